package org.reftel.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reftel.follow.Told.spot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reftel.model.Dated;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Span;
import org.reftel.model.Statement.Commitment;
import org.reftel.model.Statement.Figure;

class OutcomesTest {
    private static final Cast CAST = new Cast(List.of("SEGIN", "Harbour Police"), List.of("segin", "hp"));
    private static final Spot FIRST = spot("11VELA118", "7", "2011-02-15");

    private static final Outcomes.Rulings NOBODY = (promise, outcome) -> Optional.empty();

    private final List<Line> lines = new ArrayList<>();

    private static Cited<Commitment> promise(Modality modality, String what, String due) {
        return new Cited<>(
                FIRST,
                new Commitment(
                        Told.head(),
                        modality,
                        new Named("SEGIN", 0),
                        Named.NOT_STATED,
                        what,
                        due.isEmpty() ? Dated.NOT_STATED : new Dated(due, "stated", due),
                        ""),
                what,
                "SEGIN will " + what + ".",
                CAST);
    }

    private void later(String document, String sent, String text, String... parties) {
        var named = new HashMap<String, String>();
        for (var party : parties) {
            named.put(party, party.equals("hp") ? "Harbour Police" : party.toUpperCase(Locale.ROOT));
        }
        int at = lines.size() * 500;
        lines.add(new Line(spot(document, "3", sent), new Span(at, at + text.length()), text, named));
    }

    /// Sentences of other matters, so that words have their weight.
    private void others() {
        for (int i = 0; i < 60; i++) {
            later(
                    "11VELA" + (500 + i),
                    "2011-03-01",
                    "The fleet of number " + i + " lay at pier " + i * 7 + ".",
                    "segin");
        }
    }

    private Promise followed(Cited<Commitment> given) {
        return Outcomes.of(List.of(given), Material.of(lines), List.of(), List.of(), NOBODY, "2012-06-01")
                .getFirst();
    }

    @Test
    void whatIsInauguratedLaterIsProbablyDoneAndSaysWhy() {
        others();
        later("11VELA590", "2011-09-22", "SEGIN inaugurated its public register of complaints last week.", "segin");

        var promise =
                followed(promise(Modality.COMMITMENT, "put a register of all complaints on its public web site", ""));

        assertThat(promise.status()).isEqualTo(Promise.Status.PROBABLY_DONE);
        var outcome = promise.outcomes().getFirst();
        assertThat(outcome.spot().citation()).isEqualTo("11VELA590/3");
        assertThat(outcome.bearing()).isEqualTo(Promise.Bearing.COMPLETED);
        assertThat(outcome.certainty()).isEqualTo(Promise.Certainty.PROBABLE);
        assertThat(outcome.why()).contains("names SEGIN").contains("register").contains("inaugurated");
    }

    @Test
    void whatIsStillToComeIsNotDone() {
        others();
        later(
                "11VELA590",
                "2011-09-22",
                "SEGIN expects to open its public register of complaints in December.",
                "segin");

        var promise =
                followed(promise(Modality.COMMITMENT, "put a register of all complaints on its public web site", ""));

        assertThat(promise.status()).isNotIn(Promise.Status.DONE, Promise.Status.PROBABLY_DONE);
    }

    @Test
    void aDelayIsMovedAndNotDone() {
        others();
        later(
                "11VELA412",
                "2011-06-16",
                "The public register of complaints missed its date; SEGIN now says September.",
                "segin");

        var promise =
                followed(promise(Modality.COMMITMENT, "put a register of all complaints on its public web site", ""));

        assertThat(promise.status()).isEqualTo(Promise.Status.MOVED);
        assertThat(promise.outcomes().getFirst().bearing()).isEqualTo(Promise.Bearing.CONTRADICTED);
    }

    @Test
    void whatHasNotBeenDoneIsTheContrary() {
        others();
        later("12VELA31", "2012-01-26", "SEGIN has not published the rules for the use of force at sea.", "segin");

        var promise = followed(promise(Modality.AGREEMENT, "publish the rules for the use of force at sea", ""));

        assertThat(promise.outcomes())
                .extracting(Promise.Outcome::bearing)
                .containsExactly(Promise.Bearing.CONTRADICTED);
        assertThat(promise.status()).isEqualTo(Promise.Status.MOVED);
    }

    @Test
    void aPromiseThatNothingSpeaksOfStaysOpen() {
        others();
        later("12VELA31", "2012-01-26", "SEGIN opened a canteen for its staff.", "segin");
        later("12VELA32", "2012-01-27", "The complaints of fishermen were completed by a song.");

        assertThat(followed(promise(
                                Modality.PLEDGE,
                                "put a register of all complaints on its public web site",
                                "2011-05-01"))
                        .status())
                .isEqualTo(Promise.Status.OPEN);
    }

