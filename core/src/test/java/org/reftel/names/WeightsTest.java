package org.reftel.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void rowsAreAddedAsTheirNumbersAreHoweverManyAndHoweverFarFromZero() throws IOException {
        var random = new Random(20_090_713);
        float[] trained = new float[Weights.ROWS * Tags.COUNT];
        byte[] numbers = new byte[trained.length];
        for (int i = 0; i < trained.length; i++) {
            // Long stretches of the largest and the smallest number: their sums must not run into a neighbor's.
            int stretch = i / Tags.COUNT / 1_000 % 3;
            numbers[i] = (byte) (stretch == 0 ? 127 : stretch == 1 ? -127 : random.nextInt(-127, 128));
            trained[i] = numbers[i];
        }
        var weights = Weights.read(Weights.pack(trained));
        for (int count : new int[] {0, 1, 2, 60, 256, 257, 258, 1_000}) {
            for (int first : new int[] {0, 1_000, 2_000, Weights.ROWS - 1_000}) {
                int[] rows = new int[count + 3];
                int[] expected = {1, -2, 3, -4, 5, -6, 7};
                int[] scores = expected.clone();
                for (int i = 0; i < count; i++) {
                    rows[i] = first + i % 1_000;
                    for (int tag = 0; tag < Tags.COUNT; tag++) {
                        expected[tag] += numbers[rows[i] * Tags.COUNT + tag];
                    }
                }
                weights.add(rows, count, scores);
                assertArrayEquals(expected, scores, count + " rows from " + first);
            }
        }
    }
}
