package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.desk.Grounds;
import org.reftel.desk.Listing;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;
import org.reftel.wording.FileWords;

/// Files that are opened from what the five cables say, and from nothing else.
class SeedFilesTest {
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @TempDir
    Path folder;

    private SeedRoom seeds;

    @BeforeEach
    void read() throws IOException {
        seeds = SeedRoom.read(folder.resolve("room"));
    }

    @AfterEach
    void close() throws IOException {
        if (seeds != null) {
            seeds.close();
        }
    }

    private FileState open(String title, String kind, String query) throws IOException {
        var desk = seeds.room().desk();
        var shape = Kinds.shipped(kind).orElseThrow();
        var first = desk.gathered(query, shape, SeedRoom.TODAY);
        var filed = seeds.room()
                .filing()
                .open(new Filing.Opening(title, "", shape, "", Optional.empty(), Optional.empty(), first), "A. Reader");
        return desk.file(filed.file(), LATER).orElseThrow();
    }

    /// Type and what is cited.
    private static List<String> entries(FileState file) {
        return file.entries().stream()
                .map(entry -> entry.type() + " " + String.join(" ", entry.citations()))
                .toList();
    }

    private static void allElseIsNotStated(FileState file) {
        assertThat(file.forum()).isEmpty();
        assertThat(file.office()).isEmpty();
        assertThat(file.handedTo()).isEmpty();
        assertThat(file.parts()).isEmpty();
        assertThat(file.hearings()).isEmpty();
        assertThat(file.exhibits()).isEmpty();
        assertThat(file.asked()).isEmpty();
        assertThat(FileWords.charged(file)).isEmpty();
    }

    @Test
    @Accepts("D20")
    void theFollowedCaseIsOneParagraphAndTwoWantedCables() throws IOException {
        var file = open("Brad Will case", "dossier", "Brad Will case");

        assertThat(entries(file)).containsExactly("received 09MEXICO3093/3");
        assertThat(file.entries().getFirst().on()).isEqualTo("2009-10-27");
        assertThat(file.entries().getFirst().paragraphs().toString()).doesNotContain("prosecution");
        var grounds = seeds.room().desk().grounds(file);
        assertThat(grounds.wanted())
                .extracting(Listing.Wanted::id)
                .containsExactlyInAnyOrder("08MEXICO3595", "09MEXICO2463");
        assertThat(grounds.cited()).singleElement().satisfies(ground -> {
            assertThat(ground.state()).isEqualTo(Grounds.State.HELD);
            assertThat(ground.words()).contains("lingering issues concerning the prosecution");
        });
        allElseIsNotStated(file);
        assertThat(file.counts()).isEmpty();
        assertThat(seeds.room().desk().files(LATER)).hasSize(1);
    }

    @Test
    @Accepts("D02")
    void aCaseloadHasTwoStatedCountsAndNoCaseIsInvented() throws IOException {
        var file = open("Cases under investigation", "caseload", "53 cases under investigation");

        assertThat(entries(file))
                .containsExactly("received 09MEXICO2776/6", "count 09MEXICO2776/6", "count 09MEXICO2776/6");
        assertThat(file.counts())
                .extracting(FileState.Count::counted, FileState.Count::count)
                .containsExactly(tuple("cases", 53L), tuple("indictments", 12L));
        assertThat(file.counts()).allSatisfy(count -> {
            assertThat(FileWords.state(file, count)).isEqualTo("stated");
            assertThat(FileWords.cites(file, count.serial())).containsExactly("09MEXICO2776/6");
        });
        assertThat(file.entries())
                .extracting(FileEntry::fields)
                .noneMatch(fields -> fields.toString().contains("convict"));
        allElseIsNotStated(file);
        assertThat(seeds.room().desk().files(LATER)).hasSize(1);
    }

