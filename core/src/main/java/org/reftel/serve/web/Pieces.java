package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reftel.wording.Visible;

/// Cuts a text where something that is marked in it begins or ends, so that marks may lie across one another.
public final class Pieces {
    /// A stretch of the text that is marked.
    ///
    /// @param start of the text; of a page line, where it cut the text
    /// @param key number of the statement, address of a link, words of a page line
    record Range(int start, int end, Kind kind, String key) {}

    /// What a stretch is.
    enum Kind {
        STATEMENT,
        LINK,
        REDACTION,
        PAGE
    }

    /// Words that are marked alike.
    ///
    /// @param id of the first statement that begins here; empty when none does
    /// @param ids of further ones
    /// @param statements numbers of all around it, with blanks between; empty when there is none
    /// @param href empty when it leads nowhere
    /// @param redaction whether a publisher took words out here
    /// @param page a page line that cuts the text before it; may be empty
    public record Piece(
            String text, String id, List<String> ids, String statements, String href, boolean redaction, String page) {
        public Piece {
            ids = List.copyOf(ids);
        }
    }

    private Pieces() {}

    /// The pieces of `start..end` of a text, which is one line.
    static List<Piece> of(String text, int start, int end, List<Range> all) {
        var ranges = all.stream()
                .filter(range -> range.start() < end && range.end() > start
                        || range.kind() == Kind.PAGE && range.start() >= start && range.start() < end)
                .sorted(Comparator.comparingInt(Range::start))
                .toList();
        var cuts = new TreeSet<Integer>();
        cuts.add(start);
        for (var range : ranges) {
            cuts.add(Math.max(start, range.start()));
            cuts.add(Math.min(end, range.end()));
        }
        cuts.add(end);
        var pieces = new ArrayList<Piece>();
        var open = new ArrayList<Range>();
        int next = 0;
        int from = -1;
        for (int cut : cuts) {
            if (from >= 0 && from < cut) {
                int at = from;
                open.removeIf(range -> range.end() <= at && range.kind() != Kind.PAGE);
                while (next < ranges.size() && ranges.get(next).start() <= at) {
                    open.add(ranges.get(next));
                    next++;
                }
                open.removeIf(range -> range.end() <= at && range.kind() != Kind.PAGE);
                pieces.add(piece(Visible.line(text.substring(from, cut)), at, start, open));
                open.removeIf(range -> range.kind() == Kind.PAGE);
            }
            from = cut;
        }
        return pieces;
    }

    private static Piece piece(String text, int at, int lineStart, List<Range> open) {
        var begins = open.stream()
                .filter(range -> range.kind() == Kind.STATEMENT && Math.max(lineStart, range.start()) == at)
                .filter(range -> range.start() >= lineStart)
                .map(range -> "s" + range.key())
                .toList();
        return new Piece(
                text,
                begins.isEmpty() ? "" : begins.getFirst(),
                begins.isEmpty() ? List.of() : begins.subList(1, begins.size()),
                keys(open, Kind.STATEMENT),
                open.stream()
                        .filter(range -> range.kind() == Kind.LINK)
                        .map(Range::key)
                        .findFirst()
                        .orElse(""),
                open.stream().anyMatch(range -> range.kind() == Kind.REDACTION),
                keys(open, Kind.PAGE));
    }

    private static String keys(List<Range> open, Kind kind) {
        return open.stream()
                .filter(range -> range.kind() == kind)
                .map(Range::key)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
