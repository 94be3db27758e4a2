package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Where the name of a body ends that the tagger ran on into the person, the office or the matter behind it
/// (`Ports Directorate | Ana Lobre`, `Ministry of Ports | Director General`, `HWO Coasts | Director`), and where one
/// begins that it cut in the middle: `Tides and | Currents Division`.
final class Ends {
    private static final String ENDS = "names/ends";
    /// What a person's name may stand right behind, and no firm, school or brigade that is named after one.
    private static final Set<String> BEFORE_PERSONS = WordList.of(
            "directorate",
            "department",
            "division",
            "section",
            "desk",
            "office",
            "bureau",
            "ministry",
            "affairs",
            "services",
            "council",
            "committee",
            "commission",
            "board",
            "agency",
            "authority",
            "court",
            "cabinet",
            "secretariat",
            "headquarters");
    /// Parts of a larger body, named by two matters.
    private static final Set<String> PARTS = WordList.of(
            "directorate",
            "department",
            "division",
            "section",
            "board",
            "bureau",
            "committee",
            "council",
            "office",
            "desk",
            "agency",
            "unit");
    /// Titles that are a body's own words.
    private static final Set<String> OWN = WordList.of(
            "general",
            "staff",
            "special",
            "vice",
            "grand",
            "chief",
            "chair",
            "late",
            "press",
            "king",
            "prince",
            "crown",
            "queen",
            "imam",
            "justice",
            "count",
            "head",
            "officer",
            "engineer",
            "wife",
            "son",
            "father",
            "brother",
            "sister",
            "mother",
            "daughter",
            "husband",
            "don",
            "pol",
            "econ",
            "prime");
    private static final Set<String> OFFICES =
            WordList.of("minister", "ministers", "secretary", "secretaries", "undersecretary", "director", "advisor");
    /// Who is somebody for a matter.
    private static final Set<String> OFFICERS = WordList.of(
            "advisor",
            "adviser",
            "director",
            "coordinator",
            "commissioner",
            "counselor",
            "counsellor",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "chief",
            "chairman",
            "head",
            "representative",
            "rapporteur",
            "envoy",
            "undersecretary",
            "secretary",
            "minister");
    /// What an office begins with behind a body: `Ministry of Ports | Parliamentary Secretary`.
    private static final Set<String> BEFORE_OFFICES =
            WordList.of("parliamentary", "political", "private", "permanent", "principal", "assistant", "deputy");
    /// Parliaments of one word, which a party's letters stand before.
    private static final Set<String> HOUSES =
            WordList.of("bundestag", "bundesrat", "landtag", "duma", "knesset", "rada", "sejm", "majlis");
    /// Short for a minister as well as for a ministry: before a name it is the minister.
    private static final Set<String> MINISTERS = WordList.of("mod", "mnd", "moi", "moj", "dpp");
    private static final Set<String> NO_BEGINNING = WordList.of(
            "the", "this", "both", "while", "when", "today", "as", "he", "she", "it", "we", "they", "former", "new");
    private static final int OFTEN = 3;
    private static final int NO_MATTER = Lexicon.TITLE
            | Lexicon.PEOPLE
            | Lexicon.MONTH
            | Lexicon.CAPTION
            | Lexicon.PLACE
            | Lexicon.PLACE_BEGIN
            | Lexicon.ORGANISATION
            | Lexicon.PROGRAMME
            | Lexicon.INSTRUMENT;

    private Ends() {}

    static void find(Draft draft) {
        if (draft.line.isShouting()) {
            return;
        }
        for (int i = draft.nextCapital(0); i < draft.size(); i = draft.nextCapital(i + 1)) {
            if (isGovernment(draft, i)) {
                draft.put(new Found(i, i + 1, PartyKind.ORGANISATION, ENDS));
            }
        }
        for (var found : draft.found()) {
            if (found.kind() == PartyKind.ORGANISATION && !found.rule().equals(Known.LISTED)) {
                body(draft, found);
            }
        }
    }

    /// `the GOV`: letters that are short for a governor before a name, and for a government with an article.
    private static boolean isGovernment(Draft draft, int i) {
        return draft.is(i, "gov")
                && draft.text(i).equals("GOV")
                && draft.is(i - 1, "the")
                && !draft.isCapital(i + 1)
                && !draft.is(i + 1, ".")
                && draft.isFree(i, i + 1);
    }

