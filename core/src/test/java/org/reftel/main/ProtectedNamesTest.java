package org.reftel.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.file.Kinds;
import org.reftel.handling.Handling;
import org.reftel.ingest.Filing;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;

/// A protected name in a room: the label of its entries decides who reads it, and nothing else has to.
class ProtectedNamesTest {
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @TempDir
    Path folder;

    private static Draft draft(String type, Optional<Label> marking, String words, String... fields) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return new Draft(
                type,
                Optional.empty(),
                "",
                values,
                words.isEmpty() ? List.of() : List.of(words),
                List.of(),
                FileEntry.NONE,
                marking);
    }

    private static void add(Workroom room, Draft draft) throws IOException {
        room.filing().add("HARBORFIRE", List.of(draft), "A. Reader");
    }

    @Test
    void aReaderWithoutTheGrantFindsThePseudonymAndNeverTheName() throws IOException {
        try (var room = LocalRoom.open(folder.resolve("room"), Opener.Way.MAKE).workroom(Opener.Way.MAKE)) {
            room.filing()
                    .open(
                            new Filing.Opening(
                                    "The harbor fire",
                                    "",
                                    Kinds.shipped("case").orElseThrow(),
                                    "Unit A",
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of()),
                            "A. Reader");
            add(
                    room,
                    draft(
                            "protection",
                            Optional.empty(),
                            "",
                            "party",
                            "Inés Duarte",
                            "pseudonym",
                            "Witness A",
                            "ground",
                            "threats"));
            var open = draft("note", Optional.empty(), "Inés Duarte saw the launch.");
            var refused = assertThrows(Refused.class, () -> add(room, open));
            assertEquals(Code.X956_PROTECTED_NAME, refused.problem().code());
            add(room, draft("note", Optional.of(Label.parse("SBU/PROTECTED")), "Inés Duarte saw the launch."));
            add(room, draft("note", Optional.empty(), "Witness A saw the launch."));

            assertFalse(room.desk().trace("Duarte", "", "", "").records().isEmpty());
            var granted = room.desk().as(Handling.view("SBU/PROTECTED").orElseThrow());
            assertFalse(granted.trace("Duarte", "", "", "").records().isEmpty());
            var below = room.desk().as(Handling.view("S").orElseThrow());
            assertTrue(below.trace("Duarte", "", "", "").records().isEmpty());
            assertEquals(1, below.trace("launch", "", "", "").records().size());
            var state = below.file("HARBORFIRE", LATER).orElseThrow().toString();
            assertFalse(state.contains("Duarte"));
            assertTrue(state.contains("Witness A"));
        }
    }
}
