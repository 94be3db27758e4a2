package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.reftel.desk.Trace;
import org.reftel.model.PartyKind;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// A party as a line of a list.
///
/// @param found in how many paragraphs and records
/// @param variants how else it is written
public record PartyLine(String name, String acronym, String kind, String found, String variants, String href) {
    /// In place of a name that stands in the query.
    static final String UNPLAIN = "-";

    static PartyLine of(Trace.Who who, int place) {
        return new PartyLine(
                Visible.line(who.name()),
                who.acronym().equalsIgnoreCase(who.name()) ? "" : Visible.line(who.acronym()),
                who.kind().key(),
                Shown.count(who.paragraphs(), "paragraph", "paragraphs") + " in "
                        + Shown.count(who.records(), "record", "records"),
                Visible.line(String.join(", ", who.variants())),
                href(who.kind(), who.name(), place));
    }

    /// Candidates for one name: those of one kind that are called alike go by their place.
    static List<PartyLine> of(List<Trace.Who> candidates) {
        var alike = new HashMap<String, Integer>();
        candidates.forEach(one -> alike.merge(one.kind() + "\n" + one.name(), 1, Integer::sum));
        var places = new HashMap<String, Integer>();
        var lines = new ArrayList<PartyLine>();
        for (var one : candidates) {
            var key = one.kind() + "\n" + one.name();
            int place = places.merge(key, 1, Integer::sum);
            lines.add(of(one, alike.getOrDefault(key, 0) > 1 ? place : 0));
        }
        return lines;
    }

    static String href(PartyKind kind, String name) {
        return href(kind, name, 0);
    }

    private static String href(PartyKind kind, String name, int place) {
        return path(kind.key(), name)
                .with("one", place == 0 ? "" : Integer.toString(place))
                .href();
    }

    /// A name with a sign that has a meaning in paths stands in the query.
    static Address path(String kind, String name) {
        boolean plain =
                !name.isBlank() && name.chars().noneMatch(c -> "/\\%;?#".indexOf(c) >= 0) && !name.startsWith(".");
        return plain
                ? Address.of("/party/" + Path.step(kind) + "/" + Path.step(name))
                : Address.of("/party/" + Path.step(kind) + "/" + UNPLAIN).with("name", name);
    }
}
