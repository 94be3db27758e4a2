package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.model.Document;
import org.reftel.model.Repair;
import org.reftel.model.Span;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;

/// Screen 4, how a reading was made: the copy and what is read there, line by line, with every repair.
///
/// @param here address of the paragraph asked for; empty when the record was
/// @param source of the copy; says so where it is withheld
/// @param whole whether the source may be shown
/// @param copies one link for each copy, when there are several
/// @param shared query of this page, to which the number of a line is added for its bytes; empty where no bytes are
///     shown
/// @param bytes a line of the copy as it stands in the source; empty when not asked for
public record TextPage(
        String id,
        String here,
        String source,
        boolean whole,
        List<TextRows.Line> lines,
        String earlier,
        String later,
        int applied,
        int reported,
        int undone,
        String all,
        List<Item> rules,
        List<Item> copies,
        int tags,
        String tagsToggle,
        boolean tagged,
        String bytesLink,
        String bytesOf,
        List<String> bytes) {
    private static final int NAMES = 200;
    private static final int DUMP = 1_024;
    private static final int ROW = 16;

    public TextPage {
        lines = List.copyOf(lines);
        rules = Item.some(rules);
        copies = Item.some(copies);
        bytes = List.copyOf(bytes);
    }

    static void show(Visit visit, Context request) throws IOException {
        show(visit, request, "");
    }

    static void showParagraph(Visit visit, Context request) throws IOException {
        show(visit, request, RecordPage.address(request.pathParam("address")));
    }

    private static void show(Visit visit, Context request, String address) throws IOException {
        var asked = request.pathParam("id");
        switch (visit.desk().open(address.isEmpty() ? asked : asked + "/" + address)) {
            case Answer.NotFound<Opened> missing -> MissingPage.show(visit, request, asked, missing);
            case Answer.Found<Opened>(var found) -> {
                var here = found.whole() ? "" : found.paragraphs().getFirst().address();
                var id = found.entry().id();
                var path = "/text" + Path.of(here.isEmpty() ? id : id + "/" + here);
                var query = request.queryString();
                if (request.path().equals(path)) {
                    var page = of(visit, request, found, here, path);
                    var title = id + (here.isEmpty() ? "" : " ¶" + here) + ", how it is read";
                    Pages.show(
                            request,
                            "text",
                            Frame.of(visit, title, "", path + (query == null ? "" : "?" + query), ""),
                            page);
                } else {
                    request.redirect(path + (query == null ? "" : "?" + query), HttpStatus.MOVED_PERMANENTLY);
                }
            }
        }
    }

    private static TextPage of(Visit visit, Context request, Opened opened, String here, String path)
            throws IOException {
        var collation = opened.collation();
        int copy = Math.clamp(
                RecordPage.number(request, "copy"), 1, collation.others().size() + 1);
        var document = copy == 1 ? collation.leading() : collation.others().get(copy - 2);
        var without = without(request);
        boolean tagged = "1".equals(request.queryParam("tags"));
        boolean whole = !RecordBoxes.isInPart(opened);
        var asked = new Asked(path, copy, without, tagged);
        var rows = new TextRows(
                document,
                copy == 1 ? collation.addresses() : List.of(),
                without,
                tagged,
                names -> asked.with(names).link());
        var window = rows.window(RecordPage.number(request, "from"), here);
        int line = RecordPage.number(request, "bytes");
        long applied = document.repairs().stream().filter(Repair::applied).count();
        return new TextPage(
                opened.entry().id(),
                here,
                whole ? source(visit, document) : "source withheld",
                whole,
                window.lines(),
                window.first() == 0 ? "" : asked.from(Math.max(0, window.first() - TextRows.MOST)),
                window.first() + TextRows.MOST >= window.rows() ? "" : asked.from(window.first() + TextRows.MOST),
                Math.toIntExact(applied),
                document.repairs().size() - Math.toIntExact(applied),
                rows.undone(),
                asked.with(Set.of()).link(),
                rules(document, asked),
                copies(collation.others().size(), asked),
                document.extract().annotations().size(),
                new Asked(path, copy, without, !tagged).link(),
                tagged,
                whole ? asked.from(window.first()) + "&bytes=" : "",
                line > 0 && whole ? "line " + line : "",
                line > 0 && whole ? bytes(visit, document, rows.span(line)) : List.of());
    }

    /// What the query of a page says.
    private record Asked(String path, int copy, Set<String> without, boolean tagged) {
        Asked with(Set<String> names) {
            return new Asked(path, copy, names, tagged);
        }

        Asked copy(int other) {
            return new Asked(path, other, Set.of(), tagged);
        }

        private String query() {
            var parts = new ArrayList<String>();
            if (copy > 1) {
                parts.add("copy=" + copy);
            }
            if (!without.isEmpty()) {
                parts.add("without=" + String.join(",", without));
            }
            if (tagged) {
                parts.add("tags=1");
            }
            return String.join("&", parts);
        }

        String link() {
            return query().isEmpty() ? path : path + "?" + query();
        }

        String from(int row) {
            return path + "?" + (query().isEmpty() ? "" : query() + "&") + "from=" + row;
        }
    }

    /// `R104,3`: a rule, or one repair by its place.
    private static Set<String> without(Context request) {
        var asked = request.queryParam("without");
        return asked == null
                ? Set.of()
                : Arrays.stream(asked.toUpperCase(Locale.ROOT).split("[,\\s]+", NAMES))
                        .filter(name -> name.length() < 8 && name.matches("R?[0-9]+"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source(Visit visit, Document document) throws IOException {
        var extract = document.extract();
        return visit.desk()
                .source(extract.id())
                .map(source -> Item.shown(source.name()) + ", "
                        + extract.shape().label() + ", message " + (extract.id().ordinal() + 1) + ", SHA-256 "
                        + source.digest().hex())
                .orElse("source withheld");
    }

    private static List<Item> rules(Document document, Asked asked) {
        return document.repairs().stream()
                .collect(Collectors.groupingBy(Repair::rule, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(rule -> {
                    var number = rule.getKey().number();
                    var names = new TreeSet<>(asked.without());
                    boolean undone = !names.add(number);
                    if (undone) {
                        names.remove(number);
                    }
                    return Item.of(
                            number + " " + rule.getKey().title(),
                            asked.with(names).link(),
                            Shown.count(Math.toIntExact(rule.getValue()), "time", "times")
                                    + (undone ? ", left out: put back" : ", leave out"));
                })
                .toList();
    }

    private static List<Item> copies(int others, Asked asked) {
        var copies = new ArrayList<Item>();
        for (int i = 1; others > 0 && i <= others + 1; i++) {
            copies.add(Item.of(
                    "copy " + i,
                    asked.copy(i).link(),
                    (i == 1 ? "leads" : "") + (i == asked.copy() ? (i == 1 ? ", " : "") + "shown here" : "")));
        }
        return copies;
    }

    /// The bytes behind a line, as they came.
    private static List<String> bytes(Visit visit, Document document, Span line) throws IOException {
        if (line.isEmpty()) {
            return List.of();
        }
        var range = visit.desk().place(document, line).bytes();
        var all = visit.desk().raw(document.extract().id());
        int end = Math.min(all.length, Math.min(range.end(), range.start() + DUMP));
        var dump = new ArrayList<String>();
        for (int at = range.start(); at < end; at += ROW) {
            var hex = new StringBuilder(String.format("%08x ", at));
            var letters = new StringBuilder();
            for (int i = at; i < Math.min(end, at + ROW); i++) {
                hex.append(String.format(" %02x", all[i]));
                letters.append(all[i] >= 0x20 && all[i] < 0x7f ? (char) all[i] : '.');
            }
            dump.add(String.format("%-58s  %s", hex, letters));
        }
        return dump;
    }
}
