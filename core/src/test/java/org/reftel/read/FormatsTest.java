package org.reftel.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.model.Code;

/// What holds for every format: nothing throws, nothing is lost, and time stays linear.
class FormatsTest {
    static Stream<String> samples() {
        return Stream.of(Samples.TEXT, Samples.MARKDOWN, Samples.PAGE, Samples.PAGE_TEXT, Samples.FLAT, Samples.TAGGED);
    }

    @Test
    void anEmptySourceIsSaid() {
        for (var bytes :
                List.of(new byte[0], " \r\n\t".getBytes(UTF_8), new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            assertThat(Maps.read("empty.txt", bytes).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.E211_EMPTY_SOURCE))
                    .satisfies(problem -> assertThat(problem.message()).contains("empty.txt"));
        }
    }

    @Test
    void aSourceWithoutTelegramIsSaid() {
        for (var text : List.of(
                "Dear Ada,\n\nSUBJECT: tea\n\nI will come on Monday.\n",
                "From: Ada\nTo: Quill\nSubject: tea\n\n1. milk\n2. sugar\n",
                "Confidential\n\nThe secretary wrote a letter. Secretary Quill read it.\n",
                "<html><body><p>SECRET garden</p></body></html>",
                "{\"a\": [1, 2]}",
                "\0\1\2")) {
            var result = Maps.read("other.txt", text.getBytes(UTF_8));
            assertThat(result.extracts()).as(text).isEmpty();
            assertThat(result.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly(Code.E210_UNKNOWN_SHAPE);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreCounted() throws Exception {
        var extract = Maps.checked("a", Samples.TEXT.getBytes("windows-1252"))
                .extracts()
                .getFirst();
        assertThat(extract.text()).isEqualTo(Samples.TEXT);
        assertThat(extract.problems()).extracting(problem -> problem.code()).containsExactly(Code.W201_NOT_UTF8);
        assertThat(extract.problems().getFirst().message()).startsWith("2 bytes are not UTF-8");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleCutAtAnyByteFromEitherEndIsReadWithoutLoss(String sample) {
        byte[] bytes = sample.getBytes(UTF_8);
        for (int i = 0; i <= bytes.length; i++) {
            Maps.checked("head " + i, Arrays.copyOf(bytes, i));
            Maps.checked("tail " + i, Arrays.copyOfRange(bytes, i, bytes.length));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDamagedSampleIsReadWithoutLoss(String sample) {
        long seed = Long.getLong("seed", 20090503);
        var random = new Random(seed);
        String[] odd = {
            "[LOC ",
            "  ]",
            "<a ",
            "<pre>",
            "</pre>",
            "&#x000A;",
            "&",
            "](#)",
            "[",
            "\\",
            "\r",
            "\0",
            "<!--",
            "**#x**",
            "¶",
            "\u00a0",
            "<br>",
            "\n",
            "Reference ID",
            "Viewing cable 09X1",
            "=====",
            "|",
            "\t",
            "'",
            "class='cable'",
            "\ud83d"
        };
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder(sample);
            for (int i = 0; i < 1 + round % 6; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, odd[random.nextInt(odd.length)]);
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
                }
            }
            Maps.checked(
                    "seed " + seed + " round " + round + ": " + text,
                    text.toString().getBytes(UTF_8));
        }
    }

    static Stream<String> fragments() {
        return Stream.of(
                "<",
                "<a ",
                "<!--",
                "<pre>",
                "<pre",
                "</pre>",
                "&",
                "&#x000A;",
                "&amp",
                "[",
                "[LOC ",
                "[LOC x  ] ",
                "  ]",
                "](#",
                "[x](#)",
                "\\$",
                "**#x",
                "<http://",
                "VZCZC\n",
                "VZCZC ",
                "Viewing cable 09AB1, x\n",
                "Viewing cable ",
                "Reference ID\n",
                "Reference ID\tCreated\n",
                "Reference ID Created\n",
                "class='cable'",
                "class='cable'<pre>",
                "class='cable'<td>",
                "Appears in these articles href=",
                "09AB12\nx\nSun May 03 00:00:00 +0200 2009\n",
                "BT\n",
                "=====\n",
                "begin text\n",
                "UNCLAS VELA 000001\nSUBJECT: x\nBT\n",
                "Community resources\n",
                "\r",
                "\f",
                "¶1 . ",
                "( ",
                "\" ",
                "---- ",
                "PAGE 02 ",
                "12345678 001 OF 002 ",
                "href='",
                "<div>",
                "</p>",
                "'",
                "\n",
                " ");
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void aHundredThousandRepetitionsTakeLinearTime(String fragment) {
        String many = fragment.repeat(100_000);
        for (var text :
                List.of(many, "<pre>" + many, "class='cable'<td>" + many, Samples.TAGGED + many, Samples.TEXT + many)) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Maps.read("many", text.getBytes(UTF_8)));
        }
    }
}
