package org.reftel.model;

/// What a paragraph is for.
public enum Role {
    SUMMARY,
    TOPIC,
    COMMENT,
    NOTE,
    PARTICIPANTS,
    /// Above the reader: its address is all that is shown.
    WITHHELD
}
