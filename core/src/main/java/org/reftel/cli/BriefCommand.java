package org.reftel.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.reftel.desk.Briefing;
import org.reftel.desk.Desk;
import org.reftel.release.BriefJson;
import org.reftel.release.Csv;
import org.reftel.release.Tables;

/// `reftel brief WORDS --with NAME,NAME --on DATE`: what a visitor reads before a meeting; `--weekly`: what is new.
final class BriefCommand {
    private static final int WEEK = 7;

    private BriefCommand() {}

    static int run(Call call) throws IOException {
        var day = call.day("--on");
        var people = people(call.option("--with"));
        if (!call.has("--weekly") && call.words().isEmpty() && people.isEmpty()) {
            call.err().print("reftel: brief needs words, --with NAME or --weekly\nSee: reftel brief --help\n");
            return Exit.USAGE;
        }
        try (var room = call.workroom(Opener.Way.READ)) {
            return call.has("--weekly")
                    ? weekly(call, room.desk(), day)
                    : meeting(call, room.desk(), new Briefing.Question(String.join(" ", call.words()), day, people));
        }
    }

    private static List<String> people(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static int meeting(Call call, Desk desk, Briefing.Question question) throws IOException {
        var brief = desk.brief(question);
        call.warn(brief.problems());
        if (call.json()) {
            call.object(json -> new BriefJson(json).briefing(brief));
        } else if (call.csv()) {
            Csv.write(call.out(), Tables.briefing(brief));
        } else {
            call.show(BriefPage.of(brief, call.has("--all")));
        }
        return brief.open().isEmpty()
                        && brief.recent().isEmpty()
                        && brief.people().stream()
                                .allMatch(person -> person.seen().isEmpty())
                ? Exit.FOUND
                : Exit.OK;
    }

    /// The seven days that end with `day`.
    private static int weekly(Call call, Desk desk, LocalDate day) throws IOException {
        var week = desk.week(day.minusDays(WEEK - 1), day.plusDays(1));
        if (call.json()) {
            call.object(json -> new BriefJson(json).week(week));
        } else if (call.csv()) {
            Csv.write(call.out(), Tables.week(week));
        } else {
            call.show(BriefPage.of(week, call.has("--all")));
        }
        return week.records().isEmpty() ? Exit.FOUND : Exit.OK;
    }
}
