package org.reftel.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static String canonical(Json json) {
        return new String(json.bytes(), StandardCharsets.UTF_8);
    }

    private static Json read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /// RFC 8785, 3.2.2, without its fractions.
    @Test
    void theExampleOfTheStandardIsWrittenAsItSays() {
        var members = new TreeMap<String, Json>();
        members.put("string", Json.text("\u20ac$\u000F\nA'B\"\\\\\"/"));
        members.put("literals", new Json.Items(List.of(Json.Literal.NULL, Json.Literal.TRUE, Json.Literal.FALSE)));
        assertThat(canonical(new Json.Members(members)))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /// RFC 8785, 3.2.3.
    @Test
    void membersAreInTheOrderOfTheStandardsExample() {
        var members = Map.of(
                "\u20ac", Json.text("Euro Sign"),
                "\r", Json.text("Carriage Return"),
                "\ufb33", Json.text("Hebrew Letter Dalet With Dagesh"),
                "1", Json.text("One"),
                "\ud83d\ude00", Json.text("Emoji: Grinning Face"),
                "\u0080", Json.text("Control"),
                "\u00f6", Json.text("Latin Small Letter O With Diaeresis"));
        assertThat(canonical(Json.members(members)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// RFC 8785, appendix B: the integers that every reader holds exactly.
    @Test
    void wholeNumbersAreWrittenPlainly() {
        assertThat(canonical(new Json.Whole(0))).isEqualTo("0");
        assertThat(canonical(new Json.Whole(-5))).isEqualTo("-5");
        assertThat(canonical(new Json.Whole(9007199254740991L))).isEqualTo("9007199254740991");
        assertThatThrownBy(() -> new Json.Whole(9007199254740992L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Whole(-9007199254740992L)).isInstanceOf(IllegalArgumentException.class);
    }

    /// RFC 8785, 3.2.2.2: a lone surrogate must end with an error.
    @Test
    void halfOfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> Json.text("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.text("a\ude00b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(canonical(Json.text("\ud83d\ude00"))).isEqualTo("\"\ud83d\ude00\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                " 1",
                "1 ",
                "1 2",
                "[1, 2]",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\u000A\"",
                "1.0",
                "1e3",
                "-0",
                "01",
                "9007199254740992",
                "99999999999999999999",
                "nul",
                "[1,]",
                "\ufeff1",
            })
    void whatIsNotCanonicalIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var json = json(random, 3);
            assertThat(Json.read(json.bytes())).as("seed %d", seed).isEqualTo(json);
        }
    }

    private static Json json(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> Json.text(text(random));
            case 1 -> new Json.Whole(random.nextLong() >> 11);
            case 2 -> Json.Literal.values()[random.nextInt(3)];
            case 3 -> {
                var items = new ArrayList<Json>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(json(random, depth - 1));
                }
                yield new Json.Items(items);
            }
            default -> {
                var members = new TreeMap<String, Json>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    members.put(text(random), json(random, depth - 1));
                }
                yield new Json.Members(members);
            }
        };
    }

    static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append("\"\\\b\t\n\f\r".charAt(random.nextInt(7)));
                case 2 -> text.appendCodePoint(0x1f600 + random.nextInt(64));
                default -> text.append((char) (0xa0 + random.nextInt(0x2000)));
            }
        }
        return text.toString();
    }
}
