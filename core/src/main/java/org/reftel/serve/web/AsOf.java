package org.reftel.serve.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// The day on which a page tells how things stand: `as-of` of its address, else today.
final class AsOf {
    static final String KEY = "as-of";

    private AsOf() {}

    /// @throws Refused X917 when it is no day
    static LocalDate of(Visit visit, Context request) throws Refused {
        var asked = request.queryParam(KEY);
        if (asked == null || asked.isBlank()) {
            return visit.today();
        }
        try {
            return LocalDate.parse(asked.strip());
        } catch (DateTimeParseException noDay) {
            throw new Refused(
                    Code.X917_NO_SUCH_DAY,
                    "as-of takes a day like 2011-05-19, not \"" + Visible.line(asked) + "\".",
                    noDay);
        }
    }

    /// The same day behind the address of another page; nothing when it is today.
    static String query(Visit visit, LocalDate on) {
        return on.equals(visit.today()) ? "" : "?" + KEY + "=" + on;
    }
}
