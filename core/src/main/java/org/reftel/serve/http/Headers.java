package org.reftel.serve.http;

import io.javalin.http.Context;
import java.util.function.BiConsumer;

/// Headers of every answer, errors included (OWASP ASVS 5.0, 3.4): nothing is loaded from elsewhere, nothing
/// inline runs, nobody frames a page, and no shared cache keeps one.
public final class Headers {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Headers() {}

    public static void set(Context answer) {
        each(answer::header);
    }

    /// @param put takes a name and a value
    static void each(BiConsumer<String, String> put) {
        put.accept("Content-Security-Policy", POLICY);
        put.accept("X-Content-Type-Options", "nosniff");
        put.accept("X-Frame-Options", "DENY");
        put.accept("Referrer-Policy", "no-referrer");
        put.accept("Cross-Origin-Opener-Policy", "same-origin");
        put.accept("Cross-Origin-Resource-Policy", "same-origin");
        put.accept("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        put.accept("Cache-Control", "no-store");
        put.accept("Vary", "Authorization, Cookie");
    }
}
