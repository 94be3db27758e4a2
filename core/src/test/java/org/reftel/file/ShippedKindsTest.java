package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.model.CableId;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Fault;

/// What each shipped kind has to hold.
class ShippedKindsTest {
    private static final String DIGEST = "d".repeat(64);

    private static Draft exhibit(String number) {
        return Paper.draft(
                "exhibit",
                "exhibit",
                number,
                "what",
                "an image",
                "kind",
                "image",
                "digest",
                DIGEST,
                "ground",
                "given",
                "holder",
                "Unit A",
                "moment",
                "2026-01-01T08:00Z");
    }

    private static List<String> lacking(Paper paper) {
        return paper.state().faults().stream()
                .filter(fault -> fault.kind() == Fault.Kind.LACKING)
                .map(Fault::what)
                .toList();
    }

    @Test
    @Accepts("D08")
    void aComplaintIsReceivedAskedAnsweredAndClosedWithAReasonOnly() throws Refused {
        var paper = Paper.of("complaint").write("allegation", "what", "beaten at the pier", "against", "Harbor police");
        assertThat(paper.refusal(Paper.draft("answer", "asked", "1"))).startsWith("X954");
        paper.write("asked", "to", "Harbor police", "due", "2026-01-20");
        assertThat(paper.refusal(Draft.of("closed", Paper.fields(), List.of("Closed."))))
                .startsWith("X954")
                .contains("needs the field \"reason\"");
        assertThat(paper.refusal(Draft.of("closed", Paper.fields("reason", "  "), List.of("Closed."))))
                .startsWith("X954");
        var ages = Ages.of(List.of(paper.state(LocalDate.parse("2026-02-10"))));
        assertThat(ages.byOffice().get("Harbor police"))
                .extracting(Ages.Question::days, Ages.Question::overdue)
                .containsExactly(tuple(40L, 21L));
        paper.write("answer", "asked", "2").write("closed", "reason", "no witness", "outcome", "not upheld");
        assertThat(paper.state().stage().closed()).isTrue();
        assertThat(paper.refusal(Paper.draft("note"))).contains("comes too late");
        assertThat(Ages.of(List.of(paper.state())).open()).isEmpty();
    }

    @Test
    @Accepts("D09")
    void nothingIsFoundFabricatedWithoutAnExhibitAndWhatWasAllegedStays() throws Refused {
        for (var kind : List.of("complaint", "case", "dossier")) {
            var paper = Paper.of(kind).write("note");
            assertThat(paper.refusal(Paper.draft("finding", "entry", "1", "finding", "fabricated")))
                    .as(kind)
                    .contains("needs an exhibit");
            assertThat(paper.refusal(Paper.draft("finding", "entry", "1", "finding", "fabricated", "exhibit", "1")))
                    .startsWith("X954");
            paper.write("finding", "entry", "1", "finding", "not confirmed");
            paper.write(exhibit("1")).write("finding", "entry", "1", "finding", "fabricated", "exhibit", "1");
            assertThat(paper.state().entries().getFirst().type()).isEqualTo("note");
            assertThat(paper.state().corrected()).isEmpty();
        }
    }

    @Test
    @Accepts("D27")
    void aTrialWithoutCounselIsWrittenAndFlagged() throws Refused {
        var paper = Paper.of("case")
                .write(
                        Paper.draft("investigation"),
                        Paper.draft("forum", "forum", "prosecutor", "ground", "report"),
                        Paper.draft("indictment", "charge", "arson"))
                .at("2026-01-05")
                .write("forum", "forum", "court", "ground", "indictment")
                .write("trial");
        assertThat(lacking(paper)).containsExactly("Trial opened of 2026-01-05 without counsel of the accused.");
        paper.write(Paper.on("2026-01-05", Paper.draft("party", "party", "Ana Verdeguer", "role", "counsel")));
        assertThat(lacking(paper)).as("he was there that day").isEmpty();
        paper.at("2026-02-01")
                .write("hearing", "day", "2026-02-20")
                .write("party-leaves", "party", "Ana Verdeguer", "role", "counsel")
                .at("2026-02-20")
                .write("hearing-held", "hearing", "7");
        assertThat(lacking(paper)).containsExactly("Hearing held of 2026-02-20 without counsel of the accused.");
    }

