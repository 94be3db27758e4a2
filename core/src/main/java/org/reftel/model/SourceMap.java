package org.reftel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where each character of an extract stood in the decoded text of its source.
///
/// A list of pieces in order of the extract. A *verbatim* piece has the same characters on both sides; any other
/// stands for something written differently in the source (`&amp;`, `\$`, a tag that became a line break).
/// What no piece covers was left in the source.
public final class SourceMap {
    /// One stretch of the extract and its place in the source's decoded text.
    public record Piece(Span extract, Span source, boolean verbatim) {}

    private final int[] extractStart;
    private final int[] sourceStart;
    private final int[] sourceEnd;
    private final boolean[] verbatim;
    private final int length;

    private SourceMap(int[] extractStart, int[] sourceStart, int[] sourceEnd, boolean[] verbatim, int length) {
        this.extractStart = extractStart;
        this.sourceStart = sourceStart;
        this.sourceEnd = sourceEnd;
        this.verbatim = verbatim;
        this.length = length;
    }

    /// The map of an extract that is `source` of the decoded text, character for character.
    public static SourceMap identity(Span source) {
        return new SourceMap(
                new int[] {0},
                new int[] {source.start()},
                new int[] {source.end()},
                new boolean[] {true},
                source.length());
    }

    public int length() {
        return length;
    }

    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>(extractStart.length);
        for (int i = 0; i < extractStart.length; i++) {
            pieces.add(new Piece(
                    new Span(extractStart[i], i + 1 < extractStart.length ? extractStart[i + 1] : length),
                    new Span(sourceStart[i], sourceEnd[i]),
                    verbatim[i]));
        }
        return List.copyOf(pieces);
    }

    /// The smallest range of the source's decoded text that holds all of `extract`, mark-up between included.
    public Span toSource(Span extract) {
        if (extract.end() > length) {
            throw new IllegalArgumentException(extract + " in an extract of " + length);
        }
        if (extractStart.length == 0) {
            return new Span(0, 0);
        }
        int first = piece(extract.start());
        int start = verbatim[first] ? sourceStart[first] + extract.start() - extractStart[first] : sourceStart[first];
        if (extract.isEmpty()) {
            return new Span(start, start);
        }
        int last = piece(extract.end() - 1);
        int end = verbatim[last] ? sourceStart[last] + extract.end() - extractStart[last] : sourceEnd[last];
        return new Span(start, Math.max(start, end));
    }

    private int piece(int offset) {
        int found = Arrays.binarySearch(extractStart, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /// Collects an extract's text and its map together. Not reusable after [#map].
    public static final class Builder {
        private static final int FIRST = 8192;

        private final String source;
        // Not a StringBuilder: that copies a part of a string character by character.
        private char[] text;
        private int length;
        private int[] extractStart = new int[64];
        private int[] sourceStart = new int[64];
        private int[] sourceEnd = new int[64];
        private boolean[] verbatim = new boolean[64];
        private int count;

        /// @param source the decoded text that offsets refer to
        public Builder(String source) {
            this.source = source;
            this.text = new char[Math.min(source.length() + 1, FIRST)];
        }

        public int length() {
            return length;
        }

        public String text() {
            return new String(text, 0, length);
        }

        public char last() {
            return length == 0 ? '\n' : text[length - 1];
        }

        /// Takes `start..end` of the source as it stands.
        public Builder copy(int start, int end) {
            if (start < end) {
                boolean continues = count > 0 && verbatim[count - 1] && sourceEnd[count - 1] == start;
                if (continues) {
                    sourceEnd[count - 1] = end;
                } else {
                    piece(start, end, true);
                }
                reserve(end - start);
                source.getChars(start, end, text, length);
                length += end - start;
            }
            return this;
        }

        /// Writes `becomes` for what stands at `start..end` of the source.
        public Builder replace(int start, int end, String becomes) {
            if (!becomes.isEmpty()) {
                piece(start, end, false);
                reserve(becomes.length());
                becomes.getChars(0, becomes.length(), text, length);
                length += becomes.length();
            }
            return this;
        }

        private void reserve(int more) {
            if (text.length - length < more) {
                text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
            }
        }

        private void piece(int start, int end, boolean same) {
            if (count == extractStart.length) {
                extractStart = Arrays.copyOf(extractStart, count * 2);
                sourceStart = Arrays.copyOf(sourceStart, count * 2);
                sourceEnd = Arrays.copyOf(sourceEnd, count * 2);
                verbatim = Arrays.copyOf(verbatim, count * 2);
            }
            extractStart[count] = length;
            sourceStart[count] = start;
            sourceEnd[count] = end;
            verbatim[count] = same;
            count++;
        }

        public SourceMap map() {
            return new SourceMap(
                    Arrays.copyOf(extractStart, count),
                    Arrays.copyOf(sourceStart, count),
                    Arrays.copyOf(sourceEnd, count),
                    Arrays.copyOf(verbatim, count),
                    length);
        }
    }
}
