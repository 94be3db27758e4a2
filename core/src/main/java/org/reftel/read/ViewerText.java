package org.reftel.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Extract;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;

/// The viewer's page as the text or Markdown that it turns into: navigation and help, a heading, the row of five
/// facts (with tabs, with bars, with blanks, or one cell a line), addresses of articles, the telegram, and perhaps
/// navigation again. Navigation and help stay in the source.
final class ViewerText implements Format {
    static final String HEADING = "Viewing cable ";
    static final String ARTICLES = "Appears in these articles";
    static final List<Kind> FIVE = List.of(Kind.NUMBER, Kind.CREATED, Kind.RELEASED, Kind.CLASSIFICATION, Kind.ORIGIN);

    private static final List<String> LABELS =
            List.of("reference id", "created", "released", "classification", "origin");
    private static final Pattern NUMBER = Pattern.compile("\\d{2}[A-Z][A-Z0-9]{1,60}");
    private static final Pattern ROW = Pattern.compile("(\\S{4,64})\\s+(\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d)?)\\s+"
            + "(\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d)?)\\s+([A-Z]+(?:[ /]+[A-Z]{2,})*)\\s+(\\S.*)");

    /// Lines of the page that are no part of a telegram.
    private static final Set<String> FURNITURE = Set.of(
            "community resources",
            "courage is contagious",
            "understanding cables",
            "discussing cables",
            "browse latest releases",
            "browse by creation date",
            "browse by origin",
            "browse by tag",
            "browse by classification");

    @Override
    public Shape shape() {
        return Shape.VIEWER;
    }

    @Override
    public boolean recognises(Decoded decoded) {
        String text = decoded.text();
        return !starts(text).isEmpty();
    }

    /// Where the pages begin: at their headings, or at their rows when there is no heading.
    private static List<Integer> starts(String text) {
        var starts = new ArrayList<Integer>();
        for (int at = text.indexOf(HEADING); at >= 0; at = text.indexOf(HEADING, at + 1)) {
            int line = lineStart(text, at);
            if (line >= 0 && isSigns(text, line, at) && number(text, at + HEADING.length()) > 0) {
                starts.add(line);
            }
        }
        if (starts.isEmpty()) {
            for (int at = text.indexOf("Reference ID"); at >= 0; at = text.indexOf("Reference ID", at + 1)) {
                int line = lineStart(text, at);
                if (line >= 0
                        && isSigns(text, line, at)
                        && row(text, line, text.length()).isPresent()) {
                    starts.add(line);
                }
            }
        }
        return starts;
    }

