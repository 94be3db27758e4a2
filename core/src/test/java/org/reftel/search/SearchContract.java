package org.reftel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Query;
import org.reftel.testing.Scan;

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

    private static SearchIndex.Paragraph printed(String address, Level level, Integer... prints) {
        return new SearchIndex.Paragraph(address, "The harbour.", Label.of(level), List.of(prints));
    }

    private void putPrinted(String id, String sent, SearchIndex.Paragraph... paragraphs) throws IOException {
        index.put(new SearchIndex.Entry(id, sent, Label.of(Level.U), Map.of(), Map.of(), List.of(paragraphs)));
    }

    @Test
    void aFingerprintFindsTheParagraphsThatBearIt() throws IOException {
        putPrinted("09VELA2", "2009-01-02", printed("1", Level.U, 7, -5), printed("2", Level.U, 8));
        putPrinted("09VELA1", "2009-01-01", printed("1", Level.U), printed("2", Level.U, Integer.MIN_VALUE, 7));
        putPrinted("09VELA3", "", printed("1", Level.U, -5), printed("3", Level.U, 5));
        index.commit();

        assertThat(index.alike(List.of(7), label -> true, 9))
                .containsExactly(
                        new Hits.RecordHits("09VELA1", List.of("2")), new Hits.RecordHits("09VELA2", List.of("1")));
        assertThat(index.alike(List.of(-5, 8, 7), label -> true, 9))
                .containsExactly(
                        new Hits.RecordHits("09VELA1", List.of("2")),
                        new Hits.RecordHits("09VELA2", List.of("1", "2")),
                        new Hits.RecordHits("09VELA3", List.of("1")));
        assertThat(index.alike(List.of(Integer.MIN_VALUE), label -> true, 9))
                .containsExactly(new Hits.RecordHits("09VELA1", List.of("2")));
        assertThat(index.alike(List.of(-5, 8, 7), label -> true, 2))
                .containsExactly(
                        new Hits.RecordHits("09VELA1", List.of("2")),
                        new Hits.RecordHits("09VELA2", List.of("1", "2")));
        assertThat(index.alike(List.of(), label -> true, 9)).isEmpty();
        assertThat(index.alike(List.of(9, -7), label -> true, 9)).isEmpty();
    }

    @Test
    void aFingerprintOfAHiddenParagraphFindsNothing() throws IOException {
        putPrinted("09VELA1", "2009-01-01", printed("1", Level.U, 7), printed("2", Level.S, 7, 9));
        putPrinted("09VELA2", "2009-01-02", printed("1", Level.S, 9));
        index.commit();

        Predicate<Label> open = Label.of(Level.U)::equals;
        assertThat(index.alike(List.of(7, 9), open, 9)).containsExactly(new Hits.RecordHits("09VELA1", List.of("1")));
        assertThat(index.alike(List.of(9), open, 9)).isEmpty();
        assertThat(index.alike(List.of(9), label -> true, 9))
                .containsExactly(
                        new Hits.RecordHits("09VELA1", List.of("2")), new Hits.RecordHits("09VELA2", List.of("1")));
    }

    @Test
    void theFingerprintsOfWhatIsReplacedAreGone() throws IOException {
        putPrinted("09VELA1", "", printed("1", Level.U, 7));
        index.commit();
        putPrinted("09VELA1", "", printed("1", Level.U, 8));
        index.commit();

        assertThat(index.alike(List.of(7), label -> true, 9)).isEmpty();
        assertThat(index.alike(List.of(8), label -> true, 9)).hasSize(1);
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

    // ---- random corpora and queries against a scan, for readers of all and of some

    private static final List<String> PRINTED = List.of(
            "ship",
            "Ships",
            "SHIP'S",
            "envoy",
            "Envoys",
            "cónsul",
            "Consul\u2019s",
            "32,000",
            "0032000",
            "XXXXXXXXXX",
            "treaty",
            "treaties",
            "U.S.",
            "to");
    private static final List<String> SEPARATORS = List.of(" ", " ", " ", ", ", ". ", " -- ", "\n", "/", " (");
    private static final List<String> TAGS = List.of("PREL", "PHUM", "ECON");
    private static final List<String> ADDRESSEES = List.of("STATE", "VELA");
    private static final List<Label> LABELS = List.of(
            Label.of(Level.U),
            Label.of(Level.U),
            Label.of(Level.C),
            Label.of(Level.C, Set.of("NF")),
            Label.of(Level.S));

    /// All, nothing, and some in between.
    private static final List<Set<Label>> VIEWS = List.of(
            Set.copyOf(LABELS),
            Set.of(),
            Set.of(Label.of(Level.U)),
            Set.of(Label.of(Level.U), Label.of(Level.C)),
            Set.of(Label.of(Level.U), Label.of(Level.C), Label.of(Level.S)),
            Set.of(Label.of(Level.C, Set.of("NF"))));

    @RepeatedTest(4)
    void itAnswersLikeAScanOfWhatTheReaderMaySee() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        var held = new TreeMap<String, SearchIndex.Entry>();
        for (int step = 0; step < 80; step++) {
            var entry = entry(random, 1 + random.nextInt(40));
            if (random.nextInt(6) == 0) {
                index.remove(entry.id());
                held.remove(entry.id());
            } else {
                index.put(entry);
                held.put(entry.id(), entry);
            }
            if (random.nextInt(20) == 0) {
                index.commit();
            }
        }
        index.commit();
        assertThat(index.size()).as("seed %d", seed).isEqualTo(held.size());
        var scans = VIEWS.stream()
                .map(view -> Scan.of(held.values(), view::contains, Scan::words))
                .toList();
        for (int i = 0; i < 150; i++) {
            var query = query(random, 3);
            int view = random.nextInt(VIEWS.size());
            assertThat(index.search(query, VIEWS.get(view)::contains))
                    .as("seed %d, view %d, query %s", seed, view, QueryParser.print(query))
                    .isEqualTo(scans.get(view).search(query));
        }
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static SearchIndex.Entry entry(Random random, int number) {
        var paragraphs = new ArrayList<SearchIndex.Paragraph>();
        for (int n = random.nextInt(6) - 1; n >= 0; n--) {
            var text = new StringBuilder();
            for (int m = random.nextInt(9); m > 0; m--) {
                text.append(any(random, PRINTED)).append(any(random, SEPARATORS));
            }
            var address = n == 0
                    ? any(random, List.of(SearchIndex.HEADER, SearchIndex.SUBJECT, SearchIndex.SIGNATURE))
                    : "p" + paragraphs.size();
            paragraphs.add(new SearchIndex.Paragraph(address, text.toString(), any(random, LABELS)));
        }
        var sent = random.nextInt(5) == 0
                ? ""
                : LocalDate.of(2009, 1, 1).plusDays(random.nextInt(60)) + (random.nextBoolean() ? "T10:00:00Z" : "");
        return new SearchIndex.Entry(
                "09VELA" + number,
                sent,
                any(random, LABELS),
                Map.of("tag", List.of(any(random, TAGS))),
                Map.of("to", List.of(any(random, ADDRESSEES))),
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
        return switch (random.nextInt(10)) {
            case 0 -> new Query.InField("tag", any(random, TAGS));
            case 1 -> new Query.InField("to", any(random, ADDRESSEES));
            case 2 -> new Query.Sent(LocalDate.of(2009, 1, 1 + random.nextInt(20)), LocalDate.of(2009, 2, 10));
            case 3 -> new Query.Phrase(words(random, 2), 0);
            case 4 -> new Query.Phrase(words(random, 2 + random.nextInt(2)), 1 + random.nextInt(4));
            case 5 -> new Query.Phrase(words(random, 2), 0, true);
            case 6 -> new Query.Term(any(random, PRINTED), true);
            case 7 -> new Query.Term(any(random, List.of("sh*", "en*", "*ies", "t?", "*", "32*")), false);
            default -> new Query.Term(any(random, PRINTED), false);
        };
    }

    /// Different words, since the engine may or may not use one place twice.
    private static List<String> words(Random random, int count) {
        var words = new ArrayList<String>();
        var used = new ArrayList<String>();
        while (words.size() < count) {
            var printed = any(random, PRINTED);
            var stem = Scan.words(printed).getFirst().stem();
            if (!used.contains(stem)) {
                used.add(stem);
                words.add(printed);
            }
        }
        return words;
    }
}
