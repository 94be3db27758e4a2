package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.release.InterchangeSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A paragraph of a cable, an entry, an exhibit and a hearing are found, cited, shown and withheld in one way.
class OneSpineTest {
    private static final List<String> WORDS = List.of("patrol", "logs");
    private static final String CABLE = "11PORTVELA355";

    @TempDir
    Path folder;

    private Session session;
    /// Numbers of the note, the exhibit and the hearing.
    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void aRoomWithACableAndAFile() {
        session = new Session(folder.resolve("room"));
        run("read", "../examples/11PORTVELA355.html", "../examples/notes.txt");
        run(
                "file",
                "open",
                "The lost boat",
                "--kind",
                "case",
                "--code",
                "LOSTBOAT",
                "--marked",
                "S",
                "--on",
                "2026-01-01");
        run("file", "add", "LOSTBOAT", "investigation", "Opened.");
        run("file", "add", "LOSTBOAT", "forum", "--set", "forum=prosecutor", "--set", "ground=law");
        run("file", "add", "LOSTBOAT", "indictment", "--set", "charge=withheld evidence");
        numbers.add(number("note", "The patrol logs of the launch were asked for."));
        numbers.add(number(
                "exhibit",
                "The patrol logs.",
                "--set",
                "exhibit=E1",
                "--set",
                "what=a binder",
                "--set",
                "seal=7741",
                "--set",
                "holder=Unit A",
                "--set",
                "moment=2026-01-05T10:00Z"));
        numbers.add(number(
                "hearing", "On the patrol logs.", "--set", "day=2090-03-14", "--set", "court=Court of Port Vela"));
    }

    private Session run(String... args) {
        session.reftel(args);
        assertThat(session.err).as(String.join(" ", args)).isEmpty();
        return session;
    }

    private String number(String type, String words, String... options) {
        var args = new ArrayList<>(List.of("file", "add", "LOSTBOAT", type, words));
        args.addAll(List.of(options));
        args.add("--csv");
        return run(args.toArray(String[]::new)).lines().getLast().split(",", -1)[0];
    }

    private JsonNode json(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.add("--json");
        session.reftel(all.toArray(String[]::new));
        return JsonMapper.builder().build().readTree(session.out);
    }

    private List<String> traced(String... more) {
        var args = new ArrayList<>(List.of("trace"));
        args.addAll(WORDS);
        args.addAll(List.of(more));
        var documents = new ArrayList<String>();
        json(args.toArray(String[]::new))
                .get("in_order")
                .forEach(one -> documents.add(one.get("document").stringValue()));
        return documents.stream().distinct().toList();
    }

    @Test
    void oneTraceGivesACableAnEntryAnExhibitAndAHearingInOneOrder() {
        var expected = new ArrayList<>(List.of(CABLE));
        expected.addAll(numbers);
        assertThat(traced()).containsExactlyElementsOf(expected);
        run("trace", "patrol", "logs");
        assertThat(session.out).contains("The lost boat  Hearing set", "The lost boat  Exhibit");
        for (var number : numbers) {
            assertThat(run("open", number + "/1").out).contains(number + " ¶1");
        }
    }

