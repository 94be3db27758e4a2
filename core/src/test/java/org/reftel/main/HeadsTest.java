package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Trace;
import org.reftel.follow.Promise;

/// What a ministry promised under one minister, asked for under the next: two invented cables in a room.
class HeadsTest {
    private static final String BEFORE = """
        VZCZCXYZ0001
        RR RUEHC
        DE RUEHPVL #0012/01 0361200
        ZNR UUUUU ZZH
        R 051200Z FEB 09
        FM AMEMBASSY PORT VELA
        TO RUEHC/SECSTATE WASHDC 0001

        UNCLAS PORT VELA 000012

        E.O. 12958: N/A
        TAGS: PREL
        SUBJECT: THE ATTORNEY GENERAL ON PORTS

        1. (U) On February 3, the Ambassador met FGV Attorney General Eduardo Marin. The FGV promised to send a
        list of smugglers to the Embassy.

        2. (U) Marin promised to open an office at the port. Economy Minister Ana Sample promised to build a road.
        QUILL
        """;
    private static final String AFTER = """
        VZCZCXYZ0002
        RR RUEHC
        DE RUEHPVL #0115/01 3001200
        ZNR UUUUU ZZH
        R 271200Z OCT 09
        FM AMEMBASSY PORT VELA
        TO RUEHC/SECSTATE WASHDC 0002

        UNCLAS PORT VELA 000115

        E.O. 12958: N/A
        TAGS: PREL
        SUBJECT: A NEW ATTORNEY GENERAL

        1. (U) FGV Attorney General Arturo Lucero took office. He follows former Attorney General Marin.

        2. (U) Lucero pledged to train young prosecutors of the FGV.
        QUILL
        """;

    @TempDir
    Path folder;

    private Workroom room;

    @BeforeEach
    void read() throws IOException {
        var sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve("before.txt"), BEFORE);
        Files.writeString(sources.resolve("after.txt"), AFTER);
        var place = folder.resolve("room");
        LocalRoom.open(place, Opener.Way.MAKE).close();
        room = LocalRoom.open(place, Opener.Way.READ).workroom(Opener.Way.READ);
        room.ingest()
                .run(List.of(sources.toString()), folder, InputStream.nullInputStream(), outcome -> {}, progress -> {});
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    private List<String> promised(String words) throws IOException {
        var account = room.desk()
                .trace(Trace.Question.of(words), LocalDate.parse("2010-01-01"))
                .account();
        return account.promised().stream()
                .map(one -> one.given().said().what() + " | " + one.status() + " | "
                        + account.answering().stream()
                                .filter(answering -> answering.isFor(one))
                                .flatMap(answering -> answering.persons().stream())
                                .toList())
                .toList();
    }

    @Test
    void whatAnOfficePromisedStaysOpenUnderTheNextAndShowsBothNames() throws IOException {
        assertThat(promised("FGV"))
                .containsExactly(
                        "send a list of smugglers to the Embassy | " + Promise.Status.OPEN
                                + " | [Eduardo Marin, Arturo Lucero]",
                        "open an office at the port | " + Promise.Status.OPEN + " | [Eduardo Marin, Arturo Lucero]",
                        "train young prosecutors of the FGV | " + Promise.Status.OPEN + " | []");
    }

    @Test
    void aPersonsOwnPromisesAreNotHisSuccessors() throws IOException {
        assertThat(promised("Arturo Lucero")).containsExactly("train young prosecutors of the FGV | OPEN | []");
    }
}
