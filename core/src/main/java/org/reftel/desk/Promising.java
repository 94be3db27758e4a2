package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.reftel.follow.Cited;
import org.reftel.follow.Counting;
import org.reftel.follow.Line;
import org.reftel.follow.Material;
import org.reftel.follow.Outcomes;
import org.reftel.follow.Promise;
import org.reftel.follow.Repeat;
import org.reftel.model.Named;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.party.Keys;

/// The ledger of promises, a part of the room at a time: a room of many records is not gone through for one page.
final class Promising {
    /// Records whose promises are followed at once: as many as nobody waits for.
    private static final int PART = 100;

    /// Other records in which outcomes are looked for.
    private static final int BESIDE = 200;

    /// In a room of more records, passages that stand twice are not looked for.
    private static final int FEW = 1_000;

    private final Shelf shelf;
    private final String today;

    /// @param today ISO 8601 day on which it is asked how things stand
    Promising(Shelf shelf, String today) {
        this.shelf = shelf;
        this.today = today;
    }

    Given given(int part, CardIndex cards) throws IOException {
        int parts = Math.max(1, (cards.held() + PART - 1) / PART);
        int first = Math.min(part, parts - 1) * PART;
        var sent = new Sift(Facet.Picks.NONE, "", "", "", "", Sift.Order.SENT, false, first, PART);
        var ids = cards.find(sent).cards().stream().map(Card::id).toList();
        return new Given(
                promises(ids, cards.held()), Math.min(part, parts - 1), parts, first, ids.size(), cards.held());
    }

    private List<Promise> promises(List<String> ids, int held) throws IOException {
        var chosen = new HashSet<>(ids);
        var all = new LinkedHashSet<>(ids);
        if (ids.size() < held) {
            beside(ids, all);
        }
        var company = Company.of(shelf, all);
        var given = new ArrayList<Cited<Statement>>();
        var figures = new ArrayList<Cited<Statement>>();
        var lines = new ArrayList<Line>();
        for (var said : company.records()) {
            lines.addAll(company.lines(said));
            boolean own = chosen.contains(said.id());
            for (var cited : company.cited(said)) {
                if (cited.said() instanceof Statement.Figure) {
                    figures.add(cited);
                } else if (own && cited.said() instanceof Statement.Commitment) {
                    given.add(cited);
                }
            }
        }
        var repeats = held <= FEW ? new Repeating(shelf, ids).found() : List.<Repeat>of();
        return Outcomes.of(
                Accounts.of(given, Statement.Commitment.class),
                Material.of(lines),
                Counting.series(Accounts.of(figures, Statement.Figure.class), List.of(), repeats),
                repeats,
                new Accounts(shelf.verdicts(), today)::ruling,
                today);
    }

    /// The later records that name who gave or got one of these promises.
    private void beside(List<String> ids, LinkedHashSet<String> all) throws IOException {
        var keys = new LinkedHashSet<String>();
        var since = new TreeSet<String>();
        for (var said : shelf.said(ids)) {
            since.add(said.sent());
            for (var statement : said.findings().statements()) {
                if (statement instanceof Statement.Commitment commitment
                        && commitment.modality().binds()) {
                    keys.addAll(keys(said, commitment.actor()));
                    keys.addAll(keys(said, commitment.to()));
                }
            }
        }
        if (!since.isEmpty()) {
            for (var later : shelf.naming(List.copyOf(keys), since.getFirst(), ids.size() + BESIDE)) {
                if (all.size() < ids.size() + BESIDE) {
                    all.add(later);
                }
            }
        }
    }

    private static List<String> keys(Said said, Named named) {
        return said.findings().parties().stream()
                .filter(party -> party.mentions().contains(named.mention()))
                .findFirst()
                .map(Keys::of)
                .orElse(List.of());
    }
}
