package org.reftel.release;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reftel.desk.Desk;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// What records say as CSV, a row a statement; a column that a kind has not is empty.
public final class StatementRows {
    private static final List<String> COLUMNS = List.of(
            "document",
            "address",
            "kind",
            "speaker",
            "quote",
            "value",
            "low",
            "high",
            "bound",
            "unit",
            "of",
            "measure",
            "as_of",
            "state",
            "change",
            "actor",
            "to",
            "what",
            "modality",
            "due",
            "due_words",
            "condition",
            "start",
            "end",
            "place",
            "status",
            "participants",
            "person",
            "role",
            "organisation",
            "date",
            "aspect",
            "other",
            "certainty",
            "rule");

    private final Map<String, String> cells = new LinkedHashMap<>();

    private StatementRows() {}

    public static void write(PrintWriter out, Desk desk, List<String> ids) throws IOException {
        Csv.line(out, COLUMNS);
        desk.eachSaid(ids, said -> {
            for (int i = 0; i < said.quotes().size(); i++) {
                Csv.line(out, new StatementRows().row(said, i));
            }
        });
    }

    private List<String> row(Said said, int index) {
        var statement = said.findings().statements().get(index);
        var head = statement.head();
        cells.put("document", said.id());
        cells.put("address", said.address(head.at().paragraph()));
        cells.put("kind", statement.kind());
        cells.put(
                "speaker",
                head.voice().kind() == Voice.Kind.REPORTED
                        ? head.voice().speaker().words()
                        : "author");
        cells.put("quote", said.quotes().get(index));
        cells.put("certainty", head.certainty() == Certainty.CERTAIN ? "stated" : "probable");
        cells.put("rule", head.rule());
        kind(statement);
        var row = new ArrayList<String>(COLUMNS.size());
        COLUMNS.forEach(column -> row.add(cells.getOrDefault(column, "")));
        return row;
    }

    private void kind(Statement statement) {
        switch (statement) {
            case Statement.Figure figure -> figure(figure);
            case Statement.Commitment(var _, var modality, var actor, var to, var what, var due, var condition) -> {
                cells.put("actor", actor.words());
                cells.put("to", to.words());
                cells.put("what", what);
                cells.put("modality", modality.key());
                cells.put("due", due.value());
                cells.put("due_words", due.words());
                cells.put("condition", condition);
            }
            case Statement.Meeting(var _, var what, var start, var end, var place, var status, var participants) -> {
                cells.put("what", what);
                cells.put("start", start.value());
                cells.put("end", end.value());
                cells.put("place", place.words());
                cells.put("status", lower(status));
                cells.put(
                        "participants",
                        String.join(
                                "; ",
                                participants.stream()
                                        .map(one -> one.who().words())
                                        .toList()));
            }
            case Statement.RoleHeld(var _, var person, var role, var organisation, var state) -> {
                cells.put("person", person.words());
                cells.put("role", role);
                cells.put("organisation", organisation.words());
                cells.put("state", lower(state));
            }
            case Statement.Event(var _, var what, var date) -> {
                cells.put("what", what);
                cells.put("date", date.value());
            }
            case Statement.Description(var _, var of, var aspect, var what, var other) -> {
                cells.put("of", of.words());
                cells.put("aspect", lower(aspect));
                cells.put("what", what);
                cells.put("other", other.words());
            }
            case Statement.Time(var _, Dated date) -> cells.put("date", date.value());
        }
    }

    private void figure(Statement.Figure figure) {
        switch (figure.amount()) {
            case Amount.Value(var value, var bound) -> {
                cells.put("value", value.toPlainString());
                cells.put("bound", bound.sign());
            }
            case Amount.Range(var low, var high) -> {
                cells.put("low", low.toPlainString());
                cells.put("high", high.toPlainString());
            }
        }
        cells.put("unit", figure.unit());
        cells.put("of", figure.of());
        cells.put("measure", figure.measure());
        cells.put("as_of", figure.asOf().value());
        cells.put("state", lower(figure.state()));
        cells.put("change", figure.change() == Statement.Figure.Change.NONE ? "" : lower(figure.change()));
        cells.put("place", figure.place().words());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
