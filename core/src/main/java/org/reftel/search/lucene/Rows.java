package org.reftel.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.reftel.model.Label;
import org.reftel.search.SearchIndex;

/// The rows of one record, by partition: its paragraphs there, and behind them one row for the record, with the
/// open fields everywhere and the closed ones at home, in the partition of the whole.
///
/// @param blocks a partition's rows, the record's own last
/// @param addresses which stand in a partition, [#HOME] among them
record Rows(Map<Label, List<Document>> blocks, Map<Label, Set<String>> addresses) {
    /// Address of the record's row in the partition of the whole.
    static final String HOME = "#home";
    /// Address of the record's row elsewhere.
    static final String OPEN = "#open";

    private static final FieldType WORDS = words();

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    static Rows of(SearchIndex.Entry entry) {
        var blocks = new HashMap<Label, List<Document>>();
        var addresses = new HashMap<Label, Set<String>>();
        var showing = new HashSet<Label>();
        boolean bare = true;
        int position = 0;
        for (var paragraph : entry.paragraphs()) {
            blocks.computeIfAbsent(paragraph.label(), label -> new ArrayList<>())
                    .add(paragraph(entry.id(), paragraph, position++));
            addresses
                    .computeIfAbsent(paragraph.label(), label -> new HashSet<>())
                    .add(paragraph.address());
            if (!paragraph.isOutside()) {
                bare = false;
                showing.add(paragraph.label());
            }
        }
        if (bare) {
            showing.add(entry.label());
        }
        blocks.computeIfAbsent(entry.label(), label -> new ArrayList<>());
        blocks.forEach((label, block) -> {
            boolean home = label.equals(entry.label());
            for (var subject : entry.fields().getOrDefault("subject", List.of())) {
                block.add(paragraph(entry.id(), SearchIndex.HEADER, subject, 0));
            }
            if (home) {
                for (var subject : entry.closed().getOrDefault("subject", List.of())) {
                    block.add(paragraph(entry.id(), SearchIndex.HEADER, subject, 0));
                }
            }
            block.add(record(entry, home, showing.contains(label)));
            addresses.computeIfAbsent(label, some -> new HashSet<>()).add(home ? HOME : OPEN);
        });
        return new Rows(blocks, addresses);
    }

    private static Document row(String id, String address) {
        var document = new Document();
        document.add(new StringField(Fields.KEY, id, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(id)));
        document.add(new SortedDocValuesField(Fields.ADDRESS, new BytesRef(address)));
        return document;
    }

    private static Document paragraph(String id, SearchIndex.Paragraph paragraph, int position) {
        var document = paragraph(id, paragraph.address(), paragraph.text(), position);
        for (int print : paragraph.prints()) {
            document.add(new StringField(Fields.PRINT, Fields.print(print), Field.Store.NO));
        }
        return document;
    }

    private static Document paragraph(String id, String address, String text, int position) {
        var document = row(id, address);
        document.add(new NumericDocValuesField(Fields.POSITION, position));
        document.add(new Field(Fields.TEXT, text, WORDS));
        if (address.equals(SearchIndex.SUBJECT)) {
            add(document, SearchIndex.SUBJECT, text);
        }
        return document;
    }

    private static Document record(SearchIndex.Entry entry, boolean home, boolean shows) {
        var document = row(entry.id(), home ? HOME : OPEN);
        document.add(new StringField(Fields.KIND, Fields.RECORD, Field.Store.NO));
        if (shows) {
            document.add(new StringField(Fields.KIND, Fields.SHOWS, Field.Store.NO));
        }
        if (home) {
            document.add(new StringField(Fields.KIND, Fields.HOME, Field.Store.NO));
        }
        document.add(new SortedDocValuesField(Fields.SENT, new BytesRef(entry.sent())));
        Fields.day(entry.sent()).ifPresent(day -> document.add(new LongPoint(Fields.DAY, day.toEpochDay())));
        add(document, entry.fields());
        if (home) {
            add(document, entry.closed());
        }
        add(document, "id", entry.id());
        Fields.year(entry.id(), entry.sent()).ifPresent(year -> add(document, "year", year));
        return document;
    }

    private static void add(Document document, Map<String, List<String>> fields) {
        fields.forEach((field, values) -> values.forEach(value -> add(document, field, value)));
    }

    private static void add(Document document, String field, String value) {
        var key = Fields.key(field, value);
        document.add(new StringField(
                Fields.whole(field), key.length() <= 1_000 ? key : key.substring(0, 1_000), Field.Store.NO));
        document.add(new Field(Fields.words(field), value, WORDS));
    }

    /// Of a doc value.
    static String string(BytesRef bytes) {
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
    }
}
