package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Fault;
import org.reftel.model.file.FileState.Fault.Kind;

/// Exhibits: what cannot be is refused, what was wrong is written and named.
class CustodyTest {
    private static Draft exhibit(String... more) {
        var fields = Paper.fields(
                "exhibit",
                "1",
                "what",
                "a rifle",
                "kind",
                "weapon",
                "seal",
                "S-1",
                "collected-by",
                "Unit A",
                "ground",
                "handed in",
                "holder",
                "Unit A",
                "moment",
                "2026-01-02T08:00Z");
        fields.putAll(Paper.fields(more));
        return Draft.of("exhibit", fields, List.of());
    }

    private static Draft pass(String from, String to, String moment, String... more) {
        var fields = Paper.fields("exhibit", "1", "to", to, "moment", moment);
        if (!from.isEmpty()) {
            fields.put("from", from);
        }
        fields.putAll(Paper.fields(more));
        return Draft.of("custody", fields, List.of());
    }

    private static Paper held() throws Refused {
        return Paper.of("case").at("2026-06-01").write(exhibit());
    }

    private static List<Kind> custody(Paper paper) {
        return paper.state().faults().stream()
                .map(Fault::kind)
                .filter(kind -> kind.ordinal() <= Kind.NO_AUTHORITY.ordinal())
                .toList();
    }

    private static FileState.Exhibit only(Paper paper) {
        assertThat(paper.state().exhibits()).hasSize(1);
        return paper.state().exhibits().getFirst();
    }

    @Test
    void soundCustodyIsWithoutFault() throws Refused {
        var paper = held().write(
                        pass("Unit A", "Laboratory", "2026-01-03T08:00Z", "seal", "S-1", "new-seal", "S-2"),
                        pass("Laboratory", "Court", "2026-01-09T08:00+02:00", "seal", "S-2"));
        assertThat(custody(paper)).isEmpty();
        assertThat(only(paper).custody())
                .extracting(FileState.Held::holder, FileState.Held::from, FileState.Held::until)
                .containsExactly(
                        tuple("Unit A", "2026-01-02T08:00:00Z", "2026-01-03T08:00:00Z"),
                        tuple("Laboratory", "2026-01-03T08:00:00Z", "2026-01-09T06:00:00Z"),
                        tuple("Court", "2026-01-09T06:00:00Z", ""));
        assertThat(only(paper).seal()).isEqualTo("S-2");
    }

    @Test
    void anEntryTellsOfTheDayOfItsMoment() throws Refused {
        assertThat(held().entries.getLast().on()).hasToString("2026-01-02");
    }

    @Test
    void whoDoesNotHaveItPassesNothingOn() throws Refused {
        var paper = held();
        assertThat(paper.refusal(pass("Laboratory", "Court", "2026-01-03T08:00Z")))
                .startsWith("X952")
                .contains("held by Unit A since 2026-01-02T08:00:00Z (entry 1)", "leave \"from\" out");
        paper.write(pass("Unit A", "Laboratory", "2026-01-03T08:00Z"));
        assertThat(paper.refusal(pass("Unit A", "Court", "2026-01-04T08:00Z"))).startsWith("X952");
        assertThat(paper.refusal(pass("Laboratory", "Laboratory", "2026-01-04T08:00Z")))
                .startsWith("X952");
    }

    @Test
    void whatIsNotInTheFileIsNotPassedOnAndNothingComesTwice() throws Refused {
        assertThat(Paper.of("case").refusal(pass("Unit A", "Court", "2026-01-03T08:00Z")))
                .startsWith("X954");
        assertThat(held().refusal(exhibit())).startsWith("X952").contains("by entry 1");
        assertThat(held().refusal(Paper.on("2026-01-01", pass("Unit A", "Court", "2026-01-01T08:00Z"))))
                .startsWith("X952");
    }

