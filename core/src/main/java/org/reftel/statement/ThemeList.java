package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;

/// The parts of a list of themes: `tides, the hire and training of pilots, and fees` are three, since where commas part
/// a list *and* parts only its last; `tides and fees` are two.
final class ThemeList {
    private static final int MOST = 12;
    private static final int LONGEST = 7;

    /// Half open.
    record Part(int from, int to) {}

    private final NamedWords words;
    private final Clauses clauses;

    ThemeList(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// Of the list that begins at a token; none where what stands there is no list of things.
    List<Part> of(int from) {
        int end = end(from);
        var parts = new ArrayList<Part>();
        int start = from;
        for (int i = from; i < end; i++) {
            if (words.is(i, ",")) {
                add(start, i, parts);
                start = i + 1;
            }
        }
        boolean commas = start > from;
        last(start, end, commas, parts);
        boolean things = !parts.isEmpty()
                && parts.size() <= MOST
                && parts.stream().allMatch(part -> part.to() > part.from() && part.to() - part.from() <= LONGEST);
        return things ? List.copyOf(parts) : List.of();
    }

    /// What stands behind the last comma: `and fees`, or `pilots and fees`.
    private void last(int from, int end, boolean commas, List<Part> parts) {
        if (commas && isAnd(from)) {
            add(behindAnd(from), end, parts);
            return;
        }
        int and = NamedWords.NONE;
        for (int i = from; i < end; i++) {
            and = isAnd(i) ? i : and;
        }
        if (and == NamedWords.NONE) {
            add(from, end, parts);
        } else {
            add(from, and, parts);
            add(behindAnd(and), end, parts);
        }
    }

    private boolean isAnd(int token) {
        return words.isAny(token, "and", "or") || words.is(token, "as") && words.is(token + 1, "well");
    }

    private int behindAnd(int token) {
        return words.is(token, "as") ? token + 3 : token + 1;
    }

    private void add(int from, int to, List<Part> parts) {
        int first = from;
        while (first < to && (clauses.tag(first) == Tag.DETERMINER || words.isAny(first, "both", "possibly"))) {
            first++;
        }
        if (!words.isAny(first, "others", "other", "more", "so")) {
            parts.add(new Part(first, to));
        }
    }

    /// Behind the list: a sign, or a word that begins something else.
    private int end(int from) {
        int limit = words.sentence(from).to();
        int end = from;
        while (end < limit && !isOver(end)) {
            end++;
        }
        // `tides and fees, and he agreed`: what the next clause is about is no theme.
        int clause = end < limit ? clauses.at(end) : NamedWords.NONE;
        if (clause >= 0 && clauses.get(clause).isFinite() && clauses.get(clause).subjectFrom() >= from) {
            int sign = end;
            while (sign > from && !words.isAny(sign, ",", "and", "but", "while")) {
                sign--;
            }
            end = sign;
        }
        while (end > from && (words.isAny(end - 1, ",", "and") || clauses.tag(end - 1) == Tag.BREAK)) {
            end--;
        }
        return end;
    }

    private boolean isOver(int token) {
        int clause = clauses.at(token);
        return words.isAny(token, ";", ".", ":", "--", "-", "–", "—", ")", "(", "\"", "but", "while", "headed", "led")
                || words.isAny(token, "chaired", "among", "when", "if", "because", "whereas", "after", "before", "to")
                || clauses.tag(token) == Tag.RELATIVE
                || clauses.tag(token) == Tag.THAT
                || clause >= 0 && clauses.get(clause).isFinite() && !isPlural(token);
    }

    /// `migrant flows, market prices`: in a list a noun that could be a verb is one.
    private boolean isPlural(int token) {
        boolean closed = words.isAny(token + 1, ",", "and", ".", ";") || clauses.tag(token + 1) == Tag.BREAK;
        return closed && words.word(token).endsWith("s") && clauses.at(token - 1) != clauses.at(token);
    }
}
