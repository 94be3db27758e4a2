package org.reftel.statement;

import java.util.ArrayList;
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
        var told = new ArrayList<Statement.Time>();
        for (var time : said.times()) {
            var dated = time.dated();
            if (dated.isResolved()) {
                var certainty = dated.basis().startsWith(STATED) ? Certainty.CERTAIN : Certainty.PROBABLE;
                var head = said.head(time.from(), time.to(), List.of(), certainty, "time " + dated.basis());
                told.add(new Statement.Time(head, dated));
            }
        }
        return told;
    }
}
