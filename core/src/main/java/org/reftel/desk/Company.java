package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reftel.follow.Cast;
import org.reftel.follow.Cited;
import org.reftel.follow.Line;
import org.reftel.follow.Spot;
import org.reftel.model.CableId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Joined;
import org.reftel.model.Matter;
import org.reftel.model.Mention;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;
import org.reftel.party.Decided;
import org.reftel.party.Joining;
import org.reftel.party.Sighting;

/// The records of one question: what they say, and who is who across them. Made for the question and forgotten.
final class Company {
    /// Records all of whose parties are joined.
    private static final int FEW = 300;

    static final Comparator<Said> BY_TIME = Comparator.comparing(
                    (Said said) -> said.sent().isEmpty())
            .thenComparing(Said::sent)
            .thenComparing(Said::id);

    private static final Comparator<Sighting> IN_ORDER = Comparator.comparing(
                    (Sighting one) -> one.sent().isEmpty())
            .thenComparing(Sighting::sent)
            .thenComparing(Sighting::document)
            .thenComparingInt(Sighting::index);

    /// Records that are asked for at once.
    private static final int TOGETHER = 500;

    private final Map<String, Said> records = new LinkedHashMap<>();
    private final List<Joined> parties;
    /// By record, the party that each mention means; null where nobody was joined.
    private final Map<String, @Nullable String[]> joinedTo = new HashMap<>();

    private final Map<String, Cast> casts = new HashMap<>();
    private final Gazetteer gazetteer;
    /// Names met before, folded.
    private final Map<String, String> folded = new HashMap<>();

    private final boolean outlined;

    /// @param outlined whether of the records only that is held
    private Company(
            List<Said> said, List<Sighting> sightings, List<Decided> decided, Gazetteer gazetteer, boolean outlined) {
        this.gazetteer = gazetteer;
        this.outlined = outlined;
        said.stream().sorted(BY_TIME).forEach(one -> records.put(one.id(), one));
        sightings.sort(IN_ORDER);
        parties = Joining.of(sightings, decided);
        for (var joined : parties) {
            for (var member : joined.members()) {
                var own = joinedTo.computeIfAbsent(
                        member.document(), id -> new String[record(id).names().size()]);
                member.mentions().forEach(mention -> own[mention] = joined.id());
            }
        }
    }

    /// Of the records that the reader sees among `ids`.
    static Company of(Shelf shelf, Collection<String> ids) throws IOException {
        return of(shelf, ids, party -> true, Integer.MAX_VALUE);
    }

    /// The same; of many records only those parties are joined that are asked for, and the others are known by their
    /// names alone.
    ///
    /// @param most of more records than these only the outlines are held
    static Company of(Shelf shelf, Collection<String> ids, Predicate<Party> asked, int most) throws IOException {
        var distinct = List.copyOf(new LinkedHashSet<>(ids));
        Predicate<Party> joined = distinct.size() <= FEW ? party -> true : asked;
        boolean outlined = distinct.size() > most;
        var records = new ArrayList<Said>(distinct.size());
        var sightings = new ArrayList<Sighting>();
        for (int from = 0; from < distinct.size(); from += TOGETHER) {
            var some = distinct.subList(from, Math.min(distinct.size(), from + TOGETHER));
            for (var one : outlined ? shelf.outlines(some) : shelf.said(some)) {
                sightings.addAll(sightings(one, shelf.gazetteer(), joined));
                records.add(one);
            }
        }
        return new Company(records, sightings, decided(shelf.verdicts()), shelf.gazetteer(), outlined);
    }

