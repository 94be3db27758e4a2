package org.reftel.serve.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.reftel.desk.Briefing;
import org.reftel.desk.Trace;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.release.BriefJson;
import org.reftel.release.Tables;
import org.reftel.release.TraceJson;
import org.reftel.serve.http.Queries;

/// What was said, promised and done, and what became of it.
final class FollowAnswers {
    static final int RECORDS = 50;
    static final int MOST_RECORDS = 500;
    private static final int DEEPEST = 20_000;
    private static final int WEEK = 7;

    private FollowAnswers() {}

    static Reply trace(Question question) throws IOException {
        int first = question.place();
        int most = question.count("limit", RECORDS, MOST_RECORDS);
        var words = question.needed("q");
        Queries.check(words);
        if (first > DEEPEST) {
            throw new Refused(
                    Code.X943_TOO_LARGE,
                    "A trace is followed for " + DEEPEST + " records. Limit it by since, until or from.");
        }
        var trace = question.visit()
                .desk()
                .trace(
                        new Trace.Question(
                                        words,
                                        false,
                                        question.text("since"),
                                        question.text("until"),
                                        question.text("from"),
                                        most)
                                .page(first, most),
                        question.visit().today());
        RoomAnswers.refuse(trace.problems());
        if (question.csv()) {
            return Reply.table(Tables.trace(trace.window(first, most)));
        }
        int size = trace.records().size();
        return Reply.object(question, json -> {
            new TraceJson(json).trace(trace, first, most);
            json.writeArrayPropertyStart("remarks");
            trace.problems().forEach(problem -> json.writeString(problem.message()));
            json.writeEndArray();
            RoomAnswers.next(json, question, Math.min(size, first + most), size);
        });
    }

    static Reply brief(Question question) throws IOException {
        var day = question.day("on");
        var desk = question.visit().desk();
        if (question.flag("weekly")) {
            var week = desk.week(day.minusDays(WEEK - 1), day.plusDays(1));
            return question.csv()
                    ? Reply.table(Tables.week(week))
                    : Reply.object(question, json -> new BriefJson(json).week(week));
        }
        var people = question.all("with").stream()
                .flatMap(typed -> Arrays.stream(typed.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        var words = question.text("q").strip();
        Queries.check(words);
        if (words.isEmpty() && people.isEmpty()) {
            throw new Refused(Code.X946_NOT_UNDERSTOOD, "A briefing needs q, with or weekly=true.");
        }
        var brief = desk.brief(new Briefing.Question(words, day, people));
        return question.csv()
                ? Reply.table(Tables.briefing(brief))
                : Reply.object(question, json -> new BriefJson(json).briefing(brief));
    }

    static Reply due(Question question) throws IOException {
        boolean ahead = question.text("by").isEmpty();
        var due = question.visit().desk().due(question.day(ahead ? "on" : "by"));
        return question.csv()
                ? Reply.table(Tables.due(due, ahead))
                : Reply.object(question, json -> new BriefJson(json).due(due, ahead));
    }

    /// What waits for a decision. Deciding is for a person at the room.
    static Reply review(Question question) throws IOException {
        var desk = question.visit().desk();
        var review = desk.review(question.text("of"), question.visit().today());
        var sheet = Tables.review(review.proposals(), List.of());
        return question.csv()
                ? Reply.table(sheet)
                : Reply.object(question, json -> {
                    json.writeNumberProperty("left", review.left());
                    RoomAnswers.rows(json, "proposals", sheet);
                });
    }

    /// What people decided.
    static Reply verdicts(Question question) throws IOException {
        var sheet = Tables.review(List.of(), question.visit().desk().verdicts());
        return question.csv()
                ? Reply.table(sheet)
                : Reply.object(question, json -> RoomAnswers.rows(json, "verdicts", sheet));
    }
}
