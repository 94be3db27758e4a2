package org.reftel.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.TimePhrase;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Meeting;
import org.reftel.model.Statement.Participant;
import org.reftel.model.Statement.RoleHeld;
import org.reftel.statement.Encounter.Person;

/// Encounters that a paragraph tells of, each once: meetings, calls, meals, briefings, conferences, visits.
///
/// Only particular ones. Series (`regular meetings`), wishes (`asked for a meeting`) and what might be are none. A
/// later `the meeting` in the same paragraph is the one named before.
final class Meetings {
    private final NamedWords words;
    private final Clauses clauses;
    private final Map<Integer, RoleHeld> roles = new HashMap<>();

    private Meetings(NamedWords words, List<RoleHeld> held) {
        this.words = words;
        this.clauses = words.analysis().clauses();
        for (var role : held) {
            roles.putIfAbsent(role.person().mention(), role);
        }
    }

    /// In order of place.
    ///
    /// @param held offices that the same paragraph gives
    static List<Meeting> of(NamedWords words, List<RoleHeld> held) {
        return new Meetings(words, held).find();
    }

    private List<Meeting> find() {
        var people = new People(words);
        var fixing = new Fixing(words, clauses);
        var encounters = new ArrayList<Encounter>();
        encounters.addAll(new MeetingVerbs(words, clauses, people, fixing).find());
        encounters.addAll(new MeetingNouns(words, clauses, people, fixing).find());
        encounters.sort(Comparator.comparingInt(Encounter::from));
        var kept = new ArrayList<Encounter>();
        for (var one : encounters) {
            keep(one, kept);
        }
        var meetings = new ArrayList<Meeting>(kept.size());
        for (var one : kept) {
            meetings.add(meeting(one));
        }
        return meetings;
    }

