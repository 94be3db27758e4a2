package org.reftel.release;

import java.util.List;
import org.reftel.desk.Ruled;
import org.reftel.desk.Spoken;
import org.reftel.model.Certainty;
import org.reftel.model.ExtractId;
import org.reftel.model.Named;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;
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
    private final StatementFacts facts;

    StatementJson(JsonGenerator json, Spoken spoken, PartyIds parties) {
        this.json = json;
        this.said = spoken.found();
        this.ruled = spoken.ruled();
        this.ids = parties.of(said);
        this.facts = new StatementFacts(json, this::party);
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
        facts.voice(head.voice());
        json.writeArrayPropertyStart("about");
        head.about().forEach(mention -> json.writeString(party(mention)));
        json.writeEndArray();
        json.writeStringProperty("certainty", head.certainty() == Certainty.CERTAIN ? "stated" : "probable");
        json.writeStringProperty("rule", head.rule());
        facts.kind(one.stands());
        one.by().ifPresent(kept -> verdict(kept, one.found()));
        json.writeEndObject();
    }

    private void verdict(Verdict.Kept kept, Statement found) {
        var verdict = kept.verdict();
        json.writeName("verdict");
        json.writeStartObject();
        json.writeStringProperty("ruling", Interchange.lower(verdict.ruling()));
        // Of a decision that the reader does not see only the ruling reaches him.
        boolean seen = !kept.decision().isEmpty();
        Write.stringOrNull(json, "author", verdict.author());
        Write.stringOrNull(json, "time", seen ? verdict.time().toString() : "");
        Write.stringOrNull(json, "document", kept.decision());
        Write.stringOrNull(json, "because", verdict.because());
        if (!verdict.corrected().isEmpty()) {
            json.writeName("corrected");
            json.writeStartObject();
            verdict.corrected().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeName("found");
            json.writeStartObject();
            facts.voice(found.head().voice());
            facts.kind(found);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private String party(Named named) {
        return named.mention() < 0 ? "" : party(named.mention());
    }

    private String party(int mention) {
        return ids.get(mention);
    }
}
