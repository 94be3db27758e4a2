package org.reftel.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Bodies of one name that the common word before tells: `the rating agency Harrow`, `auto parts producer
/// Verrado`, `soccer clubs Vela and Marena`. What one place tells holds for all places of the same word in the
/// document.
final class Apposed {
    private static final String APPOSED = "names/apposed";
    /// Common words for a body that its bare name follows.
    private static final Set<String> HEADS = WordList.of(
            "company",
            "firm",
            "firms",
            "bank",
            "agency",
            "airline",
            "carrier",
            "producer",
            "manufacturer",
            "conglomerate",
            "retailer",
            "subsidiary",
            "insurer",
            "operator",
            "monopoly",
            "newspaper",
            "newspapers",
            "daily",
            "dailies",
            "weekly",
            "magazine",
            "tabloid",
            "broadsheet",
            "broadcaster",
            "website",
            "party",
            "parties",
            "ngo",
            "ngos",
            "charity",
            "militia",
            "gang",
            "cartel",
            "club",
            "clubs",
            "companies",
            "banks",
            "airlines",
            "tank",
            "journal");
    /// Heads that a name follows behind a comma and an article too: `the weekly, the Lantern`.
    private static final Set<String> PAPERS =
            WordList.of("newspaper", "daily", "weekly", "magazine", "tabloid", "broadsheet", "journal");
    private static final Set<String> COMPANIES = WordList.of("company", "corporation", "holding", "bank", "agency");
    private static final int NO_NAME = Lexicon.TITLE
            | Lexicon.ORGANISATION
            | Lexicon.MONTH
            | Lexicon.CAPTION
            | Lexicon.PEOPLE
            | Lexicon.PLACE
            | Lexicon.PLACE_BEGIN
            | Lexicon.PLACE_HEAD
            | Lexicon.PROGRAMME
            | Lexicon.INSTRUMENT
            | Lexicon.SYSTEM
            | Lexicon.EQUIPMENT
            | Lexicon.SPEECH;
    private static final int GIVEN = 3;

    private final Set<String> told = new HashSet<>();

    private Apposed() {}

    static void find(List<Draft> drafts) {
        var apposed = new Apposed();
        for (var draft : drafts) {
            if (draft.line.isShouting()) {
                continue;
            }
            for (int i = 0; i + 1 < draft.size(); i++) {
                if (draft.isOneOf(i, HEADS) && (!draft.isCapital(i) || draft.line.kind(i).acronym)) {
                    boolean paper = draft.isOneOf(i, PAPERS) && draft.is(i + 1, ",") && draft.is(i + 2, "the");
                    boolean ship = draft.is(i, "carrier") && draft.is(i - 1, "aircraft");
                    if (!ship) {
                        apposed.name(draft, i, paper ? i + 3 : i + 1);
                    }
                }
            }
        }
        var surnames = surnames(drafts);
        for (var draft : drafts) {
            if (!draft.line.isShouting()) {
                apposed.explained(draft, surnames);
            }
        }
        if (!apposed.told.isEmpty()) {
            apposed.told.removeAll(surnames);
            drafts.forEach(apposed::repeat);
        }
    }

    /// `Verrado (Vela Coast Energy Company)`: one word that the long name in brackets explains.
    private void explained(Draft draft, Set<String> surnames) {
        for (var found : draft.found()) {
            int name = found.from() - 2;
            boolean company = found.kind() == PartyKind.ORGANISATION
                    && found.length() > 2
                    && draft.isOneOf(found.to() - 1, COMPANIES)
                    && draft.is(found.from() - 1, "(")
                    && draft.is(found.to(), ")");
            if (company
                    && draft.isCapital(name)
                    && !draft.isCapital(name - 1)
                    && isName(draft, name)
                    && !surnames.contains(draft.lower(name))) {
                put(draft, name, name + 1);
            }
        }
    }

    /// The name at `i`, and what *and* joins to it when the head is plural.
    private void name(Draft draft, int head, int i) {
        int end = draft.isCapital(i) ? end(draft, i) : i;
        if (end > i) {
            put(draft, i, end);
        }
        for (var found : draft.found()) {
            end = found.from() == i && found.kind() == PartyKind.ORGANISATION ? found.to() : end;
        }
        if (end == i) {
            return;
        }
        boolean plural = draft.lower(head).endsWith("s") && draft.is(end, "and");
        if (plural && draft.isCapital(end + 1) && end(draft, end + 1) == end + 2) {
            put(draft, end + 1, end + 2);
        }
    }

    private void put(Draft draft, int from, int to) {
        draft.put(new Found(from, to, PartyKind.ORGANISATION, APPOSED));
        if (to == from + 1) {
            told.add(draft.lower(from));
        }
    }

    /// Behind the name that begins at `i`, when it is taken for a person, a place or nothing; else `i`.
    private static int end(Draft draft, int i) {
        for (var found : draft.found()) {
            if (found.from() <= i && i < found.to()) {
                boolean open = found.from() == i && found.kind() != PartyKind.ORGANISATION;
                return open && !isOther(draft, found) ? found.to() : i;
            }
        }
        boolean one = isName(draft, i) && !draft.isCapital(i + 1);
        return one ? i + 1 : i;
    }

    /// A place that is known, or a person with a given name, or whom the document calls by a title.
    private static boolean isOther(Draft draft, Found found) {
        if (found.kind() == PartyKind.PLACE || found.length() > 3) {
            return true;
        }
        for (int i = found.from(); i < found.to(); i++) {
            if (draft.has(i, NO_NAME & ~Lexicon.ORGANISATION)) {
                return true;
            }
        }
        var first = draft.line.kind(found.from());
        boolean full = found.length() > 1 && (first.named & GIVEN) > 1;
        return full || found.length() == 1 && !isName(draft, found.from());
    }

    private static boolean isName(Draft draft, int i) {
        var kind = draft.line.kind(i);
        int person = DocumentWords.TITLED | DocumentWords.SMALL;
        return kind.lower.length() > 2
                && Character.isLetter(kind.lower.charAt(0))
                && !draft.has(i, NO_NAME)
                && !Tidy.isRedaction(kind.lower)
                && (draft.line.shown(i) & person) == 0;
    }

    /// Last words of persons who are named in full.
    private static Set<String> surnames(List<Draft> drafts) {
        var surnames = new HashSet<String>();
        for (var draft : drafts) {
            for (var found : draft.found()) {
                if (found.kind() == PartyKind.PERSON && found.length() > 1) {
                    surnames.add(draft.lower(found.to() - 1));
                }
            }
        }
        return surnames;
    }

    private void repeat(Draft draft) {
        if (draft.line.isShouting()) {
            return;
        }
        for (int i = draft.nextCapital(0); i < draft.size(); i = draft.nextCapital(i + 1)) {
            if (told.contains(draft.lower(i)) && isAlone(draft, i)) {
                draft.put(new Found(i, i + 1, PartyKind.ORGANISATION, APPOSED));
            }
        }
    }

    /// No part of a longer name, and not called by a title.
    private static boolean isAlone(Draft draft, int i) {
        for (var found : draft.found()) {
            if (found.from() <= i && i < found.to()) {
                return found.length() == 1 && found.kind() != PartyKind.ORGANISATION;
            }
        }
        return !draft.isCapital(i + 1) && (i == 0 || !draft.isCapital(i - 1));
    }
}
