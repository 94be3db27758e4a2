package org.reftel.names;

/// Word clusters are leaves of a binary tree (P. F. Brown and others, 1992): a shorter path is a coarser cluster.
final class Clusters {
    private Clusters() {}

    /// The first bits of a path; a path is kept as its bits behind a leading 1, so that its length is known.
    static int prefix(int path, int length) {
        int bits = 31 - Integer.numberOfLeadingZeros(Math.max(1, path));
        return bits <= length ? path : path >>> (bits - length);
    }
}
