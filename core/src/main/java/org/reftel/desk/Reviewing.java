package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.follow.Cited;
import org.reftel.follow.Counting;
import org.reftel.follow.Line;
import org.reftel.follow.Material;
import org.reftel.follow.Outcomes;
import org.reftel.follow.Promise;
import org.reftel.follow.Spot;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Certainty;
import org.reftel.model.Joined;
import org.reftel.model.Locus;
import org.reftel.model.Matter;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;
import org.reftel.search.SearchIndex;

/// Collects what waits for a person: statements that are only probable, later paragraphs that may tell what became
/// of a promise, and names that may mean the same.
final class Reviewing {
    /// As many records as are looked through at once; a name asks for its own.
    static final int MOST = 4_000;

    private static final int TOGETHER = 500;

    /// The newest first.
    private static final Comparator<CatalogueEntry> NEWEST =
            Comparator.comparing(CatalogueEntry::sent).reversed().thenComparing(CatalogueEntry::id);

    private final Shelf shelf;
    private final SearchIndex index;
    private final String today;
    private final int most;
    private final Map<String, Proposal> proposals = new LinkedHashMap<>();

    /// @param most records that are looked through at once
    Reviewing(Shelf shelf, SearchIndex index, String today, int most) {
        this.most = most;
        this.shelf = shelf;
        this.index = index;
        this.today = today;
    }

    /// Of all records, some at a time.
    ///
    /// @param after the last of those before; empty for the newest
    Review all(String after) throws IOException {
        var before = after.isEmpty() ? Optional.<CatalogueEntry>empty() : shelf.entry(after);
        var newest = shelf.catalogue().stream().sorted(NEWEST).toList();
        var behind = newest.stream()
                .filter(entry -> before.isEmpty() || NEWEST.compare(entry, before.get()) > 0)
                .map(CatalogueEntry::id)
                .toList();
        var ids = behind.subList(0, Math.min(most, behind.size()));
        var newer = newest.subList(0, newest.size() - behind.size()).stream()
                .map(CatalogueEntry::id)
                .toList();
        var company = Company.of(shelf, ids);
        for (var said : shelf.found(ids)) {
            statements(
                    said,
                    new HashSet<>(said.parts().stream().map(Said.Part::address).toList()));
        }
        outcomes(company, promises(company, newer));
        for (var party : company.parties()) {
            if (isBare(party)) {
                unresolved(company, party);
            }
        }
        int left = behind.size() - ids.size();
        return new Review(List.copyOf(proposals.values()), left, left == 0 ? "" : ids.getLast());
    }

    /// Of one party: what a trace of it says, and the names that were joined to it.
    Review of(String name) throws IOException {
        var trace =
                new Tracing(shelf, index, today).trace(Trace.Question.of(name).whole());
        for (var record : trace.records()) {
            for (var said : shelf.found(List.of(record.entry().id()))) {
                statements(said, new HashSet<>(record.addresses()));
            }
        }
        var picked = new Picking(shelf).pick(name);
        var ids = new ArrayList<>(
                trace.records().stream().map(record -> record.entry().id()).toList());
        var company = Company.of(shelf, ids);
        outcomes(company, trace.account().promised());
        outcomes(company, trace.account().asked());
        for (var party : picked.fits()) {
            joined(picked.company(), party);
            unresolved(picked.company(), party);
        }
        return new Review(List.copyOf(proposals.values()), 0, "");
    }

    private void add(Matter matter, Optional<Statement> found, String why, Optional<Verdict.Kept> by) {
        var proposal = Proposal.of(matter, found, why, by);
        proposals.putIfAbsent(proposal.handle(), proposal);
    }

    // ---- statements

    private void statements(Said said, Collection<String> addresses) throws IOException {
        for (var ruled : shelf.verdicts().ruled(said)) {
            var head = ruled.found().head();
            // How a day was worked out shows in what is said to happen on it.
            boolean wanted = !(ruled.found() instanceof Statement.Time)
                    && head.certainty() == Certainty.PROBABLE
                    && addresses.contains(said.address(head.at().paragraph()));
            if (wanted) {
                add(
                        new Matter.OfStatement(ruled.found().kind(), place(said, head.at(), ruled.quote())),
                        Optional.of(ruled.found()),
                        head.rule(),
                        ruled.by());
            }
        }
    }

    private static Matter.Place place(Said said, Locus at, String quote) {
        return new Matter.Place(said.id(), said.address(at.paragraph()), said.print(), at.span(), quote);
    }

    // ---- outcomes

    /// Of all that bind somebody; those that were rejected too, so that they can be taken up again.
    ///
    /// @param newer records that were looked through before: what they say of those who gave or got a promise
    private List<Promise> promises(Company company, List<String> newer) throws IOException {
        var said = new ArrayList<Cited<Statement>>();
        var lines = new ArrayList<Line>();
        for (var record : company.records()) {
            said.addAll(company.cited(record));
            lines.addAll(company.lines(record));
        }
        var given = Accounts.of(said, Statement.Commitment.class).stream()
                .filter(one -> one.said().modality().binds())
                .toList();
        lines.addAll(lines(company, given, newer));
        var counted = Counting.series(Accounts.of(said, Statement.Figure.class), List.of(), List.of());
        return Outcomes.of(
                given, Material.of(lines), counted, List.of(), (promise, outcome) -> Optional.empty(), today);
    }

