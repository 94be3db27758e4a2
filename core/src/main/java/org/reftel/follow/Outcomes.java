package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.reftel.follow.Promise.Bearing;
import org.reftel.follow.Promise.Certainty;
import org.reftel.follow.Promise.Outcome;
import org.reftel.follow.Promise.Status;
import org.reftel.model.Statement.Commitment;
import org.reftel.model.Statement.Figure;

/// Looks in later paragraphs for what became of a promise. What it finds are proposals: each names what both
/// have in
/// common and what the later one says, and a person decides. Few and good ones: a promise without any stays
/// open.
public final class Outcomes {
    private static final int MOST = 5;

    private final Material material;
    private final Telling telling;
    /// By the record in which they name a number that is not reached yet, in their order.
    private final Map<String, List<Series>> aims = new HashMap<>();
    /// By the record that repeats.
    private final Map<String, List<Repeat>> repeats = new HashMap<>();
    private final Rulings rulings;
    private final String today;

    private Outcomes(
            Material material, Collection<Series> series, Collection<Repeat> repeats, Rulings rulings, String today) {
        this.material = material;
        this.telling = new Telling(material);
        for (var one : series) {
            var records = new HashSet<String>();
            for (var point : one.points()) {
                var record = point.figure().spot().document();
                if (point.figure().said().state() != Figure.State.REACHED && records.add(record)) {
                    aims.computeIfAbsent(record, _ -> new ArrayList<>()).add(one);
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
        var told = new ArrayList<Telling.Told>();
        var subject = Subject.of(given, material);
        for (var sentence : material.holding(subject.terms(), given.spot())) {
            if (!sentence.line().spot().isSame(given.spot())) {
                telling.told(subject, sentence)
                        .filter(one -> isTelling(one, given))
                        .ifPresent(told::add);
            }
        }
        told.sort(Comparator.comparingDouble((Telling.Told one) -> -one.score()));
        found.addAll(best(told, given, again));
        var outcomes = found.stream()
                .sorted(Comparator.comparing(Outcome::spot))
                .filter(distinct())
                .toList();
        return new Promise(given, again, outcomes, status(given, outcomes));
    }

    /// One a paragraph. Whether a sentence repeats is asked last: it is read word for word for that.
    private List<Outcome> best(List<Telling.Told> told, Cited<Commitment> given, List<Spot> again) {
        var best = new ArrayList<Outcome>();
        var paragraphs = new HashSet<String>();
        var own = Fingerprints.words(given.words());
        for (var one : told) {
            if (best.size() < MOST
                    && !paragraphs.contains(one.outcome().spot().citation())
                    && !isRepeated(one.sentence(), own, again)) {
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

    /// Later figures of what a promise sets a number for.
    private List<Outcome> figures(Cited<Commitment> given) {
        var found = new ArrayList<Outcome>();
        for (var one : aims.getOrDefault(given.spot().document(), List.of())) {
            var aim = one.points().stream()
                    .map(Series.Point::figure)
                    .filter(figure -> isAimOf(figure, given))
                    .findFirst();
            if (aim.isPresent()) {
                one.points().stream()
                        .filter(Series.Point::isReached)
                        .map(Series.Point::figure)
                        .filter(level -> level.spot().compareTo(given.spot()) > 0)
                        .filter(level ->
                                !level.spot().document().equals(given.spot().document()))
                        .sorted()
                        .limit(MOST)
                        .forEach(level -> found.add(figure(one, level, aim.get())));
            }
        }
        return found;
    }

    private static boolean isAimOf(Cited<Figure> figure, Cited<Commitment> given) {
        return figure.said().state() != Figure.State.REACHED
                && figure.spot().isSame(given.spot())
                && given.said()
                        .head()
                        .at()
                        .span()
                        .overlaps(figure.said().head().at().span());
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
