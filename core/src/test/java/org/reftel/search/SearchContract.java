package org.reftel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Query;

/// What every search engine must answer: the same as a scan of everything.
public abstract class SearchContract {
    private SearchIndex index;

    protected abstract SearchIndex open() throws IOException;

    @BeforeEach
    void openIndex() throws IOException {
        index = open();
    }

    @AfterEach
    void closeIndex() throws IOException {
        index.close();
    }

    // ---- examples

    private void put(String id, String sent, String... paragraphs) throws IOException {
        put(id, sent, Map.of(), paragraphs);
    }

    private void put(String id, String sent, Map<String, List<String>> fields, String... paragraphs)
            throws IOException {
        var numbered = new ArrayList<SearchIndex.Paragraph>();
        for (int i = 0; i < paragraphs.length; i++) {
            numbered.add(new SearchIndex.Paragraph(Integer.toString(i + 1), paragraphs[i], Label.of(Level.U)));
        }
        index.put(new SearchIndex.Entry(id, sent, Label.of(Level.U), fields, Map.of(), numbered));
    }

    private List<String> found(String typed) throws IOException {
        var lines = new ArrayList<String>();
        for (var record : index.search(QueryParser.parse(typed).query(), label -> true)) {
            lines.add((record.document() + " " + String.join(",", record.paragraphs())).strip());
        }
        return lines;
    }

    @Test
    void wordsAreJoinedWithinARecordAndPhrasesWithinAParagraph() throws IOException {
        put("09VELA1", "2009-01-01", "The harbour is closed.", "The police came.");
        put("09VELA2", "2009-01-02", "The harbour police came.", "The harbour is closed.");
        index.commit();

        assertThat(found("harbour police")).containsExactly("09VELA1 1,2", "09VELA2 1");
        assertThat(found("\"harbour police\"")).containsExactly("09VELA2 1");
        assertThat(found("\"closed the\"")).isEmpty();
        assertThat(found("para:(harbour police)")).containsExactly("09VELA2 1");
        assertThat(found("\"harbour came\"~1")).containsExactly("09VELA2 1");
        assertThat(found("\"harbour came\"")).isEmpty();
    }

    @Test
    void whatIsClearedIsFoundUntilTheNextCommit() throws IOException {
        put("09VELA1", "", "oil");
        put("09VELA2", "", "oil and gas");
        index.commit();
        index.clear();
        put("09VELA3", "", "oil");
        assertThat(found("oil")).containsExactly("09VELA1 1", "09VELA2 1");
        index.commit();
        assertThat(found("oil")).containsExactly("09VELA3 1");
        assertThat(index.size()).isOne();
    }

    @Test
    void notIsByRecord() throws IOException {
        put("09VELA1", "2009-01-01", "oil", "gas");
        put("09VELA2", "2009-01-02", "oil", "oil and coal");
        index.commit();

        assertThat(found("oil NOT gas")).containsExactly("09VELA2 1,2");
        assertThat(found("NOT gas")).containsExactly("09VELA2");
        assertThat(found("para:(oil NOT coal)")).containsExactly("09VELA1 1", "09VELA2 1");
    }

    @Test
    void recordsComeInOrderOfTimeAndUndatedOnesLast() throws IOException {
        put("09VELA3", "", "oil");
        put("09VELA2", "2009-01-02T10:00:00Z", "oil");
        put("09VELA1", "2009-01-02", "oil");
        put("08VELA9", "2008-12-31T23:59:00Z", "oil");
        index.commit();

        assertThat(found("oil")).containsExactly("08VELA9 1", "09VELA1 1", "09VELA2 1", "09VELA3 1");
        assertThat(found("sent:2009")).containsExactly("09VELA1", "09VELA2");
        assertThat(found("oil since:2009-01-02")).containsExactly("09VELA1 1", "09VELA2 1");
        assertThat(found("year:2008")).containsExactly("08VELA9");
    }

