package org.reftel.statement;

import java.util.Locale;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;

/// What stands behind a verb: an addressee, and the act.
///
/// @param objectFrom the addressee, or the thing itself for [Kind#OBJECT]; an empty range when there is none
/// @param from first token of the act, `to` and `that` left out
/// @param clause index of the clause that is the act; -1 when it is a noun
/// @param particle the preposition that the verb took (`called on`); empty when none
record Complement(Kind kind, int objectFrom, int objectTo, int from, int clause, String particle) {
    enum Kind {
        /// `agreed to meet`
        INFINITIVE,
        /// `committed to meeting`, `suggested meeting`
        GERUND,
        /// `agreed to talks`
        NOUN,
        /// `promised that`
        THAT,
        /// `said he would`
        BARE,
        /// `asked whether`
        WHETHER,
        /// `asked for help`
        FOR,
        /// `requested help`
        OBJECT,
        NONE
    }

    boolean hasObject() {
        return objectTo > objectFrom;
    }

    /// Behind the verb of a clause.
    static Complement of(Clauses clauses, int index) {
        var clause = clauses.get(index);
        int to = clauses.words().sentences().get(clause.sentence()).to();
        int i = adverbs(clauses, clause.end(), to);
        var particle = "";
        if (i < to && clauses.tag(i) == Tag.OBJECT && clauses.text(i).length() > 4) {
            i++;
        }
        if (i < to && takes(clause.lemma(), clauses, i)) {
            particle = clauses.text(i).toLowerCase(Locale.ROOT);
            i++;
            return particle.equals("for")
                            || particle.equals("with")
                            || particle.equals("upon") && clause.lemma().equals("plan")
                    ? behindFor(clauses, i, to, particle)
                    : object(clauses, clause, i, to, particle);
        }
        boolean toSomebody = i < to && clauses.tag(i) == Tag.TO && clauses.at(i) < 0;
        int told = toSomebody ? clauses.objectEnd(i + 1, to) : i;
        if (told > i + 1 && told < to && clauses.tag(told) == Tag.THAT) {
            return new Complement(Kind.THAT, i + 1, told, told + 1, -1, "");
        }
        int direct = phrases(clauses, i, to, PASSED);
        var simple = act(clauses, direct, to, 0, 0, "");
        if (simple.kind() != Kind.NONE) {
            return simple;
        }
        return object(clauses, clause, i, to, "");
    }

    private static boolean takes(String lemma, Clauses clauses, int i) {
        return switch (lemma) {
            case "call" -> clauses.is(i, "on") || clauses.is(i, "for") || clauses.is(i, "upon");
            case "appeal" -> clauses.tag(i) == Tag.TO || clauses.is(i, "for");
            case "look" -> clauses.tag(i) == Tag.TO && clauses.at(i) < 0;
            case "ask", "press", "push", "lobby" -> clauses.is(i, "for");
            case "plan" -> clauses.is(i, "on");
            default -> false;
        };
    }

    private static Complement behindFor(Clauses clauses, int i, int to, String particle) {
        int end = clauses.nounPhraseEnd(i, to);
        if (end > i && end < to && clauses.tag(end) == Tag.TO && clauses.at(end) >= 0) {
            return new Complement(Kind.INFINITIVE, i, end, end + 1, clauses.at(end), particle);
        }
        return i < to && (end > i || clauses.at(i) >= 0)
                ? new Complement(Kind.FOR, 0, 0, i, -1, particle)
                : new Complement(Kind.NONE, 0, 0, i, -1, particle);
    }

