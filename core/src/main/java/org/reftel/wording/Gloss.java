package org.reftel.wording;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header;

/// What a printed part of a header means, for readers who have never seen a cable: general words for each field
/// (ACP 127 format lines; 5 FAH-2 for the text), and what the dictionaries know about the value.
public final class Gloss {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("transmission_id", "number of this transmission: V, ZCZC, channel and running number"),
            Map.entry("precedence", "how urgent the message is"),
            Map.entry("routing", "stations that it is routed to"),
            Map.entry(
                    "originator", "DE: sending station, its serial number and section, day of the year and time filed"),
            Map.entry("security", "security line for the circuits"),
            Map.entry("sent", "date-time group: day, hour and minute (Z is UTC), month, year"),
            Map.entry("origin", "FM: the sender"),
            Map.entry("to", "TO: who is to act on it"),
            Map.entry("info", "INFO: who gets it for information"),
            Map.entry("exempt", "XMT: posts taken out of a collective address"),
            Map.entry("classification", "classification of the whole text"),
            Map.entry("captions", "caption: a limit on who handles it"),
            Map.entry("passing", "to be passed on to"),
            Map.entry("sections", "long messages are sent in sections: this is the first of so many"),
            Map.entry("executive_order", "the order it is classified under, and when it is declassified"),
            Map.entry("tags", "TAGS: subjects, countries, organisations and programmes"),
            Map.entry("subject", "the telegram's own subject line"),
            Map.entry("subject_marking", "classification of the subject line"),
            Map.entry("title", "the publisher's heading"),
            Map.entry("references", "REF: earlier messages and papers that it refers to"),
            Map.entry("classified_by", "who classified it, and that person's office"),
            Map.entry("reasons", "categories of the order that justify the classification"),
            Map.entry("derived_from", "the guide or text that the classification was taken over from"),
            Map.entry("signer", "who signed it"),
            Map.entry("number", "the record's number"),
            Map.entry("id", "the record's number"),
            Map.entry("created", "when the publisher says it was created"),
            Map.entry("released", "when the publisher says it was released"),
            Map.entry("published_classification", "the publisher's classification"),
            Map.entry("published_origin", "the publisher's name of the sender"),
            Map.entry("uses", "an article that used it"),
            Map.entry("message_number", "post and number of this message"),
            Map.entry("label", "the word that names the field"));

    /// Captions that 5 FAH-2 H-440 and practice explain.
    private static final Map<String, String> CAPTIONS = Map.of(
            "SIPDIS", "may be copied to the shared database of the Secret-level network",
            "SENSITIVE", "sensitive, handle with extra care",
            "NOFORN", "not releasable to foreign nationals",
            "NODIS", "for the addressee and named officers only",
            "EXDIS", "for officers with an essential need to know only",
            "LIMDIS", "for offices with a need to know only",
            "STADIS", "for the State Department only",
            "NOCONTRACTOR", "not releasable to contractors");

    private Gloss() {}

    /// @param field key of the interchange format, or `label`
    /// @param words as printed
    public static String of(String field, String words, Header header, Gazetteer gazetteer) {
        var general = FIELDS.getOrDefault(field, field.replace('_', ' '));
        var particular = particular(field, words.strip(), header, gazetteer);
        return particular.isEmpty() ? general : general + ": " + particular;
    }

    private static String particular(String field, String words, Header header, Gazetteer gazetteer) {
        return switch (field) {
            case "routing" -> stations(words, gazetteer);
            case "security" -> signals(words, gazetteer);
            case "precedence" ->
                header.precedence().optional().map(p -> p.action().label()).orElse("");
            case "sent" ->
                header.sent()
                        .optional()
                        .map(w -> Shown.sent(w.iso(), org.reftel.model.Basis.STATED))
                        .orElse("");
            case "originator" ->
                header.originator()
                        .optional()
                        .map(o -> originator(o, gazetteer))
                        .orElse("");
            case "origin" -> header.origin().optional().map(Header.Origin::name).orElse("");
            case "captions" -> captions(words);
            case "tags" -> tags(words, header);
            case "reasons" ->
                header.reasons().optional().map(r -> reasons(r, gazetteer)).orElse("");
            case "executive_order" ->
                header.executiveOrder()
                        .optional()
                        .map(e -> e.declassifyOn().isEmpty()
                                ? "no date"
                                : "on " + e.declassifyOn().getFirst())
                        .orElse("");
            default -> "";
        };
    }

    private static String originator(Header.Originator originator, Gazetteer gazetteer) {
        var station = gazetteer.routing().get(originator.indicator());
        return (station == null ? originator.indicator() : station.name())
                + (originator.serial() < 0 ? "" : ", serial " + originator.serial())
                + (originator.section() < 0 ? "" : ", section " + originator.section())
                + (originator.dayOfYear() < 0 ? "" : ", day " + originator.dayOfYear() + " of the year")
                + (originator.time().isEmpty() ? "" : ", filed " + originator.time() + "Z");
    }

    private static String stations(String words, Gazetteer gazetteer) {
        return words.lines()
                .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
                .limit(200)
                .map(indicator -> {
                    var station = gazetteer.routing().get(indicator);
                    return indicator + " " + (station == null ? "(unknown)" : station.name());
                })
                .collect(Collectors.joining("; "));
    }

    /// `ZNY CCCCC` has a meaning as a pair, `ZZH` alone.
    private static String signals(String words, Gazetteer gazetteer) {
        var parts = words.split("\\s+");
        var out = new StringBuilder();
        int i = 0;
        while (i < parts.length && i < 20) {
            var pair = i + 1 < parts.length ? parts[i] + " " + parts[i + 1] : "";
            if (!pair.isEmpty() && gazetteer.signals().containsKey(pair)) {
                append(out, pair, gazetteer.signals().getOrDefault(pair, ""));
                i += 2;
            } else {
                append(out, parts[i], gazetteer.signals().getOrDefault(parts[i], "(unknown)"));
                i++;
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String signal, String meaning) {
        out.append(out.isEmpty() ? "" : "; ").append(signal).append(" = ").append(meaning);
    }

    private static String captions(String words) {
        return CAPTIONS.getOrDefault(words.toUpperCase(Locale.ROOT), "");
    }

    private static String tags(String words, Header header) {
        return header.tags().stream()
                .filter(tag ->
                        !tag.name().isEmpty() && words.toUpperCase(Locale.ROOT).contains(tag.tag()))
                .map(tag -> tag.tag() + " " + tag.name())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String reasons(Header.Reasons reasons, Gazetteer gazetteer) {
        return reasons.letters().stream()
                .map(letter -> reasons.section() + " (" + letter + ") " + reason(gazetteer, reasons.section(), letter))
                .collect(Collectors.joining("; "));
    }

    /// The wording of a category, `1.4` and `b`.
    public static String reason(Gazetteer gazetteer, String section, String letter) {
        return gazetteer.reasons().getOrDefault(section + letter, "");
    }
}