    /// The sentences of records outside the company that name a party to one of these promises, by its name: who is
    /// joined to whom is known inside the company only.
    private List<Line> lines(Company company, List<Cited<Statement.Commitment>> given, List<String> ids)
            throws IOException {
        var keys = new HashMap<String, String>();
        for (var promise : given) {
            var alone = Company.alone(company.record(promise.spot().document()));
            for (var named : List.of(promise.said().actor(), promise.said().to())) {
                keys.put(alone.key(named), promise.cast().key(named));
            }
        }
        keys.remove("");
        var lines = new ArrayList<Line>();
        for (int from = 0; from < ids.size() && !keys.isEmpty(); from += TOGETHER) {
            for (var said : shelf.said(ids.subList(from, Math.min(ids.size(), from + TOGETHER)))) {
                for (var line : Company.lines(said, Company.alone(said))) {
                    var parties = new HashMap<String, String>();
                    line.parties().forEach((key, name) -> parties.put(keys.getOrDefault(key, key), name));
                    if (line.parties().keySet().stream().anyMatch(keys::containsKey)) {
                        lines.add(new Line(line.spot(), line.at(), line.text(), parties));
                    }
                }
            }
        }
        return lines;
    }

    private void outcomes(Company company, Collection<Promise> promises) throws IOException {
        for (var promise : promises) {
            outcomes(company, promise);
        }
    }

    private void outcomes(Company company, Promise promise) throws IOException {
        var given = promise.given();
        var record = company.find(given.spot().document());
        if (record.isEmpty()) {
            return;
        }
        var from = place(record.get(), given.said().head().at(), given.quote());
        for (var outcome : promise.outcomes()) {
            var to = place(record(company, outcome.spot().document()), outcome.spot(), outcome.quote());
            add(
                    new Matter.OfOutcome(from, to),
                    Optional.empty(),
                    outcome.why(),
                    shelf.verdicts().onOutcome(from, to));
        }
    }

    private Optional<Said> record(Company company, String id) throws IOException {
        var known = company.find(id);
        return known.isPresent() ? known : shelf.said(id);
    }

    /// The sentence with these words; an outcome is known by them.
    private static Matter.Place place(Optional<Said> said, Spot spot, String quote) {
        var print = said.map(Said::print).orElse("");
        var span = said.stream()
                .flatMap(one -> one.sentences().stream()
                        .filter(sentence -> one.address(sentence.paragraph()).equals(spot.address()))
                        .filter(sentence -> sentence.text().contains(quote)))
                .map(Said.Sentence::span)
                .findFirst()
                .orElse(new Span(0, 1));
        return new Matter.Place(spot.document(), spot.address(), print, span, quote);
    }

    // ---- names

    /// Known by a part of the name only (see [Joined#id()]).
    private static boolean isBare(Joined party) {
        return party.id().indexOf('@') >= 0;
    }

    private void unresolved(Company company, Joined party) throws IOException {
        for (var near : party.unresolved()) {
            var other = company.party(near.id());
            if (other.isPresent()) {
                var full = isBare(party) ? other.get() : party;
                var bare = isBare(party) ? party : other.get();
                join(company, full.members().getFirst(), bare.members().getFirst(), "may be the same: " + near.why());
            }
        }
    }

    /// Members that print another name than the first one: what a person may take apart.
    private void joined(Company company, Joined party) throws IOException {
        var first = party.members().getFirst();
        var names = new HashSet<String>();
        names.add(name(company, first));
        for (var member : party.members()) {
            if (names.add(name(company, member))) {
                join(company, first, member, "was joined: " + String.join("; ", party.why()));
            }
        }
    }

    private void join(Company company, Joined.Member one, Joined.Member other, String why) throws IOException {
        if (one.mentions().isEmpty() || other.mentions().isEmpty()) {
            return;
        }
        var join =
                new Matter.OfJoin(place(company, one), name(company, one), place(company, other), name(company, other));
        add(
                join,
                Optional.empty(),
                why,
                shelf.verdicts().onJoin(join.one(), join.name(), join.other(), join.otherName()));
    }

    private static String name(Company company, Joined.Member member) {
        return member.mentions().isEmpty()
                ? ""
                : company.record(member.document())
                        .findings()
                        .mentions()
                        .get(member.mentions().getFirst())
                        .name();
    }

    private static Matter.Place place(Company company, Joined.Member member) {
        var said = company.record(member.document());
        int first = member.mentions().getFirst();
        var mention = said.findings().mentions().get(first);
        return place(
                said,
                new Locus(mention.paragraph(), mention.span()),
                said.names().get(first));
    }
}
