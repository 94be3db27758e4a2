package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.model.Addressee;
import org.reftel.model.Basis;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Marking;
import org.reftel.model.Repair;
import org.reftel.model.Tag;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;

/// The copies of a record side by side: which says what, and where they differ.
///
/// @param names of the copies: `copy 1`, which leads, first
/// @param facts one row a field, one item a copy
/// @param differences from the leading copy
/// @param more how many differences are not listed
public record CopiesPage(
        String id, String subject, List<Item> names, List<Row> facts, List<Difference> differences, int more) {
    private static final int MOST = 300;
    private static final String ABSENT = "not in this copy";

    public CopiesPage {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
        differences = List.copyOf(differences);
    }

    /// @param copy which differs from the leading one
    public record Difference(String address, String href, String what, String copy, String leading, String other) {}

    static void show(Visit visit, Context request) throws IOException {
        var asked = request.pathParam("id");
        switch (visit.desk().open(asked)) {
            case Answer.NotFound<Opened> missing -> MissingPage.show(visit, request, asked, missing);
            case Answer.Found<Opened>(var opened) -> {
                var path = "/copies" + Path.of(opened.entry().id());
                if (request.path().equals(path)) {
                    var title = opened.entry().id() + ", its copies";
                    Pages.show(request, "copies", Frame.of(visit, title, "", path, ""), of(visit, opened));
                } else {
                    request.redirect(path, HttpStatus.MOVED_PERMANENTLY);
                }
            }
        }
    }

    private static CopiesPage of(Visit visit, Opened opened) throws IOException {
        var collation = opened.collation();
        var id = opened.entry().id();
        var copies = new ArrayList<Document>();
        copies.add(collation.leading());
        copies.addAll(collation.others());
        var names = new ArrayList<Item>();
        for (int i = 1; i <= copies.size(); i++) {
            names.add(
                    Item.of("copy " + i, "/text" + Path.of(id) + (i == 1 ? "" : "?copy=" + i), i == 1 ? "leads" : ""));
        }
        var order = copies.stream().map(copy -> copy.extract().id()).toList();
        return new CopiesPage(
                id,
                Item.shown(opened.entry().subject()),
                names,
                facts(visit, copies),
                collation.differences().stream()
                        .limit(MOST)
                        .map(difference -> new Difference(
                                difference.address(),
                                Path.of(id + "/" + difference.address()),
                                Item.shown(difference.what()),
                                copy(order, difference.copy()),
                                Item.shown(difference.leading()),
                                Item.shown(difference.other())))
                        .toList(),
                Math.max(0, collation.differences().size() - MOST));
    }

    private static String copy(List<ExtractId> order, ExtractId copy) {
        int place = order.indexOf(copy);
        return place < 0 ? "another copy" : "copy " + (place + 1);
    }

    private static List<Row> facts(Visit visit, List<Document> copies) throws IOException {
        var rows = new ArrayList<Row>();
        var sources = new ArrayList<Item>();
        for (var copy : copies) {
            sources.add(visit.desk()
                    .source(copy.extract().id())
                    .map(source -> Item.of(source.name(), "", source.digest().brief()))
                    .orElse(Item.of("source withheld")));
        }
        rows.add(new Row("source", sources));
        rows.add(row("shape", copies, copy -> copy.extract().shape().label()));
        rows.add(row("number", copies, copy -> field(copy.header().number())));
        rows.add(row(
                "sent",
                copies,
                copy -> copy.header()
                        .sent()
                        .optional()
                        .map(when -> Shown.sent(when.iso(), Basis.STATED))
                        .orElse(ABSENT)));
        rows.add(row(
                "released",
                copies,
                copy -> copy.header().released().optional().map(Shown::printed).orElse(ABSENT)));
        rows.add(row(
                "origin",
                copies,
                copy -> copy.header()
                        .origin()
                        .optional()
                        .map(Header.Origin::asWritten)
                        .orElse(ABSENT)));
        rows.add(row(
                "classification",
                copies,
                copy -> copy.header()
                        .classification()
                        .optional()
                        .map(Marking::asWritten)
                        .orElse(ABSENT)));
        rows.add(row("subject", copies, copy -> field(copy.header().subject())));
        rows.add(row("to", copies, copy -> addressees(copy.header().to())));
        rows.add(row("info", copies, copy -> addressees(copy.header().info())));
        rows.add(row(
                "TAGS",
                copies,
                copy -> listed(copy.header().tags().stream().map(Tag::tag).toList())));
        rows.add(row("signed", copies, copy -> field(copy.header().signer())));
        rows.add(row(
                "paragraphs", copies, copy -> Integer.toString(copy.paragraphs().size())));
        rows.add(row(
                "repairs applied",
                copies,
                copy -> Long.toString(
                        copy.repairs().stream().filter(Repair::applied).count())));
        rows.add(row(
                "tags by others",
                copies,
                copy -> Integer.toString(copy.extract().annotations().size())));
        return rows;
    }

    private static Row row(String label, List<Document> copies, Function<Document, String> value) {
        return new Row(label, copies.stream().map(value).map(Item::of).toList());
    }

    private static String field(Field<?> field) {
        return field.optional().map(Object::toString).orElse(ABSENT);
    }

    private static String addressees(List<Addressee> addressees) {
        return listed(addressees.stream()
                .map(one -> one.name().isEmpty() ? one.asWritten() : one.name())
                .toList());
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? ABSENT : values.stream().limit(100).collect(Collectors.joining("; "));
    }
}
