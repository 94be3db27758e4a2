package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Commitment;

/// A request that is told as a need: `the Board told the Navy it needs information on the ships`. Only of what
/// another gives, so that it matters not who *it* is: `told him he needs rest` asks for nothing.
final class NeedsTold {
    private static final Set<String> TELLING = WordList.of("tell", "inform", "notify", "advise", "remind");
    private static final Set<String> NEEDING =
            WordList.of("needs", "need", "needed", "requires", "require", "required");
    private static final Set<String> PRONOUNS = WordList.of("it", "they", "he", "she", "we");
    private static final Set<String> GIVEN = WordList.of("""
        information data documents document details evidence answers answer responses response access help assistance
        support funds funding money equipment records files list lists names approval confirmation clarification
        """);
    private static final int LONGEST = 30;

    private final NamedWords words;
    private final Clauses clauses;

    private NeedsTold(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Commitment> of(NamedWords words) {
        var found = new ArrayList<Commitment>();
        var needs = new NeedsTold(words);
        for (int i = 0; i < needs.clauses.size(); i++) {
            var clause = needs.clauses.get(i);
            boolean told = TELLING.contains(clause.lemma())
                    && clause.isFinite()
                    && clause.hasSubject()
                    && !clause.negated()
                    && !clause.hasModal()
                    && !clause.passive();
            if (told) {
                needs.told(clause, found);
            }
        }
        return found;
    }

    private void told(Clause clause, List<Commitment> found) {
        int limit = words.sentence(clause.verb()).to();
        int name = words.is(clause.end(), "the") ? clause.end() + 1 : clause.end();
        int to = words.mention(name);
        if (to == NamedWords.NONE || words.from(to) != name || words.kind(to) == PartyKind.PLACE) {
            return;
        }
        int behind = words.to(to);
        behind += words.is(behind, "that") ? 1 : 0;
        int need = words.is(behind, PRONOUNS) ? behind + 1 : limit;
        need += words.isAny(need, "still", "also", "urgently") ? 1 : 0;
        if (need + 1 >= limit || !words.is(need, NEEDING)) {
            return;
        }
        int end = need + 1;
        int given = NamedWords.NONE;
        while (end < limit && end - need < LONGEST && !words.isAny(end, ".", ";", "--") && !isClause(end)) {
            given = given == NamedWords.NONE && end - need < 6 && words.is(end, GIVEN) ? end : given;
            end++;
        }
        // `needs to send the list` is an act of its own, and no wish for one.
        if (given == NamedWords.NONE || clauses.tag(need + 1) == Tag.TO) {
            return;
        }
        while (end > given + 1 && words.isAny(end - 1, ",", "due", "and")) {
            end--;
        }
        var actor = actor(clause);
        var about = new ArrayList<Integer>();
        if (actor.mention() != NamedWords.NONE) {
            about.add(actor.mention());
        }
        about.add(to);
        var head =
                words.said(clause.verb()).head(clause.verb(), end, about, Certainty.PROBABLE, "commitment: need told");
        found.add(new Commitment(
                head, Modality.REQUEST, actor, words.named(to), words.words(need + 1, end), Dated.NOT_STATED, ""));
    }

    /// Whether another verb begins; `the above mentioned ships` is none.
    private boolean isClause(int token) {
        int at = clauses.at(token);
        return at >= 0 && clauses.get(at).isFinite() && !words.isAny(token - 1, "above", "previously");
    }

    private Named actor(Clause clause) {
        int last = clause.subjectTo() - 1;
        int mention = words.mention(last);
        return mention == NamedWords.NONE
                ? new Named(words.words(clause.subjectFrom(), clause.subjectTo()), NamedWords.NONE)
                : words.named(mention);
    }
}
