package org.reftel.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reftel.desk.Opened;
import org.reftel.model.Basis;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Digest;
import org.reftel.model.Marking;
import org.reftel.model.Role;

/// A record or one paragraph of it as people cite it in a text, a notebook or a bibliography. Each form ends with the
/// address, so that whatever is pasted back into `reftel open` or the search box lands where it was copied.
///
/// @param address of the paragraph; empty for the whole record
/// @param mark portion mark of the paragraph, or the classification of the record, as printed; may be empty
/// @param sent ISO 8601; empty when not stated
/// @param inferred whether the date is
/// @param words first twelve hex digits of the SHA-256 of the paragraph's words; empty for the whole record
/// @param base where this room is served, without a slash at the end; empty gives addresses without a host
public record Citation(
        String id,
        String address,
        String mark,
        String origin,
        String subject,
        String sent,
        boolean inferred,
        String words,
        String base) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final int SUBJECT = 300;

    /// Of a whole record.
    public static Citation of(CatalogueEntry entry, String base) {
        return of(entry, "", Shown.classification(entry), "", base);
    }

    /// Of one paragraph, with the print of its words as this reader sees them.
    public static Citation of(CatalogueEntry entry, Opened.Shown shown, String base) {
        var mark =
                shown.paragraph().marking().optional().map(Marking::asWritten).orElse("");
        var words = shown.paragraph().role() == Role.WITHHELD
                ? ""
                : Digest.of(shown.text()).brief();
        return of(entry, shown.address(), mark, words, base);
    }

    private static Citation of(CatalogueEntry entry, String address, String mark, String words, String base) {
        return new Citation(
                entry.id(),
                address,
                Visible.line(mark),
                Visible.line(entry.origin()),
                Shown.cut(Visible.line(entry.subject()), SUBJECT),
                entry.sent(),
                entry.sentBasis() == Basis.INFERRED,
                words,
                base);
    }

    /// Every form by its name, in the order in which they are offered.
    public Map<String, String> forms() {
        var forms = new LinkedHashMap<String, String>();
        forms.put("plain", plain());
        forms.put("Markdown", markdown());
        forms.put("Chicago", chicago());
        forms.put("BibTeX", bibtex());
        forms.put("CSL-JSON", csl());
        forms.put("URL", url());
        forms.put("tag", tag());
        return forms;
    }

    /// `09VELA2776/9bis`: what every form ends with.
    public String key() {
        return address.isEmpty() ? id : id + "/" + address;
    }

    public String url() {
        return base + "/" + key();
    }

    /// `09VELA2776 ¶9bis (U), Embassy Vela, 24 September 2009, "SUBJECT" (words 0123456789ab) [09VELA2776/9bis]`.
    public String plain() {
        var named = Stream.of(
                        (id + (address.isEmpty() ? "" : " ¶" + address) + " " + mark).strip(),
                        origin,
                        date(DAY),
                        subject.isEmpty() ? "" : "\"" + subject + "\"")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return named + (words.isEmpty() ? "" : " (words " + words + ")") + " [" + key() + "]";
    }

    public String markdown() {
        var label = id + (address.isEmpty() ? "" : " ¶" + address);
        var about = Stream.of(mark, origin, date(DAY), subject)
                .filter(part -> !part.isEmpty())
                .map(Citation::markdown)
                .collect(Collectors.joining(", "));
        return (about.isEmpty() ? "" : about + ", ") + "[" + label + "](" + url() + ")";
    }

    private static String markdown(String text) {
        return escaped(text, "\\`*_{}[]<>#|~", "\\");
    }

    /// As the Chicago Manual has it for records of a government, and the Foreign Relations series for telegrams: by
    /// number and paragraph, never by page.
    public String chicago() {
        var parts = Stream.of(
                        origin,
                        subject.isEmpty() ? "" : "“" + subject + ",”",
                        "telegram " + id + (mark.isEmpty() || !address.isEmpty() ? "" : " (" + mark + ")"),
                        address.isEmpty()
                                ? ""
                                : (isNumbered() ? "paragraph " : "") + address + (mark.isEmpty() ? "" : " " + mark),
                        date(AMERICAN))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "))
                .replace(",”,", ",”");
        return parts + ", " + url() + ".";
    }

    private boolean isNumbered() {
        return !address.isEmpty() && Character.isDigit(address.charAt(0));
    }

    public String bibtex() {
        var fields = new ArrayList<String>();
        field(fields, "author", origin.isEmpty() ? "" : "{" + tex(origin) + "}");
        field(fields, "title", subject.isEmpty() ? "" : "{" + tex(subject) + "}");
        field(fields, "type", "Telegram");
        field(fields, "number", id);
        day().ifPresent(day -> {
            field(fields, "year", String.valueOf(day.getYear()));
            field(fields, "month", String.valueOf(day.getMonthValue()));
            field(fields, "day", String.valueOf(day.getDayOfMonth()));
        });
        field(fields, "note", tex(note()));
        field(fields, "url", url());
        return "@misc{" + id + (address.isEmpty() ? "" : "-" + address) + ",\n  " + String.join(",\n  ", fields)
                + "\n}";
    }

    private static void field(List<String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(name + " = {" + value + "}");
        }
    }

    private static String tex(String text) {
        return escaped(text.replace("\\", "/"), "{}%&#_$", "\\")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}");
    }

    /// Paragraph, mark and the print of its words.
    private String note() {
        return Stream.of(
                        address.isEmpty() ? "" : (isNumbered() ? "paragraph " : "") + address,
                        mark,
                        inferred ? "date inferred" : "",
                        words.isEmpty() ? "" : "words " + words)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String csl() {
        var keys = new ArrayList<String>();
        key(keys, "id", key());
        keys.add("\"type\":\"document\"");
        key(keys, "genre", "telegram");
        key(keys, "title", subject);
        if (!origin.isEmpty()) {
            keys.add("\"author\":[{\"literal\":" + json(origin) + "}]");
        }
        day().ifPresent(day -> keys.add("\"issued\":{\"date-parts\":[[" + day.getYear() + "," + day.getMonthValue()
                + "," + day.getDayOfMonth() + "]]}"));
        key(keys, "number", id);
        key(keys, "note", note());
        key(keys, "URL", url());
        return "{" + String.join(",", keys) + "}";
    }

    private static void key(List<String> keys, String name, String value) {
        if (!value.isEmpty()) {
            keys.add("\"" + name + "\":" + json(value));
        }
    }

    private static String json(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /// What is found where people speak of cables in public: `#cablegate #09VELA2776 ¶9bis`.
    public String tag() {
        return "#cablegate #" + id + (address.isEmpty() ? "" : " ¶" + address);
    }

    private Optional<LocalDate> day() {
        try {
            return sent.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(sent.substring(0, 10)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private String date(DateTimeFormatter format) {
        return day().map(format::format).orElse(sent) + (inferred && !sent.isEmpty() ? " (inferred)" : "");
    }

    private static String escaped(String text, String special, String before) {
        var out = new StringBuilder(text.length() + 8);
        text.chars().forEach(c -> {
            if (special.indexOf(c) >= 0) {
                out.append(before);
            }
            out.append((char) c);
        });
        return out.toString();
    }
}