    @Test
    void withoutASealOrADigestItIsNoExhibit() {
        var fields = Paper.fields(
                "exhibit",
                "1",
                "what",
                "a rifle",
                "ground",
                "found",
                "holder",
                "Unit A",
                "moment",
                "2026-01-02T08:00Z");
        assertThat(Paper.of("case").at("2026-02-01").refusal(Draft.of("exhibit", fields, List.of())))
                .startsWith("X952")
                .contains("seal");
    }

    @Test
    void fromWhomItCameMayBeUnknownAndIsAGap() throws Refused {
        assertThat(custody(held().write(pass("", "Court", "2026-01-05T08:00Z"))))
                .containsExactly(Kind.GAP_IN_CUSTODY);
    }

    @Test
    void timeBetweenTwoHandsIsAGapAndTimeInBothAnOverlap() throws Refused {
        assertThat(custody(held().write(pass("Unit A", "Court", "2026-01-05T08:00Z", "received", "2026-01-06T08:00Z"))))
                .containsExactly(Kind.GAP_IN_CUSTODY);
        assertThat(custody(held().write(pass("Unit A", "Court", "2026-01-05T08:00Z", "received", "2026-01-04T08:00Z"))))
                .containsExactly(Kind.OVERLAP_IN_CUSTODY);
        assertThat(custody(held().write(pass("Unit A", "Court", "2026-01-05T08:00Z", "received", "2026-01-05T08:00Z"))))
                .isEmpty();
        assertThat(custody(held().write(Paper.on("2026-01-02", pass("Unit A", "Court", "2026-01-02T07:00Z")))))
                .containsExactly(Kind.OVERLAP_IN_CUSTODY);
    }

    @Test
    void whatIsToldLateIsWrittenAndEachBreakIsNamedOnce() throws Refused {
        var paper = held().write(
                        pass("Unit A", "Laboratory", "2026-01-03T08:00Z"),
                        pass("Laboratory", "Court", "2026-01-09T08:00Z"),
                        pass("Court", "Archive", "2026-01-12T08:00Z"));
        paper.write(pass("Harbor police", "Customs", "2026-01-05T08:00Z"));
        assertThat(custody(paper)).containsExactly(Kind.WRONG_HAND);
        assertThat(paper.state().faults()).anyMatch(fault -> fault.kind() == Kind.WRONG_HAND && fault.serial() == 5);
    }

    @Test
    void aLateStepThatFitsIsNoFault() throws Refused {
        var paper = held().write(
                        pass("Unit A", "Laboratory", "2026-01-03T08:00Z"),
                        pass("Laboratory", "Court", "2026-01-03T18:00Z"));
        paper.write(pass("Laboratory", "Photographer", "2026-01-03T10:00Z"));
        assertThat(custody(paper)).as("half told").hasSize(1);
        paper.write(pass("Photographer", "Laboratory", "2026-01-03T11:00Z"));
        assertThat(custody(paper)).as("told").isEmpty();
    }

    @Test
    void handsOfOneMomentAreReadAsTheyFollowEachOther() throws Refused {
        var paper = held().write(
                        pass("Unit A", "Carrier", "2026-01-03T08:00Z"),
                        pass("Carrier", "Desk", "2026-01-03T08:00Z"),
                        pass("Desk", "Court", "2026-01-03T09:00Z"));
        assertThat(custody(paper)).isEmpty();
    }

    @Test
    void aSealOrADigestThatDiffersIsNamedOnce() throws Refused {
        var paper = held().write(
                        pass("Unit A", "Laboratory", "2026-01-03T08:00Z", "seal", "S-9"),
                        pass("Laboratory", "Court", "2026-01-04T08:00Z", "seal", "S-9"));
        assertThat(custody(paper)).containsExactly(Kind.SEAL_DIFFERS);
        var bytes = Paper.of("case").at("2026-06-01").write(exhibit("digest", "a".repeat(64)));
        bytes.write(pass("Unit A", "Court", "2026-01-03T08:00Z", "digest", "a".repeat(64)));
        assertThat(custody(bytes)).isEmpty();
        bytes.write(pass("Court", "Archive", "2026-01-04T08:00Z", "digest", "b".repeat(64)));
        assertThat(custody(bytes)).containsExactly(Kind.SEAL_DIFFERS);
    }

