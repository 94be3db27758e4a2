package org.reftel.names;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Programmes, systems, instruments and equipment, by the word that heads their name: `Harbour Initiative`,
/// `Plan Verra`, `Ship Register Database`, `Treaty of Vela`, `F-16`. They do not act; the tagger does not know
/// them.
final class Things {
    private static final Set<String> NO_BEGINNING = WordList.of(
            "the", "this", "that", "these", "those", "a", "an", "in", "on", "at", "under", "our", "their", "her", "its",
            "new", "of", "for", "with", "and", "but", "as", "if", "when", "while", "after", "before", "both", "such",
            "any", "all", "no", "some", "each", "every", "his", "however", "further", "other", "another", "per", "by",
            "from", "to");
    private static final Set<String> NO_LAWS = WordList.of(
            "international", "criminal", "common", "martial", "public", "civil", "islamic", "constitutional");
    /// Bodies whose name ends like a programme's.
    private static final Set<String> BODIES = WordList.of("food", "development", "environment");
    private static final Set<String> LINKS = WordList.of("of", "for", "and", "on", "against", "in");
    private static final Set<String> FRONT_INSTRUMENT = WordList.of(
            "treaty",
            "memorandum",
            "memoranda",
            "letter",
            "convention",
            "declaration",
            "letters",
            "agreement",
            "protocol",
            "charter");
    private static final int KINDS = Lexicon.PROGRAMME | Lexicon.INSTRUMENT | Lexicon.SYSTEM | Lexicon.EQUIPMENT;
    /// Letters that no weapon or vehicle begins its number with: groups, talks, paragraphs, visas.
    private static final Set<String> NO_MODELS = WordList.of(
            "G", "P", "E", "EU", "A", "B", "C", "D", "I", "L", "T", "Q", "FPOL", "COP", "COVID", "PL", "NSPD", "CAT");
    private static final Set<String> MODELS = WordList.of("A", "B", "C", "T", "L", "E", "P", "Q");

    /// Makers whose name with a number is an aircraft.
    private static final Set<String> MAKERS = WordList.of(
            "boeing",
            "airbus",
            "gulfstream",
            "bombardier",
            "cessna",
            "antonov",
            "ilyushin",
            "tupolev",
            "learjet",
            "embraer",
            "hawker",
            "fokker");

    private Things() {}

    static void find(Draft draft) {
        if (draft.line.isShouting()) {
            return;
        }
        int i = draft.nextCapital(0);
        while (i < draft.size()) {
            i = draft.nextCapital(Math.max(i + 1, at(draft, i)));
        }
    }

    /// Behind what was found at `i`, or `i`.
    private static int at(Draft draft, int i) {
        if (isModel(draft, i)) {
            put(draft, i, i + 1, PartyKind.EQUIPMENT);
            return i + 1;
        }
        if (MAKERS.contains(draft.lower(i)) && i + 1 < draft.size() && isType(draft.text(i + 1))) {
            put(draft, i, i + 2, PartyKind.EQUIPMENT);
            return i + 2;
        }
        int front = front(draft, i);
        if (front > i) {
            return front;
        }
        int end = i;
        while (draft.isCapital(end) && end - i < 12) {
            end++;
        }
        int head = end - 1;
        while (head > i && !draft.has(head, KINDS)) {
            head--;
        }
        int from = i;
        while (from < head && (NO_BEGINNING.contains(draft.lower(from)) || isStranger(draft, from, head))) {
            from++;
        }
        if (head == from || !draft.has(head, KINDS)) {
            return equipmentBehind(draft, i, end);
        }
        if (BODIES.contains(draft.lower(head - 1)) && draft.has(head, Lexicon.PROGRAMME)) {
            return end;
        }
        if (draft.is(head, "law") && head == from + 1 && NO_LAWS.contains(draft.lower(from))) {
            return end;
        }
        int to = tail(draft, head + 1);
        put(draft, from, to, kind(draft.line.kind(head).flags));
        return Math.max(end, to);
    }

