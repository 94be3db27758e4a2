package org.reftel.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Level;
import org.reftel.model.Refused;
import org.reftel.model.View;

class ViewsTest {
    @ParameterizedTest
    @CsvSource({
        "SBU, SBU, ''",
        "sbu, SBU, ''",
        "' c / nf ', C, NF",
        "Secret//NoForn, S, NF",
        "top  secret/nodis, TS, NODIS",
        "S/NF/EXDIS, S, EXDIS NF",
        "S/GBR, S, GBR",
        "S/rel uk, S, GBR",
        "s/germany, S, DEU",
        "S/USA, S, NF",
        "TS/HCS/SI/usa, TS, HCS NF SI",
        "S/NATO, S, NATO",
        "UNCLASSIFIED, U, ''"
    })
    void aViewIsReadAsPeopleTypeIt(String typed, Level level, String grants) throws Refused {
        var expected = new TreeSet<>(Set.of(grants.split(" ")));
        expected.remove("");
        assertThat(Handling.viewOf(typed)).isEqualTo(View.of(level, expected));
        assertThat(Handling.view(typed)).contains(View.of(level, expected));
    }

    @Test
    void aChannelIsGrantedByItsNameAlone() throws Refused {
        assertThat(Handling.viewOf("S/Roger").grants()).containsExactly("ROGER CHANNEL");
        assertThat(Handling.viewOf("S/eyes only").grants()).containsExactly("EYES ONLY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "NF",
                "X",
                "S/",
                "S//",
                "S/QUAYSIDE",
                "S/REVIEW",
                "S/FVEY",
                "S/GBR/DEU",
                "S/NF/GBR",
                "S/USA/GBR",
                "S,NF",
                "\u0405/NF",
                "S/N\u0406F",
                "S/N\u200bF",
                "S/\uff2e\uff26",
                "S\u00a0/NF",
                "LOU",
                "RESTRICTED",
                "owner",
                "S/REL",
                "S/RELIDO",
                "S\n/NF"
            })
    void anythingElseIsRefused(String typed) {
        assertThat(Handling.view(typed)).isEmpty();
        assertThatThrownBy(() -> Handling.viewOf(typed))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("X912 ")
                .hasMessageContaining("Levels: U, SBU, C, S, TS.")
                .hasMessageContaining("NODIS")
                .hasMessageContaining("ORCON");
    }
}
