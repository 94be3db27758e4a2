package org.reftel.serve.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reftel.file.Funnel;
import org.reftel.file.Kinds;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.release.ChargeTables;
import org.reftel.release.FileJson;
import org.reftel.release.FileTables;
import org.reftel.release.Sheet;
import org.reftel.release.Terms;
import org.reftel.serve.http.FileSheets;
import tools.jackson.core.JsonGenerator;

/// Files, how each stands on a day, and what is counted over all of them.
final class FileAnswers {
    private FileAnswers() {}

    /// The files that fit, by code, a page at a time.
    static Reply files(Question question) throws IOException {
        var on = question.day("as_of");
        var kind = question.text("kind");
        var stage = question.text("stage");
        var office = question.text("office");
        var words = question.text("words").toLowerCase(Locale.ROOT);
        int from = question.place();
        int most = question.count("limit", RoomAnswers.PAGE, RoomAnswers.MOST);
        var all = question.visit().desk().files(on);
        var fitting = all.stream()
                .filter(state -> kind.isEmpty() || state.kind().key().equals(kind))
                .filter(state -> stage.isEmpty() || state.stage().key().equals(stage))
                .filter(state -> office.isEmpty() || state.office().equals(office))
                .filter(state -> (state.file() + " " + state.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        var page = fitting.stream().skip(from).limit(most).toList();
        var sheet = FileTables.list(page);
        if (question.csv()) {
            return Reply.table(sheet);
        }
        return Reply.object(question, json -> {
            json.writeStringProperty("on", on.toString());
            json.writeNumberProperty("total", fitting.size());
            json.writeNumberProperty("held", all.size());
            RoomAnswers.rows(json, "files", sheet);
            RoomAnswers.next(json, question, from + page.size(), fitting.size());
        });
    }

    /// How one stands.
    static Reply file(Question question) throws IOException {
        var found = found(question);
        if (found.isEmpty()) {
            return missing(question);
        }
        var grounds = question.visit().desk().grounds(found.get());
        return question.csv()
                ? Reply.table(FileTables.entries(found.get(), grounds))
                : Reply.object(question, json -> new FileJson(json).file(found.get(), grounds));
    }

    private static Optional<FileState> found(Question question) throws IOException {
        return question.visit().desk().file(question.step("code"), question.day("as_of"));
    }

    /// The same whether there is none, or none for this reader, or none on that day.
    private static Reply missing(Question question) throws IOException {
        return new Reply.Missing(
                Problem.whole(
                        Code.X951_NO_SUCH_FILE,
                        "There is no file " + question.step("code") + " on " + question.day("as_of")
                                + ". files says which there are."),
                List.of(),
                List.of());
    }

    /// Its entries, those that count.
    static Reply entries(Question question) throws IOException {
        var found = found(question);
        if (found.isEmpty()) {
            return missing(question);
        }
        return table(
                question,
                "entries",
                FileTables.entries(found.get(), question.visit().desk().grounds(found.get())));
    }

    private static Reply table(Question question, String key, Sheet sheet) throws IOException {
        return question.csv()
                ? Reply.table(sheet)
                : Reply.object(question, json -> {
                    json.writeStringProperty("on", question.day("as_of").toString());
                    RoomAnswers.rows(json, key, sheet);
                });
    }

    /// How far the files of each kind have come.
    static Reply funnel(Question question) throws IOException {
        var states = question.visit().desk().files(question.day("as_of"));
        var funnels = FileSheets.funnels(question.visit().desk(), states);
        if (question.csv()) {
            return Reply.table(FileSheets.funnel(question.visit().desk(), states));
        }
        return Reply.object(question, json -> {
            json.writeStringProperty("on", question.day("as_of").toString());
            json.writeNumberProperty("files", states.size());
            json.writeArrayPropertyStart("kinds");
            funnels.forEach(funnel -> funnel(json, funnel));
            json.writeEndArray();
        });
    }

    private static void funnel(JsonGenerator json, Funnel funnel) {
        json.writeStartObject();
        json.writeStringProperty("kind", funnel.kind());
        json.writeStringProperty("title", funnel.title());
        json.writeNumberProperty("files", funnel.files().size());
        json.writeArrayPropertyStart("steps");
        for (var step : funnel.steps()) {
            json.writeStartObject();
            json.writeStringProperty("stage", step.stage());
            json.writeStringProperty("title", step.title());
            json.writeBooleanProperty("counted", step.counted());
            json.writeNumberProperty("reached", step.reached().size());
            json.writeNumberProperty("standing", step.standing().size());
            strings(json, "reached_by", step.reached());
            strings(json, "standing_in", step.standing());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("outcomes");
        for (var outcome : funnel.outcomes()) {
            json.writeStartObject();
            json.writeStringProperty("entry", outcome.entry());
            json.writeStringProperty("title", outcome.title());
            json.writeNumberProperty("entries", outcome.entries());
            strings(json, "files", outcome.files());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String key, Iterable<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /// Who is detained without sentence.
    static Reply detained(Question question) throws IOException {
        return table(
                question,
                "detained",
                FileSheets.detained(question.visit().desk().files(question.day("as_of"))));
    }

    /// What waits in files: the lines of a list, those of one group when one is named.
    static Route.Answering terms(String key, Function<List<FileState>, Terms> lines) {
        return question ->
                terms(question, key, lines.apply(question.visit().desk().files(question.day("as_of"))), json -> {});
    }

    /// Charges under a list of offences: the lines of one item when one is named; how many there are under each list.
    static Reply charges(Question question) throws IOException {
        var lists = question.visit().desk().offences();
        var under = lists.named(question.text("list"));
        var states = question.visit().desk().files(question.day("as_of"));
        return terms(question, "charges", ChargeTables.charges(states, under, lists), json -> {
            json.writeStringProperty("list", under.key());
            json.writeNumberProperty("version", under.version());
            json.writeStringProperty("title", under.title());
            RoomAnswers.rows(json, "lists", ChargeTables.lists(states, lists));
        });
    }

    private static Reply terms(Question question, String key, Terms terms, Consumer<JsonGenerator> more)
            throws IOException {
        var of = question.text("of");
        if (!of.isEmpty() && terms.group(of).isEmpty()) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD,
                    "of takes " + String.join(", ", terms.groupKeys()) + ", not \"" + of + "\".");
        }
        if (question.csv()) {
            return Reply.table(terms.sheet(of));
        }
        var on = question.day("as_of").toString();
        return Reply.object(question, json -> {
            json.writeStringProperty("on", on);
            more.accept(json);
            json.writeName("counts");
            json.writeStartObject();
            terms.groups().forEach(group -> json.writeNumberProperty(group.key(), group.lines()));
            json.writeEndObject();
            RoomAnswers.rows(json, key, terms.sheet(of));
        });
    }

    /// What may be written into files of each kind.
    static Reply kinds(Question question) throws IOException {
        var kinds = question.visit().desk().kinds();
        return question.csv()
                ? Reply.table(FileTables.kinds(kinds))
                : Reply.object(question, json -> {
                    json.writeArrayPropertyStart("kinds");
                    kinds.forEach(kind -> kind(json, kind));
                    json.writeEndArray();
                });
    }

    private static void kind(JsonGenerator json, FileKind kind) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind.key());
        json.writeNumberProperty("version", kind.version());
        json.writeStringProperty("title", kind.title());
        json.writeStringProperty("about", kind.about());
        json.writeBooleanProperty("own", !Kinds.isShipped(kind));
        json.writeStringProperty("begins", kind.begins());
        json.writeArrayPropertyStart("stages");
        for (var stage : kind.stages()) {
            json.writeStartObject();
            json.writeStringProperty("stage", stage.key());
            json.writeStringProperty("title", stage.title());
            json.writeBooleanProperty("closed", stage.closed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("fora");
        for (var forum : kind.fora()) {
            json.writeStartObject();
            json.writeStringProperty("forum", forum.key());
            json.writeStringProperty("title", forum.title());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(json, "roles", kind.roles());
        json.writeArrayPropertyStart("entries");
        kind.entries().forEach(entry -> entry(json, entry));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void entry(JsonGenerator json, FileKind.EntryType entry) {
        json.writeStartObject();
        json.writeStringProperty("type", entry.key());
        json.writeStringProperty("title", entry.title());
        strings(json, "from", entry.from().stream().sorted().toList());
        json.writeStringProperty("to", entry.to());
        strings(json, "in", entry.in().stream().sorted().toList());
        json.writeStringProperty("into", entry.into());
        json.writeArrayPropertyStart("fields");
        for (var field : entry.fields()) {
            json.writeStartObject();
            json.writeStringProperty("field", field.key());
            json.writeStringProperty("title", field.title());
            json.writeStringProperty("is", field.is().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("needed", field.needed());
            strings(json, "among", field.among());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
