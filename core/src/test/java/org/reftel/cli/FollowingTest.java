package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `trace`, `brief` and `due` on the examples, through the command line, in every form and for every eye.
class FollowingTest {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("trace", "Harbour Police"),
            List.of("trace", "Rui Montalde"),
            List.of("trace", "register of complaints"),
            List.of("trace", "11PORTVELA118"),
            List.of("trace", "11PORTVELA118/7"),
            List.of("brief", "register", "--with", "Montalde,Calvery", "--on", "2012-07-01"),
            List.of("brief", "--weekly", "--on", "2012-03-17"),
            List.of("due", "--on", "2021-06-30"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void readTheExamples() {
        assertThat(session().reftel("read", "../examples").exit).isZero();
    }

    private static Session session() {
        return new Session(folder.resolve("room"));
    }

    static List<List<String>> commands() {
        return COMMANDS;
    }

    private static Session run(List<String> command, String... more) {
        var all = new java.util.ArrayList<>(command);
        all.addAll(List.of(more));
        return session().reftel(all.toArray(String[]::new));
    }

    private static JsonNode json(Session session) {
        return JsonMapper.builder().build().readTree(session.out);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFormIsAnswered(List<String> command) {
        for (var form : List.of("--all", "--md", "--json", "--csv")) {
            var answered = run(command, form);
            assertThat(answered.exit)
                    .as("%s %s: %s", command, form, answered.err)
                    .isZero();
            assertThat(answered.err).as("%s %s", command, form).isEmpty();
            assertThat(answered.out).as("%s %s", command, form).isNotBlank().doesNotContain("\u001b");
        }
        assertThat(json(run(command, "--json")).isObject()).isTrue();
        assertThat(run(command, "--md").out).startsWith("# ");
        assertThat(run(command, "--csv").lines().getFirst()).startsWith("kind,document,address,citation,");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noLineIsWiderThanThePaper(List<String> command) {
        assertThat(run(command, "--all").lines())
                .allSatisfy(line -> assertThat(Screen.length(line)).as(line).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCitationOpens(List<String> command) {
        var cited = run(command, "--csv").lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length > 3 && cells[3].matches("\\d\\d[A-Z]+\\d+/\\w+"))
                .map(cells -> cells[3])
                .filter(citation -> !citation.endsWith("/header") && !citation.endsWith("/signature"))
                .distinct()
                .toList();
        for (var citation : cited) {
            assertThat(session().reftel("open", citation).exit).as(citation).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aReaderIsShownNothingOfWhatIsHiddenFromHim(List<String> command) {
        for (var form : List.of("--all", "--md", "--json", "--csv")) {
            var shown = run(command, form, "--as", "U");
            assertThat(shown.out)
                    .as("%s %s", command, form)
                    // Words, figures and names of paragraphs that are marked C and S.
                    .doesNotContain("sleep better", "1,540", "Seravalle received", "lighthouse", "1,750")
                    .doesNotContain("11SANTORELL87/3", "undertook to put", "firm promise");
        }
        var plain = run(command, "--all", "--as", "SBU");
        assertThat(plain.out).startsWith("read as SBU\n");
        assertThat(run(command, "--json", "--as", "SBU").out).startsWith("{\"view\":\"SBU\"");
    }

    @Test
    void aTraceOfAPartyTellsItsFiguresAndWhereItStands() {
        var trace = run(List.of("trace", "Harbour Police"));
        assertThat(trace.lines().getFirst())
                .startsWith("HARBOUR POLICE  organisation   20 paragraphs in 9 of 12 records");
        assertThat(trace.out)
                .contains("COUNTED\n", "1,200", "1,450", "11PORTVELA118 ¶3  C", "IN ORDER  118 ¶1 ¶2")
                .contains("733 ¶3 repeats 118 ¶4 for ", "one source, not two");
        var node = json(run(List.of("trace", "Harbour Police"), "--json"));
        assertThat(node.get("party").get("name").asString()).isEqualTo("Harbour Police");
        assertThat(node.get("counted").size()).isPositive();
        assertThat(node.get("in_order").size()).isEqualTo(20);
        assertThat(node.get("repeated").get(0).get("older").asString()).isEqualTo("11PORTVELA118/4");
    }

    @Test
    void theWordsAreThereOnRequest() {
        assertThat(run(List.of("trace", "Harbour Police"), "--words").out)
                .contains(".. in the numbers. The Harbour Police");
        assertThat(run(List.of("trace", "Harbour Police"), "--text").out).contains("Montalde filled in the numbers.");
        assertThat(run(List.of("trace", "Harbour Police")).out).doesNotContain("filled in the numbers");
    }

    @Test
    void aNumberTracesARecordAndAnAddressAParagraph() {
        assertThat(run(List.of("trace", "PORT VELA 118")).out)
                .startsWith("11PORTVELA118  2011-02-15 16:22Z  CONFIDENTIAL")
                .contains("REFERS TO", "REFERRED TO BY", "10PORTVELA902 (wanted)");
        assertThat(run(List.of("trace", "11PORTVELA118/7")).out).startsWith("11PORTVELA118 ¶7  ");
    }

    @Test
    void aPhraseComesBeforeItsWords() {
        assertThat(run(List.of("trace", "register of complaints")).out).startsWith("\"register of complaints\"   ");
        assertThat(run(List.of("trace", "\"Harbour Police\"")).out)
                .startsWith("\"Harbour Police\"   20 paragraphs")
                .contains("  ¶3 (C)    .. in the numbers. The Harbour Police");
        var apart = run(List.of("trace", "complaints register"));
        assertThat(apart.err).contains("one by one");
        assertThat(apart.exit).isZero();
    }

    @Test
    void aParagraphThatIsHiddenIsWithheldAndNothingElse() {
        assertThat(run(List.of("trace", "11PORTVELA118/7"), "--text", "--as", "SBU")
                        .lines())
                .anySatisfy(line -> assertThat(line.strip()).isEqualTo("withheld"))
                .noneMatch(line -> line.contains("Verdeguer"));
    }

    @Test
    void limitsOfTimeAndPostHoldForAParty() {
        var later = run(List.of("trace", "Harbour Police"), "--since", "2012");
        assertThat(later.out).contains("266 ¶1").doesNotContain("11PORTVELA118");
    }

    @Test
    void nothingFoundSaysWhatToTryNext() {
        var none = run(List.of("trace", "zanzinotte"));
        assertThat(none.exit).isEqualTo(Exit.FOUND);
        assertThat(none.out)
                .startsWith("Nothing found for zanzinotte in 12 records.")
                .contains("Fewer words");
        assertThat(run(List.of("brief", "--with", "Zanzinotte", "--on", "2012-07-01")).exit)
                .isEqualTo(Exit.FOUND);
        assertThat(run(List.of("due", "--by", "1990-01-01")).exit).isEqualTo(Exit.FOUND);
    }

    @Test
    void aBriefingHoldsNothingOfItsDayOrLater() {
        var brief = run(List.of("brief", "register", "--with", "Montalde", "--on", "2012-03-16", "--json"));
        assertThat(brief.out).doesNotContain("12PORTVELA152", "12PORTVELA266").contains("11PORTVELA590");
    }

    @Test
    void aDayIsWrittenAsADay() {
        for (var command : List.of(
                List.of("due", "--on", "soon"),
                List.of("due", "--by", "2012-02-30"),
                List.of("brief", "x", "--on", "1 May"))) {
            var refused = run(command);
            assertThat(refused.exit).as("%s", command).isEqualTo(Exit.USAGE);
            assertThat(refused.err).as("%s", command).startsWith("X917");
        }
        var nothing = run(List.of("brief"));
        assertThat(nothing.exit).isEqualTo(Exit.USAGE);
        assertThat(nothing.err).contains("--with", "--weekly");
    }

    @Test
    void whatIsAheadIsShownOnlyWhenAskedOnADay() {
        assertThat(run(List.of("due", "--on", "2021-02-14")).out)
                .contains("11PORTVELA118 header", "LATER", "2036-07-07");
        assertThat(run(List.of("due", "--by", "2021-02-14")).out)
                .contains("11PORTVELA118 header")
                .doesNotContain("LATER", "2036-07-07");
    }
}
