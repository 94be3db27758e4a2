package org.reftel.model.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a file stands on a day. Computed of its entries and of nothing else, and never kept.
///
/// @param on the day: entries whose own day lies behind it do not count
/// @param entries that count, corrected ones replaced by what corrects them, in the order of their numbers; a
///     field that names a corrected one names what stands in its place; the cover is none of them
/// @param corrected serials of entries that another took the place of
/// @param stages in the order reached, the first being that in which it began
/// @param fora in the order of days; a file has one at most on a day
/// @param offices that kept it, the last keeps it
/// @param handedTo the office that has not accepted yet
/// @param missing what is needed and not there, in words
public record FileState(
        String file,
        String title,
        FileKind kind,
        LocalDate on,
        LocalDate opened,
        FileEntry cover,
        List<FileEntry> entries,
        List<Long> corrected,
        List<Since<FileKind.Stage>> stages,
        List<Since<FileKind.Forum>> fora,
        List<Since<String>> offices,
        Optional<Since<String>> handedTo,
        List<Part> parts,
        List<Hearing> hearings,
        List<Running> clocks,
        List<Asked> asked,
        List<Count> counts,
        List<Exhibit> exhibits,
        List<Authority> authorities,
        List<Fault> faults,
        List<String> missing) {
    public FileState {
        entries = List.copyOf(entries);
        corrected = List.copyOf(corrected);
        stages = List.copyOf(stages);
        fora = List.copyOf(fora);
        offices = List.copyOf(offices);
        parts = List.copyOf(parts);
        hearings = List.copyOf(hearings);
        clocks = List.copyOf(clocks);
        asked = List.copyOf(asked);
        counts = List.copyOf(counts);
        exhibits = List.copyOf(exhibits);
        authorities = List.copyOf(authorities);
        faults = List.copyOf(faults);
        missing = List.copyOf(missing);
    }

    /// Something that holds from a day on, by an entry.
    ///
    /// @param serial of the entry; 0 for the cover
    public record Since<T>(T what, LocalDate from, long serial) {}

    /// Who has a part in it.
    ///
    /// @param name as the entry gives it
    /// @param until empty while he has it
    /// @param guarded whether his name is protected
    public record Part(
            String name, String role, LocalDate from, Optional<LocalDate> until, long serial, boolean guarded) {}

    /// A hearing.
    ///
    /// @param set serial of the entry that set it
    /// @param told day on which that was written, by the room's clock; a correction that leaves the day as it was
    ///     leaves this too
    /// @param notice days from there to the hearing; negative when it was written afterwards
    public record Hearing(
            long set,
            LocalDate day,
            String time,
            String court,
            String charge,
            LocalDate told,
            long notice,
            Status status) {
        /// What became of it.
        public enum Status {
            /// It is still to come.
            SET,
            HELD,
            CANCELLED,
            /// Its day has passed and no entry says whether it was held.
            NOT_KNOWN
        }
    }

    /// A clock that ran or runs.
    ///
    /// @param party for whom; empty for the file
    /// @param stopped empty while it runs
    /// @param days whole days from start to stop, or to the day that is asked for
    public record Running(
            FileKind.Clock clock,
            String party,
            LocalDate started,
            Optional<LocalDate> stopped,
            long days,
            long serial) {
        /// Whether it has run longer than it should.
        public boolean isOver() {
            return clock.limit() > 0 && days > clock.limit();
        }
    }

    /// Something that was asked.
    ///
    /// @param due empty when no day is given
    /// @param answered serial of the entry that answers; empty while none does
    public record Asked(long serial, String to, LocalDate on, Optional<LocalDate> due, Optional<Long> answered) {}

    /// A number that an entry states.
    public record Count(String counted, long count, long serial) {}

    /// A thing in the file, with the hands it went through.
    ///
    /// @param number within the file, as its entry names it
    /// @param digest SHA-256 of its bytes; empty for a thing
    /// @param seal number of the seal it has now; empty for bytes
    /// @param authority serial of the entry that issued it; empty when none is stated
    /// @param custody in order
    public record Exhibit(
            String number,
            String what,
            String kind,
            String digest,
            String seal,
            String collectedBy,
            String authority,
            long serial,
            List<Held> custody) {
        public Exhibit {
            custody = List.copyOf(custody);
        }
    }

    /// Whose hands it is in.
    ///
    /// @param from a moment, ISO 8601, by the clock of UTC
    /// @param until empty while he has it
    public record Held(String holder, String from, String until, long serial) {}

    /// An authority to collect.
    ///
    /// @param begins first day on which it is in force
    /// @param ends last day on which it is in force, as issued
    /// @param revoked day from which on it is in force no more; empty when nobody revoked it
    public record Authority(
            long serial,
            String scope,
            String askedBy,
            String issuedBy,
            LocalDate begins,
            LocalDate ends,
            Optional<LocalDate> revoked) {
        public boolean isInForce(LocalDate day) {
            return !day.isBefore(begins)
                    && !day.isAfter(ends)
                    && revoked.map(day::isBefore).orElse(true);
        }

        /// The last day on which it is in force; before [#begins] when it was revoked before it began.
        public LocalDate last() {
            return revoked.filter(day -> !day.isAfter(ends))
                    .map(day -> day.minusDays(1))
                    .orElse(ends);
        }
    }

    /// Something wrong that `check` tells.
    ///
    /// @param serial of the entry where it shows
    /// @param what in words, with what one can do
    public record Fault(Kind kind, long serial, String what) {
        /// What is wrong.
        public enum Kind {
            /// A time in which nobody is said to have had an exhibit.
            GAP_IN_CUSTODY,
            /// A time in which two are said to have had it.
            OVERLAP_IN_CUSTODY,
            /// Passed on by somebody who did not have it.
            WRONG_HAND,
            /// A seal, or the digest of bytes, is not what it was.
            SEAL_DIFFERS,
            /// Collected without an authority that was in force, and without another ground.
            NO_AUTHORITY,
            /// Something that an entry needs beside it was not there on its day.
            LACKING,
            /// A protected name stands in an entry that is not marked so.
            NAME_IN_THE_OPEN,
            NOT_COMPLETE,
            /// Fewer days of notice than the kind asks for.
            LATE_NOTICE,
            /// Written down after the day of the hearing.
            NO_NOTICE,
            OVER_LIMIT,
            NOT_ACCEPTED
        }
    }

    /// The stage it is in.
    public FileKind.Stage stage() {
        return stages.getLast().what();
    }

    /// The forum it is before; empty when none is stated.
    public Optional<FileKind.Forum> forum() {
        return fora.isEmpty() ? Optional.empty() : Optional.of(fora.getLast().what());
    }

    /// The office that keeps it; empty when none is stated.
    public String office() {
        return offices.isEmpty() ? "" : offices.getLast().what();
    }

    public boolean isClosed() {
        return stage().closed();
    }
}
