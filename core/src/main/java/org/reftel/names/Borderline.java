package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Where an organisation's name, a person's and a place's touch or are taken for one another.
final class Borderline {
    /// Heads of sites that no organisation has for its last word.
    private static final Set<String> SITES = WordList.of(
            "airport",
            "airfield",
            "complex",
            "peninsula",
            "island",
            "islands",
            "river",
            "valley",
            "province",
            "governorate",
            "district",
            "highway",
            "stadium",
            "tunnel",
            "zone",
            "oblast",
            "mountains",
            "reactor",
            "border");
    /// Bodies of a state that its name may stand before.
    private static final Set<String> STATE = WordList.of(
            "ministry", "ministries", "parliament", "party", "congress", "senate", "cabinet", "department", "treasury");
    /// Parts of a country that a place's name follows, or goes before.
    private static final Set<String> PARTS =
            WordList.of("department", "community", "province", "state", "district", "region", "governorate");
    /// Words of other languages that begin the name of a place: `Cayo Verde`.
    private static final Set<String> BEGINNINGS =
            WordList.of("cayo", "playa", "isla", "islas", "puerto", "ciudad", "laguna", "cerro", "mt", "mount", "lake");
    private static final Set<String> QUARTERS = WordList.of("north", "south", "east", "west", "koreas", "the");
    /// Last words that no person's name has.
    private static final Set<String> BODIES = WordList.of(
            "hospital",
            "foundation",
            "university",
            "institute",
            "academy",
            "company",
            "party",
            "council",
            "committee",
            "unit",
            "ministry",
            "agency",
            "department",
            "division",
            "bureau",
            "association",
            "federation",
            "squad",
            "brigade",
            "corporation",
            "directorate",
            "commission");
    private static final Set<String> BUILDINGS =
            WordList.of("airport", "hotel", "museum", "stadium", "house", "airfield");
    private static final Set<String> MISSIONS = WordList.of("congen", "amconsul", "amembassy", "embassy", "consulate");

    /// What an office begins with behind a name in a list: `Ana Lobre | Foreign Minister`.
    private static final Set<String> OFFICE_WORDS =
            WordList.of("foreign", "interior", "defense", "defence", "finance", "presidential", "political", "media");
    /// Places named after a saint.
    private static final Set<String> SAINTS =
            WordList.of("kitts", "lucia", "vincent", "helena", "petersburg", "louis", "croix", "martin", "barthelemy");
    /// Titles that are a body's own words: `General Staff`.
    private static final Set<String> OWN = WordList.of("general", "staff", "special", "vice", "grand", "chief");
    private static final Set<String> CONTRACTED = WordList.of("ve", "ll", "re", "m", "t");
    private static final Set<String> NOBLES = WordList.of("king", "queen", "prince", "princess", "sheikh", "shaykh");
    private static final Set<String> EVENTS =
            WordList.of("summit", "conference", "forum", "dialogue", "games", "process");

    private Borderline() {}

    static boolean isOfficeWord(String lower) {
        return OFFICE_WORDS.contains(lower);
    }

    /// `We've`, `I'll`: a pronoun with its verb.
    static boolean isContraction(String lower) {
        int sign = Math.max(lower.indexOf('\''), lower.indexOf('\u2019'));
        return sign > 0 && sign < 6 && CONTRACTED.contains(lower.substring(sign + 1));
    }

    /// `Prince Osmar`, and `A/S Vela`, taken for a place.
    static boolean isNobility(Line line, int from, int to) {
        boolean noble = to == from + 2 && NOBLES.contains(line.kind(from).lower);
        if (noble) {
            return (line.kind(to - 1).flags & (Lexicon.PLACE_HEAD | Lexicon.PLACE | Lexicon.PLACE_BEGIN)) == 0;
        }
        boolean secretary = from > 0 && line.is(from - 1, "a/s")
                || from > 2 && line.is(from - 1, "s") && line.is(from - 2, "/") && line.is(from - 3, "a");
        return secretary && to == from + 1;
    }

