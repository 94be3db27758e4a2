package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Times;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Mention;
import org.reftel.model.Modality;
import org.reftel.model.Span;

/// What [PromiseWeights] are learned from: the carriers of a document, with their marks, and what readers said
/// that they carry.
public final class PromiseExamples {
    private PromiseExamples() {}

    /// What a reader says.
    ///
    /// @param paragraph index in [Document#paragraphs()]
    /// @param span in the extract
    /// @param sure whether he thinks that any careful reader would say so
    public record Label(int paragraph, Span span, Modality modality, boolean sure) {}

    /// @param first rows of a first look
    /// @param rows all rows
    /// @param kind 0 for nothing, else the ordinal of the modality and one
    /// @param sure whether the reader was
    public record Example(int[] first, int[] rows, int kind, boolean sure) {}

    /// All of a document, in order of place.
    ///
    /// @param paragraphs of the document
    public static List<Example> of(
            Document document, List<Words> paragraphs, List<Mention> mentions, List<Label> labels) {
        var examples = new ArrayList<Example>();
        var times = Times.of(document);
        for (var analysis : Analysis.of(paragraphs, mentions)) {
            var here = labels.stream()
                    .filter(label -> label.paragraph() == analysis.words().paragraph())
                    .toList();
            examples.addAll(of(analysis, times, here));
        }
        return examples;
    }

    private static List<Example> of(Analysis analysis, Times times, List<Label> labels) {
        var clauses = analysis.clauses();
        var actors = new Actors(analysis);
        var marks = new PromiseMarks(analysis, actors);
        var found = new RulePromises(analysis, actors, new Circumstances(clauses, times)).found();
        var carriers = Carrier.in(clauses);
        int[] kinds = new int[carriers.size()];
        boolean[] unsure = new boolean[carriers.size()];
        for (var label : labels) {
            int carrier = heldBy(carrierOf(label.span(), carriers, clauses), carriers, found, clauses, kinds);
            if (carrier >= 0) {
                kinds[carrier] = label.modality().ordinal() + 1;
                unsure[carrier] = !label.sure();
            }
        }
        var examples = new ArrayList<Example>();
        for (int i = 0; i < carriers.size(); i++) {
            var first = marks.first(carriers.get(i)).toArray();
            var all = marks.all(carriers.get(i), found).toArray();
            examples.add(new Example(first, all, kinds[i], !unsure[i]));
        }
        return examples;
    }

    /// `announced that he would close it`: a reader may give *would close it* where a rule gives the whole; then
    /// the carrier is the rule's, if nobody gave it anything else.
    private static int heldBy(int carrier, List<Carrier> carriers, List<Promise> found, Clauses clauses, int[] kinds) {
        for (var promise : found) {
            boolean holds = carrier >= 0
                    && promise.from() < carriers.get(carrier).token()
                    && carriers.get(carrier).token() < promise.to();
            for (int i = 0; holds && i < carrier; i++) {
                if (carriers.get(i).carries(promise, clauses) && kinds[i] == 0) {
                    return i;
                }
            }
        }
        return carrier;
    }

    /// The first carrier whose verb or noun a label covers; where it begins with what a form of *be* says
    /// (`willing to`), that one. -1 for a label that covers none.
    private static int carrierOf(Span label, List<Carrier> carriers, Clauses clauses) {
        var words = clauses.words();
        int begins = 0;
        while (begins < words.tokens().size() && words.span(begins, begins + 1).end() <= label.start()) {
            begins++;
        }
        for (int i = 0; i < carriers.size(); i++) {
            int head = carriers.get(i).head(clauses);
            if (words.span(head, head + 1).start() >= label.start()) {
                boolean within = words.span(head, head + 1).start() < label.end();
                boolean said = i > 0 && head > begins && carriers.get(i - 1).leadsTo(begins, clauses);
                return said ? i - 1 : within ? i : -1;
            }
        }
        return -1;
    }
}
