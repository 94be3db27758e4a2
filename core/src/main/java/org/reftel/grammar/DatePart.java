package org.reftel.grammar;

import java.time.LocalDate;
import java.time.YearMonth;

/// A date as printed, of which parts may be missing.
///
/// @param to behind its last token
/// @param year 0 when it is not printed
/// @param month 0 when it is a year alone
/// @param firstDay 0 when it is a month
/// @param lastDay of `22-24`; else the same
record DatePart(int to, int year, int month, int firstDay, int lastDay) {
    static DatePart day(int to, int year, int month, int day) {
        return new DatePart(to, year, month, day, day);
    }

    static DatePart month(int to, int year, int month) {
        return new DatePart(to, year, month, 0, 0);
    }

    static DatePart year(int to, int year) {
        return new DatePart(to, year, 0, 0, 0);
    }

    DatePart in(int other) {
        return new DatePart(to, other, month, firstDay, lastDay);
    }

    DatePart until(int behind, int day) {
        return new DatePart(behind, year, month, firstDay, day);
    }

    /// What it comes to in its year; not known when there is no such day.
    Stretch stretch() {
        if (year == 0) {
            return Stretch.UNKNOWN;
        }
        if (month == 0) {
            return Stretch.year(year);
        }
        var in = YearMonth.of(year, month);
        if (firstDay == 0) {
            return Stretch.month(in);
        }
        return in.isValidDay(firstDay) && in.isValidDay(lastDay) && firstDay <= lastDay
                ? Stretch.days(in.atDay(firstDay), in.atDay(lastDay))
                : Stretch.UNKNOWN;
    }

    /// With the year nearest to the base that the words allow.
    DatePart resolved(Base base, Outlook outlook) {
        return year > 0 ? this : in(base.year(month, firstDay, outlook));
    }

    /// The other end of a range from here: of the same year, or of the next one when it would lie before.
    DatePart end(DatePart other) {
        if (other.year > 0) {
            return other;
        }
        var same = other.in(year);
        LocalDate last = same.stretch().last();
        return last.isBefore(stretch().first()) ? other.in(year + 1) : same;
    }
}
