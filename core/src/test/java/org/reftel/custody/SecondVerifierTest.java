package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.ledger.Keys;
import org.reftel.ledger.LedgerEntry;
import org.reftel.ledger.LineProof;
import org.reftel.ledger.Lines;
import org.reftel.ledger.Proof;
import org.reftel.ledger.SigningKey;
import org.reftel.ledger.TlogProof;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.testing.Seeded;

/// The verifier in Python, which was written from the page on the format alone, says what ours says.
class SecondVerifierTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Seeded seeded = new Seeded();

    private final Random random = seeded.random();

    private List<String> python(Stream<String> arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of("python3", "-I", folder.resolve("verify.py").toString()), arguments)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    private String python(Path room, String... more) throws IOException, InterruptedException {
        var lines = python(Stream.concat(Stream.of(room.toString()), Arrays.stream(more)));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    @BeforeEach
    void lay() throws IOException {
        SecondVerifier.write(folder.resolve("verify.py"));
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            there = false;
        }
        assumeTrue(there, "python3 is not on this machine: the second verifier was not run");
    }

    @Test
    void itHasSomeThreeHundredLinesAndImportsTheStandardLibraryOnly() throws IOException {
        var lines = Files.readAllLines(folder.resolve("verify.py"));
        assertThat(lines).hasSizeLessThanOrEqualTo(360);
        assertThat(lines.stream().filter(line -> line.matches("\\s*(import|from) .*")))
                .containsExactly(
                        "import base64, gzip, hashlib, hmac, io, os, re, string, struct, sys, uuid, zipfile, zlib");
    }

    @Test
    void itAgreesOnSoundRooms() throws Exception {
        var items = Custodies.items(12, random);
        var room = Custodies.make(folder.resolve("room"), items.subList(0, 7));
        Files.writeString(folder.resolve("kept"), Custodies.checkpoint(room).toString());
        Custodies.keep(room, items.subList(7, 12));
        assertThat(python(room)).startsWith(Verdict.UNANCHORED.words() + ": 13");
        assertThat(python(room, "--checkpoint", folder.resolve("kept").toString()))
                .startsWith(Verdict.INTACT.words() + ": the first 8 of 13");
        var forged = Custodies.forge(room, folder.resolve("forged"), items.subList(1, 12));
        assertThat(python(forged)).startsWith(Verdict.UNANCHORED.words());
        assertThat(python(forged, "--checkpoint", folder.resolve("kept").toString()))
                .startsWith(Verdict.DIVERGED.words());
        Custodies.delete(room.resolve("keys"));
        assertThat(python(room)).startsWith(Verdict.INCOMPLETE.words());
    }

    @Test
    void itAgreesOnALogOfSeveralTiles() throws Exception {
        var items = new ArrayList<Custodies.Item>();
        for (var i = 0; i < 300; i++) {
            items.add(new Custodies.Item("in/" + i, Custodies.text("Marenia " + i), false, false, Custodies.NOW));
        }
        var room = Custodies.make(folder.resolve("room"), items);
        assertThat(Custodies.verify(room).verdict()).isEqualTo(Verdict.UNANCHORED);
        assertThat(python(room)).startsWith(Verdict.UNANCHORED.words() + ": 300");
        var tile = room.resolve("ledger/tile/1/000.p/1");
        var bytes = Files.readAllBytes(tile);
        bytes[9] ^= 1;
        Files.write(tile, bytes);
        assertThat(Custodies.verify(room).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(python(room)).startsWith("ALTERED: tile 1/0");
    }

    @Test
    void aTileCutToNothingIsFoundByBoth() throws Exception {
        var room = Custodies.make(folder.resolve("room"), Custodies.items(9, random));
        try (var tiles = Files.list(room.resolve("ledger/tile/0/000.p"))) {
            for (var tile : tiles.toList()) {
                Files.write(tile, new byte[0]);
            }
        }
        assertThat(Custodies.verify(room).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(python(room)).startsWith("ALTERED: tile 0/0");
    }

    @Test
    void itAgreesOnDamagedRooms() throws Exception {
        var rooms = Integer.getInteger("trials", 25);
        var sound = Custodies.make(folder.resolve("sound"), Custodies.items(9, random));
        for (var trial = 0; trial < rooms; trial++) {
            var room = folder.resolve("room");
            Custodies.copy(sound, room);
            var damage = Damage.some(room, Damage.EVIDENCE, random);
            var ours = Custodies.verify(room).verdict();
            var theirs = python(room);
            assertThat(theirs.startsWith("INTACT"))
                    .as("trial %d, %s: %s and %s", trial, damage, ours, theirs)
                    .isEqualTo(ours.intact());
            Custodies.delete(room);
        }
    }

    @Test
    void itAgreesOnChangedProofs() throws Exception {
        var trials = Math.min(2000, 8 * Integer.getInteger("trials", 25));
        var items = Custodies.items(8, random).stream()
                .filter(item -> !item.inside())
                .toList();
        var room = Custodies.make(folder.resolve("room"), items);
        var keys = Keys.load(room.resolve("keys"));
        var key = keys.signing().verifier();
        var files = new ArrayList<String>();
        var ours = new ArrayList<Boolean>();
        try (var ledger = TileLedger.open(Disk.local(), room.resolve("ledger"))) {
            for (var trial = 0; trial < trials; trial++) {
                var index = random.nextInt(items.size());
                var bytes = items.get(index).bytes();
                var from = random.nextInt(bytes.length);
                var to = Math.min(bytes.length, from + 1 + random.nextInt(90));
                var note = ledger.checkpoint();
                var text = new Proof(
                                "09VELA12",
                                "9bis",
                                0,
                                LedgerEntry.parse(ledger.entry(index))
                                        .orElseThrow()
                                        .about(),
                                LineProof.of(
                                        keys.key(index, Digest.of(bytes)).orElseThrow(),
                                        bytes,
                                        Lines.around(bytes, from, to)),
                                new TlogProof(index, ledger.inclusion(index, items.size()), note))
                        .toString();
                var changed = trial % 10 == 0 ? text.getBytes(StandardCharsets.UTF_8) : changed(text);
                var file = folder.resolve("proof" + trial);
                Files.write(file, changed);
                files.add(file.toString());
                ours.add(holds(changed, key.toString()));
            }
        }
        var lines = python(
                Stream.concat(Stream.of("--proof"), Stream.concat(files.stream(), Stream.of("--key", key.toString()))));
        assertThat(lines).hasSize(trials);
        for (var trial = 0; trial < trials; trial++) {
            assertThat(lines.get(trial).startsWith("PROVEN"))
                    .as(
                            "trial %d: %s%n%s",
                            trial,
                            lines.get(trial),
                            Files.readString(Path.of(files.get(trial)), StandardCharsets.ISO_8859_1))
                    .isEqualTo(ours.get(trial));
        }
        assertThat(ours).contains(true, false);
        var stranger =
                SigningKey.make(key.name(), new SecureRandom()).verifier().toString();
        assertThat(python(Stream.of("--proof", files.getFirst(), "--key", stranger))
                        .getFirst())
                .startsWith("FALSE");
    }

    private static boolean holds(byte[] proof, String key) throws Refused {
        try {
            Proof.parse(proof).check(org.reftel.ledger.VerifierKey.parse(key));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private byte[] changed(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var at = random.nextInt(lines.size() - 1);
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> lines.remove(at);
            case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            default -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
