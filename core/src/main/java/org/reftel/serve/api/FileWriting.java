package org.reftel.serve.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reftel.desk.Answer;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.Sent;
import org.reftel.serve.http.Clerk;
import org.reftel.serve.http.Visit;

/// Opens files and writes entries for programs.
final class FileWriting {
    private static final int SHORT = 2_000;
    private static final int LONG = 200_000;
    private static final int MOST = 200;
    private static final Set<String> OPENING =
            Set.of("by", "title", "kind", "code", "office", "on", "marking", "from_trace", "entries");
    private static final Set<String> ADDING = Set.of("by", "entries");
    private static final Set<String> ENTRY =
            Set.of("type", "on", "office", "fields", "words", "citations", "corrects", "marking");

    private FileWriting() {}

    /// `POST files`
    static Clerk.Written open(Visit visit, Clerk clerk, String code, Body body, Sent sent) throws IOException {
        body.only(OPENING);
        var key = needed(body, "kind");
        var kind = visit.desk().kinds().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> body.refused("kind", "is none of those that kinds lists: \"" + key + "\""));
        var first = new ArrayList<Draft>();
        var traced = body.text("from_trace", SHORT);
        if (!traced.isEmpty()) {
            first.addAll(visit.desk().gathered(traced, kind, visit.today()));
        }
        first.addAll(drafts(visit, body));
        return clerk.open(
                new Clerk.Opening(
                        needed(body, "title"),
                        body.text("code", SHORT),
                        kind,
                        body.text("office", SHORT),
                        day(body),
                        marking(body),
                        first),
                needed(body, "by"),
                sent);
    }

    /// `POST files/{code}/entries`
    static Clerk.Written add(Visit visit, Clerk clerk, String code, Body body, Sent sent) throws IOException {
        body.only(ADDING);
        var by = needed(body, "by");
        var drafts = drafts(visit, body);
        if (drafts.isEmpty()) {
            throw body.refused("entries", "holds none");
        }
        return clerk.add(code, drafts, by, sent);
    }

    private static List<Draft> drafts(Visit visit, Body body) throws IOException {
        var drafts = new ArrayList<Draft>();
        for (var entry : body.objects("entries")) {
            if (drafts.size() == MOST) {
                throw body.refused("entries", "holds more than " + MOST);
            }
            entry.only(ENTRY);
            drafts.add(new Draft(
                    needed(entry, "type"),
                    day(entry),
                    entry.text("office", SHORT),
                    entry.pairs("fields", SHORT),
                    entry.texts("words", LONG).stream()
                            .map(words -> words.strip().replaceAll("\\s+", " "))
                            .filter(words -> !words.isEmpty())
                            .toList(),
                    citations(visit, entry),
                    corrects(entry),
                    marking(entry)));
        }
        return drafts;
    }

    private static String needed(Body body, String name) throws Refused {
        var value = body.text(name, SHORT).replaceAll("\\s+", " ");
        if (value.isEmpty()) {
            throw body.refused(name, "is needed");
        }
        return value;
    }

    private static Optional<LocalDate> day(Body body) throws Refused {
        var value = body.text("on", SHORT);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            throw body.refused("on", "takes a day like 2026-11-28, not \"" + value + "\"");
        }
    }

    private static Optional<Label> marking(Body body) throws Refused {
        var value = body.text("marking", SHORT).toUpperCase(Locale.ROOT);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Label.parse(value));
        } catch (IllegalArgumentException noMarking) {
            throw body.refused("marking", "takes a marking like SBU or S/NF, not \"" + value + "\"");
        }
    }

    /// By serial, or by the whole number.
    private static long corrects(Body body) throws Refused {
        var value = body.text("corrects", SHORT);
        if (value.isEmpty()) {
            return FileEntry.NONE;
        }
        var number = CableId.parse(value);
        if (number.isPresent()) {
            return number.get().serial();
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException noNumber) {
            throw body.refused("corrects", "takes the number of an entry, not \"" + value + "\"");
        }
    }

    private static List<String> citations(Visit visit, Body body) throws IOException {
        var citations = new ArrayList<String>();
        for (var typed : body.texts("citations", SHORT)) {
            switch (visit.desk().address(typed)) {
                case Answer.Found<String>(var citation) -> citations.add(citation);
                case Answer.NotFound<String>(var why, var _, var _) ->
                    throw new Refused(Code.X957_CITATION_UNKNOWN, why.message() + " Nothing was written.");
            }
        }
        return citations;
    }
}
