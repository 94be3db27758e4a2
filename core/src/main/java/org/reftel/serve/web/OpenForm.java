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
import org.reftel.file.Kinds;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.serve.http.Clerk;
import org.reftel.serve.http.Once;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// Opens a file: `/files/open?cite=09VELA2776/9`, with paragraphs that it begins with.
final class OpenForm {
    private static final String TITLE = "title";
    private static final String KIND = "kind";
    private static final String CODE = "code";
    private static final String OFFICE = "office";
    private static final String ON = "on";
    private static final String MARKING = "marking";
    private static final String CITES = "cites";
    private static final String FROM_TRACE = "from-trace";

    private OpenForm() {}

    static void show(Visit visit, Context request) throws IOException {
        Rights.clerk(visit);
        var values = new LinkedHashMap<String, String>();
        for (var name : List.of(TITLE, KIND, OFFICE, FROM_TRACE)) {
            var given = request.queryParam(name);
            values.put(name, given == null ? "" : given);
        }
        values.put(CITES, String.join("\n", request.queryParams("cite")));
        values.put(Typed.BY, Typed.remembered(request));
        FormPage.show(visit, request, blank(visit), Sending.fresh(visit), values, Map.of());
    }

    private static FormPage.Blank blank(Visit visit) throws IOException {
        return new FormPage.Blank(
                "Open a file",
                List.of("A file is an origin that one writes into: its entries are numbered, cited and marked like"
                        + " paragraphs of cables. Its cover is entry 0."),
                List.of(),
                "/files/open",
                List.of(),
                fields(visit),
                List.of(),
                "Open the file",
                "/files");
    }

    private static List<FormField> fields(Visit visit) throws IOException {
        return List.of(
                FormField.of(TITLE, "Title", "text", "", true, List.of()),
                FormField.of(
                        KIND,
                        "Kind",
                        "select",
                        "What may be written into it, and what is computed of that",
                        true,
                        visit.desk().kinds().stream()
                                .map(kind -> new FormField.Option(kind.key(), Visible.line(name(kind))))
                                .toList()),
                FormField.of(OFFICE, "Kept by", "text", "The office that keeps it", false, List.of()),
                FormField.of(
                        FROM_TRACE,
                        "Begins with what is traced",
                        "text",
                        "A name, a programme, words: each paragraph that a trace of it finds is received as an entry",
                        false,
                        List.of()),
                FormField.of(
                        CITES,
                        "Begins with",
                        "words",
                        "Numbers of records or paragraphs in any spelling, one a line; each is received as an entry",
                        false,
                        List.of()),
                FormField.of(
                        ON,
                        "Day",
                        "date",
                        "The day on which it begins; empty for the first that its entries tell of, or today",
                        false,
                        List.of()),
                FormField.of(
                        MARKING,
                        "Marking",
                        "text",
                        "Empty for SBU, raised to what is cited",
                        false,
                        FormField.Option.of(List.of("U", "SBU", "C", "S", "TS"))),
                FormField.of(
                        CODE,
                        "Code",
                        "text",
                        "Capital letters, by which its entries are numbered; empty for one made of the title",
                        false,
                        List.of()),
                EntryForm.by());
    }

    private static String name(FileKind kind) {
        return kind.title()
                + (kind.about().isEmpty() ? "" : ": " + kind.about())
                + (Kinds.isShipped(kind) ? "" : " (this room's own)");
    }

    static void send(Visit visit, Context request, Once once) throws IOException {
        var clerk = Rights.clerk(visit);
        var typed = Typed.of(request);
        var title = typed.needed(TITLE, "A file needs a title.");
        var chosen = typed.needed(KIND, "A file is of one of these kinds.");
        var kind = visit.desk().kinds().stream()
                .filter(one -> one.key().equals(chosen))
                .findFirst();
        if (kind.isEmpty() && !chosen.isEmpty()) {
            typed.wrong(KIND, "There is no kind \"" + chosen + "\".");
        }
        var office = typed.line(OFFICE);
        var code = typed.line(CODE);
        var on = typed.day(ON);
        var marking = typed.marking(MARKING);
        var cites = Citing.of(visit.desk(), typed, CITES);
        var traced = typed.line(FROM_TRACE);
        var by = typed.author();
        var first = new ArrayList<Draft>();
        if (kind.isPresent() && !traced.isEmpty() && typed.isRight()) {
            first.addAll(gathered(visit, typed, traced, kind.get()));
        }
        for (var cite : cites) {
            if (kind.isPresent()
                    && first.stream().noneMatch(draft -> draft.citations().contains(cite))) {
                first.add(received(kind.get(), cite, Citing.day(visit.desk(), cite)));
            }
        }
        new Sending(visit, request, once, typed)
                .send(
                        blank(visit),
                        typed.all(),
                        sent -> clerk.open(
                                new Clerk.Opening(title, code, kind.orElseThrow(), office, on, marking, first),
                                by,
                                sent),
                        OpenForm::field,
                        written -> "/file/" + written.file());
    }

    private static List<Draft> gathered(Visit visit, Typed typed, String words, FileKind kind) throws IOException {
        try {
            return visit.desk().gathered(words, kind, visit.today());
        } catch (Refused refused) {
            if (refused.problem().code() != Code.X960_NOTHING_TO_BEGIN_WITH) {
                throw refused;
            }
            typed.wrong(FROM_TRACE, refused.problem().message());
            return List.of();
        }
    }

    private static Optional<String> field(Code code) {
        return switch (code) {
            case X950_CODE_CANNOT_BE -> Optional.of(CODE);
            case X953_MARKED_TOO_LOW, X956_PROTECTED_NAME -> Optional.of(MARKING);
            default -> Optional.empty();
        };
    }

    private static Draft received(FileKind kind, String citation, Optional<LocalDate> day) {
        var type = kind.entries().stream()
                .filter(one -> one.does() == FileKind.Does.RECEIVES)
                .map(FileKind.EntryType::key)
                .findFirst()
                .orElse("received");
        return new Draft(
                type, day, "", new TreeMap<>(), List.of(), List.of(citation), FileEntry.NONE, Optional.empty());
    }
}
