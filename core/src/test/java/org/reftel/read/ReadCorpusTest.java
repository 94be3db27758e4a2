package org.reftel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.reftel.Shared;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Extract;
import org.reftel.model.Shape;

/// Every real copy we have: right shape, one message, nothing lost, and the way back to the bytes.
class ReadCorpusTest {
    private static List<Path> files(String folder) throws IOException {
        try (var paths = Files.list(Shared.require().resolve(folder))) {
            return paths.sorted().toList();
        }
    }

    private static Extract only(Path file) throws IOException {
        var result = Maps.checked(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(result.problems()).as("%s", file).isEmpty();
        assertThat(result.extracts()).as("%s", file).hasSize(1);
        return result.extracts().getFirst();
    }

    static String fact(Extract extract, Kind kind) {
        return extract.facts().stream()
                .filter(fact -> fact.kind() == kind)
                .map(fact -> fact.at().of(extract.text()))
                .reduce((first, last) -> last)
                .orElse("");
    }

    @Test
    void everyPageOfTheViewerGivesItsFiveFactsAndBothBlocksAsAnHtmlParserReadsThem() throws IOException {
        for (var file : files("corpus/viewer")) {
            var extract = only(file);
            assertThat(extract.shape()).as("%s", file).isEqualTo(Shape.VIEWER);
            // The blocks are not escaped: only the line feed is a reference.
            String html = Files.readString(file).replaceAll("&(?!#x000A;)", "&amp;");
            var page = Jsoup.parse(html.replace("<br>&#x000A;", "&#x000A;").replaceAll("<<(?=\\d)", "&lt;&lt;"), "");
            var cells = page.select("table.cable td").eachText();
            assertThat(extract.facts().stream().filter(fact -> fact.kind() == Kind.ARTICLE))
                    .as("%s", file)
                    .hasSize(page.select("table.cable td:gt(4) a, table.cable tr:gt(1) a")
                            .size());
            assertThat(List.of(
                            fact(extract, Kind.NUMBER),
                            fact(extract, Kind.CREATED),
                            fact(extract, Kind.RELEASED),
                            fact(extract, Kind.CLASSIFICATION),
                            fact(extract, Kind.ORIGIN)))
                    .as("%s", file)
                    .isEqualTo(cells.subList(0, 5));
            assertThat(extract.telegram().of(extract.text())).as("%s", file).isEqualTo(blocks(page));
            assertThat(extract.text())
                    .doesNotContain("<a ")
                    .doesNotContain("Reddit")
                    .doesNotContain("&#x");
        }
    }

    private static String blocks(Document page) {
        var blocks = new ArrayList<String>();
        page.select("pre").forEach(pre -> blocks.add(pre.wholeText()));
        return String.join("\n\n", blocks);
    }

    @Test
    void everyTaggedTextGivesItsWordsWithoutTags() throws IOException {
        for (var file : files("corpus/annotated")) {
            var extract = only(file);
            assertThat(extract.shape()).as("%s", file).isEqualTo(Shape.TAGGED);
            String raw = Files.readString(file);
            String expected = raw.replaceAll("<[^>]*>", "")
                    .replaceAll("\\[(?:LOC|ORG|PER|MISC) ", "")
                    .replaceAll(" {2}]", "");
            assertThat(extract.text().replaceAll("\\s", "")).as("%s", file).isEqualTo(expected.replaceAll("\\s", ""));
            assertThat(extract.annotations()).as("%s", file).isNotEmpty();
        }
    }

    @Test
    void theSeedsAreReadInTheirShapes() throws IOException {
        var shapes = new ArrayList<Shape>();
        for (var file : files("seeds")) {
            shapes.add(only(file).shape());
        }
        assertThat(shapes).containsExactly(Shape.TEXT, Shape.VIEWER, Shape.FLAT, Shape.TAGGED, Shape.TEXT);
    }

    @Test
    void theSeedOfThePageGivesItsFactsAndNoFurniture() throws IOException {
        var extract = only(files("seeds").get(1));
        assertThat(fact(extract, Kind.NUMBER)).isEqualTo("09MEXICO3093");
        assertThat(fact(extract, Kind.CREATED)).isEqualTo("2009-10-27 22:38");
        assertThat(fact(extract, Kind.RELEASED)).isEqualTo("2011-08-30 01:44");
        assertThat(fact(extract, Kind.ORIGIN)).isEqualTo("Embassy Mexico");
        assertThat(fact(extract, Kind.ARTICLE)).startsWith("http://").doesNotContain(">");
        assertThat(extract.telegram().of(extract.text())).startsWith("VZCZC").endsWith("FEELEY");
        assertThat(extract.text())
                .doesNotContain("Reddit", "Digg", "courage is contagious", "FAQ", "](#)", "\\$", "<http");
    }

    @Test
    void aTaggedSeedHasItsLayerAndItsHeaderLines() throws IOException {
        var extract = only(files("seeds").get(3));
        assertThat(extract.annotations()).hasSize(157);
        assertThat(extract.text().lines())
                .anyMatch(line -> line.startsWith("TAGS "))
                .anyMatch(line -> line.startsWith("SUBJECT: "))
                .anyMatch(line -> line.startsWith("EO 12958 "))
                .anyMatch(line -> line.startsWith("¶17. ("));
    }

    @Test
    void lineEndsMarksAndEncodingsDoNotChangeWhatIsRead() throws IOException {
        var samples = new ArrayList<>(files("seeds"));
        samples.addAll(files("corpus/viewer").subList(0, 20));
        samples.addAll(files("corpus/annotated").subList(0, 20));
        for (var file : samples) {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            var expected = Maps.checked(name, text.getBytes(StandardCharsets.UTF_8));
            var same = List.of(
                    text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                    ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                    ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                    ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
            for (var bytes : same) {
                assertThat(texts(Maps.checked(name, bytes))).as(name).isEqualTo(texts(expected));
            }
            byte[] windows = text.getBytes("windows-1252");
            assertThat(
                            new String(windows, "windows-1252").equals(text)
                                    ? texts(Maps.checked(name, windows))
                                    : texts(expected))
                    .as(name)
                    .isEqualTo(texts(expected));
        }
    }

    private static List<String> texts(Formats.Result result) {
        return result.extracts().stream().map(Extract::text).toList();
    }
}
