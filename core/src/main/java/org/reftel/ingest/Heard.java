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
import org.reftel.model.Statement;

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
        findings.statements().stream()
                .map(Statement::head)
                .forEach(head -> places.add(new Locus(head.at().paragraph(), head.sentence())));
        places.sort(Comparator.comparingInt(Locus::paragraph).thenComparing(Locus::span));
        var sentences = new ArrayList<Said.Sentence>();
        findings.statements().stream()
                .filter(statement -> statement.head().at().paragraph() < 0)
                .map(statement -> statement.head())
                .map(head -> new Said.Sentence(head.at().paragraph(), head.sentence(), reading.quote(head.sentence())))
                .distinct()
                .forEach(sentences::add);
        int next = 0;
        for (var words : paragraphs) {
            while (next < places.size() && places.get(next).paragraph() < words.paragraph()) {
                next++;
            }
            int end = next;
            while (end < places.size() && places.get(end).paragraph() == words.paragraph()) {
                end++;
            }
            sentences(words, places.subList(next, end), sentences);
            next = end;
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

    /// @param places in order; one that runs on into the next sentence makes one of both
    private static void sentences(Words words, List<Locus> places, List<Said.Sentence> sentences) {
        var all = words.sentences();
        int next = 0;
        for (int i = 0; i < all.size() && next < places.size(); i++) {
            int from = all.get(i).from();
            var span = words.span(from, all.get(i).to());
            boolean any = false;
            while (next < places.size() && places.get(next).span().start() < span.end()) {
                any = true;
                while (places.get(next).span().end() > span.end() && i + 1 < all.size()) {
                    span = words.span(from, all.get(++i).to());
                }
                next++;
            }
            if (any) {
                var text = words.words(from, all.get(i).to()).replace('\n', ' ');
                sentences.add(new Said.Sentence(words.paragraph(), span, text));
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
