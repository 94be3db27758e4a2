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

        /// Something that a case file waits for.
        ///
        /// @param file its code
        /// @param entry number of the entry that says so
        /// @param mark of that entry
        /// @param said what it is, in the file's own words
        /// @param who the court, whoever was asked, or who is held; empty when not stated
        /// @param standing how it stands on the day asked for
        record InFile(
                LocalDate day,
                What what,
                String file,
                String title,
                String entry,
                String mark,
                String said,
                String who,
                String standing)
                implements Line {}
    }

    /// What a file waits for.
    public enum What {
        HEARING,
        /// An answer to something that was asked.
        QUESTION,
        /// The day on which a clock has run as long as it may.
        LIMIT,
        /// The last day of an authority to collect.
        AUTHORITY
    }
}
