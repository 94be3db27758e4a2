package org.reftel.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reftel.model.Span;

class DecodedTest {
    private static byte[] bytes(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            if (part instanceof String words) {
                out.writeBytes(words.getBytes(UTF_8));
            } else {
                out.write((Integer) part);
            }
        }
        return out.toByteArray();
    }

    @Test
    void utf8IsReadAsItIs() {
        var decoded = Decoded.of(bytes("a¶ – 😀 z"));
        assertThat(decoded.text()).isEqualTo("a¶ – 😀 z");
        assertThat(decoded.strays()).isZero();
        assertThat(decoded.byteOffset(1)).isEqualTo(1);
        assertThat(decoded.byteOffset(2)).isEqualTo(3);
        assertThat(decoded.bytes(new Span(3, 4))).isEqualTo(new Span(4, 7));
        assertThat(decoded.byteOffset(decoded.text().length())).isEqualTo(14);
    }

    @Test
    void aByteThatIsNoUtf8IsReadAsWindows1252() {
        var decoded = Decoded.of(bytes("x", 0xb6, "1. said ", 0x93, "yes", 0x94, " ¶2"));
        assertThat(decoded.text()).isEqualTo("x¶1. said “yes” ¶2");
        assertThat(decoded.strays()).isEqualTo(3);
        assertThat(decoded.strays(new Span(0, 5))).isEqualTo(1);
        assertThat(decoded.byteOffset(16)).isEqualTo(16);
        assertThat(decoded.byteOffset(17)).isEqualTo(18);
    }

    @Test
    void bytesThatWindows1252LeavesUndefinedAreKept() {
        var decoded = Decoded.of(bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d));
        assertThat(decoded.text()).isEqualTo("\u0081\u008d\u008f\u0090\u009d");
    }

    @Test
    void overlongFormsAndSurrogatesAreNoUtf8() {
        assertThat(Decoded.of(bytes(0xc0, 0xaf)).text()).isEqualTo("À¯");
        assertThat(Decoded.of(bytes(0xed, 0xa0, 0x80)).strays()).isEqualTo(3);
        assertThat(Decoded.of(bytes(0xf4, 0x90, 0x80, 0x80)).strays()).isEqualTo(4);
        assertThat(Decoded.of(bytes(0xe2, 0x80)).text()).isEqualTo("â€");
    }

    @Test
    void aReplacementCharacterOfTheSourceIsNoStray() {
        var decoded = Decoded.of(bytes("a\ufffdb"));
        assertThat(decoded.text()).isEqualTo("a\ufffdb");
        assertThat(decoded.strays()).isZero();
        assertThat(decoded.byteOffset(2)).isEqualTo(4);
    }

    @Test
    void aByteOrderMarkDecidesAndIsNoText() {
        assertThat(Decoded.of(("\ufeff" + "A¶").getBytes(UTF_8)).text()).isEqualTo("A¶");
        assertThat(Decoded.of(("\ufeff" + "A¶").getBytes(UTF_8)).byteOffset(1)).isEqualTo(4);
        assertThat(Decoded.of(("\ufeff" + "A¶").getBytes(UTF_16LE)).text()).isEqualTo("A¶");
        assertThat(Decoded.of(("\ufeff" + "A¶").getBytes(UTF_16BE)).byteOffset(1))
                .isEqualTo(4);
    }

    @Test
    void anOddByteAndALoneSurrogateOfUtf16AreSaid() {
        var decoded = Decoded.of(bytes(0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00, 0x43));
        assertThat(decoded.text()).isEqualTo("A\ufffdB\ufffd");
        assertThat(decoded.strays()).isEqualTo(2);
        assertThat(decoded.byteOffset(3)).isEqualTo(8);
        assertThat(decoded.byteOffset(4)).isEqualTo(9);
    }

    @Test
    void noInputLosesAByteAndEveryCharacterKnowsItsOwn() {
        long seed = Long.getLong("seed", 20090503);
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var bytes = mixture(random, round < 50 ? 300 : 30_000);
            var decoded = Decoded.of(bytes);
            int before = 0;
            for (int i = 1; i <= decoded.text().length(); i++) {
                int at = decoded.byteOffset(i);
                boolean inPair = i < decoded.text().length()
                        && Character.isLowSurrogate(decoded.text().charAt(i))
                        && Character.isHighSurrogate(decoded.text().charAt(i - 1));
                if (inPair) {
                    assertThat(at).as("seed %d", seed).isEqualTo(before);
                } else {
                    var own = java.util.Arrays.copyOfRange(bytes, before, at);
                    int width = i > 1 && Character.isLowSurrogate(decoded.text().charAt(i - 1)) ? 2 : 1;
                    assertThat(Decoded.of(own).text())
                            .as("seed %d", seed)
                            .isEqualTo(decoded.text().substring(i - width, i));
                    before = at;
                }
            }
            assertThat(before).isEqualTo(bytes.length);
        }
    }

    private static byte[] mixture(Random random, int parts) {
        var out = new ByteArrayOutputStream();
        out.write('x');
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(4)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 -> out.writeBytes(new String(Character.toChars(0x80 + random.nextInt(0xd000))).getBytes(UTF_8));
                case 2 -> out.writeBytes("¶ “words” 😀".getBytes(UTF_8));
                default -> out.writeBytes("it’s é".getBytes(Charset.forName("windows-1252")));
            }
        }
        return out.toByteArray();
    }
}
