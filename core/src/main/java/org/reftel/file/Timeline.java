package org.reftel.file;

import java.time.LocalDate;
import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// How one file stands day after day. From one day to a later one only the entries between are gone through; an
/// earlier day begins anew. The states are those that [Reckoning#of] gives.
public final class Timeline {
    private final FileKind kind;
    private final FileEntry cover;
    private final Replay replay;
    private Course course;
    private int taken;
    private LocalDate last = LocalDate.MIN;

    Timeline(FileKind kind, List<FileEntry> entries) {
        this.kind = kind;
        this.cover = entries.getFirst();
        this.replay = Replay.of(kind, entries);
        this.course = new Course(kind, cover);
    }

    public FileState at(LocalDate day) {
        if (day.isBefore(last)) {
            course = new Course(kind, cover);
            taken = 0;
        }
        last = day;
        var ordered = replay.ordered();
        while (taken < ordered.size() && !ordered.get(taken).on().isAfter(day)) {
            var entry = ordered.get(taken++);
            course.take(entry, replay.told(entry));
        }
        return course.state(replay, day);
    }
}
