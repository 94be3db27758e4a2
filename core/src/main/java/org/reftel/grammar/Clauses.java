package org.reftel.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The verbs of a paragraph with their subjects: enough grammar to say who acts, whether he does, and where
/// his clause ends.
///
/// Walks left from each finite verb to its subject and passes over what stands between (`the Minister,
/// accompanied by two aides, agreed`), shares subjects along *and*, and knows relative clauses. It builds no
/// tree; where it is not sure, a clause has no subject.
public final class Clauses {
    /// How many clauses of a sentence are looked at around one, and how many tokens one is long at most: with
    /// them the work stays linear in the length of what no full stop ever ends.
    static final int NEAR = 40;

    static final int LONG = 250;

    private final Words words;
    private final Tagged tagged;
    private final List<Clause> clauses = new ArrayList<>();
    // Index of the clause whose verb group covers a token; -1 when none does.
    private final int[] at;
    // Of each sentence the first clause; and behind them the number of clauses.
    private final int[] beginnings;

    private Clauses(Words words) {
        this.words = words;
        this.tagged = Tagged.of(words);
        this.at = new int[tagged.size()];
        Arrays.fill(at, -1);
        this.beginnings = new int[words.sentences().size() + 1];
        find();
    }

    public static Clauses of(Words words) {
        return new Clauses(words);
    }

    public Words words() {
        return words;
    }

    public Clause get(int index) {
        return clauses.get(index);
    }

    public int size() {
        return clauses.size();
    }

    /// Index of the clause whose verb, auxiliaries taken in, covers a token; -1 when none does.
    public int at(int token) {
        return isToken(token) ? at[token] : -1;
    }

    /// In front of the first token and behind the last there is a break.
    public Tag tag(int token) {
        return isToken(token) ? tagged.tag(token) : Tag.BREAK;
    }

    /// A telegram can end anywhere: whoever looks ahead need not ask whether something is there.
    private boolean isToken(int token) {
        return token >= 0 && token < at.length;
    }

    /// Whether a token is this word, however it is printed; what is no token is none.
    public boolean is(int token, String word) {
        return isToken(token) && words.is(token, word);
    }

    /// Whether a word can be the base form of a verb: `offer`, `meet`.
    public boolean isBase(int token) {
        return isToken(token) && tagged.lexeme(token).has(Lexeme.BASE);
    }

    /// Empty for what is no token.
    public String text(int token) {
        return isToken(token) ? tagged.text(token) : "";
    }

    boolean noteOpensAt(int token) {
        boolean may = words.isCapitalised(token) || tagged.tag(token) == Tag.OPEN;
        return may && Notes.opensAt(tagged, token);
    }

    int noteEnd(int token) {
        return Notes.end(tagged, token);
    }

    private void find() {
        var groups = new VerbGroups(tagged);
        var subjects = new Subjects(tagged, clauses, at);
        for (int s = 0; s < words.sentences().size(); s++) {
            var sentence = words.sentences().get(s);
            int first = clauses.size();
            int i = sentence.from();
            while (i < sentence.to()) {
                boolean afterVerb = i > sentence.from() && at[i - 1] >= 0;
                var group = groups.at(s, i, sentence.from(), sentence.to(), afterVerb);
                if (group.end() <= i) {
                    i++;
                    continue;
                }
                var located = subjects.of(group, sentence.from(), first);
                for (int t = group.from(); t < group.end(); t++) {
                    at[t] = clauses.size();
                }
                clauses.add(located);
                i = group.end();
            }
            beginnings[s + 1] = clauses.size();
        }
    }

    /// The first clause of the same sentence that is near enough to govern a clause; sentences without end
    /// are no sentences.
    public int firstNear(int index) {
        return Math.max(index - NEAR, beginnings[clauses.get(index).sentence()]);
    }

    /// Behind the last clause of the same sentence that is near.
    public int lastNear(int index) {
        return Math.min(index + NEAR, beginnings[clauses.get(index).sentence() + 1]);
    }

