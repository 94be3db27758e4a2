package org.reftel.statement;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.reftel.model.Dated;
import org.reftel.model.Statement;
import org.reftel.model.Statement.Meeting;

/// The one day on which everything that a document reports was said. A cable is sent days after the talks that it
/// tells of, and the numbers heard there hold for the day of the talks.
///
/// Only where all its meetings that were held and have a day have the same one.
record MeetingDay(Dated day) {
    private static final int ISO_DAY = "2009-07-20".length();

    static Optional<MeetingDay> of(Collection<Statement> statements) {
        var days = new HashSet<String>();
        for (var statement : statements) {
            if (statement instanceof Meeting one
                    && one.status() == Meeting.Status.HELD
                    && one.start().isResolved()) {
                days.add(one.end().isResolved() ? "" : one.start().value());
            }
        }
        var day = days.size() == 1 ? days.iterator().next() : "";
        return day.length() == ISO_DAY
                ? Optional.of(new MeetingDay(new Dated(day, "day of the meeting", "")))
                : Optional.empty();
    }
}
