package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Bodies that the word at the end of a run of capitals tells where the tagger saw none, or only the place or the
/// people in front: `Vela University`, `Marenia-Verra Council`, `Harbour Claims Commission`.
final class Bodies {
    private static final String HEADED = "names/headed";
    /// Last words of bodies, and of nothing else in capitals.
    private static final Set<String> HEADS = WordList.of(
            "ministry",
            "agency",
            "commission",
            "committee",
            "council",
            "institute",
            "university",
            "academy",
            "association",
            "federation",
            "confederation",
            "foundation",
            "company",
            "corporation",
            "authority",
            "bureau",
            "directorate",
            "department",
            "party",
            "movement",
            "tribunal",
            "squad",
            "bank",
            "brigade",
            "battalion",
            "league",
            "society",
            "parliament",
            "airlines",
            "airways",
            "consortium",
            "syndicate",
            "inspectorate",
            "secretariat",
            "ltd",
            "inc",
            "gmbh",
            "holdings",
            "union",
            "court",
            "assembly",
            "organization",
            "organisation",
            "board",
            "group",
            "church",
            "unit",
            "division",
            "club",
            "service",
            "laboratories",
            "hoteles",
            "hotels",
            "resorts",
            "holding",
            "partisi",
            "bankasi",
            "vakfi",
            "dernegi",
            "gazetesi",
            "stiftung",
            "partei",
            "ensemble",
            "orchestra",
            "choir",
            "plc",
            "llc");
    /// Words that a place stands before in a body's name; behind a place they are a body's too.
    private static final Set<String> LOCAL_HEADS = WordList.of(
            "university",
            "department",
            "tv",
            "television",
            "radio",
            "airways",
            "airlines",
            "college",
            "academy",
            "institute",
            "bank",
            "police",
            "times",
            "post",
            "herald",
            "division",
            "desk",
            "command",
            "army",
            "navy",
            "customs",
            "courts",
            "company",
            "corporation",
            "foundation",
            "council",
            "association",
            "federation",
            "authority",
            "commission",
            "committee",
            "parliament",
            "ports",
            "agency",
            "group");
    /// Bodies that are named by what they are for.
    private static final Set<String> OF_MATTERS = WordList.of(
            "commission",
            "committee",
            "center",
            "centre",
            "institute",
            "office",
            "department",
            "agency",
            "association",
            "foundation",
            "directorate",
            "bureau",
            "fund",
            "secretariat",
            "organization",
            "ministry",
            "subcommittee");
    /// Parts of a ministry that deal with a region.
    private static final Set<String> DESKS = WordList.of("department", "division", "desk", "bureau", "section");
    /// What the name of a region begins with, and of no district.
    private static final Set<String> REGIONS = WordList.of(
            "north",
            "south",
            "east",
            "west",
            "central",
            "latin",
            "middle",
            "western",
            "eastern",
            "southeast",
            "asia",
            "africa",
            "europe",
            "americas",
            "gulf");
    private static final Set<String> GENERIC = WordList.of(
            "working",
            "the",
            "a",
            "an",
            "this",
            "that",
            "our",
            "their",
            "its",
            "his",
            "each",
            "every",
            "both",
            "ruling",
            "opposition",
            "other",
            "another",
            "in",
            "at",
            "on",
            "while",
            "when",
            "as",
            "if",
            "although",
            "since",
            "with",
            "for",
            "and",
            "but",
            "any",
            "no",
            "some",
            "many",
            "most",
            "under",
            "after",
            "before",
            "per",
            "new",
            "joint",
            "same",
            "all",
            "several",
            "via",
            "one",
            "two",
            "three",
            "following");
    private static final int NO_PART = Lexicon.MONTH
            | Lexicon.CAPTION
            | Lexicon.PROGRAMME
            | Lexicon.INSTRUMENT
            | Lexicon.SYSTEM
            | Lexicon.EQUIPMENT;

    private Bodies() {}

    static void find(Draft draft) {
        if (draft.line.isShouting()) {
            return;
        }
        for (var found : draft.found()) {
            if (found.kind() == PartyKind.PLACE) {
                behindPlace(draft, found);
            }
        }
        for (int head = draft.nextCapital(1); head + 2 < draft.size(); head = draft.nextCapital(head + 1)) {
            if ((draft.is(head + 1, "on") || draft.is(head + 1, "for")) && draft.isOneOf(head, OF_MATTERS)) {
                ofMatter(draft, head);
            }
        }
        int i = draft.nextCapital(0);
        while (i < draft.size()) {
            int end = i;
            while (draft.isCapital(end) && draft.isFree(end, end + 1) && !draft.has(end, NO_PART)) {
                end++;
            }
            if (end - i > 1) {
                run(draft, i, end);
            }
            i = draft.nextCapital(Math.max(end, i + 1));
        }
    }