    private static Complement object(Clauses clauses, Clause clause, int i, int to, String particle) {
        int next = i < to ? nextFinite(clauses, clause, i) : -1;
        if (next >= 0 && clauses.get(next).hasSubject() && clauses.get(next).subjectFrom() == i && particle.isEmpty()) {
            return new Complement(Kind.BARE, 0, 0, i, next, particle);
        }
        int end = i < to ? clauses.objectEnd(i, to) : i;
        if (end == i) {
            return new Complement(Kind.NONE, 0, 0, i, -1, particle);
        }
        end = listEnd(clauses, end, to);
        if (next >= 0 && clauses.get(next).hasSubject() && clauses.get(next).subjectFrom() == end) {
            return new Complement(Kind.BARE, i, end, end, next, particle);
        }
        int behindPreposition = end + 1 < to ? clauses.at(end + 1) : -1;
        if (particle.isEmpty()
                && end < to
                && clauses.is(end, "on")
                && behindPreposition >= 0
                && clauses.get(behindPreposition).form() == Clause.Form.GERUND
                && isPressing(clause.lemma())) {
            return new Complement(Kind.GERUND, i, end, end + 1, behindPreposition, particle);
        }
        int of = particle.isEmpty() && clause.lemma().equals("assure") ? assured(clauses, i + 1, end) : -1;
        if (of > i && of + 1 < to) {
            return new Complement(Kind.NOUN, i, of, of + 1, -1, particle);
        }
        boolean asks = particle.isEmpty() || particle.equals("to");
        if (end < to && clauses.is(end, "for") && asks) {
            return new Complement(Kind.FOR, i, end, end + 1, -1, particle);
        }
        var behind = act(clauses, phrases(clauses, end, to, BEHIND_OBJECT), to, i, end, particle);
        boolean known = behind.kind() == Kind.INFINITIVE || behind.kind() == Kind.THAT || behind.kind() == Kind.WHETHER;
        return known ? behind : new Complement(Kind.OBJECT, i, end, i, -1, particle);
    }

