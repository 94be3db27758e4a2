package org.reftel.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// What the document itself says of its acronyms: where one is defined (`Harbour Works Office (HWO)`), the long
/// name has exactly the words that give its letters, and the acronym is the same kind of thing everywhere in the
/// document. Where none is, the most of its places decide.
final class Acronyms {
    private static final String DEFINED = "names/acronym";
    private static final String MOST = "names/acronym-most";

    private static final int OFTEN = 3;
    /// Last words of parties.
    private static final Set<String> PARTIES =
            WordList.of("democrats", "party", "union", "alliance", "movement", "league", "liberals", "socialists");

    private final List<Draft> drafts;
    private final Map<String, PartyKind> defined = new HashMap<>();
    /// Short for common words: `value added tax (VAT)`.
    private final Set<String> terms = new HashSet<>();
    private final Map<String, Map<PartyKind, Integer>> votes = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Acronyms(List<Draft> drafts) {
        this.drafts = drafts;
    }

    static void settle(List<Draft> drafts) {
        var acronyms = new Acronyms(drafts);
        acronyms.count();
        for (var draft : drafts) {
            for (int i = draft.nextCapital(2); i + 1 < draft.size(); i = draft.nextCapital(i + 1)) {
                if (isAcronym(draft, i) && draft.is(i + 1, ")") && isOpening(draft, i - 1)) {
                    acronyms.define(draft, i);
                } else if (isOffice(draft, i) && draft.is(i + 1, ")") && draft.is(i - 1, "(")) {
                    acronyms.party(draft, i);
                }
            }
        }
        acronyms.repeat();
    }

    private void count() {
        for (var draft : drafts) {
            for (int i = draft.nextCapital(0); i < draft.size(); i = draft.nextCapital(i + 1)) {
                if (draft.line.kind(i).acronym) {
                    places.merge(draft.text(i), 1, Integer::sum);
                }
            }
            for (var found : draft.found()) {
                if (found.length() == 1 && draft.line.kind(found.from()).acronym) {
                    votes.computeIfAbsent(draft.text(found.from()), _ -> new HashMap<>())
                            .merge(found.kind(), 1, Integer::sum);
                }
            }
        }
    }

    private static boolean isAcronym(Draft draft, int i) {
        var kind = draft.line.kind(i);
        boolean term = (kind.flags & (Lexicon.TITLE | Lexicon.CAPTION | Lexicon.MONTH)) != 0;
        return kind.acronym && !term && Character.isLetter(kind.lower.charAt(0)) && !Tidy.isRedaction(kind.lower);
    }

    /// An acronym that is an office's elsewhere.
    private static boolean isOffice(Draft draft, int i) {
        return draft.line.kind(i).acronym
                && draft.has(i, Lexicon.TITLE)
                && draft.text(i).length() > 2;
    }

    /// `Coast Democrats (DCM)`: a party's letters, whatever they stand for elsewhere.
    private void party(Draft draft, int acronym) {
        if (draft.isOneOf(acronym - 2, PARTIES) && draft.isCapital(acronym - 2)) {
            same(draft, acronym);
        }
    }

    private static boolean isOpening(Draft draft, int i) {
        return draft.is(i, "(") || draft.is(i, "-") || draft.is(i, "--");
    }

    private void define(Draft draft, int acronym) {
        int bracket = acronym - 1;
        int from = Initials.begin(draft, bracket, draft.text(acronym));
        if (from < 0 || draft.has(bracket - 1, Lexicon.TITLE) && !draft.has(bracket - 1, Lexicon.ORGANISATION)) {
            same(draft, acronym);
            return;
        }
        var found = kind(draft, from, bracket, acronym);
        boolean small = !draft.isCapital(from) && !draft.isCapital(bracket - 1);
        if (small && found.filter(kind -> kind != PartyKind.ORGANISATION).isEmpty() && !isHead(draft, from, bracket)) {
            terms.add(draft.text(acronym));
            return;
        }
        found.ifPresent(kind -> {
            boolean name = draft.isCapital(from) || kind != PartyKind.ORGANISATION;
            boolean sign = isPossessive(draft.lower(bracket - 1)) || draft.is(bracket - 1, ",");
            int end = sign ? bracket - 1 : bracket;
            if (name && end > from) {
                draft.put(new Found(from, end, kind, DEFINED));
            }
            defined.put(draft.text(acronym), kind);
        });
    }

    private static boolean isPossessive(String lower) {
        return lower.equals("'s") || lower.equals("’s") || lower.equals("s");
    }

    private static boolean isHead(Draft draft, int from, int bracket) {
        return Things.kind(draft, from, bracket).isPresent();
    }

