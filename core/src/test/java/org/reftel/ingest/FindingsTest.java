package org.reftel.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Matter;
import org.reftel.model.PartyRef;
import org.reftel.model.Said;
import org.reftel.model.Verdict;
import org.reftel.store.Room;
import org.reftel.testing.Documents;
import org.reftel.testing.MemoryRoom;
import org.reftel.testing.Remembered;
import org.reftel.testing.Rooms;

/// What records say is kept when they are read, found anew when the rules change, and ruled on by people.
class FindingsTest {
    private static final String ONE = "NUMBER: 09VELA12\nSENT: 2009-03-01\nCLASS: C\n"
            + "1. Four ships came. The FERRY line has 40 sailors.\n2. It rained.\n";

    @TempDir
    private Path folder;

    private Room room;
    private Extraction extraction;
    private Remembered index;

    @BeforeEach
    void open() {
        room = new MemoryRoom(new MemoryRoom.Archive());
        extraction = ToyRules.extraction("1");
        index = new Remembered();
    }

    private Ingest ingest() {
        var toy = Documents.stages();
        return new Ingest(
                room,
                index,
                new Ingest.Stages(toy.documents(), toy.document(), toy.archive(), extraction),
                Documents.AUTHOR);
    }

    private void read(String text) throws IOException {
        var file = Files.createTempFile(folder, "read", ".txt");
        Files.writeString(file, text);
        ingest().run(
                        List.of(file.toString()),
                        folder.resolve("room"),
                        InputStream.nullInputStream(),
                        outcome -> {},
                        progress -> {});
    }

    private Said said(String id) throws IOException {
        return room.said(id).orElseThrow();
    }

    @Test
    void whatARecordSaysIsKeptWithItsWords() throws IOException {
        read(ONE);
        var said = said("09VELA12");
        assertThat(said.sent()).isEqualTo("2009-03-01");
        assertThat(said.quotes()).containsExactly("40 sailors");
        assertThat(said.names()).containsExactly("FERRY");
        assertThat(said.sentences()).extracting(Said.Sentence::text).containsExactly("The FERRY line has 40 sailors.");
        var at = said.findings().statements().getFirst().head().at();
        assertThat(said.sentence(at)).contains(said.sentences().getFirst());
        assertThat(said.address(at.paragraph())).isEqualTo("1");
        assertThat(said.label(at.paragraph())).isEqualTo(Label.of(Level.C));
        assertThat(room.partiesNamed(List.of("ferry"))).containsExactly(new PartyRef("ferry", "09VELA12", 0));
    }

    @Test
    void aBetterCopySpeaksForTheRecordUnderTheSameAddresses() throws IOException {
        read("NUMBER: 09VELA12\n1. The FERRY line has 40 sailors.\nPROBLEM: W304\n");
        read("NUMBER: 09VELA12\nSENT: 2009-03-01\nSUBJECT: SHIPS\n- New words of all sorts.\n"
                + "1. The FERRY line has 40 sailors.\n");
        var said = said("09VELA12");
        assertThat(said.parts()).extracting(Said.Part::address).containsExactly("u1", "1");
        assertThat(said.address(
                        said.findings().statements().getFirst().head().at().paragraph()))
                .isEqualTo("1");
        assertThat(said.sent()).isEqualTo("2009-03-01");
    }

    @Test
    void otherRulesFindEverythingAnewWhenTheRoomIsOpened() throws IOException {
        read(ONE);
        long kept = room.archived();
        extraction = ToyRules.shorter("2");
        assertThat(ingest().isCaughtUp()).isFalse();
        ingest().catchUp();
        assertThat(ingest().isCaughtUp()).isTrue();
        assertThat(said("09VELA12").findings().version()).isEqualTo("2");
        assertThat(said("09VELA12").quotes()).containsExactly("40");
        assertThat(room.archived()).as("nothing is written for it").isEqualTo(kept);
        sameWhenMadeAnew();
    }

    private void sameWhenMadeAnew() throws IOException {
        var before = room.dump();
        ingest().rebuild(progress -> {});
        ingest().catchUp();
        var indexed = new ArrayList<>(room.dump());
        assertThat(indexed).isEqualTo(before);
        assertThat(ingest().differences(new MemoryRoom(new MemoryRoom.Archive()), 9, at -> {}))
                .isEmpty();
    }

