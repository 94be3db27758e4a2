package org.reftel.names;

import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// How far a name reaches that the tagger cut short, and what stands beside it and says that it is none.
final class Extents {
    private static final Set<String> OFFICES =
            WordList.of("minister", "ministers", "secretary", "secretaries", "undersecretary", "under-secretary");
    /// Words for an army, a movement, a party in the languages of armed groups: `Lashkar-e-Vela`.
    private static final List<String> GROUPS = List.of(
            "lashkar-",
            "jaish-",
            "jaysh-",
            "harakat-",
            "harkat-",
            "tehrik-",
            "tehreek-",
            "sipah-",
            "hizb-",
            "hezb-",
            "jamaat-",
            "jamiat-",
            "jemaah-",
            "ansar-",
            "jund-");
    private static final Set<String> NUMERALS =
            WordList.of("II", "III", "IV", "VI", "VII", "VIII", "XII", "XIV", "XVI");
    private static final Set<String> OWNERS =
            WordList.of("people", "workers", "worker", "women", "farmers", "teachers");
    /// What an office is for; no body ends so without a head.
    private static final Set<String> SUBJECTS = WordList.of(
            "affairs",
            "rights",
            "cooperation",
            "security",
            "policy",
            "relations",
            "development",
            "issues",
            "operations",
            "human",
            "legal",
            "international");
    private static final Set<String> STATIONS = WordList.of("station", "base");
    private static final Set<String> FORCES = WordList.of("naval", "navy", "air", "army");
    private static final int NO_PART = Lexicon.TITLE
            | Lexicon.MONTH
            | Lexicon.CAPTION
            | Lexicon.PROGRAMME
            | Lexicon.INSTRUMENT
            | Lexicon.SYSTEM
            | Lexicon.EQUIPMENT
            | Lexicon.PEOPLE;
    private static final int PERSON_BITS = 0xf;

    private Extents() {}

    /// The whole of a name that is cut short.
    static Found of(Found found, List<Pieces.Piece> sentence, Line line) {
        return switch (found.kind()) {
            case PERSON -> person(found, sentence, line);
            case ORGANISATION -> organisation(found, line);
            case PLACE -> found.range(hague(found, line), Borderline.siteEnd(line, stationEnd(found, line)));
            case OFFICE, PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT -> found;
        };
    }

    /// `the Hague`: the article belongs to the name.
    private static int hague(Found place, Line line) {
        int from = place.from();
        boolean hague = place.length() == 1 && from > 0 && line.is(from, "hague") && line.is(from - 1, "the");
        return hague ? from - 1 : from;
    }

    /// `Naval Air Station | Vela`: what the station is called stands behind.
    private static int stationEnd(Found place, Line line) {
        int to = place.to();
        boolean station = place.length() > 1
                && STATIONS.contains(line.kind(to - 1).lower)
                && FORCES.contains(line.kind(to - 2).lower)
                && to < line.size()
                && line.kind(to).capital
                && !line.isShouting()
                && (line.kind(to).flags & NO_PART) == 0;
        return station ? to + 1 : districtEnd(place, line);
    }

    /// `Washington, D.C.`: the district tells the city from the state.
    private static int districtEnd(Found place, Line line) {
        int to = place.to();
        boolean district = to + 1 < line.size()
                && line.is(to - 1, "washington")
                && line.is(to, ",")
                && (line.is(to + 1, "dc") || line.is(to + 1, "d.c."));
        return district ? to + 2 : to;
    }

    /// With initials before and behind (`R. J. Whitfield`, `John D. Harrow`), with the last part of an Arabic name
    /// (`Khalid al-Sabri`), and with a surname that the tagger did not know.
    private static Found person(Found found, List<Pieces.Piece> sentence, Line line) {
        int from = found.from();
        int to = found.to();
        if (from > 0 && to == from + 1 && isGiven(sentence.get(from).text()) && isFamily(sentence, line, from - 1)) {
            from--;
        }
        while (from > 1
                && isInitial(sentence, from - 2)
                && sentence.get(from - 1).text().equals(".")) {
            from -= 2;
        }
        while (true) {
            if (to + 1 < line.size() && isInitial(sentence, to - 1) && line.is(to, ".") && isName(line, to + 1)) {
                to += 2;
            } else if (to < line.size() && NUMERALS.contains(sentence.get(to).text())) {
                return found.range(from, to + 1);
            } else if (to < line.size() && (isArticled(line, to) || isSurname(line, to))) {
                to++;
            } else {
                return found.range(from, to);
            }
        }
    }

    /// The given name of a Korean or Chinese person, with its second part in small letters: `Mun-ho`.
    static boolean isGiven(String text) {
        int hyphen = text.indexOf('-');
        return hyphen > 1
                && hyphen + 2 < text.length()
                && text.length() < 12
                && text.indexOf('-', hyphen + 1) < 0
                && Character.isLowerCase(text.charAt(hyphen + 1));
    }

