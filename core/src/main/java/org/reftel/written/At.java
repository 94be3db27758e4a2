package org.reftel.written;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reftel.written.WrittenText.Fields;

/// An object with the words that say where it stands.
final class At {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,40}";
    private static final long LONGEST = 100_000;

    /// Where a whole kind stands.
    static final String WHOLE = "kind";

    private final Map<String, Json> members;
    private final String where;

    At(Json json, String where) {
        this.where = where;
        if (!(json instanceof Json.Members(var values))) {
            throw new IllegalArgumentException(where + " is no object");
        }
        members = values;
    }

    void only(String... names) {
        for (var name : members.keySet()) {
            if (!List.of(names).contains(name)) {
                throw new IllegalArgumentException(where + " has a member \"" + name
                        + "\", which means nothing; it may have " + String.join(", ", names));
            }
        }
    }

    private boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        try {
            return Fields.text(members, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    String key(String name) {
        var key = text(name);
        if (!key.matches(KEY)) {
            throw new IllegalArgumentException(
                    where + ": \"" + key + "\" is no name; small letters, digits and hyphens make one");
        }
        return key;
    }

    long whole(String name) {
        try {
            return Fields.whole(members, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /// A number of days; 0 when it is left out.
    int days(String name) {
        long days = has(name) ? whole(name) : 0;
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException(where + ": " + name + " is a number of days from 0 to " + LONGEST);
        }
        return (int) days;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        var value = members.get(name);
        if (value == Json.Literal.TRUE || value == Json.Literal.FALSE) {
            return value == Json.Literal.TRUE;
        }
        throw new IllegalArgumentException(where + ": " + name + " is true or false");
    }

    List<String> texts(String name) {
        try {
            return has(name) ? Fields.texts(members, name) : List.of();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ", " + name + ": " + e.getMessage(), e);
        }
    }

    Set<String> set(String name) {
        return new LinkedHashSet<>(texts(name));
    }

    <T extends Enum<T>> T constant(String name, T[] constants, T otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        var typed = text(name);
        var known = new ArrayList<String>();
        for (var constant : constants) {
            if (KindForm.lower(constant).equals(typed)) {
                return constant;
            }
            known.add(KindForm.lower(constant));
        }
        throw new IllegalArgumentException(
                where + ": " + name + " \"" + typed + "\" is none of " + String.join(", ", known));
    }

    <T> List<T> each(String name, Function<At, T> make) {
        if (!has(name)) {
            return List.of();
        }
        var made = new ArrayList<T>();
        var inside = where.equals(WHOLE) ? "" : where + ", ";
        int number = 1;
        for (var item : Fields.items(members, name)) {
            made.add(make.apply(new At(item, inside + name + ", number " + number++)));
        }
        return List.copyOf(made);
    }
}
