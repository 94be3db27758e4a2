package org.reftel.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reftel.model.Named;
import org.reftel.model.Voice;

/// Who speaks in a paragraph: reported speech of somebody (`Ruiz said that`, `according to the Minister`), a
/// note of the author (`(Note: ... End note.)`), else the author's own voice.
///
/// A sentence without a verb of saying keeps the speaker before it only where its form proves report: *would*
/// and *had* moved back in time. The speaker behind *he* is the person who was subject of the sentence
/// before, or who spoke last when no person was; where one was subject and another spoke, he stays *he*.
public final class Voices {
    private static final WordSet AUTHORS = WordSet.of("we i post embassy consulate mission usint");

    private final Clauses clauses;
    private final Mentions mentions;
    private final Speakers speakers;
    private final Voice[] sentences;
    private final Voice[] tokens;
    private Speaker last;
    /// The last person who spoke in this paragraph, while no other person was named.
    private Speaker spoke = Speaker.NONE;
    private boolean own;
    /// Whom *he* and *she* mean in a sentence when it does not tell.
    private final Speaker[] known;

    Voices(Clauses clauses, Mentions mentions, Speaker before) {
        this.clauses = clauses;
        this.mentions = mentions;
        this.speakers = new Speakers(clauses, mentions);
        this.last = before;
        var words = clauses.words();
        this.sentences = new Voice[words.sentences().size()];
        this.known = new Speaker[sentences.length];
        this.tokens = new Voice[words.tokens().size()];
        Arrays.fill(tokens, Voice.AUTHOR);
        var noted = notes();
        int clause = 0;
        var carried = Voice.AUTHOR;
        for (int s = 0; s < sentences.length; s++) {
            int first = clause;
            known[s] = known();
            while (clause < clauses.size() && clauses.get(clause).sentence() == s) {
                clause++;
            }
            if (own || noted[words.sentences().get(s).from()]) {
                sentences[s] = own ? Voice.AUTHOR : Voice.NOTE;
            } else {
                carried = sentence(s, first, clause, carried);
                sentences[s] = carried;
            }
        }
        for (int i = 0; i < tokens.length; i++) {
            if (noted[i]) {
                tokens[i] = Voice.NOTE;
            }
        }
    }

    /// Of a whole sentence: of its first speaker, else of the author.
    public Voice of(int sentence) {
        return sentences[sentence];
    }

    /// At a token: a sentence may be the author's up to its verb of saying, and have two speakers.
    public Voice at(int token) {
        return tokens[token];
    }

    /// The subject of the last sentence.
    Speaker last() {
        return last;
    }

    /// Whom a pronoun that is subject of a clause means; the pronoun itself when that is not certain.
    public Named referent(int clause) {
        var one = clauses.get(clause);
        var pronoun = clauses.text(one.subjectFrom()).toLowerCase(Locale.ROOT);
        var subject = new Named(clauses.text(one.subjectFrom()), -1);
        // The speaker of the same sentence first, then any subject before it.
        for (int i = clause - 1; i >= clauses.firstNear(clause); i--) {
            var before = clauses.get(i);
            if (isSaid(before) && before.isFinite() && before.hasSubject()) {
                var candidate = isPronoun(subject(before)) ? speakerOf(before) : speakers.speaker(before);
                if (candidate.fits(pronoun)
                        || pronoun.equals("they")
                                && !candidate.person()
                                && candidate.named().isStated()) {
                    return candidate.named();
                }
            }
        }
        for (int i = clause - 1; i >= clauses.firstNear(clause); i--) {
            var before = clauses.get(i);
            if (before.isFinite()
                    && before.hasSubject()
                    && before.subjectFrom() != one.subjectFrom()
                    && clauses.tag(before.subjectFrom()) != Tag.PRONOUN
                    && before.shares() < 0) {
                var candidate = speakers.speaker(before);
                if (candidate.fits(pronoun)
                        || pronoun.equals("it")
                                && !candidate.person()
                                && candidate.named().isStated()
                                && !candidate.plural()
                        || pronoun.equals("they")
                                && !candidate.person()
                                && candidate.named().isStated()
                                && Sayings.isSaying(before.lemma())) {
                    return candidate.named();
                }
            }
        }
        var voice = sentences[one.sentence()];
        if ((pronoun.equals("he") || pronoun.equals("she")) && voice.kind() == Voice.Kind.REPORTED) {
            var speaker = new Speaker(voice, true, false);
            if (!isPronoun(voice.speaker().words()) && !voice.speaker().words().contains(" and ")) {
                return speaker.named();
            }
        }
        boolean open = voice.kind() == Voice.Kind.OWN && known[one.sentence()].fits(pronoun);
        return open && !pronoun.equals("they") ? known[one.sentence()].named() : subject;
    }

