package org.reftel.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reftel.grammar.Devices;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Whether a statement is about a party: it is named as actor, addressee, place, participant or holder, stands in
/// the clause, or the rule that found the statement says so. That it stands in the same paragraph says nothing.
final class Concerning {
    private static final int CLOSE = 40;

    /// What a programme, a system or a fund is called in general.
    private static final Set<String> THINGS = Set.of(
            "initiative",
            "programme",
            "program",
            "project",
            "plan",
            "scheme",
            "fund",
            "facility",
            "system",
            "database",
            "network",
            "campaign",
            "package");

    private final Said said;
    private final Set<Integer> mentions;
    private final List<String> names;
    /// The names of an organisation, in small letters; none of anybody else.
    private final Set<String> organisation;
    private final boolean person;
    private final boolean equipment;

    /// @param mentions of the party in the record
    /// @param names of the party
    Concerning(Said said, Set<Integer> mentions, Collection<String> names, PartyKind kind) {
        this.said = said;
        this.mentions = mentions;
        this.names = names.stream()
                .filter(name -> name.indexOf(' ') > 0)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        this.organisation = kind == PartyKind.ORGANISATION
                ? names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet())
                : Set.of();
        this.person = kind == PartyKind.PERSON;
        this.equipment = kind == PartyKind.EQUIPMENT;
    }

    /// @param quote the words of the statement
    boolean test(Statement statement, String quote) {
        var head = statement.head();
        return head.about().stream().anyMatch(mentions::contains)
                || isNamed(statement)
                || person && isSpeaker(head.voice()) && isWeighed(statement)
                || isInClause(statement)
                || isActorByWords(statement, quote)
                || isBesideIt(statement)
                || equipment && isOfItsKinds(statement, quote);
    }

    /// `they saw several types of Survey Gear. ... a sonar, a device for ... They ordered ten of the vans.`: what a
    /// paragraph shows as kinds of a thing is told of it.
    private boolean isOfItsKinds(Statement statement, String quote) {
        boolean kind = switch (statement) {
            case Statement.Figure figure -> Devices.is(lastWord(figure.of()));
            case Statement.Description description ->
                Devices.is(lastWord(description.of().words()))
                        || Arrays.stream(quote.split("[^A-Za-z]+")).anyMatch(Devices::is);
            case Statement.Commitment _,
                    Statement.Meeting _,
                    Statement.RoleHeld _,
                    Statement.Event _,
                    Statement.Time _ -> false;
        };
        var at = statement.head().at();
        return kind
                && mentions.stream()
                        .map(said.findings().mentions()::get)
                        .filter(mention -> mention.paragraph() == at.paragraph()
                                && mention.span().end() <= at.span().start())
                        .anyMatch(this::opensKinds);
    }

    private boolean opensKinds(Mention mention) {
        var sentence = said.sentence(new Locus(mention.paragraph(), mention.span()));
        var name = mention.name().toLowerCase(Locale.ROOT);
        return sentence.stream()
                .map(one -> one.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .anyMatch(text -> text.contains("types of " + name) || text.contains("kinds of " + name));
    }

    /// `the Lantern Initiative (LI), a 4 million dollar programme`: a number of a thing like it, close behind
    /// its name.
    private boolean isBesideIt(Statement statement) {
        if (person || !(statement instanceof Statement.Figure figure) || !THINGS.contains(lastWord(figure.of()))) {
            return false;
        }
        var at = figure.head().at();
        return mentions.stream().map(said.findings().mentions()::get).anyMatch(mention -> {
            int gap = at.span().start() - mention.span().end();
            return mention.paragraph() == at.paragraph()
                    && gap >= 0
                    && gap <= CLOSE
                    && figure.head().sentence().overlaps(mention.span());
        });
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /// Whether the name stands close before it as words that no rule took for a name: `the harbour police have
    /// ordered 10 of these`.
    private boolean isActorByWords(Statement statement, String quote) {
        if (statement instanceof Statement.Time || names.isEmpty() || isInSentence(statement)) {
            return false;
        }
        var found = said.sentence(statement.head().at());
        if (found.isEmpty()) {
            return false;
        }
        var sentence = found.get().text().toLowerCase(Locale.ROOT);
        int at = sentence.indexOf(quote.toLowerCase(Locale.ROOT));
        for (var name : names) {
            int from = at < 0 ? -1 : sentence.lastIndexOf(name, at);
            int gap = at - from - name.length();
            if (from >= 0
                    && gap >= 0
                    && gap <= CLOSE
                    && !isBroken(sentence.substring(from + name.length(), at), found.get())) {
                return true;
            }
        }
        return false;
    }

    /// Whether something else stands between: another name, or the end of a clause.
    private boolean isBroken(String between, Said.Sentence sentence) {
        return between.indexOf(',') >= 0
                || between.indexOf(';') >= 0
                || said.findings().mentions().stream()
                        .filter(mention -> mention.paragraph() == sentence.paragraph()
                                && sentence.span().overlaps(mention.span()))
                        .anyMatch(mention -> between.contains(mention.name().toLowerCase(Locale.ROOT)));
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
                        || meeting.participants().stream()
                                .anyMatch(participant -> is(participant.who()) || isFrom(participant.organisation()));
            case Statement.RoleHeld held -> is(held.person()) || is(held.organisation());
            case Statement.Description description -> is(description.of()) || is(description.other());
            case Statement.Event _, Statement.Time _ -> false;
        };
    }

    /// Whether somebody who is there is the organisation's own: `Harbour Office, Ministry of Ports` is of the
    /// ministry, and `Embassy of Marenia to the Ministry of Ports` is not.
    private boolean isFrom(String stated) {
        return Arrays.stream(stated.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .anyMatch(organisation::contains);
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
