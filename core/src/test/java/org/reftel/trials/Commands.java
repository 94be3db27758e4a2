package org.reftel.trials;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.reftel.main.Main;

/// Command lines of the program: in this process, or as the main class of a [Child] several of them one after
/// the other, so that a process commits often in its life.
final class Commands {
    private static final String NEXT = "--then";
    private static final Pattern RECORD = Pattern.compile("^  (\\d\\dPORTVELA\\d+) ");

    private Commands() {}

    /// How a command ended.
    record Ended(int exit, String out, String err) {
        /// Fails unless it was done.
        Ended done() {
            if (exit != 0) {
                throw new AssertionError("exit " + exit + ": " + err + out);
            }
            return this;
        }
    }

    static Ended run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.reftel().run(out, err, InputStream.nullInputStream(), Map.of(), args);
        return new Ended(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Reads all these folders in one run.
    static Ended read(Path room, List<String> folders) {
        var line = new ArrayList<>(List.of("read", "--room", room.toString()));
        line.addAll(folders);
        return run(line.toArray(String[]::new));
    }

    /// One argument list for [#main] of several command lines.
    static String[] joined(List<List<String>> lines) {
        var all = new ArrayList<String>();
        for (var line : lines) {
            if (!all.isEmpty()) {
                all.add(NEXT);
            }
            all.addAll(line);
        }
        return all.toArray(String[]::new);
    }

    public static void main(String[] args) {
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new FileOutputStream(FileDescriptor.err);
        var line = new ArrayList<String>();
        int worst = 0;
        for (int i = 0; i <= args.length; i++) {
            if (i == args.length || args[i].equals(NEXT)) {
                int exit = Main.reftel()
                        .run(out, err, InputStream.nullInputStream(), Map.of(), line.toArray(String[]::new));
                worst = Math.max(worst, exit);
                line.clear();
            } else {
                line.add(args[i]);
            }
        }
        System.exit(worst);
    }

    /// The numbers of the records that `read` says it has committed.
    static List<String> acknowledged(List<String> said) {
        var numbers = new ArrayList<String>();
        for (var line : said) {
            var record = RECORD.matcher(line);
            if (record.find()) {
                numbers.add(record.group(1));
            }
        }
        return numbers;
    }
}
