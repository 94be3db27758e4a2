package org.reftel.model;

import java.util.List;

/// One line of the catalogue: what a reader sees of a record before opening it. Text fields are empty where the
/// copy is silent.
///
/// @param extract the leading copy
/// @param sent ISO 8601, or empty
/// @param sentBasis stated or inferred
/// @param released when its publisher says that it came out, as printed; empty where nobody says
/// @param origin plain name (`Embassy Vela`)
/// @param post key of the post
/// @param declassifyOn the last day on which a part of it is declassified, ISO 8601, or empty
/// @param declassification the line that says so (`DECL: 07/24/2019`), or empty
/// @param shapes of its copies
/// @param label of the whole and of every part without a mark
/// @param parts the distinct labels of its paragraphs and of a marked subject, over all copies, those among
///     them that say nothing about the record
public record CatalogueEntry(
        String id,
        Basis idBasis,
        ExtractId extract,
        String sent,
        Basis sentBasis,
        String released,
        String classification,
        List<String> caveats,
        String origin,
        String post,
        String subject,
        List<String> tags,
        String declassifyOn,
        String declassification,
        int paragraphs,
        int repairs,
        List<Shape> shapes,
        Label label,
        List<Label> parts) {
    public CatalogueEntry {
        parts = List.copyOf(parts);
        caveats = List.copyOf(caveats);
        tags = List.copyOf(tags);
        shapes = List.copyOf(shapes);
    }

    /// Whether it was written in this room, and is no cable.
    public boolean isWritten() {
        return shapes.contains(Shape.WRITTEN);
    }

    /// Whether it is an entry of a file: what is written and has a number.
    public boolean isFiled() {
        return isWritten() && CableId.parse(id).isPresent();
    }
}
