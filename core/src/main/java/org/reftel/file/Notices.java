package org.reftel.file;

import java.util.Comparator;
import java.util.List;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Fault;
import org.reftel.model.file.FileState.Hearing;

/// How long before a hearing it was told of: the days from that on which it was written down, by the room's clock,
/// to its own.
///
/// @param all by day
public record Notices(List<Notice> all) {
    public Notices {
        all = List.copyOf(all);
    }

    /// A hearing with its file.
    ///
    /// @param late whether the kind of the file asks for more days
    public record Notice(String file, String title, String kind, Hearing hearing, boolean late) {
        /// Whether it was written down only after its day.
        public boolean isWithout() {
            return hearing.notice() < 0;
        }
    }

    public static Notices of(List<FileState> states) {
        return new Notices(states.stream()
                .flatMap(state -> state.hearings().stream()
                        .map(hearing -> new Notice(
                                state.file(), state.title(), state.kind().key(), hearing, isLate(state, hearing))))
                .sorted(Comparator.comparing((Notice notice) -> notice.hearing().day())
                        .thenComparing(notice -> notice.hearing().time())
                        .thenComparing(Notice::file)
                        .thenComparingLong(notice -> notice.hearing().set()))
                .toList());
    }

    private static boolean isLate(FileState state, Hearing hearing) {
        return state.faults().stream()
                .anyMatch(fault -> fault.kind() == Fault.Kind.LATE_NOTICE && fault.serial() == hearing.set());
    }

    /// Those that are still to come.
    public List<Notice> toCome() {
        return all.stream()
                .filter(notice -> notice.hearing().status() == Hearing.Status.SET)
                .toList();
    }

    /// Those that were held and of which nobody had notice.
    public List<Notice> heldWithoutNotice() {
        return all.stream()
                .filter(notice -> notice.hearing().status() == Hearing.Status.HELD && notice.isWithout())
                .toList();
    }
}
