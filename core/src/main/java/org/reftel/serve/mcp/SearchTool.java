package org.reftel.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Trace;
import org.reftel.model.Role;
import org.reftel.serve.http.Queries;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;
import tools.jackson.core.JsonGenerator;

/// `search`: paragraphs that hold words, each with its citation and the words around.
final class SearchTool {
    private static final int RECORDS = 20;
    private static final int MOST_RECORDS = 100;
    /// Paragraphs of one record; the others go by their addresses.
    private static final int OF_ONE = 5;
    /// Characters of one quotation.
    private static final int QUOTE = 700;

    private SearchTool() {}

    static Tool tool() {
        return new Tool(
                        "search",
                        "Search",
                        "Paragraphs that hold words, in order of time, each with its citation and its words. Words are joined"
                                + " by AND; \"a phrase\", OR, NOT, ( ), word*, tag:PREL, from:POST, to:, class:C, subject:,"
                                + " signer:, sent:2009-07..2010, para:( ) for one paragraph.",
                        List.of(
                                Tool.Input.needed("query", "what to look for"),
                                Tools.SINCE,
                                Tools.UNTIL,
                                Tools.FROM,
                                new Tool.Input("limit", "integer", "records of one answer, 20 when not said", false),
                                Tools.CURSOR),
                        SearchTool::ask)
                .light();
    }

    private static void ask(Visit visit, Arguments given, JsonGenerator json) throws IOException {
        int from = given.place(visit.view().key());
        Queries.check(given.text("query"));
        int limit = given.count("limit", RECORDS, MOST_RECORDS);
        var found = visit.desk()
                .search(new Trace.Question(
                                given.needed("query"),
                                false,
                                given.text("since"),
                                given.text("until"),
                                given.text("from"),
                                limit)
                        .page(from, limit));
        json.writeStringProperty("read_as", found.canonical());
        json.writeNumberProperty("records", found.records().size());
        json.writeNumberProperty("paragraphs", found.paragraphs());
        json.writeArrayPropertyStart("remarks");
        found.problems().forEach(problem -> json.writeString(problem.message()));
        json.writeEndArray();
        var shown = Listed.of(found.records(), from, limit, Listed.SPACE, SearchTool::record);
        shown.write(json, "found");
        Tools.next(json, visit, given, shown.next() < found.records().size(), shown.next());
    }

    private static void record(JsonGenerator json, Trace.InRecord record) {
        var entry = record.entry();
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("sent", Shown.sent(entry));
        json.writeStringProperty("classification", Shown.classification(entry));
        json.writeStringProperty("origin", entry.origin());
        json.writeStringProperty("subject", entry.subject());
        json.writeArrayPropertyStart("paragraphs");
        var passages = record.passages();
        for (var passage : passages.subList(0, Math.min(OF_ONE, passages.size()))) {
            json.writeStartObject();
            json.writeStringProperty("citation", passage.citation());
            json.writeStringProperty("mark", Shown.mark(passage));
            json.writeStringProperty("quote", quote(passage));
            json.writeEndObject();
        }
        json.writeEndArray();
        var more = new ArrayList<String>();
        for (var passage : passages.subList(Math.min(OF_ONE, passages.size()), passages.size())) {
            more.add(passage.citation());
        }
        json.writeArrayPropertyStart("more");
        more.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /// The words around the first that fits.
    private static String quote(Trace.InParagraph passage) {
        if (passage.paragraph().role() == Role.WITHHELD) {
            return "withheld";
        }
        var text = passage.text();
        int at = passage.lit().isEmpty() ? 0 : passage.lit().getFirst().start();
        int start = text.length() <= QUOTE ? 0 : Math.max(0, Math.min(at - QUOTE / 3, text.length() - QUOTE));
        int end = Math.min(text.length(), start + QUOTE);
        start = start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
        end = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        return (start > 0 ? "... " : "") + text.substring(start, end) + (end < text.length() ? " ..." : "");
    }
}
