package org.reftel.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.reftel.disk.Disk;

/// A disk on which the n-th operation fails, and perhaps every one after it.
final class FailingDisk implements Disk {
    /// How it fails.
    enum Failure {
        /// The disk is full, and stays full: what needs space fails, what frees it does not.
        NO_SPACE(true),
        /// One input/output error.
        IO_ERROR(false),
        /// The disk is gone.
        IO_ERRORS(true),
        /// Half of a write arrives; anything else fails at once.
        SHORT_WRITE(false),
        /// It is done, and an error is reported all the same.
        DONE_AND_REPORTED_FAILED(false);

        private final boolean lasting;

        Failure(boolean lasting) {
            this.lasting = lasting;
        }
    }

    private final Disk disk;
    private final Failure failure;
    private final long failing;
    private long count;
    private boolean fired;
    private boolean forceFailed;
    private int afterFailedForce;

    /// @param failing the number of the operation that fails, from 1
    FailingDisk(Disk disk, Failure failure, long failing) {
        this.disk = disk;
        this.failure = failure;
        this.failing = failing;
    }

    /// Whether an operation has failed.
    synchronized boolean fired() {
        return fired;
    }

    /// How many operations there were.
    synchronized long count() {
        return count;
    }

    /// Whether it was the force of a file or directory that failed.
    synchronized boolean forceFailed() {
        return forceFailed;
    }

    /// What was written, renamed or forced after a force had failed.
    synchronized int afterFailedForce() {
        return afterFailedForce;
    }

    private enum Kind {
        WRITE,
        FORCE,
        NAME,
        FREE
    }

    @FunctionalInterface
    private interface Doing {
        void run() throws IOException;
    }

    private synchronized void attempt(Kind kind, String what, Doing whole, Doing half) throws IOException {
        if (forceFailed && kind != Kind.FREE) {
            afterFailedForce++;
        }
        count++;
        boolean fails = failure.lasting ? count >= failing : count == failing;
        if (fails && failure == Failure.NO_SPACE && kind == Kind.FREE) {
            fails = false;
        }
        if (!fails) {
            whole.run();
            return;
        }
        fired = true;
        forceFailed |= kind == Kind.FORCE;
        switch (failure) {
            case NO_SPACE -> throw new FileSystemException(what, null, "No space left on device");
            case IO_ERROR, IO_ERRORS -> throw new FileSystemException(what, null, "Input/output error");
            case SHORT_WRITE -> {
                half.run();
                throw new FileSystemException(what, null, "Input/output error after part of a write");
            }
            case DONE_AND_REPORTED_FAILED -> {
                whole.run();
                throw new FileSystemException(what, null, "Input/output error although it was done");
            }
        }
    }

    private static void nothing() {}

    @Override
    public Output write(Path file, long position) throws IOException {
        var opened = new Output[1];
        try {
            attempt(Kind.NAME, "open " + file, () -> opened[0] = disk.write(file, position), FailingDisk::nothing);
        } catch (IOException e) {
            if (opened[0] != null) {
                opened[0].close();
            }
            throw e;
        }
        return new FailingOutput(file, opened[0]);
    }

    @Override
    public void cut(Path file, long length) throws IOException {
        attempt(Kind.FREE, "cut " + file, () -> disk.cut(file, length), FailingDisk::nothing);
    }

    @Override
    public void rename(Path file, Path target) throws IOException {
        attempt(Kind.NAME, "rename " + file, () -> disk.rename(file, target), FailingDisk::nothing);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        attempt(Kind.FORCE, "force " + directory, () -> disk.forceDirectory(directory), FailingDisk::nothing);
    }

    @Override
    public void makeDirectories(Path directory) throws IOException {
        attempt(Kind.NAME, "make " + directory, () -> disk.makeDirectories(directory), FailingDisk::nothing);
    }

    @Override
    public void delete(Path file) throws IOException {
        attempt(Kind.FREE, "delete " + file, () -> disk.delete(file), FailingDisk::nothing);
    }

    private final class FailingOutput implements Output {
        private final Path file;
        private final Output output;

        private FailingOutput(Path file, Output output) {
            this.file = file;
            this.output = output;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            var half = bytes.duplicate();
            half.limit(half.position() + half.remaining() / 2);
            attempt(Kind.WRITE, "write " + file, () -> output.write(bytes), () -> output.write(half));
        }

        @Override
        public void force() throws IOException {
            attempt(Kind.FORCE, "force " + file, output::force, FailingDisk::nothing);
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
