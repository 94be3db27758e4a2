package org.reftel.release;

import java.util.List;
import org.reftel.desk.Trace;
import org.reftel.follow.Cited;
import org.reftel.follow.Holding;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.Amount;
import org.reftel.model.Statement;
import org.reftel.wording.Shown;
import tools.jackson.core.JsonGenerator;

/// What was counted, promised and met as JSON; statements have the keys of the interchange format.
public final class AccountJson {
    private final JsonGenerator json;

    public AccountJson(JsonGenerator json) {
        this.json = json;
    }

    public void series(String key, List<Series> all) {
        json.writeArrayPropertyStart(key);
        all.forEach(this::series);
        json.writeEndArray();
    }

    public void series(Series series) {
        json.writeStartObject();
        text("measure", series.measure());
        text("of", series.of());
        text("unit", series.unit());
        text("place", series.place());
        json.writeArrayPropertyStart("points");
        for (var point : series.points()) {
            json.writeStartObject();
            statement("statement", point.figure());
            text("when", point.when());
            json.writeStringProperty("step", Shown.lower(point.step()));
            json.writeName("same_as");
            if (point.same() < 0) {
                json.writeNull();
            } else {
                json.writeNumber(point.same());
            }
            spots("again", point.again());
            json.writeEndObject();
        }
        json.writeEndArray();
        derived(series);
        json.writeEndObject();
    }

    private void derived(Series series) {
        json.writeArrayPropertyStart("derived");
        for (var one : series.derived()) {
            json.writeStartObject();
            json.writeStringProperty("kind", Shown.lower(one.kind()));
            amount(one.amount());
            text("unit", one.unit());
            json.writeStringProperty("formula", one.formula());
            spots("operands", one.operands().stream().map(Cited::spot).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public void promises(String key, List<Promise> promises) {
        json.writeArrayPropertyStart(key);
        promises.forEach(this::promise);
        json.writeEndArray();
    }

    /// With who answers for each today, where that is another than who gave it.
    void promises(String key, List<Promise> promises, List<Trace.Answering> answering) {
        json.writeArrayPropertyStart(key);
        for (var promise : promises) {
            promise(
                    promise,
                    answering.stream()
                            .filter(one -> one.isFor(promise))
                            .flatMap(one -> one.persons().stream())
                            .toList());
        }
        json.writeEndArray();
    }

    public void promise(Promise promise) {
        promise(promise, List.of());
    }

    private void promise(Promise promise, List<String> answering) {
        json.writeStartObject();
        statement("statement", promise.given());
        json.writeArrayPropertyStart("answering");
        answering.forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("status", promise.status().key());
        json.writeArrayPropertyStart("outcomes");
        for (var outcome : promise.outcomes()) {
            json.writeStartObject();
            spot(outcome.spot());
            json.writeStringProperty("quote", outcome.quote());
            json.writeStringProperty("bearing", Shown.lower(outcome.bearing()));
            json.writeStringProperty("why", outcome.why());
            json.writeStringProperty("certainty", Shown.lower(outcome.certainty()));
            json.writeEndObject();
        }
        json.writeEndArray();
        spots("again", promise.again());
        json.writeEndObject();
    }

    public void met(String key, List<Met> met) {
        json.writeArrayPropertyStart(key);
        met.forEach(this::met);
        json.writeEndArray();
    }

    public void met(Met met) {
        json.writeStartObject();
        statement("statement", met.meeting());
        json.writeStringProperty("status", Shown.lower(met.status()));
        statements("later", met.later());
        text("why", met.why());
        spots("again", met.again());
        json.writeEndObject();
    }

    public void holdings(String key, List<Holding> held) {
        json.writeArrayPropertyStart(key);
        held.forEach(this::holding);
        json.writeEndArray();
    }

    public void holding(Holding holding) {
        json.writeStartObject();
        text("person", holding.person());
        text("role", holding.role());
        text("organisation", holding.organisation());
        json.writeStringProperty("state", Shown.lower(holding.state()));
        text("first", holding.first());
        text("last", holding.last());
        spots("said", holding.said().stream().map(Cited::spot).toList());
        json.writeEndObject();
    }

    public void statements(String key, List<? extends Cited<? extends Statement>> all) {
        json.writeArrayPropertyStart(key);
        all.forEach(this::statement);
        json.writeEndArray();
    }

    void statement(String key, Cited<? extends Statement> cited) {
        json.writeName(key);
        statement(cited);
    }

    public void statement(Cited<? extends Statement> cited) {
        var said = cited.said();
        var facts = new StatementFacts(json, cited.cast()::key);
        json.writeStartObject();
        json.writeStringProperty("kind", said.kind());
        spot(cited.spot());
        var span = said.head().at().span();
        json.writeArrayPropertyStart("span")
                .writeNumber(span.start())
                .writeNumber(span.end())
                .writeEndArray();
        json.writeStringProperty("quote", cited.quote());
        facts.voice(said.head().voice());
        json.writeStringProperty(
                "certainty",
                switch (said.head().certainty()) {
                    case CERTAIN -> "stated";
                    case PROBABLE -> "probable";
                });
        json.writeStringProperty("rule", said.head().rule());
        facts.kind(said);
        json.writeEndObject();
    }

    private void amount(Amount amount) {
        switch (amount) {
            case Amount.Value(var value, var bound) -> {
                json.writeName("value").writeNumber(value);
                json.writeNullProperty("low").writeNullProperty("high");
                json.writeStringProperty("bound", bound.sign());
            }
            case Amount.Range(var low, var high) -> {
                json.writeNullProperty("value");
                json.writeName("low").writeNumber(low);
                json.writeName("high").writeNumber(high);
                json.writeNullProperty("bound");
            }
        }
    }

    public void spots(String key, List<Spot> spots) {
        json.writeArrayPropertyStart(key);
        for (var spot : spots) {
            json.writeStartObject();
            spot(spot);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Into an object that is open.
    public void spot(Spot spot) {
        json.writeStringProperty("document", spot.document());
        json.writeStringProperty("address", spot.address());
        json.writeStringProperty("citation", spot.citation());
        text("date", spot.sent());
        text("mark", spot.mark());
    }

    /// An empty text is an absent fact.
    public void text(String key, String text) {
        if (text.isEmpty()) {
            json.writeNullProperty(key);
        } else {
            json.writeStringProperty(key, text);
        }
    }
}
