package org.reftel.cli;

import java.io.IOException;
import java.util.Locale;
import org.reftel.ingest.Replayed;
import org.reftel.release.Csv;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;

/// `reftel rebuild`: makes catalogue and index anew of the sources that are kept.
final class RebuildCommand {
    private RebuildCommand() {}

    static int run(Call call) throws IOException {
        var progress = new Progress(call, "remaking");
        long begun = System.nanoTime();
        Replayed made;
        try (var room = call.workroom(Opener.Way.REMAKE)) {
            made = room.ingest().rebuild(at -> progress.at(at.sources(), at.of()));
        } finally {
            progress.done();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (call.json()) {
            try (var json = call.generator()) {
                json.writeStartObject();
                json.writeNumberProperty("sources", made.sources());
                json.writeNumberProperty("written", made.written());
                json.writeNumberProperty("records", made.records());
                json.writeNumberProperty("seconds", Math.round(seconds * 1000) / 1000.0);
                json.writeEndObject();
            }
            call.out().print('\n');
        } else if (call.csv()) {
            Csv.write(
                    call.out(),
                    new Sheet("sources", "written", "records").row(made.sources(), made.written(), made.records()));
        } else {
            call.screen()
                    .line(String.format(
                            Locale.ROOT,
                            "  Catalogue and index were made anew of %d sources in %.1f s: %s; %d of the sources"
                                    + " are what the room itself wrote.",
                            made.sources(),
                            seconds,
                            Shown.count(made.records(), "record", "records"),
                            made.written()));
        }
        return Exit.OK;
    }
}
