package org.reftel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.cli.Told;
import org.reftel.follow.Promise;
import org.reftel.model.Amount;
import org.reftel.model.Dated;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Statements in plain words.
class WordingTest {
    private static String amount(String value, Amount.Bound bound, String unit, Statement.Figure.Change change) {
        return Wording.amount(new Amount.Value(new BigDecimal(value), bound), unit, change);
    }

    @Test
    void aNumberIsNeverNakedOfItsBoundAndUnit() {
        var none = Statement.Figure.Change.NONE;
        assertThat(amount("1450", Amount.Bound.EXACT, "", none)).isEqualTo("1,450");
        assertThat(amount("1500", Amount.Bound.OVER, "", none)).isEqualTo("over 1,500");
        assertThat(amount("20", Amount.Bound.UNDER, "percent", none)).isEqualTo("under 20%");
        assertThat(amount("1520", Amount.Bound.ABOUT, "", none)).isEqualTo("about 1,520");
        assertThat(amount("2.5", Amount.Bound.EXACT, "km", none)).isEqualTo("2.5 km");
        assertThat(amount("3E5", Amount.Bound.EXACT, "USD", none)).isEqualTo("USD 300,000");
        assertThat(Wording.amount(new Amount.Range(new BigDecimal("6"), new BigDecimal("7")), "percent", none))
                .isEqualTo("6 to 7%");
    }

    @Test
    void aChangeIsNoLevel() {
        assertThat(amount("800", Amount.Bound.EXACT, "", Statement.Figure.Change.UP))
                .isEqualTo("+800");
        assertThat(amount("800", Amount.Bound.EXACT, "", Statement.Figure.Change.DOWN))
                .isEqualTo("-800");
        assertThat(amount("800", Amount.Bound.OVER, "", Statement.Figure.Change.UP))
                .isEqualTo("up by over 800");
        assertThat(amount("5", Amount.Bound.ABOUT, "percent", Statement.Figure.Change.DOWN))
                .isEqualTo("down by about 5%");
    }

    @Test
    void aNumberOfMonstrousLengthIsNotWrittenOut() {
        assertThat(Wording.number(new BigDecimal("1E+900000000"))).hasSizeLessThan(20);
    }

    @Test
    void anAimIsNeverAFact() {
        var aim = new Statement.Figure(
                Told.head(1, Voice.AUTHOR),
                Told.number(2000),
                "",
                "officers",
                "",
                Statement.Figure.State.TARGET,
                Statement.Figure.Change.NONE,
                Told.on("2012"),
                Named.NOT_STATED);
        assertThat(Wording.state(aim.state())).isEqualTo("aimed at");
        assertThat(Wording.when(aim, "2011-02-15")).isEqualTo("by 2012");
    }

    @Test
    void wordsThatCannotBeResolvedAreQuoted() {
        var soon = new Statement.Figure(
                Told.head(1, Voice.AUTHOR),
                Told.number(400),
                "",
                "",
                "",
                Statement.Figure.State.TARGET,
                Statement.Figure.Change.UP,
                new Dated("", "", "shortly"),
                Named.NOT_STATED);
        assertThat(Wording.when(soon, "2011-02-15")).isEqualTo("\"shortly\"");
    }

    @Test
    void aRequestSaysThatItIsOne() {
        var spot = Told.spot("11VELA118", "5", "2011-02-15", "C");
        assertThat(Wording.promised(
                        Told.commitment(spot, Modality.REQUEST, "Verdeguer", "", "send the launches first", "")))
                .isEqualTo("send the launches first (request)");
        assertThat(Wording.promised(Told.commitment(
                        spot, Modality.COMMITMENT, "Verdeguer", "", "put a register on the site by May 1", "by May 1")))
                .isEqualTo("put a register on the site by May 1");
        assertThat(Wording.promised(
                        Told.commitment(spot, Modality.ORDER, "Verdeguer", "", "open a station", "at once")))
                .isEqualTo("open a station, at once (order)");
    }

    @Test
    void silenceIsNoFailureAndNoSuccess() {
        var given = Told.commitment(
                Told.spot("11VELA118", "5", "2011-02-15", "C"), Modality.COMMITMENT, "Verdeguer", "", "a register", "");
        var cites = new Cites(List.of("11VELA118", "11VELA412"));
        assertThat(Wording.became(Told.promise(given, Promise.Status.OPEN), cites))
                .isEqualTo("nothing later in these records");
        assertThat(Wording.became(Told.promise(given, Promise.Status.NOT_KNOWN), cites))
                .isEqualTo("not known: its day has passed, nothing later in these records");
        var later = Told.spot("11VELA412", "2", "2011-06-16", "C");
        assertThat(Wording.became(
                        Told.promise(
                                given,
                                Promise.Status.PROBABLY_DONE,
                                Told.outcome(
                                        later,
                                        Promise.Bearing.COMPLETED,
                                        "the register is there",
                                        Promise.Certainty.PROBABLE)),
                        cites))
                .isEqualTo("probably done: \"the register is there\" (412 ¶2, probable)");
    }

    @Test
    void theAuthorIsCalledByHisHouse() {
        assertThat(List.of(
                        Wording.author("AMEMBASSY PORT VELA"),
                        Wording.author("Embassy Port Vela"),
                        Wording.author("AMCONSUL LAS BRISAS"),
                        Wording.author("SECSTATE WASHDC"),
                        Wording.author("")))
                .containsExactly("embassy", "embassy", "consulate", "Department", "author");
    }

    @Test
    void aNumberAloneCitesOnlyWhereItSaysWhichRecord() {
        var alone = new Cites(List.of("11VELA118", "12VELA266"));
        assertThat(alone.brief("11VELA118", "9bis")).isEqualTo("118 ¶9bis");
        assertThat(alone.brief("11VELA118", "header")).isEqualTo("118 header");
        var two = new Cites(List.of("11VELA118", "12VELA118"));
        assertThat(two.brief("11VELA118", "4")).isEqualTo("11VELA118 ¶4");
        var posts = new Cites(List.of("11VELA118", "11ORELL87"));
        assertThat(posts.brief("11VELA118", "4")).isEqualTo("11VELA118 ¶4");
        var written = new Cites(List.of("11VELA118", "x0123456789ab"));
        assertThat(written.brief("11VELA118", "4")).isEqualTo("11VELA118 ¶4");
        assertThat(new Cites(List.of()).brief("11VELA118", "4")).isEqualTo("11VELA118 ¶4");
    }

    @Test
    void aPronounIsQuotedAndNobodyIsGuessed() {
        var spot = Told.spot("11VELA118", "5", "2011-02-15", "C");
        assertThat(Wording.parties(
                        Told.commitment(spot, Modality.COMMITMENT, "He", "the Ambassador", "a register", "")))
                .isEqualTo("\"He\" / the Ambassador");
        assertThat(Wording.parties(Told.commitment(spot, Modality.COMMITMENT, "", "", "a register", "")))
                .isEqualTo("not stated");
    }
}
