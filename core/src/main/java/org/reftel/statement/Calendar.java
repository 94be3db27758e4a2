package org.reftel.statement;

import java.util.Set;
import org.reftel.grammar.WordList;

/// Words of the calendar.
final class Calendar {
    private static final Set<String> MONTHS = WordList.of("""
        january february march april may june july august september october november december jan feb mar
        apr jun jul aug sep sept oct nov dec
        """);
    private static final Set<String> DAYS =
            WordList.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private Calendar() {}

    static boolean isMonth(String lower) {
        return MONTHS.contains(lower);
    }

    static boolean isDay(String lower) {
        return DAYS.contains(lower);
    }
}
