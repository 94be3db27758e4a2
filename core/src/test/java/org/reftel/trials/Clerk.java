package org.reftel.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.reftel.cli.Workroom;
import org.reftel.main.FiledRooms;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.testing.Filed;

/// A person who writes into case files together with others, some of them into the same, and tries again when
/// somebody else writes. Says `kept NUMBER WORDS` for each entry that was acknowledged.
final class Clerk {
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Random random;
    private int busy;

    private Clerk(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    /// @param args room, name, seed, how many entries, then codes of files
    public static void main(String[] args) throws IOException {
        var clerk = new Clerk(Path.of(args[0]), new Random(Long.parseLong(args[2])));
        clerk.work(args[1], Integer.parseInt(args[3]), List.of(args).subList(4, args.length));
        say("busy " + clerk.busy);
        say("end");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void work(String name, int count, List<String> codes) throws IOException {
        var room = FiledRooms.open(folder);
        try {
            for (int next = 0; next < count; ) {
                var code = codes.get(random.nextInt(codes.size()));
                var drafts = new ArrayList<Draft>();
                for (int i = 1 + random.nextInt(3); i > 0 && next < count; i--) {
                    drafts.add(Filed.draft("note", name + "-" + next++));
                }
                add(room, name, code, drafts);
                if (random.nextInt(6) == 0) {
                    room.close();
                    room = FiledRooms.open(folder);
                }
            }
        } finally {
            room.close();
        }
    }

    private void add(Workroom room, String name, String code, List<Draft> drafts) throws IOException {
        long begun = System.nanoTime();
        while (true) {
            try {
                var filed = room.filing().add(code, drafts, name).entries();
                for (int i = 0; i < drafts.size(); i++) {
                    say("kept " + filed.get(i).id() + " "
                            + drafts.get(i).words().getFirst());
                }
                return;
            } catch (Refused refused) {
                if (refused.problem().code() != Code.X905_ROOM_BUSY
                        || System.nanoTime() - begun > PATIENCE_SECONDS * 1_000_000_000L) {
                    throw refused;
                }
                busy++;
                LockSupport.parkNanos(2_000_000L + random.nextInt(20_000_000));
            }
        }
    }
}