    /// Behind `Mt. Vela` or `St. Lucia` when it begins at `i`; `i` when it does not.
    static int mountEnd(Line line, int i) {
        if (!line.kind(i).mount) {
            return i;
        }
        boolean dotted = i + 2 < line.size() && line.is(i + 1, ".") && line.kind(i + 2).capital;
        boolean mount = dotted && (line.is(i, "mt") || line.is(i, "st") && SAINTS.contains(line.kind(i + 2).lower));
        return mount ? i + 3 : i;
    }

    /// Behind the site that a place's name begins: `Vela | Free Zone`; `to` when there is none.
    static int siteEnd(Line line, int to) {
        int end = to;
        while (end < line.size() && end < to + 3 && line.kind(end).capital && !line.isShouting()) {
            if (SITES.contains(line.kind(end).lower)) {
                return end + 1;
            }
            if ((line.kind(end).flags & (Lexicon.TITLE | Lexicon.PEOPLE | Lexicon.MONTH | Lexicon.PLACE)) != 0) {
                return to;
            }
            end++;
        }
        return to;
    }

    /// What the name is by its first or last word, when the tagger takes it for something else.
    static PartyKind kind(Line line, Found found) {
        int from = found.from();
        int to = found.to();
        var kind = found.kind();
        if (kind == PartyKind.PLACE) {
            return kind;
        }
        boolean country = to == from + 1 && (line.kind(from).flags & Lexicon.PLACE) != 0;
        boolean begun = to > from + 1 && BEGINNINGS.contains(line.kind(from).lower);
        if (kind == PartyKind.ORGANISATION) {
            return country || begun || isSite(line, from, to) || isPart(line, from, to) || isBuilding(line, from, to)
                    ? PartyKind.PLACE
                    : kind;
        }
        if (begun) {
            return PartyKind.PLACE;
        }
        var last = line.kind(to - 1).lower;
        boolean several = to > from + 1;
        if (several && BODIES.contains(last)) {
            return PartyKind.ORGANISATION;
        }
        return several && (BUILDINGS.contains(last) || SITES.contains(last)) ? PartyKind.PLACE : kind;
    }

    /// `Harbour Free Zone`, `Vela Airport`.
    static boolean isSite(Line line, int from, int to) {
        boolean park = to - from > 2 && line.is(to - 1, "park") && line.is(to - 2, "national");
        if (to - from < 2 || !park && !SITES.contains(line.kind(to - 1).lower)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ((line.kind(i).flags & Lexicon.ORGANISATION) != 0) {
                return false;
            }
        }
        return true;
    }

    /// `Harrow Hotel`, `Vela International Airport`.
    private static boolean isBuilding(Line line, int from, int to) {
        boolean building = to - from > 1 && (line.is(to - 1, "hotel") || line.is(to - 1, "airport"));
        return building && !line.is(from + 1, "of");
    }

    /// `Department of Cordoba`, `Cordoba Department`.
    private static boolean isPart(Line line, int from, int to) {
        boolean of = to == from + 3 && line.is(from + 1, "of") && PARTS.contains(line.kind(from).lower);
        boolean before = to == from + 2 && PARTS.contains(line.kind(from + 1).lower);
        return of && (line.kind(to - 1).flags & Lexicon.PLACE) != 0
                || before && (line.kind(from).flags & Lexicon.PLACE) != 0;
    }

    /// A quarter of the sky alone, the countries of a war, the city of an event: `the North`, `Iran-Iraq War`,
    /// `Vela Conference`.
    static boolean isNoPlace(Line line, int from, int to) {
        if (to == from + 1 && QUARTERS.contains(line.kind(from).lower)) {
            return true;
        }
        if (to > from + 1 && EVENTS.contains(line.kind(to - 1).lower)) {
            return true;
        }
        for (int i = from + 1; i < to; i++) {
            if (line.is(i, "on") || line.is(i, "for")) {
                return true;
            }
        }
        boolean event = to < line.size() && line.kind(to).capital && !line.isShouting();
        if (event && (line.is(to, "conference") || line.is(to, "summit"))) {
            return true;
        }
        boolean first = to + 2 < line.size() && line.is(to, "-") && line.is(to + 2, "war");
        boolean second = from > 0 && line.is(from - 1, "-") && to < line.size() && line.is(to, "war");
        return first || second || to < line.size() && line.is(to, "war") && line.kind(to).capital;
    }

