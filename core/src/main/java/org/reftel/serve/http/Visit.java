package org.reftel.serve.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reftel.desk.Desk;
import org.reftel.handling.Handling;
import org.reftel.model.Code;
import org.reftel.model.Gazetteer;
import org.reftel.model.Refused;
import org.reftel.model.View;

/// One request: the room as its reader sees it.
///
/// @param view whose eyes it is for; a view and no wall, until there are accounts
/// @param today on which it is asked how things stand
/// @param base address of the room as the reader knows it, without a slash at the end
public record Visit(Premises premises, Desk desk, View view, LocalDate today, String base) {
    /// Cookie in which a browser keeps the view that its reader chose.
    public static final String COOKIE = "reftel-as";

    /// The view that the request asks for: `as` in its query, else its cookie, else the most that is shown. A cookie
    /// that asks for more is of another start and asks for nothing.
    ///
    /// @throws Refused X912 when it is no view, X948 when it asks for more than is shown, X905 while
    /// nobody can read
    public static Visit of(Context request, Premises premises) throws Refused {
        var asked = request.queryParam("as");
        var base = request.scheme() + "://" + request.host();
        if (asked != null && !asked.isBlank()) {
            return of(premises, chosen(asked, premises.most()), base);
        }
        var kept = asked == null ? request.cookie(COOKIE) : null;
        if (kept == null || kept.isBlank()) {
            return of(premises, premises.most(), base);
        }
        var view = Handling.viewOf(kept);
        return of(premises, Handling.isWithin(view, premises.most()) ? view : premises.most(), base);
    }

    /// The view that was typed.
    ///
    /// @throws Refused X912 when it is no view, X948 when it asks for more than is shown
    public static View chosen(String typed, View most) throws Refused {
        var view = Handling.viewOf(typed);
        if (!Handling.isWithin(view, most)) {
            throw new Refused(
                    Code.X948_ABOVE_CEILING, "This server shows what " + most.key() + " may read, and no more.");
        }
        return view;
    }

    /// @throws Refused X905 while something is taken out of the room, or when that was cut short
    public static Visit of(Premises premises, View view, String base) throws Refused {
        if (premises.desk().isClosed()) {
            throw Desk.closed();
        }
        return new Visit(
                premises,
                view.owner() ? premises.desk() : premises.desk().as(view),
                view,
                LocalDate.ofInstant(premises.clock().instant(), ZoneOffset.UTC),
                base);
    }

    public Gazetteer gazetteer() {
        return premises.gazetteer().get();
    }
}
