package org.reftel.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Ships and storms are named like persons and bodies and are neither: `USS Gull`, `the frigate Ana Lobre`,
/// `Hurricane Osmar`.
final class Ships {
    private static final Set<String> PREFIXES =
            WordList.of("uss", "hms", "usns", "uscgc", "hmcs", "hmas", "m/v", "mv", "m/t");
    private static final Set<String> STORMS = WordList.of("hurricane", "typhoon", "cyclone");
    private static final Set<String> VESSELS = WordList.of(
            "frigate",
            "destroyer",
            "corvette",
            "warship",
            "submarine",
            "tanker",
            "freighter",
            "minesweeper",
            "trawler");

    private Ships() {}

    static void find(List<Draft> drafts) {
        var ships = new HashSet<String>();
        for (var draft : drafts) {
            if (draft.line.isShouting()) {
                continue;
            }
            for (int name = draft.nextCapital(1); name < draft.size(); name = draft.nextCapital(name + 1)) {
                int before = name - 1;
                if (isBefore(draft, before)) {
                    boolean prefix = draft.isOneOf(before, PREFIXES);
                    if (prefix && !draft.isCapital(name + 1) && draft.line.kind(name).flags == 0) {
                        ships.add(draft.text(name));
                    }
                    drop(draft, before, name);
                }
            }
        }
        if (ships.isEmpty()) {
            return;
        }
        for (var draft : drafts) {
            for (var found : draft.found()) {
                if (found.length() == 1
                        && found.kind() == PartyKind.ORGANISATION
                        && ships.contains(draft.text(found.from()))) {
                    draft.clear(found.from());
                }
            }
        }
    }

    private static boolean isBefore(Draft draft, int i) {
        if (draft.isOneOf(i, PREFIXES)) {
            return draft.line.kind(i).acronym || draft.lower(i).indexOf('/') > 0;
        }
        if (draft.isOneOf(i, STORMS)) {
            return draft.isCapital(i);
        }
        boolean carrier = draft.is(i, "carrier") && draft.is(i - 1, "aircraft");
        return !draft.isCapital(i) && (carrier || draft.isOneOf(i, VESSELS));
    }

    /// What begins at the prefix or right behind it, unless it goes on to a word for a body.
    private static void drop(Draft draft, int prefix, int name) {
        for (var found : draft.found()) {
            boolean there = found.from() == prefix || found.from() == name;
            boolean body = draft.has(found.to() - 1, Lexicon.ORGANISATION) && found.length() > 1;
            if (there && !body) {
                draft.drop(found);
            }
        }
    }
}
