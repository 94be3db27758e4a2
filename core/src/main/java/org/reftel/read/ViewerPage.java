package org.reftel.read;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Extract;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;

/// The HTML page of the cable viewer: a heading, a table of five facts, and two blocks, header and text.
///
/// The page is cut, not parsed: table and blocks are found by their marks and the 400 links beside them are never
/// looked at (1,295 of 1,295 pages have one table and two blocks). An older fragment has one block and no table.
final class ViewerPage implements Format {
    @Override
    public Shape shape() {
        return Shape.VIEWER;
    }

    @Override
    public boolean recognises(Decoded decoded) {
        String text = decoded.text();
        int block = text.indexOf("<pre");
        return block >= 0 && (table(text, 0) >= 0 || text.lastIndexOf(ViewerText.HEADING, block) >= 0);
    }

    /// Where the next table of facts begins (inside its tag), or -1.
    private static int table(String text, int from) {
        int at = text.indexOf("class=", from);
        while (at >= 0 && !text.startsWith("'cable'", at + 6) && !text.startsWith("\"cable\"", at + 6)) {
            at = text.indexOf("class=", at + 6);
        }
        return at;
    }

    @Override
    public List<Extract> read(Source source, Decoded decoded) {
        String text = decoded.text();
        var extracts = new ArrayList<Extract>();
        int begin = 0;
        int table = table(text, 0);
        do {
            int next = table < 0 ? -1 : table(text, table + 1);
            int end = next < 0 ? text.length() : next;
            page(source, decoded, extracts, begin, table, end);
            begin = end;
            table = next;
        } while (table >= 0);
        return extracts;
    }

    private static void page(Source source, Decoded decoded, List<Extract> extracts, int begin, int table, int end) {
        String text = decoded.text();
        int afterTable = table < 0 ? begin : tableEnd(text, table, end);
        int block = text.indexOf("<pre", afterTable, end);
        if (block < 0 && table < 0) {
            return;
        }
        var draft = new Draft(source, extracts.size(), Shape.VIEWER, decoded);
        int beforeBlock = block < 0 ? end : block;
        heading(draft, text, begin, table < 0 ? beforeBlock : table);
        if (table >= 0) {
            int cells = cells(draft, text, table, afterTable);
            articles(draft, text, cells, beforeBlock);
        }
        draft.beginTelegram(beforeBlock);
        while (block >= 0) {
            int start = blockStart(text, block, end);
            int next = text.indexOf("<pre", start, end);
            draft.nextBlock(start).copy(start, blockEnd(text, start, next < 0 ? end : next), Markup.HTML);
            block = next;
        }
        extracts.add(draft.finish(new Span(begin, end)));
    }

    /// Behind the opening tag; of a tag that lost its end, behind its name, so that no words are taken for its own.
    private static int blockStart(String text, int block, int end) {
        int name = block + "<pre".length();
        // No attribute of a block is longer; a search to the end would be one search for each block.
        int close = text.indexOf('>', name, Math.min(end, name + 200));
        int other = close < 0 ? name : text.indexOf('<', name, close);
        return close < 0 || other >= 0 ? name : close + 1;
    }

    /// The last closing tag before the next block: a stray one inside the text must not cut it off.
    private static int blockEnd(String text, int start, int limit) {
        int close = text.indexOf("</pre>", start, limit);
        int stop = close < 0 ? limit : close;
        while (close >= 0) {
            stop = close;
            close = text.indexOf("</pre>", close + 1, limit);
        }
        return stop;
    }

    private static int tableEnd(String text, int table, int end) {
        int close = text.indexOf("</table", table, end);
        int block = text.indexOf("<pre", table, end);
        int stop = block < 0 ? end : block;
        return close < 0 || close > stop ? stop : close;
    }

    private static void heading(Draft draft, String text, int begin, int limit) {
        int at = -1;
        int found = text.indexOf(ViewerText.HEADING, begin, limit);
        while (found >= 0) {
            at = found;
            found = text.indexOf(ViewerText.HEADING, found + 1, limit);
        }
        if (at < 0) {
            return;
        }
        int start = at + ViewerText.HEADING.length();
        int stop = start;
        while (stop < limit && text.charAt(stop) != '<' && text.charAt(stop) != '\n') {
            stop++;
        }
        ViewerText.heading(draft, text, start, stop, Markup.HTML);
    }

    /// @return where the last of the five cells ends
    private static int cells(Draft draft, String text, int table, int end) {
        var kinds = ViewerText.FIVE;
        int column = 0;
        int done = table;
        int at = text.indexOf("<td", table, end);
        while (at >= 0 && column < kinds.size()) {
            int open = text.indexOf('>', at, end);
            int start = open < 0 ? end : open + 1;
            int close = text.indexOf("</td", start, end);
            int stop = close < 0 ? end : close;
            draft.fact(kinds.get(column), start, stop, Markup.HTML);
            column++;
            done = stop;
            at = text.indexOf("<td", stop, end);
        }
        return done;
    }

    /// Addresses of articles, in a last row of the table or behind it. Some were printed with `http://` twice.
    private static void articles(Draft draft, String text, int from, int end) {
        int label = text.indexOf(ViewerText.ARTICLES, from, end);
        int at = label < 0 ? -1 : text.indexOf("href=", label, end);
        while (at >= 0) {
            int quote = at + 5;
            boolean quoted = quote < end && (text.charAt(quote) == '\'' || text.charAt(quote) == '"');
            int stop = quoted ? text.indexOf(text.charAt(quote), quote + 1, end) : -1;
            if (stop > 0 && text.startsWith("http", quote + 1)) {
                int start = text.startsWith("http://http", quote + 1) ? quote + 8 : quote + 1;
                draft.fact(Kind.ARTICLE, start, stop, Markup.PLAIN);
            }
            at = text.indexOf("href=", Math.max(at + 5, stop), end);
        }
    }
}
