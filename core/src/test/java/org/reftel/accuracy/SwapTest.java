package org.reftel.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.When;

/// Other names, numbers, posts and shapes leave the scores as they are: no rule is written for a cable at hand.
class SwapTest {
    private static final List<String> POSTS = List.of("ZAGREB", "LIMA", "NAIROBI");

    @Test
    void otherNamesNumbersPostsAndShapesLeaveTheScoresWithinTwoPoints() throws IOException {
        var corpus = Shared.require().resolve("corpus");
        var cables = new LinkedHashMap<String, Cable>();
        for (var set : List.of("seeds", "test", "dev")) {
            for (var entry : Labels.read(set).byFile().entrySet()) {
                cables.put(entry.getKey(), cable(corpus, entry));
            }
        }
        var plain = new Accuracy();
        var swapped = new Accuracy();
        int left = 0;
        int all = 0;
        int turn = 0;
        for (var cable : cables.values()) {
            var before = Rendered.of(cable.paragraphs(), cable.sent(), "OSLO", Rendered.Layout.ONE_LINE);
            plain.add("plain", before.document(), before.labels());
            left += before.left();
            all += cable.paragraphs().stream()
                    .mapToInt(one -> one.labels().size())
                    .sum();
            for (var layout : Rendered.Layout.values()) {
                var swap = new Swapped(turn++);
                var others = cable.paragraphs().stream().map(swap::swap).toList();
                var after = Rendered.of(others, cable.sent(), POSTS.get(turn % POSTS.size()), layout);
                swapped.add("swapped", after.document(), after.labels());
                left += after.left();
                all += others.stream().mapToInt(one -> one.labels().size()).sum();
            }
        }
        System.out.print("as they were\n" + plain.table() + "swapped\n" + swapped.table());
        assertThat(left).as("labels that fell away of " + all).isLessThan(all / 20);
        for (var kind : List.of("person", "organisation", "place", "figure", "commitment", "meeting", "role")) {
            assertThat(swapped.of(kind).f1())
                    .as(kind)
                    .isGreaterThan(plain.of(kind).f1() - 0.02);
        }
    }

    /// @param paragraphs those that are read as one flowing line
    private record Cable(LocalDate sent, List<Swapped.Paragraph> paragraphs) {}

    private static Cable cable(java.nio.file.Path corpus, Map.Entry<String, List<Labels.Label>> entry)
            throws IOException {
        var document = Stages.read(entry.getKey(), Files.readAllBytes(corpus.resolve(entry.getKey())))
                .documents()
                .getFirst();
        var paragraphs = new ArrayList<Swapped.Paragraph>();
        for (var words : Words.of(document)) {
            if (!words.text().contains("\n")) {
                paragraphs.add(new Swapped.Paragraph(
                        words.text(),
                        entry.getValue().stream()
                                .filter(label ->
                                        label.paragraph().equals(words.block().address()))
                                .toList()));
            }
        }
        var sent = document.header().sent().optional().map(When::date).orElse(LocalDate.of(2008, 5, 5));
        return new Cable(sent, paragraphs);
    }
}