    @Test
    void nothingEarlierIsAnOutcome() {
        others();
        later("10VELA1", "2010-01-26", "SEGIN opened its public register of complaints.", "segin");

        assertThat(followed(promise(Modality.PLEDGE, "put a register of all complaints on its public web site", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void thePromiseSaidAgainWordForWordIsNoOutcome() {
        others();
        later(
                "12VELA31",
                "2012-01-26",
                "SEGIN will put a register of all complaints on its public web site, in the words of February.",
                "segin");

        assertThat(followed(promise(Modality.PLEDGE, "put a register of all complaints on its public web site", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void aMeetingPromisedForADayThatHasPassedIsNotKnown() {
        others();
        var given = promise(Modality.TENTATIVE_AGREEMENT, "hold the first meeting on human rights", "2011-09-25");

        assertThat(followed(given).status()).isEqualTo(Promise.Status.NOT_KNOWN);
        assertThat(Outcomes.of(List.of(given), Material.of(lines), List.of(), List.of(), NOBODY, "2011-09-25")
                        .getFirst()
                        .status())
                .isEqualTo(Promise.Status.OPEN);
    }

    @Test
    void aLaterFigureTellsOfThePromisedNumber() {
        var head = Told.head(7, 0);
        var aim = Told.figure(FIRST, "2,000", "Harbour Police")
                .measure("strength")
                .target()
                .in(7, 0, "")
                .cited();
        var given = new Cited<>(
                FIRST,
                new Commitment(
                        head,
                        Modality.INTENTION,
                        new Named("SEGIN", 0),
                        Named.NOT_STATED,
                        "grow to 2,000",
                        Dated.NOT_STATED,
                        ""),
                "grow to 2,000",
                "",
                CAST);
        var series = Counting.series(
                List.of(
                        aim,
                        Told.figure(spot("11VELA412", "2", "2011-06-16"), "1,450", "Harbour Police")
                                .measure("strength")
                                .cited(),
                        Told.figure(spot("12VELA990", "2", "2012-12-16"), "2,010", "Harbour Police")
                                .measure("strength")
                                .cited()),
                List.of("Harbour Police"),
                List.of());

        var promise = Outcomes.of(List.of(given), Material.of(lines), series, List.of(), NOBODY, "2013-01-01")
                .getFirst();

        assertThat(promise.outcomes())
                .extracting(Promise.Outcome::bearing)
                .containsExactly(Promise.Bearing.FIGURE, Promise.Bearing.COMPLETED);
        assertThat(promise.outcomes().getFirst().why()).isEqualTo("strength 1,450, aim 2,000");
        assertThat(aim.said().state()).isEqualTo(Figure.State.TARGET);
    }

    @Test
    void sharedCommonWordsAreNoReason() {
        for (int i = 0; i < 60; i++) {
            later(
                    "11VELA" + (500 + i),
                    "2011-03-01",
                    "SEGIN signed a paper on security cooperation number " + i + ".",
                    "segin");
        }
        assertThat(followed(promise(Modality.PLEDGE, "continue security cooperation", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void aSharedVerbThatTakesAnyMatterIsNoReason() {
        others();
        later("11VELA590", "2011-09-22", "SEGIN established a canteen and a team for it.", "segin");
        later("11VELA591", "2011-09-23", "SEGIN has set up working groups with the harbour office.", "segin");

        assertThat(followed(promise(Modality.PLEDGE, "establish a team to work on the radar masts", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void whatIsToldBesideTheActIsNotPromised() {
        others();
        later("11VELA590", "2011-09-22", "SEGIN opened the first training course for boarding officers.", "segin");

        assertThat(followed(promise(
                                Modality.PLEDGE,
                                "send the radar masts, for which a training course for boarding officers is held,"
                                        + " north",
                                ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void whatAnotherDoesInOtherWordsIsNoReasonThoughTwoWordsAreShared() {
        others();
        later("11VELA590", "2011-09-22", "The fleet has established intelligence sharing with the coast guard.", "hp");

        assertThat(followed(promise(Modality.PLEDGE, "offer more intelligence sharing", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void whatAnotherPostWritesTellsWhereItNamesOneConcernedWhomFewName() {
        others();
        later(
                "11SANTORELL7",
                "2011-09-22",
                "The rescue boats and radar masts of the islands were delivered in May.",
                "hp");
        later(
                "11SANTORELL8",
                "2011-09-23",
                "The rescue boats and radar masts were delivered in May, SEGIN says.",
                "segin");

        assertThat(followed(promise(Modality.PLEDGE, "hand over the rescue boats and radar masts of the islands", ""))
                        .outcomes())
                .isEmpty();

        later(
                "11VELA593",
                "2011-09-24",
                "The rescue boats and radar masts of the islands were delivered in May.",
                "hp");
        assertThat(followed(promise(Modality.PLEDGE, "hand over the rescue boats and radar masts of the islands", ""))
                        .outcomes())
                .extracting(outcome -> outcome.spot().document())
                .containsExactly("11VELA593");
    }

    @Test
    void anotherPostThatNamesOneWhomFewNameTells() {
        for (int i = 0; i < 60; i++) {
            later("11VELA" + (500 + i), "2011-03-01", "The fleet of number " + i + " lay at pier " + i * 7 + ".", "hp");
        }
        later(
                "11SANTORELL8",
                "2011-09-23",
                "The rescue boats and radar masts were delivered by SEGIN in May.",
                "segin");

        assertThat(followed(promise(Modality.PLEDGE, "hand over the rescue boats and radar masts of the islands", ""))
                        .outcomes())
                .extracting(Promise.Outcome::bearing)
                .containsExactly(Promise.Bearing.COMPLETED);
    }

    @Test
    void aDayIsNoMatter() {
        others();
        later("12VELA9", "2012-04-02", "SEGIN met fishermen on March 18 and handed out prizes.", "segin");
        later("12VELA10", "2012-04-03", "SEGIN will be in Marenia on March 18 and 22.", "segin");

        assertThat(followed(promise(Modality.INTENTION, "travel to Sant Orell on March 18-22", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void referencesAndBlotsAreNoMatter() {
        others();
        later("12VELA9", "2012-04-02", "SEGIN has delivered an answer to xxxxx (ref D).", "segin");

        assertThat(followed(promise(Modality.INTENTION, "hand the points of ref D to xxxxx", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void whatIsDoneByDoingAndWhatLiesBehindIsNotTold() {
        others();
        later(
                "11VELA590",
                "2011-09-22",
                "SEGIN answers critics by opening its public register of complaints late this year.",
                "segin");
        later(
                "11VELA591",
                "2011-09-23",
                "The register of complaints lies behind the public desk of SEGIN since late May.",
                "segin");

        assertThat(followed(promise(Modality.COMMITMENT, "put a register of all complaints on its public web site", ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void aRegisterThatIsLateIsDelayed() {
        others();
        later("11VELA590", "2011-09-22", "The public register of complaints of SEGIN is late.", "segin");

        assertThat(followed(promise(Modality.COMMITMENT, "put a register of all complaints on its public web site", ""))
                        .outcomes())
                .extracting(Promise.Outcome::bearing)
                .containsExactly(Promise.Bearing.DELAYED);
    }

    @Test
    void whatMillionsAreSharedIsNoReasonWithoutWhatIsCounted() {
        others();
        later("11VELA590", "2011-09-22", "A loan of 50 million crowns for a crane in the north was abandoned.");

        assertThat(followed(promise(
                                Modality.PLEDGE,
                                "plant 50 million seedlings of pine and oak on the windy dunes along the north coast",
                                ""))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void aNumberOfOthersIsNoneOfThePromised() {
        var head = Told.head(8, 0);
        var aim = Told.figure(FIRST, "25", "groups").target().in(8, 0, "").cited();
        var given = new Cited<>(
                FIRST,
                new Commitment(
                        head,
                        Modality.INTENTION,
                        new Named("SEGIN", 0),
                        Named.NOT_STATED,
                        "form 25 groups",
                        Dated.NOT_STATED,
                        ""),
                "form 25 groups",
                "",
                CAST);
        var series = Counting.series(
                List.of(
                        aim,
                        Told.figure(spot("11SANTORELL4", "2", "2011-06-16"), "30", "groups")
                                .cited(),
                        Told.figure(spot("11VELA412", "2", "2011-06-17"), "40", "groups")
                                .cited()),
                List.of(),
                List.of());

        assertThat(Outcomes.of(List.of(given), Material.of(lines), series, List.of(), NOBODY, "2013-01-01")
                        .getFirst()
                        .outcomes())
                .isEmpty();
    }

    @Test
    void whatAPersonConfirmsIsDoneAndWhatHeRejectsIsGone() {
        others();
        later("11VELA590", "2011-09-22", "SEGIN inaugurated its public register of complaints last week.", "segin");
        var given = promise(Modality.COMMITMENT, "put a register of all complaints on its public web site", "");

        var confirmed = Outcomes.of(
                        List.of(given),
                        Material.of(lines),
                        List.of(),
                        List.of(),
                        (promise, outcome) -> Optional.of(true),
                        "2012-06-01")
                .getFirst();
        var rejected = Outcomes.of(
                        List.of(given),
                        Material.of(lines),
                        List.of(),
                        List.of(),
                        (promise, outcome) -> Optional.of(false),
                        "2012-06-01")
                .getFirst();

        assertThat(confirmed.status()).isEqualTo(Promise.Status.DONE);
        assertThat(confirmed.outcomes().getFirst().certainty()).isEqualTo(Promise.Certainty.CONFIRMED);
        assertThat(rejected.status()).isEqualTo(Promise.Status.OPEN);
        assertThat(rejected.outcomes()).isEmpty();
    }
}
