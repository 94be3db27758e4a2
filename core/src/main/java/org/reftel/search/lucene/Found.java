package org.reftel.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;
import org.reftel.model.Query;

/// Where a leaf of a query stands, in what one reader may see. Shared: whoever changes a set takes a copy.
///
/// @param rows in each segment
/// @param records they belong to, of those that exist for the reader
record Found(FixedBitSet[] rows, FixedBitSet records) {
    private long bytes() {
        long bytes = records.ramBytesUsed();
        for (var set : rows) {
            bytes += set.ramBytesUsed();
        }
        return bytes;
    }

    /// Finds a leaf.
    @FunctionalInterface
    interface Finding {
        Found find() throws IOException;
    }

    /// The leaves that were asked for last: who narrows a search asks for the same words again. They belong to one
    /// [Sight] and go with it, so that nobody is told what another may see.
    static final class Kept {
        private static final long MOST_BYTES = 16L << 20;

        private final Map<Query, Found> kept = new LinkedHashMap<>(64, 0.75f, true);
        private long bytes;

        Found get(Query leaf, Finding finding) throws IOException {
            var known = known(leaf);
            if (known.isPresent()) {
                return known.get();
            }
            var found = finding.find();
            keep(leaf, found);
            return found;
        }

        private synchronized Optional<Found> known(Query leaf) {
            return Optional.ofNullable(kept.get(leaf));
        }

        private synchronized void keep(Query leaf, Found found) {
            if (kept.putIfAbsent(leaf, found) != null) {
                return;
            }
            bytes += found.bytes();
            var oldest = kept.values().iterator();
            while (bytes > MOST_BYTES && oldest.hasNext()) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        }
    }
}
