package org.reftel.grammar;

import java.util.Locale;

/// Whether a form that may as well be a noun stands where a verb does: its neighbours say so.
final class VerbPlaces {
    /// Whose third person is at least as often a plural.
    private static final WordSet NOUNS = WordSet.of("""
        aid award channel charter dock file halt survey initial form roll leverage demarche bar bomb bridge map measure loan lease pace package police patch petition provision sanction scrap shield
        speed temper triple weigh zone hand array auction audit harness influence list lobby coach concert contest grill merge
        arrest result answer approach concept ease effort rank balance rebuke rescue link reform respect hold
        aim assist attack back balance benefit bid break brief broadcast cable call campaign cast cause
        chair challenge change charge check claim combat comment concern conduct conflict contact contract
        control cost counsel cover cut deal debate delegate demand demonstrate design desire detail display
        document double draft e-mail effect end escort estimate exchange exercise experience export express
        face fear feature fight fire focus force forge fund gain grant group guard guide harm head hit hope
        host house import increase influence interest interview issue judge label lack lead license limit
        link look mail mandate mark market measure mention minister move murder name need note notice object
        offer order outline pass patrol pay permit phone pilot place plan play pledge point position post
        practice present press pressure proceed process produce profile profit program project promise
        protest purchase question quote raise rate read record release remark repair report request respect
        result return review reward rise rule run sale scale screen secure set shape share shift ship show
        sign signal slate sound source sponsor stage stand state step stock stop store strike structure
        struggle study subject support suspect table talk tap target task term test threat tie tip tour
        trace track trade train transfer transport travel treat trust try turn undertaking use value venture
        vet view visit voice vote wait walk waste watch welcome win witness work worry
        """);

    /// `similar promises to`, `future plans to`: what cannot be a subject.
    private static final WordSet ADJECTIVES = WordSet.of(
            "similar future own new early earlier current previous recent further initial final joint formal official"
                    + " repeated public ambitious grand detailed other big serious");

    private final Tagged words;

    VerbPlaces(Tagged words) {
        this.words = words;
    }

    /// Whether the lemma is as well a noun.
    static boolean isNoun(String lemma) {
        return NOUNS.has(lemma);
    }

    /// `Department requests posts to draw`
    private boolean isAskedTo(int i) {
        return i + 3 < words.size()
                && words.tag(i + 2) == Tag.TO
                && words.lexeme(i + 3).has(Lexeme.BASE);
    }

    static boolean isPastHere(Lexeme lexeme, Tag before, Tag behind, boolean afterVerb, boolean nameBehind) {
        return switch (before) {
            case DETERMINER, POSSESSIVE, GENITIVE, PREPOSITION, NUMBER, TO, MODAL, DO -> false;
            case VERB -> !afterVerb && (behind != Tag.OTHER || nameBehind);
            // `and proposed cuts` has a noun behind it, `and proposed a cut` an article.
            case AND ->
                lexeme.has(Lexeme.PAST) && (behind != Tag.OTHER || nameBehind)
                        || behind == Tag.OTHER
                                && !lexeme.has(Lexeme.BASE)
                                && (!lexeme.has(Lexeme.PARTICIPLE) || isMandating(lexeme.lemma()));
            case PRONOUN,
                    OBJECT,
                    BUT,
                    THAT,
                    RELATIVE,
                    IF,
                    SUBORDINATOR,
                    BE,
                    HAVE,
                    NOT,
                    ADVERB,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK,
                    OTHER -> true;
        };
    }

    private static boolean isMandating(String lemma) {
        return switch (lemma) {
            case "mandate",
                    "urge",
                    "order",
                    "demand",
                    "announce",
                    "suggest",
                    "recommend",
                    "offer",
                    "request",
                    "pledge" -> true;
            default -> false;
        };
    }

    boolean isThirdHere(Lexeme lexeme, int i, int from, Tag before, Tag behind) {
        if (before == Tag.ADVERB) {
            int k = i - 1;
            while (k > from && words.tag(k) == Tag.ADVERB) {
                k--;
            }
            var first = words.tag(k);
            return first == Tag.PRONOUN
                    || first == Tag.RELATIVE
                    || first == Tag.CLOSE
                    || first == Tag.OTHER && !isPluralBefore(k + 1, from);
        }
        boolean subject = switch (before) {
            // `a group of donors plans to write`
            case OTHER -> !isPluralBefore(i, from) || !isNoun(lexeme.lemma()) || behind == Tag.TO && isBase(i + 2);
            case ADVERB -> false;
            case PRONOUN, CLOSE, RELATIVE, QUOTE, COMMA, AND, BUT, THAT, NUMBER, NOT -> true;
            case DETERMINER -> words.token(i - 1).is("this");
            case POSSESSIVE,
                    GENITIVE,
                    OBJECT,
                    PREPOSITION,
                    IF,
                    SUBORDINATOR,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    TO,
                    OPEN,
                    BREAK,
                    VERB -> false;
        };
        if (!subject || !isNoun(lexeme.lemma())) {
            return subject;
        }
        boolean sure = before == Tag.PRONOUN || before == Tag.RELATIVE;
        return switch (behind) {
            case TO -> isBase(i + 2) && (sure || before == Tag.CLOSE || isNameOrNoun(i - 1));
            case THAT, DETERMINER, POSSESSIVE, OBJECT, PRONOUN, IF -> before != Tag.COMMA && before != Tag.AND || sure;
            case OTHER,
                    NUMBER,
                    ADVERB,
                    PREPOSITION,
                    VERB,
                    COMMA,
                    AND,
                    BUT,
                    SUBORDINATOR,
                    RELATIVE,
                    GENITIVE,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    NOT,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK ->
                sure
                        || lexeme.lemma().equals("request") && (isAskedTo(i) || isOfficeAtHead(i - 1, from))
                        || lexeme.lemma().equals("stand") && words.token(i + 1).is("ready");
        };
    }

