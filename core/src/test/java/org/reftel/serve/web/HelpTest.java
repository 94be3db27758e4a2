package org.reftel.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Accepts;
import org.reftel.Stages;
import org.reftel.model.Code;
import org.reftel.parse.Dictionaries;
import org.reftel.serve.Served;
import org.reftel.wording.Explained;
import org.reftel.wording.Remedies;

class HelpTest {
    /// `mvn test -Dtest=HelpTest -Dgolden=rewrite` writes it.
    private static final Path INVENTED = Path.of("src/main/resources/org/reftel/serve/web/cable.tsv");

    private static final String TELEGRAM = """
        VZCZCXRO4417
        PP RUEHMO
        DE RUEHPVL #0118/01 0461622
        ZNY CCCCC ZZH
        P 151622Z FEB 11
        FM AMEMBASSY PORT VELA
        TO RUEHC/SECSTATE WASHDC PRIORITY 1182
        INFO RUEHMO/AMEMBASSY MOSCOW 0412

        C O N F I D E N T I A L PORT VELA 000118

        SIPDIS

        E.O. 12958: DECL: 02/14/2021
        TAGS: PREL PGOV PHUM
        SUBJECT: A PLAN FOR THE HARBOUR POLICE

        REF: A. 10 PORT VELA 902

        Classified By: Political Counselor Edith Sorrel for reasons 1.4 (b) and (d).

        1. (C) Summary. The plan was set out. End summary.
        SORREL
        """;

    @TempDir
    static Path folder;

    private static Served served;
    private static Served empty;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
        empty = Served.of(folder.resolve("empty"));
    }

    @AfterAll
    static void close() throws IOException {
        served.close();
        empty.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help",
                "/help/cable",
                "/help/classification",
                "/help/codes",
                "/help/keys",
                "/help/named",
                "/help/query"
            })
    void everyPageIsThereInAFullRoomAndInAnEmptyOne(String path) {
        for (var room : new Served[] {served, empty}) {
            var page = room.get(path);
            assertThat(room.faults()).isEmpty();
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>").contains("href=\"/help\"");
        }
    }

    @Accepts("A11")
    @ParameterizedTest
    @EnumSource
    void everyCodeHasAnEntryThatSaysWhatToDo(Code code) {
        var remedy = Remedies.of(code);
        assertThat(remedy).matches("(?s)\\S.*\\.").doesNotContain("\n");
        assertThat(served.get("/help/codes").body()).contains("<tr id=\"" + code.number() + "\">");
    }

    @Accepts("A11")
    @Test
    void everyQuestionLeadsToACodeOfThePage() {
        var page = served.get("/help/codes").body();
        var questions = page.substring(page.indexOf("<dl class=\"answers\">"), page.indexOf("</dl>"));
        assertThat(questions)
                .contains("What is SIPDIS?", "Why is a paragraph number there twice?", "marked <em>inferred");
        var linked = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(questions)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(linked)
                .hasSizeGreaterThan(5)
                .allSatisfy(id -> assertThat(page).contains("<tr id=\"" + id + "\">"));
    }

    @Test
    void everyGroupOfCodesIsOnThePage() {
        var shown = HelpCodesPage.all().groups().stream()
                .mapToInt(group -> group.entries().size())
                .sum();
        assertThat(shown).isEqualTo(Code.values().length);
    }

    @Test
    void aCableIsExplainedOnARecordOfTheRoom() {
        var page = served.get("/help/cable").body();
        assertThat(page).contains("PORTVELA", "Every character of the header is explained.", "date-time group");
        var other = served.get("/help/cable?id=12PORTVELA266").body();
        assertThat(other).contains("The lines of <a href=\"/12PORTVELA266\">");
        assertThat(served.get("/help/cable?id=99NOWHERE1").body()).contains("99NOWHERE1 is not held");
    }

    @Test
    void anEmptyRoomExplainsAnInventedCable() throws IOException {
        var bytes = TELEGRAM.getBytes(StandardCharsets.UTF_8);
        var document = Stages.read("invented", bytes).documents().getFirst();
        var written = HelpCablePage.lines(Explained.of(document), Dictionaries.builtIn()).stream()
                .map(line -> line.printed() + "\n"
                        + line.parts().stream()
                                .map(part -> "\t" + part.words() + "\t" + part.field() + "\t" + part.meaning() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(INVENTED, written);
        }
        assertThat(Files.readString(INVENTED)).isEqualTo(written);
        assertThat(Explained.of(document).unexplained()).isZero();
        assertThat(empty.get("/help/cable").body()).contains("The lines of an invented one", "#0118/01 0461622");
    }

    @Test
    void aViewSeesTheLinesOfWhatItMayRead() {
        var secret = served.get("/help/cable?id=11SANTORELL87", "U").body();
        assertThat(secret).doesNotContain("MARENIA OFFERS SILENCE");
    }

    @Test
    void examplesOfQueriesAreOfTheSyntaxThatIsDocumented() throws IOException {
        var documented = Files.readString(Path.of("../docs/reference/query-syntax.md"));
        var page = served.get("/help/query").body();
        var operators = Pattern.compile("OR|NOT|para:|tag:|from:|class:|subject:|sent:|since:|until:|~5|=\"|\\*")
                .matcher(page)
                .results()
                .map(result -> result.group())
                .distinct()
                .toList();
        assertThat(operators)
                .isNotEmpty()
                .allSatisfy(operator -> assertThat(documented).contains(operator));
    }

    @Test
    void everyExampleOfAQueryFindsTheRecordThatLendsItsWords() {
        var page = served.get("/help/query").body();
        var links = Pattern.compile("class=\"typed\" href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(links).hasSizeGreaterThan(10);
        for (var link : links) {
            var href = link.group(1).replace("&amp;", "&");
            var answer = served.get(href);
            boolean record = answer.statusCode() / 100 == 3;
            assertThat(record || answer.statusCode() == 200).as(href).isTrue();
            assertThat(record || answer.body().contains("<article"))
                    .as(href + " finds something")
                    .isTrue();
        }
    }

    @Test
    void reasonsHaveTheWordingOfTheirOrder() {
        assertThat(served.get("/help/classification").body())
                .contains("id=\"r1.4b\"", "Foreign government information", "E.O. 13526", "id=\"r1.5d\"", "E.O. 12356");
    }

    @Test
    void whatTheRecordsNameLeadsToItsTrace() {
        var page = served.get("/help/named").body();
        assertThat(page).contains("href=\"/trace?q=");
        var hrefs = Arrays.stream(page.split("href=\""))
                .filter(part -> part.startsWith("/trace?q="))
                .toList();
        assertThat(hrefs).hasSizeGreaterThan(5);
        for (var href : hrefs.subList(0, 6)) {
            var trace = served.get(href.substring(0, href.indexOf('"')).replace("&amp;", "&"));
            assertThat(trace.statusCode()).as(href).isEqualTo(200);
            assertThat(trace.body()).as(href).contains("<article");
        }
    }
}
