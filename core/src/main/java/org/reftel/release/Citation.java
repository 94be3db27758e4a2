package org.reftel.release;

import java.io.StringWriter;
import java.util.Locale;
import org.reftel.desk.Opened;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Marking;
import org.reftel.wording.Cites;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;
import tools.jackson.core.JsonGenerator;

/// How a record or one of its paragraphs is cited: by number and paragraph, never by page. Each form holds
/// `NUMBER/ADDRESS` or `NUMBER ¶ADDRESS`, so that what was copied leads back to the place it came from.
///
/// @param address of the paragraph; empty for the whole record
/// @param mark of the paragraph as printed, `(C)`; may be empty
/// @param url of the place, in the room that the citation was taken from
public record Citation(CatalogueEntry entry, String address, String mark, String url) {
    /// The forms that are offered.
    public enum Form {
        PLAIN,
        MARKDOWN,
        BIBTEX,
        CSL_JSON,
        URL;

        /// `csl-json`
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param base address of the room, without a slash at the end
    public static Citation of(CatalogueEntry entry, String address, String mark, String base) {
        return new Citation(entry, address, mark, base + "/" + entry.id() + (address.isEmpty() ? "" : "/" + address));
    }

    /// Of what was opened: the record, or its first paragraph that was asked for.
    public static Citation of(Opened opened, String base) {
        if (opened.whole() || opened.paragraphs().isEmpty()) {
            return of(opened.entry(), "", "", base);
        }
        var shown = opened.paragraphs().getFirst();
        return of(
                opened.entry(),
                shown.address(),
                shown.paragraph().marking().optional().map(Marking::asWritten).orElse(""),
                base);
    }

    public String in(Form form) {
        return switch (form) {
            case PLAIN -> plain();
            case MARKDOWN -> markdown();
            case BIBTEX -> bibtex();
            case CSL_JSON -> csl();
            case URL -> url;
        };
    }

    /// `09VELA2776 ¶9bis (U), Embassy Port Vela, 24 Sep 2009, "HARBOUR TALKS", CONFIDENTIAL`
    public String plain() {
        return place() + facts(Visible.line(entry.subject()));
    }

    /// The same, the place as a link.
    public String markdown() {
        return "[" + place() + "](" + url + ")" + facts(escaped(Visible.line(entry.subject())));
    }

    private String place() {
        return (address.isEmpty() ? entry.id() : Cites.full(entry.id(), address))
                + (mark.isEmpty() ? "" : " " + Visible.line(mark));
    }

    private String facts(String subject) {
        return (entry.idBasis() == Basis.INFERRED ? " (number inferred)" : "")
                + ", " + (entry.origin().isEmpty() ? "origin not stated" : Visible.line(entry.origin()))
                + ", " + sent()
                + (subject.isEmpty() ? "" : ", \"" + subject + "\"")
                + ", " + classification();
    }

    private String sent() {
        return entry.sent().isEmpty()
                ? "date not stated"
                : Shown.day(entry.sent()) + (entry.sentBasis() == Basis.INFERRED ? " (inferred)" : "");
    }

    private String classification() {
        return entry.classification().isEmpty() ? "classification not stated" : Shown.classification(entry);
    }

    /// What means something to Markdown in a line.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }

    private String bibtex() {
        var out = new StringBuilder("@misc{").append(entry.id());
        if (!address.isEmpty()) {
            out.append('-').append(address);
        }
        out.append(",\n");
        field(out, "author", "{" + braced(entry.origin()) + "}", entry.origin());
        field(out, "title", "{" + braced(entry.subject()) + "}", entry.subject());
        field(out, "date", day(), day());
        field(out, "number", entry.id(), entry.id());
        field(
                out,
                "note",
                braced(classification() + "; " + entry.id() + (address.isEmpty() ? "" : "/" + address)
                        + (mark.isEmpty() ? "" : " " + mark)),
                "note");
        field(out, "url", url, url);
        return out.append("}").toString();
    }

    private static void field(StringBuilder out, String name, String value, String fact) {
        if (!fact.isEmpty()) {
            out.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private static String braced(String text) {
        return Visible.line(text)
                .replace("\\", "\\textbackslash ")
                .replaceAll("([{}%&#$_])", "\\\\$1")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }

    private String day() {
        return entry.sent().length() < 10 ? entry.sent() : entry.sent().substring(0, 10);
    }

    /// One item of CSL-JSON.
    private String csl() {
        var out = new StringWriter();
        try (var json = Export.generator(out)) {
            csl(json);
        }
        return out.toString();
    }

    private void csl(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id() + (address.isEmpty() ? "" : "/" + address));
        json.writeStringProperty("type", "document");
        json.writeStringProperty("genre", CableId.parse(entry.id()).isPresent() ? "Diplomatic cable" : "Document");
        if (!entry.origin().isEmpty()) {
            json.writeArrayPropertyStart("author").writeStartObject();
            json.writeStringProperty("literal", entry.origin());
            json.writeEndObject().writeEndArray();
        }
        if (!entry.subject().isEmpty()) {
            json.writeStringProperty("title", entry.subject());
        }
        issued(json);
        json.writeStringProperty("number", entry.id());
        if (!address.isEmpty()) {
            json.writeStringProperty("locator", address);
            json.writeStringProperty("label", "paragraph");
        }
        json.writeStringProperty("note", classification() + (mark.isEmpty() ? "" : "; " + mark));
        json.writeStringProperty("URL", url);
        json.writeEndObject();
    }

    private void issued(JsonGenerator json) {
        var day = day();
        if (day.length() == 10) {
            json.writeName("issued").writeStartObject();
            json.writeArrayPropertyStart("date-parts").writeStartArray();
            for (var part : day.split("-", -1)) {
                json.writeNumber(Integer.parseInt(part));
            }
            json.writeEndArray().writeEndArray().writeEndObject();
        }
    }
}
