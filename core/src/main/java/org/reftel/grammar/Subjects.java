package org.reftel.grammar;

import java.util.List;

/// Finds the subject of a finite verb: leftwards, past adverbs, brackets and what stands between commas.
final class Subjects {
    /// Nouns that take *to*: `changes to the law would`.
    private static final WordSet RELATED = WordSet.of(
            "change changes amendment amendments visit visits trip travel aid assistance support exports access threat"
                    + " threats approach contribution contributions adjustments reforms ambassador representative envoy");

    private final Tagged words;
    private final List<Clause> clauses;
    private final int[] at;

    Subjects(Tagged words, List<Clause> clauses, int[] at) {
        this.words = words;
        this.clauses = clauses;
        this.at = at;
    }

    /// @param from where the sentence begins
    /// @param first index of the sentence's first clause
    Clause of(Clause group, int from, int first) {
        if (!group.isFinite()) {
            return group;
        }
        int k = group.from() - 1;
        while (k >= from && (words.tag(k) == Tag.ADVERB || words.tag(k) == Tag.NOT || isReflexive(k))) {
            k--;
        }
        if (k < from) {
            return group;
        }
        return switch (words.tag(k)) {
            case AND, BUT -> shared(group, first);
            case COMMA -> afterComma(group, k, from, first);
            case RELATIVE, THAT -> relative(group, k, from);
            case PRONOUN -> group.with(k, k + 1, -1);
            case OTHER, NUMBER, DETERMINER, POSSESSIVE, GENITIVE, VERB, CLOSE, QUOTE -> own(group, k, from);
            case OBJECT, PREPOSITION, IF, SUBORDINATOR, MODAL, BE, HAVE, DO, NOT, TO, ADVERB, OPEN, BREAK -> group;
        };
    }

    private Clause own(Clause group, int k, int from) {
        int start = nounPhrase(k, from, group);
        if (start > k) {
            return group;
        }
        return isReduced(group, start) || isBehindArticle(group, k)
                ? group.as(Clause.Form.PARTICIPLE)
                : group.with(start, k + 1, -1);
    }

    /// `providing samples of the drug seized`: what a verb already has as its object is no subject of a past.
    private boolean isReduced(Clause group, int start) {
        return group.from() == group.verb()
                && words.lexeme(group.verb()).has(Lexeme.PARTICIPLE)
                && words.lexeme(group.verb()).has(Lexeme.PAST)
                && start > 0
                && at[start - 1] >= 0
                && !Sayings.takesBareClause(clauses.get(at[start - 1]).lemma());
    }

    /// `the newly issued draft`: no subject ends with an article.
    private boolean isBehindArticle(Clause group, int k) {
        boolean article = words.token(k).is("the")
                || words.token(k).is("a")
                || words.token(k).is("an");
        return article
                && group.from() == group.verb()
                && words.lexeme(group.verb()).has(Lexeme.PARTICIPLE);
    }

    private boolean isReflexive(int k) {
        return words.tag(k) == Tag.OBJECT && words.text(k).length() > 4;
    }

    private Clause relative(Clause group, int k, int from) {
        int j = k - 1;
        if (j >= from && words.tag(j) == Tag.PREPOSITION) {
            return group;
        }
        if (j >= from && words.tag(j) == Tag.COMMA) {
            j--;
        }
        if (j < from || !(words.isNominal(j) || words.tag(j) == Tag.CLOSE) || at[j] >= 0) {
            return group;
        }
        int start = nounPhrase(j, from, Clause.NONE);
        return start <= j ? group.with(start, j + 1, -1) : group;
    }

    /// Where the noun phrase begins whose last token is `k`; `k + 1` when there is none.
    private int nounPhrase(int k, int from, Clause group) {
        int j = k;
        int and = -1;
        int edge = Math.max(from, k - Clauses.LONG);
        while (j >= edge) {
            if (at[j] >= 0) {
                int passed = passed(j, group);
                if (passed == j) {
                    break;
                }
                j = passed;
                continue;
            }
            var tag = words.tag(j);
            if (tag == Tag.CLOSE) {
                int open = open(j, from);
                // `equipment (ABC) the Union plans`: another phrase begins behind the bracket.
                boolean another = j < k && words.tag(j + 1) == Tag.DETERMINER;
                if (open < 0 || another) {
                    break;
                }
                j = open - 1;
            } else if (tag == Tag.PRONOUN) {
                j--;
                if (j < from || words.tag(j) != Tag.AND) {
                    break;
                }
            } else if (tag == Tag.AND) {
                and = and < 0 ? j : and;
                j--;
            } else if (tag == Tag.COMMA) {
                if (and < 0 || j == from || !(words.isNominal(j - 1) || words.tag(j - 1) == Tag.CLOSE)) {
                    break;
                }
                j--;
            } else if (tag == Tag.TO && j - 1 >= edge && RELATED.has(words.text(j - 1))) {
                j--;
            } else if (words.isNominal(j) || tag == Tag.PREPOSITION || tag == Tag.QUOTE || tag == Tag.ADVERB) {
                j--;
            } else {
                break;
            }
        }
        int start = j + 1;
        if (and >= 0
                && j >= from
                && at[j] >= 0
                && !Sayings.takesBareClause(clauses.get(at[j]).lemma())) {
            start = and + 1;
        }
        return trimmed(start, k + 1);
    }

