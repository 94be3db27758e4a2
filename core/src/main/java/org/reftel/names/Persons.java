package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// What stands before and behind a person's name and is none of it, when the tagger took it in: an office in the
/// middle, the matter that an office is for, what somebody leads.
final class Persons {
    /// What a person leads or gives the name to: `Harrow Government`.
    private static final Set<String> LED = WordList.of(
            "government",
            "administration",
            "regime",
            "cabinet",
            "doctrine",
            "presidency",
            "era",
            "team",
            "camp",
            "faction",
            "clan",
            "family",
            "dynasty",
            "tribe",
            "memorial",
            "report",
            "commission",
            "plan",
            "initiative",
            "law",
            "bill",
            "award",
            "visit",
            "case",
            "affair",
            "trial");
    /// What an office is for: `Minister of Agriculture | Harrow`.
    private static final Set<String> MATTERS = WordList.of(
            "agriculture",
            "health",
            "culture",
            "defense",
            "defence",
            "interior",
            "police",
            "policy",
            "affairs",
            "finance",
            "education",
            "energy",
            "trade",
            "transport",
            "transportation",
            "labor",
            "labour",
            "economy",
            "industry",
            "intelligence",
            "security",
            "information",
            "planning",
            "commerce",
            "tourism",
            "environment",
            "development",
            "foreign",
            "petroleum",
            "justice",
            "acquisition",
            "enforcement",
            "disarmament",
            "nonproliferation",
            "counterterrorism",
            "narcotics",
            "communications",
            "telecommunications",
            "water",
            "oil",
            "housing",
            "sports",
            "youth",
            "science",
            "technology",
            "research",
            "operations",
            "protocol",
            "relations",
            "cooperation",
            "rights",
            "cultural",
            "political",
            "economic",
            "legal",
            "executive",
            "public",
            "human",
            "international",
            "domestic",
            "regional",
            "strategic",
            "european",
            "parliamentary",
            "provincial",
            "municipal",
            "federal",
            "national");
    /// Offices that are surnames too, or that honour the name behind them.
    private static final Set<String> NAMES = WordList.of(
            "king",
            "prince",
            "bishop",
            "judge",
            "pope",
            "major",
            "cardinal",
            "duke",
            "count",
            "baron",
            "marshal",
            "don",
            "dona",
            "head",
            "chair",
            "chief",
            "justice",
            "sheikh",
            "shaykh",
            "sheik",
            "haji",
            "hajj",
            "hajji",
            "mullah",
            "sri",
            "sultan",
            "imam",
            "father",
            "brother",
            "sister",
            "grand",
            "late",
            "general",
            "captain",
            "sir",
            "lord",
            "lady",
            "dame",
            "emir",
            "amir",
            "abbot",
            "dean",
            "page",
            "author",
            "engineer",
            "maulana",
            "queen",
            "sr",
            "jr",
            "son",
            "daughter",
            "mother",
            "wife",
            "sergeant",
            "special",
            "constable",
            "eng",
            "emperor",
            "princess",
            "fr",
            "pol",
            "pao",
            "mg",
            "bg",
            "rep",
            "gen",
            "col",
            "sen",
            "dr",
            "lt",
            "capt",
            "maj",
            "amb");
    /// What a firm named after a person ends with.
    private static final Set<String> FIRMS = WordList.of(
            "travel",
            "trading",
            "motors",
            "brothers",
            "bros",
            "enterprises",
            "industries",
            "airlines",
            "airways",
            "bank",
            "company",
            "consulting",
            "partners",
            "associates",
            "electronics",
            "petroleum",
            "resources",
            "mining",
            "securities",
            "insurance",
            "pharmaceuticals",
            "systems",
            "technologies",
            "telecom",
            "publishers",
            "holding",
            "holdings",
            "corporation",
            "corp",
            "inc",
            "ltd",
            "llc",
            "gmbh",
            "trust",
            "trusts",
            "foundation",
            "institute",
            "university",
            "hospital",
            "academy",
            "college",
            "laboratories",
            "shipyard",
            "shipping",
            "construction",
            "engineering",
            "chemicals",
            "foods",
            "steel",
            "exploration",
            "investments",
            "stores",
            "motor",
            "aviation");
    /// What stands before a name that is given to something: `Hurricane Ana`.
    private static final Set<String> NAMED_AFTER = WordList.of(
            "hurricane",
            "typhoon",
            "cyclone",
            "storm",
            "exercise",
            "operation",
            "campaign",
            "mision",
            "ship",
            "vessel",
            "satellite",
            "tanker",
            "frigate",
            "destroyer",
            "yacht");
    private static final Set<String> VESSELS = WordList.of("tanker", "frigate", "destroyer", "yacht", "satellite");
    private static final Set<String> NO_PLACES = WordList.of("east", "west", "north", "south", "central");

