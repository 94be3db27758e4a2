package org.reftel.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Mention;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Puts what a person corrected in place of what a rule found. Fields have the names and values of the
/// interchange format.
public final class Correction {
    private static final String AUTHOR = "author";
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "figure",
                    Set.of(
                            "value", "low", "high", "bound", "unit", "of", "measure", "state", "change", "as_of",
                            "place"),
            "commitment", Set.of("actor", "to", "what", "modality", "due", "condition"),
            "meeting", Set.of("what", "start", "end", "place", "status"),
            "role", Set.of("person", "role", "organisation", "state"),
            "event", Set.of("what", "date"),
            "description", Set.of("of", "aspect", "what", "other"),
            "date", Set.of("value"));
    private static final Pattern TIME = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    private final Map<String, String> fields;
    private final List<Mention> mentions;

    private Correction(Map<String, String> fields, List<Mention> mentions) {
        this.fields = fields;
        this.mentions = mentions;
    }

    /// Whether statements of this kind can be corrected so.
    ///
    /// @throws IllegalArgumentException with what cannot be
    public static void check(String kind, Map<String, String> fields) {
        var known = new HashSet<>(FIELDS.getOrDefault(kind, Set.of()));
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no statement of the kind \"" + kind + "\"");
        }
        known.add("speaker");
        for (var field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw new IllegalArgumentException("a " + kind + " has no field \"" + field.getKey() + "\"");
            }
            value(kind, field.getKey(), field.getValue());
        }
    }

    private static void value(String kind, String field, String value) {
        switch (field) {
            case "low", "high" -> number(value);
            case "bound" -> bound(value);
            case "change" -> constant(Statement.Figure.Change.class, value);
            case "modality" -> modality(value);
            case "status" -> constant(Statement.Meeting.Status.class, value);
            case "aspect" -> constant(Statement.Description.Aspect.class, value);
            case "as_of", "due", "start", "end", "date" -> time(value);
            case "value" -> {
                if (kind.equals("date")) {
                    time(value);
                } else {
                    number(value);
                }
            }
            case "state" -> {
                if (kind.equals("figure")) {
                    constant(Statement.Figure.State.class, value);
                } else {
                    constant(Statement.RoleHeld.Tenure.class, value);
                }
            }
            default -> {
                // Words: any will do.
            }
        }
    }

    /// The statement as it stands after a correction that was checked: certain, since a person vouches for it.
    ///
    /// @param mentions of its document, among which a corrected name is looked for
    public static Statement of(Statement found, Map<String, String> fields, List<Mention> mentions) {
        return new Correction(fields, mentions).corrected(found);
    }

    private Statement corrected(Statement found) {
        var head = head(found.head());
        return switch (found) {
            case Statement.Figure figure ->
                new Statement.Figure(
                        head,
                        amount(figure.amount()),
                        words("unit", figure.unit()),
                        words("of", figure.of()),
                        words("measure", figure.measure()),
                        fields.containsKey("state")
                                ? constant(Statement.Figure.State.class, words("state", ""))
                                : figure.state(),
                        fields.containsKey("change")
                                ? constant(Statement.Figure.Change.class, words("change", ""))
                                : figure.change(),
                        dated("as_of", figure.asOf()),
                        named("place", figure.place()));
            case Statement.Commitment(var _, var modality, var actor, var to, var what, var due, var condition) ->
                new Statement.Commitment(
                        head,
                        fields.containsKey("modality") ? modality(words("modality", "")) : modality,
                        named("actor", actor),
                        named("to", to),
                        words("what", what),
                        dated("due", due),
                        words("condition", condition));
            case Statement.Meeting meeting ->
                new Statement.Meeting(
                        head,
                        words("what", meeting.what()),
                        dated("start", meeting.start()),
                        dated("end", meeting.end()),
                        named("place", meeting.place()),
                        fields.containsKey("status")
                                ? constant(Statement.Meeting.Status.class, words("status", ""))
                                : meeting.status(),
                        meeting.participants());
            case Statement.RoleHeld(var _, var person, var role, var organisation, var state) ->
                new Statement.RoleHeld(
                        head,
                        named("person", person),
                        words("role", role),
                        named("organisation", organisation),
                        fields.containsKey("state")
                                ? constant(Statement.RoleHeld.Tenure.class, words("state", ""))
                                : state);
            case Statement.Event(var _, var what, var date) ->
                new Statement.Event(head, words("what", what), dated("date", date));
            case Statement.Description(var _, var of, var aspect, var what, var other) ->
                new Statement.Description(
                        head,
                        named("of", of),
                        fields.containsKey("aspect")
                                ? constant(Statement.Description.Aspect.class, words("aspect", ""))
                                : aspect,
                        words("what", what),
                        named("other", other));
            case Statement.Time(var _, var date) -> new Statement.Time(head, dated("value", date));
        };
    }

    private Statement.Head head(Statement.Head head) {
        var speaker = words("speaker", "");
        var voice = !fields.containsKey("speaker")
                ? head.voice()
                : speaker.equals(AUTHOR) ? Voice.AUTHOR : Voice.of(named("speaker", Named.NOT_STATED));
        return new Statement.Head(head.at(), head.sentence(), voice, head.about(), Certainty.CERTAIN, head.rule());
    }

    private String words(String field, String found) {
        return fields.getOrDefault(field, found);
    }

    private Named named(String field, Named found) {
        if (!fields.containsKey(field)) {
            return found;
        }
        var words = words(field, "");
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).name().equals(words)) {
                return new Named(words, i);
            }
        }
        return words.isEmpty() ? Named.NOT_STATED : new Named(words, -1);
    }

    private Dated dated(String field, Dated found) {
        return fields.containsKey(field) ? new Dated(words(field, ""), "corrected", found.words()) : found;
    }

    private Amount amount(Amount found) {
        if (fields.containsKey("low") || fields.containsKey("high")) {
            return switch (found) {
                case Amount.Value(var value, var _) -> range(value, value);
                case Amount.Range(var low, var high) -> range(low, high);
            };
        }
        return switch (found) {
            case Amount.Value(var value, var bound) -> value(value, bound);
            case Amount.Range range -> fields.containsKey("value") ? value(range.low(), Amount.Bound.EXACT) : range;
        };
    }

    private Amount range(BigDecimal low, BigDecimal high) {
        return new Amount.Range(
                fields.containsKey("low") ? number(words("low", "")) : low,
                fields.containsKey("high") ? number(words("high", "")) : high);
    }

    private Amount value(BigDecimal value, Amount.Bound bound) {
        return new Amount.Value(
                fields.containsKey("value") ? number(words("value", "")) : value,
                fields.containsKey("bound") ? bound(words("bound", "")) : bound);
    }

    private static BigDecimal number(String value) {
        // Whoever types exponents means something else, and they can be made very large.
        if (value.length() > 40 || !value.matches("-?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("\"" + value + "\" is no number; write 1500 or 6.5");
        }
        return new BigDecimal(value);
    }

    private static Amount.Bound bound(String sign) {
        for (var bound : Amount.Bound.values()) {
            if (bound.sign().equals(sign)) {
                return bound;
            }
        }
        throw new IllegalArgumentException("\"" + sign + "\" is no bound; write =, >, < or ~");
    }

    private static Modality modality(String key) {
        for (var modality : Modality.values()) {
            if (modality.key().equals(key)) {
                return modality;
            }
        }
        throw new IllegalArgumentException("no modality \"" + key + "\"");
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String key) {
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + kind.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + key + "\"");
    }

    /// Empty, a day, a month, a year, or two of them with a slash between.
    private static void time(String value) {
        if (value.isEmpty()) {
            return;
        }
        for (var part : value.split("/", 2)) {
            var match = TIME.matcher(part);
            boolean good = match.matches();
            if (good && match.group(2) != null) {
                int month = Integer.parseInt(match.group(2));
                int day = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
                int year = Integer.parseInt(match.group(1));
                good = month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= LocalDate.of(year, month, 1).lengthOfMonth();
            }
            if (!good) {
                throw new IllegalArgumentException(
                        "\"" + value + "\" is no time; write 2009, 2009-07, 2009-07-13 or 2008/2009");
            }
        }
    }
}
