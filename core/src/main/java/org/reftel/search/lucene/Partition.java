package org.reftel.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;

/// One label's Lucene index, as it is written.
final class Partition {
    /// Merging old words away rewrites whole segments: they are kept small, so that this is soon done.
    private static final double LARGEST_SEGMENT_MB = 16;

    private static final int MOST_PURGES = 20;

    private final Directory directory;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private Optional<DirectoryReader> committed = Optional.empty();
    private boolean changed;
    private boolean purge;
    private boolean cleared;

    /// @param listed whether it was committed before; what an interrupted commit left is not
    Partition(Directory directory, Analyzer analyzer, double bufferMb, boolean listed) throws IOException {
        this.directory = directory;
        var policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(0);
        policy.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(listed ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                        .setCommitOnClose(false)
                        .setMergePolicy(policy)
                        .setMergeScheduler(merges)
                        .setRAMBufferSizeMB(bufferMb));
        if (listed) {
            committed = Optional.of(DirectoryReader.open(directory));
        } else {
            // Also the first commit of an empty one makes files.
            changed = true;
        }
    }

    IndexWriter writer() {
        changed = true;
        return writer;
    }

    long buffered() {
        return writer.ramBytesUsed();
    }

    void clear() throws IOException {
        writer().deleteAll();
        cleared = true;
        purge = false;
    }

    void flush() throws IOException {
        writer.flush();
    }

    boolean isChanged() {
        return changed;
    }

    /// Words that left this partition are to be merged away before the next commit.
    void purge() {
        purge = true;
        changed = true;
    }

    /// The addresses that a record has here since the last commit.
    Set<String> addresses(String id) throws IOException {
        var addresses = new HashSet<String>();
        if (committed.isEmpty() || cleared) {
            return addresses;
        }
        for (var context : committed.get().leaves()) {
            var reader = context.reader();
            var rows = reader.postings(new Term(Fields.KEY, id), PostingsEnum.NONE);
            if (rows == null) {
                continue;
            }
            var live = reader.getLiveDocs();
            var values = DocValues.getSorted(reader, Fields.ADDRESS);
            for (int row = rows.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = rows.nextDoc()) {
                if ((live == null || live.get(row)) && values.advanceExact(row)) {
                    addresses.add(Rows.string(values.lookupOrd(values.ordValue())));
                }
            }
        }
        return addresses;
    }

    void prepareCommit() throws IOException {
        // A merge that ran meanwhile took along what was deleted during it: again, until nothing is left.
        for (int i = 0; purge && i < MOST_PURGES; i++) {
            writer.flush();
            merges.sync();
            writer.forceMergeDeletes(true);
            merges.sync();
            purge = writer.hasDeletions();
        }
        if (purge) {
            throw new IOException("words that were withdrawn could not be merged away in " + directory);
        }
        writer.prepareCommit();
    }

    void commit() throws IOException {
        writer.commit();
        changed = false;
        cleared = false;
        var old = committed;
        if (old.isPresent()) {
            var newer = Optional.ofNullable(DirectoryReader.openIfChanged(old.get()));
            if (newer.isPresent()) {
                committed = newer;
                old.get().close();
            }
        } else {
            committed = Optional.of(DirectoryReader.open(directory));
        }
    }

    /// What was not committed is forgotten.
    void close() throws IOException {
        try (directory;
                writer) {
            if (committed.isPresent()) {
                committed.get().close();
                committed = Optional.empty();
            }
        }
    }
}
