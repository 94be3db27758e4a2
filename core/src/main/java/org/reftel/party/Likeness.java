package org.reftel.party;

import java.util.List;
import java.util.Optional;

/// How one name of a person can stand for a fuller one. Each needs two words at least; what a single word can
/// stand for is asked by who else bears it, not here.
enum Likeness {
    /// `al-Sarrani`, `Sarrani`; `Han Sol`, `Han-sol`.
    SAME("the same name, but for particles and signs"),
    /// `Sarrani Hamid` for `Hamid Sarrani`.
    TURNED("the same names in another order"),
    /// `Verdeguer Salas` for `Tomas Verdeguer Salas`.
    LAST_NAMES("last names"),
    /// `Tomas Verdeguer` for `Tomas Verdeguer Salas`, `Ivan Ozherov` for `Ivan Petrovich Ozherov`.
    SHORTER("a shorter form"),
    /// `T. Verdeguer` for `Tomas Verdeguer`.
    INITIALS("the same name with an initial"),
    /// `Tomas Verdequer` for `Tomas Verdeguer`.
    SPELLED("the same name in another spelling"),
    /// `Khaled Gani` for `Khalid Ghani`: too few consonants to tell alone; only across documents, with an office.
    SOUND("a name of the same sound");

    private static final int LONG_ENOUGH = 6;
    private static final int GIVEN = 3;

    private final String words;

    Likeness(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// How `shorter` can stand for `fuller`; empty when it cannot.
    static Optional<Likeness> of(PersonName shorter, PersonName fuller) {
        var few = shorter.core();
        var many = fuller.core();
        if (few.size() < 2 || few.size() > many.size()) {
            return Optional.empty();
        }
        if (few.equals(many)) {
            return Optional.of(SAME);
        }
        if (few.size() == many.size()) {
            return ofEqualLength(few, many);
        }
        if (few.equals(many.subList(many.size() - few.size(), many.size()))) {
            return Optional.of(LAST_NAMES);
        }
        return inOrder(few, many);
    }

    /// Whether all words sound the same, however short.
    static boolean sounds(PersonName one, PersonName other) {
        return one.core().size() == other.core().size()
                && isSameShortSound(one.first(), other.first())
                && isSameShortSound(one.last(), other.last());
    }

    private static boolean isSameShortSound(String a, String b) {
        var key = Transliteration.of(a);
        return a.equals(b) || key.length() > 1 && key.equals(Transliteration.of(b));
    }

    private static Optional<Likeness> ofEqualLength(List<String> one, List<String> other) {
        if (isTurned(one, other)) {
            return Optional.of(TURNED);
        }
        int different = 0;
        boolean initial = false;
        boolean spelled = false;
        for (int i = 0; i < one.size(); i++) {
            var a = one.get(i);
            var b = other.get(i);
            if (a.equals(b)) {
                continue;
            }
            different++;
            boolean last = i + 1 == one.size();
            if (!last && isInitial(a, b)) {
                initial = true;
            } else if (i == 0 ? isSameGivenName(a, b) : isMisspelled(a, b) || isSameSound(a, b)) {
                spelled = true;
            } else {
                return Optional.empty();
            }
        }
        if (spelled && (initial || different == one.size() && !bothTelling(one, other))) {
            return Optional.empty();
        }
        return Optional.of(spelled ? SPELLED : INITIALS);
    }

    private static boolean bothTelling(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!isSameSound(one.get(i), other.get(i)) && !isDoubled(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTurned(List<String> one, List<String> other) {
        int count = one.size();
        boolean firstToLast =
                one.getFirst().equals(other.getLast()) && one.subList(1, count).equals(other.subList(0, count - 1));
        boolean lastToFirst = one.getLast().equals(other.getFirst())
                && one.subList(0, count - 1).equals(other.subList(1, count));
        return firstToLast || lastToFirst;
    }

    /// The first word is the first, the others follow in order; an initial stands for a word that begins with it.
    private static Optional<Likeness> inOrder(List<String> few, List<String> many) {
        if (!few.getFirst().equals(many.getFirst()) && !isInitial(few.getFirst(), many.getFirst())) {
            return Optional.empty();
        }
        boolean initial = !few.getFirst().equals(many.getFirst());
        int at = 1;
        for (int i = 1; i < few.size(); i++) {
            boolean last = i + 1 == few.size();
            while (at < many.size()
                    && !few.get(i).equals(many.get(at))
                    && (last || !isInitial(few.get(i), many.get(at)))) {
                at++;
            }
            if (at == many.size()) {
                return Optional.empty();
            }
            initial |= !few.get(i).equals(many.get(at));
            at++;
        }
        return Optional.of(initial ? INITIALS : SHORTER);
    }

    private static boolean isInitial(String a, String b) {
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    /// A slip in a long word: other vowels, a doubled letter, two letters that changed places. A consonant more or
    /// less makes another name (`Harston`, `Harson`).
    private static boolean isMisspelled(String a, String b) {
        var key = Transliteration.of(a);
        boolean sounds = key.length() >= GIVEN && key.equals(Transliteration.of(b));
        return Math.min(a.length(), b.length()) > LONG_ENOUGH && sounds && a.charAt(0) == b.charAt(0)
                || a.length() >= LONG_ENOUGH && isSwapped(a, b);
    }

    private static boolean isSwapped(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at > 0
                && at + 2 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    private static boolean isSameSound(String a, String b) {
        var key = Transliteration.of(a);
        return Transliteration.isTelling(key) && key.equals(Transliteration.of(b));
    }

    /// `Mohamed`, `Mohammed`; `Khaled`, `Khalid`: the same consonants and the same letter at both ends,
    /// and of three consonants as many letters (never `Mario`, `Maria`; `Carol`, `Carl`).
    private static boolean isSameGivenName(String a, String b) {
        var key = Transliteration.of(a);
        boolean ends = a.charAt(0) == b.charAt(0) && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        boolean enough = Transliteration.isTelling(key) || key.length() == GIVEN && a.length() == b.length();
        return isDoubled(a, b) || ends && enough && key.equals(Transliteration.of(b));
    }

    private static boolean isDoubled(String a, String b) {
        return single(a).equals(single(b));
    }

    private static String single(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }
}
