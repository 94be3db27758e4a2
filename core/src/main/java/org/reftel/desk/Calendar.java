package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.reftel.follow.Cast;
import org.reftel.follow.Cited;
import org.reftel.follow.Days;
import org.reftel.follow.Line;
import org.reftel.follow.Material;
import org.reftel.follow.Meetings;
import org.reftel.follow.Outcomes;
import org.reftel.follow.Promise;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.file.FileState;

/// What falls due by a day: promises with a day, meetings that were planned, and classifications that end.
final class Calendar {
    /// Records whose sentences are all looked at.
    private static final int FEW = 1_000;

    private final Shelf shelf;
    private final List<FileState> files;
    private final LocalDate on;

    /// @param on the day asked for; how things stand is asked for the same day
    /// @param files how they stand on that day
    Calendar(Shelf shelf, List<FileState> files, LocalDate on) {
        this.shelf = shelf;
        this.files = files;
        this.on = on;
    }

    Due due() throws IOException {
        var lines = new ArrayList<Due.Line>();
        var undated = new ArrayList<CatalogueEntry>();
        promises()
                .forEach(promise -> Days.last(promise.given().said().due())
                        .ifPresent(day -> lines.add(new Due.Line.Promised(day, promise))));
        Meetings.of(meetings(), List.of(), on.toString())
                .forEach(met -> Meetings.lastDay(met.meeting().said())
                        .ifPresent(day -> lines.add(new Due.Line.Meeting(day, met))));
        for (var entry : shelf.catalogue()) {
            if (entry.declassifyOn().isEmpty()) {
                // What the room wrote is no cable, and bears no such line.
                if (!entry.isWritten()) {
                    undated.add(entry);
                }
            } else {
                lines.add(new Due.Line.Declassification(
                        LocalDate.parse(entry.declassifyOn()), entry, entry.declassification()));
            }
        }
        lines.addAll(InFiles.lines(files));
        lines.sort(Comparator.comparing(Due.Line::day));
        return new Due(
                on,
                lines.stream().filter(line -> !line.day().isAfter(on)).toList(),
                lines.stream().filter(line -> line.day().isAfter(on)).toList(),
                undated);
    }

    private List<Cited<Statement.Meeting>> meetings() throws IOException {
        var meetings = new ArrayList<Cited<Statement>>();
        shelf.eachSaid(said -> {
            var statements = said.findings().statements();
            for (int i = 0; i < statements.size(); i++) {
                if (statements.get(i) instanceof Statement.Meeting meeting && isToCome(meeting)) {
                    meetings.add(Company.cited(said, i, Company.alone(said)));
                }
            }
        });
        return Accounts.of(meetings, Statement.Meeting.class);
    }

    /// Of what was only spoken of, nobody waits for the day.
    private static boolean isToCome(Statement.Meeting meeting) {
        return switch (meeting.status()) {
            case PLANNED, TENTATIVE -> true;
            case HELD, NOT_KNOWN -> false;
        };
    }

    /// Promises with a day; what became of them is looked for where who gave them is named.
    private List<Promise> promises() throws IOException {
        var given = new ArrayList<Cited<Statement>>();
        shelf.eachSaid(said -> {
            var statements = said.findings().statements();
            for (int i = 0; i < statements.size(); i++) {
                if (statements.get(i) instanceof Statement.Commitment commitment
                        && commitment.modality().binds()
                        && commitment.due().isResolved()) {
                    given.add(Company.cited(said, i, Company.alone(said)));
                }
            }
        });
        var promises = Accounts.of(given, Statement.Commitment.class);
        return Outcomes.of(
                promises,
                Material.of(lines(shelf, promises)),
                List.of(),
                List.of(),
                new Accounts(shelf.verdicts(), on.toString())::ruling,
                on.toString());
    }

    /// The sentences of the room that name somebody who gave or got one of these promises; of a small room, all.
    static Collection<Line> lines(Shelf shelf, Collection<Cited<Statement.Commitment>> promises) throws IOException {
        var parties = new HashSet<String>();
        for (var promise : promises) {
            parties.add(promise.cast().key(promise.said().actor()));
            parties.add(promise.cast().key(promise.said().to()));
        }
        parties.remove("");
        var lines = new ArrayList<Line>();
        boolean all = shelf.held() <= FEW;
        if (all || !parties.isEmpty()) {
            shelf.eachSaid(said -> {
                var cast = Company.alone(said);
                if (all) {
                    lines.addAll(Company.lines(said, cast));
                } else {
                    named(said, cast, parties, lines);
                }
            });
        }
        return lines;
    }

    private static void named(Said said, Cast cast, Collection<String> parties, Collection<Line> lines) {
        for (var line : Company.lines(said, cast)) {
            if (line.parties().keySet().stream().anyMatch(parties::contains)) {
                lines.add(line);
            }
        }
    }
}
