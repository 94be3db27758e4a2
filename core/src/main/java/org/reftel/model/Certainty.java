package org.reftel.model;

/// How sure a repair is. What is less than probable is reported as a [Problem] and never a repair.
public enum Certainty {
    CERTAIN,
    PROBABLE
}
