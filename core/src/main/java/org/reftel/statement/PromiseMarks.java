package org.reftel.statement;

import static org.reftel.statement.MarkRows.Mark.*;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Sayings;
import org.reftel.grammar.Sentence;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;

/// What can be seen of the [Carrier]s of a paragraph: the verb or noun, who acts, what stands before and behind,
/// what it hangs on, and what the rules say of it. Names that were found are seen as names, and never as which: what
/// is learned of one state holds for another.
final class PromiseMarks {
    private static final int NONE = 1;
    private static final int EDGE = 2;
    /// Of a word that is a name: its kind is added.
    private static final int NAME = 10;
    private static final int NUMBER = 3;
    private static final int ACRONYM = 4;
    private static final int CAPITAL = 5;

    /// So many words behind it are seen without their order.
    private static final int BEHIND_IT = 14;
    /// Shorter words tell nothing out of their order.
    private static final int SHORT = 2;
    /// Tokens between it and a promise that counts as near.
    private static final int NEAR = 24;
    private static final int FAR = 8;
    private static final int THAT_REACH = 12;
    private static final int PLACES = 4;
    /// No verb is looked for further before a noun.
    private static final int LONG = 250;

    /// Words that are no name although they have a capital.
    private static final WordSet COMMON = WordSet.of("""
        government ministry minister president ambassador secretary department embassy post mission monday tuesday
        wednesday thursday friday saturday sunday january february march april may june july august september october
        november december usg washington
        """);

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final MarkRows rows = new MarkRows();
    private int seenFrom = -1;
    private int seenTo;
    private boolean quoted;
    private boolean condition;

    PromiseMarks(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
    }

    /// The few marks that tell of most carriers that they carry nothing; they stand until others are asked for.
    MarkRows first(Carrier carrier) {
        rows.begin(carrier.isNoun());
        rows.add(KIND, 1);
        if (carrier.isNoun()) {
            noun(carrier);
        } else {
            verb(clauses.get(carrier.clause()), carrier.clause());
        }
        return rows;
    }

    /// All marks, those of [#first] among them.
    ///
    /// @param found what the rules found in the paragraph
    MarkRows all(Carrier carrier, List<Promise> found) {
        first(carrier);
        var sentence = clauses.words().sentences().get(carrier.sentence());
        if (carrier.isNoun()) {
            around(carrier.token(), sentence);
            givenBy(carrier.token(), sentence);
        } else {
            around(carrier.clause(), sentence, clauses.get(carrier.clause()));
        }
        circumstances(carrier, sentence);
        rules(carrier, found);
        return rows;
    }

    private void noun(Carrier carrier) {
        int token = carrier.token();
        int word = clauses.words().hash(token);
        rows.add(LEMMA, word);
        rows.add(LEMMA_NEXT_WORD, word, word(token + 1, carrier));
        rows.add(LEMMA_NEXT_WORD_MODAL, word, word(token - 1, carrier));
    }

    private void verb(Clause clause, int index) {
        int lemma = clause.lemma().hashCode();
        int modal = clause.modal().hashCode();
        int form = form(clause);
        rows.add(LEMMA, lemma);
        rows.add(MODAL, modal);
        rows.add(FORM, form);
        if (clause.negated()) {
            rows.add(NEGATED, 1);
        }
        rows.add(LEMMA_MODAL, lemma, modal);
        rows.add(LEMMA_FORM, lemma, form);
        int next = clause.end();
        int to = clauses.words().sentences().get(clause.sentence()).to();
        while (next < to && (clauses.tag(next) == Tag.ADVERB || clauses.tag(next) == Tag.QUOTE)) {
            next++;
        }
        if (next < to) {
            int word = word(next);
            rows.add(NEXT_WORD, word);
            rows.add(
                    LEMMA_NEXT_WORD,
                    lemma,
                    word,
                    next + 1 < to ? clauses.tag(next + 1).ordinal() : EDGE);
            rows.add(LEMMA_NEXT_WORD_MODAL, lemma, word, clause.negated() ? -modal : modal);
        }
        int governor = governor(index);
        if (governor >= 0) {
            var over = clauses.get(governor);
            rows.add(GOVERNOR, over.lemma().hashCode(), over.modal().hashCode());
            rows.add(GOVERNOR_LEMMA, over.lemma().hashCode(), lemma);
        } else {
            rows.add(GOVERNOR, EDGE);
        }
    }

