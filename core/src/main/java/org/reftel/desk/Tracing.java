package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Hits;
import org.reftel.model.Problem;
import org.reftel.model.Query;
import org.reftel.search.QueryParser;
import org.reftel.search.SearchIndex;
import org.reftel.search.SentRange;

/// Asks the index and shows what it found in the words of the records.
final class Tracing {
    private final Shelf shelf;
    private final SearchIndex index;

    Tracing(Shelf shelf, SearchIndex index) {
        this.shelf = shelf;
        this.index = index;
    }

    Trace trace(String typed, String since, String until, String from) throws IOException {
        var parsed = QueryParser.parse(typed);
        var problems = new ArrayList<>(parsed.problems());
        var query = limited(parsed.query(), since, until, from, problems);
        var records = new ArrayList<Trace.InRecord>();
        for (var hits : shelf.search(query)) {
            // What the index still lists and the catalogue no longer does is shown when both agree again.
            var entry = shelf.entry(hits.document());
            if (entry.isPresent()) {
                var passages = passages(query, hits);
                var addresses = passages.stream()
                        .map(Trace.InParagraph::address)
                        .distinct()
                        .toList();
                records.add(new Trace.InRecord(entry.get(), addresses, passages));
            }
        }
        int held = shelf.catalogue().size();
        return new Trace(
                typed,
                query,
                QueryParser.print(query),
                new Trace.Subject.Words(),
                Trace.Account.EMPTY,
                records,
                held,
                problems);
    }

    private Query limited(Query query, String since, String until, String from, List<Problem> problems) {
        var parts = new ArrayList<Query>();
        parts.add(query);
        if (!since.isBlank() || !until.isBlank()) {
            var range = SentRange.between(since, until);
            if (!range.unreadable().isEmpty()) {
                problems.add(unreadable(range));
            }
            parts.add(new Query.Sent(range.from(), range.until()));
        }
        if (!from.isBlank()) {
            var post = new Query.InField("from", from.strip());
            Optional<Query> key = shelf.gazetteer()
                    .postKey(from)
                    .map(known -> new Query.Or(List.of(post, new Query.InField("from", known))));
            parts.add(key.orElse(post));
        }
        return parts.size() == 1 ? query : new Query.And(parts);
    }

    static Problem unreadable(SentRange range) {
        return Problem.whole(
                Code.W603_UNREADABLE_DATE,
                "\"" + range.unreadable()
                        + "\" is no date (write 2009, 2009-10 or 2009-10-27): that limit was left out.");
    }

    private List<Trace.InParagraph> passages(Query query, Hits.RecordHits hits) throws IOException {
        if (hits.paragraphs().isEmpty()) {
            return List.of();
        }
        var id = hits.document();
        var leading = shelf.leading(id);
        var document = leading.document();
        var parts = new LinkedHashMap<String, Parts.Part>();
        Parts.paragraphs(document, leading.addresses()).forEach(part -> parts.put(part.address(), part));
        var passages = new ArrayList<Trace.InParagraph>();
        Set<String> addresses = new LinkedHashSet<>(hits.paragraphs());
        for (var address : addresses) {
            var part = Optional.ofNullable(parts.get(address));
            if (part.isPresent()) {
                passages.add(passage(query, id, document, part.get()));
            } else {
                for (var piece : Parts.outside(document, address)) {
                    var passage = passage(query, id, document, piece);
                    if (!passage.lit().isEmpty()) {
                        passages.add(passage);
                    }
                }
            }
        }
        return passages;
    }

    private Trace.InParagraph passage(Query query, String id, Document document, Parts.Part part) throws IOException {
        var lit = index.highlights(query, part.text()).stream()
                .map(range -> new Trace.Lit(range[0], range[1]))
                .toList();
        return new Trace.InParagraph(
                id + "/" + part.address(),
                part.address(),
                part.paragraph(),
                part.text(),
                lit,
                shelf.place(document, part.whole()));
    }
}
