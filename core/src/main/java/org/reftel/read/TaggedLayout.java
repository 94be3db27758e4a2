package org.reftel.read;

import java.util.Arrays;
import java.util.Set;
import org.reftel.model.SourceMap;

/// Gives a tokenised text its lines back, by changing white space and nothing else.
///
/// A tagger parted words and signs by blanks and sentences by line ends. Here a line begins before each header
/// keyword, each paragraph number, each page line and around each rule of dashes, and no white space is left before a
/// comma, inside brackets and between a paragraph's number and its full stop. Other line ends stay.
final class TaggedLayout {
    private static final byte GLUED = 0;
    private static final byte BLANK = 1;
    private static final byte LINE = 2;

    private static final Set<String> CLOSING = Set.of(
            ",", ".", ";", ":", "?", "!", ")", "]", "].", "),", ").", ");", "'s", "’s", "n't", "n’t", "'m", "'d", "'ve",
            "'re", "'ll", "’ve", "’re", "’ll", "’m", "’d", "”", "”.", "”,", ".”", ",”", ".)");
    private static final Set<String> CAPTIONS =
            Set.of("NOFORN", "SENSITIVE", "EXDIS", "NODIS", "LIMDIS", "STADIS", "TERREP", "EXCLUSIVE", "NOCONTRACT");
    private static final Set<String> LEVELS =
            Set.of("CONFIDENTIAL", "SECRET", "UNCLAS", "UNCLASSIFIED", "CONFIDENTIA", "SECTION", "OF", "TOP");

    private final EntityTags cleaned;
    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    // What stands before each word.
    private byte[] before = new byte[256];
    private int count;

    TaggedLayout(EntityTags cleaned) {
        this.cleaned = cleaned;
        this.text = cleaned.text();
        words();
        signs();
        quotes();
        int header = header();
        numbers();
        keywords(header);
        rules();
        pageLines(header);
    }

    // ---- words and the white space between them

    private void words() {
        int i = 0;
        int length = text.length();
        while (i < length) {
            boolean line = false;
            while (i < length && Draft.isSpace(text.charAt(i))) {
                line |= text.charAt(i) == '\n';
                i++;
            }
            int start = i;
            while (i < length && !Draft.isSpace(text.charAt(i)) && !(i > start && opensParagraph(i))) {
                i++;
            }
            if (i > start) {
                add(start, i, line ? LINE : BLANK);
            }
        }
    }

