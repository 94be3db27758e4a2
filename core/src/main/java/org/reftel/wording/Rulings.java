package org.reftel.wording;

import org.reftel.model.Matter;
import org.reftel.model.Verdict;

/// What a person decided, and on what.
public final class Rulings {
    private Rulings() {}

    /// `confirmed`, `corrected: value is 1,450`.
    public static String ruling(Verdict verdict) {
        return switch (verdict.ruling()) {
            case CONFIRM -> "confirmed";
            case REJECT -> "rejected";
            case CORRECT ->
                "corrected: "
                        + String.join(
                                ", ",
                                verdict.corrected().entrySet().stream()
                                        .map(field -> field.getKey() + " is " + field.getValue())
                                        .toList());
        };
    }

    /// What is decided on, in one line.
    public static String words(Matter matter) {
        return switch (matter) {
            case Matter.OfStatement(var kind, var at) ->
                "the " + kind + " " + Wording.excerpt(at.quote()) + " in " + cite(at);
            case Matter.OfOutcome(var promise, var outcome) ->
                Wording.excerpt(outcome.quote()) + " in " + cite(outcome) + " tells what became of "
                        + Wording.excerpt(promise.quote()) + " in " + cite(promise);
            case Matter.OfJoin(var one, var name, var other, var otherName) ->
                Wording.quoted(name) + " in " + cite(one) + " and " + Wording.quoted(otherName) + " in " + cite(other)
                        + " mean the same";
        };
    }

    private static String cite(Matter.Place place) {
        return Cites.full(place.record(), place.address());
    }
}
