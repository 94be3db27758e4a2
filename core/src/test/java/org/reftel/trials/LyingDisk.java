package org.reftel.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.reftel.disk.Disk;

/// A disk used in a wrong way on purpose: what a careless store would do. The trials must catch each of them,
/// or they prove nothing.
record LyingDisk(Disk disk, Lie lie) implements Disk {
    enum Lie {
        /// No file is ever forced.
        FORCES_NO_FILE,
        /// No directory is ever forced.
        FORCES_NO_DIRECTORY,
        /// A file is forced only after it took the place of the old one.
        RENAMES_BEFORE_FORCE,
        /// A file is written over in place.
        WRITES_IN_PLACE
    }

    @Override
    public Output write(Path file, long position) throws IOException {
        var output = disk.write(file, position);
        return lie == Lie.FORCES_NO_FILE ? new Forgetful(output) : output;
    }

    @Override
    public void cut(Path file, long length) throws IOException {
        disk.cut(file, length);
    }

    @Override
    public void rename(Path file, Path target) throws IOException {
        disk.rename(file, target);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        if (lie != Lie.FORCES_NO_DIRECTORY) {
            disk.forceDirectory(directory);
        }
    }

    @Override
    public void makeDirectories(Path directory) throws IOException {
        disk.makeDirectories(directory);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void replace(Path target, byte[] bytes) throws IOException {
        switch (lie) {
            case FORCES_NO_FILE, FORCES_NO_DIRECTORY -> Disk.super.replace(target, bytes);
            case RENAMES_BEFORE_FORCE -> {
                var fresh = target.resolveSibling(target.getFileName() + ".new");
                try (var out = write(fresh, 0)) {
                    out.write(ByteBuffer.wrap(bytes));
                    rename(fresh, target);
                    forceDirectory(target.getParent());
                    out.force();
                }
            }
            case WRITES_IN_PLACE -> {
                try (var out = write(target, 0)) {
                    out.write(ByteBuffer.wrap(bytes));
                    out.force();
                }
                cut(target, bytes.length);
                forceDirectory(target.getParent());
            }
        }
    }

    private record Forgetful(Output output) implements Output {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
            output.write(bytes);
        }

        @Override
        public void force() {}

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
