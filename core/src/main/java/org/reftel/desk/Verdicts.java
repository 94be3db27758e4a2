package org.reftel.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Findings;
import org.reftel.model.Matter;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;
import org.reftel.statement.Correction;

/// What people decided, as far as the reader sees it, laid on what rules found. Of several verdicts on one matter the
/// last holds.
///
/// A statement is known again by its place; else by the only place of its kind that overlaps, as better rules may
/// take a word more; else, in another copy, by the same words in the paragraph with the same address.
final class Verdicts {
    private final Map<String, List<Verdict.Kept>> statements = new HashMap<>();
    private final Map<List<String>, Verdict.Kept> pairs = new HashMap<>();
    private final List<Verdict.Kept> all;

    /// @param all in the order kept
    Verdicts(List<Verdict.Kept> all) {
        this.all = List.copyOf(all);
        for (var kept : all) {
            switch (kept.verdict().matter()) {
                case Matter.OfStatement(var _, var at) ->
                    statements
                            .computeIfAbsent(at.record(), id -> new ArrayList<>())
                            .add(kept);
                case Matter.OfOutcome(var promise, var outcome) -> pairs.put(outcome(promise, outcome), kept);
                case Matter.OfJoin join -> {
                    pairs.put(join(join.one(), join.name(), join.other(), join.otherName()), kept);
                    pairs.put(join(join.other(), join.otherName(), join.one(), join.name()), kept);
                }
            }
        }
    }

    /// In the order kept.
    List<Verdict.Kept> all() {
        return all;
    }

    /// Whether people decided on what a record says.
    boolean haveRuledOn(String record) {
        return statements.containsKey(record);
    }

    /// The statements of a record in order, rejected ones among them.
    List<Ruled> ruled(Said said) {
        var by = new HashMap<Integer, Verdict.Kept>();
        for (var kept : statements.getOrDefault(said.id(), List.of())) {
            int index = index(said, kept);
            if (index >= 0) {
                by.put(index, kept);
            }
        }
        var ruled = new ArrayList<Ruled>();
        var found = said.findings().statements();
        for (int i = 0; i < found.size(); i++) {
            var kept = Optional.ofNullable(by.get(i));
            var stands = kept.isPresent() ? stands(found.get(i), kept.get().verdict(), said) : found.get(i);
            ruled.add(new Ruled(found.get(i), said.quotes().get(i), stands, kept));
        }
        return ruled;
    }

    /// The same without what was rejected, with what was corrected as it stands now; what was confirmed is certain.
    Said applied(Said said) {
        if (!haveRuledOn(said.id())) {
            return said;
        }
        var left = ruled(said).stream().filter(one -> !one.isRejected()).toList();
        var findings = said.findings();
        return new Said(
                said.id(),
                said.extract(),
                said.print(),
                said.sent(),
                said.whole(),
                new Findings(
                        findings.version(),
                        findings.mentions(),
                        findings.parties(),
                        left.stream().map(Ruled::stands).toList()),
                said.parts(),
                left.stream().map(Ruled::quote).toList(),
                said.names(),
                said.sentences());
    }

    /// Whether a verdict still finds what it is about.
    ///
    /// @param said what rules found in the records that it speaks of, as far as they are there
    static boolean finds(Verdict.Kept kept, List<Said> said) {
        return switch (kept.verdict().matter()) {
            case Matter.OfStatement _ -> said.stream().anyMatch(one -> index(one, kept) >= 0);
            case Matter.OfOutcome outcome -> stand(outcome.places(), said);
            case Matter.OfJoin join -> stand(join.places(), said);
        };
    }

    private static boolean stand(List<Matter.Place> places, List<Said> said) {
        return places.stream()
                .allMatch(place -> said.stream()
                        .anyMatch(one -> one.id().equals(place.record())
                                && (place.address().equals(Said.HEADER)
                                        || place.address().equals(Said.SIGNATURE)
                                        || one.parts().stream()
                                                .anyMatch(part -> part.address().equals(place.address())))));
    }

    /// What was decided on an outcome that is proposed for a promise.
    Optional<Verdict.Kept> onOutcome(Matter.Place promise, Matter.Place outcome) {
        return Optional.ofNullable(pairs.get(outcome(promise, outcome)));
    }

    /// What was decided on two names, whichever is named first.
    Optional<Verdict.Kept> onJoin(Matter.Place one, String name, Matter.Place other, String otherName) {
        return Optional.ofNullable(pairs.get(join(one, name, other, otherName)));
    }

    private static List<String> outcome(Matter.Place promise, Matter.Place outcome) {
        return List.of(promise.citation(), promise.quote(), outcome.citation(), outcome.quote());
    }

    private static List<String> join(Matter.Place one, String name, Matter.Place other, String otherName) {
        return List.of("", one.record(), name, other.record(), otherName);
    }

    private static Statement stands(Statement found, Verdict verdict, Said said) {
        return switch (verdict.ruling()) {
            case REJECT -> found;
            case CONFIRM, CORRECT ->
                Correction.of(found, verdict.corrected(), said.findings().mentions());
        };
    }

    /// Of the statement that a verdict is about; -1 when there is none any more.
    private static int index(Said said, Verdict.Kept kept) {
        if (!(kept.verdict().matter() instanceof Matter.OfStatement(var kind, var at))
                || !at.record().equals(said.id())) {
            return -1;
        }
        var found = said.findings().statements();
        int overlapping = -1;
        int overlaps = 0;
        int same = -1;
        int sames = 0;
        for (int i = 0; i < found.size(); i++) {
            var locus = found.get(i).head().at();
            if (!found.get(i).kind().equals(kind)) {
                continue;
            }
            if (said.print().equals(at.print())) {
                if (locus.span().equals(at.span())) {
                    return i;
                }
                if (locus.span().overlaps(at.span())) {
                    overlapping = i;
                    overlaps++;
                }
            } else if (said.address(locus.paragraph()).equals(at.address())
                    && said.quotes().get(i).equals(at.quote())) {
                same = i;
                sames++;
            }
        }
        return overlaps == 1 ? overlapping : sames == 1 ? same : -1;
    }
}
