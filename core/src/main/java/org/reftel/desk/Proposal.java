package org.reftel.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.reftel.model.Digest;
import org.reftel.model.Matter;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;

/// Something that rules found or proposed, on which a person may decide.
///
/// @param handle names it: the first digits of a digest of where it stands and what it says
/// @param found the statement, where it is about one
/// @param why in plain words
/// @param by what was decided last; empty when nobody has decided
public record Proposal(String handle, Matter matter, Optional<Statement> found, String why, Optional<Verdict.Kept> by) {
    private static final int DIGITS = 8;

    static Proposal of(Matter matter, Optional<Statement> found, String why, Optional<Verdict.Kept> by) {
        return new Proposal(handle(matter), matter, found, why, by);
    }

    /// The same for the same words in the same paragraph, whatever else is read.
    public static String handle(Matter matter) {
        var named = new ArrayList<String>();
        switch (matter) {
            case Matter.OfStatement(var kind, var at) -> {
                named.add(kind);
                named.add(Integer.toString(at.span().start()));
            }
            case Matter.OfOutcome _ -> named.add("outcome");
            case Matter.OfJoin(var _, var name, var _, var otherName) -> {
                named.add("join");
                named.add(name);
                named.add(otherName);
            }
        }
        for (var place : matter.places()) {
            named.add(place.citation());
            named.add(place.quote());
        }
        return Digest.of(String.join("\n", named).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, DIGITS);
    }
}
