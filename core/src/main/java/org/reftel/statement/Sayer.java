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

    private static final WordSet DOUBT = WordSet.of(
            "think believe predict expect fear hope doubt assess speculate warn estimate worry wonder ask suggest"
                    + " recommend propose urge request demand feel caution posit opine argue contend allege complain imply"
                    + " hint concede lament joke");

    private final Clauses clauses;
    private final Actors actors;

    Sayer(Clauses clauses, Actors actors) {
        this.clauses = clauses;
        this.actors = actors;
    }

    /// Verbs of belief, fear, advice: what they govern is nobody's word.
    static boolean isDoubt(String lemma) {
        return DOUBT.has(lemma);
    }

    /// Whether a clause is what is said itself: right behind the saying, or behind *and*, and not behind a
    /// noun of belief.
    boolean isDirect(int index, Clause clause, int said) {
        var saying = clauses.get(said);
        int before = clauses.introducer(clause);
        if (saying.from() > clause.from()) {
            return isLoose(before) && isLoose(clauses.introducer(saying));
        }
        if (Complement.of(clauses, said).clause() == index) {
            return true;
        }
        if (before < saying.end() - 1) {
            return true;
        }
        before = leading(before, saying.end());
        if (isTold(clause, saying)) {
            return true;
        }
        if (clauses.tag(before) == Tag.THAT || clauses.at(before) >= 0) {
            int noun = clauses.tag(before) == Tag.THAT ? before - 1 : before;
            if (BELIEFS.has(clauses.text(noun))) {
                return false;
            }
        }
        boolean led = clauses.tag(before) == Tag.THAT
                || clauses.is(before, "where")
                || clauses.tag(before) == Tag.AND
                || clauses.tag(before) == Tag.BUT
                || clauses.tag(before) == Tag.COMMA
                || clauses.at(before) >= 0;
        for (int i = saying.end(); i < before && led; i++) {
            if (clauses.tag(before) == Tag.THAT && isDeeper(i, before)) {
                return false;
            }
            boolean other = clauses.at(i) >= 0
                    && !clauses.get(clauses.at(i)).isFinite()
                    && !isJoined(before)
                    && clauses.tag(before) != Tag.AND
                    && clauses.tag(before) != Tag.COMMA
                    && clauses.tag(before) != Tag.BUT;
            boolean believed = i + 1 == before && clauses.tag(before) != Tag.AND || clauses.tag(i + 1) == Tag.THAT;
            if (other || BELIEFS.has(clauses.text(i)) && believed) {
                return false;
            }
        }
        return led;
    }

    /// `Ships would sail, Ruiz said`: both stand beside each other.
    private boolean isLoose(int before) {
        return before < 0
                || switch (clauses.tag(before)) {
                    case AND, BUT, COMMA, QUOTE, BREAK, THAT, SUBORDINATOR, OPEN, CLOSE -> true;
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
                            VERB,
                            OTHER -> false;
                };
    }

    /// `said the port plans to grow, and that he would`
    private boolean isJoined(int that) {
        return that > 0 && clauses.tag(that) == Tag.THAT && clauses.tag(that - 1) == Tag.AND;
    }

    /// `said his aims concern the text that Ruiz will present`: what another verb governs is not said itself.
    private boolean isDeeper(int token, int that) {
        int clause = clauses.at(token);
        boolean joined = clauses.tag(that - 1) == Tag.AND
                || clauses.tag(that - 1) == Tag.BUT
                || clauses.tag(that - 1) == Tag.COMMA;
        return clause >= 0
                && clauses.get(clause).isFinite()
                && !Sayings.isSaying(clauses.get(clause).lemma())
                && !clauses.get(clause).lemma().equals("hear")
                && !clauses.get(clause).lemma().equals("learn")
                && !joined;
    }

    /// `told the Union he would`: right behind whom it is said to.
    private boolean isTold(Clause clause, Clause saying) {
        return clause.hasSubject()
                && clause.subjectFrom() > saying.end()
                && clause.shares() < 0
                && saying.isFinite()
                && isTelling(saying.lemma())
                && clauses.objectEnd(saying.end(), clause.subjectFrom()) == clause.subjectFrom();
    }

    private static boolean isTelling(String lemma) {
        return switch (lemma) {
            case "tell", "inform", "assure", "promise", "advise" -> true;
            default -> false;
        };
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
            boolean speaks = isSaying(before)
                    && (before.isFinite() && before.hasSubject() || before.form() == Clause.Form.GERUND || isToSay(i));
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

    private boolean isSaying(Clause clause) {
        return Sayings.isSaying(clause.lemma()) || isMadeClear(clause);
    }

    /// `made clear that`, `made it clear that`
    boolean isMadeClear(Clause clause) {
        int clear = clauses.is(clause.end(), "it") ? clause.end() + 1 : clause.end();
        clear += clauses.tag(clear) == Tag.ADVERB ? 1 : 0;
        return clause.lemma().equals("make")
                && clauses.is(clear, "clear")
                && (clauses.tag(clear + 1) == Tag.THAT || clauses.tag(clear + 1) == Tag.PRONOUN);
    }

    /// *He*, *she*, *they*, *we* behind *said*, with no other person between.
    boolean isSelf(Clause clause) {
        boolean joined =
                clause.subjectTo() > clause.subjectFrom() + 1 && clauses.tag(clause.subjectFrom() + 1) == Tag.AND;
        if (clause.subjectTo() != clause.subjectFrom() + 1 && !joined
                || clauses.tag(clause.subjectFrom()) != Tag.PRONOUN) {
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

    /// Whose words a clause is; behind `, saying that`, `, who said that` and `called to say that` those of who says
    /// so.
    Voice voice(int index, Voice voice) {
        int saying = voice.kind() == Voice.Kind.OWN ? saying(index) : -1;
        if (saying >= 0 && saying < index && isSaidWithin(saying)) {
            return within(saying, voice);
        }
        boolean behind = saying >= 0
                && saying < index
                && clauses.get(index).subjectFrom() >= clauses.get(saying).end();
        if (behind && isToldWithin(saying)) {
            return told(saying, voice);
        }
        if (saying < 0 || saying > index || clauses.get(saying).form() != Clause.Form.GERUND) {
            return voice;
        }
        int comma = clauses.get(saying).from() - 1;
        int whose = clauses.controller(saying);
        if (whose < 0
                || comma < 0
                || clauses.tag(comma) != Tag.COMMA
                || clauses.get(saying).negated()) {
            return voice;
        }
        var subject = clauses.get(whose);
        boolean speaks = actors.isSurelyParty(subject.subjectFrom(), subject.subjectTo())
                && !actors.isPost(subject.subjectFrom(), subject.subjectTo());
        var speaker = speaks ? actors.of(whose) : Named.NOT_STATED;
        return speaker.isStated() ? Voice.of(speaker) : voice;
    }

    /// `asked Ruiz, who noted that`, `called to stress that`
    private boolean isSaidWithin(int saying) {
        var clause = clauses.get(saying);
        int before = clauses.introducer(clause);
        boolean relative = clause.isFinite() && before >= 0 && clauses.is(before, "who");
        return !clause.negated() && (relative || isToSay(saying));
    }

    /// `when Ruiz said he would`, `was told by Ruiz that`: a saying told inside the author's own sentence.
    private boolean isToldWithin(int saying) {
        var clause = clauses.get(saying);
        int before = clauses.introducer(clause);
        return clause.isFinite()
                && clause.hasSubject()
                && !clause.negated()
                && !clause.hasModal()
                && !(before >= 0 && clauses.tag(before) == Tag.IF)
                && (!clause.passive()
                        || clause.lemma().equals("tell")
                        || clause.lemma().equals("inform"));
    }

    /// Who says so: the subject, or who stands behind *by*.
    private Voice told(int saying, Voice voice) {
        var clause = clauses.get(saying);
        int to = clauses.words().sentences().get(clause.sentence()).to();
        boolean agent = clause.passive() && clauses.is(clause.end(), "by");
        int from = agent ? clause.end() + 1 : clause.subjectFrom();
        int end = agent ? clauses.objectEnd(from, to) : clause.subjectTo();
        if (clause.passive() && !agent || !actors.isSurelyParty(from, end) || actors.isPost(from, end)) {
            return voice;
        }
        var speaker = agent ? actors.named(from, end) : actors.of(saying);
        return speaker.isStated() ? Voice.of(speaker) : voice;
    }

    /// `called to stress`: what was done to say it is told as done.
    private boolean isToSay(int saying) {
        var clause = clauses.get(saying);
        int whose = clause.form() == Clause.Form.INFINITIVE ? clauses.controller(saying) : -1;
        return whose >= 0
                && whose < saying
                && clauses.tag(clause.from()) == Tag.TO
                && clauses.get(whose).time() == Clause.Time.PAST
                && !clauses.get(whose).hasModal()
                && !clauses.get(whose).negated()
                && Affirmation.isCarrier(clauses.get(whose).lemma());
    }

    private Voice within(int saying, Voice voice) {
        int whose = clauses.get(saying).hasSubject() ? saying : clauses.controller(saying);
        var subject = clauses.get(whose);
        boolean speaks = actors.isSurelyParty(subject.subjectFrom(), subject.subjectTo())
                && !actors.isPost(subject.subjectFrom(), subject.subjectTo());
        var speaker = speaks ? actors.of(whose) : Named.NOT_STATED;
        return speaker.isStated() ? Voice.of(speaker) : voice;
    }

    Named self(int index, Voice voice) {
        var referent = actors.of(index);
        return referent.isStated() ? referent : voice.speaker();
    }
}
