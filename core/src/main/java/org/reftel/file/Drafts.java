package org.reftel.file;

import java.time.Instant;
import java.time.LocalDate;
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

/// Makes an entry of what somebody typed: each field checked and brought into the form that is kept, and told
/// in words.
public final class Drafts {
    private Drafts() {}

    /// What the room adds to a draft.
    public record Stamp(CableId number, String by, Instant now, LocalDate today, Label marking) {}

    /// An entry without a day of its own tells of that of its moment, if it has one, else of today. One that
    /// protects a name is marked so, whatever the mark of the file.
    ///
    /// @param state of the file before it
    /// @throws Refused X952 for a type that the kind has not, X954 for a field that is not as the kind wants it,
    ///     X956 when it holds a protected name in the open
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
                throw Values.refused(type.title() + " has no field \"" + name + "\"; "
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
        for (var entered : draft.fields().entrySet()) {
            checkWhole("The field \"" + entered.getKey() + "\"", entered.getValue());
        }
        for (var words : draft.words()) {
            checkWhole("The words", words);
        }
        checkWhole("The office", draft.office());
        var fields = new TreeMap<String, String>();
        for (var spec : type.fields()) {
            var typed = draft.fields().getOrDefault(spec.key(), "").strip();
            if (!typed.isEmpty()) {
                fields.put(spec.key(), Values.read(state, spec, typed));
            } else if (spec.needed()) {
                throw Values.refused(type.title() + " needs the field \"" + spec.key() + "\" (" + spec.title() + ").");
            }
        }
        boolean moves = type.does() == FileKind.Does.ACCEPTS
                || type.does() == FileKind.Does.DECLINES
                || !type.to().isEmpty();
        if (!moves
                && fields.isEmpty()
                && draft.words().stream().allMatch(String::isBlank)
                && draft.citations().isEmpty()) {
            throw Values.refused("An entry of this type without fields, words or citations says nothing.");
        }
        var office = draft.office().isEmpty() ? office(state, type) : draft.office();
        boolean raised =
                type.does() == FileKind.Does.PROTECTS && draft.marking().isEmpty();
        var entry = new FileEntry(
                stamp.number(),
                type.key(),
                draft.on().orElse(Values.day(type, fields).orElse(stamp.today())),
                office,
                fields,
                words(kind, type, fields, draft),
                draft.citations(),
                draft.corrects(),
                stamp.by(),
                stamp.now(),
                raised ? Protection.mark(stamp.marking()) : stamp.marking());
        var open = Protection.objection(kind, state.entries(), entry);
        if (!open.isEmpty()) {
            throw new Refused(Code.X956_PROTECTED_NAME, open + " Nothing was written.");
        }
        return entry;
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
                    Values.read(state, spec, value);
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

    /// Whether a text can be kept: half of a surrogate pair has no UTF-8 (RFC 8785, 3.2.2.2).
    ///
    /// @param what it is, to begin a sentence
    /// @throws Refused X954 when it cannot
    public static void checkWhole(String what, String text) throws Refused {
        for (int i = 0; i < text.length(); i++) {
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (Character.isSurrogate(text.charAt(i)) && !pair) {
                throw Values.refused(what + " holds half of a character at place " + (i + 1)
                        + " (half of a surrogate pair). Type the character again.");
            }
            i += pair ? 1 : 0;
        }
    }

    /// In one line, as a subject: `Hearing set`. The title of the file stands on the cover and as origin of each
    /// entry; as words it is found once.
    public static String subject(FileKind kind, FileEntry entry) {
        var type = kind.entry(entry.type()).map(FileKind.EntryType::title).orElse(entry.type());
        return entry.corrects() == FileEntry.NONE ? type : type + ", in place of entry " + entry.corrects();
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
}
