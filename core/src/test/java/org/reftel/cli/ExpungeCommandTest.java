package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.main.OpenRooms;
import org.reftel.model.Digest;
import org.reftel.testing.Archives;

/// `reftel expunge` as two persons type it, and what the room answers afterwards.
class ExpungeCommandTest {
    private static final List<String> BOTH = List.of("--ground", "Order 12", "--by", "Ann Poe", "--and", "Bo Roe");

    @TempDir
    private Path folder;

    private Path room;
    private Session session;

    @BeforeEach
    void read() throws IOException {
        room = folder.resolve("room");
        session = new Session(room);
        Files.createDirectories(folder.resolve("in"));
        for (int serial = 1; serial <= 4; serial++) {
            Files.writeString(folder.resolve("in/" + serial + ".txt"), text(serial));
        }
        session.reftel("read", folder.resolve("in").toString());
        assertThat(session.exit).isZero();
    }

    private static String text(int serial) {
        return """
            R 211950Z JUN 12
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 1893

            C O N F I D E N T I A L PORT VELA %06d

            E.O. 12958: DECL: 06/20/2022
            TAGS: PREL PGOV
            SUBJECT: HARBOUR POLICE, REPORT %d

            1. (C) The harbour master counted %d launches. Deputy Vargas promised to send list %d by July 30.

            2. (U) Nothing else was said of the %d guards.

            WHITLOW
            """.formatted(serial, serial, serial * 11, serial, serial * 3);
    }

    private Session expunge(String... words) {
        var line = new java.util.ArrayList<>(List.of("expunge"));
        line.addAll(List.of(words));
        line.addAll(BOTH);
        line.add("--yes");
        return session.reftel(line.toArray(String[]::new));
    }

    private void assertRefused(int exit, String code) {
        assertThat(session.exit).isEqualTo(exit);
        assertThat(session.err).contains(code);
        assertThat(room.resolve("keys/kept")).doesNotExist();
        assertThat(session.reftel("open", "12PORTVELA2").exit).isZero();
    }

    @Test
    void withoutYesItSaysWhatWouldGoAndChangesNothing() throws IOException {
        var before = Files.readAllBytes(room.resolve("ledger/checkpoint"));
        session.reftel("expunge", "PORT VELA 2");
        assertThat(session.exit).isZero();
        assertThat(session.out)
                .contains("Would go: 2 sources, 1 record", "12PORTVELA2   2.txt", "addresses of", "3 other records")
                .contains("Nothing was expunged");
        assertThat(Files.readAllBytes(room.resolve("ledger/checkpoint"))).isEqualTo(before);
        session.reftel("expunge", "12PORTVELA2", "--json");
        assertThat(session.out).contains("\"kind\":\"source\"", "\"records\":\"12PORTVELA2\"");
        assertRefused(0, "");
    }

    @Test
    void onePersonOrNoGroundExpungesNothing() {
        session.reftel("expunge", "12PORTVELA2", "--yes", "--ground", "Order 12", "--by", "Ann Poe");
        assertRefused(Exit.USAGE, "X961");
        session.reftel("expunge", "12PORTVELA2", "--yes", "--ground", "x", "--by", "Ann Poe", "--and", " ann  POE");
        assertRefused(Exit.USAGE, "X961");
        for (var same : List.of("Ann\u00a0Poe", "ann\u200bpoe", "\uff21nn Poe.", "ANN-POE", "\u2014")) {
            session.reftel("expunge", "12PORTVELA2", "--yes", "--ground", "x", "--by", "Ann Poe", "--and", same);
            assertRefused(Exit.USAGE, "X961");
        }
        session.reftel("expunge", "12PORTVELA2", "--yes", "--ground", " - ", "--by", "Ann Poe", "--and", "Bo Roe");
        assertRefused(Exit.USAGE, "X962");
        session.reftel("expunge", "12PORTVELA2", "--yes", "--ground", " ", "--by", "Ann Poe", "--and", "Bo Roe");
        assertRefused(Exit.USAGE, "X962");
        session.reftel("expunge", "12PORTVELA2", "--as", "S", "--yes");
        assertRefused(Exit.USAGE, "X910");
    }

