package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reftel.model.Level;
import org.reftel.model.Marking;

/// The grammar of portion marks and of classification labels: `LEVEL [/ or // control]*`, with `REL` and free country
/// names.
///
/// CORPUS.md counts (C) 6,798, (S) 1,710, (SBU) 1,394, (S/NF) 1,257, (U) 1,053, (C/NF) 501 and about fifty rarer
/// spellings. What holds a word outside the grammar, such as `(U.S.)` or `(Marenia)`, is no mark.
public final class Marks {
    /// No mark is longer; a bracket that closes later is text.
    static final int LONGEST = 72;

    private static final Marking U = new Marking(Level.U, List.of(), "(U)");
    private static final Marking SBU = new Marking(Level.SBU, List.of(), "(SBU)");
    private static final Marking C = new Marking(Level.C, List.of(), "(C)");
    private static final Marking S = new Marking(Level.S, List.of(), "(S)");
    private static final Marking SNF = new Marking(Level.S, List.of("NF"), "(S/NF)");
    private static final Marking CNF = new Marking(Level.C, List.of("NF"), "(C/NF)");

    private Marks() {}

    /// The mark of a portion, brackets included: `(S//REL TO USA, FVEY)`, `( C )`, `(C - ENTIRE TEXT)`.
    public static Optional<Marking> portion(String printed) {
        int length = printed.length();
        if (length < 3 || length > LONGEST || printed.charAt(0) != '(' || printed.charAt(length - 1) != ')') {
            return Optional.empty();
        }
        var known = switch (printed) {
            case "(U)" -> U;
            case "(SBU)" -> SBU;
            case "(C)" -> C;
            case "(S)" -> S;
            case "(S/NF)" -> SNF;
            case "(C/NF)" -> CNF;
            default -> null;
        };
        if (known != null) {
            return Optional.of(known);
        }
        return read(printed.substring(1, length - 1), printed);
    }

    /// The mark of a whole: `SECRET//NOFORN`, `UNCLAS SENSITIVE`, `C O N F I D E N T I A L`, `(S/NF)`.
    public static Optional<Marking> label(String printed) {
        var label = printed.strip();
        if (label.isEmpty() || label.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        if (label.charAt(0) == '(') {
            return portion(label);
        }
        return read(closeUp(label), printed);
    }

    private static Optional<Marking> read(String inside, String printed) {
        var words = new Words(inside);
        var level = level(words);
        if (level == null) {
            return Optional.empty();
        }
        var caveats = new ArrayList<String>(2);
        while (words.next()) {
            var caveat = caveat(words);
            if (caveat == null) {
                return Optional.empty();
            }
            if (caveat.equals("SBU") && level == Level.U) {
                level = Level.SBU;
            } else if (!caveat.isEmpty() && !caveats.contains(caveat)) {
                caveats.add(caveat);
            }
        }
        return Optional.of(new Marking(level, caveats, printed));
    }

    private static @Nullable Level level(Words words) {
        if (!words.next()) {
            return null;
        }
        return switch (words.word) {
            case "U", "UNCLASSIFIED", "UNCLAS" -> Level.U;
            case "SBU" -> Level.SBU;
            case "SENSITIVE" ->
                words.take("BUT") && (words.take("UNCLASSIFIED") || words.take("UNCLAS")) ? Level.SBU : null;
            case "C", "CONFIDENTIAL" -> Level.C;
            case "S", "SECRET" -> Level.S;
            case "TS" -> Level.TS;
            case "TOP" -> words.take("SECRET") ? Level.TS : null;
            // Glued and swapped letters (CORPUS.md: SNF, N/SF); the control comes back as the next word.
            case "SNF" -> words.again("NF", Level.S);
            case "CNF" -> words.again("NF", Level.C);
            case "N" -> words.take("SF") ? words.again("NF", Level.S) : null;
            default -> null;
        };
    }

    /// The normal form; empty for words that say nothing more, null for words that belong to no mark.
    private static @Nullable String caveat(Words words) {
        return switch (words.word) {
            case "NF", "NOFORN" -> "NF";
            case "FOUO" -> "FOUO";
            case "FOR" -> words.take("OFFICIAL") && words.take("USE") && words.take("ONLY") ? "FOUO" : null;
            case "SBU", "SENSITIVE" -> "SBU";
            case "REL", "RELEASABLE" -> {
                words.take("TO");
                var countries = words.rest();
                yield countries.isEmpty() ? null : "REL " + countries;
            }
            case "NOT" -> words.take("RELEASABLE") && words.take("TO") && words.take("FOREIGN") ? "NF" : null;
            case "FGI", "ORCON", "PROPIN", "NODIS", "EXDIS", "STADIS", "LIMDIS", "SIPDIS", "RD", "FRD", "SI", "TK" ->
                words.word;
            case "OC" -> "ORCON";
            case "PR" -> "PROPIN";
            case "EYES" -> words.take("ONLY") ? "EYES ONLY" : null;
            case "ENTIRE" -> words.take("TEXT") ? "" : null;
            case "CABLE", "TEXT" -> "";
            default -> null;
        };
    }

    /// Puts letter-spaced words together: `S E C R E T NOFORN` becomes `SECRET NOFORN`.
    private static String closeUp(String label) {
        if (label.length() < 3 || label.charAt(1) != ' ' || label.charAt(2) == ' ') {
            return label;
        }
        var out = new StringBuilder(label.length());
        int i = 0;
        while (i < label.length()) {
            char c = label.charAt(i);
            boolean spaced = Character.isLetter(c)
                    && i + 2 < label.length()
                    && label.charAt(i + 1) == ' '
                    && Character.isLetter(label.charAt(i + 2))
                    && (i + 3 == label.length() || !Character.isLetter(label.charAt(i + 3)));
            out.append(c);
            i += spaced ? 2 : 1;
        }
        return out.toString();
    }

    /// Words between blanks, slashes, dashes and commas.
    private static final class Words {
        private final String text;
        private int at;
        private String pushed = "";
        String word = "";

        Words(String text) {
            this.text = text.toUpperCase(Locale.ROOT);
        }

        boolean next() {
            if (!pushed.isEmpty()) {
                word = pushed;
                pushed = "";
                return true;
            }
            while (at < text.length() && isSeparator(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < text.length() && !isSeparator(text.charAt(at))) {
                at++;
            }
            word = text.substring(start, at);
            return start < at;
        }

        boolean take(String expected) {
            int before = at;
            if (next() && word.equals(expected)) {
                return true;
            }
            at = before;
            return false;
        }

        Level again(String control, Level level) {
            pushed = control;
            return level;
        }

        /// Names of countries up to the next slash: letters, blanks, commas and ampersands only.
        String rest() {
            int end = at;
            while (end < text.length() && text.charAt(end) != '/') {
                char c = text.charAt(end);
                if (!Character.isLetter(c) && c != ' ' && c != ',' && c != '&') {
                    return "";
                }
                end++;
            }
            var countries = text.substring(at, end).strip();
            at = end;
            return countries;
        }

        private static boolean isSeparator(char c) {
            return c <= ' ' || c == '/' || c == '-' || c == ',' || c == '\u00a0';
        }
    }
}
