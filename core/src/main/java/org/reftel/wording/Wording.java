package org.reftel.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reftel.follow.Cited;
import org.reftel.follow.Holding;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.model.Amount;
import org.reftel.model.Dated;
import org.reftel.model.Named;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Statements in plain words, for people.
public final class Wording {
    public static final String NOT_STATED = "not stated";
    public static final String NOTHING_LATER = "nothing later in these records";

    private static final Set<String> PRONOUNS =
            Set.of("he", "him", "she", "her", "it", "they", "them", "we", "us", "i", "you");
    private static final int DIGITS = 40;
    private static final int QUOTE = 100;
    private static final int NAMES = 6;

    private Wording() {}

    /// `over 1,500`, `6 to 7%`, `+8,000`, `USD 300,000`.
    public static String amount(Amount amount, String unit, Statement.Figure.Change change) {
        boolean exact = switch (amount) {
            case Amount.Value(var _, var bound) -> bound == Amount.Bound.EXACT;
            case Amount.Range _ -> false;
        };
        var measured = measured(amount, unit);
        return switch (change) {
            case NONE -> measured;
            case UP -> exact ? "+" + measured : "up by " + measured;
            case DOWN -> exact ? "-" + measured : "down by " + measured;
        };
    }

    private static String measured(Amount amount, String unit) {
        var number = switch (amount) {
            case Amount.Value(var value, var _) -> unit(number(value), unit);
            case Amount.Range(var low, var high) -> unit(number(low) + " to " + number(high), unit);
        };
        return switch (amount) {
            case Amount.Value(var _, var bound) ->
                switch (bound) {
                    case EXACT -> number;
                    case OVER -> "over " + number;
                    case UNDER -> "under " + number;
                    case ABOUT -> "about " + number;
                };
            case Amount.Range _ -> number;
        };
    }

    private static String unit(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        if (unit.equals("percent")) {
            return number + "%";
        }
        boolean currency = unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
        return currency ? unit + " " + number : number + " " + unit;
    }

