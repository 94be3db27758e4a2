package org.reftel.follow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.reftel.model.Amount;
import org.reftel.model.Statement.Figure;

/// Puts figures into series: what counts or measures the same, of the same people or things, in the same place
/// and unit.
///
/// A difference in any of these is another series (two percent of those held and two percent of those charged are
/// two measures). Whoever has no measure of his own joins the strength of the party only within its order of
/// magnitude.
public final class Counting {
    private static final List<String> NOT_SAID = List.of("?");

    /// A head count by another name.
    private static final String STRENGTH = "strength";
    /// People of a force: they are the party itself, when it is counted.
    private static final Set<String> MEMBERS = Set.copyOf(Terms.of("""
        officers agents investigators policemen policewomen police soldiers troops men personnel staff members
        employees recruits people force forces officials\
        """));
    /// Words before what is counted that make no other thing of it.
    private static final Set<String> PLAIN =
            Set.copyOf(Terms.of("additional total current active full strong extra further serving trained"));

    /// From here on two posts hardly give one number of two things.
    private static final BigDecimal TELLING = BigDecimal.valueOf(100);
    private static final BigDecimal ORDER = BigDecimal.valueOf(3);
    private static final MathContext FLOOR = new MathContext(34, RoundingMode.FLOOR);

    private final Set<List<String>> names = new HashSet<>();
    private final Collection<Repeat> repeats;

    private Counting(Collection<String> names, Collection<Repeat> repeats) {
        for (var name : names) {
            this.names.add(Terms.of(name));
        }
        this.names.remove(List.<String>of());
        this.repeats = repeats;
    }

    /// Series in the order of their first figure, each in order of time.
    ///
    /// @param names of the party that the figures are about; none when there is no such
    /// @param repeats passages that only repeat: a figure in one counts once
    public static List<Series> series(
            Collection<Cited<Figure>> figures, Collection<String> names, Collection<Repeat> repeats) {
        return new Counting(names, repeats).series(figures);
    }

    /// Those of `others`, which stand in a sentence with the party and are not said to be of it, that go with one
    /// of its `figures` all the same: an addition told in one breath with a level; or the same number of the same
    /// measure, of people who bear no other name, who are probably the same.
    public static List<Cited<Figure>> beside(Collection<Cited<Figure>> others, Collection<Cited<Figure>> figures) {
        var near = new Together<Figure>(figures);
        var alike = new HashSet<Alike>();
        figures.forEach(figure -> alike.add(Alike.of(figure.said())));
        return others.stream()
                .filter(other -> near.in(other.spot()).stream()
                                .anyMatch(figure -> isAdded(figure, other) || isMore(figure, other))
                        || isOfMembers(other.said()) && alike.contains(Alike.of(other.said())))
                .toList();
    }

    private static boolean isAdded(Cited<Figure> level, Cited<Figure> other) {
        return isLevel(level)
                && other.said().change() != Figure.Change.NONE
                && level.said().unit().equals(other.said().unit())
                && level.said().head().sentence().equals(other.said().head().sentence())
                && (other.said().of().isEmpty()
                        || Terms.of(other.said().of())
                                .equals(Terms.of(level.said().of())));
    }

    private static boolean isMore(Cited<Figure> figure, Cited<Figure> other) {
        var said = other.said();
        return (said.change() != Figure.Change.NONE || said.state() == Figure.State.TARGET)
                && figure.compareTo(other) < 0
                && !said.of().isBlank()
                && figure.said().unit().equals(said.unit())
                && Terms.of(figure.said().of()).equals(Terms.of(said.of()));
    }

    private static boolean isOfMembers(Figure figure) {
        var terms = new ArrayList<>(Terms.of(figure.of()));
        terms.removeIf(PLAIN::contains);
        return terms.size() == 1
                && MEMBERS.contains(terms.getFirst())
                && !figure.measure().isEmpty();
    }

    /// The same number of the same measure.
    private record Alike(Amount amount, String unit, List<String> measure) {
        static Alike of(Figure figure) {
            return new Alike(figure.amount(), figure.unit(), Terms.of(figure.measure()));
        }
    }

    /// @param post that writes it, of what many have: troops that two posts count are of two countries
    private record Key(String measure, List<String> of, String unit, String place, String post) {
        /// Of the party itself, without a word for what about it.
        boolean isBare() {
            return measure.isEmpty() && unit.isEmpty() && of.isEmpty();
        }

        /// A number of which nobody says what it counts.
        boolean isNaked() {
            return measure.isEmpty() && of.equals(NOT_SAID);
        }

        Key strength() {
            return new Key(STRENGTH, List.of(), unit, place, post);
        }
    }

