package org.reftel.ingest;

import java.util.ArrayList;
import java.util.List;
import org.reftel.handling.Handling;
import org.reftel.link.Addresses;
import org.reftel.link.Copies;
import org.reftel.link.References;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Document;
import org.reftel.model.GivenAddress;
import org.reftel.model.Said;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// Makes of some copies the record that a run would make of them, without a room: for a reader who is shown a
/// part.
public final class Regathering {
    private Regathering() {}

    /// The record, led by whichever of the copies leads.
    ///
    /// @param copies in the order read, at least one
    /// @param addresses of each copy's paragraphs, in order
    public static Room.Entry entry(
            String id, List<Document> copies, List<List<String>> addresses, Handling.Marked marked) {
        var judged = new ArrayList<Copy>();
        var aliases = new ArrayList<String>();
        for (var copy : copies) {
            judged.add(Copies.of(copy));
            aliases.addAll(Catalogue.aliases(copy));
        }
        int lead = Copies.leading(judged);
        var leading = copies.get(lead);
        var names = addresses.get(lead);
        var others = new ArrayList<>(copies);
        others.remove(lead);
        var differences = others.isEmpty() || judged.get(lead).foreign()
                ? List.<Collation.Difference>of()
                : Copies.compare(new Collation(id, leading, others, names, List.of()))
                        .differences();
        return new Room.Entry(
                Catalogue.entry(leading, judged, marked, List.of()),
                names.stream().map(name -> new GivenAddress(name, 0, List.of())).toList(),
                References.of(leading, names),
                aliases,
                differences);
    }

    /// What an index takes of it.
    public static SearchIndex.Entry searchable(
            CatalogueEntry entry, Document leading, List<String> addresses, Handling.Marked marked) {
        return Searchable.entry(entry, leading, addresses, marked);
    }

    /// What it says.
    public static Said said(CatalogueEntry entry, Document leading, List<String> addresses, Handling.Marked marked) {
        return new Extraction().heard(leading).said(entry, addresses, marked);
    }

    /// The addresses of a copy's paragraphs, aligned to those given to the leading one's.
    public static List<String> addresses(Document leading, List<String> given, Document copy) {
        var known = new ArrayList<GivenAddress>();
        var own = Addresses.own(leading);
        for (int i = 0; i < own.size() && i < given.size(); i++) {
            known.add(new GivenAddress(
                    given.get(i), own.get(i).number(), own.get(i).words()));
        }
        return Prepared.names(Addresses.align(copy, known));
    }
}
