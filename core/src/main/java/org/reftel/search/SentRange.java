package org.reftel.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/// Limits on the day of sending as people write them: `2009`, `2009-10`, `2009-10-27`, `>=2009-01-01`,
/// `[2009-01-01 TO *]`, `{2009 TO 2010}`, `2009-01..2009-03`.
///
/// @param from `LocalDate.MIN` when open
/// @param until `LocalDate.MAX` when open
/// @param unreadable what was meant as a date and is none; empty when all was read
public record SentRange(LocalDate from, LocalDate until, String unreadable) {
    /// @param since a day, month or year, from its first day on; empty does not limit
    /// @param until a day, month or year, to its last day; empty does not limit
    public static SentRange between(String since, String until) {
        return new Reader().limits(since, false, until, false);
    }

    /// @param field `since` and `until` give one end, anything else both
    static SentRange parse(String field, QueryToken token) {
        var value = token.text().strip();
        var reader = new Reader();
        if (token.kind() == QueryToken.Kind.RANGE) {
            var inner = value.substring(1, token.closed() ? value.length() - 1 : value.length());
            int to = inner.toUpperCase(Locale.ROOT).indexOf(" TO ");
            var low = to < 0 ? inner : inner.substring(0, to);
            var high = to < 0 ? inner : inner.substring(to + 4);
            return reader.limits(low, value.charAt(0) == '{', high, value.endsWith("}"));
        }
        if (field.equals("since")) {
            return reader.limits(value, false, "", false);
        }
        if (field.equals("until")) {
            return reader.limits("", false, value, false);
        }
        int dots = value.indexOf("..");
        if (dots >= 0) {
            return reader.limits(value.substring(0, dots), false, value.substring(dots + 2), false);
        }
        if (value.startsWith(">=") || value.startsWith("=>")) {
            return reader.limits(value.substring(2), false, "", false);
        }
        if (value.startsWith("<=") || value.startsWith("=<")) {
            return reader.limits("", false, value.substring(2), false);
        }
        if (value.startsWith(">")) {
            return reader.limits(value.substring(1), true, "", false);
        }
        if (value.startsWith("<")) {
            return reader.limits("", false, value.substring(1), true);
        }
        var day = value.startsWith("=") ? value.substring(1) : value;
        return reader.limits(day, false, day, false);
    }

    private record Days(LocalDate first, LocalDate last) {}

    private static final class Reader {
        private String unreadable = "";

        SentRange limits(String low, boolean without, String high, boolean withoutHigh) {
            var from = LocalDate.MIN;
            var until = LocalDate.MAX;
            var first = days(low);
            if (first.isPresent()) {
                from = without ? first.get().last().plusDays(1) : first.get().first();
            }
            var last = days(high);
            if (last.isPresent()) {
                until = withoutHigh
                        ? last.get().first().minusDays(1)
                        : last.get().last();
            }
            return new SentRange(from, until, unreadable);
        }

        /// Empty for an open end, and for what is no date.
        private Optional<Days> days(String typed) {
            var value = typed.strip();
            if (value.isEmpty() || value.equals("*")) {
                return Optional.empty();
            }
            var parts = value.split("[-/.]", 4);
            try {
                if (parts.length > 3 || parts[0].length() != 4) {
                    throw new DateTimeException(value);
                }
                int year = number(parts[0]);
                if (parts.length == 1) {
                    return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
                }
                if (parts.length == 2) {
                    var month = YearMonth.of(year, number(parts[1]));
                    return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
                }
                int time = parts[2].indexOf('T');
                var day =
                        LocalDate.of(year, number(parts[1]), number(time > 0 ? parts[2].substring(0, time) : parts[2]));
                return Optional.of(new Days(day, day));
            } catch (DateTimeException none) {
                unreadable = unreadable.isEmpty() ? value : unreadable + ", " + value;
                return Optional.empty();
            }
        }

        private static int number(String digits) {
            if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new DateTimeException(digits);
            }
            return Integer.parseInt(digits);
        }
    }
}