    /// A nationality or *U.S.* in front of a name that is complete without it.
    private static boolean isStranger(Draft draft, int i, int head) {
        return head - i >= 2 && (draft.has(i, Lexicon.PEOPLE) || draft.is(i, "u.s.") || draft.is(i, "us"));
    }

    /// `Agreement on Fishing Rights`, `Resolution 1234`: what follows the head and belongs to it.
    private static int tail(Draft draft, int behind) {
        if (behind < draft.size() && Character.isDigit(draft.text(behind).charAt(0))) {
            boolean resolution = draft.is(behind - 1, "resolution") || draft.is(behind - 1, "law");
            return resolution ? behind + 1 : behind;
        }
        int end = behind;
        while (LINKS.contains(end < draft.size() ? draft.lower(end) : "")) {
            int next = draft.is(end + 1, "the") ? end + 2 : end + 1;
            boolean name = draft.isCapital(next) && !draft.has(next, Lexicon.MONTH | Lexicon.PLACE);
            if (!name || draft.is(end, "and") || draft.is(end, "in")) {
                return end;
            }
            end = next;
            while (draft.isCapital(end)) {
                end++;
            }
        }
        return end;
    }

    private static int front(Draft draft, int i) {
        var lower = draft.lower(i);
        boolean named = draft.isCapital(i + 1) && !draft.has(i + 1, KINDS | Lexicon.MONTH | Lexicon.ORGANISATION);
        if (named && Lexicon.builtIn().isFront(lower)) {
            int end = i + 1;
            while (draft.isCapital(end) && end - i < 4 && !draft.has(end, Lexicon.TITLE)) {
                end++;
            }
            put(draft, i, end, draft.has(i, Lexicon.SYSTEM) ? PartyKind.SYSTEM : PartyKind.PROGRAMME);
            return end;
        }
        if (FRONT_INSTRUMENT.contains(lower)
                && (draft.is(i + 1, "of") || draft.is(i + 1, "on"))
                && draft.isCapital(i + 2)) {
            int end = i + 2;
            while (draft.isCapital(end)) {
                end++;
            }
            put(draft, i, tail(draft, end), PartyKind.INSTRUMENT);
            return end;
        }
        return i;
    }

    /// `Bell 412 helicopters`, `Black Hawk helicopter`: a name before a small word for a vehicle.
    private static int equipmentBehind(Draft draft, int i, int end) {
        int from = i;
        while (from < end && (NO_BEGINNING.contains(draft.lower(from)) || draft.has(from, Lexicon.PEOPLE))) {
            from++;
        }
        int behind = end;
        if (behind < draft.size()
                && Character.isDigit(draft.text(behind).charAt(0))
                && draft.text(behind).length() <= 4) {
            behind++;
        }
        boolean vehicle = draft.has(behind, Lexicon.EQUIPMENT) && !draft.isCapital(behind);
        boolean known = behind > end && !draft.is(behind, "bomber") && !draft.is(behind, "bombers")
                || draft.is(behind, "helicopter")
                || draft.is(behind, "helicopters")
                || draft.is(behind, "aircraft")
                || draft.is(behind, "missiles")
                || draft.is(behind, "missile");
        if (!vehicle || !known || from == end || behind == end && isKnownName(draft, from, end)) {
            return i;
        }
        put(draft, from, behind, PartyKind.EQUIPMENT);
        return behind;
    }

    /// Whether the tagger takes the words for somebody: `NATO aircraft`, `Army helicopters`.
    private static boolean isKnownName(Draft draft, int from, int to) {
        return !draft.isFree(from, to) || draft.has(to - 1, Lexicon.ORGANISATION) || draft.line.kind(to - 1).acronym;
    }

