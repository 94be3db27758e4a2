package org.reftel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Code;
import org.reftel.model.Query;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "harbour police | harbour AND police",
                "harbour AND police | harbour AND police",
                "harbour OR police coast | harbour OR (police AND coast)",
                "(harbour OR police) coast | (harbour OR police) AND coast",
                "oil NOT gas | oil AND NOT gas",
                "oil -gas !coal +wind | oil AND NOT gas AND NOT coal AND wind",
                "NOT NOT oil | oil",
                "-(oil gas) | NOT (oil AND gas)",
                "\u201charbour police\u201d | \"harbour police\"",
                "\"harbour police\"~5 | \"harbour police\"~5",
                "=\"harbours\" | =\"harbours\"",
                "=\"harbours of call\" | =\"harbours of call\"",
                "\"harbours\" | harbours",
                "\"AND\" | \"AND\"",
                "harb* h?rbour | harb* AND h?rbour",
                "tag:PREL from:\"port vela\" | tag:PREL AND from:\"port vela\"",
                "tag:(PREL OR PHUM) | tag:PREL OR tag:PHUM",
                "Origin:vela | from:vela",
                "sent:[2009-01-01 TO 2009-12-31] | sent:[2009-01-01 TO 2009-12-31]",
                "sent:{2009-01-01 TO 2009-12-31} | sent:[2009-01-02 TO 2009-12-30]",
                "sent:2009-10 | sent:[2009-10-01 TO 2009-10-31]",
                "sent:2009 | sent:[2009-01-01 TO 2009-12-31]",
                "sent:>=2009-01-01 | sent:[2009-01-01 TO *]",
                "sent:>2009 | sent:[2010-01-01 TO *]",
                "sent:<2009 | sent:[* TO 2008-12-31]",
                "since:2009-02 until:2009-03 | sent:[2009-02-01 TO *] AND sent:[* TO 2009-03-31]",
                "oil >=2009-01-01 | oil AND sent:[2009-01-01 TO *]",
                "para:(oil NOT gas) | para:(oil AND NOT gas)",
                "para:\"oil gas\" | para:(\"oil gas\")",
                "09 PORT VELA 001167 | 09PORTVELA1167",
                "09vela01167 treaty | 09VELA1167 AND treaty",
                "#09VELA1167 | 09VELA1167",
                "id:09VELA* | id:09VELA*",
                "mutual interest - ports | mutual AND interest AND ports",
                "multi-million | multi-million",
                "oil && gas | oil AND gas",
                "(oil), gas; | oil AND gas",
                "* | *",
            })
    void whatIsTypedIsReadSo(String typed, String canonical) {
        var parsed = QueryParser.parse(typed);

        assertThat(QueryParser.print(parsed.query())).isEqualTo(canonical);
        assertThat(parsed.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"harbour police | W601 | \"harbour police\"",
                "(oil OR gas | W601 | oil OR gas",
                "oil) gas | W601 | oil AND gas",
                "oil AND | W601 | oil",
                "OR oil | W601 | oil",
                "oil OR OR gas | W601 | oil OR gas",
                "oil NOT | W601 | oil",
                "NOT | W601 | *",
                "AND | W601 | *",
                "\"\" oil | W601 | oil",
                "tag: | W601 | *",
                "sent:[2010 TO 2009] | W601 | sent:[2009-12-31 TO 2010-01-01]",
                "harbor~1 | W601 | harbor",
                "colour:red | W602 | colour AND red",
                "sent:yesterday oil | W603 | oil",
                "sent:[2009-13-45 TO 2010] | W603 | sent:[* TO 2010-12-31]",
            })
    void whatDoesNotParseIsRepairedAndSaysSo(String typed, String code, String canonical) {
        var parsed = QueryParser.parse(typed);

        assertThat(QueryParser.print(parsed.query())).isEqualTo(canonical);
        assertThat(parsed.problems()).extracting(p -> p.code().number()).contains(code);
        assertThat(parsed.problems()).allMatch(p -> p.message().endsWith("Read as: " + canonical));
    }

    @Test
    void nothingTypedIsEverything() {
        assertThat(QueryParser.parse("  ").query()).isEqualTo(new Query.All());
    }

    private static final List<String> PIECES = List.of(
            "oil",
            "gas",
            "\"",
            "\u201d",
            "(",
            ")",
            " ",
            " ",
            " AND ",
            " OR ",
            " NOT ",
            "-",
            "+",
            "!",
            "~3",
            "=",
            "*",
            "?",
            ":",
            "tag:",
            "sent:",
            "para:",
            "[2009 TO ",
            "]",
            "{",
            "}",
            "2009-10",
            ">=",
            "09 VELA 12",
            "..",
            "#",
            "\\",
            "\u0000",
            "\ud800",
            "since:",
            "colour:");

    @RepeatedTest(20)
    void noInputMakesItFailAndTheCanonicalFormIsReadAsItself() {
        long seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var query = QueryParser.parse(typed.toString()).query();
            var printed = QueryParser.print(query);
            var again = QueryParser.parse(printed);
            assertThat(again.query())
                    .as("seed %d: %s -> %s", seed, typed, printed)
                    .isEqualTo(query);
            assertThat(again.problems())
                    .as("seed %d: %s -> %s", seed, typed, printed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "\"", "NOT ", "-", "a ", "para:", "tag:", "(a OR ", "!", "[", "tag:("})
    void aHundredThousandRepetitionsAreReadInTimeAndNoDeeperThanTheStack(String fragment) {
        var parsed =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> QueryParser.parse(fragment.repeat(100_000)));

        assertThat(parsed.problems()).extracting(p -> p.code()).contains(Code.W601_QUERY_REPAIRED);
    }
}
