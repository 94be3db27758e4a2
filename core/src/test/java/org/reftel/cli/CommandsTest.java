package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Accepts;
import org.reftel.release.InterchangeSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every command on the examples, as plain text, JSON and CSV.
class CommandsTest {
    private static final String[][] COMMANDS = {
        {"trace", "Harbour Police"},
        {"open", "11PORTVELA118"},
        {"open", "11PORTVELA118/3"},
        {"open", "11PORTVELA118", "--repairs"},
        {"open", "11PORTVELA118", "--explain"},
        {"list"},
        {"list", "--by", "tag"},
        {"list", "--by", "date"},
        {"check"},
        {"export"},
    };

    @TempDir
    static Path folder;

    private static Path room;

    @BeforeAll
    static void readTheExamples() {
        room = folder.resolve("room");
        var session = new Session(room).reftel("read", "../examples");
        assertThat(session.err).isEmpty();
        assertThat(session.exit).isZero();
    }

    private static Session session() {
        return new Session(room);
    }

    private static JsonNode json(Session session) {
        return JsonMapper.builder().build().readTree(session.out);
    }

    @Test
    void everyCommandAnswersInPlainText() {
        for (var command : COMMANDS) {
            var session = session().reftel(command);
            assertThat(session.err).as(String.join(" ", command)).isEmpty();
            assertThat(session.exit).as(String.join(" ", command)).isIn(Exit.OK, Exit.FOUND);
            assertThat(session.out).as(String.join(" ", command)).isNotBlank();
        }
    }

    @Test
    void everyCommandAnswersInValidJson() {
        for (var command : COMMANDS) {
            var session = session().reftel(plus(command, "--json"));
            for (var line : session.lines()) {
                assertThat(JsonMapper.builder().build().readTree(line).size())
                        .as(String.join(" ", command))
                        .isPositive();
            }
        }
    }

    @Test
    void aCommandThatNeedsWordsSaysWhichWhenThereAreNone() {
        for (var name : new String[] {"trace", "open", "read"}) {
            var session = session().reftel(name);
            assertThat(session.exit).as(name).isEqualTo(Exit.USAGE);
            assertThat(session.err).as(name).contains("Missing required parameter");
        }
    }

    @Test
    void everyCommandAnswersInCsvWithOneWidth() {
        for (var command : COMMANDS) {
            var session = session().reftel(plus(command, "--csv"));
            var widths = new TreeSet<Integer>();
            records(session.out).forEach(cells -> widths.add(cells.size()));
            assertThat(widths).as(String.join(" ", command)).hasSize(1);
            assertThat(widths.first()).isGreaterThan(3);
        }
    }

