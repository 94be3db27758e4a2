package org.reftel.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Trees and proofs of RFC 6962 section 2.1 (RFC 9162 sections 2.1.3 and 2.1.4 for verifying). A proof with
/// one hash too many or too few, or with an index or size out of range, is false.
public final class Merkle {
    /// The root of the tree without leaves.
    public static final Hash EMPTY = new Hasher().plain(new byte[0]);

    private Merkle() {}

    /// Where the hashes of subtrees come from when a proof is made.
    @FunctionalInterface
    public interface Subtrees {
        /// The tree hash over the leaves `from` to before `to`, of which there is at least one.
        Hash hash(long from, long to) throws IOException;
    }

    /// Of a leaf with this data.
    public static Hash leaf(byte[] data) {
        return new Hasher().leaf(data);
    }

    /// Of a node over two others.
    public static Hash node(Hash left, Hash right) {
        return new Hasher().node(left, right);
    }

    /// The tree hash over the hashes of leaves.
    public static Hash root(List<Hash> leaves) {
        var frontier = new Frontier(new Hasher());
        leaves.forEach(frontier::add);
        return frontier.root();
    }

    /// The subtrees of a tree that is held whole.
    public static Subtrees of(List<Hash> leaves) {
        return (from, to) -> root(leaves.subList(Math.toIntExact(from), Math.toIntExact(to)));
    }

    /// The largest power of two below `size`, where a tree of two leaves or more is split.
    public static long split(long size) {
        if (size < 2) {
            throw new IllegalArgumentException("a tree of " + size + " leaves is not split");
        }
        return Long.highestOneBit(size - 1);
    }

    /// The audit path of a leaf, from its sibling up (RFC 6962 section 2.1.1).
    public static List<Hash> inclusion(long index, long size, Subtrees tree) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " of " + size);
        }
        var path = new ArrayList<Hash>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(tree.hash(middle, to));
                to = middle;
            } else {
                path.addFirst(tree.hash(from, middle));
                from = middle;
            }
        }
        return List.copyOf(path);
    }

    /// That a tree of `size` leaves begins with one of `earlier` leaves (RFC 6962 section 2.1.2). Empty when
    /// they are equally large.
    public static List<Hash> consistency(long earlier, long size, Subtrees tree) throws IOException {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("from " + earlier + " leaves to " + size);
        }
        var path = new ArrayList<Hash>();
        var from = 0L;
        var to = size;
        while (to > earlier) {
            var middle = from + split(to - from);
            if (earlier <= middle) {
                path.addFirst(tree.hash(middle, to));
                to = middle;
            } else {
                path.addFirst(tree.hash(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.addFirst(tree.hash(from, to));
        }
        return List.copyOf(path);
    }

    /// Whether a path leads from a leaf's hash to the root (RFC 9162 section 2.1.3.2).
    public static boolean included(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var hasher = new Hasher();
        var place = index;
        var last = size - 1;
        var reached = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                reached = hasher.node(sibling, reached);
                while ((place & 1) == 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                reached = hasher.node(reached, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /// Whether a tree grew from an earlier one (RFC 9162 section 2.1.4.2). Between equal sizes the path is
    /// empty and the roots are equal. That a tree grew from the empty one says nothing and does not hold.
    public static boolean consistent(long earlier, Hash earlierRoot, long size, Hash root, List<Hash> path) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == size) {
            return path.isEmpty() && earlierRoot.equals(root) && (size > 0 || root.equals(EMPTY));
        }
        if (earlier == 0) {
            return false;
        }
        var hasher = new Hasher();
        var place = earlier - 1;
        var last = size - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        var rest = path.iterator();
        Hash old;
        if (place == 0) {
            old = earlierRoot;
        } else if (rest.hasNext()) {
            old = rest.next();
        } else {
            return false;
        }
        var fresh = old;
        while (rest.hasNext()) {
            var next = rest.next();
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = hasher.node(next, old);
                fresh = hasher.node(next, fresh);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                fresh = hasher.node(fresh, next);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(earlierRoot) && fresh.equals(root);
    }
}
