package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `reftel file`, as somebody types it.
class FileCommandTest {
    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void readTheExamples() {
        session = new Session(folder.resolve("room"));
        session.reftel("read", "../examples/11PORTVELA118.txt", "../examples/12PORTVELA266.txt");
        assertThat(session.exit).isZero();
    }

    private Session file(String... args) {
        var all = new java.util.ArrayList<>(List.of("file"));
        all.addAll(List.of(args));
        return session.reftel(all.toArray(String[]::new));
    }

    private JsonNode shown(String code) {
        file("show", code, "--json");
        assertThat(session.err).isEmpty();
        return JsonMapper.builder().build().readTree(session.out);
    }

    @Test
    void aRoomWithoutFilesSaysZero() {
        file("list");
        assertThat(session.exit).isEqualTo(Exit.FOUND);
        assertThat(session.out).startsWith("0 files").contains("No file has been opened.");
        file("check");
        assertThat(session.exit).isZero();
        assertThat(session.out).startsWith("0 faults in 0 of 0 files");
        assertThat(file("list", "--json").out).isEqualTo("[]\n");
        assertThat(file("list", "--csv").lines()).hasSize(1);
    }

    @Test
    void aFileBeginsWithTheParagraphsThatATraceFindsAndCopiesNoWords() {
        file("open", "Boarding protocol", "--from-trace", "--by", "A. Reader");
        assertThat(session.err).isEmpty();
        var shown = shown("boardingprotocol");
        var number = shown.at("/entries/1/id").stringValue();
        for (var spelling : List.of(number, "BOARDINGPROTOCOL/1", "boardingprotocol 1")) {
            assertThat(shown(spelling)).as(spelling).isEqualTo(shown);
        }
        var entries = shown.get("entries");
        assertThat(entries.size()).isGreaterThan(1);
        for (int i = 1; i < entries.size(); i++) {
            var entry = entries.get(i);
            assertThat(entry.get("type").stringValue()).isEqualTo("received");
            var cited = entry.get("cites").get(0);
            assertThat(cited.get("words").stringValue().toLowerCase(java.util.Locale.ROOT))
                    .contains("boarding");
            assertThat(entry.get("on").stringValue())
                    .isEqualTo(cited.get("date").stringValue().substring(0, 10));
            assertThat(entry.get("paragraphs").toString())
                    .doesNotContain(cited.get("words").stringValue().substring(0, 30));
        }
        for (var silent : new String[] {"forum", "office", "charge", "next_hearing", "handed_to"}) {
            assertThat(shown.get(silent).isNull()).as(silent).isTrue();
        }
        assertThat(shown.get("sealed")).isEqualTo(shown.get("sealed_of"));
        file("show", "BOARDINGPROTOCOL");
        assertThat(session.out).contains("parties", "not stated", "sealed");
    }

