package org.reftel.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.reftel.model.Addressee;
import org.reftel.model.Block;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Header;
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
    static SearchIndex.Entry entry(CatalogueEntry entry, Document document, List<String> addresses) {
        return new SearchIndex.Entry(
                entry.id(), entry.sent(), fields(entry, document), paragraphs(document, addresses));
    }

    private static Map<String, List<String>> fields(CatalogueEntry entry, Document document) {
        var header = document.header();
        var fields = new HashMap<String, List<String>>();
        put(fields, "id", List.of(entry.id()));
        put(fields, "tag", header.tags().stream().map(Tag::tag).toList());
        put(fields, "from", from(entry, header));
        put(fields, "to", addressees(header.to()));
        put(fields, "info", addressees(header.info()));
        var levels = new ArrayList<String>();
        levels.add(entry.classification());
        levels.addAll(entry.caveats());
        put(fields, "class", levels);
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
        put(fields, "shape", entry.shapes().stream().map(Shape::key).toList());
        put(fields, "subject", List.of(entry.subject()));
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

    private static List<SearchIndex.Paragraph> paragraphs(Document document, List<String> addresses) {
        var reading = document.reading();
        var paragraphs = new ArrayList<SearchIndex.Paragraph>();
        header(document, reading, paragraphs);
        int next = 0;
        var headings = new ArrayList<String>();
        for (var block : document.body()) {
            switch (block) {
                case Block.Heading heading -> headings.add(heading.text());
                case Block.Paragraph paragraph -> {
                    var address = addresses.get(next++);
                    // A heading has the address of the paragraph below it; no phrase runs across.
                    headings.forEach(heading -> add(paragraphs, address, heading));
                    headings.clear();
                    add(paragraphs, address, reading.prose(paragraph).text());
                }
                case Block.Signature signature -> add(paragraphs, "signature", signature.name());
                case Block.Unplaced unplaced ->
                    add(paragraphs, "unplaced", reading.flow(unplaced.spans()).text());
                case Block.Boilerplate _ -> {}
            }
        }
        headings.forEach(heading -> add(paragraphs, "unplaced", heading));
        for (var span : document.unplaced()) {
            add(paragraphs, "unplaced", reading.quote(span));
        }
        return paragraphs;
    }

    private static void header(Document document, Reading reading, List<SearchIndex.Paragraph> paragraphs) {
        var header = document.header();
        header.title().optional().ifPresent(title -> add(paragraphs, SearchIndex.HEADER, title));
        header.captions().forEach(caption -> add(paragraphs, SearchIndex.HEADER, caption.value()));
        header.passing().forEach(passing -> add(paragraphs, SearchIndex.HEADER, passing.value()));
        header.references().forEach(reference -> add(paragraphs, SearchIndex.HEADER, reading.quote(reference.at())));
        header.to()
                .forEach(addressee ->
                        add(paragraphs, SearchIndex.HEADER, addressee.name() + " " + addressee.asWritten()));
        header.info()
                .forEach(addressee ->
                        add(paragraphs, SearchIndex.HEADER, addressee.name() + " " + addressee.asWritten()));
        header.classifiedBy()
                .optional()
                .ifPresent(classifier ->
                        add(paragraphs, SearchIndex.HEADER, classifier.name() + ", " + classifier.title()));
    }

    private static void add(List<SearchIndex.Paragraph> paragraphs, String address, String text) {
        if (!text.isBlank()) {
            paragraphs.add(new SearchIndex.Paragraph(address, text));
        }
    }
}
