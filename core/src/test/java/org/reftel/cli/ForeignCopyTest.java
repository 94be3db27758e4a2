package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy with another cable's body says nothing about the record that it was filed under, and is marked by itself.
class ForeignCopyTest {
    @TempDir
    Path folder;

    private static String flat(String level, String printed, String mark, String words) {
        return """
            07PORTVELA45
            MARENIA OPENS ITS HARBOUR
            Wed Feb 21 00:00:00 +0100 2007
            %s
            Embassy Port Vela
            VZCZCXYZ0001
            RR RUEHWEB

            DE RUEHC #0045 0521430
            ZNY CCCCC ZZH
            R 211430Z FEB 07
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0101

            %s

            SIPDIS

            TAGS: PREL PGOV
            SUBJECT: MARENIA OPENS ITS HARBOUR

            ¶1. (%s) %s

            EXAMPLE
            """.formatted(level, printed, mark, words);
    }

    @Test
    void whatAForeignCopyHidesIsShownToNobodyBelowIt() throws IOException {
        Files.writeString(
                folder.resolve("1.txt"),
                flat("UNCLASSIFIED", "UNCLAS PORT VELA 000045", "U", "The harbour opened on time."));
        Files.writeString(
                folder.resolve("2.txt"),
                flat("SECRET", "S E C R E T COSTA VERRA 000312", "S", "Qzcanary has the key of the harbour."));
        var session = new Session(folder.resolve("room"))
                .reftel("read", folder.resolve("1.txt").toString());
        session.reftel("read", folder.resolve("2.txt").toString());
        for (var line : List.of(
                List.of("open", "07PORTVELA45"),
                List.of("open", "07PORTVELA45", "--json"),
                List.of("open", "07PORTVELA45", "--raw"),
                List.of("export", "--with-extracts"),
                List.of("check"),
                List.of("check", "--json"),
                List.of("list", "--json"),
                List.of("trace", "harbour", "--json"),
                List.of("trace", "qzcanary"))) {
            assertThat(as(session, "U", line)).as("%s", line).doesNotContainIgnoringCase("qzcanary has");
        }
        assertThat(as(session, "U", List.of("open", "07PORTVELA45"))).contains("The harbour opened on time");
        assertThat(as(session, "S", List.of("export", "--with-extracts"))).contains("Qzcanary has");
    }

    private static String as(Session session, String view, List<String> line) {
        var args = new ArrayList<>(line);
        args.add("--as");
        args.add(view);
        session.reftel(args.toArray(String[]::new));
        return session.out + session.err;
    }

    /// What claims the number of an entry hides the entry from nobody, and is shown to nobody below its own mark.
    @Test
    void aClaimOnAnEntryNeitherHidesItNorShowsItself() throws IOException {
        Files.writeString(
                folder.resolve("1.txt"),
                flat("UNCLASSIFIED", "UNCLAS PORT VELA 000045", "U", "The harbour opened on time."));
        var session = new Session(folder.resolve("room"))
                .reftel("read", folder.resolve("1.txt").toString());
        session.reftel("file", "open", "--kind", "case", "--marked", "U", "--by", "B", "The", "harbor", "fire");
        session.reftel("file", "add", "--by", "B", "HARBORFIRE", "note", "The clerk was heard on Monday.");
        var shown = as(session, "U", List.of("trace", "clerk", "heard"));
        var number = shown.replaceAll("(?s).*?(\\d\\dHARBORFIRE1).*", "$1");
        assertThat(number).endsWith("HARBORFIRE1");
        Files.writeString(
                folder.resolve("3.txt"),
                flat("SECRET", "S E C R E T PORT VELA 000045", "S", "Qzcanary has the key of the harbour.")
                        .replace("07PORTVELA45", number));
        session.reftel("read", folder.resolve("3.txt").toString());
        for (var line : List.of(
                List.of("open", number),
                List.of("open", number, "--json"),
                List.of("trace", "clerk"),
                List.of("file", "show", "HARBORFIRE", "--text"),
                List.of("export", "--with-extracts"))) {
            assertThat(as(session, "U", line))
                    .as("%s", line)
                    .contains(number)
                    .doesNotContainIgnoringCase("qzcanary has");
        }
        assertThat(as(session, "U", List.of("check", number))).doesNotContainIgnoringCase("qzcanary");
        assertThat(as(session, "U", List.of("open", number))).contains("The clerk was heard on Monday");
    }
}
