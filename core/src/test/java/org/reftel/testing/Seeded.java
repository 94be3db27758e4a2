package org.reftel.testing;

import java.util.Random;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/// Gives a test its random numbers, another row each time, and says the seed with whatever fails, also where an
/// exception ends the test before it compares anything. `-Dseed` gives the same row again.
public final class Seeded implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    private final long seed = Long.getLong("seed", System.nanoTime());

    public long seed() {
        return seed;
    }

    public Random random() {
        return new Random(seed);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failed) throws Throwable {
        throw told(failed);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failed) throws Throwable {
        throw told(failed);
    }

    private Throwable told(Throwable failed) {
        return failed instanceof TestAbortedException
                ? failed
                : new AssertionError("-Dseed=" + seed + ": " + failed.getMessage(), failed);
    }
}
