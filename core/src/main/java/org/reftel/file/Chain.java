package org.reftel.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Since;

/// How an outcome came about: from the entry that says it back over those that led to each stage before it, to the
/// first that cites where the matter was told of. Where one is missing, that is said in its place.
///
/// @param outcome title of the entry that says it
/// @param steps the outcome first, the lead last
public record Chain(String outcome, List<Step> steps) {
    public Chain {
        steps = List.copyOf(steps);
    }

    /// One step back.
    public sealed interface Step {
        /// An entry, with what it cites.
        record Linked(String title, FileEntry entry) implements Step {}

        /// What no entry says.
        record Gap(String why) implements Step {}
    }

    /// One for each outcome that counts, in the order of days; none in a kind that has no funnel.
    public static List<Chain> of(FileState state) {
        var kind = state.kind();
        if (kind.funnel().isEmpty()) {
            return List.of();
        }
        return state.entries().stream()
                .filter(entry -> kind.outcomes().contains(entry.type()))
                .sorted(Comparator.comparing(FileEntry::on).thenComparingLong(FileEntry::serial))
                .map(entry -> of(state, entry))
                .toList();
    }

    private static Chain of(FileState state, FileEntry outcome) {
        var title = title(state, outcome);
        var steps = new ArrayList<Step>();
        steps.add(new Step.Linked(title, outcome));
        boolean before = false;
        for (var stage : state.kind().funnel().reversed()) {
            var led = state.stages().stream()
                    .filter(since ->
                            since.what().key().equals(stage) && !since.from().isAfter(outcome.on()))
                    .reduce((first, last) -> last);
            boolean own =
                    led.filter(since -> since.serial() == outcome.serial()).isPresent();
            before |= led.isPresent();
            // What lies behind the outcome is no gap before it.
            if (before && !own) {
                steps.add(step(state, stage, led));
            }
        }
        steps.add(lead(state));
        return new Chain(title, steps);
    }

    private static Step step(FileState state, String stage, Optional<Since<FileKind.Stage>> led) {
        var entry = led.flatMap(since -> entry(state, since.serial()));
        return entry.<Step>map(one -> new Step.Linked(title(state, one), one))
                .orElseGet(() -> new Step.Gap("no entry says that it was "
                        + state.kind().stage(stage).map(FileKind.Stage::title).orElse(stage)));
    }

    private static Step lead(FileState state) {
        return state.entries().stream()
                .filter(entry -> !entry.citations().isEmpty())
                .min(Comparator.comparing(FileEntry::on).thenComparingLong(FileEntry::serial))
                .<Step>map(entry -> new Step.Linked(title(state, entry), entry))
                .orElse(new Step.Gap("no entry cites where the matter was first told of"));
    }

    private static Optional<FileEntry> entry(FileState state, long serial) {
        return serial == state.cover().serial()
                ? Optional.of(state.cover())
                : state.entries().stream()
                        .filter(entry -> entry.serial() == serial)
                        .findFirst();
    }

    private static String title(FileState state, FileEntry entry) {
        return entry.isCover()
                ? state.title()
                : state.kind()
                        .entry(entry.type())
                        .map(FileKind.EntryType::title)
                        .orElse(entry.type());
    }
}
