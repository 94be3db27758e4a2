package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Our verifier and the second one, asked about the same rooms. The second one is loaded once by a Python that answers
/// a room a line: to start it for each of thousands of rooms takes longer than what it does there.
public final class BothVerifiers implements AutoCloseable {
    private static final String LOOP = """
        import importlib.util, sys
        spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
        verify = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(verify)
        for line in sys.stdin:
            verify.main([line.rstrip("\\n")])
            sys.stdout.flush()
        """;

    private final Vault vault;
    private final Optional<Second> second;

    private record Second(Process process, Writer in, BufferedReader out) {}

    /// @param folder where the second verifier is laid
    public BothVerifiers(Path folder, Vault vault) throws IOException {
        this.vault = vault;
        var program = folder.resolve("verify.py");
        SecondVerifier.write(program);
        Files.writeString(folder.resolve("loop.py"), LOOP);
        second = start("python3", "-I", folder.resolve("loop.py").toString(), program.toString());
    }

    private static Optional<Second> start(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return Optional.of(new Second(
                    process,
                    process.outputWriter(StandardCharsets.UTF_8),
                    process.inputReader(StandardCharsets.UTF_8)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /// Whether there is a Python to run the second one.
    boolean areTwo() {
        return second.isPresent();
    }

    Verified ours(Path room) throws IOException {
        return Verification.all(room, vault, Anchors.none());
    }

    /// What the second one says; empty when there is no Python.
    public Optional<String> theirs(Path room) throws IOException {
        if (second.isEmpty()) {
            return Optional.empty();
        }
        var python = second.get();
        python.in().write(room + "\n");
        python.in().flush();
        return Optional.of(String.valueOf(python.out().readLine()));
    }

    /// What ours says, after the other has said the same.
    ///
    /// @param what the room is, for the message of a failure
    Verified judged(Path room, String what) throws IOException {
        var ours = ours(room);
        var theirs = theirs(room);
        theirs.ifPresent(said -> assertThat(said.startsWith("INTACT"))
                .as("%s: %s, and the second one: %s", what, ours, said)
                .isEqualTo(ours.verdict().intact()));
        return ours;
    }

    @Override
    public void close() {
        second.ifPresent(python -> python.process().destroy());
    }
}
