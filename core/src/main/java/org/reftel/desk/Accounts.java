package org.reftel.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reftel.follow.Cited;
import org.reftel.follow.Counting;
import org.reftel.follow.Holdings;
import org.reftel.follow.Material;
import org.reftel.follow.Meetings;
import org.reftel.follow.Outcomes;
import org.reftel.follow.Promise;
import org.reftel.follow.Repeat;
import org.reftel.model.Matter;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;

/// Makes an account of chosen statements: series, promises with what became of them, meetings, offices.
final class Accounts {
    private final Verdicts verdicts;
    private final String today;

    /// @param today ISO 8601 day on which it is asked how things stand
    Accounts(Verdicts verdicts, String today) {
        this.verdicts = verdicts;
        this.today = today;
    }

    /// @param chosen statements
    /// @param names of the party that they are about; none when it is no party
    /// @param material in which the outcomes of promises are looked for
    Trace.Account account(
            Collection<Cited<Statement>> chosen,
            Collection<String> names,
            Material material,
            Collection<Repeat> repeats) {
        var counted = Counting.series(of(chosen, Statement.Figure.class), names, repeats);
        var promises =
                Outcomes.of(of(chosen, Statement.Commitment.class), material, counted, repeats, this::ruling, today);
        return new Trace.Account(
                counted,
                promises.stream().filter(Promise::binds).toList(),
                promises.stream().filter(promise -> !promise.binds()).toList(),
                Meetings.of(of(chosen, Statement.Meeting.class), repeats, today),
                Holdings.of(of(chosen, Statement.RoleHeld.class), repeats),
                of(chosen, Statement.Description.class),
                of(chosen, Statement.Event.class),
                List.of(),
                List.copyOf(repeats));
    }

    /// In order of time.
    static <S extends Statement> List<Cited<S>> of(Collection<Cited<Statement>> statements, Class<S> kind) {
        var chosen = new ArrayList<Cited<S>>();
        for (var one : statements) {
            if (kind.isInstance(one.said())) {
                chosen.add(new Cited<>(one.spot(), kind.cast(one.said()), one.quote(), one.sentence(), one.cast()));
            }
        }
        chosen.sort(Comparator.naturalOrder());
        return chosen;
    }

    /// The same as a statement of any kind.
    static Cited<Statement> any(Cited<? extends Statement> one) {
        return new Cited<>(one.spot(), one.said(), one.quote(), one.sentence(), one.cast());
    }

    /// What a person decided on a proposal.
    Optional<Boolean> ruling(Cited<Statement.Commitment> promise, Promise.Outcome outcome) {
        return verdicts.onOutcome(
                        place(promise.spot().document(), promise.spot().address(), promise.quote()),
                        place(outcome.spot().document(), outcome.spot().address(), outcome.quote()))
                .map(kept -> kept.verdict().ruling() != Verdict.Ruling.REJECT);
    }

    private static Matter.Place place(String record, String address, String quote) {
        return new Matter.Place(record, address, "", new Span(0, 1), quote);
    }
}
