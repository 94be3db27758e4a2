package org.reftel.model;

import java.io.IOException;

/// An operation was refused or failed; the problem says what, where and what one can do. The only exception type of
/// ours: a command prints it and sets its exit code by it.
public final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refused(Code code, String message) {
        super(code.number() + " " + message);
        problem = Problem.whole(code, message);
    }

    public Refused(Code code, String message, Throwable cause) {
        super(code.number() + " " + message, cause);
        problem = Problem.whole(code, message);
    }

    public Problem problem() {
        return problem;
    }
}
