package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Gazetteer;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Explained;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// `/help/cable`: how a cable is built, line by line, on a record of the room; `?id=` names another one. An empty room
/// shows an invented one.
///
/// @param id of the record; empty for the invented one
/// @param said why it is not the record asked for; mostly empty
/// @param unexplained characters that no rule explains
public record HelpCablePage(String id, String said, List<Line> lines, int unexplained) {
    /// How many records are looked at for the one with the fullest header.
    private static final int LOOKED_AT = 12;

    private static final int WIDTH = 400;

    public HelpCablePage {
        lines = List.copyOf(lines);
    }

    /// A printed line, and the stretches of fields in it.
    public record Line(String printed, List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /// @param field in words; empty when nothing explains it
    public record Part(String words, String field, String meaning) {}

    static void show(Visit visit, Context request) throws IOException {
        var asked = request.queryParam("id");
        var page = asked == null || asked.isBlank() ? fullest(visit) : asked(visit, asked);
        var path = asked == null || asked.isBlank() ? "/help/cable" : "/help/cable?id=" + Path.step(asked);
        Pages.show(request, "help/cable", Frame.of(visit, "How a cable is built", "", path, "help"), page);
    }

    private static HelpCablePage asked(Visit visit, String typed) throws IOException {
        return switch (visit.desk().open(typed)) {
            case Answer.Found<Opened>(var opened) -> of(opened, visit.gazetteer());
            case Answer.NotFound<Opened>(var why, var _, var _) -> {
                var other = fullest(visit);
                yield new HelpCablePage(other.id(), Visible.line(why.message()), other.lines(), other.unexplained());
            }
        };
    }

    /// Of the first records the one whose header has most fields.
    private static HelpCablePage fullest(Visit visit) throws IOException {
        var best = Optional.<Opened>empty();
        int most = 0;
        for (CatalogueEntry entry :
                visit.desk().catalogue().stream().limit(LOOKED_AT).toList()) {
            if (visit.desk().open(entry.id()) instanceof Answer.Found<Opened>(var opened)) {
                int fields = Math.toIntExact(Explained.of(opened.collation().leading()).parts().stream()
                        .map(Explained.Part::field)
                        .distinct()
                        .count());
                if (fields > most) {
                    most = fields;
                    best = Optional.of(opened);
                }
            }
        }
        return best.map(opened -> of(opened, visit.gazetteer())).orElseGet(InventedCable::page);
    }

    static HelpCablePage of(Opened opened, Gazetteer gazetteer) {
        var explained = Explained.of(opened.collation().leading());
        return new HelpCablePage(opened.entry().id(), "", lines(explained, gazetteer), explained.unexplained());
    }

    static List<Line> lines(Explained explained, Gazetteer gazetteer) {
        var printed = new LinkedHashMap<Integer, List<Explained.Part>>();
        explained
                .parts()
                .forEach(part -> printed.computeIfAbsent(part.line(), line -> new ArrayList<>())
                        .add(part));
        return printed.values().stream()
                .map(parts -> new Line(
                        printed(explained.line(parts.getFirst())),
                        parts.stream()
                                .filter(part -> !part.field().equals("label"))
                                .map(part -> part(part, explained, gazetteer))
                                .toList()))
                .toList();
    }

    private static Part part(Explained.Part part, Explained explained, Gazetteer gazetteer) {
        return new Part(
                printed(explained.words(part)),
                part.field().replace('_', ' '),
                printed(explained.meaning(part, gazetteer)));
    }

    private static String printed(String words) {
        return Visible.line(Shown.cut(words, WIDTH));
    }
}
