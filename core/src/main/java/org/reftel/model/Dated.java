package org.reftel.model;

/// A time as the text tells it, and what it comes to.
///
/// @param value ISO 8601 date, month, year or interval: `2009-07-13`, `2009-07`, `2010`, `2008-01/2009-06`; empty
///     when the words cannot be resolved
/// @param basis how: `stated`, `year of the cable`, `relative to the date of the cable`, ...; empty when not resolved
/// @param words as printed (`by the end of the month`, `shortly`); empty when nothing is said
public record Dated(String value, String basis, String words) {
    public static final Dated NOT_STATED = new Dated("", "", "");

    public boolean isResolved() {
        return !value.isEmpty();
    }

    public boolean isStated() {
        return !words.isEmpty() || !value.isEmpty();
    }
}
