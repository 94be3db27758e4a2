package org.reftel.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A person's name in its parts.
///
/// @param folded the whole, see [Fold]
/// @param core its words without particles and suffixes, in order: `tomas ibar lobre`; never empty for a name that
///     has letters
record PersonName(String folded, List<String> core) {
    /// Words that lead to a name and are none; writers leave them out as they like.
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ud", "as", "ad", "az", "ar", "de", "del", "della", "di", "da", "do", "dos", "das", "du",
            "des", "la", "las", "los", "le", "y", "e", "van", "von", "der", "den", "ter", "ten", "zu", "bin", "ben",
            "ibn", "bint", "abd", "abdel", "abdul", "abu", "st", "san", "santa");

    /// Particles that are as much of the name as what follows: `Abu Mazen`, `Abdul Hadi`, `San Martin`.
    private static final Set<String> HELD = Set.of("abd", "abdel", "abdul", "abu", "st", "san", "santa");

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "miss", "dr", "don", "dona", "sir");

    /// Family names that stand in front, where the given name behind them has two syllables or a hyphen. General
    /// knowledge of Chinese, Korean and Vietnamese names; used for look-ups and for back-links inside one
    /// document.
    private static final Set<String> FAMILY_FIRST = Set.of(
            "kim", "lee", "yi", "park", "pak", "choi", "choe", "chung", "jung", "chong", "kang", "cho", "jo", "yoon",
            "yun", "jang", "chang", "lim", "im", "han", "oh", "o", "seo", "shin", "sin", "kwon", "hwang", "ahn", "an",
            "song", "yoo", "yu", "hong", "moon", "mun", "ban", "roh", "no", "paek", "baek", "hyon", "hyun", "li",
            "wang", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu",
            "guo", "he", "gao", "lin", "luo", "zheng", "liang", "xie", "tang", "feng", "deng", "cao", "peng", "zeng",
            "xiao", "tian", "dong", "pan", "yuan", "cai", "jiang", "du", "ye", "cheng", "wei", "su", "lu", "ding",
            "ren", "yao", "shen", "jia", "bo", "wen", "xi", "dai", "fu", "hui", "tsai", "chiang", "nguyen", "tran",
            "pham", "vu", "vo", "dang", "bui", "ngo", "duong", "ly");

    PersonName {
        core = List.copyOf(core);
    }

    static PersonName of(String printed) {
        var folded = Fold.person(printed);
        var words = split(folded);
        while (words.size() > 1 && COURTESY.contains(words.getFirst())) {
            words.removeFirst();
        }
        var core = new ArrayList<String>(words.size());
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean last = i + 1 == words.size();
            if (!last && HELD.contains(word)) {
                // `Abu Mazen` is one name and no given name with a family name.
                core.add(word + words.get(++i));
            } else if (last && i > 0 && SUFFIXES.contains(word)) {
                continue;
            } else if (last || !PARTICLES.contains(word)) {
                core.add(word);
            }
        }
        return new PersonName(String.join(" ", words), core);
    }

    private static List<String> split(String folded) {
        var words = new ArrayList<String>();
        int from = 0;
        while (from < folded.length()) {
            int to = folded.indexOf(' ', from);
            to = to < 0 ? folded.length() : to;
            words.add(folded.substring(from, to));
            from = to + 1;
        }
        return words;
    }

    /// Whether it is one word only: a surname, or a given name, which nobody can tell from the word.
    boolean isSingle() {
        return core.size() < 2;
    }

    String first() {
        return core.isEmpty() ? folded : core.getFirst();
    }

    String last() {
        return core.isEmpty() ? folded : core.getLast();
    }

    /// Whether the family name stands first, as far as the words show it.
    boolean isFamilyFirst() {
        return core.size() >= 2
                && core.size() <= 3
                && FAMILY_FIRST.contains(core.getFirst())
                && !FAMILY_FIRST.contains(core.getLast());
    }

    /// What the person can be called by family name: the last word, the last two and the word before the last of a
    /// name of three and more (`ibar lobre`, `lobre`, `ibar`), the first where the family name stands first.
    List<String> familyNames() {
        if (core.size() < 2) {
            return List.of();
        }
        var names = new ArrayList<String>(4);
        names.add(core.getLast());
        int count = core.size();
        if (count > 2) {
            names.add(core.get(count - 2) + " " + core.get(count - 1));
            if (core.get(count - 2).length() > 1) {
                names.add(core.get(count - 2));
            }
        }
        if (isFamilyFirst()) {
            names.add(core.getFirst());
        }
        return names;
    }

    /// How the last name stands with its particles: `de la vega` of `Lucia de la Vega`; empty when it has none.
    Optional<String> lastWithParticles() {
        var words = split(folded);
        int at = words.size() - 1;
        while (at > 1 && PARTICLES.contains(words.get(at - 1))) {
            at--;
        }
        return at == words.size() - 1
                ? Optional.empty()
                : Optional.of(String.join(" ", words.subList(at, words.size())));
    }
}
