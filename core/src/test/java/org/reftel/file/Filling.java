package org.reftel.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// Fills the form of an entry with something that its kind takes, if the file has it.
final class Filling {
    private Filling() {}

    /// @param on the day of what it tells
    static Draft of(FileState state, FileKind.EntryType type, LocalDate on) {
        var fields = new TreeMap<String, String>();
        for (var spec : type.fields()) {
            var value = value(state, type, spec, on);
            if (!value.isEmpty()) {
                fields.put(spec.key(), value);
            }
        }
        var office = state.handedTo().map(FileState.Since::what).orElse("");
        boolean answers = type.does() == FileKind.Does.ACCEPTS || type.does() == FileKind.Does.DECLINES;
        return new Draft(
                type.key(),
                Optional.of(on),
                answers ? office : "",
                fields,
                List.of("So it was."),
                List.of(),
                FileEntry.NONE,
                Optional.empty());
    }

    private static String value(FileState state, FileKind.EntryType type, FileKind.Spec spec, LocalDate on) {
        return switch (spec.is()) {
            case TEXT, PARTY, OFFICE -> text(state, type, spec);
            case DAY -> (spec.key().equals("ends") ? on.plusDays(9) : on).toString();
            case TIME -> "14:30";
            case MOMENT -> on + "T08:00:00Z";
            case NUMBER -> "30";
            case ROLE ->
                state.kind().roles().isEmpty() ? "" : state.kind().roles().getFirst();
            case FORUM -> state.kind().fora().getFirst().key();
            case ENTRY -> entry(state, type, spec);
            case EXHIBIT ->
                state.exhibits().isEmpty() ? "" : state.exhibits().getLast().number();
            case CITATION -> "09PORTVELA118/5";
            case CHOICE -> spec.among().getFirst();
            case DIGEST -> "";
        };
    }

    private static String text(FileState state, FileKind.EntryType type, FileKind.Spec spec) {
        if (type.does() == FileKind.Does.EXHIBITS && spec.key().equals("exhibit")) {
            return Integer.toString(state.exhibits().size() + 1);
        }
        if (type.does() == FileKind.Does.PASSES_ON && !state.exhibits().isEmpty()) {
            var custody = state.exhibits().getLast().custody();
            return switch (spec.key()) {
                case "from" -> custody.getLast().holder();
                case "to" -> "Holder " + custody.size();
                case "seal" -> state.exhibits().getLast().seal();
                default -> "";
            };
        }
        return switch (spec.key()) {
            case "to" -> "Unit B";
            case "party" -> "Rui Montalde";
            case "ground" -> "as the law says";
            case "seal" -> "S-1";
            case "holder" -> "Unit A";
            default -> "something";
        };
    }

    private static String entry(FileState state, FileKind.EntryType type, FileKind.Spec spec) {
        var does = switch (type.does()) {
            case HOLDS_HEARING, CANCELS_HEARING -> Optional.of(FileKind.Does.SETS_HEARING);
            case ANSWERS -> Optional.of(FileKind.Does.ASKS);
            case REVOKES, EXHIBITS -> Optional.of(FileKind.Does.AUTHORISES);
            case NOTHING, RECEIVES, JOINS, LEAVES, MOVES, HANDS_OVER, ACCEPTS, DECLINES, SETS_HEARING ->
                Optional.<FileKind.Does>empty();
            case PASSES_ON, AUTHORISES, COUNTS, PROTECTS, ASKS, DIRECTS, TAKES_UP, DIVIDES ->
                Optional.<FileKind.Does>empty();
        };
        return state.entries().reversed().stream()
                .filter(one -> spec.among().isEmpty() || spec.among().contains(one.type()))
                .filter(one -> does.isEmpty()
                        || state.kind().entry(one.type()).orElseThrow().does() == does.get())
                .findFirst()
                .map(one -> Long.toString(one.serial()))
                .orElse("");
    }
}