    /// A strict reader of RFC 4180.
    private static List<List<String>> records(String csv) {
        var records = new java.util.ArrayList<List<String>>();
        var cells = new java.util.ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(csv.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',' || c == '\r') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(csv.charAt(++i)).isEqualTo('\n');
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            } else {
                assertThat(c).isNotIn('\n', '"');
                cell.append(c);
            }
        }
        assertThat(cells).isEmpty();
        return records;
    }

    private static String[] plus(String[] command, String option) {
        var all = new java.util.ArrayList<>(List.of(command));
        all.add(option);
        return all.toArray(String[]::new);
    }

    @Test
    void everyLineOfAnExportIsValid() {
        for (var extracts : List.of(List.of("export"), List.of("export", "--with-extracts"))) {
            var session = session().reftel(extracts.toArray(String[]::new));
            assertThat(session.lines()).hasSizeGreaterThan(12);
            assertThat(session.lines())
                    .allSatisfy(
                            line -> assertThat(InterchangeSchema.faults(line)).isEmpty());
        }
    }

    @Test
    void everyParagraphOfAnExportStandsInItsExtractWhereItSays() {
        var session = session().reftel("export", "--with-extracts");
        for (var line : session.lines()) {
            var record = JsonMapper.builder().build().readTree(line);
            if (record.get("type").stringValue().equals("document")) {
                var text = record.at("/extracts/0/text").stringValue();
                record.get("paragraphs")
                        .forEach(paragraph -> paragraph
                                .get("spans")
                                .forEach(span -> assertThat(text.substring(
                                                span.get(0).intValue(),
                                                span.get(1).intValue()))
                                        .isNotBlank()));
            }
        }
    }

    @Test
    void anExportToAFileLeavesNothingHalfWrittenBeside() throws Exception {
        var out = Files.createDirectory(folder.resolve("out"));
        var session = session().reftel("export", "-o", out.resolve("all.jsonl").toString());
        assertThat(session.exit).isZero();
        assertThat(session.out).isEmpty();
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("all.jsonl"));
        }
        assertThat(Files.readAllLines(out.resolve("all.jsonl")))
                .isEqualTo(session().reftel("export").lines());
    }

    @Test
    void anExportIntoAFolderThatIsNotThereFailsAndSaysWhere() {
        var session = session()
                .reftel("export", "-o", folder.resolve("nowhere/all.jsonl").toString());
        assertThat(session.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(session.err).startsWith("X907").contains("nowhere");
    }

    @Test
    void readingAgainAddsNothing() {
        var before = session().reftel("list", "--json").out;
        var session = session().reftel("read", "../examples");
        assertThat(session.out).contains("held already");
        assertThat(session().reftel("list", "--json").out).isEqualTo(before);
    }

    @Test
    void theRawBytesAreTheFile() throws Exception {
        var session = session().reftel("open", "11PORTVELA118", "--raw");
        assertThat(session.bytes()).isEqualTo(Files.readAllBytes(Path.of("../examples/11PORTVELA118.txt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"11PORTVELA118", "PORT VELA 118", "11 PORT VELA 000118", "#11PORTVELA118", "11PORTVELA118#par3"})
    void everySpellingOfANumberLeadsToOneRecord(String spelling) {
        var session = session().reftel("open", "--json", spelling);
        assertThat(session.exit).isZero();
        assertThat(session.out).contains(spelling.contains("#par") ? "\"address\":\"3\"" : "\"id\":\"11PORTVELA118\"");
    }

    @Test
    void aRecordThatIsNotHeldIsAnAnswerAndNotAFailure() {
        var session = session().reftel("open", "11PORTVELA9999");
        assertThat(session.exit).isEqualTo(Exit.FOUND);
        assertThat(session.err).startsWith("X902");
        assertThat(session.out).isEmpty();
    }

    @Test
    @Accepts("A19")
    void aParagraphThatDoesNotExistIsNotTheTopOfThePage() {
        var session = session().reftel("open", "11PORTVELA118#par99");
        assertThat(session.exit).isEqualTo(Exit.FOUND);
        assertThat(session.err).startsWith("X903");
        assertThat(session.out).isEmpty();
    }

    @Test
    void wordsThatStandNowhereAreAnAnswer() {
        var session = session().reftel("trace", "zeppelin");
        assertThat(session.exit).isEqualTo(Exit.FOUND);
        assertThat(session.out).startsWith("Nothing found for");
        assertThat(json(session().reftel("trace", "--json", "zeppelin"))
                        .get("in_order")
                        .size())
                .isZero();
    }

    @Test
    void anArgumentThatTheShellQuotedIsAPhrase() {
        var phrase = json(session().reftel("trace", "--json", "boarding protocol"));
        var words = json(session().reftel("trace", "--json", "boarding", "protocol"));
        assertThat(phrase.get("read_as").stringValue()).contains("\"");
        assertThat(words.get("read_as").stringValue()).doesNotContain("\"");
        phrase.get("in_order")
                .forEach(hit -> assertThat(hit.get("quote").stringValue()).matches("(?is).*boarding\\s+protocol.*"));
    }

    @Test
    void aPhraseThatStandsNowhereFallsBackToItsWordsAndSaysSo() {
        var session = session().reftel("trace", "Police Harbour");
        assertThat(session.exit).isZero();
        assertThat(session.err).contains("one by one");
    }

    @Test
    @Accepts("A09")
    void everyCharacterOfAHeaderIsExplained() {
        var session = session().reftel("open", "11PORTVELA118", "--explain");
        assertThat(session.lines().getLast()).endsWith("every character explained");
    }

    @Test
    void colourIsForTerminalsOnlyAndCanBeSwitchedOff() {
        assertThat(session().reftel("trace", "Harbour Police").out).doesNotContain("\u001b");
        assertThat(session().with("REFTEL_TERMINAL", "out,err").reftel("trace", "Harbour Police").out)
                .contains("\u001b[1m");
        assertThat(session()
                        .with("REFTEL_TERMINAL", "out,err")
                        .with("NO_COLOR", "1")
                        .reftel("trace", "Harbour Police")
                        .out)
                .doesNotContain("\u001b");
    }

    @Test
    void aHostileCableMovesNoCursor(@TempDir Path other) throws Exception {
        var cable = Files.readString(Path.of("../examples/11PORTVELA118.txt"))
                        .replace("SUBJECT:", "SUBJECT: \u001b[2J\u202ekcatta")
                        .replace("3. (", "3. \u0007\u009b31m (")
                + "\u001b]0;title\u0007";
        var file = Files.writeString(other.resolve("\u001b[31mevil.txt"), cable);
        var session = new Session(other.resolve("room"))
                .with("REFTEL_TERMINAL", "out")
                .with("NO_COLOR", "1");
        var seen = new StringBuilder(session.reftel("read", file.toString()).out);
        for (var command : COMMANDS) {
            if (!command[0].equals("export")) {
                session.reftel(command);
                seen.append(session.out).append(session.err);
            }
        }
        seen.append(session.reftel("open", "--raw", "11PORTVELA118").out);
        assertThat(seen.chars()
                        .filter(c -> c != '\n' && (c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0x202a && c <= 0x202e)))
                .isEmpty();
        assertThat(seen.toString()).contains("␛[2J", "<U+202E>");
        session.reftel("export");
        assertThat(session.lines())
                .allSatisfy(line -> assertThat(InterchangeSchema.faults(line)).isEmpty());
    }
}
