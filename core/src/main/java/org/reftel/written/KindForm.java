package org.reftel.written;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.reftel.model.file.FileKind;
import org.reftel.written.WrittenText.Fields;

/// A kind of file as JSON and back (docs/how-to/add-a-kind.md). What is empty may be left out.
public final class KindForm {
    private KindForm() {}

    /// Reads what a person wrote.
    ///
    /// @throws IllegalArgumentException with the reason, in words for him
    public static FileKind read(byte[] json) {
        return kind(Json.given(json));
    }

    static FileKind kind(Json json) {
        var at = new At(json, "kind");
        at.only(
                "kind",
                "version",
                "title",
                "about",
                "begins",
                "stages",
                "fora",
                "roles",
                "entries",
                "clocks",
                "complete",
                "funnel");
        return new FileKind(
                at.key("kind"),
                Math.toIntExact(at.whole("version")),
                at.text("title"),
                at.text("about", ""),
                at.text("begins"),
                at.each("stages", KindForm::stage),
                at.each("fora", KindForm::forum),
                at.texts("roles"),
                at.each("entries", KindForm::entry),
                at.each("clocks", KindForm::clock),
                at.each("complete", KindForm::needed),
                at.texts("funnel"));
    }

    private static FileKind.Stage stage(At at) {
        at.only("stage", "title", "closed");
        return new FileKind.Stage(at.key("stage"), at.text("title"), at.flag("closed"));
    }

    private static FileKind.Forum forum(At at) {
        at.only("forum", "title", "order");
        return new FileKind.Forum(at.key("forum"), at.text("title"), at.text("order", ""));
    }

    private static FileKind.EntryType entry(At at) {
        at.only("entry", "title", "does", "fields", "from", "to", "in", "into", "between");
        return new FileKind.EntryType(
                at.key("entry"),
                at.text("title"),
                at.constant("does", FileKind.Does.values(), FileKind.Does.NOTHING),
                at.each("fields", KindForm::spec),
                at.set("from"),
                at.text("to", ""),
                at.set("in"),
                at.text("into", ""),
                at.each("between", KindForm::pair));
    }

    private static FileKind.Spec spec(At at) {
        at.only("field", "title", "is", "needed", "among");
        return new FileKind.Spec(
                at.key("field"),
                at.text("title"),
                at.constant("is", FileKind.Is.values(), FileKind.Is.TEXT),
                at.flag("needed"),
                at.texts("among"));
    }

    private static FileKind.Pair pair(At at) {
        at.only("from", "to");
        return new FileKind.Pair(at.text("from"), at.text("to"));
    }

    private static FileKind.Clock clock(At at) {
        at.only("clock", "title", "each", "starts", "stops", "limit");
        return new FileKind.Clock(
                at.key("clock"),
                at.text("title"),
                at.flag("each"),
                at.set("starts"),
                at.set("stops"),
                Math.toIntExact(at.whole("limit", 0)));
    }

    private static FileKind.Needed needed(At at) {
        at.only("at", "role", "entry", "says");
        return new FileKind.Needed(at.set("at"), at.text("role", ""), at.text("entry", ""), at.text("says"));
    }

    static Json json(FileKind kind) {
        var out = new TreeMap<String, Json>();
        out.put("kind", Json.text(kind.key()));
        out.put("version", new Json.Whole(kind.version()));
        out.put("title", Json.text(kind.title()));
        put(out, "about", kind.about());
        out.put("begins", Json.text(kind.begins()));
        put(out, "stages", kind.stages(), KindForm::json);
        put(out, "fora", kind.fora(), KindForm::json);
        put(out, "roles", kind.roles());
        put(out, "entries", kind.entries(), KindForm::json);
        put(out, "clocks", kind.clocks(), KindForm::json);
        put(out, "complete", kind.complete(), KindForm::json);
        put(out, "funnel", kind.funnel());
        return new Json.Members(out);
    }

