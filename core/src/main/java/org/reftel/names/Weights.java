package org.reftel.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What training learned: for each row of marks, a number for each tag. Only their proportions count.
public final class Weights {
    public static final int ROWS = 1 << 19;

    /// The share of weights that are not cut to the largest byte.
    private static final double CLIPPED = 0.9999;

    /// What is added to a number of a row, so that none is below zero.
    private static final int BIAS = 128;
    private static final long EVERY_OTHER = 0x00FF00FF00FF00FFL;
    /// Rows of which sixteen bits hold the sum.
    private static final int MOST = 0xFFFF / 0xFF;

    /// A row in a long, a byte for each tag: so a row is read at once, and its tags are added in two steps.
    private final long[] packed;

    private Weights(byte[] values) {
        packed = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                packed[row] |= (long) (values[row * Tags.COUNT + tag] + BIAS) << 8 * tag;
            }
        }
    }

    public static Weights builtIn() {
        try (var in = Weights.class.getResourceAsStream("weights.bin")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its weights for names");
            }
            return read(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException("weights for names", damaged);
        }
    }

    /// Layout, gzipped: one signed byte a weight, row after row.
    public static Weights read(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            byte[] values = in.readNBytes(ROWS * Tags.COUNT);
            if (values.length != ROWS * Tags.COUNT) {
                throw new IOException("weights for names end after " + values.length + " bytes");
            }
            return new Weights(values);
        }
    }

    /// Rounds trained numbers to bytes; the few largest are cut.
    public static byte[] pack(float[] trained) throws IOException {
        float[] sizes = trained.clone();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]);
        }
        Arrays.sort(sizes);
        float unit = sizes[(int) (sizes.length * CLIPPED)] / 127;
        var out = new ByteArrayOutputStream();
        try (var packed = new DataOutputStream(new GZIPOutputStream(out))) {
            for (float value : trained) {
                packed.writeByte(Math.clamp(Math.round(value / unit), -127, 127));
            }
        }
        return out.toByteArray();
    }

    /// Adds the numbers of the first `count` of `rows` to `scores`.
    void add(int[] rows, int count, int[] scores) {
        for (int from = 0; from < count; from += MOST) {
            add(rows, from, Math.min(count, from + MOST), scores);
        }
    }

    private void add(int[] rows, int from, int to, int[] scores) {
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            long row = packed[rows[i]];
            even += row & EVERY_OTHER;
            odd += row >>> 8 & EVERY_OTHER;
        }
        int bias = (to - from) * BIAS;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            long sums = (tag & 1) == 0 ? even : odd;
            scores[tag] += (int) (sums >>> 8 * (tag & ~1) & 0xFFFF) - bias;
        }
    }
}
