package org.reftel.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.parse.Dictionaries;
import org.reftel.parse.Parser;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;
import org.reftel.search.QueryParser;
import org.reftel.search.SearchIndex;
import org.reftel.search.lucene.LuceneIndex;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.testing.Archives;
import org.reftel.testing.Documents;
import org.reftel.testing.MemoryRoom;
import org.reftel.testing.Remembered;
import org.reftel.testing.Rooms;

/// Whatever was read in whatever batches: catalogue and index made anew of what is kept are the same.
class RebuildTest {
    private static final int TRIALS = Integer.getInteger("trials", 6);
    private static final Path EXAMPLES = Path.of("../examples");

    private static final Ingest.Stages STAGES = Ingest.Stages.of(
            new Pipeline(new Formats(), new Repairs(), new Parser(Dictionaries.builtIn())), Archives::unpack);

    @TempDir
    private Path folder;

    private int made;
    private long ticks;
    private MemoryRoom room;
    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        room = new MemoryRoom(new MemoryRoom.Archive());
        index = index();
    }

    private LuceneIndex index() throws IOException {
        return new LuceneIndex(folder.resolve("index" + made++));
    }

    private Ingest ingest(Room into, SearchIndex found) {
        return new Ingest(into, found, STAGES, new Author("reftel/test", () -> Instant.EPOCH.plusMillis(ticks++)));
    }

    private Ingest ingest() {
        return ingest(room, index);
    }

    private Summary read(Path... paths) throws IOException {
        return ingest().run(
                        Stream.of(paths).map(Path::toString).toList(),
                        folder.resolve("room"),
                        InputStream.nullInputStream(),
                        outcome -> {},
                        progress -> {});
    }

    private Path file(String name, byte[] bytes) throws IOException {
        var file = Files.createDirectories(folder.resolve("files")).resolve(name);
        return Files.write(file, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String telegram(int serial, String subject, String... paragraphs) {
        var text = new StringBuilder(
                "C O N F I D E N T I A L PORT VELA %06d\n\nE.O. 12958: DECL: 01/01/2020\n".formatted(serial)
                        + "TAGS: PREL, MR\nSUBJECT: " + subject + "\n\n");
        for (int i = 0; i < paragraphs.length; i++) {
            text.append(i + 1).append(". (C) ").append(paragraphs[i]).append("\n\n");
        }
        return text.append("HARROW\n").toString();
    }

    /// What a reader can tell of a room.
    private static List<String> answers(Room room, SearchIndex index, List<String> queries) throws IOException {
        var answers = new ArrayList<>(room.dump());
        for (var query : queries) {
            answers.add(query + ": " + index.search(QueryParser.parse(query).query(), label -> true));
        }
        for (var entry : room.catalogue()) {
            answers.add(entry.id() + " " + room.copies(entry.id()) + " " + room.addresses(entry.id()) + " "
                    + room.links(entry.id()) + " " + room.linksTo(entry.id()));
        }
        room.sources().forEach(kept -> answers.add(kept.toString()));
        return answers;
    }

    private void sameWhenMadeAnew(List<String> queries) throws IOException {
        var before = answers(room, index, queries);
        long kept = room.archived();
        var lost = room.withoutCatalogue();
        try (var fresh = index()) {
            ingest(lost, fresh).rebuild(progress -> {});
            assertThat(answers(lost, fresh, queries)).isEqualTo(before);
        }
        ingest().rebuild(progress -> {});
        assertThat(answers(room, index, queries)).isEqualTo(before);
        assertThat(room.archived()).as("nothing new is written").isEqualTo(kept);
        assertThat(ingest().differences(new MemoryRoom(new MemoryRoom.Archive()), 9, at -> {}))
                .isEmpty();
    }

    private static List<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    @Test
    @Accepts("A12")
    void theExamplesMadeAnewAreTheSame() throws IOException {
        read(examples().toArray(Path[]::new));
        sameWhenMadeAnew(List.of("port", "the", "\"the port\"", "class:C", "NOT the"));
    }

    @Test
    void readingTheSameAgainWritesNothing() throws IOException {
        read(EXAMPLES);
        long kept = room.archived();
        read(EXAMPLES);
        assertThat(room.archived()).isEqualTo(kept);
    }

    @Test
    void addressesAreWrittenInTheCommitThatGivesThem() throws IOException {
        read(file("a.txt", telegram(118, "HARBOUR", "The harbour was closed on Monday.", "It opened on Friday.")));
        assertThat(room.sources()).extracting(kept -> kept.shape()).containsExactly("text", "addresses");
        assertThat(room.catalogue()).hasSize(1);
    }

    @Test
    void whatLooksLikeOursAndCameFromOutsideIsNotTakenForIt() throws IOException {
        read(file("a.txt", telegram(118, "HARBOUR", "The harbour was closed.")));
        room.each(0, (raw, bytes) -> file("fake-" + raw.entry() + ".json", bytes));
        var other = new MemoryRoom(new MemoryRoom.Archive());
        ingest(other, new org.reftel.testing.Remembered())
                .run(
                        List.of(folder.resolve("files/fake-1.json").toString()),
                        folder,
                        InputStream.nullInputStream(),
                        outcome -> assertThat(outcome.problems())
                                .extracting(Problem::code)
                                .containsExactly(Code.E210_UNKNOWN_SHAPE),
                        progress -> {});
        assertThat(other.sources()).extracting(kept -> kept.shape()).containsExactly("");
        ingest(other, new org.reftel.testing.Remembered()).rebuild(progress -> {});
        assertThat(other.sources()).extracting(kept -> kept.shape()).containsExactly("");
    }

    @Test
    void aRunCutShortBehindTheCheckpointIsCaughtUp() throws IOException {
        read(file("a.txt", telegram(118, "HARBOUR", "The harbour was closed on Monday morning.")));
        room.cutShort = true;
        var two = file("b.txt", telegram(118, "HARBOUR", "The harbour was closed on Monday morning.", "New words."));
        assertThatThrownBy(() -> read(two)).isInstanceOf(IOException.class);
        assertThat(room.catalogued()).isLessThan(room.archived());
        ingest().catchUp();
        assertThat(room.catalogued()).isEqualTo(room.archived());
        assertThat(room.copies(room.catalogue().getFirst().id())).hasSize(2);
        assertThat(room.unindexed()).isEmpty();
        sameWhenMadeAnew(List.of("harbour", "new"));
    }

    @Test
    void aPersonsChoiceHoldsAlsoAfterABetterCopyCame() throws IOException {
        var one = telegram(118, "HARBOUR", "The harbour was closed on Monday.", "It opened on Friday.");
        read(file("a.txt", one));
        read(file("b.txt", one.replace("TAGS: PREL, MR\n", "")));
        var id = room.catalogue().getFirst().id();
        var worse = room.copies(id).get(1);
        var chosen = ingest().choose(id, worse, "It was typed from the paper.", "A. Reader");
        assertThat(chosen.record().extract()).isEqualTo(worse);
        assertThat(chosen.decision().id()).startsWith("x");
        assertThat(chosen.decision().classification()).isEqualTo("C");
        read(file("c.txt", one.replace("SUBJECT: ", "REF: PORT VELA 117\nSUBJECT: ")));
        assertThat(room.copies(id)).hasSize(3).first().isEqualTo(worse);
        assertThat(room.linksTo(id))
                .extracting(link -> link.document())
                .contains(chosen.decision().id());
        sameWhenMadeAnew(List.of("harbour", "typed", "paper", "monday"));
    }

    @Test
    void whileItIsMadeAnewTheOldOneAnswers() throws IOException {
        read(EXAMPLES);
        var before = answers(room, index, List.of("port"));
        assertThatThrownBy(() -> ingest().rebuild(progress -> {
                    if (progress.sources() == progress.of() - 1) {
                        assertAnswers(before);
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        index.close();
        index = new LuceneIndex(folder.resolve("index0"));
        assertThat(answers(room, index, List.of("port"))).isEqualTo(before);
    }

    private void assertAnswers(List<String> expected) {
        try {
            assertThat(answers(room, index, List.of("port"))).isEqualTo(expected);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCatalogueThatSaysSomethingElseIsTold() throws IOException {
        read(file("a.txt", "NUMBER: 09VELA12\n1. Words of the harbour.\n"));
        var toy = new Ingest(room, index, Documents.stages(), Documents.AUTHOR);
        assertThat(toy.differences(new MemoryRoom(new MemoryRoom.Archive()), 9, at -> {}))
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line).startsWith("+").contains("09VELA12"));
    }

    @Test
    void onlyOneWrites() throws IOException {
        try (var writer = room.writer()) {
            assertThat(writer.holds(org.reftel.model.Digest.of("nothing"))).isFalse();
            assertThatThrownBy(() -> ingest().rebuild(progress -> {})).isInstanceOf(Refused.class);
        }
    }

    // ---- at random

    private static final List<String> WORDS = List.of(
            "harbour", "grain", "minister", "engineers", "Marenia", "breakwater", "customs", "treaty", "ferry", "salt");

    private static String sentence(Random random) {
        var words = new ArrayList<String>();
        int length = 1 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words) + ".";
    }

    /// Copies of a few cables, each damaged in its own way: words, paragraphs, headers.
    private List<Path> generated(Random random) throws IOException {
        var files = new ArrayList<Path>();
        for (int cable = 0; cable < 4; cable++) {
            var paragraphs = new ArrayList<String>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                paragraphs.add(sentence(random));
            }
            for (int copy = 0; copy < 1 + random.nextInt(4); copy++) {
                var its = new ArrayList<>(paragraphs);
                if (random.nextInt(3) == 0) {
                    its.set(random.nextInt(its.size()), sentence(random));
                }
                if (random.nextInt(3) == 0) {
                    its.add(random.nextInt(its.size() + 1), sentence(random));
                }
                if (random.nextInt(4) == 0) {
                    Collections.shuffle(its, random);
                }
                var text = telegram(
                        100 + cable, WORDS.get(cable).toUpperCase(java.util.Locale.ROOT), its.toArray(String[]::new));
                text = switch (random.nextInt(6)) {
                    case 0 -> text.replace("TAGS: PREL, MR\n", "");
                    case 1 -> text.replace("2. (C) ", "1. (C) ");
                    case 2 -> text.replaceAll("(?m)^\\d+\\. ", "");
                    case 3 -> text.replace("SUBJECT", "REF: PORT VELA 10" + random.nextInt(5) + "\nSUBJECT");
                    case 4 -> text + "\n\n" + telegram(100 + random.nextInt(4), "TWO IN ONE", sentence(random));
                    default -> text;
                };
                var name = cable + "-" + copy;
                files.add(
                        random.nextInt(5) == 0
                                ? file(name + ".zip", Archives.zip(Map.of(name + ".txt", text, "x.txt", "nothing")))
                                : file(name + ".txt", text));
            }
        }
        return files;
    }

    @Test
    void whateverTheOrderTheBatchesAndTheChoicesItIsTheSame() throws IOException {
        var seeds = new Random(Long.getLong("seed", 20260401));
        for (int trial = 0; trial < TRIALS; trial++) {
            long seed = seeds.nextLong();
            try {
                trial(new Random(seed));
            } catch (AssertionError | IOException | RuntimeException wrong) {
                throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    private void trial(Random random) throws IOException {
        index.close();
        open();
        var files = new ArrayList<>(examples());
        files.addAll(generated(random));
        Collections.shuffle(files, random);
        var rest = files.subList(0, 3 + random.nextInt(files.size() - 2));
        int from = 0;
        while (from < rest.size()) {
            int to = Math.min(rest.size(), from + 1 + random.nextInt(6));
            var batch = rest.subList(from, to);
            if (random.nextInt(6) == 0) {
                room.cutShort = true;
                try {
                    read(batch.toArray(Path[]::new));
                } catch (IOException cut) {
                    assertThat(cut).hasMessageContaining("cut short");
                }
                room.cutShort = false;
            } else {
                read(batch.toArray(Path[]::new));
            }
            from = to;
            if (random.nextInt(3) == 0 && !room.catalogue().isEmpty()) {
                var records = room.catalogue();
                var id = records.get(random.nextInt(records.size())).id();
                var copies = room.copies(id);
                ingest().choose(id, copies.get(random.nextInt(copies.size())), sentence(random), "A. Reader");
            }
        }
        ingest().catchUp();
        read(rest.getFirst());
        sameWhenMadeAnew(queries(random));
    }

    private static List<String> queries(Random random) {
        var queries = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            queries.add(WORDS.get(random.nextInt(WORDS.size()))
                    + switch (random.nextInt(4)) {
                        case 0 -> " OR " + WORDS.get(random.nextInt(WORDS.size()));
                        case 1 -> " NOT " + WORDS.get(random.nextInt(WORDS.size()));
                        case 2 -> " class:C";
                        default -> " " + WORDS.get(random.nextInt(WORDS.size()));
                    });
        }
        return queries;
    }

    /// The same in a folder: another object opens it, without its catalogue, and makes it anew.
    @Test
    void aRoomInAFolderMadeAnewIsTheSame() throws IOException {
        var seeds = new Random(Long.getLong("seed", 20260402));
        for (int trial = 0; trial < Math.max(1, TRIALS / 4); trial++) {
            long seed = seeds.nextLong();
            try {
                folderTrial(new Random(seed), folder.resolve("folder" + trial));
            } catch (AssertionError | IOException | RuntimeException wrong) {
                throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    private void folderTrial(Random random, Path path) throws IOException {
        var files = new ArrayList<>(examples());
        files.addAll(generated(random));
        Collections.shuffle(files, random);
        var queries = queries(random);
        List<String> before;
        long kept;
        try (var real = Rooms.create(path);
                var found = index()) {
            for (var file : files) {
                ingest(real, found)
                        .run(
                                List.of(file.toString()),
                                path,
                                InputStream.nullInputStream(),
                                outcome -> {},
                                progress -> {});
                if (random.nextInt(4) == 0 && !real.catalogue().isEmpty()) {
                    var records = real.catalogue();
                    var id = records.get(random.nextInt(records.size())).id();
                    var copies = real.copies(id);
                    ingest(real, found)
                            .choose(id, copies.get(random.nextInt(copies.size())), sentence(random), "A. Reader");
                }
            }
            before = answers(real, found, queries);
            kept = real.archived();
            try (var scratch = Rooms.create(folder.resolve("scratch" + made++))) {
                assertThat(ingest(real, found).differences(scratch, 9, progress -> {}))
                        .isEmpty();
            }
        }
        if (random.nextBoolean()) {
            Files.delete(path.resolve("catalogue.db"));
        }
        try (var again = FolderRoom.openToRebuild(path, Rooms.tools());
                var found = index()) {
            ingest(again, found).rebuild(progress -> {});
            assertThat(answers(again, found, queries)).isEqualTo(before);
            assertThat(again.archived()).isEqualTo(kept);
        }
    }

    // ---- other rules

    /// Later rules may find other paragraphs; no address moves, and what is new is written down once.
    @Test
    @Accepts("A12")
    void addressesOutliveTheRulesThatFoundTheirParagraphs() throws IOException {
        read(
                Documents.stages(),
                file(
                        "a.txt",
                        "NUMBER: 09VELA12\n1. The harbour of Port Vela was closed on Monday.\n"
                                + "2. Nine engineers came from Costa Verra; they asked for all plans of the quay.\n"
                                + "3. Grain was short in Marenia all through that winter.\n"));
        assertThat(room.addresses("09VELA12")).containsExactly("1", "2", "3");
        var toy = Documents.stages();
        var finer = new Ingest.Stages(
                (source, bytes) -> toy.documents().apply(source, finer(bytes)),
                (source, bytes, ordinal) -> toy.document().make(source, finer(bytes), ordinal),
                toy.archive(),
                new Extraction());
        long kept = room.archived();
        var ingest = new Ingest(room, new Remembered(), finer, Documents.AUTHOR);
        ingest.rebuild(progress -> {});
        assertThat(room.addresses("09VELA12")).containsExactly("1", "2", "u1", "3");
        assertThat(room.archived()).isEqualTo(kept + 1);
        var before = room.dump();
        ingest.rebuild(progress -> {});
        assertThat(room.archived()).as("it is written once").isEqualTo(kept + 1);
        assertThat(room.dump()).isEqualTo(before);
        new Ingest(room, new Remembered(), toy, Documents.AUTHOR).rebuild(progress -> {});
        assertThat(room.addresses("09VELA12")).containsExactly("1", "2", "3");
    }

    private static byte[] finer(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                .replace("; ", ";\n- ")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void read(Ingest.Stages stages, Path path) throws IOException {
        new Ingest(room, index, stages, Documents.AUTHOR)
                .run(
                        List.of(path.toString()),
                        folder.resolve("room"),
                        InputStream.nullInputStream(),
                        outcome -> {},
                        progress -> {});
    }
}
