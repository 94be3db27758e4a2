package org.reftel.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A person who works in a room together with others: reads a file, looks for one, opens one, lists,
/// verifies. Tries again when somebody else writes. Says `kept NUMBER` for what was acknowledged, `size N`
/// for the checkpoints seen, and `wrong ...` for an answer that cannot be.
final class Operator {
    private static final int PATIENCE_SECONDS = 60;

    private final Path room;
    private final Path files;
    private final Random random;
    private final List<Integer> mine = new ArrayList<>();
    private int busy;
    private double longest;

    private Operator(Path room, Path files, Random random) {
        this.room = room;
        this.files = files;
        this.random = random;
    }

    /// @param args room, folder for files, first number, how many operations, seed
    public static void main(String[] args) throws IOException {
        int first = Integer.parseInt(args[2]);
        int count = Integer.parseInt(args[3]);
        var operator = new Operator(Path.of(args[0]), Path.of(args[1]), new Random(Long.parseLong(args[4])));
        for (int i = 0; i < count; i++) {
            operator.work(first + operator.mine.size());
        }
        say("busy " + operator.busy);
        say("longest " + operator.longest);
        say("end");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void work(int next) throws IOException {
        int choice = mine.isEmpty() ? 0 : random.nextInt(10);
        if (choice < 5) {
            read(next);
        } else {
            look(choice, mine.get(random.nextInt(mine.size())));
        }
    }

    private void read(int number) throws IOException {
        var file = Files.writeString(files.resolve(number + ".txt"), Cables.text(number));
        var ended = patiently("read", "--room", room.toString(), file.toString());
        var acknowledged = Commands.acknowledged(ended.out().lines().toList());
        if (!acknowledged.equals(List.of(Cables.id(number)))) {
            say("wrong read " + number + ": " + ended);
        }
        mine.add(number);
        say("kept " + Cables.id(number));
    }

    /// What this process was told it kept, it must find.
    private void look(int choice, int number) {
        var id = Cables.id(number);
        var at = room.toString();
        var ended = switch (choice) {
            case 5, 6 -> patiently("trace", "--room", at, Cables.word(number));
            case 7, 8 -> patiently("open", "--room", at, id);
            default -> patiently("list", "--room", at);
        };
        if (ended.exit() != 0 || !ended.out().contains(id)) {
            say("wrong " + choice + " " + id + ": exit " + ended.exit() + " "
                    + ended.err().replace('\n', ' ')
                    + ended.out().lines().limit(2).toList());
        }
    }

    private Commands.Ended patiently(String... command) {
        long begun = System.nanoTime();
        var ended = Commands.run(command);
        while (ended.err().contains("X905") && System.nanoTime() - begun < PATIENCE_SECONDS * 1_000_000_000L) {
            busy++;
            LockSupport.parkNanos(5_000_000L + random.nextInt(20_000_000));
            ended = Commands.run(command);
        }
        longest = Math.max(longest, (System.nanoTime() - begun) / 1e9);
        return ended;
    }
}