    private static int form(Clause clause) {
        int form = clause.form().ordinal() * 3 + clause.time().ordinal();
        return form * 8 + (clause.perfect() ? 1 : 0) + (clause.progressive() ? 2 : 0) + (clause.passive() ? 4 : 0);
    }

    /// The verb before it in the sentence; -1 for the first.
    private int governor(int index) {
        return index > clauses.firstNear(index) ? index - 1 : -1;
    }

    private void around(int index, Sentence sentence, Clause clause) {
        int lemma = clause.lemma().hashCode();
        int modal = clause.modal().hashCode();
        int form = form(clause);
        int subject = subject(clause.subjectFrom(), clause.subjectTo());
        rows.add(AGENCY, agency(clause.lemma()));
        rows.add(SUBJECT, subject);
        if (clause.hasSubject()) {
            rows.add(SUBJECT_HEAD, word(head(clause.subjectFrom(), clause.subjectTo())));
            rows.add(SUBJECT_FIRST, word(clause.subjectFrom()));
            rows.add(SHARED, clause.shares() >= 0);
        }
        int before = clauses.introducer(clause);
        int led = before < 0 ? EDGE : clauses.at(before) >= 0 ? NONE : word(before);
        rows.add(LED_IN_BY, led);
        rows.add(LED_IN_BY_TAG, before < 0 ? EDGE : NAME + clauses.tag(before).ordinal());
        rows.add(MODAL_SUBJECT, modal, subject);
        rows.add(LEMMA_SUBJECT, lemma, subject);
        rows.add(FORM_SUBJECT, form, subject);
        rows.add(MODAL_FORM_SUBJECT_LED_IN, modal * 31 + form, subject, led);
        governed(index, clause, lemma, modal, form);
        next(index, sentence, clause);
        complement(index, lemma);
        var who = actors.of(index);
        rows.add(ACTOR, who.isStated());
        rows.add(ACTOR_MODAL_LEMMA, who.isStated() ? 1 : 2, modal, lemma);
        int end = clause.end();
        words(end, clause.from(), sentence);
        if (end + 1 < sentence.to()) {
            rows.add(BEHIND_PAIR, word(end), word(end + 1));
        }
        int object = end < sentence.to() ? clauses.objectEnd(end, sentence.to()) : end;
        if (object > end) {
            rows.add(OBJECT_HEAD, word(head(end, object)));
        }
        for (int i = end; i < Math.min(sentence.to(), end + THAT_REACH); i++) {
            if (clauses.tag(i) == Tag.THAT) {
                rows.add(THAT, 1);
                rows.add(LEMMA_THAT, lemma);
                break;
            }
        }
    }

    private void governed(int index, Clause clause, int lemma, int modal, int form) {
        int governor = governor(index);
        if (governor >= 0) {
            var over = clauses.get(governor);
            int verb = over.lemma().hashCode() * 31 + over.modal().hashCode();
            rows.add(GOVERNOR_SUBJECT, subject(over.subjectFrom(), over.subjectTo()));
            rows.add(GOVERNOR_NEGATED, over.negated());
            rows.add(GOVERNOR_NEAR, Math.min(FAR, clause.from() - over.end()));
            rows.add(GOVERNOR_SAYS, Sayings.isSaying(over.lemma()));
            rows.add(GOVERNOR_MODAL, verb, modal);
            rows.add(GOVERNOR_AND_FORM, verb, form);
            if (over.hasSubject() && clause.hasSubject()) {
                rows.add(
                        GOVERNOR_SAME_SUBJECT,
                        clauses.words().hash(over.subjectFrom())
                                == clauses.words().hash(clause.subjectFrom()));
            }
        }
        int first = clauses.firstNear(index);
        int said = index - 1;
        while (said >= first
                && !(clauses.get(said).isFinite()
                        && Sayings.isSaying(clauses.get(said).lemma()))) {
            said--;
        }
        rows.add(SAYING, said < first ? NONE : clauses.get(said).lemma().hashCode());
        rows.add(FIRST_VERB, clauses.get(first).lemma().hashCode(), first == index ? 1 : 2);
        rows.add(PLACE, Math.min(PLACES, index - first));
        int controller = clause.hasSubject() ? -1 : clauses.controller(index);
        if (controller >= 0) {
            var over = clauses.get(controller);
            rows.add(CONTROLLER, over.lemma().hashCode());
            rows.add(CONTROLLER_SUBJECT, subject(over.subjectFrom(), over.subjectTo()));
            rows.add(CONTROLLER_MODAL, over.modal().hashCode(), form);
        }
    }

