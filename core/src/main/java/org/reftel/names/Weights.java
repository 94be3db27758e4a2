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

    private final byte[] values;

    private Weights(byte[] values) {
        this.values = values;
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

    /// Adds the numbers of a row to `scores`.
    void add(int row, int[] scores) {
        int at = row * Tags.COUNT;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            scores[tag] += values[at + tag];
        }
    }
}