    /// Where an office begins inside a body's name with a person's name behind it (`Harbour Board | Chairman
    /// Lobre`), or `to`.
    static int officer(Line line, int from, int to) {
        for (int i = from + 1; i < to - 1 && !line.isShouting(); i++) {
            var kind = line.kind(i);
            boolean office = kind.capital
                    && ((kind.flags & Lexicon.TITLE) != 0 || line.is(i, "executive") && line.kind(i - 1).acronym)
                    && (kind.flags & (Lexicon.ORGANISATION | Lexicon.PLACE | Lexicon.PARTICLE)) == 0
                    && !OWN.contains(kind.lower)
                    && line.kind(i - 1).capital;
            if (office && isName(line, i + 1, to)) {
                return i;
            }
        }
        return to;
    }

    /// Capitals, with nothing that a body's name ends with.
    private static boolean isName(Line line, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            var kind = line.kind(i);
            boolean title = (kind.flags & Lexicon.TITLE) != 0;
            boolean part = kind.capital || (kind.flags & Lexicon.PARTICLE) != 0 || kind.lower.startsWith("al-");
            boolean other = (kind.flags & (Lexicon.ORGANISATION | Lexicon.MONTH | Lexicon.PLACE)) != 0;
            if (!part || kind.acronym || other || Persons.isNoName(kind.lower)) {
                return false;
            }
            words += title ? 0 : 1;
        }
        return words > 0;
    }

    /// Without what the office behind it is for: `HWO | Security Adviser`.
    static int withoutMatter(Line line, int from, int to) {
        int end = to;
        boolean officer = to < line.size() && line.kind(to).capital && (line.kind(to).flags & Lexicon.TITLE) != 0;
        while (officer
                && end - from > 1
                && Persons.isMatter(line.kind(end - 1).lower)
                && (line.kind(end - 1).flags & Lexicon.ORGANISATION) == 0) {
            end--;
        }
        return end - from == 1 && line.kind(from).acronym ? end : to;
    }

    /// Behind the short name of a country before a body of its state (`UAE | Foreign Ministry`), or `from`.
    static int placeBefore(Line line, int from, int to) {
        var kind = line.kind(from);
        boolean country = kind.acronym && (kind.flags & Lexicon.PLACE) != 0;
        return country && to - from > 1 && STATE.contains(line.kind(to - 1).lower) ? from + 1 : from;
    }

    /// Where a place begins that a ministry's team is for (`Foreign Office | North Africa`), or `to`.
    static int placeBehind(Line line, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            boolean place = (line.kind(i + 1).flags & (Lexicon.PLACE | Lexicon.PLACE_BEGIN)) != 0;
            if (line.is(i, "office") && place) {
                return i + 1;
            }
        }
        return to;
    }

    /// Where a body of a body begins: `University of Vela's | Institute for Ports`, or `to`.
    static int owned(Line line, int from, int to) {
        boolean body = false;
        for (int i = from; i < to - 2; i++) {
            boolean possessive = line.is(i, "'s") || line.is(i, "\u2019s");
            if (possessive && body && line.kind(i + 1).capital) {
                return i;
            }
            body |= (line.kind(i).flags & Lexicon.ORGANISATION) != 0;
        }
        return to;
    }

    /// Behind `Consulate General in Vela`, `ConGen Vela`, when one begins at `i`; `i` when none does.
    static int missionEnd(Line line, int i) {
        if (!MISSIONS.contains(line.kind(i).lower) || !line.kind(i).capital || line.isShouting()) {
            return i;
        }
        int end = i + 1;
        boolean general = end < line.size() && line.is(end, "general") && line.kind(end).capital;
        if (general) {
            end++;
        }
        if (end < line.size() && (line.is(end, "in") || line.is(end, "at")) && general) {
            end++;
        } else if (!line.is(i, "congen") && !line.is(i, "amconsul")) {
            return i;
        }
        boolean place = end < line.size() && (line.kind(end).flags & Lexicon.PLACE) != 0 && line.kind(end).capital;
        return place ? end + 1 : i;
    }
}
