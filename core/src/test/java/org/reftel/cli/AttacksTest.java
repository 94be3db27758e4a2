package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The attacks that a serious reviewer runs (TRUST.md 2.5), by name, on two rooms: one holds the secret, the other
/// does not. An attack fails when both say the same. What holds whatever is typed is shown by [TwinRoomsTest].
class AttacksTest {
    private static final String WORD = "zanzinotte";

    private static final String CABLE = """
        R 241947Z SEP 12
        FM AMEMBASSY PORT VELA
        TO RUEHC/SECSTATE WASHDC 2210
        C O N F I D E N T I A L PORT VELA 000412

        TAGS: PREL PGOV
        SUBJECT: TALKS ON THE HARBOUR

        REF: COSTA VERRA 55

        1. (SBU) The minister opened the talks on the harbour.

        2. (C) %s

        3. (SBU) Fishing boats left in the morning, see para 2.

        CALLOWAY
        """;

    private static final String HIDDEN = """
        R 011200Z OCT 12
        FM AMEMBASSY COSTA VERRA
        S E C R E T COSTA VERRA 000055

        TAGS: PREL MNUC
        SUBJECT: THE ZANZINOTTE BERTH

        REF: PORT VELA 412

        1. (S) The harbour of zanzinotte and the minister, again the harbour.
        """;

    private static final String OPEN = """
        R 021200Z OCT 12
        FM AMEMBASSY SANT ORELL
        UNCLAS SANT ORELL 000007

        TAGS: ECON
        SUBJECT: A MARKET

        REF: A. COSTA VERRA 55

        1. (U) Boats were sold at the market, one harbour over (ref A).
        """;

    @TempDir
    private Path folder;

    private Session with(String secret, boolean hidden) throws IOException {
        var name = hidden ? "with" : "without";
        var in = Files.createDirectories(folder.resolve(name));
        Files.writeString(in.resolve("1" + (hidden ? WORD : "-") + ".txt"), CABLE.formatted(secret));
        Files.writeString(in.resolve("2.txt"), OPEN);
        if (hidden) {
            Files.writeString(in.resolve("3" + WORD + ".txt"), HIDDEN);
        }
        return new Session(folder.resolve("room-" + name)).reftel("read", in.toString());
    }

    /// Both rooms say the same to a reader cleared to SBU, and the secret is in no byte of it.
    private void alike(String... commands) throws IOException {
        var words = "The berth of zanzinotte, the harbour and the morning of the minister's boats.";
        alikeWhatever(words, commands);
    }

    private void alikeWhatever(String words, String... commands) throws IOException {
        var secret = with(words, true);
        var other = with("No.", false);
        for (var command : commands) {
            var args = (command.replace(" ", "\n") + "\n--as\nSBU")
                    .replace('_', ' ')
                    .split("\n", -1);
            secret.reftel(args);
            other.reftel(args);
            assertThat(secret.out).as(command).isEqualTo(other.out);
            assertThat(secret.err).as(command).isEqualTo(other.err);
            assertThat(secret.exit).as(command).isEqualTo(other.exit);
            if (!command.contains(WORD)) {
                assertThat(secret.out + secret.err).as(command).doesNotContainIgnoringCase(WORD);
            }
        }
    }

    @Test
    void a1TotalHitsDoNotCountWhatIsHidden() throws IOException {
        alike("trace --json harbour", "trace --json zanzinotte", "trace harbour");
    }

    @Test
    void a2GroupsAndTheirCountsDoNotCountWhatIsHidden() throws IOException {
        alike("list --by tag", "list --by date", "list --by origin --json", "list --tag MNUC");
    }

    @Test
    void a3NoScoreTellsHowRareAWordIs() throws IOException {
        alike("trace --json harbour_OR_minister", "trace --csv minister_OR_boats");
    }

    @Test
    void a4NoSurfaceExplainsAScore() {
        var room = new Session(folder.resolve("none"));
        for (var option : List.of("--explain", "--score", "--profile", "--sort", "--page", "--limit")) {
            assertThat(room.reftel("trace", option, "word").exit).as(option).isEqualTo(Exit.USAGE);
        }
    }

    @Test
    void a5TheOrderOfAnswersIsThatOfTime() throws IOException {
        alike("trace --csv harbour_OR_boats", "list --by date --csv");
    }

