package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.ledger.Proof;
import org.reftel.main.Main;

/// Proofs as a person makes and checks them.
class ProvingTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int run(String... args) {
        var output = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(args),
                        java.util.stream.Stream.of(
                                "--room", folder.resolve("room").toString()))
                .toArray(String[]::new);
        var exit = Main.reftel().run(output, messages, new ByteArrayInputStream(new byte[0]), Map.of(), all);
        out = output.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @BeforeEach
    void read() {
        run("read", Path.of("../examples").toString());
    }

    @Test
    void aParagraphIsProvenInFourKibibytesAndCheckedWithoutTheRoom() throws Exception {
        var file = folder.resolve("proof");
        for (var address : new String[] {"11PORTVELA118/2", "11PORTVELA355/2", "12PORTVELA140/2", "11SANTORELL87/3"}) {
            assertThat(run("prove", address, "-o", file.toString())).as(err).isZero();
            assertThat(Files.size(file)).as(address).isLessThan(4096);
            var proof = Proof.parse(Files.readAllBytes(file));
            assertThat(proof.record() + "/" + proof.address()).isEqualTo(address);
            var key =
                    org.reftel.custody.Verification.key(folder.resolve("room")).toString();
            assertThat(run("verify", "--proof", file.toString(), "--key", key))
                    .as(err)
                    .isZero();
            assertThat(out).contains("PROVEN").contains(proof.record()).doesNotContain("from the room itself");
            assertThat(run("verify", "--proof", file.toString())).isZero();
            assertThat(out).contains("from the room itself");
            var changed = Files.readString(file).replaceFirst(" the ", " tho ");
            Files.writeString(file, changed);
            assertThat(run("verify", "--proof", file.toString(), "--key", key)).isEqualTo(1);
            assertThat(err).contains("X923");
            assertThat(run("verify", "--json", "--proof", file.toString())).isEqualTo(1);
            assertThat(out).contains("\"holds\":false");
        }
    }

    @Test
    void aLineThatHoldsMoreThanTheParagraphIsAnnounced() {
        assertThat(run("prove", "11PORTVELA118/2")).isZero();
        assertThat(err).doesNotContain("X925");
        assertThat(out).doesNotContain("Summary");
        assertThat(run("prove", "11PORTVELA733/3")).isZero();
        assertThat(err).contains("X925");
    }

    @Test
    void theCheckpointThatIsPrintedAnchorsTheRoom() throws Exception {
        assertThat(run("verify")).as(out).isZero();
        assertThat(out).startsWith("INTACT, UNANCHORED");
        assertThat(run("verify", "--print-checkpoint")).isZero();
        var kept = folder.resolve("kept");
        Files.writeString(kept, out);
        assertThat(run("verify", "--checkpoint", kept.toString())).as(out).isZero();
        assertThat(out).startsWith("INTACT   ");
        assertThat(run("verify", "11PORTVELA118", "--json")).isZero();
        assertThat(out).contains("\"compared\":1,").contains("\"verdict\":\"INTACT, UNANCHORED\"");
        Files.writeString(kept, Files.readString(kept).replaceFirst("\n\\d+\n", "\n99\n"));
        assertThat(run("verify", "--checkpoint", kept.toString())).isEqualTo(1);
        assertThat(out).startsWith("DIVERGED");
        assertThat(run("verify", "--as", "U")).isEqualTo(2);
    }

    @Test
    void aFindingNamesTheRecordsThatItTouches() throws Exception {
        var file = folder.resolve("room/sources/000001.warc.gz");
        var bytes = Files.readAllBytes(file);
        bytes[1000] ^= 4;
        Files.write(file, bytes);
        assertThat(run("verify")).isEqualTo(1);
        assertThat(out).contains("sources/000001.warc.gz at ").contains("entry 0 (11PORTVELA118)");
    }
}