    @Test
    void spellingsFold() throws IOException {
        put("09VELA1", "", "Señora Caldera\u2019s 32,000 men; the multi-million fund. XXXXXXXXXXXX saw no. 0042");
        index.commit();

        for (var typed : List.of(
                "senora",
                "SEÑORA",
                "caldera",
                "Caldera's",
                "32000",
                "\"32,000 man's\" OR men",
                "\"multi million\"",
                "multimillion",
                "multi-million",
                "XXXX",
                "42",
                "\"42\"",
                "funds",
                "fund",
                "\"million funds\"",
                "fu?d",
                "mult*llion",
                "*und",
                "=\"fund\"")) {
            assertThat(found(typed)).as(typed).containsExactly("09VELA1 1");
        }
        for (var typed : List.of("=\"funds\"", "xxx", "million-fundy", "fun", "redacted", "32", "fun?d")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void fieldsAreSearchedAsWholeValuesAndByWords() throws IOException {
        put(
                "09PORTVELA12",
                "2009-05-05",
                Map.of(
                        "tag", List.of("PREL", "External political relations", "MA"),
                        "from", List.of("PORTVELA", "Embassy Port Vela"),
                        "class", List.of("C", "NF"),
                        "subject", List.of("Visits of the Harbour Master"),
                        "ref", List.of("08PORTVELA7"),
                        "signer", List.of("ORTUNO")),
                "A first paragraph.",
                "As 07 PORT VELA 000003 said.");
        put("09PORTVELA13", "2009-05-06", Map.of("class", List.of("S")), "Another first paragraph.");
        index.commit();

        for (var typed : List.of(
                "tag:prel",
                "tag:\"political relations\"",
                "from:portvela",
                "from:\"port vela\"",
                "from:vela",
                "class:C",
                "class:confidential",
                "class:noforn",
                "subject:visit",
                "visit harbour",
                "ref:08PORTVELA0007",
                "08PORTVELA7",
                "signer:Ortuño",
                "id:09PORTVELA012",
                "id:09PORT*2",
                "09 PORT VELA 00012",
                "tag:P*")) {
            assertThat(found(typed)).as(typed).containsExactly("09PORTVELA12");
        }
        assertThat(found("07PORTVELA3")).containsExactly("09PORTVELA12 2");
        assertThat(found("from:port paragraph")).containsExactly("09PORTVELA12 1");
        assertThat(found("class:S OR class:C")).hasSize(2);
        for (var typed : List.of("tag:PRE", "tag:paragraph", "subject:master tag:X", "from:portvel", "class:SBU")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void headerWordsCountForTheRecordAndAreNotListed() throws IOException {
        index.put(new SearchIndex.Entry(
                "09VELA1",
                "",
                Label.of(Level.U),
                Map.of(),
                Map.of(),
                List.of(
                        new SearchIndex.Paragraph(SearchIndex.HEADER, "SUBJECT: HARBOUR DUES", Label.of(Level.U)),
                        new SearchIndex.Paragraph("1", "They rise.", Label.of(Level.U)))));
        index.commit();

        assertThat(found("harbour")).containsExactly("09VELA1");
        assertThat(found("harbour rise")).containsExactly("09VELA1 1");
        assertThat(found("\"dues they\"")).isEmpty();
    }

    @Test
    void puttingReplacesAndRemovingRemovesOnceCommitted() throws IOException {
        put("09VELA1", "", "oil");
        index.commit();
        put("09VELA1", "", "gas", "gas");
        put("09VELA2", "", "oil");
        assertThat(found("oil")).containsExactly("09VELA1 1");
        index.commit();

        assertThat(found("oil")).containsExactly("09VELA2 1");
        assertThat(found("gas")).containsExactly("09VELA1 1,2");
        assertThat(index.size()).isEqualTo(2);
        index.remove("09VELA1");
        index.commit();
        assertThat(found("*")).containsExactly("09VELA2");
    }

    @Test
    void whatIsLitIsWhatMatched() throws IOException {
        var text = "The Harbour Police's boats; police and harbours.";

        assertThat(lit("\"harbour police\"", text)).containsExactly("Harbour Police");
        assertThat(lit("harbour", text)).containsExactly("Harbour", "harbours");
        assertThat(lit("=\"harbour\" NOT boats", text)).containsExactly("Harbour");
        assertThat(lit("bo*", text)).containsExactly("boats");
        assertThat(lit("\"harbour boat\"~1", text)).containsExactly("Harbour", "boats");
        assertThat(lit("tag:harbour", text)).isEmpty();
        assertThat(lit("09VELA12", "see 09 VELA 0012.")).containsExactly("09 VELA 0012");
    }

    private List<String> lit(String typed, String text) throws IOException {
        return index.highlights(QueryParser.parse(typed).query(), text).stream()
                .map(range -> text.substring(range[0], range[1]))
                .toList();
    }

    // ---- random corpora and queries against a scan

    /// What is printed, what it folds to, and the word it is a form of: the oracle's own table, no analysis of ours.
    private record Item(String printed, String form, String word) {}

    private static final List<Item> ITEMS = List.of(
            new Item("ship", "ship", "ship"),
            new Item("Ships", "ships", "ship"),
            new Item("SHIP'S", "ship", "ship"),
            new Item("envoy", "envoy", "envoy"),
            new Item("Envoys", "envoys", "envoy"),
            new Item("cónsul", "consul", "consul"),
            new Item("Consul\u2019s", "consul", "consul"),
            new Item("32,000", "32000", "32000"),
            new Item("0032000", "32000", "32000"),
            new Item("XXXXXXXXXX", "xxxx", "xxxx"),
            new Item("treaty", "treaty", "treaty"),
            new Item("treaties", "treaties", "treaty"),
            new Item("U.S.", "u.s", "u.s"),
            new Item("to", "to", "to"));
    private static final List<String> SEPARATORS = List.of(" ", " ", " ", ", ", ". ", " -- ", "\n", "/", " (");
    private static final List<String> TAGS = List.of("PREL", "PHUM", "ECON");

    private record Page(String address, String text, List<Item> items) {}

    private record Record(String id, String sent, String tag, List<Page> pages) {}

    @RepeatedTest(6)
    void itAnswersLikeAScan() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        var held = new TreeMap<String, Record>();
        for (int step = 0; step < 80; step++) {
            var record = record(random, 1 + random.nextInt(40));
            if (random.nextInt(6) == 0) {
                index.remove(record.id());
                held.remove(record.id());
            } else {
                put(record);
                held.put(record.id(), record);
            }
            if (random.nextInt(15) == 0) {
                index.commit();
            }
        }
        index.commit();
        for (int i = 0; i < 150; i++) {
            var query = query(random, 3);
            assertThat(index.search(query, label -> true))
                    .as("seed %d, query %s", seed, QueryParser.print(query))
                    .isEqualTo(scan(held, query));
        }
    }

    private void put(Record record) throws IOException {
        var paragraphs = new ArrayList<SearchIndex.Paragraph>();
        for (var page : record.pages()) {
            paragraphs.add(new SearchIndex.Paragraph(page.address(), page.text(), Label.of(Level.U)));
        }
        index.put(new SearchIndex.Entry(
                record.id(),
                record.sent(),
                Label.of(Level.U),
                Map.of("tag", List.of(record.tag())),
                Map.of(),
                paragraphs));
    }

    private static Record record(Random random, int number) {
        var pages = new ArrayList<Page>();
        for (int n = random.nextInt(5); n >= 0; n--) {
            var items = new ArrayList<Item>();
            var text = new StringBuilder();
            for (int m = random.nextInt(9); m > 0; m--) {
                var item = ITEMS.get(random.nextInt(ITEMS.size()));
                items.add(item);
                text.append(item.printed()).append(SEPARATORS.get(random.nextInt(SEPARATORS.size())));
            }
            pages.add(new Page(n == 0 ? "header" : "p" + pages.size(), text.toString(), items));
        }
        var sent = random.nextInt(5) == 0
                ? ""
                : LocalDate.of(2009, 1, 1).plusDays(random.nextInt(60)) + (random.nextBoolean() ? "T10:00:00Z" : "");
        return new Record("09VELA" + number, sent, TAGS.get(random.nextInt(TAGS.size())), pages);
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
        var item = ITEMS.get(random.nextInt(ITEMS.size()));
        return switch (random.nextInt(9)) {
            case 0 -> new Query.InField("tag", TAGS.get(random.nextInt(TAGS.size())));
            case 1 -> new Query.Sent(LocalDate.of(2009, 1, 1 + random.nextInt(20)), LocalDate.of(2009, 2, 10));
            case 2 -> new Query.Phrase(words(random, 2), 0);
            case 3 -> new Query.Phrase(words(random, 2 + random.nextInt(2)), 1 + random.nextInt(4));
            case 4 -> new Query.Phrase(words(random, 2), 0, true);
            case 5 -> new Query.Term(item.printed(), true);
            case 6 -> new Query.Term(item.form().substring(0, 2) + "*", false);
            default -> new Query.Term(item.printed(), false);
        };
    }

    /// Different words, since the engine may or may not use one place twice.
    private static List<String> words(Random random, int count) {
        var words = new ArrayList<String>();
        var used = new ArrayList<String>();
        while (words.size() < count) {
            var item = ITEMS.get(random.nextInt(ITEMS.size()));
            if (!used.contains(item.word())) {
                used.add(item.word());
                words.add(item.printed());
            }
        }
        return words;
    }

    private static List<Hits.RecordHits> scan(Map<String, Record> held, Query query) {
        return held.values().stream()
                .filter(record -> fits(query, record))
                .sorted(Comparator.comparing((Record r) -> r.sent().isEmpty())
                        .thenComparing(Record::sent)
                        .thenComparing(Record::id))
                .map(record -> new Hits.RecordHits(record.id(), listed(query, record)))
                .toList();
    }

    private static List<String> listed(Query query, Record record) {
        var any = new ArrayList<String>();
        var all = new ArrayList<String>();
        for (var page : record.pages()) {
            if (!page.address().equals("header") && holdsWanted(query, true, record, page)) {
                any.add(page.address());
                if (fits(query, record, page, true)) {
                    all.add(page.address());
                }
            }
        }
        return all.isEmpty() ? any : all;
    }

    private static boolean holdsWanted(Query query, boolean wanted, Record record, Page page) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().anyMatch(p -> holdsWanted(p, wanted, record, page));
            case Query.Or(var parts) -> parts.stream().anyMatch(p -> holdsWanted(p, wanted, record, page));
            case Query.Not(var part) -> holdsWanted(part, !wanted, record, page);
            case Query.InParagraph(var part) ->
                holdsWanted(part, wanted, record, page) && (!wanted || fits(part, record, page, false));
            case Query.Term _, Query.Phrase _, Query.Cable _ -> wanted && fits(query, record, page, false);
            case Query.InField _, Query.Sent _, Query.All _ -> false;
        };
    }

    private static boolean fits(Query query, Record record) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().allMatch(part -> fits(part, record));
            case Query.Or(var parts) -> parts.stream().anyMatch(part -> fits(part, record));
            case Query.Not(var part) -> !fits(part, record);
            case Query.InParagraph(var part) -> record.pages().stream().anyMatch(p -> fits(part, record, p, false));
            case Query.InField(var _, var value) -> record.tag().equals(value);
            case Query.Sent(var from, var until) -> {
                if (record.sent().isEmpty()) {
                    yield false;
                }
                var day = LocalDate.parse(record.sent().substring(0, 10));
                yield !day.isBefore(from) && !day.isAfter(until);
            }
            case Query.All() -> true;
            case Query.Cable(var number) -> record.id().equals(number);
            case Query.Term _, Query.Phrase _ -> record.pages().stream().anyMatch(p -> holds(query, p.items()));
        };
    }

    private static boolean fits(Query query, Record record, Page page, boolean listing) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().allMatch(part -> fits(part, record, page, listing));
            case Query.Or(var parts) -> parts.stream().anyMatch(part -> fits(part, record, page, listing));
            case Query.Not(var part) -> listing || !fits(part, record, page, false);
            case Query.InParagraph(var part) -> fits(part, record, page, false);
            case Query.Term _, Query.Phrase _ -> holds(query, page.items());
            case Query.InField _, Query.Sent _, Query.All _, Query.Cable _ -> fits(query, record);
        };
    }

    private static boolean holds(Query leaf, List<Item> items) {
        return switch (leaf) {
            case Query.Term(var word, var exact) ->
                items.stream()
                        .anyMatch(item -> word.endsWith("*")
                                ? item.form().startsWith(word.substring(0, word.length() - 1))
                                : same(item, of(word), exact));
            case Query.Phrase(var words, var slop, var exact) ->
                reaches(words.stream().map(SearchContract::of).toList(), 0, slop, exact, items, new ArrayList<>());
            case Query.Cable _,
                    Query.And _,
                    Query.Or _,
                    Query.Not _,
                    Query.InParagraph _,
                    Query.InField _,
                    Query.Sent _,
                    Query.All _ -> false;
        };
    }

    /// Tries every choice of places: their distances from where the phrase wants them differ by at most `slop`.
    private static boolean reaches(
            List<Item> words, int next, int slop, boolean exact, List<Item> items, List<Integer> moved) {
        if (next == words.size()) {
            int low = moved.stream().mapToInt(i -> i).min().orElseThrow();
            int high = moved.stream().mapToInt(i -> i).max().orElseThrow();
            return high - low <= slop;
        }
        for (int i = 0; i < items.size(); i++) {
            if (same(items.get(i), words.get(next), exact)) {
                moved.add(i - next);
                boolean reached = reaches(words, next + 1, slop, exact, items, moved);
                moved.removeLast();
                if (reached) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean same(Item item, Item word, boolean exact) {
        return exact ? item.form().equals(word.form()) : item.word().equals(word.word());
    }

    private static Item of(String printed) {
        return ITEMS.stream()
                .filter(item -> item.printed().equals(printed))
                .findFirst()
                .orElseThrow();
    }
}
