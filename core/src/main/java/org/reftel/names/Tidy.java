package org.reftel.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// What is no part of a name, whatever the tagger says: titles, adjectives of nationality, redactions, months,
/// captions; and what structure tells better than statistics: office symbols (`INR/B`), the state behind a member
/// of Congress.
final class Tidy {
    private static final String TAGGER = "names/tagger";
    static final String STRUCTURE = "names/structure";
    private static final Set<String> TRIBES =
            WordList.of("tribe", "tribes", "tribal", "tribesmen", "clan", "clans", "tribesman", "ethnic");
    private static final Set<String> OWN_ADJECTIVE = WordList.of("general", "staff");

    private Tidy() {}

    static List<Found> of(List<Pieces.Piece> sentence, Line line, int[] tags) {
        var tidy = new ArrayList<Found>();
        int i = 0;
        while (i < tags.length) {
            // In small letters hardly anything begins, and most words are in small letters.
            if (tags[i] == Tags.OUTSIDE && !line.kind(i).capital && Borderline.mountEnd(line, i) == i) {
                i++;
                continue;
            }
            int symbol = Symbols.symbolEnd(sentence, line, i);
            if (symbol > i) {
                tidy.add(new Found(i, symbol, PartyKind.ORGANISATION, STRUCTURE));
                i = symbol;
            } else if (Extents.initialsEnd(sentence, line, i) > i) {
                var name = new Found(i, Extents.initialsEnd(sentence, line, i), PartyKind.PERSON, STRUCTURE);
                tidy.add(Extents.of(name, sentence, line));
                i = tidy.getLast().to();
            } else if (Extents.groupEnd(line, i) > i) {
                tidy.add(new Found(i, Extents.groupEnd(line, i), PartyKind.ORGANISATION, STRUCTURE));
                i = Extents.groupEnd(line, i);
            } else if (Borderline.mountEnd(line, i) > i) {
                tidy.add(new Found(i, i + 3, PartyKind.PLACE, STRUCTURE));
                i += 3;
            } else if (Borderline.missionEnd(line, i) > i) {
                tidy.add(new Found(i, Borderline.missionEnd(line, i), PartyKind.ORGANISATION, STRUCTURE));
                i = tidy.getLast().to();
            } else if (Layers.missionEnd(line, i) > i) {
                tidy.add(new Found(i, Layers.missionEnd(line, i), PartyKind.ORGANISATION, STRUCTURE));
                i = Layers.missionEnd(line, i);
            } else if (Symbols.isState(line, i)) {
                i++;
            } else if (tags[i] == Tags.OUTSIDE) {
                i++;
            } else {
                int end = nameEnd(sentence, line, tags, i);
                trim(new Found(i, end, kind(tags[i]), TAGGER), sentence, line, tidy);
                i = Math.max(end, tidy.isEmpty() ? 0 : tidy.getLast().to());
            }
        }
        return tidy;
    }

    /// Where the name ends that begins at `i`; two persons with nothing in between are one.
    private static int nameEnd(List<Pieces.Piece> sentence, Line line, int[] tags, int i) {
        int end = i + 1;
        while (end < tags.length && isSame(tags, i, end) && Symbols.symbolEnd(sentence, line, end) == end) {
            end++;
        }
        return end;
    }

    private static boolean isSame(int[] tags, int i, int end) {
        return tags[end] > 0
                && Tags.kind(tags[end]) == Tags.kind(tags[i])
                && (Tags.isLater(tags[end]) || Tags.kind(tags[i]) == Tags.PERSON);
    }

