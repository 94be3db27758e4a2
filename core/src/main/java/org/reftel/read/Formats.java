package org.reftel.read;

import java.util.List;
import org.reftel.model.Extract;
import org.reftel.model.Problem;
import org.reftel.model.Source;

/// Chooses the format of a source and reads it.
public final class Formats {
    /// The messages of one source.
    ///
    /// @param problems what concerns the source as a whole; an unknown shape gives no extract and one problem
    public record Result(List<Extract> extracts, List<Problem> problems) {
        public Result {
            extracts = List.copyOf(extracts);
            problems = List.copyOf(problems);
        }
    }

    public Result read(Source source, byte[] bytes) {
        return new Result(List.of(), List.of());
    }
}
