package org.reftel.wording;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Block;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Document;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header.Labelled;
import org.reftel.model.Span;

/// A header as printed, cut into lines and each line into stretches of one field: what each means, and what is left
/// over.
public final class Explained {
    /// A stretch of one printed line that belongs to one field; no field when nothing explains it.
    ///
    /// @param line from 1, blank ones counted
    public record Part(int line, Span at, String field) {}

    private final Document document;
    private final String text;
    private final List<Part> parts = new ArrayList<>();

    private Explained(Document document) {
        this.document = document;
        this.text = document.extract().text();
    }

    /// The header of a document, explained.
    public static Explained of(Document document) {
        var explained = new Explained(document);
        explained.collect();
        return explained;
    }

    /// In order of place; together with white space they are the header.
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /// The words of a stretch as printed.
    public String words(Part part) {
        return part.at().of(text);
    }

    /// The printed line that a stretch stands in.
    public String line(Part part) {
        int start = text.lastIndexOf('\n', part.at().start()) + 1;
        int end = text.indexOf('\n', part.at().start());
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    /// What a stretch means, for readers who have never seen a cable.
    public String meaning(Part part, Gazetteer gazetteer) {
        return part.field().isEmpty()
                ? "no rule explains this: it is kept, shown and searchable"
                : Gloss.of(part.field(), words(part), document.header(), gazetteer);
    }

    /// How many printed lines it has.
    public int lines() {
        return Math.toIntExact(parts.stream().mapToInt(Part::line).distinct().count());
    }

    /// How many characters no rule explains.
    public int unexplained() {
        return Math.toIntExact(parts.stream()
                .filter(part -> part.field().isEmpty())
                .mapToLong(part -> words(part).chars().filter(c -> c > ' ').count())
                .sum());
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
}
