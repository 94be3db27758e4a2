package org.reftel.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// Makes an entry of what somebody typed: each field checked and brought into the form that is kept, and told in words.
public final class Drafts {
    private Drafts() {}

    /// What the room adds to a draft.
    public record Stamp(CableId number, String by, Instant now, LocalDate today, Label marking) {}

    /// @param state of the file before it
    /// @throws Refused X952 for a type that the kind has not, X954 for a field that is not as the kind wants it
    public static FileEntry entry(FileState state, Draft draft, Stamp stamp) throws Refused {
        var kind = state.kind();
        var type = kind.entry(draft.type())
                .orElseThrow(() -> new Refused(
                        Code.X952_ENTRY_NOT_ALLOWED,
                        "A file of kind " + kind.key() + " has no entries of type \"" + draft.type()
                                + "\". It has "
                                + String.join(
                                        ", ",
                                        kind.entries().stream()
                                                .map(FileKind.EntryType::key)
                                                .toList())
                                + ". Nothing was written."));
        for (var name : draft.fields().keySet()) {
            if (type.field(name).isEmpty()) {
                throw refused(type.title() + " has no field \"" + name + "\"; "
                        + (type.fields().isEmpty()
                                ? "it has none"
                                : "it has "
                                        + String.join(
                                                ", ",
                                                type.fields().stream()
                                                        .map(FileKind.Spec::key)
                                                        .toList()))
                        + ".");
            }
        }
        var fields = new TreeMap<String, String>();
        for (var spec : type.fields()) {
            var typed = draft.fields().getOrDefault(spec.key(), "").strip();
            if (!typed.isEmpty()) {
                fields.put(spec.key(), value(state, spec, typed));
            } else if (spec.needed()) {
                throw refused(type.title() + " needs the field \"" + spec.key() + "\" (" + spec.title() + ").");
            }
        }
        if (fields.isEmpty()
                && draft.words().stream().allMatch(String::isBlank)
                && draft.citations().isEmpty()) {
            throw refused("An entry without fields, words or citations says nothing.");
        }
        var office = draft.office().isEmpty() ? office(state, type) : draft.office();
        return new FileEntry(
                stamp.number(),
                type.key(),
                draft.on().orElse(stamp.today()),
                office,
                fields,
                words(kind, type, fields, draft),
                draft.citations(),
                draft.corrects(),
                stamp.by(),
                stamp.now(),
                stamp.marking());
    }

    /// What is wrong with each field, for a form that tells all of it at once.
    ///
    /// @param typed by the names of the fields
    /// @return a sentence by the name of the field; empty when [#entry] takes them all
    public static SortedMap<String, String> faults(
            FileState state, FileKind.EntryType type, Map<String, String> typed) {
        var faults = new TreeMap<String, String>();
        for (var spec : type.fields()) {
            var value = typed.getOrDefault(spec.key(), "").strip();
            if (value.isEmpty() && spec.needed()) {
                faults.put(spec.key(), spec.title() + " is needed.");
            } else if (!value.isEmpty()) {
                try {
                    value(state, spec, value);
                } catch (Refused refused) {
                    faults.put(spec.key(), refused.problem().message());
                }
            }
        }
        return faults;
    }

    /// Who answers a hand-over is the office it goes to; else the office that keeps the file writes.
    private static String office(FileState state, FileKind.EntryType type) {
        boolean answers = type.does() == FileKind.Does.ACCEPTS || type.does() == FileKind.Does.DECLINES;
        return answers ? state.handedTo().map(FileState.Since::what).orElse("") : state.office();
    }

    /// In one line, as a subject: `Hearing set (Harbor fire)`.
    public static String subject(FileKind kind, FileEntry entry, String title) {
        var type = kind.entry(entry.type()).map(FileKind.EntryType::title).orElse(entry.type());
        return (entry.corrects() == FileEntry.NONE ? type : type + ", in place of entry " + entry.corrects()) + " ("
                + title + ")";
    }

