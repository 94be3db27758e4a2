package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/// Who belongs to a body: `the Harbour Commission, which includes the Navy and the Board`, `when the Navy joins
/// you at the Commission`. One statement a member; a body is what its name or its noun calls one.
final class Members {
    private static final Set<String> BODIES = WordList.of("""
        group committee commission council board dialogue force forum panel team mechanism conference union
        alliance coalition task-force subgroup sub-group subcommittee secretariat cabinet delegation consortium
        """);
    private static final Set<String> INCLUDING = WordList.of("include", "comprise", "contain", "unite", "bring");
    private static final Set<String> JOINING = WordList.of("join", "sit", "serve", "participate", "attend", "take");
    private static final Set<String> ACTING =
            WordList.of("engage", "negotiate", "speak", "cooperate", "collaborate", "work");
    private static final int LONGEST = 40;

    private final NamedWords words;
    private final Clauses clauses;

    private Members(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        var members = new Members(words);
        for (int i = 0; i < members.clauses.size(); i++) {
            var clause = members.clauses.get(i);
            if (!clause.isFinite() || clause.passive()) {
                continue;
            }
            if (!clause.negated()) {
                members.including(i, clause, found);
                members.joining(i, clause, found);
            }
            members.acting(i, clause, found);
        }
        for (int i = 0; words.has(Cue.COMPOSED) && i < words.size(); i++) {
            if (words.isAny(i, "composed", "consisting", "comprised") && words.is(i + 1, "of")
                    || words.is(i, "made") && words.is(i + 1, "up") && words.is(i + 2, "of")) {
                members.composed(i, found);
            }
        }
        return found;
    }

    /// `a new Dialogue with the Union that will include the Navy and the Board`.
    private void including(int index, Clause clause, List<Description> found) {
        if (!INCLUDING.contains(clause.lemma())
                || clause.lemma().equals("bring") && !words.is(clause.end(), "together")
                || clause.hasModal() && !clause.modal().equals("will")) {
            return;
        }
        int relative = clause.from() - 1;
        boolean which = words.isAny(relative, "that", "which");
        int from = which ? words.sentence(relative).from() : clause.subjectFrom();
        int body = which
                ? bodyBefore(from, words.is(relative - 1, ",") ? relative - 1 : relative)
                : clause.hasSubject() ? bodyAt(clause.subjectTo()) : NamedWords.NONE;
        if (body != NamedWords.NONE) {
            list(body, clause.end(), clauses.end(index), "members of a body by include", found);
        }
    }

    /// `a panel composed of the Navy and the Board`.
    private void composed(int token, List<Description> found) {
        int to = token;
        while (to > 0 && words.isAny(to - 1, "is", "was", "are", "be", ",", "which", "that", "currently")) {
            to--;
        }
        int body = bodyAt(to);
        int of = words.is(token, "made") ? token + 3 : token + 2;
        if (body != NamedWords.NONE) {
            int end = Math.min(words.sentence(token).to(), of + LONGEST);
            list(body, of, end, "members of a body by composed", found);
        }
    }

    /// `the Navy joins you at the Commission`, `the Navy sits on the Commission`.
    private void joining(int index, Clause clause, List<Description> found) {
        boolean joins = JOINING.contains(clause.lemma())
                && (!clause.lemma().equals("take") || words.is(clause.end(), "part"))
                && (!clause.hasModal() || clause.modal().equals("will"));
        if (!joins || !clause.hasSubject()) {
            return;
        }
        int end = clauses.end(index);
        for (int i = clause.end(); i < Math.min(end, clause.end() + 6); i++) {
            boolean led = words.isAny(i, "the", "a", "our", "this");
            int mention = led ? words.mention(i + 1) : NamedWords.NONE;
            if (mention == NamedWords.NONE || words.from(mention) != i + 1 || !isBody(words.to(mention) - 1, mention)) {
                continue;
            }
            boolean on = words.isAny(i - 1, "at", "in", "on") || i == clause.end();
            if (on) {
                int body = words.to(mention) - 1;
                subjects(body, clause, words.to(mention), found);
                if (words.isAny(clause.end(), "you", "us") && i > clause.end()) {
                    add(body, clause.end(), clause.end() + 1, clause.verb(), words.to(mention), "by join", found);
                }
            }
            return;
        }
    }

    /// `neither the Navy nor the Board will engage in a debate on fees in the Commission`: who is to do or leave
    /// something there sits there.
    private void acting(int index, Clause clause, List<Description> found) {
        boolean acts = ACTING.contains(clause.lemma()) && clause.hasSubject();
        if (!acts || clause.hasModal() && !clause.modal().equals("will")) {
            return;
        }
        int end = Math.min(clauses.end(index), clause.end() + 12);
        for (int i = clause.end() + 3; i + 2 < end + 1; i++) {
            int mention = words.isAny(i, "in", "at") && words.is(i + 1, "the") ? words.mention(i + 2) : NamedWords.NONE;
            if (mention != NamedWords.NONE && words.from(mention) == i + 2 && isBody(words.to(mention) - 1, mention)) {
                subjects(words.to(mention) - 1, clause, words.to(mention), found);
                return;
            }
        }
    }

