package org.reftel.serve.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// Lets so many heavy questions through at once. Others wait in line, and a line that is too long is sent away: a room
/// that answers some in time is better than one that answers all too late.
public final class Turnstile {
    /// Records of which a trace is made at once.
    private static final int FEW = 100;

    private final Semaphore places;
    private final Semaphore line;
    private final long patience;

    /// @param places how many are answered at once
    /// @param line how many may wait beside
    /// @param patience how long, in milliseconds
    public Turnstile(int places, int line, long patience) {
        this.places = new Semaphore(places, true);
        this.line = new Semaphore(places + line);
        this.patience = patience;
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

    /// A place; closing it makes it free.
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// @throws Refused X944 when too many wait already, or it takes too long
    public Place enter() throws Refused {
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
        return () -> {
            places.release();
            line.release();
        };
    }

    private static Refused refused() {
        return new Refused(
                Code.X944_TOO_MUCH_AT_ONCE, "Many questions of this kind are being answered. Ask again in a second.");
    }
}