    private static void body(Draft draft, Found found) {
        if (isOffice(draft, found.from(), found.to())) {
            draft.drop(found);
            return;
        }
        int from = begin(draft, found.from(), found.to());
        int to = office(draft, from, found.to());
        to = to == found.to() ? matter(draft, from, to) : to;
        int person = person(draft, from, to);
        if (person < to) {
            draft.put(found.range(person, to).as(PartyKind.PERSON, ENDS));
            to = person;
        }
        if (to == from + 2 && draft.line.kind(from).acronym && draft.isOneOf(from + 1, HOUSES)) {
            draft.put(found.range(from, from + 1));
            draft.put(found.range(from + 1, to));
            return;
        }
        int begin = joined(draft, from, to);
        if (begin == found.from() && to == found.to()) {
            return;
        }
        if (to < found.to()) {
            // What was taken off is no part of a name; the person has been put in its place.
            draft.drop(found);
        }
        boolean matter =
                to == from + 1 && Persons.isMatter(draft.lower(from)) && !draft.has(from, Lexicon.ORGANISATION);
        boolean minister = person == to && to == from + 1 && draft.isOneOf(from, MINISTERS) && person < found.to();
        if (to == from || matter || minister || isOnlyMatters(draft, from, to) && person < found.to()) {
            return;
        }
        var name = new Found(begin, to, PartyKind.ORGANISATION, ENDS);
        draft.put(Persons.kind(name, draft.line) == PartyKind.PLACE ? name.as(PartyKind.PLACE, ENDS) : name);
    }

    /// Without a caption or an age in front: `36-year-old | Harbour Council`.
    private static int begin(Draft draft, int from, int to) {
        boolean strange =
                to - from > 1 && (draft.is(from, "sipdis") || draft.lower(from).endsWith("-year-old"))
                        || to - from == 2 && draft.is(from, "independent") && draft.isOneOf(to - 1, HOUSES);
        return strange ? from + 1 : from;
    }

    /// What an office is for (`Minister of Ports, Tides and | Coast Affairs`, `Coast Security | Advisor`), and an
    /// office (`Coordinator for Tides`), taken for a body.
    private static boolean isOffice(Draft draft, int from, int to) {
        for (int i = from; i < to; i++) {
            if (draft.has(i, Lexicon.ORGANISATION) || draft.line.kind(i).acronym) {
                return false;
            }
        }
        boolean link = draft.is(from + 1, "of") || draft.is(from + 1, "for");
        if (to - from > 2 && link && draft.isOneOf(from, OFFICERS)) {
            return true;
        }
        boolean matters = true;
        for (int i = from; i < to; i++) {
            matters &= Persons.isMatter(draft.lower(i)) || draft.is(i, "and");
        }
        boolean titled = draft.isCapital(to) && draft.isOneOf(to, OFFICERS);
        return matters && titled || (matters || draft.is(to - 1, "affairs")) && isLast(draft, from);
    }

    /// Whether it ends a list of what an office is for.
    private static boolean isLast(Draft draft, int from) {
        boolean and = draft.is(from - 1, "and");
        int i = from - 1;
        while (i > 1 && from - i < 12 && (draft.is(i, "and") || draft.is(i, ",") || draft.isCapital(i))) {
            i--;
        }
        return and && (draft.is(i, "of") || draft.is(i, "for")) && draft.has(i - 1, Lexicon.TITLE);
    }

    /// `Political and Media Affairs`: what an office is for.
    private static boolean isOnlyMatters(Draft draft, int from, int to) {
        for (int i = from; i < to; i++) {
            if (draft.has(i, Lexicon.ORGANISATION) || draft.line.kind(i).acronym) {
                return false;
            }
        }
        return draft.is(to - 1, "affairs") || from > 0 && draft.is(from - 1, "and") || draft.is(from - 1, "for");
    }

    /// Where an office begins behind a whole body, or `to`.
    private static int office(Draft draft, int from, int to) {
        boolean body = false;
        boolean own = draft.is(from, "office") && draft.is(from + 1, "of");
        for (int i = from; i < to && !own; i++) {
            var kind = draft.line.kind(i);
            boolean title = body
                    && kind.capital
                    && !kind.acronym
                    && (kind.flags & Lexicon.TITLE) != 0
                    && (kind.flags & (Lexicon.ORGANISATION | Lexicon.PLACE | Lexicon.PARTICLE)) == 0
                    && !kind.lower.endsWith("s")
                    && !OWN.contains(kind.lower)
                    && draft.isCapital(i - 1);
            if (title) {
                return hasBody(draft, i, to) || draft.is(i + 1, "'s") || draft.is(i + 1, "’s") ? to : i;
            }
            body |= (kind.flags & Lexicon.ORGANISATION) != 0 || kind.acronym && i == from;
        }
        boolean adjective = body && to - from > 2 && draft.isOneOf(to - 1, BEFORE_OFFICES) && draft.isCapital(to);
        if (adjective && draft.has(to, Lexicon.TITLE)) {
            return to - 1;
        }
        boolean vice = to - from > 2 && draft.is(to - 1, "vice") && draft.is(to - 2, "and");
        int end = vice ? to - 2 : to;
        while (end > from + 1 && (draft.is(end - 1, ",") || draft.is(end - 1, ";"))) {
            end--;
        }
        return end;
    }

    private static boolean hasBody(Draft draft, int from, int to) {
        for (int i = from; i < to; i++) {
            if (draft.has(i, Lexicon.ORGANISATION)) {
                return true;
            }
        }
        return false;
    }

