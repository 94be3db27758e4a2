package org.reftel.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.desk.Opened;
import org.reftel.model.Marking;
import org.reftel.serve.http.Visit;
import org.reftel.wording.LinkWords;
import org.reftel.wording.Shown;
import tools.jackson.core.JsonGenerator;

/// `open`: a record paragraph by paragraph, or one of its paragraphs.
final class OpenTool {
    private static final int MOST = 200;
    /// Characters of a piece of a paragraph: a longer one comes in several.
    private static final int PIECE = 8_000;

    private OpenTool() {}

    /// @param more whether the paragraph goes on in the next piece
    private record Piece(Opened.Shown shown, String text, boolean more) {}

    static Tool tool() {
        return new Tool(
                        "open",
                        "Open",
                        "A record by any spelling of its number, with its header and its paragraphs; or one paragraph:"
                                + " 09VELA2776/9bis.",
                        List.of(
                                Tool.Input.needed("address", "09VELA2776, VELA 2776, #09VELA2776, 09VELA2776/4"),
                                Tools.CURSOR),
                        OpenTool::ask)
                .light();
    }

    private static void ask(Visit visit, Arguments given, JsonGenerator json) throws IOException {
        var opened = Tools.opened(visit, given.needed("address"));
        var entry = opened.entry();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("sent", Shown.sent(entry));
        json.writeStringProperty("classification", Shown.classification(entry));
        json.writeStringProperty("origin", entry.origin());
        json.writeStringProperty("subject", entry.subject());
        json.writeArrayPropertyStart("tags");
        entry.tags().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("refers_to");
        if (opened.whole()) {
            opened.links().forEach(link -> json.writeString(link.address() + ": " + LinkWords.of(link)));
        }
        json.writeEndArray();
        json.writeNumberProperty("paragraphs_in_record", entry.paragraphs());
        var pieces = pieces(opened);
        var shown = Listed.of(
                pieces,
                given.place(visit.view().key()),
                MOST,
                Listed.SPACE,
                (out, piece) -> write(out, entry.id(), piece));
        shown.write(json, "paragraphs");
        Tools.next(json, visit, given, shown.next() < pieces.size(), shown.next());
    }

    private static List<Piece> pieces(Opened opened) {
        var pieces = new ArrayList<Piece>();
        for (var shown : opened.paragraphs()) {
            var text = shown.text();
            int from = 0;
            while (text.length() - from > PIECE) {
                int to = from + PIECE - (Character.isLowSurrogate(text.charAt(from + PIECE)) ? 1 : 0);
                pieces.add(new Piece(shown, text.substring(from, to), true));
                from = to;
            }
            pieces.add(new Piece(shown, text.substring(from), false));
        }
        return pieces;
    }

    private static void write(JsonGenerator json, String id, Piece piece) {
        var paragraph = piece.shown().paragraph();
        json.writeStartObject();
        json.writeStringProperty("citation", id + "/" + piece.shown().address());
        json.writeStringProperty(
                "mark", paragraph.marking().optional().map(Marking::asWritten).orElse(""));
        json.writeStringProperty("heading", paragraph.heading());
        json.writeStringProperty("role", paragraph.role().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("text", piece.text());
        if (piece.more()) {
            json.writeBooleanProperty("goes_on", true);
        }
        json.writeEndObject();
    }
}