    @Test
    void manyRecordsAreFoundAnewInSeveralTransactions() throws IOException {
        try (var folderRoom = Rooms.create(folder.resolve("room"))) {
            room = folderRoom;
            var all = new StringBuilder();
            for (int i = 0; i < 1_200; i++) {
                all.append(i > 0 ? "----\n" : "").append("NUMBER: 09VELA").append(1000 + i);
                all.append("\n1. The FERRY has ").append(i).append(" sailors.\n");
            }
            read(all.toString());
            extraction = ToyRules.extraction("2");
            ingest().catchUp();
            assertThat(room.unsaid("2")).isEmpty();
            assertThat(room.partiesNamed(List.of("ferry"))).hasSize(1_200);
            var versions = new TreeSet<String>();
            room.eachSaid(said -> versions.add(said.findings().version()));
            assertThat(versions).containsExactly("2");
        }
    }

    // ---- verdicts

    private static Matter.Place place(Said said, int statement) {
        var at = said.findings().statements().get(statement).head().at();
        return new Matter.Place(
                said.id(),
                said.address(at.paragraph()),
                said.print(),
                at.span(),
                said.quotes().get(statement));
    }

    @Test
    void aVerdictIsWrittenLikeAnyRecordAndSurvivesMakingAnew() throws IOException {
        try (var folderRoom = Rooms.create(folder.resolve("room"))) {
            room = folderRoom;
            read(ONE);
            var matter = new Matter.OfStatement("figure", place(said("09VELA12"), 0));
            var entry = ingest().rule(
                            matter, Verdict.Ruling.CORRECT, Map.of("value", "41"), "One was ashore.", "A. Reader");
            assertThat(entry.classification()).isEqualTo("C");
            assertThat(entry.subject()).isEqualTo("On a figure in 09VELA12/1");
            assertThat(room.verdicts()).hasSize(1);
            var kept = room.verdicts().getFirst();
            assertThat(kept.decision()).isEqualTo(entry.id());
            assertThat(kept.verdict().matter()).isEqualTo(matter);
            assertThat(kept.verdict().corrected()).containsExactly(Map.entry("value", "41"));
            assertThat(room.linksTo("09VELA12"))
                    .extracting(link -> link.document())
                    .contains(entry.id());
            assertThat(said(entry.id()).findings().statements())
                    .as("what is decided is not said again")
                    .isEmpty();
            var before = room.dump();
            ingest().rebuild(progress -> {});
            assertThat(room.dump()).isEqualTo(before);
            assertThat(room.verdicts()).containsExactly(kept);
        }
    }

    @Test
    void aVerdictThatWasCutShortIsCaughtUp() throws IOException {
        var memory = new MemoryRoom(new MemoryRoom.Archive());
        room = memory;
        read(ONE);
        var matter = new Matter.OfStatement("figure", place(said("09VELA12"), 0));
        memory.cutShort = true;
        assertThatThrownBy(() -> ingest().rule(matter, Verdict.Ruling.REJECT, Map.of(), "", "A. Reader"))
                .isInstanceOf(IOException.class);
        assertThat(room.verdicts()).isEmpty();
        ingest().catchUp();
        assertThat(room.verdicts()).hasSize(1);
        sameWhenMadeAnew();
    }

    @Test
    void whatCannotBeCorrectedIsNotWritten() throws IOException {
        read(ONE);
        long kept = room.archived();
        var matter = new Matter.OfStatement("figure", place(said("09VELA12"), 0));
        var elsewhere = new Matter.OfStatement(
                "figure",
                new Matter.Place(
                        "09NONE1", "1", "", matter.at().span(), matter.at().quote()));
        for (var wrong : List.of(
                Map.of("value", "many"),
                Map.of("value", "1e999999"),
                Map.of("actor", "the Ministry"),
                Map.of("as_of", "2009-13"),
                Map.of("bound", "about"))) {
            assertThatThrownBy(() -> ingest().rule(matter, Verdict.Ruling.CORRECT, wrong, "", "A. Reader"))
                    .as("%s", wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ingest().rule(elsewhere, Verdict.Ruling.REJECT, Map.of(), "", "A. Reader"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ingest().rule(matter, Verdict.Ruling.CORRECT, Map.of(), "", "A. Reader"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(room.archived()).isEqualTo(kept);
        assertThat(room.verdicts()).isEmpty();
    }
}
