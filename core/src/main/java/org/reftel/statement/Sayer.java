package org.reftel.statement;

import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Sayings;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Named;
import org.reftel.model.Voice;

/// The verb of saying that a clause stands under, and whether the clause tells of who says it.
final class Sayer {
    private static final WordSet BELIEFS = WordSet.of(
            "hypothesis skepticism impression belief view position fact possibility speculation sense hope concern"
                    + " fear rumor rumors likelihood chance idea confidence optimistic optimism confident perspective"
                    + " theory assumption worry doubt");

    private final Clauses clauses;
    private final Actors actors;

    Sayer(Clauses clauses, Actors actors) {
        this.clauses = clauses;
        this.actors = actors;
    }

    /// Whether a clause is what is said itself: right behind the saying, or behind *and*, and not behind a
    /// noun of belief.
    boolean isDirect(int index, Clause clause, int said) {
        var saying = clauses.get(said);
        if (saying.from() > clause.from() || Complement.of(clauses, said).clause() == index) {
            return true;
        }
        int before = clauses.introducer(clause);
        if (before < saying.end() - 1) {
            return true;
        }
        before = leading(before, saying.end());
        if (clauses.tag(before) == Tag.THAT || clauses.at(before) >= 0) {
            int noun = clauses.tag(before) == Tag.THAT ? before - 1 : before;
            if (BELIEFS.has(clauses.text(noun))) {
                return false;
            }
        }
        boolean led = clauses.tag(before) == Tag.THAT
                || clauses.tag(before) == Tag.AND
                || clauses.tag(before) == Tag.BUT
                || clauses.tag(before) == Tag.COMMA
                || clauses.at(before) >= 0;
        for (int i = saying.end(); i < before && led; i++) {
            boolean other = clauses.at(i) >= 0
                    && !clauses.get(clauses.at(i)).isFinite()
                    && clauses.tag(before) != Tag.AND
                    && clauses.tag(before) != Tag.COMMA
                    && clauses.tag(before) != Tag.BUT;
            if (other || BELIEFS.has(clauses.text(i)) && (i + 1 == before || clauses.tag(i + 1) == Tag.THAT)) {
                return false;
            }
        }
        return led;
    }

    /// Past a short phrase that stands before the subject: `that in June a team would`.
    private int leading(int before, int from) {
        if (clauses.tag(before) != Tag.OTHER && clauses.tag(before) != Tag.NUMBER) {
            return before;
        }
        for (int i = before - 1; i > Math.max(from, before - 4); i--) {
            if (clauses.tag(i) == Tag.PREPOSITION) {
                return i - 1;
            }
            if (clauses.at(i) >= 0 || clauses.tag(i) == Tag.COMMA) {
                return before;
            }
        }
        return before;
    }

    /// The clause of saying that a clause stands under; -1 when it is in another sentence or there is none.
    int saying(int index) {
        var clause = clauses.get(index);
        for (int i = index - 1; i >= clauses.firstNear(index); i--) {
            var before = clauses.get(i);
            boolean speaks = Sayings.isSaying(before.lemma())
                    && (before.isFinite() && before.hasSubject() || before.form() == Clause.Form.GERUND);
            if (speaks) {
                return i;
            }
        }
        for (int i = index + 1; i < clauses.lastNear(index); i++) {
            if (clauses.get(i).isFinite() && Sayings.isSaying(clauses.get(i).lemma())) {
                return i;
            }
        }
        return -1;
    }

    /// *He*, *she*, *they*, *we* behind *said*, with no other person between.
    boolean isSelf(Clause clause) {
        if (clause.subjectTo() != clause.subjectFrom() + 1 || clauses.tag(clause.subjectFrom()) != Tag.PRONOUN) {
            return false;
        }
        return switch (clauses.text(clause.subjectFrom())) {
            case "he", "she", "they", "we", "I", "He", "She", "They", "We" -> true;
            default -> false;
        };
    }

    /// `The Ministry said it would`: *it* is the body that speaks.
    boolean isItself(int index, Clause clause, Voice voice) {
        return clause.subjectTo() == clause.subjectFrom() + 1
                && clauses.is(clause.subjectFrom(), "it")
                && actors.of(index).isStated()
                && actors.of(index).words().equals(voice.speaker().words());
    }

    Named self(int index, Voice voice) {
        var referent = actors.of(index);
        return referent.isStated() ? referent : voice.speaker();
    }
}