    /// `RSO requests urgent help`, `Post requests guidance`: an office in capitals that a sentence begins with, and who
    /// writes.
    private boolean isOfficeAtHead(int i, int from) {
        boolean writes = switch (words.text(i)) {
            case "Post", "Embassy", "Mission", "Consulate", "Department" -> true;
            default -> false;
        };
        return (writes || words.token(i).isInCapitals())
                && words.text(i).length() > 1
                && (i == from || words.tag(i - 1) == Tag.BREAK || words.tag(i - 1) == Tag.DETERMINER);
    }

    private boolean isBase(int i) {
        return i < words.size()
                && (words.lexeme(i).has(Lexeme.BASE)
                        || VerbGroups.isBaseHelper(words.text(i))
                        || isUnknown(i)
                        || words.tag(i) == Tag.ADVERB);
    }

    /// A small word that no list knows may be a verb: `plans to codify`.
    private boolean isUnknown(int i) {
        var text = words.text(i);
        return words.tag(i) == Tag.OTHER
                && words.lexeme(i).forms() == 0
                && text.length() > 3
                && Character.isLowerCase(text.charAt(0))
                && (text.endsWith("fy") || text.endsWith("ize") || text.endsWith("ise") || text.endsWith("ate"));
    }

    /// `Marenian plans to` are the plans of Marenia.
    private static boolean isOfNation(String word) {
        return Character.isUpperCase(word.charAt(0))
                && (word.endsWith("ian")
                        || word.endsWith("ean")
                        || word.endsWith("can")
                        || word.endsWith("ese")
                        || word.endsWith("ish"));
    }

    private boolean isNameOrNoun(int i) {
        return i >= 0
                && words.tag(i) == Tag.OTHER
                && Character.isLetter(words.text(i).charAt(0))
                && !isOfNation(words.text(i))
                && !ADJECTIVES.has(words.text(i));
    }

    private boolean isPluralBefore(int i, int from) {
        return i > from
                && words.text(i - 1).endsWith("s")
                && Character.isLowerCase(words.text(i - 1).charAt(0));
    }

    boolean isBaseHere(Lexeme lexeme, int i, int from, Tag before, Tag behind) {
        return switch (before) {
            case PRONOUN -> isPlural(words.text(i - 1));
            case ADVERB ->
                i - 2 >= from && words.tag(i - 2) == Tag.PRONOUN && isPlural(words.text(i - 2))
                        || i - 2 >= from && isPluralBefore(i - 1, from);
            case RELATIVE -> true;
            // `the Ministers of Foreign Affairs plan to visit`
            case OTHER ->
                i > from
                                && words.text(i - 1).endsWith("s")
                                && behind == Tag.TO
                                && isBase(i + 2)
                                && isPlanning(lexeme.lemma())
                        || isPluralBefore(i, from)
                                && (!isNoun(lexeme.lemma())
                                        || behind == Tag.TO
                                        || behind == Tag.DETERMINER
                                        || behind == Tag.THAT);
            case AND ->
                !isNoun(lexeme.lemma())
                        || behind == Tag.DETERMINER
                        || behind == Tag.TO
                        || behind == Tag.POSSESSIVE
                        || behind == Tag.OBJECT;
            case DETERMINER,
                    POSSESSIVE,
                    GENITIVE,
                    OBJECT,
                    PREPOSITION,
                    BUT,
                    THAT,
                    IF,
                    SUBORDINATOR,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    NOT,
                    TO,
                    NUMBER,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK,
                    VERB -> false;
        };
    }

    private static boolean isPlanning(String lemma) {
        return switch (lemma) {
            case "plan", "intend", "agree", "promise", "pledge", "hope", "expect", "continue" -> true;
            default -> false;
        };
    }

    private static boolean isPlural(String pronoun) {
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "we", "they", "i", "you" -> true;
            default -> false;
        };
    }
}
