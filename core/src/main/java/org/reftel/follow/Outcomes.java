package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    /// How much of what a promise is about a later sentence must have, by the weight of the words.
    private static final double SOME = 0.3;

    private static final double MUCH = 0.6;

    private final Material material;
    /// By the record in which they name a number that is not reached yet, in their order.
    private final Map<String, List<Series>> aims = new HashMap<>();
    /// By the record that repeats.
    private final Map<String, List<Repeat>> repeats = new HashMap<>();
    private final Rulings rulings;
    private final String today;

    private Outcomes(
            Material material, Collection<Series> series, Collection<Repeat> repeats, Rulings rulings, String today) {
        this.material = material;
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
        var told = new ArrayList<Scored>();
        var subject = Subject.of(given);
        double weight = weight(subject.terms());
        var own = Fingerprints.words(given.words());
        for (var line : material.holding(subject.terms())) {
            if (isLater(line.line(), given)) {
                // Whether it repeats is asked last: it is read word for word for that.
                scored(subject, weight, line)
                        .filter(one -> isTelling(one, given) && !isRepeated(line.line(), own, again))
                        .flatMap(one -> ruled(given, one.outcome())
                                .map(outcome -> new Scored(outcome, one.score(), one.byNumber())))
                        .ifPresent(told::add);
            }
        }
        told.sort(Comparator.comparingDouble((Scored one) -> -one.score()));
        var paragraphs = new HashSet<String>();
        told.stream()
                .filter(one -> paragraphs.add(one.outcome().spot().citation()))
                .limit(MOST)
                .map(Scored::outcome)
                .forEach(found::add);
        var outcomes = found.stream()
                .sorted(Comparator.comparing(Outcome::spot))
                .filter(distinct())
                .toList();
        return new Promise(given, again, outcomes, status(given, outcomes));
    }

    /// What the same record says of a matter further down is the matter itself, unless it tells what became of
    /// it.
    private static boolean isTelling(Scored one, Cited<Commitment> given) {
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

    /// What a promise is about.
    ///
    /// @param terms of the act, without the names of who acts
    /// @param run the same in order, to know phrases
    /// @param parties keys of actor and addressee, and of whom the clause names
    private record Subject(Set<String> terms, List<String> run, Set<String> parties, Set<String> numbers) {
        static Subject of(Cited<Commitment> given) {
            var said = given.said();
            var parties = new LinkedHashSet<String>();
            parties.add(given.cast().key(said.actor()));
            parties.add(given.cast().key(said.to()));
            for (int mention : said.head().about()) {
                if (mention < given.cast().keys().size()) {
                    parties.add(given.cast().keys().get(mention));
                }
            }
            parties.remove("");
            var run = Terms.of(said.what());
            var terms = new LinkedHashSet<>(run);
            terms.removeAll(Terms.of(given.name(said.actor())));
            terms.removeAll(Terms.of(given.name(said.to())));
            for (int i = 0; i < given.cast().names().size(); i++) {
                var key = given.cast().keys().get(i);
                if (isActing(key)) {
                    var name = Terms.of(given.cast().printed().get(i));
                    if (Collections.indexOfSubList(run, name) >= 0) {
                        parties.add(key);
                        terms.removeAll(name);
                    }
                }
            }
            var numbers = new HashSet<String>();
            for (int i = 0; i + 1 < run.size(); i++) {
                if (Character.isDigit(run.get(i).charAt(0))) {
                    numbers.add(run.get(i) + ' ' + run.get(i + 1));
                }
            }
            return new Subject(terms, run, parties, numbers);
        }
    }

    /// Whether a key is that of somebody who acts, or of a place; what is done to a programme is what a
    /// promise is about.
    private static boolean isActing(String key) {
        return key.startsWith("person:") || key.startsWith("organisation:") || key.startsWith("place:");
    }

    private record Scored(Outcome outcome, double score, boolean byNumber) {}

    /// @param whole weight of all terms of the subject
    private Optional<Scored> scored(Subject subject, double whole, Material.Known line) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < line.terms().size(); i++) {
            if (subject.terms().contains(line.terms().get(i))) {
                places.add(i);
            }
        }
        if (places.size() < 2) {
            return Optional.empty();
        }
        var shared = new TreeSet<String>();
        var printed = new LinkedHashSet<String>();
        for (int i : places) {
            var term = line.terms().get(i);
            if (!line.names().contains(term) || !isName(subject, line, term)) {
                shared.add(term);
                printed.add(line.words().get(i));
            }
        }
        if (shared.size() < 2) {
            return Optional.empty();
        }
        double share = weight(shared) / whole;
        boolean number = hasNumber(subject, line);
        if (share < SOME && !number) {
            return Optional.empty();
        }
        var parties = new ArrayList<String>();
        line.line().parties().forEach((key, name) -> {
            if (subject.parties().contains(key)) {
                parties.add(name);
            }
        });
        int phrase = phrase(subject.run(), line.terms());
        var cue = Cues.near(line.words(), places);
        boolean known = phrase >= 3 && share >= SOME || number && !parties.isEmpty();
        boolean told = cue.isPresent()
                && share >= SOME
                && (!parties.isEmpty() || share >= MUCH || phrase >= 2 && shared.size() >= 3);
        boolean takenUp = share >= MUCH && !parties.isEmpty() && shared.size() >= 3;
        if (!known && !told && !takenUp) {
            return Optional.empty();
        }
        var bearing = cue.map(Cues.Cue::bearing).orElse(Bearing.TAKEN_UP);
        if (bearing == Bearing.COMPLETED && !(share >= MUCH || phrase >= 2 && !parties.isEmpty())) {
            bearing = Bearing.TAKEN_UP;
        }
        var why = why(printed, parties, cue, bearing);
        double score = share + 0.2 * phrase + (parties.isEmpty() ? 0 : 0.3) + (bearing == Bearing.TAKEN_UP ? 0 : 0.4);
        return Optional.of(new Scored(
                new Outcome(line.line().spot(), line.line().text(), bearing, why, Certainty.PROBABLE), score, number));
    }

    /// Whether a word is shared only as part of a party's name: that both name the party is said apart.
    private static boolean isName(Subject subject, Material.Known line, String term) {
        return line.line().parties().entrySet().stream()
                .anyMatch(party -> subject.parties().contains(party.getKey())
                        && Terms.of(party.getValue()).contains(term));
    }

    private double weight(Collection<String> terms) {
        return terms.stream().mapToDouble(material::weight).sum();
    }

    /// The longest run of words that both have in the same order, small words left out; a run of common words
    /// only is
    /// none.
    private int phrase(List<String> run, List<String> terms) {
        var content = terms.stream().filter(run::contains).toList();
        int longest = 0;
        for (int i = 0; i < run.size(); i++) {
            for (int k = 0; k < content.size(); k++) {
                int length = 0;
                boolean rare = false;
                while (i + length < run.size()
                        && k + length < content.size()
                        && run.get(i + length).equals(content.get(k + length))) {
                    rare |= material.isRare(run.get(i + length));
                    length++;
                }
                if (rare && length > longest && isTight(run.subList(i, i + length), terms)) {
                    longest = length;
                }
            }
        }
        return longest;
    }

    /// Whether the words of a phrase stand close together in a sentence, one small word between two at most.
    private static boolean isTight(List<String> phrase, List<String> terms) {
        for (int from = 0; from < terms.size(); from++) {
            int at = from;
            int next = 0;
            while (next < phrase.size() && at < terms.size() && at - from <= 2 * next) {
                if (terms.get(at).equals(phrase.get(next))) {
                    next++;
                }
                at++;
            }
            if (next == phrase.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(Subject subject, Material.Known line) {
        for (int i = 0; i + 1 < line.terms().size(); i++) {
            if (subject.numbers()
                    .contains(line.terms().get(i) + ' ' + line.terms().get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String why(Set<String> shared, List<String> parties, Optional<Cues.Cue> cue, Bearing bearing) {
        var why = new StringBuilder();
        if (!parties.isEmpty()) {
            why.append("names ")
                    .append(String.join(", ", new TreeSet<>(parties)))
                    .append("; ");
        }
        why.append("shares ").append(String.join(", ", shared));
        if (bearing != Bearing.TAKEN_UP) {
            cue.ifPresent(one -> why.append("; says \"").append(one.word()).append('"'));
        }
        return why.toString();
    }

    /// In another record that was sent later, or further down in the same one.
    private static boolean isLater(Line line, Cited<Commitment> given) {
        int order = line.spot().compareTo(given.spot());
        return order > 0 && !line.spot().isSame(given.spot());
    }

    /// @param own words of the promise
    private boolean isRepeated(Line line, Fingerprints own, List<Spot> again) {
        if (again.stream().anyMatch(spot -> spot.isSame(line.spot()))) {
            return true;
        }
        return repeats.getOrDefault(line.spot().document(), List.of()).stream()
                        .filter(repeat -> repeat.newer().isSame(line.spot()))
                        .flatMap(repeat -> repeat.passages().stream())
                        .anyMatch(passage -> line.text().contains(passage.quote())
                                || passage.quote().contains(line.text()))
                || !Fingerprints.shared(own, Fingerprints.words(line.text())).isEmpty();
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