    private static void trim(Found found, List<Pieces.Piece> sentence, Line line, List<Found> tidy) {
        int from = found.from();
        int to = found.to();
        if (isTask(line, from, to)
                || to == from + 1 && sentence.get(from).text().equals("Us")) {
            return;
        }
        if (found.kind() == PartyKind.PLACE && Borderline.isNobility(line, from, to)) {
            trim(found.as(PartyKind.PERSON, STRUCTURE), sentence, line, tidy);
            return;
        }
        int titles = titles(line, found);
        boolean officer = titles > 0 && titles == to - from - 1 && found.kind() != PartyKind.PERSON;
        if (officer && (line.kind(to - 1).flags & Lexicon.PLACE) != 0) {
            // "CG Vela": an officer of a place.
            tidy.add(found.range(to - 1, to).as(PartyKind.PLACE, STRUCTURE));
            return;
        }
        if (found.kind() == PartyKind.ORGANISATION && Offices.isSlashed(line, from, to)) {
            trim(found.range(from + 1, to).as(PartyKind.PERSON, STRUCTURE), sentence, line, tidy);
            return;
        }
        int officer0 = found.kind() == PartyKind.ORGANISATION ? Borderline.officer(line, from, to) : to;
        if (officer0 < to) {
            trim(found.range(from, officer0), sentence, line, tidy);
            int name = officer0;
            while (name < to && isTitle(line.kind(name))) {
                name++;
            }
            trim(found.range(name, to).as(PartyKind.PERSON, STRUCTURE), sentence, line, tidy);
            return;
        }
        boolean person = titles > 0 && !isOrganisation(line, from, to) && !hasLink(line, from, to);
        if (found.kind() == PartyKind.ORGANISATION && person) {
            // "DefMin Harrow", taken for an organisation.
            trim(found.as(PartyKind.PERSON, STRUCTURE), sentence, line, tidy);
            return;
        }
        if (found.kind() == PartyKind.PERSON) {
            var bare = Persons.of(found, line);
            if (bare.length() == 0) {
                return;
            }
            if (bare.to() < to && Persons.kind(bare, line) == PartyKind.PLACE) {
                tidy.add(bare.as(PartyKind.PLACE, STRUCTURE));
                return;
            }
            if (Persons.isNamedAfter(line, bare.from()) || Persons.isInhabitants(line, bare.from(), bare.to())) {
                return;
            }
            var firm = Persons.firm(bare, line);
            if (firm.kind() != PartyKind.PERSON) {
                tidy.add(firm);
                return;
            }
            from = bare.from();
            to = bare.to();
        }
        while (from < to && !beginsName(line, from, to, found.kind())) {
            from++;
        }
        if (found.kind() == PartyKind.ORGANISATION && from < to && line.is(from, "other")) {
            from++;
        }
        if (found.kind() == PartyKind.ORGANISATION && (isDeputyChief(line, from, to) || isHighOffice(line, from, to))) {
            return;
        }
        if (found.kind() == PartyKind.ORGANISATION
                && isHighOffice(line, to - 2, to)
                && to - 2 > from
                && !hasLink(line, from, to)) {
            to -= 2;
        }
        int slash = found.kind() == PartyKind.PERSON ? to : slash(line, from, to);
        if (slash < to) {
            trim(found.range(from, slash), sentence, line, tidy);
            trim(found.range(slash + 1, to), sentence, line, tidy);
            return;
        }
        if (found.kind() == PartyKind.ORGANISATION) {
            to = Borderline.withoutMatter(line, from, to);
        }
        int office = to;
        while (to > from && !endsName(line, to - 1, from, found.kind())) {
            to--;
        }
        int place = from < to && found.kind() == PartyKind.ORGANISATION ? Borderline.placeBefore(line, from, to) : from;
        if (place > from) {
            tidy.add(found.range(from, place).as(PartyKind.PLACE, STRUCTURE));
            from = place;
        }
        if (from == to || isNever(line, from, to) || to == from + 1 && isOffice(line.kind(from))) {
            return;
        }
        // "National Security Advisor": what is left without the office is no organisation.
        boolean nameless = office > to && isTitle(line.kind(office - 1)) && !isOrganisation(line, from, to);
        if (nameless && found.kind() == PartyKind.ORGANISATION) {
            return;
        }
        if (found.kind() == PartyKind.PERSON && to < line.size() && TRIBES.contains(line.kind(to).lower)) {
            return;
        }
        int behind = found.kind() == PartyKind.ORGANISATION ? Borderline.placeBehind(line, from, to) : to;
        if (behind < to) {
            tidy.add(found.range(from, behind));
            tidy.add(found.range(behind, to).as(PartyKind.PLACE, STRUCTURE));
            return;
        }
        int owned = found.kind() == PartyKind.ORGANISATION ? Borderline.owned(line, from, to) : to;
        if (owned < to) {
            trim(found.range(from, owned), sentence, line, tidy);
            trim(found.range(owned + 1, to), sentence, line, tidy);
            return;
        }
        int layer = found.kind() == PartyKind.ORGANISATION ? Layers.layerEnd(line, from, to) : to;
        if (layer < to) {
            tidy.add(found.range(from, layer));
            trim(found.range(line.is(layer, "and") ? layer + 1 : layer, to), sentence, line, tidy);
            return;
        }
        var name = found.range(from, to);
        var kind = line.isShouting() ? name.kind() : Borderline.kind(line, name);
        if (kind != name.kind()) {
            name = name.as(kind, STRUCTURE);
        }
        boolean none = kind == PartyKind.PLACE && Borderline.isNoPlace(line, from, to)
                || kind == PartyKind.ORGANISATION && NoBodies.is(line, from, to)
                || kind != PartyKind.PLACE
                        && to == from + 1
                        && (line.kind(from).lower.endsWith("ism") || Borderline.isContraction(line.kind(from).lower));
        if (none) {
            return;
        }
        if (!Extents.isOffice(name, line) && !Extents.isHalf(name, line)) {
            tidy.add(Extents.of(name, sentence, line));
        }
    }