    /// The verbs behind it.
    private void next(int index, Sentence sentence, Clause clause) {
        int lemma = clause.lemma().hashCode();
        int last = clauses.lastNear(index);
        if (index + 1 < last) {
            var next = clauses.get(index + 1);
            rows.add(NEXT_VERB, next.lemma().hashCode());
            rows.add(NEXT_VERB_MODAL, next.modal().hashCode());
            rows.add(NEXT_VERB_FORM, next.form().ordinal());
        }
        for (int i = index + 1; i < last && !clauses.get(i).isFinite(); i++) {
            var next = clauses.get(i);
            if (next.form() == Clause.Form.INFINITIVE && clauses.tag(next.from()) == Tag.TO) {
                rows.add(INFINITIVE, next.lemma().hashCode());
                rows.add(LEMMA_INFINITIVE, lemma);
                rows.add(INFINITIVE_AGENCY, agency(next.lemma()));
                break;
            }
        }
        rows.add(
                BEHIND_TAG,
                clause.end() < sentence.to() ? clauses.tag(clause.end()).ordinal() : -1);
    }

    private void complement(int index, int lemma) {
        var complement = Complement.of(clauses, index);
        int kind = complement.kind().ordinal();
        rows.add(COMPLEMENT, kind, complement.particle().hashCode());
        rows.add(LEMMA_COMPLEMENT, lemma, kind);
        if (complement.hasObject()) {
            rows.add(COMPLEMENT_OBJECT, subject(complement.objectFrom(), complement.objectTo()));
        }
        if (complement.clause() >= 0) {
            var act = clauses.get(complement.clause());
            rows.add(COMPLEMENT_LEMMA, act.lemma().hashCode());
            rows.add(COMPLEMENT_MODAL, act.modal().hashCode());
            rows.add(COMPLEMENT_AGENCY, agency(act.lemma()));
            rows.add(COMPLEMENT_SUBJECT, subject(act.subjectFrom(), act.subjectTo()));
        }
    }

    private static int agency(String lemma) {
        return (Agency.isAct(lemma) ? 1 : 0) + (Agency.isState(lemma) ? 2 : 0);
    }

    /// Around a noun.
    private void around(int token, Sentence sentence) {
        words(token + 1, token, sentence);
        rows.add(BEHIND_TAG, token + 1 < sentence.to() ? clauses.tag(token + 1).ordinal() : -1);
        rows.add(BEFORE_TAG, token > sentence.from() ? clauses.tag(token - 1).ordinal() : -1);
    }

    /// The verb before a noun, and the next one behind it.
    private void givenBy(int token, Sentence sentence) {
        int noun = clauses.words().hash(token);
        int i = token - 1;
        int from = Math.max(sentence.from(), token - LONG);
        while (i >= from && clauses.at(i) < 0) {
            i--;
        }
        if (i >= from) {
            var giver = clauses.get(clauses.at(i));
            rows.add(GOVERNOR, giver.lemma().hashCode());
            rows.add(GOVERNOR_LEMMA, noun, giver.lemma().hashCode());
            rows.add(GOVERNOR_SUBJECT, subject(giver.subjectFrom(), giver.subjectTo()));
            rows.add(GOVERNOR_NEAR, Math.min(FAR, token - giver.end()));
            rows.add(GOVERNOR_FORM, giver.form().ordinal());
            rows.add(GOVERNOR_NEGATED, giver.negated());
        }
        for (int k = token + 1; k < Math.min(sentence.to(), token + 6); k++) {
            if (clauses.at(k) >= 0) {
                var next = clauses.get(clauses.at(k));
                rows.add(NEXT_VERB, next.lemma().hashCode());
                rows.add(NEXT_VERB_FORM, next.form().ordinal());
                rows.add(LEMMA_FORM, noun, next.form().ordinal());
                return;
            }
        }
    }

