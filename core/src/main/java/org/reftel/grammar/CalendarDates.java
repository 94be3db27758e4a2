package org.reftel.grammar;

import java.util.Optional;

/// Dates of the calendar: `July 13`, `13 July 2009`, `9/11/09`, `November 22-24`, `2008-June 2009`, `in 2007`, `the
/// 1990s`.
final class CalendarDates {
    /// Names of movements and of one day's attacks, made of a date: `March 14 alliance`.
    private static final WordSet NAMED = WordSet.of("""
        alliance coalition forces majority movement politicians leaders leader bloc camp mps ministers
        members parties party group brigades revolution
        """);
    private static final WordSet BEFORE_MONTH = WordSet.of("""
        in of since by until till last next this early late mid from during through before after the between
        and to earlier - – for each every
        """);
    private static final WordSet NOT_A_YEAR_AFTER = WordSet.of("""
        unscr unscrs resolution resolutions article articles law order decree section flight room number no
        $ # € £ rs about nearly almost some approximately roughly least exceeding exceeded topped up eo e.o
        e.o. usd eur page channel convention model than only another ¶ para
        """);
    private static final WordSet COUNTED = WordSet.of("""
        people men women children percent % troops soldiers persons personnel members tons km kilometers
        miles meters mw megawatts dollars euros hours barrels local families officers police refugees
        vehicles hectares prisoners detainees fighters kg million students workers trucks houses schools
        cases and
        """);

    private static final WordSet OLDEN = WordSet.of("by to and as when with the for in under but was were a until");

    private CalendarDates() {}

    /// The date that begins with this token.
    static Optional<TimeSpot> at(Line line, int i, Base base) {
        if (line.isDigit(i)) {
            var decade = decade(line, i);
            if (decade.isPresent()) {
                return decade;
            }
        }
        return part(line, i, false).map(part -> ranged(line, i, part, base));
    }

    /// Whether a date may begin with the word, in small letters.
    static boolean canBegin(String word) {
        return !word.isEmpty() && (Line.isDigit(word.charAt(0)) || TimeWords.month(word) > 0);
    }

    private static TimeSpot ranged(Line line, int i, DatePart part, Base base) {
        int sign = part.to();
        boolean joins = line.is(sign, "-")
                || line.is(sign, "–")
                || line.is(sign, "to")
                || line.is(sign, "through")
                || line.is(sign, "until")
                || (line.is(sign, "and") && line.is(i - 1, "between"));
        if (joins) {
            var other = part(line, sign + 1, true);
            if (other.isPresent() && (part.month() > 0 || other.get().year() > 0)) {
                var spot = between(line, i, part, other.get(), base);
                if (spot.stretch().isKnown() || !base.isKnown()) {
                    return spot;
                }
            }
        }
        return resolved(line, i, part, base);
    }

    private static TimeSpot between(Line line, int i, DatePart first, DatePart last, Base base) {
        var start = first.year() == 0 && last.year() > 0 ? first.in(last.year()) : first;
        var from = start.resolved(base, Outlook.around(line, i, last.to()));
        var to = from.end(last);
        boolean known = from.stretch().isKnown()
                && to.stretch().isKnown()
                && !to.stretch().last().isBefore(from.stretch().first());
        var stretch = known ? from.stretch().to(to.stretch()) : Stretch.UNKNOWN;
        return new TimeSpot(i, last.to(), stretch, basis(start, from, stretch, base));
    }

    private static TimeSpot resolved(Line line, int i, DatePart part, Base base) {
        var whole = part.resolved(base, Outlook.around(line, i, part.to()));
        return new TimeSpot(i, part.to(), whole.stretch(), basis(part, whole, whole.stretch(), base));
    }

    private static String basis(DatePart printed, DatePart resolved, Stretch stretch, Base base) {
        if (!stretch.isKnown()) {
            return "";
        }
        return printed.year() > 0 ? TimeSpot.STATED : base.basis(resolved.year());
    }

    /// @param sure whether the words before already make it a date
    private static Optional<DatePart> part(Line line, int i, boolean sure) {
        var word = line.at(i);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (Line.isDigit(word.charAt(0))) {
            return dashed(line, i)
                    .or(() -> slashed(line, i))
                    .or(() -> dayFirst(line, i))
                    .or(() -> year(line, i, sure));
        }
        int month = TimeWords.month(word);
        if (month > 0) {
            return monthFirst(line, i, month, sure);
        }
        return Optional.empty();
    }