    @Test
    void whatIsNoRecordIsRefused() {
        expunge("12PORTVELA2/1");
        assertRefused(Exit.USAGE, "X964");
        expunge("12PORTVELA99");
        assertRefused(Exit.FOUND, "X902");
        expunge("12PORTVELA2", "12PORTVELA99");
        assertRefused(Exit.FOUND, "X902");
        expunge("sha256:" + "0".repeat(64));
        assertRefused(Exit.FOUND, "X902");
        expunge("sha256:");
        assertRefused(Exit.FOUND, "X902");
    }

    @Test
    void aRoomThatDoesNotVerifyIsLeftAsItIs() throws IOException {
        var file = room.resolve("sources/000001.warc.gz");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 30] ^= 1;
        Files.write(file, bytes);
        expunge("12PORTVELA1");
        assertThat(session.exit).isNotZero();
        assertThat(session.err).contains("does not verify", "Nothing was expunged");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void ofAnArchiveAllGoesOrNothing() throws IOException {
        var zip = Archives.zip(Map.of("a.txt", text(7), "b.txt", text(8), "c.txt", text(2)));
        Files.write(folder.resolve("old.zip"), zip);
        session.reftel("read", folder.resolve("old.zip").toString());
        expunge("12PORTVELA7");
        assertRefused(Exit.USAGE, "X963");
        assertThat(session.reftel("expunge", "12PORTVELA7").err)
                .contains(
                        "the archive old.zip with 2 other sources",
                        "sha256:" + Digest.of(zip).hex());
        // It stands in the archive too, although it came before it.
        expunge("12PORTVELA2");
        assertRefused(Exit.USAGE, "X963");
        expunge("12PORTVELA2", "12PORTVELA7", "12PORTVELA8");
        assertThat(session.err).contains("X963");
        expunge("sha256:" + Digest.of(zip).hex().substring(0, 12));
        assertThat(session.exit).as(session.err).isZero();
        for (var gone : List.of("2", "7", "8")) {
            assertThat(session.reftel("open", "12PORTVELA" + gone).err).contains("X902");
        }
        assertThat(session.reftel("open", "12PORTVELA1").exit).isZero();
        assertThat(session.reftel("verify").out).startsWith("INTACT");
    }

    /// A room that was never given the cable answers as one in which it was expunged, whoever asks.
    @Test
    void theRoomAnswersAsIfItHadNeverBeenThere() throws IOException {
        var other = new Session(folder.resolve("other"));
        Files.createDirectories(folder.resolve("less"));
        for (int serial : new int[] {1, 3, 4}) {
            Files.writeString(folder.resolve("less/" + serial + ".txt"), text(serial));
        }
        other.reftel("read", folder.resolve("less").toString());
        expunge("12PORTVELA2");
        assertThat(session.exit).as(session.err).isZero();
        for (var question : List.of(
                "open 12PORTVELA2",
                "open 12PORTVELA2/1",
                "open PORT VELA 2",
                "list",
                "trace launches",
                "trace 12PORTVELA2",
                "trace Vargas",
                "check",
                "due --on 2012-09-01",
                "brief launches --on 2012-09-01",
                "review",
                "prove 12PORTVELA2/1",
                "export",
                "export --format csv")) {
            for (var view : List.of("", " --as C", " --as U", " --json")) {
                if ((question.startsWith("prove") || question.startsWith("review")) && view.contains("--as")) {
                    continue;
                }
                var line = (question + view).split(" ");
                session.reftel(line);
                other.reftel(line);
                assertThat(session.exit + session.out + session.err)
                        .as(question + view)
                        .isEqualTo(other.exit + other.out + other.err);
            }
        }
    }

