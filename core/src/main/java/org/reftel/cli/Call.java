package org.reftel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reftel.custody.Custodian;
import org.reftel.custody.Vault;
import org.reftel.handling.Handling;
import org.reftel.model.Code;
import org.reftel.model.Gazetteer;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.View;
import org.reftel.release.Export;
import picocli.CommandLine.ParseResult;
import tools.jackson.core.JsonGenerator;

/// One run of a command: what was typed and where the answer goes.
///
/// @param clock says which day it is, when a question depends on it and names none
/// @param bytes the same stream that `out` writes text to; flush `out` before writing there
record Call(
        String version,
        ParseResult typed,
        Opener opener,
        Custodian custodian,
        Supplier<Gazetteer> gazetteer,
        InstantSource clock,
        OutputStream bytes,
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Map<String, String> env) {

    /// Where something failed in us, for whoever may know it.
    void fault(Throwable fault) {
        synchronized (err) {
            fault.printStackTrace(err);
            err.flush();
        }
    }

    Vault vault() {
        return custodian.vault();
    }

    boolean has(String option) {
        return typed.hasMatchedOption(option);
    }

    /// The value of an option; empty when it was not given.
    String option(String name) {
        return typed.matchedOptionValue(name, "");
    }

    /// The day that an option names; today when it is not given.
    ///
    /// @throws Refused X917 when it is no day
    LocalDate day(String name) throws Refused {
        if (!has(name)) {
            return today();
        }
        try {
            return LocalDate.parse(option(name).strip());
        } catch (DateTimeParseException noDay) {
            throw new Refused(
                    Code.X917_NO_SUCH_DAY,
                    name + " takes a day like 2011-05-19, not \"" + option(name) + "\". Nothing was done.");
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// All values of an option that can be given several times.
    List<String> options(String name) {
        return typed.matchedOptionValue(name, List.of());
    }

    List<String> words() {
        return typed.matchedPositionals().isEmpty()
                ? List.of()
                : typed.matchedPositional(0).stringValues();
    }

    Path roomFolder() {
        var stated = option("--room");
        return Path.of(stated.isEmpty() ? env.getOrDefault("REFTEL_ROOM", "room") : stated);
    }

    /// The room as it is read: by its owner, or by whom `--as` names.
    Workroom workroom(Opener.Way way) throws IOException {
        var room = opener.open(roomFolder(), way);
        return view().owner()
                ? room
                : new Workroom(room.desk().as(view()), room.ingest(), room.filing(), room.engines());
    }

    /// Whom the answer is for; `Commands` has seen to it that it can be read.
    View view() {
        return has("--as") ? Handling.view(option("--as")).orElseThrow() : View.OWNER;
    }

    /// `SBU`, `S/NF`: the view in one spelling; empty for the owner.
    String readAs() {
        return view().key();
    }

    /// Says on top whose eyes an answer is for.
    void sayView() {
        if (!view().owner()) {
            screen().line("read as " + readAs());
        }
    }

    /// The same in an object that is open.
    void writeView(JsonGenerator json) {
        if (!view().owner()) {
            json.writeStringProperty("view", readAs());
        }
    }

    boolean json() {
        return has("--json");
    }

    boolean csv() {
        return has("--csv");
    }

    boolean markdown() {
        return has("--md");
    }

    boolean plain() {
        return !json() && !csv() && !markdown();
    }

    /// A page, for people: as Markdown when that is asked for.
    void show(Page page) {
        if (markdown()) {
            if (!view().owner()) {
                out.print("read as " + readAs() + "\n\n");
            }
            PageMarkdown.print(out, page);
        } else {
            sayView();
            PagePrinter.print(screen(), page);
        }
    }

    Screen screen() {
        return new Screen(out, env);
    }

    /// Messages go to standard error, so that a pipe gets the answer and nothing else.
    Screen messages() {
        return new Screen(err, Map.of());
    }

    void warn(List<Problem> problems) {
        for (var problem : problems) {
            Caret.show(messages(), problem, "", "");
        }
    }

    /// One JSON object as the whole answer; under a view it says so first.
    void object(Consumer<JsonGenerator> members) {
        try (var json = generator()) {
            json.writeStartObject();
            writeView(json);
            members.accept(json);
            json.writeEndObject();
        }
        out.print('\n');
    }

    /// JSON on standard output. The stream stays open.
    JsonGenerator generator() {
        return Export.generator(out);
    }

    /// Whether standard error is a terminal, so that progress may be shown there.
    boolean showsProgress() {
        return plain() && env.getOrDefault("REFTEL_TERMINAL", "").contains("err");
    }

    boolean isTerminal() {
        return env.getOrDefault("REFTEL_TERMINAL", "").contains("out");
    }
}
