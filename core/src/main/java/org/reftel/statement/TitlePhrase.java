package org.reftel.statement;

import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.RoleHeld.Tenure;

/// Parts of a title that both readers share: where the word for the office stands, what belongs to it on its left,
/// and which of its words are the role and which the organisation.
final class TitlePhrase {
    /// A title is no longer than this; the longest seen has 24 words.
    static final int LONGEST = 26;

    /// Parts of an organisation that stand between its name and the office: `MFA Harbour Department Deputy
    /// Director`.
    private static final Set<String> UNITS = WordList.of("""
        department division bureau office directorate section desk committee council ministry agency party
        bank board commission university court institute center centre foundation association federation
        union parliament senate authority unit corporation company institution academy service
        administration
        """);
    private static final Set<String> NATIONAL = WordList.of("""
        ian ean can lan ish ese eli aqi ani udi iti emi nch eek tch ech iss hai rab iot oan gan kish jik
        bek mak ban yan han
        """);
    private static final Set<String> FORMER = WordList.of(
            "former", "ex", "then", "late", "deposed", "ousted", "retired", "erstwhile", "onetime", "one-time");
    private static final Set<String> ACTING = WordList.of("acting", "interim", "caretaker");
    private static final Set<String> MADE =
            WordList.of("appointed", "named", "elected", "designated", "nominated", "installed");
    private static final Set<String> JUST = WordList.of("recently", "newly", "just");

    private final NamedWords words;

    TitlePhrase(NamedWords words) {
        this.words = words;
    }

    /// First token of the word for an office that ends at `last`; [NamedWords#NONE] when none does.
    int officeStart(int last) {
        var word = words.word(last);
        if (word.equals("general") && Titles.takesGeneral(words.word(last - 1))) {
            return last - 1;
        }
        if (word.equals("s") && words.is(last - 1, "/") && words.word(last - 2).length() == 1) {
            return "audp".contains(words.word(last - 2)) && words.isCapitalised(last) ? last - 2 : NamedWords.NONE;
        }
        if (word.equals(".") && isShort(last - 1)) {
            return last - 1;
        }
        if (word.equals("a.i.") || word.equals("a.i")) {
            return officeStart(last - 1);
        }
        if (word.endsWith("affaires")) {
            for (int i = last - 1; i >= last - 3; i--) {
                if (words.word(i).startsWith("charg")) {
                    return i;
                }
            }
            return NamedWords.NONE;
        }
        if (isOffice(last)) {
            return last;
        }
        return Titles.isWeakOffice(word) || !Titles.singular(word).isEmpty() ? last : NamedWords.NONE;
    }

    /// Whether the word at `token` names an office without help.
    boolean isOffice(int token) {
        var word = words.word(token);
        if (Titles.isOffice(words.printed(token), word)) {
            return true;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen <= 0) {
            return false;
        }
        var behind = word.substring(hyphen + 1);
        var before = word.substring(0, hyphen);
        boolean appointed = behind.equals("elect") || behind.equals("designate");
        return Titles.isOffice(appointed ? before : behind, appointed ? before : behind);
    }

    boolean isPlural(int last) {
        return !isOffice(last) && !Titles.singular(words.word(last)).isEmpty();
    }

    private boolean isShort(int token) {
        var word = words.word(token);
        return word.equals("sen")
                || word.equals("rep")
                || word.equals("gov")
                || word.equals("amb")
                || word.equals("sens")
                || word.equals("reps")
                || word.equals("pres")
                || word.equals("dir")
                || word.equals("sec");
    }

    /// The possessive at `last`, `'s` or an apostrophe behind an s; [NamedWords#NONE] when there is none.
    int possessiveStart(int last) {
        return isPossessive(last) ? last : NamedWords.NONE;
    }

    /// Behind the possessive at `token`; `token` when there is none.
    int behindPossessive(int token) {
        return isPossessive(token) ? token + 1 : token;
    }

    private boolean isPossessive(int token) {
        var word = words.word(token);
        return switch (word.length()) {
            case 2 -> "'’`".indexOf(word.charAt(0)) >= 0 && word.charAt(1) == 's';
            case 1 -> "'’`".contains(word) && words.word(token - 1).endsWith("s");
            default -> false;
        };
    }