    /// `HWO Coasts | Director`: behind the letters of a body, what its officer is for.
    private static int matter(Draft draft, int from, int to) {
        boolean officer = draft.isCapital(to)
                && draft.has(to, Lexicon.TITLE)
                && !draft.line.kind(to).acronym
                && !draft.isOneOf(to, OWN);
        if (!officer || to - from < 2 || !draft.line.kind(from).acronym) {
            return to;
        }
        for (int i = from + 1; i < to; i++) {
            var kind = draft.line.kind(i);
            boolean word = kind.capital && !kind.acronym || draft.is(i, "and");
            if (!word || (kind.flags & (Lexicon.ORGANISATION | Lexicon.PLACE)) != 0) {
                return to;
            }
        }
        return from + 1;
    }

    /// Where a person's name begins behind a whole body, or `to`.
    private static int person(Draft draft, int from, int to) {
        int first = to;
        while (first > from + 1 && to - first < 4 && isNamePart(draft, first - 1)) {
            first--;
        }
        for (int i = first; i < to; i++) {
            boolean head = draft.isOneOf(i - 1, BEFORE_PERSONS);
            boolean before = draft.isCapital(i - 1) && (head || to - i > 1 && Persons.isMatter(draft.lower(i - 1)));
            boolean behind = before || isOf(draft, from, i) && draft.isCapital(i - 1);
            if (behind && isPerson(draft, i, to, before)) {
                return i;
            }
        }
        boolean minister = to == from + 2 && draft.isOneOf(from, MINISTERS) && isNamePart(draft, to - 1);
        boolean known = minister && (isKnownPerson(draft, to - 1) || isUnknown(draft.line.kind(to - 1)));
        return known ? to - 1 : to;
    }

    private static boolean isOf(Draft draft, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (draft.is(i, "of") || draft.is(i, "for")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(Draft draft, int i) {
        var kind = draft.line.kind(i);
        return kind.capital
                && !kind.acronym
                && kind.flags == 0
                && (draft.line.shown(i) & DocumentWords.SMALL) == 0
                && !Persons.isNoName(kind.lower);
    }

    private static boolean isPerson(Draft draft, int from, int to, boolean behindHead) {
        if (to - from == 1) {
            return behindHead && isKnownPerson(draft, from);
        }
        int given = draft.line.kind(from).named & OFTEN;
        int family = draft.line.kind(to - 1).named >> 2 & OFTEN;
        return given > 1 && (family > 0 || behindHead && given == OFTEN || isUnknown(draft.line.kind(to - 1)))
                || behindHead && isUnknown(draft.line.kind(from)) && isUnknown(draft.line.kind(to - 1));
    }

    /// One that the document names behind a title, or before what he says, elsewhere.
    private static boolean isKnownPerson(Draft draft, int i) {
        int shown = draft.line.shown(i);
        return (shown & (DocumentWords.TITLED | DocumentWords.SPEAKS)) != 0 && (shown & DocumentWords.INSIDE) == 0;
    }

    private static boolean isUnknown(WordKind kind) {
        return kind.cluster <= 1 && kind.named == 0 && kind.lower.length() > 4;
    }

    /// Where a part of a body begins that is named by two matters, or `from`.
    private static int joined(Draft draft, int from, int to) {
        boolean part = to - from > 1 && draft.isOneOf(to - 1, PARTS) && draft.is(from - 1, "and");
        if (!part || draft.line.kind(from).acronym || draft.has(from, Lexicon.PEOPLE | Lexicon.PLACE)) {
            return from;
        }
        int begin = from - 1;
        while (begin > 0 && from - begin < 5 && isMatter(draft, begin - 1)) {
            begin--;
        }
        boolean office = draft.is(begin - 1, "of") && draft.isOneOf(begin - 2, OFFICES);
        boolean list = draft.is(begin - 1, ",") && !draft.has(begin - 2, Lexicon.ORGANISATION);
        boolean longer = draft.isCapital(begin - 1) && !draft.has(begin - 1, Lexicon.TITLE);
        boolean other = begin == from - 1 || begin == 0 || office || list || longer;
        if (other) {
            return from;
        }
        for (var found : draft.found()) {
            boolean inside = found.from() < from - 1 && begin < found.to();
            boolean fragment = found.kind() == PartyKind.ORGANISATION
                    && found.from() >= begin
                    && !found.rule().equals(Known.LISTED)
                    && (found.length() > 1 || Persons.isMatter(draft.lower(found.from())));
            if (inside && !fragment) {
                return from;
            }
        }
        return begin;
    }

    private static boolean isMatter(Draft draft, int i) {
        return draft.isCapital(i)
                && !draft.line.kind(i).acronym
                && !draft.has(i, NO_MATTER)
                && !draft.isOneOf(i, NO_BEGINNING);
    }
}
