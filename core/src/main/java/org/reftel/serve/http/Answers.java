package org.reftel.serve.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.reftel.model.View;

/// Answers that were given, as long as the room is in one state: who asks again gets the same bytes, and nothing is
/// made twice. What one view was told is told to no other; when anybody reads something in, marks or decides, all are
/// forgotten.
public final class Answers {
    private static final long LEAST = 8L << 20;
    private static final long LARGEST = 256L << 20;

    /// Of the memory that the program may have.
    private static final int PART = 16;

    /// Of all that is kept, what one answer may have: the file of a whole room is made anew.
    private static final int SHARE = 8;

    /// What an entry takes beside its text, in bytes.
    private static final int OVERHEAD = 400;

    private static final String PASSING = "reftel.passing";

    /// A question in one state of the room.
    private record InState(long state, Asked asked) {}

    private final long most;
    private final Map<InState, CountDownLatch> beingMade = new ConcurrentHashMap<>();
    private final LinkedHashMap<Asked, Given> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long state = Long.MIN_VALUE;
    private long size;

    /// @param most bytes of all that is kept
    public Answers(long most) {
        this.most = most;
    }

    /// A sixteenth of the memory that this program may have.
    public static Answers ofThisMachine() {
        return new Answers(Math.clamp(Runtime.getRuntime().maxMemory() / PART, LEAST, LARGEST));
    }

    /// Everything that an answer depends on beside the state of the room and the program: whose eyes it is for, the
    /// day, under which name the room is known, what is asked, and in which form.
    public record Asked(View view, LocalDate today, String base, String address, String form) {
        public static Asked of(Visit visit, Context request, String form) {
            var query = request.queryString();
            return new Asked(
                    visit.view(),
                    visit.today(),
                    visit.base(),
                    request.req().getRequestURI() + (query == null ? "" : '?' + query),
                    form);
        }
    }

    /// An answer.
    ///
    /// @param disposition as what a file is kept; empty for a page
    /// @param tag of its bytes; empty where none is told
    public record Given(String type, String disposition, String tag, byte[] bytes) {}

    /// Makes an answer.
    @FunctionalInterface
    public interface Answering {
        void answer() throws IOException;
    }

    /// Says that an answer will be another one soon, though nothing changes: it is not kept.
    public static void passing(Context request) {
        request.attribute(PASSING, true);
    }

    /// At which turnstile one waits for a page; empty where nobody waits.
    @FunctionalInterface
    public interface Waiting {
        Optional<Turnstile.Ticket> at() throws IOException;
    }

    /// Answers with what was answered before in this state, or lets it be answered and keeps that if it is a page.
    /// What is heavy waits for a place; what several ask at once is made once.
    public void page(Visit visit, Context request, Waiting waiting, Answering answering) throws IOException {
        long asked = visit.desk().state();
        if (given(asked, visit, request)) {
            return;
        }
        try (var making = making(asked, Asked.of(visit, request, ""))) {
            if (!making.first() && given(visit.desk().state(), visit, request)) {
                return;
            }
            var ticket = waiting.at();
            if (ticket.isEmpty()) {
                made(visit, request, answering);
                return;
            }
            ticket.get().pass(() -> made(visit, request, answering));
        }
    }

    /// Somebody who makes an answer. Closed when it is made, or cannot be; closing again does nothing.
    ///
    /// @param first whether nobody made it just before
    public record Making(boolean first, Runnable done) implements AutoCloseable {
        @Override
        public void close() {
            done.run();
        }
    }

    /// Lets one make an answer. Who asks the same in the same state meanwhile waits until that is done, and looks
    /// again; if it was not kept, all who waited make theirs.
    public Making making(long state, Asked asked) {
        var question = new InState(state, asked);
        var own = new CountDownLatch(1);
        var other = Optional.ofNullable(beingMade.putIfAbsent(question, own));
        if (other.isEmpty()) {
            return new Making(true, () -> {
                beingMade.remove(question, own);
                own.countDown();
            });
        }
        try {
            other.get().await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return new Making(false, () -> {});
    }

    private boolean given(long now, Visit visit, Context request) {
        var known = get(now, Asked.of(visit, request, ""));
        if (known.isEmpty()) {
            return false;
        }
        request.contentType(known.get().type());
        if (!known.get().disposition().isEmpty()) {
            request.header("Content-Disposition", known.get().disposition());
        }
        request.result(known.get().bytes());
        return true;
    }

    private void made(Visit visit, Context request, Answering answering) throws IOException {
        // The state before: what comes while the page is made makes it anew.
        long before = visit.desk().state();
        answering.answer();
        var made = request.resultInputStream();
        var type = request.res().getContentType();
        boolean passing = Boolean.TRUE.equals(request.<Boolean>attribute(PASSING));
        if (made != null
                && type != null
                && !passing
                // What is given to one browser is given to no other.
                && request.res().getHeader("Set-Cookie") == null
                && request.status().equals(HttpStatus.OK)
                && request.method().equals(HandlerType.GET)) {
            var bytes = made.readAllBytes();
            request.result(bytes);
            var disposition = request.res().getHeader("Content-Disposition");
            put(
                    before,
                    Asked.of(visit, request, ""),
                    new Given(type, disposition == null ? "" : disposition, "", bytes));
        }
    }

    /// What was answered to a question in this state of the room.
    public synchronized Optional<Given> get(long now, Asked asked) {
        if (state != now) {
            kept.clear();
            size = 0;
            state = now;
        }
        return Optional.ofNullable(kept.get(asked));
    }

    /// Keeps an answer that was made in a state of the room, if that is still the one that is asked in.
    public synchronized void put(long then, Asked asked, Given given) {
        long bytes = size(asked, given);
        if (state != then || bytes > most / SHARE) {
            return;
        }
        var before = Optional.ofNullable(kept.put(asked, given));
        size += bytes - before.map(one -> size(asked, one)).orElse(0L);
        var oldest = kept.entrySet().iterator();
        while (size > most && oldest.hasNext()) {
            var one = oldest.next();
            size -= size(one.getKey(), one.getValue());
            oldest.remove();
        }
    }

    private static long size(Asked asked, Given given) {
        return given.bytes().length + 2L * asked.address().length() + OVERHEAD;
    }
}
