package org.reftel.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reftel.grammar.Token;
import org.reftel.grammar.WordList;
import org.reftel.grammar.Words;

/// A paragraph's sentences cut finer than [Words]: compounds with a name in them fall apart, so that the name
/// alone is a mention (`MFA-led`, `anti-Marenian`, `U.S.-EU`). Names that have a hyphen of their own stay whole.
public final class Pieces {
    /// @param start in [Words#text()]
    /// @param end behind it
    /// @param word [Token#word()] of the token that it is; below zero when it is cut out of one
    public record Piece(String text, int start, int end, int word) {
        static Piece of(Token token) {
            return new Piece(token.text(), token.start(), token.end(), token.word());
        }

        static Piece cut(String text, int start) {
            return new Piece(text, start, start + text.length(), -1);
        }
    }

    private static final Set<String> PREFIXES = WordList.of(
            "anti",
            "pro",
            "non",
            "ex",
            "post",
            "pre",
            "trans",
            "intra",
            "inter",
            "mid",
            "sub",
            "then",
            "former",
            "now",
            "all",
            "southern",
            "northern",
            "western",
            "eastern",
            "central",
            "pan",
            "self");
    private static final Set<String> SUFFIXES = WordList.of(
            "led",
            "run",
            "based",
            "style",
            "like",
            "era",
            "made",
            "born",
            "wide",
            "friendly",
            "leaning",
            "only",
            "type",
            "held",
            "bound",
            "built",
            "driven",
            "speaking",
            "supporting",
            "producing",
            "equivalent",
            "designate",
            "elect",
            "chaired",
            "wing",
            "origin",
            "specific",
            "ruled",
            "centric",
            "dominated",
            "hosted",
            "side",
            "level",
            "minded",
            "backing",
            "trained",
            "affiliate",
            "affiliates",
            "funded",
            "owned",
            "backed",
            "sourced",
            "free",
            "related");
    private static final Set<String> BODIES = WordList.of(
            "eu", "un", "nato", "usg", "gcc", "asean", "iaea", "imf", "osce", "efta", "opec", "au", "nordic");
    private static final int WHOLE = Lexicon.PLACE | Lexicon.PEOPLE;

    private Pieces() {}

    /// One list for each sentence, compounds cut by what the words alone tell.
    public static List<List<Piece>> of(Words words, Lexicon lexicon) {
        return of(words, lexicon, Set.of());
    }

    /// @param pairs compounds that fall apart, see [#pairs]
    static List<List<Piece>> of(Words words, Lexicon lexicon, Set<String> pairs) {
        var all = new ArrayList<List<Piece>>();
        for (var sentence : words.sentences()) {
            var pieces = new ArrayList<Piece>(sentence.to() - sentence.from() + 4);
            for (int i = sentence.from(); i < sentence.to(); i++) {
                var token = words.tokens().get(i);
                if (token.isCompound()) {
                    cut(token.text(), token.start(), lexicon, pairs, pieces);
                } else {
                    pieces.add(Piece.of(token));
                }
            }
            all.add(pieces);
        }
        return all;
    }

    private static void cut(String text, int start, Lexicon lexicon, Set<String> pairs, List<Piece> pieces) {
        int hyphen = text.length() < 4 ? -1 : text.indexOf('-', 1);
        if (hyphen < 0 || hyphen == text.length() - 1 || !Character.isLetter(text.charAt(0))) {
            pieces.add(Piece.cut(text, start));
            return;
        }
        int at = place(text, hyphen, lexicon);
        at = at < 0 && isPair(text, hyphen, pairs) ? hyphen : at;
        if (at < 0) {
            pieces.add(Piece.cut(text, start));
            return;
        }
        cut(text.substring(0, at), start, lexicon, pairs, pieces);
        pieces.add(Piece.cut("-", start + at));
        cut(text.substring(at + 1), start + at + 1, lexicon, pairs, pieces);
    }

    /// `HWO-NRS`, `Harrow-Lobre`: both words stand alone elsewhere.
    private static boolean isPair(String text, int hyphen, Set<String> pairs) {
        if (pairs.isEmpty()) {
            return false;
        }
        int next = text.indexOf('-', hyphen + 1);
        return pairs.contains(next < 0 ? text : text.substring(0, next));
    }

