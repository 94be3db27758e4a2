package org.reftel.cli;

import org.reftel.model.Problem;
import org.reftel.model.Span;
import org.reftel.wording.Visible;

/// A problem as a person reads it: code and name, the line of the source with carets under the words concerned, what
/// it is, where, what we did and what can be done.
///
/// ```
/// W502 reference ambiguous
///   REF: B. PORT VELA 1234
///           ^^^^^^^^^^^^^^
///   06MARENIA953, line 14. Two cables fit: 05PORTVELA1234, 06PORTVELA1234. Left unresolved.
/// ```
final class Caret {
    private static final int CONTEXT = 40;

    private Caret() {}

    /// @param text the extract that the problem's places refer to; empty when it concerns no text
    static void show(Screen screen, Problem problem, String where, String text) {
        screen.line(problem.code().number() + " " + problem.code().title());
        var said = problem.message().isEmpty() ? problem.code().text() : problem.message();
        if (text.isEmpty()
                || problem.places().isEmpty()
                || problem.places().getFirst().end() > text.length()) {
            screen.wrapped("  ", where.isEmpty() ? said : where + ". " + said);
            return;
        }
        var place = problem.places().getFirst();
        quote(screen, text, place, screen.width() - 4);
        screen.wrapped("  ", where + (where.isEmpty() ? "line " : ", line ") + lineNumber(text, place) + ". " + said);
    }

    private static void quote(Screen screen, String text, Span place, int width) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, place.start() - 1)) + 1;
        if (lineStart > place.start()) {
            lineStart = place.start();
        }
        int lineEnd = text.indexOf('\n', place.start());
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        int from = place.start() - lineStart > width - CONTEXT ? place.start() - CONTEXT / 2 : lineStart;
        int to = Math.min(lineEnd, from + width);
        int end = Math.clamp(place.end(), place.start(), to);
        var before = Visible.line(text.substring(from, place.start()));
        var marked = Visible.line(text.substring(place.start(), end));
        var after = Visible.line(text.substring(end, to));
        screen.line("  " + (before + marked + after).stripTrailing());
        screen.line("  " + " ".repeat(Screen.length(before)) + "^".repeat(Math.max(1, Screen.length(marked))));
    }

    private static int lineNumber(String text, Span place) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < place.start(); at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }
}
