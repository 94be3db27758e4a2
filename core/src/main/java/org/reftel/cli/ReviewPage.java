package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Desk;
import org.reftel.desk.Proposal;
import org.reftel.desk.Review;
import org.reftel.model.Matter;
import org.reftel.wording.Cites;
import org.reftel.wording.Rulings;
import org.reftel.wording.Shown;
import org.reftel.wording.Wording;

/// What waits for a decision, by what it is about, and what was decided.
final class ReviewPage {
    private static final Page.Column HANDLE = Page.Column.of("handle");
    private static final Page.Column CITATION = Page.Column.of("citation");
    private static final Page.Column WHY = Page.Column.of("why").in(Page.Way.BEHIND);

    private final Page page = new Page();
    private final boolean all;

    private ReviewPage(boolean all) {
        this.all = all;
    }

    /// @param decided all that was, in the order kept
    /// @param all whether every row is wanted
    static Page of(Review review, List<Desk.Decided> decided, boolean all) {
        var made = new ReviewPage(all);
        made.write(review, decided);
        return made.page;
    }

    private void write(Review review, List<Desk.Decided> decided) {
        var open = review.proposals().stream()
                .filter(proposal -> proposal.by().isEmpty())
                .toList();
        page.add(new Page.Title("TO DECIDE   " + open.size() + " open, " + decided.size() + " decided"));
        if (review.left() > 0) {
            page.line(
                    2,
                    Shown.count(review.left(), "older record was", "older records were")
                            + " not looked through: --after " + review.last() + " goes on behind them, --of NAME asks"
                            + " for all that concerns somebody");
        }
        outcomes(open);
        joins(open);
        statements(open);
        decided(decided);
        page.line(0, "");
        page.line(
                0,
                open.isEmpty()
                        ? "Nothing waits for a decision."
                        : "reftel review HANDLE --confirm, --reject or --correct FIELD=VALUE, with --because \"...\""
                                + " and --by NAME. Nothing is overwritten: a later decision takes the place of an"
                                + " earlier one.");
    }

    private void outcomes(List<Proposal> open) {
        var rows = new ArrayList<List<String>>();
        for (var proposal : open) {
            if (proposal.matter() instanceof Matter.OfOutcome(var promise, var outcome)) {
                rows.add(List.of(
                        proposal.handle(),
                        Wording.excerpt(promise.quote()),
                        cite(promise),
                        Wording.excerpt(outcome.quote()),
                        cite(outcome),
                        proposal.why()));
            }
        }
        table(
                "DOES IT TELL WHAT BECAME OF IT?",
                List.of(
                        HANDLE,
                        Page.Column.of("promised").in(Page.Way.WIDE),
                        CITATION,
                        Page.Column.of("later").in(Page.Way.WIDE),
                        CITATION,
                        WHY),
                rows);
    }

    private void joins(List<Proposal> open) {
        var rows = new ArrayList<List<String>>();
        for (var proposal : open) {
            if (proposal.matter() instanceof Matter.OfJoin(var one, var name, var other, var otherName)) {
                rows.add(List.of(
                        proposal.handle(),
                        Wording.quoted(name),
                        cite(one),
                        Wording.quoted(otherName),
                        cite(other),
                        proposal.why()));
            }
        }
        table(
                "DO BOTH NAMES MEAN THE SAME?",
                List.of(
                        HANDLE,
                        Page.Column.of("name").in(Page.Way.WIDE),
                        CITATION,
                        Page.Column.of("other name").in(Page.Way.WIDE),
                        CITATION,
                        WHY),
                rows);
    }

    private void statements(List<Proposal> open) {
        var rows = new ArrayList<List<String>>();
        for (var proposal : open) {
            if (proposal.matter() instanceof Matter.OfStatement(var kind, var at)) {
                rows.add(List.of(
                        proposal.handle(),
                        kind,
                        Wording.excerpt(at.quote()),
                        cite(at),
                        proposal.found().map(Wording::statement).orElse("")));
            }
        }
        table(
                "IS IT SO?",
                List.of(
                        HANDLE,
                        Page.Column.of("kind"),
                        Page.Column.of("words").in(Page.Way.WIDE),
                        CITATION,
                        Page.Column.of("read as").in(Page.Way.BEHIND)),
                rows);
    }

    private void decided(List<Desk.Decided> decided) {
        var rows = new ArrayList<List<String>>();
        for (var one : decided) {
            var verdict = one.kept().verdict();
            rows.add(List.of(
                    Proposal.handle(verdict.matter()),
                    Rulings.ruling(verdict),
                    Rulings.words(verdict.matter()),
                    verdict.author() + ", " + verdict.time().toString().substring(0, 10),
                    one.kept().decision(),
                    verdict.because().isEmpty() ? "" : "because: " + verdict.because(),
                    one.found() ? "" : "what it is about is no longer found"));
        }
        table(
                "DECIDED",
                List.of(
                        HANDLE,
                        Page.Column.of("ruling"),
                        Page.Column.of("what").in(Page.Way.WIDE),
                        Page.Column.of("by").in(Page.Way.WIDE),
                        Page.Column.of("decision"),
                        WHY,
                        Page.Column.of("remark").in(Page.Way.BEHIND)),
                rows);
    }

    private static String cite(Matter.Place place) {
        return Cites.full(place.record(), place.address());
    }

    private void table(String heading, List<Page.Column> columns, List<List<String>> rows) {
        int shown = all ? rows.size() : Math.min(rows.size(), AccountTables.FIRST);
        page.table(heading, columns, rows.subList(0, shown));
        if (shown < rows.size()) {
            page.line(2, "and " + (rows.size() - shown) + " more: --all prints them");
        }
    }
}
