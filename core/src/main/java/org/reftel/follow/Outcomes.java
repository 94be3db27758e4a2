package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.reftel.follow.Promise.Bearing;
import org.reftel.follow.Promise.Certainty;
import org.reftel.follow.Promise.Outcome;
import org.reftel.follow.Promise.Status;
import org.reftel.model.Statement.Commitment;
import org.reftel.model.Statement.Figure;

/// Looks in later paragraphs for what became of a promise. What it finds are proposals: each names what both have
/// in common and what the later one says, and a person decides. Few and good ones: a promise without any stays
/// open.
public final class Outcomes {
    private static final int MOST = 5;

    private final Material material;
    private final Telling telling;
    /// By the paragraph that names it, numbers that are not reached yet, series by series.
    private final Map<Paragraph, List<Aim>> aims = new HashMap<>();
    /// By the record that repeats.
    private final Map<String, List<Repeat>> repeats = new HashMap<>();
    private final Rulings rulings;
    private final String today;

    private Outcomes(
            Material material, Collection<Series> series, Collection<Repeat> repeats, Rulings rulings, String today) {
        this.material = material;
        this.telling = new Telling(material);
        for (var one : series) {
            var aimed = new Aimed(one);
            for (var point : one.points()) {
                if (point.figure().said().state() != Figure.State.REACHED) {
                    aims.computeIfAbsent(Paragraph.of(point.figure().spot()), _ -> new ArrayList<>(1))
                            .add(new Aim(aimed, point.figure()));
                }
            }
        }
        for (var repeat : repeats) {
            this.repeats
                    .computeIfAbsent(repeat.newer().document(), _ -> new ArrayList<>())
                    .add(repeat);
        }
        this.rulings = rulings;
        this.today = today;
    }

    /// What a person decided on a proposal: confirmed, rejected, or nothing yet.
    @FunctionalInterface
    public interface Rulings {
        Optional<Boolean> on(Cited<Commitment> promise, Outcome proposed);
    }

    /// Promises and requests in order of time, each with what later lines say of it.
    ///
    /// @param material the sentences to look in
    /// @param series of figures: a later figure tells of a promised one
    /// @param repeats what they repeat is never an outcome, and a promise in one counts once
    /// @param rulings what was rejected is left out
    /// @param today ISO 8601 day on which the status is asked for
    public static List<Promise> of(
            Collection<Cited<Commitment>> given,
            Material material,
            Collection<Series> series,
            Collection<Repeat> repeats,
            Rulings rulings,
            String today) {
        var outcomes = new Outcomes(material, series, repeats, rulings, today);
        var once = Once.of(given, repeats);
        var promises = new ArrayList<Promise>();
        for (var promise : once.first()) {
            promises.add(outcomes.followed(promise, once.again(promise)));
        }
        return List.copyOf(promises);
    }

    private Promise followed(Cited<Commitment> given, List<Spot> again) {
        var found = new ArrayList<Outcome>();
        figures(given).forEach(outcome -> ruled(given, outcome).ifPresent(found::add));
        var told = new ArrayList<Ranked>();
        var subject = Subject.of(given, material);
        for (var sentence : material.holding(subject.terms(), given.spot())) {
            if (!sentence.line().spot().isSame(given.spot())) {
                telling.told(subject, sentence)
                        .filter(one -> isTelling(one, given))
                        .ifPresent(one -> told.add(new Ranked(one, told.size())));
            }
        }
        found.addAll(best(new PriorityQueue<>(told), given, again));
        var outcomes = found.stream()
                .sorted(Comparator.comparing(Outcome::spot))
                .filter(distinct())
                .toList();
        return new Promise(given, again, outcomes, status(given, outcomes));
    }

