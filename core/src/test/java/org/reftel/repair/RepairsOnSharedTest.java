package org.reftel.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.Shared;
import org.reftel.model.Certainty;
import org.reftel.model.Code;
import org.reftel.model.Repair;

/// Real cables, read where they are: counts stay within those of CORPUS.md 2, and every repair can be undone.
class RepairsOnSharedTest {
    /// What a folder of texts needs, by rule.
    private record Counts(
            Map<Code, Integer> applied, Map<Code, Integer> shown, Map<Code, Integer> problems, int texts) {
        int applied(Code rule) {
            return applied.getOrDefault(rule, 0);
        }

        int shown(Code rule) {
            return shown.getOrDefault(rule, 0);
        }

        int reported(Code code) {
            return problems.getOrDefault(code, 0);
        }
    }

    @Test
    void theSeedsAreRepairedAndCanBeUndone() throws IOException {
        var counts = count(Shared.require().resolve("seeds"), ".txt");

        assertThat(counts.applied(Code.R102_PILCROW_AS_ONE)).isEqualTo(17);
        assertThat(counts.applied(Code.R105_APOSTROPHE_AS_Q)).isEqualTo(21);
        assertThat(counts.applied(Code.R106_QUOTES_AS_AMPERSAND_8)).isEqualTo(8);
        assertThat(counts.applied(Code.R107_QUOTES_AS_Q)).isEqualTo(2);
        assertThat(counts.applied(Code.R108_DASH_AS_BRACKET)).isEqualTo(4);
        assertThat(counts.applied(Code.R109_LOST_ACCENT)).isEqualTo(3);
        assertThat(counts.applied(Code.R114_REFERENCE_LETTER)).isEqualTo(1);
        assertThat(counts.applied(Code.R118_WORD_CUT_AT_MARGIN)).isEqualTo(1);
        assertThat(counts.applied(Code.R103_FALSE_PILCROW)).isZero();
        assertThat(counts.applied(Code.R104_APOSTROPHE_AS_COMMA)).isZero();
        assertThat(counts.reported(Code.W410_GARBLED_WORD)).isEqualTo(1);
        assertThat(counts.reported(Code.W411_UNSAFE_DAMAGE)).isZero();
    }

    /// The folder holds 620 of the 1,295 pages that were counted.
    @Test
    void thePagesOfTheViewerHaveTheDamageThatWasCountedInThem() throws IOException {
        var counts = count(Shared.require().resolve("corpus/viewer"), ".html");

        assertThat(counts.texts()).isEqualTo(620);
        assertThat(counts.applied(Code.R101_PAGE_LINE)).isBetween(800, 810);
        assertThat(counts.applied(Code.R102_PILCROW_AS_ONE)).isZero();
        assertThat(counts.applied(Code.R103_FALSE_PILCROW)).isBetween(38, 45);
        assertThat(counts.applied(Code.R104_APOSTROPHE_AS_COMMA)).isBetween(600, 650);
        assertThat(counts.applied(Code.R106_QUOTES_AS_AMPERSAND_8)).isBetween(200, 2 * 110);
        assertThat(counts.shown(Code.R108_DASH_AS_BRACKET)).isBetween(45, 80);
        assertThat(counts.applied(Code.R108_DASH_AS_BRACKET)).isZero();
        assertThat(counts.applied(Code.R109_LOST_ACCENT)).isZero();
        assertThat(counts.applied(Code.R110_APOSTROPHE_AS_QUESTION_MARK)).isBetween(3, 6);
        assertThat(counts.applied(Code.R112_STRAY_SIPDIS)).isBetween(15, 34);
        assertThat(counts.applied(Code.R113_LEVEL_LINE)).isBetween(5, 9);
        assertThat(counts.applied(Code.R118_WORD_CUT_AT_MARGIN)).isBetween(12, 21);
        assertThat(counts.reported(Code.W410_GARBLED_WORD)).isBetween(8, 20);
        assertThat(counts.reported(Code.W411_UNSAFE_DAMAGE)).isLessThan(5);
    }

    @Test
    void onlyCertainRepairsAndTornWordsAreCarriedOut() throws IOException {
        var torn = List.of(
                Code.R104_APOSTROPHE_AS_COMMA,
                Code.R105_APOSTROPHE_AS_Q,
                Code.R107_QUOTES_AS_Q,
                Code.R109_LOST_ACCENT,
                Code.R116_DASH_AS_Q);
        for (var text : texts(Shared.require().resolve("corpus/viewer"), ".html")) {
            for (var repair : RepairsTest.repairs(text).repairs()) {
                if (repair.applied() && repair.certainty() == Certainty.PROBABLE) {
                    assertThat(torn).contains(repair.rule());
                }
            }
        }
    }

    private static Counts count(Path folder, String ending) throws IOException {
        var applied = new EnumMap<Code, Integer>(Code.class);
        var shown = new EnumMap<Code, Integer>(Code.class);
        var problems = new EnumMap<Code, Integer>(Code.class);
        var texts = texts(folder, ending);
        for (var text : texts) {
            var result = RepairsTest.repairs(text);
            for (Repair repair : result.repairs()) {
                (repair.applied() ? applied : shown).merge(repair.rule(), 1, Integer::sum);
            }
            for (var problem : result.problems()) {
                problems.merge(problem.code(), problem.places().size(), Integer::sum);
            }
            assertThat(RepairsTest.undo(text, result.repairs())).isEqualTo(text);
        }
        return new Counts(applied, shown, problems, texts.size());
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(RepairsOnSharedTest::text)
                    .toList();
        }
    }

    /// The text of a file; of a page, the text of its two blocks with the tags left out.
    private static String text(Path file) {
        try {
            var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (!all.contains("<code><pre>") || !file.toString().endsWith(".html")) {
                return all;
            }
            var text = new StringBuilder();
            int at = all.indexOf("<code><pre>");
            while (at >= 0) {
                int end = all.indexOf("</pre></code>", at);
                var block = all.substring(at + "<code><pre>".length(), end).replace("&#x000A;", "\n");
                text.append(block.replaceAll("</?(a|br|strong|em|td)\\b[^>]*>", ""))
                        .append("\n\n");
                at = all.indexOf("<code><pre>", end);
            }
            return text.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