    private static Json json(FileKind.Stage stage) {
        var out = new TreeMap<String, Json>();
        out.put("stage", Json.text(stage.key()));
        out.put("title", Json.text(stage.title()));
        put(out, "closed", stage.closed());
        return new Json.Members(out);
    }

    private static Json json(FileKind.Forum forum) {
        var out = new TreeMap<String, Json>();
        out.put("forum", Json.text(forum.key()));
        out.put("title", Json.text(forum.title()));
        put(out, "order", forum.order());
        return new Json.Members(out);
    }

    private static Json json(FileKind.EntryType entry) {
        var out = new TreeMap<String, Json>();
        out.put("entry", Json.text(entry.key()));
        out.put("title", Json.text(entry.title()));
        if (entry.does() != FileKind.Does.NOTHING) {
            out.put("does", Json.text(lower(entry.does())));
        }
        put(out, "fields", entry.fields(), KindForm::json);
        put(out, "from", sorted(entry.from()));
        put(out, "to", entry.to());
        put(out, "in", sorted(entry.in()));
        put(out, "into", entry.into());
        put(out, "between", entry.between(), KindForm::json);
        return new Json.Members(out);
    }

    private static Json json(FileKind.Spec spec) {
        var out = new TreeMap<String, Json>();
        out.put("field", Json.text(spec.key()));
        out.put("title", Json.text(spec.title()));
        if (spec.is() != FileKind.Is.TEXT) {
            out.put("is", Json.text(lower(spec.is())));
        }
        put(out, "needed", spec.needed());
        put(out, "among", spec.among());
        return new Json.Members(out);
    }

    private static Json json(FileKind.Pair pair) {
        var out = new TreeMap<String, Json>();
        out.put("from", Json.text(pair.from()));
        out.put("to", Json.text(pair.to()));
        return new Json.Members(out);
    }

    private static Json json(FileKind.Clock clock) {
        var out = new TreeMap<String, Json>();
        out.put("clock", Json.text(clock.key()));
        out.put("title", Json.text(clock.title()));
        put(out, "each", clock.each());
        put(out, "starts", sorted(clock.starts()));
        put(out, "stops", sorted(clock.stops()));
        if (clock.limit() > 0) {
            out.put("limit", new Json.Whole(clock.limit()));
        }
        return new Json.Members(out);
    }

    private static Json json(FileKind.Needed needed) {
        var out = new TreeMap<String, Json>();
        put(out, "at", sorted(needed.at()));
        put(out, "role", needed.role());
        put(out, "entry", needed.entry());
        out.put("says", Json.text(needed.says()));
        return new Json.Members(out);
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static void put(Map<String, Json> out, String name, String text) {
        if (!text.isEmpty()) {
            out.put(name, Json.text(text));
        }
    }

    private static void put(Map<String, Json> out, String name, boolean flag) {
        if (flag) {
            out.put(name, Json.Literal.TRUE);
        }
    }

    private static void put(Map<String, Json> out, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            out.put(name, Json.items(texts));
        }
    }

    private static <T> void put(Map<String, Json> out, String name, List<T> all, Function<T, Json> json) {
        if (!all.isEmpty()) {
            out.put(name, new Json.Items(all.stream().map(json).toList()));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// An object with the words that say where it stands.
    private static final class At {
        private static final String KEY = "[a-z0-9][a-z0-9-]{0,40}";

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

        long whole(String name, long otherwise) {
            return has(name) ? whole(name) : otherwise;
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
                if (lower(constant).equals(typed)) {
                    return constant;
                }
                known.add(lower(constant));
            }
            throw new IllegalArgumentException(
                    where + ": " + name + " \"" + typed + "\" is none of " + String.join(", ", known));
        }

        <T> List<T> each(String name, Function<At, T> make) {
            if (!has(name)) {
                return List.of();
            }
            var made = new ArrayList<T>();
            int number = 1;
            for (var item : Fields.items(members, name)) {
                made.add(make.apply(new At(item, name + ", number " + number++)));
            }
            return List.copyOf(made);
        }
    }
}
