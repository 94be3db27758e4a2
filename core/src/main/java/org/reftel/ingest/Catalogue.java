package org.reftel.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.reftel.handling.Handling;
import org.reftel.model.Basis;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Code;
import org.reftel.model.Copy;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Repair;
import org.reftel.model.Shape;
import org.reftel.model.When;

/// The line that a catalogue shows of a document.
final class Catalogue {
    private Catalogue() {}

    /// @param copies of the record, this one among them
    /// @param marked what holds over all copies
    /// @param aside labels of copies that say nothing about the record, and are seen with it
    static CatalogueEntry entry(Document document, List<Copy> copies, Handling.Marked marked, List<Label> aside) {
        var header = document.header();
        var marking = header.classification().optional();
        var origin = header.origin().optional();
        var order = header.executiveOrder().optional();
        int repairs = 0;
        for (Repair repair : document.repairs()) {
            repairs += repair.applied() ? 1 : 0;
        }
        var shapes = new LinkedHashSet<Shape>();
        shapes.add(document.extract().shape());
        copies.forEach(copy -> shapes.add(copy.shape()));
        return new CatalogueEntry(
                document.id(),
                basis(header.number()),
                document.extract().id(),
                header.sent().optional().map(When::iso).orElse(""),
                basis(header.sent()),
                header.released().optional().orElse(""),
                marking.map(Marking::level).map(Enum::name).orElse(""),
                marking.map(Marking::caveats).orElse(List.of()),
                origin.map(Header.Origin::name).orElse(""),
                origin.map(Header.Origin::post)
                        .or(() -> header.number().optional().map(number -> number.post()))
                        .orElse(""),
                header.subject().optional().or(() -> header.title().optional()).orElse(""),
                header.tags().stream().map(tag -> tag.tag()).toList(),
                order.stream()
                        .flatMap(one -> one.declassifyOn().stream())
                        .max(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(""),
                order.map(Header.ExecutiveOrder::asWritten).orElse(""),
                document.paragraphs().size(),
                repairs,
                List.copyOf(shapes),
                marked.whole(),
                Stream.of(
                                marked.paragraphs().values().stream(),
                                Stream.of(marked.subject()).filter(subject -> !subject.equals(Label.of(Level.U))),
                                aside.stream())
                        .flatMap(labels -> labels)
                        .distinct()
                        .sorted(Comparator.comparing(Label::key))
                        .toList());
    }

    private static Basis basis(Field<?> field) {
        return field instanceof Field.Found<?> found ? found.basis() : Basis.STATED;
    }

    /// Other spellings that must lead to a document: a malformed number as its publisher printed it. When
    /// the text carries another cable's number, no spelling is trusted.
    static List<String> aliases(Document document) {
        var aliases = new ArrayList<String>();
        boolean foreign =
                document.problems().stream().anyMatch(problem -> problem.code() == Code.W304_OTHER_CABLES_BODY);
        if (!foreign) {
            for (var fact : document.extract().facts()) {
                if (fact.kind() == CatalogueFact.Kind.NUMBER) {
                    aliases.add(fact.at().of(document.extract().text()));
                }
            }
        }
        return aliases;
    }
}
