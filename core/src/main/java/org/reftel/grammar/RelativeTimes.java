package org.reftel.grammar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Times that are measured from the day of the document: `last week`, `by the end of the month`, `two years ago`,
/// `Monday`.
final class RelativeTimes {
    private static final Map<String, Integer> STEPS = WordMap.of(Map.ofEntries(
            Map.entry("this", 0),
            Map.entry("current", 0),
            Map.entry("last", -1),
            Map.entry("past", -1),
            Map.entry("previous", -1),
            Map.entry("next", 1),
            Map.entry("coming", 1),
            Map.entry("upcoming", 1)));
    private static final Set<String> EARLY = WordList.of("early", "late", "mid", "later", "earlier");
    private static final Set<String> EDGES = WordList.of("end", "beginning", "start", "middle", "close");
    private static final Set<String> DAYTIMES = WordList.of("morning", "afternoon", "evening", "night");
    private static final Set<String> MANY = WordList.of("few", "several", "couple", "coming", "next", "following");
    private static final WordSet NAMED_DAY = WordSet.of("""
        black bloody good easter palm ash prayers prayer sermon sermons times herald telegraph mirror mail
        night
        """);
    private static final Map<String, Integer> ORDER = WordMap.of(
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4));
    private static final int MOST = 200;

    /// What the first word of a time leads to.
    private enum Opening {
        DAY_BEFORE,
        SAME_DAY,
        DAY_AFTER,
        STEP,
        ARTICLE,
        EARLY,
        EDGE,
        LAST_DAY,
        POSSESSIVE,
        ORDINAL,
        QUARTER,
        FISCAL,
        VAGUE,
        SEASON,
        ONE,
        NEAR,
        OTHER
    }

    private static final Map<String, Opening> OPENINGS = openings();

    private RelativeTimes() {}

    private static Map<String, Opening> openings() {
        var openings = new HashMap<String, Opening>();
        put(openings, Opening.DAY_BEFORE, "yesterday");
        put(openings, Opening.SAME_DAY, "today tonight");
        put(openings, Opening.DAY_AFTER, "tomorrow");
        put(openings, Opening.STEP, "this last next past coming current previous upcoming");
        put(openings, Opening.ARTICLE, "the");
        put(openings, Opening.EARLY, "early late later earlier mid");
        put(openings, Opening.EDGE, "end beginning start middle close");
        put(openings, Opening.LAST_DAY, "year's year-end end-of-year month-end");
        put(openings, Opening.POSSESSIVE, "year month");
        put(openings, Opening.ORDINAL, "first second third fourth 1st 2nd 3rd 4th");
        put(openings, Opening.QUARTER, "q1 q2 q3 q4");
        put(openings, Opening.FISCAL, "fy fiscal");
        put(openings, Opening.VAGUE, "shortly soon");
        put(openings, Opening.SEASON, "spring summer autumn fall winter");
        put(openings, Opening.ONE, "a an");
        put(openings, Opening.NEAR, "near");
        return WordMap.of(openings);
    }

    private static void put(Map<String, Opening> openings, Opening opening, String words) {
        for (var word : words.split(" ", -1)) {
            openings.put(word, opening);
        }
    }

    /// Whether a time may begin with the word, in small letters: most words are not asked further.
    static boolean canBegin(String word) {
        return OPENINGS.containsKey(word)
                || TimeWords.isWeekday(word)
                || word.indexOf('-') > 0
                || word.startsWith("fy")
                || MANY.contains(word);
    }

    /// The time that begins with this token.
    static Optional<TimeSpot> at(Line line, int i, Base base) {
        var word = line.at(i);
        return switch (OPENINGS.getOrDefault(word, Opening.OTHER)) {
            case DAY_BEFORE -> day(i, i + 1, base, -1);
            case SAME_DAY -> day(i, i + 1, base, 0);
            case DAY_AFTER -> day(i, i + 1, base, 1);
            case STEP -> step(line, i, i, base);
            case ARTICLE ->
                STEPS.containsKey(line.at(i + 1)) && !line.is(i + 1, "previous")
                        ? step(line, i + 1, i, base)
                        : Optional.empty();
            case EARLY -> early(line, i, base);
            case EDGE -> edge(line, i, i + 1, base);
            case LAST_DAY ->
                base.isKnown()
                        ? Optional.of(TimeSpot.relative(
                                i,
                                i + 1,
                                Stretch.day((word.startsWith("month") ? TimeWords.Unit.MONTH : TimeWords.Unit.YEAR)
                                        .around(base.day())
                                        .last())))
                        : Optional.of(TimeSpot.words(i, i + 1));
            case POSSESSIVE ->
                line.is(i + 1, "'s") || line.is(i + 1, "’s") || line.is(i + 1, "'")
                        ? possessiveEnd(line, i, base)
                        : Optional.empty();
            case ORDINAL -> partOfYear(line, i, base);
            case QUARTER -> quarter(line, i, i + 1, word.charAt(1) - '0', base);
            case FISCAL ->
                word.equals("fy")
                        ? fiscal(line, i, i + 1)
                        : line.is(i + 1, "year") ? fiscal(line, i, i + 2) : Optional.empty();
            case VAGUE -> vague(line, i);
            case SEASON -> season(line, i);
            case ONE -> ago(line, i, i + 1, 1, base);
            case NEAR -> line.is(i + 1, "future") ? Optional.of(TimeSpot.words(i, i + 2)) : Optional.empty();
            case OTHER -> other(line, i, word, base);
        };
    }

    private static Optional<TimeSpot> other(Line line, int i, String word, Base base) {
        if (TimeWords.isWeekday(word)) {
            return weekday(line, i, base);
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            return prefixed(line, i, word.substring(0, hyphen), word.substring(hyphen + 1), base);
        }
        if (word.startsWith("fy") && word.length() >= 4 && word.length() <= 6) {
            int year = TimeWords.shortYear(word.substring(2));
            return year > 0
                    ? Optional.of(new TimeSpot(i, i + 1, Stretch.year(year), TimeSpot.FISCAL))
                    : Optional.empty();
        }
        if (Line.isDigit(word.charAt(0)) || word.length() < 10) {
            var number = Numerals.read(line, i);
            if (number.isPresent() && !number.get().isRange() && !number.get().isHyphenated()) {
                int count = number.get().low().intValue();
                return ago(line, i, number.get().to(), count, base);
            }
        }
        return MANY.contains(word) && (line.is(i + 1, "weeks") || line.is(i + 1, "days") || line.is(i + 1, "months"))
                ? ahead(line, i)
                : Optional.empty();
    }

    private static Optional<TimeSpot> day(int from, int to, Base base, int days) {
        return Optional.of(
                base.isKnown()
                        ? TimeSpot.relative(from, to, Stretch.day(base.day().plusDays(days)))
                        : TimeSpot.words(from, to));
    }

    /// `last week`, `this month`, `next Monday`, `last July`, `the past two years`.
    ///
    /// @param i the word `last`, `next`
    /// @param from where the phrase begins
    private static Optional<TimeSpot> step(Line line, int i, int from, Base base) {
        int step = STEPS.getOrDefault(line.at(i), 0);
        var next = line.at(i + 1);
        boolean article = i > from;
        if (line.is(i + 2, "of") && !next.equals("couple")) {
            return Optional.empty();
        }
        if (DAYTIMES.contains(next) && !article && (step == 0 || next.equals("night"))) {
            return step > 0 ? Optional.empty() : day(from, i + 2, base, step);
        }
        if (TimeWords.isUnit(next)) {
            boolean several = next.endsWith("s");
            if (several) {
                return Optional.of(TimeSpot.words(from, i + 2));
            }
            if (next.equals("day") || (article && line.is(i, "next") && !next.equals("year"))) {
                return Optional.empty();
            }
            if (!base.isKnown()) {
                return Optional.of(TimeSpot.words(from, i + 2));
            }
            var unit = TimeWords.unit(next);
            boolean rolling = article && (line.is(i, "past") || line.is(i, "coming") || line.is(i, "last"));
            return Optional.of(TimeSpot.relative(
                    from, i + 2, rolling ? rolling(unit, step, base.day()) : unit.around(unit.from(base.day(), step))));
        }
        if (TimeWords.isWeekday(next)) {
            return base.isKnown() && step != 0
                    ? Optional.of(
                            TimeSpot.relative(from, i + 2, Stretch.day(weekday(line.at(i + 1), step, base.day()))))
                    : weekday(line, i + 1, base).map(spot -> spot.with(from, spot.to(), spot.stretch()));
        }
        int month = TimeWords.month(next);
        if (month > 0 && line.isCapitalised(i + 1) && !article && TimeWords.day(line.at(i + 2)) == 0) {
            return Optional.of(
                    base.isKnown()
                            ? TimeSpot.relative(from, i + 2, Stretch.month(stepped(month, step, base.day())))
                            : TimeSpot.words(from, i + 2));
        }
        if (TimeWords.isSeason(next) && !article) {
            return Optional.of(TimeSpot.words(from, i + 2));
        }
        return counted(line, i, from, step, base);
    }

    /// From the day back or ahead over one unit.
    private static Stretch rolling(TimeWords.Unit unit, int step, LocalDate day) {
        return step < 0 ? Stretch.days(unit.from(day, step), day) : Stretch.days(day, unit.from(day, step));
    }

    private static YearMonth stepped(int month, int step, LocalDate day) {
        var same = YearMonth.of(day.getYear(), month);
        var now = YearMonth.from(day);
        if (step == 0) {
            return same;
        }
        if (step < 0) {
            return same.isBefore(now) ? same : same.minusYears(1);
        }
        return same.isAfter(now) ? same : same.plusYears(1);
    }

    /// `the last three years`, `in the next 18 months`, `the coming few weeks`.
    private static Optional<TimeSpot> counted(Line line, int i, int from, int step, Base base) {
        if (step == 0 || line.is(i, "previous")) {
            return Optional.empty();
        }
        if (line.is(i + 1, "few") || line.is(i + 1, "several") || line.is(i + 1, "couple")) {
            int at = line.is(i + 2, "of") ? i + 3 : i + 2;
            return TimeWords.isUnit(line.at(at)) ? Optional.of(TimeSpot.words(from, at + 1)) : Optional.empty();
        }
        var number = Numerals.read(line, i + 1);
        if (number.isEmpty() || number.get().isRange() || number.get().isHyphenated()) {
            return Optional.empty();
        }
        int at = number.get().to();
        int count = number.get().low().intValue();
        if (!TimeWords.isUnit(line.at(at)) || line.is(at + 1, "of") || count < 1 || count > MOST) {
            return Optional.empty();
        }
        if (!base.isKnown()) {
            return Optional.of(TimeSpot.words(from, at + 1));
        }
        var unit = TimeWords.unit(line.at(at));
        return Optional.of(TimeSpot.relative(from, at + 1, rolling(unit, step * count, base.day())));
    }

    /// The last one before the day, or the next one when the words look ahead.
    private static Optional<TimeSpot> weekday(Line line, int i, Base base) {
        if (NAMED_DAY.has(line.at(i - 1)) || NAMED_DAY.has(line.at(i + 1)) || !line.isCapitalised(i)) {
            return Optional.empty();
        }
        if (!base.isKnown()) {
            return Optional.of(TimeSpot.words(i, i + 1));
        }
        // Monday, July 13: the date says more.
        int next = line.is(i + 1, ",") ? i + 2 : i + 1;
        boolean dated = TimeWords.month(line.at(next)) > 0 && line.isCapitalised(next)
                || TimeWords.day(line.at(next)) > 0 && TimeWords.month(line.at(next + 1)) > 0;
        if (dated) {
            return Optional.empty();
        }
        int step = Outlook.around(line, i, i + 1) == Outlook.AHEAD ? 1 : -1;
        var same = TimeWords.weekday(line.at(i)) == base.day().getDayOfWeek();
        var day = same ? base.day() : weekday(line.at(i), step, base.day());
        return Optional.of(TimeSpot.relative(i, i + 1, Stretch.day(day)));
    }

    private static LocalDate weekday(String word, int step, LocalDate day) {
        int away = TimeWords.weekday(word).getValue() - day.getDayOfWeek().getValue();
        int days = step < 0 ? (away >= 0 ? away - 7 : away) : away <= 0 ? away + 7 : away;
        return day.plusDays(days);
    }

    /// `early last year`, `late 2007`, `later this month`, `earlier in the week`.
    private static Optional<TimeSpot> early(Line line, int i, Base base) {
        int at = line.is(i + 1, "in") || line.is(i + 1, "-") ? i + 2 : i + 1;
        if (line.is(at, "the") && TimeWords.isUnit(line.at(at + 1)) && !line.is(at + 1, "day")) {
            return unitOfBase(line, i, at + 1, base);
        }
        return inner(line, at, base).map(spot -> spot.with(i, spot.to(), spot.stretch()));
    }

    private static Optional<TimeSpot> unitOfBase(Line line, int from, int at, Base base) {
        if (line.at(at).endsWith("s") || line.is(at + 1, "of")) {
            return Optional.empty();
        }
        return Optional.of(
                base.isKnown()
                        ? TimeSpot.relative(
                                from, at + 1, TimeWords.unit(line.at(at)).around(base.day()))
                        : TimeSpot.words(from, at + 1));
    }

    /// A date or a step (`last year`).
    private static Optional<TimeSpot> inner(Line line, int at, Base base) {
        var date = CalendarDates.at(line, at, base);
        if (date.isPresent()) {
            return date;
        }
        if (STEPS.containsKey(line.at(at))) {
            return step(line, at, at, base);
        }
        return line.is(at, "the") && STEPS.containsKey(line.at(at + 1))
                ? step(line, at + 1, at, base)
                : Optional.empty();
    }

    /// `the end of the month`, `end of July`, `beginning of next year`: the last day of it, or its first month.
    private static Optional<TimeSpot> edge(Line line, int i, int of, Base base) {
        if (!line.is(of, "of")) {
            return Optional.empty();
        }
        int from = line.is(i - 1, "the") ? i - 1 : i;
        var whole = line.is(of + 1, "the") && TimeWords.isUnit(line.at(of + 2))
                ? unitOfBase(line, from, of + 2, base)
                : inner(line, of + 1, base);
        return whole.map(spot -> spot.with(from, spot.to(), edge(line.at(i), spot.stretch())));
    }

    private static Stretch edge(String word, Stretch whole) {
        if (!whole.isKnown()) {
            return whole;
        }
        return switch (word) {
            case "end", "close" -> Stretch.day(whole.last());
            case "beginning", "start" ->
                whole.grain() == Stretch.Grain.YEAR
                        ? Stretch.month(YearMonth.from(whole.first()))
                        : Stretch.day(whole.first());
            default -> whole;
        };
    }

    /// `year's end`.
    private static Optional<TimeSpot> possessiveEnd(Line line, int i, Base base) {
        if (!line.is(i + 2, "end")) {
            return Optional.empty();
        }
        int from = line.is(i - 1, "the") ? i - 1 : i;
        return Optional.of(
                base.isKnown()
                        ? TimeSpot.relative(
                                from,
                                i + 3,
                                Stretch.day(TimeWords.unit(line.at(i))
                                        .around(base.day())
                                        .last()))
                        : TimeSpot.words(from, i + 3));
    }

    /// `mid-July`, `late-2009`, `July-August 2009`.
    private static Optional<TimeSpot> prefixed(Line line, int i, String prefix, String rest, Base base) {
        int month = TimeWords.month(rest);
        if (EARLY.contains(prefix) || EDGES.contains(prefix)) {
            if (month > 0) {
                return CalendarDates.month(line, i, month, base)
                        .map(spot -> spot.with(i, spot.to(), edge(prefix, spot.stretch())));
            }
            int year = TimeWords.year(rest);
            return year > 0
                    ? Optional.of(new TimeSpot(i, i + 1, edge(prefix, Stretch.year(year)), TimeSpot.STATED))
                    : Optional.empty();
        }
        int first = TimeWords.month(prefix);
        int year = TimeWords.year(line.at(i + 1));
        if (first > 0 && month > first && line.isCapitalised(i)) {
            int in = year > 0 ? year : base.year(first, 0, Outlook.around(line, i, i + 1));
            var stretch = in == 0 ? Stretch.UNKNOWN : Stretch.months(YearMonth.of(in, first), YearMonth.of(in, month));
            var basis = year > 0 ? TimeSpot.STATED : in == 0 ? "" : base.basis(in);
            return Optional.of(new TimeSpot(i, year > 0 ? i + 2 : i + 1, stretch, basis));
        }
        return Optional.empty();
    }

    /// `first half of 2009`, `third quarter of this year`, `third quarter 2009`.
    private static Optional<TimeSpot> partOfYear(Line line, int i, Base base) {
        int which = ORDER.getOrDefault(line.at(i), 0);
        if (line.is(i + 1, "quarter")) {
            return quarter(line, i, i + 2, which, base);
        }
        if (!line.is(i + 1, "half") || which > 2) {
            return Optional.empty();
        }
        return yearBehind(line, i + 2, base).map(year -> {
            int in = year.stretch().first().getYear();
            return year.with(
                    i,
                    year.to(),
                    Stretch.months(YearMonth.of(in, which == 1 ? 1 : 7), YearMonth.of(in, which == 1 ? 6 : 12)));
        });
    }

    private static Optional<TimeSpot> quarter(Line line, int i, int at, int which, Base base) {
        return yearBehind(line, at, base).map(year -> {
            var first = YearMonth.of(year.stretch().first().getYear(), which * 3 - 2);
            return year.with(i, year.to(), Stretch.months(first, first.plusMonths(2)));
        });
    }

    private static Optional<TimeSpot> yearBehind(Line line, int at, Base base) {
        int next = line.is(at, "of") || line.is(at, ",") || line.is(at, "in") ? at + 1 : at;
        var whole = line.is(next, "the") && line.is(next + 1, "year")
                ? unitOfBase(line, next, next + 1, base)
                : inner(line, next, base);
        return whole.filter(spot -> spot.stretch().isKnown() && spot.stretch().grain() == Stretch.Grain.YEAR);
    }

    /// A fiscal year is named by its year; where it begins differs between states.
    private static Optional<TimeSpot> fiscal(Line line, int i, int at) {
        int next = line.is(at, "-") || line.is(at, "'") || line.is(at, "’") ? at + 1 : at;
        int year = TimeWords.shortYear(line.at(next));
        return year > 0
                ? Optional.of(new TimeSpot(i, next + 1, Stretch.year(year), TimeSpot.FISCAL))
                : Optional.empty();
    }

    private static Optional<TimeSpot> season(Line line, int i) {
        int at = line.is(i + 1, "of") ? i + 2 : i + 1;
        int year = TimeWords.year(line.at(at));
        return year > 0 ? Optional.of(new TimeSpot(i, at + 1, Stretch.year(year), TimeSpot.STATED)) : Optional.empty();
    }

    /// `two weeks ago`, `in six months`, `within 90 days`, `three years from now`. A day is exact, a week or more
    /// is not.
    private static Optional<TimeSpot> ago(Line line, int i, int at, int count, Base base) {
        int unitAt = line.is(at, "business") || line.is(at, "working") || line.is(at, "full") ? at + 1 : at;
        if (!TimeWords.isUnit(line.at(unitAt)) || count < 1 || count > MOST) {
            return Optional.empty();
        }
        var unit = TimeWords.unit(line.at(unitAt));
        int behind = unitAt + 1;
        boolean within = line.is(i - 1, "within");
        boolean fromNow = line.is(behind, "from") && (line.is(behind + 1, "now") || line.is(behind + 1, "today"));
        boolean in = line.is(i - 1, "in")
                && !line.is(behind, "of")
                && unit != TimeWords.Unit.DECADE
                && Outlook.around(line, i - 1, behind) == Outlook.AHEAD;
        if (line.is(behind, "ago")) {
            return Optional.of(spot(i, behind + 1, unit, -count, base));
        }
        if (within && !line.is(behind, "of") && !line.is(behind, "after")) {
            return Optional.of(
                    base.isKnown()
                            ? TimeSpot.relative(i, behind, rolling(unit, count, base.day()))
                            : TimeSpot.words(i, behind));
        }
        if (fromNow) {
            return Optional.of(spot(i, behind + 2, unit, count, base));
        }
        return in ? Optional.of(spot(i - 1, behind, unit, count, base)) : Optional.empty();
    }

    private static TimeSpot spot(int from, int to, TimeWords.Unit unit, int count, Base base) {
        return base.isKnown()
                ? TimeSpot.relative(from, to, unit.around(unit.from(base.day(), count)))
                : TimeSpot.words(from, to);
    }

    /// `the weeks ahead`, `the months to come`, `coming weeks`: words only.
    private static Optional<TimeSpot> ahead(Line line, int i) {
        return line.is(i, "coming") || line.is(i, "next") ? Optional.of(TimeSpot.words(i, i + 2)) : Optional.empty();
    }

    /// `shortly after the vote` hangs on another event.
    private static Optional<TimeSpot> vague(Line line, int i) {
        var next = line.at(i + 1);
        boolean hangs = next.equals("after") || next.equals("before") || next.equals("thereafter") || next.equals("as");
        boolean asSoon = line.is(i - 1, "as") || line.is(i - 1, "too") || line.is(i - 1, "how") || line.is(i - 1, "so");
        if (line.is(i - 1, "as") && next.equals("as") && line.is(i + 2, "possible")) {
            return Optional.of(TimeSpot.words(i - 1, i + 3));
        }
        return hangs || asSoon ? Optional.empty() : Optional.of(TimeSpot.words(i, i + 1));
    }
}
