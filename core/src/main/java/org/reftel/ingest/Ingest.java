package org.reftel.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.reftel.link.Wanted;
import org.reftel.model.Document;
import org.reftel.model.Link;
import org.reftel.model.Source;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// Takes files into a room: walks them, makes documents, collates copies, commits in groups, and puts what
/// leads into the index. A source that cannot be read, or on which our own code fails, does not stop a run.
public final class Ingest {
    /// Larger sources are left where they are (X213).
    public static final long LARGEST = 1L << 30;

    private final Room room;
    private final SearchIndex index;
    private final Stages stages;
    private final long largest;

    /// The pure stages, as functions: bytes to documents, and one document made anew.
    ///
    /// @param documents all messages of a source
    /// @param document one of them
    /// @param archive name and bytes of an archive to its entries; empty when it is none
    public record Stages(
            BiFunction<Source, byte[], Pipeline.Result> documents,
            One document,
            BiFunction<String, byte[], Optional<Archive>> archive) {
        /// One message of a source, made anew.
        @FunctionalInterface
        public interface One {
            Document make(Source source, byte[] bytes, int ordinal);
        }

        public static Stages of(Pipeline pipeline, BiFunction<String, byte[], Optional<Archive>> archive) {
            return new Stages(pipeline::documents, pipeline::document, archive);
        }
    }

    public Ingest(Room room, SearchIndex index, Stages stages) {
        this(room, index, stages, LARGEST);
    }

    Ingest(Room room, SearchIndex index, Stages stages, long largest) {
        this.room = room;
        this.index = index;
        this.stages = stages;
        this.largest = largest;
    }

    /// Reads paths in the order given, directories in the order of names, `-` for standard input.
    ///
    /// @param folder of the room itself, which is never read
    /// @param outcomes told about each source once it is committed
    /// @throws org.reftel.model.Refused X905 when another process writes, X906 when a path does not exist
    public Summary run(
            List<String> paths,
            Path folder,
            InputStream standardInput,
            Consumer<Outcome> outcomes,
            Consumer<Progress> progress)
            throws IOException {
        var walk = new Walk(paths, folder, largest);
        try (var writer = room.writer()) {
            var run = new Run(room, writer, index, stages, outcomes, progress);
            run.recover();
            walk.each(standardInput, run);
            run.finish();
            // A room without any record has an index too: an empty one.
            index.commit();
            var links = room.links();
            int announced = 0;
            for (var link : links) {
                announced += link.state() == Link.State.ANNOUNCED ? 1 : 0;
            }
            // Of several targets of one link, some may be held.
            int wanted = 0;
            for (var one : Wanted.of(links, id -> false)) {
                wanted += room.entry(one.id()).isEmpty() ? 1 : 0;
            }
            return run.summary(wanted, announced);
        }
    }
}
