package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;

/// The marks of a place in a line that its words alone do not bear: runs of capitals, titles before, quotation
/// marks, what the document shows of the word, and the tags given before.
final class Marks {
    private static final Set<String> LINKS = WordList.of("of", "for", "and", "the", "&", "de", "on");
    private static final int SHOUTING_WORD = 7;
    private static final int TITLE_REACH = 4;

    private final Line line;
    private final int[] seen;
    // Half-open run of capitals around each word; the longer one crosses "of", "for the", "and".
    private final int[] from;
    private final int[] to;
    private final int[] longTo;

    Marks(Line line) {
        this.line = line;
        int size = line.size();
        this.seen = new int[size];
        this.from = new int[size];
        this.to = new int[size];
        this.longTo = new int[size];
        for (int i = 0; i < size; i++) {
            seen[i] = line.kind(i).capital ? line.shown(i) : 0;
        }
        if (!line.isShouting()) {
            runs(size);
        }
    }

    private void runs(int size) {
        int i = 0;
        while (i < size) {
            if (!line.kind(i).capital) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < size && (line.kind(end).capital || isParticle(end))) {
                end++;
            }
            for (int j = i; j < end; j++) {
                from[j] = i;
                to[j] = end;
            }
            i = end;
        }
        for (int j = size - 1; j >= 0; j--) {
            if (to[j] == 0) {
                continue;
            }
            int next = to[j];
            int steps = 0;
            while (next < size && steps < 3 && line.kind(next).isIn(LINKS)) {
                next++;
                steps++;
            }
            longTo[j] = steps > 0 && next < size && line.kind(next).capital ? longTo[next] : to[j];
        }
    }

    private boolean isParticle(int i) {
        return (line.kind(i).flags & Lexicon.PARTICLE) != 0 && i + 1 < line.size() && line.kind(i + 1).capital;
    }

    /// Marks that no tag changes.
    void fixed(int i, Rows rows, Rows worded) {
        var kind = line.kind(i);
        int shape = kind.shape;
        var before = i > 0 ? line.kind(i - 1) : null;
        var behind = i + 1 < line.size() ? line.kind(i + 1) : null;
        int wordBefore = before == null ? 1 : before.word;
        int wordBehind = behind == null ? 2 : behind.word;
        int shapeBefore = before == null ? 1 : before.shape;
        int shapeBehind = behind == null ? 2 : behind.shape;
        rows.add(300, (i == 0 ? 1 : 2) * 31 + shape);
        if (i == 0) {
            rows.add(301, kind.cluster);
        }
        rows.add(302, shapeBefore * 31 + shape * 17 + shapeBehind);
        worded.add(303, wordBefore * 31 + kind.word);
        worded.add(304, kind.word * 31 + wordBehind);
        worded.add(305, wordBefore * 31 + shape);
        worded.add(306, wordBehind * 31 + shape);
        worded.add(307, wordBefore * 31 + wordBehind);
        if (before != null) {
            rows.add(308, (before.flags & Lexicon.TITLE) + shape * 3);
            rows.add(309, before.cluster * 31 + kind.cluster);
        }
        if (behind != null) {
            rows.add(310, (behind.flags & (Lexicon.SPEECH | Lexicon.ORGANISATION)) * 31 + shape);
            rows.add(311, kind.cluster * 31 + behind.cluster);
        }
        if (kind.capital) {
            int flags = seen[i];
            rows.add(312, flags);
            for (int bit = 1; bit <= DocumentWords.LAST_FLAG; bit <<= 1) {
                if ((flags & bit) != 0) {
                    rows.add(313, bit * 31 + (kind.acronym ? 1 : 0));
                }
            }
        }
        if (to[i] > 0) {
            run(i, rows, worded);
        }
        if (line.isShouting()) {
            rows.add(320, SHOUTING_WORD);
        }
        signs(i, shape, rows);
    }

    private void run(int i, Rows rows, Rows worded) {
        int length = Math.min(6, to[i] - from[i]);
        rows.add(330, length * 8 + Math.min(3, i - from[i]));
        rows.add(331, Math.min(4, to[i] - i) * 8 + length);
        var last = line.kind(to[i] - 1);
        var first = line.kind(from[i]);
        int place = Math.min(2, to[i] - 1 - i);
        worded.add(332, last.word * 4 + place);
        rows.add(333, last.flags * 4 + place);
        rows.add(334, last.cluster * 4 + place);
        worded.add(335, first.word * 4 + Math.min(3, i - from[i]));
        rows.add(336, first.flags * 4 + Math.min(3, i - from[i]));
        if (longTo[i] > to[i]) {
            var far = line.kind(longTo[i] - 1);
            rows.add(337, last.flags * 31 + place);
            rows.add(338, far.flags * 4 + place);
        }
        int heads = 0;
        for (int j = from[i]; j < to[i]; j++) {
            if ((line.kind(j).flags & Lexicon.ORGANISATION) != 0) {
                heads |= j < i ? 1 : j == i ? 2 : 4;
            }
        }
        rows.add(339, heads);
    }

    private void signs(int i, int shape, Rows rows) {
        int signs = 0;
        if (i > 0) {
            char before = line.kind(i - 1).first;
            signs |= before == '(' ? 1 : before == '"' || before == '“' || before == '‘' ? 2 : 0;
        }
        if (i + 1 < line.size()) {
            char behind = line.kind(i + 1).first;
            signs |= behind == ')'
                    ? 4
                    : behind == '(' ? 8 : behind == '"' || behind == '”' ? 16 : behind == '\'' ? 32 : 0;
        }
        if (signs != 0) {
            rows.add(340, signs * 31 + shape);
        }
    }

    /// Marks that the tags before give.
    ///
    /// @param last tag of the last name before, with anything in between
    void tagged(int i, int before, int twoBefore, int last, Rows rows) {
        var kind = line.kind(i);
        rows.add(400, before);
        rows.add(401, before * 8 + twoBefore);
        rows.add(402, before + 8 * kind.word);
        rows.add(403, before + 8 * kind.shape);
        rows.add(404, before + 8 * kind.flags);
        rows.add(405, before + 8 * kind.cluster);
        if (i > 0) {
            var previous = line.kind(i - 1);
            rows.add(406, (before + 8 * previous.word) * 31 + kind.shape);
            rows.add(407, before + 8 * previous.flags);
            rows.add(408, last * 31 + previous.word * 3 + (kind.capital ? 1 : 0));
        }
        if (i + 1 < line.size()) {
            rows.add(409, (before + 8 * line.kind(i + 1).word) * 31 + kind.shape);
        }
        if (kind.capital && before == Tags.OUTSIDE) {
            title(i, rows);
        }
    }

    /// How far back a title stands with nothing but capitals, commas and `for the` in between.
    private void title(int i, Rows rows) {
        for (int back = 1; back <= TITLE_REACH && i - back >= 0; back++) {
            var kind = line.kind(i - back);
            if ((kind.flags & Lexicon.TITLE) != 0) {
                rows.add(420, back);
                return;
            }
        }
    }
}