    private List<Series> series(Collection<Cited<Figure>> figures) {
        var once = Once.of(figures, repeats);
        Map<Key, List<Cited<Figure>>> groups = new LinkedHashMap<>();
        var changes = new ArrayList<Cited<Figure>>();
        for (var figure : once.first()) {
            if (figure.said().change() == Figure.Change.NONE) {
                groups.computeIfAbsent(key(figure), key -> new ArrayList<>()).add(figure);
            } else {
                changes.add(figure);
            }
        }
        intoStrength(groups);
        join(changes, groups);
        var series = new ArrayList<Series>();
        var parts = Deriving.parts(once.first());
        groups.forEach((key, group) -> series.add(made(key, group, parts, once)));
        series.sort(Comparator.comparing(one -> one.points().getFirst().figure()));
        return series;
    }

    /// Puts each change beside the levels that it is a change of.
    private void join(Collection<Cited<Figure>> changes, Map<Key, List<Cited<Figure>>> groups) {
        record Counted(int place, Key key) {}
        var beside = new Together<Figure>(List.of());
        Map<Cited<Figure>, Counted> keys = new HashMap<>();
        Map<Key, Integer> places = new HashMap<>();
        groups.forEach((key, group) -> {
            places.put(key, places.size());
            for (var figure : group) {
                beside.add(figure);
                keys.putIfAbsent(figure, new Counted(places.size() - 1, key));
            }
        });
        for (var change : changes) {
            var own = key(change);
            var key = beside.in(change.spot()).stream()
                    .filter(level -> level.said()
                            .head()
                            .sentence()
                            .equals(change.said().head().sentence()))
                    .flatMap(level -> Optional.ofNullable(keys.get(level)).stream())
                    .filter(counted -> isOf(own, counted.key()))
                    .min(Comparator.comparingInt(Counted::place))
                    .map(Counted::key)
                    .orElse(own);
            if (!key.isNaked()) {
                int place = Optional.ofNullable(places.putIfAbsent(key, places.size()))
                        .orElse(places.size() - 1);
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(change);
                beside.add(change);
                keys.putIfAbsent(change, new Counted(place, key));
            }
        }
    }

    private Key key(Cited<Figure> cited) {
        var figure = cited.said();
        var measure = Terms.of(figure.measure());
        var known = cited.cast().key(figure.place());
        var place = known.isEmpty() ? String.join(" ", Terms.of(figure.place().words())) : known;
        var counted = counted(figure.of());
        return new Key(
                String.join(" ", measure),
                counted,
                figure.unit(),
                place,
                isOfMany(counted, place) ? cited.spot().post() : "");
    }

    /// One plain word without a place (`districts`), and the people of a force that is not named (`troops`).
    private static boolean isOfMany(List<String> counted, String place) {
        return counted.size() == 1
                && !counted.equals(NOT_SAID)
                && (place.isEmpty() || MEMBERS.contains(counted.getFirst()));
    }

    /// What is counted; nothing when it is the party itself or its people.
    private List<String> counted(String of) {
        if (of.isBlank()) {
            return NOT_SAID;
        }
        var terms = new ArrayList<>(Terms.of(of));
        terms.removeIf(PLAIN::contains);
        if (names.contains(terms)) {
            return List.of();
        }
        if (!names.isEmpty() && !terms.isEmpty() && MEMBERS.contains(terms.getLast())) {
            var before = terms.subList(0, terms.size() - 1);
            if (before.isEmpty() || names.contains(before)) {
                return List.of();
            }
        }
        return List.copyOf(terms);
    }

    /// A count of the party itself with no measure, and one of which nothing is said, is its strength when it is
    /// of the order of the strengths that are said; else the former stands apart, and the latter is a naked number
    /// and left out.
    private static void intoStrength(Map<Key, List<Cited<Figure>>> groups) {
        for (var key : List.copyOf(groups.keySet())) {
            if (key.isBare() && !groups.containsKey(key.strength())) {
                groups.put(key.strength(), new ArrayList<>(likely(groups.getOrDefault(key, List.of()))));
            }
        }
        for (var key : List.copyOf(groups.keySet())) {
            if (key.isBare() || key.isNaked() && key.unit().isEmpty()) {
                var own = groups.getOrDefault(key, List.of());
                var levels = groups.getOrDefault(key.strength(), List.of());
                var orders = new TreeSet<BigDecimal>();
                levels.forEach(level -> orders.add(low(level)));
                var known = new HashSet<>(levels);
                var apart = new ArrayList<Cited<Figure>>();
                for (var figure : own) {
                    if (!known.contains(figure) && !isNear(low(figure), orders)) {
                        apart.add(figure);
                    } else if (known.add(figure)) {
                        levels.add(figure);
                        orders.add(low(figure));
                    }
                }
                if (apart.size() < own.size()) {
                    own.clear();
                    own.addAll(apart);
                }
            }
        }
        groups.entrySet()
                .removeIf(entry -> entry.getKey().isNaked() || entry.getValue().isEmpty());
    }

