package org.reftel.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.reftel.desk.Desk;
import org.reftel.model.ExtractId;
import org.reftel.model.Joined;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Span;
import tools.jackson.core.JsonGenerator;

/// The parties of the records of an export, each once with all its mentions.
///
/// Gone through by shares of the parties, so that what is held at once does not grow with the room.
final class PartyLines {
    private static final int MENTIONS = 500_000;

    private final Desk desk;
    private final List<String> ids;
    private final PartyIds parties;

    PartyLines(Desk desk, List<String> ids, PartyIds parties) {
        this.desk = desk;
        this.ids = ids;
        this.parties = parties;
    }

    private record At(String document, String address, ExtractId extract, Span span, String quote) {}

    private static final class Line {
        private final PartyKind kind;
        private final String name;
        private String acronym = "";
        private final Set<String> variants = new LinkedHashSet<>();
        private final List<At> mentions = new ArrayList<>();

        Line(PartyKind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        Line(Joined joined) {
            this(joined.kind(), joined.name());
            acronym = joined.acronym();
            variants.addAll(joined.variants());
        }
    }

    /// In order of their ids.
    ///
    /// @param each writes one line
    void write(Consumer<Consumer<JsonGenerator>> each) throws IOException {
        var mentions = new TreeMap<String, Integer>();
        desk.eachSaid(ids, said -> parties.of(said).forEach(id -> mentions.merge(id, 1, Integer::sum)));
        var share = new HashSet<String>();
        int held = 0;
        for (var one : mentions.entrySet()) {
            share.add(one.getKey());
            held += one.getValue();
            if (held >= MENTIONS) {
                share(share, each);
                share.clear();
                held = 0;
            }
        }
        if (!share.isEmpty()) {
            share(share, each);
        }
    }

    private void share(Set<String> share, Consumer<Consumer<JsonGenerator>> each) throws IOException {
        var lines = new TreeMap<String, Line>();
        desk.eachSaid(ids, said -> {
            var own = parties.of(said);
            for (int i = 0; i < own.size(); i++) {
                int mention = i;
                if (share.contains(own.get(mention))) {
                    add(lines.computeIfAbsent(own.get(mention), id -> line(id, said, mention)), said, mention);
                }
            }
        });
        lines.entrySet().forEach(line -> each.accept(json -> write(json, line)));
    }

    private Line line(String id, Said said, int mention) {
        return parties.joined(id).map(Line::new).orElseGet(() -> named(said, mention));
    }

    private static Line named(Said said, int mention) {
        for (var party : said.findings().parties()) {
            if (party.mentions().contains(mention)) {
                var line = new Line(party.kind(), party.name());
                line.acronym = party.acronym();
                line.variants.addAll(party.variants());
                return line;
            }
        }
        var alone = said.findings().mentions().get(mention);
        return new Line(alone.kind(), alone.name());
    }

    private static void add(Line line, Said said, int index) {
        var mention = said.findings().mentions().get(index);
        line.variants.add(mention.name());
        line.mentions.add(new At(
                said.id(),
                said.address(mention.paragraph()),
                said.extract(),
                mention.span(),
                said.names().get(index)));
    }

    private static void write(JsonGenerator json, Map.Entry<String, Line> entry) {
        var line = entry.getValue();
        json.writeStartObject();
        json.writeStringProperty("type", "party");
        json.writeStringProperty("id", entry.getKey());
        json.writeStringProperty("kind", line.kind.key());
        json.writeStringProperty("name", line.name);
        Write.strings(
                json,
                "variants",
                line.variants.stream().filter(name -> !name.equals(line.name)).toList());
        Write.stringOrNull(json, "acronym", line.acronym);
        json.writeArrayPropertyStart("mentions");
        for (var at : line.mentions) {
            json.writeStartObject();
            json.writeStringProperty("document", at.document());
            json.writeStringProperty("address", at.address());
            StatementJson.place(json, at.extract());
            Write.span(json, at.span());
            json.writeStringProperty("quote", at.quote());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