    public static String number(BigDecimal number) {
        return number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS
                ? number.toString()
                : new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /// What a series counts: `strength`, `minivans (ordered)`, `complaints (lodged) in Port Vela`.
    public static String series(Series series) {
        var first = series.points().getFirst().figure().said();
        return counted(series.measure(), isNamed(series) ? series.of() : first.of(), series.place());
    }

    /// A series of the party itself may be called by what is measured alone.
    private static boolean isNamed(Series series) {
        return !series.of().isEmpty() || !series.measure().isEmpty();
    }

    public static String figure(Cited<Statement.Figure> figure) {
        var said = figure.said();
        return counted(said.measure(), said.of(), said.place().words());
    }

    private static String counted(String measure, String of, String place) {
        var what = of.isEmpty() ? measure : measure.isEmpty() ? of : of + " (" + measure + ")";
        return (what.isEmpty() ? "not said of what" : what) + (place.isEmpty() ? "" : " in " + place);
    }

    /// How a figure that is not reached is meant; empty for one that is.
    public static String state(Statement.Figure.State state) {
        return switch (state) {
            case REACHED -> "";
            case TARGET -> "aimed at";
            case PROJECTED -> "expected";
            case REQUESTED -> "asked for";
        };
    }

    /// The time that a figure holds for: `2009-07-13`, `by 2010`, `"shortly"`.
    ///
    /// @param reached day from which a figure that is reached holds at the latest
    public static String when(Statement.Figure figure, String reached) {
        var as = figure.asOf();
        boolean ahead = switch (figure.state()) {
            case REACHED -> false;
            case TARGET, PROJECTED, REQUESTED -> true;
        };
        if (!as.isResolved() && !as.words().isEmpty()) {
            return quoted(as.words());
        }
        if (!ahead) {
            return interval(as.isResolved() ? as.value() : reached);
        }
        return as.isResolved() ? "by " + interval(as.value()) : "no date";
    }

    /// `2008-01/2009-06` as people read it.
    public static String interval(String iso) {
        return iso.replace("/", " to ");
    }

    public static String quoted(String words) {
        return '"' + words + '"';
    }

    /// A quotation that is not longer than a reader of a table has room for; the paragraph has the rest.
    public static String excerpt(String quote) {
        return quoted(Shown.cut(quote, QUOTE));
    }

    /// Who says a statement: a name, or what the author's own voice is called.
    public static String speaker(Cited<?> cited, String author) {
        var voice = cited.said().head().voice();
        return switch (voice.kind()) {
            case OWN -> author;
            case NOTE -> author + " (note)";
            case REPORTED -> reported(cited.speaker(), voice);
        };
    }

    private static String reported(String name, Voice voice) {
        if (!name.isEmpty()) {
            return asPrinted(name);
        }
        return voice.role().isEmpty() ? NOT_STATED : voice.role();
    }

    /// What the author of a record is called, by the line that it is from: `embassy`, `consulate`.
    public static String author(String origin) {
        var words = origin.toUpperCase(Locale.ROOT);
        if (words.startsWith("AMEMBASSY") || words.startsWith("EMBASSY")) {
            return "embassy";
        }
        if (words.startsWith("AMCONSUL") || words.startsWith("CONSULATE")) {
            return "consulate";
        }
        if (words.startsWith("USMISSION") || words.startsWith("MISSION")) {
            return "mission";
        }
        return words.startsWith("SECSTATE") ? "Department" : "author";
    }

    /// What a statement says, as it was read: what a person is asked whether it is so.
    public static String statement(Statement statement) {
        return switch (statement) {
            case Statement.Figure figure -> {
                var state = state(figure.state());
                yield joined(
                        counted(figure.measure(), figure.of(), figure.place().words()) + ": "
                                + amount(figure.amount(), figure.unit(), figure.change()),
                        state,
                        figure.asOf().isStated() ? when(figure, figure.asOf().words()) : "");
            }
            case Statement.Commitment commitment ->
                joined(
                        commitment.modality().key() + " of " + orNot(commitment.actor()),
                        commitment.to().isStated() ? "to " + commitment.to().words() : "",
                        commitment.what().isEmpty() ? "" : quoted(commitment.what()),
                        dated("due", commitment.due()));
            case Statement.Meeting meeting ->
                joined(
                        meeting.what() + ", " + status(meeting.status()),
                        time(meeting),
                        meeting.place().words());
            case Statement.RoleHeld role ->
                joined(
                        orNot(role.person()) + " is " + (tenure(role.state()) + " " + role.role()).strip(),
                        role.organisation().words());
            case Statement.Event event -> joined(event.what(), dated("on", event.date()));
            case Statement.Description description -> described(description);
            case Statement.Time time -> dated("means", time.date());
        };
    }

    /// `Harbour Board, member: Rui Montalde, "..."`; what is alleged is called so.
    private static String described(Statement.Description description) {
        var way = switch (description.aspect()) {
            case IS -> "";
            case MEMBER -> "member";
            case UNDER -> "under";
            case OBJECTIVE -> "objective";
            case PROJECT -> "built";
            case ALLEGED -> "alleged, not asserted, by";
            case COMPARED -> "compared";
            case MANDATE -> "mandate";
            case THEME -> "theme";
            case SIDE -> "side of";
            case CONDITION -> "hangs on";
            case FORECAST, DUE, ORDERED, ARRIVED, USED, ONGOING -> Describing.stage(description.aspect());
        };
        var other = description.other().isStated()
                ? description.other().words()
                : description.aspect() == Statement.Description.Aspect.ALLEGED ? NOT_STATED : "";
        var how = other.isEmpty() || way.isEmpty() ? way + other : way + " " + other;
        return joined(orNot(description.of()), how, quoted(description.what()));
    }

    private static String orNot(Named named) {
        return named.isStated() ? named.words() : NOT_STATED;
    }

    private static String dated(String word, Dated dated) {
        return dated.isStated()
                ? word + " " + (dated.isResolved() ? interval(dated.value()) : quoted(dated.words()))
                : "";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /// `Tomás Verdeguer / the Ambassador`.
    public static String parties(Cited<Statement.Commitment> given) {
        var actor = name(given, given.said().actor());
        var to = name(given, given.said().to());
        return (actor.isEmpty() ? NOT_STATED : actor) + (to.isEmpty() ? "" : " / " + to);
    }

    private static String name(Cited<?> cited, Named named) {
        return named.isStated() ? asPrinted(cited.name(named)) : "";
    }

    /// A pronoun that nobody is known behind is quoted: it is what the paragraph says.
    private static String asPrinted(String name) {
        return PRONOUNS.contains(name.toLowerCase(Locale.ROOT)) ? quoted(name) : name;
    }

    /// What is to be done, when, and on what condition.
    public static String what(Cited<Statement.Commitment> given) {
        var said = given.said();
        var words = new StringBuilder(said.what().isEmpty() ? quoted(given.quote()) : said.what());
        if (!said.due().words().isEmpty() && !contains(words, said.due().words())) {
            words.append(", ").append(said.due().words());
        }
        // `would consider sending a ship`: the words of the act begin with those that it hangs on.
        boolean told = contains(words, said.condition()) || given.quote().startsWith(said.condition());
        if (!told) {
            words.append(", ").append(said.condition());
        }
        return words.toString();
    }

    /// The same with what kind of word it is, unless it is a plain promise.
    public static String promised(Cited<Statement.Commitment> given) {
        return switch (given.said().modality()) {
            case COMMITMENT -> what(given) + (implied(given).isEmpty() ? "" : " (implied)");
            case PLEDGE,
                    ASSURANCE,
                    AGREEMENT,
                    TENTATIVE_AGREEMENT,
                    ORDER,
                    DESIGNATION,
                    INTENTION,
                    OFFER,
                    CONDITIONAL_OFFER,
                    REQUEST,
                    SUGGESTION,
                    STATUS_REPORT,
                    FORECAST -> what(given) + " (" + given.said().modality().key() + implied(given) + ")";
        };
    }

    /// What a text does not say itself but lets one conclude is marked.
    private static String implied(Cited<Statement.Commitment> given) {
        return given.said().head().rule().startsWith("implied") ? ", implied" : "";
    }

    private static boolean contains(CharSequence whole, String part) {
        return whole.toString().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /// How a promise stands, with the later words that say so.
    public static String became(Promise promise, Cites cites) {
        var key = promise.status().key();
        if (promise.outcomes().isEmpty()) {
            return switch (promise.status()) {
                case OPEN -> NOTHING_LATER;
                case NOT_KNOWN -> key + ": its day has passed, " + NOTHING_LATER;
                case MOVED, DONE, PROBABLY_DONE -> key;
            };
        }
        return key + ": "
                + promise.outcomes().stream()
                        .map(outcome -> outcome(promise.status(), outcome, cites))
                        .collect(Collectors.joining("; "));
    }

    private static String outcome(Promise.Status status, Promise.Outcome outcome, Cites cites) {
        return outcome(status, outcome) + " (" + cites.brief(outcome.spot()) + ", " + Shown.lower(outcome.certainty())
                + ")";
    }

    /// What a later paragraph says of a promise, without its citation.
    public static String outcome(Promise.Status status, Promise.Outcome outcome) {
        boolean said = switch (status) {
            case DONE, PROBABLY_DONE -> outcome.bearing() == Promise.Bearing.COMPLETED;
            case OPEN, MOVED, NOT_KNOWN -> false;
        };
        var bearing = said ? "" : bearing(outcome.bearing());
        return (bearing.isEmpty() ? "" : bearing + " ") + excerpt(outcome.quote());
    }

    /// What a later paragraph says of a promise, before its words; empty where the words alone do.
    private static String bearing(Promise.Bearing bearing) {
        return switch (bearing) {
            case COMPLETED -> "done";
            case BEGUN -> "begun";
            case FIGURE -> "";
            case DELAYED -> "put off";
            case CONTRADICTED -> "against it";
            case TAKEN_UP -> "spoken of again";
        };
    }

    public static String status(Statement.Meeting.Status status) {
        return switch (status) {
            case HELD -> "held";
            case PLANNED -> "planned";
            case TENTATIVE -> "tentative";
            case NOT_KNOWN -> "not known if held";
        };
    }

    /// `2011-02-11`, `2011-02-11 to 2011-02-13`, else the words.
    public static String time(Statement.Meeting meeting) {
        var start = meeting.start();
        if (!start.isResolved()) {
            return start.words().isEmpty() ? "no date" : quoted(start.words());
        }
        var end = meeting.end();
        return interval(start.value())
                + (end.isResolved() && !end.value().equals(start.value()) ? " to " + interval(end.value()) : "");
    }

    /// `2011-02-11`, else the words.
    public static String time(Cited<Statement.Event> event) {
        var date = event.said().date();
        return date.isResolved() ? interval(date.value()) : date.words().isEmpty() ? "no date" : quoted(date.words());
    }

    /// What happened; what lay ahead when the record was written does not tell that it came about.
    public static String event(Cited<Statement.Event> event) {
        var day = event.spot().day();
        boolean ahead = !day.isEmpty() && event.said().date().value().compareTo(day) > 0;
        return event.said().what() + (ahead ? " (still ahead)" : "");
    }

    /// Who met, by sides where the text gives them.
    public static String participants(Cited<Statement.Meeting> meeting, boolean all) {
        var people = meeting.said().participants();
        var sides = people.stream().map(Statement.Participant::side).distinct().toList();
        return sides.stream()
                .map(side -> side(meeting, side, people, all))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String side(
            Cited<Statement.Meeting> meeting, String side, List<Statement.Participant> people, boolean all) {
        var names = people.stream()
                .filter(one -> one.side().equals(side))
                .map(one -> participant(meeting, one))
                .filter(one -> !one.isEmpty())
                .toList();
        var shown = names.stream().limit(all ? names.size() : NAMES).collect(Collectors.joining(", "));
        int more = all ? 0 : Math.max(0, names.size() - NAMES);
        return (side.isEmpty() ? "" : side + ": ") + shown + (more > 0 ? " and " + more + " more" : "");
    }

    private static String participant(Cited<Statement.Meeting> meeting, Statement.Participant one) {
        var name = name(meeting, one.who());
        return name.isEmpty() ? one.role() : name;
    }

    private static String tenure(Statement.RoleHeld.Tenure state) {
        return switch (state) {
            case HOLDS -> "";
            case FORMER -> "former";
            case ACTING -> "acting";
            case APPOINTED -> "appointed";
        };
    }

    /// `Commander, Harbour Police`, `former Attorney General`.
    public static String office(Holding held) {
        var tenure = tenure(held.state());
        return (tenure.isEmpty() ? "" : tenure + " ")
                + held.role()
                + (held.organisation().isEmpty() ? "" : ", " + held.organisation());
    }

    /// `2011-02-15`, `2011-02-15 to 2012-01-26`: the records that say it first and last.
    public static String span(String first, String last) {
        return Stream.of(first, last).filter(day -> !day.isEmpty()).distinct().collect(Collectors.joining(" to "));
    }
}
