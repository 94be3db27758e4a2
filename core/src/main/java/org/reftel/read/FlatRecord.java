package org.reftel.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Extract;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;

/// Five lines of catalogue data (number, first line of the subject, date, classification, origin), then header and
/// body, which may be glued together. One or several records in a source; some end after the fifth line.
final class FlatRecord implements Format {
    private static final Pattern NUMBER = Pattern.compile("\\d{2}[A-Z][A-Z0-9]{1,60}\\d");
    private static final Pattern DATE = Pattern.compile(
            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \\d{2} [\\d:]{8} (?:[+-]\\d{4}|[A-Z]{3}) \\d{4}");

    @Override
    public Shape shape() {
        return Shape.FLAT;
    }

    @Override
    public boolean recognises(Decoded decoded) {
        String text = decoded.text();
        int from = 0;
        while (from < text.length() && Draft.isSpace(text.charAt(from))) {
            from++;
        }
        return isRecord(text, from);
    }

    /// Whether a record begins with the line at `from`.
    private static boolean isRecord(String text, int from) {
        int first = lineEnd(text, from);
        if (first - from > 70 || !NUMBER.matcher(trimmed(text, from, first)).matches()) {
            return false;
        }
        int second = lineEnd(text, first + 1);
        int third = lineEnd(text, second + 1);
        return third - second < 60
                && DATE.matcher(trimmed(text, second + 1, third)).matches();
    }

    @Override
    public List<Extract> read(Source source, Decoded decoded) {
        String text = decoded.text();
        var starts = new ArrayList<Integer>();
        int from = 0;
        while (from < text.length()) {
            int to = lineEnd(text, from);
            char c = text.charAt(from);
            if (c >= '0' && c <= '9' && isRecord(text, from)) {
                starts.add(from);
            }
            from = to + 1;
        }
        var extracts = new ArrayList<Extract>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            extracts.add(record(source, decoded, i, starts.get(i), end));
        }
        return extracts;
    }

    private static Extract record(Source source, Decoded decoded, int ordinal, int start, int end) {
        String text = decoded.text();
        var draft = new Draft(source, ordinal, Shape.FLAT, decoded);
        int from = start;
        for (var kind : List.of(Kind.NUMBER, Kind.TITLE, Kind.CREATED, Kind.CLASSIFICATION, Kind.ORIGIN)) {
            int to = Math.min(end, lineEnd(text, from));
            draft.fact(kind, from, to, Markup.PLAIN);
            from = Math.min(end, to + 1);
        }
        int to = end;
        while (from < to && Draft.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Draft.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return draft.beginTelegram(from)
                .copy(from, to, Markup.of(text, from, to))
                .finish(new Span(start, end));
    }

    private static String trimmed(String text, int from, int to) {
        return from < to ? text.substring(from, to).strip() : "";
    }

    private static int lineEnd(String text, int from) {
        int to = from < text.length() ? text.indexOf('\n', from) : -1;
        return to < 0 ? text.length() : to;
    }
}
