package org.reftel.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names of months, days and lengths of time.
final class TimeWords {
    /// Lengths of time.
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE;

        LocalDate from(LocalDate day, long count) {
            return switch (this) {
                case DAY -> day.plusDays(count);
                case WEEK -> day.plusWeeks(count);
                case MONTH -> day.plusMonths(count);
                case QUARTER -> day.plusMonths(3 * count);
                case YEAR -> day.plusYears(count);
                case DECADE -> day.plusYears(10 * count);
            };
        }

        /// The day, week, month, year, ... that the day lies in; weeks begin on Monday.
        Stretch around(LocalDate day) {
            return switch (this) {
                case DAY -> Stretch.day(day);
                case WEEK -> {
                    var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                    yield Stretch.days(monday, monday.plusDays(6));
                }
                case MONTH -> Stretch.month(YearMonth.from(day));
                case QUARTER -> {
                    var first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
                    yield Stretch.months(first, first.plusMonths(2));
                }
                case YEAR -> Stretch.year(day.getYear());
                case DECADE -> Stretch.years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9);
            };
        }
    }

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Map<String, Unit> UNITS = WordMap.of(Map.ofEntries(
            Map.entry("day", Unit.DAY),
            Map.entry("days", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("weeks", Unit.WEEK),
            Map.entry("month", Unit.MONTH),
            Map.entry("months", Unit.MONTH),
            Map.entry("quarter", Unit.QUARTER),
            Map.entry("quarters", Unit.QUARTER),
            Map.entry("year", Unit.YEAR),
            Map.entry("years", Unit.YEAR),
            Map.entry("decade", Unit.DECADE),
            Map.entry("decades", Unit.DECADE)));
    private static final Set<String> SEASONS = WordList.of("spring", "summer", "autumn", "fall", "winter");

    private TimeWords() {}

    private static Map<String, Integer> months() {
        var map = new HashMap<String, Integer>();
        String[] names = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], i + 1);
            map.put(names[i].substring(0, 3), i + 1);
        }
        map.put("sept", 9);
        return WordMap.of(map);
    }

    private static Map<String, DayOfWeek> days() {
        var map = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            map.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return WordMap.of(map);
    }

    /// 1 to 12; 0 when the word names no month.
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    static boolean isWeekday(String word) {
        return DAYS.containsKey(word);
    }

    /// @throws IllegalArgumentException when the word names no day
    static DayOfWeek weekday(String word) {
        var day = DAYS.get(word);
        if (day == null) {
            throw new IllegalArgumentException(word);
        }
        return day;
    }

    static boolean isUnit(String word) {
        return UNITS.containsKey(word);
    }

    /// @throws IllegalArgumentException when the word is no length of time
    static Unit unit(String word) {
        var unit = UNITS.get(word);
        if (unit == null) {
            throw new IllegalArgumentException(word);
        }
        return unit;
    }

    static boolean isSeason(String word) {
        return SEASONS.contains(word);
    }

    /// A year of the last or this century written with four digits; 0 when it is none.
    static int year(String word) {
        if (word.length() != 4) {
            return 0;
        }
        int year = digits(word);
        return year >= 1900 && year <= 2059 ? year : 0;
    }

    /// The number of a short run of digits; -1 when it is none.
    static int digits(String word) {
        if (word.isEmpty() || word.length() > 8) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            if (!Line.isDigit(word.charAt(i))) {
                return -1;
            }
            number = number * 10 + word.charAt(i) - '0';
        }
        return number;
    }

    /// The day of a month, `13` or `13th`; 0 when it is none.
    static int day(String word) {
        int end = word.length();
        if (end > 2 && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"))) {
            end -= 2;
        }
        if (end > 2) {
            return 0;
        }
        int day = digits(word.substring(0, end));
        return day >= 1 && day <= 31 ? day : 0;
    }

    /// Two digits mean a year of this century up to 59.
    static int shortYear(String word) {
        int number = digits(word);
        if (number < 0) {
            return 0;
        }
        if (word.length() == 2) {
            return number < 60 ? 2000 + number : 1900 + number;
        }
        return year(word);
    }
}
