package org.reftel.cli;

import org.reftel.desk.Opened;
import org.reftel.model.Block;
import org.reftel.model.Marking;
import org.reftel.model.Passage;
import org.reftel.model.Role;
import org.reftel.wording.LinkWords;
import org.reftel.wording.Shown;

/// One paragraph: its address, where it stands, and its words.
final class ParagraphView {
    /// Of a record that is shown in part.
    static final String SOURCE_WITHHELD = "source withheld";

    private ParagraphView() {}

    static void show(Screen screen, Opened opened, Opened.Shown shown) {
        var paragraph = shown.paragraph();
        var sent = opened.entry().sent();
        screen.title((opened.entry().id() + " ¶" + shown.address() + " " + mark(paragraph)).strip()
                + "  " + (sent.isEmpty() ? "date not stated" : Shown.day(sent))
                + (sent.isEmpty() || opened.entry().sentBasis() == org.reftel.model.Basis.STATED ? "" : ", inferred"));
        if (!paragraph.heading().isEmpty()) {
            screen.wrapped("", "heading: " + paragraph.heading());
        }
        if (paragraph.role() == Role.WITHHELD) {
            screen.line("withheld");
            return;
        }
        screen.line(number(shown));
        var bytes = shown.place().bytes();
        long applied = shown.repairs().stream().filter(r -> r.applied()).count();
        var source = shown.place().source().name();
        screen.line((source.isEmpty()
                        ? SOURCE_WITHHELD
                        : "source " + source + "  bytes " + bytes.start() + "-" + bytes.end())
                + "   repairs: " + (applied == 0 ? "none" : applied + "  (reftel open --repairs shows them)"));
        screen.line();
        text(screen, "  ", shown);
        for (var link : opened.links()) {
            if (link.address().equals(shown.address())) {
                screen.wrapped("  ", "-> " + link.quote() + ": " + LinkWords.of(link));
            }
        }
    }

    /// `printed number 9 (second of two)`.
    private static String number(Opened.Shown shown) {
        var printed = shown.paragraph().number().optional();
        if (printed.isEmpty()) {
            return "no printed number";
        }
        return "printed number " + printed.get()
                + (shown.repeats() > 1
                        ? " (" + Shown.ordinal(shown.repeat()) + " of " + Shown.cardinal(shown.repeats()) + ")"
                        : "");
    }

    /// Passages one below the other; a line of a table is not wrapped.
    static void text(Screen screen, String indent, Opened.Shown shown) {
        var lines = shown.text().split("\n", -1);
        var passages = shown.paragraph().passages();
        for (int i = 0; i < lines.length; i++) {
            boolean verbatim = i < passages.size() && passages.get(i).kind() == Passage.Kind.VERBATIM;
            boolean item = i < passages.size() && passages.get(i).kind() == Passage.Kind.ITEM;
            if (verbatim) {
                screen.line(indent + lines[i]);
            } else {
                screen.wrapped(item ? indent + "  " : indent, lines[i]);
            }
        }
    }

    static String mark(Block.Paragraph paragraph) {
        return paragraph.marking().optional().map(Marking::asWritten).orElse("");
    }
}
