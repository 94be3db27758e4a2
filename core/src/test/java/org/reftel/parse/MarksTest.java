package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Level;

class MarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(C); C; ''",
                "( C ); C; ''",
                "(c); C; ''",
                "(SBU); SBU; ''",
                "(U//FOUO); U; FOUO",
                "(S/NF); S; NF",
                "(S//NF); S; NF",
                "(S-NF); S; NF",
                "(C NF); C; NF",
                "(SNF); S; NF",
                "(N/SF); S; NF",
                "(C/NOFORN); C; NF",
                "(SBU/NF); SBU; NF",
                "(S//FGI//NF); S; FGI|NF",
                "(S/REL NATO); S; REL NATO",
                "(S//REL TO USA, FVEY); S; REL USA, FVEY",
                "(Secret/Rel Marenia); S; REL MARENIA",
                "(C - ENTIRE TEXT); C; ''",
                "(TS); TS; ''",
                "(C/REL COSTA VERRA); C; REL COSTA VERRA"
            })
    void everySpellingOfAPortionMarkIsRead(String printed, Level level, String caveats) {
        var marking = Marks.portion(printed).orElseThrow();
        assertThat(marking.level()).isEqualTo(level);
        assertThat(marking.caveats()).isEqualTo(caveats.isEmpty() ? List.of() : List.of(caveats.split("\\|")));
        assertThat(marking.asWritten()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(U.S.)",
                "(Marenia)",
                "(China)",
                "()",
                "( )",
                "(C",
                "C)",
                "C",
                "",
                "(see para 4)",
                "(S/REL)",
                "(A)",
                "(CENAP)",
                "(c, d)",
                "(S 12)",
                "(N)",
                "(Top)",
                "(Sensitive)"
            })
    void otherBracketsAreNoMark(String printed) {
        assertThat(Marks.portion(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SECRET//NOFORN; S; NF",
                "CONFIDENTIAL; C; ''",
                "UNCLAS SENSITIVE; SBU; ''",
                "UNCLAS; U; ''",
                "C O N F I D E N T I A L; C; ''",
                "S E C R E T NOFORN; S; NF",
                "UNCLASSIFIED//FOR OFFICIAL USE ONLY; U; FOUO",
                "CONFIDENTIAL//NOFORN; C; NF",
                "TOP SECRET; TS; ''",
                "(S/NF); S; NF",
                "Secret; S; ''"
            })
    void everySpellingOfALabelIsRead(String printed, Level level, String caveats) {
        var marking = Marks.label(printed).orElseThrow();
        assertThat(marking.level()).isEqualTo(level);
        assertThat(marking.caveats()).isEqualTo(caveats.isEmpty() ? List.of() : List.of(caveats.split("\\|")));
    }

    @Test
    void aLongBracketIsNoMark() {
        assertThat(Marks.portion("(S/REL " + "A".repeat(100_000) + ")")).isEmpty();
    }
}
