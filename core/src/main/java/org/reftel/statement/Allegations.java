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

/// What is alleged against somebody: `Sample's appointment, which was dogged by allegations of negligence`, `Sample is
/// accused of fraud by the board`. Nobody says that it is so; who alleges it is told where the text tells it.
final class Allegations {
    private static final Set<String> CLAIMS =
            WordList.of("allegations", "accusations", "charges", "claims", "allegation");
    private static final Set<String> BESETTING = WordList.of(
            "beset", "dog", "plague", "taint", "overshadow", "mar", "hound", "haunt", "surround", "tarnish", "cloud");
    private static final int LONGEST = 30;

    private final NamedWords words;
    private final Clauses clauses;

    private Allegations(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        var allegations = new Allegations(words);
        for (int i = 1; words.has(Cue.ALLEGED) && i + 2 < words.size(); i++) {
            if (words.is(i, CLAIMS) && words.isAny(i + 1, "of")) {
                allegations.beset(i, found);
                allegations.against(i, found);
            }
        }
        for (int i = 0; i < allegations.clauses.size(); i++) {
            allegations.accused(i, found);
        }
        return found;
    }

    /// `the vote, which was overshadowed by allegations of`: against whom the subject is, or whose it is.
    private void beset(int noun, List<Description> found) {
        int by = noun;
        while (by > noun - 4 && !words.is(by, "by")) {
            by--;
        }
        int at = words.is(by, "by") ? clauses.at(by - 1) : -1;
        // `beset by` may be no listed verb; the word itself tells.
        boolean besets =
                at >= 0 && BESETTING.contains(clauses.get(at).lemma()) || words.isAny(by - 1, "beset", "dogged");
        if (!words.is(by, "by") || !besets) {
            return;
        }
        int verb = at >= 0 ? clauses.get(at).from() : by - 1;
        while (verb > 0 && words.isAny(verb - 1, "was", "were", "been", "is", "are", "has", "have")) {
            verb--;
        }
        int whom = words.isAny(verb - 1, "which", "who") ? before(verb - 2) : subject(at, verb);
        add(whom, noun, Named.NOT_STATED, Math.max(0, whom == NamedWords.NONE ? 0 : words.from(whom)), found);
    }

    private int subject(int clause, int verb) {
        if (clause >= 0 && clauses.get(clause).hasSubject()) {
            var of = clauses.get(clause);
            return owner(of.subjectFrom(), of.subjectTo());
        }
        return before(verb - 1);
    }

    /// Of the noun phrase that ends here, over a comma: `Sample's appointment,`.
    private int before(int last) {
        int to = words.is(last, ",") ? last : last + 1;
        int from = to;
        int low = words.sentence(Math.max(0, last)).from();
        while (from > low && to - from < 5 && clauses.at(from - 1) < 0 && !words.isAny(from - 1, ",", ";", "that")) {
            from--;
        }
        return owner(from, to);
    }

    /// The only person or organisation that the phrase is, or that owns what it is.
    private int owner(int from, int to) {
        int found = NamedWords.NONE;
        for (int i = from; i < to; i++) {
            int mention = words.mention(i);
            if (mention == NamedWords.NONE || mention == found || !isAnswerable(mention)) {
                continue;
            }
            boolean owns = words.to(mention) == to || words.isAny(words.to(mention), "'s", "’s", "'", "’");
            if (found != NamedWords.NONE || !owns) {
                return NamedWords.NONE;
            }
            found = mention;
        }
        return found;
    }

    private boolean isAnswerable(int mention) {
        return words.kind(mention) == PartyKind.PERSON || words.kind(mention) == PartyKind.ORGANISATION;
    }

    /// `allegations of fraud against Sample`.
    private void against(int noun, List<Description> found) {
        int limit = Math.min(words.sentence(noun).to(), noun + 12);
        for (int i = noun + 2; i < limit && !words.isAny(i, ",", ";", ".") && clauses.at(i) < 0; i++) {
            int name = words.is(i + 1, "the") ? i + 2 : i + 1;
            int mention = words.is(i, "against") ? words.mention(titled(name, limit)) : NamedWords.NONE;
            if (mention != NamedWords.NONE && isAnswerable(mention) && i > noun + 2) {
                var head = words.said(noun)
                        .head(noun, words.to(mention), List.of(mention), Certainty.PROBABLE, "allegation against");
                found.add(new Description(
                        head, words.named(mention), Aspect.ALLEGED, words.words(noun + 2, i), Named.NOT_STATED));
                return;
            }
        }
    }

    /// Over the title before a name.
    private int titled(int token, int limit) {
        int i = token;
        while (i < limit && words.mention(i) == NamedWords.NONE && words.isCapitalised(i)) {
            i++;
        }
        return i;
    }

    /// `Sample was accused of fraud by the board`, `the board accused Sample of fraud`.
    private void accused(int index, List<Description> found) {
        var clause = clauses.get(index);
        if (!clause.lemma().equals("accuse") || clause.negated() || clause.hasModal()) {
            return;
        }
        if (clause.passive() && clause.hasSubject() && words.is(clause.end(), "of")) {
            int whom = owner(clause.subjectFrom(), clause.subjectTo());
            if (whom != NamedWords.NONE && words.to(whom) == clause.subjectTo()) {
                add(whom, clause.end() - 1, Named.NOT_STATED, words.from(whom), found);
            }
            return;
        }
        int name = clause.end();
        int mention = words.mention(titled(name, clause.end() + 6));
        boolean active = clause.form() == Clause.Form.FINITE && !clause.passive() && clause.hasSubject();
        if (active && mention != NamedWords.NONE && isAnswerable(mention) && words.is(words.to(mention), "of")) {
            int by = owner(clause.subjectFrom(), clause.subjectTo());
            var other = by == NamedWords.NONE
                    ? new Named(words.words(clause.subjectFrom(), clause.subjectTo()), NamedWords.NONE)
                    : words.named(by);
            add(mention, words.to(mention) - 1, other, clause.verb(), found);
        }
    }

    /// @param of the token before `of`
    /// @param first where its words begin
    private void add(int whom, int of, Named by, int first, List<Description> found) {
        if (whom == NamedWords.NONE) {
            return;
        }
        int from = of + 2;
        int end = from;
        int limit = Math.min(words.sentence(of).to(), from + LONGEST);
        boolean quoted = false;
        while (end < limit && (quoted || !isOver(end))) {
            quoted ^= words.isAny(end, "\"", "“", "”");
            end++;
        }
        if (end > from) {
            var head = words.said(from).head(Math.min(first, of), end, List.of(whom), Certainty.PROBABLE, "allegation");
            found.add(new Description(head, words.named(whom), Aspect.ALLEGED, words.words(from, end), by));
        }
    }

    private boolean isOver(int token) {
        if (words.isAny(token, ",", ";", ":", ".", "--", "—", "–", "(", ")", "which", "who", "but", "that")) {
            return true;
        }
        int at = clauses.at(token);
        return at >= 0
                && clauses.get(at).isFinite()
                && clauses.get(at).time() != Clause.Time.NONE
                && clauses.tag(token) != Tag.OTHER;
    }
}
