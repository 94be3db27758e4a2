package org.reftel.model;

/// Whose words a sentence gives.
///
/// @param kind own voice of the reporting post, reported speech of somebody, or a note of the author inside a
///     paragraph
/// @param speaker who is reported; [Named#NOT_STATED] for the author's own voice and notes
/// @param role of the speaker where the sentence gives it; empty when not
/// @param organisation of the speaker where it is given; empty when not
public record Voice(Kind kind, Named speaker, String role, String organisation) {
    public static final Voice AUTHOR = new Voice(Kind.OWN, Named.NOT_STATED, "", "");
    public static final Voice NOTE = new Voice(Kind.NOTE, Named.NOT_STATED, "", "");

    /// Own voice, reported speech, or a note.
    public enum Kind {
        OWN,
        REPORTED,
        NOTE
    }

    public static Voice of(Named speaker) {
        return new Voice(Kind.REPORTED, speaker, "", "");
    }
}
