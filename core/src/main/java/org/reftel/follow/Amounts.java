package org.reftel.follow;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.reftel.model.Amount;
import org.reftel.model.Amount.Bound;

/// Compares and prints amounts.
final class Amounts {
    private static final int YEAR = 12;

    private Amounts() {}

    static BigDecimal low(Amount amount) {
        return switch (amount) {
            case Amount.Value(var value, var _) -> value;
            case Amount.Range(var low, var _) -> low;
        };
    }

    private static BigDecimal high(Amount amount) {
        return switch (amount) {
            case Amount.Value(var value, var _) -> value;
            case Amount.Range(var _, var high) -> high;
        };
    }

    private static Bound bound(Amount amount) {
        return switch (amount) {
            case Amount.Value(var _, var bound) -> bound;
            case Amount.Range _ -> Bound.EXACT;
        };
    }

    /// How a later level stands to an earlier one; apart where the bounds leave it open (`over 300`, then 350).
    static Series.Step step(Amount earlier, Amount later) {
        var was = bound(earlier);
        var is = bound(later);
        if (low(later).compareTo(high(earlier)) > 0) {
            return was == Bound.OVER || is == Bound.UNDER ? Series.Step.APART : Series.Step.GROWTH;
        }
        if (high(later).compareTo(low(earlier)) < 0) {
            return was == Bound.UNDER || is == Bound.OVER ? Series.Step.APART : Series.Step.DECLINE;
        }
        if (was == is && earlier.equals(later)) {
            return Series.Step.SAME;
        }
        boolean equal = low(later).compareTo(low(earlier)) == 0 && high(later).compareTo(high(earlier)) == 0;
        if (equal && was == Bound.EXACT && is == Bound.OVER || equal && was == Bound.UNDER && is == Bound.EXACT) {
            return Series.Step.GROWTH;
        }
        return equal && (was == Bound.ABOUT || is == Bound.ABOUT) ? Series.Step.SAME : Series.Step.APART;
    }

    /// Whether counts of two times can be set beside each other: those of twelve months and of eighteen cannot.
    static boolean isComparablePeriod(String one, String other) {
        int left = months(one);
        int right = months(other);
        return left == right || left < YEAR && right < YEAR;
    }

    /// How many months a time takes, 0 for a day and for one that cannot be read.
    static int months(String when) {
        int slash = when.indexOf('/');
        if (slash < 0) {
            return switch (when.length()) {
                case 4 -> YEAR;
                case 7 -> 1;
                default -> 0;
            };
        }
        try {
            var from = first(when.substring(0, slash));
            var to = last(when.substring(slash + 1));
            var between = Period.between(from.atDay(1), to.plusMonths(1).atDay(1));
            return Math.clamp(between.toTotalMonths(), 0, Integer.MAX_VALUE);
        } catch (DateTimeParseException e) {
            return 0;
        }
    }

    private static YearMonth first(String when) {
        return YearMonth.parse(when.length() == 4 ? when + "-01" : when.substring(0, Math.min(7, when.length())));
    }

    private static YearMonth last(String when) {
        return YearMonth.parse(when.length() == 4 ? when + "-12" : when.substring(0, Math.min(7, when.length())));
    }

    /// In figures: `32,000`, `over 15`, `6 to 7`.
    static String print(Amount amount) {
        return switch (amount) {
            case Amount.Value(var value, var bound) ->
                switch (bound) {
                            case EXACT -> "";
                            case OVER -> "over ";
                            case UNDER -> "under ";
                            case ABOUT -> "about ";
                        }
                        + print(value);
            case Amount.Range(var low, var high) -> print(low) + " to " + print(high);
        };
    }

    static String print(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }
}
