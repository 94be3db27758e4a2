package org.reftel.serve.http;

import java.io.IOException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// Lets so many heavy questions through at once. Others wait in line, and a line that is too long is sent away: a room
/// that answers some in time is better than one that answers all too late. Who asks for little goes before who asks for
/// much, unless that one has waited longer by as much as the difference is worth. What passes is worked at with what
/// light questions leave of the processors ([Niceness]): who opens a record does not wait for who traces a capital.
public final class Turnstile {
    /// Records of which a trace is made at once.
    private static final int FEW = 100;

    /// What a question counts for that is not about somebody, or of which nobody is to know how many records it takes;
    /// and what the greatest counts for. A record is worth a millisecond of waiting.
    private static final int MANY = 5_000;

    private static final int IDLE_SECONDS = 10;

    private final Queue<Waiting> line = new PriorityQueue<>();
    private final int longest;
    private final long patience;
    private final ThreadPoolExecutor workers;
    private int free;
    private long came;

    /// @param places how many are answered at once
    /// @param line how many may wait beside
    /// @param patience how long, in milliseconds
    public Turnstile(int places, int line, long patience) {
        this.free = places;
        this.longest = line;
        this.patience = patience;
        // Whoever has a place finds a thread: there are as many.
        workers = new ThreadPoolExecutor(
                places,
                places,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform().name("heavy").daemon().unstarted(() -> {
                    Niceness.lower();
                    work.run();
                }));
        workers.allowCoreThreadTimeOut(true);
    }

    /// One less than this machine has processors: what is heavy hardly waits for the disk, and one processor is
    /// left for light questions.
    public static Turnstile ofThisMachine() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Turnstile(Math.max(1, processors - 1), 64, 20_000);
    }

    /// Somebody in the line.
    ///
    /// @param turn when it is his, among the others: when he came, and later the more he asks for
    /// @param place among those who came
    private record Waiting(long turn, long place, CountDownLatch called) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byTurn = Long.compare(turn, other.turn);
            return byTurn != 0 ? byTurn : Long.compare(place, other.place);
        }
    }

    /// With which one passes.
    ///
    /// @param records of how many something is made
    public record Ticket(Turnstile turnstile, int records) {
        /// @throws Refused X944 when too many wait already, or it takes too long
        public <T> T pass(Work<T> work) throws IOException {
            return turnstile.pass(records, work);
        }

        /// The same without an answer.
        public void pass(Errand errand) throws IOException {
            pass(() -> {
                errand.run();
                return true;
            });
        }
    }

    /// How many wait in line.
    public int waiting() {
        synchronized (line) {
            return line.size();
        }
    }

    /// For what goes through many records.
    public Ticket ticket() {
        return new Ticket(this, MANY);
    }

    /// For a trace, on a page or as a program: if somebody is asked for whom many records name, or if the words of many
    /// records are asked for. Others need none.
    ///
    /// @param typed what is traced
    /// @param records of how many the words are asked for
    public Optional<Ticket> ofTrace(Visit visit, String typed, int records) throws IOException {
        int asked = Math.max(records, visit.desk().often(typed));
        return asked > FEW ? Optional.of(new Ticket(this, Math.min(asked, MANY))) : Optional.empty();
    }

    /// What is asked for.
    @FunctionalInterface
    public interface Work<T> {
        T work() throws IOException;
    }

    /// The same without an answer.
    @FunctionalInterface
    public interface Errand {
        void run() throws IOException;
    }

    private <T> T pass(int records, Work<T> work) throws IOException {
        enter(records);
        var task = new FutureTask<T>(() -> {
            try {
                return work.work();
            } finally {
                leave();
            }
        });
        workers.execute(task);
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(cause);
        }
    }

    private void enter(int records) throws Refused {
        Waiting own;
        synchronized (line) {
            if (free > 0) {
                free--;
                return;
            }
            if (line.size() >= longest) {
                throw refused();
            }
            own = new Waiting(
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) + records, came++, new CountDownLatch(1));
            line.add(own);
        }
        try {
            if (own.called().await(patience, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (line) {
            // Who is not in the line any more was called just now.
            if (line.remove(own)) {
                throw refused();
            }
        }
    }

    private void leave() {
        synchronized (line) {
            var next = line.poll();
            if (next == null) {
                free++;
            } else {
                next.called().countDown();
            }
        }
    }

    private static Refused refused() {
        return new Refused(
                Code.X944_TOO_MUCH_AT_ONCE, "Many questions of this kind are being answered. Ask again in a second.");
    }
}
