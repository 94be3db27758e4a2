package org.reftel.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Extract;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;

/// An article or note that speaks of cables by the tag under which they are discussed, `#09VELA2776`; or a register of
/// such uses: a table with the first line `url,title,date,ids`, a message a row.
///
/// Asked last, and only where a tag stands: what is no telegram and names no cable stays unread.
final class Article implements Format {
    /// The number of a cable with the sign before it. A post has at least one letter that no colour `#00FF00` has.
    private static final Pattern TAG =
            Pattern.compile("#\\d{2}(?=[A-F]{0,40}[G-Z])[A-Z]{3,40}\\d{1,12}(?![A-Za-z0-9])");

    private static final Pattern NUMBER =
            Pattern.compile("\\d{2}(?=[A-F]{0,40}[G-Z])[A-Z]{3,40}\\d{1,12}(?![A-Za-z0-9])");
    private static final Pattern BLOCK = Pattern.compile("(?i)</(?:p|h[1-6]|li|div|blockquote|tr)>");
    private static final String REGISTER = "url,title,date,ids";
    /// Lines on top of a note that say what it is.
    private static final int FACTS = 4;

    @Override
    public Shape shape() {
        return Shape.ARTICLE;
    }

    @Override
    public boolean recognises(Decoded decoded) {
        return isRegister(decoded.text()) || TAG.matcher(decoded.text()).find();
    }

    private static boolean isRegister(String text) {
        int end = text.indexOf('\n');
        return end > 0
                && end < 60
                && text.substring(0, end).strip().toLowerCase(Locale.ROOT).equals(REGISTER);
    }

    @Override
    public List<Extract> read(Source source, Decoded decoded) {
        return isRegister(decoded.text()) ? register(source, decoded) : List.of(note(source, decoded));
    }

    // ---- a note

    private static Extract note(Source source, Decoded decoded) {
        var text = decoded.text();
        boolean page = text.contains("</p>") || text.contains("</div>") || text.contains("<html");
        var draft = new Draft(source, 0, Shape.ARTICLE, decoded);
        int start = page ? bodyStart(text) : facts(draft, text);
        int end = text.length();
        while (start < end && Draft.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Draft.isSpace(text.charAt(end - 1))) {
            end--;
        }
        draft.beginTelegram(start);
        if (page) {
            blocks(draft, text, start, end);
        } else {
            draft.copy(start, end, Markup.of(text, start, end));
        }
        return draft.finish(new Span(0, text.length()));
    }

    /// What ends a block of a page ends a paragraph.
    private static void blocks(Draft draft, String text, int start, int end) {
        var closing = BLOCK.matcher(text).region(start, end);
        int from = start;
        while (closing.find()) {
            draft.nextBlock(from).copy(from, closing.end(), Markup.PAGE);
            from = closing.end();
        }
        draft.nextBlock(from).copy(from, end, Markup.PAGE);
    }

    /// `Title:`, `URL:` and `Date:` on the first lines; where the text goes on.
    private static int facts(Draft draft, String text) {
        int from = 0;
        for (int i = 0; i < FACTS; i++) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int colon = text.indexOf(':', from);
            var label = colon > from && colon < end && colon - from < 12
                    ? text.substring(from, colon).strip().toLowerCase(Locale.ROOT)
                    : "";
            var kind = switch (label) {
                case "title" -> Kind.TITLE;
                case "url" -> Kind.ARTICLE;
                case "date" -> Kind.CREATED;
                default -> Kind.NUMBER;
            };
            if (kind == Kind.NUMBER) {
                return from;
            }
            draft.fact(kind, colon + 1, end, Markup.PLAIN);
            from = Math.min(text.length(), end + 1);
        }
        return from;
    }

    private static int bodyStart(String text) {
        int body = text.indexOf("<body");
        int open = body < 0 ? -1 : text.indexOf('>', body);
        return open < 0 ? 0 : open + 1;
    }

    // ---- a register

    private static List<Extract> register(Source source, Decoded decoded) {
        var text = decoded.text();
        var extracts = new ArrayList<Extract>();
        int at = text.indexOf('\n') + 1;
        while (at < text.length()) {
            var cells = new ArrayList<Span>();
            int from = at;
            int end = row(text, from, cells);
            if (cells.size() == 4 && NUMBER.matcher(cells.get(3).of(text)).find()) {
                var ids = cells.get(3);
                extracts.add(new Draft(source, extracts.size(), Shape.ARTICLE, decoded)
                        .fact(Kind.ARTICLE, cells.get(0).start(), cells.get(0).end(), Markup.PLAIN)
                        .fact(Kind.TITLE, cells.get(1).start(), cells.get(1).end(), Markup.PLAIN)
                        .fact(Kind.CREATED, cells.get(2).start(), cells.get(2).end(), Markup.PLAIN)
                        .beginTelegram(ids.start())
                        .copy(ids.start(), ids.end(), Markup.PLAIN)
                        .finish(new Span(from, end)));
            }
            at = end + 1;
        }
        return extracts;
    }

    /// The cells of a row without their quotes (RFC 4180), and where its line ends.
    private static int row(String text, int from, List<Span> cells) {
        int at = from;
        while (true) {
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            int start = quoted ? at + 1 : at;
            int end = start;
            while (end < text.length() && !ends(text, end, quoted)) {
                end += quoted && text.startsWith("\"\"", end) ? 2 : 1;
            }
            end = Math.min(end, text.length());
            int stop = end;
            while (stop > start && Draft.isSpace(text.charAt(stop - 1))) {
                stop--;
            }
            cells.add(new Span(start, stop));
            at = quoted ? Math.min(text.length(), end + 1) : end;
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                at++;
            }
            if (at >= text.length() || text.charAt(at) == '\n') {
                return at;
            }
            at++;
        }
    }

    private static boolean ends(String text, int at, boolean quoted) {
        char c = text.charAt(at);
        return quoted ? c == '"' && !text.startsWith("\"\"", at) : c == ',' || c == '\n';
    }
}
