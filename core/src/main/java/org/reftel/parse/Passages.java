package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Passage;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Span;

/// Cuts the words of one paragraph into passages: hard wraps and page breaks are joined, lists and true
/// sub-paragraphs kept apart.
///
/// 103,674 of 190,321 lines of native cables end in a wrap, and 178 sentences run on across an empty line
/// (CORPUS.md). A hyphen at a line end stays: 49 of 56 belong to a compound.
final class Passages {
    /// Lines longer than this were unwrapped by somebody: their end is the end of a paragraph.
    static final int UNWRAPPED = 90;
    private static final int SHORT = 60;
    private static final int FULL = 45;
    private static final int WIDTH = 62;

    private final BodyLines lines;
    private final Places places;
    private final boolean sentencePerLine;
    private final List<Problem> problems;

    private List<Passage> passages = List.of();
    private int cutFrom;
    private int cutTo;
    private int nextWide = -1;

    // The passage being read.
    private Passage.Kind kind = Passage.Kind.PROSE;
    private int from = -1;
    private int to;
    private int begin;
    private int wordLines;
    private boolean participants;
    private int items;

    Passages(BodyLines lines, Places places, Shape shape, List<Problem> problems) {
        this.lines = lines;
        this.places = places;
        sentencePerLine = shape == Shape.TAGGED;
        this.problems = problems;
    }

    /// Whether the last paragraph read was a list of participants.
    boolean participants() {
        return participants && items >= 2;
    }

    /// @param first line the paragraph begins with
    /// @param last line behind it
    /// @param words offset of its first word, behind number and mark
    /// @param stop offset behind its last word
    /// @param cutFrom start of a mark that stands inside the words; equal to `cutTo` when there is none
    List<Passage> of(int first, int last, int words, int stop, int cutFrom, int cutTo, boolean list) {
        passages = new ArrayList<>(4);
        this.cutFrom = cutFrom;
        this.cutTo = cutTo;
        participants = list;
        items = 0;
        from = -1;
        boolean gap = false;
        boolean wide = false;
        int before = -1;
        for (int line = first; line < last; line++) {
            if (lines.isBlank(line)) {
                gap = before >= 0;
                continue;
            }
            int s = Math.max(lines.start[line], words);
            int e = Math.min(lines.end[line], stop);
            if (s >= e) {
                continue;
            }
            if (lines.kind[line] == BodyLines.RULE && line != first) {
                if (from >= 0 && wordLines == 1 && begin != first && to - from <= SHORT) {
                    kind = Passage.Kind.GROUP;
                }
                flush();
                before = -1;
                gap = false;
                continue;
            }
            boolean wasWide = wide;
            wide = isWide(s, e)
                    && (wasWide
                            || line + 1 < last
                                    && !lines.isBlank(line + 1)
                                    && isWide(lines.start[line + 1], lines.end[line + 1]));
            if (wide || wasWide) {
                begin(wide ? Passage.Kind.VERBATIM : Passage.Kind.PROSE, line, s, e);
            } else if (from < 0) {
                begin(kindAtStart(line, first), line, s, e);
            } else {
                next(line, last, before, gap, s, e, first);
            }
            before = line;
            gap = false;
        }
        flush();
        return passages;
    }

    private Passage.Kind kindAtStart(int line, int first) {
        if (line == first) {
            return Passage.Kind.PROSE;
        }
        return lines.kind[line] == BodyLines.ITEM || participants ? Passage.Kind.ITEM : Passage.Kind.PROSE;
    }

