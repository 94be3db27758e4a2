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
import org.reftel.follow.Holding;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.PartyKind;
import org.reftel.model.Problem;
import org.reftel.search.SearchIndex;

/// Prepares a meeting from what was sent before its day, and from nothing else.
final class Preparing {
    /// Paragraphs in which somebody was seen last.
    private static final int SEEN = 5;

    private static final int RECENT = 20;

    private final Shelf shelf;
    private final SearchIndex index;

    Preparing(Shelf shelf, SearchIndex index) {
        this.shelf = shelf;
        this.index = index;
    }

    Briefing brief(Briefing.Question question) throws IOException {
        var day = question.day().toString();
        var tracing = new Tracing(shelf, index, day);
        var until = question.day().minusDays(1).toString();
        var people = new ArrayList<Briefing.Person>();
        var problems = new ArrayList<Problem>();
        var promises = new Ordered<Promise>(Comparator.comparing(Promise::given));
        var series = new LinkedHashMap<String, Series>();
        var indicators = new LinkedHashMap<String, Indicator>();
        var met = new Ordered<Met>(Comparator.comparing(Met::meeting));
        for (var typed : question.people()) {
            var trace = tracing.trace(asked(typed, until));
            people.add(person(typed, trace));
            if (!(trace.subject() instanceof Trace.Subject.Words)) {
                trace.account().promised().forEach(promise -> promises.add(citation(promise), promise));
                trace.account().asked().forEach(promise -> promises.add(citation(promise), promise));
                trace.account().counted().forEach(one -> series.putIfAbsent(citation(one), one));
                measured(trace, indicators);
                trace.account()
                        .met()
                        .forEach(one -> met.add(
                                one.meeting().spot().citation()
                                        + one.meeting().said().head().at().span(),
                                one));
            }
        }
        var recent = new ArrayList<Trace.InRecord>();
        if (!question.meeting().isBlank()) {
            var trace = tracing.trace(asked(question.meeting(), until));
            problems.addAll(trace.problems());
            trace.account().promised().forEach(promise -> promises.add(citation(promise), promise));
            measured(trace, indicators);
            recent.addAll(trace.records().reversed());
        }
        return new Briefing(
                question,
                people,
                promises.inOrder().stream().filter(Preparing::isOpen).toList(),
                series.values().stream().filter(Preparing::changes).toList(),
                List.copyOf(indicators.values()),
                met.inOrder(),
                new Points(shelf).in(records(recent, people)),
                recent.stream().limit(RECENT).toList(),
                records(until),
                problems);
    }

    private static Trace.Question asked(String words, String until) {
        return new Trace.Question(words, false, "", until, "", Trace.Question.FIRST);
    }

    /// How many records were sent by a day.
    private int records(String until) throws IOException {
        var limits = Limits.of("", until, "", shelf.gazetteer());
        return (int) shelf.catalogue().stream().filter(limits::allow).count();
    }

    private static String citation(Promise promise) {
        return promise.given().spot().citation()
                + promise.given().said().head().at().span();
    }

    private static String citation(Series series) {
        var first = series.points().getFirst().figure();
        return first.spot().citation() + first.quote();
    }

    private static void measured(Trace trace, Map<String, Indicator> indicators) {
        var party = switch (trace.subject()) {
            case Trace.Subject.Whom(var who) -> isMeasured(who.kind()) ? who.name() : "";
            case Trace.Subject.Words _, Trace.Subject.Several _, Trace.Subject.Which _ -> "";
        };
        for (var series : trace.account().counted()) {
            Indicator.of(series, party)
                    .ifPresent(one -> indicators.putIfAbsent(
                            one.last().spot().citation()
                                    + one.last().said().head().at().span(),
                            one));
        }
    }

    /// Whether it has a strength or a number of its own, and not only figures beside its name.
    private static boolean isMeasured(PartyKind kind) {
        return switch (kind) {
            case ORGANISATION, PROGRAMME, SYSTEM, EQUIPMENT -> true;
            case PERSON, OFFICE, PLACE, INSTRUMENT -> false;
        };
    }

    private static boolean isOpen(Promise promise) {
        return switch (promise.status()) {
            case OPEN, MOVED, PROBABLY_DONE, NOT_KNOWN -> true;
            case DONE -> false;
        };
    }

    /// Whether a figure of it came later than the first.
    private static boolean changes(Series series) {
        return series.points().stream()
                        .map(point -> point.figure().spot().document())
                        .distinct()
                        .count()
                > 1;
    }

    private static Briefing.Person person(String typed, Trace trace) {
        var seen = new ArrayList<Spot>();
        for (var record : trace.records().reversed()) {
            for (var passage : record.passages().reversed()) {
                if (seen.size() < SEEN) {
                    seen.add(new Spot(
                            record.entry().id(),
                            passage.address(),
                            0,
                            record.entry().sent(),
                            passage.paragraph()
                                    .marking()
                                    .optional()
                                    .map(marking -> marking.level().name())
                                    .orElse("")));
                }
            }
        }
        List<Holding> held =
                trace.subject() instanceof Trace.Subject.Whom ? trace.account().held() : List.of();
        return new Briefing.Person(typed, trace.subject(), held, seen);
    }

    private static Set<String> records(Collection<Trace.InRecord> recent, Collection<Briefing.Person> people) {
        var ids = new LinkedHashSet<String>();
        recent.forEach(record -> ids.add(record.entry().id()));
        people.forEach(person -> person.seen().forEach(spot -> ids.add(spot.document())));
        return ids;
    }

    /// Lines of several traces, each once.
    private static final class Ordered<T> {
        private final Comparator<T> order;
        private final Map<String, T> known = new LinkedHashMap<>();

        Ordered(Comparator<T> order) {
            this.order = order;
        }

        void add(String key, T line) {
            known.putIfAbsent(key, line);
        }

        List<T> inOrder() {
            return known.values().stream().sorted(order).toList();
        }
    }
}