    /// Of many that tell only the first few are looked at.
    ///
    /// @param place among those found: of equal ones the first comes first
    private record Ranked(Telling.Told told, int place) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byScore = Double.compare(other.told.score(), told.score());
            return byScore != 0 ? byScore : Integer.compare(place, other.place);
        }
    }

    /// One a paragraph. Whether a sentence repeats is asked last: it is read word for word for that.
    private List<Outcome> best(Queue<Ranked> told, Cited<Commitment> given, List<Spot> again) {
        var best = new ArrayList<Outcome>();
        var paragraphs = new HashSet<String>();
        var own = Fingerprints.words(given.words());
        while (!told.isEmpty() && best.size() < MOST) {
            var one = told.remove().told();
            if (!paragraphs.contains(one.outcome().spot().citation()) && !isRepeated(one.sentence(), own, again)) {
                ruled(given, one.outcome()).ifPresent(outcome -> {
                    paragraphs.add(outcome.spot().citation());
                    best.add(outcome);
                });
            }
        }
        return best;
    }

    /// What the same record says of a matter further down is the matter itself, unless it tells what became of
    /// it.
    private static boolean isTelling(Telling.Told one, Cited<Commitment> given) {
        return !one.outcome().spot().document().equals(given.spot().document())
                || one.byNumber()
                || switch (one.outcome().bearing()) {
                    case COMPLETED, BEGUN, DELAYED, CONTRADICTED, FIGURE -> true;
                    case TAKEN_UP -> false;
                };
    }

    private Optional<Outcome> ruled(Cited<Commitment> given, Outcome outcome) {
        var ruling = rulings.on(given, outcome);
        if (ruling.isEmpty()) {
            return Optional.of(outcome);
        }
        return ruling.get()
                ? Optional.of(new Outcome(
                        outcome.spot(), outcome.quote(), outcome.bearing(), outcome.why(), Certainty.CONFIRMED))
                : Optional.empty();
    }

    private static Predicate<Outcome> distinct() {
        var seen = new HashSet<String>();
        return outcome -> seen.add(outcome.spot().citation() + '\n' + outcome.quote());
    }

    /// @param own words of the promise
    private boolean isRepeated(Sentence sentence, Fingerprints own, List<Spot> again) {
        var line = sentence.line();
        if (again.stream().anyMatch(spot -> spot.isSame(line.spot()))) {
            return true;
        }
        return repeats.getOrDefault(line.spot().document(), List.of()).stream()
                        .filter(repeat -> repeat.newer().isSame(line.spot()))
                        .flatMap(repeat -> repeat.passages().stream())
                        .anyMatch(passage -> line.text().contains(passage.quote())
                                || passage.quote().contains(line.text()))
                || !Fingerprints.shared(own, sentence.forms()).isEmpty();
    }

    /// A number that is not reached yet.
    private record Aim(Aimed of, Cited<Figure> figure) {}

    /// A series with its levels that are reached, in order of place, put in order when they are asked for.
    private static final class Aimed {
        private final Series series;
        private Optional<List<Cited<Figure>>> reached = Optional.empty();

        Aimed(Series series) {
            this.series = series;
        }

        List<Cited<Figure>> behind(Spot spot) {
            if (reached.isEmpty()) {
                reached = Optional.of(series.points().stream()
                        .filter(Series.Point::isReached)
                        .map(Series.Point::figure)
                        .sorted()
                        .toList());
            }
            var levels = reached.get();
            int low = 0;
            int high = levels.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (levels.get(middle).spot().compareTo(spot) > 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return levels.subList(low, levels.size());
        }
    }

    /// Later figures of what a promise sets a number for.
    private List<Outcome> figures(Cited<Commitment> given) {
        var found = new ArrayList<Outcome>();
        var seen = new HashSet<Aimed>();
        for (var aim : aims.getOrDefault(Paragraph.of(given.spot()), List.of())) {
            if (isAimOf(aim.figure(), given) && seen.add(aim.of())) {
                aim.of().behind(given.spot()).stream()
                        .filter(level ->
                                !level.spot().document().equals(given.spot().document()))
                        .filter(level -> isOfOne(level, aim.figure(), given))
                        .limit(MOST)
                        .forEach(level -> found.add(figure(aim.of().series, level, aim.figure())));
            }
        }
        return found;
    }

    /// Of one paragraph: whether the number stands in the promise.
    private static boolean isAimOf(Cited<Figure> figure, Cited<Commitment> given) {
        return given.said()
                .head()
                .at()
                .span()
                .overlaps(figure.said().head().at().span());
    }

    /// A number of the same words is of the same thing where both speak of one who is concerned, and one post writes.
    private static boolean isOfOne(Cited<Figure> level, Cited<Figure> aim, Cited<Commitment> given) {
        if (!level.spot().isNear(given.spot())) {
            return false;
        }
        var concerned = keys(aim);
        concerned.add(given.cast().key(given.said().actor()));
        concerned.remove("");
        var named = keys(level);
        return concerned.isEmpty()
                || named.stream().anyMatch(concerned::contains)
                || named.isEmpty() && isCountedAlike(level, aim);
    }

    private static boolean isCountedAlike(Cited<Figure> one, Cited<Figure> other) {
        var terms = Terms.of(one.said().of());
        return terms.size() > 1 && terms.equals(Terms.of(other.said().of()));
    }

    /// Whom a figure is about.
    private static Set<String> keys(Cited<Figure> figure) {
        var keys = new HashSet<String>();
        for (int mention : figure.said().head().about()) {
            if (mention < figure.cast().keys().size()) {
                keys.add(figure.cast().keys().get(mention));
            }
        }
        return keys;
    }

    private static Outcome figure(Series one, Cited<Figure> level, Cited<Figure> aim) {
        boolean reached = aim.said().change() == Figure.Change.NONE
                && Amounts.low(level.said().amount())
                                .compareTo(Amounts.low(aim.said().amount()))
                        >= 0;
        var what = one.measure().isEmpty() ? "count" : one.measure();
        return new Outcome(
                level.spot(),
                level.words(),
                reached ? Bearing.COMPLETED : Bearing.FIGURE,
                what + " " + Amounts.print(level.said().amount()) + ", aim "
                        + Amounts.print(aim.said().amount()),
                Certainty.PROBABLE);
    }

    private Status status(Cited<Commitment> given, List<Outcome> outcomes) {
        if (outcomes.stream()
                .anyMatch(one -> one.bearing() == Bearing.COMPLETED && one.certainty() == Certainty.CONFIRMED)) {
            return Status.DONE;
        }
        if (outcomes.stream().anyMatch(one -> one.bearing() == Bearing.COMPLETED)) {
            return Status.PROBABLY_DONE;
        }
        if (!outcomes.isEmpty()) {
            return Status.MOVED;
        }
        return isMeetingWhoseDayHasPassed(given) ? Status.NOT_KNOWN : Status.OPEN;
    }

    private boolean isMeetingWhoseDayHasPassed(Cited<Commitment> given) {
        var due = given.said().due();
        return due.isResolved()
                && due.value().substring(due.value().indexOf('/') + 1).compareTo(today) < 0
                && Meetings.isMeeting(given.said().what());
    }
}
