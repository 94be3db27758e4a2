package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileKind.Does;
import org.reftel.model.file.FileState;
import org.reftel.serve.http.Clerk;
import org.reftel.serve.http.Once;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// Writes an entry into a file: `/file/CODE/add?type=hearing`, with the fields that the kind gives this type; with
/// `corrects=3` it takes the place of entry 3.
final class EntryForm {
    private static final String WORDS = "words";
    private static final String CITES = "cites";
    private static final String ON = "on";
    private static final String OFFICE = "office";
    private static final String MARKING = "marking";

    private final Visit visit;
    private final FileState state;
    private final FileKind.EntryType type;
    private final Optional<FileEntry> corrected;

    private EntryForm(Visit visit, FileState state, FileKind.EntryType type, Optional<FileEntry> corrected) {
        this.visit = visit;
        this.state = state;
        this.type = type;
        this.corrected = corrected;
    }

    static void show(Visit visit, Context request) throws IOException {
        Rights.clerk(visit);
        var code = FilePage.code(request.pathParam("code"));
        var state = visit.desk().file(code, visit.today());
        if (state.isEmpty()) {
            FilePage.absent(visit, request, request.pathParam("code"), code, visit.today());
            return;
        }
        var form = of(visit, request, state.get());
        if (form.isEmpty()) {
            TypesPage.show(visit, request, state.get());
            return;
        }
        FormPage.show(
                visit,
                request,
                form.get().blank(),
                Sending.fresh(visit),
                form.get().filled(request),
                Map.of());
    }

    static void send(Visit visit, Context request, Once once) throws IOException {
        var clerk = Rights.clerk(visit);
        var code = FilePage.code(request.pathParam("code"));
        var state = visit.desk().file(code, visit.today());
        var form = state.isEmpty() ? Optional.<EntryForm>empty() : of(visit, request, state.get());
        if (form.isEmpty()) {
            FilePage.absent(visit, request, request.pathParam("code"), code, visit.today());
            return;
        }
        form.get().send(request, once, clerk);
    }

    /// Empty when no type is named, or none that the kind has.
    private static Optional<EntryForm> of(Visit visit, Context request, FileState state) throws IOException {
        var corrects = request.queryParam("corrects");
        var corrected = Optional.<FileEntry>empty();
        if (corrects != null) {
            corrected = visit.desk().entries(state.file()).stream()
                    .filter(entry -> Long.toString(entry.serial()).equals(corrects.strip()))
                    .findFirst();
            if (corrected.isEmpty()) {
                throw new Refused(
                        Code.X946_NOT_UNDERSTOOD, "There is no entry " + Visible.line(corrects) + " to correct.");
            }
        }
        var asked = request.queryParam("type");
        var key = asked == null ? corrected.map(FileEntry::type).orElse("") : asked;
        var was = corrected;
        return state.kind().entry(key).map(type -> new EntryForm(visit, state, type, was));
    }

    private String action() {
        return "/file/" + state.file() + "/add?type=" + Path.step(type.key())
                + corrected.map(entry -> "&corrects=" + entry.serial()).orElse("");
    }

    private FormPage.Blank blank() {
        var lead = new ArrayList<String>();
        lead.add("An entry is written once. It is not changed or taken out later; another one can take its place.");
        lead.add("The file is " + Visible.line(state.stage().title())
                + state.forum()
                        .map(forum -> ", before " + Visible.line(forum.title()))
                        .orElse("")
                + (state.office().isEmpty() ? "" : ", kept by " + Visible.line(state.office()))
                + state.handedTo()
                        .map(to -> "; handed over to " + Visible.line(to.what()) + ", which has not accepted yet")
                        .orElse("")
                + ".");
        var around = new ArrayList<FilePage.Tool>();
        if (corrected.isEmpty()) {
            around.add(new FilePage.Tool("Another type of entry", "/file/" + state.file() + "/add"));
        }
        corrected.ifPresent(entry -> takesBack()
                .filter(note -> !note.key().equals(type.key()))
                .ifPresent(note -> around.add(new FilePage.Tool(
                        "Take it back with a " + note.title().toLowerCase(java.util.Locale.ROOT),
                        "/file/" + state.file() + "/add?type=" + Path.step(note.key()) + "&corrects="
                                + entry.serial()))));
        return new FormPage.Blank(
                Visible.line(type.title())
                        + corrected
                                .map(entry -> ", in place of entry " + entry.serial())
                                .orElse("") + ": " + state.file() + " " + Visible.line(state.title()),
                lead,
                around,
                action(),
                List.of(),
                fields(),
                List.of(),
                "Write the entry",
                "/file/" + state.file());
    }

    private Optional<FileKind.EntryType> takesBack() {
        return state.kind().entries().stream()
                .filter(one -> one.does() == Does.NOTHING
                        && one.to().isEmpty()
                        && one.fields().isEmpty())
                .findFirst();
    }

