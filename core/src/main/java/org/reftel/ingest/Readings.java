package org.reftel.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.reftel.handling.Handling;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Field;
import org.reftel.model.Label;
import org.reftel.model.Reading;
import org.reftel.model.Repair;
import org.reftel.model.Span;
import org.reftel.repair.Repairs;

/// A document as the readers of each label read it.
///
/// A repair may rest on a word elsewhere in the cable: `Gardnia` is mended where another paragraph has it right. A
/// reader who may not read that paragraph must not find the mended word in this one. So for each label the text is
/// repaired anew with everything blanked that the label does not dominate; blanked and not cut, so that every place
/// stays where it is.
final class Readings {
    private final Document document;
    private final Handling.Marked marked;
    private final List<String> addresses;
    private final boolean mixed;
    private final Label highest;
    private final Map<Label, Reading> known = new HashMap<>();

    /// @param addresses given ones of the paragraphs, in order
    Readings(Document document, List<String> addresses, Handling.Marked marked) {
        this.document = document;
        this.addresses = addresses;
        this.marked = marked;
        var labels = new HashSet<Label>();
        labels.add(marked.whole());
        addresses.forEach(address -> labels.add(marked.of(address)));
        this.highest = labels.stream().reduce(marked.subject(), Handling::join);
        this.mixed = labels.size() > 1 && document.repairs().stream().anyMatch(Repair::applied);
    }

    /// Who reads everything.
    Label highest() {
        return highest;
    }

    /// As a reader of exactly this label reads it.
    Reading of(Label label) {
        if (!mixed || label.equals(highest)) {
            return document.reading();
        }
        return known.computeIfAbsent(label, this::made);
    }

    private Reading made(Label label) {
        var extract = document.extract();
        boolean whole = Handling.dominates(label, marked.whole());
        var text = extract.text().toCharArray();
        var seen = new ArrayList<Span>();
        var hidden = new ArrayList<Span>();
        if (document.header().subject() instanceof Field.Found<String> subject) {
            (Handling.dominates(label, marked.subject()) ? seen : hidden).add(subject.at());
        }
        int next = 0;
        var headings = new ArrayList<Span>();
        for (var block : document.body()) {
            switch (block) {
                case Block.Heading heading -> headings.addAll(heading.spans());
                case Block.Paragraph paragraph -> {
                    boolean open = Handling.dominates(label, marked.of(addresses.get(next++)));
                    (open ? seen : hidden).addAll(headings);
                    (open ? seen : hidden).addAll(paragraph.spans());
                    headings.clear();
                }
                case Block.Signature _, Block.Unplaced _, Block.Boilerplate _ -> {}
            }
        }
        if (whole) {
            hidden.forEach(span -> blank(text, span));
        } else {
            var all = extract.text();
            blank(text, new Span(0, text.length));
            seen.forEach(span -> all.getChars(span.start(), span.end(), text, span.start()));
        }
        var left = new Extract(
                extract.id(),
                extract.shape(),
                new String(text),
                extract.telegram(),
                whole ? extract.facts() : List.of(),
                whole ? extract.annotations() : List.of(),
                extract.map(),
                extract.problems());
        return Reading.of(left.text(), new Repairs().repair(left).repairs());
    }

    private static void blank(char[] text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (text[i] != '\n' && text[i] != '\r') {
                text[i] = ' ';
            }
        }
    }
}
