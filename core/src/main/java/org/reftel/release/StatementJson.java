package org.reftel.release;

import java.util.List;
import java.util.Locale;
import org.reftel.desk.Ruled;
import org.reftel.desk.Spoken;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.ExtractId;
import org.reftel.model.Named;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;
import org.reftel.model.Voice;
import tools.jackson.core.JsonGenerator;

/// The statements of a record, one object each.
///
/// What a person corrected stands in the keys; what the rules found stands beside it under `found`. What a person
/// rejected is in a list of its own.
final class StatementJson {
    private final JsonGenerator json;
    private final Said said;
    private final List<Ruled> ruled;
    private final List<String> ids;

    StatementJson(JsonGenerator json, Spoken spoken, PartyIds parties) {
        this.json = json;
        this.said = spoken.found();
        this.ruled = spoken.ruled();
        this.ids = parties.of(said);
    }

    void write() {
        json.writeArrayPropertyStart("statements");
        ruled.stream().filter(one -> !one.isRejected()).forEach(this::statement);
        json.writeEndArray();
        if (ruled.stream().anyMatch(Ruled::isRejected)) {
            json.writeArrayPropertyStart("rejected");
            ruled.stream().filter(Ruled::isRejected).forEach(this::statement);
            json.writeEndArray();
        }
    }

    /// The copy that spans refer to.
    static void place(JsonGenerator json, ExtractId extract) {
        json.writeStringProperty("source", extract.source().hex());
        if (extract.ordinal() > 0) {
            json.writeNumberProperty("ordinal", extract.ordinal());
        }
    }

    private void statement(Ruled one) {
        var head = one.stands().head();
        json.writeStartObject();
        json.writeStringProperty("kind", one.stands().kind());
        json.writeStringProperty("document", said.id());
        json.writeStringProperty("address", said.address(head.at().paragraph()));
        place(json, said.extract());
        Write.span(json, head.at().span());
        json.writeStringProperty("quote", one.quote());
        json.writeName("sentence");
        Write.pair(json, head.sentence());
        voice(head.voice());
        json.writeArrayPropertyStart("about");
        head.about().forEach(mention -> json.writeString(party(mention)));
        json.writeEndArray();
        json.writeStringProperty("certainty", head.certainty() == Certainty.CERTAIN ? "stated" : "probable");
        json.writeStringProperty("rule", head.rule());
        kind(one.stands());
        one.by().ifPresent(kept -> verdict(kept, one.found()));
        json.writeEndObject();
    }

    private void voice(Voice voice) {
        json.writeName("speaker");
        switch (voice.kind()) {
            case OWN, NOTE -> json.writeString("author");
            case REPORTED -> {
                json.writeStartObject();
                Write.stringOrNull(json, "name", voice.speaker().words());
                Write.stringOrNull(json, "role", voice.role());
                Write.stringOrNull(json, "organisation", voice.organisation());
                Write.stringOrNull(json, "party", party(voice.speaker()));
                json.writeEndObject();
            }
        }
        json.writeStringProperty("voice", Interchange.lower(voice.kind()));
    }

    private void verdict(Verdict.Kept kept, Statement found) {
        var verdict = kept.verdict();
        json.writeName("verdict");
        json.writeStartObject();
        json.writeStringProperty("ruling", Interchange.lower(verdict.ruling()));
        json.writeStringProperty("author", verdict.author());
        json.writeStringProperty("time", verdict.time().toString());
        json.writeStringProperty("document", kept.decision());
        Write.stringOrNull(json, "because", verdict.because());
        if (!verdict.corrected().isEmpty()) {
            json.writeName("corrected");
            json.writeStartObject();
            verdict.corrected().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeName("found");
            json.writeStartObject();
            voice(found.head().voice());
            kind(found);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void kind(Statement statement) {
        switch (statement) {
            case Statement.Figure figure -> figure(figure);
            case Statement.Commitment(var _, var modality, var actor, var to, var what, var due, var condition) -> {
                named("actor", actor);
                named("to", to);
                Write.stringOrNull(json, "what", what);
                json.writeStringProperty("modality", modality.key());
                dated("due", due);
                Write.stringOrNull(json, "condition", condition);
            }
            case Statement.Meeting meeting -> meeting(meeting);
            case Statement.RoleHeld(var _, var person, var role, var organisation, var state) -> {
                named("person", person);
                Write.stringOrNull(json, "role", role);
                named("organisation", organisation);
                json.writeStringProperty("state", Interchange.lower(state));
            }
            case Statement.Event(var _, var what, var date) -> {
                Write.stringOrNull(json, "what", what);
                dated("date", date);
            }
            case Statement.Description(var _, var of, var what) -> {
                named("of", of);
                Write.stringOrNull(json, "what", what);
            }
            case Statement.Time(var _, var date) -> {
                Write.stringOrNull(json, "value", date.value());
                Write.stringOrNull(json, "basis", date.basis());
                Write.stringOrNull(json, "words", date.words());
            }
        }
    }

    private void figure(Statement.Figure figure) {
        switch (figure.amount()) {
            case Amount.Value(var value, var bound) -> {
                json.writeNumberProperty("value", value);
                json.writeNullProperty("low");
                json.writeNullProperty("high");
                json.writeStringProperty("bound", bound.sign());
            }
            case Amount.Range(var low, var high) -> {
                json.writeNullProperty("value");
                json.writeNumberProperty("low", low);
                json.writeNumberProperty("high", high);
                json.writeNullProperty("bound");
            }
        }
        Write.stringOrNull(json, "unit", figure.unit());
        Write.stringOrNull(json, "of", figure.of());
        Write.stringOrNull(json, "measure", figure.measure());
        dated("as_of", figure.asOf());
        json.writeStringProperty("state", Interchange.lower(figure.state()));
        json.writeBooleanProperty("change", figure.change() != Statement.Figure.Change.NONE);
        switch (figure.change()) {
            case NONE -> json.writeNullProperty("direction");
            case UP, DOWN -> json.writeStringProperty("direction", Interchange.lower(figure.change()));
        }
        named("place", figure.place());
    }

    private void meeting(Statement.Meeting meeting) {
        Write.stringOrNull(json, "what", meeting.what());
        dated("start", meeting.start());
        dated("end", meeting.end());
        named("place", meeting.place());
        json.writeStringProperty(
                "status", meeting.status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        json.writeArrayPropertyStart("participants");
        for (var participant : meeting.participants()) {
            json.writeStartObject();
            Write.stringOrNull(json, "name", participant.who().words());
            Write.stringOrNull(json, "role", participant.role());
            Write.stringOrNull(json, "organisation", participant.organisation());
            Write.stringOrNull(json, "side", participant.side());
            Write.stringOrNull(json, "party", party(participant.who()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// As printed, with the party's id beside it.
    private void named(String key, Named named) {
        Write.stringOrNull(json, key, named.words());
        Write.stringOrNull(json, key + "_party", party(named));
    }

    private void dated(String key, Dated dated) {
        Write.stringOrNull(json, key, dated.value());
        Write.stringOrNull(json, key + "_basis", dated.basis());
        Write.stringOrNull(json, key + "_words", dated.words());
    }

    private String party(Named named) {
        return named.mention() < 0 ? "" : party(named.mention());
    }

    private String party(int mention) {
        return ids.get(mention);
    }
}
