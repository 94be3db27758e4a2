package org.reftel.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.reftel.ledger.Ledger;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.store.Evidence;
import org.reftel.store.Lengths;
import org.reftel.store.Room;
import org.reftel.store.Stretch;
import org.reftel.store.warc.SourceFiles;

/// The files of sources of a folder, whatever state the rest of it is in.
final class FolderEvidence implements Evidence {
    private final Layout layout;
    private final Ledger ledger;
    private final Tools tools;

    FolderEvidence(Layout layout, Ledger ledger, Tools tools) {
        this.layout = layout;
        this.ledger = ledger;
        this.tools = tools;
    }

    @Override
    public void each(Lengths lengths, Stretch.Visitor visitor) throws IOException {
        var files = new SourceFiles(layout.path(), ledger.head().origin());
        files.scan(lengths, new Filling(files, new Containers(tools.unpack()), FolderEvidence::absent, visitor));
        var named = lengths.byFile().keySet().stream().map(Lengths::file).toList();
        for (var file : files()) {
            if (!named.contains(file)) {
                visitor.stretch(
                        new Stretch.Beyond(file, 0, Files.size(layout.path().resolve(file))));
            }
        }
    }

    private static Containers.Whole absent(Digest container) throws IOException {
        throw new Refused(
                Code.X933_SOURCES_DAMAGED, "container " + container.brief() + " does not stand before its entries");
    }

    private TreeSet<String> files() throws IOException {
        var files = new TreeSet<String>();
        if (Files.isDirectory(layout.sources())) {
            try (var inside = Files.newDirectoryStream(layout.sources())) {
                for (Path file : inside) {
                    files.add("sources/" + file.getFileName());
                }
            }
        }
        return files;
    }

    /// Gives the sources that stand in containers their bytes.
    static final class Filling implements Stretch.Visitor {
        private final SourceFiles files;
        private final Containers containers;
        private final Containers.Shelf elsewhere;
        private final Stretch.Visitor visitor;
        private final Map<Digest, Room.Raw> seen = new HashMap<>();

        /// @param elsewhere asked for containers that were not seen
        Filling(SourceFiles files, Containers containers, Containers.Shelf elsewhere, Stretch.Visitor visitor) {
            this.files = files;
            this.containers = containers;
            this.elsewhere = elsewhere;
            this.visitor = visitor;
        }

        @Override
        public void stretch(Stretch stretch) throws IOException {
            visitor.stretch(stretch instanceof Stretch.Kept kept ? filled(kept) : stretch);
        }

        private Stretch filled(Stretch.Kept kept) {
            var raw = kept.raw();
            seen.put(raw.source().digest(), raw);
            if (raw.inside().isEmpty()) {
                return kept;
            }
            try {
                var bytes = containers.entry(raw.source(), raw.inside().orElseThrow(), this::whole);
                return new Stretch.Kept(kept.file(), kept.offset(), kept.length(), raw, bytes, kept.members());
            } catch (IOException missing) {
                return new Stretch.Damaged(
                        kept.file(), kept.offset(), kept.length(), String.valueOf(missing.getMessage()));
            }
        }

        private Containers.Whole whole(Digest digest) throws IOException {
            var raw = seen.get(digest);
            if (raw == null) {
                return elsewhere.get(digest);
            }
            return new Containers.Whole(
                    raw.source(),
                    raw.inside().isPresent()
                            ? containers.entry(raw.source(), raw.inside().orElseThrow(), this::whole)
                            : files.bytes(raw.source(), raw.place()));
        }
    }
}
