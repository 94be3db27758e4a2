package org.reftel.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Answer;
import org.reftel.file.Kinds;
import org.reftel.handling.Handling;
import org.reftel.ingest.Filing;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;

/// Files as the whole program writes and reads them.
class FilingTest {
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @TempDir
    Path folder;

    private static Draft draft(String type, String words, String... fields) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return Draft.of(type, values, words.isEmpty() ? List.of() : List.of(words));
    }

    private static Draft received(String... citations) {
        return new Draft(
                "received",
                Optional.empty(),
                "",
                new TreeMap<>(Map.of()),
                List.of(),
                List.of(citations),
                FileEntry.NONE,
                Optional.empty());
    }

    private static Filing.Filed open(Workroom room, String title, String kind, Draft... first) throws IOException {
        return room.filing()
                .open(
                        new Filing.Opening(
                                title,
                                "",
                                Kinds.shipped(kind).orElseThrow(),
                                "Unit A",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(first)),
                        "A. Reader");
    }

    private Workroom room() throws IOException {
        return LocalRoom.open(folder.resolve("room"), Opener.Way.MAKE).workroom(Opener.Way.MAKE);
    }

    @Test
    void anEntryIsARecordWithANumberParagraphsAndAMark() throws IOException {
        try (var room = room()) {
            var filed = open(room, "The harbor fire", "case", received("09VELA12/3"));
            assertEquals("HARBORFIRE", filed.file());
            room.filing().add("HARBORFIRE", List.of(draft("note", "Deputy Vargas promised to send the report.")), "B");
            var year = filed.entries().getFirst().id().substring(0, 2);
            assertTrue(
                    room.desk().open(year + "HARBORFIRE2/1") instanceof Answer.Found<?>,
                    "the note opens by its address");
            var found = room.desk().trace("promised to send", "", "", "");
            assertEquals(
                    List.of(year + "HARBORFIRE2"),
                    found.records().stream().map(one -> one.entry().id()).toList());
        }
    }

    @Test
    void aFileIsComputedOfItsEntriesAndAReaderBelowSeesNoneOfIt() throws IOException {
        try (var room = room()) {
            open(room, "The harbor fire", "case");
            room.filing().add("HARBORFIRE", List.of(draft("investigation", "Opened.")), "B");
            assertEquals(
                    "investigation",
                    room.desk().file("HARBORFIRE", LATER).orElseThrow().stage().key());
            var below = room.desk().as(Handling.view("U").orElseThrow());
            assertTrue(below.file("HARBORFIRE", LATER).isEmpty());
            assertTrue(below.files(LATER).isEmpty());
            assertTrue(below.catalogue().isEmpty()
                    || below.catalogue().stream()
                            .noneMatch(entry -> entry.post().equals("HARBORFIRE")));
        }
    }

    @Test
    void whatTheKindDoesNotAllowIsRefusedAndNothingIsKept() throws IOException {
        try (var room = room()) {
            open(room, "The harbor fire", "case");
            var refused = assertThrows(
                    Refused.class, () -> room.filing().add("HARBORFIRE", List.of(draft("trial", "Too early.")), "B"));
            assertEquals(Code.X952_ENTRY_NOT_ALLOWED, refused.problem().code());
            assertEquals(
                    0,
                    room.desk()
                            .file("HARBORFIRE", LATER)
                            .orElseThrow()
                            .entries()
                            .size());
        }
    }

    @Test
    void filesAreMadeAnewOfWhatIsKept() throws IOException {
        try (var room = room()) {
            open(room, "The harbor fire", "case", draft("note", "One."));
            var before = room.desk().file("HARBORFIRE", LATER);
            room.ingest().rebuild(progress -> {});
            assertEquals(before, room.desk().file("HARBORFIRE", LATER));
        }
    }

    @Test
    void halfOfACharacterIsRefusedWithItsPlace() throws IOException {
        try (var room = room()) {
            open(room, "The harbor fire", "case");
            for (var draft :
                    List.of(draft("note", "A \ud83d fire"), draft("party", "", "party", "\udd25", "role", "witness"))) {
                var refused = assertThrows(Refused.class, () -> room.filing().add("HARBORFIRE", List.of(draft), "B"));
                assertEquals(Code.X954_FIELD_NOT_UNDERSTOOD, refused.problem().code());
            }
            var refused = assertThrows(Refused.class, () -> open(room, "Fire \ud83d", "case"));
            assertEquals(Code.X954_FIELD_NOT_UNDERSTOOD, refused.problem().code());
        }
    }
}
