package org.reftel.grammar;

import java.util.Locale;

/// Finds verbs with their auxiliaries, one at a time. A form that may be a noun is a verb only where its
/// neighbours say so.
final class VerbGroups {

    private final Tagged words;
    private final VerbPlaces places;

    VerbGroups(Tagged words) {
        this.words = words;
        this.places = new VerbPlaces(words);
    }

    /// The group that begins at `i`, without subject; [Clause#NONE] when none does.
    Clause at(int sentence, int i, int from, int to, boolean afterVerb) {
        return switch (words.tag(i)) {
            case MODAL, BE, HAVE, DO -> finite(sentence, i, to);
            case TO -> infinitive(sentence, i, to);
            case VERB -> simple(sentence, i, from, to, afterVerb);
            case DETERMINER,
                    POSSESSIVE,
                    GENITIVE,
                    PRONOUN,
                    OBJECT,
                    PREPOSITION,
                    AND,
                    BUT,
                    THAT,
                    RELATIVE,
                    IF,
                    SUBORDINATOR,
                    NOT,
                    ADVERB,
                    NUMBER,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK,
                    OTHER -> Clause.NONE;
        };
    }

    private Clause finite(int sentence, int i, int to) {
        int j = i;
        var modal = "";
        var first = words.token(i).lower();
        if (words.tag(i) == Tag.MODAL) {
            modal = first.equals("'ll") ? "will" : first;
            j++;
        }
        if (first.equals("be")) {
            return chain(sentence, i, j, to, modal, Clause.Form.INFINITIVE, Clause.Time.NONE);
        }
        boolean past = first.equals("was") || first.equals("were") || first.equals("had") || first.equals("did");
        return chain(sentence, i, j, to, modal, Clause.Form.FINITE, past ? Clause.Time.PAST : Clause.Time.PRESENT);
    }

    private Clause infinitive(int sentence, int i, int to) {
        int j = skip(i + 1, to);
        if (j + 1 < to && words.tag(j) == Tag.QUOTE && words.lexeme(j + 1).has(Lexeme.BASE)) {
            return group(
                    sentence,
                    i,
                    j + 1,
                    "",
                    words.lexeme(j + 1).lemma(),
                    Clause.Form.INFINITIVE,
                    Clause.Time.NONE,
                    false,
                    false,
                    false,
                    false);
        }
        if (j >= to) {
            return Clause.NONE;
        }
        var tag = words.tag(j);
        boolean base = tag == Tag.VERB && words.lexeme(j).has(Lexeme.BASE);
        boolean helper = (tag == Tag.BE || tag == Tag.HAVE || tag == Tag.DO) && isBaseHelper(words.text(j));
        boolean afterNoun = j == i + 1
                && base
                && VerbPlaces.isNoun(words.lexeme(j).lemma())
                && j + 1 < to
                && words.tag(j + 1) == Tag.PREPOSITION
                && words.text(j + 1).equals("of");
        boolean toDate = words.token(j).is("date");
        if ((base || helper) && !afterNoun && !toDate) {
            return chain(sentence, i, i + 1, to, "", Clause.Form.INFINITIVE, Clause.Time.NONE);
        }
        return j == i + 1 && isUnlisted(j) && isVerbPlace(i, j, to)
                ? group(
                        sentence,
                        i,
                        j,
                        "",
                        words.text(j).toLowerCase(Locale.ROOT),
                        Clause.Form.INFINITIVE,
                        Clause.Time.NONE,
                        false,
                        false,
                        false,
                        false)
                : Clause.NONE;
    }

    /// A small word that no list knows: what stands behind *will*, or behind *plans to*, is a verb all the same.
    private boolean isUnlisted(int i) {
        var text = words.text(i);
        return words.tag(i) == Tag.OTHER
                && words.lexeme(i).forms() == 0
                && text.length() > 2
                && Character.isLowerCase(text.charAt(0))
                && Character.isLetter(text.charAt(text.length() - 1))
                && text.charAt(text.length() - 1) != 's'
                && !words.token(i).is("rather")
                && !words.token(i).is("former")
                && !words.token(i).is("someday");
    }

    /// `plans to foo`, `to foo the bar`
    private boolean isVerbPlace(int i, int verb, int to) {
        if (i > 0
                && words.lexeme(i - 1).forms() != 0
                && INTENDING.has(words.lexeme(i - 1).lemma())) {
            return true;
        }
        return verb + 1 < to
                && (words.tag(verb + 1) == Tag.POSSESSIVE
                        || words.tag(verb + 1) == Tag.OBJECT
                        || words.token(verb + 1).is("the")
                        || words.token(verb + 1).is("a")
                        || words.token(verb + 1).is("an"));
    }

    private static final WordSet INTENDING = WordSet.of(
            "plan intend agree promise pledge offer want refuse decide prepare expect try seek attempt propose continue"
                    + " begin need hope threaten vow undertake decline");