    private void subjects(int body, Clause clause, int end, List<Description> found) {
        int first = clause.subjectFrom();
        first -= words.isAny(first - 1, "neither", "both") ? 1 : 0;
        for (int i = clause.subjectFrom(); i < clause.subjectTo(); i++) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE
                    && words.from(mention) == i
                    && isMember(mention)
                    && isWhole(mention, clause.subjectFrom(), clause.subjectTo())) {
                add(body, i, words.to(mention), first, end, "by join", found);
            }
        }
    }

    /// Each name of a list, with what stands between its commas.
    private void list(int body, int from, int to, String rule, List<Description> found) {
        int limit = Math.min(to, from + LONGEST);
        int i = from;
        while (i < limit) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE && isMember(mention) && isWhole(mention, from, limit)) {
                add(body, i, words.to(mention), bodyStart(body), words.to(mention), rule, found);
                i = words.to(mention);
            } else if (words.isAny(i, ".", ";", ":", "--", "to", "on", "who", "which", "that", "for", "in", "as", "by")
                    || clauses.at(i) >= 0
                    || words.word(i).endsWith("ing") && (words.isInCapitals() || !words.isCapitalised(i))) {
                return;
            } else {
                i++;
            }
        }
    }

    /// Whether the name stands for itself and not before another noun or as an owner: `the Navy's plan`.
    private boolean isWhole(int mention, int from, int limit) {
        int to = words.to(mention);
        int before = words.from(mention) - 1;
        boolean opens = before < from
                || words.isAny(before, ",", "and", "the", "both", "either", "neither", "nor", "or", "from");
        boolean closes = to >= limit
                || words.isAny(to, ",", "and", "or", "nor", ".", ";", "(", ")")
                || words.is(to, "as")
                || clauses.at(to) >= 0;
        return opens && closes;
    }

    private boolean isMember(int mention) {
        return switch (words.kind(mention)) {
            case PERSON, ORGANISATION, PLACE, OFFICE -> true;
            case PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT -> false;
        };
    }

    /// The last token of a body that ends before `to`; [NamedWords#NONE] when none does.
    private int bodyAt(int to) {
        int last = to - 1;
        if (words.is(last, ")")) {
            last = words.openingBracket(last, 8) - 1;
        }
        int mention = words.mention(last);
        boolean ends = mention == NamedWords.NONE || words.to(mention) == last + 1;
        return ends && isBody(last, mention) ? last : NamedWords.NONE;
    }

    /// The same, over `with the Union` behind it.
    private int bodyBefore(int from, int to) {
        int at = bodyAt(to);
        for (int i = to - 1; at == NamedWords.NONE && i > Math.max(from, to - 8); i--) {
            if (words.isAny(i, "with", "between", "on", "among")) {
                at = bodyAt(i);
            }
            if (clauses.at(i) >= 0 || words.is(i, ",")) {
                return at;
            }
        }
        return at;
    }

    private boolean isBody(int last, int mention) {
        boolean named = mention != NamedWords.NONE && words.kind(mention) == PartyKind.ORGANISATION;
        return words.is(last, BODIES) && (named || mention == NamedWords.NONE) || named && isShort(mention);
    }

    /// An acronym that the paragraph does not spell: a body when one sits on it or joins somebody at it.
    private boolean isShort(int mention) {
        var printed = words.printed(words.from(mention));
        return words.to(mention) == words.from(mention) + 1
                && printed.endsWith("WG")
                && printed.equals(printed.toUpperCase(Locale.ROOT));
    }

    private int bodyStart(int last) {
        int mention = words.mention(last);
        if (mention != NamedWords.NONE) {
            return words.from(mention);
        }
        int i = last;
        while (i > 0
                && last - i < 5
                && words.mention(i - 1) == NamedWords.NONE
                && clauses.at(i - 1) < 0
                && clauses.tag(i - 1) == Tag.OTHER) {
            i--;
        }
        return i;
    }

    private void add(int body, int from, int to, int first, int end, String rule, List<Description> found) {
        int start = bodyStart(body);
        int mention = words.mention(body);
        var of = mention == NamedWords.NONE
                ? new Named(words.words(start, body + 1), NamedWords.NONE)
                : words.named(mention);
        int other = words.mention(from);
        var about = new ArrayList<Integer>();
        if (mention != NamedWords.NONE) {
            about.add(mention);
        }
        if (other != NamedWords.NONE) {
            about.add(other);
        }
        int low = Math.min(Math.min(start, from), first);
        var head = words.said(low).head(low, Math.max(to, end), about, Certainty.PROBABLE, "member of a body " + rule);
        var member = other == NamedWords.NONE ? new Named(words.words(from, to), NamedWords.NONE) : words.named(other);
        found.add(new Description(head, of, Aspect.MEMBER, words.words(low, Math.max(to, end)), member));
    }
}