    @Test
    void aCorrectionOfAHandKeepsItsPlace() throws Refused {
        var paper = held().write(pass("Unit A", "Labratory", "2026-01-03T08:00Z"));
        paper.write(Paper.correcting(2, pass("Unit A", "Laboratory", "2026-01-03T08:00Z")));
        paper.write(pass("Laboratory", "Court", "2026-01-04T08:00Z"));
        assertThat(custody(paper)).isEmpty();
    }

    private static Paper authorised() throws Refused {
        return Paper.of("case")
                .at("2026-06-01")
                .write(Paper.on(
                        "2026-01-02",
                        Paper.draft("authority", "scope", "one line", "begins", "2026-01-10", "ends", "2026-01-20")));
    }

    private static Draft intercept(String day, String... more) {
        var fields = Paper.fields("kind", "intercept", "digest", "c".repeat(64), "moment", day + "T12:00Z");
        fields.putAll(Paper.fields(more));
        var all = new TreeMap<>(exhibit().fields());
        all.putAll(fields);
        return Draft.of("exhibit", all, List.of());
    }

    @Test
    @Accepts("C12")
    void anInterceptNeedsAnAuthorityInForceToTheDay() throws Refused {
        assertThat(authorised().refusal(intercept("2026-01-12")))
                .startsWith("X952")
                .contains("authority in force");
        assertThat(authorised().refusal(intercept("2026-01-09", "authority", "1")))
                .startsWith("X952");
        assertThat(authorised().refusal(intercept("2026-01-21", "authority", "1")))
                .startsWith("X952");
        assertThat(authorised().refusal(Paper.on("2026-01-15", intercept("2026-01-21", "authority", "1"))))
                .as("the day of its moment counts too")
                .startsWith("X952");
        for (var day : List.of("2026-01-10", "2026-01-15", "2026-01-20")) {
            assertThat(custody(authorised().write(intercept(day, "authority", "1"))))
                    .isEmpty();
        }
    }

    @Test
    void aRevokedAuthorityIsInForceNoMoreOnThatDay() throws Refused {
        var paper = authorised().write(Paper.on("2026-01-15", Paper.draft("authority-revoked", "authority", "1")));
        assertThat(paper.refusal(intercept("2026-01-15", "authority", "1"))).startsWith("X952");
        paper.write(intercept("2026-01-14", "authority", "1"));
        assertThat(paper.refusal(Paper.on("2026-01-16", Paper.draft("authority-revoked", "authority", "1"))))
                .contains("revoked on 2026-01-15 already");
        assertThat(paper.refusal(Paper.on(
                        "2026-01-12", Paper.correcting(2, Paper.draft("authority-revoked", "authority", "1")))))
                .as("what was collected meanwhile could not stand")
                .contains("could not stand");
    }

    @Test
    void otherThingsCollectedWithoutAuthorityAreWrittenAndNamed() throws Refused {
        assertThat(custody(authorised().write(exhibit("authority", "1")))).containsExactly(Kind.NO_AUTHORITY);
        var bare = exhibit();
        var fields = Paper.fields();
        fields.putAll(bare.fields());
        fields.remove("ground");
        assertThat(custody(Paper.of("case").at("2026-06-01").write(Draft.of("exhibit", fields, List.of()))))
                .containsExactly(Kind.NO_AUTHORITY);
        assertThat(held().refusal(Draft.of(
                        "exhibit",
                        Paper.fields(
                                "exhibit",
                                "2",
                                "what",
                                "x",
                                "seal",
                                "S",
                                "holder",
                                "Unit A",
                                "moment",
                                "2026-01-02T08:00Z",
                                "authority",
                                "1"),
                        List.of())))
                .contains("issues no authority");
    }
}
