package org.reftel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.handling.Handling;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Query;
import org.reftel.model.View;
import org.reftel.search.QueryParser;
import org.reftel.search.SearchIndex;
import org.reftel.search.lucene.LuceneIndex;
import org.reftel.testing.Scan;

/// The search over real cables: every answer is checked by looking at all of them. `-Dcorpus=all` takes every page,
/// `-Dtrials` more queries.
class SearchedCorpusTest {
    private static final int SAMPLE = "all".equals(System.getProperty("corpus")) ? 1 : 4;
    private static final int TRIALS = Integer.getInteger("trials", 400);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    @TempDir
    private static Path folder;

    private static final Map<String, Document> DOCUMENTS = new TreeMap<>();
    private static final Map<String, SearchIndex.Entry> ENTRIES = new TreeMap<>();
    private static LuceneIndex index;

    @BeforeAll
    static void read() throws IOException {
        var pages = Shared.require().resolve("corpus/viewer");
        index = new LuceneIndex(folder);
        List<Path> some;
        try (Stream<Path> files = Files.list(pages)) {
            var all = files.sorted().toList();
            some = Stream.iterate(0, i -> i < all.size(), i -> i + SAMPLE)
                    .map(all::get)
                    .toList();
        }
        for (var page : some) {
            for (var document : Stages.read(page.getFileName().toString(), Files.readAllBytes(page))
                    .documents()) {
                var entry = Prepared.of(new Extraction(), document).searchable();
                DOCUMENTS.put(entry.id(), document);
                ENTRIES.put(entry.id(), entry);
            }
        }
        for (var entry : ENTRIES.values()) {
            index.put(entry);
        }
        index.commit();
    }

    @AfterAll
    static void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    // ---- the words that a peer could not find

    private static List<String> found(String typed) throws IOException {
        return index.search(QueryParser.parse(typed).query(), label -> true).stream()
                .map(Hits.RecordHits::document)
                .sorted()
                .toList();
    }

