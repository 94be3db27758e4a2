package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
    private static final String CABLE = """
            C O N F I D E N T I A L PORT VELA 000118

            E.O. 12958: DECL: 01/01/2020
            TAGS: PREL, MR
            SUBJECT: THE HARBOUR

            1. (C) The harbour was closed on Monday.

            2. (C) Nine engineers came from Costa Verra on Friday.

            HARROW
            """;

    @TempDir
    private Path folder;

    private String id = "";

    private Session session() {
        return new Session(folder.resolve("room"));
    }

    @BeforeEach
    void readTwoCopies() throws IOException {
        Files.writeString(folder.resolve("one.txt"), CABLE);
        Files.writeString(
                folder.resolve("two.txt"), CABLE.replace("TAGS: PREL, MR\n", "").replace("Nine", "Ten"));
        session()
                .reftel(
                        "read",
                        folder.resolve("one.txt").toString(),
                        folder.resolve("two.txt").toString());
        id = session().reftel("list", "--csv").lines().stream()
                .filter(line -> line.contains("PORTVELA118"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*?(\\d\\dPORTVELA118).*", "$1");
    }

    @Test
    void aPersonDecidesWhichCopyLeads() {
        assertThat(session().reftel("review", id).out).contains("2 copies").contains("one.txt", "two.txt");
        assertThat(session().reftel("open", id + "/2").out).contains("Nine engineers");
        var decided = session()
                .reftel("review", id, "--leads", "two.txt", "--because", "Typed from the paper.", "--by", "A. Reader");
        assertThat(decided.err).isEmpty();
        assertThat(decided.exit).isZero();
        assertThat(session().reftel("open", id + "/2").out).contains("Ten engineers");
        var decision = decided.out.replaceAll("(?s).*(x[0-9a-f]{12}).*", "$1");
        assertThat(session().reftel("open", decision).out)
                .contains("Typed from the paper.")
                .contains("A. Reader");
        assertThat(session().reftel("trace", "\"typed from the paper\"").out).contains(decision + "/2");
        assertThat(session().reftel("export").exit).isZero();
        assertThat(session().reftel("review", id, "--leads", "one.txt").exit).isZero();
        assertThat(session().reftel("open", id + "/2").out).contains("Nine engineers");
    }

    @Test
    void aCopyThatIsNotThereIsNotChosen() {
        var none = session().reftel("review", id, "--leads", "three.txt");
        assertThat(none.exit).isEqualTo(Exit.FOUND);
        assertThat(none.err).contains("X915").contains("three.txt");
        assertThat(session().reftel("review", id, "--leads", "o").exit).isEqualTo(Exit.FOUND);
        assertThat(session().reftel("review", "09PORTVELA999").exit).isEqualTo(Exit.FOUND);
    }

    @Test
    void theCopiesComeAsJsonAndCsv() {
        assertThat(session().reftel("review", id, "--json").out).startsWith("[{\"leads\":true,");
        assertThat(session().reftel("review", id, "--csv").lines()).hasSize(3);
        assertThat(session().reftel("review", id, "--as", "C").exit).isEqualTo(Exit.USAGE);
    }

    @Test
    void whatIsDerivedIsMadeAnewAlsoWhenItIsLostOrBroken() throws IOException {
        session().reftel("review", id, "--leads", "two.txt", "--because", "Typed from the paper.");
        var before = session().reftel("export", "--with-extracts").out;
        var found = session().reftel("trace", "engineers").out;
        var room = folder.resolve("room");
        for (int damage = 0; damage < 4; damage++) {
            switch (damage) {
                case 0 -> {}
                case 1 -> Files.delete(room.resolve("catalogue.db"));
                case 2 -> Files.writeString(room.resolve("catalogue.db"), "no database at all");
                default -> {
                    try (var files = Files.walk(room.resolve("index"))) {
                        for (var file : files.filter(Files::isRegularFile).toList()) {
                            Files.writeString(file, "no index at all");
                        }
                    }
                }
            }
            var made = session().reftel("rebuild");
            assertThat(made.err).as("damage %d", damage).isEmpty();
            assertThat(made.exit).as("damage %d", damage).isZero();
            assertThat(made.out).contains("made anew of ").contains("2 records");
            assertThat(session().reftel("export", "--with-extracts").out).isEqualTo(before);
            assertThat(session().reftel("trace", "engineers").out).isEqualTo(found);
        }
        assertThat(session().reftel("rebuild", "--json").out).contains("\"records\":2");
    }
}
