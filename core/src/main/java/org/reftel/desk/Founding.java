package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.reftel.follow.Cited;
import org.reftel.follow.Promise;
import org.reftel.model.Statement.Description;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileKind.Does;

/// What a paragraph says of a body, as entries of a kind that keeps a mandate: its sides, what it is to do, its themes
/// and those of its parts, and what was promised of it.
///
/// A paragraph may speak of several bodies. One that has a name of its own (`Harbour Safety Group`) is meant only where
/// the words asked for share a word with that name; `the working group` is whatever they ask for.
final class Founding {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}-]+");
    /// Words that many bodies are called by.
    private static final Set<String> COMMON = Set.of(
            "working",
            "group",
            "groups",
            "high-level",
            "joint",
            "bilateral",
            "new",
            "other",
            "further",
            "additional",
            "sub-group",
            "sub-groups",
            "subgroup",
            "subgroups",
            "committee",
            "commission",
            "council",
            "panel",
            "forum",
            "task",
            "force",
            "the",
            "a",
            "an",
            "of",
            "on",
            "and",
            "such",
            "permanent",
            "standing",
            "proposed");
    private static final Set<String> PARTS = Set.of("groups", "sub-group", "sub-groups", "subgroup", "subgroups");
    private static final Pattern BODY = Pattern.compile(
            "\\b(working group|sub-?groups?|committee|commission|council|panel|forum|task force)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String SIDE = "side";

    private final Desk desk;
    private final LocalDate today;

    Founding(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    /// What an entry says.
    record Told(String type, TreeMap<String, String> fields) {}

    /// @param words that were asked for
    /// @param citation of the paragraph
    List<Told> of(FileKind kind, String words, String citation) throws IOException {
        if (type(kind, Does.DIRECTS).isEmpty()) {
            return List.of();
        }
        var account = desk.trace(Trace.Question.of(citation).whole(), today).account();
        var asked = Set.copyOf(List.of(APART.split(words.toLowerCase(Locale.ROOT))));
        var told = new ArrayList<Told>();
        for (var one : account.described()) {
            if (isMeant(one.name(one.said().of()), asked)) {
                told(kind, one).ifPresent(told::add);
            }
        }
        for (var promise : account.promised()) {
            promised(kind, promise).ifPresent(told::add);
        }
        return List.copyOf(told);
    }

    private static Optional<FileKind.EntryType> type(FileKind kind, Does does) {
        return kind.entries().stream().filter(entry -> entry.does() == does).findFirst();
    }

    private static boolean isMeant(String body, Set<String> asked) {
        var own = new ArrayList<>(List.of(APART.split(body.toLowerCase(Locale.ROOT))));
        own.removeAll(COMMON);
        return own.isEmpty() || own.stream().anyMatch(asked::contains);
    }

    private static Optional<Told> told(FileKind kind, Cited<Description> one) {
        var what = one.said().what();
        return switch (one.said().aspect()) {
            case MANDATE -> entry(kind, Does.DIRECTS, "mandate", what);
            case THEME -> entry(kind, isPart(one.said().of().words()) ? Does.DIVIDES : Does.TAKES_UP, "theme", what);
            case SIDE -> side(kind, one.name(one.said().other()), what);
            case IS,
                    MEMBER,
                    UNDER,
                    OBJECTIVE,
                    PROJECT,
                    ALLEGED,
                    COMPARED,
                    FORECAST,
                    DUE,
                    ORDERED,
                    ARRIVED,
                    USED,
                    ONGOING,
                    CONDITION -> Optional.empty();
        };
    }

    private static boolean isPart(String body) {
        return List.of(APART.split(body.toLowerCase(Locale.ROOT))).stream().anyMatch(PARTS::contains);
    }

    private static Optional<Told> entry(FileKind kind, Does does, String field, String value) {
        var fields = new TreeMap<String, String>();
        fields.put(field, value);
        return type(kind, does).map(type -> new Told(type.key(), fields));
    }

    private static Optional<Told> side(FileKind kind, String who, String side) {
        var type = type(kind, Does.JOINS).filter(joins -> kind.roles().contains(SIDE));
        var fields = new TreeMap<String, String>();
        fields.put("party", who);
        fields.put("role", SIDE);
        if (type.flatMap(joins -> joins.field(SIDE)).isPresent()) {
            fields.put(SIDE, side);
        }
        return type.map(joins -> new Told(joins.key(), fields));
    }

    /// Of what binds somebody, what speaks of a body: `he would send their proposals for the working group`.
    private static Optional<Told> promised(FileKind kind, Promise promise) {
        var given = promise.given();
        var by = given.name(given.said().actor());
        if (by.isEmpty() || !BODY.matcher(given.said().what()).find()) {
            return Optional.empty();
        }
        var fields = new TreeMap<String, String>();
        fields.put("to", by);
        fields.put("what", given.said().what());
        return kind.entries().stream()
                .filter(entry ->
                        entry.does() == Does.ASKS && entry.field("what").isPresent())
                .findFirst()
                .map(entry -> new Told(entry.key(), fields));
    }
}
