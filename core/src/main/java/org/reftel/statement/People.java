package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;
import org.reftel.statement.Encounter.Person;

/// Reads who stands at a place of a clause: names with their titles, offices of the post without a name, joined by
/// commas and *and*.
final class People {
    /// Offices that telegrams name without a name.
    private static final Set<String> POST = WordList.of("""
        ambassador charge chargé dcm cda polcouns econcouns poloff poloffs emboff emboffs econoff econoffs
        pao polcounselor econcounselor polchief conoff legatt datt congen codel polmincouns econmincouns
        us me him her them staffdel delegation officials counterparts counterpart polad adcm rso rao
        poleconchief secretary president minister chancellor king premier pm fm
        """);
    /// Of these, the words alone mean somebody only behind *the*.
    private static final Set<String> THE = WordList.of("""
        secretary president minister chancellor king premier pm fm delegation charge ambassador chargé
        """);
    private static final Set<String> PRONOUNS = WordList.of("us", "me", "him", "her", "them");
    private static final Set<String> JOINTS = WordList.of("""
        of for the and , ( ) ' ’ 's ’s both a an his her their visiting several including with & / - then
        also to . other as well our new fellow two three some at on in
        """);
    private static final Set<String> OVER = WordList.of("in", "on", "at", "to", "for", "with", "of", ".");
    private static final int REACH = 120;

    private final NamedWords words;

    People(NamedWords words) {
        this.words = words;
    }

    /// Those who stand from `start` on.
    List<Person> from(int start, int limit) {
        var found = new ArrayList<Person>();
        int most = Math.min(limit, start + REACH);
        int i = start;
        int idle = 0;
        while (i < most) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE) {
                if (words.kind(mention) == PartyKind.PERSON && !isOwner(words.to(mention))) {
                    found.add(new Person(words.from(mention), words.to(mention), mention));
                    idle = 0;
                }
                i = Math.max(i + 1, words.to(mention));
                continue;
            }
            if (isOffice(i) && !leadsToName(i + 1, most)) {
                found.add(new Person(i, i + 1, NamedWords.NONE));
                i++;
                idle = 0;
                continue;
            }
            boolean part = words.is(i, JOINTS)
                    || Titles.isBeside(words.word(i))
                    || Titles.isTenure(words.word(i))
                    || Titles.isOffice(words.printed(i), words.word(i))
                    || Titles.isWeakOffice(words.word(i))
                    || Titles.isRank(words.word(i))
                    || Titles.isCourtesy(words.word(i))
                    || !Titles.singular(words.word(i)).isEmpty()
                    || words.isCapitalised(i) && !words.isInCapitals() && !isMonth(i);
            boolean leaves = words.is(i, OVER) && !leadsToName(i + 1, Math.min(most, i + 12)) && !found.isEmpty();
            if (!part || leaves || ++idle > 24) {
                break;
            }
            i++;
        }
        return found;
    }

    private boolean isMonth(int token) {
        return Calendar.isMonth(words.word(token)) || Calendar.isDay(words.word(token));
    }

    /// Whether the word names a person by an office alone: `PolOff`, `the Ambassador`.
    boolean isOffice(int token) {
        if (words.is(token, THE) && !isTheOne(token)) {
            return false;
        }
        return words.is(token, POST)
                && words.mention(token) == NamedWords.NONE
                && (words.isCapitalised(token)
                        || words.is(token, PRONOUNS)
                        || words.isAny(token, "officials", "counterparts", "counterpart", "delegation"));
    }

    private boolean opens(int token) {
        return words.isAny(token + 1, "of", "for", "to", "general") || !words.isCapitalised(token);
    }

    /// `the Minister`, but not `X, the Minister of Ports`; `Ambassador` also alone.
    private boolean isTheOne(int token) {
        boolean the = words.is(token - 1, "the");
        boolean bare = words.isAny(token, "ambassador", "charge", "chargé") && !words.isCapitalised(token - 1);
        boolean open = words.isAny(token + 1, "of", "for", "to", "general");
        boolean apposition = words.is(token - 2, ",") && words.isPerson(token - 3);
        return (the || bare) && !open && !apposition;
    }

    /// Whether a title goes on to a name: `Ambassador to Marenia Ana Example`.
    private boolean leadsToName(int from, int limit) {
        for (int i = from; i < limit && i < from + 12; i++) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE && words.kind(mention) == PartyKind.PERSON) {
                return true;
            }
            if (mention != NamedWords.NONE) {
                i = words.to(mention) - 1;
                continue;
            }
            boolean title = words.isCapitalised(i) && !words.isInCapitals() && !isMonth(i)
                    || Titles.isBeside(words.word(i))
                    || words.isAny(i, "of", "for", "to", "the", "general", "&", "-", ".", "'s", "'", "’s")
                    || Titles.isRank(words.word(i));
            if (!title) {
                return false;
            }
        }
        return false;
    }

    /// Those in a subject: `the Ambassador and Minister X, accompanied by Y`.
    List<Person> within(int from, int to) {
        var found = new ArrayList<Person>();
        int i = from;
        while (i < to) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE) {
                if (words.kind(mention) == PartyKind.PERSON && !isPossessive(words.to(mention))) {
                    found.add(new Person(words.from(mention), words.to(mention), mention));
                }
                i = Math.max(i + 1, words.to(mention));
                continue;
            }
            boolean named = i - 3 < from && words.is(i, THE) && words.is(i - 1, "the") && !opens(i);
            if ((named || isOffice(i)) && !words.is(i, PRONOUNS) && !leadsToName(i + 1, to) && !isPossessive(i + 1)) {
                found.add(new Person(i, i + 1, NamedWords.NONE));
            }
            i++;
        }
        return found;
    }

    /// `met with Sample's predecessor`: Sample was not there.
    private boolean isOwner(int token) {
        return isPossessive(token) && words.word(token).length() == 2;
    }

    boolean isPossessive(int token) {
        var word = words.word(token);
        return !word.isEmpty() && "'’`".indexOf(word.charAt(0)) >= 0 && word.length() <= 2;
    }

    /// Whether a person, or an office that stands for one, begins at a token or behind the titles that begin
    /// there.
    boolean begins(int token, int limit) {
        return words.isPerson(token)
                || isOffice(token)
                || words.is(token, "the") && isOffice(token + 1)
                || isTitleWord(token) && leadsToName(token, limit)
                || words.is(token, "the") && leadsToName(token + 1, limit);
    }

    private boolean isTitleWord(int token) {
        return words.isCapitalised(token) || Titles.isBeside(words.word(token)) || Titles.isTenure(words.word(token));
    }
}