    /// `FPOL-4`: the number of a task of reporting.
    private static boolean isTask(Line line, int from, int to) {
        var lower = line.kind(from).lower;
        int hyphen = lower.indexOf('-');
        return to == from + 1
                && hyphen > 3
                && hyphen + 1 < lower.length()
                && lower.length() < hyphen + 4
                && Character.isDigit(lower.charAt(hyphen + 1));
    }

    /// `Deputy Chief of Staff`, `Chief of Staff`: an office.
    private static boolean isDeputyChief(Line line, int from, int to) {
        int chief = to - 3;
        return chief >= from
                && chief <= from + 1
                && line.is(chief, "chief")
                && line.is(to - 1, "staff")
                && isTitle(line.kind(from));
    }

    /// `Prosecutor General`: an office.
    private static boolean isHighOffice(Line line, int from, int to) {
        return to - from == 2
                && from >= 0
                && line.is(from + 1, "general")
                && isTitle(line.kind(from))
                && !line.is(from, "consul");
    }

    private static boolean hasLink(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.is(i, "of") || line.is(i, "for")) {
                return true;
            }
        }
        return false;
    }

    /// How many words at the beginning are titles; 0 when all are.
    private static int titles(Line line, Found found) {
        int titles = 0;
        while (titles < found.length() && isTitle(line.kind(found.from() + titles))) {
            titles++;
        }
        return titles < found.length() ? titles : 0;
    }

    private static boolean isOrganisation(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((line.kind(i).flags & Lexicon.ORGANISATION) != 0 || line.kind(i).acronym) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsName(Line line, int i, int to, PartyKind as) {
        var kind = line.kind(i);
        boolean rank = as == PartyKind.PERSON
                && kind.acronym
                && to - i > 1
                && (kind.lower.length() < 5 || !kind.isOftenNamed())
                && !Extents.isGiven(line.kind(i + 1).text);
        if (!isNameLike(kind, as) || rank && isCapitals(line, i, to)) {
            return false;
        }
        boolean small = !kind.capital && Character.isLetter(kind.lower.charAt(0));
        return !small
                || to - i == 1
                || kind.lower.startsWith("al-")
                || (kind.flags & Lexicon.PARTICLE) != 0 && as != PartyKind.ORGANISATION;
    }

    /// Where a slash parts two names, or `to`.
    private static int slash(Line line, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (Symbols.isSlash(line, i)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isNameLike(WordKind kind, PartyKind as) {
        if (!Character.isLetterOrDigit(kind.lower.charAt(0)) || isRedaction(kind.lower)) {
            return false;
        }
        return as == PartyKind.ORGANISATION || !isTitle(kind) || as == PartyKind.PLACE && !kind.acronym;
    }

    /// Whether a name goes on in ordinary letters behind its first word: then an acronym there is a rank (`SA
    /// Harrow`).
    private static boolean isCapitals(Line line, int i, int to) {
        return line.kind(i + 1).capital && !line.kind(i + 1).acronym && to > i + 1 && !line.isShouting();
    }

    private static boolean endsName(Line line, int last, int from, PartyKind as) {
        var kind = line.kind(last);
        if (!Character.isLetterOrDigit(kind.lower.charAt(0)) || isRedaction(kind.lower)) {
            return false;
        }
        if (last > from && !kind.capital && Character.isLetter(kind.lower.charAt(0)) && !line.isShouting()) {
            return false;
        }
        if (as == PartyKind.ORGANISATION
                && last > from
                && ((kind.flags & Lexicon.MONTH) != 0 || isLongNumber(kind.lower))) {
            return false;
        }
        boolean office = Borderline.isOfficeWord(kind.lower) || (kind.flags & Lexicon.CAPTION) != 0 && kind.acronym;
        if (as == PartyKind.PERSON && last > from && office) {
            return false;
        }
        return as != PartyKind.ORGANISATION
                || last == from
                || line.is(from, "office")
                || !line.kind(last - 1).capital
                || (kind.flags & Lexicon.TITLE) == 0
                || (kind.flags & (Lexicon.ORGANISATION | Lexicon.PLACE)) != 0
                || OWN_ADJECTIVE.contains(kind.lower);
    }

    private static boolean isLongNumber(String lower) {
        return lower.length() > 3
                && Character.isDigit(lower.charAt(0))
                && Character.isDigit(lower.charAt(lower.length() - 1));
    }

    /// A word for an office or rank, alone or before a hyphen: `Ambassador-at-Large`.
    private static boolean isTitle(WordKind kind) {
        return (kind.flags & Lexicon.TITLE) != 0 && (kind.flags & Lexicon.PARTICLE) == 0
                || kind.lower.startsWith("ambassador-")
                || kind.lower.endsWith("couns");
    }

    /// A title that is nobody's name: `PolOff`, `CODEL`, `Governor`.
    private static boolean isOffice(WordKind kind) {
        return isTitle(kind) && (kind.flags & (Lexicon.ORGANISATION | Lexicon.PLACE)) == 0;
    }

    private static boolean isNever(Line line, int from, int to) {
        boolean people = true;
        boolean capital = false;
        for (int i = from; i < to; i++) {
            var kind = line.kind(i);
            people &= (kind.flags & (Lexicon.PEOPLE | Lexicon.CAPTION)) != 0 && (kind.flags & Lexicon.PLACE) == 0
                    || kind.lower.equals("-");
            capital |= kind.capital || kind.lower.startsWith("al-");
        }
        if (people || !capital) {
            return true;
        }
        var kind = line.kind(from);
        return to == from + 1 && (kind.flags & Lexicon.MONTH) != 0 && !kind.lower.equals("may");
    }

    static boolean isRedaction(String lower) {
        return lower.contains("xxxx");
    }

    private static PartyKind kind(int tag) {
        return switch (Tags.kind(tag)) {
            case Tags.PERSON -> PartyKind.PERSON;
            case Tags.ORGANISATION -> PartyKind.ORGANISATION;
            default -> PartyKind.PLACE;
        };
    }
}