    /// A short word in capitals before it that is nothing else.
    private static boolean isFamily(List<Pieces.Piece> sentence, Line line, int i) {
        var kind = line.kind(i);
        return kind.capital
                && !kind.acronym
                && kind.flags == 0
                && sentence.get(i).text().length() > 1
                && sentence.get(i).text().length() < 6;
    }

    private static boolean isInitial(List<Pieces.Piece> sentence, int i) {
        var text = sentence.get(i).text();
        return text.length() == 1
                && Character.isUpperCase(text.charAt(0))
                && i + 1 < sentence.size()
                && sentence.get(i).end() == sentence.get(i + 1).start();
    }

    /// Behind `R. J. Whitfield` after a title, or `i`.
    static int initialsEnd(List<Pieces.Piece> sentence, Line line, int i) {
        if (i == 0 || (line.kind(i - 1).flags & Lexicon.TITLE) == 0) {
            return i;
        }
        int end = i;
        while (end + 2 < line.size() && isInitial(sentence, end) && line.is(end + 1, ".")) {
            end += 2;
        }
        return end > i && isName(line, end) ? end + 1 : i;
    }

    private static boolean isName(Line line, int i) {
        var kind = line.kind(i);
        return kind.capital && !kind.acronym && (kind.flags & (Lexicon.TITLE | Lexicon.MONTH)) == 0;
    }

    private static boolean isSurname(Line line, int i) {
        var kind = line.kind(i);
        boolean unknown = kind.cluster <= 1 && kind.named == 0;
        return !line.isShouting()
                && !Borderline.isOfficeWord(kind.lower)
                && !Persons.isNoName(kind.lower)
                && kind.capital
                && !kind.acronym
                && kind.flags == 0
                && kind.lower.length() > 2
                && (unknown || (kind.named & PERSON_BITS) != 0);
    }

    private static boolean isArticled(Line line, int i) {
        var lower = line.kind(i).lower;
        return lower.length() > 4 && (lower.startsWith("al-") || lower.startsWith("el-"));
    }

    /// Up to the word that heads it (`Velan Laboratories`), and with whose it is (`People's Republican Party`).
    private static Found organisation(Found found, Line line) {
        int from = found.from();
        int to = found.to();
        int end = to;
        boolean whole = has(line, to - 1) || line.kind(to - 1).acronym;
        while (!whole && end < line.size() && !line.isShouting() && isPart(line, end)) {
            end++;
            if (has(line, end - 1)) {
                to = end;
            }
        }
        boolean owned = from > 1
                && line.kind(from - 1).lower.length() <= 2
                && line.kind(from - 1).lower.endsWith("s")
                && OWNERS.contains(line.kind(from - 2).lower)
                && line.kind(from - 2).capital
                && line.is(to - 1, "party");
        return found.range(owned ? from - 2 : from, to);
    }

    private static boolean isPart(Line line, int i) {
        var kind = line.kind(i);
        return kind.capital && !kind.acronym && (kind.flags & NO_PART) == 0;
    }

    /// Behind an armed group that begins at `i`, or `i`.
    static int groupEnd(Line line, int i) {
        var lower = line.kind(i).lower;
        if (!line.kind(i).capital || line.kind(i).hyphen < 4 || GROUPS.stream().noneMatch(lower::startsWith)) {
            return i;
        }
        int end = i + 1;
        while (end < line.size() && end < i + 3 && line.kind(end).capital && isName(line, end) && !line.isShouting()) {
            end++;
        }
        return end;
    }

    /// `Minister of Public Works`, `Treasury Secretary`: the office is a person's, and no organisation is named.
    static boolean isOffice(Found found, Line line) {
        if (found.kind() != PartyKind.ORGANISATION) {
            return false;
        }
        int last = found.to() - 1;
        boolean acronym = line.kind(found.from()).acronym || line.kind(last).acronym;
        boolean body = found.length() > 1 && (has(line, found.from()) || has(line, last));
        if (acronym || body) {
            return false;
        }
        if (found.to() < line.size()
                && line.kind(found.to()).capital
                && OFFICES.contains(line.kind(found.to()).lower)) {
            return true;
        }
        int before = found.from() - 1;
        if (before > 0 && line.is(before, "the")) {
            before--;
        }
        return before > 0
                && (line.is(before, "of") || line.is(before, "for"))
                && OFFICES.contains(line.kind(before - 1).lower);
    }

    /// `Sri Lankan`: the first half of an adjective is no place.
    static boolean isHalf(Found found, Line line) {
        return found.kind() == PartyKind.PLACE
                && found.to() < line.size()
                && found.length() == 1
                && (line.kind(found.to()).lower.startsWith("lankan")
                        || line.kind(found.to()).lower.startsWith("leonean"));
    }

    private static boolean has(Line line, int i) {
        return (line.kind(i).flags & Lexicon.ORGANISATION) != 0;
    }
}
