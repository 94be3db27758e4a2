package org.reftel.serve.web;

import io.javalin.http.Context;
import org.reftel.serve.http.Visit;

/// `/help/keys`: what `keys.js` does, and the switch that stops it.
public record HelpKeysPage() {
    static void show(Visit visit, Context request) {
        Pages.show(request, "help/keys", Frame.of(visit, "Keys", "", "/help/keys", "help"), new HelpKeysPage());
    }
}
