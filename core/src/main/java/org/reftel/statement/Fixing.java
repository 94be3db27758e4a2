package org.reftel.statement;

import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.WordList;
import org.reftel.model.Statement.Meeting.Status;
import org.reftel.model.Voice;

/// Says of an act of meeting whether it took place, is to take place, or is only wished for.
///
/// The verb decides together with the one that it hangs on: `met`, `will meet`, `agreed to meet`, `flew in to
/// meet` speak of an encounter; `asked to meet`, `could meet`, `if they met` do not.
final class Fixing {
    /// What hangs on them is to take place.
    private static final Set<String> PLANS = WordList.of(
            "plan", "schedule", "intend", "agree", "expect", "set", "arrange", "slate", "confirm", "decide", "prepare");
    /// Who does this in order to meet, meets.
    private static final Set<String> MOTIONS = WordList.of("""
        travel come go arrive return fly stop gather take use convene visit join depart leave begin
        proceed attend host hold sit manage continue wait rush
        """);
    /// What hangs on them is a wish, or is refused.
    private static final Set<String> WISHES = WordList.of("""
        request seek propose suggest want urge ask refuse decline need offer invite demand cancel postpone
        avoid favor support oppose recommend press hope wish prefer encourage try like fail welcome
        envision consider advocate reject envisage delay miss skip require promise discuss explore boycott
        call push anticipate await
        """);

    private static final Set<String> SAYING =
            WordList.of("say", "tell", "announce", "confirm", "note", "add", "inform");
    private static final Set<String> SENDING = WordList.of("send", "dispatch", "bring", "take");

    private final NamedWords words;
    private final Clauses clauses;

    Fixing(NamedWords words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /// What a clause says of its act.
    enum Outcome {
        HELD,
        PLANNED,
        TENTATIVE,
        UNCLEAR,
        /// Wished for, refused, supposed: no encounter is told.
        NONE;

        Status status() {
            return switch (this) {
                case HELD -> Status.HELD;
                case PLANNED -> Status.PLANNED;
                case TENTATIVE -> Status.TENTATIVE;
                case UNCLEAR, NONE -> Status.NOT_KNOWN;
            };
        }
    }

    /// The first clause whose verb stands at a token or behind it.
    int from(int token) {
        int low = 0;
        int high = clauses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clauses.get(middle).verb() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static boolean isWish(String lemma) {
        return WISHES.contains(lemma);
    }

    /// Of the clause with this index.
    Outcome of(int index) {
        var clause = clauses.get(index);
        boolean wouldHave = clause.hasModal() && clause.perfect();
        if (clause.negated() || wouldHave || isSupposed(clause)) {
            return Outcome.NONE;
        }
        var outcome = switch (clause.form()) {
            case FINITE -> finite(index, clause);
            case INFINITIVE -> hanging(index, true);
            case GERUND -> beside(index);
            case PARTICIPLE -> Outcome.HELD;
        };
        return outcome == Outcome.PLANNED && isTentative(clause) ? Outcome.TENTATIVE : outcome;
    }

    /// `after meeting X, he left`: as sure as what happened beside it.
    private Outcome beside(int index) {
        var clause = clauses.get(index);
        int main = clauses.controller(index);
        boolean aside = words.isAny(clause.from() - 1, "after", "while", "since", "upon", "following", "in", "on");
        return aside
                        && main >= 0
                        && clauses.get(main).isFinite()
                        && !clauses.get(main).hasModal()
                ? finite(main, clauses.get(main))
                : hanging(index, false);
    }

    private Outcome finite(int index, Clause clause) {
        return switch (clause.modal()) {
            case "" ->
                clause.time() == Clause.Time.PAST || clause.perfect()
                        ? Outcome.HELD
                        : isAhead(clause) ? Outcome.PLANNED : Outcome.UNCLEAR;
            case "will", "shall", "'ll" -> Outcome.PLANNED;
            case "would" -> isSaid(index) ? Outcome.PLANNED : Outcome.NONE;
            default -> Outcome.NONE;
        };
    }

    /// `X said that he would meet` fixes a meeting; `it would help to meet` does not.
    private boolean isSaid(int index) {
        var clause = clauses.get(index);
        boolean reported = words.analysis().voices().at(clause.verb()).kind() == Voice.Kind.REPORTED;
        int above = index - 1;
        if (above >= 0
                && clauses.get(above).sentence() == clause.sentence()
                && WISHES.contains(clauses.get(above).lemma())) {
            return false;
        }
        for (int i = index - 1; !reported && i >= 0 && clauses.get(i).sentence() == clause.sentence(); i--) {
            reported = SAYING.contains(clauses.get(i).lemma());
        }
        for (int i = words.sentence(clause.verb()).from(); i < clause.from(); i++) {
            if (words.is(i, "if")) {
                return false;
            }
        }
        return reported && !words.is(clause.verb() + 1, "like");
    }

    private boolean isSupposed(Clause clause) {
        int before = clauses.introducer(clause);
        return before >= 0 && (words.is(before, "if") || words.is(before, "unless") || words.is(before, "whether"));
    }

    private boolean isAhead(Clause clause) {
        return words.said(clause.verb()).times().stream()
                .anyMatch(time -> time.ahead() && Math.abs(time.from() - clause.verb()) < 12);
    }

    private boolean isTentative(Clause clause) {
        int low = Math.max(words.sentence(clause.verb()).from(), clause.from() - 6);
        for (int i = low; i < clause.verb() + 3; i++) {
            if (words.word(i).startsWith("tentative")) {
                return true;
            }
        }
        return false;
    }

    /// Of an infinitive or a gerund: what the verb says that it hangs on.
    private Outcome hanging(int index, boolean infinitive) {
        var clause = clauses.get(index);
        int above = index - 1;
        if (above < 0
                || clauses.get(above).sentence() != clause.sentence()
                || clause.from() - clauses.get(above).end() > 14) {
            return infinitive ? Outcome.NONE : Outcome.UNCLEAR;
        }
        var governing = clauses.get(above);
        boolean near = clause.from() - governing.end() <= 2;
        if (WISHES.contains(governing.lemma()) && (near || infinitive)) {
            return Outcome.NONE;
        }
        if (governing.lemma().equals("be") && near && infinitive) {
            return Outcome.PLANNED;
        }
        boolean kept = governing.form() == Clause.Form.GERUND && words.is(governing.from() - 1, "from");
        if (governing.negated() || kept || !near && governing.lemma().equals("be")) {
            return Outcome.NONE;
        }
        if (PLANS.contains(governing.lemma()) && near) {
            return isTentative(governing) ? Outcome.TENTATIVE : Outcome.PLANNED;
        }
        if (infinitive && !MOTIONS.contains(governing.lemma())) {
            return near ? Outcome.NONE : purpose(governing, above);
        }
        return of(above);
    }

    /// `dispatched two aides to meet`: what was done in order to meet says nothing sure.
    private Outcome purpose(Clause governing, int above) {
        return SENDING.contains(governing.lemma()) && of(above) == Outcome.HELD ? Outcome.UNCLEAR : Outcome.NONE;
    }
}
