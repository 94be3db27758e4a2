package org.reftel.main;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;

/// Documents that were asked for last. A document is a pure function of a source that never changes, so it can be
/// kept as long as there is space; a page asks for the same one several times. It is kept whole and for nobody's
/// eyes in particular: what a view may see is cut from it each time, and never kept here.
final class Recent {
    /// Characters of text, of all that is kept.
    private static final long ROOM = 8_000_000;

    private final LinkedHashMap<ExtractId, Document> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    synchronized Optional<Document> get(ExtractId extract) {
        return Optional.ofNullable(kept.get(extract));
    }

    synchronized void put(ExtractId extract, Document document) {
        long length = length(document);
        if (length > ROOM / 2 || kept.put(extract, document) != null) {
            return;
        }
        size += length;
        var oldest = kept.values().iterator();
        while (size > ROOM && oldest.hasNext()) {
            size -= length(oldest.next());
            oldest.remove();
        }
    }

    private static long length(Document document) {
        return document.extract().text().length() + 1_000L;
    }
}
