package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// On what something that is given hangs: `clean books are critical to securing the loan`, `the loan is
/// conditioned on clean books`. What a promise hangs on stands with the promise.
///
/// Only where the text ties the two: `training is critical to securing the port` ties nothing that somebody gives.
final class Hanging {
    /// Without one of these words a paragraph ties nothing.
    static final String CUES = """
        critical crucial essential vital key necessary indispensable precondition prerequisite pre-condition
        conditioned conditional contingent depends depend depended hinges hinge hinged
        """;

    private static final Set<String> NEEDED =
            WordList.of("critical", "crucial", "essential", "vital", "key", "necessary", "indispensable");
    private static final Set<String> EXPRESS = WordList.of("precondition", "prerequisite", "pre-condition");
    private static final Set<String> TIED = WordList.of("conditioned", "conditional", "contingent");
    private static final Set<String> GAINING = WordList.of("""
        securing obtaining receiving winning gaining getting releasing unlocking keeping maintaining restoring
        """);
    private static final Set<String> GIVEN = WordList.of("""
        funding funds money assistance aid support loan loans approval grant grants budget appropriation
        appropriations disbursement disbursements tranche release credit credits ratification recognition
        """);
    private static final Set<String> DEPENDING = WordList.of("depends", "depend", "hinges", "hinge");
    private static final Set<String> BESIDE =
            WordList.of("a", "an", "the", "absolutely", "also", "now", "particularly", "more");
    private static final Set<String> ENDING =
            WordList.of(",", ";", ".", ":", "--", ")", "(", "but", "while", "although", "because");
    private static final int LONGEST = 40;

    private final NamedWords words;
    private final Clauses clauses;

    private Hanging(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        var hanging = new Hanging(words);
        for (int i = 1; words.has(Cue.HANGING) && i + 2 < words.size(); i++) {
            int verb = hanging.clauses.at(i);
            boolean is = verb >= 0
                    && hanging.clauses.get(verb).isFinite()
                    && !hanging.clauses.get(verb).negated()
                    && hanging.clauses.get(verb).verb() == i;
            if (words.is(i, DEPENDING)) {
                hanging.tied(i, i + 1, true, found);
            } else if (is) {
                var clause = hanging.clauses.get(verb);
                hanging.needed(clause, found);
                int adjective = words.is(i, TIED) ? i : clause.end();
                adjective += words.isAny(adjective, "also", "entirely", "largely", "now") ? 1 : 0;
                if (words.is(adjective, TIED) && (clause.lemma().equals("be") || clause.passive())) {
                    hanging.tied(clause.from(), adjective + 1, false, found);
                }
            }
        }
        return found;
    }

    /// `clean books are critical to securing the loan`, `clean books are a precondition for it`.
    private void needed(Clause clause, List<Description> found) {
        int i = clause.end();
        while (words.is(i, BESIDE)) {
            i++;
        }
        boolean is = clause.lemma().equals("be") && words.isAny(i + 1, "to", "for");
        boolean express = is && words.is(i, EXPRESS);
        boolean gains = is && words.is(i, NEEDED) && words.is(i + 2, GAINING);
        if (!express && !gains) {
            return;
        }
        int first = express ? i + 2 : i + 3;
        int end = end(first);
        int subject = subject(clause.from());
        if (subject < clause.from() && (express && end > first || gains && isGiven(first, end))) {
            add(first, end, subject, clause.from(), found);
        }
    }

    /// `the loan is conditioned on clean books`, `our support depends on clean books`.
    ///
    /// @param verb where the words before it end
    /// @param given whether it has to be something that somebody gives
    private void tied(int verb, int on, boolean given, List<Description> found) {
        int subject = subject(verb);
        int end = end(on + 1);
        boolean ties = words.isAny(on, "on", "upon")
                && end > on + 1
                && !(end == on + 2 && words.isAny(on + 1, "this", "that", "it", "them", "him", "these"))
                && subject < verb
                && (!given || isGiven(subject, verb));
        if (ties) {
            add(subject, verb, on + 1, end, found);
        }
    }

    /// Where the noun phrase begins that ends before a verb: behind a sign or *that*; the verb itself when none
    /// does.
    private int subject(int verb) {
        int low = words.sentence(verb).from();
        int i = verb;
        while (i > low
                && verb - i < 10
                && clauses.at(i - 1) < 0
                && clauses.tag(i - 1) != Tag.COMMA
                && clauses.tag(i - 1) != Tag.THAT
                && clauses.tag(i - 1) != Tag.RELATIVE
                && clauses.tag(i - 1) != Tag.SUBORDINATOR
                && clauses.tag(i - 1) != Tag.IF
                && !words.isAny(i - 1, "but", ";", ":", "--")) {
            i--;
        }
        boolean led = i == low
                || clauses.tag(i - 1) == Tag.COMMA
                || clauses.tag(i - 1) == Tag.THAT
                || clauses.at(i - 1) >= 0
                || words.isAny(i - 1, "but", ";", ":", "--");
        boolean noun = clauses.tag(i) != Tag.PRONOUN
                && clauses.tag(i) != Tag.PREPOSITION
                && clauses.tag(i) != Tag.RELATIVE
                && !words.isAny(i, "there", "this", "that", "what");
        return led && noun ? i : verb;
    }

    /// Whether somebody else gives it: the noun stands among these words and before any preposition.
    private boolean isGiven(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, GIVEN)) {
                return true;
            }
            if (clauses.tag(i) == Tag.PREPOSITION || words.is(i, "of")) {
                return false;
            }
        }
        return false;
    }

    private int end(int from) {
        int limit = Math.min(words.sentence(Math.min(from, words.size() - 1)).to(), from + LONGEST);
        int i = from;
        while (i < limit && !words.is(i, ENDING)) {
            i++;
        }
        while (i > from && clauses.tag(i - 1) == Tag.BREAK) {
            i--;
        }
        return i;
    }

    private void add(int ofFrom, int ofTo, int from, int to, List<Description> found) {
        int low = Math.min(ofFrom, from);
        int high = Math.max(ofTo, to);
        var about = new ArrayList<Integer>();
        for (int i = low; i < high; i++) {
            if (words.mention(i) != NamedWords.NONE && !about.contains(words.mention(i))) {
                about.add(words.mention(i));
            }
        }
        var head = words.said(low).head(low, high, about, Certainty.PROBABLE, "condition of what is given");
        var of = new Named(words.words(ofFrom, ofTo), NamedWords.NONE);
        found.add(new Description(head, of, Aspect.CONDITION, words.words(from, to), Named.NOT_STATED));
    }
}
