package org.reftel.desk;

import java.util.Set;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Whether a statement is about a party: it is named as actor, addressee, place, participant or holder, stands in the
/// clause, or the rule that found the statement says so. That it stands in the same paragraph says nothing.
final class Concerning {
    private final Said said;
    private final Set<Integer> mentions;
    private final boolean person;

    /// @param mentions of the party in the record
    Concerning(Said said, Set<Integer> mentions, PartyKind kind) {
        this.said = said;
        this.mentions = mentions;
        this.person = kind == PartyKind.PERSON;
    }

    boolean test(Statement statement) {
        var head = statement.head();
        return head.about().stream().anyMatch(mentions::contains)
                || isNamed(statement)
                || person && isSpeaker(head.voice()) && isWeighed(statement)
                || isInClause(statement);
    }

    /// Whether it stands in the sentence of a statement, which need not be about it.
    boolean isInSentence(Statement statement) {
        var head = statement.head();
        return mentions.stream()
                .map(said.findings().mentions()::get)
                .anyMatch(mention -> mention.paragraph() == head.at().paragraph()
                        && head.sentence().overlaps(mention.span()));
    }

    private boolean isNamed(Statement statement) {
        return switch (statement) {
            case Statement.Figure figure -> is(figure.place());
            case Statement.Commitment commitment -> is(commitment.actor()) || is(commitment.to());
            case Statement.Meeting meeting ->
                is(meeting.place())
                        || meeting.participants().stream().anyMatch(participant -> is(participant.who()));
            case Statement.RoleHeld held -> is(held.person()) || is(held.organisation());
            case Statement.Description description -> is(description.of());
            case Statement.Event _, Statement.Time _ -> false;
        };
    }

    /// What somebody says counts as his when it counts or promises something.
    private static boolean isWeighed(Statement statement) {
        return switch (statement) {
            case Statement.Figure _, Statement.Commitment _ -> true;
            case Statement.Meeting _,
                    Statement.RoleHeld _,
                    Statement.Event _,
                    Statement.Description _,
                    Statement.Time _ -> false;
        };
    }

    private boolean isSpeaker(Voice voice) {
        return is(voice.speaker());
    }

    private boolean is(Named named) {
        return named.mention() >= 0 && mentions.contains(named.mention());
    }

    private boolean isInClause(Statement statement) {
        var at = statement.head().at();
        return switch (statement) {
            case Statement.Time _ -> false;
            case Statement.Figure _,
                    Statement.Commitment _,
                    Statement.Meeting _,
                    Statement.RoleHeld _,
                    Statement.Event _,
                    Statement.Description _ ->
                mentions.stream().map(said.findings().mentions()::get).anyMatch(mention -> isInside(mention, at));
        };
    }

    private static boolean isInside(Mention mention, Locus at) {
        return mention.paragraph() == at.paragraph() && at.span().contains(mention.span());
    }
}
