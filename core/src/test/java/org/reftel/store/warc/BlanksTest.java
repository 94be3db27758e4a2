package org.reftel.store.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.disk.Disk;
import org.reftel.store.Stretch;

/// What is written over a source has the length of the source, whatever that is.
class BlanksTest {
    private static final Instant TIME = Instant.parse("2026-11-28T12:00:00.250Z");

    private static byte[] written(long length) throws IOException {
        var all = new ByteArrayOutputStream();
        Blanks.write(
                new Disk.Output() {
                    @Override
                    public void write(ByteBuffer bytes) {
                        all.write(bytes.array(), bytes.position(), bytes.remaining());
                    }

                    @Override
                    public void force() {}

                    @Override
                    public void close() {}
                },
                "reftel-room/1",
                17,
                40,
                TIME,
                length);
        return all.toByteArray();
    }

    private static List<Stretch.Blank> read(byte[] bytes) throws IOException {
        var blanks = new ArrayList<Stretch.Blank>();
        for (int at = 0; at < bytes.length; ) {
            var unpacked = Gzip.unpack(bytes, at, SourceFiles.MOST);
            var member = Arrays.copyOfRange(bytes, at, at + unpacked.length());
            blanks.add(Blanks.read("reftel-room/1", "f", at, Head.parse(unpacked.bytes()), member)
                    .orElseThrow());
            at += unpacked.length();
        }
        return blanks;
    }

    @Test
    void itIsAsLongAsWhatStoodThereAndNamesBothEntries() throws IOException {
        for (int around :
                new int[] {300, 65_535, 2 * 65_530, 3 * 65_530, 4 * 65_530, 1 << 18, (1 << 18) + 4096, 1 << 20}) {
            for (int more = -40; more <= 40; more++) {
                int length = around + more;
                var bytes = written(length);
                assertThat(bytes).hasSize(length);
                var blanks = read(bytes);
                assertThat(blanks).hasSize(length <= (1 << 18) + 4096 ? 1 : (length - 4097) / (1 << 18) + 1);
                assertThat(blanks).allSatisfy(blank -> {
                    assertThat(blank.entry()).isEqualTo(17);
                    assertThat(blank.tombstone()).isEqualTo(40);
                    assertThat(blank.time()).isEqualTo(TIME);
                });
                assertThat(blanks.stream().map(Stretch.Blank::part).toList())
                        .startsWith(1)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void inNothingTooShortForItsHead() {
        assertThatThrownBy(() -> written(200)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aByteThatDoesNotFollowFromWhatItNamesIsFound() throws IOException {
        var bytes = written(700);
        var head = Head.parse(Gzip.unpack(bytes, 0, SourceFiles.MOST).bytes());
        for (int at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 4;
            assertThatThrownBy(() -> Blanks.read("reftel-room/1", "f", 0, head, changed))
                    .as("byte %d", at)
                    .isInstanceOf(IOException.class);
        }
        for (var named : List.of("17 40", "17 40 0x", "x 40 1", "99999999999999999999 40 1")) {
            assertThatThrownBy(() -> Blanks.read("reftel-room/1", "f", 0, head.with(Blanks.EXPUNGED, named), bytes))
                    .as(named)
                    .isInstanceOf(IOException.class);
        }
    }
}
