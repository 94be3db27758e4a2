package org.reftel.written;

import java.util.ArrayList;
import java.util.TreeMap;
import org.reftel.model.file.OffenceList;

/// A list of offences as JSON and back (docs/how-to/count-charges.md).
public final class OffenceListForm {
    private OffenceListForm() {}

    /// Reads what a person wrote.
    ///
    /// @throws IllegalArgumentException with the place and the reason, in words for him
    public static OffenceList read(byte[] json) {
        return list(Json.given(json));
    }

    static OffenceList list(Json json) {
        var at = new At(json, At.WHOLE);
        at.only("list", "version", "title", "about", "source", "items", "crosswalks");
        return new OffenceList(
                at.key("list"),
                Math.toIntExact(at.whole("version")),
                at.text("title"),
                at.text("about", ""),
                at.text("source", ""),
                at.each("items", OffenceListForm::item),
                at.each("crosswalks", OffenceListForm::crosswalk));
    }

    private static OffenceList.Item item(At at) {
        at.only("code", "title", "also", "at");
        return new OffenceList.Item(at.text("code"), at.text("title"), at.texts("also"), at.text("at", ""));
    }

    private static OffenceList.Crosswalk crosswalk(At at) {
        at.only("list", "version", "pairs");
        return new OffenceList.Crosswalk(
                at.key("list"), Math.toIntExact(at.whole("version")), at.each("pairs", OffenceListForm::pair));
    }

    private static OffenceList.Pair pair(At at) {
        at.only("item", "is");
        return new OffenceList.Pair(at.text("item"), at.text("is"));
    }

    static Json json(OffenceList list) {
        var out = new TreeMap<String, Json>();
        out.put("list", Json.text(list.key()));
        out.put("version", new Json.Whole(list.version()));
        out.put("title", Json.text(list.title()));
        put(out, "about", list.about());
        put(out, "source", list.source());
        var items = new ArrayList<Json>();
        list.items().forEach(item -> items.add(json(item)));
        out.put("items", new Json.Items(items));
        var crosswalks = new ArrayList<Json>();
        list.crosswalks().forEach(crosswalk -> crosswalks.add(json(crosswalk)));
        out.put("crosswalks", new Json.Items(crosswalks));
        return new Json.Members(out);
    }

    private static Json json(OffenceList.Item item) {
        var out = new TreeMap<String, Json>();
        out.put("code", Json.text(item.code()));
        out.put("title", Json.text(item.title()));
        out.put("also", Json.items(item.also()));
        put(out, "at", item.at());
        return new Json.Members(out);
    }

    private static Json json(OffenceList.Crosswalk crosswalk) {
        var pairs = new ArrayList<Json>();
        for (var pair : crosswalk.pairs()) {
            var out = new TreeMap<String, Json>();
            out.put("item", Json.text(pair.item()));
            out.put("is", Json.text(pair.is()));
            pairs.add(new Json.Members(out));
        }
        var out = new TreeMap<String, Json>();
        out.put("list", Json.text(crosswalk.list()));
        out.put("version", new Json.Whole(crosswalk.version()));
        out.put("pairs", new Json.Items(pairs));
        return new Json.Members(out);
    }

    private static void put(TreeMap<String, Json> out, String name, String value) {
        if (!value.isEmpty()) {
            out.put(name, Json.text(value));
        }
    }
}
