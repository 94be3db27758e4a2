package org.reftel.model;

/// Whether a value is printed in this copy or was worked out from something else that is.
public enum Basis {
    STATED,
    INFERRED
}
