package org.reftel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.Level;
import org.reftel.model.View;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.testing.Filed;

/// After somebody wrote, the files that he wrote into are reckoned anew and no others, and what a reader is shown is
/// what would be reckoned for him alone.
class FilesKeptTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final View READER = View.of(Level.U, Set.of());
    private static final View CLEARED = View.of(Level.S, Set.of("NF"));
    private static final int FILES = 9;

    @TempDir
    private Path folder;

    private final List<String> codes = new ArrayList<>();
    private final FilesKept kept = new FilesKept();
    private Filed filed;
    private int reckoned;

    @BeforeEach
    void write() throws IOException {
        filed = Filed.open(folder, Disk.local(), InstantSource.fixed(Instant.parse(DAY + "T12:00:00Z")));
        for (int i = 0; i < FILES; i++) {
            codes.add(Filed.file(
                    filed.filing(),
                    "Quay " + i,
                    i == 8 ? Optional.of(Filed.label("S")) : Optional.empty(),
                    Filed.draft("note", "Opened by the harbour master.")));
        }
    }

    @AfterEach
    void close() throws IOException {
        filed.close();
    }

    private List<FileState> all(View view, LocalDate on) throws IOException {
        var files = new Files(filed.room(), view, kept);
        return kept.on(filed.room(), view, on, entries -> {
            reckoned++;
            return files.state(entries, on);
        });
    }

    /// Of a question whose answer is held against what a desk that keeps nothing says.
    private int reckonedFor(View view, LocalDate on) throws IOException {
        reckoned = 0;
        var said = all(view, on);
        assertThat(said).isEqualTo(new Files(filed.room(), view, new FilesKept()).all(on));
        return reckoned;
    }

    private void add(int file, Draft... drafts) throws IOException {
        filed.filing().add(codes.get(file), List.of(drafts), "A. Reader");
    }

    @Test
    void afterOneEntryOneFileIsReckonedAnew() throws IOException {
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(FILES);
        assertThat(reckonedFor(View.OWNER, DAY)).isZero();
        add(3, Filed.draft("note", "A launch came in."));
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(1);
        assertThat(reckonedFor(View.OWNER, DAY)).isZero();
        add(3, Filed.draft("note", "It left again."));
        add(5, Filed.draft("investigation", "Opened by the unit."), Filed.draft("note", "Two are heard."));
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(2);
        var opened = Filed.file(filed.filing(), "Quay 9", Optional.empty(), Filed.draft("note", "A new one."));
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(1);
        assertThat(all(View.OWNER, DAY)).extracting(FileState::file).contains(opened);
    }

    @Test
    void aCorrectionReckonsItsFileAnew() throws IOException {
        reckonedFor(View.OWNER, DAY);
        var wrong = Filed.draft("note", "A launch came in.");
        add(
                2,
                new Draft(
                        wrong.type(),
                        wrong.on(),
                        wrong.office(),
                        wrong.fields(),
                        wrong.words(),
                        wrong.citations(),
                        1,
                        wrong.marking()));
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(1);
        assertThat(all(View.OWNER, DAY).stream().filter(state -> state.file().equals(codes.get(2))))
                .singleElement()
                .satisfies(state -> assertThat(state.corrected()).containsExactly(1L));
    }

    @Test
    void anotherDayIsReckonedByItself() throws IOException {
        reckonedFor(View.OWNER, DAY);
        assertThat(reckonedFor(View.OWNER, DAY.plusDays(1))).isEqualTo(FILES);
        assertThat(reckonedFor(View.OWNER, DAY.minusDays(1))).isEqualTo(FILES);
        assertThat(all(View.OWNER, DAY.minusDays(1))).isEmpty();
        assertThat(reckonedFor(View.OWNER, DAY)).isZero();
        add(0, Filed.draft("note", "A launch came in."));
        for (var day : List.of(DAY.plusDays(1), DAY, DAY.minusDays(1))) {
            assertThat(reckonedFor(View.OWNER, day)).isEqualTo(1);
        }
        assertThat(all(View.OWNER, DAY.plusDays(1)))
                .allMatch(state -> state.on().equals(DAY.plusDays(1)));
    }

    @Test
    void aReaderIsNeverGivenWhatWasReckonedForAnother() throws IOException {
        assertThat(reckonedFor(CLEARED, DAY)).isEqualTo(FILES);
        assertThat(reckonedFor(READER, DAY)).isEqualTo(FILES);
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(FILES);
        assertThat(all(READER, DAY)).extracting(FileState::file).doesNotContain(codes.get(8));
        assertThat(all(CLEARED, DAY)).extracting(FileState::file).contains(codes.get(8));

        // What he may not read is reckoned anew, and he is told the same as before.
        var before = all(READER, DAY);
        add(4, Filed.marked(Filed.draft("note", "The witness is known."), "S"));
        assertThat(reckonedFor(READER, DAY)).isEqualTo(1);
        assertThat(all(READER, DAY)).isEqualTo(before);
        assertThat(reckonedFor(CLEARED, DAY)).isEqualTo(1);
        assertThat(all(CLEARED, DAY).stream().filter(state -> state.file().equals(codes.get(4))))
                .singleElement()
                .satisfies(state -> assertThat(state.entries()).hasSize(2));
    }

    @Test
    void aFileIsFollowedByTheKindThatItsCoverNames() throws IOException {
        reckonedFor(View.OWNER, DAY);
        var first = pier(1, "Pier");
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(1);
        var second = pier(2, "Pier or wharf");
        assertThat(reckonedFor(View.OWNER, DAY)).isEqualTo(1);
        assertThat(title(first)).isEqualTo("Pier");
        assertThat(title(second)).isEqualTo("Pier or wharf");
    }

    private String title(String file) throws IOException {
        return all(View.OWNER, DAY).stream()
                .filter(state -> state.file().equals(file))
                .map(state -> state.kind().title())
                .findFirst()
                .orElseThrow();
    }

    private String pier(int version, String title) throws IOException {
        FileKind kind = Kinds.read("""
                {"kind": "pier", "version": %d, "title": "%s", "about": "A pier.", "begins": "open",
                 "stages": [{"stage": "open", "title": "open"}, {"stage": "shut", "title": "shut", "closed": true}],
                 "entries": [{"entry": "visit", "title": "visit"}]}
                """.formatted(version, title).getBytes(StandardCharsets.UTF_8));
        return filed.filing()
                .open(
                        new Filing.Opening(
                                "Pier of version " + version,
                                "",
                                kind,
                                "Unit A",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(Filed.draft("visit", "The planks are loose."))),
                        "A. Reader")
                .file();
    }

    @Test
    void whateverIsWrittenInWhateverOrderThreeReadersAreToldWhatIsReckonedForThem() throws IOException {
        long seed = Long.getLong("seed", 7);
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            var draft = Filed.draft("note", "Launch " + random.nextInt(1000) + " came in.");
            switch (random.nextInt(4)) {
                case 0 -> add(random.nextInt(FILES), Filed.marked(draft, "S"));
                case 1 ->
                    codes.add(Filed.file(
                            filed.filing(),
                            "Quay " + codes.size(),
                            random.nextBoolean() ? Optional.of(Filed.label("C")) : Optional.empty(),
                            draft));
                default -> add(random.nextInt(FILES), draft);
            }
            // Some are asked rarely, so that what is kept for them is of long ago.
            for (var view : List.of(View.OWNER, CLEARED, READER)) {
                for (int day = -1; day < 4; day++) {
                    if (random.nextInt(4) == 0) {
                        assertThat(reckonedFor(view, DAY.plusDays(day)))
                                .as("seed %d, round %d, %s", seed, i, view.key())
                                .isLessThanOrEqualTo(codes.size());
                    }
                }
            }
        }
    }
}
