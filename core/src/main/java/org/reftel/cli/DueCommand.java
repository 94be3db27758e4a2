package org.reftel.cli;

import java.io.IOException;
import org.reftel.release.BriefJson;
import org.reftel.release.Csv;
import org.reftel.release.Tables;

/// `reftel due --on DATE`: promises, meetings and classifications that fall due by a day, and what is still ahead.
final class DueCommand {
    private DueCommand() {}

    static int run(Call call) throws IOException {
        boolean ahead = !call.has("--by");
        var day = call.day(ahead ? "--on" : "--by");
        try (var room = call.workroom(Opener.Way.READ)) {
            var due = room.desk().due(day);
            if (call.json()) {
                call.object(json -> new BriefJson(json).due(due, ahead));
            } else if (call.csv()) {
                Csv.write(call.out(), Tables.due(due, ahead));
            } else {
                call.show(DuePage.of(due, ahead, call.has("--all")));
            }
            return due.due().isEmpty() ? Exit.FOUND : Exit.OK;
        }
    }
}