    @Test
    @Accepts("D23")
    void fiveJointCasesAreProposedAndNoneIsOpened() throws IOException {
        var file = open("Five joint cases", "caseload", "five cases");

        assertThat(entries(file)).containsExactly("received 09MEXICO2134/9", "count 09MEXICO2134/9");
        assertThat(file.counts()).singleElement().satisfies(count -> {
            assertThat(count.count()).isEqualTo(5);
            assertThat(FileWords.state(file, count)).isEqualTo("proposed");
        });
        allElseIsNotStated(file);
        assertThat(seeds.room().desk().files(LATER)).hasSize(1);
    }

    @Test
    @Accepts("D28")
    void theJointCaseIsOneParagraph() throws IOException {
        var file = open("PEMEX case", "dossier", "PEMEX case");

        assertThat(entries(file)).containsExactly("received 09MEXICO2134/13");
        allElseIsNotStated(file);
    }

    @Test
    @Accepts({"F01", "F02"})
    void theWorkingGroupHasItsMandateTwoSidesSevenThemesAndAProposalThatIsPending() throws IOException {
        var file = open("High-level working group", "working-group", "working group migration");

        assertThat(file.stage().key()).isEqualTo("proposed");
        assertThat(fields(file, "mandate", "mandate"))
                .containsExactly(
                        "repatriation and migration issues 09MEXICO2134/1",
                        "undertake tangible dialogue and cooperation on issues important to both governments"
                                + " 09MEXICO2134/3",
                        "the themes of repatriation and migration 09MEXICO2134/3");
        assertThat(file.entries())
                .filteredOn(entry -> entry.type().equals("party"))
                .extracting(
                        entry -> entry.field("party").orElseThrow(),
                        entry -> entry.field("role").orElseThrow(),
                        entry -> entry.field("side").orElseThrow())
                .containsExactly(
                        tuple("Department of Homeland Security", "side", "DHS"),
                        tuple("SEGOB", "side", "SEGOB and SRE"),
                        tuple("SRE", "side", "SEGOB and SRE"));
        assertThat(fields(file, "theme", "theme"))
                .containsExactly("repatriation 09MEXICO2134/5", "migration 09MEXICO2134/5");
        assertThat(fields(file, "sub-group", "theme"))
                .containsExactly(
                        "migrant flows 09MEXICO2134/5",
                        "drug trafficking 09MEXICO2134/5",
                        "human development and integration 09MEXICO2134/5",
                        "labor mobility and labor flows 09MEXICO2134/5",
                        "data sharing 09MEXICO2134/5");
        assertThat(file.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.answered()).isEmpty();
            assertThat(asked.to()).isEqualTo("Carlos Rico");
        });
        assertThat(fields(file, "commitment", "what"))
                .singleElement()
                .satisfies(what -> assertThat(what)
                        .contains("proposals for the working group")
                        .endsWith("09MEXICO2134/5"));
        assertThat(file.hearings()).isEmpty();
        assertThat(file.office()).isEmpty();
        assertThat(file.entries())
                .noneMatch(entry -> List.of("created", "meeting", "rhythm").contains(entry.type()));
    }

    @Test
    @Accepts("F18")
    void theFrameworkHasItsSourceMissingSinceACableWithoutANumberAnnouncesIt() throws IOException {
        var file = open("Human rights community", "working-group", "framework for future cooperation");

        assertThat(entries(file)).containsExactly("received 09MEXICO2776/1");
        assertThat(file.stage().key()).isEqualTo("proposed");
        allElseIsNotStated(file);
        var grounds = seeds.room().desk().grounds(file);
        assertThat(grounds.announced()).singleElement().satisfies(septel -> {
            assertThat(septel.citation()).isEqualTo("09MEXICO2776/1");
            assertThat(septel.quote()).isEqualToIgnoringCase("septel");
            assertThat(septel.sentence())
                    .contains("larger human rights community")
                    .contains("framework");
        });
        assertThat(grounds.wanted()).extracting(Listing.Wanted::id).containsExactly("09MEXICO2676");
    }

    /// A field of each entry of a type, with what it cites.
    private static List<String> fields(FileState file, String type, String field) {
        return file.entries().stream()
                .filter(entry -> entry.type().equals(type))
                .map(entry -> entry.field(field).orElseThrow() + " " + String.join(" ", entry.citations()))
                .toList();
    }
}
