package org.reftel.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.reftel.desk.Seeing;
import org.reftel.model.Hits;
import org.reftel.model.Query;
import org.reftel.search.lucene.LuceneIndex;

/// Indexes of what single views see in part, each in a folder of its own that goes with it. A few are kept, those that
/// were asked last; the others are made anew when they are asked again.
final class ScratchIndex implements AutoCloseable {
    private static final int MOST = 6;

    private final LinkedHashSet<Kept> asked = new LinkedHashSet<>();
    private boolean closed;

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
            var folder = Files.createTempDirectory("reftel-view");
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
                var folder = made.get().folder();
                try (var files = Files.walk(folder)) {
                    made.get().index().close();
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                } finally {
                    made = Optional.empty();
                }
            }
        }
    }

    private synchronized List<Kept> pushedOut(Kept latest) throws IOException {
        if (closed) {
            throw new IOException("The room is closed.");
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
    }
}
