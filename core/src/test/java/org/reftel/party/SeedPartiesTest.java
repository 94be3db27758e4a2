package org.reftel.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.ingest.Extraction;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Joined;
import org.reftel.model.When;

/// The five, joined (SYSTEMS.md B16, T21): what must be one is one, what must be two is two.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedPartiesTest {
    private record Read(Document document, Findings findings) {}

    private final List<Read> records = new ArrayList<>();
    private List<Joined> room = List.of();

    @BeforeAll
    void read() throws IOException {
        var folder = Shared.require().resolve("seeds");
        var extraction = new Extraction();
        var sightings = new ArrayList<Sighting>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var documents = Stages.read(file.getFileName().toString(), Files.readAllBytes(file))
                        .documents();
                for (var document : documents) {
                    var findings = extraction.of(document);
                    records.add(new Read(document, findings));
                    var sent =
                            document.header().sent().optional().map(When::iso).orElse("");
                    sightings.addAll(Sighting.of(document.id(), sent, "MX", "MEXICO", findings));
                }
            }
        }
        room = Joining.of(sightings, List.of());
    }

    @Test
    void everyMentionBelongsToOneParty() {
        for (var one : records) {
            var all = one.findings().parties().stream()
                    .flatMap(party -> party.mentions().stream())
                    .sorted()
                    .toList();
            assertThat(all).hasSize(one.findings().mentions().size()).doesNotHaveDuplicates();
        }
    }

    @Test
    void namesakesNeverJoin() {
        for (var pair : List.of(
                List.of("Chavez Chavez", "Beltran Leyva"),
                List.of("Daniel Hernandez", "Hernandez Tellez"),
                List.of("Gomez Robledo", "Gonzalez Mijares"),
                List.of("Gomez Robledo", "Sanchez Zarza"),
                List.of("Gustavo Delgado", "Merino Juarez"),
                List.of("Federal Police", "Federal Ministerial Police"))) {
            assertThat(room)
                    .noneMatch(party -> isCalled(party, name -> name.endsWith(pair.getFirst()))
                            && isCalled(
                                    party, name -> name.endsWith(pair.getLast()) && !name.endsWith(pair.getFirst())));
        }
    }

    @Test
    void signersAreWhoTheTextSays() {
        var feeley =
                room.stream().filter(party -> isCalled(party, "FEELEY"::equals)).toList();
        assertThat(feeley).hasSize(1);
        assertThat(feeley.getFirst().name()).isEqualTo("John D. Feeley");
        assertThat(feeley.getFirst().members())
                .extracting(Joined.Member::document)
                .containsExactly("09MEXICO2134", "09MEXICO3093", "10MEXICO83");
        assertThat(room.stream()
                        .filter(party -> isCalled(party, "PASCUAL"::equals))
                        .toList())
                .singleElement()
                .extracting(Joined::name)
                .isEqualTo("Carlos Pascual");
        assertThat(room.stream()
                        .filter(party -> isCalled(party, "WILLIARD"::equals))
                        .toList())
                .singleElement()
                .extracting(Joined::variants)
                .isEqualTo(List.of());
    }

    @Test
    void theSecretaryIsOnePersonInThreeRecords() {
        assertThat(room.stream()
                        .filter(party -> isCalled(party, "Garcia Luna"::equals))
                        .toList())
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.id()).isEqualTo("person:genaro-garcia-luna");
                    assertThat(party.members())
                            .extracting(Joined.Member::document)
                            .containsExactly("09MEXICO2134", "09MEXICO3093", "10MEXICO83");
                });
    }

    @Test
    void theFederalPoliceAreOneInFourRecordsAndTheMinisterialPoliceAreNamedBesideThem() {
        var police = room.stream()
                .filter(party -> isCalled(party, "Federal Police"::equals))
                .toList();
        assertThat(police).hasSize(1);
        assertThat(police.getFirst().members()).hasSizeBetween(3, 4);
        assertThat(police.getFirst().apart()).extracting(Joined.Near::name).contains("Federal Ministerial Police");
    }

    private static boolean isCalled(Joined party, Predicate<String> name) {
        return name.test(party.name()) || party.variants().stream().anyMatch(name);
    }
}
