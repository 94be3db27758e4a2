package org.reftel.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// What can be left on a disk when the power goes, as POSIX allows it and file systems do it.
///
/// - What was written and not forced may be lost, in any combination of sectors of 512 bytes; a sector that
///   was written several times may be in any of the states in between; one that was not reached reads as
///   zeros.
/// - The length of a file that was not forced may be any between the one that was forced and the last one,
///   also one that runs ahead of the bytes.
/// - Names that were made, moved or deleted in a directory that was not forced may be lost each for itself; a
///   rename happens or does not, and may last while the bytes of the file do not. To force a file does not
///   make its name last.
/// - What was forced lasts. A sector is not torn in itself, and bytes that were never touched do not change:
///   damage of that kind is found by `verify`, not by the order of writes.
///
/// Real file systems allow less (one journal keeps the order of names), so what survives here survives there.
final class PowerCut {
    private static final int SECTOR = 512;

    /// How a cut is drawn, each with the same chance: pure cases first, for they find most, then mixtures.
    private enum Fate {
        NOTHING_PENDING_LASTS,
        ALL_LASTS,
        NAMES_LAST_BYTES_DO_NOT,
        BYTES_LAST_NAMES_DO_NOT,
        NAMES_LAST_LENGTHS_LAST_BYTES_DO_NOT,
        EARLY_NAMES_LAST,
        ANYTHING
    }

    private static final class File {
        private byte[] forced = {};
        private byte[] now = {};
        /// By sector, what it read after each operation that was not forced.
        private final Map<Integer, List<byte[]>> sectors = new TreeMap<>();
        private final List<Integer> lengths = new ArrayList<>();

        private void change(int at, byte[] bytes) {
            int end = at + bytes.length;
            if (end > now.length) {
                now = Arrays.copyOf(now, end);
            }
            System.arraycopy(bytes, 0, now, at, bytes.length);
            lengths.add(now.length);
            touched(at, end);
        }

        private void cut(int length) {
            int before = now.length;
            now = Arrays.copyOf(now, length);
            lengths.add(length);
            touched(length, before);
        }

        private void touched(int from, int to) {
            for (int sector = from / SECTOR; sector * SECTOR < to; sector++) {
                sectors.computeIfAbsent(sector, s -> new ArrayList<>()).add(sector(now, sector));
            }
        }

        private void force() {
            forced = now.clone();
            sectors.clear();
            lengths.clear();
        }

        private static byte[] sector(byte[] all, int sector) {
            var bytes = new byte[SECTOR];
            int at = sector * SECTOR;
            if (at < all.length) {
                System.arraycopy(all, at, bytes, 0, Math.min(SECTOR, all.length - at));
            }
            return bytes;
        }

        private byte[] after(Fate fate, Random random) {
            if (lengths.isEmpty() || fate == Fate.ALL_LASTS || fate == Fate.BYTES_LAST_NAMES_DO_NOT) {
                return now.clone();
            }
            if (fate == Fate.NOTHING_PENDING_LASTS || fate == Fate.NAMES_LAST_BYTES_DO_NOT) {
                return forced.clone();
            }
            int length = lengths.getLast();
            if (fate != Fate.NAMES_LAST_LENGTHS_LAST_BYTES_DO_NOT) {
                int choice = random.nextInt(lengths.size() + 2);
                if (choice == lengths.size()) {
                    length = forced.length;
                } else if (choice < lengths.size()) {
                    length = lengths.get(choice);
                } else {
                    int low = Math.min(forced.length, now.length);
                    length = low + random.nextInt(Math.abs(forced.length - now.length) + 1);
                }
            }
            var left = Arrays.copyOf(forced, length);
            if (fate != Fate.NAMES_LAST_LENGTHS_LAST_BYTES_DO_NOT) {
                int chance = random.nextInt(101);
                for (var sector : sectors.entrySet()) {
                    int at = sector.getKey() * SECTOR;
                    if (at < length && random.nextInt(100) < chance) {
                        var versions = sector.getValue();
                        var version = versions.get(random.nextInt(versions.size()));
                        System.arraycopy(version, 0, left, at, Math.min(SECTOR, length - at));
                    }
                }
            }
            return left;
        }
    }

    /// A change of names that is not forced in every directory it touches.
    private record Pending(Operation operation, Set<Integer> directories) {}

    private final Map<Integer, File> files = new HashMap<>();
    /// Directories by number: name to number of what stands there.
    private final Map<Integer, Map<String, Integer>> lasting = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();

    PowerCut() {
        lasting.put(RecordingDisk.ROOT, new TreeMap<>());
    }

