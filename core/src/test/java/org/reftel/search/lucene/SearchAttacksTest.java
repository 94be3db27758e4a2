package org.reftel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Query;
import org.reftel.search.QueryParser;
import org.reftel.search.SearchIndex;
import org.reftel.testing.Scan;

/// The attacks on search of the trust plan (A1-A17), as far as an index without scores, facets and suggestions can be
/// asked: one reader knows everything that is unclassified and tries to learn of the rest.
class SearchAttacksTest {
    private static final Label U = Label.of(Level.U);
    private static final Label C = Label.of(Level.C);
    private static final Label S = Label.of(Level.S, Set.of("NF"));

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndex(folder.resolve("index"));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static SearchIndex.Paragraph paragraph(String address, Label label, String text) {
        return new SearchIndex.Paragraph(address, text, label);
    }

    private static SearchIndex.Entry entry(String id, String sent, Label whole, SearchIndex.Paragraph... paragraphs) {
        return new SearchIndex.Entry(
                id,
                sent,
                whole,
                Map.of("tag", List.of("PREL"), "subject", List.of("Harbour dues")),
                Map.of("to", List.of("GARDENIA")),
                List.of(paragraphs));
    }

    private void put(SearchIndex.Entry... entries) throws IOException {
        for (var entry : entries) {
            index.put(entry);
        }
        index.commit();
    }

    private List<String> found(String typed) throws IOException {
        return found(typed, U);
    }

    private List<String> found(String typed, Label... open) throws IOException {
        return index.search(QueryParser.parse(typed).query(), Set.of(open)::contains).stream()
                .map(record -> (record.document() + " " + String.join(",", record.paragraphs())).strip())
                .toList();
    }