    /// Those that are of the order of the most others.
    private static List<Cited<Figure>> likely(List<Cited<Figure>> figures) {
        var orders = figures.stream().map(Counting::low).sorted().toList();
        int most = 0;
        Optional<Cited<Figure>> middle = Optional.empty();
        for (var one : figures) {
            int from = first(orders, order -> low(one).compareTo(order.multiply(ORDER)) <= 0);
            int to = first(orders, order -> order.compareTo(low(one).multiply(ORDER)) > 0);
            if (to - from > most) {
                most = to - from;
                middle = Optional.of(one);
            }
        }
        return middle.map(one -> figures.stream()
                        .filter(other -> isNear(low(other), low(one)))
                        .toList())
                .orElse(List.of());
    }

    /// Index of the first in order from which on all fit.
    private static int first(List<BigDecimal> ordered, Predicate<BigDecimal> fits) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fits.test(ordered.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static BigDecimal low(Cited<Figure> figure) {
        return Amounts.low(figure.said().amount());
    }

    /// Whether one of some levels is of the order of a number.
    private static boolean isNear(BigDecimal one, NavigableSet<BigDecimal> levels) {
        var most = one.multiply(ORDER);
        for (var level : levels.tailSet(one.divide(ORDER, FLOOR), true)) {
            if (level.compareTo(most) > 0) {
                return false;
            }
            if (isNear(one, level)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(ORDER)) <= 0 && other.compareTo(one.multiply(ORDER)) <= 0;
    }

    /// Whether a change told in one sentence with a level is one of it, and not said of something else.
    private static boolean isOf(Key change, Key level) {
        return change.unit().equals(level.unit())
                && (change.of().equals(level.of()) || change.of().equals(NOT_SAID));
    }

    private static Series made(Key key, List<Cited<Figure>> group, List<Series.Derived> parts, Once<Figure> once) {
        var levels = group.stream().filter(Counting::isLevel).sorted(BY_TIME).toList();
        var others = group.stream().filter(one -> !isLevel(one)).sorted(BY_TIME).toList();
        var points = new ArrayList<Series.Point>();
        Map<Again, Integer> before = new HashMap<>();
        for (var figure : levels) {
            points.add(new Series.Point(
                    figure,
                    when(figure),
                    step(figure, points),
                    same(figure, points.size(), before),
                    once.again(figure)));
        }
        for (var figure : others) {
            points.add(new Series.Point(
                    figure, when(figure), Series.Step.APART, same(figure, points.size(), before), once.again(figure)));
        }
        var derived = new ArrayList<>(Deriving.of(group));
        var own = parts.isEmpty() ? Set.<Cited<Figure>>of() : new HashSet<>(group);
        derived.addAll(parts.stream()
                .filter(part -> own.contains(part.operands().getFirst()))
                .toList());
        var first = group.stream().min(Comparator.naturalOrder()).orElseThrow();
        return new Series(
                first.said().measure().isEmpty() ? key.measure() : first.said().measure(),
                key.of().isEmpty() || key.of().equals(NOT_SAID)
                        ? ""
                        : first.said().of(),
                key.unit(),
                first.name(first.said().place()),
                points,
                derived);
    }

    private static final Comparator<Cited<Figure>> BY_TIME =
            Comparator.comparing(Counting::when).thenComparing(Comparator.naturalOrder());

    static boolean isLevel(Cited<Figure> figure) {
        return figure.said().state() == Figure.State.REACHED && figure.said().change() == Figure.Change.NONE;
    }

    private static String when(Cited<Figure> figure) {
        var asOf = figure.said().asOf();
        return asOf.isResolved() ? asOf.value() : figure.spot().day();
    }

    private static Series.Step step(Cited<Figure> figure, List<Series.Point> before) {
        if (before.isEmpty()) {
            return Series.Step.FIRST;
        }
        var last = before.getLast();
        boolean listed = last.figure().spot().isSame(figure.spot())
                && !last.figure()
                        .said()
                        .head()
                        .sentence()
                        .equals(figure.said().head().sentence())
                && last.when().equals(when(figure));
        if (listed && !last.figure().said().amount().equals(figure.said().amount())) {
            // Two numbers of one paragraph and one time are of two things.
            return Series.Step.APART;
        }
        return Amounts.isComparablePeriod(last.when(), when(figure))
                ? Amounts.step(last.figure().said().amount(), figure.said().amount())
                : Series.Step.APART;
    }

    /// What makes a figure the same as an earlier one.
    ///
    /// @param post that writes it, of a small number: five of one country are not five of another
    private record Again(Amount amount, Figure.State state, Figure.Change change, String post) {}

    /// Index of the first one with the same number; -1 when it is the first itself.
    ///
    /// @param index of the figure
    /// @param before where each number came first
    private static int same(Cited<Figure> figure, int index, Map<Again, Integer> before) {
        var said = figure.said();
        boolean small = low(figure).abs().compareTo(TELLING) < 0;
        var again = new Again(
                said.amount(),
                said.state(),
                said.change(),
                small ? figure.spot().post() : "");
        return Optional.ofNullable(before.putIfAbsent(again, index)).orElse(-1);
    }
}
