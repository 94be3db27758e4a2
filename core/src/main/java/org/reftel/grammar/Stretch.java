package org.reftel.grammar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/// Days from a first to a last, and how finely the text gave them.
record Stretch(LocalDate first, LocalDate last, Grain grain) {
    /// What the words do not tell.
    static final Stretch UNKNOWN = new Stretch(LocalDate.MIN, LocalDate.MIN, Grain.DAY);

    /// From fine to coarse.
    enum Grain {
        DAY,
        MONTH,
        YEAR
    }

    static Stretch day(LocalDate day) {
        return new Stretch(day, day, Grain.DAY);
    }

    static Stretch days(LocalDate first, LocalDate last) {
        return new Stretch(first, last, Grain.DAY);
    }

    static Stretch month(YearMonth month) {
        return months(month, month);
    }

    static Stretch months(YearMonth first, YearMonth last) {
        return new Stretch(first.atDay(1), last.atEndOfMonth(), Grain.MONTH);
    }

    static Stretch year(int year) {
        return years(year, year);
    }

    static Stretch years(int first, int last) {
        return new Stretch(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Grain.YEAR);
    }

    /// From the first day of this one to the last of the other, as finely as the finer of them.
    Stretch to(Stretch other) {
        return new Stretch(first, other.last, grain.compareTo(other.grain) < 0 ? grain : other.grain);
    }

    boolean isKnown() {
        return !first.equals(LocalDate.MIN);
    }

    /// ISO 8601: `2009-07-13`, `2009-07`, `2010`, `2008-01/2009-06`; empty when not known.
    String iso() {
        if (!isKnown()) {
            return "";
        }
        var one = written(first);
        var other = written(last);
        return one.equals(other) ? one : one + "/" + other;
    }

    private String written(LocalDate day) {
        return switch (grain) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
        };
    }
}
