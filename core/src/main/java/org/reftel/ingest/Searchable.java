package org.reftel.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.reftel.follow.Fingerprints;
import org.reftel.handling.Handling;
import org.reftel.model.Addressee;
import org.reftel.model.Block;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Reading;
import org.reftel.model.Reference;
import org.reftel.model.Shape;
import org.reftel.model.Tag;
import org.reftel.search.SearchIndex;

/// A record as the index sees it: the leading copy's words under their given addresses. Boilerplate and the
/// furniture of pages are not in it.
final class Searchable {
    private Searchable() {}

    /// @param addresses given ones of the paragraphs, in order
    static SearchIndex.Entry entry(
            CatalogueEntry entry, Document document, List<String> addresses, Handling.Marked marked) {
        var fields = open(entry, document);
        var paragraphs = paragraphs(document, addresses, marked);
        if (marked.subject().equals(Label.of(Level.U))) {
            put(fields, "subject", List.of(entry.subject()));
        } else {
            add(paragraphs, SearchIndex.SUBJECT, entry.subject(), marked.subject());
        }
        return new SearchIndex.Entry(entry.id(), entry.sent(), entry.label(), fields, closed(document), paragraphs);
    }

    /// Number, date, origin, TAGS and classification are never classified.
    private static Map<String, List<String>> open(CatalogueEntry entry, Document document) {
        var header = document.header();
        var fields = new HashMap<String, List<String>>();
        put(fields, "id", List.of(entry.id()));
        put(fields, "tag", header.tags().stream().map(Tag::tag).toList());
        put(fields, "from", from(entry, header));
        var levels = new ArrayList<String>();
        levels.add(entry.classification());
        levels.addAll(entry.caveats());
        put(fields, "class", levels);
        put(fields, "shape", entry.shapes().stream().map(Shape::key).toList());
        return fields;
    }

    private static Map<String, List<String>> closed(Document document) {
        var header = document.header();
        var fields = new HashMap<String, List<String>>();
        put(fields, "to", addressees(header.to()));
        put(fields, "info", addressees(header.info()));
        put(
                fields,
                "caption",
                header.captions().stream().map(Field.Found::value).toList());
        put(fields, "signer", header.signer().optional().stream().toList());
        put(
                fields,
                "ref",
                header.references().stream()
                        .map(Reference::candidates)
                        .flatMap(List::stream)
                        .map(Object::toString)
                        .toList());
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String field, List<String> values) {
        var kept = new LinkedHashSet<>(values);
        kept.remove("");
        if (!kept.isEmpty()) {
            fields.put(field, List.copyOf(kept));
        }
    }

    private static List<String> from(CatalogueEntry entry, Header header) {
        var from = new ArrayList<String>();
        from.add(entry.post());
        header.number().optional().ifPresent(number -> from.add(number.post()));
        header.origin().optional().ifPresent(origin -> from.add(origin.indicator()));
        from.add(entry.origin());
        return from;
    }

    private static List<String> addressees(List<Addressee> addressees) {
        var names = new ArrayList<String>();
        for (var addressee : addressees) {
            names.add(addressee.indicator());
            names.add(addressee.name());
        }
        return names;
    }

    private static List<SearchIndex.Paragraph> paragraphs(
            Document document, List<String> addresses, Handling.Marked marked) {
        var whole = marked.whole();
        var reading = document.reading();
        var readings = new Readings(document, addresses, marked);
        var paragraphs = new ArrayList<SearchIndex.Paragraph>();
        header(document, reading, paragraphs, whole);
        int next = 0;
        var headings = new ArrayList<Block.Heading>();
        for (var block : document.body()) {
            switch (block) {
                case Block.Heading heading -> headings.add(heading);
                case Block.Paragraph paragraph -> {
                    var address = addresses.get(next++);
                    // A heading has the address of the paragraph below it; no phrase runs across.
                    var label = marked.of(address);
                    for (var heading : headings) {
                        // Its text is as everybody reads it, unless something was repaired in it.
                        var read = readings.of(label).flow(heading.spans()).text();
                        boolean same = read.equals(reading.flow(heading.spans()).text());
                        add(paragraphs, address, same ? heading.text() : read, label);
                    }
                    headings.clear();
                    // Also one without a word makes the record known to its readers.
                    var text = readings.of(label).prose(paragraph).text();
                    paragraphs.add(new SearchIndex.Paragraph(address, text, label, Fingerprints.of(text)));
                    // What only who reads all reads in it.
                    var full = reading.prose(paragraph).text();
                    if (!full.equals(text)) {
                        var highest = readings.highest();
                        paragraphs.add(new SearchIndex.Paragraph(address, full, highest, Fingerprints.of(full)));
                    }
                }
                case Block.Signature signature -> add(paragraphs, SearchIndex.SIGNATURE, signature.name(), whole);
                case Block.Unplaced unplaced ->
                    add(
                            paragraphs,
                            SearchIndex.UNPLACED,
                            reading.flow(unplaced.spans()).text(),
                            whole);
                case Block.Boilerplate _ -> {}
            }
        }
        headings.forEach(heading -> add(paragraphs, SearchIndex.UNPLACED, heading.text(), whole));
        for (var span : document.unplaced()) {
            add(paragraphs, SearchIndex.UNPLACED, reading.quote(span), whole);
        }
        return paragraphs;
    }

    private static void header(
            Document document, Reading reading, List<SearchIndex.Paragraph> paragraphs, Label whole) {
        var header = document.header();
        header.title().optional().ifPresent(title -> add(paragraphs, SearchIndex.HEADER, title, whole));
        header.captions().forEach(caption -> add(paragraphs, SearchIndex.HEADER, caption.value(), whole));
        header.passing().forEach(passing -> add(paragraphs, SearchIndex.HEADER, passing.value(), whole));
        header.references()
                .forEach(reference -> add(paragraphs, SearchIndex.HEADER, reading.quote(reference.at()), whole));
        // As printed: names that we know and the cable does not print are found with to: and info: only.
        header.to().forEach(to -> add(paragraphs, SearchIndex.HEADER, to.asWritten(), whole));
        header.info().forEach(info -> add(paragraphs, SearchIndex.HEADER, info.asWritten(), whole));
        header.classifiedBy()
                .optional()
                .ifPresent(classifier ->
                        add(paragraphs, SearchIndex.HEADER, classifier.name() + ", " + classifier.title(), whole));
    }

    private static void add(List<SearchIndex.Paragraph> paragraphs, String address, String text, Label label) {
        if (!text.isBlank()) {
            paragraphs.add(new SearchIndex.Paragraph(address, text, label));
        }
    }
}