    /// Three words behind and before, in their order.
    private void words(int behind, int token, Sentence sentence) {
        rows.add(BEHIND, behind < sentence.to() ? word(behind) : EDGE);
        rows.add(BEHIND_SECOND, behind + 1 < sentence.to() ? word(behind + 1) : EDGE);
        rows.add(BEHIND_THIRD, behind + 2 < sentence.to() ? word(behind + 2) : EDGE);
        rows.add(BEFORE, token - 1 >= sentence.from() ? word(token - 1) : EDGE);
        rows.add(BEFORE_SECOND, token - 2 >= sentence.from() ? word(token - 2) : EDGE);
        rows.add(BEFORE_THIRD, token - 3 >= sentence.from() ? word(token - 3) : EDGE);
    }

    private void circumstances(Carrier carrier, Sentence sentence) {
        int token = carrier.token();
        var voice = analysis.voices().at(token);
        rows.add(VOICE, voice.kind().ordinal(), voice.speaker().isStated() ? 1 : 0);
        seen(sentence, token);
        rows.add(QUOTED, quoted);
        rows.add(CONDITION, condition);
        rows.add(QUESTION, clauses.is(sentence.to() - 1, "?"));
        for (int i = token; i < Math.min(sentence.to(), token + BEHIND_IT); i++) {
            if (clauses.words().tokens().get(i).length() > SHORT) {
                rows.add(WORD_BEHIND, word(i));
            }
        }
    }

    /// Reads a sentence once for all that it carries, who are asked for in their order.
    private void seen(Sentence sentence, int token) {
        if (seenFrom != sentence.from()) {
            seenFrom = sentence.from();
            seenTo = sentence.from();
            quoted = false;
            condition = false;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                condition |= clauses.tag(i) == Tag.IF;
            }
        }
        while (seenTo < token) {
            quoted ^= clauses.tag(seenTo) == Tag.QUOTE;
            seenTo++;
        }
    }

    private void rules(Carrier carrier, List<Promise> found) {
        int near = NONE;
        @Nullable Promise carried = null;
        for (var promise : found) {
            if (carrier.carries(promise, clauses)) {
                carried = promise;
                break;
            }
            if (promise.from() < carrier.token() && carrier.token() < promise.to()) {
                near = NAME + promise.modality().ordinal();
            } else if (near == NONE && Math.abs(promise.from() - carrier.token()) < NEAR) {
                near = EDGE;
            }
        }
        rows.add(RULE_NEAR, carried == null ? near : 0);
        if (carried != null) {
            rows.add(RULE, carried.rule().hashCode());
            rows.add(RULE_MODALITY, carried.modality().ordinal());
        }
    }

    private int word(int token, Carrier carrier) {
        var sentence = clauses.words().sentences().get(carrier.sentence());
        return token < sentence.from() || token >= sentence.to() ? EDGE : word(token);
    }

    /// A word as it is seen: names by their kind, numbers as numbers.
    private int word(int token) {
        int mention = analysis.mentions().at(token);
        if (mention >= 0) {
            return NAME + analysis.mentions().get(mention).kind().ordinal();
        }
        var words = clauses.words();
        if (token > 0 && clauses.tag(token) == Tag.OTHER && words.isCapitalised(token) && !words.isIn(token, COMMON)) {
            var text = clauses.text(token);
            return text.length() > 1 && Character.isUpperCase(text.charAt(1)) ? ACRONYM : CAPITAL;
        }
        return clauses.tag(token) == Tag.NUMBER ? NUMBER : words.hash(token);
    }

    private int head(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean ends = i + 1 >= to
                    || switch (clauses.tag(i + 1)) {
                        case PREPOSITION, TO, COMMA, OPEN, AND -> true;
                        default -> false;
                    };
            if (ends) {
                return i;
            }
        }
        return from;
    }

    /// What kind of subject or object a noun phrase is.
    private int subject(int from, int to) {
        if (to <= from) {
            return NONE;
        }
        if (to == from + 1 && (clauses.tag(from) == Tag.PRONOUN || clauses.is(from, "we") || clauses.is(from, "you"))) {
            return clauses.text(from).toLowerCase(Locale.ROOT).hashCode();
        }
        if (actors.isPost(from, to)) {
            return 3;
        }
        if (actors.isNamedParty(from, to)) {
            return actors.isPerson(from, to) ? 4 : actors.isPlace(from, to) ? 5 : 6;
        }
        return actors.isSurelyParty(from, to) ? 7 : actors.isParty(from, to) ? 8 : 9;
    }
}
