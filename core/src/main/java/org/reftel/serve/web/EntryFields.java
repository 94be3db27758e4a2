package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// The fields of an entry as the kind of the file gives them, with what can be chosen in this file.
final class EntryFields {
    /// In front of the names of fields, so that none is taken for one of ours.
    static final String OWN = "field-";

    private static final int LABEL = 90;

    private final FileState state;

    EntryFields(FileState state) {
        this.state = state;
    }

    List<FormField> of(FileKind.EntryType type) {
        return type.fields().stream().map(spec -> field(type, spec)).toList();
    }

    private FormField field(FileKind.EntryType type, FileKind.Spec spec) {
        return switch (spec.is()) {
            case TEXT -> text(spec, "", List.of());
            case DAY -> of(spec, "date", "A day such as 2026-11-28", List.of());
            case TIME -> of(spec, "time", "14:30, in the time of the place", List.of());
            case MOMENT -> text(spec, "A moment with its offset: 2026-11-28T14:30Z", List.of());
            case NUMBER -> of(spec, "number", "A number from 0 up", List.of());
            case PARTY -> text(spec, "", parties());
            case OFFICE -> text(spec, "", offices());
            case ROLE -> of(spec, "select", "", FormField.Option.of(state.kind().roles()));
            case FORUM ->
                of(
                        spec,
                        "select",
                        "",
                        state.kind().fora().stream()
                                .map(forum -> new FormField.Option(forum.key(), forum.title()))
                                .toList());
            case ENTRY -> of(spec, "select", "", entries(type, spec));
            case EXHIBIT ->
                of(
                        spec,
                        "select",
                        "",
                        state.exhibits().stream()
                                .map(one -> new FormField.Option(
                                        one.number(),
                                        Shown.cut(Visible.line(one.number() + " · " + one.what()), LABEL)))
                                .toList());
            case CITATION -> text(spec, "Number of a record or paragraph: 09VELA2776/9", List.of());
            case CHOICE -> of(spec, "select", "", FormField.Option.of(spec.among()));
            case DIGEST -> text(spec, "SHA-256 in 64 hex digits", List.of());
        };
    }

    private static FormField text(FileKind.Spec spec, String hint, List<FormField.Option> options) {
        return of(spec, "text", hint, options);
    }

    private static FormField of(FileKind.Spec spec, String kind, String hint, List<FormField.Option> options) {
        return FormField.of(OWN + spec.key(), Visible.line(spec.title()), kind, hint, spec.needed(), options);
    }

    private List<FormField.Option> parties() {
        return FormField.Option.of(state.parts().stream()
                .map(FileState.Part::name)
                .distinct()
                .sorted()
                .toList());
    }

    List<FormField.Option> offices() {
        return FormField.Option.of(Stream.concat(
                        state.offices().stream().map(FileState.Since::what),
                        state.handedTo().stream().map(FileState.Since::what))
                .distinct()
                .sorted()
                .toList());
    }

    /// Hearings where one is held or cancelled, open questions where one is answered, else every entry.
    private List<FormField.Option> entries(FileKind.EntryType type, FileKind.Spec spec) {
        var serials = new ArrayList<Long>();
        switch (type.does()) {
            case HOLDS_HEARING, CANCELS_HEARING ->
                state.hearings().stream().map(FileState.Hearing::set).forEach(serials::add);
            case ANSWERS ->
                state.asked().stream()
                        .filter(asked -> asked.answered().isEmpty())
                        .map(FileState.Asked::serial)
                        .forEach(serials::add);
            case NOTHING,
                    RECEIVES,
                    JOINS,
                    LEAVES,
                    MOVES,
                    HANDS_OVER,
                    ACCEPTS,
                    DECLINES,
                    SETS_HEARING,
                    EXHIBITS,
                    PASSES_ON,
                    AUTHORISES,
                    REVOKES,
                    DIRECTS,
                    TAKES_UP,
                    DIVIDES,
                    COUNTS,
                    PROTECTS,
                    ASKS ->
                state.entries().stream()
                        .filter(entry -> spec.among().isEmpty() || spec.among().contains(entry.type()))
                        .map(FileEntry::serial)
                        .forEach(serials::add);
        }
        return state.entries().stream()
                .filter(entry -> serials.contains(entry.serial()))
                .map(entry -> new FormField.Option(Long.toString(entry.serial()), name(entry)))
                .toList();
    }

    private String name(FileEntry entry) {
        return Shown.cut(
                entry.serial() + " · " + entry.on() + " · "
                        + Visible.line(
                                entry.paragraphs().isEmpty()
                                        ? entry.type()
                                        : entry.paragraphs().getFirst()),
                LABEL);
    }
}
