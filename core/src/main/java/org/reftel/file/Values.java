package org.reftel.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// Reads what somebody typed into a field, as the kind says what it is.
final class Values {
    private static final String A_DAY = "a day, such as 2026-11-28";

    private Values() {}

    /// The day on which the moment lies that an entry gives, if it gives one.
    static Optional<LocalDate> day(FileKind.EntryType type, Map<String, String> fields) {
        return type.fields().stream()
                .filter(spec -> spec.is() == FileKind.Is.MOMENT && fields.containsKey(spec.key()))
                .findFirst()
                .map(spec -> Instant.parse(fields.get(spec.key()))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
    }

    static String read(FileState state, FileKind.Spec spec, String typed) throws Refused {
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
            case EXHIBIT ->
                among(
                        spec,
                        line,
                        state.exhibits().stream().map(FileState.Exhibit::number).toList());
            case CITATION -> line;
            case DIGEST -> digest(spec, line);
        };
    }

    private static String day(FileKind.Spec spec, String typed) throws Refused {
        try {
            var day = LocalDate.parse(typed);
            if (typed.length() == "2026-11-28".length()) {
                return day.toString();
            }
            throw wrong(spec, typed, A_DAY, new DateTimeException("of no such year"));
        } catch (DateTimeException e) {
            throw wrong(spec, typed, A_DAY, e);
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
            var moment = OffsetDateTime.parse(typed).toInstant().truncatedTo(ChronoUnit.SECONDS);
            day(spec, moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            return moment.toString();
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
        throw wrong(
                spec,
                typed,
                allowed.isEmpty()
                        ? "one of those that the file has, and it has none"
                        : "one of " + String.join(", ", allowed),
                new IllegalArgumentException(typed));
    }

    /// By its serial or by its whole number.
    private static String entry(FileState state, FileKind.Spec spec, String typed) throws Refused {
        var serial = CableId.parse(typed)
                .filter(number -> number.post().equals(state.file()))
                .map(number -> Long.toString(number.serial()))
                .orElse(typed);
        var named = state.entries().stream()
                .filter(one -> Long.toString(one.serial()).equals(serial))
                .findFirst();
        if (named.isEmpty()) {
            throw wrong(
                    spec, typed, "the number of an entry that stands in the file", new IllegalArgumentException(typed));
        }
        if (!spec.among().isEmpty() && !spec.among().contains(named.get().type())) {
            var types = spec.among().stream()
                    .map(key -> state.kind()
                            .entry(key)
                            .map(FileKind.EntryType::title)
                            .orElse(key))
                    .toList();
            throw wrong(
                    spec,
                    typed,
                    "the number of an entry of type " + String.join(" or ", types),
                    new IllegalArgumentException(named.get().type()));
        }
        return serial;
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

    static Refused refused(String why) {
        return new Refused(Code.X954_FIELD_NOT_UNDERSTOOD, why + " Nothing was written.");
    }
}
