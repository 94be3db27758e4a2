package org.reftel.serve.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// What an assistant says. Its end is handed on only when everything that was asked before is answered: the SDK drops
/// what is still open then.
final class Ending extends FilterInputStream {
    private static final int PAUSE_MILLISECONDS = 50;
    /// Pauses in a row in which nothing is at work: between a line that was read and the call that it makes lies less.
    private static final int PAUSES = 10;

    private final AtomicInteger working = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    Ending(InputStream in) {
        super(in);
    }

    void begin() {
        working.incrementAndGet();
    }

    void done() {
        working.decrementAndGet();
    }

    void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public int read() throws IOException {
        return handedOn(super.read());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return handedOn(super.read(into, from, length));
    }

    private int handedOn(int read) {
        if (read < 0) {
            rest();
            ended.countDown();
        }
        return read;
    }

    private void rest() {
        try {
            for (int quiet = 0; quiet < PAUSES; quiet++) {
                Thread.sleep(PAUSE_MILLISECONDS);
                if (working.get() > 0) {
                    quiet = 0;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
