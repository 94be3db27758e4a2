package org.reftel.serve.api;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// An object of JSON that a program sent. A member that is not known is refused, like a parameter: what is spelt wrong
/// would be left out of what can never be changed.
final class Body {
    private static final int DEEPEST = 8;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String where;
    private final Map<String, Object> members;

    private Body(String where, Map<String, Object> members) {
        this.where = where;
        this.members = members;
    }

    /// @throws Refused X946 when it is no object, or holds anything but words, whole numbers, lists and objects
    static Body of(byte[] sent) throws Refused {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(sent))) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                var members = members(parser);
                if (parser.nextToken() == null) {
                    return new Body("", members);
                }
            }
        } catch (JacksonException e) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD,
                    "The body is not JSON: " + e.getOriginalMessage() + " Nothing was written.",
                    e);
        }
        throw new Refused(Code.X946_NOT_UNDERSTOOD, "The body is one object of JSON. Nothing was written.");
    }

    private static Map<String, Object> members(JsonParser parser) throws Refused {
        var members = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            value(parser).ifPresent(value -> members.put(name, value));
        }
        return members;
    }

    /// What is null is not given.
    private static Optional<Object> value(JsonParser parser) throws Refused {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(members(parser));
            case START_ARRAY -> {
                var items = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser).orElse(""));
                }
                yield Optional.of(items);
            }
            case VALUE_STRING -> Optional.of(text(parser.getString()));
            case VALUE_NUMBER_INT -> Optional.of(parser.getString());
            case VALUE_NULL -> Optional.empty();
            case VALUE_NUMBER_FLOAT,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE,
                    END_OBJECT,
                    END_ARRAY,
                    PROPERTY_NAME ->
                throw new Refused(
                        Code.X946_NOT_UNDERSTOOD,
                        "\"" + parser.getString() + "\" is neither words nor a whole number. Nothing was written.");
        };
    }

    private static String text(String text) throws Refused {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (c == '\0' || Character.isSurrogate(c) && !pair) {
                throw new Refused(
                        Code.X946_NOT_UNDERSTOOD, "The body holds a character that is no text. Nothing was written.");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    /// @throws Refused X946 when it has any other member
    void only(Set<String> names) throws Refused {
        for (var name : members.keySet()) {
            if (!names.contains(name)) {
                throw refused(
                        name,
                        "is not known here; there are "
                                + String.join(", ", names.stream().sorted().toList()));
            }
        }
    }

    /// Empty when it is not given.
    String text(String name, int most) throws Refused {
        var value = members.getOrDefault(name, "");
        if (!(value instanceof String text)) {
            throw refused(name, "is no words");
        }
        if (text.length() > most) {
            throw new Refused(
                    Code.X943_TOO_LARGE,
                    where + name + " has " + text.length() + " characters; " + most
                            + " are taken. Nothing was written.");
        }
        return text.strip();
    }

    List<String> texts(String name, int most) throws Refused {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (!(item instanceof String text)) {
                throw refused(name, "is no list of words");
            }
            if (text.length() > most) {
                throw new Refused(
                        Code.X943_TOO_LARGE,
                        where + name + " holds " + text.length() + " characters; " + most
                                + " are taken. Nothing was written.");
            }
            texts.add(text);
        }
        return texts;
    }

    private List<?> items(String name) throws Refused {
        var value = members.getOrDefault(name, List.of());
        if (value instanceof List<?> items) {
            return items;
        }
        throw refused(name, "is no list");
    }

    List<Body> objects(String name) throws Refused {
        var objects = new ArrayList<Body>();
        for (var item : items(name)) {
            objects.add(new Body(where + name + "[" + objects.size() + "].", object(name, item)));
        }
        return objects;
    }

    /// Words by name.
    TreeMap<String, String> pairs(String name, int most) throws Refused {
        var pairs = new TreeMap<String, String>();
        var inner = new Body(where + name + ".", object(name, members.getOrDefault(name, Map.of())));
        for (var key : inner.members.keySet()) {
            pairs.put(key, inner.text(key, most));
        }
        return pairs;
    }

    private Map<String, Object> object(String name, Object value) throws Refused {
        if (!(value instanceof Map<?, ?> map)) {
            throw refused(name, "is no object");
        }
        var object = new LinkedHashMap<String, Object>();
        map.forEach((key, one) -> object.put(String.valueOf(key), one));
        return object;
    }

    Refused refused(String name, String why) {
        return new Refused(Code.X946_NOT_UNDERSTOOD, where + name + " " + why + ". Nothing was written.");
    }
}
