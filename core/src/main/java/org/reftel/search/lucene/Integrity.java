package org.reftel.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.reftel.model.Label;
import org.reftel.search.SearchIndex;

/// Reads every file of the last commit and compares its checksum.
final class Integrity {
    private static final int MOST_TRIES = 5;

    private final Path folder;

    Integrity(Path folder) {
        this.folder = folder;
    }

    List<SearchIndex.Damage> check() throws IOException {
        Optional<Layout> layout;
        try {
            layout = Layout.read(folder);
        } catch (IOException | IllegalArgumentException broken) {
            return List.of(new SearchIndex.Damage(Layout.FILE, Optional.empty(), text(broken)));
        }
        var damages = new ArrayList<SearchIndex.Damage>();
        if (layout.isPresent()) {
            for (var partition : layout.get().partitions().entrySet()) {
                damages.addAll(partition(Labels.folder(partition.getKey()), partition.getValue(), 1));
            }
        }
        return List.copyOf(damages);
    }

    private List<SearchIndex.Damage> partition(String name, Label label, int attempt) throws IOException {
        var path = folder.resolve(name);
        if (!Files.isDirectory(path)) {
            return List.of(new SearchIndex.Damage(name, Optional.of(label), "is missing"));
        }
        var damages = new ArrayList<SearchIndex.Damage>();
        try (var directory = FSDirectory.open(path)) {
            var segments = newest(path);
            SegmentInfos commit;
            try {
                commit = SegmentInfos.readCommit(directory, segments);
            } catch (IOException | IllegalArgumentException broken) {
                // It may be one of the files that this one names: whichever does not fit its own checksum.
                for (var file : directory.listAll()) {
                    if (!file.endsWith(".lock")) {
                        file(directory, name, file, label).ifPresent(damages::add);
                    }
                }
                return damages.isEmpty()
                        ? List.of(new SearchIndex.Damage(name + "/" + segments, Optional.of(label), text(broken)))
                        : damages;
            }
            for (var file : commit.files(true)) {
                file(directory, name, file, label).ifPresent(damages::add);
            }
            // A commit meanwhile takes files away.
            boolean moved = !damages.isEmpty() && !newest(path).equals(segments);
            return moved && attempt < MOST_TRIES ? partition(name, label, attempt + 1) : damages;
        } catch (IndexNotFoundException none) {
            return List.of(new SearchIndex.Damage(name, Optional.of(label), "holds no index"));
        }
    }

    private static Optional<SearchIndex.Damage> file(Directory directory, String folder, String file, Label label) {
        try (var input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
            return Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.of(new SearchIndex.Damage(folder + "/" + file, Optional.of(label), "is missing"));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(new SearchIndex.Damage(folder + "/" + file, Optional.of(label), text(broken)));
        }
    }

    private static String newest(Path path) throws IOException {
        try (var directory = FSDirectory.open(path)) {
            return Optional.ofNullable(SegmentInfos.getLastCommitSegmentsFileName(directory))
                    .orElseThrow(() -> new IndexNotFoundException(path.toString()));
        }
    }

    private static String text(Exception broken) {
        return Optional.ofNullable(broken.getMessage()).orElse(broken.toString());
    }
}
