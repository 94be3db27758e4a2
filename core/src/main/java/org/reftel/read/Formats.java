package org.reftel.read;

import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Extract;
import org.reftel.model.Problem;
import org.reftel.model.Source;

/// Chooses the format of a source by its content and reads it.
///
/// The formats are asked in the order of how little else their marks could mean; the first that finds a message
/// has read the source.
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

    private final List<Format> formats;

    /// All formats that Reftel reads.
    public Formats() {
        this(List.of(
                new ViewerPage(),
                new TaggedText(),
                new FlatRecord(),
                new ViewerText(),
                new WebPage(),
                new PlainText(),
                new Article()));
    }

    /// @param formats in the order in which they are asked
    public Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /// Reads a source. Never throws on any input; what it cannot read it says.
    ///
    /// @param bytes the source's content, which nobody changes afterwards
    public Result read(Source source, byte[] bytes) {
        var decoded = Decoded.of(bytes);
        if (decoded.text().isBlank()) {
            var problem = Problem.whole(
                    Code.E211_EMPTY_SOURCE,
                    bytes.length == 0
                            ? source.name() + " has no bytes. It is kept and listed."
                            : source.name() + " holds only white space. It is kept and listed.");
            return new Result(List.of(), List.of(problem));
        }
        for (var format : formats) {
            if (format.recognises(decoded)) {
                var extracts = format.read(source, decoded);
                if (!extracts.isEmpty()) {
                    return new Result(extracts, List.of());
                }
            }
        }
        var problem = Problem.whole(
                Code.E210_UNKNOWN_SHAPE,
                source.name()
                        + " shows no telegram: no header, no classification line, no marked paragraphs. It is kept"
                        + " and listed. If it holds a cable, save that part as plain text and read it again.");
        return new Result(List.of(), List.of(problem));
    }
}
