package org.reftel.follow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.model.Dated;
import org.reftel.model.Statement.Meeting;

/// Says of each meeting whether it took place, as far as the material tells.
///
/// A meeting that was planned or half agreed on and whose day has passed is *not known*: that it was fixed does
/// not say that it was held, and silence does not say that it was missed. A meeting that was held and is probably
/// the one planned is proposed beside it.
public final class Meetings {
    private static final Set<String> KINDS = Set.copyOf(Terms.of("""
        meeting meetings talks conference summit session sessions round lunch dinner breakfast reception briefing
        seminar workshop visit call dialogue consultations\
        """));
    private static final Set<String> VERBS = Set.of("meet", "hold", "host", "conven", "attend", "visit", "receiv");
    private static final int DAYS = 3;

    private Meetings() {}

    /// In order of time.
    ///
    /// @param today ISO 8601 day on which the status is asked for
    public static List<Met> of(Collection<Cited<Meeting>> meetings, Collection<Repeat> repeats, String today) {
        var once = Once.of(meetings, repeats);
        var held = new ArrayList<Held>();
        for (var one : once.first()) {
            if (one.said().status() == Meeting.Status.HELD) {
                day(one.said().start()).ifPresent(day -> held.add(new Held(one, day.toEpochDay())));
            }
        }
        var met = new ArrayList<Met>();
        for (var one : once.first()) {
            var status = status(one.said(), today);
            var later = status == Meeting.Status.HELD ? List.<Cited<Meeting>>of() : probably(one, held);
            met.add(new Met(one, status, later, later.isEmpty() ? "" : why(one, later.getFirst()), once.again(one)));
        }
        return List.copyOf(met);
    }

    /// Whether an act is to meet somebody.
    static boolean isMeeting(String what) {
        var terms = Terms.of(what);
        return terms.stream().anyMatch(VERBS::contains) && terms.stream().anyMatch(KINDS::contains)
                || !terms.isEmpty() && terms.getFirst().equals("meet");
    }

    private static Meeting.Status status(Meeting meeting, String today) {
        return switch (meeting.status()) {
            case HELD, NOT_KNOWN -> meeting.status();
            case PLANNED, TENTATIVE -> {
                var last = lastDay(meeting);
                yield last.isPresent() && last.get().toString().compareTo(today) < 0
                        ? Meeting.Status.NOT_KNOWN
                        : meeting.status();
            }
        };
    }

    /// The last day it may have been on; empty when no date is known.
    public static Optional<LocalDate> lastDay(Meeting meeting) {
        return Days.last(meeting.end().isResolved() ? meeting.end() : meeting.start());
    }

    /// A meeting that took place on a day, counted since 1970.
    private record Held(Cited<Meeting> meeting, long day) {}

    /// Which of those held are probably the one planned.
    private static List<Cited<Meeting>> probably(Cited<Meeting> planned, Collection<Held> held) {
        var day = day(planned.said().start());
        if (day.isEmpty()) {
            return List.of();
        }
        long about = day.get().toEpochDay();
        return held.stream()
                .filter(one -> Math.abs(one.day() - about) <= DAYS && isProbably(planned, one.meeting()))
                .map(Held::meeting)
                .toList();
    }

    private static boolean isProbably(Cited<Meeting> planned, Cited<Meeting> held) {
        return held.compareTo(planned) > 0
                && !planned.spot().isSame(held.spot())
                && (!people(planned, held).isEmpty() || shared(planned, held).size() >= 2);
    }

    private static Set<String> people(Cited<Meeting> one, Cited<Meeting> other) {
        var people = names(one);
        people.retainAll(names(other));
        return people;
    }

    private static Set<String> names(Cited<Meeting> meeting) {
        var names = new HashSet<String>();
        for (var participant : meeting.said().participants()) {
            names.add(String.join(" ", Terms.words(meeting.name(participant.who()))));
            names.add(String.join(" ", Terms.words(participant.organisation())));
        }
        names.remove("");
        return names;
    }

    private static Set<String> shared(Cited<Meeting> one, Cited<Meeting> other) {
        var terms = new HashSet<>(Terms.of(one.words()));
        terms.retainAll(new HashSet<>(Terms.of(other.words())));
        terms.removeAll(KINDS);
        terms.removeIf(term -> Character.isDigit(term.charAt(0)));
        return terms;
    }

    private static String why(Cited<Meeting> planned, Cited<Meeting> held) {
        boolean same = planned.said().start().value().equals(held.said().start().value());
        var people = people(planned, held);
        var common = people.isEmpty() ? shared(planned, held) : people;
        return (same ? "same day" : "within days") + "; both name " + String.join(", ", new TreeSet<>(common));
    }

    private static Optional<LocalDate> day(Dated dated) {
        try {
            return dated.value().length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(dated.value().substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