    private List<FormField> fields() {
        var own = new EntryFields(state);
        var fields = new ArrayList<>(own.of(type));
        fields.add(FormField.of(
                CITES,
                "Rests on",
                "words",
                "Numbers of records or paragraphs in any spelling, one a line: 09VELA2776/9",
                false,
                List.of()));
        fields.add(FormField.of(WORDS, "Words", "words", "An empty line begins another paragraph", false, List.of()));
        fields.add(FormField.of(
                ON, "Day of the entry", "date", "The day of what it tells; empty for today", false, List.of()));
        fields.add(FormField.of(OFFICE, "In the name of", "text", "The office that writes", false, own.offices()));
        fields.add(FormField.of(
                MARKING,
                "Marking",
                "text",
                "Empty for that of the file, raised to what is cited",
                false,
                FormField.Option.of(List.of("U", "SBU", "C", "S", "TS"))));
        fields.add(by());
        return fields;
    }

    static FormField by() {
        return FormField.of(
                Typed.BY,
                "By",
                "text",
                "Your name. There are no accounts yet: whoever is at this machine can type any name.",
                true,
                List.of());
    }

    /// What stands in the form when it is opened.
    private Map<String, String> filled(Context request) throws IOException {
        var values = new LinkedHashMap<String, String>();
        corrected.ifPresent(entry -> {
            entry.fields().forEach((name, value) -> values.put(EntryFields.OWN + name, value));
            values.put(WORDS, String.join("\n\n", words(entry)));
            values.put(CITES, String.join("\n", entry.citations()));
            values.put(MARKING, entry.marking().key());
        });
        type.fields().forEach(spec -> {
            var given = request.queryParam(spec.key());
            if (given != null) {
                values.put(EntryFields.OWN + spec.key(), given);
            }
        });
        var cites = request.queryParams("cite");
        if (!cites.isEmpty()) {
            values.put(CITES, String.join("\n", cites));
        }
        var day = visit.today();
        if (corrected.isPresent()) {
            day = corrected.get().on();
        } else if (type.does() == Does.RECEIVES && !cites.isEmpty()) {
            // Something is received on the day of the record, unless the file began later.
            day = Citing.day(visit.desk(), cites.getFirst())
                    .filter(sent -> !sent.isBefore(state.opened()))
                    .orElse(day);
        }
        values.put(ON, day.toString());
        values.put(OFFICE, office());
        values.put(Typed.BY, Typed.remembered(request));
        return values;
    }

    /// What an author wrote, without what the fields say in the first paragraph.
    private List<String> words(FileEntry entry) {
        boolean told = !entry.paragraphs().isEmpty()
                && state.kind()
                        .entry(entry.type())
                        .filter(one -> !entry.fields().isEmpty()
                                || entry.paragraphs().getFirst().startsWith(one.title() + "."))
                        .isPresent();
        return told ? entry.paragraphs().subList(1, entry.paragraphs().size()) : entry.paragraphs();
    }

    /// Who answers a hand-over is the office it goes to.
    private String office() {
        boolean answers = type.does() == Does.ACCEPTS || type.does() == Does.DECLINES;
        return answers ? state.handedTo().map(FileState.Since::what).orElse("") : state.office();
    }

    private void send(Context request, Once once, Clerk clerk) throws IOException {
        var typed = Typed.of(request);
        var fields = new TreeMap<String, String>();
        for (var spec : type.fields()) {
            var value = typed.line(EntryFields.OWN + spec.key());
            if (!value.isEmpty()) {
                fields.put(spec.key(), value);
            }
        }
        visit.desk().faults(state, type, fields).forEach((name, why) -> typed.wrong(EntryFields.OWN + name, why));
        var draft = new Draft(
                type.key(),
                typed.day(ON),
                typed.line(OFFICE),
                fields,
                typed.paragraphs(WORDS),
                Citing.of(visit.desk(), typed, CITES),
                corrected.map(FileEntry::serial).orElse(FileEntry.NONE),
                typed.marking(MARKING));
        var by = typed.author();
        new Sending(visit, request, once, typed)
                .send(
                        blank(),
                        action() + typed.all(),
                        sent -> clerk.add(state.file(), List.of(draft), by, sent),
                        code -> code == Code.X953_MARKED_TOO_LOW || code == Code.X956_PROTECTED_NAME
                                ? Optional.of(MARKING)
                                : Optional.empty(),
                        written -> place(written, draft.on().orElse(visit.today())));
    }

    /// On the page of the file; what tells of a day to come stands on its own page alone.
    private String place(Clerk.Written written, LocalDate on) {
        var id = written.entries().getLast();
        int before = state.entries().size() + state.corrected().size() + 1;
        int page = before / FilePage.PAGE + 1;
        return on.isAfter(visit.today())
                ? "/" + id
                : "/file/" + written.file() + (page == 1 ? "" : "?page=" + page) + "#" + id;
    }
}
