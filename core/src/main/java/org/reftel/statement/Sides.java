package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// Who is on which side of a body that two make together: `the Navy's interest in forging a working group with the
/// Board and the Port`, `a panel between the Navy and the Board`. One statement an institution; its words are its
/// side.
final class Sides {
    private static final Set<String> WISHING = WordList.of(
            "interest", "desire", "proposal", "wish", "intention", "plan", "readiness", "offer", "willingness");
    private static final Set<String> PROPOSING = WordList.of("""
        propose want seek plan intend offer suggest agree wish hope aim create establish form launch set forge
        """);

    private final NamedWords words;
    private final Clauses clauses;
    private final StandingBodies bodies;

    private Sides(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
        bodies = new StandingBodies(words);
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        if (words.has(Cue.BODY)) {
            var sides = new Sides(words);
            for (int i = 0; i < words.size(); i++) {
                if (sides.bodies.endsAt(i)) {
                    sides.body(i, found);
                }
            }
        }
        return found;
    }

    /// Behind `with the Navy and the Board`; the token itself where no such words stand there.
    static int behindWith(NamedWords words, int token) {
        if (!words.isAny(token, "with", "between")) {
            return token;
        }
        int behind = token;
        int i = token + 1;
        while (words.isAny(i, "the", ",", "and") || isSide(words, i)) {
            i = words.mention(i) == NamedWords.NONE ? i + 1 : words.to(words.mention(i));
            behind = words.mention(i - 1) == NamedWords.NONE ? behind : i;
        }
        return behind;
    }

    private static boolean isSide(NamedWords words, int token) {
        int mention = words.mention(token);
        return mention != NamedWords.NONE
                && (words.kind(mention) == PartyKind.ORGANISATION || words.kind(mention) == PartyKind.PLACE);
    }

    private void body(int last, List<Description> found) {
        int with = bodies.behind(last);
        int end = behindWith(words, with);
        boolean whole = end > with && !words.isAny(end, "'s", "’s", "'", "’");
        if (!whole) {
            return;
        }
        int from = bodies.start(last);
        var names = names(with + 1, end);
        if (words.is(with, "between")) {
            names.forEach(mention ->
                    add(last, from, end, mention, words.named(mention).words(), found));
            return;
        }
        int creating = bodies.creating(last);
        int first = creating == NamedWords.NONE ? NamedWords.NONE : wishing(creating);
        if (first == NamedWords.NONE) {
            return;
        }
        add(last, words.from(first), end, first, words.named(first).words(), found);
        int list = words.is(with + 1, "the") ? with + 2 : with + 1;
        names.forEach(mention -> add(last, from, end, mention, words.words(list, end), found));
    }

    private List<Integer> names(int from, int to) {
        var names = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            if (words.mention(i) != NamedWords.NONE && !names.contains(words.mention(i))) {
                names.add(words.mention(i));
            }
        }
        return names;
    }

    /// The institution that wants it: before its wish (`the Navy's interest in forging`), or as the subject.
    private int wishing(int creating) {
        int wish = creating - 1;
        wish -= words.isAny(wish, "in", "to", "for", "of") ? 1 : 0;
        if (words.is(wish, WISHING)) {
            int owner = words.isAny(wish - 1, "'s", "’s", "'", "’") ? wish - 2 : wish - 1;
            return isSide(words, owner) ? words.mention(owner) : NamedWords.NONE;
        }
        int low = words.sentence(creating).from();
        for (int i = creating; i >= low; i--) {
            int at = clauses.at(i);
            if (at >= 0 && clauses.get(at).isFinite()) {
                var clause = clauses.get(at);
                boolean wants = PROPOSING.contains(clause.lemma())
                        && !clause.negated()
                        && !clause.passive()
                        && clause.hasSubject()
                        && isSide(words, clause.subjectTo() - 1);
                return wants ? words.mention(clause.subjectTo() - 1) : NamedWords.NONE;
            }
        }
        return NamedWords.NONE;
    }

    private void add(int last, int from, int end, int mention, String side, List<Description> found) {
        var about = new ArrayList<Integer>();
        if (words.mention(last) != NamedWords.NONE) {
            about.add(words.mention(last));
        }
        about.add(mention);
        int low = Math.min(from, words.from(mention));
        var head = words.said(low).head(low, end, about, Certainty.PROBABLE, "side of a body");
        found.add(new Description(head, bodies.named(last), Aspect.SIDE, side, words.named(mention)));
    }
}
