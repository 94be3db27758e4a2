package org.reftel.statement;

import java.util.Optional;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Reads a title that stands before a name: `Harbour Minister X`, `Secretary for Public Works (SPW) X`, `MFA
/// Director General for Island Affairs Ambassador X`, `the head of the Harbour Board, X,`.
final class TitleBefore {
    private static final Set<String> JOINTS = WordList.of("""
        of for the and to on in at & de del la da do dos against
        """);
    /// Nouns in small letters that end a title: `chief of staff X`.
    private static final Set<String> PLAIN = WordList.of("""
        staff state mission protocol cabinet party parliament government police intelligence operations
        affairs security defense interior finance justice staffs command relations issues policy trade
        energy health education cooperation development environment tourism culture
        """);
    /// Offices that are also styles of a person, who holds another office besides.
    private static final Set<String> STYLES =
            WordList.of("ambassador", "minister", "general", "amb", "judge", "senator", "justice");

    /// Weak offices that a member of a parliament is called by: `Deputy X`.
    private static final Set<String> ALONE = WordList.of("deputy", "representative");

    private final NamedWords words;
    private final TitlePhrase phrase;

    TitleBefore(NamedWords words, TitlePhrase phrase) {
        this.words = words;
        this.phrase = phrase;
    }

    /// @param name first token of the name
    Optional<Title> of(int name) {
        int low = words.sentence(name).from();
        int last = ranks(name - 1, low);
        var title = ending(last, low);
        return title.map(found -> found.between(found.from(), name));
    }

    /// `the head of the Harbour Board, X, said`: only when another comma closes it, and no list goes on.
    Optional<Title> beforeComma(int name, int behind) {
        boolean closed =
                words.is(behind, ",") || words.is(behind, ".") || words.is(behind, ")") || words.is(behind, ";");
        boolean list = words.is(behind, ",")
                && (words.is(behind + 1, "and") || words.isPerson(behind + 1) || words.is(behind + 1, "the"));
        int low = words.sentence(name).from();
        int comma = ranks(name - 1, low);
        if (!closed || list || !words.is(comma, ",")) {
            return Optional.empty();
        }
        var title = ending(comma - 1, low);
        return title.filter(found -> !found.isPlural() && found.to() - found.from() > 1)
                .filter(this::isSingledOut)
                .map(found -> found.between(found.from(), name));
    }

    private boolean isSingledOut(Title title) {
        int before = title.from() - 1;
        return words.is(before, "the")
                || words.is(before, "his")
                || words.is(before, "her")
                || words.is(before, "its")
                || words.is(before, "their")
                || words.is(before, "our")
                || phrase.possessiveStart(before) != NamedWords.NONE
                || words.opens(title.from())
                || words.isKind(title.from(), PartyKind.ORGANISATION)
                || words.isKind(title.from(), PartyKind.PLACE);
    }

    /// Walks left over ranks and courtesies: `Gen.`, `Dr.`, `Rear Admiral (reserve)`.
    private int ranks(int last, int low) {
        int i = last;
        while (i >= low) {
            var word = words.word(i);
            if (words.is(i, ".") && (Titles.isRank(words.word(i - 1)) || Titles.isCourtesy(words.word(i - 1)))) {
                i--;
                continue;
            }
            if (words.is(i, ")")) {
                int open = words.openingBracket(i, 3);
                boolean retired = open < i && words.word(open + 1).startsWith("re");
                if (!retired) {
                    return i;
                }
                i = open - 1;
                continue;
            }
            boolean part = word.equals("general") && Titles.takesGeneral(words.word(i - 1));
            boolean crown = Titles.needsCrown(word) && Titles.isCrown(words.word(i - 1));
            if (part || crown || !Titles.isRank(word) && !Titles.isCourtesy(word)) {
                return i;
            }
            i--;
        }
        return i;
    }

    /// The title that ends with the token `last`.
    private Optional<Title> ending(int last, int low) {
        int end = last + 1;
        int i = last;
        if (words.is(i, ")")) {
            int open = words.openingBracket(i, 8);
            if (open <= low || open == i) {
                return Optional.empty();
            }
            i = open - 1;
        }
        if (i < low || words.isPerson(i)) {
            return Optional.empty();
        }
        int office = phrase.officeStart(i);
        if (office != NamedWords.NONE && office >= low && words.mention(office) == NamedWords.NONE) {
            return withModifiers(office, i, end, low);
        }
        return withComplement(i, end, low);
    }

