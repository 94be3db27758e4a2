package org.reftel.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.follow.Fingerprints;
import org.reftel.grammar.Words;
import org.reftel.handling.Handling;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Locus;
import org.reftel.model.Said;

/// Findings of one copy with the words that they stand in, before the room has given addresses.
///
/// @param print of the copy, see [Said#print()]
/// @param prints fingerprints, one list for each paragraph
record Heard(
        String print,
        Findings findings,
        List<String> quotes,
        List<String> names,
        List<Said.Sentence> sentences,
        List<List<Integer>> prints) {
    static Heard of(Document document, List<Words> paragraphs, Findings findings) {
        var reading = document.reading();
        var places = new ArrayList<Locus>();
        findings.mentions().forEach(mention -> places.add(new Locus(mention.paragraph(), mention.span())));
        findings.statements().forEach(statement -> places.add(statement.head().at()));
        var sentences = new ArrayList<Said.Sentence>();
        findings.statements().stream()
                .filter(statement -> statement.head().at().paragraph() < 0)
                .map(statement -> statement.head())
                .map(head -> new Said.Sentence(head.at().paragraph(), head.sentence(), reading.quote(head.sentence())))
                .distinct()
                .forEach(sentences::add);
        for (var words : paragraphs) {
            sentences(words, starts(places, words.paragraph()), sentences);
        }
        sentences.sort(Comparator.comparingInt(Said.Sentence::paragraph).thenComparing(Said.Sentence::span));
        return new Heard(
                Digest.of(document.extract().text()).brief(),
                findings,
                findings.statements().stream()
                        .map(statement -> reading.quote(statement.head().at().span()))
                        .toList(),
                findings.mentions().stream()
                        .map(mention -> reading.quote(mention.span()))
                        .toList(),
                List.copyOf(sentences),
                paragraphs.stream().map(words -> Fingerprints.of(words.text())).toList());
    }

    /// In order.
    private static int[] starts(List<Locus> places, int paragraph) {
        return places.stream()
                .filter(place -> place.paragraph() == paragraph)
                .mapToInt(place -> place.span().start())
                .sorted()
                .toArray();
    }

    private static void sentences(Words words, int[] starts, List<Said.Sentence> sentences) {
        int next = 0;
        for (var sentence : words.sentences()) {
            if (next == starts.length) {
                return;
            }
            var span = words.span(sentence.from(), sentence.to());
            if (starts[next] < span.end()) {
                var text = words.words(sentence.from(), sentence.to()).replace('\n', ' ');
                sentences.add(new Said.Sentence(words.paragraph(), span, text));
            }
            while (next < starts.length && starts[next] < span.end()) {
                next++;
            }
        }
    }

    /// What the record says that this copy leads.
    ///
    /// @param addresses of its paragraphs, in order
    Said said(CatalogueEntry entry, List<String> addresses, Handling.Marked marked) {
        var parts = new ArrayList<Said.Part>(addresses.size());
        for (int i = 0; i < addresses.size(); i++) {
            parts.add(new Said.Part(addresses.get(i), marked.of(addresses.get(i)), prints.get(i)));
        }
        return new Said(
                entry.id(),
                entry.extract(),
                print,
                entry.sent(),
                marked.whole(),
                findings,
                parts,
                quotes,
                names,
                sentences);
    }
}
