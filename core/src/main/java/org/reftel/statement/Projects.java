package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// What is built and where, one statement a kind of thing: `the board will help @Port Vela@ by building quays,
/// wells and clinics`. Without a named place there is no project.
final class Projects {
    private static final Set<String> BUILDING = WordList.of(
            "build",
            "construct",
            "erect",
            "rebuild",
            "reconstruct",
            "rehabilitate",
            "renovate",
            "refurbish",
            "restore");
    private static final Set<String> WORKS = WordList.of("""
        road roads highway highways bridge bridges school schools hospital hospitals clinic clinics park parks
        well wells dam dams port ports harbor harbour airport airports airstrip runway railway railroad
        house houses housing homes apartments shelters prison prisons station stations plant plants pipeline
        pipelines refinery stadium stadiums library libraries market markets center centers centre centres
        university universities barracks warehouse warehouses mosque mosques church churches tunnel tunnels canal
        canals playground playgrounds facility facilities base bases reservoir reservoirs quay quays
        """);
    private static final Set<String> IN = WordList.of("in", "at", "near", "across", "throughout", "around", "outside");

    private final NamedWords words;
    private final Clauses clauses;

    private Projects(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        var projects = new Projects(words);
        for (int i = 0; i < projects.clauses.size(); i++) {
            var clause = projects.clauses.get(i);
            if (BUILDING.contains(clause.lemma()) && !clause.negated()) {
                projects.built(i, clause, found);
            }
        }
        return found;
    }

    private void built(int index, Clause clause, List<Description> found) {
        int first = clause.passive() ? clause.subjectFrom() : clause.end();
        int behind = end(index, clause);
        int limit = clause.passive() ? clause.subjectTo() : behind;
        boolean figure = words.is(first, "bridges") || words.isAny(first, "no", "neither");
        var works = figure ? List.<Integer>of() : works(first, limit);
        int place = works.isEmpty() ? NamedWords.NONE : place(behind, clause, works.getLast());
        if (place == NamedWords.NONE) {
            return;
        }
        int from = clause.passive() ? first : clause.verb();
        int end = Math.max(behind, clause.end());
        while (end > from + 1 && words.isAny(end - 1, ".", ",")) {
            end--;
        }
        var said = words.said(from);
        for (int work : works) {
            int noun = work;
            while (noun > first && words.isCapitalised(noun - 1) == words.isCapitalised(work) && isBeside(noun - 1)) {
                noun--;
            }
            var head = said.head(from, end, List.of(place), Certainty.PROBABLE, "what is built and where");
            var of = new Named(words.words(noun, work + 1), NamedWords.NONE);
            found.add(new Description(head, of, Aspect.PROJECT, words.words(from, end), words.named(place)));
        }
    }

    /// Behind what belongs to it, before the next verb that is finite.
    private int end(int index, Clause clause) {
        int end = clauses.end(index);
        for (int i = clause.end(); i < end; i++) {
            int at = clauses.at(i);
            if (at >= 0 && clauses.get(at).isFinite()) {
                return i;
            }
        }
        return end;
    }

    /// `a power plant`, `low-cost housing`.
    private boolean isBeside(int token) {
        return words.mention(token) == NamedWords.NONE && clauses.at(token) < 0 && clauses.tag(token) == Tag.OTHER;
    }

    /// The things of one list: `roads, schools, and parks`. The list is over where something else follows.
    private List<Integer> works(int from, int to) {
        var works = new ArrayList<Integer>();
        int last = from;
        for (int i = from; i < Math.min(to, from + 30); i++) {
            boolean noun = words.is(i, WORKS)
                    && !words.is(i + 1, WORKS)
                    && !words.is(i - 1, "as")
                    && words.mention(i) == NamedWords.NONE;
            if (noun) {
                works.add(i);
                last = i + 1;
            } else if (words.isAny(i, "of", "for", "in", "at", "to", "that", "which", "with", "on", "from", "by")
                    || i - last > 5) {
                break;
            }
        }
        return works;
    }

    /// Behind the works, else before the verb, in the same sentence and led in by a word of place.
    private int place(int behind, Clause clause, int last) {
        var sentence = words.sentence(clause.verb());
        int own = clauses.at(clause.verb());
        for (int i = last + 1; i < behind && !words.is(i, "to") && (clauses.at(i) < 0 || clauses.at(i) == own); i++) {
            if (isPlace(i)) {
                return words.mention(i);
            }
        }
        int found = NamedWords.NONE;
        for (int i = sentence.from(); i < clause.from(); i++) {
            if (isPlace(i)) {
                found = words.mention(i);
            }
        }
        return found;
    }

    private boolean isPlace(int token) {
        int mention = words.mention(token);
        return mention != NamedWords.NONE
                && words.kind(mention) == PartyKind.PLACE
                && words.from(mention) == token
                && (words.is(token - 1, IN) || words.is(token - 1, "the") && words.is(token - 2, IN));
    }
}
