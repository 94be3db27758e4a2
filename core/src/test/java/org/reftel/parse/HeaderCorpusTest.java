package org.reftel.parse;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reftel.Shared;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Extract;
import org.reftel.model.Field;
import org.reftel.model.Reading;
import org.reftel.model.Shape;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;
import org.reftel.model.When;

/// The 620 pages of the corpus: their numbers are the names of the files, and few lines stay unexplained.
class HeaderCorpusTest {
    private static final Map<String, Telegrams.Parsed> PAGES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.list(Shared.require().resolve("corpus/viewer"))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                PAGES.put(
                        name.substring(0, name.indexOf('.')),
                        Telegrams.file(file).getFirst());
            }
        }
    }

    private static List<String> pagesWith(Code code) {
        var pages = new ArrayList<String>();
        PAGES.forEach((id, page) -> {
            if (page.result().problems().stream().anyMatch(problem -> problem.code() == code)) {
                pages.add(id);
            }
        });
        return pages;
    }

    @Test
    void everyNumberIsThatOfItsFile() {
        assertThat(PAGES).hasSize(620);
        PAGES.forEach((id, page) -> assertThat(page.result().header().number().optional())
                .map(CableId::toString)
                .contains(id));
    }

    @Test
    void justTheOnePageWithAnothersBodyIsFound() {
        assertThat(pagesWith(Code.W304_OTHER_CABLES_BODY)).containsExactly("88BAGHDAD28");
        assertThat(pagesWith(Code.W303_NUMBERS_DISAGREE)).isEmpty();
    }

    @Test
    void theDateIsThatOfThePublisher() {
        PAGES.forEach((id, page) -> {
            var header = page.result().header();
            assertThat(header.sent().optional().map(When::iso).orElse("").substring(0, 10))
                    .as(id)
                    .isEqualTo(header.created().optional().orElseThrow().substring(0, 10));
        });
    }

    /// CORPUS.md 1: 11 of 1,295 pages have no subject line.
    @Test
    void almostEveryPageHasItsSubject() {
        long without = PAGES.values().stream()
                .filter(page -> page.result().header().subject().optional().isEmpty())
                .count();
        assertThat(without).isBetween(3L, 8L);
    }

    @Test
    void theSubjectGoesOnFromThePublishersHeading() {
        long other = PAGES.values().stream()
                .map(page -> page.result().header())
                .filter(header -> header.subject().optional().isPresent())
                .filter(header -> !letters(header.subject().optional().orElse(""))
                        .startsWith(
                                letters(header.title().optional().orElse("").replaceFirst("^[A-Z/ ]{1,10}\\)", ""))))
                .count();
        assertThat(other).isLessThanOrEqualTo(6);
    }

    private static String letters(String words) {
        return words.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /// The checks that hold on all pages give no false alarm (CORPUS.md, cross-checks).
    @Test
    void checksThatAlwaysHoldSayNothing() {
        for (var code : List.of(
                Code.W305_SERIAL_DISAGREES,
                Code.W306_ORIGINATOR_DISAGREES,
                Code.W308_PRECEDENCE_DISAGREES,
                Code.W311_YEAR_DISAGREES,
                Code.W317_ROUTING_HUB,
                Code.W309_SECURITY_LINE_DISAGREES)) {
            assertThat(pagesWith(code)).as(code.number()).isEmpty();
        }
        assertThat(pagesWith(Code.W307_FILING_TIME_DISAGREES)).hasSizeLessThanOrEqualTo(4);
        assertThat(pagesWith(Code.W310_CLASSIFICATIONS_DISAGREE)).hasSizeLessThanOrEqualTo(4);
        assertThat(pagesWith(Code.W314_NOFORN_DISAGREES)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void fewLinesStayUnexplained() {
        assertThat(pagesWith(Code.W320_HEADER_UNPLACED)).hasSizeLessThanOrEqualTo(20);
        assertThat(pagesWith(Code.W319_INDICATOR_UNKNOWN)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void anAddresseesSpanIsItsLine() {
        PAGES.forEach((id, page) -> page.result()
                .header()
                .info()
                .forEach(addressee -> assertThat(Scan.fold(
                                page.printed(addressee.at()), 0, addressee.at().length()))
                        .as(id)
                        .contains(addressee.asWritten())));
    }

    @Test
    void cutAnywhereOrWithLinesDoubledAHeaderIsStillRead() {
        long seed = Long.getLong("seed", 4);
        var random = new Random(seed);
        for (var entry : PAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(60)
                .toList()) {
            var page = entry.getValue();
            String text = page.extract().text();
            for (int i = 0; i < 12; i++) {
                int cut = random.nextInt(Math.min(text.length(), 3000));
                String changed = switch (i % 3) {
                    case 0 -> text.substring(0, cut);
                    case 1 -> text.substring(cut);
                    default -> text.substring(0, cut) + (char) random.nextInt(0x2100) + text.substring(cut / 2);
                };
                var result = parse(changed, i % 2 == 0 ? Shape.FLAT : Shape.TEXT);
                assertThat(result.bodyStart())
                        .as("%s, seed %s", entry.getKey(), seed)
                        .isBetween(0, changed.length());
            }
        }
    }

    private static HeaderParser.Result parse(String text, Shape shape) {
        var whole = new Span(0, text.length());
        var any = PAGES.values().iterator().next().extract();
        var extract =
                new Extract(any.id(), shape, text, whole, List.of(), List.of(), SourceMap.identity(whole), List.of());
        return Telegrams.PARSER.parse(extract, Reading.of(text, List.of()));
    }

    @Test
    void aHundredThousandOfAnythingIsReadInTime() {
        for (String piece : List.of(
                "RUEHC/SECSTATE WASHDC 0101\n",
                "TO X\n",
                "INFO ",
                "XMT A, B\n",
                "REF: A. ",
                "A. ",
                "¶B. ",
                "(",
                "((A)",
                "TAGS: PREL ",
                "SUBJECT: ",
                "Classified By: ",
                "C O N F I D E N T I A L ",
                "E.O. 12958: DECL: ",
                "PASS TO A ",
                "1. ",
                "A\n",
                "  \n",
                "X FOR Y\n",
                "VZCZC\n",
                "DE R\n",
                "PORT VELA 1, ",
                "//",
                "SIPDIS\n",
                "Thursday, ",
                "- - - \n",
                "REF A. 1\n\n",
                "K",
                " ",
                "UNCLAS",
                "123456 ",
                "RUEHC ",
                "C O R R E C T E D ",
                "FM A\nTO B\n",
                "Reason: 1.4 (b)\n")) {
            for (String head :
                    List.of("", "TO A\n", "C O N F I D E N T I A L PORT VELA 000045\nE.O. 12958: N/A\nREF: ")) {
                String text = head + piece.repeat(100_000);
                assertTimeoutPreemptively(ofSeconds(20), () -> parse(text, Shape.FLAT), piece);
            }
        }
    }

    @Test
    void aHundredThousandDifferentEntriesAreReadInTime() {
        for (String form : List.of(
                "XMT POST%d\n", "POST%d\n", "RUEH%d/POST%d\n", "TAGS: T%d ", "REF: A%d. PORT VELA %d\n", "ZZZ%d ")) {
            var text = new StringBuilder("TO A\nINFO B COLLECTIVE\n");
            for (int i = 0; i < 100_000; i++) {
                text.append(String.format(java.util.Locale.ROOT, form, i, i));
            }
            assertTimeoutPreemptively(ofSeconds(20), () -> parse(text.toString(), Shape.TEXT), form);
            String tagged = "TAGS: " + text.toString().replace('\n', ' ');
            assertTimeoutPreemptively(ofSeconds(20), () -> parse(tagged, Shape.TEXT), form);
        }
    }

    @Test
    void aFieldIsFoundWhereItsSpanPoints() {
        PAGES.forEach((id, page) -> {
            if (page.result().header().number() instanceof Field.Found<CableId>(var number, var place, var _, var _)) {
                assertThat(Scan.fold(page.printed(place), 0, place.length()))
                        .as(id)
                        .contains(String.valueOf(number.serial()));
            }
        });
    }
}