    /// The date that begins with a month, its word taken from a token such as `mid-July`.
    static Optional<TimeSpot> month(Line line, int i, int month, Base base) {
        return Optional.of(ranged(line, i, behindMonth(line, i + 1, month), base));
    }

    private static Optional<DatePart> monthFirst(Line line, int i, int month, boolean sure) {
        if (!line.isCapitalised(i)) {
            return Optional.empty();
        }
        var part = behindMonth(line, i + 1, month);
        boolean bare = part.to() == i + 1;
        boolean doubtful = line.at(i).length() <= 3 || line.is(i, "march") || line.is(i, "august");
        if (bare && doubtful && !sure && !BEFORE_MONTH.has(line.at(i - 1))) {
            return Optional.empty();
        }
        if (bare && line.is(i, "may") && (line.at(i - 1).isEmpty() || line.is(i - 1, "and") || line.is(i - 1, "the"))) {
            return Optional.empty();
        }
        boolean named = part.year() == 0 && part.firstDay() > 0 && isNamed(line, part);
        return named ? Optional.empty() : Optional.of(part);
    }

    private static boolean isNamed(Line line, DatePart part) {
        boolean attack = part.month() == 9
                && part.firstDay() == 11
                && (line.is(part.to(), "attacks") || line.is(part.to(), "attack") || line.is(part.to(), "terrorist"));
        return attack || NAMED.has(line.at(part.to()));
    }

    private static DatePart behindMonth(Line line, int at, int month) {
        int next = line.is(at, ".") && line.touches(at) && line.isDigit(at + 1) ? at + 1 : at;
        int day = TimeWords.day(line.at(next));
        if (day > 0) {
            return withYear(line, days(line, DatePart.day(next + 1, 0, month, day)));
        }
        var token = line.at(next);
        int hyphen = token.indexOf('-');
        if (hyphen > 0) {
            int first = TimeWords.day(token.substring(0, hyphen));
            int last = TimeWords.day(token.substring(hyphen + 1));
            if (first > 0 && last > first) {
                return withYear(line, DatePart.day(next + 1, 0, month, first).until(next + 1, last));
            }
        }
        int comma = line.is(next, ",") || line.is(next, "of") ? next + 1 : next;
        int year = TimeWords.year(line.at(comma));
        return year > 0 ? DatePart.month(comma + 1, year, month) : withYear(line, DatePart.month(at, 0, month));
    }

    /// `July 13-14`, `July 13 and 14`, `July 13 to 15`.
    private static DatePart days(Line line, DatePart part) {
        int sign = part.to();
        boolean joins = line.is(sign, "-") || line.is(sign, "–") || line.is(sign, "to") || line.is(sign, "and");
        int day = joins ? TimeWords.day(line.at(sign + 1)) : 0;
        boolean fits = day > part.firstDay()
                && TimeWords.month(line.at(sign + 2)) == 0
                && !line.is(sign + 2, "percent")
                && !line.is(sign + 2, "%")
                && !(line.is(sign, "and")
                        && Character.isLetter(first(line.at(sign + 2)))
                        && !isSmallWord(line.at(sign + 2)));
        if (!fits && line.is(sign, ",")) {
            return listed(line, part);
        }
        return fits ? part.until(sign + 2, day) : part;
    }

    /// `October 21, 22 and 23`: not `October 21, 22 people`.
    private static DatePart listed(Line line, DatePart part) {
        int at = part.to();
        int last = part.firstDay();
        int day = TimeWords.day(line.at(at + 1));
        while (line.is(at, ",") && day > last && (line.is(at + 2, ",") || line.is(at + 2, "and"))) {
            last = day;
            at += 2;
            day = TimeWords.day(line.at(at + 1));
        }
        boolean closes =
                line.is(at, "and") && day > last && last > part.firstDay() && TimeWords.month(line.at(at + 2)) == 0;
        return closes ? part.until(at + 2, day) : part;
    }