    /// Compounds of two capitalised words that both stand alone in the document, and nowhere side by side: then
    /// they are two names, and not a double one. For two acronyms it is enough that one does (`HWO-NRS`).
    static Set<String> pairs(List<Words> paragraphs) {
        var pairs = new HashSet<String>();
        var parts = new HashSet<String>();
        for (var words : paragraphs) {
            for (var token : words.compounds()) {
                if (token.text().length() > 5) {
                    pairs(token.text(), pairs, parts);
                }
            }
        }
        if (pairs.isEmpty()) {
            return pairs;
        }
        var alone = new HashSet<String>();
        var before = "";
        for (var words : paragraphs) {
            for (var token : words.tokens()) {
                var text = token.text();
                if (token.isCapitalised() && parts.contains(text)) {
                    alone.add(text);
                    pairs.remove(before + "-" + text);
                    before = text;
                } else {
                    before = "";
                }
            }
        }
        pairs.removeIf(pair -> {
            int hyphen = pair.indexOf('-');
            var left = pair.substring(0, hyphen);
            var right = pair.substring(hyphen + 1);
            boolean either = isLong(left) && isLong(right) && (alone.contains(left) || alone.contains(right));
            return !either && (!alone.contains(left) || !alone.contains(right));
        });
        return pairs;
    }

    /// Three capitals or more: two such with a hyphen are two bodies where one of them stands alone as well.
    private static boolean isLong(String text) {
        return text.length() > 2
                && WordKind.isAcronym(text)
                && !Lexicon.builtIn().is(text.toLowerCase(Locale.ROOT), WHOLE);
    }

    private static void pairs(String text, Set<String> pairs, Set<String> parts) {
        int hyphen = text.indexOf('-');
        int from = 0;
        while (hyphen > 0) {
            int end = text.indexOf('-', hyphen + 1);
            int to = end < 0 ? text.length() : end;
            boolean names = hyphen - from > 1
                    && to - hyphen > 2
                    && Character.isUpperCase(text.charAt(from))
                    && Character.isUpperCase(text.charAt(hyphen + 1))
                    && (hyphen - from > 2 || Character.isUpperCase(text.charAt(from + 1)));
            if (names) {
                pairs.add(text.substring(from, to));
                parts.add(text.substring(from, hyphen));
                parts.add(text.substring(hyphen + 1, to));
            }
            from = hyphen + 1;
            hyphen = end;
        }
    }

    /// The hyphen to cut at, or -1.
    private static int place(String text, int hyphen, Lexicon lexicon) {
        var lower = text.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(text.charAt(0));
        if (!capital) {
            boolean name = Character.isUpperCase(text.charAt(hyphen + 1));
            return name && PREFIXES.contains(lower.substring(0, hyphen)) ? hyphen : endCut(text, lower);
        }
        if (lexicon.isPlace(lower)) {
            return -1;
        }
        boolean two = text.indexOf('-', hyphen + 1) < 0;
        if (two) {
            var left = lower.substring(0, hyphen);
            var right = lower.substring(hyphen + 1);
            boolean capitals = Character.isUpperCase(text.charAt(hyphen + 1));
            if (capitals && isWhole(left, lexicon) && isWhole(right, lexicon)) {
                return hyphen;
            }
            if (isLong(text.substring(0, hyphen)) && isLong(text.substring(hyphen + 1)) && isListed(lower, hyphen)) {
                return hyphen;
            }
            boolean state = hyphen == 1 && right.length() == 2 && "DRI".indexOf(text.charAt(0)) >= 0;
            if (state && Character.isUpperCase(text.charAt(2)) && Character.isUpperCase(text.charAt(3))) {
                return hyphen;
            }
        }
        return endCut(text, lower);
    }

    /// Whether a list has one of the two acronyms, and not both as one name.
    private static boolean isListed(String lower, int hyphen) {
        return !isOneWord(lower) && (isOneWord(lower.substring(0, hyphen)) || isOneWord(lower.substring(hyphen + 1)));
    }

    private static boolean isOneWord(String lower) {
        for (var name : Known.builtIn().beginning(lower)) {
            if (name.isOneWord()) {
                return true;
            }
        }
        return false;
    }

    /// Before a last part that no name has (`-led`, `-sponsored`), when there is a capital before it.
    private static int endCut(String text, String lower) {
        int last = text.lastIndexOf('-');
        var tail = text.substring(last + 1);
        boolean small = tail.equals(lower.substring(last + 1));
        boolean verb = tail.length() > 4 && tail.endsWith("ed") || SUFFIXES.contains(tail);
        boolean noun = tail.length() > 3 && !tail.equals("plus") && WordKind.isAcronym(text.substring(0, last));
        return small && (verb || noun && isLetters(tail)) && hasCapital(text, last) ? last : -1;
    }

    private static boolean isLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCapital(String text, int to) {
        for (int i = 0; i < to; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(String lower, Lexicon lexicon) {
        return lexicon.is(lower, WHOLE) || BODIES.contains(lower) || isGovernment(lower);
    }

    /// `GOM`, `GOAJ`: the government of a country.
    private static boolean isGovernment(String lower) {
        return lower.startsWith("go") && (lower.length() == 3 || lower.length() == 4);
    }
}