    static boolean isBaseHelper(String text) {
        return text.equalsIgnoreCase("be") || text.equalsIgnoreCase("have") || text.equalsIgnoreCase("do");
    }

    /// Auxiliaries from `j` on, then the verb; the last auxiliary is the verb where none follows.
    private Clause chain(int sentence, int i, int from, int to, String modal, Clause.Form form, Clause.Time time) {
        boolean negated = modal.equals("cannot");
        boolean perfect = false;
        boolean be = false;
        boolean base = !modal.isEmpty() || form == Clause.Form.INFINITIVE;
        int verb = i;
        var lemma = "";
        int j = from;
        while (true) {
            int next = skip(j, to);
            negated |= isNegated(j, next);
            if (next >= to) {
                break;
            }
            var tag = words.tag(next);
            if (tag == Tag.HAVE && !perfect && !be) {
                perfect = true;
                base = false;
                lemma = "have";
            } else if (tag == Tag.BE && !be) {
                be = true;
                base = false;
                lemma = "be";
            } else if (tag == Tag.DO && lemma.isEmpty()) {
                base = true;
                lemma = "do";
            } else {
                return verbAt(sentence, i, verb, j, next, modal, lemma, form, time, negated, perfect, be, base, to);
            }
            verb = next;
            j = next + 1;
        }
        return aux(sentence, i, verb, j, modal, lemma, form, time, negated, perfect, be);
    }

    private Clause verbAt(
            int sentence,
            int i,
            int verb,
            int j,
            int next,
            String modal,
            String lemma,
            Clause.Form form,
            Clause.Time time,
            boolean negated,
            boolean perfect,
            boolean be,
            boolean base,
            int to) {
        var lexeme = words.lexeme(next);
        boolean isVerb = lexeme.forms() != 0;
        if (isVerb && base && lexeme.has(Lexeme.BASE)) {
            return group(sentence, i, next, modal, lexeme.lemma(), form, time, negated, perfect, false, false);
        }
        if (isAhead(modal) && base && !isVerb && lemma.isEmpty() && isUnlisted(next)) {
            var unlisted = words.text(next).toLowerCase(Locale.ROOT);
            return group(sentence, i, next, modal, unlisted, form, time, negated, perfect, false, false);
        }
        if (be && lexeme.lemma().equals("be") && next + 1 < to && words.tag(next + 1) == Tag.VERB) {
            return group(
                    sentence,
                    i,
                    next + 1,
                    modal,
                    words.lexeme(next + 1).lemma(),
                    form,
                    time,
                    negated,
                    perfect,
                    true,
                    true);
        }
        if (isVerb && be && lexeme.has(Lexeme.GERUND)) {
            return group(sentence, i, next, modal, lexeme.lemma(), form, time, negated, perfect, true, false);
        }
        if (isVerb && !base && lexeme.has(Lexeme.PARTICIPLE | Lexeme.PAST) && !isAdjective(next, be, to)) {
            return group(sentence, i, next, modal, lexeme.lemma(), form, time, negated, perfect, false, be);
        }
        return aux(sentence, i, verb, j, modal, lemma, form, time, negated, perfect, be);
    }

    private static boolean isAhead(String modal) {
        return switch (modal) {
            case "will", "would", "should", "must" -> true;
            default -> false;
        };
    }

    /// `have limited resources`: a participle before a noun without a determiner is no verb of the perfect.
    private boolean isAdjective(int verb, boolean be, int to) {
        return !be
                && verb + 1 < to
                && words.tag(verb + 1) == Tag.OTHER
                && Character.isLowerCase(words.text(verb + 1).charAt(0))
                && words.text(verb + 1).endsWith("s")
                && words.lexeme(verb).lemma().equals("limit");
    }

    private static Clause aux(
            int sentence,
            int i,
            int verb,
            int j,
            String modal,
            String lemma,
            Clause.Form form,
            Clause.Time time,
            boolean negated,
            boolean perfect,
            boolean be) {
        return new Clause(
                sentence,
                i,
                verb,
                Math.max(j, verb + 1),
                lemma,
                modal,
                form,
                time,
                negated,
                perfect && be,
                false,
                false,
                0,
                0,
                -1);
    }

    private static Clause group(
            int sentence,
            int from,
            int verb,
            String modal,
            String lemma,
            Clause.Form form,
            Clause.Time time,
            boolean negated,
            boolean perfect,
            boolean progressive,
            boolean passive) {
        return new Clause(
                sentence,
                from,
                verb,
                verb + 1,
                lemma,
                modal,
                form,
                time,
                negated,
                perfect,
                progressive,
                passive,
                0,
                0,
                -1);
    }

