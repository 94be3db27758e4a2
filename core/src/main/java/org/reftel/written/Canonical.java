package org.reftel.written;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Span;

/// Writes the canonical form of JSON (RFC 8785) and remembers where each text stands in it.
final class Canonical {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Span> places = new HashMap<>();

    private Canonical() {}

    static Canonical of(Json value) {
        var canonical = new Canonical();
        canonical.write(value, "");
        return canonical;
    }

    String text() {
        return out.toString();
    }

    /// Where a text stands, without its quotes.
    ///
    /// @param path `/time`, `/paragraphs/0`: names and positions (as RFC 6901, without its escapes)
    Optional<Span> place(String path) {
        return Optional.ofNullable(places.get(path));
    }

    private void write(Json value, String path) {
        switch (value) {
            case Json.Text(var text) -> {
                int start = out.length() + 1;
                quoted(text);
                places.put(path, new Span(start, out.length() - 1));
            }
            case Json.Whole(var number) -> out.append(number);
            case Json.Literal literal -> out.append(literal.name().toLowerCase(Locale.ROOT));
            case Json.Items(var items) -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    out.append(i > 0 ? "," : "");
                    write(items.get(i), path + "/" + i);
                }
                out.append(']');
            }
            case Json.Members(var members) -> {
                out.append('{');
                int begin = out.length();
                members.forEach((name, member) -> {
                    out.append(out.length() > begin ? "," : "");
                    quoted(name);
                    out.append(':');
                    write(member, path + "/" + name);
                });
                out.append('}');
            }
        }
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            var escape = escape(text.charAt(i));
            if (escape.isEmpty()) {
                out.append(text.charAt(i));
            } else {
                out.append(escape);
            }
        }
        out.append('"');
    }

    /// How a character is written inside a text (RFC 8785, 3.2.2.2); empty when it stands for itself.
    static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : "";
        };
    }
}
