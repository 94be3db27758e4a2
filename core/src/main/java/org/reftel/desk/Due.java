package org.reftel.desk;

import java.time.LocalDate;
import java.util.List;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.model.CatalogueEntry;

/// What falls due by a day.
///
/// @param on the day asked for
/// @param due what falls due on it or before, the earliest first
/// @param ahead what falls due later, the earliest first
/// @param undated records whose copy states no day of declassification
public record Due(LocalDate on, List<Line> due, List<Line> ahead, List<CatalogueEntry> undated) {
    public Due {
        due = List.copyOf(due);
        ahead = List.copyOf(ahead);
        undated = List.copyOf(undated);
    }

    /// One thing that falls due.
    public sealed interface Line {
        /// The last day of the time that is stated.
        LocalDate day();

        record Promised(LocalDate day, Promise promise) implements Line {}

        record Meeting(LocalDate day, Met meeting) implements Line {}

        /// @param asWritten `DECL: 07/24/2019`
        record Declassification(LocalDate day, CatalogueEntry entry, String asWritten) implements Line {}
    }
}
