package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.follow.Cited;
import org.reftel.follow.Line;
import org.reftel.follow.Material;
import org.reftel.follow.Meetings;
import org.reftel.follow.Outcomes;
import org.reftel.follow.Promise;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Said;
import org.reftel.model.Statement;

/// What the records of some days say that was not said before: two reports that follow one another hold each
/// line once.
final class Weekly {
    private final Shelf shelf;
    private final Files files;
    private final LocalDate since;
    private final LocalDate until;

    /// @param since the first day
    /// @param until the first day that is left out
    Weekly(Shelf shelf, Files files, LocalDate since, LocalDate until) {
        this.shelf = shelf;
        this.files = files;
        this.since = since;
        this.until = until;
    }

    Briefing.Week week() throws IOException {
        var records = new ArrayList<CatalogueEntry>();
        int undated = 0;
        for (var entry : shelf.catalogue()) {
            var day = Limits.day(entry);
            if (day.isEmpty()) {
                undated++;
            } else if (!day.get().isBefore(since) && day.get().isBefore(until)) {
                records.add(entry);
            }
        }
        records.sort(Comparator.comparing(CatalogueEntry::sent).thenComparing(CatalogueEntry::id));
        var statements = new ArrayList<Cited<Statement>>();
        var lines = new ArrayList<Line>();
        for (var said : shelf.said(records.stream().map(CatalogueEntry::id).toList())) {
            var cast = Company.alone(said);
            for (int i = 0; i < said.quotes().size(); i++) {
                statements.add(Company.cited(said, i, cast));
            }
            lines.addAll(Company.lines(said, cast));
        }
        var given = followed(Accounts.of(statements, Statement.Commitment.class), List.of());
        return new Briefing.Week(
                since,
                until,
                records,
                filed(records),
                given.stream().filter(Promise::binds).toList(),
                given.stream().filter(promise -> !promise.binds()).toList(),
                Accounts.of(statements, Statement.Figure.class),
                Meetings.of(Accounts.of(statements, Statement.Meeting.class), List.of(), until.toString()),
                moved(lines),
                undated);
    }

    private List<Briefing.Filed> filed(Collection<CatalogueEntry> records) throws IOException {
        var numbers = new HashSet<CableId>();
        records.stream()
                .filter(CatalogueEntry::isFiled)
                .forEach(entry -> CableId.parse(entry.id()).ifPresent(numbers::add));
        return files.filed(numbers);
    }

    /// Promises of records sent earlier on which one of these lines bears.
    private List<Promise> moved(Collection<Line> lines) throws IOException {
        var parties = new HashSet<String>();
        lines.forEach(line -> parties.addAll(line.parties().keySet()));
        var older = new ArrayList<Cited<Statement>>();
        shelf.eachSaid(said -> older(said, parties, older));
        return followed(Accounts.of(older, Statement.Commitment.class), lines).stream()
                .filter(promise -> promise.binds() && !promise.outcomes().isEmpty())
                .toList();
    }

    private void older(Said said, Set<String> parties, Collection<Cited<Statement>> older) {
        if (said.sent().isEmpty() || said.sent().compareTo(since.toString()) >= 0) {
            return;
        }
        var cast = Company.alone(said);
        var statements = said.findings().statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i) instanceof Statement.Commitment commitment
                    && (parties.contains(cast.key(commitment.actor()))
                            || parties.contains(cast.key(commitment.to())))) {
                older.add(Company.cited(said, i, cast));
            }
        }
    }

    private List<Promise> followed(Collection<Cited<Statement.Commitment>> given, Collection<Line> lines)
            throws IOException {
        return Outcomes.of(
                given,
                Material.of(lines),
                List.of(),
                List.of(),
                new Accounts(shelf.verdicts(), until.toString())::ruling,
                until.toString());
    }
}
