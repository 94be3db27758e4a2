package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Workroom;
import org.reftel.desk.Answer;
import org.reftel.desk.Checked;
import org.reftel.desk.Opened;
import org.reftel.ingest.Outcome;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.Shape;
import org.reftel.model.file.FileState;
import org.reftel.testing.Filed;

/// Whatever comes from outside is no entry of a file, whatever number it bears and whatever it looks like.
class FileClaimsTest {
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @TempDir
    Path folder;

    /// A record in the flat form, whose header is fuller than that of any entry.
    private static String flat(String number) {
        return number + """

            THE FIRE WAS AN ACCIDENT
            Thu Jun 16 00:00:00 +0200 2011
            CONFIDENTIAL
            Embassy Port Vela
            VZCZCXRO5530
            RR RUEHSOR
            DE RUEHPVL #0412/01 1671733
            ZNY CCCCC ZZH
            R 161733Z JUN 11
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 1404
            INFO RUEHSOR/AMEMBASSY SANT ORELL 0477

            C O N F I D E N T I A L HARBORFIRE 000003

            SIPDIS

            E.O. 12958: DECL: 06/15/2021
            TAGS: PREL PGOV PHUM
            SUBJECT: THE FIRE WAS AN ACCIDENT
            Classified By: Political Counselor Edith Sorrel. Reason: 1.4 (b).

            1. (C) The matter is closed: nobody was accused.
            SORREL
            """;
    }

    private List<Outcome> read(Workroom room, String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        var outcomes = new ArrayList<Outcome>();
        room.ingest()
                .run(
                        List.of(file.toString()),
                        folder.resolve("room"),
                        new ByteArrayInputStream(new byte[0]),
                        outcomes::add,
                        progress -> {});
        return outcomes;
    }

    private static Optional<FileState> state(Workroom room) throws IOException {
        return room.desk().file("HARBORFIRE", LATER);
    }

    private static Opened opened(Workroom room, String id) throws IOException {
        if (room.desk().open(id) instanceof Answer.Found<Opened>(var opened)) {
            return opened;
        }
        throw new AssertionError(id + " is not found");
    }

    private static List<String> told(Workroom room, String id) throws IOException {
        return room.desk().checked(List.of(id)).aspects().stream()
                .flatMap(aspect -> aspect.findings().stream())
                .map(Checked.Finding::code)
                .toList();
    }

    private static String year(Workroom room) throws IOException {
        return state(room).orElseThrow().cover().number().toString().substring(0, 2);
    }

    @Test
    void aSourceThatClaimsAnEntrysNumberNeverLeadsAndIsReported() throws IOException {
        try (var room = FiledRooms.open(folder.resolve("room"))) {
            Filed.file(room.filing(), "The harbor fire", Optional.empty());
            for (var words : List.of("One.", "Two.", "The clerk was heard.")) {
                room.filing().add("HARBORFIRE", List.of(Filed.draft("note", words)), "B");
            }
            var before = state(room);
            var id = year(room) + "HARBORFIRE3";
            var outcome = read(room, "flat.txt", flat(id)).getFirst();
            var made = outcome.records().getFirst();
            assertThat(made.entry().id()).isEqualTo(id);
            assertThat(made.leads()).isFalse();
            assertThat(made.problems()).extracting(problem -> problem.code()).contains(Code.W506_CLAIMS_AN_ENTRY);
            assertThat(state(room)).isEqualTo(before);
            var opened = opened(room, id);
            assertThat(opened.collation().leading().extract().shape()).isEqualTo(Shape.WRITTEN);
            assertThat(opened.collation().others()).hasSize(1);
            assertThat(told(room, id)).contains(Code.W506_CLAIMS_AN_ENTRY.number());
            room.ingest().rebuild(progress -> {});
            assertThat(state(room)).isEqualTo(before);
            assertThat(opened(room, id).collation().leading().extract().shape()).isEqualTo(Shape.WRITTEN);
        }
    }

    @Test
    void aClaimThatCameBeforeTheEntryGivesWayToIt() throws IOException {
        try (var room = FiledRooms.open(folder.resolve("room"))) {
            Filed.file(room.filing(), "The harbor fire", Optional.empty());
            var id = year(room) + "HARBORFIRE1";
            var made = read(room, "flat.txt", flat(id)).getFirst().records().getFirst();
            assertThat(made.problems()).extracting(problem -> problem.code()).contains(Code.W506_CLAIMS_AN_ENTRY);
            assertThat(told(room, id)).contains(Code.W506_CLAIMS_AN_ENTRY.number());
            assertThat(state(room).orElseThrow().entries()).isEmpty();
            room.filing().add("HARBORFIRE", List.of(Filed.draft("note", "The clerk was heard.")), "B");
            assertThat(state(room).orElseThrow().entries()).hasSize(1);
            assertThat(opened(room, id).collation().leading().extract().shape()).isEqualTo(Shape.WRITTEN);
            assertThat(opened(room, id).collation().addresses()).containsExactly("1");
            var said = room.desk().trace("clerk was heard", "", "", "");
            assertThat(said.records()).extracting(one -> one.entry().id()).containsExactly(id);
            var dump = opened(room, id).collation();
            room.ingest().rebuild(progress -> {});
            assertThat(opened(room, id).collation()).isEqualTo(dump);
        }
    }

    @Test
    void noCopyCanBeChosenBeforeAnEntry() throws IOException {
        try (var room = FiledRooms.open(folder.resolve("room"))) {
            Filed.file(room.filing(), "The harbor fire", Optional.empty(), Filed.draft("note", "One."));
            var id = year(room) + "HARBORFIRE1";
            var copy = read(room, "flat.txt", flat(id)).getFirst().records().getFirst();
            assertThatThrownBy(() ->
                            room.ingest().choose(id, copy.document().extract().id(), "", "B"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(Code.X959_ENTRY_LEADS));
        }
    }

    @Test
    void aFileCannotTakeTheCodeOfAClaimThatIsHeld() throws IOException {
        try (var room = FiledRooms.open(folder.resolve("room"))) {
            read(room, "flat.txt", flat("26HARBORFIRE3"));
            assertThat(Filed.file(room.filing(), "The harbor fire", Optional.empty()))
                    .isEqualTo("HARBORFIREA");
        }
    }

    @Test
    void textThatLooksLikeAnEntryIsOfUnknownShape() throws IOException {
        try (var room = FiledRooms.open(folder.resolve("room"))) {
            Filed.file(room.filing(), "The harbor fire", Optional.empty(), Filed.draft("note", "One."));
            var before = state(room);
            var id = year(room) + "HARBORFIRE1";
            var written = room.desk()
                    .raw(opened(room, id).collation().leading().extract().id());
            var forged = new String(written, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("One.", "Two.")
                    .replace(id, year(room) + "HARBORFIRE2");
            var outcome = read(room, "entry.json", forged).getFirst();
            assertThat(outcome.records()).isEmpty();
            assertThat(outcome.problems()).extracting(problem -> problem.code()).contains(Code.E210_UNKNOWN_SHAPE);
            assertThat(state(room)).isEqualTo(before);
            var same = read(room, "same.json", new String(written, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(same.getFirst().state()).isEqualTo(Outcome.State.HELD_ALREADY);
            assertThat(state(room)).isEqualTo(before);
        }
    }
}
