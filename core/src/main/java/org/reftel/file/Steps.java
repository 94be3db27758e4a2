package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// What followed on an entry: entries that name it in a field of theirs. What was promised is ordered, arrives and
/// is in service; a request is granted.
///
/// @param first the entry that the others name
/// @param steps those that name it, by day
public record Steps(String file, String title, FileEntry first, List<Step> steps) {
    public Steps {
        steps = List.copyOf(steps);
    }

    /// One of them.
    ///
    /// @param days since the one before it, the first among them
    public record Step(FileEntry entry, long days) {}

    /// How long it takes from one type of entry to the next.
    ///
    /// @param times how often that was
    /// @param days all of them together
    public record Between(String from, String to, long times, long days) {}

    /// @param type of the entries that others name
    public static List<Steps> of(List<FileState> states, String type) {
        var all = new ArrayList<Steps>();
        for (var state : states) {
            for (var entry : state.entries()) {
                if (entry.type().equals(type)) {
                    all.add(new Steps(state.file(), state.title(), entry, following(state, entry)));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<Step> following(FileState state, FileEntry first) {
        var steps = new ArrayList<Step>();
        var before = first.on();
        var naming = state.entries().stream()
                .filter(entry -> names(state.kind(), entry, first.serial()))
                .sorted(Comparator.comparing(FileEntry::on).thenComparingLong(FileEntry::serial))
                .toList();
        for (var entry : naming) {
            steps.add(new Step(entry, ChronoUnit.DAYS.between(before, entry.on())));
            before = entry.on();
        }
        return steps;
    }

    /// Those of a file's entries that a field of one of them names, or that it takes the place of.
    public static List<FileEntry> before(FileKind kind, List<FileEntry> entries, FileEntry entry) {
        return entries.stream()
                .filter(earlier -> earlier.serial() == entry.corrects() || names(kind, entry, earlier.serial()))
                .toList();
    }

    private static boolean names(FileKind kind, FileEntry entry, long serial) {
        return kind.entry(entry.type())
                .filter(type -> type.fields().stream()
                        .anyMatch(spec -> spec.is() == FileKind.Is.ENTRY
                                && entry.field(spec.key())
                                        .filter(Long.toString(serial)::equals)
                                        .isPresent()))
                .isPresent();
    }

    /// The value of a field in the last step that gives it; empty when none does.
    public Optional<String> last(String field) {
        return steps.reversed().stream()
                .flatMap(step -> step.entry().field(field).stream())
                .findFirst();
    }

    /// The day of the first step of a type.
    public Optional<LocalDate> reached(String type) {
        return steps.stream()
                .filter(step -> step.entry().type().equals(type))
                .map(step -> step.entry().on())
                .findFirst();
    }

    /// By what takes longest on the average first.
    public static List<Between> between(List<Steps> all) {
        var found = new TreeMap<String, Between>();
        for (var one : all) {
            var from = one.first().type();
            for (var step : one.steps()) {
                var to = step.entry().type();
                found.merge(
                        from + " " + to,
                        new Between(from, to, 1, step.days()),
                        (known, more) ->
                                new Between(known.from(), known.to(), known.times() + 1, known.days() + more.days()));
                from = to;
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Between one) -> (double) one.days() / one.times())
                        .reversed())
                .toList();
    }
}