    /// One to three capitals, a hyphen and a number, and a letter perhaps: `F-16`, `UH-60`, `MiG-29`, `S-300`.
    private static boolean isModel(Draft draft, int i) {
        int hyphen = draft.line.kind(i).hyphen;
        if (hyphen < 1 || hyphen > 3) {
            return false;
        }
        var text = draft.text(i);
        if (text.length() > hyphen + 6 || !Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        int digits = 0;
        int at = hyphen + 1;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
            digits++;
        }
        var letters = text.substring(0, hyphen);
        boolean longEnough = digits >= 2 && (!NO_MODELS.contains(letters) || MODELS.contains(letters) && digits >= 2);
        boolean plural = at == text.length() || at == text.length() - 1 && Character.isLetter(text.charAt(at));
        boolean visa = (letters.equals("H") || letters.equals("L") || letters.equals("G")) && digits < 3;
        return longEnough && plural && !visa && digits <= 4 && isLetters(letters) && !draft.is(i - 1, "para");
    }

    /// `737`, `A320`, `G-IV`, `CL-604`.
    private static boolean isType(String text) {
        boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean roman = text.length() > 2 && text.length() < 6 && text.charAt(1) == '-' && text.charAt(0) == 'G';
        return text.length() < 8 && (digit || roman) && !text.endsWith("s") && !isYear(text);
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    private static boolean isLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void put(Draft draft, int from, int to, PartyKind kind) {
        draft.put(new Found(from, to, kind, "names/" + kind.key()));
    }

    /// What a long name is by its last word, or by the word before its first *of*, *for*, *on*.
    static Optional<PartyKind> kind(Draft draft, int from, int to) {
        int head = to - 1;
        for (int i = from + 1; i < to; i++) {
            if (draft.is(i, "of") || draft.is(i, "for") || draft.is(i, "on")) {
                head = i - 1;
                break;
            }
        }
        int flags = draft.line.kind(head).flags;
        if ((flags & Lexicon.ORGANISATION) != 0) {
            return Optional.of(PartyKind.ORGANISATION);
        }
        return (flags & KINDS) != 0 ? Optional.of(kind(flags)) : Optional.empty();
    }

    private static PartyKind kind(int flags) {
        if ((flags & Lexicon.PROGRAMME) != 0) {
            return PartyKind.PROGRAMME;
        }
        if ((flags & Lexicon.INSTRUMENT) != 0) {
            return PartyKind.INSTRUMENT;
        }
        return (flags & Lexicon.SYSTEM) != 0 ? PartyKind.SYSTEM : PartyKind.EQUIPMENT;
    }

    /// The first word of a programme's name stands for it where nothing else does: `Harbour` for `Harbour
    /// Initiative`.
    static void shorten(List<Draft> drafts) {
        var first = new HashSet<String>();
        // A bit by the hash of each: most words have none of these.
        long hashes = 0;
        for (var draft : drafts) {
            for (var found : draft.found()) {
                boolean initiative = draft.is(found.to() - 1, "initiative") && found.length() == 2;
                if (initiative && found.kind() == PartyKind.PROGRAMME && draft.line.kind(found.from()).flags == 0) {
                    first.add(draft.text(found.from()));
                    hashes |= 1L << draft.line.kind(found.from()).hash;
                }
            }
        }
        if (first.isEmpty()) {
            return;
        }
        for (var draft : drafts) {
            for (int i = 0; i < draft.size(); i++) {
                boolean may = (hashes >>> draft.line.kind(i).hash & 1) != 0;
                if (may && first.contains(draft.text(i)) && isShort(draft, i)) {
                    draft.put(new Found(i, i + 1, PartyKind.PROGRAMME, "names/programme-short"));
                }
            }
        }
    }

    private static boolean isShort(Draft draft, int i) {
        for (var found : draft.found()) {
            if (found.from() <= i && i < found.to()) {
                return found.length() == 1 && found.kind() != PartyKind.PLACE;
            }
        }
        return true;
    }
}
