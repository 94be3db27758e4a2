package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Opened;
import org.reftel.model.Block;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Document;
import org.reftel.model.Header.Labelled;
import org.reftel.model.Span;

/// `open --explain`: the header as printed, each line with its fields and what they mean, and what is left over.
final class ExplainView {
    /// A stretch of one printed line that belongs to one field; no field when nothing explains it.
    private record Part(int line, Span at, String field) {}

    private final Call call;
    private final Document document;
    private final String text;
    private final List<Part> parts = new ArrayList<>();

    private ExplainView(Call call, Document document) {
        this.call = call;
        this.document = document;
        this.text = document.extract().text();
    }

    static void show(Call call, Opened opened) {
        var view = new ExplainView(call, opened.collation().leading());
        view.collect();
        view.show();
    }

    /// Cuts the header into lines and each line into stretches of one field.
    private void collect() {
        int end = headerEnd();
        var covers = covers(end);
        int next = 0;
        int line = 1;
        int at = 0;
        while (at < end) {
            int lineEnd = text.indexOf('\n', at);
            lineEnd = lineEnd < 0 || lineEnd > end ? end : lineEnd;
            int from = at;
            while (next < covers.size() && covers.get(next).at().start() < lineEnd) {
                var cover = covers.get(next);
                int start = Math.clamp(cover.at().start(), from, lineEnd);
                int stop = Math.clamp(cover.at().end(), start, lineEnd);
                add(line, from, start, "");
                add(line, start, stop, cover.field());
                from = stop;
                if (cover.at().end() > lineEnd) {
                    break;
                }
                next++;
            }
            add(line, from, lineEnd, "");
            at = lineEnd + 1;
            line++;
        }
    }

    /// Up to the first block of the body.
    private int headerEnd() {
        return document.body().stream()
                .map(Block::spans)
                .filter(spans -> !spans.isEmpty())
                .mapToInt(spans -> spans.getFirst().start())
                .min()
                .orElse(text.length());
    }

    private List<Labelled> covers(int end) {
        var covers = new ArrayList<Labelled>();
        for (var label : document.header().labelled()) {
            if (label.at().start() < end) {
                covers.add(label);
            }
        }
        document.extract().facts().stream()
                .map(fact -> new Labelled(fact.at(), published(fact.kind())))
                .forEach(covers::add);
        document.pageLines().stream()
                .filter(page -> page.at().start() < end)
                .forEach(page -> covers.add(new Labelled(page.at(), "page line")));
        document.repairs().stream()
                .filter(repair -> repair.applied()
                        && repair.at().start() < end
                        && repair.becomes().isBlank())
                .forEach(repair -> covers.add(new Labelled(
                        repair.at(),
                        repair.rule().number() + " " + repair.rule().title())));
        covers.sort((a, b) -> a.at().compareTo(b.at()));
        return covers;
    }

    /// The field that a publisher's fact belongs to.
    private static String published(CatalogueFact.Kind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case TITLE -> "title";
            case CREATED -> "created";
            case RELEASED -> "released";
            case CLASSIFICATION -> "published_classification";
            case ORIGIN -> "published_origin";
            case ARTICLE -> "uses";
        };
    }

    private void add(int line, int start, int end, String field) {
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start < end) {
            boolean continues = !parts.isEmpty()
                    && parts.getLast().line() == line
                    && parts.getLast().field().equals(field);
            if (continues) {
                var last = parts.removeLast();
                parts.add(new Part(line, new Span(last.at().start(), end), field));
            } else {
                parts.add(new Part(line, new Span(start, end), field));
            }
        }
    }

    private void show() {
        if (call.json()) {
            try (var json = call.generator()) {
                Rows.write(json, sheet());
            }
            call.out().print('\n');
        } else if (call.csv()) {
            Csv.write(call.out(), sheet());
        } else {
            plain(call.screen());
        }
    }

    private void plain(Screen screen) {
        int line = 0;
        for (var part : parts) {
            if (part.line() != line) {
                line = part.line();
                screen.title(whole(part));
            }
            if (!part.field().equals("label")) {
                var words = Screen.cut(Visible.line(part.at().of(text)), 60);
                screen.labelled(
                        "    " + (part.field().isEmpty() ? "unexplained" : part.field()),
                        22,
                        words + "  " + gloss(part));
            }
        }
        long unexplained = unexplained();
        screen.line();
        screen.line(Shown.count(line(), "line", "lines") + " of header, "
                + (unexplained == 0
                        ? "every character explained"
                        : Shown.count((int) unexplained, "character", "characters") + " unexplained"));
    }

    private int line() {
        return (int) parts.stream().mapToInt(Part::line).distinct().count();
    }

    private String whole(Part part) {
        int start = text.lastIndexOf('\n', part.at().start()) + 1;
        int end = text.indexOf('\n', part.at().start());
        return Screen.cut(text.substring(start, end < 0 ? text.length() : end).strip(), 400);
    }

    private String gloss(Part part) {
        if (part.field().isEmpty()) {
            return "no rule explains this: it is kept, shown and searchable";
        }
        return "("
                + Gloss.of(
                        part.field(),
                        part.at().of(text),
                        document.header(),
                        call.gazetteer().get()) + ")";
    }

    private long unexplained() {
        return parts.stream()
                .filter(part -> part.field().isEmpty())
                .mapToLong(
                        part -> part.at().of(text).chars().filter(c -> c > ' ').count())
                .sum();
    }

    private Sheet sheet() {
        var sheet = new Sheet("line", "start", "end", "field", "words", "meaning");
        for (var part : parts) {
            sheet.row(
                    part.line(),
                    part.at().start(),
                    part.at().end(),
                    part.field(),
                    part.at().of(text),
                    gloss(part));
        }
        return sheet;
    }
}