    private static char first(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    private static boolean isSmallWord(String word) {
        return word.length() <= 4 || TimeWords.isUnit(word) || word.startsWith("meeting") || word.startsWith("visit");
    }

    private static DatePart withYear(Line line, DatePart part) {
        int at = line.is(part.to(), ",") || line.is(part.to(), "of") ? part.to() + 1 : part.to();
        int year = part.firstDay() > 0 ? TimeWords.year(line.at(at)) : 0;
        if (year > 0) {
            return new DatePart(at + 1, year, part.month(), part.firstDay(), part.lastDay());
        }
        boolean apostrophe = line.is(part.to(), "'") || line.is(part.to(), "’");
        if (apostrophe && line.touches(part.to() + 1) && line.at(part.to() + 1).length() == 2) {
            int brief = TimeWords.shortYear(line.at(part.to() + 1));
            return brief > 0 ? new DatePart(part.to() + 2, brief, part.month(), part.firstDay(), part.lastDay()) : part;
        }
        return part;
    }

    /// `13 July`, `13th of July 2009`, `22-24 November`, `22 to 24 November`, `22 and 23 November`.
    private static Optional<DatePart> dayFirst(Line line, int i) {
        var token = line.at(i);
        int hyphen = token.indexOf('-');
        int first = TimeWords.day(hyphen < 0 ? token : token.substring(0, hyphen));
        if (first == 0) {
            return Optional.empty();
        }
        int last = first;
        int at = i + 1;
        if (hyphen > 0) {
            last = TimeWords.day(token.substring(hyphen + 1));
        } else if (line.is(at, "-") || line.is(at, "–") || line.is(at, "to") || line.is(at, "and")) {
            last = TimeWords.day(line.at(at + 1));
            at += 2;
        }
        if (line.is(at, "of") || (line.is(at, ".") && line.touches(at))) {
            at++;
        }
        int month = TimeWords.month(line.at(at));
        if (month == 0 || last < first || !line.isCapitalised(at)) {
            return Optional.empty();
        }
        var part = new DatePart(at + 1, 0, month, first, last);
        var whole = withYear(line, part);
        boolean named = whole.year() == 0 && isNamed(line, whole);
        return named ? Optional.empty() : Optional.of(whole);
    }

    /// `2009-07-13`, `13-Jul-09`, `13.07.2009`, `2007-2008`, `2007-08`.
    private static Optional<DatePart> dashed(Line line, int i) {
        var token = line.at(i);
        int hyphen = token.indexOf('-');
        if (hyphen < 0) {
            var dotted = token.split("\\.", 4);
            return dotted.length == 3 && dotted[2].length() == 4
                    ? ordered(i + 1, dotted[0], dotted[1], dotted[2], true)
                    : Optional.empty();
        }
        var parts = token.split("-", 4);
        if (parts.length == 3) {
            if (TimeWords.year(parts[0]) > 0) {
                return ordered(i + 1, parts[2], parts[1], parts[0], true);
            }
            int month = TimeWords.month(parts[1]);
            int year = TimeWords.shortYear(parts[2]);
            int day = TimeWords.day(parts[0]);
            return month > 0 && year > 0 && day > 0
                    ? Optional.of(DatePart.day(i + 1, year, month, day))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<DatePart> ordered(int to, String first, String second, String year, boolean dayFirst) {
        int one = TimeWords.day(first);
        int two = TimeWords.day(second);
        int in = TimeWords.shortYear(year);
        int day = dayFirst ? one : two;
        int month = dayFirst ? two : one;
        if (month > 12 && day <= 12) {
            int other = day;
            day = month;
            month = other;
        }
        return day > 0 && month > 0 && month <= 12 && in > 0
                ? Optional.of(DatePart.day(to, in, month, day))
                : Optional.empty();
    }

    /// `9/11/09`, `11/24`: month first, as American posts write. `1/3` may be a fraction and needs a word of time
    /// before.
    private static Optional<DatePart> slashed(Line line, int i) {
        if (!line.is(i + 1, "/") || !line.touches(i + 1) || !line.touches(i + 2) || line.is(i - 1, "/")) {
            return Optional.empty();
        }
        var first = line.at(i);
        var second = line.at(i + 2);
        if (line.is(i + 3, "/") && line.touches(i + 3) && line.touches(i + 4)) {
            return ordered(i + 5, first, second, line.at(i + 4), false);
        }
        int hyphen = second.indexOf('-');
        int month = TimeWords.day(first);
        int day = TimeWords.day(hyphen < 0 ? second : second.substring(0, hyphen));
        int last = hyphen < 0 ? day : TimeWords.day(second.substring(hyphen + 1));
        boolean timely = line.is(i - 1, "on")
                || line.is(i - 1, "since")
                || line.is(i - 1, "by")
                || line.is(i - 1, "dated")
                || day > 12;
        boolean eleventh = month == 9 && day == 11;
        boolean year = TimeWords.year(first) > 0 && TimeWords.shortYear(second) == TimeWords.year(first) + 1;
        if (year) {
            return Optional.empty();
        }
        return month > 0 && month <= 12 && day > 0 && last >= day && timely && !eleventh
                ? Optional.of(new DatePart(i + 3, 0, month, day, last))
                : Optional.empty();
    }

    /// A year alone: not when a bound, a currency or a counted noun stands beside it (`over 2000`, `2000 troops`).
    private static Optional<DatePart> year(Line line, int i, boolean sure) {
        int year = TimeWords.year(line.at(i));
        if (year == 0) {
            return olden(line, i);
        }
        var before = line.at(i - 1);
        boolean over = before.equals("over") || before.equals("around") || before.equals("under");
        boolean counts = NOT_A_YEAR_AFTER.has(before)
                || (over && year % 100 == 0)
                || (COUNTED.has(line.at(i + 1)) && !sure && !line.is(i + 1, "and"));
        boolean part = line.is(i + 1, "/") && line.touches(i + 1) || line.is(i - 1, "/") && line.touches(i);
        boolean telegram = line.isCapitalised(i - 1)
                && line.at(i - 1).length() > 3
                && isUpper(line.printed(i - 1))
                && TimeWords.digits(line.at(i - 2)) >= 0;
        return (counts && !sure) || part || telegram ? Optional.empty() : Optional.of(DatePart.year(i + 1, year));
    }

    /// A year of an older century: only where a word of time stands before it and nothing is counted.
    private static Optional<DatePart> olden(Line line, int i) {
        int year = line.at(i).length() == 4 ? TimeWords.digits(line.at(i)) : -1;
        boolean timely = switch (line.at(i - 1)) {
            case "in", "since", "until", "before", "after", "circa" -> true;
            default -> false;
        };
        boolean ends = line.at(i + 1).isEmpty()
                || !Character.isLetterOrDigit(line.at(i + 1).charAt(0))
                || OLDEN.has(line.at(i + 1));
        return year >= 1500 && year < 1900 && timely && ends
                ? Optional.of(DatePart.year(i + 1, year))
                : Optional.empty();
    }

    private static boolean isUpper(String word) {
        return word.chars().allMatch(Character::isUpperCase);
    }

    /// `1990s`, `2007-2008`, `2007-08`, `2008-June 2009`, `2008/2009`.
    private static Optional<TimeSpot> decade(Line line, int i) {
        var token = line.at(i);
        if (token.length() == 5 && token.endsWith("0s")) {
            int year = TimeWords.year(token.substring(0, 4));
            return year > 0
                    ? Optional.of(new TimeSpot(i, i + 1, Stretch.years(year, year + 9), TimeSpot.STATED))
                    : Optional.empty();
        }
        if (line.is(i + 1, "/") && line.touches(i + 1) && line.touches(i + 2) && !line.is(i + 3, "/")) {
            int first = TimeWords.year(token);
            return first > 0 ? years(i, i + 3, first, line.at(i + 2)) : Optional.empty();
        }
        int hyphen = token.indexOf('-');
        if (hyphen != 4) {
            return Optional.empty();
        }
        int first = TimeWords.year(token.substring(0, 4));
        var rest = token.substring(5);
        int month = TimeWords.month(rest);
        if (first > 0 && month > 0) {
            var last = behindMonth(line, i + 1, month);
            var to = last.year() > 0 ? last : last.in(first + 1);
            var stretch = Stretch.year(first).to(to.stretch());
            return to.stretch().isKnown()
                    ? Optional.of(new TimeSpot(i, last.to(), stretch, TimeSpot.STATED))
                    : Optional.empty();
        }
        return first > 0 ? years(i, i + 1, first, rest) : Optional.empty();
    }

    private static Optional<TimeSpot> years(int i, int to, int first, String rest) {
        int digits = TimeWords.digits(rest);
        int last = rest.length() == 2 && digits >= 0 ? first / 100 * 100 + digits : TimeWords.year(rest);
        return last > first
                ? Optional.of(new TimeSpot(i, to, Stretch.years(first, last), TimeSpot.STATED))
                : Optional.empty();
    }
}
