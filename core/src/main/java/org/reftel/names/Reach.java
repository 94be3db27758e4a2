package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// How far a body's name reaches that the tagger cut short or ran together with another: `General | Directorate of
/// Ports`, `Office of Analysis | and Planning`, `Harbour Bureau | of the Department of State`.
final class Reach {
    private static final String REACH = "names/reach";
    /// Adjectives that begin the name of the body behind them.
    private static final Set<String> BEGINNINGS = WordList.of(
            "international", "inter-american", "inter-parliamentary", "pan-american", "pan-african", "national");
    /// Bodies that `General` stands before.
    private static final Set<String> GENERAL =
            WordList.of("direction", "directorate", "headquarters", "secretariat", "inspectorate", "commissariat");
    private static final Set<String> ARMED =
            WordList.of("police", "army", "navy", "customs", "border", "prison", "guard");
    private static final Set<String> BRANCHES =
            WordList.of("service", "services", "force", "forces", "academy", "department", "command", "headquarters");
    private static final Set<String> STATES = WordList.of("ministry", "department", "secretariat");
    /// Bodies that are named by their matter.
    private static final Set<String> OF_MATTERS = WordList.of(
            "office",
            "bureau",
            "center",
            "centre",
            "institute",
            "directorate",
            "direction",
            "commission",
            "committee",
            "administration",
            "department",
            "association",
            "foundation",
            "division",
            "ministry");
    private static final int NO_MATTER = Lexicon.MONTH
            | Lexicon.CAPTION
            | Lexicon.TITLE
            | Lexicon.PLACE
            | Lexicon.PLACE_BEGIN
            | Lexicon.PEOPLE
            | Lexicon.ORGANISATION;

    private Reach() {}

    static void find(Draft draft) {
        if (draft.line.isShouting()) {
            return;
        }
        for (var found : draft.found()) {
            if (found.kind() == PartyKind.ORGANISATION) {
                body(draft, found);
            }
        }
    }

    private static void body(Draft draft, Found found) {
        int from = found.from();
        int to = found.to();
        if (draft.is(from, "eu") && to == from + 2 && draft.has(from + 1, Lexicon.PLACE)) {
            // "EU Marenia arms embargo"
            draft.put(found.range(from, from + 1));
            draft.put(found.range(from + 1, to).as(PartyKind.PLACE, REACH));
            return;
        }
        int other = ofState(draft, from, to);
        if (other < to) {
            draft.put(found.range(from, other - 2));
            draft.put(found.range(other, to));
            return;
        }
        boolean strange = to - from > 1 && draft.has(from, Lexicon.PEOPLE) && draft.is(from + 1, "ministry");
        int begin = strange ? from + 1 : begin(draft, from, to);
        int end = end(draft, begin, to);
        if (begin != from || end != to) {
            draft.put(new Found(begin, end, PartyKind.ORGANISATION, REACH));
        }
    }

    /// Where the ministry begins that the bureau in front is part of, or `to`.
    private static int ofState(Draft draft, int from, int to) {
        for (int i = from + 1; i + 3 < to; i++) {
            boolean of = draft.is(i, "of") && draft.is(i + 1, "the") && draft.isOneOf(i + 2, STATES);
            if (of && draft.isCapital(i - 1) && draft.has(i - 1, Lexicon.ORGANISATION)) {
                return i + 2;
            }
        }
        return to;
    }

    private static int begin(Draft draft, int from, int to) {
        int before = from - 1;
        if (!draft.isCapital(before) || !draft.isFree(before, from) || draft.line.kind(from).acronym) {
            return from;
        }
        boolean general = draft.is(before, "general") && draft.isOneOf(from, GENERAL);
        boolean adjective =
                draft.isOneOf(before, BEGINNINGS) && (to - from > 1 || draft.has(from, Lexicon.ORGANISATION));
        return general || adjective && !draft.is(from, "ministry") ? before : from;
    }

    private static int end(Draft draft, int from, int to) {
        boolean powers = to == from + 1 && (draft.is(from, "p5") || draft.is(from, "p-5"));
        if (powers) {
            int one = draft.is(to, "+") || draft.is(to, "plus") ? to + 1 : to;
            return draft.is(one, "1") ? one + 1 : to;
        }
        boolean branch = draft.isOneOf(to - 1, ARMED)
                && draft.isCapital(to)
                && draft.isOneOf(to, BRANCHES)
                && draft.isFree(to, to + 1);
        if (branch) {
            return to + 1;
        }
        return isMatter(draft, to - 1) && named(draft, from, to) ? matterEnd(draft, to) : to;
    }

    /// Whether the name goes on with *of* or *for* behind the word that heads it.
    private static boolean named(Draft draft, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if ((draft.is(i, "of") || draft.is(i, "for")) && draft.isOneOf(i - 1, OF_MATTERS)) {
                return true;
            }
        }
        return false;
    }

    /// Behind `and Planning` or `, Film and Television`, unless somebody else begins there.
    private static int matterEnd(Draft draft, int to) {
        int and = to;
        while (draft.is(and, ",") && isMatter(draft, and + 1)) {
            and += 2;
        }
        if (and > to && draft.is(and, ",") && draft.is(and + 1, "and")) {
            and++;
        }
        if (!draft.is(and, "and") || !isMatter(draft, and + 1)) {
            return to;
        }
        int end = and + 2;
        while (isMatter(draft, end)) {
            end++;
        }
        boolean other = draft.isCapital(end) || !isOpen(draft, to, end) || draft.has(end - 1, Lexicon.TITLE);
        return other ? to : end;
    }

    /// Whether nothing is named there but a matter that was taken for a body.
    private static boolean isOpen(Draft draft, int from, int to) {
        for (var found : draft.found()) {
            boolean touches = found.from() < to && from < found.to();
            boolean matter = found.kind() == PartyKind.ORGANISATION
                    && !found.rule().equals(Known.LISTED)
                    && found.from() > from
                    && found.to() <= to;
            if (touches && !matter) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMatter(Draft draft, int i) {
        boolean matter = !draft.has(i, NO_MATTER) || draft.is(i, "justice");
        return matter && draft.isCapital(i) && !draft.line.kind(i).acronym;
    }
}
