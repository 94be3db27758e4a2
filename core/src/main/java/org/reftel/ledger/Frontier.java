package org.reftel.ledger;

import java.util.Arrays;

/// The right edge of a growing tree: the roots of its full subtrees, the largest first. All that is needed to
/// add leaves and to name the root.
public final class Frontier {
    private final Hasher hasher;
    private Hash[] roots = new Hash[16];
    private int height;
    private long size;

    public Frontier(Hasher hasher) {
        this.hasher = hasher;
    }

    /// Leaves so far.
    public long size() {
        return size;
    }

    /// Adds the hash of a leaf.
    public void add(Hash leaf) {
        var joined = leaf;
        for (var rest = size; (rest & 1) == 1; rest >>= 1) {
            joined = hasher.node(roots[--height], joined);
        }
        if (height == roots.length) {
            roots = Arrays.copyOf(roots, 2 * height);
        }
        roots[height++] = joined;
        size++;
    }

    /// The tree hash over all leaves so far; of no leaves, SHA-256 of nothing.
    public Hash root() {
        if (height == 0) {
            return Merkle.EMPTY;
        }
        var root = roots[height - 1];
        for (var i = height - 2; i >= 0; i--) {
            root = hasher.node(roots[i], root);
        }
        return root;
    }

    /// Forgets all leaves.
    public void clear() {
        height = 0;
        size = 0;
    }
}
