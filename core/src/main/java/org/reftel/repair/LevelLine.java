package org.reftel.repair;

import java.util.Optional;
import org.reftel.model.Code;

/// Puts right the spaced classification at the head of a body: `SS E C R E T`, `E C R E T`, `UUNCLAS`, `CSE C R E T`.
///
/// 16 of 1,295 pages have such a line (CABLES.md 2.2). Only blanks in wrong places (`SE C R E T`) are no repair.
final class LevelLine implements RepairRule {
    private static final String[] LEVELS = {
        "CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "UNCLAS", "TOPSECRET", "LIMITEDOFFICIALUSE"
    };

    /// How a line spells a level.
    ///
    /// @param start of what changes
    /// @param becomes empty and `start == end` when nothing is wrong
    record Match(String level, int start, int end, String becomes, int after) {
        boolean isDamaged() {
            return start != end || !becomes.isEmpty();
        }
    }

    @Override
    public void find(Layout layout, Findings findings) {
        if (layout.body >= layout.end) {
            return;
        }
        int line = layout.lineOf(layout.body);
        int at = layout.indent(line);
        var match = level(layout, at);
        if (match.isPresent() && match.get().isDamaged()) {
            var found = match.get();
            findings.certain(found.start, found.end, found.becomes, Code.R113_LEVEL_LINE);
            String words =
                    layout.text.substring(at, Math.min(found.after, at + 40)).strip();
            findings.damage(at, layout.lineEnd(line), words, Code.W324_LEVEL_DAMAGED);
        }
    }

    /// Whether nothing but a classification stands here: `CONFIDENTIAL`, `S E C R E T NOFORN`.
    static boolean isLevelOnly(Layout layout, int from, int end) {
        if (end - from > 60) {
            return false;
        }
        var match = level(layout, from);
        if (match.isEmpty() || match.get().isDamaged()) {
            return false;
        }
        int at = match.get().after;
        while (at < end && (layout.at(at) == ' ' || layout.at(at) == '/')) {
            at++;
        }
        return at >= end || layout.matches(at, "NOFORN") && at + 6 >= end;
    }

    /// The level that the line at `from` spells out, damaged or not; empty when it spells none.
    static Optional<Match> level(Layout layout, int from) {
        if (!mayBegin(layout, from)) {
            return Optional.empty();
        }
        var letters = new Letters(layout, from);
        if (letters.count < 6 - 1) {
            return Optional.empty();
        }
        for (String level : LEVELS) {
            var match = letters.whole(level);
            if (match.isPresent()) {
                return match;
            }
        }
        for (String level : LEVELS) {
            var match = letters.damaged(level);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /// Whether the first characters allow a level: a cheap look, since every line of a header gets it.
    private static boolean mayBegin(Layout layout, int from) {
        int to = from;
        while (to < from + 4 && Layout.isLetter(layout.at(to))) {
            to++;
        }
        if (to < from + 4) {
            return to > from && layout.at(to) == ' ';
        }
        return layout.matchesIgnoringCase(from, "CONF")
                || layout.matchesIgnoringCase(from, "SECR")
                || layout.matchesIgnoringCase(from, "UNCL")
                || layout.matchesIgnoringCase(from, "UUNC")
                || layout.matchesIgnoringCase(from, "LIMI");
    }

    /// The first letters of a line without the blanks between them.
    private static final class Letters {
        private final Layout layout;
        private final char[] letter = new char[24];
        private final int[] place = new int[24];
        private int count;

        Letters(Layout layout, int from) {
            this.layout = layout;
            int at = from;
            while (count < letter.length) {
                char c = layout.at(at);
                if (Layout.isLetter(c)) {
                    letter[count] = Character.toUpperCase(c);
                    place[count] = at;
                    count++;
                } else if (c != ' ') {
                    break;
                }
                at++;
            }
        }

        Optional<Match> whole(String level) {
            if (!runs(level, 0, 0, level.length())) {
                return Optional.empty();
            }
            int last = place[level.length() - 1];
            boolean spaced = isSpaced(level.length());
            boolean capitals = Layout.isUpper(layout.at(last));
            boolean ends = !Layout.isLetter(layout.at(last + 1));
            return ends && (spaced || capitals)
                    ? Optional.of(new Match(level, last, last, "", last + 1))
                    : Optional.empty();
        }

        Optional<Match> damaged(String level) {
            int length = level.length();
            boolean shout = level.equals("UNCLAS") || level.equals("UNCLASSIFIED");
            for (int extra = 1; extra <= 2; extra++) {
                if (runs(level, 0, extra, length) && ends(extra + length - 1)) {
                    boolean stutter = letter[0] == level.charAt(0) && letter[extra - 1] == level.charAt(0);
                    if (isSpaced(extra + length) || shout && stutter) {
                        return Optional.of(new Match(level, place[0], place[extra], "", place[extra + length - 1] + 1));
                    }
                }
            }
            if (!isSpaced(length - 1)) {
                return Optional.empty();
            }
            for (int k = 0; k < length; k++) {
                boolean lost = runs(level, 0, 0, k) && runs(level, k + 1, k, length) && ends(length - 2);
                if (lost) {
                    int at = k < length - 1 ? place[k] : place[k - 1] + 1;
                    String becomes = k < length - 1 ? level.charAt(k) + " " : " " + level.charAt(k);
                    return Optional.of(new Match(level, at, at, becomes, place[length - 2] + 1));
                }
                boolean doubled = k > 0
                        && count > length
                        && letter[k] == letter[k - 1]
                        && runs(level, 0, 0, k)
                        && runs(level, k, k + 1, length)
                        && ends(length);
                if (doubled) {
                    return Optional.of(new Match(level, place[k], place[k] + 1, "", place[length] + 1));
                }
            }
            return Optional.empty();
        }

        /// Whether letters from `at` are `level[from, to)`.
        private boolean runs(String level, int from, int at, int to) {
            if (at + to - from > count) {
                return false;
            }
            for (int i = from; i < to; i++) {
                if (letter[at + i - from] != level.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean ends(int index) {
            return index < count && !Layout.isLetter(layout.at(place[index] + 1));
        }

        /// Whether most of the first `many` letters stand apart.
        private boolean isSpaced(int many) {
            int apart = 0;
            for (int i = 1; i < many && i < count; i++) {
                if (place[i] > place[i - 1] + 1) {
                    apart++;
                }
            }
            return apart * 2 >= many;
        }
    }
}
