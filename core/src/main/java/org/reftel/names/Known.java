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

    /// A listed name. It stands in a sentence by its words alone, whatever the tagger says.
    static final class Name {
        private final String[] words;
        /// For each word whether the list has it in small letters: then it may stand in either case.
        private final boolean[] small;
        private final PartyKind kind;

        private Name(List<String> listed, PartyKind kind) {
            int size = listed.size();
            this.words = new String[size];
            this.small = new boolean[size];
            this.kind = kind;
            for (int i = 0; i < size; i++) {
                var word = listed.get(i);
                words[i] = word.toLowerCase(Locale.ROOT);
                small[i] = !Character.isUpperCase(word.charAt(0)) || word.startsWith("Al-");
            }
        }

        boolean isOneWord() {
            return words.length == 1;
        }

        /// The last word first: many names begin alike.
        private boolean stands(Draft draft, int from) {
            if (from + words.length > draft.size()) {
                return false;
            }
            for (int i = words.length - 1; i >= 0; i--) {
                if (!draft.is(from + i, words[i]) || !small[i] && !draft.isCapital(from + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Name[] NONE = {};
    private static final Known BUILT_IN = load();

    private final Map<String, Name[]> byFirst;

    private Known(Map<String, Name[]> byFirst) {
        this.byFirst = byFirst;
    }

    static Known builtIn() {
        return BUILT_IN;
    }

    /// The names that begin with a word in small letters: every [WordKind] knows its own.
    Name[] beginning(String lower) {
        return byFirst.getOrDefault(lower, NONE);
    }

    /// Puts each that stands in the sentence, unless a longer name has it.
    static void find(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.line.kind(i).isListed) {
                continue;
            }
            var longest = i;
            for (var name : draft.line.kind(i).listed) {
                int end = i + name.words.length;
                if (end > longest && name.stands(draft, i)) {
                    if (isOpen(draft, i, end)) {
                        draft.put(new Found(i, end, name.kind, LISTED));
                        longest = end;
                    } else if (end - i > 2 && cut(draft, i, end)) {
                        draft.put(new Found(i, end, name.kind, LISTED));
                        longest = end;
                    }
                }
            }
            i = Math.max(i, longest - 1);
        }
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
        var packed = new HashMap<String, Name[]>();
        byFirst.forEach((word, names) -> packed.put(word, names.toArray(NONE)));
        return new Known(packed);
    }

    private static void add(String line, PartyKind kind, Map<String, List<Name>> byFirst) {
        var name = new Name(List.of((line + " ").replace("'s ", " 's ").strip().split(" ", -1)), kind);
        byFirst.computeIfAbsent(name.words[0], _ -> new ArrayList<>()).add(name);
    }
}