    /// Behind a pronoun: whom the sentence's voice names.
    private Speaker speakerOf(Clause clause) {
        var voice = sentences[clause.sentence()];
        boolean resolved = voice.kind() == Voice.Kind.REPORTED
                && !isPronoun(voice.speaker().words());
        return resolved ? new Speaker(voice, true, voice.speaker().words().contains(" and ")) : Speaker.NONE;
    }

    private static boolean isPronoun(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "he", "she", "they", "it", "we", "i", "one", "who" -> true;
            default -> false;
        };
    }

    private Voice sentence(int s, int first, int to, Voice carried) {
        var sentence = clauses.words().sentences().get(s);
        var main = Speaker.NONE;
        var voice = Voice.AUTHOR;
        boolean found = false;
        boolean settled = false;
        int begun = sentence.from();
        var speaking = Voice.AUTHOR;
        for (int i = first; i < to; i++) {
            var clause = clauses.get(i);
            boolean gerund = clause.form() == Clause.Form.GERUND;
            boolean outer = clause.isFinite() ? isOuter(clause, found) : gerund && isBySaying(clause);
            if (outer && !settled && clause.isFinite() && clause.hasSubject()) {
                settled = true;
                main = isPronoun(subject(clause)) ? main : speakers.speaker(clause);
            }
            if (!outer || !isSaid(clause) && !saysBare(i)) {
                continue;
            }
            if (gerund) {
                int whose = clauses.controller(i);
                if (whose < 0) {
                    continue;
                }
                clause = clauses.get(whose);
            }
            var said = voice(clause);
            // `he explained that, by his count, drug related crime fell`: drugs have not taken the word.
            if (said.kind() == Voice.Kind.OWN && !(found && isAuthor(clause))) {
                continue;
            }
            boolean whole = !found && (isInline(clause, sentence) || clause.shares() < 0);
            int from = whole ? sentence.from() : clauses.get(i).from();
            if (found) {
                fill(begun, from, speaking);
            }
            begun = from;
            speaking = said;
            if (!found) {
                voice = said;
                found = true;
            }
        }
        fill(begun, found ? sentence.to() : begun, speaking);
        if (!found) {
            voice = according(sentence);
            found = voice != Voice.AUTHOR;
        }
        if (!found && carried.kind() == Voice.Kind.REPORTED && isBackshifted(first, to)) {
            voice = carried;
            found = true;
            fill(sentence.from(), sentence.to(), voice);
        }
        if (main != Speaker.NONE) {
            last = main;
        } else if (found
                && voice.kind() == Voice.Kind.REPORTED
                && !isPronoun(voice.speaker().words())) {
            last = new Speaker(voice, true, voice.speaker().words().contains(" and "));
        }
        bracketed(sentence);
        remember(sentence, voice);
        return voice;
    }

    /// `(six percent, according to the Minister)`: only what stands in the bracket is his.
    private void bracketed(Sentence sentence) {
        int open = -1;
        for (int i = sentence.from(); i + 2 < sentence.to(); i++) {
            if (clauses.tag(i) == Tag.OPEN || clauses.tag(i) == Tag.CLOSE) {
                open = clauses.tag(i) == Tag.OPEN ? i : -1;
            } else if (open >= 0 && isAccording(i)) {
                int end = clauses.nounPhraseEnd(i + 2, sentence.to());
                int close = close(i, sentence.to());
                if (end > i + 2) {
                    Arrays.fill(
                            tokens, open, close, speakers.speaker(i + 2, end).voice());
                }
                i = close - 1;
                open = -1;
            }
        }
    }

    private int close(int from, int to) {
        int i = from;
        while (i < to && clauses.tag(i) != Tag.CLOSE) {
            i++;
        }
        return i;
    }

    private boolean isAccording(int i) {
        return clauses.is(i, "according") && clauses.is(i + 1, "to");
    }

    private void remember(Sentence sentence, Voice voice) {
        boolean said = voice.kind() == Voice.Kind.REPORTED && voice.speaker().equals(last.named());
        if (said && last.person()) {
            spoke = last;
        } else if (!last.person() && mentions.person(sentence.from(), sentence.to()) >= 0) {
            spoke = Speaker.NONE;
        }
    }

    /// Whether both are named alike: `Ruiz` and `Ana Ruiz`.
    private static boolean isAlike(Speaker one, Speaker other) {
        var first = one.voice().speaker().words();
        var second = other.voice().speaker().words();
        return first.equals(second) || first.endsWith(" " + second) || second.endsWith(" " + first);
    }

    /// Whom *he* means next: the person who was subject last, or who spoke last when no person was; nobody when these
    /// are two.
    private Speaker known() {
        boolean subject = last.person() && last.named().isStated();
        if (!spoke.named().isStated()) {
            return last;
        }
        return !subject || isAlike(last, spoke) ? subject ? last : spoke : Speaker.NONE;
    }

    private void fill(int from, int to, Voice voice) {
        Arrays.fill(tokens, from, to, voice);
    }

    /// `concluded by saying that`
    private boolean isBySaying(Clause clause) {
        return clause.from() > 0 && clauses.is(clause.from() - 1, "by");
    }

    private boolean isSaid(Clause clause) {
        if (!Sayings.isSaying(clause.lemma()) || clause.passive() || clause.hasModal()) {
            return false;
        }
        boolean needsThat = switch (clause.lemma()) {
            case "continue",
                    "conclude",
                    "charge",
                    "signal",
                    "point",
                    "hope",
                    "expect",
                    "write",
                    "offer",
                    "agree",
                    "pledge",
                    "promise",
                    "vow",
                    "volunteer",
                    "relate",
                    "swear" -> true;
            default -> false;
        };
        return !needsThat || clause.end() < clauses.words().tokens().size() && isThat(clause.end());
    }

    /// `promised the port would open`
    private boolean saysBare(int index) {
        var clause = clauses.get(index);
        if (!Sayings.takesBareClause(clause.lemma())
                || !Sayings.isSaying(clause.lemma())
                || clause.passive()
                || clause.hasModal()
                || index + 1 >= clauses.size()) {
            return false;
        }
        var next = clauses.get(index + 1);
        return next.sentence() == clause.sentence()
                && next.isFinite()
                && next.shares() < 0
                && next.hasSubject()
                && next.subjectFrom() >= clause.end()
                && next.subjectFrom() <= clause.end() + 4
                && clauses.tag(clauses.introducer(next)) != Tag.AND;
    }

    private boolean isThat(int token) {
        return clauses.tag(token) == Tag.THAT
                || clauses.tag(token) == Tag.QUOTE
                || clauses.is(token, "out")
                || clauses.is(token, "by");
    }

    /// A clause that stands beside the main one, and is not said within another's speech.
    private boolean isOuter(Clause clause, boolean found) {
        if (clause.shares() >= 0 && clauses.get(clause.shares()).subjectFrom() == clause.subjectFrom()) {
            return isOuter(clauses.get(clause.shares()), found);
        }
        int before = clauses.introducer(clause);
        if (before < 0) {
            return true;
        }
        return switch (clauses.tag(before)) {
            case AND, BUT, COMMA -> true;
            case SUBORDINATOR -> found && (clauses.is(before, "while") || clauses.is(before, "whereas"));
            case BREAK -> !found || clauses.text(before).equals(";");
            case OPEN, CLOSE, QUOTE, NUMBER, OTHER, ADVERB, GENITIVE, POSSESSIVE, DETERMINER -> !found;
            case PRONOUN, OBJECT, PREPOSITION, THAT, RELATIVE, IF, MODAL, BE, HAVE, DO, NOT, TO, VERB -> false;
        };
    }

    /// `..., Ruiz said, ...`
    private boolean isInline(Clause clause, Sentence sentence) {
        if (clause.subjectFrom() <= sentence.from() || clause.end() >= sentence.to()) {
            return false;
        }
        var before = clauses.tag(clause.subjectFrom() - 1);
        var behind = clauses.tag(clause.end());
        return (before == Tag.COMMA || before == Tag.QUOTE) && (behind == Tag.COMMA || behind == Tag.BREAK);
    }

    private boolean isBackshifted(int first, int to) {
        for (int i = first; i < to; i++) {
            var clause = clauses.get(i);
            if (clause.isFinite() && clauses.introducer(clause) < 0) {
                return clause.modal().equals("would") || clause.perfect() && clause.time() == Clause.Time.PAST;
            }
        }
        return false;
    }

    private boolean isAuthor(Clause clause) {
        return clause.hasSubject() && AUTHORS.has(subject(clause).toLowerCase(Locale.ROOT));
    }

    private String subject(Clause clause) {
        return clauses.words().words(clause.subjectFrom(), clause.subjectTo());
    }

    private Voice voice(Clause clause) {
        if (!clause.hasSubject()) {
            return Voice.AUTHOR;
        }
        var words = subject(clause).toLowerCase(Locale.ROOT);
        if (AUTHORS.has(words)) {
            return Voice.AUTHOR;
        }
        if (isPronoun(words)) {
            if (words.equals("it") || words.equals("one") || words.equals("who")) {
                return Voice.AUTHOR;
            }
            var meant = words.equals("they") ? last : known();
            return meant.fits(words) ? meant.voice() : Voice.of(new Named(subject(clause), -1));
        }
        return speakers.speaks(clause.subjectFrom(), clause.subjectTo())
                ? speakers.speaker(clause).voice()
                : Voice.AUTHOR;
    }

    private Voice according(Sentence sentence) {
        int open = -1;
        for (int i = sentence.from(); i + 2 < sentence.to(); i++) {
            if (clauses.tag(i) == Tag.OPEN || clauses.tag(i) == Tag.CLOSE) {
                open = clauses.tag(i) == Tag.OPEN ? i : -1;
            }
            if (open >= 0 || !isAccording(i)) {
                continue;
            }
            int end = clauses.nounPhraseEnd(i + 2, sentence.to());
            if (end > i + 2) {
                var voice = speakers.speaker(i + 2, end).voice();
                fill(sentence.from(), sentence.to(), voice);
                return voice;
            }
        }
        return Voice.AUTHOR;
    }

    /// Which tokens stand in a note; a paragraph that is one from end to end is the author's own voice.
    private boolean[] notes() {
        int size = tokens.length;
        var noted = new boolean[size];
        for (int i = 0; i < size; i++) {
            if (clauses.noteOpensAt(i)) {
                int end = clauses.noteEnd(i);
                if (i == 0 && end == size) {
                    own = true;
                    return noted;
                }
                Arrays.fill(noted, i, end, true);
                i = end - 1;
            }
        }
        return noted;
    }

    /// For tests and tables.
    List<Voice> sentences() {
        return List.of(sentences);
    }
}
