package org.reftel.grammar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The day that a document was sent: what `last week` and `July 13` are measured from. A telegram without a date has
/// none.
record Base(LocalDate day) {
    static final Base NONE = new Base(LocalDate.MIN);
    /// A date that lies this near on the wrong side of the base is still of the same year: `would visit on July 13`,
    /// written on July 21.
    private static final int NEAR = 60;
    /// Who means a day eleven months back says so.
    private static final int SOON = 31;

    boolean isKnown() {
        return !day.equals(LocalDate.MIN);
    }

    /// The year of a day of the year without one: nearest before the base, after it when the words look ahead.
    int year(int month, int dayOfMonth, Outlook outlook) {
        if (!isKnown()) {
            return 0;
        }
        var first = YearMonth.of(day.getYear(), month);
        var date = first.atDay(Math.clamp(dayOfMonth, 1, first.lengthOfMonth()));
        if (dayOfMonth == 0 && first.equals(YearMonth.from(day))) {
            return day.getYear();
        }
        long ahead = ChronoUnit.DAYS.between(day, date);
        return switch (outlook) {
            case BACK -> ahead > (dayOfMonth > 0 ? SOON : 0) ? day.getYear() - 1 : day.getYear();
            case AHEAD -> ahead < -NEAR ? day.getYear() + 1 : ahead > 366 - NEAR ? day.getYear() - 1 : day.getYear();
            case OPEN -> ahead > NEAR ? day.getYear() - 1 : ahead < NEAR - 366 ? day.getYear() + 1 : day.getYear();
        };
    }

    /// As the interchange format says how a year was found.
    String basis(int year) {
        return year == day.getYear()
                ? "year of the cable"
                : year < day.getYear() ? "year before the cable" : "year after the cable";
    }
}
