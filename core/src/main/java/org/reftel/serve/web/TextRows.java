package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.reftel.model.Annotation;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.PageLine;
import org.reftel.model.Repair;
import org.reftel.model.Span;
import org.reftel.wording.Visible;

/// A copy line by line: what it has, and what is read there.
public final class TextRows {
    /// Rows of one page.
    static final int MOST = 500;

    /// A longer line goes on in the next row.
    private static final int LONGEST = 2_000;

    private static final int TAGS = 2_000;

    /// A line, or a part of a very long one.
    ///
    /// @param number of the line, from 1
    /// @param address of the paragraph that begins here; empty when none does
    /// @param aside what it is when it is set aside: a page line
    /// @param same whether it is read as it stands
    public record Line(
            int number,
            String address,
            String aside,
            boolean same,
            List<Bit> source,
            List<Bit> reading,
            List<Fix> fixes) {
        public Line {
            source = List.copyOf(source);
            reading = List.copyOf(reading);
            fixes = List.copyOf(fixes);
        }
    }

    /// @param kind `plain`, `damaged`, `repaired`, `doubtful` or `tagged`
    /// @param note what is to be known about it; may be empty
    public record Bit(String text, String kind, String note) {}

    /// A repair.
    ///
    /// @param number its place among those of the copy, from 1
    /// @param toggle address of this page without it, or with it again
    public record Fix(
            int number,
            String rule,
            String title,
            String why,
            String was,
            String becomes,
            String certainty,
            String state,
            String toggle,
            boolean undone) {}

    private final Document document;
    private final String text;
    private final Set<String> without;
    private final List<Integer> order;
    private final List<Annotation> tags;
    private final Map<Integer, String> addresses = new HashMap<>();
    private final Toggle toggle;

    /// Makes the address of the page with other repairs left out.
    @FunctionalInterface
    interface Toggle {
        String without(Set<String> names);
    }

