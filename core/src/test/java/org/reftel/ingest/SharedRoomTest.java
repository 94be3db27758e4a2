package org.reftel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.link.Spelling;
import org.reftel.link.Wanted;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Link;
import org.reftel.model.Problem;
import org.reftel.parse.Dictionaries;
import org.reftel.parse.Parser;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;
import org.reftel.search.lucene.LuceneIndex;
import org.reftel.store.Room;
import org.reftel.testing.Documents;
import org.reftel.testing.Rooms;

/// The whole way with the real stages and engines, on real cables where they are.
class SharedRoomTest {
    /// Every so many pages of the corpus: all of them take a minute on a busy machine. `-Dcorpus=all` reads
    /// all.
    private static final int SAMPLE = "all".equals(System.getProperty("corpus")) ? 1 : 12;

    @TempDir
    private Path folder;

    private Path seeds;
    private Path corpus;
    private Room room;
    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeEach
    void data() throws IOException {
        seeds = Shared.require().resolve("seeds");
        corpus = Shared.require().resolve("corpus");
        room = Rooms.create(folder);
    }

    @org.junit.jupiter.api.AfterEach
    void close() throws IOException {
        if (room != null) {
            room.close();
        }
    }

    private Summary read(Path... paths) throws IOException {
        return read(List.of(paths));
    }

    private Summary read(List<Path> paths) throws IOException {
        outcomes.clear();
        var pipeline = new Pipeline(new Formats(), new Repairs(), new Parser(Dictionaries.builtIn()));
        try (var index = new LuceneIndex(folder.resolve("index"))) {
            return new Ingest(
                            room,
                            index,
                            Ingest.Stages.of(pipeline, (name, bytes) -> Optional.empty()),
                            Documents.AUTHOR)
                    .run(
                            paths.stream().map(Path::toString).toList(),
                            folder,
                            InputStream.nullInputStream(),
                            outcomes::add,
                            progress -> {});
        }
    }

    private List<String> wanted() throws IOException {
        var held = room.catalogue().stream().map(CatalogueEntry::id).toList();
        return Wanted.of(room.links(), held::contains).stream().map(Wanted::id).toList();
    }

    private List<String> find(String spelling) throws IOException {
        return room.find(new Spelling(Dictionaries.builtIn()).read(spelling));
    }

    @Test
    void theSeedsGiveRecordsParagraphsAndLinks() throws IOException {
        var summary = read(seeds);
        assertThat(summary).isEqualTo(new Summary(5, 0, 0, 5, 64, 0, 3, 2));
        assertThat(wanted()).containsExactly("08MEXICO3595", "09MEXICO2463", "09MEXICO2676");
        for (var entry : room.catalogue()) {
            assertThat(room.addresses(entry.id()))
                    .as(entry.id())
                    .doesNotHaveDuplicates()
                    .hasSize(entry.paragraphs());
        }
        assertThat(room.addresses("09MEXICO2776")).contains("9", "9bis");
        assertThat(room.links("09MEXICO2776"))
                .anySatisfy(link -> {
                    assertThat(link.address()).isEqualTo("5");
                    assertThat(link.targets()).containsExactly("09MEXICO2776/4");
                })
                .filteredOn(link -> link.kind() == Link.Kind.REFTEL)
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.targets()).containsExactly("09MEXICO2676"));
        assertThat(room.links("09MEXICO3093")).anySatisfy(link -> {
            assertThat(link.kind()).isEqualTo(Link.Kind.REF);
            assertThat(link.address()).isEqualTo("3");
            assertThat(link.targets()).containsExactly("09MEXICO2463", "08MEXICO3595");
        });
    }

    @Test
    @Accepts({"A01", "A19"})
    void everySpellingOfTheSeedsOpensTheSameRecord() throws IOException {
        read(seeds);
        for (var entry : room.catalogue()) {
            var id = CableId.parse(entry.id()).orElseThrow();
            var two = entry.id().substring(0, 2);
            for (var spelling : List.of(
                    entry.id(),
                    "MEXICO " + id.serial(),
                    "%s MEXICO %06d".formatted(two, id.serial()),
                    "MEXICO CITY " + id.serial(),
                    "#" + entry.id())) {
                assertThat(find(spelling)).as(spelling).containsExactly(entry.id());
            }
        }
        var spelling = new Spelling(Dictionaries.builtIn());
        for (int i = 1; i <= 17; i++) {
            assertThat(room.addresses("10MEXICO83"))
                    .contains(spelling.read("10MEXICO83#par" + i).address());
        }
        assertThat(room.addresses("10MEXICO83")).doesNotContain("18");
    }

    @Test
    @Accepts({"A12", "A22"})
    void anotherCopyTurnsWhatWasInferredIntoWhatIsStatedAndMovesNoAddress() throws IOException {
        read(seeds);
        var addresses = room.addresses("10MEXICO83");
        assertThat(room.entry("10MEXICO83").orElseThrow().sentBasis()).isEqualTo(Basis.INFERRED);
        read(corpus.resolve("viewer/10MEXICO83.html"));
        assertThat(room.copies("10MEXICO83")).hasSize(2);
        assertThat(room.entry("10MEXICO83").orElseThrow().sentBasis()).isEqualTo(Basis.STATED);
        assertThat(room.addresses("10MEXICO83")).isEqualTo(addresses);
        assertThat(room.differences("10MEXICO83")).isNotEmpty();
    }

    @Test
    @Accepts({"B12"})
    void aWantedCableThatArrivesTurnsItsLinksToHeldAndNothingElse() throws IOException {
        read(seeds);
        read(corpus.resolve("viewer/09MEXICO2676.html"));
        assertThat(wanted()).contains("08MEXICO3595", "09MEXICO2463").doesNotContain("09MEXICO2676");
        assertThat(room.links("09MEXICO2776"))
                .filteredOn(link -> link.targets().contains("09MEXICO2676"))
                .hasSize(3)
                .allSatisfy(link -> assertThat(link.state()).isEqualTo(Link.State.HELD));
        assertThat(room.links("09MEXICO3093"))
                .filteredOn(link -> link.kind() == Link.Kind.REFERENCE)
                .allSatisfy(link -> assertThat(link.state()).isEqualTo(Link.State.WANTED));
    }

    @Test
    void theCorpusIsReadWithoutAFaultOfOurs() throws IOException {
        List<Path> some;
        try (Stream<Path> files = Files.walk(corpus)) {
            var all = files.filter(Files::isRegularFile).sorted().toList();
            some = Stream.iterate(0, i -> i < all.size(), i -> i + SAMPLE)
                    .map(all::get)
                    .toList();
        }
        var summary = read(some);
        assertThat(summary.sources()).isEqualTo(some.size());
        assertThat(summary.unknown()).isZero();
        assertThat(outcomes)
                .flatExtracting(Outcome::problems)
                .extracting(Problem::code)
                .doesNotContain(Code.X908_INTERNAL);
        var states = new HashMap<Link.State, Integer>();
        room.links().forEach(link -> states.merge(link.state(), 1, Integer::sum));
        assertThat(states.get(Link.State.WANTED)).isPositive();
        for (var entry : room.catalogue()) {
            assertThat(room.addresses(entry.id())).as(entry.id()).doesNotHaveDuplicates();
            assertThat(find(entry.id())).containsExactly(entry.id());
        }
        assertThat(read(some).heldAlready()).isEqualTo(some.size());
    }
}