    @Test
    void theNumberOfAnExpungedEntryIsNeverGivenAgain() {
        session.reftel("file", "open", "Harbor watch", "--by", "A. Reader");
        session.reftel("file", "open", "Vela wharf", "--by", "A. Reader");
        for (var words : List.of("One.", "Two.", "Three.")) {
            session.reftel("file", "add", "HARBORWATCH", "note", words, "--by", "A. Reader");
            assertThat(session.exit).as(session.err).isZero();
        }
        var year = session.out.replaceAll("(?s).*?(\\d\\d)HARBORWATCH.*", "$1");
        var code = year + "HARBORWATCH";
        expunge(code + "2", code + "3");
        assertThat(session.exit).as(session.err).isZero();
        session.reftel("file", "add", "VELAWHARF", "note", "First.", "--by", "A. Reader");
        assertThat(session.out).contains(year + "VELAWHARF1");
        session.reftel("file", "add", "HARBORWATCH", "note", "Four.", "--by", "A. Reader");
        assertThat(session.out).contains(code + "4");
        session.reftel("file", "add", "HARBORWATCH", "note", "Five.", "--by", "A. Reader");
        assertThat(session.out).contains(code + "5");
        session.reftel("file", "show", "HARBORWATCH");
        assertThat(session.out).contains("One.", "Four.").doesNotContain("Two.", "Three.");
        assertThat(session.reftel("verify").out).startsWith("INTACT");
        // The cover goes with the whole file, or not.
        expunge(code + "0");
        assertThat(session.err).contains("X963", "is the cover of a file", "3 of them");
        expunge(code + "0", code + "1", code + "4", code + "5");
        assertThat(session.exit).as(session.err).isZero();
        assertThat(session.reftel("file", "show", "HARBORWATCH").err).contains("X951");
        assertThat(session.reftel("file", "show", "VELAWHARF").out).contains("First.");
    }

    @Test
    void aRoomThatWasOpenMeanwhileForgetsWithItsNextAnswer() throws IOException {
        try (var rooms = new OpenRooms()) {
            var served = new Session(room, rooms.reftel());
            assertThat(served.reftel("open", "12PORTVELA2").exit).isZero();
            assertThat(served.reftel("trace", "launches").out).contains("12PORTVELA2");
            expunge("12PORTVELA2");
            assertThat(session.exit).as(session.err).isZero();
            assertThat(served.reftel("open", "12PORTVELA2").err).contains("X902");
            assertThat(served.reftel("trace", "launches").out)
                    .contains("12PORTVELA3")
                    .doesNotContain("12PORTVELA2");
            assertThat(served.reftel("trace", "Vargas").out).doesNotContain("PORTVELA2");
            assertThat(served.reftel("list").out).doesNotContain("12PORTVELA2");
        }
    }

    @Test
    void whatIsTypedIsKeptOnOneLine() {
        var ground = "Order 12\n\u001b[31mof the\u2028court";
        session.reftel(
                "expunge", "12PORTVELA2", "--yes", "--ground", ground, "--by", "Ann\u00a0Poe\r", "--and", "Bo\nRoe");
        assertThat(session.exit).as(session.err).isZero();
        assertThat(session.reftel("verify", "--json").out)
                .contains("by Ann Poe and Bo Roe, on this ground: Order 12 [31mof the court. Entry");
    }

    @Test
    void decisionsAboutARecordGoWithIt() {
        session.reftel("review", "12PORTVELA2", "--leads", "2.txt", "--because", "It is whole.", "--by", "C. Judge");
        assertThat(session.exit).as(session.err).isZero();
        session.reftel("expunge", "12PORTVELA2");
        assertThat(session.out).contains("choice of");
        expunge("12PORTVELA2");
        assertThat(session.exit).as(session.err).isZero();
        assertThat(session.reftel("trace", "whole").out + session.reftel("list").out)
                .doesNotContain("C. Judge", "12PORTVELA2");
        assertThat(session.reftel("verify").out).startsWith("INTACT");
        assertThat(session.reftel("rebuild").exit).isZero();
        assertThat(session.reftel("verify").out).startsWith("INTACT");
    }
}
