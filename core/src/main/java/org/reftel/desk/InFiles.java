package org.reftel.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.file.Expiring;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;

/// What files wait for: hearings, answers, limits of clocks, and the ends of authorities.
final class InFiles {
    private final List<Due.Line> lines = new ArrayList<>();

    private InFiles() {}

    /// @param files how they stand on the day asked for
    static List<Due.Line> lines(List<FileState> files) {
        var made = new InFiles();
        for (var file : files) {
            made.hearings(file);
            if (!file.isClosed()) {
                made.questions(file);
            }
            made.limits(file);
            Expiring.of(List.of(file))
                    .forEach(one -> made.add(
                            file,
                            one.last(),
                            Due.What.AUTHORITY,
                            one.authority().serial(),
                            one.authority().scope(),
                            one.authority().issuedBy(),
                            one.inForce() ? "in force" : "not in force yet"));
        }
        return made.lines;
    }

    private void hearings(FileState file) {
        for (var hearing : file.hearings()) {
            var standing = switch (hearing.status()) {
                case SET -> Optional.of("to come");
                case NOT_KNOWN -> Optional.of("its day has passed, and no entry says whether it was held");
                case HELD, CANCELLED -> Optional.<String>empty();
            };
            standing.ifPresent(how -> add(
                    file,
                    hearing.day(),
                    Due.What.HEARING,
                    hearing.set(),
                    (hearing.time().isEmpty() ? "" : hearing.time() + " ")
                            + file.title()
                            + (hearing.charge().isEmpty() ? "" : ", " + hearing.charge()),
                    hearing.court(),
                    how));
        }
    }

    private void questions(FileState file) {
        for (var asked : file.asked()) {
            if (asked.answered().isEmpty()) {
                asked.due()
                        .ifPresent(day -> add(
                                file,
                                day,
                                Due.What.QUESTION,
                                asked.serial(),
                                asked(file, asked.serial()),
                                asked.to(),
                                "not answered"));
            }
        }
    }

    /// What was asked in the author's words, else what the file is about.
    private static String asked(FileState file, long serial) {
        return entry(file, serial)
                .filter(entry -> entry.paragraphs().size() > 1)
                .map(entry -> entry.paragraphs().get(1))
                .orElse(file.title());
    }

    private void limits(FileState file) {
        for (var clock : file.clocks()) {
            if (clock.stopped().isEmpty() && clock.clock().limit() > 0) {
                add(
                        file,
                        clock.started().plusDays(clock.clock().limit()),
                        Due.What.LIMIT,
                        clock.serial(),
                        clock.clock().title() + ", " + clock.clock().limit() + " days",
                        clock.party(),
                        clock.days() + " days since " + clock.started());
            }
        }
    }

    private void add(
            FileState file, LocalDate day, Due.What what, long serial, String said, String who, String standing) {
        var entry = entry(file, serial).orElse(file.cover());
        lines.add(new Due.Line.InFile(
                day,
                what,
                file.file(),
                file.title(),
                entry.number().toString(),
                entry.marking().key(),
                said,
                who,
                standing));
    }

    private static Optional<FileEntry> entry(FileState file, long serial) {
        return file.entries().stream().filter(one -> one.serial() == serial).findFirst();
    }
}
