package org.reftel.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reftel.Stages;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Passage;

/// Invented telegrams for the tests of the body, through all stages.
final class Bodies {
    private static final String HEADER = """
            VZCZCXYZ0001
            RR RUEHWEB

            DE RUEHC #0045 0521430
            ZNY CCCCC ZZH
            R 211430Z FEB 07
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0101

            C O N F I D E N T I A L SECTION 01 OF 02 PORT VELA 000045

            SIPDIS

            E.O. 12958: DECL: 02/21/2017
            TAGS: PREL PGOV
            SUBJECT: MARENIA OPENS ITS HARBOUR

            REF: A. PORT VELA 12
                 B. 06 PORT VELA 900

            Classified By: Ambassador Ann Example for reasons 1.4 (b) and (d).

            """;

    private Bodies() {}

    static Document of(String body) {
        var documents = Stages.read("invented.txt", (HEADER + body).getBytes(StandardCharsets.UTF_8))
                .documents();
        return documents.getFirst();
    }

    /// `ADDRESS: words`, passages cut by ` | `.
    static List<String> paragraphs(Document document) {
        var reading = document.reading();
        return document.paragraphs().stream()
                .map(paragraph -> paragraph.address() + ": "
                        + reading.prose(paragraph).text().replace("\n", " | "))
                .toList();
    }

    static List<Passage.Kind> kinds(Block.Paragraph paragraph) {
        return paragraph.passages().stream().map(Passage::kind).toList();
    }

    static List<String> headings(Document document) {
        return document.body().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }

    static List<String> codes(Document document) {
        return document.problems().stream()
                .map(problem -> problem.code().number())
                .filter(number -> number.charAt(1) == '4' || number.equals("W505"))
                .toList();
    }

    /// Words of all blocks of a kind.
    static List<String> printed(Document document, Class<? extends Block> kind) {
        return document.body().stream()
                .filter(kind::isInstance)
                .map(block -> block.spans().getFirst().of(document.extract().text()))
                .toList();
    }
}
