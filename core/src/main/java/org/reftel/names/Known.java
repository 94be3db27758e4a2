package org.reftel.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reftel.model.PartyKind;

/// Bodies and places that a general reader knows by name: press, parties, armed groups, companies, regions. The
/// tagger sees one word at a time and takes `Milli Gorus` for a person and `A Just Russia` for a place.
final class Known {
    static final String LISTED = "names/listed";

    /// @param small for each word whether the list has it in small letters: then it may stand in either case
    record Name(List<String> words, List<Boolean> small, PartyKind kind) {}

    private static final Known BUILT_IN = load();

    private final Map<String, List<Name>> byFirst;

    private Known(Map<String, List<Name>> byFirst) {
        this.byFirst = byFirst;
    }

    static Known builtIn() {
        return BUILT_IN;
    }

    /// The names that begin with a word in small letters: every [WordKind] knows its own.
    List<Name> beginning(String lower) {
        return byFirst.getOrDefault(lower, List.of());
    }

    /// Puts each that stands in the sentence, unless a longer name has it.
    static void find(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.line.kind(i).isListed) {
                continue;
            }
            var longest = i;
            for (var name : draft.line.kind(i).listed) {
                int end = i + name.words().size();
                if (end > longest && stands(draft, i, name)) {
                    if (isOpen(draft, i, end)) {
                        draft.put(new Found(i, end, name.kind(), LISTED));
                        longest = end;
                    } else if (end - i > 2 && cut(draft, i, end)) {
                        draft.put(new Found(i, end, name.kind(), LISTED));
                        longest = end;
                    }
                }
            }
            i = Math.max(i, longest - 1);
        }
    }

    private static boolean stands(Draft draft, int i, Name name) {
        int size = name.words().size();
        if (i + size > draft.size()) {
            return false;
        }
        for (int j = 0; j < size; j++) {
            boolean written = name.small().get(j) || draft.isCapital(i + j);
            if (!written || !draft.is(i + j, name.words().get(j))) {
                return false;
            }
        }
        return true;
    }

    /// Whether every name found there lies inside.
    private static boolean isOpen(Draft draft, int from, int to) {
        for (var found : draft.found()) {
            boolean touches = found.from() < to && from < found.to();
            if (touches && (found.from() < from || found.to() > to)) {
                return false;
            }
        }
        return true;
    }

    /// Cuts names that reach into a long one from outside down to the acronym that is left of them
    /// (`Department of [State HWO]`); false when one of them holds it.
    private static boolean cut(Draft draft, int from, int to) {
        for (var found : draft.found()) {
            if (found.from() <= from && found.to() >= to) {
                return false;
            }
        }
        for (var found : draft.found()) {
            boolean behind = found.from() < to && found.to() > to && found.from() > from;
            if (behind && draft.line.kind(to).acronym) {
                draft.put(found.range(to, found.to()));
            }
        }
        return true;
    }

    private static Known load() {
        var byFirst = new HashMap<String, List<Name>>();
        for (var line : Lexicon.lines("bodies.txt")) {
            add(line, PartyKind.ORGANISATION, byFirst);
        }
        for (var line : Lexicon.lines("places.txt")) {
            if (line.indexOf(' ') > 0 && line.indexOf(',') < 0 && line.indexOf('.') < 0) {
                add(line, PartyKind.PLACE, byFirst);
            }
        }
        return new Known(byFirst);
    }

    private static void add(String line, PartyKind kind, Map<String, List<Name>> byFirst) {
        var words = new ArrayList<String>();
        var either = new ArrayList<Boolean>();
        for (var word : (line + " ").replace("'s ", " 's ").strip().split(" ", -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
            either.add(!Character.isUpperCase(word.charAt(0)) || word.startsWith("Al-"));
        }
        byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                .add(new Name(List.copyOf(words), List.copyOf(either), kind));
    }
}
