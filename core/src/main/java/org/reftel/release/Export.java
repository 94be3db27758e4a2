package org.reftel.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.reftel.desk.Desk;
import org.reftel.follow.Repeat;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Problem;
import org.reftel.model.Source;
import org.reftel.model.file.FileEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Fetches records through the desk, like any reader, and writes them in the interchange format.
public final class Export {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Desk desk;
    private final boolean withExtracts;
    private final List<String> ids;
    private final PartyIds parties;
    /// The file asked for last: its entries stand one behind the other.
    private String file = "";

    private List<FileEntry> filed = List.of();

    /// @param ids canonical ones of all records of the export
    public Export(Desk desk, boolean withExtracts, List<String> ids) throws IOException {
        this.desk = desk;
        this.withExtracts = withExtracts;
        this.ids = List.copyOf(ids);
        this.parties = PartyIds.of(desk, ids);
    }

    /// Writes every line: the records, their parties, the passages that stand in several of them, and the sources that
    /// gave no document.
    ///
    /// @param everything whether the export is of all that the reader sees; only then it tells of sources
    /// @param done is told after each record how many are written
    public void lines(Writer out, boolean everything, IntConsumer done) throws IOException {
        Consumer<Consumer<JsonGenerator>> each = write -> line(out, write);
        int written = 0;
        for (var id : ids) {
            try (var json = generator(out)) {
                record(json, id);
            }
            out.write('\n');
            done.accept(++written);
        }
        parties(each);
        repeated(each);
        if (everything) {
            for (var source : desk.sources()) {
                if (isWithoutDocument(source)) {
                    each.accept(json -> source(json, source));
                }
            }
        }
    }

    private static void line(Writer out, Consumer<JsonGenerator> write) {
        try (var json = generator(out)) {
            write.accept(json);
        }
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// JSON into a stream that stays open.
    public static JsonGenerator generator(Writer out) {
        return JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    /// Writes one record as one object.
    ///
    /// @param id one of those of the export
    public void record(JsonGenerator json, String id) throws IOException {
        var record = desk.collation(id).orElseThrow(() -> new IOException("no record " + id));
        var sources = new HashMap<Digest, Source>();
        for (var copy : Interchange.copies(record)) {
            var extract = copy.extract().id();
            desk.source(extract).ifPresent(source -> sources.put(extract.source(), source));
        }
        new Interchange(json, withExtracts)
                .document(record, desk.links(id), sources, desk.spoken(id), parties, entry(id));
    }

    /// The entry of a file that a record is.
    private Optional<FileEntry> entry(String id) throws IOException {
        if (desk.entry(id).filter(CatalogueEntry::isFiled).isEmpty()) {
            return Optional.empty();
        }
        var number = CableId.parse(id).orElseThrow();
        if (!number.post().equals(file)) {
            file = number.post();
            filed = desk.entries(file);
        }
        return filed.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    /// Writes the parties of these records, a line each.
    ///
    /// @param each writes one line
    public void parties(Consumer<Consumer<JsonGenerator>> each) throws IOException {
        new PartyLines(desk, ids, parties).write(each);
    }

    /// Writes the passages that stand in several of these records, a line each.
    ///
    /// @param each writes one line
    public void repeated(Consumer<Consumer<JsonGenerator>> each) throws IOException {
        for (var repeat : desk.repeated(ids)) {
            for (var passage : repeat.passages()) {
                each.accept(json -> repeated(json, repeat, passage));
            }
        }
    }

    private static void repeated(JsonGenerator json, Repeat repeat, Repeat.Passage passage) {
        json.writeStartObject();
        json.writeStringProperty("type", "repeated");
        json.writeStringProperty("older", repeat.older().citation());
        json.writeStringProperty("newer", repeat.newer().citation());
        json.writeNumberProperty("words", passage.words());
        json.writeStringProperty("quote", passage.quote());
        json.writeEndObject();
    }

    /// Whether nothing was made of a source: it is kept, and an export says so. A container of other sources is not
    /// one of these.
    public static boolean isWithoutDocument(Desk.Listed source) {
        return source.documents().isEmpty() && !source.shape().equals("archive");
    }

    /// Writes a source that gave no document.
    public void source(JsonGenerator json, Desk.Listed source) {
        new Interchange(json, withExtracts)
                .source(
                        source.source(),
                        source.problems().stream()
                                .filter(problem -> problem.code().number().startsWith("E"))
                                .findFirst()
                                .or(() -> source.problems().stream().findFirst())
                                .orElse(new Problem(Code.E210_UNKNOWN_SHAPE, List.of(), "")));
    }
}
