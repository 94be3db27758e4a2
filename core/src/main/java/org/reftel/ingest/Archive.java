package org.reftel.ingest;

import java.util.List;
import org.reftel.model.Problem;

/// An archive as unpacked: sources of their own.
public record Archive(List<Entry> entries, List<Problem> problems) {
    public Archive {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// @param name `cables.zip!/a.txt`
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Entry(String name, byte[] bytes) {}
}
