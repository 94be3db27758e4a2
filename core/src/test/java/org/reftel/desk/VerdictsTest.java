package org.reftel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Findings;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Locus;
import org.reftel.model.Matter;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;
import org.reftel.model.Voice;

class VerdictsTest {
    private record Found(Statement statement, String quote) {}

    private static Statement.Head head(int start, int end) {
        return new Statement.Head(
                new Locus(0, new Span(start, end)),
                new Span(0, 200),
                Voice.AUTHOR,
                List.of(),
                Certainty.PROBABLE,
                "S1");
    }

    private static Found figure(int start, int end, String value, String quote) {
        return new Found(
                new Statement.Figure(
                        head(start, end),
                        new Amount.Value(new BigDecimal(value), Amount.Bound.ABOUT),
                        "",
                        "sailors",
                        "",
                        Statement.Figure.State.REACHED,
                        Statement.Figure.Change.NONE,
                        Dated.NOT_STATED,
                        Named.NOT_STATED),
                quote);
    }

    private static Found promise(int start, int end) {
        return new Found(
                new Statement.Commitment(
                        head(start, end),
                        Modality.INTENTION,
                        Named.NOT_STATED,
                        Named.NOT_STATED,
                        "send radios",
                        Dated.NOT_STATED,
                        ""),
                "send radios");
    }

    private static Said said(String print, Found... found) {
        return new Said(
                "11PORTVELA118",
                new ExtractId(Digest.of(print), 0),
                print,
                "2011-05-02",
                Label.of(Level.C),
                new Findings(
                        "1",
                        List.of(),
                        List.of(),
                        List.of(found).stream().map(Found::statement).toList()),
                List.of(new Said.Part("9bis", Label.of(Level.C), List.of())),
                List.of(found).stream().map(Found::quote).toList(),
                List.of(),
                List.of());
    }

    private static Matter.Place at(int start, int end, String quote) {
        return new Matter.Place("11PORTVELA118", "9bis", "one", new Span(start, end), quote);
    }

    private static Verdict.Kept kept(Matter matter, Verdict.Ruling ruling, Map<String, String> corrected) {
        return new Verdict.Kept(
                "x1",
                new Verdict(
                        "A. Reader", Instant.EPOCH, Label.of(Level.C), matter, ruling, new TreeMap<>(corrected), ""));
    }

    private static Verdict.Kept kept(Matter matter, Verdict.Ruling ruling) {
        return kept(matter, ruling, Map.of());
    }

    private static List<String> values(Said said) {
        var values = new ArrayList<String>();
        for (var statement : said.findings().statements()) {
            if (statement instanceof Statement.Figure figure
                    && figure.amount() instanceof Amount.Value(var value, var _)) {
                values.add(value.toPlainString());
            }
        }
        return values;
    }

    private static final Matter FORTY = new Matter.OfStatement("figure", at(10, 20, "40 sailors"));

    @Test
    void whatIsRejectedIsInNoAnswerAndStillListed() {
        var said = said("one", figure(10, 20, "40", "40 sailors"), figure(30, 40, "50", "50 sailors"));
        var verdicts = new Verdicts(List.of(kept(FORTY, Verdict.Ruling.REJECT)));
        assertThat(values(verdicts.applied(said))).containsExactly("50");
        assertThat(verdicts.applied(said).quotes()).containsExactly("50 sailors");
        assertThat(verdicts.ruled(said)).extracting(Ruled::isRejected).containsExactly(true, false);
    }

    @Test
    void whatIsConfirmedIsCertain() {
        var said = said("one", figure(10, 20, "40", "40 sailors"), figure(30, 40, "50", "50 sailors"));
        var applied = new Verdicts(List.of(kept(FORTY, Verdict.Ruling.CONFIRM))).applied(said);
        assertThat(applied.findings().statements())
                .extracting(statement -> statement.head().certainty())
                .containsExactly(Certainty.CERTAIN, Certainty.PROBABLE);
    }

