package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How a table is laid out on a terminal.
class ColumnsTest {
    private static final Page.Column WIDE = Page.Column.of("what").in(Page.Way.WIDE);
    private static final Page.Column CITED = Page.Column.of("citation");

    private static String print(Page.Table table, int width) {
        return String.join("\n", Columns.lines(table, width));
    }

    @Test
    void columnsStandBelowOneAnother() {
        var table = new Page.Table(
                "COUNTED",
                List.of(
                        Page.Column.of("what").in(Page.Way.ONCE),
                        Page.Column.of("value").in(Page.Way.RIGHT),
                        CITED),
                List.of(
                        List.of("boats", "7", "11VELA1 ¶2"),
                        List.of("boats", "12", "11VELA9 ¶4"),
                        List.of("crews", "7", "11VELA9 ¶4")));
        assertThat(print(table, 80)).isEqualTo("""
                COUNTED
                  boats   7  11VELA1 ¶2
                         12  11VELA9 ¶4
                  crews   7  11VELA9 ¶4""");
    }

    @Test
    void aTitleStandsOverItsColumn() {
        var table = new Page.Table(
                "PROMISED",
                List.of(WIDE, CITED, Page.Column.of("by / to").titledAlways()),
                List.of(List.of("seven boats", "11VELA1 ¶2", "the Minister")));
        assertThat(print(table, 80)).isEqualTo("""
                PROMISED                   BY / TO
                  seven boats  11VELA1 ¶2  the Minister""");
    }

    @Test
    void aLongCellGoesOnBelowAndNothingIsCut() {
        var table = new Page.Table(
                "PROMISED",
                List.of(WIDE, CITED),
                List.of(
                        List.of("a register of all complaints on the public site", "11VELA1 ¶2"),
                        List.of("boats", "11VELA9 ¶4")));
        assertThat(print(table, 40)).isEqualTo("""
                PROMISED
                  a register of all         11VELA1 ¶2
                  complaints on the public
                  site
                  boats                     11VELA9 ¶4""");
    }

    @Test
    void aWordThatIsLongerThanTheLineIsBroken() {
        var table = new Page.Table("X", List.of(WIDE), List.of(List.of("n".repeat(100))));
        assertThat(Columns.lines(table, 40)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
        assertThat(print(table, 40).replaceAll("[^n]", "")).hasSize(100);
    }

    @Test
    void aRemarkStandsBehindTheRowOrBelowIt() {
        var remark = Page.Column.of("remark").in(Page.Way.BEHIND);
        var table = new Page.Table(
                "COUNTED",
                List.of(WIDE, CITED, remark),
                List.of(List.of("boats", "11VELA1 ¶2", "derived"), List.of("crews", "11VELA1 ¶2", "")));
        assertThat(print(table, 40)).isEqualTo("""
                COUNTED
                  boats  11VELA1 ¶2  derived
                  crews  11VELA1 ¶2""");
        var narrow = new Page.Table(
                "COUNTED",
                List.of(WIDE, CITED, remark),
                List.of(List.of("boats", "11VELA1 ¶2", "probably the same as 11VELA9 ¶4")));
        assertThat(print(narrow, 40)).isEqualTo("""
                COUNTED
                  boats  11VELA1 ¶2
                         probably the same as 11VELA9 ¶4""");
    }

    @Test
    void aColumnThatIsEmptyEverywhereTakesNoRoom() {
        var table = new Page.Table(
                "MET",
                List.of(WIDE, Page.Column.of("where").titledAlways(), CITED),
                List.of(List.of("lunch", "", "11VELA1 ¶2")));
        assertThat(print(table, 40)).isEqualTo("""
                MET
                  lunch  11VELA1 ¶2""");
    }

    @Test
    void noLineIsLongerThanTheTerminal() {
        var rows = List.of(List.of(
                "what ".repeat(30),
                "1,000,000,000,000",
                "11PORTVELA1234 ¶12bis",
                "somebody ".repeat(9),
                "r ".repeat(70)));
        var columns = List.of(
                WIDE,
                Page.Column.of("value").in(Page.Way.RIGHT),
                CITED,
                Page.Column.of("by").titledAlways().in(Page.Way.WIDE),
                Page.Column.of("remark").in(Page.Way.BEHIND));
        for (int width = 40; width <= 140; width++) {
            var lines = Columns.lines(new Page.Table("COUNTED", columns, rows), width);
            int most = width;
            assertThat(lines)
                    .as("width %d", width)
                    .allSatisfy(line -> assertThat(Screen.length(line)).isLessThanOrEqualTo(most));
        }
    }

    @Test
    void whatSteersATerminalIsShownAndNotCarriedOut() {
        var table = new Page.Table("X", List.of(WIDE), List.of(List.of("red \u001b[31m alarm \u202e")));
        assertThat(print(table, 80)).isEqualTo("X\n  red ␛[31m alarm <U+202E>");
    }
}