    /// The words of the cable by a regular expression over the text as printed; not those of the page around it.
    private static List<String> holding(Predicate<String> words) {
        return DOCUMENTS.entrySet().stream()
                .filter(one -> words.test(text(one.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What the cable says: subject and text, and of the header what is written in words.
    private static String text(Document document) {
        var text = new StringBuilder();
        var reading = document.reading();
        var header = document.header();
        header.subject().optional().ifPresent(subject -> text.append(subject).append("\n\n"));
        header.title().optional().ifPresent(title -> text.append(title).append("\n\n"));
        header.captions().forEach(caption -> text.append(caption.value()).append("\n\n"));
        header.passing().forEach(passing -> text.append(passing.value()).append("\n\n"));
        header.references()
                .forEach(reference -> text.append(reading.quote(reference.at())).append("\n\n"));
        header.to().forEach(to -> text.append(to.asWritten()).append("\n\n"));
        header.info().forEach(to -> text.append(to.asWritten()).append("\n\n"));
        header.classifiedBy()
                .optional()
                .ifPresent(by ->
                        text.append(by.name()).append(", ").append(by.title()).append("\n\n"));
        for (var block : document.body()) {
            switch (block) {
                case Block.Heading heading -> text.append(heading.text());
                case Block.Paragraph paragraph ->
                    text.append(reading.prose(paragraph).text());
                case Block.Signature signature -> text.append(signature.name());
                case Block.Unplaced unplaced ->
                    text.append(reading.flow(unplaced.spans()).text());
                case Block.Boilerplate _ -> {}
            }
            text.append("\n\n");
        }
        document.unplaced().forEach(span -> text.append(reading.quote(span)).append("\n\n"));
        return text.toString();
    }

    /// One that is printed with a hyphen within is one word too.
    ///
    /// @param forms an expression for the word's forms
    private static Predicate<String> word(String forms) {
        var pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + forms.replaceAll("(?<=[a-z])(?=[a-z])", "-?")
                        + ")(?:['\u2019]s)?(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return text -> pattern.matcher(text).find();
    }

    @Test
    void theWordsOfTheCablesAreFoundAndThoseOfThePagesAreNot() throws IOException {
        for (var word : List.of("iran", "brazil", "secret", "confidential", "embassy", "russia", "libya", "oil")) {
            same("=\"" + word + "\"", holding(word(word)));
            same(word, holding(word(word.equals("embassy") ? "embassy|embassies" : word + "s?")));
        }
        var oil = holding(word("oils?"));
        var withoutIran =
                oil.stream().filter(id -> !holding(word("irans?")).contains(id)).toList();
        assertThat(withoutIran).isNotEmpty();
        same("oil NOT iran", withoutIran);
    }

    private static void same(String typed, List<String> held) throws IOException {
        var found = found(typed);
        assertThat(held).as(typed).isNotEmpty().hasSizeLessThan(DOCUMENTS.size());
        assertThat(found.stream().filter(id -> !held.contains(id)))
                .as(typed + ": precision")
                .isEmpty();
        assertThat(held.stream().filter(id -> !found.contains(id)))
                .as(typed + ": recall")
                .isEmpty();
    }

    // ---- a text as the readers of its label read it

    /// The words of every paragraph above a view are replaced and the cable is read anew: what the view finds is the
    /// same, also where a word was mended because a hidden paragraph has it right.
    @Test
    void whatIsHiddenDoesNotChangeHowTheRestIsRead() {
        var view = Handling.view("SBU").orElseThrow();
        int mixed = 0;
        for (var document : DOCUMENTS.values()) {
            var entry = Prepared.of(new Extraction(), document).searchable();
            var shown = Scan.shown(entry, open(view));
            if (shown.isEmpty()
                    || shown.orElseThrow().paragraphs().size()
                            == entry.paragraphs().size()) {
                continue;
            }
            var text = document.extract().text().toCharArray();
            var names = Prepared.names(Prepared.of(new Extraction(), document).own());
            var marked = Handling.marked(List.of(Handling.of(document)), List.of(names));
            for (int i = 0; i < names.size(); i++) {
                if (!Handling.mayRead(view, marked.of(names.get(i)))) {
                    for (var span : document.paragraphs().get(i).spans()) {
                        var words = Pattern.compile("[A-Za-z]{4,}")
                                .matcher(span.of(document.extract().text()));
                        while (words.find()) {
                            Arrays.fill(text, span.start() + words.start(), span.start() + words.end(), 'z');
                        }
                    }
                }
            }
            var extract = document.extract();
            var twin = new Extract(
                    extract.id(),
                    extract.shape(),
                    new String(text),
                    extract.telegram(),
                    extract.facts(),
                    extract.annotations(),
                    extract.map(),
                    extract.problems());
            var other = Prepared.of(new Extraction(), Stages.document(twin)).searchable();
            if (other.paragraphs().size() == entry.paragraphs().size()) {
                mixed++;
                assertThat(Scan.shown(other, open(view)).orElseThrow().paragraphs())
                        .as(entry.id())
                        .isEqualTo(shown.orElseThrow().paragraphs());
            }
        }
        assertThat(mixed).isPositive();
    }

    // ---- random queries made of its own words, fields and dates

    @Test
    void randomQueriesOverTheCorpusAreAnsweredLikeByAScan() throws IOException {
        var random = new Random(SEED);
        var views = List.of(
                View.OWNER,
                Handling.view("SBU").orElseThrow(),
                Handling.view("C/NF").orElseThrow());
        var analysed = new TreeMap<String, List<Scan.Token>>();
        var scans = views.stream()
                .map(view -> Scan.of(ENTRIES.values(), open(view), text -> analysed.computeIfAbsent(text, Scan::words)))
                .toList();
        var entries = List.copyOf(ENTRIES.values());
        int found = 0;
        for (int i = 0; i < TRIALS; i++) {
            var made = query(random, entries, 3);
            var typed = QueryParser.print(made);
            var parsed = QueryParser.parse(typed);
            var as = "seed %d, query %s".formatted(SEED, typed);
            assertThat(parsed.problems()).as(as).isEmpty();
            int view = i % views.size();
            var answer = index.search(parsed.query(), open(views.get(view)));
            found += answer.isEmpty() ? 0 : 1;
            assertThat(answer)
                    .as(as + ", view " + view)
                    .isEqualTo(scans.get(view).search(parsed.query()));
        }
        assertThat(found).isGreaterThan(TRIALS / 3);
    }

    private static Predicate<Label> open(View view) {
        return label -> Handling.mayRead(view, label);
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Query query(Random random, List<SearchIndex.Entry> entries, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(7)) {
                case 0, 1 ->
                    new Query.And(List.of(query(random, entries, depth - 1), query(random, entries, depth - 1)));
                case 2, 3, 4 ->
                    new Query.Or(List.of(query(random, entries, depth - 1), query(random, entries, depth - 1)));
                case 5 -> new Query.Not(query(random, entries, depth - 1));
                default -> new Query.InParagraph(query(random, entries, depth - 1));
            };
        }
        var entry = any(random, entries);
        var words = entry.paragraphs().isEmpty()
                ? List.of("oil", "gas")
                : plain(any(random, entry.paragraphs()).text());
        int at = random.nextInt(words.size());
        var word = words.get(at);
        return switch (random.nextInt(12)) {
            case 0 -> field(random, entry, List.of("tag", "class", "id", "to"));
            case 1 -> {
                var day = entry.sent().isEmpty()
                        ? LocalDate.of(2009, 1, 1)
                        : LocalDate.parse(entry.sent().substring(0, 10));
                yield new Query.Sent(day.minusDays(random.nextInt(90)), day.plusDays(random.nextInt(400)));
            }
            case 2, 3 -> phrase(words.subList(at, Math.min(words.size(), at + 2 + random.nextInt(3))), 0, false);
            case 4 -> phrase(words.subList(at, Math.min(words.size(), at + 2)), 0, true);
            case 5 -> phrase(List.of(word, any(random, words)), 1 + random.nextInt(12), false);
            case 6 -> phrase(List.of(word, any(random, words), any(random, words)), 1 + random.nextInt(12), false);
            case 7 -> new Query.Term(word.substring(0, Math.min(word.length(), 3)) + "*", false);
            case 8 -> new Query.Term("*" + word.substring(Math.max(0, word.length() - 4)), false);
            case 9 -> new Query.Term(word, true);
            default -> new Query.Term(word, false);
        };
    }

    private static Query field(Random random, SearchIndex.Entry entry, List<String> names) {
        var name = any(random, names);
        var values = entry.fields().getOrDefault(name, entry.closed().getOrDefault(name, List.of()));
        var single = values.stream().filter(value -> value.matches("[A-Z0-9]+")).toList();
        return single.isEmpty() ? new Query.All() : new Query.InField(name, any(random, single));
    }

    private static Query phrase(List<String> words, int slop, boolean exact) {
        var different = new ArrayList<String>();
        var stems = new TreeSet<String>();
        for (var word : words) {
            if (stems.add(Scan.words(word).getFirst().stem())) {
                different.add(word);
            }
        }
        return different.size() == 1
                ? new Query.Term(different.getFirst(), exact)
                : new Query.Phrase(different, slop, exact);
    }

    /// Words of plain letters, which are no operators and no numbers of cables.
    private static List<String> plain(String text) {
        var words = Stream.of(text.split("[^A-Za-z]+"))
                .filter(word -> word.length() > 2)
                .filter(word -> !List.of("AND", "OR", "NOT").contains(word))
                .toList();
        return words.isEmpty() ? List.of("oil") : words;
    }
}
