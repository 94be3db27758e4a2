package org.reftel.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.model.PartyKind;

/// The last name of a person whom the document names in full is that person wherever it stands alone: `Harrow` beside
/// `Ana Harrow`, `Sabri` beside `Khalid al-Sabri`, `San Telmo` beside `Pablo San Telmo`.
final class Surnames {
    private static final String SURNAME = "names/surname";
    private static final int SHORTEST = 4;

    private final Set<String> names = new HashSet<>();
    /// The word before the last, a surname too in a Spanish name: `Pablo Lobre Telmo`.
    private final Set<String> inner = new HashSet<>();

    private Surnames() {}

    static void find(List<Draft> drafts) {
        var surnames = new Surnames();
        for (var draft : drafts) {
            for (var found : draft.found()) {
                if (found.kind() == PartyKind.PERSON && found.length() > 1 && !draft.line.isShouting()) {
                    surnames.add(draft, found);
                }
            }
        }
        if (surnames.names.isEmpty()) {
            return;
        }
        for (var draft : drafts) {
            surnames.settle(draft);
        }
    }

    private void add(Draft draft, Found found) {
        int last = found.to() - 1;
        var lower = draft.lower(last);
        var bare = lower.startsWith("al-") || lower.startsWith("el-") ? lower.substring(3) : lower;
        if (bare.length() >= SHORTEST && draft.line.kind(last).flags == 0) {
            names.add(bare);
            names.add(lower);
        }
        if (found.length() > 2) {
            names.add(draft.lower(last - 1) + " " + lower);
            inner.add(draft.lower(last - 1));
        }
    }

    private void settle(Draft draft) {
        for (var found : draft.found()) {
            boolean two = found.length() == 2 && found.kind() == PartyKind.PLACE;
            boolean one = found.length() == 1 && found.kind() == PartyKind.ORGANISATION && isName(draft, found.from());
            var words =
                    two ? draft.lower(found.from()) + " " + draft.lower(found.from() + 1) : draft.lower(found.from());
            if ((one || two) && names.contains(words) || one && inner.contains(words)) {
                draft.put(found.as(PartyKind.PERSON, SURNAME));
            }
        }
        for (int i = draft.nextCapital(1); i < draft.size(); i = draft.nextCapital(i + 1)) {
            boolean alone = !draft.isCapital(i - 1)
                    && !draft.isCapital(i + 1)
                    && !draft.is(i - 1, "the")
                    && names.contains(draft.lower(i));
            if (alone && draft.isFree(i, i + 1) && isName(draft, i)) {
                draft.put(new Found(i, i + 1, PartyKind.PERSON, SURNAME));
            }
        }
    }

    private static boolean isName(Draft draft, int i) {
        var kind = draft.line.kind(i);
        boolean small = (draft.line.shown(i) & DocumentWords.SMALL) != 0;
        return !kind.acronym && kind.flags == 0 && !small && !draft.line.isShouting();
    }
}
