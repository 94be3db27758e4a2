package org.reftel.model;

/// How urgent a message is, most urgent first (5 FAH-2 H-421).
public enum Precedence {
    FLASH,
    NIACT_IMMEDIATE,
    IMMEDIATE,
    PRIORITY,
    ROUTINE,
    NOT_STATED;

    /// `NIACT IMMEDIATE`; empty when not stated.
    public String label() {
        return this == NOT_STATED ? "" : name().replace('_', ' ');
    }
}
