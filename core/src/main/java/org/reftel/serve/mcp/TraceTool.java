package org.reftel.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.reftel.desk.Trace;
import org.reftel.model.Code;
import org.reftel.model.PartyKind;
import org.reftel.model.Refused;
import org.reftel.release.AccountJson;
import org.reftel.release.TraceJson;
import org.reftel.serve.http.Queries;
import org.reftel.serve.http.Visit;
import tools.jackson.core.JsonGenerator;

/// `trace`: what was counted, promised and met, who held which office, and the paragraphs in order of time. First the
/// beginning of each section; one section whole when it is named.
final class TraceTool {
    private static final int RECORDS = 50;
    /// Items and characters of a section among the others.
    private static final int FEW = 8;

    private static final int SPACE = 5_000;
    private static final int MOST = 200;
    private static final String SECTIONS = "counted, promised, asked, met, who, described, happened, in_order";

    private TraceTool() {}

    /// A section: how many items it has, and how some of them are written.
    private record Section<T>(List<T> items, BiConsumer<JsonGenerator, T> write) {
        Listed from(int place, int most, int space) {
            return Listed.of(items, place, most, space, write);
        }
    }

    static Tool tool() {
        return new Tool(
                        "trace",
                        "Trace",
                        "What the room holds on a person, organisation, office, place, programme, number or words: figures as"
                                + " series, promises with what became of them, meetings, offices and their holders, and every"
                                + " paragraph in order of time, each line cited. The beginning of every section, or one whole.",
                        List.of(
                                Tool.Input.needed("query", "a name, a number, or words"),
                                Tool.Input.text(
                                        "kind",
                                        "of several that bear the name: " + String.join(", ", PartyKind.keys())),
                                Tool.Input.text("section", "only this one, whole: " + SECTIONS),
                                Tools.SINCE,
                                Tools.UNTIL,
                                Tools.FROM,
                                Tools.CURSOR),
                        TraceTool::ask)
                .waiting((turnstile, visit, given) -> turnstile.ofTrace(visit, given.text("query"), RECORDS));
    }

    private static void ask(Visit visit, Arguments given, JsonGenerator json) throws IOException {
        Queries.check(given.text("query"));
        var trace = visit.desk()
                .trace(
                        new Trace.Question(
                                        given.needed("query"),
                                        false,
                                        given.text("since"),
                                        given.text("until"),
                                        given.text("from"),
                                        RECORDS)
                                .ofKind(kind(given))
                                .speaking(Trace.Question.LATEST),
                        visit.today());
        new TraceJson(json).subject(trace.subject());
        json.writeNumberProperty("records", trace.records().size());
        json.writeNumberProperty("account_of", trace.spoken());
        json.writeNumberProperty("paragraphs", trace.paragraphs());
        json.writeArrayPropertyStart("remarks");
        trace.problems().forEach(problem -> json.writeString(problem.message()));
        json.writeEndArray();
        var sections = sections(trace);
        var wanted = given.text("section");
        if (wanted.isEmpty()) {
            sections.forEach((name, section) -> beginning(json, name, section));
            json.writeNullProperty("next");
            return;
        }
        var section = sections.get(wanted);
        if (section == null) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD, "There is no section " + wanted + "; there are " + SECTIONS + ".");
        }
        var shown = section.from(given.place(visit.view().key()), MOST, Listed.SPACE);
        shown.write(json, wanted);
        Tools.next(json, visit, given, shown.next() < section.items().size(), shown.next());
    }

    private static String kind(Arguments given) throws Refused {
        var kind = given.text("kind");
        if (!kind.isEmpty() && !PartyKind.keys().contains(kind)) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD,
                    "There is no kind " + kind + "; there are " + String.join(", ", PartyKind.keys()) + ".");
        }
        return kind;
    }

    private static void beginning(JsonGenerator json, String name, Section<?> section) {
        var shown = section.from(0, FEW, SPACE);
        shown.write(json, name);
        if (shown.next() < section.items().size()) {
            json.writeNumberProperty(name + "_left", section.items().size() - shown.next());
        }
    }

    private static Map<String, Section<?>> sections(Trace trace) {
        var account = trace.account();
        var sections = new LinkedHashMap<String, Section<?>>();
        sections.put("counted", new Section<>(account.counted(), (json, one) -> new AccountJson(json).series(one)));
        sections.put("promised", new Section<>(account.promised(), (json, one) -> new AccountJson(json).promise(one)));
        sections.put("asked", new Section<>(account.asked(), (json, one) -> new AccountJson(json).promise(one)));
        sections.put("met", new Section<>(account.met(), (json, one) -> new AccountJson(json).met(one)));
        sections.put("who", new Section<>(account.held(), (json, one) -> new AccountJson(json).holding(one)));
        sections.put(
                "described", new Section<>(account.described(), (json, one) -> new AccountJson(json).statement(one)));
        sections.put(
                "happened", new Section<>(account.happened(), (json, one) -> new AccountJson(json).statement(one)));
        var places = new ArrayList<String>();
        for (var record : trace.records()) {
            for (var address : record.addresses().isEmpty() ? List.of("header") : record.addresses()) {
                places.add(record.entry().id() + "/" + address);
            }
        }
        sections.put("in_order", new Section<>(places, JsonGenerator::writeString));
        return sections;
    }
}
