package org.reftel.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.Precedence;
import org.reftel.model.When;

/// Dates as cables print them.
final class Dates {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> FULL_MONTHS = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");
    private static final List<String> WEEKDAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private Dates() {}

    /// A date-time group, `O P 180030Z FEB 09`.
    ///
    /// @param when empty when the shape is there and the date is none
    /// @param start place of the first precedence letter
    /// @param groupStart place of the first digit
    /// @param end behind the year
    record Group(Precedence action, Precedence info, Optional<When> when, int start, int groupStart, int end) {}

    /// A day in the text without a year, `February 1`.
    record MonthDay(int month, int day, int start, int end) {}

    static Precedence precedence(char letter) {
        return switch (Scan.upper(letter)) {
            case 'Z' -> Precedence.FLASH;
            case 'O' -> Precedence.IMMEDIATE;
            case 'P' -> Precedence.PRIORITY;
            case 'R' -> Precedence.ROUTINE;
            default -> Precedence.NOT_STATED;
        };
    }

    /// The date-time group that begins a line: one or two precedence letters, six digits, Z, month, year. A
    /// blank may stand before the Z (`221828 Z MAY 73`).
    static Optional<Group> group(String text, int start, int end) {
        int at = Scan.skipBlanks(text, start, end);
        int letters = at;
        var action = Precedence.NOT_STATED;
        var info = Precedence.NOT_STATED;
        for (int i = 0; i < 2; i++) {
            boolean single = at + 1 < end && Scan.blank(text.charAt(at + 1));
            if (single && precedence(text.charAt(at)) != Precedence.NOT_STATED) {
                if (i == 0) {
                    action = precedence(text.charAt(at));
                } else {
                    info = precedence(text.charAt(at));
                }
                at = Scan.skipBlanks(text, at + 1, end);
            }
        }
        int digits = Scan.digits(text, at, end);
        if (digits - at != 6) {
            return Optional.empty();
        }
        int zone = Scan.skipBlanks(text, digits, end);
        if (zone >= end || Scan.upper(text.charAt(zone)) != 'Z') {
            return Optional.empty();
        }
        int month = Scan.skipBlanks(text, zone + 1, end);
        int monthEnd = Scan.letters(text, month, end);
        int year = Scan.skipBlanks(text, monthEnd, end);
        int yearEnd = Scan.digits(text, year, end);
        boolean shaped = monthEnd - month >= 3 && (yearEnd - year == 2 || yearEnd - year == 4);
        if (!shaped) {
            return monthEnd > month
                    ? Optional.of(new Group(action, info, Optional.empty(), letters, at, Math.max(yearEnd, monthEnd)))
                    : Optional.empty();
        }
        return Optional.of(
                new Group(action, info, when(text, at, month, monthEnd, year, yearEnd), letters, at, yearEnd));
    }

