package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.reftel.model.CatalogueEntry;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// `/help`: what can be done here, and first steps.
///
/// @param records how many the reader sees
/// @param first one of them, to show how records are opened; empty where there is none
/// @param words of its subject, to try the search with; may be empty
public record HelpPage(int records, String first, String words) {
    private static final int WORDS = 2;
    private static final int LONG = 5;

    static void show(Visit visit, Context request) throws IOException {
        var records = visit.desk().catalogue();
        var first = first(records);
        var page = new HelpPage(
                records.size(),
                first.stream().findFirst().map(CatalogueEntry::id).orElse(""),
                first.stream().findFirst().map(HelpPage::words).orElse(""));
        Pages.show(request, "help/index", Frame.of(visit, "Help", "", "/help", "help"), page);
    }

    /// The one whose number and subject are printed, so that it makes a good example; at most one.
    static List<CatalogueEntry> first(List<CatalogueEntry> records) {
        var good = records.stream()
                .filter(entry -> !entry.tags().isEmpty()
                        && !words(entry).isEmpty()
                        && !entry.sent().isEmpty())
                .findFirst();
        return good.or(() -> records.stream().findFirst()).stream().toList();
    }

    /// Two words of the subject that are worth looking for, in small letters.
    static String words(CatalogueEntry entry) {
        var words = Visible.line(entry.subject()).split("[^\\p{L}]+");
        return java.util.Arrays.stream(words)
                .filter(word -> word.length() >= LONG)
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .limit(WORDS)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
