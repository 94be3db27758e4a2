package org.reftel.serve.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/// Who may come in. The server listens on loopback only; other people of the machine, and pages of other sites in the
/// reader's own browser, can reach that too. So a random token of this start is asked for (a link that is printed at
/// the start, then a cookie, or `Authorization: Bearer`), the host must be a name of loopback (against rebinding of
/// names), and a request from another origin is refused.
public final class Door {
    /// Holds the token; another server on another port of this machine has another one.
    private final String cookie;

    private final byte[] token;
    private final int port;

    /// @param port that the server listens on
    public Door(String token, int port) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.port = port;
        this.cookie = "reftel-" + port;
    }

    /// Why a request stays outside.
    ///
    /// @param status HTTP status
    /// @param why what is wrong and what to do, for the reader
    public record Refusal(int status, String why) {}

    /// Empty when the request may come in.
    public Optional<Refusal> refusal(Context request) {
        if (!isLoopback(request.host())) {
            return Optional.of(new Refusal(421, "This server answers to localhost only, and not to this name."));
        }
        var origin = request.header("Origin");
        var fetch = request.header("Sec-Fetch-Site");
        // Under our Referrer-Policy a browser leaves the origin of our own forms unnamed, and says itself that it is
        // ours.
        boolean unnamed = "null".equals(origin) && "same-origin".equals(fetch);
        if (origin != null && !unnamed && !isOurs(origin)) {
            return Optional.of(new Refusal(403, "The request comes from a page of another site, and was refused."));
        }
        // Another port of this machine is the same site and another origin.
        boolean foreign = fetch != null && (fetch.equals("cross-site") || fetch.equals("same-site"));
        if (foreign && !(isRead(request) && isVisited(request))) {
            return Optional.of(new Refusal(403, "The request comes from a page of another site, and was refused."));
        }
        if (!isKnown(request)) {
            return Optional.of(new Refusal(
                    401, "Open the link that reftel serve printed when it started; it holds the key of this start."));
        }
        // A browser names the origin of what changes something; a program brings the key itself.
        boolean named = origin != null || fetch != null || request.header("Authorization") != null;
        return isRead(request) || named
                ? Optional.empty()
                : Optional.of(new Refusal(403, "The request does not say where it comes from, and was refused."));
    }

    private static boolean isRead(Context request) {
        var method = request.method();
        return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
    }

    /// A link that was followed to a page of its own: nothing of the answer can be read by where it came from.
    private static boolean isVisited(Context request) {
        var into = request.header("Sec-Fetch-Dest");
        return "navigate".equals(request.header("Sec-Fetch-Mode")) && (into == null || into.equals("document"));
    }

    /// Takes the token of a printed link into a cookie, so that addresses stay clean.
    ///
    /// @return whether the token was right
    public boolean enter(Context request, String offered) {
        if (!isToken(offered)) {
            return false;
        }
        var kept = new Cookie(cookie, offered);
        kept.setHttpOnly(true);
        kept.setPath("/");
        kept.setSameSite(SameSite.LAX);
        request.cookie(kept);
        return true;
    }

    private boolean isKnown(Context request) {
        var bearer = request.header("Authorization");
        if (bearer != null && bearer.startsWith("Bearer ")) {
            return isToken(bearer.substring("Bearer ".length()).strip());
        }
        var kept = request.cookie(cookie);
        return kept != null && isToken(kept);
    }

    /// In the same time whatever it is compared with.
    private boolean isToken(String offered) {
        return MessageDigest.isEqual(token, offered.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isLoopback(@org.jspecify.annotations.Nullable String host) {
        if (host == null) {
            return false;
        }
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost:" + port) || name.equals("127.0.0.1:" + port) || name.equals("[::1]:" + port);
    }

    private boolean isOurs(String origin) {
        return origin.startsWith("http://") && isLoopback(origin.substring("http://".length()));
    }
}
