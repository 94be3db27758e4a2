package org.reftel.release;

import java.util.Locale;
import java.util.function.Function;
import org.reftel.model.Amount;
import org.reftel.model.Dated;
import org.reftel.model.Named;
import org.reftel.model.Statement;
import org.reftel.model.Voice;
import tools.jackson.core.JsonGenerator;

/// What a statement says and who says it, with the keys of the interchange format: the same in an export and in a
/// trace.
public final class StatementFacts {
    private final JsonGenerator json;
    private final Function<Named, String> parties;

    /// @param parties gives the id of the party behind a name; empty when there is none
    public StatementFacts(JsonGenerator json, Function<Named, String> parties) {
        this.json = json;
        this.parties = parties;
    }

    /// Into an object that is open.
    public void voice(Voice voice) {
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

    /// Into an object that is open.
    public void kind(Statement statement) {
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
            case Statement.Description(var _, var of, var aspect, var what, var other) -> {
                named("of", of);
                json.writeStringProperty("aspect", Interchange.lower(aspect));
                Write.stringOrNull(json, "what", what);
                named("other", other);
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
        return parties.apply(named);
    }
}
