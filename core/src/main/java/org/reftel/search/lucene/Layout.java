package org.reftel.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.util.IOUtils;
import org.reftel.model.Digest;
import org.reftel.model.Label;

/// What the file `partitions` says: which labels have a partition, and which commit this is. It is
/// written last, so that a reader takes up the new state of all partitions at once.
///
/// @param commit another one each time
/// @param partitions labels by name
record Layout(String commit, SortedMap<String, Label> partitions) {
    static final String FILE = "partitions";

    private static final String FIRST = "reftel index 3";

    Layout {
        partitions = Collections.unmodifiableSortedMap(new TreeMap<>(partitions));
    }

    static Layout of(Collection<Label> labels) {
        var partitions = new TreeMap<String, Label>();
        labels.forEach(label -> partitions.put(Labels.name(label), label));
        return new Layout(UUID.randomUUID().toString(), partitions);
    }

    /// Empty when nothing was ever committed here.
    ///
    /// @throws IOException also for a file that is not as it was written
    static Optional<Layout> read(Path folder) throws IOException {
        String text;
        try {
            text = Files.readString(folder.resolve(FILE), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        int last = text.lastIndexOf("sha256 ");
        if (last < 0 || !text.substring(last).equals(seal(text.substring(0, last)))) {
            throw new IOException(FILE + " is not as it was written");
        }
        var lines = text.substring(0, last).split("\n");
        if (!lines[0].equals(FIRST)) {
            throw new IOException(FILE + " was written by another version: " + lines[0]);
        }
        var partitions = new TreeMap<String, Label>();
        try {
            for (var name : List.of(lines).subList(2, lines.length)) {
                partitions.put(name, Labels.label(name));
            }
        } catch (IllegalArgumentException unknown) {
            throw new IOException(FILE + " names a label that there is not: " + unknown.getMessage(), unknown);
        }
        return Optional.of(new Layout(lines[1].substring("commit ".length()), partitions));
    }

    void write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(FIRST);
        lines.add("commit " + commit);
        lines.addAll(partitions.keySet());
        var text = String.join("\n", lines) + "\n";
        var made = folder.resolve(FILE + ".tmp");
        Files.writeString(made, text + seal(text), StandardCharsets.ISO_8859_1);
        IOUtils.fsync(made, false);
        Files.move(made, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(folder, true);
    }

    private static String seal(String text) {
        return "sha256 " + Digest.of(text.getBytes(StandardCharsets.ISO_8859_1)).hex() + "\n";
    }
}