    private Optional<Title> withModifiers(int office, int last, int end, int low) {
        int from = phrase.left(office - 1, low);
        boolean plural = phrase.isPlural(last);
        boolean weak = Titles.isWeakOffice(plural ? Titles.singular(words.word(last)) : words.word(last))
                && !phrase.isOffice(last)
                && !(words.is(last, ALONE) && words.isCapitalised(last) && !words.isInCapitals())
                && office == last;
        if (weak && (from == office || isOnlyTenure(from, office))) {
            return Optional.empty();
        }
        if (Titles.needsCrown(words.word(last)) && !Titles.isCrown(words.word(last - 1))) {
            return Optional.empty();
        }
        if (plural && words.is(from - 1, "and")) {
            return Optional.empty();
        }
        if (words.is(last, STYLES)
                && from <= office
                && Titles.isPreposition(words.word(from - 1))
                && office - from >= 1
                && (!Titles.isBeside(words.word(office - 1)) || words.is(office - 1, "affairs"))) {
            var fuller = withComplement(office - 1, office, low);
            if (fuller.isPresent() && fuller.orElseThrow().from() < from) {
                return fuller;
            }
        }
        if (words.is(last, STYLES) && from == office && office > low && !plural) {
            boolean justice = words.is(last, "justice") && words.is(office - 1, "of");
            var fuller = withComplement(justice ? last : office - 1, justice ? end : office, low);
            if (fuller.isPresent()) {
                return fuller;
            }
        }
        return Optional.of(phrase.of(from, office, end, plural));
    }

    /// `Under Secretary for the Secretary of Ports X`: who works for the office holds another, which begins here.
    private int outer(int from, int low) {
        boolean nested = words.is(from - 1, "the") && words.is(from - 2, "for");
        int office = nested ? phrase.officeStart(from - 3) : NamedWords.NONE;
        return office >= low && !phrase.isPlural(from - 3) ? office : NamedWords.NONE;
    }

    private boolean isOnlyTenure(int from, int office) {
        for (int i = from; i < office; i++) {
            if (!Titles.isTenure(words.word(i))) {
                return false;
            }
        }
        return true;
    }

    /// `Undersecretary for Island Affairs`: walks left over the complement to the office.
    private Optional<Title> withComplement(int last, int end, int low) {
        boolean closes = words.mention(last) != NamedWords.NONE
                || words.isCapitalised(last) && !words.isInCapitals()
                || words.is(last, PLAIN);
        if (!closes || Titles.isNoTitle(words.word(last)) && words.mention(last) == NamedWords.NONE) {
            return Optional.empty();
        }
        boolean and = false;
        int least = Math.max(low, last - TitlePhrase.LONGEST);
        for (int i = last; i >= least; i--) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE) {
                if (words.kind(mention) == PartyKind.PERSON) {
                    return Optional.empty();
                }
                i = Math.max(least, words.from(mention));
                continue;
            }
            boolean behind = Titles.isPreposition(words.word(i + 1)) && i + 1 < last;
            int office = behind ? phrase.officeStart(i) : NamedWords.NONE;
            if (office != NamedWords.NONE && office >= low) {
                int from = phrase.left(office - 1, low);
                int outer = outer(from, low);
                if (outer != NamedWords.NONE) {
                    return Optional.of(phrase.of(phrase.left(outer - 1, low), outer, end, false));
                }
                return phrase.isPlural(i) ? Optional.empty() : Optional.of(phrase.of(from, office, end, false));
            }
            if (words.is(i, ")")) {
                int open = words.openingBracket(i, 8);
                if (open == i) {
                    return Optional.empty();
                }
                i = open;
                continue;
            }
            and |= words.is(i, "and") || words.is(i, "&");
            boolean inside = words.is(i, JOINTS)
                    || words.is(i, ",") && and
                    || words.is(i, PLAIN)
                    || Titles.isBeside(words.word(i))
                    || phrase.possessiveStart(i) != NamedWords.NONE
                    || words.is(i, "'")
                    || words.is(i, "-")
                    || words.is(i, "/")
                    || words.isCapitalised(i) && !words.isInCapitals() && !Titles.isNoTitle(words.word(i));
            if (!inside) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