    @Test
    void aTitleThatNoParagraphHoldsOpensNoFile() {
        file("open", "The zeppelin affair", "--from-trace");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).startsWith("X960");
        assertThat(file("list").exit).isEqualTo(Exit.FOUND);
        file("open", "The zeppelin affair");
        assertThat(session.exit).isZero();
        assertThat(shown("ZEPPELINAFFAIR").get("entries").size()).isEqualTo(1);
    }

    @Test
    void anAddressIsCitedInAnySpellingAndAnUnknownOneIsRefused() {
        file("open", "Harbour fire");
        file("add", "HARBOURFIRE", "note", "See there.", "--cite", "port vela 118#par3", "--cite", "10 PORT VELA 902");
        assertThat(session.err).isEmpty();
        assertThat(shown("HARBOURFIRE").at("/entries/1/cites").findValuesAsString("citation"))
                .containsExactly("11PORTVELA118/3", "10PORTVELA902");
        assertThat(shown("HARBOURFIRE").at("/wanted/0/id").stringValue()).isEqualTo("10PORTVELA902");
        file("add", "HARBOURFIRE", "note", "See there.", "--cite", "11PORTVELA999/1");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).startsWith("X957").contains("Nothing was written");
    }

    @Test
    @Accepts("D18")
    void aSentenceIsFollowedBackToTheFirstParagraphAndWhatIsMissingIsNamed() {
        file("open", "Harbour fire", "--kind", "case", "--on", "2026-01-01");
        for (var entry : List.of(
                "received|--cite|port vela 118/3|--on|2026-01-05",
                "investigation|--on|2026-01-10",
                "forum|--set|forum=prosecutor|--set|ground=report|--on|2026-02-01",
                "indictment|--set|charge=arson|--on|2026-02-02",
                "forum|--set|forum=court|--set|ground=indicted|--on|2026-03-01",
                "party|--set|party=D. Orell|--set|role=counsel|--on|2026-03-01",
                "trial|--on|2026-03-02",
                "sentence|--set|party=Rui Montalde|--set|sentence=three years|--on|2026-04-01")) {
            var words = new java.util.ArrayList<>(List.of("add", "HARBOURFIRE"));
            words.addAll(List.of(entry.split("[|]")));
            file(words.toArray(String[]::new));
            assertThat(session.err).as(entry).isEmpty();
        }
        var chain = chain();
        assertThat(chain)
                .startsWith("Sentence ")
                .containsSubsequence("Trial opened ", "Indictment ", "Investigation opened ", "Received ")
                .contains("11PORTVELA118 ¶3")
                .doesNotContain("missing", "not held");

        file("add", "HARBOURFIRE", "note", "As first told.", "--on", "2026-01-01", "--cite", "10 PORT VELA 902");
        assertThat(chain())
                .as("an earlier source that is not here")
                .contains("2026-01-01, by 10PORTVELA902 (not held)");
    }

    /// What stands behind the heading, in one line.
    private String chain() {
        file("show", "HARBOURFIRE");
        var from = session.out.indexOf("HOW IT CAME TO: SENTENCE");
        assertThat(from).isNotNegative();
        var behind = session.out.substring(from + 24).replaceAll("\\s+", " ").strip();
        return behind.substring(0, behind.indexOf(" FOR INDICTMENT"));
    }

    @Test
    void whatTheKindDoesNotAllowIsRefusedWithTheReason() {
        file("open", "Harbour fire", "--kind", "case");
        file("add", "HARBOURFIRE", "trial", "Too early.");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).startsWith("X952").contains("indicted", "Nothing");
        file("add", "HARBOURFIRE", "no-such-type", "Words.");
        assertThat(session.err).startsWith("X952").contains("investigation");
        file("add", "NOSUCHFILE", "note", "Words.");
        assertThat(session.exit).isEqualTo(Exit.FOUND);
        assertThat(session.err).startsWith("X951");
        assertThat(shown("HARBOURFIRE").get("entries").size()).isEqualTo(1);
    }

    @Test
    void aCodeThatCannotBeOrIsTakenIsRefused() {
        for (var code : List.of("H4RBOUR", "X", "PORTVELA")) {
            assertThat(file("open", "Harbour fire", "--code", code).err)
                    .as(code)
                    .startsWith("X950");
        }
        file("open", "Harbour fire", "--code", "FIRE");
        assertThat(file("open", "Another fire", "--code", "FIRE").err).startsWith("X950");
        assertThat(file("open", "Fire").out).contains("FIREA0");
    }

    @Test
    void anEntryIsMarkedAsHighAsWhatItCites() {
        file("open", "Harbour fire");
        file("add", "HARBOURFIRE", "note", "Words.", "--cite", "11PORTVELA118/3", "--marked", "U");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).startsWith("X953");
        file("add", "HARBOURFIRE", "note", "Words.", "--cite", "11PORTVELA118/3");
        assertThat(shown("HARBOURFIRE").at("/entries/1/marking").stringValue()).isEqualTo("C");
    }

    @Test
    void aFieldThatIsMissingUnknownOrNotOfItsKindIsRefused() {
        file("open", "Harbour fire");
        assertThat(file("add", "HARBOURFIRE", "asked", "Words.").err).startsWith("X954");
        for (var field : List.of("to=X", "colour=red")) {
            assertThat(file("add", "HARBOURFIRE", "note", "Words.", "--set", field).err)
                    .startsWith("X954");
        }
        file("add", "HARBOURFIRE", "asked", "Words.", "--set", "to=Harbour Police", "--set", "due=soon");
        assertThat(session.err).startsWith("X954");
    }

    @Test
    void severalEntriesAreWrittenAllOrNone() {
        file("open", "Harbour fire", "--kind", "case");
        session.typing("""
            {"type": "note", "words": ["One.", "Two."], "cite": ["11PORTVELA118/3"]}

            {"type": "asked", "set": {"to": "Harbour Police", "due": "2099-01-01"}, "words": "The log."}
            """.getBytes(StandardCharsets.UTF_8));
        file("add", "HARBOURFIRE", "-");
        assertThat(session.err).isEmpty();
        assertThat(shown("HARBOURFIRE").at("/asked/0/due").stringValue()).isEqualTo("2099-01-01");
        session.typing("""
            {"type": "note", "words": "Three."}
            {"type": "trial", "words": "Too early."}
            """.getBytes(StandardCharsets.UTF_8));
        assertThat(file("add", "HARBOURFIRE", "-").err).startsWith("X952");
        for (var wrong :
                List.of("{\"type\": 1", "[]", "{\"kind\": \"note\"}", "{\"type\": \"note\", \"on\": \"May\"}")) {
            session.typing(wrong.getBytes(StandardCharsets.UTF_8));
            assertThat(file("add", "HARBOURFIRE", "-").err)
                    .as(wrong)
                    .startsWith("X958")
                    .contains("ine 1");
        }
        assertThat(shown("HARBOURFIRE").get("entries").size()).isEqualTo(3);
    }

    @Test
    void aFileIsHandedOverAndAccepted() {
        file("open", "Harbour fire", "--kind", "case", "--for", "Unit A");
        file("hand-over", "HARBOURFIRE", "Unit", "B", "--because", "Its matter.");
        assertThat(session.err).isEmpty();
        assertThat(session.out).contains("handed over to Unit B");
        assertThat(shown("HARBOURFIRE").get("office").stringValue()).isEqualTo("Unit A");
        file("accept", "HARBOURFIRE");
        assertThat(session.err).isEmpty();
        assertThat(shown("HARBOURFIRE").get("office").stringValue()).isEqualTo("Unit B");
        assertThat(file("accept", "HARBOURFIRE").err).startsWith("X952");
    }

    @Test
    void howAFileStoodIsAskedForAnyDay() {
        file("open", "Harbour fire", "--kind", "case", "--on", "2025-01-10");
        file("add", "HARBOURFIRE", "investigation", "Opened.", "--on", "2025-03-01");
        file("show", "HARBOURFIRE", "--as-of", "2025-02-01");
        assertThat(session.out).contains("reported").doesNotContain("under investigation");
        file("show", "HARBOURFIRE", "--as-of", "2025-03-01");
        assertThat(session.out).contains("under investigation");
        assertThat(file("show", "HARBOURFIRE", "--as-of", "2024-01-01").err).startsWith("X951");
        assertThat(file("show", "HARBOURFIRE", "--as-of", "soon").err).startsWith("X917");
    }

    @Test
    void underAViewNothingIsWrittenAndAFileAboveItIsNotThere() {
        file("open", "Harbour fire", "--marked", "C");
        assertThat(file("add", "HARBOURFIRE", "note", "Words.", "--as", "C").err)
                .startsWith("X910");
        file("show", "HARBOURFIRE", "--as", "SBU");
        assertThat(session.err).startsWith("X951");
        var hidden = session.err;
        assertThat(file("show", "HARBOURFIRE", "--as", "SBU").err).isEqualTo(hidden);
        assertThat(file("show", "NOSUCH", "--as", "SBU").err).isEqualTo(hidden.replace("HARBOURFIRE", "NOSUCH"));
        assertThat(file("list", "--as", "SBU").out).contains("0 files", "No file has been opened.");
        file("show", "HARBOURFIRE", "--as", "C");
        assertThat(session.out).startsWith("read as C").doesNotContain("sealed");
    }

    @Test
    void everyFileCommandThatReadsAnswersInTextJsonCsvAndMarkdown() {
        file("open", "Boarding protocol", "--from-trace", "--kind", "case");
        for (var command :
                new String[][] {{"show", "BOARDINGPROTOCOL"}, {"check"}, {"list"}, {"kinds"}, {"kinds", "case"}}) {
            for (var form : List.of("--json", "--csv", "--md")) {
                var all = new java.util.ArrayList<>(List.of(command));
                all.add(form);
                file(all.toArray(String[]::new));
                assertThat(session.err).as(String.join(" ", all)).isEmpty();
                assertThat(session.out).as(String.join(" ", all)).isNotBlank();
                if (form.equals("--json")) {
                    JsonMapper.builder().build().readTree(session.out);
                }
            }
        }
    }

    @Test
    void aPageFitsATerminalOfEightyColumns() {
        session.with("REFTEL_TERMINAL", "out").with("COLUMNS", "80").with("NO_COLOR", "1");
        file("open", "Boarding protocol", "--from-trace", "--kind", "case", "--for", "Office of Maritime Oversight");
        for (var command : new String[][] {{"show", "BOARDINGPROTOCOL"}, {"list"}, {"check"}, {"kinds", "case"}}) {
            file(command);
            assertThat(session.lines())
                    .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                            .as(line)
                            .isLessThanOrEqualTo(80));
        }
    }

    @Test
    void anEntryIsCorrectedByAnotherAndBothStay() {
        file("open", "Harbour fire", "--kind", "case", "--on", "2025-01-01");
        file("add", "HARBOURFIRE", "note", "It burned on a Monday.");
        file("add", "HARBOURFIRE", "note", "It burned on a Tuesday.", "--corrects", "1");
        assertThat(session.err).isEmpty();
        file("show", "HARBOURFIRE");
        assertThat(session.out)
                .contains("Tuesday", "in place of", "CORRECTED", "sealed 3 of 3, verified")
                .doesNotContain("Monday");
        assertThat(session.reftel("open", "harbourfire/1").out).contains("Monday");
    }

    @Test
    void anAuthorityIsShownWithItsTimeAndFallsDue() {
        file("open", "Harbour fire", "--kind", "case", "--on", "2025-01-01");
        file(
                "add",
                "HARBOURFIRE",
                "authority",
                "--on",
                "2025-01-02",
                "--set",
                "scope=search of the pier",
                "--set",
                "issued-by=Court of Port Vela",
                "--set",
                "begins=2025-01-02",
                "--set",
                "ends=2025-02-01");
        assertThat(session.err).isEmpty();
        assertThat(file("show", "HARBOURFIRE", "--as-of", "2025-01-10").out)
                .contains("search of the pier", "2025-01-02 to 2025-02-01", "in force");
        assertThat(session.reftel("due", "--on", "2025-01-10").out)
                .contains("2025-02-01  authority", "search of the pier");
        assertThat(shown("HARBOURFIRE").at("/authorities/0/in_force").booleanValue())
                .isFalse();
    }

    @Test
    void aKindOfOnesOwnIsReadFromAFile() throws Exception {
        var kind = Files.writeString(folder.resolve("visit.json"), """
            {"kind": "visit", "version": 1, "title": "Visit", "about": "A visit to a place of detention.",
              "begins": "planned",
              "stages": [{"stage": "planned", "title": "planned"}, {"stage": "made", "title": "made"}],
              "entries": [{"entry": "visited", "title": "Visited", "from": ["planned"], "to": "made"}]}
            """);
        file("open", "Visit to the harbour cells", "--kind", kind.toString(), "--code", "VISIT");
        assertThat(session.err).isEmpty();
        file("add", "VISIT", "visited", "On foot.");
        assertThat(shown("VISIT").get("stage").stringValue()).isEqualTo("made");
        assertThat(file("open", "Another", "--kind", "no-such").err).startsWith("X955");
    }

    /// Brings a charge before the prosecutor in the file that is open.
    private void charge(String words) throws Exception {
        file("add", "HARBOURFIRE", "investigation", "Begun.", "--on", "2012-01-03");
        file(
                "add",
                "HARBOURFIRE",
                "forum",
                "--set",
                "forum=prosecutor",
                "--set",
                "ground=a fire",
                "--on",
                "2012-01-03");
        file("add", "HARBOURFIRE", "indictment", "--set", "charge=" + words, "--on", "2012-01-04");
        assertThat(session.err).isEmpty();
    }

    @Test
    void chargesAreCountedUnderTheListThatIsAskedFor() throws Exception {
        file("open", "Harbour fire", "--kind", "case", "--on", "2012-01-02");
        charge("Wilful Killing");
        assertThat(file("charges").out)
                .contains("1 charge in 1 file", "grave-breaches@1", "war-crimes-of-grave-breaches@1");
        assertThat(file("charges", "--list", "grave-breaches").out)
                .contains("Wilful killing 1 (--of wilful-killing)", "unmapped 0", "each of 20 others 0", "HARBOURFIRE3")
                .doesNotContain("apartheid");
        assertThat(file("charges", "--as-of", "2012-01-03").out).contains("0 charges");
        var own = Files.writeString(folder.resolve("harbour-code.json"), """
            {"list": "harbour-code", "version": 1, "title": "Harbour code", "source": "a test",
             "items": [{"code": "H 1", "title": "Arson"}]}
            """);
        assertThat(file("charges", "--list", own.toString(), "--csv").lines()).hasSize(2);
        assertThat(session.out).contains("Wilful Killing", "HARBOURFIRE3");
        assertThat(file("charges", "--list", "no-such").err).startsWith("X966").contains("grave-breaches@1");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(file("charges", "--list", "grave-breaches", "--as", "U").out).doesNotContain("HARBOURFIRE");
    }

    @Test
    void aListThatIsKeptIsThereForWhoMayReadItAndIsKeptOnce() throws Exception {
        file("open", "Harbour fire", "--kind", "case", "--on", "2012-01-02", "--marked", "U");
        charge("Arson");
        var text = """
            {"list": "harbour-code", "version": 1, "title": "Harbour code", "about": "Of the port.", "source": "a test",
             "items": [{"code": "H 1", "title": "Arson", "also": ["fire raising"], "at": "art. 1"},
                       {"code": "H 2", "title": "Torture"}],
             "crosswalks": [{"list": "grave-breaches", "version": 1,
                             "pairs": [{"item": "H 2", "is": "torture-or-inhuman-treatment"}]}]}
            """;
        var own = Files.writeString(folder.resolve("harbour-code.json"), text);
        assertThat(file("charges", "--add", own.toString(), "--list", "x").err).contains("X966", "takes no --list");
        assertThat(file("charges", "--add", own.toString(), "--as", "U").err).startsWith("X910");
        assertThat(file("charges", "--add", folder.resolve("none.json").toString()).err)
                .startsWith("X966");
        assertThat(file("charges", "--csv").out).doesNotContain("harbour-code");

        assertThat(file("charges", "--add", own.toString(), "--by", "A. Reader").out)
                .contains("Kept harbour-code@1, 2 items.");
        assertThat(file("charges", "--list", "harbour-code", "--csv").out).contains("Arson", "H 1", "HARBOURFIRE3");
        assertThat(file("charges", "--csv").lines()).hasSize(5).anyMatch(line -> line.startsWith("harbour-code,1,"));
        // What was not said to be open is SBU.
        assertThat(file("charges", "--list", "harbour-code", "--as", "U").err)
                .startsWith("X966")
                .doesNotContain("harbour-code@1");
        assertThat(file("charges", "--as", "U", "--csv").out).doesNotContain("harbour-code");
        assertThat(file("charges", "--as", "SBU", "--csv").out).contains("harbour-code");

        assertThat(file("charges", "--add", own.toString()).err).contains("X966", "is known already");
        var other = Files.writeString(folder.resolve("other.json"), text.replace("Torture", "Theft"));
        assertThat(file("charges", "--add", other.toString()).err).contains("X966", "count the version up");
        var shipped = Files.writeString(
                folder.resolve("shipped.json"), text.replace("\"harbour-code\"", "\"grave-breaches\""));
        assertThat(file("charges", "--add", shipped.toString()).err).startsWith("X966");
        var unsound = Files.writeString(
                folder.resolve("unsound.json"),
                text.replace("\"version\": 1, \"title\"", "\"version\": 2, \"title\"")
                        .replace("{\"item\": \"H 2\"", "{\"item\": \"H 9\""));
        assertThat(file("charges", "--add", unsound.toString()).err).contains("X966", "H 9");
        var next = Files.writeString(
                folder.resolve("next.json"), text.replace("\"version\": 1, \"title\"", "\"version\": 2, \"title\""));
        assertThat(file("charges", "--add", next.toString(), "--marked", "U", "--json").out)
                .contains("\"version\":2");
        assertThat(file("charges", "--as", "U", "--csv").lines())
                .filteredOn(line -> line.startsWith("harbour-code,"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("harbour-code,2,"));

        // The same file counts under it as before, and a room that is made anew has both.
        assertThat(file("charges", "--list", own.toString(), "--csv").lines()).hasSize(2);
        var before = file("charges", "--csv").out;
        assertThat(session.reftel("rebuild").err).doesNotContain("X9");
        assertThat(file("charges", "--csv").out).isEqualTo(before).contains("harbour-code,1,", "harbour-code,2,");
        assertThat(session.reftel("list").out).doesNotContain("Harbour code");
        assertThat(session.reftel("verify").out).contains("INTACT");
    }

    @Test
    void whoAsksForADayAsHeWouldWriteItIsToldHow() {
        for (var day : new String[][] {{"--on", "2012-01-03"}, {"--on=2012-01-03"}}) {
            var line = new ArrayList<>(List.of("list"));
            line.addAll(List.of(day));
            assertThat(file(line.toArray(String[]::new)).err).contains("Did you mean: --as-of?");
            assertThat(session.exit).isEqualTo(Exit.USAGE);
        }
        assertThat(file("add", "X", "note", "--as-of", "2012-01-03").err).doesNotContain("Did you mean: --as-of?");
    }

    @Test
    void aPartyOfEntriesIsNotWrittenOnADayThatIsNone() {
        file(
                "open",
                "Harbour fire",
                "--on",
                LocalDate.now(java.time.ZoneOffset.UTC).toString());
        assertThat(file("add", "HARBOURFIRE", "note", "Words.", "--on", "tomorrow").err)
                .startsWith("X917");
        assertThat(file("add", "HARBOURFIRE", "note", "Words.", "--marked", "PINK").err)
                .startsWith("X958");
        assertThat(file("add", "HARBOURFIRE", "note", "Words.", "--set", "nothing").err)
                .startsWith("X958");
        assertThat(file("add", "HARBOURFIRE").err).startsWith("X958");
        assertThat(file().exit).isEqualTo(Exit.USAGE);
    }
}