    /// @param given addresses of the paragraphs, in order
    /// @param without names of repairs that are left out: `R104` for all of a rule, `3` for the third
    /// @param tagged whether tags that others made are shown
    TextRows(Document document, List<String> given, Set<String> without, boolean tagged, Toggle toggle) {
        this.document = document;
        this.text = document.extract().text();
        this.without = without;
        this.toggle = toggle;
        this.order = new ArrayList<>();
        for (int i = 0; i < document.repairs().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> document.repairs().get(i).at()));
        this.tags = tagged
                ? document.extract().annotations().stream()
                        .sorted(Comparator.comparing(Annotation::at))
                        .limit(TAGS)
                        .toList()
                : List.of();
        var paragraphs = document.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            var spans = paragraphs.get(i).spans();
            if (!spans.isEmpty()) {
                addresses.put(
                        spans.getFirst().start(),
                        i < given.size() ? given.get(i) : paragraphs.get(i).address());
            }
        }
    }

    /// Where each row stands in the text.
    private record Place(int number, Span span) {}

    private List<Place> places() {
        var places = new ArrayList<Place>();
        int from = 0;
        int number = 1;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int at = from;
            do {
                int stop = Math.min(end, at + LONGEST);
                places.add(new Place(number, new Span(at, stop)));
                at = stop;
            } while (at < end);
            from = end + 1;
            number++;
        }
        return places;
    }

    /// @param lines of the page
    /// @param first place of the first row
    /// @param rows how many there are in all
    record Window(List<Line> lines, int first, int rows) {
        Window {
            lines = List.copyOf(lines);
        }
    }

    /// @param from place of the first row
    /// @param here address of a paragraph that must be on the page; may be empty
    Window window(int from, String here) {
        var places = places();
        int first = from < places.size() ? from : 0;
        if (!here.isEmpty() && from == 0) {
            for (int i = 0; i < places.size(); i++) {
                if (address(places.get(i).span()).equals(here) && i >= MOST) {
                    first = i;
                }
            }
        }
        var lines = new ArrayList<Line>();
        for (var place : places.subList(first, Math.min(places.size(), first + MOST))) {
            if (!place.span().of(text).isBlank()) {
                lines.add(line(place));
            }
        }
        return new Window(lines, first, places.size());
    }

    /// The part of the text that a line of this number takes up, not more than a row of it.
    Span span(int number) {
        return places().stream()
                .filter(place -> place.number() == number)
                .map(Place::span)
                .findFirst()
                .orElse(new Span(0, 0));
    }

    private String address(Span span) {
        return addresses.isEmpty()
                ? ""
                : addresses.entrySet().stream()
                        .filter(one -> span.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
    }

    private List<Integer> repairs(Span span) {
        return order.stream()
                .filter(i -> {
                    var at = document.repairs().get(i).at();
                    return at.isEmpty()
                            ? at.start() >= span.start() && at.start() < span.end()
                            : at.start() < span.end() && at.end() > span.start();
                })
                .toList();
    }

    /// How many repairs that are applied are left out here.
    int undone() {
        return Math.toIntExact(IntStream.range(0, document.repairs().size())
                .filter(place -> document.repairs().get(place).applied() && isUndone(place))
                .count());
    }

    private boolean isUndone(int repair) {
        return without.contains(Integer.toString(repair + 1))
                || without.contains(document.repairs().get(repair).rule().number());
    }

    private Line line(Place place) {
        var span = place.span();
        var touching = repairs(span);
        var source = new ArrayList<Bit>();
        var reading = new ArrayList<Bit>();
        int at = span.start();
        for (int i : touching) {
            var repair = document.repairs().get(i);
            int start = Math.max(at, repair.at().start());
            int end = Math.min(span.end(), Math.max(start, repair.at().end()));
            plain(at, start, source, true);
            plain(at, start, reading, false);
            var was = text.substring(start, end);
            if (!repair.applied() || isUndone(i)) {
                bit(source, was, "doubtful", repair.rule().number());
                bit(reading, was, "doubtful", "");
            } else {
                bit(source, was, "damaged", repair.rule().number());
                if (repair.at().start() >= span.start()) {
                    bit(reading, repair.becomes(), "repaired", repair.rule().number());
                }
            }
            at = Math.max(at, end);
        }
        plain(at, span.end(), source, true);
        plain(at, span.end(), reading, false);
        var aside =
                document.pageLines().stream().map(PageLine::at).anyMatch(span::overlaps) ? "page line, set aside" : "";
        return new Line(
                place.number(),
                address(span),
                aside,
                touching.isEmpty(),
                source,
                reading,
                touching.stream()
                        .filter(i -> document.repairs().get(i).at().start() >= span.start())
                        .map(this::fix)
                        .toList());
    }

    private static void bit(List<Bit> bits, String text, String kind, String note) {
        if (!text.isEmpty()) {
            bits.add(new Bit(Visible.line(text), kind, note));
        }
    }

    /// Words as they stand; in the copy with the tags that others put round them.
    private void plain(int start, int end, List<Bit> bits, boolean tagged) {
        int at = start;
        if (tagged) {
            for (var tag : tags) {
                int from = Math.max(at, tag.at().start());
                int to = Math.min(end, tag.at().end());
                if (from < to) {
                    bit(bits, text.substring(at, from), "plain", "");
                    bit(bits, text.substring(from, to), "tagged", Item.shown(tag.type()));
                    at = to;
                }
            }
        }
        bit(bits, text.substring(Math.min(at, end), end), "plain", "");
    }

    private Fix fix(int place) {
        var repair = document.repairs().get(place);
        boolean undone = isUndone(place);
        var names = new java.util.TreeSet<>(without);
        var name = Integer.toString(place + 1);
        if (undone) {
            names.remove(name);
            names.remove(repair.rule().number());
        } else {
            names.add(name);
        }
        return new Fix(
                place + 1,
                repair.rule().number(),
                repair.rule().title(),
                why(repair.rule()),
                quoted(repair.at().of(text)),
                quoted(repair.becomes()),
                repair.certainty().name().toLowerCase(Locale.ROOT),
                state(repair, undone),
                toggle.without(names),
                undone);
    }

    private static String why(Code rule) {
        return rule.text();
    }

    private static String state(Repair repair, boolean undone) {
        return !repair.applied() ? "not applied" : undone ? "left out on this page" : "applied";
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "nothing" : "\"" + Item.shown(words) + "\"";
    }
}
