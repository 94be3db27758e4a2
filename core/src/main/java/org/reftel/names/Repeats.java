package org.reftel.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.grammar.WordMap;
import org.reftel.model.PartyKind;

/// A name of several words that was found once is found wherever the same words stand in capitals. In small letters
/// (`harbour police` beside `Harbour Police`) they are the thing in general more often than the body.
final class Repeats {
    private static final String REPEAT = "names/repeat";

    private record Name(List<String> words, PartyKind kind) {}

    private Repeats() {}

    static void find(List<Draft> drafts) {
        var byFirst = new HashMap<String, List<Name>>();
        for (var draft : drafts) {
            if (draft.line.isShouting()) {
                continue;
            }
            for (var found : draft.found()) {
                if (found.length() > 1) {
                    add(draft, found, byFirst);
                }
            }
        }
        if (byFirst.isEmpty()) {
            return;
        }
        var names = WordMap.of(byFirst);
        for (var draft : drafts) {
            for (int i = 0; i < draft.size(); i++) {
                if (!draft.line.kind(i).large) {
                    continue;
                }
                var beginning = names.get(draft.lower(i));
                if (beginning == null) {
                    continue;
                }
                for (var name : beginning) {
                    if (stands(draft, i, name)) {
                        draft.put(new Found(i, i + name.words().size(), name.kind(), REPEAT));
                    }
                }
            }
        }
    }

    private static void add(Draft draft, Found found, Map<String, List<Name>> byFirst) {
        var words = new ArrayList<String>(found.length());
        for (int i = found.from(); i < found.to(); i++) {
            words.add(draft.lower(i));
        }
        var names = byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
        for (var other : names) {
            if (other.words().equals(words)) {
                return;
            }
        }
        names.add(new Name(List.copyOf(words), found.kind()));
    }

    private static boolean stands(Draft draft, int i, Name name) {
        int size = name.words().size();
        if (i + size > draft.size() || !draft.isFree(i, i + size)) {
            return false;
        }
        boolean capitals = true;
        for (int j = 0; j < size; j++) {
            if (!draft.lower(i + j).equals(name.words().get(j))) {
                return false;
            }
            capitals &= draft.line.kind(i + j).large;
        }
        return capitals;
    }
}
