package org.reftel.parse;

import java.util.List;
import org.reftel.model.Extract;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header;
import org.reftel.model.Problem;
import org.reftel.model.Reading;
import org.reftel.model.Span;

/// Reads everything in front of the first paragraph, by format line.
final class HeaderParser {
    /// What the header says.
    ///
    /// @param bodyStart offset in the *reading* where the first text after the header fields begins
    /// @param unplaced stretches of the extract that no rule could place
    record Result(Header header, int bodyStart, List<Span> unplaced, List<Problem> problems) {
        Result {
            unplaced = List.copyOf(unplaced);
            problems = List.copyOf(problems);
        }
    }

    private final Gazetteer gazetteer;

    HeaderParser(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Never throws on any input.
    Result parse(Extract extract, Reading reading) {
        int start = reading.toReading(extract.telegram().start());
        return new Result(Header.empty(), start, List.of(), List.of());
    }
}
