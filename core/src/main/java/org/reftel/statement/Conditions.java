package org.reftel.statement;

import org.reftel.grammar.Clauses;
import org.reftel.grammar.Sentence;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;

/// What an act hangs on: `if the fee is paid`, `provided that`, `with his principal's consent`, `subject to
/// approval`.
final class Conditions {
    private static final WordSet LEAVE = WordSet.of("consent approval permission concurrence agreement backing");
    private static final int REACH = 7;
    private static final int LONG = 80;
    private static final int BACK = 40;

    private final Clauses clauses;

    Conditions(Clauses clauses) {
        this.clauses = clauses;
    }

    /// In the words of the sentence that belong to a clause at `from..to`, or lead it in; empty when there is
    /// none.
    String of(Sentence sentence, int from, int to) {
        int lead = first(sentence.from());
        if (lead >= 0 && lead < from && clauses.tag(lead) != Tag.COMMA) {
            int end = comma(lead, from);
            if (end > lead && end <= from) {
                return clauses.words().words(lead, end);
            }
        }
        int before = before(sentence.from(), from);
        if (before >= 0) {
            return clauses.words().words(before, comma(before, from));
        }
        for (int i = Math.max(from, sentence.from()); i < to; i++) {
            int end = at(i, to);
            if (end > i) {
                return clauses.words().words(i, end);
            }
        }
        return "";
    }

    /// `said that if the fees were paid, he would`: the *if* between the saying and the act; -1 when there is none.
    private int before(int from, int verb) {
        for (int i = verb - 1; i >= Math.max(from, verb - BACK); i--) {
            if (clauses.is(i, "if") || clauses.tag(i) == Tag.IF && !clauses.is(i, "whether")) {
                int end = comma(i, verb);
                boolean near = end < verb && clauses.tag(end) == Tag.COMMA && verb - end <= REACH;
                return near && i > 0 && leads(i - 1) ? i : -1;
            }
        }
        return -1;
    }

    /// `that if`, `"If`, `and if`
    private boolean leads(int token) {
        return switch (clauses.tag(token)) {
            case THAT, QUOTE, AND, BUT -> true;
            default -> false;
        };
    }

    private int first(int from) {
        return at(from, clauses.words().tokens().size()) > from ? from : -1;
    }

    /// Behind the condition that begins at a token; the token when none does.
    private int at(int i, int to) {
        boolean condition = clauses.tag(i) == Tag.IF
                && !clauses.is(i, "whether")
                && !(i > 0 && (clauses.is(i - 1, "even") || isAsked(i - 1)));
        condition |= isInverted(i, to);
        boolean phrase = i + 1 < to
                && (clauses.is(i, "subject") && clauses.is(i + 1, "to")
                        || clauses.is(i, "on") && i + 2 < to && clauses.is(i + 1, "condition")
                        || clauses.is(i, "depending") && clauses.is(i + 1, "on")
                        || clauses.is(i, "contingent") && (clauses.is(i + 1, "on") || clauses.is(i + 1, "upon"))
                        || clauses.is(i, "assuming"));
        boolean pending = clauses.is(i, "pending")
                && i > 0
                && clauses.tag(i - 1) != Tag.DETERMINER
                && i + 1 < to
                && clauses.tag(i + 1) != Tag.PREPOSITION;
        if (condition || phrase || pending) {
            return comma(i, to);
        }
        if (clauses.is(i, "under")) {
            for (int k = i + 1; k < Math.min(to, i + REACH); k++) {
                if (clauses.is(k, "conditions") || clauses.is(k, "circumstances")) {
                    return k + 1;
                }
            }
        }
        if (clauses.is(i, "with")) {
            for (int k = i + 1; k < Math.min(to, i + REACH); k++) {
                if (LEAVE.has(clauses.text(k))) {
                    return k + 1;
                }
                if (clauses.tag(k) == Tag.COMMA || clauses.tag(k) == Tag.AND) {
                    return i;
                }
            }
        }
        return i;
    }

    /// `asked if`, `see if`: a question, and no condition.
    private boolean isAsked(int token) {
        return clauses.at(token) >= 0
                && switch (clauses.get(clauses.at(token)).lemma()) {
                    case "ask", "wonder", "see", "know", "inquire", "determine", "tell" -> true;
                    default -> false;
                };
    }

    /// `offered ships, should the Union want them`
    private boolean isInverted(int i, int to) {
        return clauses.is(i, "should")
                && i > 0
                && clauses.tag(i - 1) == Tag.COMMA
                && i + 1 < to
                && (clauses.tag(i + 1) == Tag.DETERMINER
                        || clauses.tag(i + 1) == Tag.PRONOUN
                        || clauses.tag(i + 1) == Tag.OTHER
                                && Character.isUpperCase(clauses.text(i + 1).charAt(0)));
    }

    private int comma(int from, int to) {
        int i = from + 1;
        while (i < Math.min(to, from + LONG)
                && clauses.tag(i) != Tag.COMMA
                && clauses.tag(i) != Tag.CLOSE
                && !isDash(i)) {
            i++;
        }
        while (i > from + 1 && clauses.tag(i - 1) == Tag.BREAK) {
            i--;
        }
        return i;
    }

    private boolean isDash(int i) {
        var text = clauses.text(i);
        return text.equals("--") || text.equals("-") || text.equals(";") || text.equals("–");
    }
}
