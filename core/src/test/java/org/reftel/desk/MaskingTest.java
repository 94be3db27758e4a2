package org.reftel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.handling.Handling;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.Document;
import org.reftel.model.Role;

/// What is left of a copy when the hidden part of its text was cut out.
class MaskingTest {
    private static final List<String> VIEWS = List.of("U", "SBU", "C", "S", "C/NF", "S/NF");

    /// What of a copy a view may read, by its marks alone.
    static Masking.Sight sight(Document document, String view) {
        var reader = Handling.view(view).orElseThrow();
        var labels = Handling.of(document);
        var whole = labels.whole().orElse(Handling.SYSTEM_HIGH);
        return new Masking.Sight(
                Handling.mayRead(reader, whole),
                Handling.mayRead(reader, labels.subject()),
                labels.paragraphs().stream()
                        .map(label -> Handling.mayRead(reader, label.orElse(whole)))
                        .toList());
    }

    static Optional<Document> masked(Document document, Masking.Sight sight) {
        return Masking.mask(document.id(), document, sight, Stages::document);
    }

    /// A third of the corpus; all of it with `-Dtrials=1`.
    @Test
    void whatIsShownOfEveryCableKeepsItsAddressesAndItsWords() throws IOException {
        int step = Integer.getInteger("trials", 0) > 0 ? 1 : 3;
        var files = files();
        for (int i = 0; i < files.size(); i += step) {
            var name = files.get(i).getFileName().toString();
            for (var document :
                    Stages.read(name, Files.readAllBytes(files.get(i))).documents()) {
                for (var view : VIEWS) {
                    compare(document, sight(document, view), name + " as " + view);
                }
            }
        }
        assertThat(shown).as("paragraphs shown").isGreaterThan(1_000);
        assertThat(lost)
                .as("withheld because they did not come out as they went in, of %s", shown)
                .isLessThan(1 + shown / 200);
        assertThat(changed)
                .as("read otherwise without the hidden words, of %s", shown)
                .isLessThan(1 + shown / 1_000);
    }

    private int shown;
    private int lost;
    private int changed;

    private void compare(Document document, Masking.Sight sight, String place) {
        if (sight.isBlind() || sight.header() && !sight.paragraphs().contains(false)) {
            return;
        }
        var masked = masked(document, sight);
        if (masked.isEmpty()) {
            lost += (int) sight.paragraphs().stream().filter(visible -> visible).count();
            return;
        }
        var parts = masked.get().paragraphs();
        assertThat(parts.stream().map(Block.Paragraph::address))
                .as(place)
                .containsExactlyElementsOf(document.paragraphs().stream()
                        .map(Block.Paragraph::address)
                        .toList());
        if (CableId.parse(document.id()).isPresent()) {
            assertThat(masked.get().id()).as(place).isEqualTo(document.id());
        }
        assertThat(masked.get().header().tags())
                .as(place)
                .hasSameSizeAs(document.header().tags());
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!sight.paragraphs().get(i)) {
                assertThat(part.role()).as(place).isEqualTo(Role.WITHHELD);
                assertThat(part.passages()).as(place).isEmpty();
            } else if (part.role() == Role.WITHHELD) {
                lost++;
            } else {
                shown++;
                var before =
                        document.reading().prose(document.paragraphs().get(i)).text();
                changed += masked.get().reading().prose(part).text().equals(before) ? 0 : 1;
            }
        }
    }

    @Test
    void anAccentThatOnlyAHiddenParagraphAttestsIsNotRestored() {
        var document = Stages.read("a.txt", CABLE.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        assertThat(words(document, 0)).contains("Maralán");
        var sight = new Masking.Sight(false, true, List.of(true, false, true));
        var masked = masked(document, sight).orElseThrow();
        assertThat(words(masked, 0)).contains("Maral n");
        assertThat(masked.extract().text()).doesNotContain("Maralán", "CONTRERAS", "SIPDIS", "secret");
        assertThat(masked.paragraphs()).extracting(Block.Paragraph::address).containsExactly("1", "2", "3");
    }

    @Test
    void twoTextsThatDifferInWhatIsHiddenAreOneTextWhenItIsCut() {
        var other = CABLE.replace("The secret harbour of Maralán is clear.", "No.")
                .replace("CONTRERAS", "ZU")
                .replace("SIPDIS", "STADIS");
        var sight = new Masking.Sight(false, true, List.of(true, false, true));
        assertThat(masked(read(CABLE), sight).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(masked(read(other), sight).orElseThrow());
    }

    private static Document read(String text) {
        return Stages.read("a.txt", text.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
    }

    private static String words(Document document, int paragraph) {
        return document.reading().prose(document.paragraphs().get(paragraph)).text();
    }

    private static final String CABLE = """
            R 031405Z MAY 09
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0077
            C O N F I D E N T I A L PORT VELA 000412

            SIPDIS

            TAGS: PREL, PGOV
            SUBJECT: HARBOUR TALKS RESUME

            1. (SBU) They met Maral n, who didnQt speak of the pier.

            2. (C) The secret harbour of Maralán is clear.

            3. (SBU) The harbour master spoke of the pier.

            CONTRERAS
            """;

    private static List<Path> files() throws IOException {
        var shared = Shared.require();
        try (Stream<Path> all =
                Stream.concat(Files.walk(shared.resolve("seeds")), Files.walk(shared.resolve("corpus")))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