    /// Whose act a clause without a subject is: the finite clause that it hangs on; -1 when there is none.
    ///
    /// `Ruiz said the port would open, adding that ...`: a participle of saying belongs to who says.
    public int controller(int index) {
        var clause = clauses.get(index);
        boolean saying = Sayings.isSaying(clause.lemma());
        int nearest = -1;
        for (int i = index - 1; i >= firstNear(index); i--) {
            var before = clauses.get(i);
            if (before.isFinite() && before.hasSubject()) {
                boolean afterComma = clause.form() == Clause.Form.GERUND && isAfterComma(clause);
                if (!afterComma || !saying || Sayings.isSaying(before.lemma())) {
                    return i;
                }
                nearest = nearest < 0 ? i : nearest;
            }
        }
        if (nearest >= 0) {
            return nearest;
        }
        for (int i = index + 1; i < lastNear(index); i++) {
            if (clauses.get(i).isFinite() && clauses.get(i).hasSubject()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAfterComma(Clause clause) {
        int i = clause.from() - 1;
        while (i >= 0 && tagged.tag(i) == Tag.ADVERB) {
            i--;
        }
        return i >= 0 && (tagged.tag(i) == Tag.COMMA || tagged.tag(i) == Tag.AND);
    }

    /// The token before a clause with its subject and adverbs: what leads it in (`that`, `if`, `because`); -1
    /// at the beginning of the sentence.
    public int introducer(Clause clause) {
        int before = clause.from() - 1;
        while (before > 0 && tagged.tag(before) == Tag.ADVERB) {
            before--;
        }
        if (before >= 0
                && clause.shares() < 0
                && (tagged.tag(before) == Tag.RELATIVE || tagged.tag(before) == Tag.THAT)) {
            return before;
        }
        int i = (clause.hasSubject() && clause.shares() < 0 && clause.subjectTo() <= clause.from()
                        ? clause.subjectFrom()
                        : clause.from())
                - 1;
        int from = words.sentences().get(clause.sentence()).from();
        while (i >= from && (tagged.tag(i) == Tag.ADVERB || tagged.tag(i) == Tag.QUOTE)) {
            i--;
        }
        return i < from ? -1 : i;
    }

    /// Behind the noun phrase that begins at a token; the token itself when none does.
    public int nounPhraseEnd(int from, int to) {
        return phraseEnd(from, to, false);
    }

    /// The same, with no phrase hung on but those with *of*: `asked the Minister of Ports for help`.
    public int objectEnd(int from, int to) {
        return phraseEnd(from, to, true);
    }

    private int phraseEnd(int from, int end, boolean tight) {
        int to = Math.min(end, from + LONG);
        int i = from;
        boolean noun = false;
        while (i < to) {
            if (at[i] >= 0) {
                var clause = clauses.get(at[i]);
                boolean inside = clause.form() == Clause.Form.PARTICIPLE && !noun && clause.verb() == i;
                if (!inside) {
                    break;
                }
            }
            var tag = tagged.tag(i);
            if (tag == Tag.PRONOUN || tag == Tag.OBJECT) {
                return noun ? i : i + 1;
            }
            if (tag == Tag.OPEN) {
                int close = close(i, to);
                if (close < 0 || !noun) {
                    break;
                }
                i = close + 1;
                continue;
            }
            boolean inner = tagged.isNominal(i)
                    || tag == Tag.QUOTE
                    || (tag == Tag.ADVERB && !noun)
                    || (tag == Tag.AND || tag == Tag.PREPOSITION && (tight ? is(i, "of") : isOf(i)))
                            && noun
                            && i + 1 < to
                            && tagged.isNominal(i + 1)
                            && at[i + 1] < 0;
            if (!inner) {
                break;
            }
            noun |= tag == Tag.OTHER || tag == Tag.VERB || tag == Tag.NUMBER;
            i++;
        }
        return noun ? i : from;
    }

    private boolean isOf(int i) {
        return is(i, "of") || is(i, "for") || is(i, "in") || is(i, "at") || is(i, "from");
    }

    private int close(int open, int to) {
        for (int i = open + 1; i < to && i < open + 30; i++) {
            if (tagged.tag(i) == Tag.CLOSE) {
                return i;
            }
        }
        return -1;
    }

    /// Behind the last token of what belongs to a clause: before the next clause beside it, a note, or the
    /// end of the sentence.
    public int end(int index) {
        var clause = clauses.get(index);
        int to = Math.min(words.sentences().get(clause.sentence()).to(), clause.end() + LONG);
        boolean hasThat = false;
        boolean verb = clause.hasModal();
        for (int i = clause.end(); i < to; i++) {
            verb |= at[i] > index && isVerbOf(clauses.get(at[i]));
            switch (tagged.tag(i)) {
                case BREAK -> {
                    if (isStop(i, to)) {
                        return trimmed(clause.end(), i);
                    }
                }
                case THAT -> hasThat = true;
                case OPEN -> {
                    if (Notes.opensAt(tagged, i)) {
                        return trimmed(clause.end(), i);
                    }
                }
                case COMMA, AND, BUT, SUBORDINATOR -> {
                    if (leaves(clause, i, to, hasThat && !verb, hasThat)) {
                        return trimmed(clause.end(), i);
                    }
                }
                case DETERMINER,
                        POSSESSIVE,
                        GENITIVE,
                        PRONOUN,
                        OBJECT,
                        PREPOSITION,
                        RELATIVE,
                        IF,
                        MODAL,
                        BE,
                        HAVE,
                        DO,
                        NOT,
                        TO,
                        ADVERB,
                        NUMBER,
                        CLOSE,
                        QUOTE,
                        VERB,
                        OTHER -> {}
            }
        }
        return trimmed(clause.end(), to);
    }

    /// Whether a clause can be the one that *that* waits for: finite, or without an ending (`that the list be sent`).
    private boolean isVerbOf(Clause clause) {
        boolean bare = clause.form() == Clause.Form.INFINITIVE && tagged.tag(clause.from()) == Tag.BE;
        return bare || clause.isFinite() && !isSupposed(clause);
    }

    /// `that, if fees fell, ships`: the verb of an *if* is not the one that *that* waits for.
    private boolean isSupposed(Clause clause) {
        int before = introducer(clause);
        return before >= 0 && tagged.tag(before) == Tag.IF;
    }

    private boolean isStop(int i, int to) {
        var text = tagged.text(i);
        return text.equals(";")
                || text.equals("--")
                || text.equals("¶")
                || (text.equals(":") && i + 1 < to)
                || i + 1 == to
                || (text.equals(".") || text.equals("?")) && i + 2 >= to;
    }

    /// `will file it whether or not she is given the logs`
    private boolean isWhetherOrNot(int or) {
        return is(or, "or") && or > 0 && tagged.tag(or - 1) == Tag.IF && is(or + 1, "not");
    }

    private int trimmed(int from, int end) {
        int to = end;
        while (to > from + 1
                && (tagged.tag(to - 1) == Tag.COMMA
                        || tagged.tag(to - 1) == Tag.BREAK
                        || tagged.tag(to - 1) == Tag.AND
                        || tagged.tag(to - 1) == Tag.BUT
                        || tagged.tag(to - 1) == Tag.IF
                        || tagged.tag(to - 1) == Tag.CLOSE && isUnopened(from, to - 1))) {
            to--;
        }
        return Math.max(from, to);
    }

    private boolean isUnopened(int from, int close) {
        for (int i = close - 1; i >= from; i--) {
            if (tagged.tag(i) == Tag.OPEN) {
                return false;
            }
        }
        return true;
    }

    /// Whether a comma or a conjunction leads out of a clause: into one beside it, or into a participle of
    /// saying.
    ///
    /// @param waits whether a clause with *that* has begun and its verb has not come yet: `said that, in
    ///     time, ships ...`
    private boolean leaves(Clause clause, int i, int to, boolean waits, boolean hasThat) {
        int j = i + 1;
        boolean conjunction = tagged.tag(i) != Tag.COMMA;
        while (j < to
                && (tagged.tag(j) == Tag.ADVERB
                        || tagged.tag(j) == Tag.AND
                        || tagged.tag(j) == Tag.BUT
                        || tagged.tag(j) == Tag.NOT && !conjunction)) {
            conjunction |= tagged.tag(j) != Tag.ADVERB;
            j++;
        }
        if (j >= to || isWhetherOrNot(i)) {
            return false;
        }
        if (tagged.tag(j) == Tag.THAT) {
            return conjunction && !hasThat;
        }
        if (tagged.tag(j) == Tag.IF || is(j, "should") && tagged.tag(i) == Tag.COMMA && j + 1 < to && at[j + 1] < 0) {
            return false;
        }
        if (tagged.tag(j) == Tag.RELATIVE || tagged.tag(j) == Tag.SUBORDINATOR && !isTime(j)) {
            return !conjunction || tagged.tag(i) == Tag.BUT;
        }
        if (tagged.tag(i) == Tag.SUBORDINATOR) {
            return !isTime(i)
                    && !is(i, "where")
                    && !is(i, "how")
                    && !is(i, "why")
                    && !is(i, "when")
                    && clauseFrom(i, i + 1, to);
        }
        if (at[j] >= 0) {
            var next = clauses.get(at[j]);
            boolean beside = next.isFinite()
                    && (next.shares() >= 0 || next.hasSubject())
                    && next.subjectTo() <= clause.from() + 1
                    && next.subjectFrom() < clause.from();
            boolean saying = next.form() == Clause.Form.GERUND && tagged.tag(i) == Tag.COMMA && !conjunction;
            return beside || saying;
        }
        return !waits && (conjunction || tagged.tag(i) == Tag.COMMA) && clauseFrom(i, j, to);
    }

    private boolean isTime(int i) {
        return is(i, "until")
                || is(i, "before")
                || is(i, "after")
                || is(i, "once")
                || is(i, "since")
                || is(i, "as")
                || is(i, "when");
    }

    /// Whether a finite clause with its subject begins at `j`.
    private boolean clauseFrom(int i, int j, int to) {
        int limit = Math.min(to, j + 16);
        for (int k = j; k < limit; k++) {
            if (at[k] >= 0 && clauses.get(at[k]).isFinite()) {
                var next = clauses.get(at[k]);
                return next.shares() < 0 && next.hasSubject() && next.subjectFrom() > i && next.subjectFrom() <= j + 1;
            }
            if (tagged.tag(k) == Tag.TO || tagged.tag(k) == Tag.RELATIVE || tagged.tag(k) == Tag.THAT) {
                return false;
            }
        }
        return false;
    }
}
