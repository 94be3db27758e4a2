package org.reftel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.reftel.model.Label;

/// Opens the partitions that a reader dominates, and only these, as they were committed last.
final class Reading {
    /// Views that are kept ready.
    private static final int MOST_SIGHTS = 6;

    private final Path folder;
    private final Map<String, Opened> partitions = new LinkedHashMap<>();
    private final Map<TreeSet<String>, Sight> sights = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<IndexReader.CacheKey, Segment.Skeleton> skeletons = new ConcurrentHashMap<>();
    private String commit = "";

    private record Opened(FSDirectory directory, DirectoryReader reader, String commit) {}

    Reading(Path folder) {
        this.folder = folder;
    }

    /// What the last commit says; empty when there is no index.
    Optional<Layout> layout() throws IOException {
        var layout = Layout.read(folder);
        if (layout.isEmpty() && Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                if (files.anyMatch(file -> file.getFileName().toString().startsWith("segments"))) {
                    throw new IOException("it is of an earlier version");
                }
            }
        }
        return layout;
    }

    /// Held for the caller, who closes it.
    Sight sight(Predicate<Label> open) throws IOException {
        var layout = layout().orElseThrow(() -> new IndexNotFoundException("no index in " + folder));
        if (!layout.commit().equals(commit)) {
            forget();
            commit = layout.commit();
        }
        var names = new TreeSet<String>();
        layout.partitions().forEach((name, label) -> {
            if (open.test(label)) {
                names.add(name);
            }
        });
        var known = sights.get(names);
        if (known != null && known.hold()) {
            return known;
        }
        var readers = new ArrayList<DirectoryReader>();
        for (var name : names) {
            readers.add(reader(name));
        }
        var sight = new Sight(readers, this::skeleton);
        sights.put(names, sight);
        if (sights.size() > MOST_SIGHTS) {
            var eldest = sights.entrySet().iterator().next();
            sights.remove(eldest.getKey());
            eldest.getValue().close();
        }
        if (!sight.hold()) {
            throw new IllegalStateException("closed already");
        }
        return sight;
    }

    private DirectoryReader reader(String name) throws IOException {
        var known = Optional.ofNullable(partitions.get(name));
        if (known.isPresent() && known.get().commit().equals(commit)) {
            return known.get().reader();
        }
        if (known.isEmpty()) {
            var path = folder.resolve(Labels.folder(name));
            if (!Files.isDirectory(path)) {
                throw new IOException("its part " + path.getFileName() + " is missing");
            }
            var directory = FSDirectory.open(path);
            try {
                var reader = DirectoryReader.open(directory);
                partitions.put(name, new Opened(directory, reader, commit));
                return reader;
            } catch (IndexNotFoundException none) {
                directory.close();
                throw new IOException("its part " + path.getFileName() + " is missing", none);
            } catch (IOException | RuntimeException broken) {
                directory.close();
                throw broken;
            }
        }
        var old = known.get();
        var newer = Optional.ofNullable(DirectoryReader.openIfChanged(old.reader()));
        var reader = newer.orElse(old.reader());
        partitions.put(name, new Opened(old.directory(), reader, commit));
        if (newer.isPresent()) {
            old.reader().close();
        }
        return reader;
    }

    private Segment.Skeleton skeleton(LeafReaderContext context) {
        var cache = context.reader().getCoreCacheHelper();
        var key = cache.getKey();
        var known = skeletons.get(key);
        if (known != null) {
            return known;
        }
        try {
            var made = Segment.Skeleton.of(context.reader());
            skeletons.put(key, made);
            cache.addClosedListener(skeletons::remove);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() throws IOException {
        for (var sight : sights.values()) {
            sight.close();
        }
        sights.clear();
    }

    void close() throws IOException {
        forget();
        for (var opened : partitions.values()) {
            opened.reader().close();
            opened.directory().close();
        }
        partitions.clear();
    }
}
