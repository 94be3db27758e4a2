package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.model.CableId;
import org.reftel.model.Hits;
import org.reftel.model.Joined;
import org.reftel.model.PartyKind;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.search.QueryParser;

/// The paragraphs that name a party: those with a mention of it, and those in which its names stand as words and
/// are no part of another's longer name.
final class Naming {
    private final Shelf shelf;
    private final Company company;
    private final List<Joined> meant;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> foldedNames = new LinkedHashSet<>();
    /// Whether a name holds one of these, for names met before.
    private final Map<String, Boolean> others = new HashMap<>();
    private final Map<String, Set<Integer>> mentions = new LinkedHashMap<>();

    /// @param meant the party; several when records call one name different kinds of things
    Naming(Shelf shelf, Company company, Collection<Joined> meant) {
        this.shelf = shelf;
        this.company = company;
        this.meant = List.copyOf(meant);
        for (var party : meant) {
            names.addAll(Picking.names(party));
            Company.mentions(party)
                    .forEach((id, own) -> mentions.computeIfAbsent(id, key -> new LinkedHashSet<>())
                            .addAll(own));
        }
        names.forEach(name -> foldedNames.add(Picking.folded(name)));
    }

    /// Everything it is called.
    Set<String> names() {
        return names;
    }

    /// Its mentions in a record.
    Set<Integer> in(String id) {
        return mentions.getOrDefault(id, Set.of());
    }

    boolean isMeant(String key) {
        return meant.stream().anyMatch(party -> party.id().equals(key));
    }

    /// What finds its names in the text: all that have two words and more, and one that stands alone.
    Query query() {
        var phrases = new ArrayList<Query>();
        for (var name : names) {
            phrases.add(QueryParser.parse('"' + name.replace('"', ' ') + '"').query());
        }
        return phrases.size() == 1 ? phrases.getFirst() : new Query.Or(phrases);
    }

    /// A record with the paragraphs that name the party, by their indices.
    record Named(Said said, List<Integer> paragraphs) {
        List<String> addresses() {
            return paragraphs.stream().map(said::address).toList();
        }
    }

    /// In order of time; records without such a paragraph are left out.
    List<Named> paragraphs() throws IOException {
        var records = new ArrayList<>(company.records());
        var found = new LinkedHashMap<String, Set<Integer>>();
        for (var said : records) {
            var places = new TreeSet<Integer>();
            in(said.id())
                    .forEach(mention ->
                            places.add(said.findings().mentions().get(mention).paragraph()));
            places.removeIf(paragraph -> paragraph < 0);
            found.put(said.id(), places);
        }
        var hits = shelf.search(searched());
        var beside = hits.stream()
                .map(Hits.RecordHits::document)
                .filter(id -> company.find(id).isEmpty())
                .toList();
        records.addAll(company.isOutlined() ? shelf.outlines(beside) : shelf.said(beside));
        var by = new HashMap<String, Said>();
        records.forEach(said -> by.put(said.id(), said));
        for (var hit : hits) {
            Optional.ofNullable(by.get(hit.document())).ifPresent(said -> add(said, hit.paragraphs(), found));
        }
        return records.stream()
                .filter(said -> !found.getOrDefault(said.id(), Set.of()).isEmpty())
                .sorted(Company.BY_TIME)
                .map(said -> new Named(said, List.copyOf(found.getOrDefault(said.id(), Set.of()))))
                .toList();
    }

    /// Names of one word are left to the mentions: many share a surname or an acronym.
    private Query searched() {
        var phrases = names.stream()
                .filter(name -> name.strip().indexOf(' ') > 0)
                .map(name ->
                        QueryParser.parse('"' + name.replace('"', ' ') + '"').query())
                .toList();
        return phrases.isEmpty() ? new Query.Or(List.of()) : new Query.Or(phrases);
    }

    private void add(Said said, Collection<String> addresses, Map<String, Set<Integer>> found) {
        var places = found.computeIfAbsent(said.id(), id -> new TreeSet<>());
        for (int i = 0; i < said.parts().size(); i++) {
            if (addresses.contains(said.parts().get(i).address()) && !places.contains(i) && !isAnothers(said, i)) {
                places.add(i);
            }
        }
    }

    /// Whether the names stand in a paragraph only as another's: in a longer name, or as that of a namesake.
    private boolean isAnothers(Said said, int paragraph) {
        var mentions = said.findings().mentions();
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            if (mention.paragraph() == paragraph && !in(said.id()).contains(i)) {
                if (others.computeIfAbsent(mention.name(), this::holdsName)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean holdsName(String other) {
        var folded = ' ' + Picking.folded(other) + ' ';
        return foldedNames.stream().anyMatch(name -> folded.contains(' ' + name + ' '));
    }

    /// As a trace shows it.
    static Trace.Who who(Company company, Joined party) {
        var mentions = Company.mentions(party);
        int paragraphs = 0;
        for (var entry : mentions.entrySet()) {
            var said = company.record(entry.getKey());
            paragraphs += (int) entry.getValue().stream()
                    .map(mention -> said.findings().mentions().get(mention).paragraph())
                    .distinct()
                    .count();
        }
        return new Trace.Who(
                party.kind(),
                party.name(),
                party.acronym(),
                party.variants(),
                party.why(),
                near(company, party.apart()),
                near(company, party.unresolved()),
                paragraphs,
                mentions.size(),
                posts(mentions.keySet()));
    }

    private static List<String> posts(Collection<String> records) {
        return records.stream()
                .flatMap(id -> CableId.parse(id).map(CableId::post).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Trace.Near> near(Company company, List<Joined.Near> others) {
        return others.stream()
                .map(near -> {
                    Optional<Joined> party = company.party(near.id());
                    return new Trace.Near(
                            party.map(Joined::kind).orElse(PartyKind.ORGANISATION),
                            near.name(),
                            party.map(one -> paragraphs(company, one)).orElse(0),
                            near.why());
                })
                .toList();
    }

    private static int paragraphs(Company company, Joined party) {
        int count = 0;
        for (var entry : Company.mentions(party).entrySet()) {
            var mentions = company.record(entry.getKey()).findings().mentions();
            count += (int) entry.getValue().stream()
                    .map(mention -> mentions.get(mention).paragraph())
                    .distinct()
                    .count();
        }
        return count;
    }
}