    @Test
    void a6NoPatternOrRangeBisectsWhatIsHidden() throws IOException {
        alike(
                "trace z*",
                "trace zanzinot*",
                "trace zanzinott~",
                "trace ref:COSTAVERRA55",
                "trace to:SECSTATE",
                "trace signer:CALL*",
                "trace class:S",
                "trace subject:zanzinotte",
                "trace sent:>=2012-10-01",
                "list --since 2012-10-01");
    }

    @Test
    void a7NothingIsSuggestedThatIsHidden() throws IOException {
        alike("open COSTAVERRA54", "open COSTAVERA55", "open 12COSTAVERRA56", "trace zanzinota");
    }

    @Test
    void a8NoSurfaceFindsWhatIsAlike() {
        assertThat(new Session(folder.resolve("none")).reftel("similar", "12PORTVELA412").exit)
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a9NoPhraseRunsAcrossAHiddenParagraph() throws IOException {
        alike("trace \"harbour_fishing\"", "trace \"harbour_no\"", "trace \"talks_on_the_harbour_the_berth\"");
    }

    @Test
    void a10ARecordDoesNotFitByAHiddenParagraph() throws IOException {
        alike("trace berth", "trace zanzinotte_OR_berth", "trace --text berth_OR_market");
    }

    @Test
    void a11NoBooleanProbesWhatIsHidden() throws IOException {
        alike("trace minister_AND_NOT_zanzinotte", "trace NOT_berth", "trace harbour_zanzinotte", "trace boats_berth");
    }

    @Test
    void a12NoProximityMeasuresAHiddenParagraph() throws IOException {
        alike("trace \"harbour_fishing\"~5", "trace \"harbour_fishing\"~500", "trace para:(harbour_AND_boats)");
    }

    @Test
    void a13NoAnswerHasPagesToCount() throws IOException {
        alike("trace --text the", "list", "export");
    }

    @Test
    void a14TimelinesAndReferencesLeaveNoTrace() throws IOException {
        alike("list --by date", "check", "check --json", "open 12SANTORELL7", "open 12PORTVELA412 --json");
    }

    @Test
    void a15NoSearchIsKept() {
        assertThat(new Session(folder.resolve("none")).reftel("watch", "word").exit)
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a16WordsOfARecordThatWasRaisedAreGone() throws IOException {
        var in = Files.createDirectories(folder.resolve("raised"));
        Files.writeString(in.resolve("1.txt"), OPEN.replace("market, one", "market of zanzinotte, one"));
        Files.writeString(in.resolve("2.txt"), CABLE.formatted("No."));
        var room = new Session(folder.resolve("room")).reftel("read", in.toString());
        assertThat(room.reftel("trace", "zanzinotte", "--as", "SBU").exit).isEqualTo(Exit.OK);
        var copy = Files.writeString(
                folder.resolve("copy.txt"),
                OPEN.replace("market, one", "market of zanzinotte, one")
                        .replace("UNCLAS", "S E C R E T")
                        .replace("(U)", "(S)"));
        room.reftel("read", copy.toString());
        assertThat(room.reftel("trace", "zanzinotte", "--as", "SBU").exit).isEqualTo(Exit.FOUND);
        assertThat(room.reftel("open", "12SANTORELL7", "--as", "SBU").exit).isEqualTo(Exit.FOUND);
        assertThat(room.reftel("list", "--as", "SBU").out).doesNotContain("A MARKET");
    }

    @Test
    void a17NoAnswerOfOneReaderIsKeptForAnother() throws IOException {
        var room = with("The berth of zanzinotte.", true);
        var before = room.reftel("trace", "--json", "zanzinotte", "--as", "SBU").out;
        assertThat(room.reftel("trace", "--json", "zanzinotte").out).contains("12PORTVELA412", "12COSTAVERRA55");
        assertThat(room.reftel("trace", "--json", "zanzinotte", "--as", "SBU").out)
                .isEqualTo(before);
    }

    @Test
    void a18NoSpellingReachesAHiddenRecord() throws IOException {
        alike(
                "open 12COSTAVERRA55",
                "open #12COSTAVERRA55",
                "open COSTA_VERRA_55",
                "open 12COSTAVERRA55/1",
                "open 12COSTAVERRA55#par1",
                "open 12COSTAVERRA55/header",
                "open --raw 12COSTAVERRA55",
                "check 12COSTAVERRA55",
                "export 12COSTAVERRA55");
    }

    @Test
    void a19HiddenAndAbsentRecordsAreToldAlike() throws IOException {
        var room = with("The berth.", true);
        var hidden = room.reftel("open", "12COSTAVERRA55", "--as", "U");
        var said = hidden.err.replace("12COSTAVERRA55", "ID");
        assertThat(hidden.exit).isEqualTo(Exit.FOUND);
        assertThat(said).contains("X902", "wanted");
    }

    @Test
    void a20AHiddenParagraphHasNoLength() throws IOException {
        alike("open 12PORTVELA412", "open 12PORTVELA412/2", "open 12PORTVELA412 --csv", "open 12PORTVELA412/2 --json");
    }

    @Test
    void a21NamesOfFilesReferencesAndSignaturesStayBehind() throws IOException {
        alike("open 12PORTVELA412 --explain", "open 12PORTVELA412/header", "open 12PORTVELA412/signature", "export");
    }

    @Test
    void a22AReferenceToAHiddenRecordIsWanted() throws IOException {
        alike("open 12SANTORELL7/1", "list --json", "check 12SANTORELL7");
        assertThat(with("The berth.", true).reftel("list", "--as", "SBU").out).contains("12COSTAVERRA55  wanted by");
    }

    @Test
    void a23TheOriginalOfARecordShownInPartIsNotGivenOut() throws IOException {
        alike("open --raw 12PORTVELA412", "open --raw 12PORTVELA412/1", "open --raw 12PORTVELA412/2");
    }

    @Test
    void a24CopiesThatDifferInHiddenWordsDoNotDiffer() throws IOException {
        var room = with("The berth of zanzinotte.", true);
        var copy = Files.writeString(folder.resolve("copy.txt"), CABLE.formatted("Another word on zanzinotte."));
        room.reftel("read", copy.toString());
        assertThat(room.reftel("check", "12PORTVELA412").out).contains("W504");
        var seen = room.reftel("check", "12PORTVELA412", "--as", "SBU").out;
        assertThat(seen).doesNotContain("W504", WORD).contains("each record in one copy");
    }

    @Test
    void a25RepairsDoNotQuoteWhatIsHidden() throws IOException {
        alike("open --repairs 12PORTVELA412", "open --repairs 12PORTVELA412/2", "open --repairs 12PORTVELA412 --json");
    }

    @Test
    void a29AnExportHoldsWhatTheReaderMayRead() throws IOException {
        alike("export --with-extracts", "export 12PORTVELA412 --with-extracts", "export --csv");
    }

    @Test
    void whatIsSaidOfSomebodyElsewhereIsNotKnownHere() throws IOException {
        alikeWhatever(
                "Minister Ana Zanzinotte of the Harbour Board (HBZ) promised 900 boats by May 1, 2013.",
                "trace Harbour_Board",
                "trace --json Harbour_Board",
                "trace HBZ",
                "trace --json zanzinotte",
                "trace 900",
                "trace boats",
                "trace 12PORTVELA412",
                "export --csv",
                "export");
    }

    @Test
    void a32AQuotationOfAHiddenParagraphIsEmpty() throws IOException {
        var room = with("The berth of zanzinotte.", true);
        assertThat(room.reftel("open", "12PORTVELA412/2", "--json", "--as", "SBU").out)
                .contains("\"role\":\"withheld\"", "\"text\":\"\"", "\"marking\":null");
    }

    @Test
    void a47WhatFailsIsNotNamed() throws IOException {
        var room = with("The berth of zanzinotte.", true);
        try (var files = Files.walk(folder.resolve("room-with"))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("sources")
                            || file.toString().endsWith(".gz"))
                    .toList()) {
                Files.write(file, new byte[0]);
            }
        }
        var failed = room.reftel("open", "12PORTVELA412", "--as", "SBU");
        assertThat(failed.exit).isNotEqualTo(Exit.OK);
        assertThat(failed.out + failed.err).doesNotContain(WORD, "sources", "sha256", ".txt");
    }
}
