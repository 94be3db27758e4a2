package org.reftel.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reftel.model.PageLine;
import org.reftel.model.Reading;
import org.reftel.model.Span;

/// Maps ranges of the reading to spans of the extract that leave the page lines out.
final class Places {
    private final Reading reading;
    private final String extract;
    private final int[] pageStart;
    private final int[] pageEnd;
    // Where each page line would stand in the reading.
    private final int[] point;

    Places(Reading reading, List<PageLine> pages) {
        this.reading = reading;
        extract = reading.extract();
        int count = pages.size();
        pageStart = new int[count];
        pageEnd = new int[count];
        point = new int[count];
        for (int i = 0; i < count; i++) {
            pageStart[i] = pages.get(i).at().start();
            pageEnd[i] = pages.get(i).at().end();
            point[i] = reading.toReading(pageStart[i]);
        }
    }

    /// Whether a page line stood between two offsets of the reading.
    boolean pageBetween(int from, int to) {
        if (point.length == 0) {
            return false;
        }
        int i = Arrays.binarySearch(point, from);
        i = i < 0 ? -i - 1 : i;
        return i < point.length && point[i] <= to;
    }

    /// Spans of a range that is not cut by anything but page lines; none when only blanks are left.
    List<Span> of(int from, int to) {
        var spans = new ArrayList<Span>(1);
        add(spans, from, to);
        return spans;
    }

    void add(List<Span> spans, int from, int to) {
        if (from >= to) {
            return;
        }
        var whole = reading.toExtract(new Span(from, to));
        int at = whole.start();
        if (point.length > 0) {
            int i = Arrays.binarySearch(pageEnd, at + 1);
            i = i < 0 ? -i - 1 : i;
            while (i < pageStart.length && pageStart[i] < whole.end()) {
                piece(spans, at, pageStart[i]);
                at = Math.max(at, pageEnd[i]);
                i++;
            }
        }
        piece(spans, at, whole.end());
    }

    /// The one span of a short range.
    Span one(int from, int to) {
        return reading.toExtract(new Span(from, Math.max(from, to)));
    }

    private void piece(List<Span> spans, int from, int to) {
        int s = from;
        int e = to;
        while (s < e && Signs.isBlank(extract.charAt(s))) {
            s++;
        }
        while (e > s && Signs.isBlank(extract.charAt(e - 1))) {
            e--;
        }
        if (s < e) {
            spans.add(new Span(s, e));
        }
    }
}
