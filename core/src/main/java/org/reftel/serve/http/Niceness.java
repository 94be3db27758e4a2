package org.reftel.serve.http;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Gives way to others: a thread with a higher nice value gets what the others leave of a processor. Java's own
/// priorities do nothing on Linux unless the machine is asked for more than a program should ask.
///
/// `nice(2)`: on Linux it is the calling thread's alone; elsewhere it would be the whole program's, and nothing is
/// done. A thread cannot take it back, so it must be one that does nothing else.
final class Niceness {
    /// Where both want to run, a thread gets a tenth of what one gets that is not nice (`sched(7)`: weights 110
    /// and 1,024).
    private static final int MORE = 10;

    private static final Optional<MethodHandle> NICE = find();

    private Niceness() {}

    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        var linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("nice")
                .map(address -> linker.downcallHandle(
                        address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
    }

    /// From now on this thread gives way. Where the system does not let it, all is as before.
    static void lower() {
        NICE.ifPresent(Niceness::call);
    }

    private static void call(MethodHandle nice) {
        try {
            var _ = (int) nice.invokeExact(MORE);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
