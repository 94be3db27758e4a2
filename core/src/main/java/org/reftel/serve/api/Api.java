package org.reftel.serve.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EofException;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.View;
import org.reftel.release.Export;
import org.reftel.serve.http.Answers;
import org.reftel.serve.http.Faults;
import org.reftel.serve.http.Once;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Problems;
import org.reftel.serve.http.Turnstile;
import org.reftel.serve.http.Visit;

/// The API: takes a request, finds its route, understands it, answers it.
public final class Api {
    /// In front of every route.
    public static final String BASE = "/api/v1/";

    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE,
            HandlerType.CONNECT);
    private static final int LONGEST_KEY = 200;

    private final Premises premises;
    private final Answers answers;
    private final Once once;
    private final Turnstile turnstile;

    /// @param answers that were given before
    /// @param once what was written before
    public Api(Premises premises, Answers answers, Once once, Turnstile turnstile) {
        this.once = once;
        this.premises = premises;
        this.answers = answers;
        this.turnstile = turnstile;
    }

    public void routes(RoutesConfig routes) {
        for (var path : List.of("/api", "/api/<rest>")) {
            for (var method : METHODS) {
                routes.addHttpHandler(method, path, this::answer);
            }
        }
    }

    /// Something that a program asks for.
    @FunctionalInterface
    public interface Answering {
        void answer(Context request) throws Exception;
    }

    /// Runs something else that programs ask for: what fails is said as here.
    public void run(Context request, Answering answering) {
        try {
            answering.answer(request);
        } catch (IOException e) {
            failed(request, e, premises.most());
        } catch (Exception | LinkageError | StackOverflowError e) {
            broken(request, e);
        }
    }

    private void answer(Context request) {
        request.header("Vary", "Accept, Authorization, Cookie");
        var view = premises.most();
        try {
            var path = request.path();
            var route = path.startsWith(BASE) ? found(path.substring(BASE.length())) : Optional.<Found>empty();
            if (route.isEmpty()) {
                throw new Refused(
                        Code.X940_NO_SUCH_ADDRESS,
                        "There is nothing here. " + BASE + "openapi.json says what there is.");
            }
            if (!isTaken(request, route.get().route())) {
                return;
            }
            var visit = Visit.of(request, premises);
            view = visit.view();
            if (request.method().equals(HandlerType.POST)) {
                write(request, route.get(), visit);
                return;
            }
            answer(request, route.get(), visit);
        } catch (IOException e) {
            failed(request, e, view);
        } catch (UncheckedIOException e) {
            failed(request, e.getCause() instanceof IOException cause ? cause : new IOException(e), view);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            broken(request, e);
        }
    }

    private void broken(Context request, Throwable e) {
        premises.faults().accept(e);
        if (!request.res().isCommitted()) {
            Problems.send(request, Problem.whole(Code.X908_INTERNAL, Faults.INTERNAL));
        }
    }

    private void failed(Context request, IOException e, View view) {
        if (e instanceof EofException) {
            // The reader went away; there is nobody to tell.
            return;
        }
        if (request.res().isCommitted()) {
            // A stream that breaks off: the reader sees that it did not end as it should.
            premises.faults().accept(e);
            throw new UncheckedIOException(e);
        }
        var problem = Faults.told(e, view, premises.faults()).problem();
        if (problem.code() == Code.X944_TOO_MUCH_AT_ONCE) {
            request.header("Retry-After", "1");
        }
        Problems.send(request, problem);
    }

    /// Writes what was sent, once under each key.
    private void write(Context request, Found found, Visit visit) throws IOException {
        known(request, found.route());
        if (!visit.view().owner() || premises.clerk().isEmpty()) {
            throw new Refused(
                    Code.X910_OWNER_ONLY, "Under a view nothing is written. Ask as owner, at a server of the owner's.");
        }
        var type = request.header("Content-Type");
        if (type == null || !type.split(";", -1)[0].strip().equalsIgnoreCase("application/json")) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD,
                    "The body is sent with Content-Type: application/json. Nothing was written.");
        }
        var key = request.header("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD,
                    "What is written can never be changed: name it with Idempotency-Key, of 1 to " + LONGEST_KEY
                            + " characters, so that it is written once. Nothing was written.");
        }
        var sent = request.bodyAsBytes();
        var body = Body.of(sent);
        var posting = found.route().posting().orElseThrow();
        var code = found.steps().getOrDefault("code", "");
        var written = once.write(
                "key " + key.strip(),
                request.path() + " " + Digest.of(sent).hex(),
                under -> posting.write(visit, premises.clerk().orElseThrow(), code, body, under));
        request.status(201);
        request.header(
                "Location",
                BASE
                        + (code.isEmpty()
                                ? "files/" + written.file()
                                : "documents/" + written.entries().getFirst()));
        var text = new StringWriter();
        try (var json = Export.generator(text)) {
            json.writeStartObject();
            json.writeStringProperty("file", written.file());
            json.writeArrayPropertyStart("entries");
            written.entries().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        request.contentType(Form.JSON.contentType());
        request.result(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the method is one that the address answers.
    private static boolean isTaken(Context request, Route route) throws Refused {
        var method = request.method();
        boolean posted = method.equals(HandlerType.POST) && route.posting().isPresent();
        if (method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD) || posted) {
            return true;
        }
        request.header("Allow", route.methods());
        if (method.equals(HandlerType.OPTIONS)) {
            request.status(204);
            return false;
        }
        throw new Refused(
                Code.X941_METHOD_NOT_TAKEN, "This address takes " + route.methods() + ", not " + method.name() + ".");
    }

    /// A route and what the steps of the path stand for.
    private record Found(Route route, Map<String, String> steps) {}

    private static Optional<Found> found(String path) throws Refused {
        var steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = decoded(steps[i]);
        }
        for (var route : Routes.ALL) {
            var parts = route.path().split("/", -1);
            var named = new HashMap<String, String>();
            boolean fits = parts.length == steps.length;
            for (int i = 0; fits && i < parts.length; i++) {
                if (parts[i].startsWith("{")) {
                    named.put(parts[i].substring(1, parts[i].length() - 1), steps[i]);
                    fits = !steps[i].isEmpty();
                } else {
                    fits = parts[i].equals(steps[i]);
                }
            }
            if (fits) {
                return Optional.of(new Found(route, named));
            }
        }
        return Optional.empty();
    }

    /// A step of a path may hold anything, a slash too, when it is encoded.
    private static String decoded(String step) throws Refused {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(Code.X946_NOT_UNDERSTOOD, "The address is not encoded as an address is.", malformed);
        }
    }

    /// A limit that is spelt wrong would limit nothing.
    private static void known(Context request, Route route) throws Refused {
        for (var parameter : request.queryParamMap().keySet()) {
            if (!parameter.isEmpty() && !route.takes(parameter)) {
                throw new Refused(
                        Code.X946_NOT_UNDERSTOOD,
                        "There is no parameter \"" + parameter + "\" here"
                                + (route.takes().isEmpty()
                                        ? "."
                                        : "; there are "
                                                + route.takes().stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(", "))
                                                + "."));
            }
        }
    }

    private void answer(Context request, Found found, Visit visit) throws IOException {
        var route = found.route();
        known(request, route);
        var accept = request.header("Accept");
        var form = Form.accepted(route.forms(), accept == null ? "" : accept)
                .orElseThrow(() -> new Refused(
                        Code.X942_FORM_NOT_MADE,
                        "This is given as "
                                + route.forms().stream().map(Form::type).collect(Collectors.joining(", ")) + "."));
        var question = new Question(visit, request.path(), found.steps(), request.queryParamMap(), form);
        long state = visit.desk().state();
        var asked = Answers.Asked.of(visit, request, form.type());
        if (given(request, state, asked)) {
            return;
        }
        try (var making = answers.making(state, asked)) {
            if (!making.first() && given(request, visit.desk().state(), asked)) {
                return;
            }
            var waiting = waiting(question, route);
            if (waiting.isEmpty()) {
                make(request, route, question, asked, making);
                return;
            }
            waiting.get().pass(() -> make(request, route, question, asked, making));
        }
    }

    private boolean given(Context request, long state, Answers.Asked asked) {
        var known = answers.get(state, asked);
        known.ifPresent(one -> whole(request, one));
        return known.isPresent();
    }

    private void make(Context request, Route route, Question question, Answers.Asked asked, Answers.Making making)
            throws IOException {
        // The state before: what comes while the answer is made makes it anew.
        long state = question.visit().desk().state();
        var reply = route.answering().answer(question);
        if (reply instanceof Reply.Stream) {
            // It is kept for nobody, and nobody waits until a slow reader has taken it.
            making.close();
        }
        send(request, state, asked, reply);
    }

    private Optional<Turnstile.Ticket> waiting(Question question, Route route) throws IOException {
        return switch (route.weight()) {
            case LIGHT -> Optional.empty();
            case TRACE -> FollowAnswers.waiting(question, turnstile);
            case HEAVY -> Optional.of(turnstile.ticket());
        };
    }

    /// @param state of the room before the answer was made
    private void send(Context request, long state, Answers.Asked asked, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Whole(var form, var bytes) -> {
                // A tag of what is sent and nothing else: it tells what the reader can tell himself.
                var tag = '"' + Digest.of(bytes).hex().substring(0, 32) + '"';
                var given = new Answers.Given(form.contentType(), "", tag, bytes);
                answers.put(state, asked, given);
                whole(request, given);
            }
            case Reply.Stream(var form, var name, var writing) -> {
                request.contentType(form.contentType());
                request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
                if (!request.method().equals(HandlerType.HEAD)) {
                    try (var out = new BufferedWriter(
                            new OutputStreamWriter(request.res().getOutputStream(), StandardCharsets.UTF_8), 1 << 16)) {
                        writing.to(out);
                    }
                }
            }
            case Reply.Moved(var path) -> {
                var query = request.queryString();
                request.status(301);
                request.header("Location", BASE + path + (query == null ? "" : "?" + query));
            }
            case Reply.Missing(var why, var candidates, var nearest) ->
                Problems.send(request, Problems.status(why.code()), why, candidates, nearest);
        }
    }

    private static void whole(Context request, Answers.Given given) {
        request.header("ETag", given.tag());
        if (isKnown(request.header("If-None-Match"), given.tag())) {
            request.status(304);
            return;
        }
        request.contentType(given.type());
        request.result(given.bytes());
    }

    /// RFC 9110, 13.1.2: a list of tags, compared weakly, or anything.
    private static boolean isKnown(@org.jspecify.annotations.Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (var one : header.split(",", -1)) {
            var known = one.strip();
            if (known.equals("*") || (known.startsWith("W/") ? known.substring(2) : known).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
