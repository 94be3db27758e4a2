package org.reftel.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NativeFSLockFactory;
import org.reftel.model.Label;
import org.reftel.search.SearchIndex;

/// The one writer of an index: spreads records over the partitions and knows what leaves one.
final class Writing {
    private static final double BUFFER_MB = 48;
    private static final int MOST_THREADS = 8;
    private static final long BUFFER = (long) (BUFFER_MB * (1 << 20));

    private final Path folder;
    private final Analyzer analyzer;
    private final FSDirectory directory;
    private final Lock lock;
    private final Map<Label, Partition> partitions = new LinkedHashMap<>();
    /// Since the last commit: where a record stands now.
    private final Map<String, Map<Label, Set<String>>> pending = new HashMap<>();
    private Optional<Layout> layout;

    /// @param anew whether whatever lies in the folder is thrown away
    /// @throws org.apache.lucene.store.LockObtainFailedException when another process writes
    Writing(Path folder, Analyzer analyzer, boolean anew) throws IOException {
        this.folder = folder;
        this.analyzer = analyzer;
        Files.createDirectories(folder);
        this.directory = FSDirectory.open(folder, NativeFSLockFactory.INSTANCE);
        try {
            this.lock = directory.obtainLock("write.lock");
        } catch (IOException busy) {
            directory.close();
            throw busy;
        }
        this.layout = Optional.empty();
        try {
            if (anew) {
                empty(folder);
            }
            this.layout = Layout.read(folder);
            if (layout.isPresent()) {
                for (var label : layout.get().partitions().values()) {
                    open(label, true);
                }
            }
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
    }

    /// But for the lock, which is held. The layout goes first: without it there is no index.
    private static void empty(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Layout.FILE));
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                boolean kept = file.equals(folder) || folder.equals(file.getParent()) && file.endsWith("write.lock");
                if (!kept) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Partition open(Label label, boolean listed) throws IOException {
        var path = folder.resolve(Labels.folder(Labels.name(label)));
        Files.createDirectories(path);
        var files = FSDirectory.open(path);
        try {
            var partition = new Partition(files, analyzer, BUFFER_MB, listed);
            partitions.put(label, partition);
            return partition;
        } catch (IOException | RuntimeException broken) {
            files.close();
            throw broken;
        }
    }

    private Partition partition(Label label) throws IOException {
        var known = partitions.get(label);
        return known == null ? open(label, false) : known;
    }

    private Map<Label, Set<String>> standing(String id) throws IOException {
        var known = pending.get(id);
        if (known != null) {
            return known;
        }
        var standing = new HashMap<Label, Set<String>>();
        for (var partition : partitions.entrySet()) {
            var addresses = partition.getValue().addresses(id);
            if (!addresses.isEmpty()) {
                standing.put(partition.getKey(), addresses);
            }
        }
        return standing;
    }

    void put(SearchIndex.Entry entry) throws IOException {
        var rows = Rows.of(entry);
        var before = standing(entry.id());
        var key = new Term(Fields.KEY, entry.id());
        for (var label : before.keySet()) {
            if (!rows.blocks().containsKey(label)) {
                partition(label).writer().deleteDocuments(key);
            }
        }
        for (var block : rows.blocks().entrySet()) {
            var writer = partition(block.getKey()).writer();
            if (before.containsKey(block.getKey())) {
                writer.updateDocuments(key, block.getValue());
            } else {
                writer.addDocuments(block.getValue());
            }
        }
        for (var label : left(before, rows.addresses())) {
            partition(label).purge();
        }
        pending.put(entry.id(), rows.addresses());
        spare();
    }

    /// The partitions that words may have been taken out of because of a label. A better copy under the same labels
    /// takes nothing out that its readers may not know.
    private static Set<Label> left(Map<Label, Set<String>> before, Map<Label, Set<String>> now) {
        var left = new HashSet<Label>();
        before.forEach((label, addresses) -> {
            var stayed = now.getOrDefault(label, Set.of());
            for (var address : addresses) {
                boolean gone = !stayed.contains(address) && !address.equals(Rows.OPEN);
                boolean elsewhere = gone && (now.size() > 1 || !now.containsKey(label));
                if (elsewhere) {
                    left.add(label);
                }
            }
        });
        return left;
    }

    void remove(String id) throws IOException {
        for (var label : standing(id).keySet()) {
            partition(label).writer().deleteDocuments(new Term(Fields.KEY, id));
            partition(label).purge();
        }
        pending.put(id, Map.of());
    }

    void clear() throws IOException {
        for (var partition : partitions.values()) {
            partition.clear();
        }
        pending.clear();
    }

    /// All partitions share one buffer.
    private void spare() throws IOException {
        long all = 0;
        Optional<Partition> fullest = Optional.empty();
        for (var partition : partitions.values()) {
            long buffered = partition.buffered();
            all += buffered;
            if (fullest.isEmpty() || buffered > fullest.get().buffered()) {
                fullest = Optional.of(partition);
            }
        }
        if (all > BUFFER && fullest.isPresent()) {
            fullest.get().flush();
        }
    }

    /// Merges and writes; [#commit] is short after that.
    void prepare() throws IOException {
        each(Partition::prepareCommit);
    }

    void commit() throws IOException {
        boolean changed = partitions.values().stream().anyMatch(Partition::isChanged);
        each(Partition::commit);
        if (changed || layout.isEmpty()) {
            var written = Layout.of(partitions.keySet());
            written.write(folder);
            layout = Optional.of(written);
        }
        pending.clear();
    }

    private interface Step {
        void of(Partition partition) throws IOException;
    }

    /// Of what has changed, all at once: a disk writes many files in little more time than one.
    private void each(Step step) throws IOException {
        var changed = partitions.values().stream().filter(Partition::isChanged).toList();
        if (changed.size() < 2) {
            for (var partition : changed) {
                step.of(partition);
            }
            return;
        }
        var done = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(Math.min(MOST_THREADS, changed.size()))) {
            for (var partition : changed) {
                done.add(threads.submit(() -> {
                    step.of(partition);
                    return partition;
                }));
            }
        }
        for (var one : done) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case IOException e -> throw e;
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    case null, default -> throw new IllegalStateException(failed);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the index was written", stopped);
            }
        }
    }

    void close() throws IOException {
        try (directory;
                lock) {
            for (var partition : partitions.values()) {
                partition.close();
            }
            partitions.clear();
        }
    }
}
