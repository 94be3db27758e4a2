package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.handling.Handling;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileState.Fault;

/// A protected name stands only where the mark says that it does.
class ProtectionTest {
    private static final String NAME = "Inés Duarte";

    private static Paper guarded() throws Refused {
        return Paper.of("case").write("protection", "party", NAME, "pseudonym", "Witness A", "ground", "threats");
    }

    @Test
    void whoeverProtectsANameMarksTheEntrySo() throws Refused {
        assertThat(guarded().entries.getLast().marking().key()).isEqualTo("SBU/PROTECTED");
        assertThat(Paper.of("case")
                        .refusal(Paper.marked(
                                "SBU",
                                Paper.draft("protection", "party", NAME, "pseudonym", "W", "ground", "threats"))))
                .startsWith("X956")
                .doesNotContain("Duarte");
    }

    @Test
    void anEntryThatHoldsTheNameIsRefusedAndToldHowToWriteIt() throws Refused {
        for (var words : List.of("Inés Duarte came.", "INES   DUARTE came", "It was (ines duarte)", "Ines\nDuarte")) {
            assertThat(guarded().refusal(Draft.of("note", Paper.fields(), List.of(words))))
                    .as(words)
                    .startsWith("X956")
                    .contains("\"Witness A\"", "SBU/PROTECTED", "Nothing was written.")
                    .doesNotContain("Duarte");
        }
        assertThat(guarded().refusal(Paper.draft("party", "party", NAME, "role", "witness")))
                .startsWith("X956");
    }

    @Test
    void anotherNameIsNotHeldBack() throws Refused {
        var paper = guarded();
        for (var words : List.of("Inés Duartes came.", "Duarte came", "Inés came to Duarte", "Marines Duarte")) {
            paper.write(Draft.of("note", Paper.fields(), List.of(words)));
        }
        assertThat(paper.faults()).doesNotContain(Fault.Kind.NAME_IN_THE_OPEN);
    }

    @Test
    void markedItMayStandAndWhoMayNotReadItKnowsThePseudonymOnly() throws Refused {
        var paper = guarded()
                .write(Paper.marked("SBU/PROTECTED", Paper.draft("party", "party", NAME, "role", "witness")))
                .write("party", "party", "Witness A", "role", "witness");
        assertThat(paper.state().toString()).contains(NAME);
        assertThat(paper.state().parts()).anyMatch(part -> part.name().equals(NAME) && part.guarded());
        var below = Handling.view("S").orElseThrow();
        var seen = paper.entries.stream()
                .filter(entry -> Handling.mayRead(below, entry.marking()))
                .toList();
        var state = Reckoning.of(paper.kind, seen, paper.today());
        assertThat(state.toString()).doesNotContain("Duarte").contains("Witness A");
        assertThat(Handling.mayRead(
                        Handling.view("SBU/PROTECTED").orElseThrow(),
                        paper.entries.get(1).marking()))
                .isTrue();
    }

    @Test
    void anEarlierEntryThatHoldsTheNameIsNamedWithoutIt() throws Refused {
        var paper = Paper.of("case")
                .write(Draft.of("note", Paper.fields(), List.of("Seen by Inés Duarte.")))
                .write(Paper.correcting(1, Draft.of("note", Paper.fields(), List.of("Seen by somebody."))))
                .write("protection", "party", NAME, "pseudonym", "Witness A", "ground", "threats");
        var faults = paper.state().faults().stream()
                .filter(fault -> fault.kind() == Fault.Kind.NAME_IN_THE_OPEN)
                .toList();
        assertThat(faults).extracting(Fault::serial).containsExactly(1L);
        assertThat(faults.getFirst().what()).contains("Witness A").doesNotContain("Duarte");
    }

    @Test
    void whatIsTakenBackProtectsNoLonger() throws Refused {
        var paper = guarded();
        paper.write(Paper.correcting(1, Draft.of("note", Paper.fields(), List.of("No threats any more."))));
        paper.write(Draft.of("note", Paper.fields(), List.of("Inés Duarte came.")));
        assertThat(paper.faults()).doesNotContain(Fault.Kind.NAME_IN_THE_OPEN);
    }
}
