package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// One value as it is shown: words, where they lead, and a remark.
///
/// @param href empty when it leads nowhere
/// @param note what is to be known about it; may be empty
public record Item(String text, String href, String note) {
    private static final int WIDTH = 2_000;
    private static final int MOST = 200;

    static Item of(String text) {
        return of(text, "", "");
    }

    /// Harmless and not endless, whatever stands in a source.
    static Item of(String text, String href, String note) {
        return new Item(shown(text), href, shown(note));
    }

    static String shown(String text) {
        // What is cut away needs no look.
        var start = text.length() > WIDTH * 2 ? text.substring(0, WIDTH * 2) : text;
        return Shown.cut(Visible.line(start), WIDTH);
    }

    /// The first of many, and how many more there are.
    static List<Item> some(List<Item> items) {
        if (items.size() <= MOST) {
            return List.copyOf(items);
        }
        var some = new ArrayList<>(items.subList(0, MOST));
        some.add(of("and " + (items.size() - MOST) + " more"));
        return List.copyOf(some);
    }
}
