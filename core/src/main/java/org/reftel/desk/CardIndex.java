package org.reftel.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Gazetteer;
import org.reftel.model.Level;
import org.reftel.model.Problem;
import org.reftel.model.Shape;

/// The catalogue as one reader sees it, on cards: sorted, filtered and counted without a question to the store. Made
/// once for a state of the room.
final class CardIndex {
    /// Lists that readers turn the pages of at the same time.
    private static final int SELECTIONS = 8;

    private final List<Card> cards;

    /// The cards in another order, by their places; each is made once.
    private final Map<Turn, int[]> turns = new HashMap<>();

    /// Place of each by its number.
    private final Map<String, Integer> byId = new HashMap<>();

    private final Map<Facet, Column<List<String>>> facets = new EnumMap<>(Facet.class);
    private final Column<String> months;
    private final Gazetteer gazetteer;
    private final Map<Limiting, Selection> selections = new LinkedHashMap<>();

    /// What came in stands before what the room wrote: a file may have more entries than an archive has cables.
    ///
    /// @param entries in the order of the catalogue
    CardIndex(Collection<CatalogueEntry> entries, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        var texts = new HashMap<String, String>();
        var lists = new HashMap<List<String>, List<String>>();
        UnaryOperator<String> text = value -> texts.computeIfAbsent(value, Function.identity());
        UnaryOperator<List<String>> list = value -> lists.computeIfAbsent(value, Function.identity());
        cards = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.shapes().contains(Shape.WRITTEN)))
                .map(Card::of)
                .map(card -> new Card(
                        card.id(),
                        card.sent(),
                        card.inferred(),
                        text.apply(card.released()),
                        text.apply(card.classification()),
                        list.apply(card.caveats()),
                        text.apply(card.post()),
                        text.apply(card.origin()),
                        card.subject(),
                        list.apply(card.tags()),
                        card.paragraphs()))
                .toList();
        for (int i = 0; i < cards.size(); i++) {
            byId.put(cards.get(i).id(), i);
        }
        for (var facet : Facet.values()) {
            facets.put(facet, new Column<>(cards, facet::of));
        }
        months = new Column<>(cards, Card::month);
    }

    int held() {
        return cards.size();
    }

    Optional<Card> card(String id) {
        return Optional.ofNullable(byId.get(id)).map(cards::get);
    }

    List<Card> numbered(String squeezed, int most) {
        return cards.stream()
                .filter(card -> card.id().startsWith(squeezed)
                        || card.id().length() > 2 && card.id().startsWith(squeezed, 2))
                .limit(most)
                .toList();
    }

    Sift.Found find(Sift sift) {
        var chosen = selection(sift);
        var sorted = chosen.sorted(sift);
        int from = Math.clamp(sift.first(), 0, sorted.size());
        int to = (int) Math.min((long) from + sift.most(), sorted.size());
        return new Sift.Found(sorted.subList(from, to), sorted.size(), cards.size(), chosen.months(), chosen.problems);
    }

    /// Values of a facet among the records that fit, the most frequent first.
    List<Sift.Count> counts(Sift sift, Facet facet) {
        return selection(sift).counts(facet);
    }

    /// The same among chosen records, facet by facet.
    Sift.Counting counting(Iterable<CatalogueEntry> among) {
        var chosen = new BitSet(cards.size());
        for (var entry : among) {
            var place = byId.get(entry.id());
            if (place != null) {
                chosen.set(place);
            }
        }
        return facet -> counts(chosen, facet);
    }

    private List<Sift.Count> counts(BitSet chosen, Facet facet) {
        var counts = new HashMap<String, Integer>();
        var names = new HashMap<String, String>();
        Optional.ofNullable(facets.get(facet))
                .orElseThrow()
                .count(
                        chosen,
                        (values, any, times) -> values.forEach(value -> {
                            counts.merge(value, times, Integer::sum);
                            names.computeIfAbsent(value, key -> name(facet, key, any));
                        }));
        return counts.entrySet().stream()
                .map(entry -> new Sift.Count(
                        entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt((Sift.Count count) -> -count.records())
                        .thenComparing(Sift.Count::value))
                .toList();
    }

    /// What limits a list, whatever its order and page.
    private record Limiting(Facet.Picks picks, String since, String until, String from, String words) {}

    /// An order, one way or the other.
    private record Turn(Sift.Order order, boolean falling) {}

    /// The cards that fit some limits, kept as long as pages of them are turned.
    private final class Selection {
        private final BitSet places;
        private final List<Card> fitting;
        private final List<Problem> problems;
        private final Map<Turn, List<Card>> sorted = new HashMap<>();
        private final Map<Facet, List<Sift.Count>> counts = new EnumMap<>(Facet.class);
        private Optional<SortedMap<String, Integer>> counted = Optional.empty();

        /// @param places of the cards
        private Selection(BitSet places, List<Problem> problems) {
            this.places = places;
            this.fitting = places.cardinality() == cards.size()
                    ? cards
                    : places.stream().mapToObj(cards::get).toList();
            this.problems = problems;
        }

        private synchronized List<Card> sorted(Sift sift) {
            // What is not stated stays last, so that the other way round is a list of its own.
            var order = order(sift);
            if (order.isEmpty()) {
                return sift.falling() ? fitting.reversed() : fitting;
            }
            return sorted.computeIfAbsent(new Turn(sift.order(), sift.falling()), turn -> ordered(turn, order.get()));
        }

        private List<Card> ordered(Turn turn, Comparator<Card> order) {
            var list = new ArrayList<Card>(fitting.size());
            for (int place : turned(turn, order)) {
                if (places.get(place)) {
                    list.add(cards.get(place));
                }
            }
            return list;
        }

        private synchronized List<Sift.Count> counts(Facet facet) {
            return counts.computeIfAbsent(facet, any -> CardIndex.this.counts(places, facet));
        }

        private synchronized SortedMap<String, Integer> months() {
            if (counted.isEmpty()) {
                var records = new TreeMap<String, Integer>();
                months.count(places, (month, _, times) -> records.put(month, times));
                counted = Optional.of(Collections.unmodifiableSortedMap(records));
            }
            return counted.get();
        }
    }

    private int[] turned(Turn turn, Comparator<Card> order) {
        synchronized (turns) {
            return turns.computeIfAbsent(
                    turn,
                    any -> IntStream.range(0, cards.size())
                            .boxed()
                            .sorted(Comparator.comparing(cards::get, order))
                            .mapToInt(Integer::intValue)
                            .toArray());
        }
    }

    private Selection selection(Sift sift) {
        var limiting = new Limiting(sift.picks(), sift.since(), sift.until(), sift.from(), sift.words());
        synchronized (selections) {
            var known = Optional.ofNullable(selections.get(limiting));
            if (known.isPresent()) {
                return known.get();
            }
        }
        var limits = Limits.of(sift.since(), sift.until(), sift.from(), gazetteer);
        var made = new Selection(fitting(sift, limits), limits.problems());
        synchronized (selections) {
            selections.put(limiting, made);
            if (selections.size() > SELECTIONS) {
                selections.remove(selections.keySet().iterator().next());
            }
        }
        return made;
    }

    private String name(Facet facet, String value, Card card) {
        if (value.equals(Facet.NONE)) {
            return "not stated";
        }
        return switch (facet) {
            case ORIGIN ->
                Optional.ofNullable(gazetteer.posts().get(value))
                        .map(Gazetteer.Post::name)
                        .or(() -> Optional.of(card.origin()).filter(origin -> !origin.isEmpty()))
                        .orElse(value);
            case TAG ->
                Optional.ofNullable(gazetteer.tags().get(value))
                        .map(Gazetteer.TagMeaning::name)
                        .orElse(value);
            case CLASS ->
                Stream.of(Level.values())
                        .filter(level -> level.name().equals(value))
                        .map(Level::label)
                        .findFirst()
                        .orElse(value);
            case YEAR -> value;
        };
    }

    private BitSet fitting(Sift sift, Limits limits) {
        var words = Arrays.stream(sift.words().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var places = new BitSet(cards.size());
        if (limits.isOpen() && words.isEmpty() && sift.picks().isEmpty()) {
            places.set(0, cards.size());
            return places;
        }
        var posts = new HashMap<String, Boolean>();
        var range = limits.range();
        var from = range.from().equals(LocalDate.MIN) ? "" : range.from().toString();
        var until = range.until().equals(LocalDate.MAX) ? "" : range.until().toString();
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            boolean fits = isWithin(card.sent(), from, until)
                    && (sift.from().isBlank()
                            || posts.computeIfAbsent(
                                    card.post() + '\n' + card.origin(),
                                    key -> limits.isFrom(card.post(), card.origin())))
                    && holds(card, words)
                    && (sift.picks().isEmpty() || sift.picks().allow(card));
            places.set(i, fits);
        }
        return places;
    }

    /// Days of four-digit years stand in the order of their letters.
    ///
    /// @param from ISO 8601 day; empty when open
    private static boolean isWithin(String sent, String from, String until) {
        if (from.isEmpty() && until.isEmpty()) {
            return true;
        }
        return sent.length() >= 10
                && sent.compareTo(from) >= 0
                && (until.isEmpty() || sent.substring(0, 10).compareTo(until) <= 0);
    }

    private static boolean holds(Card card, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        var text = (card.id() + ' ' + card.subject()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    /// The catalogue is in order of the number already.
    private static Optional<Comparator<Card>> order(Sift sift) {
        return switch (sift.order()) {
            case RECORD -> Optional.empty();
            case SUBJECT -> Optional.of(by(Card::subject, sift.falling()));
            case SENT -> Optional.of(by(Card::sent, sift.falling()));
            case RELEASED -> Optional.of(by(Card::released, sift.falling()));
            case ORIGIN -> Optional.of(by(Card::origin, sift.falling()));
            case TAGS -> Optional.of(by(card -> String.join(" ", card.tags()), sift.falling()));
            case CLASS ->
                Optional.of(by(card -> card.classification().isEmpty() ? "" : "" + level(card), sift.falling()));
            case PARAGRAPHS -> {
                Comparator<Card> one = Comparator.comparingInt(Card::paragraphs);
                yield Optional.of(sift.falling() ? one.reversed() : one);
            }
        };
    }

    private static int level(Card card) {
        for (var level : Level.values()) {
            if (level.name().equals(card.classification())) {
                return level.ordinal();
            }
        }
        return 9;
    }

    private static Comparator<Card> by(Function<Card, String> value, boolean falling) {
        Comparator<Card> one = Comparator.comparing(value);
        return Comparator.comparing((Card card) -> value.apply(card).isEmpty())
                .thenComparing(falling ? one.reversed() : one);
    }
}
