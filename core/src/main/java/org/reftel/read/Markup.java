package org.reftel.read;

import java.util.Locale;
import java.util.Set;
import org.reftel.model.SourceMap;

/// Copies a stretch of a source into an extract and undoes how it was written down: line ends, character
/// references, and either HTML tags or Markdown signs.
///
/// What is not certainly mark-up is text and stays: an angle bracket before anything but a known tag, a square
/// bracket that opens no link.
enum Markup {
    /// Line ends and character references only.
    PLAIN,
    /// Also `[word](#)`, `\$`, `<http://...>` and `**#word**`.
    MARKDOWN,
    /// Also tags of HTML; `<br>` is a line end, unless one follows it anyway.
    HTML,
    /// As HTML, and tags that begin or end a block end the line.
    PAGE;

    /// How the viewer wrote every line end (204,664 times in 1,295 pages).
    private static final String LINE_FEED = "&#x000A;";

    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_COMMENT = 4_000;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_TARGET = 1_000;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "tbody",
            "thead",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "blockquote",
            "center",
            "body",
            "html",
            "head",
            "title",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "main",
            "aside",
            "dl",
            "dt",
            "dd",
            "form",
            "pre");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "font", "code", "tt", "small", "big", "sub", "sup", "td",
            "th", "img", "abbr", "cite", "q", "label", "input", "link", "meta", "button");

    /// Whether a text shows that it is Markdown: it holds a link or an escape that only Markdown writes.
    static boolean isMarkdown(String text, int start, int end) {
        for (int i = text.indexOf("](", start, end); i >= 0; i = text.indexOf("](", i + 2, end)) {
            if (isTarget(text, i + 2, end)) {
                return true;
            }
        }
        for (int i = text.indexOf('\\', start, end); i >= 0; i = text.indexOf('\\', i + 1, end)) {
            if (i + 1 < end && isEscaped(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Plain or Markdown, as the text shows.
    static Markup of(String text, int start, int end) {
        return isMarkdown(text, start, end) ? MARKDOWN : PLAIN;
    }

    /// Copies `start..end` of `text`.
    void copy(SourceMap.Builder out, String text, int start, int end) {
        if (this == PLAIN && text.indexOf('&', start, end) < 0 && text.indexOf('\r', start, end) < 0) {
            out.copy(start, end);
            return;
        }
        int done = start;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c > '\\' || c > '\r' && c != '&' && c != '<' && c != '[' && c != '\\' && c != '*') {
                i++;
                continue;
            }
            int next = switch (c) {
                case '\r' -> lineEnd(out, text, done, i, end);
                case '&' -> reference(out, text, done, i, end);
                case '<' -> angle(out, text, done, i, end);
                case '[' -> this == MARKDOWN ? link(out, text, done, i, end) : i;
                case '\\' -> this == MARKDOWN ? escape(out, text, done, i, end) : i;
                case '*' -> this == MARKDOWN ? bold(out, text, done, i, end) : i;
                default -> i;
            };
            if (next > i) {
                i = next;
                done = next;
            } else {
                i++;
            }
        }
        out.copy(done, end);
    }

    /// Where the line break at `at` ends, however it is written, or `at` when none stands there.
    int lineBreak(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '&') {
            int after = Entities.end(text, at, end);
            return after > at && Entities.value(text, at, after).equals("\n") ? after : at;
        }
        if (c == '<' && (this == HTML || this == PAGE)) {
            int close = tagEnd(text, at, end);
            return close > at && tagName(text, at, close).equals("br") ? close : at;
        }
        return c == '\n' || c == '\r' ? at + 1 : at;
    }

    private static int lineEnd(SourceMap.Builder out, String text, int done, int at, int end) {
        out.copy(done, at);
        if (at + 1 < end && text.charAt(at + 1) == '\n') {
            // The carriage return stays in the source; the line feed is copied with what follows.
            return at + 1;
        }
        out.replace(at, at + 1, "\n");
        return at + 1;
    }

    private static int reference(SourceMap.Builder out, String text, int done, int at, int end) {
        if (text.startsWith(LINE_FEED, at) && at + LINE_FEED.length() <= end) {
            out.copy(done, at).replace(at, at + LINE_FEED.length(), "\n");
            return at + LINE_FEED.length();
        }
        int after = Entities.end(text, at, end);
        if (after > at) {
            out.copy(done, at).replace(at, after, Entities.value(text, at, after));
        }
        return after;
    }

    private int angle(SourceMap.Builder out, String text, int done, int at, int end) {
        return switch (this) {
            case PLAIN -> at;
            case MARKDOWN -> autolink(out, text, done, at, end);
            case HTML, PAGE -> tag(out, text, done, at, end);
        };
    }

    private int tag(SourceMap.Builder out, String text, int done, int at, int end) {
        if (text.startsWith("<!--", at)) {
            int close = text.indexOf("-->", at + 4, Math.max(at + 4, Math.min(end, at + LONGEST_COMMENT)));
            if (close >= 0) {
                out.copy(done, at);
                return close + 3;
            }
            return at;
        }
        int close = tagEnd(text, at, end);
        if (close == at) {
            return at;
        }
        String name = tagName(text, at, close);
        if (!isKnown(name)) {
            return at;
        }
        out.copy(done, at);
        boolean line = name.equals("br") || this == PAGE && BLOCKS.contains(name);
        boolean followed = close < end && lineBreak(text, close, end) > close && text.charAt(close) != '<';
        if (line && !followed && (name.equals("br") || out.last() != '\n')) {
            out.replace(at, close, "\n");
        }
        return close;
    }

    /// Where the tag at `at` ends, or `at` when there is none: a letter must follow, and no other `<` before `>`.
    static int tagEnd(String text, int at, int end) {
        int first = at + 1;
        if (first < end && text.charAt(first) == '/') {
            first++;
        }
        if (first >= end || !isLetter(text.charAt(first))) {
            return at;
        }
        int stop = Math.min(end, at + LONGEST_TAG);
        for (int i = first; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return at;
            }
        }
        return at;
    }

    /// Name of the tag at `at`, without slash, lower case.
    static String tagName(String text, int at, int close) {
        int first = text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int i = first;
        while (i < close && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return text.substring(first, i).toLowerCase(Locale.ROOT);
    }

    static boolean isKnown(String tag) {
        return tag.equals("br") || BLOCKS.contains(tag) || INLINE.contains(tag);
    }

    private static int autolink(SourceMap.Builder out, String text, int done, int at, int end) {
        if (!text.startsWith("http://", at + 1) && !text.startsWith("https://", at + 1)) {
            return at;
        }
        int stop = Math.min(end, at + LONGEST_TARGET);
        int i = at + 1;
        while (i < stop && text.charAt(i) > ' ' && text.charAt(i) != '<' && text.charAt(i) != '>') {
            i++;
        }
        if (i >= stop || text.charAt(i) != '>') {
            return at;
        }
        out.copy(done, at).copy(at + 1, i);
        return i + 1;
    }

    private int link(SourceMap.Builder out, String text, int done, int at, int end) {
        int close = labelEnd(text, at, end);
        if (close == at || !isTarget(text, close + 2, end)) {
            return at;
        }
        out.copy(done, at);
        copy(out, text, at + 1, close);
        return text.indexOf(')', close + 2) + 1;
    }

    /// Where the `](` after a link's words stands, or `at`.
    private static int labelEnd(String text, int at, int end) {
        int stop = Math.min(end, at + LONGEST_LABEL);
        for (int i = at + 1; i + 1 < stop; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return text.charAt(i + 1) == '(' ? i : at;
            }
            if (c == '[' || c == '\n') {
                return at;
            }
            if (c == '\\') {
                i++;
            }
        }
        return at;
    }

    private static boolean isTarget(String text, int at, int end) {
        boolean known = text.startsWith("#", at)
                || text.startsWith("/", at)
                || text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("mailto:", at);
        if (!known) {
            return false;
        }
        int stop = Math.min(end, at + LONGEST_TARGET);
        for (int i = at; i < stop; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return true;
            }
            if (c <= ' ' || c == '(') {
                return false;
            }
        }
        return false;
    }

    private static int escape(SourceMap.Builder out, String text, int done, int at, int end) {
        if (at + 1 >= end || !isEscaped(text.charAt(at + 1))) {
            return at;
        }
        out.copy(done, at).copy(at + 1, at + 2);
        return at + 2;
    }

    private static boolean isEscaped(char c) {
        return "$*_#[]<>~|`{}".indexOf(c) >= 0;
    }

    /// `**#word**`, as the viewer's help printed its hash tags.
    private static int bold(SourceMap.Builder out, String text, int done, int at, int end) {
        if (!text.startsWith("**#", at)) {
            return at;
        }
        int stop = Math.min(end, at + LONGEST_LABEL);
        int i = at + 3;
        while (i < stop && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        if (i == at + 3 || i + 2 > stop || !text.startsWith("**", i)) {
            return at;
        }
        out.copy(done, at).copy(at + 2, i);
        return i + 2;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
