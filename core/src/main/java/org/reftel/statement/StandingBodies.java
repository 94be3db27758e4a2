package org.reftel.statement;

import java.util.Set;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;

/// The bodies of a paragraph that sit and are given something to do: `a migration working group`, `the joint
/// committee`. A group alone is none: gangs are groups too.
final class StandingBodies {
    private static final Set<String> BODIES = WordList.of("""
        committee commission council panel forum subcommittee sub-committee subgroup sub-group taskforce task-force
        """);
    /// Without one of these words a paragraph speaks of none.
    static final String CUES = """
        group groups committee commission council panel forum subcommittee sub-committee subcommittees sub-committees
        subgroup sub-group subgroups sub-groups taskforce task-force force
        """;

    private static final Set<String> WORKING = WordList.of("""
        working contact study steering expert experts support coordination coordinating consultative liaison planning
        high-level technical advisory
        """);
    private static final Set<String> CREATING = WordList.of("""
        create establish form set forge craft launch convene propose revive found constitute start suggest organize
        organise organised build
        """);
    private static final Set<String> CREATION =
            WordList.of("creation", "establishment", "formation", "launch", "revival", "idea", "proposal");
    private static final int LONGEST = 6;

    private final NamedWords words;
    private final Clauses clauses;

    StandingBodies(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// Whether the name of one body ends with this token.
    boolean endsAt(int token) {
        int mention = words.mention(token);
        boolean whole = mention == NamedWords.NONE
                || words.kind(mention) == PartyKind.ORGANISATION && words.to(mention) == token + 1;
        return whole
                && (words.is(token, BODIES)
                        || words.is(token, "group") && words.is(token - 1, WORKING)
                        || words.is(token, "force") && words.is(token - 1, "task"));
    }

    /// The last one that ends before a token of the same sentence; [NamedWords#NONE] when none does.
    int before(int token) {
        int low = words.sentence(token).from();
        for (int i = token - 1; i >= low; i--) {
            if (endsAt(i)) {
                return i;
            }
        }
        return NamedWords.NONE;
    }

    /// Where the words for a body begin that ends with this token, without its article.
    int start(int last) {
        int mention = words.mention(last);
        int from = mention == NamedWords.NONE ? last : words.from(mention);
        while (from > 0 && last - from < LONGEST && isBeside(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isBeside(int token) {
        boolean noun = clauses.tag(token) == Tag.OTHER || clauses.tag(token) == Tag.VERB;
        return noun && clauses.at(token) < 0 && words.mention(token) == NamedWords.NONE && !words.opens(token);
    }

    /// As the text calls it.
    Named named(int last) {
        int mention = words.mention(last);
        return mention == NamedWords.NONE
                ? new Named(words.words(start(last), last + 1), NamedWords.NONE)
                : words.named(mention);
    }

    /// Behind the body and an acronym in brackets.
    int behind(int last) {
        return words.is(last + 1, "(") ? words.behindBracket(last + 1, 6) : last + 1;
    }

    /// Whether the text speaks of it as one among others or to come: `a joint committee`.
    boolean isNew(int last) {
        return words.isAny(start(last) - 1, "a", "an", "another") || creating(last) != NamedWords.NONE;
    }

    /// The word that says that it is made: `forging a working group`, `the creation of a panel`; [NamedWords#NONE]
    /// for none.
    int creating(int last) {
        int i = start(last) - 1;
        i -= clauses.tag(i) == Tag.DETERMINER || clauses.tag(i) == Tag.POSSESSIVE ? 1 : 0;
        i -= words.is(i, "up") ? 1 : 0;
        if (words.is(i, "of") && words.is(i - 1, CREATION)) {
            return i - 1;
        }
        int clause = clauses.at(i);
        return clause >= 0 && CREATING.contains(clauses.get(clause).lemma()) ? i : NamedWords.NONE;
    }
}
