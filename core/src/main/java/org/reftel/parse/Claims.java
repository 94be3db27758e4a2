package org.reftel.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reftel.model.Header;
import org.reftel.model.Reading;
import org.reftel.model.Span;

/// Which printed character belongs to which field. A later claim on the same characters replaces an earlier
/// one, so a line can be claimed whole and its word taken out as a label.
final class Claims {
    /// A removal longer than this inside a claim is a page line, which is not part of the field.
    private static final int GAP = 8;

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final List<String> fields = new ArrayList<>();
    private int covered;

    void field(int start, int end, String field) {
        if (start >= end) {
            return;
        }
        int count = fields.size();
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        fields.add(field);
    }

    void label(int start, int end) {
        field(start, end, "label");
    }

    /// Everything printed in `from..to` is either labelled or unplaced, each in pieces that end with their
    /// line.
    void settle(String text, int from, int to, Reading reading, List<Header.Labelled> labelled, List<Span> unplaced) {
        covered = reading.toExtract(from);
        int[] owner = new int[Math.max(0, to - from)];
        for (int i = 0; i < fields.size(); i++) {
            int start = Math.max(from, starts[i]) - from;
            int end = Math.min(to, ends[i]) - from;
            if (start < end) {
                Arrays.fill(owner, start, end, i + 1);
            }
        }
        int at = 0;
        while (at < owner.length) {
            if (Scan.blank(text.charAt(from + at))) {
                at++;
                continue;
            }
            int start = at;
            int own = owner[at];
            int end = at;
            while (at < owner.length && owner[at] == own && text.charAt(from + at) != '\n') {
                if (!Scan.blank(text.charAt(from + at))) {
                    end = at + 1;
                }
                at++;
            }
            String field = own == 0 ? "" : fields.get(own - 1);
            place(from + start, from + end, field, reading, labelled, unplaced);
        }
    }

    /// A letter that a repair took away in front of a word belongs to the word's field; a page line does not, also
    /// when the word is glued to its end.
    ///
    /// @param at where the word begins in the reading
    private Span withRemoved(Span span, int at, Reading reading) {
        int start = span.start();
        int before = at == 0 ? 0 : reading.toExtract(new Span(at - 1, at)).end();
        if (start - before > GAP) {
            covered = span.end();
            return span;
        }
        var extract = reading.extract();
        while (start > covered && start > span.start() - GAP && !Scan.blank(extract.charAt(start - 1))) {
            start--;
        }
        covered = span.end();
        return new Span(start, span.end());
    }

    private void place(
            int start, int end, String field, Reading reading, List<Header.Labelled> labelled, List<Span> unplaced) {
        int at = start;
        var whole = reading.toExtract(new Span(start, end));
        if (whole.length() > end - start + GAP) {
            int last = reading.toExtract(new Span(start, start)).start();
            for (int i = start; i < end; i++) {
                var one = reading.toExtract(new Span(i, i + 1));
                boolean stands = one.length() > GAP;
                if (stands || one.start() - last > GAP) {
                    if (at < i) {
                        add(new Span(at, i), reading, field, labelled, unplaced);
                    }
                    at = stands ? i + 1 : i;
                }
                last = one.end();
            }
        }
        if (at < end) {
            at = Scan.skipBlanks(reading.text(), at, end);
        }
        if (at >= end) {
            return;
        }
        add(new Span(at, end), reading, field, labelled, unplaced);
    }

    private void add(Span read, Reading reading, String field, List<Header.Labelled> labelled, List<Span> unplaced) {
        var span = withRemoved(reading.toExtract(read), read.start(), reading);
        if (field.isEmpty()) {
            unplaced.add(span);
        } else {
            labelled.add(new Header.Labelled(span, field));
        }
    }
}