    @Test
    void noticeIsCountedFromTheDayOfWriting() throws Refused {
        var paper = Paper.of("working-group").at("2026-03-01").write("meeting", "day", "2026-03-02");
        assertThat(paper.state().hearings().getFirst().notice()).isEqualTo(1);
        var court = tried().write("hearing", "day", "2026-03-20").write("hearing", "day", "2026-03-05");
        assertThat(court.state().faults().stream().filter(fault -> fault.kind() == Fault.Kind.LATE_NOTICE))
                .hasSize(1);
        court.write(Paper.on("2026-02-01", Paper.draft("hearing", "day", "2026-02-10")));
        assertThat(court.faults()).contains(Fault.Kind.NO_NOTICE);
        var set = court.state().entries().getLast().serial();
        court.write(Paper.on("2026-02-10", Paper.draft("hearing-held", "hearing", Long.toString(set))));
        assertThat(Notices.of(List.of(court.state())).heldWithoutNotice()).hasSize(1);
    }

    @Test
    void aCorrectionThatLeavesTheDayLeavesTheNotice() throws Refused {
        var paper = tried().write("hearing", "day", "2026-03-20", "court", "Cuort");
        paper.at("2026-03-19")
                .write(Paper.correcting(4, Paper.draft("hearing", "day", "2026-03-20", "court", "Court")));
        assertThat(paper.state().hearings())
                .extracting(FileState.Hearing::set, FileState.Hearing::notice, FileState.Hearing::court)
                .containsExactly(tuple(5L, 19L, "Court"));
        paper.write(Paper.correcting(5, Paper.draft("hearing", "day", "2026-03-21", "court", "Court")));
        assertThat(paper.state().hearings())
                .extracting(FileState.Hearing::set, FileState.Hearing::notice)
                .containsExactly(tuple(6L, 2L));
    }

    private static Paper tried() throws Refused {
        return Paper.of("case")
                .at("2026-03-01")
                .write(
                        Paper.on("2026-01-01", Paper.draft("investigation")),
                        Paper.on("2026-01-01", Paper.draft("forum", "forum", "prosecutor", "ground", "report")),
                        Paper.on("2026-01-02", Paper.draft("indictment", "charge", "arson")));
    }

    @Test
    @Accepts("D06")
    void reviewOpensOnlyAfterTheLastForumOfItsOrderAndSaysWhoAsked() throws Refused {
        var paper = Paper.of("case")
                .write(
                        Paper.draft("investigation"),
                        Paper.draft("forum", "forum", "military-prosecutor", "ground", "report"),
                        Paper.draft("indictment", "charge", "arson"))
                .at("2026-01-05")
                .write("forum", "forum", "military-court", "ground", "indictment")
                .write("trial")
                .write("acquittal", "party", "Rui Montalde");
        assertThat(paper.at("2026-01-06").refusal(Paper.draft("review", "by", "prosecutor")))
                .contains("written before court of appeals or highest military court");
        assertThat(paper.refusal(Paper.draft("forum", "forum", "constitutional-court", "ground", "x")))
                .contains("does not go to");
        paper.write("forum", "forum", "military-supreme-court", "ground", "appeal");
        paper.at("2026-01-07");
        assertThat(paper.refusal(Draft.of("review", Paper.fields(), List.of("Asked."))))
                .as("who asked is recorded")
                .contains("needs the field \"by\"");
        paper.write("review", "by", "prosecutor");
        assertThat(paper.state().forum().orElseThrow().key()).isEqualTo("constitutional-court");
    }