    @Test
    void a01WhatIsFoundCountsNothingHidden() throws IOException {
        put(
                entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "oil")),
                entry("09VELA2", "2009-01-02", S, paragraph("1", S, "oil")));

        assertThat(found("oil")).containsExactly("09VELA1 1");
        assertThat(found("*")).containsExactly("09VELA1");
        assertThat(found("oil", U, S)).containsExactly("09VELA1 1,2", "09VELA2 1");
        assertThat(found("*", S)).containsExactly("09VELA1", "09VELA2");
    }

    @Test
    void a02NoValueOfAFieldIsCountedForAHiddenRecord() throws IOException {
        put(
                entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil")),
                entry("09VELA2", "2009-01-02", S, paragraph("1", S, "oil")));

        assertThat(found("tag:PREL")).containsExactly("09VELA1");
        assertThat(found("tag:*")).containsExactly("09VELA1");
        assertThat(found("id:09VELA2")).isEmpty();
        assertThat(found("09VELA2")).isEmpty();
        assertThat(found("subject:dues")).containsExactly("09VELA1");
        assertThat(found("dues")).containsExactly("09VELA1");
    }

    @Test
    void a03RareTermScoresTellNothing() throws IOException {
        put(
                entry("09VELA1", "2009-01-01", U, paragraph("1", U, "oil"), paragraph("2", U, "gas oil oil")),
                entry("09VELA2", "2009-01-02", U, paragraph("1", U, "oil")));
        var before = found("oil OR gas");
        int hidden = 10;
        for (int more : List.of(1, 5, 50)) {
            for (int i = 0; i < more; i++) {
                index.put(entry("09VELA" + hidden++, "2009-02-01", S, paragraph("1", S, "oil gas oil")));
            }
            index.commit();
            assertThat(found("oil OR gas")).isEqualTo(before);
            assertThat(frequency(U, "oil")).isEqualTo(3);
        }
    }

    /// In how many paragraphs the partition counts a word; 0 when it does not know it.
    private int frequency(Label label, String word) throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("index").resolve(Labels.folder(Labels.name(label))));
                var reader = DirectoryReader.open(directory)) {
            return reader.docFreq(new Term(Fields.TEXT, word));
        }
    }

    @Test
    void a04ASearchDoesNotOpenWhatIsHidden() throws IOException {
        put(entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "gas")));
        index.close();
        try (var files = Files.list(folder.resolve("index").resolve(Labels.name(S)))) {
            for (var file : files.toList()) {
                Files.writeString(file, "spoilt");
            }
        }
        index = new LuceneIndex(folder.resolve("index"));

        assertThat(found("oil OR gas")).containsExactly("09VELA1 1");
        assertThat(found("gas")).isEmpty();
    }

    @Test
    void a05TheOrderDependsOnNothingHidden() throws IOException {
        put(
                entry("09VELA2", "2009-01-02", S, paragraph("1", S, "oil"), paragraph("2", U, "oil")),
                entry("09VELA1", "2009-01-03", S, paragraph("1", U, "oil"), paragraph("2", S, "oil oil oil")),
                entry("09VELA3", "2009-01-01", S, paragraph("1", S, "oil"), paragraph("2", S, "oil")));

        assertThat(found("oil")).containsExactly("09VELA2 2", "09VELA1 1");
    }

    @Test
    void a06NoPatternRangeOrDateBisectsAHiddenValue() throws IOException {
        put(
                entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "Gardenia 4711")),
                entry("09VELA2", "2009-06-30", S, paragraph("1", S, "Gardenia")));

        for (var typed : List.of(
                "g*",
                "gardenia",
                "GARDENIA",
                "*denia",
                "g?rdenia",
                "=\"gardenia\"",
                "\"gardenia 4711\"",
                "471*",
                "to:gardenia",
                "to:g*",
                "to:*",
                "sent:2009-06",
                "since:2009-02",
                "id:09VELA2*",
                "gardenia~2")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
        assertThat(found("NOT g*")).containsExactly("09VELA1");
        assertThat(found("NOT to:gardenia")).containsExactly("09VELA1");
        assertThat(found("to:gardenia", U, S)).containsExactly("09VELA1", "09VELA2");
    }

    @Test
    void a09NoPhraseSpansAParagraphsEdge() throws IOException {
        put(entry(
                "09VELA1",
                "2009-01-01",
                S,
                paragraph("1", U, "the harbour"),
                paragraph("2", S, "police came"),
                paragraph("3", U, "at night")));

        for (var typed : List.of("\"harbour police\"", "\"came at\"", "\"harbour at\"", "\"harbour police\"~100")) {
            assertThat(found(typed)).as(typed).isEmpty();
            assertThat(found(typed, U, S)).as(typed).isEmpty();
        }
    }

    @Test
    void a10ARecordThatFitsOnlyByAHiddenParagraphDoesNotAppear() throws IOException {
        put(entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "gas")));

        assertThat(found("gas")).isEmpty();
        assertThat(found("oil gas")).isEmpty();
        assertThat(found("oil OR gas")).containsExactly("09VELA1 1");
        assertThat(found("oil gas", U, S)).containsExactly("09VELA1 1,2");
    }

    @Test
    void a11NotAsksNothingOfWhatIsHidden() throws IOException {
        put(
                entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "gas")),
                entry("09VELA2", "2009-01-02", S, paragraph("1", U, "oil")));

        assertThat(found("oil NOT gas")).containsExactly("09VELA1 1", "09VELA2 1");
        assertThat(found("para:(NOT gas)")).containsExactly("09VELA1", "09VELA2");
        assertThat(found("oil NOT gas", U, S)).containsExactly("09VELA2 1");
        assertThat(found("NOT (oil gas)", U, S)).containsExactly("09VELA2");
    }

    @Test
    void a12ProximityDoesNotMeasureARemovedParagraph() throws IOException {
        put(
                entry(
                        "09VELA1",
                        "2009-01-01",
                        S,
                        paragraph("1", U, "harbour"),
                        paragraph("2", S, "one two three"),
                        paragraph("3", U, "police")),
                entry("09VELA2", "2009-01-02", S, paragraph("1", U, "harbour"), paragraph("3", U, "police")));

        for (int slop = 0; slop < 999; slop += 37) {
            assertThat(found("\"harbour police\"~" + slop)).isEmpty();
        }
        assertThat(found("harbour police")).containsExactly("09VELA1 1,3", "09VELA2 1,3");
    }

    @Test
    void a13TheLastRecordIsTheLastThatMayBeSeen() throws IOException {
        put(
                entry("09VELA1", "2009-01-01", U, paragraph("1", U, "oil")),
                entry("09VELA2", "2009-01-02", S, paragraph("1", S, "oil")),
                entry("09VELA3", "2009-01-03", U, paragraph("1", U, "oil")));

        var hits = index.search(new Query.Term("oil", false), U::equals);
        assertThat(hits).extracting(Hits.RecordHits::document).containsExactly("09VELA1", "09VELA3");
    }

    @Test
    void a14NoDayIsCountedForAHiddenRecord() throws IOException {
        put(
                entry("09VELA1", "2009-01-01", C, paragraph("1", U, "oil")),
                entry("09VELA2", "2009-01-02", U, paragraph("1", S, "oil")));

        assertThat(found("sent:2009-01-02")).isEmpty();
        assertThat(found("year:2009")).containsExactly("09VELA1");
        assertThat(found("sent:[2009-01-02 TO *] OR year:2009")).containsExactly("09VELA1");
    }

    @Test
    void a15ASavedSearchIsNotSetOffByHiddenText() throws IOException {
        put(entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil")));
        var saved = QueryParser.parse("gas OR oil").query();
        var before = index.search(saved, U::equals);
        put(
                entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "gas")),
                entry("09VELA2", "2009-01-01", S, paragraph("1", S, "gas")));

        assertThat(index.search(saved, U::equals)).isEqualTo(before);
    }

    @Test
    void a16WordsThatWereRaisedOrRemovedAreInNoFileWhenThatIsAcknowledged() throws IOException {
        var others = new ArrayList<SearchIndex.Entry>();
        for (int i = 100; i < 140; i++) {
            others.add(entry("09VELA" + i, "2009-01-01", U, paragraph("1", U, "harbour " + i)));
        }
        put(others.toArray(SearchIndex.Entry[]::new));
        put(
                entry("09VELA1", "2009-01-01", U, paragraph("1", U, "quixotry"), paragraph("2", U, "oil")),
                entry("09VELA2", "2009-01-02", U, paragraph("1", U, "zugzwang oil")),
                entry("09VELA3", "2009-01-03", C, paragraph("1", U, "oil")));
        assertThat(holding("quixotry")).isNotEmpty().allMatch(file -> file.startsWith("U/"));
        assertThat(holding("zugzwang")).isNotEmpty();
        assertThat(holding("gardenia")).isNotEmpty();
        assertThat(frequency(U, "quixotry")).isOne();

        put(entry("09VELA1", "2009-01-01", S, paragraph("1", S, "quixotry"), paragraph("2", U, "oil")));
        assertThat(holding("quixotry")).isNotEmpty().allMatch(file -> file.startsWith(Labels.name(S) + "/"));
        assertThat(frequency(U, "quixotry")).isZero();
        assertThat(found("quixotry")).isEmpty();
        assertThat(found("quixotry", S)).containsExactly("09VELA1 1");
        index.remove("09VELA2");
        index.commit();
        assertThat(holding("zugzwang")).isEmpty();
        assertThat(frequency(U, "oil")).isEqualTo(2);
    }

    @Test
    void a16AlsoWhatWasRaisedBeforeItWasEverCommitted() throws IOException {
        index.put(entry("09VELA1", "2009-01-01", U, paragraph("1", U, "quixotry"), paragraph("2", U, "oil")));
        index.put(entry("09VELA1", "2009-01-01", S, paragraph("1", S, "quixotry"), paragraph("2", U, "oil")));
        index.put(entry("09VELA2", "2009-01-02", U, paragraph("1", U, "zugzwang")));
        index.remove("09VELA2");
        index.commit();

        assertThat(holding("quixotry")).isNotEmpty().allMatch(file -> file.startsWith(Labels.name(S) + "/"));
        assertThat(holding("zugzwang")).isEmpty();
    }

    @Test
    void a16AlsoTheHeaderOfARecordWhoseWholeWasRaised() throws IOException {
        var header = new SearchIndex.Paragraph(SearchIndex.HEADER, "zugzwang", C);
        put(
                entry("09VELA3", "2009-01-03", C, header, paragraph("1", U, "oil"), paragraph("2", C, "gas")),
                entry("09VELA4", "2009-01-03", U, paragraph("1", C, "oil")));
        assertThat(holding("zugzwang")).allMatch(file -> file.startsWith("C/"));
        put(entry(
                "09VELA3",
                "2009-01-03",
                S,
                new SearchIndex.Paragraph(SearchIndex.HEADER, "zugzwang", S),
                paragraph("1", U, "oil"),
                paragraph("2", C, "gas")));

        assertThat(holding("zugzwang")).isNotEmpty().allMatch(file -> file.startsWith(Labels.name(S) + "/"));
        assertThat(found("to:gardenia", U, C)).containsExactly("09VELA4");
    }

    /// Files of the index that hold these letters, by name.
    private List<String> holding(String word) throws IOException {
        var root = folder.resolve("index");
        var holding = new ArrayList<String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    holding.add(root.relativize(file).toString());
                }
            }
        }
        return holding;
    }

    @Test
    void a17ReadersOfTwoClearancesAtOnceGetEachTheirOwn() throws Exception {
        for (int i = 0; i < 50; i++) {
            index.put(entry("09VELA" + i, "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "gas")));
        }
        index.commit();
        var stop = new AtomicBoolean();
        Callable<Integer> low = () -> {
            int asked = 0;
            while (!stop.get()) {
                assertThat(found("gas")).isEmpty();
                assertThat(found("oil NOT gas")).hasSize(50);
                asked++;
            }
            return asked;
        };
        Callable<Integer> high = () -> {
            int asked = 0;
            while (!stop.get()) {
                assertThat(found("gas", U, S)).hasSize(50);
                assertThat(found("oil NOT gas", U, S)).isEmpty();
                asked++;
            }
            return asked;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asking = List.of(threads.submit(low), threads.submit(high), threads.submit(low), threads.submit(high));
            try {
                // Each commit throws away what was kept ready for either.
                for (int i = 0; i < 6; i++) {
                    put(entry("08VELA" + i, "2008-01-01", C, paragraph("1", C, "oil gas")));
                }
            } finally {
                stop.set(true);
            }
            for (var asked : asking) {
                assertThat(asked.get()).isPositive();
            }
        }
    }

    @Test
    void raisingBindsAtOnceForAllReaders() throws Exception {
        put(entry("09VELA1", "2009-01-01", U, paragraph("1", U, "oil"), paragraph("2", U, "quixotry")));
        var raised = new AtomicBoolean();
        var stop = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int asked = 0;
            while (!stop.get()) {
                boolean after = raised.get();
                var found = found("quixotry");
                assertThat(after && !found.isEmpty()).isFalse();
                asked++;
            }
            return asked;
        };
        try (var threads = Executors.newFixedThreadPool(6)) {
            var asking = List.of(
                    threads.submit(reader), threads.submit(reader), threads.submit(reader), threads.submit(reader));
            try {
                put(entry("09VELA1", "2009-01-01", S, paragraph("1", U, "oil"), paragraph("2", S, "quixotry")));
                raised.set(true);
                Thread.sleep(50);
            } finally {
                stop.set(true);
            }
            for (var asked : asking) {
                assertThat(asked.get()).isPositive();
            }
        }
    }

    // ---- twin indexes

    private static final List<Label> LABELS = List.of(U, U, C, S);
    private static final List<String> SEEN =
            List.of("ship", "ships", "harbour", "police", "dues", "envoy", "oil", "gas");
    private static final List<String> HIDDEN = List.of("ship", "harbour", "police", "canary", "quixotry", "oil");

    /// 2,000 queries by default; `-Dtrials` for more.
    @Test
    void twinIndexesThatDifferInWhatIsHiddenAnswerAlike() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        var open = Set.of(U, C);
        var all = new TreeMap<String, SearchIndex.Entry>();
        for (int i = 0; i < 120; i++) {
            var entry = random(random, 1 + random.nextInt(90));
            all.put(entry.id(), entry);
        }
        try (var without = new LuceneIndex(folder.resolve("without"));
                var otherwise = new LuceneIndex(folder.resolve("otherwise"))) {
            int late = 0;
            for (var entry : all.values()) {
                index.put(entry);
                var shown = Scan.shown(entry, open::contains);
                if (shown.isPresent()) {
                    without.put(shown.get());
                }
                otherwise.put(reworded(entry, open, word -> "other" + word.hashCode()));
                if (++late % 45 == 0) {
                    index.commit();
                    otherwise.commit();
                }
            }
            index.commit();
            without.commit();
            otherwise.commit();
            int found = 0;
            for (int i = 0; i < Integer.getInteger("trials", 2_000); i++) {
                var query = query(random, 3);
                var answer = index.search(query, open::contains);
                found += answer.isEmpty() ? 0 : 1;
                var as = "seed %d, query %s".formatted(seed, QueryParser.print(query));
                assertThat(without.search(query, open::contains)).as(as).isEqualTo(answer);
                assertThat(otherwise.search(query, open::contains)).as(as).isEqualTo(answer);
            }
            assertThat(found).isGreaterThan(Integer.getInteger("trials", 2_000) / 4);
        }
    }

    private static SearchIndex.Entry reworded(SearchIndex.Entry entry, Set<Label> open, UnaryOperator<String> words) {
        return new SearchIndex.Entry(
                entry.id(),
                entry.sent(),
                entry.label(),
                entry.fields(),
                open.contains(entry.label()) ? entry.closed() : Map.of("to", List.of("OTHER")),
                entry.paragraphs().stream()
                        .map(p -> open.contains(p.label())
                                ? p
                                : new SearchIndex.Paragraph(p.address(), words.apply(p.text()), p.label()))
                        .toList());
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static SearchIndex.Entry random(Random random, int number) {
        var paragraphs = new ArrayList<SearchIndex.Paragraph>();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            var label = any(random, LABELS);
            var text = new StringBuilder();
            for (int m = random.nextInt(12); m > 0; m--) {
                text.append(any(random, label.equals(S) ? HIDDEN : SEEN)).append(random.nextInt(4) == 0 ? ". " : " ");
            }
            paragraphs.add(paragraph(Integer.toString(paragraphs.size() + 1), label, text.toString()));
        }
        if (random.nextInt(3) == 0) {
            paragraphs.addFirst(paragraph(SearchIndex.HEADER, any(random, LABELS), "canary harbour"));
        }
        return new SearchIndex.Entry(
                "09VELA" + number,
                random.nextInt(6) == 0 ? "" : LocalDate.of(2009, 1, 1).plusDays(random.nextInt(60)) + "T10:00:00Z",
                any(random, LABELS),
                Map.of(
                        "tag", List.of(any(random, List.of("PREL", "PHUM"))),
                        "subject", List.of(any(random, List.of("Harbour dues", "Ships")))),
                Map.of("to", List.of(any(random, List.of("STATE", "CANARY")))),
                paragraphs);
    }

    private static Query query(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(6)) {
                case 0, 1 -> new Query.And(List.of(query(random, depth - 1), query(random, depth - 1)));
                case 2, 3 -> new Query.Or(List.of(query(random, depth - 1), query(random, depth - 1)));
                case 4 -> new Query.Not(query(random, depth - 1));
                default -> new Query.InParagraph(query(random, depth - 1));
            };
        }
        var words = random.nextBoolean() ? SEEN : HIDDEN;
        return switch (random.nextInt(10)) {
            case 0 ->
                new Query.InField(
                        any(random, List.of("tag", "subject", "to")),
                        any(random, List.of("PREL", "dues", "canary", "c*", "*")));
            case 1 -> new Query.Sent(LocalDate.of(2009, 1, 1 + random.nextInt(30)), LocalDate.of(2009, 2, 10));
            case 2, 3 -> new Query.Phrase(List.of(any(random, words), any(random, words)), random.nextInt(5));
            case 4 -> new Query.Term(any(random, List.of("c*", "*y", "q*", "sh?p", "o*", "other*")), false);
            case 5 -> new Query.Cable("09VELA" + random.nextInt(90));
            case 6 -> new Query.Phrase(List.of(any(random, SEEN), any(random, HIDDEN)), random.nextInt(40));
            default -> new Query.Term(any(random, words), random.nextInt(4) == 0);
        };
    }
}
