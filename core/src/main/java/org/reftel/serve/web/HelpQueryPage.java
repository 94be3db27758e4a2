package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.model.CatalogueEntry;
import org.reftel.serve.http.Visit;

/// `/help/query`: what may be typed into the search box, with examples that are links. They are made of a record that
/// the reader sees, so that they find something.
///
/// @param from the record that lends its words; empty where the room is empty
public record HelpQueryPage(String from, List<Example> examples) {
    public HelpQueryPage {
        examples = List.copyOf(examples);
    }

    /// @param typed what is typed
    /// @param finds what it finds, in words
    public record Example(String typed, String finds) {
        public String href() {
            return Path.trace(typed);
        }
    }

    static void show(Visit visit, Context request) throws IOException {
        var first = HelpPage.first(visit.desk().catalogue());
        var page = first.isEmpty()
                ? new HelpQueryPage("", examples("harbour", "police", "PREL", "09PORTVELA1167", "PORTVELA", "2009-10"))
                : new HelpQueryPage(first.getFirst().id(), examples(first.getFirst()));
        Pages.show(request, "help/query", Frame.of(visit, "Queries", "", "/help/query", "help"), page);
    }

    private static List<Example> examples(CatalogueEntry entry) {
        var words = HelpPage.words(entry).split(" ");
        var one = words[0].isEmpty() ? "harbour" : words[0];
        var month = entry.sent().length() >= 7 ? entry.sent().substring(0, 7) : "2009-10";
        return examples(
                one,
                words.length > 1 ? words[1] : one,
                entry.tags().isEmpty() ? "PREL" : entry.tags().getFirst(),
                entry.id(),
                entry.post().isEmpty() ? "\"" + entry.origin().toLowerCase(Locale.ROOT) + "\"" : entry.post(),
                month);
    }

    static List<Example> examples(String one, String two, String tag, String id, String post, String month) {
        var year = month.substring(0, 4);
        var examples = new ArrayList<Example>();
        examples.add(new Example(one + " " + two, "both words, in any paragraphs of a record"));
        examples.add(new Example(one + " OR " + two, "either word"));
        examples.add(new Example(one + " NOT " + two, "the first and nowhere the second; -" + two + " is the same"));
        examples.add(new Example("\"" + one + " " + two + "\"", "the phrase, within one paragraph; curly marks count"));
        examples.add(new Example("\"" + one + " " + two + "\"~5", "the words near one another"));
        examples.add(new Example("=\"" + one + "\"", "this form only, without its plural"));
        examples.add(new Example(one.substring(0, Math.min(4, one.length())) + "*", "any ending; ? is any one letter"));
        examples.add(new Example("para:(" + one + " " + two + ")", "both words in one paragraph"));
        examples.add(new Example("(" + one + " OR " + two + ") tag:" + tag, "brackets group; a field limits"));
        examples.add(new Example(id, "this number: in any spelling, with what refers to it"));
        examples.add(new Example("tag:" + tag, "a TAG: subject, country, organisation or programme"));
        examples.add(new Example("from:" + post, "an origin: key, name or words of the name"));
        examples.add(new Example("class:confidential", "a classification or caveat, by letter or word"));
        examples.add(new Example("subject:" + one, "in the subject line"));
        examples.add(new Example("sent:" + month, "sent in that month; sent:" + year + " in that year"));
        examples.add(new Example("since:" + month + " until:" + year + "-12", "from then until then"));
        return List.copyOf(examples);
    }
}
