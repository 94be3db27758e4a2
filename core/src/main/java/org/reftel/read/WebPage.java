package org.reftel.read;

import java.util.List;
import org.reftel.model.Extract;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;

/// Any other HTML page with a telegram in it: its blocks of preformatted text, or else the page's text from the
/// telegram's first line on. Taken only when the text shows clear signs of a telegram.
final class WebPage implements Format {
    @Override
    public Shape shape() {
        return Shape.VIEWER;
    }

    @Override
    public boolean recognises(Decoded decoded) {
        String text = decoded.text();
        return text.indexOf("</pre>") >= 0
                || text.indexOf("<pre>") >= 0
                || text.indexOf("</p>") >= 0
                || text.indexOf("</div>") >= 0
                || text.indexOf("<br") >= 0 && text.indexOf("<html") >= 0;
    }

    @Override
    public List<Extract> read(Source source, Decoded decoded) {
        String text = decoded.text();
        int block = text.indexOf("<pre");
        if (block >= 0) {
            var draft = new Draft(source, 0, Shape.VIEWER, decoded).beginTelegram(block);
            int at = block;
            while (at >= 0) {
                int open = text.indexOf('>', at);
                int start = open < 0 ? text.length() : open + 1;
                int close = text.indexOf("</pre>", start);
                int stop = close < 0 ? text.length() : close;
                draft.nextBlock(start).copy(start, stop, Markup.HTML);
                at = text.indexOf("<pre", stop);
            }
            var extract = draft.finish(new Span(block, text.length()));
            if (isTelegram(extract)) {
                return List.of(extract);
            }
        }
        var page = page(source, decoded, bodyStart(text));
        int first = firstSign(page.text());
        if (first == page.text().length() || !isTelegram(page)) {
            return List.of();
        }
        // Again from the telegram's first line on: what stands before it is the page's own.
        return List.of(page(
                source, decoded, page.map().toSource(new Span(first, first + 1)).start()));
    }

    private static Extract page(Source source, Decoded decoded, int start) {
        int end = decoded.text().length();
        return new Draft(source, 0, Shape.VIEWER, decoded)
                .beginTelegram(start)
                .copy(start, end, Markup.PAGE)
                .finish(new Span(start, end));
    }

    private static int bodyStart(String text) {
        int body = text.indexOf("<body");
        int open = body < 0 ? -1 : text.indexOf('>', body);
        return open < 0 ? 0 : open + 1;
    }

    private static boolean isTelegram(Extract extract) {
        return Sign.isTelegram(extract.text(), 0, extract.text().length());
    }

    /// Where the first line with a sign of a telegram begins; the length when there is none.
    private static int firstSign(String text) {
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            int stop = to < 0 ? text.length() : to;
            if (Sign.of(text, from, stop) != Sign.NONE) {
                return from;
            }
            from = stop + 1;
        }
        return text.length();
    }
}
