package org.reftel.model;

import java.util.Arrays;

/// Flowing text with the place in the extract of each of its characters.
public final class Prose {
    private final Reading reading;
    private final String text;
    /// In the reading, of each character of the text; what stands behind them means nothing.
    private final int[] offsets;

    private Prose(Reading reading, String text, int[] offsets) {
        this.reading = reading;
        this.text = text;
        this.offsets = offsets;
    }

    public String text() {
        return text;
    }

    /// What it is a part of.
    public Reading reading() {
        return reading;
    }

    /// The extract characters behind `start..end` of the text, repairs at the edges taken in whole.
    ///
    /// @throws IllegalArgumentException when the range is empty or outside
    public Span toExtract(int start, int end) {
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException(start + ".." + end + " of a text of " + text.length());
        }
        return reading.toExtract(new Span(offsets[start], offsets[end - 1] + 1));
    }

    /// Where the character at an extract offset stands in the text; the next one when it is none of the
    /// text's.
    public int textOffset(int extractOffset) {
        int offset = reading.toReading(extractOffset);
        int found = Arrays.binarySearch(offsets, 0, text.length(), offset);
        if (found < 0) {
            return Math.min(text.length(), -found - 1);
        }
        // A blank has the offset of the character behind it.
        while (found + 1 < text.length() && offsets[found + 1] == offset) {
            found++;
        }
        return found;
    }

    /// Takes characters with their reading offsets and folds white space.
    static final class Builder {
        private char[] text;
        private int[] offsets;
        private int length;
        private boolean pending;
        private boolean newLine;

        /// @param expected about so many characters
        Builder(int expected) {
            this.text = new char[expected + 1];
            this.offsets = new int[expected + 1];
        }

        void blank() {
            pending = true;
        }

        void line() {
            newLine = true;
        }

        /// Characters without white space among them, at least one.
        ///
        /// @param offset in the reading, of the first of them
        void append(char[] chars, int from, int to, int offset) {
            boolean parts = (pending || newLine) && length > 0;
            int many = to - from;
            grow(many + 1);
            if (parts) {
                offsets[length] = offset;
                text[length++] = newLine ? '\n' : ' ';
            }
            newLine = false;
            pending = false;
            System.arraycopy(chars, from, text, length, many);
            for (int i = 0; i < many; i++) {
                offsets[length + i] = offset + i;
            }
            length += many;
        }

        private void grow(int by) {
            if (length + by > text.length) {
                int room = Math.max(length + by, length * 2);
                text = Arrays.copyOf(text, room);
                offsets = Arrays.copyOf(offsets, room);
            }
        }

        Prose build(Reading reading) {
            return new Prose(reading, new String(text, 0, length), offsets);
        }
    }
}
