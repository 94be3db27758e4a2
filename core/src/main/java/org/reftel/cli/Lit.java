package org.reftel.cli;

import java.util.List;
import org.reftel.desk.Trace;
import org.reftel.wording.Visible;

/// A stretch of text around the words that a query found, on one line, the words standing out.
final class Lit {
    private Lit() {}

    /// At most `width` characters; what was cut at either end is marked with two dots.
    static String around(Screen screen, String text, List<Trace.Lit> lit, int width) {
        int room = Math.max(20, width - 6);
        int first = lit.isEmpty() ? 0 : Math.min(lit.getFirst().start(), text.length());
        int from = Math.max(0, first - room / 3);
        if (text.length() - from < room) {
            from = Math.max(0, text.length() - room);
        }
        if (from > 0) {
            int blank = text.indexOf(' ', from);
            from = blank >= 0 && blank < first ? blank + 1 : from;
        }
        int to = Math.min(text.length(), from + room);
        if (to < text.length()) {
            int blank = text.lastIndexOf(' ', to);
            to = blank > from ? blank : to;
        }
        var out = new StringBuilder(from > 0 ? ".. " : "");
        int done = from;
        for (var range : lit) {
            if (range.start() >= done && range.end() <= to) {
                out.append(visible(text, done, range.start()));
                out.append(screen.bold(visible(text, range.start(), range.end())));
                done = range.end();
            }
        }
        out.append(visible(text, done, to));
        return out.append(to < text.length() ? " .." : "").toString();
    }

    /// A line of a list is shown behind the one before it.
    private static String visible(String text, int from, int to) {
        return Visible.line(text.substring(from, to).replace('\n', ' '));
    }
}
