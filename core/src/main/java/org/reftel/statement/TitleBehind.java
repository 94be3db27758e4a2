package org.reftel.statement;

import java.util.Optional;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.RoleHeld.Tenure;

/// Reads a title that stands behind a name: `X, the Director of the Harbour Board,`, `X (Marenia's Finance
/// Minister)`, `X, who heads the Harbour Board,`.
final class TitleBehind {
    private static final Set<String> DETERMINERS = WordList.of("the", "a", "an", "his", "her", "their", "our", "its");
    /// The title is over.
    private static final Set<String> STOPS = WordList.of(
            ",", ".", ";", ":", ")", "(", "who", "which", "whose", "that", "--", "---", "–", "—", "-", "\"", "”", "?",
            "!");
    /// The title is over, and was no title: `after the talks with X, the Minister said`.
    private static final Set<String> VERBS = WordList.of("""
        said told is was has had will would noted added met stated argued asked agreed explained stressed
        confirmed claimed commented reported called are were have could can may should visited attended
        announced described
        """);
    private static final Set<String> BEING = WordList.of("is", "remains", "became");
    private static final Set<String> LEADS =
            WordList.of("heads", "leads", "chairs", "runs", "directs", "commands", "headed");

    private final NamedWords words;
    private final TitlePhrase phrase;

    TitleBehind(NamedWords words, TitlePhrase phrase) {
        this.words = words;
        this.phrase = phrase;
    }

    /// @param behind the token behind the name
    Optional<Title> of(int behind) {
        int limit = words.sentence(behind - 1).to();
        int i = behind;
        if (words.is(i, "(")) {
            int close = words.behindBracket(i, 14);
            var inside = close > i ? reading(i + 1, close - 1, true) : Optional.<Title>empty();
            if (inside.isPresent()) {
                return inside;
            }
            i = close;
        }
        if (words.is(i, BEING)) {
            return being(i + 1, limit);
        }
        if (!words.is(i, ",") || i + 2 >= limit) {
            return Optional.empty();
        }
        if (words.is(i + 1, "who")) {
            return leading(i + 2, limit);
        }
        return reading(i + 1, limit, false);
    }

    /// `X is also the manager of the Harbour Board`.
    private Optional<Title> being(int start, int limit) {
        int i = start;
        while (words.isAny(i, "also", "now", "currently", "still")) {
            i++;
        }
        if (!words.is(i, "the") && !words.is(i, "its")) {
            return Optional.empty();
        }
        return reading(i, limit, false).filter(title -> title.to() - title.from() > 1);
    }

    private Optional<Title> leading(int verb, int limit) {
        if (!words.is(verb, LEADS)) {
            return Optional.empty();
        }
        int i = words.is(verb + 1, "the") ? verb + 2 : verb + 1;
        int body = words.mention(i);
        if (body == NamedWords.NONE || words.kind(body) != PartyKind.ORGANISATION || words.to(body) > limit) {
            return Optional.empty();
        }
        var tenure = words.is(verb, "headed") ? Tenure.FORMER : Tenure.HOLDS;
        return Optional.of(
                new Title(verb, words.to(body), words.words(verb, verb + 1), words.named(body), tenure, false));
    }

    private Optional<Title> reading(int start, int limit, boolean bracket) {
        int i = start;
        boolean the = words.is(i, "the");
        if (words.is(i, DETERMINERS)) {
            i++;
        }
        int from = i;
        int office = NamedWords.NONE;
        int last = NamedWords.NONE;
        int most = Math.min(limit, start + TitlePhrase.LONGEST);
        while (i < most) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE) {
                if (words.kind(mention) == PartyKind.PERSON) {
                    return Optional.empty();
                }
                i = phrase.behindPossessive(words.to(mention));
                continue;
            }
            int start0 = phrase.officeStart(i);
            if (start0 != NamedWords.NONE && start0 >= from && !phrase.isPlural(i)) {
                office = last == i - 1 && office != NamedWords.NONE ? office : start0;
                last = i;
                i++;
                continue;
            }
            if (last != NamedWords.NONE
                    && (words.is(i, STOPS)
                            || Titles.isPreposition(words.word(i))
                            || words.is(i, VERBS)
                            || words.is(i, "and"))) {
                break;
            }
            if (words.is(i, "general") && last == i - 1) {
                last = i++;
                continue;
            }
            if (!isPart(i)) {
                return Optional.empty();
            }
            i++;
        }
        if (last == NamedWords.NONE) {
            return Optional.empty();
        }
        return complement(from, office, last, limit, the, bracket);
    }

    private boolean isPart(int token) {
        var word = words.word(token);
        return Titles.isBeside(word)
                || Titles.isTenure(word)
                || words.isCapitalised(token) && !words.isInCapitals() && !Titles.isNoTitle(word)
                || phrase.possessiveStart(token) != NamedWords.NONE
                || word.equals("'")
                || word.equals("’")
                || word.equals("/")
                || word.equals("and") && words.isCapitalised(token - 1) && words.isCapitalised(token + 1);
    }

    private Optional<Title> complement(int from, int office, int last, int limit, boolean the, boolean bracket) {
        int end = last + 1;
        if (end < limit && Titles.isPreposition(words.word(end))) {
            int most = Math.min(limit, end + TitlePhrase.LONGEST);
            while (end < most && !words.is(end, STOPS) && !words.is(end, VERBS)) {
                int mention = words.mention(end);
                if (words.isPerson(end)) {
                    if (phrase.officeStart(end - 1) == NamedWords.NONE) {
                        return Optional.empty();
                    }
                    end = words.to(mention);
                    break;
                }
                end = mention == NamedWords.NONE ? end + 1 : Math.min(limit, words.to(mention));
            }
            if (end - last < 3 && !words.isCapitalised(end - 1) || end == most && most < limit) {
                return Optional.empty();
            }
            if (words.is(end, "(") && words.is(end + 2, ")")) {
                end += 3;
            }
        } else if (Titles.isWeakOffice(words.word(last)) && office == from) {
            return Optional.empty();
        }
        boolean closed = bracket ? end == limit : end >= limit || words.is(end, STOPS) || words.is(end, "and");
        boolean list = the && words.is(end, ",") && words.is(end + 1, "and");
        boolean next = words.is(end, "and") && (end == last + 1 || words.isCapitalised(end + 1));
        if (!closed || list || words.isPerson(end) || next) {
            return Optional.empty();
        }
        return Optional.of(phrase.of(from, office, Math.min(end, limit), false));
    }
}