    private Persons() {}

    /// Whether no name of a person goes on with the word.
    static boolean isNoName(String lower) {
        return LED.contains(lower) || MATTERS.contains(lower) || lower.equals("high") || lower.equals("private");
    }

    /// `Verrans`: who lives in a place.
    static boolean isInhabitants(Line line, int from, int to) {
        var lower = line.kind(from).lower;
        int end = lower.length();
        if (to != from + 1 || end < 7 || !lower.endsWith("ans")) {
            return false;
        }
        return Lexicon.builtIn().isPlace(lower.substring(0, end - 2))
                || Lexicon.builtIn().isPlace(lower.substring(0, end - 3));
    }

    static boolean isMatter(String lower) {
        return MATTERS.contains(lower);
    }

    /// What is left of the name, perhaps of no length.
    static Found of(Found found, Line line) {
        int from = found.from();
        int to = found.to();
        for (int i = to - 2; i > from; i--) {
            if (isOffice(line, i)) {
                from = i + 1;
                break;
            }
        }
        while (to - from > 1 && MATTERS.contains(line.kind(from).lower) && line.kind(from).capital) {
            from++;
        }
        while (to - from > 1
                && (LED.contains(line.kind(to - 1).lower) || isOffice(line, to - 1) || beginsOffice(line, to - 1))
                && line.kind(to - 1).capital) {
            to--;
        }
        if (to - from == 1 && !line.isShouting() && MATTERS.contains(line.kind(from).lower)) {
            to = from;
        }
        return found.range(from, to);
    }

    /// `Hurricane Ana`, `the frigate Harrow`.
    static boolean isNamedAfter(Line line, int from) {
        boolean inside = NAMED_AFTER.contains(line.kind(from).lower)
                && from + 1 < line.size()
                && line.kind(from + 1).capital
                && !line.isShouting();
        return inside
                || from > 0
                        && NAMED_AFTER.contains(line.kind(from - 1).lower)
                        && (line.kind(from - 1).capital || VESSELS.contains(line.kind(from - 1).lower));
    }

    /// `Harrow Trading`, `Lobre Brothers`: the firm, when the name ends so or goes on so.
    static Found firm(Found person, Line line) {
        int end = person.to();
        while (end < line.size()
                && end < person.to() + 2
                && line.kind(end).capital
                && FIRMS.contains(line.kind(end).lower)) {
            end++;
        }
        boolean firm = end > person.to() || person.length() > 1 && FIRMS.contains(line.kind(end - 1).lower);
        boolean known = firm && !line.isShouting() && end - person.from() > 1;
        return known ? person.range(person.from(), end).as(PartyKind.ORGANISATION, Tidy.STRUCTURE) : person;
    }

    /// `Ana Lobre | High Commissioner`, `Harrow | Private Secretary`.
    private static boolean beginsOffice(Line line, int i) {
        boolean begins = line.is(i, "high") || line.is(i, "private");
        return begins && i + 1 < line.size() && isOffice(line, i + 1);
    }

    private static boolean isOffice(Line line, int i) {
        var kind = line.kind(i);
        return (kind.flags & Lexicon.TITLE) != 0
                && (kind.flags & Lexicon.PARTICLE) == 0
                && kind.capital
                && !line.isShouting()
                && !NAMES.contains(kind.lower);
    }

    /// Whether what is left when an office is off is a place: `Port Vela | Crown Prince`.
    static PartyKind kind(Found found, Line line) {
        var words = new StringBuilder();
        for (int i = found.from(); i < found.to(); i++) {
            words.append(i > found.from() ? " " : "").append(line.kind(i).lower);
        }
        var name = words.toString();
        boolean place = found.length() > 0
                && !NO_PLACES.contains(name)
                && Lexicon.builtIn().isPlace(name);
        return place ? PartyKind.PLACE : found.kind();
    }
}
