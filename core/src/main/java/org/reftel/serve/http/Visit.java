package org.reftel.serve.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reftel.desk.Desk;
import org.reftel.handling.Handling;
import org.reftel.model.Gazetteer;
import org.reftel.model.Refused;
import org.reftel.model.View;

/// One request: the room as its reader sees it.
///
/// @param view whose eyes it is for; a view and no wall, until there are accounts
/// @param today on which it is asked how things stand
public record Visit(Premises premises, Desk desk, View view, LocalDate today) {
    /// Cookie in which a browser keeps the view that its reader chose.
    public static final String COOKIE = "reftel-as";

    /// The view that the request asks for: `as` in its query, else its cookie, else the owner's.
    ///
    /// @throws Refused X912 when it is no view
    public static Visit of(Context request, Premises premises) throws Refused {
        var asked = request.queryParam("as");
        var kept = asked == null ? request.cookie(COOKIE) : asked;
        var view = kept == null || kept.isBlank() ? View.OWNER : Handling.viewOf(kept);
        var desk = view.owner() ? premises.desk() : premises.desk().as(view);
        return new Visit(
                premises, desk, view, LocalDate.ofInstant(premises.clock().instant(), ZoneOffset.UTC));
    }

    public Gazetteer gazetteer() {
        return premises.gazetteer().get();
    }
}