    /// `Harbour Commission on Foreign Relations`: what a body is for belongs to its name.
    private static void ofMatter(Draft draft, int head) {
        int end = head + 2;
        while (end < draft.size() && isMatter(draft, end)) {
            end++;
        }
        while (end > head + 2 && !draft.isCapital(end - 1)) {
            end--;
        }
        int from = head;
        for (var found : draft.found()) {
            boolean whole = found.to() > head + 1 && found.from() <= head;
            boolean other = found.to() > head + 1 && found.from() < end && found.kind() != PartyKind.ORGANISATION
                    || found.from() < end && found.to() > end
                    || found.from() < head && found.to() > head && found.kind() != PartyKind.ORGANISATION;
            if (whole || other) {
                return;
            }
            from = found.to() == head + 1 ? found.from() : from;
        }
        while (from > 0
                && from > head - 3
                && draft.isCapital(from - 1)
                && draft.isFree(from - 1, from)
                && !draft.has(from - 1, NO_PART | Lexicon.PEOPLE | Lexicon.TITLE)
                && !draft.isOneOf(from - 1, GENERIC)) {
            from--;
        }
        if (end > head + 2 && !(draft.isCapital(end) && draft.has(end, Lexicon.TITLE))) {
            draft.put(new Found(from, end, PartyKind.ORGANISATION, HEADED));
        }
    }

    private static boolean isMatter(Draft draft, int i) {
        if (draft.isCapital(i)) {
            return !draft.line.kind(i).acronym
                    && !draft.has(
                            i, Lexicon.MONTH | Lexicon.CAPTION | Lexicon.TITLE | Lexicon.PLACE | Lexicon.PLACE_BEGIN);
        }
        return (draft.is(i, "and") || draft.is(i, "of")) && draft.isCapital(i - 1) && draft.isCapital(i + 1);
    }

    /// A place with what heads a body behind it, and the place that is joined to it in front.
    private static void behindPlace(Draft draft, Found place) {
        boolean desk = place.length() > 1 && draft.isOneOf(place.to() - 1, DESKS);
        if (desk && draft.isOneOf(place.from(), REGIONS)) {
            // "North America Department", taken for a place
            draft.put(place.as(PartyKind.ORGANISATION, HEADED));
            return;
        }
        int end = place.to();
        int head = -1;
        while (draft.isCapital(end) && end - place.to() < 4 && isOpen(draft, end)) {
            if (draft.isOneOf(end, LOCAL_HEADS)) {
                head = end;
            }
            end++;
        }
        if (head > 0 && head + 1 == end - 1 && draft.has(end - 1, Lexicon.PLACE_HEAD)) {
            // "Vela Navy Base"
            draft.put(place.range(place.from(), end));
            return;
        }
        boolean country = draft.line.kind(place.from()).acronym || draft.is(place.from(), "u.s.");
        if (head < 0 || draft.has(head + 1, Lexicon.TITLE) && draft.isCapital(head + 1)) {
            return;
        }
        int from = place.from();
        if (from > 1 && (draft.is(from - 1, "-") || draft.is(from - 1, "/")) && isTight(draft, from - 1)) {
            for (var other : draft.found()) {
                from = other.to() == place.from() - 1 ? other.from() : from;
            }
        }
        if (from < place.from() || !country) {
            draft.put(new Found(from, head + 1, PartyKind.ORGANISATION, HEADED));
        }
    }

    private static boolean isOpen(Draft draft, int i) {
        if (draft.has(i, NO_PART | Lexicon.PEOPLE)) {
            return false;
        }
        for (var found : draft.found()) {
            if (found.from() <= i && i < found.to()) {
                return found.kind() == PartyKind.ORGANISATION && found.length() < 3;
            }
        }
        return !draft.has(i, Lexicon.TITLE) || draft.is(i, "general");
    }

    private static boolean isTight(Draft draft, int i) {
        return draft.pieces.get(i - 1).end() == draft.pieces.get(i).start()
                && draft.pieces.get(i).end() == draft.pieces.get(i + 1).start();
    }

    private static void run(Draft draft, int from, int end) {
        int head = end - 1;
        while (head > from && !draft.isOneOf(head, HEADS)) {
            head--;
        }
        int begin = from;
        while (begin < head && (draft.isOneOf(begin, GENERIC) || isTitle(draft, begin, head))) {
            begin++;
        }
        boolean sign = begin == head || draft.has(head + 1, Lexicon.TITLE) && draft.isCapital(head + 1);
        if (sign || head - begin > 5) {
            return;
        }
        boolean strange = draft.has(begin, Lexicon.PEOPLE) && isState(draft, head);
        begin = strange ? begin + 1 : begin;
        if (begin < head) {
            draft.put(new Found(begin, head + 1, PartyKind.ORGANISATION, HEADED));
        }
    }

    private static boolean isTitle(Draft draft, int i, int head) {
        return draft.has(i, Lexicon.TITLE)
                        && !draft.has(i, Lexicon.ORGANISATION)
                        && !draft.is(i, "general")
                        && !draft.is(i, "special")
                || draft.line.kind(i).lower.length() == 1 && i < head;
    }

    private static boolean isState(Draft draft, int head) {
        return draft.is(head, "ministry") || draft.is(head, "parliament") || draft.is(head, "department");
    }
}
