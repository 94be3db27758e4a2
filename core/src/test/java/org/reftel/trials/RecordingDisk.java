package org.reftel.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.disk.Disk;

/// A disk that does what it is asked, below one folder, and writes down every operation in its order, so that
/// [PowerCut] can say what could be left of it after any of them.
///
/// Directories are made here as [Disk#local] makes them: each name is forced before the next is made.
final class RecordingDisk implements Disk {
    /// The number of the folder itself, which is there before anything begins.
    static final int ROOT = 0;

    private final Path root;
    private final Disk disk = Disk.local();
    private final Watch watch;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Path, Integer> numbers = new HashMap<>();
    private int next = ROOT + 1;
    private int dies = Integer.MAX_VALUE;

    /// The process that used the disk is gone: nothing it asks is done any more.
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed");
        }
    }

    /// Looks at what is not written through the disk.
    @FunctionalInterface
    interface Watch {
        /// @param operations how many there were
        void after(int operations) throws IOException;
    }

    /// @param root an empty folder
    RecordingDisk(Path root) {
        this(root, operations -> {});
    }

    /// @param watch told before each operation
    RecordingDisk(Path root, Watch watch) {
        this.watch = watch;
        this.root = root.toAbsolutePath().normalize();
        numbers.put(this.root, ROOT);
    }

    /// Kills the process at the operation after so many, until it is started again. What it did stays, as it
    /// does when a process dies and the power does not go.
    synchronized void killAt(int operations) {
        dies = operations;
    }

    /// Another process begins.
    synchronized void start() {
        dies = Integer.MAX_VALUE;
    }

    private void alive() throws IOException {
        watch.after(operations.size());
        if (operations.size() >= dies) {
            throw new Killed();
        }
    }

    /// So far.
    synchronized int size() {
        return operations.size();
    }

    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    /// The evidence as the record has it: every file that was made through this disk and stands there now.
    synchronized Map<String, byte[]> files() {
        var model = new PowerCut();
        operations.forEach(model::apply);
        return model.now();
    }

    private Path at(Path file) {
        var path = file.toAbsolutePath().normalize();
        if (!path.startsWith(root)) {
            throw new AssertionError("a write outside the folder that is recorded: " + file);
        }
        return path;
    }

    private int number(Path file) {
        var number = numbers.get(at(file));
        if (number == null) {
            throw new AssertionError(root.relativize(at(file)) + " was not made through the disk");
        }
        return number;
    }

    private int parent(Path file) {
        return number(at(file).getParent());
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Override
    public synchronized Output write(Path file, long position) throws IOException {
        alive();
        var path = at(file);
        if (!numbers.containsKey(path)) {
            if (Files.exists(path)) {
                throw new AssertionError(root.relativize(path) + " was made past the disk");
            }
            int made = next++;
            operations.add(new Operation.Made(parent(path), name(path), made));
            numbers.put(path, made);
        }
        return new RecordedOutput(disk.write(file, position), number(path), position);
    }

    @Override
    public synchronized void cut(Path file, long length) throws IOException {
        alive();
        disk.cut(file, length);
        int number = number(file);
        operations.add(new Operation.Cut(number, Math.toIntExact(length)));
        operations.add(new Operation.Forced(number));
    }

    @Override
    public synchronized void rename(Path file, Path target) throws IOException {
        alive();
        disk.rename(file, target);
        int number = number(file);
        operations.add(new Operation.Renamed(parent(file), name(file), parent(target), name(target), number));
        numbers.remove(at(file));
        numbers.put(at(target), number);
    }

    @Override
    public synchronized void forceDirectory(Path directory) throws IOException {
        alive();
        disk.forceDirectory(directory);
        operations.add(new Operation.ForcedDirectory(number(directory)));
    }

    @Override
    public synchronized void makeDirectories(Path directory) throws IOException {
        var path = at(directory);
        if (numbers.containsKey(path)) {
            return;
        }
        makeDirectories(path.getParent());
        alive();
        Files.createDirectory(path);
        int made = next++;
        operations.add(new Operation.MadeDirectory(parent(path), name(path), made));
        numbers.put(path, made);
        alive();
        operations.add(new Operation.ForcedDirectory(parent(path)));
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        alive();
        disk.delete(file);
        if (numbers.remove(at(file)) != null) {
            operations.add(new Operation.Deleted(parent(file), name(file)));
        }
    }

    private final class RecordedOutput implements Output {
        private final Output output;
        private final int file;
        private long position;

        private RecordedOutput(Output output, int file, long position) {
            this.output = output;
            this.file = file;
            this.position = position;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            synchronized (RecordingDisk.this) {
                alive();
                var copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                output.write(bytes);
                operations.add(new Operation.Wrote(file, Math.toIntExact(position), copy));
                position += copy.length;
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (RecordingDisk.this) {
                alive();
                output.force();
                operations.add(new Operation.Forced(file));
            }
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
