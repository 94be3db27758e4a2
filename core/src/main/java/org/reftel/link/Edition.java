package org.reftel.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reftel.model.Addressee;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Marking;
import org.reftel.model.Precedence;
import org.reftel.model.Reference;
import org.reftel.model.Tag;
import org.reftel.model.When;

/// One copy as plain words, field by field and paragraph by paragraph, to be held against another.
final class Edition {
    /// Words shown on either side of a difference, and at most.
    private static final int CONTEXT = 3;

    private static final int SHOWN = 60;

    private final Document document;
    private final Map<String, String> fields;
    private final Map<String, String> paragraphs = new LinkedHashMap<>();
    private final Map<String, String> marks = new LinkedHashMap<>();

    Edition(Document document, List<String> addresses) {
        this.document = document;
        fields = fields(document);
        var reading = document.reading();
        var all = document.paragraphs();
        for (int i = 0; i < all.size() && i < addresses.size(); i++) {
            paragraphs.put(addresses.get(i), fold(reading.prose(all.get(i)).text()));
            marks.put(addresses.get(i), words(all.get(i).marking(), Edition::level));
        }
    }

    /// Header fields first, then paragraphs in order of the leading copy, then those that only this copy has.
    List<Collation.Difference> differencesFrom(Edition leading) {
        var differences = new ArrayList<Collation.Difference>();
        leading.fields.forEach(
                (field, words) -> compare("header", field, words, fields.getOrDefault(field, ""), differences));
        leading.paragraphs.forEach((address, text) -> {
            compare(address, "text", text, paragraphs.getOrDefault(address, ""), differences);
            if (paragraphs.containsKey(address)) {
                compare(
                        address,
                        "marking",
                        leading.marks.getOrDefault(address, ""),
                        marks.getOrDefault(address, ""),
                        differences);
            }
        });
        paragraphs.forEach((address, text) -> {
            if (!leading.paragraphs.containsKey(address)) {
                compare(address, "text", "", text, differences);
            }
        });
        return differences;
    }

    private void compare(
            String address, String what, String leading, String other, List<Collation.Difference> differences) {
        if (!leading.equals(other)) {
            var one = leading.split(" ");
            var two = other.split(" ");
            int same = 0;
            while (same < one.length && same < two.length && one[same].equals(two[same])) {
                same++;
            }
            int end = 0;
            while (end < one.length - same
                    && end < two.length - same
                    && one[one.length - 1 - end].equals(two[two.length - 1 - end])) {
                end++;
            }
            differences.add(new Collation.Difference(
                    document.extract().id(), address, what, window(one, same, end), window(two, same, end)));
        }
    }

    /// The words that differ, with a few around them.
    private static String window(String[] words, int same, int end) {
        int from = Math.max(0, same - CONTEXT);
        int to = Math.min(words.length, words.length - end + CONTEXT);
        int shown = Math.min(to, from + SHOWN);
        var text = String.join(" ", List.of(words).subList(from, shown));
        return (from > 0 ? "... " : "") + text + (shown < words.length ? " ..." : "");
    }

    private static Map<String, String> fields(Document document) {
        var header = document.header();
        var fields = new LinkedHashMap<String, String>();
        fields.put("transmission_id", words(header.transmissionId(), value -> value));
        fields.put(
                "precedence",
                words(header.precedence(), value -> precedence(value.action()) + " " + precedence(value.info())));
        fields.put("originator", words(header.originator(), value -> value.indicator() + " " + value.serial()));
        fields.put(
                "security",
                words(
                        header.security(),
                        value -> value.signal() + " " + value.group() + " " + String.join(" ", value.other())));
        fields.put("sent", words(header.sent(), When::iso));
        fields.put("origin", words(header.origin(), value -> value.name()));
        fields.put("to", join(header.to(), Addressee::name));
        fields.put("info", join(header.info(), Addressee::name));
        fields.put("classification", words(header.classification(), Edition::level));
        fields.put("captions", join(header.captions(), Field.Found::value));
        fields.put("passing", join(header.passing(), Field.Found::value));
        fields.put("executive_order", words(header.executiveOrder(), value -> value.asWritten()));
        fields.put("tags", join(header.tags(), Tag::tag));
        fields.put("subject", words(header.subject(), value -> value));
        fields.put("references", join(header.references(), Edition::reference));
        fields.put("classified_by", words(header.classifiedBy(), value -> value.name() + ", " + value.title()));
        fields.put(
                "reasons", words(header.reasons(), value -> value.section() + " " + String.join(" ", value.letters())));
        fields.put("derived_from", words(header.derivedFrom(), value -> value));
        fields.put("signer", words(header.signer(), value -> value));
        return fields;
    }

    private static String reference(Reference reference) {
        return reference.candidates().isEmpty()
                ? reference.asWritten()
                : reference.candidates().getFirst().toString();
    }

    private static String precedence(Precedence precedence) {
        return precedence.label();
    }

    private static String level(Marking marking) {
        return marking.level().name() + (marking.caveats().isEmpty() ? "" : "/" + String.join("/", marking.caveats()));
    }

    private static <T> String words(Field<T> field, Function<T, String> words) {
        return fold(field.optional().map(words).orElse(""));
    }

    private static <T> String join(List<T> values, Function<T, String> words) {
        return fold(String.join("; ", values.stream().map(words).toList()));
    }

    private static String fold(String text) {
        var out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c) || c == '\u00a0') {
                blank = !out.isEmpty();
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
