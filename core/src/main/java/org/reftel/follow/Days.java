package org.reftel.follow;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.reftel.model.Dated;

/// The days of a time that a text tells.
public final class Days {
    private Days() {}

    /// The last day of it: of `2010` the last of December; empty when it is not resolved.
    public static Optional<LocalDate> last(Dated dated) {
        var value = dated.value().substring(dated.value().indexOf('/') + 1);
        try {
            return switch (value.length()) {
                case 4 -> Optional.of(Year.parse(value).atMonth(12).atEndOfMonth());
                case 7 -> Optional.of(YearMonth.parse(value).atEndOfMonth());
                default ->
                    value.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(value.substring(0, 10)));
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
