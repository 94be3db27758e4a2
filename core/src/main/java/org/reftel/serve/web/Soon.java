package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.reftel.desk.Desk;
import org.reftel.serve.http.Answers;
import org.reftel.serve.http.Visit;

/// What takes longer than a page may: in a small room it is waited for; in a large one the page is shown without
/// it, and the next one has it.
final class Soon {
    /// Records of a room for which one waits.
    private static final int SMALL = 100;

    private Soon() {}

    /// A question to the desk.
    @FunctionalInterface
    interface Asking<T> {
        T ask(Desk desk) throws IOException;
    }

    /// @param held records of the room
    /// @param known the answer if it was asked before
    static <T> Optional<T> of(Visit visit, Context request, int held, Asking<Optional<T>> known, Asking<T> asking)
            throws IOException {
        var before = known.ask(visit.desk());
        if (before.isPresent()) {
            return before;
        }
        if (held <= SMALL) {
            return Optional.of(asking.ask(visit.desk()));
        }
        Thread.startVirtualThread(() -> {
            try {
                asking.ask(visit.desk());
            } catch (IOException | RuntimeException fault) {
                visit.premises().faults().accept(fault);
            }
        });
        Answers.passing(request);
        return Optional.empty();
    }
}
