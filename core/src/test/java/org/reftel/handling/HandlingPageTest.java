package org.reftel.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reftel.model.Label;

class HandlingPageTest {
    private static final Path PAGE = Path.of("../docs/reference/handling.md");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z ]+) \\| [^|]+ \\| (?:yes|no) \\| [^|]+ \\|");

    @Test
    void thePageHoldsEveryMarkOfTheTableAndNoOther() throws IOException {
        var page = Files.readString(PAGE);
        var rows = ROW.matcher(page);
        var printed = rows.results().map(row -> row.group(1)).toList();
        assertThat(printed)
                .containsExactlyInAnyOrderElementsOf(MarkTable.BUILT_IN.rows().keySet());
        for (var row : MarkTable.BUILT_IN.rows().values()) {
            assertThat(page)
                    .contains("| " + row.words() + " | ")
                    .contains(" | " + (row.exact() ? "no" : "yes") + " | " + row.note() + " |");
        }
    }

    @Test
    void everyViewOnThePageCanBeTyped() throws IOException {
        var views = Files.readString(PAGE).split("\n## Views\n")[1].split("\n## ")[0];
        var typed = Pattern.compile("(?m)^\\| (`[^|]+`) \\|")
                .matcher(views)
                .results()
                .toList();
        assertThat(typed).hasSizeGreaterThan(4);
        for (var row : typed) {
            for (var view : row.group(1).split(", ")) {
                assertThat(Handling.view(view.replace("`", ""))).as(view).isPresent();
            }
        }
    }

    @Test
    void everyCaptionOfTheTableIsADistributionList() {
        var captions = MarkTable.BUILT_IN.rows().values().stream()
                .filter(row -> row.kind() == MarkTable.Kind.CAPTION)
                .flatMap(row -> row.says().distribution().stream());
        assertThat(captions).containsAll(Label.DISTRIBUTION);
    }
}
