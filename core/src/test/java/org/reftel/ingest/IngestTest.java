package org.reftel.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Link;
import org.reftel.model.Label;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;
import org.reftel.testing.Rooms;
import org.reftel.testing.Archives;
import org.reftel.testing.Documents;
import org.reftel.testing.Remembered;

class IngestTest {
    private static final String ONE = "NUMBER: 09VELA12\nSENT: 2009-06-01\nSUBJECT: HARBOUR TALKS\nREF: A=09VELA11\n"
            + "1. The minister of Marenia opened talks about the harbour on Monday.\n"
            + "2. Costa Verra sent nine engineers, who asked for plans of the breakwater; septel follows.\n"
            + "2. A second round was fixed for the last week of May in Port Vela.\n";
    private static final String TWO =
            "NUMBER: 09VELA11\nSENT: 2009-05-01\nSUBJECT: GRAIN\n1. Grain was short (para 1).\n";

    @TempDir
    private Path folder;

    private Path files;
    private Room room;
    private Remembered index;
    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        room = Rooms.create(folder.resolve("room"));
        index = new Remembered();
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    private Summary read(String... paths) throws IOException {
        return read(Ingest.LARGEST, InputStream.nullInputStream(), paths);
    }

    private Summary read(long largest, InputStream in, String... paths) throws IOException {
        outcomes.clear();
        return new Ingest(room, index, Documents.stages(), Documents.AUTHOR, largest)
                .run(List.of(paths), folder.resolve("room"), in, outcomes::add, progress -> {});
    }