    @Test
    @Accepts("F17")
    void aGroupListsItsThemesAndMissesItsMeetings() throws Refused {
        var paper = Paper.of("working-group")
                .write("mandate", "mandate", "migration and ports")
                .write("party", "party", "Marenia", "role", "side")
                .write("party", "party", "Costa Verra", "role", "side");
        for (var theme : List.of("ports", "visas", "returns", "children", "routes", "papers", "figures")) {
            paper.write("sub-group", "theme", theme);
        }
        assertThat(paper.state().stage().key()).as("proposal pending").isEqualTo("proposed");
        assertThat(paper.state().entries().stream().filter(entry -> entry.type().equals("sub-group")))
                .hasSize(7);
        paper.write("created").write("rhythm", "days", "30");
        assertThat(over(paper, "2026-01-31")).isEmpty();
        assertThat(over(paper, "2026-02-01")).containsExactly(31L);
        paper.write("meeting", "day", "2026-02-10", "state", "planned");
        assertThat(paper.state().hearings().getFirst().status()).isEqualTo(FileState.Hearing.Status.SET);
        paper.at("2026-02-10").write("meeting-held", "hearing", "13");
        assertThat(over(paper, "2026-03-12")).isEmpty();
        assertThat(over(paper, "2026-03-13")).containsExactly(31L);
        paper.write("rhythm", "days", "60");
        assertThat(over(paper, "2026-03-13")).as("another rhythm").isEmpty();
        paper.write("commitment", "to", "Marenia", "what", "a draft", "due", "2026-03-01");
        assertThat(paper.state().asked()).hasSize(1);
    }

    private static List<Long> over(Paper paper, String day) {
        return paper.state(LocalDate.parse(day)).clocks().stream()
                .filter(clock ->
                        clock.clock().key().equals("meeting") && clock.stopped().isEmpty() && clock.isOver())
                .map(FileState.Running::days)
                .toList();
    }

    @Test
    @Accepts({"C16", "C17"})
    void noInterviewIsWrittenWithoutAGrantAndItSaysWhyAndWhoWasThere() throws Refused {
        var paper = Paper.of("request");
        var interview = Paper.draft(
                "interview", "party", "Rui Montalde", "present", "two officers", "purpose", "the harbor fire");
        assertThat(paper.refusal(interview)).startsWith("X952");
        assertThat(paper.refusal(Paper.draft("request", "asks", "interview", "to", "Marenia")))
                .contains("\"purpose\"");
        paper.write("request", "asks", "interview", "to", "Marenia", "purpose", "the harbor fire");
        assertThat(paper.refusal(interview)).startsWith("X952").contains("granted");
        assertThat(Ages.of(List.of(paper.state(LocalDate.parse("2026-01-31"))))
                        .byOffice()
                        .get("Marenia"))
                .extracting(Ages.Question::days)
                .containsExactly(30L);
        paper.write("granted", "asked", "1", "by", "Marenia");
        assertThat(paper.refusal(Paper.draft("interview", "party", "R", "purpose", "x")))
                .contains("\"present\"");
        paper.write(interview);
        assertThat(paper.state().stage().key()).isEqualTo("carried-out");
        assertThat(Ages.of(List.of(paper.state())).questions()).isEmpty();
    }

    @Test
    void eachDetainedPersonHasAClock() throws Refused {
        var paper = Paper.of("detention")
                .write("detained", "party", "Rui Montalde", "ground", "warrant")
                .write(Paper.on("2026-01-03", Paper.draft("detained", "party", "Ana Verdeguer", "ground", "warrant")));
        assertThat(paper.refusal(Paper.draft("party-leaves", "party", "Nobody", "role", "counsel")))
                .startsWith("X952");
        paper.at("2028-01-10").write(Paper.on("2026-01-04", Paper.draft("before-judge", "party", "Ana Verdeguer")));
        assertThat(Detained.of(List.of(paper.state(LocalDate.parse("2026-01-05")))))
                .extracting(Detained::party, Detained::days, Detained::isOver)
                .containsExactly(tuple("Rui Montalde", 4L, false), tuple("Ana Verdeguer", 2L, false));
        paper.write("sentence", "party", "Rui Montalde", "sentence", "two years");
        assertThat(Detained.of(List.of(paper.state())))
                .extracting(Detained::party, Detained::isOver)
                .containsExactly(tuple("Ana Verdeguer", true));
        assertThat(paper.state(LocalDate.parse("2026-01-04")).faults())
                .anyMatch(fault ->
                        fault.kind() == Fault.Kind.OVER_LIMIT && fault.what().contains("Rui Montalde"));
    }

