package org.reftel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reftel.model.Refused;

/// TRUST.md P7: the verifier accepts no false proof, whatever a server makes up.
class ProofTest {
    private static final String ORIGIN = "reftel-room/0123456789ab";

    /// A log of some sources, and what a server knows who keeps it.
    static final class Log {
        final SigningKey key;
        final RoomSecret secret = RoomSecret.make(new SecureRandom());
        final List<byte[]> sources = new ArrayList<>();
        final List<Hash> leaves = new ArrayList<>();
        final SignedNote note;

        Log(String origin, int size) throws IOException {
            key = SigningKey.make(origin, new SecureRandom());
            for (var i = 0; i < size; i++) {
                var bytes = (i + ". Marenia asks for talks.\n" + new String(SourceCommitmentTest.text(5 + i % 20)))
                        .getBytes(StandardCharsets.UTF_8);
                sources.add(bytes);
                leaves.add(Merkle.leaf(commitment(i).entry().bytes()));
            }
            note = key.sign(new Checkpoint(origin, size, Merkle.root(leaves), List.of("warc sources/000001.warc.gz 99"))
                    .text());
        }

        SourceCommitment commitment(int index) {
            var bytes = sources.get(index);
            return SourceCommitment.of(secret, bytes, SourceCommitmentTest.about(bytes));
        }

        Proof prove(int index, int from, int to) throws IOException {
            var bytes = sources.get(index);
            var about = SourceCommitmentTest.about(bytes);
            return new Proof(
                    "09VELA12",
                    "4",
                    0,
                    commitment(index).about(),
                    LineProof.of(secret.key(about.digest()), bytes, Lines.around(bytes, from, to)),
                    new TlogProof(index, Merkle.inclusion(index, leaves.size(), Merkle.of(leaves)), note));
        }
    }

    @Test
    void aProofIsReadAgainAndHoldsForItsKeyOnly() throws IOException {
        var log = new Log(ORIGIN, 100);
        for (var index = 0; index < 100; index++) {
            var proof = log.prove(index, 40, 150);
            assertThat(Proof.parse(proof.toString()).toString()).isEqualTo(proof.toString());
            assertThat(Proof.parse(proof.toString().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(proof);
            assertThat(proof.check(log.key.verifier()).size()).isEqualTo(100);
            var other = SigningKey.make(ORIGIN, new SecureRandom()).verifier();
            assertThatThrownBy(() -> proof.check(other)).hasMessageContaining("X923");
        }
    }

    @Test
    void aParagraphOfAThousandSignsIsProvenInFourKibibytes() throws IOException {
        var log = new Log(ORIGIN, 1000);
        var proof = log.prove(999, 40, 1040 - 500);
        assertThat(proof.lines().bytes().length).isGreaterThan(500);
        assertThat(proof.toString().length()).isLessThan(4096);
        assertThat(proof.toString()).doesNotContain("999. Marenia");
    }

    @Test
    void noChangedProofIsAccepted() throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var trials = Integer.getInteger("trials", 30_000);
        var log = new Log(ORIGIN, 77);
        var foreign = new Log("reftel-room/ba9876543210", 77);
        var same = new Log(ORIGIN, 77);
        var key = log.key.verifier();
        var refused = 0;
        var proven = new ArrayList<Proof>();
        for (var i = 0; i < 60; i++) {
            var index = random.nextInt(77);
            var from = random.nextInt(110);
            proven.add(log.prove(index, from, from + 1 + random.nextInt(90)));
        }
        for (var trial = 0; trial < trials; trial++) {
            var proof = proven.get(random.nextInt(proven.size()));
            var changed = changed(proof, proven, foreign, same, random);
            try {
                var read = Proof.parse(changed);
                read.check(key);
                // What the room calls the lines is not proven; nothing else may differ.
                var renamed = new Proof(
                        proof.record(), proof.address(), proof.extract(), read.about(), read.lines(), read.log());
                assertThat(proven)
                        .as("seed %d, trial %d:%n%s", seed, trial, changed)
                        .contains(renamed);
            } catch (Refused expected) {
                refused++;
            }
        }
        assertThat(refused).as("seed %d", seed).isGreaterThan(trials * 9 / 10);
    }

    private static String changed(Proof proof, List<Proof> proven, Log foreign, Log same, Random random)
            throws IOException {
        var text = proof.toString();
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var at = random.nextInt(lines.size() - 1);
        return switch (random.nextInt(12)) {
            case 0, 1 -> {
                var chars = text.toCharArray();
                chars[random.nextInt(chars.length)] ^= (char) (1 << random.nextInt(7));
                yield new String(chars);
            }
            case 2 -> text.substring(0, random.nextInt(text.length()));
            case 3 -> {
                lines.remove(at);
                yield String.join("\n", lines);
            }
            case 4 -> {
                lines.add(at, lines.get(random.nextInt(lines.size())));
                yield String.join("\n", lines);
            }
            case 5 -> {
                var other = at;
                while (lines.get(other).equals(lines.get(at))) {
                    other = random.nextInt(lines.size() - 1);
                }
                Collections.swap(lines, at, other);
                yield String.join("\n", lines);
            }
            case 6 ->
                log(
                        proof,
                        proof.log().index() + 1 + random.nextInt(3),
                        proof.log().path(),
                        proof.log().checkpoint());
            case 7 -> {
                var size = 1 + random.nextInt(200);
                var head = Checkpoint.of(proof.log().checkpoint());
                yield log(
                        proof,
                        proof.log().index(),
                        proof.log().path(),
                        new SignedNote(
                                new Checkpoint(head.origin(), size == 77 ? 78 : size, head.root(), head.extensions())
                                        .text(),
                                proof.log().checkpoint().signatures()));
            }
            case 8 -> {
                // A server with a log and a key of its own, under our name or under another.
                var server = random.nextBoolean() ? foreign : same;
                var index = random.nextInt(77);
                yield server.prove(index, 10, 60).toString();
            }
            case 9 -> {
                // Its own checkpoint, with the signature of the true one.
                var head = Checkpoint.of(same.note);
                yield log(
                        same.prove(5, 10, 60),
                        5,
                        Merkle.inclusion(5, 77, Merkle.of(same.leaves)),
                        new SignedNote(head.text(), proof.log().checkpoint().signatures()));
            }
            case 10 -> {
                // Lines of another proof under this one's path.
                var other = proven.get(random.nextInt(proven.size()));
                yield new Proof(
                                proof.record(),
                                proof.address(),
                                proof.extract(),
                                random.nextBoolean() ? proof.about() : other.about(),
                                other.lines(),
                                proof.log())
                        .toString();
            }
            default -> {
                var range = proof.lines();
                var first = Math.max(0, range.first() + random.nextInt(5) - 2);
                var total = Math.max(first + range.lines().size(), range.total() + random.nextInt(5) - 2);
                var shifted = new LineProof(first, total, range.lines(), range.beside());
                yield new Proof(proof.record(), proof.address(), proof.extract(), proof.about(), shifted, proof.log())
                        .toString();
            }
        };
    }

    private static String log(Proof proof, long index, List<Hash> path, SignedNote note) {
        return new Proof(
                        proof.record(),
                        proof.address(),
                        proof.extract(),
                        proof.about(),
                        proof.lines(),
                        new TlogProof(index, path, note))
                .toString();
    }
}
