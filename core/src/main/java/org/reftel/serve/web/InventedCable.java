package org.reftel.serve.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The header of a cable that nobody sent, explained beforehand, for rooms in which there is none. `HelpTest`
/// writes and checks it.
final class InventedCable {
    private static final List<HelpCablePage.Line> LINES = read();

    private InventedCable() {}

    static HelpCablePage page() {
        return new HelpCablePage("", "", LINES, 0);
    }

    /// A line of the file is a printed line, or behind a tab words, field and meaning of a part of it.
    private static List<HelpCablePage.Line> read() {
        var lines = new ArrayList<HelpCablePage.Line>();
        var parts = new ArrayList<HelpCablePage.Part>();
        var printed = "";
        for (var row : text().lines().toList()) {
            var cells = row.split("\t", -1);
            if (cells.length == 4) {
                parts.add(new HelpCablePage.Part(cells[1], cells[2], cells[3]));
            } else {
                if (!printed.isEmpty()) {
                    lines.add(new HelpCablePage.Line(printed, parts));
                }
                parts.clear();
                printed = row;
            }
        }
        lines.add(new HelpCablePage.Line(printed, parts));
        return List.copyOf(lines);
    }

    private static String text() {
        try (var in = InventedCable.class.getResourceAsStream("cable.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file cable.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
