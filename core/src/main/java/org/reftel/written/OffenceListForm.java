package org.reftel.written;

import org.reftel.model.file.OffenceList;

/// A list of offences as JSON (docs/how-to/count-charges.md).
public final class OffenceListForm {
    private OffenceListForm() {}

    /// Reads what a person wrote.
    ///
    /// @throws IllegalArgumentException with the place and the reason, in words for him
    public static OffenceList read(byte[] json) {
        var at = new At(Json.given(json), At.WHOLE);
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
}
