package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Proof;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.VerifierKey;

/// An export with proofs is checked by whoever gets it, without the room and without us.
class ProvenExportTest {
    @TempDir
    Path folder;

    private Session session;
    private Path target;

    @BeforeEach
    void readTwice() {
        session = new Session(folder.resolve("room"));
        session.reftel("read", "../examples/11PORTVELA118.txt");
        // The second source is not the second entry: what the room writes stands between.
        session.reftel("read", "../examples/12PORTVELA266.txt");
        target = folder.resolve("handed-on");
    }

    @Test
    void everyParagraphHasAProofThatLeadsToTheCheckpoint() throws IOException {
        session.reftel("export", "--proofs", target.toString());

        assertThat(session.exit).as(session.err).isZero();
        var key = VerifierKey.parse(Files.readString(target.resolve("key")).strip());
        var signed = Checkpoint.signed(SignedNote.parse(Files.readAllBytes(target.resolve("checkpoint"))), key);
        List<Path> proofs;
        try (var files = Files.walk(target.resolve("proofs"))) {
            proofs = files.filter(Files::isRegularFile).toList();
        }
        assertThat(proofs).hasSize(17);
        for (var file : proofs) {
            var proof = Proof.parse(Files.readAllBytes(file));
            assertThat(proof.check(key)).isEqualTo(signed);
            assertThat(file).endsWithRaw(Path.of(proof.record(), proof.address() + ".txt"));
        }
        assertThat(Files.readAllLines(target.resolve("records.jsonl")))
                .filteredOn(line -> line.startsWith("{\"type\":\"document\""))
                .hasSize(2);
    }

    @Test
    void theVerifierInTheFolderChecksTheProofsInTheFolder() throws Exception {
        session.reftel("export", "12PORTVELA266", "--proofs", target.toString());
        var proof = target.resolve("proofs/12PORTVELA266/4bis.txt");
        var key = Files.readString(target.resolve("key")).strip();

        assertThat(python(proof, key)).isZero();
        Files.writeString(proof, Files.readString(proof).replace("sketches", "finished"));
        assertThat(python(proof, key)).isNotZero();
    }

    private int python(Path proof, String key) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3",
                            target.resolve("verify.py").toString(),
                            "--proof",
                            proof.toString(),
                            "--key",
                            key)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            Assumptions.abort("no python3 on this machine: the second verifier was not run");
            return -1;
        }
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void nothingIsWrittenOverWhatStandsThere() throws IOException {
        Files.createDirectories(target);
        session.reftel("export", "--proofs", target.toString());

        assertThat(session.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(session.err).contains("X916");
        assertThat(target).isEmptyDirectory();
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName()))).containsOnly("room", "handed-on");
        }
    }

    @Test
    void proofsAreTheOwnersToGive() {
        session.reftel("export", "--proofs", target.toString(), "--as", "SBU");

        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).contains("X910");
        assertThat(target).doesNotExist();
    }
}
