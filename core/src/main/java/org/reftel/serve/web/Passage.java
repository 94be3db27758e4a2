package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Trace;
import org.reftel.model.Role;
import org.reftel.wording.Cites;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// A paragraph in a list of results: the words that were looked for, lit, and what stands around them.
///
/// @param place `¶9bis`
/// @param mark as printed
/// @param before whether something was left out in front
/// @param after whether something was left out behind
public record Passage(
        String place, String href, String mark, List<Piece> pieces, boolean before, boolean after, boolean withheld) {
    /// Characters of a paragraph that a reader takes in at once.
    private static final int AROUND = 420;

    private static final int LEAD = 120;

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /// @param lit whether it was looked for
    public record Piece(String text, boolean lit) {}

    /// @param whole whether nothing is left out
    static Passage of(String document, Trace.InParagraph found, boolean whole) {
        boolean withheld = found.paragraph().role() == Role.WITHHELD;
        var text = withheld ? "" : found.text();
        int from = whole ? 0 : start(text, found.lit());
        int to = whole ? text.length() : end(text, from);
        return new Passage(
                Cites.place(found.address()),
                Cite.href(document, found.address()),
                Visible.line(Shown.mark(found)),
                pieces(text, withheld ? List.of() : found.lit(), from, to),
                from > 0,
                to < text.length(),
                withheld);
    }

    private static int start(String text, List<Trace.Lit> lit) {
        int first = lit.isEmpty() ? 0 : Math.min(lit.getFirst().start(), text.length());
        int from = Math.max(0, Math.min(first - LEAD, text.length() - AROUND));
        if (from == 0) {
            return 0;
        }
        int blank = text.indexOf(' ', from);
        return blank >= 0 && blank < first ? blank + 1 : from;
    }

    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + AROUND);
        if (to == text.length()) {
            return to;
        }
        int blank = text.lastIndexOf(' ', to);
        return blank > from ? blank : to;
    }

    private static List<Piece> pieces(String text, List<Trace.Lit> lit, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int done = from;
        for (var range : lit) {
            int start = Math.max(done, range.start());
            int end = Math.min(to, range.end());
            if (start < end) {
                add(pieces, text, done, start, false);
                add(pieces, text, start, end, true);
                done = end;
            }
        }
        add(pieces, text, done, to, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int from, int to, boolean lit) {
        if (from < to) {
            pieces.add(new Piece(Visible.lines(text.substring(from, to)), lit));
        }
    }
}
