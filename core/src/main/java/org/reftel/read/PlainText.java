package org.reftel.read;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Extract;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;

/// Telegrams as plain text, also with the links and escapes of Markdown; one or several in a source.
///
/// A new message begins at a transmission line (`VZCZC...`), or where a header or classification line follows the
/// end of a message that already had its text: a signature, `NNNN`, `BT`, a form feed or a rule of equals signs. A
/// cable quoted inside a text begins no message.
final class PlainText implements Format {
    @Override
    public Shape shape() {
        return Shape.TEXT;
    }

    @Override
    public boolean recognises(Decoded decoded) {
        return Sign.isTelegram(decoded.text(), 0, decoded.text().length());
    }

    @Override
    public List<Extract> read(Source source, Decoded decoded) {
        String text = decoded.text();
        var extracts = new ArrayList<Extract>();
        for (var message : messages(text)) {
            int start = message.start();
            int end = message.end();
            while (start < end && Draft.isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && Draft.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                extracts.add(new Draft(source, extracts.size(), Shape.TEXT, decoded)
                        .beginTelegram(start)
                        .copy(start, end, Markup.of(text, start, end))
                        .finish(new Span(start, end)));
            }
        }
        return extracts;
    }

    /// Where the messages of a text stand, in order; separators between them belong to none.
    static List<Span> messages(String text) {
        var found = new ArrayList<Span>();
        int begin = 0;
        // Where the run of lines that close a message (separators and blank lines) began, or -1.
        int gap = -1;
        boolean closed = false;
        boolean levelSeen = false;
        boolean textSeen = false;
        boolean transmissionSeen = false;
        boolean quoting = false;
        boolean quoteOpens = false;
        boolean quotes = quotes(text);
        int from = 0;
        int length = text.length();
        while (from < length) {
            int to = text.indexOf('\n', from);
            if (to < 0) {
                to = length;
            }
            var line = Line.of(text, from, to);
            if (line == Line.BLANK) {
                from = to + 1;
                continue;
            }
            if (line == Line.SEPARATOR) {
                gap = gap < 0 ? from : gap;
                from = to + 1;
                continue;
            }
            int words = line == Line.AFTER_FORM_FEED ? from + 1 : from;
            var sign = Sign.of(text, words, to);
            boolean whole = levelSeen || textSeen || transmissionSeen;
            boolean separated = gap >= 0 || line == Line.AFTER_FORM_FEED;
            boolean afterEnd = textSeen && (separated || closed && !quoting);
            boolean begins = sign == Sign.TRANSMISSION
                    ? whole && !quoteOpens
                    : afterEnd && sign.opensHeader() && !Sign.isLaterSection(text, words, to);
            if (begins) {
                found.add(new Span(begin, gap < 0 ? from : gap));
                begin = words;
                levelSeen = false;
                textSeen = false;
                transmissionSeen = false;
                quoting = false;
            }
            switch (sign) {
                case TRANSMISSION -> transmissionSeen = true;
                case LEVEL, LEVEL_WITH_NUMBER -> levelSeen = true;
                case SUBJECT, MARKED_PARAGRAPH -> textSeen = true;
                default -> {}
            }
            gap = -1;
            closed = textSeen && line == Line.END;
            quoteOpens = quotes && mentions(text, from, to, "begin text");
            quoting = quoteOpens || quoting && !mentions(text, from, to, "end text");
            from = to + 1;
        }
        found.add(new Span(begin, length));
        return found;
    }

    /// Whether the text announces any quotation at all; most do not, and then no line is searched.
    private static boolean quotes(String text) {
        for (var words : new String[] {"EGIN TEXT", "egin text", "egin Text"}) {
            if (text.contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(String text, int from, int to, String words) {
        // Such remarks are short lines or begin a line; long lines are looked at from both ends.
        int stop = Math.min(to, from + 120) - words.length();
        for (int i = from; i <= stop; i++) {
            if (text.regionMatches(true, i, words, 0, words.length())) {
                return true;
            }
        }
        int tail = Math.max(from + 120 - words.length(), to - 60);
        for (int i = tail; i <= to - words.length(); i++) {
            if (text.regionMatches(true, i, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    /// What a line is for the question where a message ends.
    private enum Line {
        BLANK,
        /// Only equals signs, or a form feed alone.
        SEPARATOR,
        /// A form feed and then words: the words may begin a message.
        AFTER_FORM_FEED,
        /// `NNNN`, `BT`, a name in capitals.
        END,
        OTHER;

        static Line of(String text, int start, int end) {
            int from = start;
            int to = end;
            while (from < to && Draft.isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && Draft.isSpace(text.charAt(to - 1))) {
                to--;
            }
            boolean formFeed = start < end && text.charAt(start) == '\f';
            if (from == to) {
                return formFeed ? SEPARATOR : BLANK;
            }
            if (formFeed) {
                return AFTER_FORM_FEED;
            }
            if (to - from > 30) {
                return isRule(text, from, to) ? SEPARATOR : OTHER;
            }
            if (text.charAt(from) == '=') {
                return to - from >= 3 && isRule(text, from, to) ? SEPARATOR : OTHER;
            }
            return isName(text, from, to) ? END : OTHER;
        }

        private static boolean isRule(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) != '=') {
                    return false;
                }
            }
            return true;
        }

        private static boolean isName(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                boolean fits = c >= 'A' && c <= 'Z' || c == ' ' || c == '-' || c == '.' || c == '\'';
                if (!fits) {
                    return false;
                }
            }
            return to - from >= 2;
        }
    }
}
