package org.reftel.serve.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Desk;
import org.reftel.desk.Facet;
import org.reftel.desk.Listing;
import org.reftel.desk.Sift;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.release.Tables;
import tools.jackson.core.JsonGenerator;

/// What is here, what is missing, and the lists by which it is found.
final class RoomAnswers {
    static final int PAGE = 100;
    static final int MOST = 1_000;
    private static final int SUGGESTED = 10;
    private static final int VALUES = 1_000;

    private RoomAnswers() {}

    /// How much is here, and how it is spread.
    static Reply room(Question question) throws IOException {
        var desk = question.visit().desk();
        var found = desk.sift(Sift.all().page(0, 0));
        return Reply.object(question, json -> {
            json.writeStringProperty("version", question.visit().premises().version());
            json.writeNumberProperty("records", found.total());
            json.writeNumberProperty("wanted", desk.wanted().size());
            json.writeNumberProperty("announced", desk.announced(0).total());
            json.writeName("months").writeStartObject();
            found.months()
                    .forEach((month, records) -> json.writeNumberProperty(month.isEmpty() ? "none" : month, records));
            json.writeEndObject();
            for (var facet : Facet.values()) {
                json.writeArrayPropertyStart(facet.key());
                desk.counts(Sift.all(), facet).stream().limit(VALUES).forEach(count -> count(json, count));
                json.writeEndArray();
            }
        });
    }

    private static void count(JsonGenerator json, Sift.Count count) {
        json.writeStartObject();
        json.writeStringProperty("value", count.value());
        json.writeStringProperty("name", count.name());
        json.writeNumberProperty("records", count.records());
        json.writeEndObject();
    }

    /// The records that fit, sorted, a page at a time.
    static Reply catalogue(Question question) throws IOException {
        int from = question.place();
        int most = question.count("limit", PAGE, MOST);
        var found = question.visit().desk().sift(sift(question).page(from, most));
        refuse(found.problems());
        var sheet = Tables.cards(found.cards());
        if (question.csv()) {
            return Reply.table(sheet);
        }
        return Reply.object(question, json -> {
            json.writeNumberProperty("total", found.total());
            json.writeNumberProperty("held", found.held());
            rows(json, "records", sheet);
            next(json, question, from + found.cards().size(), found.total());
        });
    }

    private static Sift sift(Question question) throws Refused {
        var picks = new ArrayList<Facet.Pick>();
        for (var facet : Facet.values()) {
            question.all(facet.key()).forEach(value -> picks.add(new Facet.Pick(facet, value, false)));
            question.all("not-" + facet.key()).forEach(value -> picks.add(new Facet.Pick(facet, value, true)));
        }
        var sort = question.text("sort");
        boolean falling = sort.startsWith("-");
        var key = falling ? sort.substring(1) : sort;
        var order = key.isEmpty() ? Sift.Order.RECORD : order(key);
        return new Sift(
                new Facet.Picks(picks),
                question.text("since"),
                question.text("until"),
                question.text("from"),
                question.text("words"),
                order,
                falling,
                0,
                0);
    }

    private static Sift.Order order(String key) throws Refused {
        return Sift.Order.of(key)
                .orElseThrow(() -> new Refused(
                        Code.X946_NOT_UNDERSTOOD,
                        "sort takes record, subject, sent, released, class, origin, paragraphs or tags, with - in"
                                + " front for the last first, not \"" + key + "\"."));
    }

    /// A limit that cannot be read would be left out, and the answer would hold more than was asked for.
    static void refuse(List<Problem> problems) throws Refused {
        for (var problem : problems) {
            if (problem.code() == Code.W603_UNREADABLE_DATE) {
                throw new Refused(Code.X946_NOT_UNDERSTOOD, problem.message().replace(": that limit was left out", ""));
            }
        }
    }

    static void rows(JsonGenerator json, String key, Sheet sheet) {
        json.writeName(key);
        Rows.write(json, sheet);
    }

    static void next(JsonGenerator json, Question question, int place, int size) {
        if (place < size) {
            json.writeStringProperty("next", question.cursor(place));
        } else {
            json.writeNullProperty("next");
        }
    }

    /// What is referred to and not held.
    static Reply wanted(Question question) throws IOException {
        var wanted = question.visit().desk().wanted();
        int from = Math.min(question.place(), wanted.size());
        int to = Math.min(wanted.size(), from + question.count("limit", PAGE, MOST));
        var announced = question.visit().desk().announced(PAGE);
        return Reply.object(question, json -> {
            json.writeNumberProperty("total", wanted.size());
            json.writeArrayPropertyStart("wanted");
            for (var one : wanted.subList(from, to)) {
                json.writeStartObject();
                json.writeStringProperty("id", one.id());
                mentions(json, "wanted_by", one.mentions());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("announced_total", announced.total());
            mentions(json, "announced", announced.first());
            next(json, question, to, wanted.size());
        });
    }

    private static void mentions(JsonGenerator json, String key, List<Listing.Mention> mentions) {
        json.writeArrayPropertyStart(key);
        for (var mention : mentions) {
            json.writeStartObject();
            json.writeStringProperty("document", mention.document());
            json.writeStringProperty("address", mention.address());
            json.writeStringProperty("quote", mention.quote());
            if (!mention.sentence().isEmpty()) {
                json.writeStringProperty("sentence", mention.sentence());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Records whose number or subject holds the words, and names, origins and TAGS that begin with them.
    static Reply suggest(Question question) throws IOException {
        var typed = question.needed("q").strip();
        var desk = question.visit().desk();
        var sift = new Sift(Facet.Picks.NONE, "", "", "", typed, Sift.Order.RECORD, false, 0, SUGGESTED);
        var records = desk.sift(sift).cards();
        var names = new Sheet("name", "kind", "records");
        for (var one : desk.names(Desk.folded(typed), "", SUGGESTED, true)) {
            names.row(one.name(), one.kind().key(), one.records());
        }
        return Reply.object(question, json -> {
            rows(json, "records", Tables.cards(records));
            rows(json, "parties", names);
            for (var facet : List.of(Facet.ORIGIN, Facet.TAG)) {
                json.writeArrayPropertyStart(facet.key());
                desk.counts(Sift.all(), facet).stream()
                        .filter(count -> begins(count.value(), typed) || begins(count.name(), typed))
                        .limit(SUGGESTED)
                        .forEach(count -> count(json, count));
                json.writeEndArray();
            }
        });
    }

    private static boolean begins(String value, String typed) {
        return value.regionMatches(true, 0, typed, 0, typed.length());
    }
}