    @Test
    void aReaderBelowSeesNoneOfThemAndNoCountChanges() {
        var without = new Session(folder.resolve("without"));
        without.reftel("read", "../examples/11PORTVELA355.html", "../examples/notes.txt");
        assertThat(traced("--as", "SBU")).doesNotContainAnyElementsOf(numbers);
        for (var view : List.of("SBU", "C")) {
            for (var command : List.of(
                    List.of("trace", "patrol", "logs"),
                    List.of("trace", "LOSTBOAT"),
                    List.of("trace", "lost boat"),
                    List.of("list"),
                    List.of("check"),
                    List.of("due", "--on", "2091-01-01"),
                    List.of("export"),
                    List.of("brief", "patrol", "logs", "--on", "2091-01-01"),
                    List.of("file", "list"),
                    List.of("file", "check"),
                    List.of("file", "funnel"),
                    List.of("file", "detained"),
                    List.of("file", "show", "LOSTBOAT"),
                    List.of("open", numbers.getFirst()))) {
                for (var form : List.of("", "--json", "--csv")) {
                    var args = new ArrayList<>(command);
                    args.addAll(List.of("--as", view));
                    if (!form.isEmpty()) {
                        args.add(form);
                    }
                    var words = args.toArray(String[]::new);
                    session.reftel(words);
                    without.reftel(words);
                    assertThat(session.out).as(String.join(" ", words)).isEqualTo(without.out);
                    assertThat(session.err).as(String.join(" ", words)).isEqualTo(without.err);
                    assertThat(session.exit).as(String.join(" ", words)).isEqualTo(without.exit);
                }
            }
        }
    }

    @Test
    void aFileIsTracedByItsCodeAndAnEntryOpenedInAnySpelling() {
        var all = json("trace", "LOSTBOAT");
        assertThat(all.get("in_order").findValuesAsString("document")).contains(numbers.get(1));
        assertThat(json("trace", "from:LOSTBOAT").get("in_order")).isEqualTo(all.get("in_order"));
        for (var spelling :
                List.of("LOSTBOAT 4", "lostboat/4", "#" + numbers.getFirst(), numbers.getFirst() + "#par1")) {
            assertThat(run("open", spelling, "--json").out).as(spelling).contains("patrol logs of the launch");
        }
        assertThat(run("list").out).contains("LOSTBOAT  The lost boat");
    }

    @Test
    void aNumberThatAFileDoesNotHaveIsWantedByNobody() {
        number("note", "Compare 26LOSTBOAT99 and 26 LOSTBOAT 98.");
        run("list");
        assertThat(session.lines()).noneMatch(line -> line.contains("wanted") && line.contains("LOSTBOAT"));
    }

    @Test
    void whatAFileWaitsForFallsDueAndItsFaultsAreFound() {
        number("asked", "The duty roster.", "--set", "to=Harbour Police", "--set", "due=2090-01-01");
        number("detained", "In the harbour cells.", "--set", "party=C. Ancelmo", "--on", "2026-01-10");
        session.reftel("due", "--on", "2090-03-13");
        assertThat(session.out).contains("The duty roster.", "not answered", "Court of Port Vela", "C. Ancelmo");
        var due = json("due", "--on", "2090-03-13");
        assertThat(due.get("due").findValuesAsString("kind")).contains("question", "limit");
        assertThat(due.get("ahead").findValuesAsString("kind")).contains("hearing");
        session.reftel("check");
        assertThat(session.exit).isEqualTo(Exit.FOUND);
        assertThat(session.out).contains("case files", "0 of 1 without a fault", "a named prosecutor");
    }

    @Test
    void anExportCarriesWhatAnEntryIs() {
        var lines = run("export").lines();
        assertThat(lines)
                .allSatisfy(line -> assertThat(InterchangeSchema.faults(line)).isEmpty());
        var hearing = lines.stream()
                .map(line -> JsonMapper.builder().build().readTree(line))
                .filter(line -> line.has("entry"))
                .filter(line -> line.at("/entry/type").stringValue().equals("hearing"))
                .findFirst()
                .orElseThrow();
        assertThat(hearing.get("kind").stringValue()).isEqualTo("entry");
        assertThat(hearing.at("/entry/fields/day").stringValue()).isEqualTo("2090-03-14");
        assertThat(hearing.at("/entry/file").stringValue()).isEqualTo("LOSTBOAT");
    }

    @Test
    void aFileStandsTheSameAfterEverythingIsMadeAnew() throws Exception {
        var before = run("file", "show", "LOSTBOAT", "--json").out;
        run("rebuild");
        assertThat(run("file", "show", "LOSTBOAT", "--json").out).isEqualTo(before);
        assertThat(Files.exists(folder.resolve("room"))).isTrue();
    }
}
