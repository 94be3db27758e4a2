package org.reftel.ingest;

import java.util.List;
import org.reftel.handling.Handling;
import org.reftel.link.Addresses;
import org.reftel.link.Copies;
import org.reftel.link.References;
import org.reftel.model.Copy;
import org.reftel.model.Document;
import org.reftel.model.GivenAddress;
import org.reftel.model.OpenLink;
import org.reftel.search.SearchIndex;

/// A document with all that can be worked out before the room is asked, which is all there is to do when it is the
/// only copy. Whatever may fail in our code fails here, source by source, and not in the middle of a batch.
///
/// @param own the addresses it gives its paragraphs
/// @param links under these addresses
/// @param labels of its parts
/// @param searchable under these addresses
/// @param heard what it says
record Prepared(
        Document document,
        Copy copy,
        List<GivenAddress> own,
        List<OpenLink> links,
        Handling.Labels labels,
        SearchIndex.Entry searchable,
        Heard heard) {
    static Prepared of(Extraction extraction, Document document) {
        var copy = Copies.of(document);
        var own = Addresses.own(document);
        var names = names(own);
        var labels = Handling.of(document);
        var marked = Handling.marked(List.of(labels), List.of(names));
        return new Prepared(
                document,
                copy,
                own,
                References.of(document, names),
                labels,
                Searchable.entry(Catalogue.entry(document, List.of(copy), marked, List.of()), document, names, marked),
                extraction.heard(document));
    }

    static List<String> names(List<GivenAddress> addresses) {
        return addresses.stream().map(GivenAddress::address).toList();
    }
}