    /// Past adverbs and *not*.
    private int skip(int j, int to) {
        int next = j;
        while (next < to
                && (words.tag(next) == Tag.ADVERB
                        || words.tag(next) == Tag.NOT
                        || isSlashedNot(next)
                        || isEither(next, to))) {
            next++;
        }
        return next;
    }

    /// `should either close`, `should all close`
    private boolean isEither(int i, int to) {
        boolean floats = words.token(i).is("either")
                || words.token(i).is("all")
                || words.token(i).is("both")
                || words.token(i).is("each");
        return floats && i + 1 < to && words.lexeme(i + 1).has(Lexeme.BASE | Lexeme.PARTICIPLE);
    }

    /// `will not/not use`, as telegrams write it.
    private boolean isSlashedNot(int i) {
        return words.tag(i) == Tag.BREAK && words.text(i).equals("/") && i > 0 && words.tag(i - 1) == Tag.NOT;
    }

    private boolean isNegated(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.tag(i) == Tag.NOT) {
                return true;
            }
        }
        return false;
    }

    private Clause simple(int sentence, int i, int from, int to, boolean afterVerb) {
        var lexeme = words.lexeme(i);
        boolean opens = i == from;
        var before = opens
                ? Tag.BREAK
                : isGerundNoun(i - 1, afterVerb) || words.token(i - 1).is("post") || isDay(i - 1, from)
                        ? Tag.OTHER
                        : words.tag(i - 1);
        var behind = i + 1 < to ? words.tag(i + 1) : Tag.BREAK;
        if (lexeme.has(Lexeme.GERUND)) {
            boolean verbal = switch (before) {
                case COMMA, PREPOSITION, BREAK, TO, ADVERB, AND, BUT, SUBORDINATOR, OPEN, NOT, BE, QUOTE -> true;
                case VERB -> afterVerb;
                case OTHER, CLOSE -> lexeme.lemma().equals("offer") || behind == Tag.TO || behind == Tag.THAT;
                case DETERMINER, POSSESSIVE, GENITIVE, PRONOUN, OBJECT, THAT, RELATIVE, IF, MODAL, HAVE, DO, NUMBER ->
                    false;
            };
            return verbal
                    ? group(
                            sentence,
                            i,
                            i,
                            "",
                            lexeme.lemma(),
                            Clause.Form.GERUND,
                            Clause.Time.NONE,
                            negatedBefore(i, from),
                            false,
                            false,
                            false)
                    : Clause.NONE;
        }
        if (lexeme.has(Lexeme.PAST | Lexeme.PARTICIPLE)
                && VerbPlaces.isPastHere(lexeme, before, behind, afterVerb, isName(i + 1, to))) {
            boolean participle = !lexeme.has(Lexeme.PAST)
                    || opens
                    || before == Tag.BREAK
                    || before == Tag.OPEN
                    || before == Tag.SUBORDINATOR
                    || i + 1 < to
                            && words.token(i + 1).is("by")
                            && lexeme.has(Lexeme.PARTICIPLE)
                            && !isGerund(i + 2, to);
            return group(
                    sentence,
                    i,
                    i,
                    "",
                    lexeme.lemma(),
                    participle ? Clause.Form.PARTICIPLE : Clause.Form.FINITE,
                    participle ? Clause.Time.NONE : Clause.Time.PAST,
                    negatedBefore(i, from),
                    false,
                    false,
                    false);
        }
        if (lexeme.has(Lexeme.THIRD) && places.isThirdHere(lexeme, i, from, before, behind)
                || lexeme.has(Lexeme.BASE) && places.isBaseHere(lexeme, i, from, before, behind)) {
            return group(
                    sentence,
                    i,
                    i,
                    "",
                    lexeme.lemma(),
                    Clause.Form.FINITE,
                    Clause.Time.PRESENT,
                    negatedBefore(i, from),
                    false,
                    false,
                    false);
        }
        return Clause.NONE;
    }

    private static final WordSet MONTHS =
            WordSet.of("january february march april may june july august september october november december");

    /// `The court July 30 ordered`
    private boolean isDay(int i, int from) {
        return words.tag(i) == Tag.NUMBER && i - 2 >= from && MONTHS.has(words.text(i - 1));
    }

    private boolean isGerund(int i, int to) {
        return i < to && words.lexeme(i).has(Lexeme.GERUND);
    }

    private boolean negatedBefore(int i, int from) {
        return i > from && words.tag(i - 1) == Tag.NOT;
    }

    /// `a ruling found`: what looks like a participle is a noun where it governs nothing.
    private boolean isGerundNoun(int i, boolean afterVerb) {
        return !afterVerb && words.tag(i) == Tag.VERB && words.lexeme(i).has(Lexeme.GERUND);
    }

    private boolean isName(int i, int to) {
        return i < to
                && words.tag(i) == Tag.OTHER
                && Character.isUpperCase(words.text(i).charAt(0));
    }
}
