package org.reftel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The text people read: the extract with its applied repairs, and the way back.
///
/// Lines stay as they were here; [#prose(Block.Paragraph)] unwraps a paragraph into flowing text.
public final class Reading {
    private final String extract;
    private final String text;
    // Repair i replaces extract[from[i], to[i]) by reading[at[i], at[i] + width[i]).
    private final int[] from;
    private final int[] to;
    private final int[] at;
    private final int[] width;

    private Reading(String extract, String text, int[] from, int[] to, int[] at, int[] width) {
        this.extract = extract;
        this.text = text;
        this.from = from;
        this.to = to;
        this.at = at;
        this.width = width;
    }

    /// @throws IllegalArgumentException when two applied repairs overlap or one lies outside the text
    public static Reading of(String extract, List<Repair> repairs) {
        var applied = new ArrayList<Repair>(repairs.size());
        for (var repair : repairs) {
            if (repair.applied()) {
                applied.add(repair);
            }
        }
        if (applied.isEmpty()) {
            int[] none = {};
            return new Reading(extract, extract, none, none, none, none);
        }
        applied.sort(Comparator.comparing(Repair::at));
        int count = applied.size();
        int[] from = new int[count];
        int[] to = new int[count];
        int[] at = new int[count];
        int[] width = new int[count];
        var text = new StringBuilder(extract.length() + 16);
        int done = 0;
        for (int i = 0; i < count; i++) {
            var repair = applied.get(i);
            from[i] = repair.at().start();
            to[i] = repair.at().end();
            if (from[i] < done || to[i] > extract.length()) {
                throw new IllegalArgumentException("repair " + repair + " overlaps another or leaves the text");
            }
            text.append(extract, done, from[i]);
            at[i] = text.length();
            width[i] = repair.becomes().length();
            text.append(repair.becomes());
            done = to[i];
        }
        text.append(extract, done, extract.length());
        return new Reading(extract, text.toString(), from, to, at, width);
    }

    public String text() {
        return text;
    }

    public String extract() {
        return extract;
    }

    /// The extract offset of a reading offset; inside a repair, the start of the damaged words.
    public int toExtract(int offset) {
        int i = repairBefore(at, offset);
        if (i < 0) {
            return offset;
        }
        return offset < at[i] + width[i] ? from[i] : to[i] + (offset - at[i] - width[i]);
    }

    /// The extract characters behind a reading range, repairs at its edges taken in whole.
    public Span toExtract(Span reading) {
        if (reading.isEmpty()) {
            int point = toExtract(reading.start());
            return new Span(point, point);
        }
        int start = toExtract(reading.start());
        int last = reading.end() - 1;
        int i = repairBefore(at, last);
        int end;
        if (i < 0) {
            end = reading.end();
        } else if (last < at[i] + width[i]) {
            end = to[i];
        } else {
            end = to[i] + (reading.end() - at[i] - width[i]);
        }
        return new Span(start, Math.max(start, end));
    }

    /// The reading offset of an extract offset; inside a repair, the start of what it became.
    public int toReading(int offset) {
        int i = repairBefore(from, offset);
        if (i < 0) {
            return offset;
        }
        return offset < to[i] ? at[i] : at[i] + width[i] + (offset - to[i]);
    }

    /// The reading range of an extract range; a repair that the range touches is taken in whole.
    public Span toReading(Span extractSpan) {
        int start = toReading(extractSpan.start());
        if (extractSpan.isEmpty()) {
            return new Span(start, start);
        }
        int i = repairBefore(from, extractSpan.end() - 1);
        int end;
        if (i < 0) {
            end = extractSpan.end();
        } else if (extractSpan.end() <= to[i]) {
            end = at[i] + width[i];
        } else {
            end = at[i] + width[i] + (extractSpan.end() - to[i]);
        }
        return new Span(start, Math.max(start, end));
    }

    /// The repaired words of `span`, white space folded: what a quotation of it must equal.
    public String quote(Span span) {
        return flow(List.of(span)).text();
    }

    /// A paragraph as flowing text, passages one below the other (`\n`), without number and mark.
    public Prose prose(Block.Paragraph paragraph) {
        int length = 0;
        for (var passage : paragraph.passages()) {
            length += length(passage.spans());
        }
        var out = new Prose.Builder(length);
        for (var passage : paragraph.passages()) {
            out.line();
            append(passage.spans(), out);
        }
        return out.build(this);
    }

    /// `spans` as one flowing line.
    public Prose flow(List<Span> spans) {
        var out = new Prose.Builder(length(spans));
        append(spans, out);
        return out.build(this);
    }

    /// Of spans in the reading, about: what repairs add to them is left out.
    private static int length(List<Span> spans) {
        int length = 0;
        for (var span : spans) {
            length += span.end() - span.start() + 1;
        }
        return length;
    }

    private void append(List<Span> spans, Prose.Builder out) {
        for (var span : spans) {
            var reading = toReading(span);
            int start = reading.start();
            char[] chars = new char[reading.end() - start];
            text.getChars(start, reading.end(), chars, 0);
            out.blank();
            int i = 0;
            while (i < chars.length) {
                int word = i;
                while (i < chars.length && !isBlank(chars[i])) {
                    i++;
                }
                if (i > word) {
                    out.append(chars, word, i, start + word);
                    continue;
                }
                int blanks = i;
                boolean wraps = false;
                while (i < chars.length && isBlank(chars[i])) {
                    wraps |= chars[i] == '\n';
                    i++;
                }
                if (!wraps || !isWrappedCompound(chars, blanks, i)) {
                    out.blank();
                }
            }
        }
    }

    /// A hyphen at a line end between letters belongs to a compound (49 of 56 in CORPUS.md): it stays, without
    /// a blank.
    private static boolean isWrappedCompound(char[] chars, int blanks, int next) {
        return blanks >= 2
                && next < chars.length
                && chars[blanks - 1] == '-'
                && Character.isLetterOrDigit(chars[blanks - 2])
                && Character.isLetterOrDigit(chars[next]);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c > '~' && (c == '\u00a0' || Character.isWhitespace(c));
    }

    /// Index of the last repair that begins at or before `offset`, or -1.
    private static int repairBefore(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < starts.length && starts[found + 1] == offset) {
            found++;
        }
        return found;
    }
}
