package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.follow.Cited;
import org.reftel.follow.Line;
import org.reftel.follow.Material;
import org.reftel.follow.Repeat;
import org.reftel.follow.Repetition;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Link;
import org.reftel.model.Named;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.party.Keys;
import org.reftel.search.QueryParser;
import org.reftel.search.SearchIndex;

/// Traces a record or one of its paragraphs: what it says, what refers to it, what became of its promises, and who
/// else says the same in the same words.
final class RecordTracing {
    /// Records in which the outcome of its promises is looked for.
    private static final int MOST = 300;

    private final Shelf shelf;
    private final SearchIndex index;
    private final String today;

    RecordTracing(Shelf shelf, SearchIndex index, String today) {
        this.shelf = shelf;
        this.index = index;
        this.today = today;
    }

    /// @param address of a paragraph as typed; empty for the whole record
    Trace trace(Trace.Question question, Limits limits, CatalogueEntry entry, String address) throws IOException {
        var id = entry.id();
        var query = QueryParser.parse(question.words()).query();
        var passages = new Passages(shelf, index, query);
        var said = shelf.said(id);
        var own = said.map(one -> own(one, address)).orElse(List.of());
        var texts = said.isEmpty() ? List.<Repetition.Text>of() : passages.texts(said.get(), own);
        var from = shelf.linksTo(id).stream()
                .filter(link -> isTo(link, id, address))
                .toList();
        var to = shelf.links(id).stream()
                .filter(link -> address.isEmpty() || link.address().equals(address))
                .toList();
        var repeats = repeats(texts, passages);
        var paragraphs = paragraphs(
                id, address, own, from, repeats, address.isEmpty() ? limits.limited(query) : new Query.Or(List.of()));
        var records = records(question, limits, paragraphs, passages);
        return new Trace(
                question.words(),
                query,
                QueryParser.print(query),
                new Trace.Subject.Which(entry, address, from, to),
                said.isEmpty() ? Trace.Account.EMPTY : account(said.get(), own, from, repeats),
                records,
                records.size(),
                shelf.held(),
                limits.problems());
    }

    private static List<String> own(Said said, String address) {
        return said.parts().stream()
                .map(Said.Part::address)
                .filter(one -> address.isEmpty() || one.equals(address))
                .toList();
    }

    /// A link to the record leads to each of its paragraphs; one to a paragraph to that one.
    private static boolean isTo(Link link, String id, String address) {
        return link.targets().stream()
                .anyMatch(target -> target.equals(id)
                        || address.isEmpty() && target.startsWith(id + "/")
                        || target.equals(id + "/" + address));
    }

    private List<Repeat> repeats(List<Repetition.Text> texts, Passages passages) throws IOException {
        var all = new ArrayList<>(texts);
        var alike = new Echoes(shelf, passages).of(texts);
        for (var said : shelf.said(List.copyOf(alike.keySet()))) {
            all.addAll(passages.texts(said, alike.getOrDefault(said.id(), Set.of())));
        }
        return Repetition.among(
                all, spot -> texts.stream().anyMatch(text -> text.spot().isSame(spot)));
    }

    /// Its own, those that refer to it, those that share a passage with it, and those that print its number. What
    /// refers to the whole record is not listed for one paragraph.
    private Map<String, Set<String>> paragraphs(
            String id,
            String address,
            Collection<String> own,
            Collection<Link> from,
            Collection<Repeat> repeats,
            Query query)
            throws IOException {
        var paragraphs = new LinkedHashMap<String, Set<String>>();
        paragraphs.put(id, new LinkedHashSet<>(own));
        from.stream()
                .filter(link -> address.isEmpty() || link.targets().contains(id + "/" + address))
                .forEach(link -> paragraphs
                        .computeIfAbsent(link.document(), key -> new LinkedHashSet<>())
                        .add(link.address()));
        for (var repeat : repeats) {
            for (var spot : List.of(repeat.older(), repeat.newer())) {
                paragraphs
                        .computeIfAbsent(spot.document(), key -> new LinkedHashSet<>())
                        .add(spot.address());
            }
        }
        for (var hit : shelf.search(query)) {
            if (!hit.document().equals(id)) {
                paragraphs
                        .computeIfAbsent(hit.document(), key -> new LinkedHashSet<>())
                        .addAll(hit.paragraphs());
            }
        }
        return paragraphs;
    }

    private List<Trace.InRecord> records(
            Trace.Question question, Limits limits, Map<String, Set<String>> paragraphs, Passages passages)
            throws IOException {
        var entries = new ArrayList<CatalogueEntry>();
        for (var id : paragraphs.keySet()) {
            shelf.entry(id).filter(limits::allow).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing((CatalogueEntry entry) -> entry.sent().isEmpty())
                .thenComparing(CatalogueEntry::sent)
                .thenComparing(CatalogueEntry::id));
        var records = new ArrayList<Trace.InRecord>();
        for (var entry : entries) {
            var addresses = inOrder(entry.id(), paragraphs.getOrDefault(entry.id(), Set.of()));
            var words =
                    question.shows(records.size()) ? passages.of(entry.id(), addresses) : List.<Trace.InParagraph>of();
            var shown = addresses.stream()
                    .filter(address -> !address.equals(Parts.HEADER))
                    .toList();
            records.add(new Trace.InRecord(entry, shown, words));
        }
        return records;
    }

    /// In document order; what stands outside paragraphs first.
    private List<String> inOrder(String id, Collection<String> addresses) throws IOException {
        var order = shelf.said(id).stream()
                .flatMap(said -> said.parts().stream().map(Said.Part::address))
                .toList();
        return addresses.stream()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }

    private Trace.Account account(Said said, Collection<String> own, Collection<Link> from, Collection<Repeat> repeats)
            throws IOException {
        var ids = new LinkedHashSet<String>();
        ids.add(said.id());
        from.forEach(link -> ids.add(link.document()));
        repeats.forEach(repeat ->
                ids.addAll(List.of(repeat.older().document(), repeat.newer().document())));
        // What became of a promise stands in what came after it.
        ids.addAll(shelf.naming(List.copyOf(keys(said, own)), said.sent(), Math.max(0, MOST - ids.size())));
        var company = Company.of(shelf, ids);
        var lines = new ArrayList<Line>();
        company.records().forEach(one -> lines.addAll(company.lines(one)));
        var chosen = new ArrayList<Cited<Statement>>();
        for (var cited : company.cited(company.record(said.id()))) {
            if (own.contains(cited.spot().address())) {
                chosen.add(cited);
            }
        }
        return new Accounts(shelf.verdicts(), today).account(chosen, List.of(), Material.of(lines), repeats);
    }

    /// Under which the parties to its promises are found.
    private static Set<String> keys(Said said, Collection<String> own) {
        var keys = new LinkedHashSet<String>();
        for (var statement : said.findings().statements()) {
            if (statement instanceof Statement.Commitment commitment
                    && own.contains(said.address(statement.head().at().paragraph()))) {
                keys(said, commitment.actor()).forEach(keys::add);
                keys(said, commitment.to()).forEach(keys::add);
            }
        }
        return keys;
    }

    private static List<String> keys(Said said, Named named) {
        return said.findings().parties().stream()
                .filter(party -> party.mentions().contains(named.mention()))
                .findFirst()
                .map(Keys::of)
                .orElse(List.of());
    }
}
