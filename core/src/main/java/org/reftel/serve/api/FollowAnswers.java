package org.reftel.serve.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reftel.desk.Briefing;
import org.reftel.desk.Desk;
import org.reftel.desk.Facet;
import org.reftel.desk.Trace;
import org.reftel.follow.Promise;
import org.reftel.model.Code;
import org.reftel.model.Modality;
import org.reftel.model.PartyKind;
import org.reftel.model.Refused;
import org.reftel.release.AccountJson;
import org.reftel.release.BriefJson;
import org.reftel.release.Sheet;
import org.reftel.release.StatementSheet;
import org.reftel.release.Tables;
import org.reftel.release.TraceJson;
import org.reftel.serve.http.Queries;
import org.reftel.serve.http.Turnstile;
import tools.jackson.core.JsonGenerator;

/// What was said, promised and done, and what became of it.
final class FollowAnswers {
    static final int RECORDS = 50;
    static final int MOST_RECORDS = 500;
    private static final int DEEPEST = 20_000;
    private static final int WEEK = 7;

    private FollowAnswers() {}

    /// Where one waits for a trace.
    static Optional<Turnstile.Ticket> waiting(Question question, Turnstile turnstile) throws IOException {
        return turnstile.ofTrace(question.visit(), question.text("q"), question.count("limit", RECORDS, MOST_RECORDS));
    }

    static Reply trace(Question question) throws IOException {
        int first = question.place();
        int most = question.count("limit", RECORDS, MOST_RECORDS);
        var words = question.needed("q");
        Queries.check(words);
        var kind = question.text("kind");
        known("kind", kind, PartyKind.keys().stream());
        int speaking = speaking(question);
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
                                new Trace.Meant(kind, 0),
                                Facet.Picks.NONE,
                                order(question),
                                first,
                                most,
                                question.csv() ? Integer.MAX_VALUE : speaking),
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

    /// Of how many records the account is made.
    private static int speaking(Question question) throws Refused {
        return switch (question.text("account")) {
            case "", "latest" -> Trace.Question.LATEST;
            case "whole" -> Integer.MAX_VALUE;
            default ->
                throw new Refused(
                        Code.X946_NOT_UNDERSTOOD,
                        "account takes latest, or whole, not \"" + question.text("account") + "\".");
        };
    }

    private static Trace.Order order(Question question) throws Refused {
        var key = question.text("sort");
        return key.isEmpty()
                ? Trace.Order.OLDEST
                : Trace.Order.of(key)
                        .orElseThrow(() -> new Refused(
                                Code.X946_NOT_UNDERSTOOD,
                                "sort takes date, -date for the newest first, or relevance, not \"" + key + "\"."));
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

    /// What waits for a decision, the newest records first, a few thousand records at a time. Deciding is for a person
    /// at the room.
    static Reply review(Question question) throws IOException {
        var review = question.visit()
                .desk()
                .review(question.text("of"), question.visit().today(), question.text("after"));
        var sheet = Tables.review(review.proposals(), List.of());
        return question.csv()
                ? Reply.table(sheet)
                : Reply.object(question, json -> {
                    json.writeNumberProperty("left", review.left());
                    RoomAnswers.rows(json, "proposals", sheet);
                    following(json, review.left() > 0 ? review.last() : "");
                });
    }

    static void following(JsonGenerator json, String after) {
        if (after.isEmpty()) {
            json.writeNullProperty("next");
        } else {
            json.writeStringProperty("next", after);
        }
    }

    /// What is promised, asked and offered in a part of the room, in order of time, and what became of it.
    static Reply promises(Question question) throws IOException {
        int part = question.place();
        var status = question.text("status");
        var modality = question.text("modality");
        known("status", status, Arrays.stream(Promise.Status.values()).map(Promise.Status::key));
        known("modality", modality, Arrays.stream(Modality.values()).map(Modality::key));
        var given = question.visit().desk().given(part, question.visit().today());
        var fitting = given.promises().stream()
                .filter(promise -> status.isEmpty() || promise.status().key().equals(status))
                .filter(promise -> modality.isEmpty()
                        || promise.given().said().modality().key().equals(modality))
                .toList();
        if (question.csv()) {
            var sheet = new StatementSheet();
            sheet.promises(fitting);
            return Reply.table(sheet.sheet());
        }
        return Reply.object(question, json -> {
            json.writeNumberProperty("part", given.part() + 1);
            json.writeNumberProperty("parts", Math.max(1, given.parts()));
            json.writeNumberProperty("records", given.records());
            json.writeNumberProperty("held", given.held());
            new AccountJson(json).promises("promises", fitting);
            RoomAnswers.next(json, question, given.part() + 1, given.parts());
        });
    }

    private static void known(String name, String value, Stream<String> known) throws Refused {
        var all = known.toList();
        if (!value.isEmpty() && !all.contains(value)) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD, name + " takes " + String.join(", ", all) + ", not \"" + value + "\".");
        }
    }

    /// Names of parties that begin with what is typed.
    static Reply parties(Question question) throws IOException {
        int most = question.count("limit", RoomAnswers.PAGE, RoomAnswers.MOST);
        var kind = question.text("kind");
        known("kind", kind, PartyKind.keys().stream());
        var names = question.visit().desk().names(Desk.folded(question.text("q")), question.text("after"), most, false);
        var sheet = new Sheet("name", "kind", "records");
        for (var one : names) {
            if (one.whole() && (kind.isEmpty() || one.kind().key().equals(kind))) {
                sheet.row(one.name(), one.kind().key(), one.records());
            }
        }
        if (question.csv()) {
            return Reply.table(sheet);
        }
        return Reply.object(question, json -> {
            RoomAnswers.rows(json, "parties", sheet);
            following(json, names.size() < most ? "" : names.getLast().key());
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
