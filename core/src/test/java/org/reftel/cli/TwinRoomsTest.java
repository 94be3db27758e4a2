package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reftel.handling.Handling;
import org.reftel.main.OpenRooms;

/// Non-interference: two rooms that differ only in what a reader may not read answer him byte for byte alike,
/// whatever he types (TRUST.md P12). `-Dtrials=5000` is the long run; `-Dseed=N` repeats one pair.
class TwinRoomsTest {
    private static final List<String> VIEWS = List.of("U", "SBU", "C", "S", "C/NF", "S/NF");
    private static final int COMMANDS = 6;

    // In memory where there is such a folder: what is asked here is no matter of the disk.
    private static final Path MEMORY = Path.of("/dev/shm");

    @Test
    void roomsThatDifferInWhatIsHiddenAnswerAlike() throws IOException {
        var folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "reftel-twins")
                : Files.createTempDirectory("reftel-twins");
        int trials = Integer.getInteger("trials", 60);
        long first = Long.getLong("seed", 1);
        for (long seed = first; seed < first + (Long.getLong("seed") == null ? trials : 1); seed++) {
            pair(seed, folder);
            delete(folder);
        }
    }

    /// The same where the rooms hold case files, too.
    @Test
    void roomsWithFilesThatDifferInWhatIsHiddenAnswerAlike() throws IOException {
        var folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "reftel-filed-twins")
                : Files.createTempDirectory("reftel-filed-twins");
        int trials = Math.max(8, Integer.getInteger("trials", 60) / 6);
        long first = Long.getLong("seed", 1);
        for (long seed = first; seed < first + (Long.getLong("seed") == null ? trials : 1); seed++) {
            var random = new Random(seed);
            var view = VIEWS.get(random.nextInt(VIEWS.size()));
            var seen = Handling.view(view).orElseThrow();
            var at = folder.resolve("pair" + seed);
            new Twins(seed, seen).write(at.resolve("one"), at.resolve("other"));
            var files = new FiledTwins(seed, seen);
            files.write(at.resolve("room-one"));
            files.write(at.resolve("room-other"));
            try (var rooms = new OpenRooms()) {
                var one = new Session(at.resolve("room-one"), rooms.reftel())
                        .reftel("read", at.resolve("one").toString());
                var other = new Session(at.resolve("room-other"), rooms.reftel())
                        .reftel("read", at.resolve("other").toString());
                alike(seed, one, other, view, FiledTwins.commands(random));
            }
            delete(folder);
        }
    }

    private void pair(long seed, Path folder) throws IOException {
        var random = new Random(seed);
        var view = VIEWS.get(random.nextInt(VIEWS.size()));
        var twins = new Twins(seed, Handling.view(view).orElseThrow());
        var at = folder.resolve("pair" + seed);
        twins.write(at.resolve("one"), at.resolve("other"));
        try (var rooms = new OpenRooms()) {
            var one = new Session(at.resolve("room-one"), rooms.reftel())
                    .reftel("read", at.resolve("one").toString());
            var other = new Session(at.resolve("room-other"), rooms.reftel())
                    .reftel("read", at.resolve("other").toString());
            alike(seed, one, other, view, commands(random, twins, at));
        }
    }

    private static void alike(long seed, Session one, Session other, String view, List<String[]> commands) {
        for (var command : commands) {
            var typed = new ArrayList<>(List.of(command));
            typed.add("--as");
            typed.add(view);
            var args = typed.toArray(String[]::new);
            var place = "seed " + seed + ": " + String.join(" ", args);
            one.reftel(args);
            other.reftel(args);
            assertThat(other.out).as(place).isEqualTo(one.out);
            assertThat(other.err).as(place).isEqualTo(one.err);
            assertThat(other.exit).as(place).isEqualTo(one.exit);
            if (!String.join(" ", command).toLowerCase(Locale.ROOT).contains(Twins.CANARY)) {
                assertThat((one.out + one.err).toLowerCase(Locale.ROOT))
                        .as(place)
                        .doesNotContain(Twins.CANARY);
            }
        }
    }

    private static List<String[]> commands(Random random, Twins twins, Path at) {
        var commands = new ArrayList<String[]>();
        commands.add(new String[] {"list", pick(random, "--json", "--csv")});
        commands.add(new String[] {"check", pick(random, "--json", "--csv")});
        commands.add(new String[] {"export", "--with-extracts"});
        commands.add(new String[] {"export", "--csv"});
        commands.add(new String[] {"trace", pick(random, Twins.names()), pick(random, "--json", "--text", "--csv")});
        commands.add(new String[] {"trace", pick(random, Twins.names()), pick(random, "--all", "--words", "--md")});
        commands.add(new String[] {
            "brief",
            pick(random, twins.words()),
            "--with",
            pick(random, Twins.names()),
            "--on",
            "2012-10-01",
            pick(random, "--all", "--json", "--csv", "--md", "--weekly")
        });
        commands.add(new String[] {
            "due",
            pick(random, "--on", "--by"),
            pick(random, "2012-09-20", "2022-09-14"),
            pick(random, "--all", "--json", "--csv", "--md")
        });
        commands.add(new String[] {pick(random, "read", "export", "check"), at.toString()});
        for (int i = 0; i < COMMANDS; i++) {
            commands.add(command(random, twins));
        }
        return commands;
    }

    private static String[] command(Random random, Twins twins) {
        var id = pick(random, twins.typed());
        return switch (random.nextInt(12)) {
            case 0 -> new String[] {"list", "--by", pick(random, "origin", "tag", "date"), "--from", "vela"};
            case 1 -> new String[] {"list", "--tag", pick(random, "PREL", "ECON"), "--year", "2012"};
            case 2 -> new String[] {"check", id};
            case 3 -> new String[] {"open", id};
            case 4 -> new String[] {"open", id, pick(random, "--json", "--csv", "--repairs", "--explain", "--raw")};
            case 5 -> new String[] {"open", id + pick(random, "/", "#par") + (1 + random.nextInt(7))};
            case 6 -> new String[] {"open", id + "/" + pick(random, "header", "signature", "unplaced", "u1", "3bis")};
            default -> new String[] {"trace", query(random, twins), pick(random, "--json", "--text", "--csv")};
        };
    }

    static String query(Random random, Twins twins) {
        var word = pick(random, twins.words());
        var other = pick(random, twins.words());
        return switch (random.nextInt(16)) {
            case 0 -> word + " NOT " + Twins.CANARY + "*";
            case 1 -> "\"" + word + " " + other + "\"~20";
            case 2 -> word.substring(0, 2) + "*";
            case 3 -> "tag:PREL NOT " + word;
            case 4 -> "ref:12PORTVELA77 OR " + word;
            case 5 -> "subject:" + word + " OR " + other;
            case 6 -> "signer:CALLOWAY OR to:SECSTATE";
            case 7 -> "para:(" + word + " AND NOT " + other + ")";
            case 8 -> Twins.CANARY + "* OR " + word;
            case 9 -> "NOT " + word;
            case 10 -> "Maralan OR \"Maral n\" OR didn't";
            case 11 -> "class:C OR class:S " + word + "~";
            case 12 -> "from:portvela sent:>=2012-09-10";
            case 13 -> "[" + word + " TO " + other + "]";
            case 14 -> word + " OR " + other;
            default -> word + " " + other;
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String pick(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
