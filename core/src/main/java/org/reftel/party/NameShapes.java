package org.reftel.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which names of a room are full ones, and by which keys two ways of writing a full name meet.
///
/// `Verdeguer Salas` may be a first name with a family name or two family names. It is taken for the latter where
/// the room has a `Tomas Verdeguer Salas` and no longer name that begins with `Verdeguer`.
final class NameShapes {
    private final Set<String> lastTwo = new HashSet<>();
    private final Set<String> firsts = new HashSet<>();

    NameShapes(Collection<PersonName> names) {
        for (var name : names) {
            int count = name.core().size();
            if (count > 2) {
                lastTwo.add(name.core().get(count - 2) + " " + name.last());
                firsts.add(name.first());
            }
        }
    }

    boolean isFull(PersonName name) {
        var core = name.core();
        if (core.size() < 2 || core.getFirst().length() < 2) {
            return false;
        }
        return core.size() > 2
                || firsts.contains(core.getFirst())
                || !lastTwo.contains(core.getFirst() + " " + core.getLast());
    }

    /// Keys under which a full name is found.
    static List<String> blocks(PersonName name) {
        var core = name.core();
        var keys = new ArrayList<String>(5);
        int count = core.size();
        keys.add("=" + name.first() + "|" + name.last());
        if (count > 2) {
            keys.add("=" + name.first() + "|" + core.get(count - 2));
        }
        keys.add(sound(name));
        keys.add(slip(name));
        return keys;
    }

    /// Keys under which the other ways of writing a full name are looked for.
    static List<String> asked(PersonName name) {
        var keys = new ArrayList<String>(4);
        keys.add("=" + name.first() + "|" + name.last());
        keys.add("=" + name.last() + "|" + name.core().get(name.core().size() - 2));
        keys.add("=" + name.core().get(1) + "|" + name.first());
        keys.add(sound(name));
        keys.add(slip(name));
        return keys;
    }

    /// How the two can be one person's; never on the last names alone, and never on an initial in front.
    static Optional<Likeness> likeness(PersonName shorter, PersonName fuller) {
        return Likeness.of(shorter, fuller)
                .filter(likeness -> likeness != Likeness.LAST_NAMES && likeness != Likeness.INITIALS)
                .or(() -> Likeness.sounds(shorter, fuller) ? Optional.of(Likeness.SOUND) : Optional.empty());
    }

    private static String sound(PersonName name) {
        return "~" + name.core().size() + Transliteration.of(name.first()) + "|" + Transliteration.of(name.last());
    }

    /// What a slip of one letter inside the last word leaves as it was.
    private static String slip(PersonName name) {
        var last = name.last();
        int count = last.length();
        return "^" + name.core().size() + name.first() + "|" + last.substring(0, Math.min(2, count)) + "|"
                + last.substring(Math.max(0, count - 2));
    }
}
