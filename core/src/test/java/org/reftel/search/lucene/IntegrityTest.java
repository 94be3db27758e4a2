package org.reftel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.search.SearchIndex;

/// What a check of the index finds, and what it says the index holds.
class IntegrityTest {
    private static final Label U = Label.of(Level.U);
    private static final Label S = Label.of(Level.S, Set.of("NF"));

    @TempDir
    private Path folder;

    @BeforeEach
    void index() throws IOException {
        try (var index = new LuceneIndex(folder)) {
            for (int i = 1; i <= 20; i++) {
                index.put(new SearchIndex.Entry(
                        "09VELA" + i,
                        "2009-01-01",
                        i % 2 == 0 ? S : U,
                        Map.of("tag", List.of("PREL")),
                        Map.of("to", List.of("STATE")),
                        List.of(
                                new SearchIndex.Paragraph("1", "harbour dues " + i, U),
                                new SearchIndex.Paragraph("2", "a canary sang " + i, i % 5 == 0 ? S : U))));
                if (i == 10) {
                    index.commit();
                }
            }
            index.remove("09VELA3");
            index.commit();
        }
    }

    private List<SearchIndex.Damage> check() throws IOException {
        try (var index = new LuceneIndex(folder)) {
            return index.check();
        }
    }

    @Test
    void anIndexAsItWasWrittenHasNoDamage() throws IOException {
        assertThat(check()).isEmpty();
        try (var empty = new LuceneIndex(folder.resolve("empty"))) {
            assertThat(empty.check()).isEmpty();
            assertThat(empty.held()).isEmpty();
        }
    }

    @Test
    void itSaysWhichRecordsHaveSomethingUnderEachLabel() throws IOException {
        try (var index = new LuceneIndex(folder)) {
            var held = index.held();
            assertThat(held.keySet()).containsExactlyInAnyOrder(U, S);
            assertThat(held.get(U)).hasSize(19).doesNotContain("09VELA3").isSorted();
            assertThat(held.get(S))
                    .hasSize(12)
                    .contains("09VELA2", "09VELA5", "09VELA20")
                    .doesNotContain("09VELA1");
        }
    }

    /// Every file in turn; `-Dtrials` for more changes a file.
    @Test
    void everyChangedCutOrMissingFileIsNamed() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(5);
        for (var file : files) {
            var name = folder.relativize(file).toString();
            var bytes = Files.readAllBytes(file);
            for (int i = 0; i < Integer.getInteger("trials", 10); i++) {
                var changed = bytes.clone();
                int at = random.nextInt(bytes.length);
                changed[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
                named(name, "seed %d, byte %d".formatted(seed, at));
            }
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            named(name, "cut, seed %d".formatted(seed));
            Files.write(file, new byte[bytes.length]);
            named(name, "zeros");
            Files.delete(file);
            if (!name.equals(Layout.FILE)) {
                assertThat(check()).as(name + " missing").isNotEmpty();
            }
            Files.write(file, bytes);
        }
        assertThat(check()).isEmpty();
    }

    private void named(String name, String how) throws IOException {
        assertThat(check())
                .as(name + ", " + how)
                .extracting(SearchIndex.Damage::file)
                .contains(name);
    }

    @Test
    void aMissingPartIsNamedWithItsLabel() throws IOException {
        Files.move(folder.resolve(Labels.name(S)), folder.resolve("elsewhere"));
        assertThat(check()).singleElement().satisfies(damage -> {
            assertThat(damage.file()).isEqualTo(Labels.name(S));
            assertThat(damage.label()).isEqualTo(Optional.of(S));
        });
    }

    @Test
    void aLabelIsANameThatIsReadBack() {
        var wide = new Label(
                Level.S,
                new TreeSet<>(Set.of("HCS-P")),
                new TreeSet<>(Set.of("AUS", "GBR")),
                new TreeSet<>(Set.of("EXDIS")));
        var controls = new TreeSet<String>();
        for (int i = 100; i < 200; i++) {
            controls.add("CONTROL " + i);
        }
        for (var label : List.of(U, S, wide, Label.of(Level.C, controls))) {
            var name = Labels.name(label);
            assertThat(Labels.label(name)).isEqualTo(label);
            assertThat(name).matches("[-A-Z0-9_+]+");
            assertThat(Labels.folder(name)).hasSizeLessThan(200);
        }
        assertThat(Labels.name(wide)).isEqualTo("S+HCS-P+REL_AUS_GBR+EXDIS");
    }
}