    @Test
    void whatIsCorrectedShowsBoth() {
        var said = said("one", figure(10, 20, "40", "40 sailors"));
        var verdicts = new Verdicts(
                List.of(kept(FORTY, Verdict.Ruling.CORRECT, Map.of("value", "41", "bound", "=", "of", "officers"))));
        var ruled = verdicts.ruled(said).getFirst();
        assertThat(ruled.found()).isEqualTo(said.findings().statements().getFirst());
        assertThat(ruled.stands()).isInstanceOfSatisfying(Statement.Figure.class, figure -> {
            assertThat(figure.amount()).isEqualTo(new Amount.Value(new BigDecimal("41"), Amount.Bound.EXACT));
            assertThat(figure.of()).isEqualTo("officers");
        });
    }

    @Test
    void theLastVerdictHolds() {
        var said = said("one", figure(10, 20, "40", "40 sailors"));
        var verdicts = new Verdicts(List.of(kept(FORTY, Verdict.Ruling.REJECT), kept(FORTY, Verdict.Ruling.CONFIRM)));
        assertThat(values(verdicts.applied(said))).containsExactly("40");
    }

    @Test
    void aVerdictFollowsAStatementThatBetterRulesCutOtherwise() {
        var verdicts = new Verdicts(List.of(kept(FORTY, Verdict.Ruling.REJECT)));
        assertThat(values(verdicts.applied(said("one", figure(8, 20, "40", "some 40 sailors")))))
                .isEmpty();
    }

    @Test
    void ofTwoThatOverlapNoneIsGuessed() {
        var said = said("one", figure(8, 13, "40", "40"), figure(13, 22, "41", "41"));
        var verdict = kept(FORTY, Verdict.Ruling.REJECT);
        assertThat(values(new Verdicts(List.of(verdict)).applied(said))).containsExactly("40", "41");
        assertThat(Verdicts.finds(verdict, List.of(said))).isFalse();
    }

    @Test
    void aStatementOfAnotherKindAtTheSamePlaceIsNotMeant() {
        var said = said("one", promise(10, 20));
        var verdicts = new Verdicts(List.of(kept(FORTY, Verdict.Ruling.REJECT)));
        assertThat(verdicts.applied(said).findings().statements()).hasSize(1);
    }

    @Test
    void inAnotherCopyItIsKnownByItsWordsInItsParagraph() {
        var verdicts = new Verdicts(List.of(kept(FORTY, Verdict.Ruling.REJECT)));
        assertThat(values(verdicts.applied(said("other", figure(510, 520, "40", "40 sailors")))))
                .isEmpty();
        assertThat(values(verdicts.applied(said("other", figure(10, 20, "50", "50 sailors")))))
                .as("the same place of another copy is another place")
                .containsExactly("50");
    }

    @Test
    void oneThatFindsNothingAnyMoreIsToldAndNotLost() {
        var verdict = kept(FORTY, Verdict.Ruling.REJECT);
        var verdicts = new Verdicts(List.of(verdict));
        assertThat(Verdicts.finds(verdict, List.of(said("one")))).isFalse();
        assertThat(Verdicts.finds(verdict, List.of())).isFalse();
        assertThat(verdicts.all()).containsExactly(verdict);
    }

    @Test
    void aJoinIsKnownWhicheverNameComesFirst() {
        var one = at(10, 13, "MoH");
        var other = at(50, 70, "Ministry of Harbours");
        var verdict = kept(new Matter.OfJoin(one, "MoH", other, "Ministry of Harbours"), Verdict.Ruling.REJECT);
        var verdicts = new Verdicts(List.of(verdict));
        assertThat(verdicts.onJoin(other, "Ministry of Harbours", one, "MoH")).contains(verdict);
        assertThat(verdicts.onJoin(other, "Ministry of Health", one, "MoH")).isEmpty();
    }

    @Test
    void anOutcomeIsOfOnePromiseAndOnePassage() {
        var promise = at(10, 20, "send radios");
        var outcome = at(100, 120, "the radios arrived");
        var verdict = kept(new Matter.OfOutcome(promise, outcome), Verdict.Ruling.CONFIRM);
        var verdicts = new Verdicts(List.of(verdict));
        assertThat(verdicts.onOutcome(promise, outcome)).contains(verdict);
        assertThat(verdicts.onOutcome(outcome, promise)).isEmpty();
    }
}
