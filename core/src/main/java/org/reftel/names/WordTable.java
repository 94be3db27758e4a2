package org.reftel.names;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/// What a large list knows of single words: a cluster of words that stand in like places, and how often a word is part
/// of a person's or a place's name. Words are kept as hashes; docs/reference/names-model.md says where it comes from.
public final class WordTable {
    private final int[] keys;
    private final int[] values;
    private final int mask;

    private WordTable(int[] keys, int[] values) {
        this.keys = keys;
        this.values = values;
        this.mask = keys.length - 1;
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

    /// Layout, gzipped: number of clusters, their paths; number of words, their growing hashes as differences, a column
    /// of clusters (two bytes), a column of name classes (one byte).
    public static WordTable read(byte[] packed) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(
                new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16).readAllBytes()))) {
            int[] paths = new int[in.readInt()];
            for (int i = 0; i < paths.length; i++) {
                paths[i] = in.readInt();
            }
            int count = in.readInt();
            int[] hashes = new int[count];
            int last = 0;
            for (int i = 0; i < count; i++) {
                int difference = 0;
                int shift = 0;
                int part;
                do {
                    part = in.readUnsignedByte();
                    difference |= (part & 0x7f) << shift;
                    shift += 7;
                } while (part > 0x7f);
                last += difference;
                hashes[i] = last;
            }
            int size = Integer.highestOneBit(Math.max(1, count) * 2 - 1) * 2;
            int[] keys = new int[size];
            int[] values = new int[size];
            int[] slots = new int[count];
            for (int i = 0; i < count; i++) {
                slots[i] = free(keys, hashes[i]);
                keys[slots[i]] = hashes[i];
                values[slots[i]] = paths[in.readUnsignedShort()] << 8;
            }
            for (int i = 0; i < count; i++) {
                values[slots[i]] |= in.readUnsignedByte();
            }
            return new WordTable(keys, values);
        }
    }

    private static int free(int[] keys, int hash) {
        int slot = spread(hash) & (keys.length - 1);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /// Cluster in the upper bits, name class in the lower eight; 0 when the word is not in the table.
    int of(String lower) {
        int hash = hash(lower);
        int slot = spread(hash) & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == hash) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9 >>> 7;
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
