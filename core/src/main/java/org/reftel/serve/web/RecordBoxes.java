package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reftel.desk.Opened;
import org.reftel.model.Addressee;
import org.reftel.model.Basis;
import org.reftel.model.Code;
import org.reftel.model.Field;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header;
import org.reftel.model.Link;
import org.reftel.model.Marking;
import org.reftel.model.Problem;
import org.reftel.model.Reference;
import org.reftel.model.Shape;
import org.reftel.model.Tag;
import org.reftel.wording.Gloss;
import org.reftel.wording.LinkWords;
import org.reftel.wording.Shown;

/// The two boxes above the text: what it is and when it was sent, then receivers and subject.
final class RecordBoxes {
    private static final String ABSENT = "not in this copy";
    private static final String NOT_STATED = "not stated";

    private final Opened opened;
    private final Header header;
    private final boolean inPart;
    private final Supplier<Gazetteer> gazetteer;

    RecordBoxes(Opened opened, Supplier<Gazetteer> gazetteer) {
        this.opened = opened;
        this.header = opened.collation().leading().header();
        this.inPart = isInPart(opened);
        this.gazetteer = gazetteer;
    }

    /// Of a record that is shown in part no source is named.
    static boolean isInPart(Opened opened) {
        return opened.place().source().name().isEmpty();
    }

    /// Of a record that is shown in part nobody is told which it is.
    private String absent(String otherwise) {
        return inPart ? "withheld, or " + otherwise : otherwise;
    }

    /// Whether it only says that there is nothing.
    static boolean isAbsent(String text) {
        return text.equals(ABSENT) || text.equals(NOT_STATED);
    }

