package org.reftel.model;

/// Levels of a marking, lowest first. `SBU` is a control and not a classification, but ranks above `U` for who may
/// read.
public enum Level {
    U("UNCLASSIFIED"),
    SBU("UNCLASSIFIED, SENSITIVE"),
    C("CONFIDENTIAL"),
    S("SECRET"),
    TS("TOP SECRET");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
