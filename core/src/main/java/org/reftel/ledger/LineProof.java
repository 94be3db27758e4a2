package org.reftel.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Lines in a row of one source, with what is needed to recompute the root over all its lines: their nonces,
/// and the hashes of the largest subtrees beside them, from left to right.
///
/// @param first the first of them, from 0
/// @param total how many lines the source has
public record LineProof(long first, long total, List<Line> lines, List<Hash> beside) {
    private static final long MOST_LINES = 1L << 40;

    public LineProof {
        lines = List.copyOf(lines);
        beside = List.copyOf(beside);
        if (lines.isEmpty() || first < 0 || total > MOST_LINES || first > total - lines.size()) {
            throw new IllegalArgumentException(lines.size() + " lines from " + first + " of " + total);
        }
    }

    /// A line as it stands in the source, its newline included, and its nonce.
    public record Line(Hash nonce, byte[] bytes) {
        public Line {
            bytes = bytes.clone();
            if (bytes.length == 0 || bytes.length > Lines.LONGEST) {
                throw new IllegalArgumentException("line of " + bytes.length + " bytes");
            }
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line that && nonce.equals(that.nonce) && java.util.Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return nonce.hashCode();
        }
    }

    /// Opens some lines of a source. One pass over its bytes.
    public static LineProof of(SourceKey key, byte[] bytes, Lines.Range range) {
        var total = 0L;
        for (var from = 0; from < bytes.length; from = Lines.end(bytes, from)) {
            total++;
        }
        var opening = new Opening(key, bytes, range);
        opening.walk(0, total);
        return new LineProof(range.first(), total, opening.lines, opening.beside);
    }

    /// The root over all lines that these lines and hashes lead to; empty when there are hashes too many or
    /// too few.
    public Optional<Hash> root() {
        var closing = new Closing(new Hasher(), lines.iterator(), beside.iterator());
        try {
            var root = closing.hash(0, total);
            return closing.lineLeft.hasNext() || closing.hashLeft.hasNext() ? Optional.empty() : Optional.of(root);
        } catch (NoSuchElementException tooFew) {
            return Optional.empty();
        }
    }

    /// The lines one after the other.
    public byte[] bytes() {
        var out = new java.io.ByteArrayOutputStream();
        lines.forEach(line -> out.writeBytes(line.bytes));
        return out.toByteArray();
    }

    private boolean beside(long from, long to) {
        return to <= first || from >= first + lines.size();
    }

    private final class Closing {
        private final Hasher hasher;
        private final Iterator<Line> lineLeft;
        private final Iterator<Hash> hashLeft;

        Closing(Hasher hasher, Iterator<Line> lineLeft, Iterator<Hash> hashLeft) {
            this.hasher = hasher;
            this.lineLeft = lineLeft;
            this.hashLeft = hashLeft;
        }

        Hash hash(long from, long to) {
            if (beside(from, to)) {
                return hashLeft.next();
            }
            if (to - from == 1) {
                var line = lineLeft.next();
                return SourceKey.leaf(hasher, line.nonce(), from, line.bytes);
            }
            var middle = from + Merkle.split(to - from);
            var left = hash(from, middle);
            return hasher.node(left, hash(middle, to));
        }
    }

    private static final class Opening {
        private final SourceKey key;
        private final byte[] bytes;
        private final Lines.Range range;
        private final Frontier frontier = new Frontier(new Hasher());
        private final List<Line> lines = new ArrayList<>();
        private final List<Hash> beside = new ArrayList<>();
        private int at;

        Opening(SourceKey key, byte[] bytes, Lines.Range range) {
            this.key = key;
            this.bytes = bytes;
            this.range = range;
        }

        /// Visits the lines from left to right, so that the place in the bytes only moves on.
        void walk(long from, long to) {
            if (to <= range.first() || from >= range.first() + range.count()) {
                frontier.clear();
                for (var line = from; line < to; line++) {
                    var end = Lines.end(bytes, at);
                    frontier.add(key.leaf(line, bytes, at, end - at));
                    at = end;
                }
                beside.add(frontier.root());
            } else if (to - from == 1) {
                var end = Lines.end(bytes, at);
                lines.add(new Line(key.nonce(from), java.util.Arrays.copyOfRange(bytes, at, end)));
                at = end;
            } else {
                var middle = from + Merkle.split(to - from);
                walk(from, middle);
                walk(middle, to);
            }
        }
    }
}
