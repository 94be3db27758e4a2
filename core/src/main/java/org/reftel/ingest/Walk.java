package org.reftel.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Refused;

/// The files behind the paths of a command, in order: directories by the names in them, hidden files and
/// the room itself left out.
final class Walk {
    private final List<String> paths;
    private final Path room;
    private final long largest;
    private final Set<Path> seen = new HashSet<>();

    /// @throws Refused X906 when there is nothing at a path
    Walk(List<String> paths, Path room, long largest) throws IOException {
        this.paths = List.copyOf(paths);
        this.room = real(room);
        this.largest = largest;
        check(paths);
    }

    static void check(List<String> paths) throws Refused {
        for (var path : paths) {
            if (!path.equals("-") && !Files.exists(Path.of(path))) {
                throw new Refused(
                        Code.X906_NOTHING_TO_READ,
                        "There is nothing at " + path + ". Nothing was read; check the spelling.");
            }
        }
    }

    void each(InputStream standardInput, Run run) throws IOException {
        for (var name : paths) {
            var path = Path.of(name);
            if (name.equals("-")) {
                read("standard input", standardInput, run);
            } else if (Files.isDirectory(path)) {
                directory(path, path, run);
            } else {
                file(fileName(path), path, run);
            }
        }
    }

    private void directory(Path top, Path directory, Run run) throws IOException {
        var real = real(directory);
        if (real.equals(room) || !seen.add(real)) {
            return;
        }
        var inside = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(inside::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            run.leftOut(name(top, directory), unreadable(name(top, directory), e));
            return;
        }
        inside.sort(Comparator.comparing(Walk::fileName));
        for (var path : inside) {
            if (fileName(path).startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(path)) {
                directory(top, path, run);
            } else {
                file(name(top, path), path, run);
            }
        }
    }

    private void file(String name, Path path, Run run) throws IOException {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > largest) {
                run.leftOut(name, tooLarge(name, Files.size(path) + " bytes"));
                return;
            }
        } catch (IOException e) {
            run.leftOut(name, unreadable(name, e));
            return;
        }
        Optional<InputStream> opened;
        try {
            opened = Optional.of(Files.newInputStream(path));
        } catch (IOException | SecurityException e) {
            run.leftOut(name, unreadable(name, e));
            return;
        }
        try (var in = opened.orElseThrow()) {
            read(name, in, run);
        }
    }

    private void read(String name, InputStream in, Run run) throws IOException {
        byte[] bytes;
        try {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, largest + 1));
        } catch (IOException e) {
            run.leftOut(name, unreadable(name, e));
            return;
        }
        if (bytes.length > largest) {
            run.leftOut(name, tooLarge(name, "more than " + largest + " bytes"));
        } else {
            run.source(name, bytes);
        }
    }

    private static Problem tooLarge(String name, String size) {
        return Problem.whole(
                Code.X213_SOURCE_TOO_LARGE,
                name + " has " + size + ". It was left where it is; split it into smaller files.");
    }

    private static Problem unreadable(String name, Exception e) {
        return Problem.whole(
                Code.X214_SOURCE_UNREADABLE,
                name + " could not be read (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "). The run went on; read it again when it can be opened.");
    }

    private static String name(Path top, Path path) {
        return top.relativize(path).toString().replace('\\', '/');
    }

    private static String fileName(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }
}
