package org.reftel.serve.http;

import io.javalin.http.Context;

/// Headers of every answer, errors included (OWASP ASVS 5.0, 3.4): nothing is loaded from elsewhere, nothing inline
/// runs,
/// nobody frames a page, and no shared cache keeps one.
public final class Headers {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Headers() {}

    public static void set(Context answer) {
        answer.header("Content-Security-Policy", POLICY);
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("X-Frame-Options", "DENY");
        answer.header("Referrer-Policy", "no-referrer");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
        answer.header("Cross-Origin-Resource-Policy", "same-origin");
        answer.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        answer.header("Cache-Control", "no-store");
    }
}