    private String file(String name, String text) throws IOException {
        var path = files.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text).toString();
    }

    /// What came from outside.
    private List<Room.Kept> kept() throws IOException {
        return room.sources().stream()
                .filter(kept -> !kept.shape().equals("addresses"))
                .toList();
    }

    private List<Code> codes() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.problems().stream())
                .map(Problem::code)
                .toList();
    }

    @Test
    void aFolderIsReadInTheOrderOfNames() throws IOException {
        file("b.txt", ONE);
        file("a/z.txt", TWO);
        file(".hidden", ONE.replace("12", "13"));
        var summary = read(files.toString());
        assertThat(summary).isEqualTo(new Summary(2, 0, 0, 2, 4, 0, 0, 1));
        assertThat(outcomes).extracting(Outcome::name).containsExactly("a/z.txt", "b.txt");
        var made = outcomes.getLast().records().getFirst();
        assertThat(made.entry().id()).isEqualTo("09VELA12");
        assertThat(made.addresses()).containsExactly("1", "2", "2bis");
        assertThat(made.leads()).isTrue();
        assertThat(room.catalogue()).extracting(CatalogueEntry::id).containsExactly("09VELA11", "09VELA12");
        assertThat(room.links("09VELA12").getFirst().state()).isEqualTo(Link.State.HELD);
        assertThat(room.unindexed()).isEmpty();
    }

    @Test
    void theRoomItselfIsNotRead() throws IOException {
        file("a.txt", ONE);
        assertThat(read(folder.toString()).sources()).isEqualTo(1);
        assertThat(outcomes).extracting(Outcome::name).containsExactly("files/a.txt");
    }

    @Test
    void theSameBytesAgainAddNothing() throws IOException {
        file("a.txt", ONE);
        read(files.toString());
        var before = room.catalogue();
        file("again.txt", ONE);
        var summary = read(files.toString());
        assertThat(summary.sources()).isZero();
        assertThat(summary.heldAlready()).isEqualTo(2);
        assertThat(codes()).containsExactly(Code.W206_DUPLICATE_SOURCE, Code.W206_DUPLICATE_SOURCE);
        assertThat(room.catalogue()).isEqualTo(before);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void theOrderOfFilesChangesNeitherIdsNorAddresses() throws IOException {
        var one = file("1.txt", ONE);
        var two = file("2.txt", TWO);
        read(one, two);
        var there = folder.resolve("other");
        try (var other = Rooms.create(there)) {
            new Ingest(other, new Remembered(), Documents.stages(), Documents.AUTHOR)
                    .run(List.of(two, one), there, InputStream.nullInputStream(), outcome -> {}, progress -> {});
            assertThat(other.catalogue()).isEqualTo(room.catalogue());
            assertThat(other.links()).isEqualTo(room.links());
            for (var entry : room.catalogue()) {
                assertThat(other.addresses(entry.id())).isEqualTo(room.addresses(entry.id()));
            }
        }
    }

    @Test
    void aSecondCopyChangesNoAddressEvenWhenItLeads() throws IOException {
        read(file("1.txt", ONE));
        var better = ONE.replace("SUBJECT", "CLASS: C\nSUBJECT")
                .replace("2. A second", "3. A second")
                .replace("nine", "ten");
        read(file("2.txt", better));
        assertThat(room.catalogue()).hasSize(1);
        assertThat(room.addresses("09VELA12")).containsExactly("1", "2", "2bis");
        var leading = room.entry("09VELA12").orElseThrow();
        assertThat(leading.extract().source()).isEqualTo(Digest.of(better));
        assertThat(room.copies("09VELA12")).hasSize(2);
        assertThat(index.words("09VELA12", "2").getFirst()).contains("ten engineers");
        assertThat(index.words("09VELA12", "2bis").getFirst()).startsWith("A second round");
        assertThat(outcomes.getFirst().records().getFirst().problems())
                .extracting(Problem::code)
                .containsExactly(Code.W504_COPIES_DIFFER);
        assertThat(room.differences("09VELA12"))
                .anySatisfy(difference -> assertThat(difference.other()).contains("nine"));
        // The worse copy in one run with the better: the better one gives the addresses.
        var there = folder.resolve("other");
        try (var other = Rooms.create(there)) {
            new Ingest(other, new Remembered(), Documents.stages(), Documents.AUTHOR)
                    .run(
                            List.of(files.toString()),
                            there,
                            InputStream.nullInputStream(),
                            outcome -> {},
                            progress -> {});
            assertThat(other.addresses("09VELA12")).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aTextThatBelongsToAnotherCableIsNoCopy() throws IOException {
        read(file("1.txt", ONE));
        read(file("2.txt", "NUMBER: 09VELA12\nSUBJECT: GRAIN\nCLASS: S\nPROBLEM: W304\n1. Other words altogether.\n"));
        assertThat(room.entry("09VELA12").orElseThrow().subject()).isEqualTo("HARBOUR TALKS");
        assertThat(room.differences("09VELA12")).isEmpty();
    }

    @Test
    void aMalformedPublishedNumberStillFindsTheRecord() throws IOException {
        read(file("1.txt", ONE.replace("SENT", "PRINTED: 09VLEA 12\nSENT")));
        assertThat(room.idOf("09VLEA12")).contains("09VELA12");
    }

    @Test
    void anUnknownOrEmptyFileIsKeptAndListed() throws IOException {
        file("empty.txt", "");
        file("letter.txt", "Dear all");
        file("z.txt", TWO);
        var summary = read(files.toString());
        assertThat(summary.sources()).isEqualTo(3);
        assertThat(summary.unknown()).isEqualTo(2);
        assertThat(codes()).containsExactly(Code.E211_EMPTY_SOURCE, Code.E210_UNKNOWN_SHAPE);
        assertThat(kept()).hasSize(3);
        assertThat(room.bytes(Digest.of("Dear all"))).isEqualTo("Dear all".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFaultOfOursCostsOneSourceItsRecordsAndNotTheRun() throws IOException {
        file("a.txt", "NUMBER: 09VELA1\nBUG\n");
        file("b.txt", TWO);
        assertThat(read(files.toString()).records()).isEqualTo(1);
        assertThat(codes()).containsExactly(Code.X908_INTERNAL);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndTheRunGoesOn() throws IOException {
        Files.createSymbolicLink(files.resolve("a.txt"), files.resolve("gone.txt"));
        file("b.txt", TWO);
        var summary = read(files.toString());
        assertThat(summary.leftOut()).isEqualTo(1);
        assertThat(summary.records()).isEqualTo(1);
        assertThat(codes()).containsExactly(Code.X214_SOURCE_UNREADABLE);
    }

    @Test
    void aFileThatIsTooLargeIsLeftWhereItIs() throws IOException {
        file("a.txt", ONE);
        file("b.txt", TWO);
        var summary = read(TWO.length(), InputStream.nullInputStream(), files.toString());
        assertThat(summary.leftOut()).isEqualTo(1);
        assertThat(codes()).containsExactly(Code.X213_SOURCE_TOO_LARGE);
        assertThat(kept()).hasSize(1);
        var in = new ByteArrayInputStream(ONE.getBytes(StandardCharsets.UTF_8));
        assertThat(read(TWO.length(), in, "-").leftOut()).isEqualTo(1);
    }

    @Test
    void aPathWithNothingThereIsRefusedBeforeAnythingIsRead() throws IOException {
        var one = file("a.txt", ONE);
        assertThatThrownBy(() -> read(one, files.resolve("absent").toString()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(Code.X906_NOTHING_TO_READ));
        assertThat(kept()).isEmpty();
    }

    @Test
    void standardInputIsASource() throws IOException {
        var in = new ByteArrayInputStream(ONE.getBytes(StandardCharsets.UTF_8));
        assertThat(read(Ingest.LARGEST, in, "-").records()).isEqualTo(1);
        assertThat(room.sources().getFirst().source().name()).isEqualTo("standard input");
    }

    @Test
    void anArchiveIsKeptOnceAndItsEntriesAreSources() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("a.txt", ONE);
        entries.put("deep/b.txt", TWO + "----\n" + TWO.replace("09VELA11", "09VELA10"));
        Files.write(files.resolve("cables.zip"), Archives.zip(entries));
        var summary = read(files.toString());
        assertThat(summary.sources()).isEqualTo(2);
        assertThat(summary.records()).isEqualTo(3);
        assertThat(outcomes).extracting(Outcome::name).containsExactly("cables.zip!/a.txt", "cables.zip!/deep/b.txt");
        assertThat(kept()).extracting(Room.Kept::shape).containsExactly("archive", "text", "text");
        assertThat(room.bytes(Digest.of(ONE))).isEqualTo(ONE.getBytes(StandardCharsets.UTF_8));
        var copy = room.copies("09VELA10").getFirst();
        assertThat(copy.ordinal()).isEqualTo(1);
        assertThat(read(files.toString()).heldAlready()).isEqualTo(2);
        assertThat(kept()).hasSize(3);
    }

    @Test
    void anArchiveWhoseReadingWasCutShortIsFinishedByTheNextRun() throws IOException {
        var zip = Archives.zip(Map.of("a.txt", ONE));
        try (var writer = room.writer()) {
            writer.keep(
                    new org.reftel.model.Source(Digest.of(zip), "cables.zip", zip.length), "archive", zip, List.of());
            writer.commit();
        }
        Files.write(files.resolve("cables.zip"), zip);
        assertThat(read(files.toString()).records()).isEqualTo(1);
    }

    @Test
    void whatARunLeftOutOfTheIndexIsPutThereByTheNext() throws IOException {
        file("a.txt", ONE);
        var broken = new Ingest(room, new Failing(), Documents.stages(), Documents.AUTHOR);
        assertThatThrownBy(() -> broken.run(
                        List.of(files.toString()),
                        folder.resolve("room"),
                        InputStream.nullInputStream(),
                        outcome -> {},
                        progress -> {}))
                .isInstanceOf(IOException.class);
        assertThat(room.catalogue()).hasSize(1);
        assertThat(room.unindexed()).containsExactly("09VELA12");
        read(files.toString());
        assertThat(room.unindexed()).isEmpty();
        assertThat(index.words("09VELA12", "2bis")).hasSize(1);
    }

    @Test
    void anIndexThatWasLostIsMadeAnew() throws IOException {
        file("a.txt", ONE);
        read(files.toString());
        index = new Remembered();
        file("b.txt", TWO);
        read(files.toString());
        assertThat(index.committed).containsOnlyKeys("09VELA12", "09VELA11");
    }

    @Test
    void headerWordsAreSearchableUnderHeaderAndFieldsAreFilled() throws IOException {
        read(file("a.txt", ONE));
        assertThat(index.words("09VELA12", "header")).contains("REF: A=09VELA11");
        assertThat(index.committed.get("09VELA12").fields())
                .containsEntry("subject", List.of("HARBOUR TALKS"))
                .containsEntry("shape", List.of("text"))
                .containsEntry("from", List.of("VELA"));
        assertThat(index.committed.get("09VELA12").closed()).containsEntry("ref", List.of("09VELA11"));
        assertThat(index.committed.get("09VELA12").sent()).isEqualTo("2009-06-01");
    }

    @Test
    void aRunOfManySourcesIsCommittedInGroups() throws IOException {
        for (int i = 0; i < 450; i++) {
            file("%03d.txt".formatted(i), ONE.replace("09VELA12", "09VELA" + (100 + i)));
        }
        var seen = new ArrayList<Integer>();
        var progress = new ArrayList<Progress>();
        new Ingest(room, index, Documents.stages(), Documents.AUTHOR)
                .run(
                        List.of(files.toString()),
                        folder.resolve("room"),
                        InputStream.nullInputStream(),
                        outcome -> {
                            try {
                                seen.add(room.catalogue().size());
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        },
                        progress::add);
        assertThat(seen).hasSize(450).doesNotContain(0);
        assertThat(seen.getFirst()).isLessThan(450);
        assertThat(room.catalogue()).hasSize(450);
        assertThat(progress.getLast().sources()).isEqualTo(450);
    }

    /// An index that takes nothing.
    private static final class Failing implements SearchIndex {
        @Override
        public void put(Entry entry) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public void remove(String id) {}

        @Override
        public void clear() {}

        @Override
        public void commit() {}

        @Override
        public List<org.reftel.model.Hits.RecordHits> search(org.reftel.model.Query query, Predicate<Label> open) {
            return List.of();
        }

        @Override
        public List<org.reftel.model.Hits.RecordHits> alike(
                java.util.Collection<Integer> prints, Predicate<Label> open, int most) {
            return List.of();
        }

        @Override
        public List<int[]> highlights(org.reftel.model.Query query, String text) {
            return List.of();
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public List<Damage> check() {
            return List.of();
        }

        @Override
        public Map<Label, List<String>> held() {
            return Map.of();
        }

        @Override
        public void close() {}
    }
}