    /// Where the number at `at` ends, or -1 when none stands there.
    private static int number(String text, int at) {
        int stop = at;
        while (stop < text.length() && stop - at < 70 && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        return NUMBER.matcher(text.substring(Math.min(at, stop), stop)).matches() ? stop : -1;
    }

    /// Whether only signs of Markdown and blanks stand there.
    private static boolean isSigns(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("# *|\t>".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Extract> read(Source source, Decoded decoded) {
        String text = decoded.text();
        var starts = starts(text);
        var extracts = new ArrayList<Extract>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            extracts.add(page(source, decoded, i, starts.get(i), end));
        }
        return extracts;
    }

    private static Extract page(Source source, Decoded decoded, int ordinal, int start, int end) {
        String text = decoded.text();
        var draft = new Draft(source, ordinal, Shape.VIEWER, decoded);
        var markup = Markup.of(text, start, end);
        int from = start;
        int heading = text.indexOf(HEADING, start, Math.min(end, lineEnd(text, start)));
        if (heading >= 0) {
            int stop = Math.min(end, lineEnd(text, heading));
            heading(draft, text, heading + HEADING.length(), stop, markup);
            from = Math.min(end, stop + 1);
        }
        int labels = text.indexOf("Reference ID", heading < 0 ? start : from, end);
        int line = labels < 0 ? -1 : lineStart(text, labels);
        var row = line < 0 ? Optional.<Row>empty() : row(text, line, end);
        if (row.isPresent()) {
            var cells = row.get().cells();
            for (int i = 0; i < cells.size(); i++) {
                var cell = cells.get(i);
                draft.fact(row.get().kinds().get(i), cell.start(), cell.end(), markup);
            }
            from = articles(draft, text, row.get().end(), end);
        }
        int begin = telegram(text, from, end, row.isPresent());
        int stop = furniture(text, begin, end);
        while (begin < stop && Draft.isSpace(text.charAt(begin))) {
            begin++;
        }
        while (stop > begin && Draft.isSpace(text.charAt(stop - 1))) {
            stop--;
        }
        return draft.beginTelegram(begin).copy(begin, stop, markup).finish(new Span(start, end));
    }

    /// The facts of a heading `NUMBER, FIRST LINE OF THE SUBJECT`: a number and, unless empty, a title.
    static void heading(Draft draft, String text, int start, int end, Markup markup) {
        int comma = text.indexOf(',', start, end);
        int stop = comma < 0 ? end : comma;
        draft.fact(Kind.NUMBER, start, stop, markup);
        if (comma >= 0) {
            draft.fact(Kind.TITLE, comma + 1, end, markup);
        }
    }

    /// The row of facts: what they are about, where they stand, where the row ends.
    private record Row(List<Kind> kinds, List<Span> cells, int end) {}

    /// The row whose labels begin with the line at `start`.
    private static Optional<Row> row(String text, int start, int end) {
        int stop = Math.min(end, lineEnd(text, start));
        if (text.indexOf('\t', start, stop) >= 0) {
            return columns(text, start, stop, end, '\t');
        }
        if (text.indexOf('|', start, stop) >= 0) {
            return columns(text, start, stop, end, '|');
        }
        if (label(text, new Span(start, stop)).isPresent()) {
            return lines(text, start, end);
        }
        return text.indexOf("Created", start, stop) < 0 ? Optional.empty() : blanks(text, stop, end);
    }

    private static Optional<Row> columns(String text, int start, int stop, int end, char separator) {
        var value = nextLine(text, stop + 1, end);
        if (value.isPresent() && isRule(text, value.get())) {
            value = nextLine(text, value.get().end() + 1, end);
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var labels = split(text, new Span(start, stop), separator);
        var values = split(text, value.get(), separator);
        var kinds = new ArrayList<Kind>();
        var cells = new ArrayList<Span>();
        for (int i = 0; i < Math.min(labels.size(), values.size()); i++) {
            var kind = label(text, labels.get(i));
            if (kind.isPresent()) {
                kinds.add(kind.get());
                cells.add(values.get(i));
            }
        }
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(kinds, cells, Math.min(end, value.get().end() + 1)));
    }

    /// One cell a line: five labels and then five values, or label and value in turn.
    private static Optional<Row> lines(String text, int start, int end) {
        var kinds = new ArrayList<Kind>();
        var cells = new ArrayList<Span>();
        var line = nextLine(text, start, end);
        int last = start;
        for (int seen = 0; seen < 2 * FIVE.size() && line.isPresent(); seen++) {
            var kind = label(text, line.get());
            if (kind.isPresent() && kinds.size() < FIVE.size()) {
                kinds.add(kind.get());
            } else if (cells.size() < kinds.size()) {
                cells.add(line.get());
            } else {
                break;
            }
            last = line.get().end();
            line = nextLine(text, last + 1, end);
        }
        boolean whole = !cells.isEmpty()
                && cells.size() == kinds.size()
                && Character.isDigit(firstCharacter(text, cells.getFirst()));
        return whole ? Optional.of(new Row(kinds, cells, Math.min(end, last + 1))) : Optional.empty();
    }

    /// Cells that only blanks part: told from one another by their form.
    private static Optional<Row> blanks(String text, int stop, int end) {
        var value = nextLine(text, stop + 1, end);
        if (value.isEmpty() || value.get().length() > 300) {
            return Optional.empty();
        }
        var matcher = ROW.matcher(value.get().of(text).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int shift = value.get().start();
        while (Draft.isSpace(text.charAt(shift))) {
            shift++;
        }
        var cells = new ArrayList<Span>();
        for (int group = 1; group <= FIVE.size(); group++) {
            cells.add(new Span(shift + matcher.start(group), shift + matcher.end(group)));
        }
        return Optional.of(new Row(FIVE, cells, Math.min(end, value.get().end() + 1)));
    }

    private static char firstCharacter(String text, Span line) {
        int at = line.start();
        while (at + 1 < line.end() && (Draft.isSpace(text.charAt(at)) || text.charAt(at) == '[')) {
            at++;
        }
        return text.charAt(at);
    }

    private static Optional<Kind> label(String text, Span cell) {
        if (cell.length() > 40) {
            return Optional.empty();
        }
        var words = cell.of(text).replace('*', ' ').strip().toLowerCase(Locale.ROOT);
        int found = LABELS.indexOf(words);
        return found < 0 ? Optional.empty() : Optional.of(FIVE.get(found));
    }

    private static List<Span> split(String text, Span line, char separator) {
        var cells = new ArrayList<Span>();
        int from = line.start();
        while (from <= line.end() && cells.size() < 20) {
            int to = from < line.end() ? text.indexOf(separator, from, line.end()) : -1;
            int stop = to < 0 ? line.end() : to;
            cells.add(new Span(from, stop));
            from = stop + 1;
        }
        return cells;
    }

    private static boolean isRule(String text, Span line) {
        for (int i = line.start(); i < line.end(); i++) {
            if ("-|: \t\r=+".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The next line that is not blank, from the line start `from` on.
    private static Optional<Span> nextLine(String text, int from, int end) {
        int start = from;
        while (start < end) {
            int stop = Math.min(end, lineEnd(text, start));
            for (int i = start; i < stop; i++) {
                if (!Draft.isSpace(text.charAt(i))) {
                    return Optional.of(new Span(start, stop));
                }
            }
            start = stop + 1;
        }
        return Optional.empty();
    }

    /// Takes the addresses of articles that follow the row; where they end.
    private static int articles(Draft draft, String text, int from, int end) {
        var line = nextLine(text, from, end);
        if (line.isEmpty()
                || text.indexOf(ARTICLES, line.get().start(), line.get().end()) < 0) {
            return from;
        }
        int done = Math.min(end, line.get().end() + 1);
        line = nextLine(text, done, end);
        while (line.isPresent() && isAddress(text, line.get())) {
            int start = line.get().start();
            int stop = line.get().end();
            int link = text.indexOf("](http", start, stop);
            int at = link >= 0 ? link + 2 : text.indexOf("http", start, stop);
            int to = at;
            while (to < stop && !Draft.isSpace(text.charAt(to)) && ">)|".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            draft.fact(Kind.ARTICLE, at, to, Markup.PLAIN);
            done = Math.min(end, stop + 1);
            line = nextLine(text, done, end);
        }
        return done;
    }

    private static boolean isAddress(String text, Span line) {
        int at = line.start();
        while (at < line.end() && " \t-*|<>".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.startsWith("http", at) || text.startsWith("[", at) && text.indexOf("](http", at, line.end()) >= 0;
    }

    /// Where the telegram begins: behind the row; without a row at the first line that a telegram has.
    private static int telegram(String text, int from, int end, boolean afterRow) {
        int start = from;
        while (!afterRow && start < end) {
            int stop = Math.min(end, lineEnd(text, start));
            if (Sign.of(text, start, stop) != Sign.NONE) {
                return start;
            }
            start = stop + 1;
        }
        return from;
    }

    /// Where the page goes on with navigation: two of its lines one after the other, or one at the very end.
    private static int furniture(String text, int from, int end) {
        int first = -1;
        int start = from;
        while (start < end) {
            int stop = Math.min(end, lineEnd(text, start));
            if (isFurniture(text, start, stop)) {
                if (first >= 0) {
                    return first;
                }
                first = start;
            } else if (!isBlank(text, start, stop)) {
                first = -1;
            }
            start = stop + 1;
        }
        return first >= 0 ? first : end;
    }

    private static boolean isBlank(String text, int from, int to) {
        int at = from;
        while (at < to && Draft.isSpace(text.charAt(at))) {
            at++;
        }
        return at == to;
    }

    private static boolean isFurniture(String text, int start, int stop) {
        int at = start;
        while (at < stop && "# *[\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= stop || "cudbCUDBF".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        if (text.startsWith("Follow us on Twitter", at)) {
            return true;
        }
        return stop - at < 40
                && FURNITURE.contains(text.substring(at, stop).strip().toLowerCase(Locale.ROOT));
    }

    /// The start of the line that `at` stands near the start of, or -1 when that is further off.
    private static int lineStart(String text, int at) {
        for (int i = at; i >= 0 && at - i < 8; i--) {
            if (i == 0 || text.charAt(i - 1) == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static int lineEnd(String text, int from) {
        int to = from < text.length() ? text.indexOf('\n', from) : -1;
        return to < 0 ? text.length() : to;
    }
}