    /// Where to go on left of a verb inside a phrase (`the funds pledged in May will`); the place itself when
    /// it ends there.
    private int passed(int j, Clause group) {
        int index = at[j];
        var before = clauses.get(index);
        if (group == Clause.NONE) {
            return j;
        }
        if (before.form() == Clause.Form.PARTICIPLE) {
            return before.from() - 1;
        }
        boolean bare = before.isFinite()
                && before.verb() == before.from()
                && before.time() == Clause.Time.PAST
                && before.shares() < 0
                && before.hasSubject()
                && before.subjectTo() == before.from()
                && words.tag(before.subjectTo() - 1) != Tag.PRONOUN
                && words.lexeme(j).has(Lexeme.PARTICIPLE)
                && group.from() > before.end()
                && words.tag(before.end()) == Tag.PREPOSITION;
        if (!bare) {
            return j;
        }
        clauses.set(index, before.as(Clause.Form.PARTICIPLE));
        return before.from() - 1;
    }

    private int open(int close, int from) {
        for (int i = close - 1; i >= from && i > close - 40; i--) {
            if (words.tag(i) == Tag.OPEN) {
                return i;
            }
        }
        return -1;
    }

    /// Without what stands before the subject proper: `On May 3 the Minister`, `In a meeting Ruiz`.
    private int trimmed(int from, int to) {
        int start = from;
        while (start < to
                && (words.tag(start) == Tag.ADVERB || words.tag(start) == Tag.QUOTE || words.tag(start) == Tag.AND)) {
            start++;
        }
        boolean led = start > 0 && start < to && words.tag(start - 1) == Tag.TO;
        if (start >= to || words.tag(start) != Tag.PREPOSITION && !led) {
            return start;
        }
        for (int i = to - 1; i > start; i--) {
            var tag = words.tag(i);
            if (tag == Tag.COMMA) {
                return trimmed(i + 1, to);
            }
        }
        for (int i = to - 1; i > start; i--) {
            var tag = words.tag(i);
            boolean begins = tag == Tag.DETERMINER || tag == Tag.POSSESSIVE || tag == Tag.PRONOUN;
            if (begins && words.tag(i - 1) != Tag.PREPOSITION && words.tag(i - 1) != Tag.AND) {
                return i;
            }
        }
        int run = to;
        while (run - 1 > start && Character.isUpperCase(words.text(run - 1).charAt(0))) {
            run--;
        }
        return run < to && words.tag(run - 1) != Tag.PREPOSITION ? run : to;
    }

    /// A comma stands right before the verb: what is between it and an earlier one is passed over.
    private Clause afterComma(Clause group, int comma, int from, int first) {
        int best = -1;
        int bestTo = -1;
        int q = comma;
        for (int tries = 0; tries < 5; tries++) {
            int p = commaBefore(q, from);
            if (p < 0 || isClause(p + 1, q)) {
                break;
            }
            int start = p > from && at[p - 1] < 0 ? nounPhrase(p - 1, from, group) : p;
            if (start < p && best >= 0 && !isNameBefore(start, p, from)) {
                break;
            }
            if (start < p) {
                best = start;
                bestTo = p;
                boolean apposition = start > from && words.tag(start - 1) == Tag.COMMA;
                if (!apposition) {
                    break;
                }
            }
            q = p;
        }
        boolean alone = best < 0 && first == clauses.size() && comma > from;
        int start = alone ? nounPhrase(comma - 1, from, group) : comma;
        if (start == from) {
            // `Ruiz, requested`: a comma too many.
            return group.with(start, comma, -1);
        }
        return best >= 0 ? group.with(best, bestTo, -1) : shared(group, first);
    }

