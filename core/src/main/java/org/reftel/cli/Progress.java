package org.reftel.cli;

import java.io.PrintWriter;

/// A line on standard error that says how far a long run is; only on a terminal, and only after half a second.
final class Progress {
    private static final long PATIENCE = 500_000_000L;
    private static final long PAUSE = 100_000_000L;

    private final PrintWriter err;
    private final boolean shown;
    private final String doing;
    private long next;
    private boolean begun;

    Progress(Call call, String doing) {
        this.err = call.err();
        this.shown = call.showsProgress();
        this.doing = doing;
        this.next = System.nanoTime() + PATIENCE;
    }

    /// @param of 0 when not known
    void at(long count, long of) {
        if (shown && System.nanoTime() - next > 0) {
            begun = true;
            next = System.nanoTime() + PAUSE;
            err.print("\r" + doing + " " + count + (of > 0 ? " of " + of : "") + "   ");
            err.flush();
        }
    }

    /// Takes the line away.
    void done() {
        if (begun) {
            err.print("\r" + " ".repeat(doing.length() + 30) + "\r");
            err.flush();
        }
    }
}
