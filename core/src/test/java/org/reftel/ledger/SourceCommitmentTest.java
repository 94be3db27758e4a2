package org.reftel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.reftel.model.Digest;
import org.reftel.model.Refused;

class SourceCommitmentTest {
    private static final RoomSecret SECRET = RoomSecret.make(new SecureRandom());

    private static final byte[] PAGE =
            "<pre>1. (C) One&#x000A;2. (U) Two&#x000a;&#x000A;&#10;;&#x000A</pre>".getBytes(StandardCharsets.UTF_8);

    static About about(byte[] bytes) {
        return new About(
                Digest.of(bytes),
                bytes.length,
                Instant.parse("2026-01-02T03:04:05.000000006Z"),
                false,
                "in/Costa Verra é.txt",
                Digest.of("members"),
                Optional.of(new About.Inside(Digest.of("container"), 3)));
    }

    static byte[] text(int lines) {
        var text = new StringBuilder();
        for (var i = 0; i < lines; i++) {
            text.append("line ").append(i).append(" of a telegram from Port Vela\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Written a second time from the sentence of the format, with HMAC in place of HKDF.
    @Test
    void theCommitmentIsWhatTheFormatSays() throws GeneralSecurityException {
        for (var bytes : List.of(new byte[0], text(1), text(7), new byte[10_000], "a\n\n\rb\n\nc".getBytes(), PAGE)) {
            var about = about(bytes);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("reftel source".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            var extracted = mac.doFinal(HexFormat.of().parseHex(SECRET.secretText()));
            mac.init(new SecretKeySpec(extracted, "HmacSHA256"));
            mac.update(HexFormat.of().parseHex(about.digest().hex()));
            mac.update((byte) 1);
            var key = mac.doFinal();
            var leaves = new ArrayList<Hash>();
            var start = 0;
            while (start < bytes.length) {
                var end = start;
                while (end < bytes.length
                        && end - start < 4096
                        && (end == start || bytes[end - 1] != '\n')
                        && !new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).endsWith("&#x000A;")) {
                    end++;
                }
                leaves.add(Merkle.leaf(commit(key, leaves.size(), Arrays.copyOfRange(bytes, start, end))));
                start = end;
            }
            var made = SourceCommitment.of(SECRET, bytes, about);
            assertThat(made.lines()).isEqualTo(leaves.size());
            assertThat(made.root()).isEqualTo(Merkle.root(leaves));
            assertThat(made.about().bytes())
                    .isEqualTo(commit(key, -1, about.text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static byte[] commit(byte[] key, long position, byte[] bytes) throws GeneralSecurityException {
        var sha = MessageDigest.getInstance("SHA-256");
        var eight = ByteBuffer.allocate(8).putLong(position).array();
        sha.update(key);
        var nonce = sha.digest(eight);
        sha.update(nonce);
        sha.update(eight);
        return sha.digest(bytes);
    }

    @Test
    void anEntryAndAnAboutTextAreReadInTheirOneForm() {
        var about = about(text(2));
        assertThat(About.parse(about.text())).contains(about);
        assertThat(about.text())
                .contains("name in/Costa%20Verra%20%C3%A9.txt\n")
                .contains("\nsize ");
        var entry = SourceCommitment.of(SECRET, text(2), about).entry();
        assertThat(LedgerEntry.parse(entry.bytes())).contains(entry);
        var seed = Long.getLong("seed", 11);
        var random = new Random(seed);
        for (var trial = 0; trial < 3000; trial++) {
            var changed = entry.bytes();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            LedgerEntry.parse(changed)
                    .ifPresent(
                            read -> assertThat(read.bytes()).as("seed %d", seed).isEqualTo(changed));
            var words = about.text().toCharArray();
            words[random.nextInt(words.length)] ^= (char) (1 << random.nextInt(7));
            var text = new String(words);
            About.parse(text)
                    .ifPresent(
                            read -> assertThat(read.text()).as("seed %d", seed).isEqualTo(text));
        }
        assertThat(About.parse(about.text() + "\n")).isEmpty();
        assertThat(LedgerEntry.parse(new byte[0])).isEmpty();
    }

    @Test
    void aSecretIsTakenUpFromItsText() throws Refused {
        var again = RoomSecret.parse(SECRET.secretText());
        var source = Digest.of("x");
        assertThat(again.key(source).nonce(0)).isEqualTo(SECRET.key(source).nonce(0));
        assertThat(again.key(source).nonce(0)).isNotEqualTo(SECRET.key(source).nonce(1));
        assertThat(again.key(source).nonce(0))
                .isNotEqualTo(SECRET.key(Digest.of("y")).nonce(0));
    }

    @Test
    void anyRangeOfLinesLeadsToTheRootAndShowsNoOtherLine() {
        for (var count = 1; count <= 20; count++) {
            var bytes = text(count);
            var about = about(bytes);
            var made = SourceCommitment.of(SECRET, bytes, about);
            for (var first = 0; first < count; first++) {
                for (var last = first; last < count; last++) {
                    var from = new String(bytes).indexOf("line " + first + " ");
                    var to = new String(bytes).indexOf("\n", new String(bytes).indexOf("line " + last + " "));
                    var range = Lines.around(bytes, from, to);
                    assertThat(range.first()).isEqualTo(first);
                    assertThat(range.count()).isEqualTo(last - first + 1);
                    var proof = LineProof.of(SECRET.key(about.digest()), bytes, range);
                    assertThat(proof.root()).contains(made.root());
                    assertThat(proof.bytes()).isEqualTo(Arrays.copyOfRange(bytes, range.from(), range.to()));
                    assertThat(proof.beside()).hasSizeLessThanOrEqualTo(2 * 5);
                }
            }
        }
    }

    /// Prints what it measures; 20 MB/s would still commit to a gigabyte within a minute.
    @Test
    void committingIsFastEnoughForAGigabyte() {
        var bytes = text(200_000);
        var about = about(bytes);
        SourceCommitment.of(SECRET, bytes, about);
        var before = System.nanoTime();
        var rounds = 3;
        for (var i = 0; i < rounds; i++) {
            SourceCommitment.of(SECRET, bytes, about);
        }
        var megabytes = rounds * bytes.length / 1e6 / ((System.nanoTime() - before) / 1e9);
        System.out.printf("commitments: %.0f MB/s of lines of %d bytes%n", megabytes, bytes.length / 200_000);
        assertThat(megabytes).isGreaterThan(2);
    }
}