    private void next(int line, int last, int before, boolean gap, int s, int e, int first) {
        if (beginsItem(line, before, gap)) {
            begin(Passage.Kind.ITEM, line, s, e);
            return;
        }
        boolean page = gap && places.pageBetween(lines.end[before], lines.start[line]);
        if (!participants && announcesParticipants(before, line, gap)) {
            participants = true;
        }
        if (participants && participant(line, last, before, gap && !page, s, e)) {
            return;
        }
        boolean lower = lines.startsLower(line);
        boolean ended = lines.endsSentence(before);
        if (!gap) {
            boolean own = !sentencePerLine
                    && !lower
                    && ended
                    && (lines.length(before) > UNWRAPPED || kind == Passage.Kind.ITEM && lines.length(before) < FULL);
            if (own) {
                begin(Passage.Kind.PROSE, line, s, e);
            } else {
                join(e);
            }
            return;
        }
        if (page) {
            if (kind == Passage.Kind.ITEM && ended && !lower || kind == Passage.Kind.GROUP) {
                begin(Passage.Kind.PROSE, line, s, e);
            } else {
                join(e);
            }
            return;
        }
        boolean shortTitle = wordLines == 1 && lines.length(before) <= SHORT && begin == before;
        if (lower || !ended && lines.length(before) >= FULL && !shortTitle) {
            problems.add(Problem.at(
                    places.one(lines.end[before], lines.start[line]),
                    Code.W403_BREAK_BY_SPACING,
                    "A sentence runs on across an empty line, behind \"" + lastWords(before) + "\". We joined it; "
                            + "probably a page line stood here. Another copy of the cable may show it."));
            join(e);
            return;
        }
        if (shortTitle && begin != first && kind == Passage.Kind.PROSE && (!ended || lines.length(before) <= 40)) {
            kind = Passage.Kind.GROUP;
        }
        begin(Passage.Kind.PROSE, line, s, e);
    }

    /// A sign of a list at the start of a line is one only where a line would end: `--` is also a dash in a sentence.
    private boolean beginsItem(int line, int before, boolean gap) {
        if (lines.kind[line] != BodyLines.ITEM) {
            return false;
        }
        boolean ended = lines.endsSentence(before);
        if (ended) {
            return true;
        }
        int words = lines.start[line];
        char sign = lines.text.charAt(words);
        boolean dash = sign == '-' || sign == '–' || sign == '—';
        boolean digit = Signs.isDigit(sign) || sign == '¶';
        boolean isShort = lines.length(before) < FULL;
        if (kind == Passage.Kind.ITEM) {
            boolean same = lines.text.charAt(lines.start[begin]) == sign || digit || Signs.isLatin(sign);
            return same && (gap || isShort || !dash || upperBehind(line));
        }
        if (digit) {
            return gap && isShort;
        }
        return gap ? !dash || upperBehind(line) || isShort : dash && isShort && upperBehind(line);
    }

    private boolean upperBehind(int line) {
        int i = lines.start[line];
        int e = lines.end[line];
        while (i < e && !Signs.isWord(lines.text.charAt(i))) {
            i++;
        }
        return i < e && !Character.isLowerCase(lines.text.charAt(i));
    }

    /// A first passage that ends in a colon and speaks of participants.
    private boolean announcesParticipants(int before, int line, boolean gap) {
        if (passages.size() > 1 || lines.text.charAt(lines.end[before] - 1) != ':' || !gap && lines.startsLower(line)) {
            return false;
        }
        int s = Math.max(from, to - 1200);
        for (int i = s; i < to; i++) {
            char c = lines.text.charAt(i);
            boolean word = i == s || !Signs.isWord(lines.text.charAt(i - 1));
            if (word
                    && (c == 'p' || c == 'P' || c == 'a' || c == 'A')
                    && (lines.text.regionMatches(true, i, "participa", 0, 9)
                            || lines.text.regionMatches(true, i, "attended", 0, 8)
                            || lines.text.regionMatches(true, i, "attendees", 0, 9)
                            || lines.text.regionMatches(true, i, "attending", 0, 9)
                            || lines.text.regionMatches(true, i, "attendance", 0, 10)
                            || lines.text.regionMatches(true, i, "present:", 0, 8)
                            || lines.text.regionMatches(true, i, "present were", 0, 12))) {
                return true;
            }
        }
        return false;
    }

