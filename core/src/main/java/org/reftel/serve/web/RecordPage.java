package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reftel.desk.Answer;
import org.reftel.desk.Checked;
import org.reftel.desk.Opened;
import org.reftel.model.Block;
import org.reftel.model.Link;
import org.reftel.model.Shape;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Citation;
import org.reftel.wording.Remarks;
import org.reftel.wording.Shown;

/// Screen 2, a record in the three boxes of a cable reader: what it is, who got it and what about, what it says.
///
/// @param file that it is an entry of; empty for a cable
/// @param written whether it was written in this room: there is no more than what stands in it
/// @param built said where the copy had no box of its own; may be empty
/// @param here address asked for; empty when the record was
/// @param header as printed, line by line, each stretch explained
/// @param outline headings and the paragraphs below them
/// @param earlier page before this one; empty when this is the first
/// @param later page after this one; empty when this is the last
/// @param copies how many there are besides the one that is read
/// @param from what refers to it
/// @param articles that used it
/// @param before the record before it, of the same post
public record RecordPage(
        String id,
        String subject,
        Optional<Belongs> file,
        boolean written,
        String built,
        String here,
        List<Row> top,
        List<Row> middle,
        List<HeaderLine> header,
        List<Item> outline,
        int paragraphs,
        List<RecordBody.Part> body,
        String earlier,
        String later,
        List<String> remarks,
        List<Row> checks,
        List<Item> pageLines,
        int redactions,
        int copies,
        int differences,
        List<Item> from,
        List<Item> articles,
        String before,
        String after,
        List<RecordBody.Form> forms,
        String source,
        int repairs,
        boolean whole,
        String assets) {
    private static final int FINDINGS = 60;
    private static final int LINES = 100;

    /// What of a record can be addressed beside its paragraphs.
    private static final Set<String> OUTSIDE = Set.of("header", "signature", "unplaced");

    public RecordPage {
        top = List.copyOf(top);
        middle = List.copyOf(middle);
        header = List.copyOf(header);
        outline = Item.some(outline);
        body = List.copyOf(body);
        remarks = List.copyOf(remarks);
        checks = List.copyOf(checks);
        pageLines = Item.some(pageLines);
        from = Item.some(from);
        articles = Item.some(articles);
        forms = List.copyOf(forms);
    }

    static void show(Visit visit, Context request) throws IOException {
        show(visit, request, "");
    }

    static void showParagraph(Visit visit, Context request) throws IOException {
        show(visit, request, address(request.pathParam("address")));
    }

    /// Old links say `par12`, people `¶12` and `p12`.
    static String address(String asked) {
        var bare = asked.strip().toLowerCase(Locale.ROOT);
        for (var before : List.of("#", "par", "¶", "p")) {
            boolean number = bare.length() > before.length() && Character.isDigit(bare.charAt(before.length()));
            if (bare.startsWith(before) && (number || before.equals("#"))) {
                bare = bare.substring(before.length());
            }
        }
        return bare;
    }

    private static void show(Visit visit, Context request, String address) throws IOException {
        var asked = request.pathParam("id");
        // Mostly the canonical number of a record and an address of it: it is opened once, whole.
        if (visit.desk().open(asked) instanceof Answer.Found<Opened>(var whole)
                && whole.whole()
                && whole.entry().id().equals(asked)
                && (address.isEmpty() || addresses(whole).contains(address))
                && request.path().equals(Path.of(address.isEmpty() ? asked : asked + "/" + address))) {
            show(visit, request, whole, address);
            return;
        }
        switch (visit.desk().open(address.isEmpty() ? asked : asked + "/" + address)) {
            case Answer.NotFound<Opened> missing -> MissingPage.show(visit, request, asked, missing);
            case Answer.Found<Opened>(var found) -> {
                var here = found.whole() ? "" : found.paragraphs().getFirst().address();
                var id = found.entry().id();
                var path = Path.of(here.isEmpty() ? id : id + "/" + here);
                if (!request.path().equals(path)) {
                    var query = request.queryString();
                    request.redirect(path + (query == null ? "" : "?" + query), HttpStatus.MOVED_PERMANENTLY);
                } else if (found.whole()) {
                    show(visit, request, found, "");
                } else if (visit.desk().open(id) instanceof Answer.Found<Opened>(var whole)) {
                    show(visit, request, whole, here);
                }
            }
        }
    }

    private static void show(Visit visit, Context request, Opened opened, String here) throws IOException {
        var page = of(visit, request, opened, here);
        var path = request.path() + (request.queryString() == null ? "" : "?" + request.queryString());
        var title = page.id() + (here.isEmpty() ? "" : " ¶" + here) + " " + Shown.cut(page.subject(), 120);
        Pages.show(request, "record", Frame.of(visit, title.strip(), "", path, ""), page);
    }

    private static RecordPage of(Visit visit, Context request, Opened opened, String here) throws IOException {
        var desk = visit.desk();
        var entry = opened.entry();
        var id = entry.id();
        var collation = opened.collation();
        var document = collation.leading();
        var base = "http://" + request.host();
        var boxes = new RecordBoxes(opened, visit.premises().gazetteer());
        var body = new RecordBody(opened, desk.said(id), base);
        int first = first(opened, here, number(request, "from"));
        var window = body.window(first, here, number(request, "at"));
        if (first == 0 && !here.isEmpty() && !OUTSIDE.contains(here) && !shows(window, here)) {
            first = place(opened, here);
            window = body.window(first, here, number(request, "at"));
        }
        var beside = desk.beside(id);
        var leading = new ArrayList<Item>();
        var articles = new ArrayList<Item>();
        if (document.extract().shape() != Shape.ARTICLE) {
            articles.addAll(RecordBoxes.addresses(document.header()));
        }
        backlinks(visit, id, leading, articles);
        boolean written = document.extract().shape() == Shape.WRITTEN;
        boolean inPart = RecordBoxes.isInPart(opened);
        return new RecordPage(
                id,
                Item.shown(entry.subject()),
                Belongs.of(visit, id),
                written,
                built(document.extract().shape()),
                here,
                written ? stated(boxes.top()) : boxes.top(),
                written ? stated(boxes.middle()) : boxes.middle(),
                HeaderLine.of(document, visit.gazetteer()),
                outline(opened),
                opened.paragraphs().size(),
                window.parts(),
                window.earlier() < 0 ? "" : Path.of(id) + "?from=" + window.earlier(),
                window.later() < 0 ? "" : Path.of(id) + "?from=" + window.later(),
                Remarks.of(collation).stream().limit(FINDINGS).map(Item::shown).toList(),
                checks(visit, id),
                document.pageLines().stream()
                        .limit(LINES)
                        .map(line ->
                                Item.of(line.at().of(document.extract().text()).strip()))
                        .toList(),
                document.redactions().size(),
                collation.others().size(),
                collation.differences().size(),
                leading,
                articles,
                beside.before().orElse(""),
                beside.after().orElse(""),
                RecordBody.Form.of(Citation.of(entry, base)),
                inPart
                        ? "source withheld"
                        : "source " + Item.shown(opened.place().source().name()) + ", "
                                + document.extract().shape().label() + ", SHA-256 "
                                + opened.place().source().digest().hex(),
                document.repairs().size(),
                !inPart,
                Assets.base());
    }

    /// What nobody wrote is no gap in something that has no other copy.
    private static List<Row> stated(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.items().stream().anyMatch(item -> !RecordBoxes.isAbsent(item.text())))
                .toList();
    }

    private static String built(Shape shape) {
        return switch (shape) {
            case VIEWER -> "";
            case TEXT, FLAT, TAGGED -> "Box built from the telegram: this copy has none.";
            case ARTICLE -> "An article or note, and no cable.";
            case WRITTEN -> "Written in this room.";
        };
    }

    static int number(Context request, String parameter) {
        var asked = request.queryParam(parameter);
        return asked != null
                        && asked.length() < 10
                        && asked.chars().allMatch(c -> c >= '0' && c <= '9')
                        && !asked.isEmpty()
                ? Integer.parseInt(asked)
                : 0;
    }

    /// A paragraph that is asked for is on the page, whatever else it was asked to begin with.
    private static int first(Opened opened, String here, int from) {
        return from < opened.paragraphs().size() && here.isEmpty() ? from : 0;
    }

    private static boolean shows(RecordBody.Window window, String here) {
        return window.parts().stream()
                .flatMap(part -> part.paragraph().stream())
                .anyMatch(paragraph -> paragraph.address().equals(here));
    }

    private static int place(Opened opened, String here) {
        return Math.max(0, addresses(opened).indexOf(here));
    }

    private static List<String> addresses(Opened opened) {
        return opened.paragraphs().stream().map(Opened.Shown::address).toList();
    }

    /// Headings with the first paragraph below each; without headings the paragraphs.
    private static List<Item> outline(Opened opened) {
        var outline = new ArrayList<Item>();
        var shown = opened.paragraphs();
        var heading = "";
        int place = 0;
        for (var block : opened.collation().leading().body()) {
            switch (block) {
                case Block.Heading(var _, var text) -> heading = heading.isEmpty() ? text : heading + " / " + text;
                case Block.Paragraph _ -> {
                    if (!heading.isEmpty() && place < shown.size()) {
                        outline.add(entry(opened, shown.get(place).address(), heading));
                    }
                    heading = "";
                    place++;
                }
                case Block.Signature _, Block.Boilerplate _, Block.Unplaced _ -> {}
            }
        }
        if (outline.isEmpty()) {
            shown.forEach(one -> outline.add(entry(opened, one.address(), "")));
        }
        return outline;
    }

    private static Item entry(Opened opened, String address, String heading) {
        return Item.of("¶" + address, Path.of(opened.entry().id() + "/" + address), heading);
    }

    private static List<Row> checks(Visit visit, String id) throws IOException {
        var rows = new ArrayList<Row>();
        if (visit.desk().check(List.of(id)) instanceof Answer.Found<Checked>(var checked)) {
            for (var aspect : checked.aspects()) {
                var items = new ArrayList<Item>();
                items.add(Item.of(verdict(aspect)));
                aspect.findings().stream()
                        .limit(FINDINGS)
                        .forEach(finding -> items.add(Item.of(finding.message(), "", finding.code())));
                rows.add(new Row(aspect.kind().title(), items));
            }
        }
        return rows;
    }

    private static String verdict(Checked.Aspect aspect) {
        return switch (aspect.kind()) {
            case HEADER -> !aspect.good() ? "disagrees" : aspect.count() > 0 ? "agrees" : "cannot be checked";
            case CLASSIFICATION ->
                !aspect.good()
                        ? "disagrees with portion marks"
                        : aspect.count() > 0 ? "agrees with portion marks" : "cannot be checked";
            case REFERENCES, COPIES, FILES -> aspect.verdict();
            case REPAIRS -> aspect.good() ? "reversible: yes" : "reversible: no";
            case COVERAGE -> "every character accounted for: " + (aspect.good() ? "yes" : "no");
        };
    }

    private static void backlinks(Visit visit, String id, List<Item> from, List<Item> articles) throws IOException {
        var byRecord = new LinkedHashMap<String, List<Link>>();
        for (var link : visit.desk().linksTo(id)) {
            if (!link.document().equals(id)) {
                byRecord.computeIfAbsent(link.document(), record -> new ArrayList<>())
                        .add(link);
            }
        }
        for (var used : byRecord.entrySet()) {
            var links = used.getValue();
            if (from.size() > LINES || articles.size() > LINES) {
                from.add(Item.of("and others: " + byRecord.size() + " records in all"));
                return;
            }
            var entry = visit.desk().entry(used.getKey());
            if (entry.isPresent() && entry.get().shapes().contains(Shape.ARTICLE)) {
                var about = entry.get();
                articles.add(Item.of(
                        about.subject().isEmpty() ? about.id() : about.subject(),
                        Path.of(about.id() + "/" + links.getFirst().address()),
                        about.sent()));
                continue;
            }
            for (var link : links.subList(0, Math.min(10, links.size()))) {
                var citation = link.document() + "/" + link.address();
                from.add(Item.of(citation, Path.of(citation), link.quote()));
            }
        }
    }
}