    /// Does the next operation.
    void apply(Operation operation) {
        switch (operation) {
            case Operation.Made(int directory, String _, int file) -> {
                files.put(file, new File());
                pending.add(new Pending(operation, Set.of(directory)));
            }
            case Operation.MadeDirectory(int directory, String _, int made) -> {
                lasting.put(made, new TreeMap<>());
                pending.add(new Pending(operation, Set.of(directory)));
            }
            case Operation.Wrote(int file, int at, byte[] bytes) ->
                files.get(file).change(at, bytes);
            case Operation.Cut(int file, int length) -> files.get(file).cut(length);
            case Operation.Forced(int file) -> files.get(file).force();
            case Operation.Renamed(int directory, String _, int to, String _, int _) ->
                pending.add(new Pending(operation, new HashSet<>(List.of(directory, to))));
            case Operation.Deleted(int directory, String _) -> pending.add(new Pending(operation, Set.of(directory)));
            case Operation.ForcedDirectory(int directory) -> {
                // A rename between two directories is one transaction: to force either makes it last.
                for (var one : List.copyOf(pending)) {
                    if (one.directories().contains(directory)) {
                        name(lasting, one.operation());
                        pending.remove(one);
                    }
                }
            }
        }
    }

    private static void name(Map<Integer, Map<String, Integer>> names, Operation operation) {
        switch (operation) {
            case Operation.Made(int directory, String name, int file) ->
                names.get(directory).put(name, file);
            case Operation.MadeDirectory(int directory, String name, int made) ->
                names.get(directory).put(name, made);
            case Operation.Renamed(int directory, String name, int to, String target, int file) -> {
                names.get(directory).remove(name, file);
                names.get(to).put(target, file);
            }
            case Operation.Deleted(int directory, String name) ->
                names.get(directory).remove(name);
            case Operation.Wrote _, Operation.Cut _, Operation.Forced _, Operation.ForcedDirectory _ ->
                throw new IllegalStateException("names nothing: " + operation);
        }
    }

    private Map<Integer, Map<String, Integer>> names(Fate fate, Random random) {
        var names = new HashMap<Integer, Map<String, Integer>>();
        lasting.forEach((directory, held) -> names.put(directory, new TreeMap<>(held)));
        int early = random.nextInt(pending.size() + 1);
        int chance = random.nextInt(101);
        for (int i = 0; i < pending.size(); i++) {
            boolean lasts = switch (fate) {
                case NOTHING_PENDING_LASTS, BYTES_LAST_NAMES_DO_NOT -> false;
                case ALL_LASTS, NAMES_LAST_BYTES_DO_NOT, NAMES_LAST_LENGTHS_LAST_BYTES_DO_NOT -> true;
                case EARLY_NAMES_LAST -> i < early;
                case ANYTHING -> random.nextInt(100) < chance;
            };
            if (lasts) {
                name(names, pending.get(i).operation());
            }
        }
        return names;
    }

    /// What programs see while the power is on: paths, with bytes.
    Map<String, byte[]> now() {
        var tree = new Tree();
        tree.walk(names(Fate.ALL_LASTS, new Random(0)), RecordingDisk.ROOT, "", Fate.ALL_LASTS, new Random(0));
        return tree.files;
    }

    /// Puts into an empty folder what is left when the power goes now.
    ///
    /// @return how it was drawn, for a message
    String leave(Path folder, Random random) throws IOException {
        var fate = Fate.values()[random.nextInt(Fate.values().length)];
        var tree = new Tree();
        tree.walk(names(fate, random), RecordingDisk.ROOT, "", fate, random);
        for (var directory : tree.directories) {
            Files.createDirectories(folder.resolve(directory));
        }
        for (var file : tree.files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.write(path, file.getValue());
            if (file.getKey().startsWith("keys/")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return fate.name();
    }

    /// Everything that a name leads to, and what each file reads.
    private final class Tree {
        private final List<String> directories = new ArrayList<>();
        private final Map<String, byte[]> files = new TreeMap<>();

        private void walk(
                Map<Integer, Map<String, Integer>> names, int directory, String at, Fate fate, Random random) {
            directories.add(at);
            for (var name : names.get(directory).entrySet()) {
                var path = at.isEmpty() ? name.getKey() : at + "/" + name.getKey();
                int number = name.getValue();
                var file = PowerCut.this.files.get(number);
                if (file == null) {
                    walk(names, number, path, fate, random);
                } else {
                    files.put(path, file.after(fate, random));
                }
            }
        }
    }
}
