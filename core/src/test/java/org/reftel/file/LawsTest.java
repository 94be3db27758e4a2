package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reftel.model.Label;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;

/// What holds of every file, shown on files written at random.
class LawsTest {
    private static final List<Paper> PAPERS = Bundle.of(26, Kinds.shipped(), 270, 300, 40);

    private static List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < 330; i += 11) {
            days.add(Paper.BEGUN.plusDays(i));
        }
        return days;
    }

    @Test
    void theFilesAreLongAndHaveCorrectionsAndEarlierDays() {
        assertThat(PAPERS.stream().mapToInt(paper -> paper.entries.size()).sum())
                .isGreaterThan(3000);
        assertThat(PAPERS.stream().flatMap(paper -> paper.entries.stream()).filter(entry -> entry.corrects() >= 0))
                .hasSizeGreaterThan(200);
        assertThat(PAPERS.stream()
                        .flatMap(paper -> paper.state().faults().stream())
                        .map(FileState.Fault::kind)
                        .distinct())
                .hasSizeGreaterThan(6);
    }

    @Test
    void whatIsTaughtOfLaterDaysChangesNothingBefore() {
        for (var paper : PAPERS) {
            for (var day : days()) {
                var before = paper.entries.stream()
                        .filter(entry -> !entry.on().isAfter(day) || isOfCorrection(paper, entry))
                        .toList();
                assertThat(Reckoning.of(paper.kind, before, day)).isEqualTo(paper.state(day));
            }
        }
    }

    private static boolean isOfCorrection(Paper paper, FileEntry entry) {
        return entry.corrects() != FileEntry.NONE
                || paper.entries.stream().anyMatch(one -> one.corrects() == entry.serial());
    }

    @Test
    void stagesForaAndOfficesOnlyGrowWithTheDays() {
        for (var paper : PAPERS) {
            var last = paper.state(LocalDate.of(2030, 1, 1));
            for (var day : days()) {
                var state = paper.state(day);
                assertThat(last.stages().subList(0, state.stages().size())).isEqualTo(state.stages());
                assertThat(last.fora().subList(0, state.fora().size())).isEqualTo(state.fora());
                assertThat(last.offices().subList(0, state.offices().size())).isEqualTo(state.offices());
                assertThat(last.entries()).containsAll(state.entries());
                assertThat(state.stages())
                        .isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
            }
        }
    }

    @Test
    void aFileIsLawfulWithoutAnyOfItsLastEntries() throws Refused {
        for (var paper : PAPERS) {
            for (int i = 1; i < paper.entries.size(); i++) {
                Reckoning.check(paper.kind, paper.entries.subList(0, i), paper.entries.get(i));
            }
        }
    }

    @Test
    void aFileNeverHasTwoForaOnOneDay() {
        for (var paper : PAPERS) {
            assertThat(paper.state(LocalDate.of(2030, 1, 1)).fora().stream().map(FileState.Since::from))
                    .doesNotHaveDuplicates();
        }
    }

    /// Whatever a reader may not see, what he computes is a state and names nothing of it.
    @Test
    void aFileOfWhichAnythingIsMissingIsStillAState() {
        var random = new Random(3);
        for (var paper : PAPERS) {
            for (int i = 0; i < 5; i++) {
                var seen = paper.entries.stream()
                        .filter(entry -> entry.isCover() || random.nextInt(3) > 0)
                        .toList();
                var state = Reckoning.of(paper.kind, seen, LocalDate.of(2030, 1, 1));
                assertThat(seen)
                        .containsAll(state.entries().stream()
                                .map(entry -> seen.stream()
                                        .filter(one -> one.serial() == entry.serial())
                                        .findFirst()
                                        .orElseThrow())
                                .toList());
            }
        }
    }

    @Test
    void aCorrectionOfACorrectionStandsInTheFirstPlace() throws Refused {
        var paper = Paper.of("case")
                .write(
                        Paper.draft("investigation"),
                        Paper.draft("forum", "forum", "prosecutor", "ground", "report"),
                        Paper.draft("indictment", "charge", "arson"),
                        Paper.correcting(1, Draft.of("investigation", Paper.fields(), List.of("Opened by Unit A."))),
                        Paper.correcting(4, Draft.of("investigation", Paper.fields(), List.of("Opened by Unit B."))));
        var state = paper.state();
        assertThat(state.stage().key()).isEqualTo("indicted");
        assertThat(state.entries()).extracting(FileEntry::serial).containsExactly(2L, 3L, 5L);
        assertThat(state.corrected()).containsExactly(1L, 4L);
        assertThat(state.stages()).extracting(FileState.Since::serial).containsExactly(0L, 5L, 3L);
        assertThat(paper.refusal(Paper.correcting(1, Draft.of("investigation", Paper.fields(), List.of("No.")))))
                .contains("corrected by entry 4");
        assertThat(paper.refusal(Paper.correcting(5, Draft.of("note", Paper.fields(), List.of("It was not.")))))
                .as("what rests on it could not stand")
                .contains("could not stand");
    }

    @Test
    void whoeverNamesAnEntryMeansWhatStandsInItsPlace() throws Refused {
        var paper = Paper.of("working-group")
                .write("meeting", "day", "2026-01-20")
                .at("2026-01-21")
                .write("meeting-held", "hearing", "1")
                .write(Paper.on("2026-01-01", Paper.correcting(1, Paper.draft("meeting", "day", "2026-01-19"))));
        var hearing = paper.state().hearings().getFirst();
        assertThat(hearing.set()).isEqualTo(3);
        assertThat(hearing.status()).isEqualTo(FileState.Hearing.Status.HELD);
        assertThat(paper.state().entries().getFirst().field("hearing")).contains("3");
        assertThat(paper.refusal(Paper.correcting(3, Paper.draft("meeting", "day", "2026-02-19"))))
                .as("it was held on the 21st")
                .contains("could not stand");
    }

    @Test
    void anEntryOfAnEarlierDayTakesItsPlaceAmongTheOthers() throws Refused {
        var paper = Paper.of("case").at("2026-02-10").write("investigation");
        paper.write(Paper.on("2026-01-05", Paper.draft("forum", "forum", "police", "ground", "report")));
        assertThat(paper.state(LocalDate.of(2026, 1, 4)).forum()).isEmpty();
        assertThat(paper.state(LocalDate.of(2026, 1, 5)).forum().orElseThrow().key())
                .isEqualTo("police");
        assertThat(paper.state(LocalDate.of(2026, 1, 5)).stage().key()).isEqualTo("reported");
        assertThat(paper.refusal(Paper.on("2026-02-05", Paper.draft("trial"))))
                .contains("written when a file is indicted");
        assertThat(paper.refusal(Paper.on("2025-12-31", Paper.draft("note")))).contains("begins on 2026-01-01");
    }

    @Test
    void aMarkNeverChangesHowAFileStandsForItsOwner() {
        for (var paper : PAPERS.subList(0, 50)) {
            var higher = paper.entries.stream()
                    .map(entry -> new FileEntry(
                            entry.number(),
                            entry.type(),
                            entry.on(),
                            entry.office(),
                            entry.fields(),
                            entry.paragraphs(),
                            entry.citations(),
                            entry.corrects(),
                            entry.author(),
                            entry.time(),
                            Label.parse("S/NF")))
                    .toList();
            var one = paper.state();
            var other = Reckoning.of(paper.kind, higher, paper.today());
            assertThat(other.stages()).isEqualTo(one.stages());
            assertThat(other.clocks()).isEqualTo(one.clocks());
            assertThat(other.exhibits()).isEqualTo(one.exhibits());
        }
    }
}
