package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.Stages;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Problem;

/// The net under the rules of the body. No source is known that falls into it; a rule that fails one day will.
class AccountedTest {
    private static final String TELEGRAM = """
            VZCZCXRO1201
            RR RUEHSOR
            DE RUEHPVL #0007 0101530
            ZNR UUUUU ZZH
            R 101530Z JAN 11
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 1001

            UNCLAS PORT VELA 000007

            E.O. 12958: N/A
            TAGS: PREL XM
            SUBJECT: LAMPS

            \u00b61. (U) A lamp burns.

            \u00b62. (U) Another does not.

            WHITLOW
            """;

    @Test
    void aStretchThatNoRuleTookIsKeptAsABlockAndSaidSo() {
        var whole = Stages.read("lamps", TELEGRAM.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        var problems = new ArrayList<Problem>();

        var accounted = Parser.accounted(
                without(whole, whole.paragraphs().getLast()),
                whole.paragraphs().getFirst().spans().getFirst().start(),
                problems);

        assertThat(problems).extracting(Problem::code).containsOnly(Code.W414_BODY_UNPLACED);
        assertThat(accounted.body())
                .filteredOn(Block.Unplaced.class::isInstance)
                .hasSize(1);
        assertThat(Coverage.of(accounted).uncovered()).isEmpty();
    }

    /// Damage between two lines glues what follows to the page line; only the page line is its own.
    @Test
    void whatIsGluedToAPageLineAmongReferencesBelongsToOneThing() {
        var glued = TELEGRAM.replace("SUBJECT: LAMPS\n", """
                SUBJECT: LAMPS

                REF: PORT VELA 3

                PORT VELA 00000007 001.2 OF 002&#x000A—

                Classified By: Ambassador Whitlow.
                """);
        var document = Stages.read("lamps", glued.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        assertThat(document.pageLines()).isNotEmpty();
        assertThat(Coverage.of(document).doubled()).isEmpty();
    }

    private static Document without(Document document, Block.Paragraph lost) {
        List<Block> body =
                document.body().stream().filter(block -> block != lost).toList();
        return new Document(
                document.extract(),
                document.header(),
                body,
                document.pageLines(),
                document.pointers(),
                document.redactions(),
                document.unplaced(),
                document.repairs(),
                document.problems(),
                document.parser());
    }
}
