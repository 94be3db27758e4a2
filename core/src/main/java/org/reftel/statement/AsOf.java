package org.reftel.statement;

import java.util.Optional;
import org.reftel.grammar.Line;
import org.reftel.grammar.TimePhrase;
import org.reftel.grammar.Times;
import org.reftel.grammar.WordSet;
import org.reftel.model.Dated;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.model.Statement.Figure.State;
import org.reftel.model.Voice;

/// The time that a number holds for: one that its clause gives it, else the day on which it was told, where it tells
/// how things stand. What happened holds for no day of telling, and what somebody said had been so holds for the day
/// of the meeting only where the sentence has no other time.
final class AsOf {
    /// A time that stands further behind a number is told of something else.
    private static final int FAR = 12;
    /// Words from a verb of saying to the time at which it was said.
    private static final int NEAR = 4;

    private static final WordSet SPEECHES = WordSet.of("""
        statement statements speech speeches remarks remark interview interviews letter letters report reports article
        articles meeting meetings call calls message messages cable cables announcement testimony address lunch dinner
        """);
    private static final WordSet SAYING = WordSet.of("""
        said says told tells stated states announced announces reported reports noted notes confirmed confirms claimed
        claims predicted predicts estimated estimates explained added informed wrote commented observed declared
        """);
    /// With a subject that is known: what they will do is told of a time, and not how many they are.
    private static final WordSet PREDICATE = WordSet.of("will would is are was were has have had can could did do");
    private static final WordSet STANDING = WordSet.of("""
        is are stands stand remains remain now currently has have numbers totals employs
        """);
    /// How reported speech tells what stands: `she said that there were 300 shops`.
    private static final WordSet STOOD = WordSet.of("""
        was were had stood remained numbered totaled totalled employed
        """);

    private final Times times;
    private final Optional<MeetingDay> day;

    /// @param day on which everything that the document reports was said
    AsOf(Times times, Optional<MeetingDay> day) {
        this.times = times;
        this.day = day;
    }

    /// The time right behind the number, else one before it in the clause, else one at the head of the sentence.
    Optional<TimePhrase> time(Said said, Quantity quantity, Scope scope, int previous, int next) {
        var line = said.line();
        if (Measures.isDistance(line, quantity)) {
            return Optional.empty();
        }
        Optional<TimePhrase> before = Optional.empty();
        for (var time : said.times()) {
            boolean behind = time.from() >= quantity.to() && time.from() < quantity.to() + FAR;
            if (behind && time.from() < Math.min(scope.to(), next) && !isOfAnother(line, quantity, time)) {
                return Optional.of(time);
            }
            boolean near = time.to() <= quantity.from() && time.from() >= Math.max(scope.from(), previous);
            boolean head = time.to() <= quantity.from() && time.from() <= line.from() + 1;
            if ((near || head) && !SPEECHES.has(line.at(time.to()))) {
                before = Optional.of(time);
            }
        }
        return before;
    }

    /// `the 2003 death of`, `the other 33 members will meet in March`: a time of what stands beside the number.
    private static boolean isOfAnother(Line line, Quantity quantity, TimePhrase time) {
        int before = time.from() - 1;
        boolean names = (line.is(before, "the")
                        || line.at(before).endsWith("'s")
                        || line.at(before).endsWith("’s"))
                && !Nouns.at(line, time.to()).isEmpty();
        if (names || SPEECHES.has(line.at(time.to()))) {
            return true;
        }
        if (!line.is(quantity.from() - 1, "the") && !line.is(quantity.from() - 1, "other")) {
            return false;
        }
        for (int i = quantity.behind(); i < time.from(); i++) {
            if (PREDICATE.has(line.at(i))) {
                return true;
            }
        }
        return false;
    }

    /// What the statement says.
    ///
    /// @param start whether a change begins with the number: it stood when that was told
    Dated dated(
            Optional<TimePhrase> time,
            Said said,
            Quantity quantity,
            Scope scope,
            State state,
            Change change,
            boolean start) {
        var line = said.line();
        if (time.isPresent()) {
            boolean told = state != State.REACHED && !time.get().ahead() && isTold(line, time.get(), quantity);
            return told ? Dated.NOT_STATED : time.get().dated();
        }
        boolean level = state == State.REACHED && change == Change.NONE && !Measures.isDistance(line, quantity);
        boolean present = level && stands(line, quantity, scope, STANDING);
        if (day.isPresent() && said.analysis().voices().at(quantity.from()).kind() == Voice.Kind.REPORTED) {
            boolean stood = level && (start || said.times().isEmpty() && stands(line, quantity, scope, STOOD));
            return present || stood ? day.get().day() : Dated.NOT_STATED;
        }
        return present && times.base().isPresent()
                ? new Dated(times.base().get().toString(), "date of the cable", "")
                : Dated.NOT_STATED;
    }

    /// Whether the time is that of saying it, and what is aimed at or asked for lies behind: `told us on August 28 that
    /// they want to reach 20,000`.
    private static boolean isTold(Line line, TimePhrase time, Quantity quantity) {
        if (time.to() > quantity.from()) {
            return false;
        }
        for (int i = time.from() - NEAR; i < quantity.from(); i++) {
            if (SAYING.has(line.at(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the clause tells how things are, or were when they were told: `is`, `has`, `its 32,000 guards`.
    private static boolean stands(Line line, Quantity quantity, Scope scope, WordSet verbs) {
        if (line.is(quantity.from() - 1, "its") || line.is(quantity.from() - 1, "their")) {
            return true;
        }
        boolean stands = false;
        for (int i = scope.from(); i < scope.to(); i++) {
            if (verbs == STANDING && isPast(line.at(i)) || line.is(i, "would")) {
                return false;
            }
            boolean done = line.at(i + 1).endsWith("ed")
                    || line.is(i + 1, "been")
                    || line.is(i + 1, "had")
                    || Measures.isIrregular(line.at(i + 1));
            stands |= verbs.has(line.at(i)) && !done;
        }
        return stands;
    }

    private static boolean isPast(String word) {
        return switch (word) {
            case "was", "were", "had", "did" -> true;
            default -> false;
        };
    }
}
