package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.reftel.model.CatalogueEntry;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// Screen 1, the record room: what is here, what is missing, what is doubtful.
///
/// @param records in the order of the catalogue
public record RoomPage(List<Line> records) {
    public RoomPage {
        records = List.copyOf(records);
    }

    /// One record.
    public record Line(
            String id, String subject, String sent, String classification, int paragraphs, List<String> tags) {
        public Line {
            tags = List.copyOf(tags);
        }

        static Line of(CatalogueEntry entry) {
            return new Line(
                    entry.id(),
                    Visible.line(entry.subject()),
                    Shown.date(entry),
                    Shown.classification(entry),
                    entry.paragraphs(),
                    entry.tags());
        }
    }

    static void show(Visit visit, Context request) throws IOException {
        var page = new RoomPage(visit.desk().catalogue().stream().map(Line::of).toList());
        Pages.show(request, "room", Frame.of(visit, "Record room", "", "/", "room"), page);
    }
}
