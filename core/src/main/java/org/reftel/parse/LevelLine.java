package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.Header;
import org.reftel.model.Level;

/// The classification line, `C O N F I D E N T I A L SECTION 01 OF 04 VELA 002776`.
///
/// @param start of the level
/// @param levelEnd behind the level and what qualifies it (`NOFORN`)
/// @param caveats normal forms in the order printed
/// @param damaged letters doubled, lost or wrong at the start
/// @param sections empty when the line names none
/// @param post as printed, blank when none is printed
/// @param serial 0 when none is printed
/// @param end of what belongs to the line; other things may follow on it
record LevelLine(
        int start,
        int levelEnd,
        Level level,
        List<String> caveats,
        boolean damaged,
        Optional<Header.Sections> sections,
        int sectionStart,
        int sectionEnd,
        String post,
        int postStart,
        long serial,
        int end) {

    /// Spellings, longest first; blanks between letters do not count.
    private static final List<Word> WORDS = List.of(
            new Word("LIMITEDOFFICIALUSE", Level.SBU),
            new Word("UNCLASSIFIED", Level.U),
            new Word("CONFIDENTIAL", Level.C),
            new Word("TOPSECRET", Level.TS),
            new Word("UNCLAS", Level.U),
            new Word("SECRET", Level.S));

    private static final int LONGEST_POST = 6;

    private record Word(String letters, Level level) {}

    private record Token(Level level, int start, int end, boolean damaged) {}

    /// Reads the line that begins at `from`; empty when it is none.
    static Optional<LevelLine> read(String text, int from, int lineEnd) {
        int start = Scan.skipBlanks(text, from, lineEnd);
        return level(text, start, lineEnd).flatMap(token -> tail(text, token, lineEnd));
    }

    /// The place of a classification line that is glued to what stands before it on its line, or -1.
    static int glued(String text, int from, int lineEnd) {
        for (int at = from + 1; at < lineEnd; at++) {
            char c = text.charAt(at);
            boolean possible = (c == 'C' || c == 'S' || c == 'U' || c == 'T') && !Scan.blank(text.charAt(at - 1));
            if (!possible) {
                continue;
            }
            boolean spaced = c != 'U'
                    && at + 2 < lineEnd
                    && text.charAt(at + 1) == ' '
                    && text.charAt(at + 3 < lineEnd ? at + 3 : at + 1) == ' ';
            boolean solid = Scan.at(text, at, lineEnd, "UNCLAS")
                    || Scan.at(text, at, lineEnd, "CONFIDENTIAL ")
                    || Scan.at(text, at, lineEnd, "SECRET ");
            if (!spaced && !solid) {
                continue;
            }
            var line = level(text, at, lineEnd)
                    .filter(token -> !token.damaged)
                    .flatMap(token -> tail(text, token, lineEnd));
            if (line.isPresent() && (spaced || line.get().serial > 0)) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<Token> level(String text, int start, int end) {
        if (start >= end || !Scan.letter(text.charAt(start))) {
            return Optional.empty();
        }
        char first = Scan.upper(text.charAt(start));
        for (Word word : WORDS) {
            int behind = first == word.letters.charAt(0) ? match(text, start, end, word.letters) : -1;
            if (behind > 0) {
                return Optional.of(new Token(word.level, start, behind, false));
            }
        }
        boolean spaced = start + 2 < end
                && (Scan.blank(text.charAt(start + 1))
                        || Scan.blank(text.charAt(start + 2))
                        || first == 'U' && Scan.upper(text.charAt(start + 1)) == 'U'
                        || first == 'C' && Scan.upper(text.charAt(start + 1)) == 'S');
        if (!spaced) {
            return Optional.empty();
        }
        for (Word word : WORDS) {
            int behind = damaged(text, start, end, word.letters);
            if (behind > 0) {
                return Optional.of(new Token(word.level, start, behind, true));
            }
        }
        return Optional.empty();
    }

    /// One or two wrong or doubled letters in front, or the first one lost (`SS E C R E T`, `CSE C R E T`,
    /// `E C R E T`).
    private static int damaged(String text, int start, int end, String letters) {
        int at = start;
        for (int skipped = 0; skipped < 3 && at < end; skipped++) {
            if (skipped > 0) {
                int whole = match(text, at, end, letters);
                if (whole > 0 && (spaced(text, at, whole, letters) || letters.startsWith("UNCLAS"))) {
                    return whole;
                }
            }
            int less = match(text, at, end, letters.substring(1));
            if (less > 0 && spaced(text, at, less, letters)) {
                return less;
            }
            if (!Scan.letter(text.charAt(at))) {
                return -1;
            }
            at = Scan.skipBlanks(text, at + 1, Math.min(end, at + 3));
        }
        return -1;
    }

    private static boolean spaced(String text, int start, int end, String letters) {
        return end - start >= 2 * letters.length() - 4;
    }

    /// The place behind `letters` at `start`, blanks between them passed over, or -1.
    private static int match(String text, int start, int end, String letters) {
        int at = start;
        for (int i = 0; i < letters.length(); i++) {
            int next = i == 0 ? at : Scan.skipBlanks(text, at, Math.min(end, at + 3));
            if (next >= end || Scan.upper(text.charAt(next)) != letters.charAt(i)) {
                return -1;
            }
            at = next + 1;
        }
        boolean goesOn = at < end && Scan.letter(text.charAt(at));
        boolean solid = at - start == letters.length();
        return goesOn && (solid || !Scan.blank(text.charAt(at - 2))) ? -1 : at;
    }

    /// What follows the level must look like a classification line, or it was a sentence.
    private static Optional<LevelLine> tail(String text, Token token, int lineEnd) {
        var caveats = new ArrayList<String>();
        var level = token.level;
        Optional<Header.Sections> sections = Optional.empty();
        int sectionStart = token.end;
        int sectionEnd = token.end;
        int levelEnd = token.end;
        int at = token.end;
        boolean certain = token.end - token.start > 10 && Scan.blank(text.charAt(token.start + 1));
        while (true) {
            at = Scan.skipBlanks(text, at, lineEnd);
            while (at < lineEnd && (text.charAt(at) == '/' || text.charAt(at) == ',')) {
                at = Scan.skipBlanks(text, at + 1, lineEnd);
            }
            int qualifier = qualifier(text, at, lineEnd, caveats);
            if (qualifier > 0) {
                certain = true;
                levelEnd = qualifier;
                at = qualifier;
                if (caveats.contains("SENSITIVE")) {
                    caveats.remove("SENSITIVE");
                    level = level == Level.U ? Level.SBU : level;
                }
                continue;
            }
            int efto = Scan.wordAt(text, at, lineEnd, "EFTO") ? at + 4 : -1;
            if (efto > 0) {
                certain = true;
                at = efto;
                continue;
            }
            var section = section(text, at, lineEnd);
            if (section.isEmpty()) {
                break;
            }
            certain = true;
            sections = Optional.of(section.get().sections);
            sectionStart = at;
            sectionEnd = section.get().end;
            at = sectionEnd;
        }
        int postStart = at;
        int serialStart = serial(text, at, lineEnd);
        if (serialStart < 0) {
            boolean empty = at >= lineEnd;
            return empty || certain
                    ? Optional.of(new LevelLine(
                            token.start,
                            levelEnd,
                            level,
                            caveats,
                            token.damaged,
                            sections,
                            sectionStart,
                            sectionEnd,
                            "",
                            at,
                            0,
                            Math.max(levelEnd, sectionEnd)))
                    : Optional.empty();
        }
        int serialEnd = Scan.digits(text, serialStart, lineEnd);
        long serial = Long.parseLong(text.substring(serialStart, serialEnd));
        String post = Scan.fold(text, postStart, serialStart);
        if (post.endsWith("#") || post.endsWith("-")) {
            post = post.substring(0, post.length() - 1).strip();
        }
        boolean loose = !certain && serialEnd - serialStart < 3;
        if (loose) {
            return Optional.empty();
        }
        return Optional.of(new LevelLine(
                token.start,
                levelEnd,
                level,
                caveats,
                token.damaged,
                sections,
                sectionStart,
                sectionEnd,
                post,
                postStart,
                serial,
                serialEnd));
    }

    private static int qualifier(String text, int at, int end, List<String> caveats) {
        if (Scan.wordAt(text, at, end, "NOFORN")) {
            caveats.add("NF");
            return at + 6;
        }
        if (Scan.wordAt(text, at, end, "SENSITIVE")) {
            caveats.add("SENSITIVE");
            return at + 9;
        }
        if (Scan.at(text, at, end, "FOR OFFICIAL USE ONLY")) {
            caveats.add("FOUO");
            return at + 21;
        }
        if (Scan.wordAt(text, at, end, "FOUO")) {
            caveats.add("FOUO");
            return at + 4;
        }
        return -1;
    }

    private record Part(Header.Sections sections, int end) {}

    /// `SECTION 01 OF 04`, `section 1 of 2`.
    private static Optional<Part> section(String text, int at, int end) {
        if (!Scan.at(text, at, end, "SECTION")) {
            return Optional.empty();
        }
        int first = Scan.skipBlanks(text, at + 7, end);
        int firstEnd = Scan.digits(text, first, Math.min(end, first + 4));
        int of = Scan.skipBlanks(text, firstEnd, end);
        if (firstEnd == first || !Scan.wordAt(text, of, end, "OF")) {
            return Optional.empty();
        }
        int total = Scan.skipBlanks(text, of + 2, end);
        int totalEnd = Scan.digits(text, total, Math.min(end, total + 4));
        if (totalEnd == total) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                new Header.Sections(
                        Integer.parseInt(text.substring(first, firstEnd)),
                        Integer.parseInt(text.substring(total, totalEnd))),
                totalEnd));
    }

    /// Where the number behind the name of the post begins, or -1.
    private static int serial(String text, int from, int end) {
        int at = from;
        for (int words = 0; words <= LONGEST_POST; words++) {
            at = Scan.skipBlanks(text, at, end);
            int tokenEnd = Scan.nonBlanks(text, at, Math.min(end, at + 40));
            if (tokenEnd == at) {
                return -1;
            }
            int digits = text.charAt(at) == '#' || text.charAt(at) == '-' ? at + 1 : at;
            int digitsEnd = Scan.digits(text, digits, tokenEnd);
            boolean number = digitsEnd > digits
                    && digitsEnd - digits <= 9
                    && (digitsEnd == tokenEnd || !Scan.word(text.charAt(digitsEnd)));
            if (number) {
                return words == 0 && digitsEnd - digits < 4 ? -1 : digits;
            }
            int inner = at;
            while (inner < tokenEnd && !Scan.digit(text.charAt(inner))) {
                char c = text.charAt(inner);
                boolean allowed = Scan.letter(c) || c == '.' || c == '-' || c == '\'' || c == '(' || c == ')';
                if (!allowed) {
                    return -1;
                }
                inner++;
            }
            if (inner < tokenEnd) {
                int behind = Scan.digits(text, inner, tokenEnd);
                return behind == tokenEnd && behind - inner >= 4 && behind - inner <= 9 ? inner : -1;
            }
            at = tokenEnd;
        }
        return -1;
    }
}
