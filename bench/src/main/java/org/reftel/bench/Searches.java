package org.reftel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.search.QueryParser;
import org.reftel.search.SearchIndex;
import org.reftel.search.lucene.LuceneIndex;

/// Search over made-up records of ten paragraphs under five labels: how long the index takes to make, how large it
/// is, how long the first answer of a reader takes, p50 and p99 of each kind of query, and how long until a raised
/// paragraph is acknowledged. Words are as frequent as in language: the n-th one as 1/n.
public final class Searches {
    private static final int WORDS = 60;
    private static final int VOCABULARY = 200_000;
    private static final int ROUNDS = 200;
    private static final List<Label> LABELS = List.of(
            Label.of(Level.U),
            Label.of(Level.U),
            Label.of(Level.SBU),
            Label.of(Level.C),
            Label.of(Level.C),
            Label.of(Level.S),
            Label.of(Level.S, Set.of(Label.NF)));

    private final Random random = new Random(11);

    private Searches() {}

    /// @param args how many records
    public static void main(String[] args) throws IOException {
        new Searches().run(args.length == 0 ? 250_000 : Integer.parseInt(args[0]));
    }

    private void run(int records) throws IOException {
        var folder = Files.createTempDirectory("reftel-bench");
        try (var index = new LuceneIndex(folder)) {
            long begun = System.nanoTime();
            for (int i = 1; i <= records; i++) {
                index.put(entry(i, LABELS));
                if (i % 20_000 == 0) {
                    index.commit();
                }
            }
            index.commit();
            System.out.printf(
                    Locale.ROOT,
                    "%,d records of 10 paragraphs: %.0f s, %,d MB%n",
                    records,
                    (System.nanoTime() - begun) / 1e9,
                    size(folder) >> 20);
            Predicate<Label> all = label -> true;
            Predicate<Label> some = label -> label.level().compareTo(Level.C) <= 0;
            begun = System.nanoTime();
            index.search(QueryParser.parse(word(1_000)).query(), all);
            System.out.printf(Locale.ROOT, "first answer of the owner: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
            begun = System.nanoTime();
            index.search(QueryParser.parse(word(1_000)).query(), some);
            System.out.printf(Locale.ROOT, "first answer of a view: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
            System.out.printf(Locale.ROOT, "%-28s %10s %10s %12s%n", "", "p50 ms", "p99 ms", "records");
            time(index, "rare word", all, () -> word(20_000 + random.nextInt(50_000)));
            time(index, "common word", all, () -> word(50 + random.nextInt(500)));
            time(index, "two words", all, () -> word(200 + random.nextInt(2_000)) + " " + word(random.nextInt(900)));
            time(
                    index,
                    "two words, a view",
                    some,
                    () -> word(200 + random.nextInt(2_000)) + " " + word(random.nextInt(900)));
            time(
                    index,
                    "word without another",
                    all,
                    () -> word(500 + random.nextInt(5_000)) + " NOT " + word(random.nextInt(900)));
            time(index, "phrase", all, () -> "\"" + word(random.nextInt(90)) + " " + word(random.nextInt(90)) + "\"");
            time(
                    index,
                    "proximity",
                    all,
                    () -> "\"" + word(random.nextInt(900)) + " " + word(random.nextInt(900)) + "\"~8");
            time(
                    index,
                    "in one paragraph",
                    all,
                    () -> "para:(" + word(random.nextInt(900)) + " " + word(random.nextInt(900)) + ")");
            time(
                    index,
                    "beginning",
                    all,
                    () -> word(2_000 + random.nextInt(50_000)).substring(0, 4) + "*");
            time(
                    index,
                    "field, month, word",
                    all,
                    () -> "tag:PREL sent:2009-0" + (1 + random.nextInt(9)) + " " + word(random.nextInt(2_000)));
            raise(index, records);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void time(SearchIndex index, String kind, Predicate<Label> open, Supplier<String> typed)
            throws IOException {
        var times = new long[ROUNDS];
        var found = new int[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var query = QueryParser.parse(typed.get()).query();
            long begun = System.nanoTime();
            found[i] = index.search(query, open).size();
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        Arrays.sort(found);
        System.out.printf(
                Locale.ROOT,
                "%-28s %10.2f %10.2f %,12d%n",
                kind,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 99 / 100] / 1e6,
                found[ROUNDS / 2]);
    }

    private void raise(SearchIndex index, int records) throws IOException {
        var times = new long[20];
        for (int i = 0; i < times.length; i++) {
            var raised = entry(1 + random.nextInt(records), List.of(Label.of(Level.S)));
            long begun = System.nanoTime();
            index.put(raised);
            index.commit();
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "a raised record is acknowledged: p50 %.0f ms, worst of 20 %.0f ms%n",
                times[10] / 1e6,
                times[19] / 1e6);
    }

    private SearchIndex.Entry entry(int number, List<Label> labels) {
        var paragraphs = new ArrayList<SearchIndex.Paragraph>();
        for (int i = 1; i <= 10; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < WORDS; j++) {
                text.append(word((int) Math.pow(VOCABULARY, random.nextDouble()) - 1))
                        .append(j % 9 == 8 ? ". " : " ");
            }
            paragraphs.add(new SearchIndex.Paragraph(
                    Integer.toString(i), text.toString(), labels.get(random.nextInt(labels.size()))));
        }
        return new SearchIndex.Entry(
                "09VELA" + number,
                LocalDate.of(2005, 1, 1).plusDays(number % 1_900) + "T10:00:00Z",
                labels.getLast(),
                Map.of(
                        "tag", List.of(number % 3 == 0 ? "PREL" : "ECON"),
                        "from", List.of("VELA", "Embassy Port Vela"),
                        "subject", List.of(word(number % 5_000) + " and " + word(number % 700))),
                Map.of("to", List.of("RUEHPVL")),
                paragraphs);
    }

    /// The n-th word: syllables that spell its number.
    private static String word(int number) {
        var word = new StringBuilder();
        int rest = number + 400;
        while (rest > 0) {
            word.append("bdfgklmnprtvz".charAt(rest % 13)).append("aeiou".charAt(rest / 13 % 5));
            rest /= 65;
        }
        return word.append(number % 7 == 0 ? "n" : "").toString();
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
