package org.reftel.ledger.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Fault;
import org.reftel.ledger.Frontier;
import org.reftel.ledger.Hash;
import org.reftel.ledger.Hasher;
import org.reftel.ledger.Ledger;

/// Looks at every file of a ledger: recomputes all hashes from the entries and tells whose word the signed
/// root takes where entries and tiles disagree.
final class Examination {
    private final Path folder;
    private final Path tiles;
    private final Checkpoint head;
    private final Ledger.Visitor visitor;
    private final Hasher hasher = new Hasher();
    private final List<Fault> faults = new ArrayList<>();

    /// Which of the two, entries or tiles, a hash was computed from.
    private final class Side {
        final Frontier all = new Frontier(hasher);
        final List<Hash> fullTiles = new ArrayList<>();
        final List<Hash> rest = new ArrayList<>();

        void add(Hash leaf) {
            all.add(leaf);
            rest.add(leaf);
            if (rest.size() == TileName.FULL) {
                fullTiles.add(root(rest));
                rest.clear();
            }
        }
    }

    private final Side byEntries = new Side();
    private final Side byTiles = new Side();
    private final List<Fault> entriesWrong = new ArrayList<>();
    private final List<Fault> tilesWrong = new ArrayList<>();

    Examination(Path folder, Path tiles, Checkpoint head, Ledger.Visitor visitor) {
        this.folder = folder;
        this.tiles = tiles;
        this.head = head;
        this.visitor = visitor;
    }

    List<Fault> run() throws IOException {
        for (var index = 0L; index * TileName.FULL < head.size(); index++) {
            tile(index);
        }
        var tilesHold = byTiles.all.root().equals(head.root());
        var entriesHold = byEntries.all.root().equals(head.root());
        if (!entriesHold) {
            faults.addAll(entriesWrong);
        }
        if (!tilesHold) {
            faults.addAll(tilesWrong);
        }
        if (!tilesHold && !entriesHold && entriesWrong.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(
                    Fault.Kind.ALTERED,
                    "ledger/checkpoint",
                    0,
                    head.size(),
                    "entries and tiles agree with one another and do not lead to the root that is signed"));
        }
        above(entriesHold ? byEntries : byTiles);
        strays();
        return List.copyOf(faults);
    }

    private Hash root(List<Hash> hashes) {
        var frontier = new Frontier(hasher);
        hashes.forEach(frontier::add);
        return frontier.root();
    }

    private static int width(long count, long index) {
        return (int) Math.min(TileName.FULL, count - index * TileName.FULL);
    }

    /// A bundle of entries and the tile of their hashes.
    private void tile(long index) throws IOException {
        var width = width(head.size(), index);
        var first = index * TileName.FULL;
        var bundle = new TileName(TileName.ENTRIES, index, width);
        var hashes = new TileName(0, index, width);
        var packed = read(bundle, first);
        var entries = packed.map(TileLedger::unpack).orElse(List.of());
        if (packed.isPresent()
                && (entries.size() != width || !Arrays.equals(TileLedger.pack(entries), packed.orElseThrow()))) {
            var bad = Math.min(entries.size(), width - 1);
            faults.add(new Fault(
                    Fault.Kind.ALTERED,
                    file(bundle),
                    offset(entries, bad),
                    first + bad,
                    "its bytes are not those of " + width + " entries"));
        }
        var there = read(hashes, first);
        var tile = there.orElse(new byte[0]);
        if (there.isPresent() && tile.length != width * Hash.LENGTH) {
            faults.add(new Fault(
                    Fault.Kind.ALTERED,
                    file(hashes),
                    Math.min(tile.length, width * Hash.LENGTH),
                    first + Math.min(tile.length / Hash.LENGTH, width - 1),
                    "it holds " + tile.length + " bytes and not " + width + " hashes"));
        }
        for (var i = 0; i < width; i++) {
            var fromEntry = i < entries.size() ? Optional.of(hasher.leaf(entries.get(i))) : Optional.<Hash>empty();
            var fromTile = (i + 1) * Hash.LENGTH <= tile.length
                    ? Optional.of(Hash.at(tile, i * Hash.LENGTH))
                    : Optional.<Hash>empty();
            if (fromEntry.isPresent() && fromTile.isPresent() && !fromEntry.equals(fromTile)) {
                disagree(bundle, hashes, first, i, offset(entries, i));
            }
            byEntries.add(fromEntry.or(() -> fromTile).orElse(head.root()));
            byTiles.add(fromTile.or(() -> fromEntry).orElse(head.root()));
            if (i < entries.size()) {
                visitor.entry(first + i, entries.get(i));
            }
        }
    }

    private void disagree(TileName bundle, TileName hashes, long first, int place, long offset) {
        entriesWrong.add(new Fault(
                Fault.Kind.ALTERED,
                file(bundle),
                offset,
                first + place,
                "an entry does not have the hash of its tile"));
        tilesWrong.add(new Fault(
                Fault.Kind.ALTERED,
                file(hashes),
                (long) place * Hash.LENGTH,
                first + place,
                "a hash is not that of its entry"));
    }

    private static long offset(List<byte[]> entries, int place) {
        return entries.subList(0, Math.min(place, entries.size())).stream()
                .mapToLong(entry -> Short.BYTES + entry.length)
                .sum();
    }

    /// The levels above the first, from what the first must be.
    private void above(Side side) throws IOException {
        var hashes = side.fullTiles;
        for (var level = 1; !hashes.isEmpty(); level++) {
            var next = new ArrayList<Hash>();
            for (var index = 0; index * TileName.FULL < hashes.size(); index++) {
                var width = width(hashes.size(), index);
                var below = hashes.subList(index * TileName.FULL, index * TileName.FULL + width);
                var name = new TileName(level, index, width);
                var entry = (long) index * TileName.FULL << (8 * level);
                var there = read(name, entry);
                var at = there.map(bytes -> Arrays.mismatch(bytes, TileLedger.packHashes(below)))
                        .orElse(-1);
                if (at >= 0) {
                    faults.add(new Fault(
                            Fault.Kind.ALTERED, file(name), at, entry, "a hash is not that of the tile below it"));
                }
                if (width == TileName.FULL) {
                    next.add(root(below));
                }
            }
            hashes = next;
        }
    }

    private Optional<byte[]> read(TileName name, long entry) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(name.under(tiles)));
        } catch (NoSuchFileException missing) {
            faults.add(new Fault(Fault.Kind.MISSING, file(name), 0, entry, "it is not there"));
            return Optional.empty();
        }
    }

    private void strays() throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
        } catch (UncheckedIOException moved) {
            // A writer put a file in its place meanwhile; whoever calls looks again when the checkpoint changed.
            if (moved.getCause() instanceof NoSuchFileException) {
                return;
            }
            throw moved;
        }
        for (var file : files) {
            if (file.equals(folder.resolve("checkpoint"))) {
                continue;
            }
            var name = file.startsWith(tiles) ? TileName.of(tiles.relativize(file)) : Optional.<TileName>empty();
            if (name.isEmpty()) {
                faults.add(
                        new Fault(Fault.Kind.STRAY, file(file), 0, head.size(), "no file of a ledger has this name"));
            } else if (!name.get().belongs(head.size())) {
                faults.add(new Fault(
                        Fault.Kind.STRAY,
                        file(file),
                        0,
                        head.size(),
                        "the checkpoint does not ask for it: left over from a commit that was cut short"));
            }
        }
    }

    private String file(TileName name) {
        return file(name.under(tiles));
    }

    private String file(Path file) {
        return "ledger/" + folder.relativize(file).toString().replace('\\', '/');
    }
}