    /// Reads one line of a list of participants; false when it is ordinary prose again.
    private boolean participant(int line, int last, int before, boolean gap, int s, int e) {
        boolean wrapped = lines.longest <= UNWRAPPED;
        int length = e - s;
        boolean comma = lines.text.indexOf(',', s, e) >= 0;
        boolean lower = lines.startsLower(line);
        if (gap && (length > 160 && lines.endsSentence(s, e) || wrapped && length >= 50 && !comma)) {
            participants = items >= 2;
            return false;
        }
        boolean follows = line + 1 < last;
        boolean colon = lines.text.charAt(e - 1) == ':';
        boolean alone = follows
                && (lines.isBlank(line + 1) || lines.kind[line + 1] == BodyLines.RULE)
                && hasWords(line + 1, last);
        if (!comma && !lower && length <= SHORT && (gap && alone || colon && follows)) {
            begin(Passage.Kind.GROUP, line, s, e);
            return true;
        }
        boolean full = wrapped
                && kind == Passage.Kind.ITEM
                && lines.length(before) + 1 + firstWord(s, e) > WIDTH
                && !lines.endsSentence(before);
        if (!gap && kind != Passage.Kind.GROUP && (lower || full)) {
            join(e);
            return true;
        }
        begin(Passage.Kind.ITEM, line, s, e);
        return true;
    }

    private boolean hasWords(int line, int last) {
        for (int i = line; i < last && i < line + 6; i++) {
            if (!lines.isBlank(i) && lines.kind[i] != BodyLines.RULE) {
                return true;
            }
        }
        return false;
    }

    private int firstWord(int s, int e) {
        int i = s;
        while (i < e && !Signs.isBlank(lines.text.charAt(i))) {
            i++;
        }
        return i - s;
    }

    /// Whether two columns stand in the line: three blanks between words, twice, or once before a number.
    private boolean isWide(int s, int e) {
        if (nextWide < s) {
            int found = lines.text.indexOf("   ", s);
            nextWide = found < 0 ? Integer.MAX_VALUE : found;
        }
        if (nextWide >= e || nextWide - s < 4) {
            return false;
        }
        int runs = 0;
        int i = nextWide;
        while (i >= 0 && i < e) {
            runs++;
            while (i < e && lines.text.charAt(i) == ' ') {
                i++;
            }
            i = lines.text.indexOf("   ", i, e);
        }
        return runs >= 2 || Signs.isDigit(lines.text.charAt(e - 1)) || lines.text.charAt(e - 1) == '%';
    }

    private void begin(Passage.Kind next, int line, int s, int e) {
        flush();
        kind = next;
        from = s;
        to = e;
        begin = line;
        wordLines = 1;
        if (next == Passage.Kind.ITEM) {
            items++;
        }
    }

    private void join(int e) {
        to = e;
        wordLines++;
    }

    private void flush() {
        if (from < 0) {
            return;
        }
        var spans = new ArrayList<Span>(1);
        if (cutFrom < cutTo && from <= cutFrom && cutTo <= to) {
            places.add(spans, from, cutFrom);
            places.add(spans, cutTo, to);
        } else {
            places.add(spans, from, to);
        }
        if (!spans.isEmpty()) {
            passages.add(new Passage(kind, spans));
        }
        from = -1;
    }

    private String lastWords(int line) {
        int e = lines.end[line];
        int s = Math.max(lines.start[line], e - 30);
        while (s > lines.start[line] && s < e && !Signs.isBlank(lines.text.charAt(s - 1))) {
            s++;
        }
        return lines.text.substring(Math.min(s, e), e);
    }

    /// Whether the words of `line` continue those of `before` across an empty line: in text without numbers.
    boolean runsOn(int before, int line) {
        if (lines.kind[before] == BodyLines.RULE || lines.kind[line] == BodyLines.RULE) {
            return false;
        }
        if (lines.kind[line] == BodyLines.ITEM) {
            return true;
        }
        return lines.startsLower(line)
                || !lines.endsSentence(before) && lines.length(before) >= FULL
                || places.pageBetween(lines.end[before], lines.start[line]) && !lines.endsSentence(before);
    }
}
