package org.reftel.serve.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// Lets so many heavy questions through at once. Others wait in line, and a line that is too long is sent away: a room
/// that answers some in time is better than one that answers all too late. What passes is worked at with what light
/// questions leave of the processors ([Niceness]): who opens a record does not wait for who traces a capital.
public final class Turnstile {
    /// Records of which a trace is made at once.
    private static final int FEW = 100;

    private static final int IDLE_SECONDS = 10;

    private final Semaphore places;
    private final Semaphore line;
    private final long patience;
    private final ThreadPoolExecutor workers;

    /// @param places how many are answered at once
    /// @param line how many may wait beside
    /// @param patience how long, in milliseconds
    public Turnstile(int places, int line, long patience) {
        this.places = new Semaphore(places, true);
        this.line = new Semaphore(places + line);
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

    /// Where one waits who asks for a trace, on a page or as a program: here, if somebody is asked for whom many
    /// records name, or if the words of many records are asked for; nowhere else.
    ///
    /// @param typed what is traced
    /// @param records of how many the words are asked for
    public Optional<Turnstile> ofTrace(Visit visit, String typed, int records) throws IOException {
        return records > FEW || visit.desk().isOften(typed, FEW) ? Optional.of(this) : Optional.empty();
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

    public void pass(Errand errand) throws IOException {
        pass(() -> {
            errand.run();
            return true;
        });
    }

    /// Waits for a place and has the work done there.
    ///
    /// @throws Refused X944 when too many wait already, or it takes too long
    public <T> T pass(Work<T> work) throws IOException {
        enter();
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

    private void enter() throws Refused {
        if (!line.tryAcquire()) {
            throw refused();
        }
        boolean entered = false;
        try {
            entered = places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            if (!entered) {
                line.release();
            }
        }
        if (!entered) {
            throw refused();
        }
    }

    private void leave() {
        places.release();
        line.release();
    }

    private static Refused refused() {
        return new Refused(
                Code.X944_TOO_MUCH_AT_ONCE, "Many questions of this kind are being answered. Ask again in a second.");
    }
}
