package org.reftel.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.reftel.desk.Seeing;
import org.reftel.model.Hits;
import org.reftel.model.Query;
import org.reftel.search.lucene.LuceneIndex;

/// Indexes of what single views see in part, each in a folder of its own that goes with it. A few are kept, those
/// that were asked last; the others are made anew when they are asked again.
final class ScratchIndex implements AutoCloseable {
    private static final int MOST = 6;

    private final Path parent;
    private final LinkedHashSet<Kept> asked = new LinkedHashSet<>();
    private Optional<ScratchFolder> scratch = Optional.empty();
    private boolean closed;

    /// Removes what was left by processes that were killed.
    ///
    /// @param parent folder for what is temporary
    ScratchIndex(Path parent) {
        this.parent = parent;
        ScratchFolder.sweep(parent);
    }

    /// Where what is temporary stands on this machine.
    static Path usual() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    private synchronized Path fresh() throws IOException {
        if (closed) {
            throw closed();
        }
        if (scratch.isEmpty()) {
            scratch = Optional.of(ScratchFolder.make(parent));
        }
        return scratch.get().fresh();
    }

    private static IOException closed() {
        return new IOException("The room is closed.");
    }

    /// @param index in `folder`
    private record Made(Path folder, LuceneIndex index) {}

    Seeing.Within within(Seeing.Entries entries) {
        return new Kept(entries);
    }

    private final class Kept implements Seeing.Within {
        private final Seeing.Entries entries;
        private Optional<Made> made = Optional.empty();
        private boolean empty;

        Kept(Seeing.Entries entries) {
            this.entries = entries;
        }

        @Override
        public List<Hits.RecordHits> search(Query query) throws IOException {
            // Closed outside its own lock: two that push each other out do not wait for each other.
            for (var oldest : pushedOut(this)) {
                oldest.close();
            }
            return found(query);
        }

        private synchronized List<Hits.RecordHits> found(Query query) throws IOException {
            if (made.isEmpty() && !empty) {
                make();
            }
            return made.isPresent() ? made.get().index().search(query, label -> true) : List.of();
        }

        private void make() throws IOException {
            var all = entries.all();
            empty = all.isEmpty();
            if (empty) {
                return;
            }
            var folder = fresh();
            var index = new LuceneIndex(folder);
            made = Optional.of(new Made(folder, index));
            try {
                for (var entry : all) {
                    index.put(entry);
                }
                index.commit();
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        }

        private synchronized void close() throws IOException {
            if (made.isPresent()) {
                try {
                    made.get().index().close();
                    ScratchFolder.remove(made.get().folder());
                } finally {
                    made = Optional.empty();
                }
            }
        }
    }

    private synchronized List<Kept> pushedOut(Kept latest) throws IOException {
        if (closed) {
            throw closed();
        }
        asked.remove(latest);
        asked.add(latest);
        var out = new ArrayList<Kept>();
        while (asked.size() > MOST) {
            out.add(asked.removeFirst());
        }
        return out;
    }

    @Override
    public void close() throws IOException {
        List<Kept> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(asked);
            asked.clear();
        }
        for (var one : all) {
            one.close();
        }
        synchronized (this) {
            if (scratch.isPresent()) {
                scratch.get().close();
                scratch = Optional.empty();
            }
        }
    }
}
