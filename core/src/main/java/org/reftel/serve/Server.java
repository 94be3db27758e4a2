package org.reftel.serve;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.serve.api.Api;
import org.reftel.serve.http.Answers;
import org.reftel.serve.http.Door;
import org.reftel.serve.http.Headers;
import org.reftel.serve.http.Once;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Problems;
import org.reftel.serve.http.Turnstile;
import org.reftel.serve.http.Unread;
import org.reftel.serve.mcp.Assistant;
import org.reftel.serve.web.Site;

/// The record room over HTTP, on loopback only.
public final class Server implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String MCP = "/mcp";
    private static final int TOKEN_BYTES = 24;
    /// Requests that are answered at once, that wait, and how long these do.
    private static final int AT_ONCE = 64;

    private static final int WAITING = 1_000;
    /// Bytes of a request's body: a call of a tool, or the form that changes the view.
    private static final long LARGEST = 1L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        Headroom.keep();
        return start(premises, port, Turnstile.ofThisMachine());
    }

    /// @param turnstile that everything heavy passes
    static Server start(Premises premises, int port, Turnstile turnstile) throws Refused {
        int free = port == 0 ? Ports.free() : port;
        var door = new Door(premises.token(), free);
        var answers = Answers.ofThisMachine();
        var once = new Once(premises.secret(), premises.clerk());
        var site = new Site(premises, answers, once, turnstile);
        var api = new Api(premises, answers, once, turnstile);
        var assistant = new Assistant(premises, MCP, turnstile);
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            // Threads of the system take turns. Virtual ones do not: two long traces would keep everybody waiting.
            config.concurrency.useVirtualThreads = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = LARGEST;
            // What is secret and what is guessed stand in one answer: their common length is not told (BREACH).
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setSendXPoweredBy(false);
            });
            config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new Unread()));
            config.jetty.modifyServer(Server::bound);
            config.routes.before(request -> admit(door, site, request));
            api.routes(config.routes);
            config.routes.get(MCP, request -> api.run(request, assistant::answer));
            config.routes.post(MCP, request -> api.run(request, assistant::answer));
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

    /// Bounds what is answered at once; Jetty's own words are ours.
    private static void bound(org.eclipse.jetty.server.Server jetty) {
        jetty.setErrorHandler(new Unread());
        var queue = new QoSHandler();
        queue.setMaxRequestCount(AT_ONCE);
        queue.setMaxSuspendedRequestCount(WAITING);
        queue.setMaxSuspend(PATIENCE);
        queue.setRejectStatusCode(429);
        jetty.insertHandler(queue);
        jetty.insertHandler(new SizeLimitHandler(LARGEST, -1));
    }

    private static void admit(Door door, Site site, Context request) {
        Headers.set(request);
        var refusal = door.refusal(request);
        var offered = request.queryParam("token");
        boolean outside = refusal.isPresent() && refusal.get().status() != 401;
        if (!outside && offered != null && door.enter(request, offered)) {
            request.redirect("/");
            request.skipRemainingHandlers();
        } else if (refusal.isPresent() && !isPublic(refusal.get(), request)) {
            if (isProgram(request)) {
                Problems.send(
                        request,
                        refusal.get().status(),
                        Problem.whole(Code.X945_STAYS_OUTSIDE, refusal.get().why()),
                        List.of(),
                        List.of());
            } else {
                site.refuse(request, refusal.get());
            }
            request.skipRemainingHandlers();
        }
    }

    private static boolean isProgram(Context request) {
        var path = request.path();
        return path.startsWith("/api/") || path.equals(MCP);
    }

    /// The style sheet and its like are the program's and tell nothing of the room; the page at the door needs
    /// them.
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
