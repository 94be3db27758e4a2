package org.reftel.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.TreeSet;
import org.reftel.desk.Listing;
import org.reftel.model.CatalogueEntry;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.release.Tables;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// `reftel list`: the catalogue, with the numbers that are referred to and not held as gaps.
final class ListCommand {
    private static final int MENTIONS = 4;

    private ListCommand() {}

    static int run(Call call) throws IOException {
        var stated = call.option("--by").toUpperCase(Locale.ROOT);
        var by = Arrays.stream(Listing.By.values())
                .filter(b -> b.name().equals(stated.isEmpty() ? "ORIGIN" : stated))
                .findFirst();
        if (by.isEmpty()) {
            call.err().print("reftel: --by takes origin, tag or date, not " + Visible.line(call.option("--by")) + "\n");
            return Exit.USAGE;
        }
        try (var room = call.workroom(Opener.Way.READ)) {
            var listing = room.desk()
                    .list(new Listing.Filter(
                            call.option("--from"),
                            call.option("--year"),
                            call.option("--tag"),
                            call.option("--since"),
                            call.option("--until"),
                            by.get()));
            call.warn(listing.problems());
            if (call.json()) {
                try (var json = call.generator()) {
                    Rows.write(json, Tables.listing(listing));
                }
                call.out().print('\n');
            } else if (call.csv()) {
                Csv.write(call.out(), Tables.listing(listing));
            } else {
                call.sayView();
                plain(call.screen(), listing);
            }
            return listing.groups().isEmpty() ? Exit.FOUND : Exit.OK;
        }
    }

    private static void plain(Screen screen, Listing listing) {
        if (listing.groups().isEmpty()) {
            screen.line("Nothing is held that fits.   next: reftel read FOLDER");
            return;
        }
        var held = new TreeSet<String>();
        var wanted = new TreeSet<String>();
        boolean inferred = false;
        for (var group : listing.groups()) {
            screen.title(group.title().isEmpty() ? group.key() : title(group));
            var sheet = new Sheet("id", "sent", "class", ">paragraphs", "tags", "subject");
            for (var line : group.lines()) {
                switch (line) {
                    case Listing.Line.Held(var entry) -> {
                        held.add(entry.id());
                        inferred |= Shown.date(entry).endsWith("*");
                        row(sheet, entry, screen.width());
                    }
                    case Listing.Line.Gap(var gap) -> {
                        wanted.add(gap.id());
                        sheet.remark(gap.id(), "wanted by " + by(gap));
                    }
                }
            }
            screen.columns("  ", sheet);
            screen.line();
        }
        screen.line(Shown.count(held.size(), "record", "records")
                + (wanted.isEmpty() ? "" : ", " + Shown.count(wanted.size(), "number", "numbers") + " wanted")
                + (inferred ? "   * inferred" : ""));
    }

    private static String title(Listing.Group group) {
        return group.key().isEmpty() || group.title().equals(group.key())
                ? group.title()
                : group.key() + "  " + group.title();
    }

    private static void row(Sheet sheet, CatalogueEntry entry, int width) {
        sheet.row(
                entry.id(),
                entry.sent().isEmpty() ? "not stated" : Shown.date(entry),
                entry.classification(),
                entry.paragraphs() + " ¶",
                Shown.cut(String.join(" ", entry.tags()), 24),
                Shown.cut(entry.subject(), Math.max(24, width - 68)));
    }

    /// `09VELA3093 ref ¶3, 09VELA3443 ¶1`.
    private static String by(Listing.Wanted gap) {
        var places = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var mention : gap.mentions()) {
            places.computeIfAbsent(mention.document(), document -> new LinkedHashSet<>())
                    .add(mention.address().equals("header") ? "ref" : "¶" + mention.address());
        }
        var shown = places.entrySet().stream()
                .limit(MENTIONS)
                .map(place -> place.getKey() + " " + String.join(" ", place.getValue()))
                .toList();
        return String.join(", ", shown)
                + (places.size() > MENTIONS ? " and " + (places.size() - MENTIONS) + " more" : "");
    }
}
