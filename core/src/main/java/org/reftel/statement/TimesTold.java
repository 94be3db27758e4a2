package org.reftel.statement;

import java.util.List;
import org.reftel.model.Certainty;
import org.reftel.model.Statement;

/// The times in a sentence that come to a date. What only says `soon` is kept with the promise that it belongs to.
final class TimesTold {
    private static final String STATED = "stated";

    private TimesTold() {}

    static List<Statement.Time> in(Said said) {
        if (said.times().isEmpty()) {
            return List.of();
        }
        return said.times().stream()
                .filter(time -> time.dated().isResolved())
                .map(time -> new Statement.Time(
                        said.head(
                                time.from(),
                                time.to(),
                                List.of(),
                                time.dated().basis().startsWith(STATED) ? Certainty.CERTAIN : Certainty.PROBABLE,
                                "time " + time.dated().basis()),
                        time.dated()))
                .toList();
    }
}