    /// Who is who in records of which only this is asked: without holding what they say.
    static List<Joined> joined(Shelf shelf, List<String> ids) throws IOException {
        var sightings = new ArrayList<Sighting>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            var some = ids.subList(from, Math.min(ids.size(), from + TOGETHER));
            shelf.outlines(some).forEach(one -> sightings.addAll(sightings(one, shelf.gazetteer(), party -> true)));
        }
        sightings.sort(IN_ORDER);
        return Joining.of(sightings, decided(shelf.verdicts()));
    }

    private static List<Sighting> sightings(Said said, Gazetteer gazetteer, Predicate<Party> wanted) {
        var post = CableId.parse(said.id()).map(CableId::post).orElse("");
        return Sighting.of(said.id(), said.sent(), country(said, gazetteer), post, said.findings(), wanted);
    }

    private static String country(Said said, Gazetteer gazetteer) {
        var post = CableId.parse(said.id()).map(CableId::post).orElse("");
        return Optional.ofNullable(gazetteer.posts().get(post))
                .map(Gazetteer.Post::country)
                .orElse("");
    }

    /// From which a record was sent; empty when it is not known.
    String country(Said said) {
        return country(said, gazetteer);
    }

    private static List<Decided> decided(Verdicts verdicts) {
        var decided = new ArrayList<Decided>();
        for (var kept : verdicts.all()) {
            if (kept.verdict().matter() instanceof Matter.OfJoin join) {
                decided.add(new Decided(
                        kept.verdict().ruling() != Verdict.Ruling.REJECT,
                        join.one().record(),
                        join.name(),
                        join.other().record(),
                        join.otherName()));
            }
        }
        return decided;
    }

    private Cast cast(Said said) {
        var alone = alone(said, folded);
        var own = Optional.ofNullable(joinedTo.get(said.id()));
        if (own.isEmpty()) {
            return alone;
        }
        var keys = new ArrayList<String>(alone.keys().size());
        for (int i = 0; i < alone.keys().size(); i++) {
            keys.add(Optional.ofNullable(own.get()[i]).orElse(alone.keys().get(i)));
        }
        return new Cast(alone.names(), keys, said.names());
    }

    /// Who is who in a record for itself: for questions to the whole room, where nobody is joined but who is
    /// called the same. A person of whom one name only is known is nobody.
    static Cast alone(Said said) {
        return alone(said, new HashMap<>());
    }

    private static Cast alone(Said said, Map<String, String> folded) {
        var names = new ArrayList<>(said.names());
        var keys = new ArrayList<>(Collections.nCopies(said.names().size(), ""));
        for (var party : said.findings().parties()) {
            var name = folded.computeIfAbsent(party.name(), Picking::folded);
            boolean known = party.kind() != PartyKind.PERSON || name.indexOf(' ') > 0;
            for (int mention : party.mentions()) {
                names.set(mention, party.name());
                keys.set(mention, known ? party.kind().key() + ':' + name : "");
            }
        }
        return new Cast(names, keys, said.names());
    }

    /// Whether of its records only the outlines are held ([Said#outline]).
    boolean isOutlined() {
        return outlined;
    }

    /// In order of time.
    Collection<Said> records() {
        return records.values();
    }

    Said record(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(id + " is not among the records asked for"));
    }

    Optional<Said> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    List<Joined> parties() {
        return parties;
    }

    Optional<Joined> party(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    Cast cast(String id) {
        return find(id).map(said -> casts.computeIfAbsent(id, _ -> cast(said))).orElse(Cast.NOBODY);
    }

    /// Of any record, here or not: where nobody is found under a name, nobody is joined either.
    Cast castOf(Said said) {
        return find(said.id()).isPresent() ? cast(said.id()) : alone(said, folded);
    }

    /// The mentions of a party, by record.
    static Map<String, Set<Integer>> mentions(Joined party) {
        var mentions = new LinkedHashMap<String, Set<Integer>>();
        for (var member : party.members()) {
            mentions.computeIfAbsent(member.document(), id -> new LinkedHashSet<>())
                    .addAll(member.mentions());
        }
        return mentions;
    }

    static Spot spot(Said said, int paragraph) {
        return new Spot(
                said.id(),
                said.address(paragraph),
                paragraph,
                said.sent(),
                said.label(paragraph).key());
    }

    /// A statement of a record with its citation and words.
    Cited<Statement> cited(Said said, int index) {
        return cited(said, index, cast(said.id()));
    }

    static Cited<Statement> cited(Said said, int index, Cast cast) {
        var statement = said.findings().statements().get(index);
        var at = statement.head().at();
        return new Cited<>(
                spot(said, at.paragraph()),
                statement,
                said.quotes().get(index),
                said.sentence(at).map(Said.Sentence::text).orElse(""),
                cast);
    }

    /// All that a record says.
    List<Cited<Statement>> cited(Said said) {
        var all = new ArrayList<Cited<Statement>>();
        for (int i = 0; i < said.quotes().size(); i++) {
            all.add(cited(said, i));
        }
        return all;
    }

    /// Its sentences that name somebody or say something.
    List<Line> lines(Said said) {
        return lines(said, cast(said.id()));
    }

    /// The same with another knowledge of who is who.
    static List<Line> lines(Said said, Cast cast) {
        var lines = new ArrayList<Line>();
        var mentions = said.findings().mentions();
        int next = 0;
        for (var sentence : said.sentences()) {
            if (sentence.paragraph() < 0) {
                continue;
            }
            while (next < mentions.size() && isBefore(mentions.get(next), sentence)) {
                next++;
            }
            var named = new HashMap<String, String>();
            for (int i = next; i < mentions.size() && isIn(mentions.get(i), sentence); i++) {
                if (!cast.keys().get(i).isEmpty()) {
                    named.put(cast.keys().get(i), cast.names().get(i));
                }
            }
            lines.add(new Line(spot(said, sentence.paragraph()), sentence.span(), sentence.text(), named));
        }
        return lines;
    }

    private static boolean isBefore(Mention mention, Said.Sentence sentence) {
        return mention.paragraph() < sentence.paragraph()
                || mention.paragraph() == sentence.paragraph()
                        && mention.span().start() < sentence.span().start();
    }

    private static boolean isIn(Mention mention, Said.Sentence sentence) {
        return mention.paragraph() == sentence.paragraph()
                && mention.span().start() < sentence.span().end();
    }
}
