package org.reftel.release;

import java.util.List;
import org.reftel.desk.Briefing;
import org.reftel.desk.Due;
import org.reftel.desk.Trace;
import org.reftel.model.CatalogueEntry;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;
import tools.jackson.core.JsonGenerator;

/// Briefings and calendars as JSON.
public final class BriefJson {
    private final JsonGenerator json;
    private final AccountJson statements;

    public BriefJson(JsonGenerator json) {
        this.json = json;
        this.statements = new AccountJson(json);
    }

    /// Into an object that is open.
    public void briefing(Briefing brief) {
        var question = brief.question();
        statements.text("meeting", question.meeting());
        json.writeStringProperty("on", question.day().toString());
        json.writeNumberProperty("records", brief.records());
        json.writeArrayPropertyStart("people");
        brief.people().forEach(this::person);
        json.writeEndArray();
        statements.promises("open", brief.open());
        statements.series("counted", brief.figures());
        json.writeArrayPropertyStart("indicators");
        for (var one : brief.indicators()) {
            json.writeStartObject();
            json.writeStringProperty("what", one.what());
            statements.text("measure", one.measure());
            statements.text("unit", one.unit());
            statements.text("place", one.place());
            json.writeStringProperty("source", one.source().isEmpty() ? "author" : one.source());
            statements.text("when", one.when());
            statements.statement("last", one.last());
            json.writeEndObject();
        }
        json.writeEndArray();
        statements.met("met", brief.earlier());
        json.writeArrayPropertyStart("points");
        for (var point : brief.points()) {
            json.writeStartObject();
            statements.spot(point.spot());
            json.writeStringProperty("quote", point.quote());
            json.writeBooleanProperty("opinion", point.opinion());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("recent");
        for (var record : brief.recent()) {
            for (var address : record.addresses()) {
                json.writeString(record.entry().id() + "/" + address);
            }
        }
        json.writeEndArray();
    }

    private void person(Briefing.Person person) {
        json.writeStartObject();
        json.writeStringProperty("typed", person.typed());
        switch (person.subject()) {
            case Trace.Subject.Whom(var party) -> {
                json.writeStringProperty("name", party.name());
                json.writeStringProperty("kind", party.kind().key());
            }
            case Trace.Subject.Several(var candidates) -> {
                json.writeNullProperty("name");
                json.writeArrayPropertyStart("candidates");
                candidates.forEach(one -> json.writeString(one.name()));
                json.writeEndArray();
            }
            case Trace.Subject.Words _, Trace.Subject.Which _ -> json.writeNullProperty("name");
        }
        statements.holdings("held", person.held());
        statements.spots("seen", person.seen());
        json.writeEndObject();
    }

    public void week(Briefing.Week week) {
        json.writeStringProperty("since", week.since().toString());
        json.writeStringProperty("until", week.until().toString());
        records("records", week.records());
        json.writeArrayPropertyStart("filed");
        week.filed().forEach(this::filed);
        json.writeEndArray();
        statements.promises("promised", week.promised());
        statements.promises("moved", week.moved());
        statements.promises("asked", week.asked());
        statements.statements("counted", week.figures());
        statements.met("met", week.met());
        json.writeNumberProperty("undated", week.undated());
    }

    private void filed(Briefing.Filed filed) {
        var entry = filed.entry();
        json.writeStartObject();
        json.writeStringProperty("file", entry.file());
        json.writeStringProperty("title", filed.title());
        json.writeStringProperty("document", entry.number().toString());
        json.writeStringProperty("type", entry.type());
        json.writeStringProperty("on", entry.on().toString());
        json.writeStringProperty("mark", entry.marking().key());
        json.writeStringProperty("what", FileWords.words(filed.kind(), entry));
        json.writeArrayPropertyStart("follows");
        filed.on().forEach(earlier -> json.writeString(earlier.number().toString()));
        json.writeEndArray();
        json.writeEndObject();
    }

    public void due(Due due, boolean ahead) {
        json.writeStringProperty("on", due.on().toString());
        lines("due", due.due());
        if (ahead) {
            lines("ahead", due.ahead());
        }
        records("undated", due.undated());
    }

    private void lines(String key, List<Due.Line> lines) {
        json.writeArrayPropertyStart(key);
        lines.forEach(this::line);
        json.writeEndArray();
    }

    /// One thing that falls due.
    public void line(Due.Line line) {
        json.writeStartObject();
        json.writeStringProperty("day", line.day().toString());
        switch (line) {
            case Due.Line.Promised(var _, var promise) -> {
                json.writeStringProperty("kind", "promise");
                json.writeName("promise");
                statements.promise(promise);
            }
            case Due.Line.Meeting(var _, var met) -> {
                json.writeStringProperty("kind", "meeting");
                json.writeName("meeting");
                statements.met(met);
            }
            case Due.Line.Declassification(var _, var entry, var asWritten) -> {
                json.writeStringProperty("kind", "declassification");
                json.writeStringProperty("document", entry.id());
                json.writeStringProperty("as_written", asWritten);
            }
            case Due.Line.InFile(
                    var _,
                    var what,
                    var file,
                    var title,
                    var entry,
                    var mark,
                    var said,
                    var who,
                    var standing) -> {
                json.writeStringProperty("kind", Shown.lower(what));
                json.writeStringProperty("file", file);
                json.writeStringProperty("title", title);
                json.writeStringProperty("document", entry);
                json.writeStringProperty("mark", mark);
                json.writeStringProperty("what", said);
                statements.text("who", who);
                json.writeStringProperty("status", standing);
            }
        }
        json.writeEndObject();
    }

    private void records(String key, List<CatalogueEntry> records) {
        json.writeArrayPropertyStart(key);
        records.forEach(entry -> json.writeString(entry.id()));
        json.writeEndArray();
    }
}