    /// Walks left over what belongs to a title: `recently appointed Marenian Deputy Interior` before `Minister`.
    ///
    /// @param before last token that may belong to it
    /// @return its first token; `before + 1` when nothing belongs
    int left(int before, int low) {
        int from = before + 1;
        int i = before;
        int least = Math.max(low, before - LONGEST);
        while (i >= least) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE) {
                if (isNoPart(mention)) {
                    break;
                }
                from = Math.max(low, words.from(mention));
                i = from - 1;
                continue;
            }
            int possessive = possessiveStart(i);
            if (possessive != NamedWords.NONE) {
                int owner = words.mention(possessive - 1);
                if (owner != NamedWords.NONE && !isNoPart(owner)) {
                    from = Math.max(low, words.from(owner));
                }
                break;
            }
            if (words.is(i, ")")) {
                int open = words.openingBracket(i, 8);
                if (open == i || open <= least || !words.isCapitalised(open - 1)) {
                    break;
                }
                i = open - 1;
                continue;
            }
            if (words.is(i, "and") || words.is(i, "&") || words.is(i, "/")) {
                int joined = joined(i, low, from);
                if (joined == i) {
                    break;
                }
                from = joined;
                i = joined - 1;
                continue;
            }
            if (words.is(i, ".") && isAbbreviated(i - 1)) {
                i--;
            }
            if (!belongs(i)) {
                break;
            }
            from = i;
            i--;
        }
        return from;
    }

    /// `National Security` before `Adviser` is what he advises on, whatever it was taken for.
    private boolean isPortfolio(int mention) {
        for (int i = words.from(mention); i < words.to(mention); i++) {
            if (!Titles.isBeside(words.word(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNoPart(int mention) {
        return words.kind(mention) != PartyKind.ORGANISATION && words.kind(mention) != PartyKind.PLACE;
    }

    private boolean isAbbreviated(int token) {
        var word = words.word(token);
        return word.equals("dep") || word.equals("asst") || word.equals("min") || word.equals("def");
    }

    private boolean belongs(int token) {
        var word = words.word(token);
        if (Titles.isTenure(word)) {
            return isTenure(token);
        }
        if (Titles.isBeside(word)) {
            return !(words.opens(token) && word.equals("state"));
        }
        if (!Character.isLetter(word.charAt(0)) || words.isInCapitals() || !words.isCapitalised(token)) {
            return false;
        }
        boolean verb = words.opens(token) && word.endsWith("ing");
        return !verb && !Titles.isNoTitle(word) && !Titles.isCourtesy(word);
    }

    private boolean isTenure(int token) {
        var word = words.word(token);
        if (MADE.contains(word)) {
            return words.is(token - 1, JUST);
        }
        if (JUST.contains(word)) {
            return words.is(token + 1, MADE);
        }
        return !word.equals("then") || !words.is(token - 1, "and") && !words.is(token - 1, ",");
    }

    /// `Interior and Justice Minister` and `Vice Premier and Finance Minister` are one title each; `the President
    /// and Finance Minister X` and `Marenia and Finance Minister X` are not.
    private int joined(int and, int low, int right) {
        int last = and - 1;
        if (right != and + 1 || last < low || words.mention(last) != NamedWords.NONE) {
            return and;
        }
        if (officeStart(last) != NamedWords.NONE && !Titles.isBeside(words.word(last))) {
            int start = officeStart(last);
            int from = left(start - 1, low);
            boolean alone = words.is(from - 1, "the") || words.is(from - 1, "a") || isPlural(last);
            return alone || from == start && !words.isCapitalised(from) ? and : from;
        }
        boolean slash = words.is(and, "/");
        return Titles.isBeside(words.word(last)) && (slash || words.isCapitalised(last) == words.isCapitalised(and + 1))
                ? last
                : and;
    }

    Tenure tenure(int from, int to) {
        for (int i = from; i < to; i++) {
            var word = words.word(i);
            if (ACTING.contains(word)) {
                return Tenure.ACTING;
            }
            if (FORMER.contains(word) || word.startsWith("then-") || word.startsWith("ex-")) {
                return Tenure.FORMER;
            }
            boolean made = MADE.contains(word) && words.is(i - 1, JUST);
            if (made
                    || word.equals("incoming")
                    || word.endsWith("-elect")
                    || word.endsWith("-designate")
                    || word.endsWith("-appointed")) {
                return Tenure.APPOINTED;
            }
        }
        return Tenure.HOLDS;
    }

    /// The title of an office whose left part is `from..office`.
    ///
    /// @param office first token of the word for the office
    /// @param to behind the last token of the title, complement included
    Title of(int from, int office, int to, boolean plural) {
        int start = from;
        while (start < office && (Titles.isTenure(words.word(start)) && words.mention(start) == NamedWords.NONE)) {
            start++;
        }
        int organisation = NamedWords.NONE;
        int unit = NamedWords.NONE;
        int begin = start;
        for (int i = start; i < office; i++) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE && !isPortfolio(mention)) {
                boolean better = organisation == NamedWords.NONE
                        || words.kind(organisation) == PartyKind.PLACE
                        || !words.is(words.from(mention) - 1, "(");
                if (better && !isNoPart(mention)) {
                    organisation = mention;
                }
                int behind = Math.min(office, behindPossessive(words.to(mention)));
                begin = words.is(behind, ")") ? behind + 1 : behind;
                i = behind - 1;
            } else if (words.is(i, UNITS) && words.isCapitalised(i)) {
                unit = i;
                begin = i + 1;
            } else if (words.is(i, ")")) {
                begin = i + 1;
            }
        }
        begin = Math.min(begin, office);
        if (organisation == NamedWords.NONE && unit == NamedWords.NONE && begin < office && isAcronym(begin)) {
            return complement(
                    new Title(from, to, "", new Named(words.printed(begin), NamedWords.NONE), tenure(from, to), plural),
                    begin + 1,
                    office,
                    to);
        }
        while (begin < office && (Titles.isTenure(words.word(begin)) || begin == start && isNational(begin))) {
            begin++;
        }
        var named = words.named(organisation);
        if (unit != NamedWords.NONE && (organisation == NamedWords.NONE || words.to(organisation) <= unit)) {
            int first = isNational(start) && start < unit ? start + 1 : start;
            named = new Named(words.words(first, unit + 1), organisation);
        }
        return complement(new Title(from, to, "", named, tenure(from, to), plural), begin, office, to);
    }

    /// Reads the organisation off the end of the title: `Director of the Harbour Board` is the Director, of
    /// that board.
    private Title complement(Title title, int begin, int office, int to) {
        int end = to;
        var organisation = title.organisation();
        if (words.is(end - 1, ")")) {
            int open = words.openingBracket(end - 1, 8);
            if (open > office && open < end - 1) {
                if (words.isKind(open + 1, PartyKind.ORGANISATION) && !organisation.isStated()) {
                    organisation = words.named(words.mention(open + 1));
                }
                end = open;
            }
        }
        int last = words.mention(end - 1);
        if (last != NamedWords.NONE
                && words.kind(last) == PartyKind.ORGANISATION
                && words.from(last) > office
                && !words.is(end - 1, "affairs")) {
            organisation = words.named(last);
            end = words.from(last);
            while (end > office + 1 && !Titles.isPreposition(words.word(end - 1))) {
                boolean possessor = words.mention(end - 1) != NamedWords.NONE || isPossessive(end - 1);
                if (!possessor && !words.is(end - 1, "the") && !words.isCapitalised(end - 1)) {
                    break;
                }
                end--;
            }
            if (Titles.isPreposition(words.word(end - 1))) {
                end--;
            }
        }
        var role = words.words(Math.min(begin, Math.max(office, end - 1)), Math.max(end, office + 1));
        return new Title(
                title.from(),
                title.to(),
                singular(role, title.isPlural()),
                organisation,
                title.tenure(),
                title.isPlural());
    }

    private static String singular(String role, boolean plural) {
        if (!plural) {
            return role;
        }
        if (role.endsWith("men")) {
            return role.substring(0, role.length() - 2) + "an";
        }
        if (role.endsWith("ies")) {
            return role.substring(0, role.length() - 3) + "y";
        }
        return role.endsWith("s") ? role.substring(0, role.length() - 1) : role;
    }

    /// Capitals in text that is not in capitals: an organisation that no list knows.
    private boolean isAcronym(int token) {
        var printed = words.printed(token);
        return !words.isInCapitals()
                && printed.length() >= 2
                && printed.equals(printed.toUpperCase(java.util.Locale.ROOT))
                && Character.isLetter(printed.charAt(0))
                && !Titles.isBeside(words.word(token));
    }

    private boolean isNational(int token) {
        var word = words.word(token);
        if (!words.isCapitalised(token) || word.length() < 4 || Titles.isBeside(word)) {
            return false;
        }
        return NATIONAL.contains(word.substring(word.length() - 3));
    }
}
