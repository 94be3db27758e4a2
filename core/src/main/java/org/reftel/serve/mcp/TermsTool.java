package org.reftel.serve.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.FileState;
import org.reftel.release.FileTerms;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.release.Terms;
import org.reftel.serve.http.Visit;
import tools.jackson.core.JsonGenerator;

/// `terms`: what waits in the case files, as the lists of the room and of the API have it.
final class TermsTool {
    private static final int MOST = 100;
    private static final Map<String, Function<List<FileState>, Terms>> LISTS = lists();

    private TermsTool() {}

    private static Map<String, Function<List<FileState>, Terms>> lists() {
        var lists = new LinkedHashMap<String, Function<List<FileState>, Terms>>();
        lists.put("notices", FileTerms::notices);
        lists.put("clocks", FileTerms::clocks);
        lists.put("ages", FileTerms::ages);
        lists.put("expiring", FileTerms::expiring);
        lists.put("waits", FileTerms::waits);
        return lists;
    }

    static Tool tool() {
        return new Tool(
                "terms",
                "Terms",
                "What waits in the case files, as of a day. notices: hearings, and how long before them they were told"
                        + " of. clocks: clocks and questions with their last day, missed or due or met. ages: how long"
                        + " questions, hand-overs and files have been open. expiring: authorities and when they run"
                        + " out. waits: which office waits for which. Each line names its file and the entry that says so.",
                List.of(
                        Tool.Input.needed("list", String.join(", ", LISTS.keySet())),
                        Tool.Input.text("of", "only lines of this group, by its key in counts: missed"),
                        FileTools.AS_OF,
                        Tools.CURSOR),
                TermsTool::ask);
    }

    private static void ask(Visit visit, Arguments given, JsonGenerator json) throws IOException {
        var on = given.day("as_of", visit.today());
        var list = given.needed("list");
        var lines = Optional.ofNullable(LISTS.get(list))
                .orElseThrow(() -> notTaken("list", String.join(", ", LISTS.keySet()), list));
        var terms = lines.apply(visit.desk().files(on));
        var of = given.text("of");
        if (!of.isEmpty() && terms.group(of).isEmpty()) {
            throw notTaken("of", String.join(", ", terms.groupKeys()), of);
        }
        var fitting = terms.of(of);
        var shown = Listed.of(
                fitting,
                given.place(visit.view().key()),
                MOST,
                Listed.SPACE,
                (out, line) -> Rows.objects(
                        out,
                        new Sheet(terms.keys().toArray(String[]::new))
                                .row(line.values().toArray())));
        json.writeStringProperty("on", on.toString());
        json.writeName("counts");
        json.writeStartObject();
        terms.groups().forEach(group -> json.writeNumberProperty(group.key(), group.lines()));
        json.writeEndObject();
        json.writeNumberProperty("total", fitting.size());
        shown.write(json, list);
        Tools.next(json, visit, given, shown.next() < fitting.size(), shown.next());
    }

    private static Refused notTaken(String input, String taken, String given) {
        return new Refused(Code.X946_NOT_UNDERSTOOD, input + " takes " + taken + ", not \"" + given + "\".");
    }
}
