package org.reftel.written;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.reftel.model.file.FileKind;

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
        var at = new At(json, At.WHOLE);
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
                "funnel",
                "outcomes");
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
                at.texts("funnel"),
                at.texts("outcomes"));
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
        at.only("entry", "title", "does", "fields", "from", "to", "in", "into", "between", "needs", "notice");
        return new FileKind.EntryType(
                at.key("entry"),
                at.text("title"),
                at.constant("does", FileKind.Does.values(), FileKind.Does.NOTHING),
                at.each("fields", KindForm::spec),
                at.set("from"),
                at.text("to", ""),
                at.set("in"),
                at.text("into", ""),
                at.each("between", KindForm::pair),
                at.each("needs", KindForm::need),
                at.days("notice"));
    }

    private static FileKind.Need need(At at) {
        at.only("when", "among", "field", "in force", "entries", "role", "flagged", "says");
        return new FileKind.Need(
                at.text("when", ""),
                at.set("among"),
                at.text("field", ""),
                at.flag("in force"),
                at.set("entries"),
                at.text("role", ""),
                at.flag("flagged"),
                at.text("says"));
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
        at.only("clock", "title", "each", "starts", "stops", "limit", "within");
        return new FileKind.Clock(
                at.key("clock"),
                at.text("title"),
                at.flag("each"),
                at.set("starts"),
                at.set("stops"),
                at.days("limit"),
                at.text("within", ""));
    }

    private static FileKind.Needed needed(At at) {
        at.only("at", "role", "entry", "exhibit", "goal", "says");
        return new FileKind.Needed(
                at.set("at"),
                at.text("role", ""),
                at.text("entry", ""),
                at.text("exhibit", ""),
                at.text("goal", ""),
                at.text("says"));
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
        put(out, "outcomes", kind.outcomes());
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
        put(out, "needs", entry.needs(), KindForm::json);
        put(out, "notice", entry.notice());
        return new Json.Members(out);
    }

    private static Json json(FileKind.Need need) {
        var out = new TreeMap<String, Json>();
        put(out, "when", need.when());
        put(out, "among", sorted(need.among()));
        put(out, "field", need.field());
        put(out, "in force", need.force());
        put(out, "entries", sorted(need.entries()));
        put(out, "role", need.role());
        put(out, "flagged", need.flagged());
        out.put("says", Json.text(need.says()));
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
        put(out, "limit", clock.limit());
        put(out, "within", clock.within());
        return new Json.Members(out);
    }

    private static Json json(FileKind.Needed needed) {
        var out = new TreeMap<String, Json>();
        put(out, "at", sorted(needed.at()));
        put(out, "role", needed.role());
        put(out, "entry", needed.entry());
        put(out, "exhibit", needed.exhibit());
        put(out, "goal", needed.goal());
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

    private static void put(Map<String, Json> out, String name, int days) {
        if (days > 0) {
            out.put(name, new Json.Whole(days));
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

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
