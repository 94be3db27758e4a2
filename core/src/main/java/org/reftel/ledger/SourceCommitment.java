package org.reftel.ledger;

/// What the ledger keeps of a source: enough to prove any of its lines, and nothing that shows one.
///
/// @param root of the tree over its lines
/// @param lines how many
/// @param about commitment to the [About] text
public record SourceCommitment(Hash root, long lines, Hash about) {
    /// Commits to the bytes of a source and to what is said about it.
    public static SourceCommitment of(RoomSecret secret, byte[] bytes, About about) {
        return of(secret.key(about.digest()), bytes, about);
    }

    /// With the derived key alone.
    public static SourceCommitment of(SourceKey key, byte[] bytes, About about) {
        var frontier = new Frontier(new Hasher());
        for (var from = 0; from < bytes.length; ) {
            var end = Lines.end(bytes, from);
            frontier.add(key.leaf(frontier.size(), bytes, from, end - from));
            from = end;
        }
        return new SourceCommitment(frontier.root(), frontier.size(), key.about(about));
    }

    /// The ledger entry that says so.
    public LedgerEntry entry() {
        return new LedgerEntry(root, lines, about);
    }
}
