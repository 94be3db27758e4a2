package org.reftel.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.CableId;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// A file without a room: entries are made and checked as the room does it, one a day unless it is said.
final class Paper {
    static final LocalDate BEGUN = LocalDate.of(2026, 1, 1);
    static final String OFFICE = "Unit A";

    final FileKind kind;
    final List<FileEntry> entries = new ArrayList<>();
    private LocalDate today = BEGUN;

    private Paper(FileKind kind) {
        this.kind = kind;
    }

    static Paper of(String kind) {
        return of(Kinds.shipped(kind).orElseThrow(), "HARBORFIRE");
    }

    static Paper of(FileKind kind, String code) {
        var paper = new Paper(kind);
        var fields = new TreeMap<String, String>();
        fields.put("title", "The harbor fire");
        fields.put("kind", kind.key());
        paper.entries.add(new FileEntry(
                new CableId(2026, code, 0),
                FileEntry.COVER,
                BEGUN,
                OFFICE,
                fields,
                List.of("File opened."),
                List.of(),
                FileEntry.NONE,
                "A. Reader",
                noon(BEGUN),
                Label.of(Level.SBU)));
        return paper;
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    static TreeMap<String, String> fields(String... fields) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return values;
    }

    static Draft draft(String type, String... fields) {
        return Draft.of(type, fields(fields), fields.length == 0 ? List.of("So it was.") : List.of());
    }

    static Draft on(String day, Draft draft) {
        return new Draft(
                draft.type(),
                Optional.of(LocalDate.parse(day)),
                draft.office(),
                draft.fields(),
                draft.words(),
                draft.citations(),
                draft.corrects(),
                draft.marking());
    }

    static Draft marked(String label, Draft draft) {
        return new Draft(
                draft.type(),
                draft.on(),
                draft.office(),
                draft.fields(),
                draft.words(),
                draft.citations(),
                draft.corrects(),
                Optional.of(Label.parse(label)));
    }

    static Draft correcting(long serial, Draft draft) {
        return new Draft(
                draft.type(),
                draft.on(),
                draft.office(),
                draft.fields(),
                draft.words(),
                draft.citations(),
                serial,
                draft.marking());
    }

    static Draft by(String office, Draft draft) {
        return new Draft(
                draft.type(),
                draft.on(),
                office,
                draft.fields(),
                draft.words(),
                draft.citations(),
                draft.corrects(),
                draft.marking());
    }

    /// Moves the clock on which entries are written.
    Paper at(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    LocalDate today() {
        return today;
    }

    /// What the room would write, checked.
    FileEntry made(Draft draft) throws Refused {
        long serial = entries.getLast().serial() + 1;
        var marking = draft.marking().orElse(entries.getFirst().marking());
        var entry = Drafts.entry(
                state(today),
                draft,
                new Drafts.Stamp(
                        new CableId(2026, entries.getFirst().file(), serial),
                        "A. Reader",
                        noon(today),
                        today,
                        marking));
        Reckoning.check(kind, entries, entry);
        return entry;
    }

    Paper write(Draft... drafts) throws Refused {
        for (var draft : drafts) {
            entries.add(made(draft));
        }
        return this;
    }

    Paper write(String type, String... fields) throws Refused {
        return write(draft(type, fields));
    }

    /// Why it is refused; fails when it is not.
    String refusal(Draft draft) {
        try {
            made(draft);
        } catch (Refused refused) {
            return refused.problem().code().number() + " " + refused.problem().message();
        }
        throw new AssertionError(draft + " was not refused");
    }

    FileState state(LocalDate day) {
        return Reckoning.of(kind, entries, day);
    }

    FileState state() {
        return state(today);
    }

    List<FileState.Fault.Kind> faults() {
        return state().faults().stream().map(FileState.Fault::kind).toList();
    }
}
