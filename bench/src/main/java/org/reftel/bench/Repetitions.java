package org.reftel.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.reftel.follow.Chance;
import org.reftel.follow.Fingerprints;
import org.reftel.follow.Repetition;
import org.reftel.follow.SharedPrints;
import org.reftel.follow.Spot;

/// Looks for repeated passages in made-up records, in some of which a passage of an older one was planted: how many
/// records a second, how much of the heap at most, and how many of those planted are found.
///
/// Fingerprints are written to a file first, as reading a cable writes them to the catalogue; what is asked for later
/// reads them from there, and of the texts only those that share one.
public final class Repetitions {
    private static final int PARAGRAPHS = 6;
    private static final int WORDS = 90;
    private static final int VOCABULARY = 20_000;
    /// One paragraph in so many repeats a passage.
    private static final int PLANTED = 100;

    private static final int SHORTEST = 12;
    private static final int LONGEST = 40;
    private static final int PER_DAY = 60;

    private final int records;
    private final String[] vocabulary = new String[VOCABULARY];

    private Repetitions(int records) {
        this.records = records;
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary[i] = Integer.toString(i + 36 * 36, 36).replaceAll("[0-9]", "e") + (char) ('a' + i % 26);
        }
    }

    /// @param args how many records
    public static void main(String[] args) throws IOException {
        new Repetitions(args.length == 0 ? 250_000 : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException {
        var file = Files.createTempFile("reftel-bench", ".prints");
        try {
            System.out.printf(
                    Locale.ROOT, "%,d records, %,d paragraphs of %d words%n", records, records * PARAGRAPHS, WORDS);
            long begun = clock();
            long prints = write(file);
            told("fingerprints (in reading)", begun, String.format(Locale.ROOT, "%,d kept", prints));
            begun = clock();
            var shared = SharedPrints.of(taking -> each(file, taking), records);
            told("which are shared", begun, String.format(Locale.ROOT, "by %,d paragraphs", shared.count()));
            begun = clock();
            var chance = new Chance(shared.prints());
            shared.paragraphs()
                    .forEach((record, paragraphs) ->
                            paragraphs.forEach(paragraph -> chance.add(record, paragraph, text(record, paragraph))));
            var left = chance.left();
            told(
                    "and not by chance",
                    begun,
                    String.format(
                            Locale.ROOT,
                            "%,d paragraphs",
                            left.values().stream().mapToInt(Set::size).sum()));
            begun = clock();
            var found = found(left);
            told("word for word", begun, "");
            report(found);
        } finally {
            Files.delete(file);
        }
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void told(String stage, long begun, String what) {
        double seconds = (clock() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT, "%-26s %8.1f s CPU %,12.0f records/s  %s%n", stage, seconds, records / seconds, what);
    }

    private void report(Set<String> found) {
        int planted = 0;
        int again = 0;
        for (int record = 1; record < records; record++) {
            for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                if (isPlanted(record, paragraph)) {
                    planted++;
                    again += found.contains(spot(record, paragraph).citation()) ? 1 : 0;
                }
            }
        }
        long peak = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "planted %,d, found %,d; found %,d that nobody planted; heap at most %,d MB%n",
                planted,
                again,
                found.size() - again,
                peak >> 20);
    }

    private long write(Path file) throws IOException {
        long count = 0;
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (int record = 0; record < records; record++) {
                for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                    var prints = Fingerprints.of(text(record, paragraph));
                    out.writeShort(prints.size());
                    for (int print : prints) {
                        out.writeInt(print);
                    }
                    count += prints.size();
                }
            }
        }
        return count;
    }

    private void each(Path file, SharedPrints.Taking taking) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (int record = 0; record < records; record++) {
                var paragraphs = new ArrayList<List<Integer>>(PARAGRAPHS);
                for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                    int size = in.readUnsignedShort();
                    var prints = new ArrayList<Integer>(size);
                    for (int i = 0; i < size; i++) {
                        prints.add(in.readInt());
                    }
                    paragraphs.add(prints);
                }
                taking.take(record, paragraphs);
            }
        }
    }

    /// The paragraphs that repeat, by their citations.
    private Set<String> found(Map<Integer, Set<Integer>> shared) {
        var finder = new Repetition.Finder();
        var found = new HashSet<String>();
        shared.forEach((record, paragraphs) -> {
            for (int paragraph : paragraphs) {
                for (var repeat : finder.next(new Repetition.Text(spot(record, paragraph), text(record, paragraph)))) {
                    found.add(repeat.newer().citation());
                }
            }
        });
        return found;
    }

    private static Spot spot(int record, int paragraph) {
        var day = LocalDate.of(1990, 1, 1).plusDays(record / PER_DAY);
        return new Spot(
                String.format(Locale.ROOT, "%02dPORTVELA%07d", day.getYear() % 100, record),
                Integer.toString(paragraph + 1),
                paragraph,
                day + String.format(Locale.ROOT, "T%02d:%02d:00Z", record % PER_DAY / 3, record % 3 * 20),
                "C");
    }

    private Random random(int record, int paragraph) {
        return new Random((long) record * PARAGRAPHS + paragraph);
    }

    private boolean isPlanted(int record, int paragraph) {
        return record > 0 && random(record, paragraph).nextInt(PLANTED) == 0;
    }

    private String text(int record, int paragraph) {
        var words = words(record, paragraph);
        var random = random(record, paragraph);
        if (isPlanted(record, paragraph)) {
            random.nextInt(PLANTED);
            int from = random.nextInt(record);
            int place = random.nextInt(PARAGRAPHS);
            while (isPlanted(from, place)) {
                place = (place + 1) % PARAGRAPHS;
                from = place == 0 ? from / 2 : from;
            }
            var older = words(from, place);
            int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
            System.arraycopy(older, random.nextInt(WORDS - length), words, random.nextInt(WORDS - length), length);
        }
        return String.join(" ", words);
    }

    /// Its own words, before anything was planted.
    private String[] words(int record, int paragraph) {
        var random = new Random(~((long) record * PARAGRAPHS + paragraph));
        var words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = vocabulary[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1];
        }
        return words;
    }
}
