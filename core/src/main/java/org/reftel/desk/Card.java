package org.reftel.desk;

import java.util.List;
import java.util.Optional;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;

/// A record as a catalogue lists it: what it can be sorted, filtered and counted by.
///
/// @param sent ISO 8601, or empty
/// @param inferred whether the copy does not state the day
/// @param released when its publisher says that it came out; empty where nobody says
/// @param classification short name of the level; empty when not stated
/// @param post key of the origin
/// @param origin plain name
public record Card(
        String id,
        String sent,
        boolean inferred,
        String released,
        String classification,
        List<String> caveats,
        String post,
        String origin,
        String subject,
        List<String> tags,
        int paragraphs) {
    public Card {
        caveats = List.copyOf(caveats);
        tags = List.copyOf(tags);
    }

    public static Card of(CatalogueEntry entry) {
        return new Card(
                entry.id(),
                entry.sent(),
                entry.sentBasis() == Basis.INFERRED,
                entry.released(),
                entry.classification(),
                entry.caveats(),
                Limits.post(entry),
                entry.origin(),
                entry.subject(),
                entry.tags().stream().distinct().toList(),
                entry.paragraphs());
    }

    /// Of the number, else of the day sent.
    public Optional<Integer> year() {
        return CableId.parse(id)
                .map(CableId::year)
                .or(() -> sent.length() < 4 ? Optional.empty() : Optional.of(Integer.parseInt(sent.substring(0, 4))));
    }

    /// `2009-10`; empty when the day is not known.
    public String month() {
        return sent.length() < 7 ? "" : sent.substring(0, 7);
    }
}
