package org.reftel.release;

import java.util.List;
import org.reftel.desk.Compared;
import org.reftel.desk.Trace;
import org.reftel.model.Link;
import org.reftel.wording.Shown;
import tools.jackson.core.JsonGenerator;

/// A trace as JSON: the keys of the interchange format, with `null` and empty lists for what is not there.
public final class TraceJson {
    private final JsonGenerator json;
    private final AccountJson statements;

    public TraceJson(JsonGenerator json) {
        this.json = json;
        this.statements = new AccountJson(json);
    }

    /// Into an object that is open.
    public void trace(Trace trace) {
        trace(trace, 0, Integer.MAX_VALUE);
    }

    /// The same with the paragraphs of some records only; the numbers are of all.
    ///
    /// @param first how many records are gone by
    public void trace(Trace trace, int first, int most) {
        json.writeStringProperty("query", trace.typed());
        json.writeStringProperty("read_as", trace.canonical());
        subject(trace.subject());
        var account = trace.account();
        statements.series("counted", account.counted());
        statements.promises("promised", account.promised(), account.answering());
        statements.promises("asked", account.asked(), account.answering());
        statements.met("met", account.met());
        statements.holdings("who", account.held());
        statements.statements("described", account.described());
        compared(account);
        statements.statements("happened", account.happened());
        records("in_order", trace.window(first, most).records());
        json.writeArrayPropertyStart("repeated");
        for (var one : account.repeated()) {
            json.writeStartObject();
            json.writeStringProperty("older", one.older().citation());
            json.writeStringProperty("newer", one.newer().citation());
            json.writeNumberProperty("words", one.words());
            statements.text("quote", StatementSheet.quote(one));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("records", trace.records().size());
        json.writeNumberProperty("account_of", trace.spoken());
        json.writeNumberProperty("paragraphs", trace.paragraphs());
        json.writeNumberProperty("held", trace.held());
    }

    private void compared(Trace.Account account) {
        json.writeArrayPropertyStart("compared");
        for (var one : Compared.of(account)) {
            json.writeStartObject();
            statements.statement("statement", one.said());
            json.writeBooleanProperty("forecast", one.isForecast());
            statements.text("year", one.year());
            statements.text("than", one.than());
            statements.statements("figures", one.figures());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// What the query was taken for, into an object that is open.
    public void subject(Trace.Subject subject) {
        switch (subject) {
            case Trace.Subject.Words() -> json.writeNullProperty("party");
            case Trace.Subject.Whom(var party) -> {
                json.writeName("party");
                party(party);
            }
            case Trace.Subject.Several(var candidates) -> {
                json.writeNullProperty("party");
                json.writeArrayPropertyStart("candidates");
                candidates.forEach(this::party);
                json.writeEndArray();
            }
            case Trace.Subject.Which which -> {
                json.writeNullProperty("party");
                json.writeStringProperty("document", which.entry().id());
                statements.text("address", which.address());
                links("refers_to", which.to());
                links("referred_to_by", which.from());
            }
        }
    }

    private void party(Trace.Who party) {
        json.writeStartObject();
        json.writeStringProperty("type", "party");
        json.writeStringProperty("kind", party.kind().key());
        json.writeStringProperty("name", party.name());
        texts("variants", party.variants());
        statements.text("acronym", party.acronym());
        json.writeNumberProperty("paragraphs", party.paragraphs());
        json.writeNumberProperty("records", party.records());
        texts("joined", party.why());
        near("apart", party.apart());
        near("not_joined", party.unresolved());
        json.writeEndObject();
    }

    private void texts(String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void near(String key, List<Trace.Near> all) {
        json.writeArrayPropertyStart(key);
        for (var near : all) {
            json.writeStartObject();
            json.writeStringProperty("kind", near.kind().key());
            json.writeStringProperty("name", near.name());
            json.writeNumberProperty("paragraphs", near.paragraphs());
            statements.text("why", near.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void links(String key, List<Link> links) {
        json.writeArrayPropertyStart(key);
        for (var link : links) {
            json.writeStartObject();
            json.writeStringProperty("document", link.document());
            json.writeStringProperty("address", link.address());
            json.writeStringProperty("quote", link.quote());
            json.writeStringProperty("kind", Shown.lower(link.kind()));
            json.writeStringProperty("state", Shown.lower(link.state()));
            texts("targets", link.targets());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public void records(String key, List<Trace.InRecord> records) {
        json.writeArrayPropertyStart(key);
        for (var record : records) {
            for (var passage : record.passages()) {
                inOrder(record, passage.address(), passage.text(), passage.lit());
            }
            if (record.passages().isEmpty()) {
                inOrder(record, "header", record.entry().subject(), List.of());
            }
        }
        json.writeEndArray();
    }

    private void inOrder(Trace.InRecord record, String address, String quote, List<Trace.Lit> lit) {
        json.writeStartObject();
        json.writeStringProperty("document", record.entry().id());
        json.writeStringProperty("address", address);
        statements.text("date", record.entry().sent());
        json.writeStringProperty("quote", quote);
        json.writeArrayPropertyStart("lit");
        for (var range : lit) {
            json.writeStartArray()
                    .writeNumber(range.start())
                    .writeNumber(range.end())
                    .writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
