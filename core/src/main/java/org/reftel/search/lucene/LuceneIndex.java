package org.reftel.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.reftel.model.Code;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Query;
import org.reftel.search.Leaf;
import org.reftel.search.SearchIndex;

/// The search index as a folder of Lucene files. One process writes, any number read what was committed last.
public final class LuceneIndex implements SearchIndex {
    /// Longer than any phrase or proximity, so that none reaches from one value of a field into the next.
    private static final int GAP = 2_000;

    private static final double BUFFER_MB = 48;
    private static final FieldType WORDS = words();

    private final Path folder;
    private final FSDirectory directory;
    private final Analyzer analyzer = WordTokenizer.analyzer(GAP);
    private Optional<IndexWriter> writer = Optional.empty();
    private Optional<DirectoryReader> reader = Optional.empty();

    /// Opens the index in `folder`; the folder is made if it does not exist, and locked with the first change.
    public LuceneIndex(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.directory = FSDirectory.open(folder);
    }

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    @Override
    public void put(Entry entry) throws IOException {
        var block = new ArrayList<Document>(entry.paragraphs().size() + 2);
        for (var paragraph : entry.paragraphs()) {
            block.add(paragraph(entry.id(), paragraph.address(), paragraph.text()));
        }
        for (var subject : entry.fields().getOrDefault("subject", List.of())) {
            block.add(paragraph(entry.id(), HEADER, subject));
        }
        block.add(record(entry));
        writer().updateDocuments(new Term(Fields.KEY, entry.id()), block);
    }

    private static Document paragraph(String id, String address, String text) {
        var document = new Document();
        document.add(new StringField(Fields.KEY, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.ADDRESS, new BytesRef(address)));
        document.add(new Field(Fields.TEXT, text, WORDS));
        return document;
    }

    private static Document record(Entry entry) {
        var document = new Document();
        document.add(new StringField(Fields.KEY, entry.id(), Field.Store.NO));
        document.add(new StringField(Fields.RECORD, "", Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.RECORD, new BytesRef(entry.id())));
        document.add(new BinaryDocValuesField(Fields.SENT, new BytesRef(entry.sent())));
        Fields.day(entry.sent()).ifPresent(day -> document.add(new LongPoint(Fields.DAY, day.toEpochDay())));
        for (var fields : List.of(entry.fields(), entry.closed())) {
            for (Map.Entry<String, List<String>> field : fields.entrySet()) {
                field.getValue().forEach(value -> add(document, field.getKey(), value));
            }
        }
        add(document, "id", entry.id());
        Fields.year(entry.id(), entry.sent()).ifPresent(year -> add(document, "year", year));
        return document;
    }

    private static void add(Document document, String field, String value) {
        var key = Fields.key(field, value);
        document.add(new StringField(
                Fields.whole(field), key.length() <= 1_000 ? key : key.substring(0, 1_000), Field.Store.NO));
        document.add(new Field(Fields.words(field), value, WORDS));
    }

    @Override
    public void remove(String id) throws IOException {
        writer().deleteDocuments(new Term(Fields.KEY, id));
    }

    @Override
    public void clear() throws IOException {
        writer().deleteAll();
    }

    @Override
    public void commit() throws IOException {
        writer().commit();
    }

    @Override
    public List<Hits.RecordHits> search(Query query, Predicate<Label> open) throws IOException {
        try {
            return new Evaluation(reader()).search(query);
        } catch (CorruptIndexException broken) {
            throw explained(broken);
        }
    }

    @Override
    public List<int[]> highlights(Query query, String text) {
        return Leaf.lit(Leaf.wanted(query), text);
    }

    @Override
    public int size() throws IOException {
        return DirectoryReader.indexExists(directory) ? reader().getDocCount(Fields.RECORD) : 0;
    }

    private IndexWriter writer() throws IOException {
        if (writer.isPresent()) {
            return writer.get();
        }
        var settings = new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(BUFFER_MB);
        try {
            var opened = new IndexWriter(directory, settings);
            writer = Optional.of(opened);
            return opened;
        } catch (LockObtainFailedException busy) {
            throw new IOException(
                    Code.X905_ROOM_BUSY.number() + " Another process is writing to the search index " + folder
                            + ". Wait until it has finished, then try again.",
                    busy);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException broken) {
            throw explained(broken);
        }
    }

    /// A reader of the last commit.
    private DirectoryReader reader() throws IOException {
        try {
            if (reader.isEmpty()) {
                reader = Optional.of(DirectoryReader.open(directory));
            } else {
                var newer = Optional.ofNullable(DirectoryReader.openIfChanged(reader.get()));
                if (newer.isPresent()) {
                    reader.get().close();
                    reader = newer;
                }
            }
            return reader.get();
        } catch (IndexNotFoundException missing) {
            throw new IOException(
                    "There is no search index in " + folder + ". Delete this folder if it exists and read the sources"
                            + " again with `reftel read`: nothing but the index is lost.",
                    missing);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException broken) {
            throw explained(broken);
        }
    }

    private IOException explained(IOException broken) {
        return new IOException(
                "The search index in " + folder + " cannot be read (" + broken.getMessage() + "). Delete this folder"
                        + " and read the sources again with `reftel read`: nothing but the index is lost.",
                broken);
    }

    @Override
    public void close() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
            reader = Optional.empty();
        }
        if (writer.isPresent()) {
            writer.get().close();
            writer = Optional.empty();
        }
        directory.close();
        analyzer.close();
    }
}