    private boolean opensParagraph(int at) {
        return text.charAt(at) == '¶' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private void add(int start, int end, byte space) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            before = Arrays.copyOf(before, count * 2);
        }
        boolean touches = count > 0 && ends[count - 1] == start;
        starts[count] = start;
        ends[count] = end;
        before[count] = touches ? GLUED : space;
        count++;
    }

    private boolean is(int word, String expected) {
        return word >= 0
                && word < count
                && ends[word] - starts[word] == expected.length()
                && text.startsWith(expected, starts[word]);
    }

    private boolean isIgnoringCase(int word, String expected) {
        return word >= 0
                && word < count
                && ends[word] - starts[word] == expected.length()
                && text.regionMatches(true, starts[word], expected, 0, expected.length());
    }

    private String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    private int length(int word) {
        return ends[word] - starts[word];
    }

    private char first(int word) {
        return text.charAt(starts[word]);
    }

    private boolean isDigits(int word, int digits) {
        return word >= 0 && word < count && length(word) == digits && allDigits(starts[word], ends[word]);
    }

    private boolean allDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private boolean isCapitals(int word) {
        for (int i = starts[word]; i < ends[word]; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    // ---- signs close up

    private void signs() {
        for (int i = 0; i < count; i++) {
            if (before[i] == BLANK && i > 0 && maySign(i) && CLOSING.contains(word(i))) {
                before[i] = GLUED;
            }
            if (before[i] == LINE && i > 0 && first(i) == ')') {
                // The sentence ended before its bracket closed.
                before[i] = GLUED;
            }
            if (before[i] == BLANK && i > 0 && isLostApostrophe(i)) {
                before[i] = GLUED;
            }
            if ((is(i, "(") || is(i, "[")) && i + 1 < count && before[i + 1] == BLANK) {
                before[i + 1] = GLUED;
            }
        }
    }

    private boolean maySign(int word) {
        char c = first(word);
        return length(word) <= 3 && (c == 'n' || c < 'A' && (c < '0' || c > '9') || c > 'z' || c == ']');
    }

    /// `Marenia , s`: a tagger parted what seven-bit circuits had made of an apostrophe.
    private boolean isLostApostrophe(int word) {
        boolean sign = is(word - 1, ",") || is(word - 1, "?");
        return sign && (is(word, "s") || is(word, "t") || is(word, "ll") || is(word, "re") || is(word, "ve"));
    }

    /// Straight quotation marks open and close in turn within a paragraph.
    private void quotes() {
        boolean open = false;
        for (int i = 0; i < count; i++) {
            if (first(i) == '¶') {
                open = false;
            }
            if (!is(i, "\"")) {
                continue;
            }
            if (open) {
                if (before[i] == LINE && i + 1 < count && before[i + 1] == BLANK) {
                    // The sentence ended before its closing mark: the line ends behind the mark.
                    before[i + 1] = LINE;
                }
                before[i] = GLUED;
            } else if (i + 1 < count && before[i + 1] == BLANK) {
                before[i + 1] = GLUED;
            }
            open = !open;
        }
    }

    // ---- paragraph numbers

    /// The word where the first paragraph begins; everything before it is header.
    private int header() {
        for (int i = 0; i < count; i++) {
            if (isNumbered(i) || isBareNumber(i)) {
                return i;
            }
        }
        return count;
    }

    /// `¶1`, `¶1.`
    private boolean isNumbered(int word) {
        return first(word) == '¶' && length(word) > 1 && Character.isDigit(text.charAt(starts[word] + 1));
    }

    /// `¶B` in front of a reference.
    private boolean isLettered(int word) {
        return first(word) == '¶' && length(word) >= 2 && length(word) <= 3 && !isNumbered(word);
    }

    /// A number at the beginning of a line, its full stop and a mark behind it: `1 . ( C )`.
    private boolean isBareNumber(int word) {
        return before[word] == LINE
                && (isDigits(word, 1) || isDigits(word, 2))
                && is(word + 1, ".")
                && is(word + 2, "(")
                && word + 3 < count
                && isCapitals(word + 3);
    }

    private void numbers() {
        for (int i = 0; i < count; i++) {
            boolean numbered = isNumbered(i) || isLettered(i);
            if (!numbered && !isBareNumber(i)) {
                continue;
            }
            if (i > 0) {
                before[i] = LINE;
            }
            int last = is(i + 1, ".") ? i + 1 : i;
            if (last > i) {
                before[last] = GLUED;
            }
            if (last + 1 < count && before[last + 1] == LINE && !isNumbered(last + 1)) {
                before[last + 1] = BLANK;
            }
        }
    }

    // ---- header lines

    private void keywords(int header) {
        boolean subject = false;
        for (int i = 1; i < header; i++) {
            if (before[i] == LINE && is(i, "FOR") && (is(i - 1, ".") || is(i - 1, "DEPT."))) {
                // The full stop of an abbreviation ended no sentence.
                before[i] = BLANK;
            } else if (isIgnoringCase(i, "SIPDIS")) {
                line(i);
                line(i + 1);
            } else if (!subject && CAPTIONS.contains(word(i)) && !is(i - 1, "(") && !endsOpen(i - 1)) {
                line(i);
                line(i + 1);
            } else if (!subject && is(i, "PASS") && is(i + 1, "TO")) {
                line(i);
            } else if (isOrder(i)) {
                line(i);
                // The full stops of E.O. ended no sentence.
                for (int k = i + 1; k <= i + 2 && k < count; k++) {
                    if (before[k] == LINE) {
                        before[k] = BLANK;
                    }
                }
            } else if (isKeyword(i, "TAGS") || isKeyword(i, "Tags") || isKeyword(i, "TAG")) {
                line(i);
            } else if (isKeyword(i, "SUBJECT") || isKeyword(i, "Subject") || isKeyword(i, "SUBJ")) {
                subject |= isColon(i);
                if (isColon(i)) {
                    line(i);
                }
            } else if (subject && isReference(i) && isColon(i)) {
                line(i);
            } else if (isClassifiedBy(i) || isIgnoringCase(i, "DERIVED") && isIgnoring(i + 1, "FROM")) {
                line(i);
            } else if (isColon(i) && (isIgnoring(i, "REASON") || isIgnoring(i, "REASONS"))) {
                line(i);
            }
        }
    }

    private void line(int word) {
        if (word > 0 && word < count) {
            before[word] = LINE;
        }
    }

    private boolean endsOpen(int word) {
        return word >= 0 && ("(/".indexOf(text.charAt(ends[word] - 1)) >= 0);
    }

    /// The word with or without a colon, or with one behind it.
    private boolean isKeyword(int word, String expected) {
        return is(word, expected)
                || length(word) == expected.length() + 1 && text.startsWith(expected + ":", starts[word]);
    }

    private boolean isIgnoring(int word, String expected) {
        return isIgnoringCase(word, expected) || isIgnoringCase(word, expected + ":");
    }

    private boolean isColon(int word) {
        return text.charAt(ends[word] - 1) == ':' || is(word + 1, ":");
    }

    private boolean isReference(int word) {
        return isIgnoring(word, "REF") || isIgnoring(word, "REFS") || isIgnoring(word, "REFTEL");
    }

    private boolean isClassifiedBy(int word) {
        return (is(word, "Classified") || is(word, "CLASSIFIED")) && isIgnoring(word + 1, "BY");
    }

    /// `E.O. 12958`, `EO 12958`, `E.0 . 12958`.
    private boolean isOrder(int word) {
        boolean named = is(word, "E.O.") || is(word, "EO") || is(word, "E.O") || is(word, "E.0.") || is(word, "E.0");
        int number = is(word + 1, ".") ? word + 2 : word + 1;
        return named && number < count && length(number) >= 5 && allDigits(starts[number], starts[number] + 5);
    }

    // ---- rules and page lines

    private void rules() {
        for (int i = 0; i < count; i++) {
            if (!isRule(i) || length(i) < 4) {
                continue;
            }
            int last = i;
            while (last + 1 < count && isRule(last + 1) && before[last + 1] == BLANK) {
                last++;
            }
            line(i);
            line(last + 1);
            i = last;
        }
    }

    private boolean isRule(int word) {
        char c = first(word);
        if (c != '-' && c != '=') {
            return false;
        }
        for (int i = starts[word]; i < ends[word]; i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }

    private void pageLines(int header) {
        int number = documentNumber(header);
        int post = number;
        while (post > 0 && isPostWord(post - 1)) {
            post--;
        }
        for (int i = 1; i < count; i++) {
            if (isDigits(i, 8) && isSectionOf(i + 1)) {
                line(startOfPost(i, post, number));
                line(i + 4);
            } else if (is(i, "PAGE") && isDigits(i + 1, 2)) {
                int end = endOfPage(i + 2);
                if (end > 0) {
                    line(isLevel(i - 1) ? i - 1 : i);
                    line(end);
                }
            }
        }
    }

    /// The six digits at the end of the classification line.
    private int documentNumber(int header) {
        for (int i = 1; i < header; i++) {
            if ((isDigits(i, 6) || isDigits(i, 5)) && isPostWord(i - 1)) {
                return i;
            }
        }
        return 0;
    }

    private boolean isPostWord(int word) {
        return length(word) > 1 && isCapitals(word) && !LEVELS.contains(word(word));
    }

    /// `002 OF 005`, `001.2 OF 003`.
    private boolean isSectionOf(int word) {
        if (word + 2 >= count || !is(word + 1, "OF") || !isDigits(word + 2, 3)) {
            return false;
        }
        int length = length(word);
        return length == 3 && allDigits(starts[word], ends[word])
                || length == 5 && allDigits(starts[word], starts[word] + 3) && text.charAt(starts[word] + 3) == '.';
    }

    /// The first word of the post before the page line's number: as many words as the classification line has.
    private int startOfPost(int number, int post, int postEnd) {
        int words = postEnd - post;
        if (words > 0 && number - words > 0) {
            boolean same = true;
            for (int k = 0; k < words; k++) {
                same &= isIgnoringCase(number - words + k, word(post + k));
            }
            if (same) {
                return number - words;
            }
        }
        return isCapitals(number - 1) ? number - 1 : number;
    }

    /// `PAGE 02 PORTVE 01261 01 OF 02 061419Z`: the word behind it, or -1 when this is no page line.
    private int endOfPage(int word) {
        int i = word;
        while (i < count && i - word < 4 && isCapitals(i)) {
            i++;
        }
        if (i == word || !isDigits(i, 5) && !isDigits(i, 6)) {
            return -1;
        }
        i++;
        if (isDigits(i, 2) && is(i + 1, "OF") && isDigits(i + 2, 2)) {
            i += 3;
        }
        boolean time =
                i < count && length(i) == 7 && allDigits(starts[i], starts[i] + 6) && text.charAt(ends[i] - 1) == 'Z';
        return time ? i + 1 : -1;
    }

    private boolean isLevel(int word) {
        return is(word, "CONFIDENTIAL") || is(word, "SECRET") || is(word, "UNCLAS") || is(word, "UNCLASSIFIED");
    }

    // ---- writing

    /// Writes the text.
    ///
    /// @return for each character of the cleaned text, where it now stands
    int[] write(SourceMap.Builder out) {
        int[] places = new int[text.length() + 1];
        int done = 0;
        for (int word = 0; word < count; word++) {
            int gap = done;
            Arrays.fill(places, gap, starts[word], out.length());
            if (word > 0) {
                space(out, gap, starts[word], before[word]);
            }
            int run = starts[word];
            int i = run;
            while (i < ends[word]) {
                places[i] = out.length() + i - run;
                boolean verbatim = cleaned.to(i) == cleaned.from(i) + 1
                        && cleaned.source().charAt(cleaned.from(i)) == text.charAt(i);
                if (!verbatim) {
                    copy(out, run, i);
                    places[i] = out.length();
                    out.replace(cleaned.from(i), cleaned.to(i), String.valueOf(text.charAt(i)));
                    run = i + 1;
                } else if (i > run && cleaned.from(i) != cleaned.to(i - 1)) {
                    copy(out, run, i);
                    run = i;
                    places[i] = out.length();
                }
                i++;
            }
            copy(out, run, ends[word]);
            done = ends[word];
        }
        Arrays.fill(places, done, places.length, out.length());
        return places;
    }

    private void copy(SourceMap.Builder out, int from, int to) {
        if (from < to) {
            out.copy(cleaned.from(from), cleaned.to(to - 1));
        }
    }

    /// Writes what parts two words, from a character of white space that stood there if one did.
    private void space(SourceMap.Builder out, int from, int to, byte kind) {
        if (kind == GLUED) {
            return;
        }
        char wanted = kind == LINE ? '\n' : ' ';
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == wanted && cleaned.source().charAt(cleaned.from(i)) == wanted) {
                out.copy(cleaned.from(i), cleaned.to(i));
                return;
            }
        }
        if (from < to) {
            out.replace(cleaned.from(from), cleaned.to(from), String.valueOf(wanted));
        } else {
            int at = cleaned.from(to);
            out.replace(at, at, String.valueOf(wanted));
        }
    }
}
