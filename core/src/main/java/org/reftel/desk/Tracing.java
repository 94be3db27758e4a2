package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reftel.follow.Cited;
import org.reftel.follow.Counting;
import org.reftel.follow.Line;
import org.reftel.follow.Material;
import org.reftel.follow.Promise;
import org.reftel.follow.Repeat;
import org.reftel.follow.Repetition;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Hits;
import org.reftel.model.PartyKind;
import org.reftel.model.Problem;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.search.QueryParser;
import org.reftel.search.SearchIndex;

/// Answers what the room holds on something: a record or paragraph when its number is typed, else a party when
/// somebody bears the name, else words.
final class Tracing {
    private final Shelf shelf;
    private final SearchIndex index;
    private final String today;

    /// @param today ISO 8601 day on which it is asked how things stand
    Tracing(Shelf shelf, SearchIndex index, String today) {
        this.shelf = shelf;
        this.index = index;
        this.today = today;
    }

    Trace trace(Trace.Question question) throws IOException {
        var limits = Limits.of(question, shelf.gazetteer());
        var spelled = shelf.spelled(question.words());
        var record = spelled.isEmpty() || !question.meant().isAny()
                ? Optional.<CatalogueEntry>empty()
                : new Opening(shelf).held(spelled);
        if (record.isPresent()) {
            return new RecordTracing(shelf, index, today).trace(question, limits, record.get(), spelled.address());
        }
        var file = file(question.words());
        if (file.isPresent()) {
            return words(question, "from:" + file.get(), limits);
        }
        if (!isQuoted(question.words())) {
            var picked = new Picking(shelf, limits, question.speaking())
                    .pick(question.words())
                    .only(question.meant(), question.words());
            if (picked.isOne()) {
                return party(question, limits, picked);
            }
            if (!picked.fits().isEmpty()) {
                return several(question, limits, picked);
            }
        }
        if (question.together()) {
            var row = words(question, '"' + question.words().strip() + '"', limits);
            if (!row.records().isEmpty()) {
                return row;
            }
        }
        return words(question, question.words(), limits);
    }

