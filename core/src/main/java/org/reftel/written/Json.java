package org.reftel.written;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// A value of JSON as the room writes it: no fractions, so that its canonical form (RFC 8785) needs no
/// floating point.
public sealed interface Json {
    /// @throws IllegalArgumentException when half of a surrogate pair stands alone: it has no UTF-8 (RFC
    /// 8785, 3.2.2.2)
    record Text(String value) implements Json {
        public Text {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
                if (Character.isSurrogate(c) && !pair) {
                    throw new IllegalArgumentException("half of a surrogate pair at " + i);
                }
                i += pair ? 1 : 0;
            }
        }
    }

    /// A whole number that every reader of JSON holds exactly (RFC 7493, 2.2).
    record Whole(long value) implements Json {
        private static final long MOST = (1L << 53) - 1;

        public Whole {
            if (value > MOST || value < -MOST) {
                throw new IllegalArgumentException("number " + value);
            }
        }
    }

    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// Sorted by UTF-16 code units (RFC 8785, 3.2.3), which is the order of Java's strings.
    record Members(SortedMap<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableSortedMap(new TreeMap<String, Json>(values));
        }
    }

    /// The three names that JSON knows.
    enum Literal implements Json {
        TRUE,
        FALSE,
        NULL
    }

    static Json text(String value) {
        return new Text(value);
    }

    static Json items(List<String> values) {
        return new Items(values.stream().map(Json::text).toList());
    }

    static Members members(Map<String, Json> values) {
        return new Members(new TreeMap<>(values));
    }

    /// The canonical form, in UTF-8.
    default byte[] bytes() {
        return Canonical.of(this).text().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what [#bytes] wrote, and nothing else: another order, another escape or a blank is refused.
    ///
    /// @throws IllegalArgumentException with the reason
    static Json read(byte[] bytes) {
        var value = given(bytes);
        if (!Arrays.equals(value.bytes(), bytes)) {
            throw new IllegalArgumentException("not in canonical form (RFC 8785)");
        }
        return value;
    }

    /// Reads what a person wrote, in whatever order and with whatever blanks.
    ///
    /// @throws IllegalArgumentException with the reason
    static Json given(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no UTF-8", e);
        }
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        Json value;
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            value = value(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something stands behind the value");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        return value;
    }

    private static Json value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var members = new TreeMap<String, Json>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
            return new Members(members);
        }
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Json>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Items(items);
        }
        if (token == JsonToken.VALUE_STRING) {
            return new Text(parser.getString());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return new Whole(parser.getLongValue());
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE ? Literal.TRUE : Literal.FALSE;
        }
        if (token == JsonToken.VALUE_NULL) {
            return Literal.NULL;
        }
        throw new IllegalArgumentException("a value that we do not write: " + token);
    }
}