    @Test
    void aWarrantSaysWhoAskedWhoIssuedAndHowFarItGoes() throws Refused {
        for (var omitted : List.of("scope", "asked-by", "issued-by", "begins", "ends")) {
            var fields = Paper.fields(
                    "scope",
                    "one line",
                    "asked-by",
                    "Unit A",
                    "issued-by",
                    "Judge Salgueiro",
                    "begins",
                    "2026-01-02",
                    "ends",
                    "2026-01-31");
            fields.remove(omitted);
            assertThat(Paper.of("warrant").refusal(Draft.of("authority", fields, List.of("Issued."))))
                    .contains("needs the field \"" + omitted + "\"");
        }
        var paper = Paper.of("warrant")
                .write(
                        "authority",
                        "scope",
                        "one line",
                        "asked-by",
                        "Unit A",
                        "issued-by",
                        "Judge Salgueiro",
                        "begins",
                        "2026-01-02",
                        "ends",
                        "2026-01-31");
        paper.at("2026-03-01")
                .write(Paper.on("2026-01-31", Paper.draft("carried-out", "authority", "1", "by", "A", "what", "x")));
        assertThat(lacking(paper)).isEmpty();
        paper.write(Paper.on("2026-02-01", Paper.draft("carried-out", "authority", "1", "by", "A", "what", "x")));
        assertThat(lacking(paper)).hasSize(1);
    }

    /// For each kind, stage and goal: with all that is asked for nothing is missing, and without any one of it
    /// that one is named.
    @Test
    @Accepts("E01")
    void aCompleteFileLacksNothingAndEachSingleOmissionIsNamed() {
        int omissions = 0;
        for (var kind : Kinds.shipped()) {
            for (var needed : kind.complete()) {
                var others = new ArrayList<FileKind.Needed>(kind.complete());
                others.remove(needed);
                var whole = state(kind, kind.complete());
                var without = state(
                        kind,
                        others.stream()
                                .filter(other -> !provides(other, needed))
                                .toList());
                if (needed.goal().isEmpty() && needed.at().isEmpty()) {
                    assertThat(whole.missing()).doesNotContain(needed.says());
                    assertThat(without.missing()).contains(needed.says());
                    omissions++;
                } else if (!needed.goal().isEmpty()) {
                    assertThat(Readiness.of(whole).missing().get(needed.goal())).isEmpty();
                    assertThat(Readiness.of(without).missing().get(needed.goal()))
                            .contains(needed.says());
                    omissions++;
                }
            }
        }
        assertThat(omissions).isGreaterThan(18);
    }

    private static boolean provides(FileKind.Needed one, FileKind.Needed other) {
        return one.role().equals(other.role())
                && one.entry().equals(other.entry())
                && one.exhibit().equals(other.exhibit());
    }

    /// As a state is computed of entries that give just these.
    private static FileState state(FileKind kind, List<FileKind.Needed> given) {
        var paper = Paper.of(kind, "HARBORFIRE").at("2026-06-01");
        long serial = 1;
        for (var needed : given) {
            var draft = !needed.role().isEmpty()
                    ? Paper.draft("party", "party", "Someone " + serial, "role", needed.role())
                    : !needed.exhibit().isEmpty()
                            ? exhibit(Long.toString(serial))
                            : Filling.of(
                                    paper.state(), kind.entry(needed.entry()).orElseThrow(), Paper.BEGUN);
            try {
                paper.entries.add(Drafts.entry(
                        paper.state(),
                        draft,
                        new Drafts.Stamp(
                                new CableId(2026, "HARBORFIRE", serial++),
                                "A. Reader",
                                Paper.noon(Paper.BEGUN),
                                Paper.BEGUN,
                                paper.entries.getFirst().marking())));
            } catch (Refused refused) {
                // What it refers to is not given: the next one tries.
                continue;
            }
        }
        return paper.state();
    }
}