    /// The code of a file, when that is all that is typed: then its entries are meant.
    private Optional<String> file(String words) throws IOException {
        var code = words.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2,32}")) {
            return Optional.empty();
        }
        var cover = shelf.numbered(code, 0);
        return shelf.entries(cover).stream().anyMatch(CatalogueEntry::isFiled) ? Optional.of(code) : Optional.empty();
    }

    /// A record that fits a query, with its line of the catalogue.
    private record Fitting(Hits.RecordHits hit, CatalogueEntry entry) {
        /// The paragraphs that fit; of an entry of a file that fits by its title or its file, what it says.
        List<String> addresses() {
            return hit.paragraphs().isEmpty() && entry.isFiled()
                    ? IntStream.rangeClosed(1, entry.paragraphs())
                            .mapToObj(Integer::toString)
                            .toList()
                    : hit.paragraphs();
        }

        private boolean isAtOnce(Fitting other) {
            return entry.isFiled()
                    && other.entry.isFiled()
                    && entry.sent().equals(other.entry.sent())
                    && entry.post().equals(other.entry.post());
        }

        private long serial() {
            return CableId.parse(entry.id()).map(CableId::serial).orElse(0L);
        }
    }

    /// In order of time; entries that were written at once have one time and stand in the order of their numbers. What
    /// the index still lists and the catalogue no longer does is shown when both agree again.
    private List<Fitting> fitting(List<Hits.RecordHits> hits, Limits limits) throws IOException {
        var fitting = new ArrayList<Fitting>(hits.size());
        var entries = shelf.entries(hits.stream().map(Hits.RecordHits::document).toList());
        int next = 0;
        for (var hit : hits) {
            if (next < entries.size() && entries.get(next).id().equals(hit.document())) {
                var entry = entries.get(next++);
                if (limits.isPicked(entry)) {
                    fitting.add(new Fitting(hit, entry));
                }
            }
        }
        int from = 0;
        while (from < fitting.size()) {
            int to = from + 1;
            while (to < fitting.size() && fitting.get(from).isAtOnce(fitting.get(to))) {
                to++;
            }
            if (to - from > 1) {
                fitting.subList(from, to).sort(Comparator.comparingLong(Fitting::serial));
            }
            from = to;
        }
        return fitting;
    }

    private Map<String, CatalogueEntry> entries(List<String> ids) throws IOException {
        var entries = new HashMap<String, CatalogueEntry>();
        shelf.entries(ids).forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    private static int paragraphs(Map<String, CatalogueEntry> entries, String id) {
        return Optional.ofNullable(entries.get(id))
                .map(CatalogueEntry::paragraphs)
                .orElse(0);
    }

    /// Words alone.
    Trace search(Trace.Question question) throws IOException {
        var limits = Limits.of(question.since(), question.until(), question.from(), shelf.gazetteer());
        return words(question, question.words(), limits, false);
    }

    /// Whoever puts a name in quotation marks looks for the words, whomever they mean.
    private static boolean isQuoted(String words) {
        var bare = words.strip();
        return bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"");
    }

    private Trace several(Trace.Question question, Limits limits, Picking.Picked picked) throws IOException {
        var parsed = QueryParser.parse(question.words());
        var candidates = picked.fits().stream()
                .map(party -> Naming.who(picked.company(), party))
                .toList();
        return new Trace(
                question.words(),
                parsed.query(),
                QueryParser.print(parsed.query()),
                new Trace.Subject.Several(candidates),
                Trace.Account.EMPTY,
                List.of(),
                0,
                shelf.held(),
                limits.problems());
    }

    // ---- a party

    private Trace party(Trace.Question question, Limits limits, Picking.Picked picked) throws IOException {
        var company = picked.company();
        var naming = new Naming(shelf, company, picked.fits());
        var query = naming.query();
        var passages = new Passages(shelf, index, query);
        var records = new ArrayList<Trace.InRecord>();
        var named = new ArrayList<Naming.Named>();
        var texts = new ArrayList<Repetition.Text>();
        var all = naming.paragraphs();
        var entries = entries(all.stream().map(one -> one.said().id()).toList());
        var ordered = question.order()
                .ordered(
                        all,
                        one -> one.addresses().size(),
                        one -> paragraphs(entries, one.said().id()));
        for (var one : ordered) {
            var entry = Optional.ofNullable(entries.get(one.said().id()));
            if (entry.isPresent() && limits.allow(entry.get())) {
                boolean shown = question.shows(records.size());
                var words = shown ? passages.of(entry.get().id(), one.addresses()) : List.<Trace.InParagraph>of();
                records.add(new Trace.InRecord(entry.get(), one.addresses(), words));
                named.add(one);
                if (shown) {
                    texts.addAll(passages.texts(one.said(), one.addresses()));
                }
            }
        }
        var spoken = spoken(company, named, question.speaking());
        texts.addAll(new Echoes(shelf, passages).alike(spoken, texts));
        var account = account(company, naming, spoken, Repetition.among(texts), picked);
        return new Trace(
                question.words(),
                query,
                QueryParser.print(query),
                new Trace.Subject.Whom(who(company, picked, all)),
                account,
                records,
                spoken.size(),
                shelf.held(),
                limits.problems());
    }

    /// The latest of some records with what they say. What became of a promise stands in later ones: of those that are
    /// left over, none tells anything of these.
    private List<Naming.Named> spoken(Company company, List<Naming.Named> named, int most) throws IOException {
        var latest = named;
        if (named.size() > most) {
            // Undated ones stand last, and are the first to be left over.
            latest = named.stream()
                    .sorted(Comparator.comparing(
                                    (Naming.Named one) -> one.said().sent())
                            .thenComparing(one -> one.said().id()))
                    .skip((long) named.size() - most)
                    .toList();
        }
        if (!company.isOutlined()) {
            return latest;
        }
        var whole = new HashMap<String, Said>();
        shelf.said(latest.stream().map(one -> one.said().id()).toList()).forEach(said -> whole.put(said.id(), said));
        return latest.stream()
                .filter(one -> whole.containsKey(one.said().id()))
                .map(one -> new Naming.Named(whole.getOrDefault(one.said().id(), one.said()), one.paragraphs()))
                .toList();
    }

    /// Of several that bear one name the first, with the others' kinds among the reasons.
    private static Trace.Who who(Company company, Picking.Picked picked, List<Naming.Named> named) {
        var who = Naming.who(company, picked.fits().getFirst());
        var why = new ArrayList<>(who.why());
        for (var other : picked.fits().subList(1, picked.fits().size())) {
            why.add("some records call \"" + other.name() + "\" a thing of another kind: "
                    + other.kind().key());
        }
        var apart = new ArrayList<>(who.apart());
        picked.others()
                .forEach(other -> apart.add(new Trace.Near(
                        other.kind(),
                        other.name(),
                        Naming.who(picked.company(), other).paragraphs(),
                        "the same name, and nothing says that it is the same one")));
        return new Trace.Who(
                who.kind(),
                who.name(),
                who.acronym(),
                who.variants(),
                why,
                apart,
                who.unresolved(),
                named.stream().mapToInt(one -> one.paragraphs().size()).sum(),
                named.size(),
                who.posts());
    }

    private Trace.Account account(
            Company company, Naming naming, Collection<Naming.Named> named, List<Repeat> repeats, Picking.Picked picked)
            throws IOException {
        var chosen = new ArrayList<Cited<Statement>>();
        var beside = new ArrayList<Cited<Statement>>();
        var lines = new ArrayList<Line>();
        var figures = new ArrayList<Cited<Statement>>();
        var kind = picked.fits().getFirst().kind();
        var heads = Heads.of(company, naming, named, kind);
        var frame = Frame.of(company, naming, named, kind);
        for (var one : named) {
            var said = one.said();
            var cast = company.castOf(said);
            var concerning = new Concerning(said, naming.in(said.id()), naming.names(), kind);
            var statements = said.findings().statements();
            for (int i = 0; i < statements.size(); i++) {
                if (concerning.test(statements.get(i), said.quotes().get(i)) || frame.test(statements.get(i), cast)) {
                    chosen.add(Company.cited(said, i, cast));
                } else if (heads.test(said, i, cast)) {
                    chosen.add(Company.cited(said, i, cast));
                } else if (concerning.isInSentence(statements.get(i))) {
                    beside.add(Company.cited(said, i, cast));
                } else if (statements.get(i) instanceof Statement.Figure
                        && one.paragraphs()
                                .contains(statements.get(i).head().at().paragraph())) {
                    figures.add(Company.cited(said, i, cast));
                }
            }
            lines.addAll(Company.lines(said, cast));
        }
        figures.addAll(beside);
        Counting.beside(Accounts.of(figures, Statement.Figure.class), Accounts.of(chosen, Statement.Figure.class))
                .forEach(figure -> chosen.add(Accounts.any(figure)));
        var accounts = new Accounts(shelf.verdicts(), today);
        var material = Material.of(lines);
        // A person's officers are not the person, and troops in a country are not the country.
        boolean counts = kind != PartyKind.PERSON && kind != PartyKind.PLACE;
        var names = counts ? naming.names() : List.<String>of();
        var account = accounts.account(chosen, names, material, repeats);
        var more = accounts.account(beside, names, material, repeats);
        var promised = with(account.promised(), more.promised(), naming, lines);
        var asked = with(account.asked(), more.asked(), naming, lines);
        var answering = new ArrayList<>(heads.answering(promised));
        answering.addAll(heads.answering(asked));
        return new Trace.Account(
                account.counted(),
                promised,
                asked,
                account.met(),
                account.held(),
                account.described(),
                account.happened(),
                answering,
                repeats);
    }

    /// And those told in one breath with the party of which a later paragraph tells that names it.
    private static List<Promise> with(
            List<Promise> promises, List<Promise> beside, Naming naming, Collection<Line> lines) {
        var telling = new HashSet<String>();
        for (var line : lines) {
            if (line.parties().keySet().stream().anyMatch(naming::isMeant)) {
                telling.add(line.spot().citation() + '\n' + line.text());
            }
        }
        var all = new ArrayList<>(promises);
        for (var promise : beside) {
            if (promise.outcomes().stream()
                    .anyMatch(outcome -> telling.contains(outcome.spot().citation() + '\n' + outcome.quote()))) {
                all.add(promise);
            }
        }
        all.sort(Comparator.comparing(Promise::given));
        return all;
    }

    // ---- words

    private Trace words(Trace.Question question, String typed, Limits limits) throws IOException {
        return words(question, typed, limits, true);
    }

    /// @param accounted whether it is asked too what the sentences say
    private Trace words(Trace.Question question, String typed, Limits limits, boolean accounted) throws IOException {
        var parsed = QueryParser.parse(typed);
        var problems = new ArrayList<Problem>(parsed.problems());
        problems.addAll(limits.problems());
        var query = limits.limited(parsed.query());
        var passages = new Passages(shelf, index, query);
        var records = new ArrayList<Trace.InRecord>();
        var shown = new ArrayList<Hits.RecordHits>();
        var ordered = question.order()
                .ordered(
                        fitting(shelf.search(query), limits),
                        one -> one.hit().paragraphs().size(),
                        one -> one.entry().paragraphs());
        for (var one : ordered) {
            boolean first = question.shows(records.size());
            var fits = one.addresses();
            var words = first ? passages.of(one.entry().id(), fits) : List.<Trace.InParagraph>of();
            var addresses = first
                    ? words.stream().map(Trace.InParagraph::address).distinct().toList()
                    : fits;
            records.add(new Trace.InRecord(one.entry(), addresses, words));
            if (first) {
                shown.add(one.hit());
            }
        }
        return new Trace(
                question.words(),
                query,
                QueryParser.print(query),
                new Trace.Subject.Words(),
                accounted ? account(query, shown, passages) : Trace.Account.EMPTY,
                records,
                shown.size(),
                shelf.held(),
                problems);
    }

    /// Of what the sentences say that hold the words.
    private Trace.Account account(Query query, List<Hits.RecordHits> shown, Passages passages) throws IOException {
        var company =
                Company.of(shelf, shown.stream().map(Hits.RecordHits::document).toList());
        var chosen = new ArrayList<Cited<Statement>>();
        var others = new ArrayList<Cited<Statement>>();
        var lines = new ArrayList<Line>();
        var texts = new ArrayList<Repetition.Text>();
        for (var hit : shown) {
            var said = company.find(hit.document());
            if (said.isPresent()) {
                var hold = holding(query, said.get(), hit.paragraphs());
                for (var cited : company.cited(said.get())) {
                    if (cited.said() instanceof Statement.Description description
                            && description.aspect() == Statement.Description.Aspect.MEMBER
                            && holds(query, description.of().words())) {
                        chosen.add(cited);
                    } else if (!hold.contains(cited.said().head().sentence())) {
                        others.add(cited);
                    } else if (!(cited.said() instanceof Statement.RoleHeld) || holds(query, cited.quote())) {
                        chosen.add(cited);
                    }
                }
                lines.addAll(company.lines(said.get()));
                texts.addAll(passages.texts(said.get(), hit.paragraphs()));
            }
        }
        Counting.beside(Accounts.of(others, Statement.Figure.class), Accounts.of(chosen, Statement.Figure.class))
                .forEach(figure -> chosen.add(Accounts.any(figure)));
        return new Accounts(shelf.verdicts(), today)
                .account(chosen, List.of(), Material.of(lines), Repetition.among(texts));
    }

    /// The sentences of hit paragraphs that hold words of the query.
    private Collection<Span> holding(Query query, Said said, Collection<String> addresses) throws IOException {
        var hold = new HashSet<Span>();
        for (var sentence : said.sentences()) {
            if (addresses.contains(said.address(sentence.paragraph())) && holds(query, sentence.text())) {
                hold.add(sentence.span());
            }
        }
        return hold;
    }

    /// Whether a text has the words of a query: all that are joined by AND; fields and exclusions do not count.
    private boolean holds(Query query, String text) throws IOException {
        return switch (query) {
            case Query.Term _, Query.Phrase _, Query.Cable _ ->
                !index.highlights(query, text).isEmpty();
            case Query.And(var parts) -> {
                boolean all = true;
                for (var part : parts) {
                    all = all && holds(part, text);
                }
                yield all;
            }
            case Query.Or(var parts) -> {
                boolean any = false;
                for (var part : parts) {
                    any = any || holds(part, text);
                }
                yield any;
            }
            case Query.InParagraph(var part) -> holds(part, text);
            case Query.InField _, Query.Sent _, Query.Not _, Query.All _ -> true;
        };
    }
}