    /// `Ruiz, the head of the port, noted`: whether what stands before the apposition is the name that it
    /// explains.
    private boolean isNameBefore(int start, int end, int from) {
        boolean name = false;
        for (int i = start; i < end; i++) {
            name |= words.tag(i) == Tag.OTHER
                    && Character.isUpperCase(words.text(i).charAt(0));
        }
        if (!name || start <= from) {
            return name;
        }
        return switch (words.tag(start - 1)) {
            case THAT, AND, BUT, COMMA, BREAK, QUOTE, CLOSE -> true;
            case VERB, BE, HAVE ->
                at[start - 1] >= 0
                        && Sayings.takesBareClause(clauses.get(at[start - 1]).lemma());
            case DETERMINER,
                    POSSESSIVE,
                    GENITIVE,
                    PRONOUN,
                    OBJECT,
                    PREPOSITION,
                    RELATIVE,
                    IF,
                    SUBORDINATOR,
                    MODAL,
                    DO,
                    NOT,
                    TO,
                    ADVERB,
                    NUMBER,
                    OPEN,
                    OTHER -> false;
        };
    }

    /// Whether a stretch between commas is a clause of its own and not an aside.
    private boolean isClause(int from, int to) {
        var tag = words.tag(from);
        if (tag == Tag.RELATIVE || tag == Tag.SUBORDINATOR) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (at[i] >= 0 && clauses.get(at[i]).isFinite()) {
                return true;
            }
        }
        return false;
    }

    private int commaBefore(int q, int from) {
        for (int i = q - 1; i >= from; i--) {
            var tag = words.tag(i);
            if (tag == Tag.COMMA) {
                return i;
            }
            if (tag == Tag.BREAK) {
                return -1;
            }
        }
        return -1;
    }

    /// `and agreed` has the subject of the clause of the same shape before it.
    private Clause shared(Clause group, int first) {
        int nearest = -1;
        int edge = Math.max(first, clauses.size() - Clauses.NEAR);
        for (int i = clauses.size() - 1; i >= edge; i--) {
            var before = clauses.get(i);
            if (before.form() == Clause.Form.INFINITIVE && isBase(group)) {
                return group.as(Clause.Form.INFINITIVE);
            }
            if (!before.isFinite() || !before.hasSubject()) {
                continue;
            }
            if (isBase(group) && before.hasModal()) {
                return new Clause(
                        group.sentence(),
                        group.from(),
                        group.verb(),
                        group.end(),
                        group.lemma(),
                        before.modal(),
                        Clause.Form.FINITE,
                        before.time(),
                        group.negated() || before.negated(),
                        false,
                        false,
                        false,
                        before.subjectFrom(),
                        before.subjectTo(),
                        root(i));
            }
            boolean alike =
                    before.hasModal() == group.hasModal() && (group.hasModal() || before.time() == group.time());
            if (alike && Sayings.isSaying(group.lemma()) && !Sayings.isSaying(before.lemma())) {
                int speaks = speaker(group, i, first);
                if (speaks >= 0) {
                    return group.with(
                            clauses.get(speaks).subjectFrom(),
                            clauses.get(speaks).subjectTo(),
                            root(speaks));
                }
            }
            if (alike) {
                return group.with(before.subjectFrom(), before.subjectTo(), root(i));
            }
            nearest = nearest < 0 ? i : nearest;
        }
        if (nearest < 0) {
            return group;
        }
        if (isBase(group)) {
            return group.as(Clause.Form.INFINITIVE);
        }
        var before = clauses.get(nearest);
        return group.with(before.subjectFrom(), before.subjectTo(), root(nearest));
    }

    /// The clause that the subject stands before.
    private int root(int index) {
        int shares = clauses.get(index).shares();
        return shares >= 0 ? shares : index;
    }

    /// `Ruiz said that ships were late and urged`: who said urges.
    private int speaker(Clause group, int from, int first) {
        for (int i = from - 1; i >= Math.max(first, from - Clauses.NEAR); i--) {
            var before = clauses.get(i);
            boolean speaks = before.isFinite()
                    && before.hasSubject()
                    && Sayings.isSaying(before.lemma())
                    && !before.hasModal()
                    && before.time() == group.time();
            if (speaks) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBase(Clause group) {
        return group.from() == group.verb()
                && group.time() == Clause.Time.PRESENT
                && words.tag(group.verb()) == Tag.VERB
                && !words.lexeme(group.verb()).has(Lexeme.THIRD);
    }
}
