package org.reftel.grammar;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Mention;

/// One paragraph read as far as its grammar tells: its words, clauses, names and voices. Made once and shared
/// by the rules.
public record Analysis(Words words, Clauses clauses, Mentions mentions, Voices voices) {

    /// One for each paragraph, in order.
    ///
    /// @param mentions of the document, in order of place
    public static List<Analysis> of(List<Words> paragraphs, List<Mention> mentions) {
        var placed = Mentions.of(paragraphs, mentions);
        var all = new ArrayList<Analysis>(paragraphs.size());
        var speaker = Speaker.NONE;
        for (int i = 0; i < paragraphs.size(); i++) {
            var clauses = Clauses.of(paragraphs.get(i));
            var voices = new Voices(clauses, placed.get(i), speaker);
            speaker = voices.last();
            all.add(new Analysis(paragraphs.get(i), clauses, placed.get(i), voices));
        }
        return List.copyOf(all);
    }
}
