package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// Who waits for whom: what one office handed over and the other has not accepted, what the office that keeps an open
/// file asked, requested, recommended or was promised and has no answer to, and what it was granted and nobody has
/// carried out yet.
///
/// @param all the longest first
/// @param offices whatever an entry names as an office: it keeps or kept a file, or stands in a field for offices
public record Waits(List<Wait> all, SortedSet<String> offices) {
    public Waits {
        all = List.copyOf(all);
        offices = Collections.unmodifiableSortedSet(new TreeSet<>(offices));
    }

    /// Why somebody waits.
    public enum Why {
        /// A file was handed over and neither accepted nor sent back.
        HAND_OVER,
        /// An entry that asks has no answer, and the file is not closed.
        QUESTION,
        /// An answer has started a clock that still runs: what was granted is not carried out.
        GRANTED
    }

    /// One open item.
    ///
    /// @param waits the office that keeps the file on that day; empty when none is stated
    /// @param whom for whom it waits, as the entry names him; for what was granted, as the entry that asked does
    /// @param due empty when no day is stated
    /// @param serial of the entry that says so
    public record Wait(
            String file,
            String title,
            String kind,
            Why why,
            String waits,
            String whom,
            LocalDate since,
            long days,
            Optional<LocalDate> due,
            long serial) {}

    public static Waits of(List<FileState> states) {
        var offices = states.stream().flatMap(Waits::named).collect(Collectors.toCollection(TreeSet::new));
        return new Waits(
                states.stream()
                        .flatMap(state -> Stream.of(handedOver(state), asked(state), granted(state))
                                .flatMap(waits -> waits))
                        .sorted(Comparator.comparing(Wait::since)
                                .thenComparing(Wait::file)
                                .thenComparingLong(Wait::serial))
                        .toList(),
                offices);
    }

    /// By who waits, then by for whom: offices alone. A file that names no office waits under the empty name.
    public SortedMap<String, SortedMap<String, List<Wait>>> matrix() {
        var matrix = new TreeMap<String, SortedMap<String, List<Wait>>>();
        for (var one : all) {
            if (isBetweenOffices(one)) {
                matrix.computeIfAbsent(one.waits(), office -> new TreeMap<>())
                        .merge(one.whom(), List.of(one), Waits::both);
            }
        }
        return matrix;
    }

    private static List<Wait> both(List<Wait> some, List<Wait> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// Whether he who is waited for is known as an office; else he is a person, or nobody says what he is.
    public boolean isBetweenOffices(Wait one) {
        return offices.contains(one.whom());
    }

    private static Stream<Wait> handedOver(FileState state) {
        return state.handedTo().stream()
                .map(to -> wait(state, Why.HAND_OVER, to.what(), to.from(), Optional.empty(), to.serial()));
    }

    private static Stream<Wait> asked(FileState state) {
        return state.isClosed()
                ? Stream.empty()
                : state.asked().stream()
                        .filter(asked -> asked.answered().isEmpty())
                        .map(asked -> wait(state, Why.QUESTION, asked.to(), asked.on(), asked.due(), asked.serial()));
    }

    private static Stream<Wait> granted(FileState state) {
        return state.clocks().stream()
                .filter(clock -> clock.stopped().isEmpty())
                .flatMap(clock -> state.asked().stream()
                        .filter(asked -> asked.answered()
                                .filter(answer -> answer == clock.serial())
                                .isPresent())
                        .map(asked ->
                                wait(state, Why.GRANTED, asked.to(), clock.started(), last(clock), clock.serial())));
    }

    private static Optional<LocalDate> last(FileState.Running clock) {
        int limit = clock.clock().limit();
        return limit > 0 ? Optional.of(clock.started().plusDays(limit)) : Optional.empty();
    }

    private static Wait wait(
            FileState state, Why why, String whom, LocalDate since, Optional<LocalDate> due, long serial) {
        return new Wait(
                state.file(),
                state.title(),
                state.kind().key(),
                why,
                state.office(),
                whom,
                since,
                ChronoUnit.DAYS.between(since, state.on()),
                due,
                serial);
    }

    private static Stream<String> named(FileState state) {
        return Stream.concat(
                state.offices().stream().map(FileState.Since::what),
                state.entries().stream().flatMap(entry -> named(state.kind(), entry)));
    }

    private static Stream<String> named(FileKind kind, FileEntry entry) {
        return kind.entry(entry.type()).stream()
                .flatMap(type -> type.fields().stream())
                .filter(spec -> spec.is() == FileKind.Is.OFFICE)
                .flatMap(spec -> entry.field(spec.key()).stream());
    }
}
