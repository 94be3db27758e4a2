package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.Locus;
import org.reftel.model.Statement.RoleHeld;
import org.reftel.names.Names;

class RolesTest {
    /// Person, role, organisation, tenure, words; several are parted by `&`.
    private static String roles(String marked) {
        var told = Told.by(marked);
        return told.all(RoleHeld.class).stream()
                .map(role -> role.person().words() + ": " + role.role()
                        + (role.organisation().isStated()
                                ? ", " + role.organisation().words()
                                : "")
                        + (role.state() == RoleHeld.Tenure.HOLDS ? "" : " (" + role.state() + ")"))
                .collect(Collectors.joining(" & "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        They saw Harbour Minister *Ana Example* there.            | Ana Example: Harbour Minister
        They saw Secretary for Public Works (+SPW+) *Ben Sample*. | Ben Sample: Secretary for Public Works, SPW
        The +MFA+ Director General for Islands *Ana Example* said so. | Ana Example: Director General for Islands, MFA
        CDA *Sample* agreed.                                      | Sample: CDA
        A/S *Sample* agreed.                                      | Sample: A/S
        He told Charge d'Affaires *Sample* so.                    | Sample: Charge d'Affaires
        President *Example* agreed.                               | Example: President
        Marenian President *Example* agreed.                      | Example: President
        @Marenia@'s Foreign Minister *Example* agreed.            | Example: Foreign Minister, Marenia
        @Port Vela@ Mayor *Ana Example* agreed.                   | Ana Example: Mayor, Port Vela
        He saw former Attorney General *Ben Sample*.              | Ben Sample: Attorney General (FORMER)
        He saw then-President *Sample*.                           | Sample: then-President (FORMER)
        Acting Foreign Minister *Ben Sample* came.                | Ben Sample: Foreign Minister (ACTING)
        Recently appointed Attorney General *Ben Sample* came.    | Ben Sample: Attorney General (APPOINTED)
        President-elect *Sample* came.                            | Sample: President-elect (APPOINTED)
        +Reef Party+ (+RP+) leader *Ana Example* came.            | Ana Example: leader, Reef Party
        Parliamentary speaker *Ana Example* came.                 | Ana Example: Parliamentary speaker
        He told the head of the +Harbour Board+ (+HB+) *Ben Sample* so. | Ben Sample: head, Harbour Board
        He saw Chief of Staff *Ben Sample*.                       | Ben Sample: Chief of Staff
        He saw Chief of Army Staff *Ben Sample*.                  | Ben Sample: Chief of Army Staff
        He saw Minister of Justice *Ben Sample*.                  | Ben Sample: Minister of Justice
        He saw Under Secretary for Trade, Ports, and Reef Affairs *Ben Sample*. | Ben Sample: Under Secretary for Trade, Ports, and Reef Affairs
        He saw Under Secretary for Island Affairs Ambassador *Ben Sample*. | Ben Sample: Under Secretary for Island Affairs
        He saw Deputy Adviser Rear Admiral (reserve) *Ben Sample*. | Ben Sample: Deputy Adviser
        He saw +COASTCOM+ Commander Gen. *Sample*.                | Sample: Commander, COASTCOM
        He saw Vice Premier and Finance Minister *Ben Sample*.    | Ben Sample: Vice Premier and Finance Minister
        He saw the President and Finance Minister *Ben Sample*.   | Ben Sample: Finance Minister
        He saw the Under Secretary for the Secretary of Ports *Ben Sample*. | Ben Sample: Under Secretary for the Secretary of Ports
        He met with *Cy Cove*, the Director General of Port Affairs Minister *Ben Sample*, and *Ann Arch*. | Ben Sample: Director General of Port Affairs
        He met with *Cy Cove*, the Under Secretary for Trade, Ports, and Reef Affairs *Ben Sample*. | Ben Sample: Under Secretary for Trade, Ports, and Reef Affairs
        He saw *Cy Cove*, adviser to President *Sample*, there. | Cy Cove: adviser to President Sample & Sample: President
        He saw Senators *Ann Arch*, *Ben Bay*, and *Cy Cove*.     | Ann Arch: Senator & Ben Bay: Senator & Cy Cove: Senator
        *Ben Sample*, the Director of the +Harbour Board+, agreed. | Ben Sample: Director, Harbour Board
        General *Sample*, head of +COASTCOM+, is old.             | Sample: head, COASTCOM
        *Ben Sample* (Minister of Ports) agreed.                  | Ben Sample: Minister of Ports
        *Ben Sample*, who heads the +Harbour Board+, agreed.      | Ben Sample: heads, Harbour Board
        The Director of the +Harbour Board+, *Ben Sample*, agreed. | Ben Sample: Director, Harbour Board
        Deputy Secretary of the +Interior Ministry+, *Ben Sample*, agreed. | Ben Sample: Deputy Secretary, Interior Ministry
        The Minister of Ports, Shaykh *Ben Sample*, agreed.       | Ben Sample: Minister of Ports
        He saw *Ann Arch*'s Chief of Staff, *Ben Sample*, there.  | Ben Sample: Chief of Staff
        Deputy *Sample* agreed.                                   | Sample: Deputy
        *Ben Sample* is also the manager of the +Harbour Board+.  | Ben Sample: manager, Harbour Board
        THEY PRAISED ENVIRONMENT MINISTER *BEN SAMPLE* AND WENT.  | BEN SAMPLE: ENVIRONMENT MINISTER
        """)
    void anOfficeBesideANameIsGivenToIt(String text, String expected) {
        assertThat(roles(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General *Sample* came.",
                "Dr. *Sample* and Mr. *Example* came.",
                "Prince *Sample* came.",
                "*Sample* told the President.",
                "*Sample*, the singer *Example* and others came.",
                "The Minister said that *Sample* came.",
                "He spoke to the Minister, *Sample* and others.",
                "The President, whom *Sample* admires, came.",
                "With the Director of Ports in @Port Vela@ on Monday, *Sample* came.",
                "A member *Sample* of old came.",
                "*Sample*, the Minister, and the President came.",
                "*Sample*'s Minister came.",
                "The President met *Sample*."
            })
    void whatStandsNearANameIsNotItsOffice(String text) {
        assertThat(roles(text)).isEmpty();
    }

    @Test
    void theOfficeOfTheNextNameIsNotTheOneBeforeIt() {
        assertThat(roles("*Sample*, Foreign Minister *Example* and others came."))
                .isEqualTo("Example: Foreign Minister");
    }

    @Test
    void titleAndNameStandTogetherInTheWordsThatAreCited() {
        var told = Told.by("They saw the former Harbour Minister of @Marenia@ *Ana Example* there.");
        assertThat(told.quote(told.all(RoleHeld.class).getFirst()))
                .isEqualTo("former Harbour Minister of Marenia Ana Example");
    }

    @Test
    void theClassifyingOfficerHasTheOfficeOfTheHeaderAndTheSignatureHasNone() {
        var source = """
            R 201430Z JUL 09
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0101

            C O N F I D E N T I A L PORT VELA 000045

            E.O. 12958: DECL: 07/20/2019
            TAGS: PREL
            SUBJECT: REEFS

            Classified By: Political Counselor Ben Sample. Reason: 1.4 (b),(d).

            ¶1. (C) Nothing was said.

            EXAMPLE
            """;
        var document = Stages.read("invented.txt", source.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        var words = Words.of(document);
        assertThat(Statements.of(document, words, new Names().find(document, words)))
                .filteredOn(RoleHeld.class::isInstance)
                .singleElement()
                .satisfies(one -> {
                    var role = (RoleHeld) one;
                    assertThat(role.person().words()).isEqualTo("Ben Sample");
                    assertThat(role.role()).isEqualTo("Political Counselor");
                    assertThat(role.head().at().paragraph()).isEqualTo(Locus.HEADER);
                });
    }
}