    List<Row> top() {
        var entry = opened.entry();
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                "number",
                List.of(Item.of(entry.id(), "", why(entry.idBasis(), "number inferred", Code.W301_NUMBER_INFERRED)))));
        rows.add(new Row(
                "sent",
                List.of(Item.of(
                        Shown.sent(entry), "", why(entry.sentBasis(), "date inferred", Code.W302_DATE_INFERRED)))));
        rows.add(Row.of(
                "released", header.released().optional().map(Shown::printed).orElse(absent(NOT_STATED))));
        rows.add(Row.of(
                "created", header.created().optional().map(Shown::printed).orElse(absent(NOT_STATED))));
        rows.add(Row.of(
                "classification",
                header.classification().optional().map(RecordBoxes::marking).orElse(absent(ABSENT))));
        rows.add(new Row(
                "origin", List.of(header.origin().optional().map(this::origin).orElse(Item.of(absent(ABSENT))))));
        rows.add(Row.of("signed", header.signer().optional().orElse(absent(ABSENT))));
        if (opened.collation().leading().extract().shape() == Shape.ARTICLE
                && !header.articles().isEmpty()) {
            rows.add(new Row("address", addresses(header)));
        }
        return rows;
    }

    /// Of articles on the web: where a cable was used, or where an article itself stands.
    static List<Item> addresses(Header header) {
        return header.articles().stream()
                .map(article -> Item.of(article.value(), Path.web(article.value()), ""))
                .toList();
    }

    /// Why something is inferred; empty for what is stated.
    private String why(Basis basis, String otherwise, Code code) {
        return switch (basis) {
            case STATED -> "";
            case INFERRED ->
                opened.collation().leading().problems().stream()
                        .filter(problem -> problem.code() == code)
                        .map(Problem::message)
                        .findFirst()
                        .orElse(otherwise);
        };
    }

    private Item origin(Header.Origin origin) {
        var name = origin.name().isEmpty() ? origin.asWritten() : origin.name();
        var printed =
                name.equals(origin.asWritten()) || origin.asWritten().isEmpty() ? "" : "printed " + origin.asWritten();
        return Item.of(name, origin.post().isEmpty() ? "" : "/browse/" + Path.step(origin.post()), printed);
    }

    private static String marking(Marking marking) {
        var normal = Shown.classification(marking.level().name(), marking.caveats());
        return normal.equals(marking.asWritten()) || marking.asWritten().isEmpty()
                ? normal
                : normal + " (printed " + marking.asWritten() + ")";
    }

    List<Row> middle() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("subject", header.subject().optional().orElse(absent(ABSENT))));
        header.title()
                .optional()
                .filter(title ->
                        header.subject().optional().filter(title::equals).isEmpty())
                .ifPresent(title -> rows.add(Row.of("copy's title", title)));
        rows.add(addressees("to", header.to()));
        rows.add(addressees("info", header.info()));
        if (!header.exempt().isEmpty()) {
            rows.add(addressees("not to", header.exempt()));
        }
        rows.add(Row.of(
                "precedence",
                header.precedence().optional().map(RecordBoxes::precedence).orElse(absent(ABSENT))));
        rows.add(row(
                "captions", header.captions().stream().map(RecordBoxes::item).toList()));
        if (!header.passing().isEmpty()) {
            rows.add(row(
                    "pass to", header.passing().stream().map(RecordBoxes::item).toList()));
        }
        rows.add(Row.of(
                "declassify on",
                header.executiveOrder().optional().map(RecordBoxes::order).orElse(absent(ABSENT))));
        rows.add(row("TAGS", header.tags().stream().map(RecordBoxes::tag).toList()));
        for (var reference : header.references()) {
            rows.add(new Row(reference.label().isEmpty() ? "ref" : "ref " + reference.label(), reference(reference)));
        }
        header.classifiedBy()
                .optional()
                .ifPresent(by -> rows.add(Row.of("classified by", joined(by.name(), by.title()))));
        header.derivedFrom().optional().ifPresent(from -> rows.add(Row.of("derived from", from)));
        header.reasons().optional().ifPresent(reasons -> rows.add(new Row("reasons", reasons(reasons))));
        return rows;
    }

    private static String joined(String name, String title) {
        return name.isEmpty() || title.isEmpty() ? name + title : name + ", " + title;
    }

    private static Item item(Field.Found<String> found) {
        return Item.of(found.value());
    }

    private Row row(String label, List<Item> items) {
        return items.isEmpty() ? Row.of(label, absent(ABSENT)) : new Row(label, items);
    }

    private Row addressees(String label, List<Addressee> addressees) {
        return row(
                addressees.size() > 1 ? label + " (" + addressees.size() + ")" : label,
                addressees.stream().map(RecordBoxes::addressee).toList());
    }

    private static Item addressee(Addressee addressee) {
        var name = addressee.name().isEmpty() ? addressee.asWritten() : addressee.name();
        return Item.of(
                List.of(
                                name.isEmpty() ? addressee.indicator() : name,
                                addressee.precedence().label(),
                                addressee.serial())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                "",
                addressee.indicator().isEmpty() || name.isEmpty() ? "" : addressee.indicator());
    }

    private static String precedence(Header.Precedences precedences) {
        var info = precedences.info().label();
        return precedences.action().label() + (info.isEmpty() ? "" : ", for information " + info);
    }

    private static String order(Header.ExecutiveOrder order) {
        var on = order.declassifyOn().isEmpty()
                ? "no date"
                : order.declassifyOn().stream().map(Object::toString).collect(Collectors.joining(", "));
        return on + " (" + (order.order().isEmpty() ? "" : "E.O. " + order.order() + ": ") + order.asWritten() + ")";
    }

    private static Item tag(Tag tag) {
        var kind = switch (tag.kind()) {
            case SUBJECT -> "subject";
            case PROGRAM -> "programme";
            case GEOGRAPHIC -> "country or place";
            case ORGANIZATION -> "organisation";
            case PERSON -> "person";
            case UNKNOWN -> "kind not known";
        };
        return Item.of(
                tag.tag(), "/tags/" + Path.step(tag.tag()), tag.name().isEmpty() ? kind : kind + ": " + tag.name());
    }

    private List<Item> reference(Reference reference) {
        var link = opened.links().stream()
                .filter(one -> one.kind() == Link.Kind.REFERENCE && one.at().equals(reference.at()))
                .findFirst();
        if (link.isEmpty()) {
            return List.of(Item.of(reference.asWritten()));
        }
        var items = new ArrayList<Item>();
        items.add(Item.of(reference.asWritten(), "", link.get().targets().isEmpty() ? LinkWords.of(link.get()) : ""));
        items.addAll(targets(link.get()));
        return items;
    }

    /// Where a link leads, each with its state.
    static List<Item> targets(Link link) {
        var state = switch (link.state()) {
            case HELD -> "held";
            case WANTED -> "wanted";
            case AMBIGUOUS -> "one of these: the year is not printed";
            case ANNOUNCED, NOT_A_CABLE, NO_TARGET -> LinkWords.of(link);
        };
        return link.targets().stream()
                .map(target -> Item.of(target, Path.of(target), state))
                .toList();
    }

    private List<Item> reasons(Header.Reasons reasons) {
        var section = reasons.section();
        return reasons.letters().stream()
                .map(letter -> Item.of(
                        section + " (" + letter.toLowerCase(Locale.ROOT) + ")",
                        "",
                        Gloss.reason(gazetteer.get(), section, letter)))
                .toList();
    }
}
