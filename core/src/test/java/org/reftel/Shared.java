package org.reftel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The test data that is not part of the project: real cables, read where they are and never copied.
public final class Shared {
    private Shared() {}

    /// The folder with `corpus`, `seeds` and `vectors`: the system property `shared`, or a neighbour of the checkout.
    public static Optional<Path> dir() {
        return Stream.of(System.getProperty("shared", "../../shared"), "../shared")
                .map(Path::of)
                .filter(path -> Files.isDirectory(path.resolve("corpus")))
                .map(path -> path.toAbsolutePath().normalize())
                .findFirst();
    }

    /// The folder; without it the test is skipped, and says why.
    public static Path require() {
        var dir = dir();
        assumeTrue(dir.isPresent(), "no test data: set -Dshared=FOLDER to a folder with corpus/, seeds/ and vectors/");
        return dir.orElseThrow();
    }
}
