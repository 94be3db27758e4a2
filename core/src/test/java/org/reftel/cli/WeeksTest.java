package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.main.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `reftel brief --weekly` week by week, against the list of what was sent and written, which is counted here.
class WeeksTest {
    /// The last days of weeks that follow one another. Cables and entries lie at their edges on purpose.
    private static final List<LocalDate> SUNDAYS = List.of(
            LocalDate.parse("2031-03-02"),
            LocalDate.parse("2031-03-09"),
            LocalDate.parse("2031-03-16"),
            LocalDate.parse("2031-03-23"),
            LocalDate.parse("2031-03-30"));

    /// @param at UTC
    /// @param level of the paragraph that matters; the one before it is open
    private record Cable(String at, int number, String level, String words) {
        String id() {
            return "31PORTVELA" + number;
        }
    }

    private static final List<Cable> CABLES = List.of(
            new Cable(
                    "2031-02-24T00:00:00Z",
                    10,
                    "SBU",
                    "Minister Tomas Duarte promised to open the harbor register by May 1."),
            new Cable("2031-03-02T23:59:00Z", 11, "C", "The police counted 31 complaints."),
            new Cable("2031-03-03T00:00:00Z", 12, "U", "The Harbor Police have 1,600 officers."),
            new Cable(
                    "2031-03-12T10:00:00Z", 13, "SBU", "Minister Tomas Duarte opened the harbor register on March 11."),
            new Cable("2031-03-16T23:59:00Z", 14, "C", "The Embassy promised to send five launches by June 30."),
            new Cable("2031-03-24T00:00:00Z", 15, "SBU", "The Coast Guard counted 12 launches."));

    /// What is written at a time, and under which mark; the first opens the file.
    private record Entry(String at, int number, String level, String... typed) {
        String id() {
            return "31LAUNCHES" + number;
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("2031-02-25T08:00:00Z", 0, "SBU"),
            new Entry("2031-02-25T09:00:00Z", 1, "SBU", "begun", "--on", "2031-02-25"),
            new Entry(
                    "2031-03-02T23:59:59.999Z",
                    2,
                    "SBU",
                    "promised",
                    "--set",
                    "to=Harbor Police",
                    "--set",
                    "what=seven launches",
                    "--set",
                    "count=7"),
            new Entry("2031-03-10T00:00:00Z", 3, "SBU", "ordered", "--set", "promised=2", "--set", "count=7"),
            // Tells of a day two weeks before.
            new Entry(
                    "2031-03-20T12:00:00Z",
                    4,
                    "SBU",
                    "arrived",
                    "--set",
                    "promised=2",
                    "--set",
                    "count=5",
                    "--on",
                    "2031-03-06"),
            new Entry("2031-03-21T12:00:00Z", 5, "C", "note", "Two launches were lost on the way."),
            new Entry(
                    "2031-03-25T12:00:00Z",
                    6,
                    "SBU",
                    "arrived",
                    "--set",
                    "promised=2",
                    "--set",
                    "count=4",
                    "--on",
                    "2031-03-06",
                    "--corrects",
                    "4"));

    @TempDir
    static Path folder;

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2031-02-01T00:00:00Z"));
    /// Each week's answer as it was given when the week was over, before anything later was there.
    private static final Map<LocalDate, String> THEN = new TreeMap<>();

    private static Session session() {
        return new Session(folder.resolve("room"), Main.reftel(NOW::get)).with("USER", "A. Reader");
    }

    private static void done(Session session) {
        assertThat(session.exit).as(session.out + session.err).isZero();
    }

    @BeforeAll
    static void liveThroughFiveWeeks() throws Exception {
        var times = new TreeMap<Instant, Runnable>();
        CABLES.forEach(cable -> times.put(Instant.parse(cable.at()).plusNanos(1), () -> send(cable)));
        ENTRIES.forEach(entry -> times.put(Instant.parse(entry.at()), () -> write(entry)));
        for (var sunday : SUNDAYS) {
            var over = Instant.parse(sunday + "T23:59:59.999999Z");
            times.put(over, () -> THEN.put(sunday, brief(sunday, "--all").out));
        }
        times.forEach((time, what) -> {
            NOW.set(time);
            what.run();
        });
    }

    private static void send(Cable cable) {
        var at = Instant.parse(cable.at()).atOffset(java.time.ZoneOffset.UTC);
        var stamp = DateTimeFormatter.ofPattern("ddHHmm'Z' MMM yy", Locale.ROOT)
                .format(at)
                .toUpperCase(Locale.ROOT);
        var text = """
                VZCZCXYZ00%1$d
                RR RUEHC
                DE RUEHPVL #%1$04d/01 %2$s
                ZNY CCCCC ZZH
                R %3$s
                FM AMEMBASSY PORT VELA
                TO RUEHC/SECSTATE WASHDC 00%1$d

                C O N F I D E N T I A L PORT VELA 00%1$04d

                E.O. 12958: DECL: 02/05/2041
                TAGS: PREL
                SUBJECT: HARBOR NEWS %1$d

                Classified By: Consul Ada Quill for reasons 1.4 (b) and (d).

                1. (U) Rain fell on the harbor.

                2. (%4$s) %5$s
                QUILL
                """.formatted(
                        cable.number(),
                        DateTimeFormatter.ofPattern("DDDHHmm", Locale.ROOT).format(at),
                        stamp,
                        cable.level(),
                        cable.words());
        done(session().typing(text.getBytes(StandardCharsets.UTF_8)).reftel("read", "-"));
    }

