package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reftel.grammar.Words;

/// Finds what the records themselves put down as objectives and things to say: sentences of the author that tell
/// the reader what to do. They are quoted and never summed up.
final class Points {
    private static final int MOST = 30;

    /// Of the author, on what is to come.
    private static final List<String> ADVICE = List.of(
            "we should ",
            "we must ",
            "we need to ",
            "you should ",
            "you may want to ",
            "we recommend ",
            "recommend that ",
            "talking point",
            "our objective",
            "our goal",
            "objectives -",
            "key objectives",
            "ask him ",
            "ask her ",
            "ask them ",
            "press him ",
            "press her ",
            "urge him ",
            "urge her ");

    /// Words of the author's own view.
    private static final Set<String> OPINION = Set.of("we believe", "we think", "may want", "should", "in our view");

    /// Words with which a clause begins.
    private static final Set<String> BEFORE =
            Set.of(" and", " but", " now", " that", " so", " therefore", " meanwhile");

    private final Shelf shelf;

    Points(Shelf shelf) {
        this.shelf = shelf;
    }

    /// In the order of the records, then of place.
    List<Briefing.Point> in(Collection<String> ids) throws IOException {
        var points = new ArrayList<Briefing.Point>();
        var seen = new HashSet<String>();
        for (var said : shelf.said(List.copyOf(ids))) {
            for (var words : Words.of(shelf.leading(said.id()).document())) {
                for (var sentence : words.sentences()) {
                    var text = words.words(sentence.from(), sentence.to()).replace('\n', ' ');
                    var lower = text.toLowerCase(Locale.ROOT);
                    if (points.size() < MOST
                            && ADVICE.stream().anyMatch(advice -> begins(lower, advice))
                            && words.paragraph() < said.parts().size()
                            && seen.add(lower)) {
                        boolean opinion = OPINION.stream().anyMatch(lower::contains);
                        points.add(new Briefing.Point(Company.spot(said, words.paragraph()), text, opinion));
                    }
                }
            }
        }
        return List.copyOf(points);
    }

    /// Whether a clause begins with it: `the resources we need to succeed` is no advice.
    private static boolean begins(String sentence, String advice) {
        int at = sentence.indexOf(advice);
        if (at <= 0) {
            return at == 0;
        }
        var before = sentence.substring(0, at).stripTrailing();
        return !Character.isLetterOrDigit(before.charAt(before.length() - 1))
                || BEFORE.stream().anyMatch(before::endsWith);
    }
}
