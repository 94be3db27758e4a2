package org.reftel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.LockObtainFailedException;
import org.reftel.model.Code;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Query;
import org.reftel.search.Leaf;
import org.reftel.search.SearchIndex;

/// The search index as a folder with one Lucene index a label. One process writes, any number read what was committed
/// last; several threads may use one of these.
public final class LuceneIndex implements SearchIndex {
    /// Longer than any phrase or proximity, so that none reaches from one value of a field into the next.
    private static final int GAP = 2_000;

    private final Path folder;
    private final Analyzer analyzer = WordTokenizer.analyzer(GAP);
    private final Object writerLock = new Object();
    private final Object readerLock = new Object();
    private final Reading reading;
    private Optional<Writing> writing = Optional.empty();

    /// Opens the index in `folder`; the folder is made if it does not exist, and locked with the first change.
    public LuceneIndex(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.reading = new Reading(folder);
    }

    @Override
    public void put(Entry entry) throws IOException {
        synchronized (writerLock) {
            writer().put(entry);
        }
    }

    @Override
    public void remove(String id) throws IOException {
        synchronized (writerLock) {
            writer().remove(id);
        }
    }

    @Override
    public void clear() throws IOException {
        synchronized (writerLock) {
            try {
                writer().clear();
            } catch (Broken broken) {
                writing = Optional.of(new Writing(folder, analyzer, true));
            }
        }
    }

    /// When it fails, what was put since the last commit is forgotten and must be put again.
    @Override
    public void commit() throws IOException {
        synchronized (writerLock) {
            var writer = writer();
            boolean done = false;
            try {
                writer.prepare();
                synchronized (readerLock) {
                    writer.commit();
                }
                done = true;
            } finally {
                if (!done) {
                    writing = Optional.empty();
                    writer.close();
                }
            }
        }
    }

    /// Asks what a reader sees.
    @FunctionalInterface
    private interface Asking {
        List<Hits.RecordHits> ask(Evaluation evaluation) throws IOException;
    }

    @Override
    public void release() throws IOException {
        synchronized (writerLock) {
            if (writing.isPresent()) {
                var writer = writing.get();
                writing = Optional.empty();
                writer.close();
            }
        }
    }

    @Override
    public List<Hits.RecordHits> search(Query query, Predicate<Label> open) throws IOException {
        return ask(evaluation -> evaluation.search(query), open);
    }

    @Override
    public List<Hits.RecordHits> alike(Collection<Integer> prints, Predicate<Label> open, int most) throws IOException {
        return ask(evaluation -> evaluation.alike(prints, most), open);
    }

    private List<Hits.RecordHits> ask(Asking asking, Predicate<Label> open) throws IOException {
        try (var sight = sight(open)) {
            return asking.ask(new Evaluation(sight));
        } catch (IndexNotFoundException none) {
            throw missing(none);
        } catch (IOException broken) {
            throw explained(broken);
        } catch (UncheckedIOException broken) {
            throw explained(broken.getCause() instanceof IOException cause ? cause : new IOException(broken));
        } catch (RuntimeException broken) {
            throw blamed(broken);
        }
    }

    private Sight sight(Predicate<Label> open) throws IOException {
        synchronized (readerLock) {
            return reading.sight(open);
        }
    }

    @Override
    public List<int[]> highlights(Query query, String text) {
        return Leaf.lit(Leaf.wanted(query), text);
    }

    @Override
    public int size() throws IOException {
        try {
            if (reading.layout().isEmpty()) {
                return 0;
            }
            try (var sight = sight(label -> true)) {
                return sight.searcher().count(new TermQuery(new Term(Fields.KIND, Fields.HOME)));
            }
        } catch (IOException broken) {
            throw explained(broken);
        } catch (UncheckedIOException broken) {
            throw explained(broken.getCause() instanceof IOException cause ? cause : new IOException(broken));
        } catch (RuntimeException broken) {
            throw blamed(broken);
        }
    }

    @Override
    public List<Damage> check() throws IOException {
        return new Integrity(folder).check();
    }

    @Override
    public Map<Label, List<String>> held() throws IOException {
        var held = new TreeMap<String, Label>();
        try {
            reading.layout().ifPresent(layout -> held.putAll(layout.partitions()));
            var ids = new LinkedHashMap<Label, List<String>>();
            for (var label : held.values()) {
                try (var sight = sight(label::equals)) {
                    var here = new ArrayList<String>();
                    for (int i = 0; i < sight.size(); i++) {
                        here.add(sight.id(i));
                    }
                    here.sort(String::compareTo);
                    if (!here.isEmpty()) {
                        ids.put(label, List.copyOf(here));
                    }
                }
            }
            return ids;
        } catch (IOException broken) {
            throw explained(broken);
        } catch (UncheckedIOException broken) {
            throw explained(broken.getCause() instanceof IOException cause ? cause : new IOException(broken));
        } catch (RuntimeException broken) {
            throw blamed(broken);
        }
    }

    private Writing writer() throws IOException {
        if (writing.isPresent()) {
            return writing.get();
        }
        try {
            // An index of an earlier version is not written over.
            reading.layout();
            var opened = new Writing(folder, analyzer, false);
            writing = Optional.of(opened);
            return opened;
        } catch (LockObtainFailedException busy) {
            throw new IOException(
                    Code.X905_ROOM_BUSY.number() + " Another process is writing to the search index " + folder
                            + ". Wait until it has finished, then try again.",
                    busy);
        } catch (IOException broken) {
            throw explained(broken);
        }
    }

    /// The index cannot be read, and is derived: it can be thrown away.
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(String message, IOException cause) {
            super(message, cause);
        }
    }

    private IOException missing(IOException none) {
        return new IOException(
                "There is no search index in " + folder + ". Make it anew with"
                        + " `reftel rebuild`: nothing else is lost.",
                none);
    }

    /// Lucene trips over damaged files in many ways; if they are sound, the fault is ours.
    private IOException blamed(RuntimeException broken) throws IOException {
        var damage = check();
        if (damage.isEmpty()) {
            throw broken;
        }
        var first = damage.getFirst();
        return explained(new IOException(first.file() + ": " + first.what(), broken));
    }

    private Broken explained(IOException broken) {
        return new Broken(
                "The search index in " + folder + " cannot be read (" + broken.getMessage() + "). Make it anew"
                        + " with `reftel rebuild`: nothing else is lost.",
                broken);
    }

    @Override
    public void close() throws IOException {
        synchronized (writerLock) {
            synchronized (readerLock) {
                try {
                    reading.close();
                } finally {
                    if (writing.isPresent()) {
                        writing.get().close();
                        writing = Optional.empty();
                    }
                    analyzer.close();
                }
            }
        }
    }
}