    private static void write(Entry entry) {
        if (entry.number() == 0) {
            done(session().reftel("file", "open", "Launches", "--kind", "programme"));
            return;
        }
        var args = new ArrayList<>(List.of("file", "add", "LAUNCHES", "--marked", entry.level()));
        args.addAll(List.of(entry.typed()));
        done(session().reftel(args.toArray(String[]::new)));
    }

    private static Session brief(LocalDate day, String... more) {
        var args = new ArrayList<>(List.of("brief", "--weekly", "--on", day.toString()));
        args.addAll(List.of(more));
        return session().reftel(args.toArray(String[]::new));
    }

    private static JsonNode json(LocalDate day, String view) {
        var answer = view.isEmpty() ? brief(day, "--json") : brief(day, "--json", "--as", view);
        return JsonMapper.builder().build().readTree(answer.out);
    }

    private static boolean isIn(String at, LocalDate last) {
        var day = LocalDate.parse(at.substring(0, 10));
        return day.isAfter(last.minusDays(7)) && !day.isAfter(last);
    }

    /// A paragraph or an entry that a view may see.
    private static boolean sees(String view, String level) {
        var levels = List.of("U", "SBU", "C", "S");
        return view.isEmpty() || levels.indexOf(level) <= levels.indexOf(view);
    }

    private static List<String> list(JsonNode node, String pointer) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(one -> one.at(pointer).stringValue())
                .toList();
    }

    @Test
    @Accepts("F07")
    void weeksThatFollowOneAnotherDifferExactlyByWhatCameIn() {
        for (var view : List.of("", "C", "SBU", "U")) {
            var all = new ArrayList<String>();
            for (var sunday : SUNDAYS) {
                var expected = new ArrayList<String>();
                var written = new ArrayList<String>();
                CABLES.stream().filter(one -> isIn(one.at(), sunday)).forEach(one -> expected.add(one.id()));
                ENTRIES.stream()
                        .filter(one -> isIn(one.at(), sunday) && sees(view, "SBU") && sees(view, one.level()))
                        .forEach(one -> written.add(one.id()));
                expected.addAll(written);
                var week = json(sunday, view);
                assertThat(list(week.get("records"), ""))
                        .as("%s as %s", sunday, view)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(list(week.get("filed"), "/document"))
                        .as("%s as %s", sunday, view)
                        .containsExactlyElementsOf(written);
                assertThat(week.get("undated").intValue()).isZero();
                all.addAll(list(week.get("records"), ""));
            }
            assertThat(all).as("as " + view).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsSaidIsNewInOneWeekOnlyAndCitesIt() {
        for (var view : List.of("", "C", "SBU", "U")) {
            for (var part : List.of("promised", "counted")) {
                var found = new ArrayList<String>();
                for (var sunday : SUNDAYS) {
                    var week = json(sunday, view);
                    var records = list(week.get("records"), "");
                    for (var one : week.get(part)) {
                        var citation = (part.equals("promised") ? one.get("statement") : one)
                                .get("citation")
                                .stringValue();
                        assertThat(records).contains(citation.substring(0, citation.indexOf('/')));
                        found.add(citation);
                    }
                }
                var numbers = part.equals("promised") ? List.of(10, 14) : List.of(11, 12, 14, 15);
                assertThat(found.stream()
                                .filter(one -> one.contains("PORTVELA"))
                                .distinct())
                        .as("%s as %s", part, view)
                        .containsExactlyElementsOf(CABLES.stream()
                                .filter(one -> numbers.contains(one.number()) && sees(view, one.level()))
                                .map(one -> one.id() + "/2")
                                .toList());
            }
        }
    }

    @Test
    void anOlderPromiseMovesInTheWeekThatTellsOfIt() {
        for (var sunday : SUNDAYS) {
            var told = new ArrayList<String>();
            for (var promise : json(sunday, "").get("moved")) {
                if (promise.at("/statement/citation").stringValue().equals("31PORTVELA10/2")) {
                    told.addAll(list(promise.get("outcomes"), "/citation"));
                }
            }
            assertThat(told)
                    .as(sunday.toString())
                    .isEqualTo(isIn("2031-03-12", sunday) ? List.of("31PORTVELA13/2") : List.of());
        }
        assertThat(json(LocalDate.parse("2031-03-16"), "U").get("moved").isEmpty())
                .isTrue();
    }

    @Test
    void whatAnEntryFollowsOnIsNamedAndADeliveryShowsInTheWeekOfItsEntry() {
        var arrived = json(LocalDate.parse("2031-03-23"), "").get("filed").get(0);
        assertThat(arrived.get("on").stringValue()).isEqualTo("2031-03-06");
        assertThat(list(arrived.get("follows"), "")).containsExactly("31LAUNCHES2");
        var corrected = json(LocalDate.parse("2031-03-30"), "").get("filed").get(0);
        assertThat(list(corrected.get("follows"), "")).containsExactly("31LAUNCHES2", "31LAUNCHES4");
        assertThat(brief(LocalDate.parse("2031-03-30"), "--all").out.replaceAll("\\s+", " "))
                .contains("WRITTEN INTO FILES", "31LAUNCHES6 ¶1", "seven launches", "in place of 31LAUNCHES4 ¶1");
        assertThat(brief(LocalDate.parse("2031-03-23"), "--all", "--as", "SBU").out)
                .doesNotContain("lost", "31LAUNCHES5");
    }

    @Test
    void aWeekThatIsOverStaysAsItWas() {
        assertThat(THEN).hasSize(SUNDAYS.size());
        THEN.forEach((sunday, said) -> assertThat(brief(sunday, "--all").out)
                .as(sunday.toString())
                .isEqualTo(said)
                .contains("WEEK FROM " + sunday.minusDays(6) + " TO " + sunday));
    }
}
