package org.reftel.statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Tag;
import org.reftel.model.Modality;
import org.reftel.model.PartyKind;
import org.reftel.model.Voice;

/// What was learned of [Carrier]s: for each row of marks a number for each modality, and one for none. A smaller
/// table of one number a row tells most carriers of nothing from the rest at a first look.
public final class PromiseWeights {
    /// Kinds of what a carrier may carry: nothing, and each [org.reftel.model.Modality] in its order.
    public static final int KINDS = Modality.values().length + 1;

    public static final int ROWS = 1 << 18;
    public static final int FIRST_ROWS = 1 << 16;

    /// What is added to a number of a row, so that none is below zero.
    private static final int BIAS = 128;
    private static final long EVERY_OTHER = 0x00FF00FF00FF00FFL;
    /// Rows of which sixteen bits hold the sum.
    private static final int MOST = 0xFFFF / 0xFF;

    private final byte[] first;
    /// Two longs a row, a byte for each kind: so a row lies in one place, and its kinds are added in four steps.
    private final long[] weights;
    private final float firstUnit;
    private final float unit;
    private final float look;

    /// @param look what the first look must reach, in sums of its weights
    private PromiseWeights(byte[] first, float firstUnit, byte[] weights, float unit, float look) {
        this.first = first;
        this.firstUnit = firstUnit;
        this.weights = packed(weights);
        this.unit = unit;
        this.look = look;
    }

    private static long[] packed(byte[] weights) {
        long[] packed = new long[2 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int kind = 0; kind < KINDS; kind++) {
                packed[2 * row + (kind >>> 3)] |= (long) (weights[row * KINDS + kind] + BIAS) << 8 * (kind & 7);
            }
        }
        return packed;
    }

    static PromiseWeights builtIn() {
        try (var in = PromiseWeights.class.getResourceAsStream("promises.bin")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its weights for promises");
            }
            return read(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException("weights for promises", damaged);
        }
    }

    /// Layout, gzipped: which marks there are (an integer); what a first look must reach, the unit of its weights
    /// and the unit of the others (three floats); a signed byte for each row of the first look; a signed byte for
    /// each kind, row after row.
    ///
    /// @throws IOException if it ends too soon, or was learned of other marks than there are
    public static PromiseWeights read(byte[] packed) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16))) {
            if (in.readInt() != order()) {
                throw new IOException("weights for promises were learned of other marks: bench/train-promises");
            }
            float look = in.readFloat();
            float firstUnit = in.readFloat();
            float unit = in.readFloat();
            byte[] first = in.readNBytes(FIRST_ROWS);
            byte[] weights = in.readNBytes(ROWS * KINDS);
            if (weights.length != ROWS * KINDS) {
                throw new IOException("weights for promises end after " + weights.length + " bytes");
            }
            return new PromiseWeights(first, firstUnit, weights, unit, look);
        }
    }

    /// @param first a number for each row of the first look
    /// @param trained [#KINDS] numbers for each row
    public static byte[] pack(float look, float[] first, float[] trained) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new DataOutputStream(new GZIPOutputStream(out))) {
            packed.writeInt(order());
            packed.writeFloat(look);
            packed.writeFloat(unit(first));
            packed.writeFloat(unit(trained));
            packed.write(rounded(first));
            packed.write(rounded(trained));
        }
        return out.toByteArray();
    }

    /// Rows hash the places of these constants: who adds one must learn anew.
    private static int order() {
        return Arrays.asList(
                        Arrays.toString(MarkRows.Mark.values()),
                        Arrays.toString(Tag.values()),
                        Arrays.toString(Modality.values()),
                        Arrays.toString(Clause.Form.values()),
                        Arrays.toString(Clause.Time.values()),
                        Arrays.toString(Complement.Kind.values()),
                        Arrays.toString(Voice.Kind.values()),
                        Arrays.toString(PartyKind.values()))
                .hashCode();
    }

    private static float unit(float[] numbers) {
        float most = Float.MIN_NORMAL;
        for (float number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        return most / 127;
    }

    private static byte[] rounded(float[] numbers) {
        float unit = unit(numbers);
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(numbers[i] / unit);
        }
        return bytes;
    }

    /// Whether a carrier is worth more than a first look.
    boolean mayCarry(MarkRows rows) {
        return firstLook(rows) >= look;
    }

    float firstLook(MarkRows rows) {
        int sum = 0;
        for (int i = 0; i < rows.count(); i++) {
            sum += first[rows.at(i) & FIRST_ROWS - 1];
        }
        return sum * firstUnit;
    }

    public float firstLook(PromiseExamples.Example example) {
        return firstLook(new MarkRows(example.first()));
    }

    /// How likely that is which it most likely carries, if it carries anything.
    public float likeliest(PromiseExamples.Example example) {
        float[] chances = new float[KINDS];
        chances(new MarkRows(example.rows()), chances);
        float most = 0;
        for (int kind = 1; kind < KINDS; kind++) {
            most = Math.max(most, chances[kind]);
        }
        return most;
    }

    /// How likely each kind is; they sum to one.
    void chances(MarkRows rows, float[] chances) {
        int[] sums = new int[KINDS];
        for (int from = 0; from < rows.count(); from += MOST) {
            add(rows, from, Math.min(rows.count(), from + MOST), sums);
        }
        int most = sums[0];
        for (int sum : sums) {
            most = Math.max(most, sum);
        }
        float total = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            chances[kind] = (float) StrictMath.exp((sums[kind] - most) * unit);
            total += chances[kind];
        }
        for (int kind = 0; kind < KINDS; kind++) {
            chances[kind] /= total;
        }
    }

    private void add(MarkRows rows, int from, int to, int[] sums) {
        long even = 0;
        long odd = 0;
        long evenBehind = 0;
        long oddBehind = 0;
        for (int i = from; i < to; i++) {
            int at = 2 * (rows.at(i) & ROWS - 1);
            long front = weights[at];
            long back = weights[at + 1];
            even += front & EVERY_OTHER;
            odd += front >>> 8 & EVERY_OTHER;
            evenBehind += back & EVERY_OTHER;
            oddBehind += back >>> 8 & EVERY_OTHER;
        }
        int bias = (to - from) * BIAS;
        for (int kind = 0; kind < KINDS; kind++) {
            boolean behind = kind > 7;
            long lanes = (kind & 1) == 0 ? behind ? evenBehind : even : behind ? oddBehind : odd;
            sums[kind] += (int) (lanes >>> 8 * (kind & 6) & 0xFFFF) - bias;
        }
    }
}
