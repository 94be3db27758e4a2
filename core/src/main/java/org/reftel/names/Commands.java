package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Bodies whose name has a number, a people or an office in it, where the tagger sees the rest alone: `12th
/// Brigade`, `Marenian Air Force`, `Friends of Marenia`, `Prosecutor General's Office`, `Office of the Chief
/// Prosecutor`.
final class Commands {
    private static final String EXTENT = "names/extent";
    private static final Set<String> UNITS = WordList.of(
            "brigade", "battalion", "regiment", "division", "fleet", "corps", "front", "army", "squadron", "bureau");
    /// Armed forces: a people before them belongs to the name.
    private static final Set<String> FORCES = WordList.of("army", "navy", "military", "marines");
    private static final Set<String> ARMED = WordList.of("air", "armed");
    /// What goes with a title inside an office.
    private static final Set<String> WITH_TITLES = WordList.of(
            "military", "legal", "general", "chief", "prime", "public", "state", "special", "federal", "high");

    private Commands() {}

    static void find(Draft draft) {
        if (draft.line.isShouting()) {
            return;
        }
        for (int i = draft.nextCapital(0); i < draft.size(); i = draft.nextCapital(i + 1)) {
            var lower = draft.lower(i);
            if (UNITS.contains(lower) && i > 0 && isOrdinal(draft.lower(i - 1))) {
                draft.put(new Found(i - 1, i + 1, PartyKind.ORGANISATION, EXTENT));
            } else if (lower.equals("office")) {
                office(draft, i);
            } else if (lower.equals("friends") && draft.is(i + 1, "of")) {
                friends(draft, i);
            } else if (draft.has(i, Lexicon.PEOPLE) && draft.isCapital(i + 1)) {
                forces(draft, i);
            }
        }
    }

    private static boolean isOrdinal(String lower) {
        int end = lower.length() - 2;
        if (end < 1 || !Character.isDigit(lower.charAt(0)) || !Character.isDigit(lower.charAt(end - 1))) {
            return false;
        }
        return switch (lower.substring(end)) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    private static void forces(Draft draft, int people) {
        int end = people + 1;
        if (draft.isOneOf(end, FORCES)) {
            end++;
        } else if (draft.isOneOf(end, ARMED) && (draft.is(end + 1, "force") || draft.is(end + 1, "forces"))) {
            end += 2;
        } else {
            return;
        }
        boolean goesOn = draft.isCapital(end) && !draft.has(end, Lexicon.TITLE);
        for (var found : draft.found()) {
            goesOn |= found.overlaps(new Found(people, end, PartyKind.ORGANISATION, EXTENT)) && found.to() > end;
        }
        int from = draft.is(people - 1, "royal") && draft.isCapital(people - 1) ? people - 1 : people;
        if (!goesOn) {
            draft.put(new Found(from, end, PartyKind.ORGANISATION, EXTENT));
        }
    }

    /// `Friends of Marenia`: with the whole name behind.
    private static void friends(Draft draft, int friends) {
        int from = draft.is(friends + 2, "the") ? friends + 3 : friends + 2;
        for (var found : draft.found()) {
            if (found.from() == from) {
                draft.put(new Found(friends, found.to(), PartyKind.ORGANISATION, EXTENT));
                return;
            }
        }
    }

    /// `Attorney General's Office`, and `Office of the Legal Adviser`.
    private static void office(Draft draft, int office) {
        boolean led = draft.isCapital(office + 1) && draft.has(office + 1, Lexicon.TITLE);
        boolean owned = office > 1 && (draft.is(office - 1, "'s") || draft.is(office - 1, "\u2019s"));
        int from = owned ? office - 1 : office;
        boolean title = false;
        while (owned && from > 0 && draft.isCapital(from - 1) && isRank(draft, from - 1)) {
            from--;
            title |= draft.has(from, Lexicon.TITLE);
        }
        if (title && !led) {
            draft.put(new Found(from, office + 1, PartyKind.ORGANISATION, EXTENT));
            return;
        }
        if (!draft.is(office + 1, "of") || !draft.is(office + 2, "the")) {
            return;
        }
        int end = office + 3;
        boolean named = false;
        while (draft.isCapital(end) && isRank(draft, end)) {
            named |= draft.has(end, Lexicon.TITLE);
            end++;
        }
        if (named && draft.has(end - 1, Lexicon.TITLE) && !draft.isCapital(end) && !draft.is(end, "-")) {
            draft.put(new Found(office, end, PartyKind.ORGANISATION, EXTENT));
        }
    }

    /// A title, or a word that goes with one: `Chief Military Prosecutor`, `Foreign Minister`.
    private static boolean isRank(Draft draft, int i) {
        int other = Lexicon.PEOPLE | Lexicon.PLACE | Lexicon.MONTH | Lexicon.CAPTION | Lexicon.ORGANISATION;
        return draft.has(i, Lexicon.TITLE)
                || Borderline.isOfficeWord(draft.lower(i))
                || draft.isOneOf(i, WITH_TITLES) && !draft.has(i, other);
    }
}
