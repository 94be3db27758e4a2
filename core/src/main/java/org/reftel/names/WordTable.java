package org.reftel.names;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/// What a large list knows of single words: a cluster of words that stand in like places, and how often a word is
/// part of a person's or a place's name. Words are kept as hashes; docs/reference/names-model.md says where it
/// comes from.
public final class WordTable {
    // Sorted as unsigned numbers.
    private final int[] hashes;
    private final int[] values;

    private WordTable(int[] hashes, int[] values) {
        this.hashes = hashes;
        this.values = values;
    }

    public static WordTable builtIn() {
        try (var in = WordTable.class.getResourceAsStream("words.bin")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its table of words");
            }
            return read(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException("table of words", damaged);
        }
    }

    /// Layout, gzipped: number of clusters, their paths; number of words, their growing hashes as differences, a
    /// column of clusters (two bytes), a column of name classes (one byte).
    public static WordTable read(byte[] packed) throws IOException {
        byte[] plain;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            plain = in.readAllBytes();
        }
        var bytes = ByteBuffer.wrap(plain);
        int[] paths = new int[bytes.getInt()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = bytes.getInt();
        }
        int count = bytes.getInt();
        int[] hashes = new int[count];
        int last = 0;
        int at = bytes.position();
        for (int i = 0; i < count; i++) {
            int part = plain[at++];
            int difference = part & 0x7f;
            for (int shift = 7; part < 0; shift += 7) {
                part = plain[at++];
                difference |= (part & 0x7f) << shift;
            }
            last += difference;
            hashes[i] = last;
        }
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            int cluster = (plain[at + 2 * i] & 0xff) << 8 | plain[at + 2 * i + 1] & 0xff;
            values[i] = paths[cluster] << 8 | plain[at + 2 * count + i] & 0xff;
        }
        return new WordTable(hashes, values);
    }

    /// Cluster in the upper bits, name class in the lower eight; 0 when the word is not in the table.
    int of(String lower) {
        int hash = hash(lower);
        int from = 0;
        int to = hashes.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Integer.compareUnsigned(hashes[middle], hash);
            if (order == 0) {
                return values[middle];
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return 0;
    }

    /// Of a word in lower case; never 0.
    public static int hash(String lower) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < lower.length(); i++) {
            hash = (hash ^ lower.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }
}
