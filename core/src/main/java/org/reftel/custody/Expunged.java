package org.reftel.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Tombstone;
import org.reftel.store.Lengths;
import org.reftel.store.Stretch;

/// Judges what was written over: only a tombstone that the ledger commits to allows it, and it stands behind.
/// What such a tombstone names and still stands is an expunging that was cut short, and no damage.
final class Expunged {
    private final Optional<Keys> keys;
    private final boolean marked;
    private final SortedMap<Long, Tombstone> tombstones = new TreeMap<>();
    private final SortedMap<Long, List<Stretch.Blank>> blanks = new TreeMap<>();
    private final List<Damage> damages = new ArrayList<>();
    private final SortedMap<Long, Stretch.Kept> keyless = new TreeMap<>();
    private final SortedSet<Long> done = new TreeSet<>();

    /// @param entry of the ledger that was expected there, or -1
    private record Damage(Stretch.Damaged stretch, long entry) {}

    /// Something to be told.
    record Odd(String file, long offset, long entry, String what) {}

    /// @param unfinished what is to be expunged and still stands
    record Judged(List<Odd> altered, List<Odd> missing, List<Odd> unfinished) {}

    /// @param marked whether the room says that an expunging is not finished: then half of a source may be
    /// written over
    Expunged(Optional<Keys> keys, boolean marked) {
        this.keys = keys;
        this.marked = marked;
    }

    /// A tombstone that the ledger commits to.
    void add(long entry, Tombstone tombstone) {
        tombstones.put(entry, tombstone);
    }

    void add(Stretch.Blank blank) {
        blanks.computeIfAbsent(blank.entry(), any -> new ArrayList<>()).add(blank);
    }

    void add(Stretch.Damaged damaged, long entry) {
        damages.add(new Damage(damaged, entry));
    }

    /// A source that stands, and its key was destroyed.
    void standing(long entry, Stretch.Kept source) {
        keyless.put(entry, source);
    }

    Judged judge() {
        var judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        blanks.forEach((entry, parts) -> {
            if (!isAllowed(entry, parts)) {
                var first = parts.getFirst();
                judged.altered()
                        .add(new Odd(
                                first.file(),
                                first.offset(),
                                entry,
                                "The source of entry " + entry + " was written over, and no tombstone that the ledger"
                                        + " commits to says that it had to be."));
            } else if (isWhole(entry, parts)) {
                done.add(entry);
            }
        });
        tombstones.forEach((at, tombstone) -> tombstone.gone().forEach(gone -> standing(at, tombstone, gone, judged)));
        for (var damage : damages) {
            if (!marked || !isCutShort(damage.stretch())) {
                boolean missing = damage.stretch().why().contains("missing")
                        || damage.stretch().why().contains("ends before");
                (missing ? judged.missing() : judged.altered())
                        .add(new Odd(
                                damage.stretch().file(),
                                damage.stretch().offset(),
                                damage.entry(),
                                damage.stretch().length() + " bytes cannot be read: "
                                        + damage.stretch().why() + "."));
            }
        }
        keyless.forEach((entry, source) -> {
            if (tombstones.values().stream().allMatch(one -> one.gone(entry).isEmpty())) {
                judged.altered()
                        .add(new Odd(
                                source.file(),
                                source.offset(),
                                entry,
                                "The key of entry " + entry + " was destroyed, and no tombstone that the ledger commits"
                                        + " to says that it had to be."));
            }
        });
        return judged;
    }

    private void standing(long at, Tombstone tombstone, Tombstone.Gone gone, Judged judged) {
        boolean written = done.contains(gone.entry());
        if (!written
                || keys.filter(all -> !all.kept().isDestroyed(gone.entry())).isPresent()) {
            judged.unfinished()
                    .add(new Odd(
                            written ? "keys/kept" : Lengths.file(gone.file()),
                            written ? 0 : gone.start(),
                            gone.entry(),
                            "Entry " + gone.entry() + " is to be expunged (entry " + at + ", " + tombstone.told()
                                    + "), and its " + (written ? "key" : "source") + " still stands."));
        }
    }

    private boolean isAllowed(long entry, List<Stretch.Blank> parts) {
        for (var part : parts) {
            var tombstone = Optional.ofNullable(tombstones.get(part.tombstone()));
            if (tombstone.filter(one -> one.time().equals(part.time())).isEmpty()
                    || tombstone
                            .flatMap(one -> one.gone(entry))
                            .filter(gone -> holds(gone, part))
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Tombstone.Gone gone, Stretch part) {
        return Lengths.file(gone.file()).equals(part.file())
                && gone.start() <= part.offset()
                && part.offset() + part.length() <= gone.start() + gone.length();
    }

    private boolean isWhole(long entry, List<Stretch.Blank> parts) {
        long length = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).part() != i + 1
                    || parts.get(i).tombstone() != parts.getFirst().tombstone()) {
                return false;
            }
            length += parts.get(i).length();
        }
        long all = length;
        return Optional.ofNullable(tombstones.get(parts.getFirst().tombstone()))
                .flatMap(one -> one.gone(entry))
                .filter(gone -> gone.length() == all)
                .isPresent();
    }

    /// Whether all of it lies where something is to be expunged and still stands.
    private boolean isCutShort(Stretch.Damaged damaged) {
        var open = new TreeMap<Long, Long>();
        for (var tombstone : tombstones.values()) {
            for (var gone : tombstone.gone()) {
                if (Lengths.file(gone.file()).equals(damaged.file()) && !done.contains(gone.entry())) {
                    open.put(gone.start(), gone.start() + gone.length());
                }
            }
        }
        long at = damaged.offset();
        for (var range : open.entrySet()) {
            if (range.getKey() <= at && at < range.getValue()) {
                at = range.getValue();
            }
        }
        return at >= damaged.offset() + damaged.length();
    }

    /// What was expunged, a sentence a tombstone.
    ///
    /// @param anchored how many entries a checkpoint signs that was kept elsewhere; empty without one
    List<String> told(Optional<Long> anchored) {
        var told = new ArrayList<String>();
        tombstones.forEach((at, tombstone) -> {
            var gone = tombstone.gone().stream()
                    .map(Tombstone.Gone::entry)
                    .filter(done::contains)
                    .toList();
            if (!gone.isEmpty()) {
                told.add((gone.size() == 1 ? "Entry " : "Entries ") + ranges(gone)
                        + (gone.size() == 1 ? " was" : " were") + " expunged on " + tombstone.told()
                        + ", on this ground: "
                        + tombstone.ground() + ". Entry " + at + " says so."
                        + (anchored.filter(size -> at >= size).isPresent()
                                ? " It is behind the checkpoint that was kept."
                                : ""));
            }
        });
        return List.copyOf(told);
    }

    private static String ranges(List<Long> entries) {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < entries.size(); ) {
            int end = i;
            while (end + 1 < entries.size() && entries.get(end + 1) == entries.get(end) + 1) {
                end++;
            }
            ranges.add(end == i ? "" + entries.get(i) : entries.get(i) + " to " + entries.get(end));
            i = end + 1;
        }
        return String.join(", ", ranges);
    }
}
