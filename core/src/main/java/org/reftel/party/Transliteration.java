package org.reftel.party;

/// What is left of a name of another alphabet whoever wrote it down: no vowels, no article, one letter for the sounds
/// that English writes in several ways. `Gaddafi`, `Qadhafi` and `al-Kaddafi` are `kdf`.
///
/// It finds what may be the same and never says that it is: short keys collide (`khan`, `kayani` and `ghani` share
/// one), see [#isTelling(String)].
final class Transliteration {
    private static final int TELLING = 4;

    private Transliteration() {}

    /// The key of one folded word or of several.
    static String of(String folded) {
        var out = new StringBuilder(folded.length());
        int from = 0;
        while (from < folded.length()) {
            int to = folded.indexOf(' ', from);
            to = to < 0 ? folded.length() : to;
            if (!isArticle(folded, from, to)) {
                word(folded, from, to, out);
            }
            from = to + 1;
        }
        return out.toString();
    }

    /// Whether the key has enough consonants to mean something.
    static boolean isTelling(String key) {
        return key.length() >= TELLING;
    }

    private static boolean isArticle(String text, int from, int to) {
        return to - from == 2 && text.charAt(to - 1) == 'l' && "aeu".indexOf(text.charAt(from)) >= 0;
    }

    private static void word(String text, int from, int to, StringBuilder out) {
        int begin = out.length();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            char next = i + 1 < to ? text.charAt(i + 1) : ' ';
            char sound = sound(c, next);
            if (isDigraph(c, next)) {
                i++;
            }
            i++;
            if (sound != ' ' && (out.length() == begin || out.charAt(out.length() - 1) != sound)) {
                out.append(sound);
            }
        }
        if (out.length() > begin + 1 && out.charAt(out.length() - 1) == 'h') {
            // `Nazifah`, `Nazifa`.
            out.setLength(out.length() - 1);
        }
    }

    private static boolean isDigraph(char c, char next) {
        return switch (next) {
            case 'h' -> "kgdtscpz".indexOf(c) >= 0;
            case 's', 'z' -> c == 't';
            case 'j' -> c == 'd';
            default -> false;
        };
    }

    /// The letter that stands for the sound; a blank for one that is left out.
    private static char sound(char c, char next) {
        return switch (c) {
            case 'k', 'q', 'g' -> 'k';
            case 'c' -> next == 'h' ? 'j' : 'k';
            case 's' -> next == 'h' ? 'j' : 's';
            case 'z' -> next == 'h' ? 'j' : 's';
            case 'd' -> next == 'j' ? 'j' : 'd';
            case 't' -> next == 's' || next == 'z' ? 's' : 't';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'v', 'b', 'f', 'h', 'j', 'l', 'm', 'n', 'r', 'x' -> c;
            case 'a', 'e', 'i', 'o', 'u', 'w', 'y' -> ' ';
            default -> c;
        };
    }
}
