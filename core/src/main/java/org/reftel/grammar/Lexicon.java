package org.reftel.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Words by their print: small, Capitalised and CAPITAL letters, so that no token is folded to be looked up.
final class Lexicon {
    private static final Map<String, Lexeme> WORDS = words();

    private Lexicon() {}

    static Lexeme of(String word) {
        var known = WORDS.get(word);
        return known == null ? guess(word) : known;
    }

    /// What is not listed: signs and numbers by their first character, the rest by its ending.
    private static Lexeme guess(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return NUMBER;
        }
        if (!Character.isLetter(first)) {
            return first == '-' || first == '/' ? BREAK : OTHER_SIGN;
        }
        int length = word.length();
        if (!Character.isLowerCase(first) || length < 5) {
            return Lexeme.UNKNOWN;
        }
        if (word.endsWith("ly")) {
            return ADVERB;
        }
        if (word.endsWith("ed") && word.charAt(length - 3) != 'e') {
            return new Lexeme(Tag.VERB, word, Lexeme.PAST | Lexeme.PARTICIPLE);
        }
        return Lexeme.UNKNOWN;
    }

    private static final Lexeme NUMBER = new Lexeme(Tag.NUMBER, "", 0);
    private static final Lexeme ADVERB = new Lexeme(Tag.ADVERB, "", 0);
    private static final Lexeme BREAK = new Lexeme(Tag.BREAK, "", 0);
    private static final Lexeme OTHER_SIGN = new Lexeme(Tag.OTHER, "", 0);

    private static Map<String, Lexeme> words() {
        var words = new HashMap<String, Lexeme>(20_000);
        for (var base : VerbList.REGULAR.split("\\s+")) {
            regular(words, base);
        }
        for (var forms : VerbList.IRREGULAR.split("\\s+")) {
            var three = forms.split("/");
            put(words, three[0], three[0], Lexeme.BASE);
            put(words, third(three[0]), three[0], Lexeme.THIRD);
            put(words, gerund(three[0], DOUBLING.contains(" " + three[0] + " ")), three[0], Lexeme.GERUND);
            put(words, three[1], three[0], Lexeme.PAST);
            put(words, three[2], three[0], Lexeme.PARTICIPLE);
        }
        put(words, "being", "be", Lexeme.GERUND);
        put(words, "having", "have", Lexeme.GERUND);
        put(words, "doing", "do", Lexeme.GERUND);
        put(words, "done", "do", Lexeme.PARTICIPLE);
        closed(
                words,
                Tag.DETERMINER,
                "the a an this these those all some any no each both every either neither another such several many"
                        + " most much few");
        closed(words, Tag.POSSESSIVE, "his her its their our my your whose");
        closed(words, Tag.GENITIVE, "'s ’s `s");
        closed(words, Tag.PRONOUN, "i he she it they we you one everyone nobody someone there");
        closed(words, Tag.OBJECT, "him them us me himself herself itself themselves ourselves");
        closed(
                words,
                Tag.PREPOSITION,
                "of in on at by for from with without within into onto over under between among against toward towards"
                        + " through throughout during about regarding concerning including across along around behind"
                        + " beyond despite near off out per than upon via up down like besides except");
        closed(words, Tag.AND, "and or & nor");
        closed(words, Tag.BUT, "but");
        closed(words, Tag.THAT, "that");
        closed(words, Tag.RELATIVE, "who which whom what");
        closed(words, Tag.IF, "if whether unless provided assuming");
        closed(
                words,
                Tag.SUBORDINATOR,
                "because when while whereas although though after before since until once as where how why lest"
                        + " whereby wherein");
        closed(words, Tag.MODAL, "will would can could may might shall should must cannot ought 'll");
        closed(words, Tag.BE, "be is are was were been am 're 'm");
        closed(words, Tag.HAVE, "have has had 've");
        closed(words, Tag.DO, "do does did");
        closed(words, Tag.NOT, "not never n't neither");
        closed(
                words,
                Tag.NOT,
                "won't wouldn't don't doesn't didn't can't couldn't shouldn't hasn't haven't hadn't isn't aren't"
                        + " wasn't");
        closed(words, Tag.TO, "to");
        closed(
                words,
                Tag.ADVERB,
                "also yet then now just already again soon still even only ever always often later earlier further"
                        + " instead therefore however thus moreover furthermore meanwhile nevertheless nonetheless indeed"
                        + " finally perhaps together ahead here today tomorrow yesterday too likewise otherwise almost"
                        + " alone once-again forthwith shortly hereby well so");
        closed(words, Tag.COMMA, ",");
        closed(words, Tag.OPEN, "( [ {");
        closed(words, Tag.CLOSE, ") ] }");
        closed(words, Tag.QUOTE, "\" “ ” ‘ ’ ' `");
        closed(words, Tag.BREAK, "; : . ! ? -- --- — – / - ¶ | * •");
        // Not a map of the JDK that never changes: short words have small hashes, which stand in one row there, and a
        // word that is not listed walks along it.
        return words;
    }

    private static final String DOUBLING = " put get begin run sit set let cut win shut hit forget split bid forbid ";

    private static void regular(Map<String, Lexeme> words, String listed) {
        boolean doubles = listed.endsWith("*");
        var base = doubles ? listed.substring(0, listed.length() - 1) : listed;
        put(words, base, base, Lexeme.BASE);
        put(words, third(base), base, Lexeme.THIRD);
        put(words, gerund(base, doubles), base, Lexeme.GERUND);
        put(words, past(base, doubles), base, Lexeme.PAST | Lexeme.PARTICIPLE);
    }

    private static String third(String base) {
        char last = base.charAt(base.length() - 1);
        if (last == 'y' && !isVowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses =
                last == 's' || last == 'x' || last == 'z' || last == 'o' || base.endsWith("ch") || base.endsWith("sh");
        return base + (hisses ? "es" : "s");
    }

    private static String gerund(String base, boolean doubles) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return (doubles ? base + base.charAt(base.length() - 1) : base) + "ing";
    }

    private static String past(String base, boolean doubles) {
        char last = base.charAt(base.length() - 1);
        if (last == 'e') {
            return base + "d";
        }
        if (last == 'y' && !isVowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return (doubles ? base + last : base) + "ed";
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static void put(Map<String, Lexeme> words, String form, String lemma, int forms) {
        var before = words.get(form);
        var lexeme = before == null || before.forms() == 0
                ? new Lexeme(Tag.VERB, lemma.intern(), forms)
                : new Lexeme(Tag.VERB, before.lemma(), before.forms() | forms);
        inEveryPrint(words, form, lexeme);
    }

    /// A closed class wins over a verb of the same form (`like`, `let`), but keeps its lemma.
    private static void closed(Map<String, Lexeme> words, Tag tag, String list) {
        for (var word : list.split(" ")) {
            var before = words.get(word);
            inEveryPrint(
                    words,
                    word,
                    before == null ? new Lexeme(tag, "", 0) : new Lexeme(tag, before.lemma(), before.forms()));
        }
    }

    private static void inEveryPrint(Map<String, Lexeme> words, String form, Lexeme lexeme) {
        words.put(form, lexeme);
        words.put(form.toUpperCase(Locale.ROOT), lexeme);
        words.put(Character.toUpperCase(form.charAt(0)) + form.substring(1), lexeme);
    }
}
