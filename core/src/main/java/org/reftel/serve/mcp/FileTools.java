package org.reftel.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.desk.Grounds;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;
import org.reftel.release.FileTables;
import org.reftel.release.Rows;
import org.reftel.serve.http.Visit;
import org.reftel.wording.FileWords;
import tools.jackson.core.JsonGenerator;

/// `files` and `file`: which case files there are, and how one stands. An assistant reads them and writes nothing.
final class FileTools {
    private static final int MOST = 100;
    static final Tool.Input AS_OF = Tool.Input.text("as_of", "day on which it is asked: 2011-05-19; else today");

    private FileTools() {}

    static Tool files() {
        return new Tool(
                "files",
                "Files",
                "The case files of the room, each with its kind, stage, forum, keeper and what is wrong in it, as of a"
                        + " day.",
                List.of(
                        Tool.Input.text("words", "that code or title hold"),
                        Tool.Input.text("kind", "key of the kind: case"),
                        Tool.Input.text("stage", "key of the stage: indicted"),
                        AS_OF,
                        Tools.CURSOR),
                FileTools::files);
    }

    private static void files(Visit visit, Arguments given, JsonGenerator json) throws IOException {
        var on = given.day("as_of", visit.today());
        var words = given.text("words").toLowerCase(Locale.ROOT);
        var kind = given.text("kind");
        var stage = given.text("stage");
        var fitting = visit.desk().files(on).stream()
                .filter(state -> kind.isEmpty() || state.kind().key().equals(kind))
                .filter(state -> stage.isEmpty() || state.stage().key().equals(stage))
                .filter(state -> (state.file() + " " + state.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        var shown = Listed.of(
                fitting,
                given.place(visit.view().key()),
                MOST,
                Listed.SPACE,
                (out, state) -> Rows.objects(out, FileTables.list(List.of(state))));
        json.writeStringProperty("on", on.toString());
        json.writeNumberProperty("total", fitting.size());
        shown.write(json, "files");
        Tools.next(json, visit, given, shown.next() < fitting.size(), shown.next());
    }

    static Tool file() {
        return new Tool(
                        "file",
                        "File",
                        "How a case file stands on a day: stage, forum, keeper, parties, next hearing, what is missing and"
                                + " wrong; then its entries in order, each with what it cites. Open an entry by its id.",
                        List.of(Tool.Input.needed("code", "of the file: HARBORFIRE"), AS_OF, Tools.CURSOR),
                        FileTools::file)
                .light();
    }

    private static void file(Visit visit, Arguments given, JsonGenerator json) throws IOException {
        var on = given.day("as_of", visit.today());
        var code = given.needed("code").toUpperCase(Locale.ROOT);
        var state = visit.desk()
                .file(code, on)
                .orElseThrow(() -> new Refused(
                        Code.X951_NO_SUCH_FILE,
                        "There is no file " + code + " on " + on + "; files lists those there are."));
        var grounds = visit.desk().grounds(state);
        head(json, state);
        var entries = new ArrayList<FileEntry>();
        entries.add(state.cover());
        entries.addAll(state.entries());
        var shown = Listed.of(
                entries,
                given.place(visit.view().key()),
                MOST,
                Listed.SPACE,
                (out, entry) -> entry(out, state, entry, grounds));
        shown.write(json, "entries");
        Tools.next(json, visit, given, shown.next() < entries.size(), shown.next());
    }

    private static void head(JsonGenerator json, FileState state) {
        json.writeStringProperty("file", state.file());
        json.writeStringProperty("title", state.title());
        json.writeStringProperty("on", state.on().toString());
        json.writeStringProperty("kind", state.kind().title());
        json.writeStringProperty("stage", state.stage().title());
        json.writeStringProperty(
                "forum", state.forum().map(forum -> forum.title()).orElse(FileWords.NOT_STATED));
        json.writeStringProperty("kept_by", FileWords.orNotStated(state.office()));
        json.writeStringProperty(
                "handed_over_to", state.handedTo().map(FileState.Since::what).orElse(""));
        json.writeStringProperty("marking", state.cover().marking().key());
        json.writeStringProperty(
                "next_hearing", FileWords.next(state).map(FileWords::when).orElse(FileWords.NOT_STATED));
        json.writeArrayPropertyStart("parties");
        state.parts().stream()
                .filter(part -> part.until().isEmpty())
                .forEach(part -> json.writeString(
                        part.name() + ", " + part.role() + " (" + FileWords.number(state, part.serial()) + ")"));
        json.writeEndArray();
        json.writeArrayPropertyStart("missing");
        state.missing().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("faults");
        state.faults().stream()
                .limit(MOST)
                .forEach(
                        fault -> json.writeString(fault.what() + " (" + FileWords.number(state, fault.serial()) + ")"));
        json.writeEndArray();
    }

    private static void entry(JsonGenerator json, FileState state, FileEntry entry, Grounds grounds) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.number().toString());
        json.writeStringProperty("type", FileWords.typeWhole(state, entry));
        json.writeStringProperty("on", entry.on().toString());
        json.writeStringProperty("by", entry.author());
        json.writeArrayPropertyStart("paragraphs");
        entry.paragraphs().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("cites");
        for (var citation : entry.citations()) {
            json.writeStartObject();
            json.writeStringProperty("citation", citation);
            json.writeStringProperty(
                    "words", grounds.of(citation).map(Grounds.Ground::words).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
