package org.reftel.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.file.Funnel.Rate;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// What becomes of those who are detained: of all of them, and of those of each place, how many have a file that
/// reached a stage. A share of persons, and never added to one of files.
///
/// Somebody who is detained twice in one file is one; at the place where he was first. What he is called in
/// several files is not held together: they are counted a file at a time.
public final class Prosecuted {
    /// Clock by which a kind says whom it detains.
    private static final String DETENTION = "detention";

    private Prosecuted() {}

    /// For each stage of the funnel of a kind behind its first, all places first; none where the kind detains
    /// nobody.
    public static List<Rate> of(FileKind kind, List<FileState> states) {
        var entries = kind.clocks().stream()
                .filter(clock -> clock.key().equals(DETENTION))
                .flatMap(clock -> clock.starts().stream())
                .toList();
        var stages = kind.funnel();
        if (entries.isEmpty() || stages.size() < 2) {
            return List.of();
        }
        var detained = new TreeMap<String, List<Detained>>();
        detained.put("", new ArrayList<>());
        for (var state : states) {
            if (state.kind().key().equals(kind.key())) {
                detained(state, entries, detained);
            }
        }
        var rates = new ArrayList<Rate>();
        detained.forEach((place, all) -> stages.stream()
                .skip(1)
                .forEach(stage -> rates.add(new Rate(
                        kind.key(),
                        stage,
                        entries.getFirst(),
                        place,
                        all.stream()
                                .filter(one -> Funnel.isReached(one.state(), stage))
                                .map(Detained::number)
                                .toList(),
                        all.stream().map(Detained::number).toList()))));
        return List.copyOf(rates);
    }

    /// @param number of the entry that says so
    private record Detained(FileState state, String number) {}

    private static void detained(FileState state, List<String> entries, Map<String, List<Detained>> detained) {
        var known = new HashSet<String>();
        var told = new ArrayList<>(state.entries());
        told.sort(Comparator.comparing(FileEntry::on));
        for (var entry : told) {
            if (entries.contains(entry.type()) && known.add(entry.field("party").orElse(""))) {
                var one = new Detained(state, entry.number().toString());
                detained.getOrDefault("", List.of()).add(one);
                entry.field("place")
                        .ifPresent(place -> detained.computeIfAbsent(place, any -> new ArrayList<>())
                                .add(one));
            }
        }
    }
}