    /// `assured the Minister of | his support`; -1 when nothing is assured so.
    private static int assured(Clauses clauses, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean his = clauses.tag(i + 1) == Tag.POSSESSIVE || clauses.tag(i + 1) == Tag.DETERMINER;
            boolean full =
                    clauses.is(i + 1, "full") || clauses.is(i + 1, "continued") || clauses.is(i + 1, "continuing");
            if (clauses.is(i, "of") && (his || full)) {
                return i;
            }
        }
        return -1;
    }

    /// `pressed the Minister on opening the port`
    private static boolean isPressing(String lemma) {
        return lemma.equals("press") || lemma.equals("push") || lemma.equals("lobby");
    }

    /// `ordered the Navy, the Board, and the Port to wait`: behind a list that an infinitive follows; the given
    /// token when none does.
    private static int listEnd(Clauses clauses, int first, int to) {
        int end = first;
        while (end + 1 < to && clauses.tag(end) == Tag.COMMA) {
            int item = clauses.tag(end + 1) == Tag.AND ? end + 2 : end + 1;
            int next = item < to && clauses.at(item) < 0 ? clauses.objectEnd(item, to) : item;
            if (next <= item) {
                return first;
            }
            end = next;
        }
        return end > first && end < to && clauses.tag(end) == Tag.TO && clauses.at(end) >= 0 ? end : first;
    }

    private static int nextFinite(Clauses clauses, Clause clause, int from) {
        int to = Math.min(clauses.words().sentences().get(clause.sentence()).to(), from + 20);
        for (int i = from; i < to; i++) {
            if (clauses.at(i) >= 0) {
                return clauses.get(clauses.at(i)).isFinite() ? clauses.at(i) : -1;
            }
        }
        return -1;
    }

    private static Complement act(Clauses clauses, int i, int to, int objectFrom, int objectTo, String particle) {
        if (i >= to) {
            return new Complement(Kind.NONE, 0, 0, i, -1, particle);
        }
        if (clauses.tag(i) == Tag.NOT && i + 1 < to && clauses.tag(i + 1) == Tag.TO) {
            var denied = act(clauses, i + 1, to, objectFrom, objectTo, particle);
            return new Complement(denied.kind(), objectFrom, objectTo, i, denied.clause(), particle);
        }
        int clause = clauses.at(i);
        var form = clause < 0 ? Clause.Form.FINITE : clauses.get(clause).form();
        return switch (clauses.tag(i)) {
            case TO ->
                clause >= 0
                        ? new Complement(Kind.INFINITIVE, objectFrom, objectTo, i + 1, clause, particle)
                        : behindTo(clauses, i + 1, to, objectFrom, objectTo, particle);
            case THAT ->
                new Complement(
                        Kind.THAT,
                        objectFrom,
                        objectTo,
                        i + 2 < to && clauses.tag(i + 1) == Tag.COMMA ? i + 2 : i + 1,
                        -1,
                        particle);
            case IF -> new Complement(Kind.WHETHER, objectFrom, objectTo, i + 1, -1, particle);
            default ->
                clause >= 0 && form == Clause.Form.GERUND
                        ? new Complement(Kind.GERUND, objectFrom, objectTo, i, clause, particle)
                        : new Complement(Kind.NONE, 0, 0, i, -1, particle);
        };
    }

    private static Complement behindTo(Clauses clauses, int i, int to, int objectFrom, int objectTo, String particle) {
        if (i < to && clauses.at(i) >= 0 && clauses.get(clauses.at(i)).form() == Clause.Form.GERUND) {
            return new Complement(Kind.GERUND, objectFrom, objectTo, i, clauses.at(i), particle);
        }
        return clauses.nounPhraseEnd(i, to) > i
                ? new Complement(Kind.NOUN, objectFrom, objectTo, i, -1, particle)
                : new Complement(Kind.NONE, 0, 0, i, -1, particle);
    }

    private static int adverbs(Clauses clauses, int from, int to) {
        int i = from;
        while (i < to && clauses.tag(i) == Tag.ADVERB) {
            i++;
        }
        return i;
    }

    /// Past phrases with a preposition, and asides between commas: `agreed in principle to`, `urged, once
    /// more, that`.
    private static int phrases(Clauses clauses, int from, int to, WordSet passed) {
        int i = adverbs(clauses, from, to);
        while (i < to && i < from + 18) {
            int next = i;
            if (clauses.tag(i) == Tag.PREPOSITION && isPassed(clauses, i, to, passed)) {
                int phrase = i + 1 < to && clauses.tag(i + 1) == Tag.PREPOSITION ? i + 2 : i + 1;
                next = clauses.objectEnd(phrase, to);
                next = next == phrase ? i : next;
            } else if (clauses.tag(i) == Tag.COMMA && aside(clauses, i, to) > 0) {
                next = aside(clauses, i, to);
            } else if (isDay(clauses, i, to)) {
                next = i + 2;
            }
            if (next == i) {
                return i;
            }
            i = adverbs(clauses, next, to);
        }
        return i;
    }

    /// `agreed on plans to` is no agreement to do something; `agreed on Monday to` is.
    private static boolean isPassed(Clauses clauses, int i, int to, WordSet passed) {
        if (clauses.is(i, "on")) {
            return i + 1 < to && (MONTHS.has(clauses.text(i + 1)) || clauses.is(i + 1, "behalf"));
        }
        return passed.has(clauses.text(i));
    }

    /// `asked leaders from around the bay to`: where they come from, and not what is asked for.
    private static final WordSet BEHIND_OBJECT =
            WordSet.of("in with at during by within through from around near between inside outside throughout");

    private static final WordSet PASSED = WordSet.of("in with at during by within through");

    private static boolean isDay(Clauses clauses, int i, int to) {
        return i + 1 < to && clauses.tag(i + 1) == Tag.NUMBER && MONTHS.has(clauses.text(i));
    }

    private static final WordSet MONTHS = WordSet.of(
            "january february march april may june july august september october november december monday tuesday"
                    + " wednesday thursday friday saturday sunday");

    private static int aside(Clauses clauses, int comma, int to) {
        for (int i = comma + 1; i < to && i < comma + 9; i++) {
            if (clauses.at(i) >= 0) {
                return -1;
            }
            if (clauses.tag(i) == Tag.COMMA) {
                return i + 1;
            }
        }
        return -1;
    }
}
