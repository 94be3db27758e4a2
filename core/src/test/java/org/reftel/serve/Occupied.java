package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reftel.serve.http.Turnstile;

/// A place of a turnstile that somebody has taken until he is told to go.
final class Occupied implements AutoCloseable {
    private static final int SECONDS = 10;

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CompletableFuture<Boolean> left;

    Occupied(Turnstile turnstile) throws InterruptedException {
        left = asked(() -> turnstile.ticket().pass(() -> {
            entered.countDown();
            return untilTold();
        }));
        assertThat(entered.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private boolean untilTold() throws IOException {
        try {
            return go.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /// What somebody else asks for meanwhile.
    static <T> CompletableFuture<T> asked(Turnstile.Work<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.work();
                    } catch (IOException refused) {
                        throw new UncheckedIOException(refused);
                    }
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }

    @Override
    public void close() throws Exception {
        go.countDown();
        assertThat(left.get(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
