package org.reftel.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Extract;

/// One invented telegram in every shape that we read.
final class Samples {
    private Samples() {}

    static final String HEADER = """
            VZCZCXRO0412
            RR RUEHXX RUEHYY
            DE RUEHPVL #0412/01 1231405
            ZNY CCCCC ZZH
            R 031405Z MAY 09
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0077
            INFO RUEHXC/ALL MARENIA COLLECTIVE""";

    static final String BODY = """
            C O N F I D E N T I A L PORT VELA 000412

            SIPDIS

            E.O. 12958: DECL: 05/03/2019
            TAGS: PREL, PGOV, XM
            SUBJECT: HARBOUR TALKS RESUME

            Classified By: Charge Ada Quill. Reason: 1.4 (b).

            ¶1. (C) Summary. Marenia wants $200 for each crane. End summary.

            ¶2. (SBU) The harbour master [NAME REMOVED] spoke of the pier.

            QUILL""";

    static final String TEXT = HEADER + "\n\n" + BODY;

    static final String MARKDOWN = TEXT.replace("PREL, PGOV, XM", "[PREL](#) [PGOV](/tag/PGOV_0.html) [XM](#)")
            .replace("$200", "\\$200")
            .replace("the pier", "the pier, see <http://pier.example/a_b>");

    static final String PAGE = """
            <html><head><title>x</title></head><body>
            <h3>Browse</h3><a href='/tag/PREL_0.html'>PREL</a>
            <h3>Viewing cable 09PORTVELA412, HARBOUR TALKS &amp; TEA</h3>
            <p>The top box shows each cables unique reference number</p>
            <table class='cable'>
            <tr><th>Reference ID</th><th>Created</th><th>Released</th><th>Classification</th><th>Origin</th></tr>
            <tr>
            <td>
            <a href='/cable/2009/05/09PORTVELA412.html'>09PORTVELA412</a>
            </td>
            <td><a href='/date/2009-05_0.html'>2009-05-03 14:05</a></td>
            <td><a href='/reldate/2011-08-30_0.html'>2011-08-30 01:44</a></td>
            <td><a href='/classification/1_0.html' title='secret'>CONFIDENTIAL</a></td>
            <td><a href='/origin/1_0.html'>Embassy Port Vela</a></td>
            </tr>
            <tr><td colspan='5'>Appears in these articles:<br />
            <a href='http://http://news.example/cranes'>http://news.example/cranes</a><br /></td></tr>
            </table>
            <code><pre>%s</pre></code>
            <code><pre>%s</pre></code>
            </div></body></html>
            """.formatted(
                    block(HEADER),
                    block(BODY)
                            .replace("¶1", "<a id='par1' href='#par1'>¶</a>1")
                            .replace("PREL,", "<a href='/tag/PREL_0.html'>PREL</a>,"));

    static final String PAGE_TEXT = """

            Community resources

            [Follow us on Twitter](#) [Check our Reddit](#)

            courage is contagious

            Viewing cable 09PORTVELA412, HARBOUR TALKS RESUME

            Understanding cables

            Please mark messages with the hash tags **#cablegate** and **#09PORTVELA412**.

            Reference ID\tCreated\tReleased\tClassification\tOrigin
            09PORTVELA412\t2009-05-03 14:05\t2011-08-30 01:44\tCONFIDENTIAL\tEmbassy Port Vela

            Appears in these articles:

            <http://news.example/cranes>
            [More on cranes](http://news.example/more)

            """ + MARKDOWN + """


            Community resources

            [Follow us on Twitter](#) [Check our Reddit](#)
            """;

    static final String FLAT = "09PORTVELA412\nHARBOUR TALKS RESUME\nSun May 03 00:00:00 +0200 2009\nCONFIDENTIAL\n"
            + "Embassy Port Vela\n" + HEADER + BODY;

    static final String TAGGED = """
            <code><pre>C O N F I D E N T I A L [LOC PORT VELA  ] 000412 SIPDIS E.O. 12958: [LOC DECL:  ] 05/03/2019 \
            TAGS: <a href='/tag/PREL_0.html'>PREL</a> , XM SUBJECT: HARBOUR TALKS IN [LOC MARENIA  ] RESUME \
            Classified By: Charge [PER Ada Quill  ] , reasons 1.4 ( b ) and ( d ) .\u0020
            Summary ------- <a id='par1' href='#par1'>¶</a>1 .\u0020
            ( [ORG SBU  ] ) [LOC Marenia  ] &amp; [LOC Costa Verra  ] talked of [ORG the [LOC Vela  ] Port  ] .\u0020
            They met [ORG PORT VELA  ] 00000412 002 OF 003 twice .\u0020
            End Summary . <a id='par2' href='#par2'>¶</a>2 .\u0020
            ( C ) He said " the crane fell ( twice .\u0020
            ) today .\u0020
            " No one was hurt .\u0020
            [PER QUILL</pre></code>  ]\u0020
            """;

    /// As the viewer wrote a block: line ends as references and nothing else escaped.
    static String block(String text) {
        return text.replace("\n", "&#x000A;");
    }

    static Extract only(String text) {
        var result = Maps.checked("sample", text.getBytes(StandardCharsets.UTF_8));
        if (result.extracts().size() != 1) {
            throw new AssertionError(result.toString());
        }
        return result.extracts().getFirst();
    }

    static List<Extract> all(String text) {
        return Maps.checked("sample", text.getBytes(StandardCharsets.UTF_8)).extracts();
    }

    static String telegram(Extract extract) {
        return extract.telegram().of(extract.text());
    }

    static List<String> facts(Extract extract, Kind kind) {
        return extract.facts().stream()
                .filter(fact -> fact.kind() == kind)
                .map(fact -> fact.at().of(extract.text()))
                .toList();
    }
}
