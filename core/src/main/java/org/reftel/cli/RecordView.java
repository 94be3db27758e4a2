package org.reftel.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reftel.desk.Opened;
import org.reftel.model.Addressee;
import org.reftel.model.Basis;
import org.reftel.model.Block;
import org.reftel.model.Field;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header;
import org.reftel.model.Link;
import org.reftel.model.Marking;
import org.reftel.model.Reference;
import org.reftel.model.Role;
import org.reftel.model.Shape;
import org.reftel.model.Tag;
import org.reftel.wording.FileWords;
import org.reftel.wording.Gloss;
import org.reftel.wording.LinkWords;
import org.reftel.wording.Remarks;
import org.reftel.wording.Shown;

/// A whole record in its three boxes: what and when, receivers and subject, the text.
final class RecordView {
    private static final int LABEL = 17;
    private static final String ABSENT = "not in this copy";
    private static final String NOT_STATED = "not stated";

    private final Screen screen;
    private final Opened opened;
    private final Header header;
    private final Supplier<Gazetteer> gazetteer;

    RecordView(Screen screen, Opened opened, Supplier<Gazetteer> gazetteer) {
        this.screen = screen;
        this.opened = opened;
        this.header = opened.collation().leading().header();
        this.gazetteer = gazetteer;
    }

    void show() {
        if (opened.collation().leading().extract().shape() == Shape.WRITTEN) {
            written();
        } else {
            top();
            middle();
        }
        bottom();
    }

    /// What the room wrote has none of the boxes of a telegram.
    private void written() {
        rule(opened.entry().id() + "   written in this room");
        header.origin().optional().ifPresent(file -> field("file", file.post() + "  " + file.name()));
        field("what", FileWords.subject(opened.entry()));
        field("written", Shown.sent(opened.entry()));
        field("by", header.signer().optional().orElse(absent(ABSENT)));
        field("marked", header.classification().optional().map(this::marking).orElse(absent(ABSENT)));
        references();
    }

    /// Of a record that is shown in part nobody is told which it is.
    private String absent(String otherwise) {
        return opened.place().source().name().isEmpty() ? "withheld, or " + otherwise : otherwise;
    }

    private void top() {
        var shape = opened.collation().leading().extract().shape();
        rule(opened.entry().id()
                + (opened.entry().idBasis() == Basis.INFERRED ? " (number inferred)" : "")
                + switch (shape) {
                    case VIEWER -> "";
                    case TEXT, FLAT, TAGGED -> "   box built from the telegram: this copy has none";
                    case ARTICLE -> "   an article or note, and no cable";
                    case WRITTEN -> "   written in this room";
                });
        field("sent", Shown.sent(opened.entry()));
        field("from", header.origin().optional().map(RecordView::origin).orElse(absent(ABSENT)));
        field(
                "classification",
                header.classification().optional().map(this::marking).orElse(absent(ABSENT)));
        field("signed", header.signer().optional().orElse(absent(ABSENT)));
        field("created", header.created().optional().map(Shown::printed).orElse(absent(NOT_STATED)));
        field("released", header.released().optional().map(Shown::printed).orElse(absent(NOT_STATED)));
    }

    private static String origin(Header.Origin origin) {
        var name = origin.name().isEmpty() ? origin.asWritten() : origin.name();
        return name.equals(origin.asWritten()) || origin.asWritten().isEmpty()
                ? name
                : name + "  (" + origin.asWritten() + ")";
    }

    private String marking(Marking marking) {
        var normal = Shown.classification(marking.level().name(), marking.caveats());
        return normal.equals(marking.asWritten()) || marking.asWritten().isEmpty()
                ? normal
                : normal + "  (printed " + marking.asWritten() + ")";
    }

    private void middle() {
        rule("receivers and subject");
        field("subject", header.subject().optional().orElse(absent(ABSENT)));
        header.title()
                .optional()
                .filter(title ->
                        header.subject().optional().filter(title::equals).isEmpty())
                .ifPresent(title -> field("copy's title", title));
        addressees("to", header.to());
        addressees("info", header.info());
        if (!header.exempt().isEmpty()) {
            addressees("not to", header.exempt());
        }
        field(
                "precedence",
                header.precedence().optional().map(RecordView::precedence).orElse(absent(ABSENT)));
        field("captions", joined(header.captions(), " "));
        if (!header.passing().isEmpty()) {
            field("pass to", joined(header.passing(), "; "));
        }
        field(
                "declassify on",
                header.executiveOrder().optional().map(RecordView::order).orElse(absent(ABSENT)));
        field(
                "TAGS",
                header.tags().isEmpty()
                        ? absent(ABSENT)
                        : header.tags().stream().map(RecordView::tag).collect(Collectors.joining("; ")));
        references();
        header.classifiedBy().optional().ifPresent(by -> field("classified by", joined(by.name(), by.title())));
        header.derivedFrom().optional().ifPresent(from -> field("derived from", from));
        header.reasons().optional().ifPresent(reasons -> field("reasons", reasons(reasons)));
        boolean article = opened.collation().leading().extract().shape() == Shape.ARTICLE;
        header.articles().forEach(one -> field(article ? "address" : "used in", one.value()));
    }

