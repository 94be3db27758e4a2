package org.reftel.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A time as precisely as it was printed: to the minute in UTC, or a calendar day without a zone.
public sealed interface When {
    record At(Instant instant) implements When {}

    record On(LocalDate day) implements When {}

    /// The calendar day in UTC.
    default LocalDate date() {
        return switch (this) {
            case At(var instant) -> instant.atOffset(ZoneOffset.UTC).toLocalDate();
            case On(var day) -> day;
        };
    }

    /// ISO 8601: `2009-09-24T19:47:00Z` or `2010-01-29`.
    default String iso() {
        return switch (this) {
            case At(var instant) -> instant.toString();
            case On(var day) -> day.toString();
        };
    }
}
