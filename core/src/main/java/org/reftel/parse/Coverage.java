package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Document;
import org.reftel.model.Header;
import org.reftel.model.Span;

/// Accounts for every character: which stretches of an extract belong to nothing, and which to two things.
///
/// A stretch belongs to a publisher's fact, a labelled part of the header, the unplaced rest of it, a block
/// of the body, or a page line. A header field may be printed inside a block (`CLASSIFIED BY` in the first
/// paragraph); the block counts there.
///
/// @param uncovered stretches with words in no part
/// @param doubled stretches with words in two parts
public record Coverage(List<Span> uncovered, List<Span> doubled) {
    public Coverage {
        uncovered = List.copyOf(uncovered);
        doubled = List.copyOf(doubled);
    }

    public boolean isComplete() {
        return uncovered.isEmpty() && doubled.isEmpty();
    }

    public static Coverage of(Document document) {
        var parts = new ArrayList<Span>();
        for (var fact : document.extract().facts()) {
            parts.add(fact.at());
        }
        parts.addAll(document.unplaced());
        var blocks = new ArrayList<Span>();
        for (var block : document.body()) {
            blocks.addAll(block.spans());
        }
        for (var page : document.pageLines()) {
            parts.add(page.at());
        }
        blocks.sort(null);
        for (var labelled : document.header().labelled()) {
            outside(labelled, blocks, parts);
        }
        parts.addAll(blocks);
        parts.sort(null);
        return sweep(document.extract().text(), parts);
    }

    private static void outside(Header.Labelled labelled, List<Span> blocks, List<Span> parts) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).end() <= labelled.at().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int at = labelled.at().start();
        for (int i = low;
                i < blocks.size() && blocks.get(i).start() < labelled.at().end();
                i++) {
            if (at < blocks.get(i).start()) {
                parts.add(new Span(at, blocks.get(i).start()));
            }
            at = Math.max(at, blocks.get(i).end());
        }
        if (at < labelled.at().end()) {
            parts.add(new Span(at, labelled.at().end()));
        }
    }

    private static Coverage sweep(String text, List<Span> parts) {
        var uncovered = new ArrayList<Span>();
        var doubled = new ArrayList<Span>();
        int done = 0;
        for (var part : parts) {
            if (part.start() > done) {
                words(text, done, part.start(), uncovered);
            } else if (part.start() < done) {
                words(text, part.start(), Math.min(done, part.end()), doubled);
            }
            done = Math.max(done, part.end());
        }
        words(text, done, text.length(), uncovered);
        return new Coverage(uncovered, doubled);
    }

    private static void words(String text, int from, int to, List<Span> found) {
        int s = from;
        int e = to;
        while (s < e && Signs.isBlank(text.charAt(s))) {
            s++;
        }
        while (e > s && Signs.isBlank(text.charAt(e - 1))) {
            e--;
        }
        if (s < e) {
            found.add(new Span(s, e));
        }
    }
}
