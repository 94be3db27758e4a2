package org.reftel.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// How far the files of one kind have come: counted of their entries on the day for which the states were
/// computed, never typed and never kept. Kinds are never added up, and a rate is given only when it is asked
/// for.
///
/// @param files codes of all files of the kind
/// @param steps all stages in the order of the kind
/// @param outcomes entries that the kind counts as an outcome
public record Funnel(String kind, String title, List<String> files, List<Step> steps, List<Outcome> outcomes) {
    public Funnel {
        files = List.copyOf(files);
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
    }

    /// A stage.
    ///
    /// @param counted whether the kind names it as one of its funnel
    /// @param reached codes of the files that were ever in it
    /// @param standing codes of the files that are in it
    /// @param reachedBefore how many of them by the forum before which they were on that day; empty for none
    ///     stated
    /// @param standingBefore how many by the forum before which they are
    public record Step(
            String stage,
            String title,
            boolean counted,
            List<String> reached,
            List<String> standing,
            SortedMap<String, Long> reachedBefore,
            SortedMap<String, Long> standingBefore) {
        public Step {
            reached = List.copyOf(reached);
            standing = List.copyOf(standing);
            reachedBefore = Collections.unmodifiableSortedMap(new TreeMap<>(reachedBefore));
            standingBefore = Collections.unmodifiableSortedMap(new TreeMap<>(standingBefore));
        }
    }

    /// What ended a matter, or a part of it: a file may have several sentences.
    ///
    /// @param entries how many entries say so
    /// @param files codes of the files in which they stand
    /// @param before how many entries by the forum before which the file was on their day
    public record Outcome(
            String entry, String title, long entries, List<String> files, SortedMap<String, Long> before) {
        public Outcome {
            files = List.copyOf(files);
            before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        }
    }

    /// A share with what it is a share of.
    ///
    /// @param reached key of the stage that is asked about
    /// @param of what it is a share of: key of a stage, or of the entry that counts somebody in
    /// @param place that it is confined to; empty for all
    /// @param parts those of `wholes` that reached the stage too
    /// @param wholes codes of files, or numbers of the entries that count somebody in
    public record Rate(String kind, String reached, String of, String place, List<String> parts, List<String> wholes) {
        public Rate {
            parts = List.copyOf(parts);
            wholes = List.copyOf(wholes);
        }

        public long part() {
            return parts.size();
        }

        public long whole() {
            return wholes.size();
        }

        /// In per cent with one digit; empty where there is nothing to be a share of.
        public Optional<BigDecimal> perCent() {
            return wholes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(100 * part())
                            .divide(BigDecimal.valueOf(whole()), 1, RoundingMode.HALF_UP));
        }
    }

    /// Of each kind of which there is a file, by key.
    public static List<Funnel> of(List<FileState> states) {
        var kinds = new TreeMap<String, FileKind>();
        states.forEach(state -> kinds.merge(
                state.kind().key(), state.kind(), (one, other) -> one.version() >= other.version() ? one : other));
        return kinds.values().stream().map(kind -> of(kind, states)).toList();
    }

    /// Of one kind, with zeros when there is no file of it. Files opened by an earlier definition of it count;
    /// what only that one knew stands behind.
    ///
    /// @param states those of other kinds are left out
    public static Funnel of(FileKind kind, List<FileState> states) {
        var counting = new Counting(kind);
        states.stream().filter(state -> state.kind().key().equals(kind.key())).forEach(counting::add);
        return counting.funnel();
    }

    /// How many of those that reached the one stage reached the other.
    ///
    /// @param kind its key
    /// @param reached key of the stage that is asked about
    /// @param of key of the stage that is the whole
    public static Rate rate(List<FileState> states, String kind, String reached, String of) {
        var wholes = new ArrayList<String>();
        var parts = new ArrayList<String>();
        for (var state : states) {
            if (state.kind().key().equals(kind) && isReached(state, of)) {
                wholes.add(state.file());
                if (isReached(state, reached)) {
                    parts.add(state.file());
                }
            }
        }
        return new Rate(kind, reached, of, "", parts, wholes);
    }

    static boolean isReached(FileState state, String stage) {
        return state.stages().stream().anyMatch(since -> since.what().key().equals(stage));
    }

    /// Key of the forum before which a file was on a day; empty when none is stated. It has one at most.
    static String forum(FileState state, LocalDate day) {
        var forum = "";
        for (var since : state.fora()) {
            if (!since.from().isAfter(day)) {
                forum = since.what().key();
            }
        }
        return forum;
    }

    private static final class Counting {
        private final FileKind kind;
        private final List<String> files = new ArrayList<>();
        private final Map<String, Tally> stages = new LinkedHashMap<>();
        private final Map<String, Tally> outcomes = new LinkedHashMap<>();

        Counting(FileKind kind) {
            this.kind = kind;
            know(kind);
        }

        private void know(FileKind other) {
            other.stages().forEach(stage -> stages.computeIfAbsent(stage.key(), key -> new Tally(stage.title())));
            other.outcomes()
                    .forEach(entry -> outcomes.computeIfAbsent(
                            entry,
                            key -> new Tally(other.entry(key)
                                    .map(FileKind.EntryType::title)
                                    .orElse(key))));
        }

        void add(FileState state) {
            if (state.kind() != kind) {
                know(state.kind());
            }
            files.add(state.file());
            for (var since : state.stages()) {
                tally(stages, since.what().key()).reach(state.file(), forum(state, since.from()));
            }
            tally(stages, state.stage().key()).stand(state.file(), forum(state, state.on()));
            for (var entry : state.entries()) {
                var tally = outcomes.get(entry.type());
                if (tally != null && state.kind().outcomes().contains(entry.type())) {
                    tally.count(state.file(), forum(state, entry.on()));
                }
            }
        }

        private static Tally tally(Map<String, Tally> all, String key) {
            return all.computeIfAbsent(key, Tally::new);
        }

        Funnel funnel() {
            var steps = new ArrayList<Step>();
            stages.forEach((key, tally) -> steps.add(new Step(
                    key,
                    tally.title,
                    kind.funnel().contains(key),
                    tally.reached,
                    tally.standing,
                    tally.reachedBefore,
                    tally.standingBefore)));
            var ends = new ArrayList<Outcome>();
            outcomes.forEach((key, tally) ->
                    ends.add(new Outcome(key, tally.title, tally.entries, tally.reached, tally.reachedBefore)));
            return new Funnel(kind.key(), kind.title(), files, steps, ends);
        }
    }

    private static final class Tally {
        private final String title;
        private final List<String> reached = new ArrayList<>();
        private final List<String> standing = new ArrayList<>();
        private final SortedMap<String, Long> reachedBefore = new TreeMap<>();
        private final SortedMap<String, Long> standingBefore = new TreeMap<>();
        private long entries;

        Tally(String title) {
            this.title = title;
        }

        /// A file counts once, for the first time.
        void reach(String file, String forum) {
            if (reached.isEmpty() || !reached.getLast().equals(file)) {
                reached.add(file);
                reachedBefore.merge(forum, 1L, Long::sum);
            }
        }

        void stand(String file, String forum) {
            standing.add(file);
            standingBefore.merge(forum, 1L, Long::sum);
        }

        void count(String file, String forum) {
            entries++;
            if (reached.isEmpty() || !reached.getLast().equals(file)) {
                reached.add(file);
            }
            reachedBefore.merge(forum, 1L, Long::sum);
        }
    }
}
