package org.reftel.serve;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.util.Base64;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.serve.api.Api;
import org.reftel.serve.http.Door;
import org.reftel.serve.http.Headers;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Turnstile;
import org.reftel.serve.mcp.Assistant;
import org.reftel.serve.web.Site;

/// The record room over HTTP, on loopback only.
public final class Server implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String MCP = "/mcp";
    private static final int TOKEN_BYTES = 24;

    private final Javalin javalin;
    private final Premises premises;

    private Server(Javalin javalin, Premises premises) {
        this.javalin = javalin;
        this.premises = premises;
    }

    /// A token that nobody guesses.
    public static String token(SecureRandom random) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Starts to listen.
    ///
    /// @param port 0 takes any that is free
    /// @throws Refused X947 when another program listens there
    public static Server start(Premises premises, int port) throws Refused {
        int free = port == 0 ? Ports.free() : port;
        var door = new Door(premises.token(), free);
        var site = new Site(premises);
        var api = new Api(premises, Turnstile.ofThisMachine());
        var assistant = new Assistant(premises, MCP);
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = 1L << 20;
            config.routes.before(request -> admit(door, site, request));
            api.routes(config.routes);
            config.routes.get(MCP, assistant::answer);
            config.routes.post(MCP, assistant::answer);
            site.routes(config.routes);
            site.records(config.routes);
        });
        try {
            javalin.start(HOST, free);
        } catch (JavalinBindException taken) {
            throw new Refused(
                    Code.X947_PORT_TAKEN,
                    "Another program listens on port " + free + ", perhaps a room that is open already. Name another"
                            + " one with --port, or 0 for any that is free. Nothing was done.",
                    taken);
        }
        return new Server(javalin, premises);
    }

    private static void admit(Door door, Site site, Context request) {
        Headers.set(request);
        var refusal = door.refusal(request);
        var offered = request.queryParam("token");
        if (refusal.isPresent() && refusal.get().status() == 401 && offered != null && door.enter(request, offered)) {
            request.redirect("/");
            request.skipRemainingHandlers();
        } else if (refusal.isPresent() && !isPublic(refusal.get(), request)) {
            site.refuse(request, refusal.get());
            request.skipRemainingHandlers();
        }
    }

    /// The style sheet and its like are the program's and tell nothing of the room; the page at the door needs them.
    private static boolean isPublic(Door.Refusal refusal, Context request) {
        return refusal.status() == 401 && request.path().startsWith("/assets/");
    }

    public int port() {
        return javalin.port();
    }

    /// Where the room is, without the key.
    public String address() {
        return "http://" + HOST + ":" + port() + "/";
    }

    /// The link that lets a browser in.
    public String link() {
        return address() + "?token=" + premises.token();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
