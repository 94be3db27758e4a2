package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;

/// Statistics against a recount that knows nothing of the engine: it reads entries of cases by the names of their
/// types.
class StatisticsTest {
    private static final List<Paper> PAPERS =
            Bundle.of(7, List.of(Kinds.shipped("case").orElseThrow()), 120, 400, 60);

    private static List<FileState> states(LocalDate day) {
        return PAPERS.stream().map(paper -> paper.state(day)).toList();
    }

    private static List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < 420; i += 7) {
            days.add(Paper.BEGUN.plusDays(i));
        }
        return days;
    }

    /// Those that count on a day, in the order in which they tell: by day, then by the place of the first
    /// version.
    private static List<FileEntry> telling(Paper paper, LocalDate day) {
        var gone = new HashSet<Long>();
        var place = new HashMap<Long, Long>();
        for (var entry : paper.entries) {
            place.put(entry.serial(), entry.serial());
            if (entry.corrects() >= 0) {
                gone.add(entry.corrects());
                place.put(entry.serial(), place.get(entry.corrects()));
            }
        }
        var telling = new ArrayList<>(paper.entries);
        telling.removeIf(entry -> entry.serial() == 0
                || gone.contains(entry.serial())
                || entry.on().isAfter(day));
        telling.sort((one, other) -> one.on().equals(other.on())
                ? Long.compare(place.get(one.serial()), place.get(other.serial()))
                : one.on().compareTo(other.on()));
        return telling;
    }

    private static String led(String type) {
        return switch (type) {
            case "investigation", "reopened" -> "investigation";
            case "indictment" -> "indicted";
            case "trial" -> "trial";
            case "sentence", "acquittal", "review-decided" -> "judged";
            case "review" -> "review";
            case "closed" -> "closed";
            default -> "";
        };
    }

    @Test
    @Accepts({"D02", "D24"})
    void theFunnelIsAsCountedAnewOnEachDay() {
        var most = new TreeMap<String, Integer>();
        for (var day : days()) {
            var reached = new TreeMap<String, Set<String>>();
            var standing = new TreeMap<String, Set<String>>();
            var sentences = new TreeMap<String, Long>();
            for (var paper : PAPERS) {
                var file = paper.entries.getFirst().file();
                var stage = "reported";
                var forum = "";
                reached.computeIfAbsent(stage, key -> new HashSet<>()).add(file);
                for (var entry : telling(paper, day)) {
                    if (!led(entry.type()).isEmpty()) {
                        stage = led(entry.type());
                        reached.computeIfAbsent(stage, key -> new HashSet<>()).add(file);
                    }
                    if (entry.type().equals("forum")) {
                        forum = entry.field("forum").orElseThrow();
                    }
                    if (entry.type().equals("review")) {
                        forum = "constitutional-court";
                    }
                    if (entry.type().equals("sentence")) {
                        sentences.merge(forum, 1L, Long::sum);
                    }
                }
                standing.computeIfAbsent(stage, key -> new HashSet<>()).add(file);
            }
            var funnel = Funnel.of(states(day)).getFirst();
            for (var step : funnel.steps()) {
                assertThat(step.reached())
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(reached.getOrDefault(step.stage(), Set.of()));
                assertThat(step.standing())
                        .containsExactlyInAnyOrderElementsOf(standing.getOrDefault(step.stage(), Set.of()));
                assertThat(step.standingBefore().values().stream()
                                .mapToLong(one -> one)
                                .sum())
                        .isEqualTo(step.standing().size());
                assertThat(step.reachedBefore().values().stream()
                                .mapToLong(one -> one)
                                .sum())
                        .isEqualTo(step.reached().size());
                most.merge(step.stage(), step.reached().size(), Math::max);
            }
            assertThat(funnel.outcomes().getFirst().entry()).isEqualTo("sentence");
            assertThat(funnel.outcomes().getFirst().before()).isEqualTo(sentences);
        }
        assertThat(most.get("trial")).as("the fixture goes somewhere: %s", most).isGreaterThan(5);
    }

    @Test
    @Accepts("D19")
    void whoIsDetainedIsAsCountedAnewOnEachDay() {
        int most = 0;
        for (var day : days()) {
            var expected = new ArrayList<String>();
            for (var paper : PAPERS) {
                var since = new LinkedHashMap<String, LocalDate>();
                for (var entry : telling(paper, day)) {
                    var party = entry.field("party").orElse("");
                    switch (entry.type()) {
                        case "detained" -> since.putIfAbsent(party, entry.on());
                        case "released", "sentence", "acquittal" -> since.remove(party);
                        case "closed" -> since.clear();
                        default -> {}
                    }
                }
                since.forEach((party, day0) -> expected.add(
                        paper.entries.getFirst().file() + " " + party + " " + ChronoUnit.DAYS.between(day0, day)));
            }
            var found = Detained.of(states(day));
            assertThat(found.stream().map(one -> one.file() + " " + one.party() + " " + one.days()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found).isSortedAccordingTo((one, other) -> Long.compare(other.days(), one.days()));
            most = Math.max(most, found.size());
        }
        assertThat(most).isGreaterThan(20);
    }

    @Test
    @Accepts("D05")
    void noticesAreAsCountedAnewOnEachDay() {
        int without = 0;
        for (var day : days()) {
            var expected = new ArrayList<String>();
            long held = 0;
            for (var paper : PAPERS) {
                var names = new HashMap<String, Long>();
                for (var entry : paper.entries) {
                    if (entry.corrects() >= 0) {
                        names.put(Long.toString(entry.corrects()), entry.serial());
                    }
                }
                var notice = new TreeMap<Long, Long>();
                for (var entry : telling(paper, day)) {
                    if (entry.type().equals("hearing")) {
                        // In this bundle a correction of a hearing never changes its day.
                        var first = entry;
                        while (first.corrects() >= 0) {
                            first = paper.entries.get((int) first.corrects());
                        }
                        var told = first.time().atOffset(ZoneOffset.UTC).toLocalDate();
                        var of = LocalDate.parse(entry.field("day").orElseThrow());
                        notice.put(entry.serial(), ChronoUnit.DAYS.between(told, of));
                    }
                    if (entry.type().equals("hearing-held")) {
                        var named = entry.field("hearing").orElseThrow();
                        while (names.containsKey(named)) {
                            named = Long.toString(names.get(named));
                        }
                        held += notice.get(Long.parseLong(named)) < 0 ? 1 : 0;
                    }
                }
                notice.forEach(
                        (serial, days) -> expected.add(paper.entries.getFirst().file() + " " + serial + " " + days));
            }
            var notices = Notices.of(states(day));
            assertThat(notices.all().stream()
                            .map(one -> one.file() + " " + one.hearing().set() + " "
                                    + one.hearing().notice()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(notices.heldWithoutNotice()).hasSize((int) held);
            without += notices.heldWithoutNotice().size();
        }
        assertThat(without).isPositive();
    }

    @Test
    @Accepts("D25")
    void agesAreAsCountedAnewOnEachDay() {
        int most = 0;
        for (var day : days()) {
            var open = new ArrayList<String>();
            var asked = new ArrayList<String>();
            var waiting = new ArrayList<String>();
            var bare = new ArrayList<String>();
            for (var paper : PAPERS) {
                var file = paper.entries.getFirst().file();
                boolean closed = false;
                var questions = new TreeMap<String, FileEntry>();
                var prosecutors = new ArrayList<String>();
                var names = paper.entries.stream()
                        .filter(entry -> entry.corrects() >= 0)
                        .collect(Collectors.toMap(
                                entry -> Long.toString(entry.corrects()), entry -> Long.toString(entry.serial())));
                FileEntry handed = null;
                for (var entry : telling(paper, day)) {
                    if (!led(entry.type()).isEmpty()) {
                        closed = entry.type().equals("closed");
                    }
                    switch (entry.type()) {
                        case "asked" -> questions.put(Long.toString(entry.serial()), entry);
                        case "answer" -> {
                            var named = entry.field("asked").orElseThrow();
                            while (names.containsKey(named)) {
                                named = names.get(named);
                            }
                            questions.remove(named);
                        }
                        case "hand-over" -> handed = entry;
                        case "acceptance", "sent-back" -> handed = null;
                        case "party", "assignment" -> {
                            if (entry.field("role").orElse("").equals("prosecutor")) {
                                prosecutors.add(entry.field("party").orElseThrow());
                            }
                        }
                        case "party-leaves" -> {
                            if (entry.field("role").orElse("").equals("prosecutor")) {
                                prosecutors.remove(entry.field("party").orElseThrow());
                            }
                        }
                        default -> {}
                    }
                }
                if (!closed) {
                    open.add(file + " " + ChronoUnit.DAYS.between(Paper.BEGUN, day));
                    questions
                            .values()
                            .forEach(one -> asked.add(file + " "
                                    + one.field("to").orElseThrow() + " " + ChronoUnit.DAYS.between(one.on(), day)));
                }
                if (handed != null) {
                    waiting.add(file + " " + handed.field("to").orElseThrow());
                }
                if (prosecutors.isEmpty()) {
                    bare.add(file);
                }
            }
            var ages = Ages.of(states(day));
            assertThat(ages.open().stream().map(one -> one.file() + " " + one.days()))
                    .containsExactlyInAnyOrderElementsOf(open);
            assertThat(ages.questions().stream().map(one -> one.file() + " " + one.to() + " " + one.days()))
                    .containsExactlyInAnyOrderElementsOf(asked);
            assertThat(ages.byOffice().values().stream().mapToInt(List::size).sum())
                    .isEqualTo(asked.size());
            assertThat(ages.waiting().stream().map(one -> one.file() + " " + one.to()))
                    .containsExactlyInAnyOrderElementsOf(waiting);
            assertThat(ages.withoutProsecutor().stream().map(Ages.OpenFile::file))
                    .containsExactlyInAnyOrderElementsOf(bare);
            most = Math.max(most, asked.size());
        }
        assertThat(most).isGreaterThan(10);
    }

    @Test
    void anEmptyRoomHasZerosAndNoRate() {
        var kind = Kinds.shipped("case").orElseThrow();
        var funnel = Funnel.of(kind, List.of());
        assertThat(funnel.files()).isEmpty();
        assertThat(funnel.steps()).hasSize(kind.stages().size()).allSatisfy(step -> {
            assertThat(step.reached()).isEmpty();
            assertThat(step.standing()).isEmpty();
        });
        assertThat(funnel.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.entries()).isZero());
        assertThat(Funnel.rate(List.of(), "case", "trial", "indicted").perCent())
                .isEmpty();
        assertThat(Funnel.of(List.of())).isEmpty();
        assertThat(Detained.of(List.of())).isEmpty();
        assertThat(Notices.of(List.of()).all()).isEmpty();
        assertThat(Ages.of(List.of()).open()).isEmpty();
        assertThat(Expiring.of(List.of())).isEmpty();
    }

    @Test
    @Accepts("D15")
    void aRateHasItsDenominatorAndNeverCountsAnotherKind() throws Refused {
        var one = Paper.of("case").write("investigation");
        var other = Paper.of("case").write("investigation");
        other.write("forum", "forum", "prosecutor", "ground", "report");
        other.write("indictment", "charge", "arson");
        var group = Paper.of("working-group").write("mandate", "mandate", "ports");
        var states = List.of(one.state(), other.state(), group.state());
        var rate = Funnel.rate(states, "case", "indicted", "investigation");
        assertThat(rate.part()).isEqualTo(1);
        assertThat(rate.whole()).isEqualTo(2);
        assertThat(rate.perCent().orElseThrow()).hasToString("50.0");
        assertThat(Funnel.rate(states, "case", "indicted", "trial").perCent()).isEmpty();
        assertThat(Funnel.of(states)).extracting(Funnel::kind).containsExactly("case", "working-group");
    }

    @Test
    @Accepts("D15")
    void aShareOfTheDetainedCountsPersonsOnceAndByPlaceAndIsNoShareOfFiles() throws Refused {
        var charged = Paper.of("case")
                .write("detained", "party", "Rui Montalde", "place", "Port Vela")
                .write("detained", "party", "T. Calloway", "place", "Vela wharf")
                .write("released", "party", "Rui Montalde")
                .write("detained", "party", "Rui Montalde", "place", "Vela wharf")
                .write("investigation");
        charged.write("forum", "forum", "prosecutor", "ground", "report").write("indictment", "charge", "arson");
        var open = Paper.of("case").write("detained", "party", "Rui Montalde", "place", "Port Vela");
        var held = Paper.of("detention").write("detained", "party", "D. Orell", "ground", "caught");
        var states = List.of(charged.state(), open.state(), held.state());

        var rates = Prosecuted.of(Kinds.shipped("case").orElseThrow(), states);
        assertThat(rates)
                .extracting(one -> one.reached() + " in " + one.place() + ": " + one.part() + " of " + one.whole())
                .containsExactly(
                        "indicted in : 2 of 3",
                        "trial in : 0 of 3",
                        "judged in : 0 of 3",
                        "indicted in Port Vela: 1 of 2",
                        "trial in Port Vela: 0 of 2",
                        "judged in Port Vela: 0 of 2",
                        "indicted in Vela wharf: 1 of 1",
                        "trial in Vela wharf: 0 of 1",
                        "judged in Vela wharf: 0 of 1");
        assertThat(rates).allSatisfy(one -> {
            assertThat(one.of()).isEqualTo("detained");
            assertThat(one.wholes()).containsAll(one.parts());
        });
        assertThat(Funnel.rate(states, "case", "indicted", "investigation").wholes())
                .as("files, and no persons")
                .containsExactly(charged.state().file());
        assertThat(Prosecuted.of(Kinds.shipped("detention").orElseThrow(), states))
                .as("a kind without a funnel")
                .isEmpty();
        assertThat(Prosecuted.of(Kinds.shipped("complaint").orElseThrow(), states))
                .as("a kind that detains nobody")
                .isEmpty();
        assertThat(Prosecuted.of(Kinds.shipped("case").orElseThrow(), List.of()))
                .as("nobody")
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.perCent()).isEmpty());
    }

    @Test
    void aStatedCountOfCasesIsNoFileOfAnyFunnel() throws Refused {
        var load = Paper.of("caseload").write("count", "counted", "cases under investigation", "count", "53");
        assertThat(load.state().counts()).extracting(FileState.Count::count).containsExactly(53L);
        assertThat(Funnel.of(Kinds.shipped("case").orElseThrow(), List.of(load.state()))
                        .files())
                .isEmpty();
    }

    @Test
    @Accepts("C12")
    void authoritiesRunOutToTheDay() throws Refused {
        var paper = Paper.of("warrant");
        var scope = new String[] {"scope", "one line", "asked-by", "Unit A", "issued-by", "Judge Salgueiro"};
        paper.write(Paper.draft("authority", with(scope, "begins", "2026-01-10", "ends", "2026-01-20")));
        paper.write(Paper.draft("extended", with(scope, "begins", "2026-01-21", "ends", "2026-02-20")));
        paper.write(Paper.on("2026-02-01", Paper.draft("authority-revoked", "authority", "2", "ground", "no need")));
        assertThat(left(paper, "2026-01-09")).containsExactly("2026-01-20 11 false", "2026-02-20 42 false");
        assertThat(left(paper, "2026-01-10")).containsExactly("2026-01-20 10 true", "2026-02-20 41 false");
        assertThat(left(paper, "2026-01-20")).containsExactly("2026-01-20 0 true", "2026-02-20 31 false");
        assertThat(left(paper, "2026-01-21")).containsExactly("2026-02-20 30 true");
        assertThat(left(paper, "2026-02-01")).as("revoked").isEmpty();
        assertThat(Expiring.over(List.of(paper.state(LocalDate.parse("2026-02-01")))))
                .extracting(one -> one.last().toString())
                .containsExactly("2026-01-20", "2026-01-31");
        assertThat(Expiring.within(List.of(paper.state(LocalDate.parse("2026-01-12"))), 7))
                .isEmpty();
        assertThat(Expiring.within(List.of(paper.state(LocalDate.parse("2026-01-13"))), 7))
                .hasSize(1);
        assertThat(paper.refusal(Paper.draft("extended", with(scope, "begins", "2026-03-02", "ends", "2026-03-01"))))
                .contains("before it begins");
    }

    private static String[] with(String[] some, String... more) {
        var all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static List<String> left(Paper paper, String day) {
        return Expiring.of(List.of(paper.state(LocalDate.parse(day)))).stream()
                .map(one -> one.last() + " " + one.left() + " " + one.inForce())
                .toList();
    }

    @Test
    @Accepts({"F09", "F11"})
    void deliveriesHaveTheirStepsAndTheSlowestIsNamedFirst() throws Refused {
        var paper = Paper.of("programme")
                .write("promised", "to", "the embassy", "what", "seven launches", "count", "7")
                .write("promised", "to", "the embassy", "what", "scanners")
                .write(Paper.on("2026-02-01", Paper.draft("ordered", "promised", "1")))
                .write(Paper.on("2026-01-11", Paper.draft("ordered", "promised", "2")))
                .write(Paper.on("2026-03-01", Paper.draft("arrived", "promised", "1")))
                .at("2026-03-11")
                .write("in-service", "asked", "1");
        var steps = Steps.of(List.of(paper.state()), "promised");
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().steps()).extracting(Steps.Step::days).containsExactly(31L, 28L, 10L);
        assertThat(steps.getFirst().reached("arrived")).contains(LocalDate.parse("2026-03-01"));
        assertThat(steps.get(1).reached("arrived")).as("not stated").isEmpty();
        assertThat(Steps.between(steps))
                .extracting(one -> one.from() + " " + one.to() + " " + one.days() + "/" + one.times())
                .containsExactly("ordered arrived 28/1", "promised ordered 41/2", "arrived in-service 10/1");
        assertThat(paper.state().faults().stream().filter(one -> one.kind() == FileState.Fault.Kind.LACKING))
                .as("promises without an objective, without an indicator")
                .hasSize(4);
    }

    @Test
    @Accepts("D07")
    void timeInEachForumIsComputed() throws Refused {
        var paper = Paper.of("case")
                .write("forum", "forum", "police", "ground", "report")
                .write(Paper.on("2026-01-31", Paper.draft("forum", "forum", "prosecutor", "ground", "evidence")));
        assertThat(Stays.fora(paper.state(LocalDate.parse("2026-03-02"))))
                .extracting(Stays::key, Stays::days)
                .containsExactly(tuple("police", 30L), tuple("prosecutor", 30L));
        assertThat(Stays.stages(paper.state(LocalDate.parse("2026-03-02")))).hasSize(1);
        assertThat(Stays.offices(paper.state(LocalDate.parse("2026-03-02"))))
                .extracting(Stays::key)
                .containsExactly(Paper.OFFICE);
    }

    @Test
    @Accepts("D06")
    void whoAskedForReviewAndWithWhatOutcomeIsOneQuery() throws Refused {
        var judged = Paper.of("case").at("2026-05-01").write(Paper.on("2026-01-01", Paper.draft("investigation")));
        var at = Paper.BEGUN;
        for (var forum : List.of("military-prosecutor", "", "military-court", "", "", "military-supreme-court")) {
            at = at.plusDays(1);
            if (!forum.isEmpty()) {
                judged.write(Paper.on(at.toString(), Paper.draft("forum", "forum", forum, "ground", "x")));
            } else {
                for (var type : List.of("indictment", "trial", "acquittal")) {
                    var draft = Paper.on(
                            at.toString(),
                            type.equals("indictment")
                                    ? Paper.draft(type, "charge", "arson")
                                    : type.equals("trial")
                                            ? Paper.draft(type)
                                            : Paper.draft(type, "party", "Rui Montalde"));
                    try {
                        judged.write(draft);
                        break;
                    } catch (Refused _) {
                        continue;
                    }
                }
            }
        }
        judged.write("review", "by", "prosecutor");
        assertThat(Outcomes.of(List.of(judged.state()), "review", "by"))
                .extracting(Outcomes::by, Outcomes::outcome)
                .containsExactly(tuple("prosecutor", ""));
        long review = judged.state().entries().getLast().serial();
        judged.write("review-decided", "review", Long.toString(review), "outcome", "not admitted");
        assertThat(Outcomes.of(List.of(judged.state()), "review", "by"))
                .extracting(Outcomes::by, Outcomes::outcome)
                .containsExactly(tuple("prosecutor", "not admitted"));
    }

    @Test
    void dayAfterDayGivesWhatEachDayGives() {
        for (var paper : PAPERS) {
            var along = Reckoning.along(paper.kind, paper.entries);
            for (var day : days()) {
                assertThat(along.at(day)).isEqualTo(paper.state(day));
            }
            assertThat(along.at(Paper.BEGUN)).as("an earlier day").isEqualTo(paper.state(Paper.BEGUN));
        }
    }

    /// 2,000 files on 400 days are 800,000 of them, and a few seconds; the limit is one that a busy machine
    /// keeps too.
    @Test
    void aFileOnADayIsCountedInMicroseconds() {
        var lines = PAPERS.stream()
                .map(paper -> Reckoning.along(paper.kind, paper.entries))
                .toList();
        long begun = System.nanoTime();
        int counted = 0;
        for (int i = 0; i < 400; i += 10) {
            var day = Paper.BEGUN.plusDays(i);
            var states = lines.stream().map(line -> line.at(day)).toList();
            counted += Funnel.of(states).getFirst().files().size();
            assertThat(Detained.of(states).size() + Notices.of(states).all().size())
                    .isNotNegative();
            assertThat(Ages.of(states).open().size() + Expiring.of(states).size())
                    .isNotNegative();
        }
        double micros = (System.nanoTime() - begun) / 1e3 / counted;
        assertThat(micros).as("microseconds a file and day").isLessThan(1000);
    }
}