    /// First what the fields say, then the author's words; the program adds nothing that was not typed.
    private static List<String> words(
            FileKind kind, FileKind.EntryType type, TreeMap<String, String> fields, Draft draft) {
        var words = new ArrayList<String>();
        if (!fields.isEmpty() || draft.words().stream().allMatch(String::isBlank)) {
            var told = new StringBuilder(type.title()).append('.');
            for (var spec : type.fields()) {
                var value = fields.get(spec.key());
                if (value != null) {
                    told.append(' ')
                            .append(spec.title())
                            .append(": ")
                            .append(shown(kind, spec, value))
                            .append('.');
                }
            }
            if (!draft.citations().isEmpty()) {
                told.append(" See ")
                        .append(String.join(", ", draft.citations()))
                        .append('.');
            }
            words.add(told.toString());
        }
        draft.words().stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private static String shown(FileKind kind, FileKind.Spec spec, String value) {
        return spec.is() == FileKind.Is.FORUM
                ? kind.forum(value).map(FileKind.Forum::title).orElse(value)
                : value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
    }

    private static String value(FileState state, FileKind.Spec spec, String typed) throws Refused {
        var line = typed.replaceAll("\\s+", " ");
        return switch (spec.is()) {
            case TEXT, PARTY, OFFICE -> line;
            case DAY -> day(spec, line);
            case TIME -> time(spec, line);
            case MOMENT -> moment(spec, line);
            case NUMBER -> number(spec, line);
            case ROLE -> among(spec, line, state.kind().roles());
            case CHOICE -> among(spec, line, spec.among());
            case FORUM ->
                among(
                        spec,
                        line,
                        state.kind().fora().stream().map(FileKind.Forum::key).toList());
            case ENTRY -> entry(state, spec, line);
            case CITATION -> line;
            case DIGEST -> digest(spec, line);
        };
    }

    private static String day(FileKind.Spec spec, String typed) throws Refused {
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            throw wrong(spec, typed, "a day, such as 2026-11-28", e);
        }
    }

    private static String time(FileKind.Spec spec, String typed) throws Refused {
        try {
            return LocalTime.parse(typed).format(DateTimeFormatter.ofPattern("HH:mm"));
        } catch (DateTimeException e) {
            throw wrong(spec, typed, "a time of day, such as 14:30", e);
        }
    }

    /// Kept in UTC, to the second.
    private static String moment(FileKind.Spec spec, String typed) throws Refused {
        try {
            return OffsetDateTime.parse(typed).toInstant().toString();
        } catch (DateTimeException e) {
            throw wrong(spec, typed, "a moment with its offset, such as 2026-11-28T14:30Z", e);
        }
    }

    private static String number(FileKind.Spec spec, String typed) throws Refused {
        try {
            long number = Long.parseLong(typed.replace(",", ""));
            if (number >= 0) {
                return Long.toString(number);
            }
            throw wrong(spec, typed, "a number from 0 up", new NumberFormatException(typed));
        } catch (NumberFormatException e) {
            throw wrong(spec, typed, "a number from 0 up", e);
        }
    }

    private static String among(FileKind.Spec spec, String typed, List<String> allowed) throws Refused {
        if (allowed.contains(typed)) {
            return typed;
        }
        throw wrong(spec, typed, "one of " + String.join(", ", allowed), new IllegalArgumentException(typed));
    }

    /// By its serial or by its whole number.
    private static String entry(FileState state, FileKind.Spec spec, String typed) throws Refused {
        var serial = CableId.parse(typed)
                .filter(number -> number.post().equals(state.file()))
                .map(number -> Long.toString(number.serial()))
                .orElse(typed);
        boolean there = state.entries().stream()
                .anyMatch(one -> Long.toString(one.serial()).equals(serial));
        if (there) {
            return serial;
        }
        throw wrong(spec, typed, "the number of an entry that stands in the file", new IllegalArgumentException(typed));
    }

    private static String digest(FileKind.Spec spec, String typed) throws Refused {
        if (typed.matches("[0-9a-f]{64}")) {
            return typed;
        }
        throw wrong(spec, typed, "a SHA-256 in 64 hex digits", new IllegalArgumentException(typed));
    }

    private static Refused wrong(FileKind.Spec spec, String typed, String wanted, Exception why) {
        var refused = refused("The field \"" + spec.key() + "\" (" + spec.title() + ") is " + wanted + ", and not \""
                + typed + "\".");
        refused.initCause(why);
        return refused;
    }

    private static Refused refused(String why) {
        return new Refused(Code.X954_FIELD_NOT_UNDERSTOOD, why + " Nothing was written.");
    }
}
