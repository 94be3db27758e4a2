package org.reftel.main;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;

/// Documents that were asked for last. A document is a pure function of a source that never changes, so it can be
/// kept as long as there is space; a page asks for the same one several times. It is kept whole and for nobody's
/// eyes in particular: what a view may see is cut from it each time, and never kept here.
final class Recent {
    private static final long LEAST = 8_000_000;
    private static final long LARGEST = 64_000_000;
    /// A document takes some four bytes a character: of the memory a part that nobody misses.
    private static final long PART = 64;

    /// Characters of text, of all that is kept.
    private final long most = Math.clamp(Runtime.getRuntime().maxMemory() / PART, LEAST, LARGEST);

    private final LinkedHashMap<ExtractId, Document> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    synchronized Optional<Document> get(ExtractId extract) {
        return Optional.ofNullable(kept.get(extract));
    }

    synchronized void put(ExtractId extract, Document document) {
        long length = length(document);
        if (length > most / 2 || kept.put(extract, document) != null) {
            return;
        }
        size += length;
        var oldest = kept.values().iterator();
        while (size > most && oldest.hasNext()) {
            size -= length(oldest.next());
            oldest.remove();
        }
    }

    private static long length(Document document) {
        return document.extract().text().length() + 1_000L;
    }
}