    private void references() {
        for (var reference : header.references()) {
            field(reference.label().isEmpty() ? "ref" : "ref " + reference.label(), reference(reference));
        }
    }

    private static String joined(String name, String title) {
        return name.isEmpty() || title.isEmpty() ? name + title : name + ", " + title;
    }

    private String joined(List<Field.Found<String>> values, String between) {
        return values.isEmpty()
                ? absent(ABSENT)
                : values.stream().map(Field.Found::value).collect(Collectors.joining(between));
    }

    private void addressees(String label, List<Addressee> addressees) {
        if (addressees.isEmpty()) {
            field(label, absent(ABSENT));
            return;
        }
        field(
                addressees.size() > 1 ? label + " (" + addressees.size() + ")" : label,
                addressees.stream().map(RecordView::addressee).collect(Collectors.joining("; ")));
    }

    private static String addressee(Addressee addressee) {
        var out = new StringBuilder(addressee.name().isEmpty() ? addressee.asWritten() : addressee.name());
        if (out.isEmpty()) {
            out.append(addressee.indicator());
        }
        if (!addressee.precedence().label().isEmpty()) {
            out.append(' ').append(addressee.precedence().label());
        }
        return addressee.serial().isEmpty()
                ? out.toString()
                : out.append(' ').append(addressee.serial()).toString();
    }

    private static String precedence(Header.Precedences precedences) {
        var info = precedences.info().label();
        return precedences.action().label() + (info.isEmpty() ? "" : ", for information " + info);
    }

    private static String order(Header.ExecutiveOrder order) {
        var on = order.declassifyOn().isEmpty()
                ? "no date"
                : order.declassifyOn().stream().map(Object::toString).collect(Collectors.joining(", "));
        return on + "  (" + (order.order().isEmpty() ? "" : "E.O. " + order.order() + ": ") + order.asWritten() + ")";
    }

    private static String tag(Tag tag) {
        return tag.name().isEmpty() ? tag.tag() : tag.tag() + " " + tag.name();
    }

    private String reference(Reference reference) {
        return opened.links().stream()
                .filter(link -> link.kind() == Link.Kind.REFERENCE && link.at().equals(reference.at()))
                .findFirst()
                .map(link -> reference.asWritten() + "  -> " + LinkWords.of(link))
                .orElse(reference.asWritten());
    }

    private String reasons(Header.Reasons reasons) {
        return reasons.section() + " "
                + reasons.letters().stream()
                        .map(letter -> "(" + letter + ") " + Gloss.reason(gazetteer.get(), reasons.section(), letter))
                        .collect(Collectors.joining("; "));
    }

    private void bottom() {
        rule(Shown.count(opened.paragraphs().size(), "paragraph", "paragraphs"));
        var shown = opened.paragraphs().iterator();
        var reading = opened.collation().leading().reading();
        for (var block : opened.collation().leading().body()) {
            switch (block) {
                case Block.Paragraph _ -> {
                    if (shown.hasNext()) {
                        paragraph(shown.next());
                    }
                }
                case Block.Heading(var _, var text) -> {
                    screen.line();
                    screen.title(text);
                }
                case Block.Signature(var _, var name) -> {
                    screen.line();
                    screen.line(name);
                }
                case Block.Boilerplate(var spans) ->
                    aside("standing text", reading.flow(spans).text());
                case Block.Unplaced(var spans) ->
                    aside("fits no rule", reading.flow(spans).text());
            }
        }
        screen.line();
        remarks();
    }

    private void paragraph(Opened.Shown shown) {
        var mark = ParagraphView.mark(shown.paragraph());
        screen.line();
        screen.out().print(screen.bold("¶" + shown.address()));
        screen.line((mark.isEmpty() ? "" : " " + mark)
                + switch (shown.paragraph().role()) {
                    case SUMMARY, COMMENT, NOTE, PARTICIPANTS, WITHHELD ->
                        "  " + shown.paragraph().role().name().toLowerCase(Locale.ROOT);
                    case TOPIC -> "";
                });
        if (shown.paragraph().role() != Role.WITHHELD) {
            ParagraphView.text(screen, "  ", shown);
        }
    }

    private void aside(String what, String text) {
        screen.line();
        screen.wrapped("  ", "[" + what + "] " + Shown.cut(text, 400));
    }

    private void remarks() {
        var remarks = Remarks.of(opened.collation());
        if (!remarks.isEmpty()) {
            screen.wrapped("", "In this copy: " + String.join("; ", remarks));
        }
        var source = opened.place().source().name();
        screen.line((source.isEmpty() ? ParagraphView.SOURCE_WITHHELD : "source " + source) + "   repairs "
                + opened.collation().leading().repairs().size() + "   more: --repairs --explain --raw --json");
    }

    private void rule(String title) {
        screen.title("── " + title + " " + "─".repeat(Math.max(2, screen.width() - Screen.length(title) - 4)));
    }

    private void field(String label, String value) {
        screen.labelled("  " + label, LABEL, value);
    }
}
