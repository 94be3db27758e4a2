package org.reftel.model;

/// The n-th message (from 0) in a source: a document's identity. The cable number is only a claim.
public record ExtractId(Digest source, int ordinal) {
    public ExtractId {
        if (ordinal < 0) {
            throw new IllegalArgumentException("ordinal " + ordinal);
        }
    }
}