    private static Optional<When> when(String text, int at, int month, int monthEnd, int year, int yearEnd) {
        int number = month(text, month, monthEnd);
        if (number == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new When.At(LocalDateTime.of(
                            year(text, year, yearEnd),
                            number,
                            number(text, at, at + 2),
                            number(text, at + 2, at + 4),
                            number(text, at + 4, at + 6))
                    .toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(String text, int start, int end) {
        int value = 0;
        for (int at = start; at < end; at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    private static int year(String text, int start, int end) {
        int value = number(text, start, end);
        return end - start == 2 ? CableId.fullYear(value) : value;
    }

    /// 1 to 12 for a month's name or its first three letters, else 0.
    private static int month(String text, int start, int end) {
        if (end - start < 3) {
            return 0;
        }
        for (int i = 0; i < 12; i++) {
            String full = FULL_MONTHS.get(i);
            boolean brief = end - start == 3 && Scan.at(text, start, end, MONTHS.get(i));
            boolean sept = end - start == 4 && i == 8 && Scan.at(text, start, end, "SEPT");
            if (brief || sept || end - start == full.length() && Scan.at(text, start, end, full)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// A date before the text.
    record DateLine(When when, int start, int end) {}

    /// The date that newspapers and their systems put before the text, `Thursday, 31 August 2006, 06:39` or
    /// `Cable dated:2006-06-08T06:52:00`: minutes in UTC. The text may follow on the same line, even
    /// without a blank.
    static Optional<DateLine> newspaper(String text, int start, int end) {
        int at = Scan.skipBlanks(text, start, end);
        if (Scan.at(text, at, end, "CABLE DATED:")) {
            return stamp(text, at + "CABLE DATED:".length(), end).map(line -> new DateLine(line.when, at, line.end));
        }
        int weekday = Scan.letters(text, at, Math.min(end, at + 12));
        boolean known = false;
        for (String name : WEEKDAYS) {
            known |= weekday - at == name.length() && Scan.at(text, at, end, name);
        }
        if (!known) {
            return Optional.empty();
        }
        int day = skipComma(text, weekday, end);
        int dayEnd = Scan.digits(text, day, end);
        int month = Scan.skipBlanks(text, dayEnd, end);
        int monthEnd = Scan.letters(text, month, end);
        int year = Scan.skipBlanks(text, monthEnd, end);
        int yearEnd = Scan.digits(text, year, end);
        int hour = skipComma(text, yearEnd, end);
        int number = month(text, month, monthEnd);
        if (number == 0 || dayEnd == day || dayEnd - day > 2 || yearEnd - year != 4) {
            return Optional.empty();
        }
        var date = day(number(text, year, yearEnd), number, number(text, day, dayEnd));
        return date.flatMap(found -> timed(text, found, hour, end)
                .or(() -> Scan.skipBlanks(text, yearEnd, end) >= end
                        ? Optional.of(new DateLine(new When.On(found), at, yearEnd))
                        : Optional.empty())
                .map(line -> new DateLine(line.when, at, line.end)));
    }

    /// `2006-06-08T06:52:00`
    private static Optional<DateLine> stamp(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        if (at + 16 > end || text.charAt(at + 10) != 'T') {
            return Optional.empty();
        }
        return iso(text.substring(at, at + 10))
                .flatMap(date -> timed(text, date, at + 11, end))
                .map(line -> {
                    boolean seconds = line.end + 3 <= end
                            && text.charAt(line.end) == ':'
                            && Scan.digits(text, line.end + 1, line.end + 3) == line.end + 3;
                    return seconds ? new DateLine(line.when, at, line.end + 3) : line;
                });
    }

    /// The hour and minute at `hour` on `date`.
    private static Optional<DateLine> timed(String text, LocalDate date, int hour, int end) {
        boolean shaped = hour + 5 <= end
                && Scan.digits(text, hour, hour + 2) == hour + 2
                && text.charAt(hour + 2) == ':'
                && Scan.digits(text, hour + 3, hour + 5) == hour + 5;
        int hours = shaped ? number(text, hour, hour + 2) : 24;
        int minutes = shaped ? number(text, hour + 3, hour + 5) : 60;
        if (hours > 23 || minutes > 59) {
            return Optional.empty();
        }
        var instant = date.atTime(hours, minutes).toInstant(ZoneOffset.UTC);
        return Optional.of(new DateLine(new When.At(instant), hour, hour + 5));
    }

    private static int skipComma(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        return at < end && text.charAt(at) == ',' ? Scan.skipBlanks(text, at + 1, end) : at;
    }

    /// A date in figures and where it ends.
    record Figures(LocalDate date, int end) {}

    /// A date in figures that begins at `at`: `09/18/2028`, `3/8/29`, `2020/01/29`, `2019-02-12`. Month
    /// first; day first only where the month would be none.
    static Optional<Figures> figures(String text, int at, int end) {
        int first = Scan.digits(text, at, end);
        if (first == at || first - at > 4 || first >= end) {
            return Optional.empty();
        }
        char mark = text.charAt(first);
        if (mark != '/' && mark != '-' && mark != '.') {
            return Optional.empty();
        }
        int secondEnd = Scan.digits(text, first + 1, end);
        if (secondEnd == first + 1 || secondEnd - first > 3 || secondEnd >= end || text.charAt(secondEnd) != mark) {
            return Optional.empty();
        }
        int thirdEnd = Scan.digits(text, secondEnd + 1, end);
        int width = thirdEnd - secondEnd - 1;
        int one = number(text, at, first);
        int two = number(text, first + 1, secondEnd);
        try {
            if (first - at == 4) {
                return width < 1 || width > 2
                        ? Optional.empty()
                        : Optional.of(
                                new Figures(LocalDate.of(one, two, number(text, secondEnd + 1, thirdEnd)), thirdEnd));
            }
            if (width != 2 && width != 4 || first - at > 3) {
                return Optional.empty();
            }
            int year = year(text, secondEnd + 1, thirdEnd);
            boolean dayFirst = one > 12 && two <= 12;
            return Optional.of(new Figures(LocalDate.of(year, dayFirst ? two : one, dayFirst ? one : two), thirdEnd));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// Every `February 1` or `29 January` of a text that no year follows, in order; at most `limit` of them.
    static List<MonthDay> monthDays(String text, int start, int end, int limit) {
        var found = new ArrayList<MonthDay>();
        int at = start;
        while (at < end && found.size() < limit) {
            char c = text.charAt(at);
            boolean begins = Scan.letter(c) && (at == start || !Scan.word(text.charAt(at - 1)));
            if (!begins) {
                at++;
                continue;
            }
            int wordEnd = Scan.letters(text, at, end);
            int month = "JFMASOND".indexOf(Scan.upper(c)) < 0 ? 0 : month(text, at, wordEnd);
            if (month > 0) {
                int day = Scan.skipBlanks(text, wordEnd, end);
                int dayEnd = Scan.digits(text, day, end);
                if (day > wordEnd && dayEnd > day && dayEnd - day <= 2 && !yearFollows(text, dayEnd, end)) {
                    int value = number(text, day, dayEnd);
                    if (value >= 1 && value <= 31) {
                        found.add(new MonthDay(month, value, at, dayEnd));
                    }
                }
            }
            at = Math.max(wordEnd, at + 1);
        }
        return found;
    }

    private static boolean yearFollows(String text, int from, int end) {
        int at = skipComma(text, from, end);
        int digits = Scan.digits(text, at, end);
        return digits - at == 4 && (text.charAt(at) == '1' || text.charAt(at) == '2');
    }

    /// Every year between 1950 and 2049 that stands in a text as four figures, as an array of how often.
    static int[] years(String text, int start, int end) {
        int[] counts = new int[100];
        int at = start;
        while (at < end) {
            if (!Scan.digit(text.charAt(at))) {
                at++;
                continue;
            }
            int digits = Scan.digits(text, at, end);
            boolean bare = digits - at == 4 && (at == start || !Scan.word(text.charAt(at - 1)));
            if (bare) {
                int value = number(text, at, digits);
                if (value >= 1950 && value < 2050) {
                    counts[value - 1950]++;
                }
            }
            at = digits;
        }
        return counts;
    }

    /// `21`, `Jul`, `2009` as a day.
    static Optional<LocalDate> calendar(String day, String month, String year) {
        boolean digits = !day.isEmpty()
                && day.length() <= 2
                && Scan.digits(day, 0, day.length()) == day.length()
                && year.length() == 4
                && Scan.digits(year, 0, 4) == 4;
        return digits
                ? day(number(year, 0, 4), month(month, 0, month.length()), number(day, 0, day.length()))
                : Optional.empty();
    }

    /// `2009-07-21`.
    static Optional<LocalDate> iso(String printed) {
        return printed.length() == 10 ? figures(printed, 0, 10).map(Figures::date) : Optional.empty();
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