    private void keep(Encounter one, List<Encounter> kept) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            var before = kept.get(i);
            if (isSame(before, one)) {
                boolean meal = Encounters.isMeal(one.what()) && before.what().equals("meeting");
                if (meal) {
                    kept.set(i, before.called(one.what()));
                }
                return;
            }
        }
        kept.add(one);
    }

    private boolean isSame(Encounter before, Encounter one) {
        if (one.isPointing()) {
            return isGeneral(one.what())
                    || before.what().equals(one.what())
                    || before.what().endsWith(" " + one.what());
        }
        if (before.what().equals("visit") != one.what().equals("visit")) {
            return false;
        }
        var day = day(one);
        var earlier = day(before);
        boolean dayDiffers =
                day.isResolved() && earlier.isResolved() && !day.value().equals(earlier.value());
        if (dayDiffers) {
            return false;
        }
        boolean ownDay = day.isResolved() && !earlier.isResolved();
        boolean near = words.sentence(before.from()).equals(words.sentence(one.from()));
        if (ownDay && !near) {
            return false;
        }
        boolean within = near && one.from() - before.to() < 9 && isOne(before.to(), one.from());
        if (within && (one.people().isEmpty() || shares(before, one))) {
            return true;
        }
        boolean alike = before.what().equals(one.what()) || isGeneral(before.what()) && isGeneral(one.what());
        boolean oneGeneral = isGeneral(before.what()) || isGeneral(one.what());
        boolean sameDay = day.isResolved() && day.value().equals(earlier.value());
        return shares(before, one) && (alike || oneGeneral && (near || sameDay));
    }

    /// `met over lunch`, but not `a round table and an interview`.
    private boolean isOne(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, "and")) {
                return false;
            }
        }
        return verbsBetween(from, to) == 0;
    }

    /// Words that may stand for any encounter.
    private static boolean isGeneral(String what) {
        return switch (what) {
            case "meeting",
                    "discussion",
                    "conversation",
                    "talks",
                    "encounter",
                    "exchange",
                    "meetings",
                    "discussions",
                    "conversations",
                    "visit",
                    "consultations",
                    "call" -> true;
            default -> false;
        };
    }

    /// Finite verbs between two places; `scheduled for` is none, and a semicolon is as good as two.
    private int verbsBetween(int from, int to) {
        int verbs = 0;
        for (int i = from; i < to; i++) {
            boolean fixes = words.isAny(i, "scheduled", "planned", "held", "slated", "hosted");
            boolean verb = clauses.at(i) >= 0
                    && clauses.get(clauses.at(i)).isFinite()
                    && clauses.get(clauses.at(i)).verb() == i;
            verbs += verb && !fixes ? 1 : words.is(i, ";") ? 2 : 0;
        }
        return verbs;
    }

    /// Whether nobody of the later one is a stranger to the earlier one.
    private boolean shares(Encounter before, Encounter one) {
        if (one.people().isEmpty()) {
            return before.what().equals(one.what()) && !day(one).isResolved();
        }
        for (var person : one.people()) {
            if (before.people().stream().noneMatch(other -> isSame(other, person))) {
                return false;
            }
        }
        return true;
    }

    /// The same name, or the office that the other one holds.
    private boolean isSame(Person one, Person other) {
        if (name(one).equals(name(other))) {
            return true;
        }
        var role = roles.get(one.mention());
        return other.mention() == NamedWords.NONE && role != null && role.role().endsWith(name(other));
    }

    private String name(Person person) {
        var full = words.words(person.from(), person.to());
        return full.substring(full.lastIndexOf(' ') + 1);
    }

    /// The time that belongs to an encounter: in its own phrase, else behind it in the same clause, else at the
    /// head of the sentence.
    private Dated day(Encounter one) {
        var best = Dated.NOT_STATED;
        int distance = Integer.MAX_VALUE;
        int low = words.sentence(one.from()).from();
        for (var time : words.said(one.from()).times()) {
            if (time.relation() != TimePhrase.Relation.AT) {
                continue;
            }
            int away;
            if (time.from() >= one.to()) {
                away = verbsBetween(one.to(), time.from()) == 0 ? time.from() - one.to() : Integer.MAX_VALUE;
                away = away > 18 ? Integer.MAX_VALUE : away;
            } else if (time.to() > one.from() || one.from() - time.to() <= 3) {
                away = 0;
            } else {
                boolean opens = time.from() - low <= 1 && verbsBetween(time.to(), one.from()) <= 1;
                away = opens ? 10 : Integer.MAX_VALUE;
            }
            if (away < distance) {
                distance = away;
                best = time.dated();
            }
        }
        return best;
    }

    /// Which body holds it: `the board agreed to hold the first meeting`.
    private int holder(int noun) {
        int verb = noun - 1;
        while (verb > noun - 8 && verb >= 0 && clauses.at(verb) < 0) {
            verb--;
        }
        int clause = verb >= 0 ? clauses.at(verb) : -1;
        if (clause < 0 || !words.isAny(verb, "hold", "held", "host", "hosted", "holding", "convened", "convene")) {
            return NamedWords.NONE;
        }
        int subject = clauses.get(clause).hasSubject() ? clause : clauses.controller(clause);
        if (subject < 0 || !clauses.get(subject).hasSubject()) {
            return NamedWords.NONE;
        }
        int last = clauses.get(subject).subjectTo() - 1;
        return words.isKind(last, PartyKind.ORGANISATION) ? words.mention(last) : NamedWords.NONE;
    }

    private Meeting meeting(Encounter one) {
        var day = day(one);
        int slash = day.value().indexOf('/');
        var start = slash < 0 ? day : new Dated(day.value().substring(0, slash), day.basis(), day.words());
        var end = slash < 0 ? Dated.NOT_STATED : new Dated(day.value().substring(slash + 1), day.basis(), day.words());
        var participants = new ArrayList<Participant>();
        var about = new ArrayList<Integer>();
        for (var person : one.people()) {
            if (participants.stream()
                    .noneMatch(other -> other.who().words().equals(words.words(person.from(), person.to())))) {
                participants.add(participant(person));
            }
            if (person.mention() >= 0 && !about.contains(person.mention())) {
                about.add(person.mention());
            }
        }
        int holder = holder(one.from());
        if (holder != NamedWords.NONE && !about.contains(holder)) {
            about.add(holder);
        }
        var head = words.said(one.from())
                .head(one.from(), one.to(), about, Certainty.PROBABLE, "encounter: " + one.what());
        return new Meeting(head, singular(one.what()), start, end, place(one), status(one, day), participants);
    }

    /// A day to come makes it a plan, whatever the words around it.
    private Meeting.Status status(Encounter one, Dated day) {
        boolean ahead = words.said(one.from()).times().stream()
                .anyMatch(time -> time.ahead() && time.dated().equals(day));
        // Of `earlier this week` only the end lies ahead.
        boolean open = one.status() == Meeting.Status.HELD && day.value().length() == "2009-07-20".length()
                || one.status() == Meeting.Status.NOT_KNOWN;
        if (ahead && open && day.isResolved()) {
            return Meeting.Status.PLANNED;
        }
        // A plan for a day that is over: neither held nor missed.
        boolean over = day.isResolved() && !ahead && day.value().length() == "2009-07-20".length();
        if (over && one.status() == Meeting.Status.NOT_KNOWN && isSpokenOfAsHeld(one)) {
            return Meeting.Status.HELD;
        }
        return over && one.status() == Meeting.Status.PLANNED ? Meeting.Status.NOT_KNOWN : one.status();
    }

    /// `in a July 14 meeting`, `following Sample's July 14 visit`: with a day that is over and nothing still to come in
    /// the sentence.
    private boolean isSpokenOfAsHeld(Encounter one) {
        var sentence = words.sentence(one.from());
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (words.isAny(i, "will", "would", "should", "could", "may", "might", "plans", "planned", "scheduled")
                    || words.isAny(i, "anticipating", "expected", "proposed", "upcoming", "if", "next", "asked")) {
                return false;
            }
        }
        int before = one.from() - 1;
        if (words.isAny(before, "a", "an", "the", "separate", "their", "his", "her", "its")) {
            before--;
        }
        return words.is(one.from() - 1, "'s")
                || words.is(one.from() - 1, "\u2019s")
                || words.isAny(before, "in", "during", "following", "after", "since");
    }

    private static String singular(String what) {
        return switch (what) {
            case "meetings", "discussions", "conversations" -> what.substring(0, what.length() - 1);
            default -> what;
        };
    }

    private Participant participant(Person person) {
        var printed = words.words(person.from(), person.to());
        if (person.mention() == NamedWords.NONE) {
            return new Participant(new Named(printed, NamedWords.NONE), printed, "", "");
        }
        var role = roles.get(person.mention());
        return role == null
                ? new Participant(words.named(person.mention()), "", "", "")
                : new Participant(
                        words.named(person.mention()),
                        role.role(),
                        role.organisation().words(),
                        "");
    }

    /// A place in the same clause, behind `in` or `at`.
    private Named place(Encounter one) {
        int to = Math.min(words.sentence(one.from()).to(), one.to() + 24);
        for (int i = one.to(); i < to; i++) {
            if (verbsBetween(i, i + 1) > 0) {
                break;
            }
            boolean behind = words.is(i - 1, "in")
                    || words.is(i - 1, "at")
                    || words.is(i - 1, "for") && words.isAny(i - 2, "scheduled", "planned", "slated")
                    || words.is(i - 1, "to") && one.what().equals("visit");
            if (behind && words.isKind(i, PartyKind.PLACE)) {
                return words.named(words.mention(i));
            }
        }
        return Named.NOT_STATED;
    }
}
