package org.reftel.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// What disks, programs and people do to files.
final class Damage {
    /// The files that are evidence.
    static final Predicate<String> EVIDENCE = name -> name.equals("reftel.json")
            || name.startsWith("sources/")
            || name.startsWith("ledger/")
            || name.startsWith("keys/");

    static final Predicate<String> ALL = name -> true;

    private Damage() {}

    /// Does one thing to one file, and says what.
    static String some(Path room, Predicate<String> files, Random random) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(room)) {
            all = walk.filter(Files::isRegularFile)
                    .filter(file -> files.test(room.relativize(file).toString()))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
        var file = all.get(random.nextInt(all.size()));
        var name = room.relativize(file).toString();
        while (true) {
            var before = Files.readAllBytes(file);
            var bytes = before.clone();
            var at = random.nextInt(bytes.length);
            var length = 1 + random.nextInt(Math.min(600, bytes.length - at));
            String what;
            switch (random.nextInt(6)) {
                case 0 -> {
                    what = "cut at " + at;
                    bytes = Arrays.copyOf(bytes, at);
                }
                case 1 -> {
                    what = "zeroes at " + at + "+" + length;
                    Arrays.fill(bytes, at, at + length, (byte) 0);
                }
                case 2 -> {
                    what = "swapped " + at + "+" + length;
                    var other = random.nextInt(bytes.length - length + 1);
                    var here = Arrays.copyOfRange(before, at, at + length);
                    System.arraycopy(before, other, bytes, at, length);
                    System.arraycopy(here, 0, bytes, other, length);
                }
                case 3 -> {
                    what = "deleted";
                    Files.delete(file);
                    return name + " " + what;
                }
                case 4 -> {
                    what = "taken out " + at + "+" + length;
                    bytes = new byte[before.length - length];
                    System.arraycopy(before, 0, bytes, 0, at);
                    System.arraycopy(before, at + length, bytes, at, before.length - at - length);
                }
                default -> {
                    var bit = random.nextInt(8);
                    what = "bit " + bit + " at " + at;
                    bytes[at] ^= (byte) (1 << bit);
                }
            }
            if (!Arrays.equals(bytes, before)) {
                Files.write(file, bytes);
                return name + " " + what;
            }
        }
    }
}
