package org.reftel.cli;

import java.io.IOException;
import org.reftel.desk.Desk;
import org.reftel.desk.Trace;
import org.reftel.model.Code;
import org.reftel.model.PartyKind;
import org.reftel.model.Refused;
import org.reftel.release.Csv;
import org.reftel.release.Tables;
import org.reftel.release.TraceJson;

/// `reftel trace QUERY`: what was counted, promised and met, and every paragraph in order of time, each line cited.
final class TraceCommand {
    private TraceCommand() {}

    static int run(Call call) throws IOException {
        try (var room = call.workroom(Opener.Way.READ)) {
            var trace = trace(call, room.desk());
            call.warn(trace.problems());
            if (call.json()) {
                call.object(json -> new TraceJson(json).trace(trace));
            } else if (call.csv()) {
                Csv.write(call.out(), Tables.trace(trace));
            } else {
                call.show(TracePage.of(trace, words(call), call.has("--all")));
            }
            return trace.records().isEmpty() ? Exit.FOUND : Exit.OK;
        }
    }

    /// The shell has taken the quotation marks away: one argument with a blank in it and no operator was quoted
    /// there, so where it is no name it is looked for as a phrase first, and as words only when the phrase stands
    /// nowhere.
    private static Trace trace(Call call, Desk desk) throws IOException {
        var words = call.words();
        var typed = String.join(" ", words);
        boolean together = words.size() == 1 && isPhrase(typed);
        var question = new Trace.Question(
                        typed,
                        together,
                        call.option("--since"),
                        call.option("--until"),
                        call.option("--from"),
                        Trace.Question.FIRST)
                .ofKind(kind(call));
        boolean whole = call.has("--all") || call.json() || call.csv();
        var trace = desk.trace(whole ? question.whole() : question, call.today());
        boolean apart = trace.subject() instanceof Trace.Subject.Words
                && !trace.canonical().startsWith("\"");
        if (together && apart && !trace.records().isEmpty()) {
            call.err().print("The words stand nowhere in a row; looked for them one by one.\n");
        }
        return trace;
    }

    private static String kind(Call call) throws Refused {
        var kind = call.option("--kind");
        if (!kind.isEmpty() && !PartyKind.keys().contains(kind)) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD,
                    "--kind takes " + String.join(", ", PartyKind.keys()) + ", not \"" + kind
                            + "\". Nothing was done.");
        }
        return kind;
    }

    static boolean isPhrase(String typed) {
        boolean blank = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if ("\":()[]{}*?~^=+!/\u201c\u201d".indexOf(c) >= 0) {
                return false;
            }
            blank |= c == ' ' && i > 0 && i < typed.length() - 1;
        }
        return blank && !(' ' + typed + ' ').matches(".* (AND|OR|NOT|-\\S+) .*");
    }

    private static TracePage.Words words(Call call) {
        return call.has("--text")
                ? TracePage.Words.WHOLE
                : call.has("--words") ? TracePage.Words.AROUND : TracePage.Words.BRIEF;
    }
}