    /// The acronym of an organisation whose long name is translated: its letters are another language's.
    private void same(Draft draft, int acronym) {
        for (var found : draft.found()) {
            boolean adjacent = found.to() == acronym - 1;
            boolean several = found.length() > 1 || draft.lower(found.from()).indexOf('-') > 0;
            if (adjacent && found.kind() == PartyKind.ORGANISATION && several) {
                defined.putIfAbsent(draft.text(acronym), PartyKind.ORGANISATION);
            }
            if (adjacent && found.kind() == PartyKind.PLACE && found.length() > 2 && begins(draft, found, acronym)) {
                defined.putIfAbsent(draft.text(acronym), PartyKind.PLACE);
            }
        }
    }

    /// Whether the acronym begins with the first letters of the first two words: `Naval Air Station Vela (NAVEL)`.
    private static boolean begins(Draft draft, Found found, int acronym) {
        var letters = draft.text(acronym);
        return letters.charAt(0) == draft.text(found.from()).charAt(0)
                && letters.charAt(1) == draft.text(found.from() + 1).charAt(0);
    }

    private Optional<PartyKind> kind(Draft draft, int from, int bracket, int acronym) {
        var byHead = Things.kind(draft, from, bracket);
        if (byHead.isPresent()) {
            return byHead;
        }
        for (var found : draft.found()) {
            // A branch of a body: "Free Coast in the Northern Islands (FCNI)".
            boolean first = found.from() == from && found.to() < bracket && draft.is(found.to(), "in");
            boolean listed = found.from() == from
                    && found.to() == bracket
                    && found.rule().equals(Known.LISTED);
            if ((first || listed) && found.kind() == PartyKind.ORGANISATION) {
                return Optional.of(PartyKind.ORGANISATION);
            }
        }
        if (Borderline.isSite(draft.line, from, bracket)) {
            return Optional.of(PartyKind.PLACE);
        }
        for (var found : draft.found()) {
            // The long name is known as a whole: "Marenia Free Coast (MFC)", "Operation Calm Sea (OCS)".
            boolean whole = found.from() <= from && found.to() == bracket;
            if (whole && found.kind() != PartyKind.ORGANISATION) {
                return Optional.of(found.kind());
            }
        }
        if (isPerson(draft, from, bracket)) {
            return Optional.of(PartyKind.PERSON);
        }
        var own = votes.getOrDefault(draft.text(acronym), Map.of());
        int organisation = own.getOrDefault(PartyKind.ORGANISATION, 0);
        int place = own.getOrDefault(PartyKind.PLACE, 0);
        for (var found : draft.found()) {
            int inside = Math.min(found.to(), bracket) - Math.max(found.from(), from);
            if (inside > 0) {
                organisation += found.kind() == PartyKind.ORGANISATION ? inside : 0;
                place += found.kind() == PartyKind.PLACE ? inside : 0;
            }
        }
        boolean many = draft.text(acronym).endsWith("s");
        if (organisation == 0 && place == 0 || many) {
            return Optional.empty();
        }
        return Optional.of(organisation >= place ? PartyKind.ORGANISATION : PartyKind.PLACE);
    }

    /// Parts of persons' names alone, a given name first: `Pablo Henrique Lobre (PHL)`.
    private static boolean isPerson(Draft draft, int from, int bracket) {
        boolean given = (draft.line.kind(from).named & OFTEN) == OFTEN;
        boolean names = given && (draft.line.kind(bracket - 1).named >> 2 & OFTEN) == OFTEN && bracket - from > 1;
        for (int i = from; i < bracket; i++) {
            var kind = draft.line.kind(i);
            boolean small = (draft.line.shown(i) & DocumentWords.SMALL) != 0;
            names &= kind.capital && kind.flags == 0 && kind.isOftenNamed() && !small && !Persons.isNoName(kind.lower);
        }
        return names;
    }

    private void repeat() {
        for (var draft : drafts) {
            for (int i = draft.nextCapital(0); i < draft.size(); i = draft.nextCapital(i + 1)) {
                if (isAcronym(draft, i) || isOffice(draft, i) && defined.containsKey(draft.text(i))) {
                    settle(draft, i);
                }
            }
        }
    }

    private void settle(Draft draft, int i) {
        var text = draft.text(i);
        for (var found : draft.found()) {
            if (found.from() <= i
                    && i < found.to()
                    && (found.length() > 1 || found.rule().equals(Tidy.STRUCTURE))) {
                return;
            }
        }
        if (terms.contains(text)) {
            draft.clear(i);
            return;
        }
        var kind = defined.get(text);
        if (kind != null) {
            draft.put(new Found(i, i + 1, kind, DEFINED));
            return;
        }
        int all = places.getOrDefault(text, 0);
        votes.getOrDefault(text, Map.of()).entrySet().stream()
                .filter(vote -> all > 2 && vote.getValue() * 5 > all * 3)
                .findFirst()
                .ifPresent(vote -> {
                    boolean changes = draft.isFree(i, i + 1)
                            || draft.found().stream().anyMatch(f -> f.from() == i && f.kind() != vote.getKey());
                    if (changes) {
                        draft.put(new Found(i, i + 1, vote.getKey(), MOST));
                    }
                });
    }
}
