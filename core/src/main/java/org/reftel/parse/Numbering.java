package org.reftel.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.parse.BodyLines.Candidate;

/// Which lines begin a numbered paragraph, and what its address is.
///
/// A paragraph sign proves nothing: the viewer put one before every line that begins with a number and a
/// dot (CORPUS.md: 150 are years, days, or other), and 76 true numbers stand without one. So the sequence
/// and the mark decide.
final class Numbering {
    private static final String[] REPEATED = {"", "", "bis", "ter"};

    private Numbering() {}

    static List<Candidate> accepted(BodyLines lines) {
        var accepted = new ArrayList<Candidate>(lines.candidates.size());
        boolean pilcrows = false;
        boolean marks = false;
        for (var candidate : lines.candidates) {
            pilcrows |= candidate.pilcrow();
            marks |= candidate.marking() != null;
        }
        int last = 0;
        int listed = -1;
        for (var candidate : lines.candidates) {
            boolean takes = candidate.marking() != null
                    ? marked(lines, candidate, last)
                    : unmarked(lines, candidate, last, listed, pilcrows, marks);
            if (takes) {
                accepted.add(candidate);
                last = candidate.number();
                listed = -1;
            } else {
                lines.kind[candidate.line()] = BodyLines.ITEM;
                listed = candidate.number() + 1;
            }
        }
        return accepted;
    }

    /// Offsets of missing numbers that stand behind a sentence in the middle of a line: `... to grow. 12. (C) The
    /// ...`.
    ///
    /// Only a number that fits the gap, with a mark, behind the end of a sentence or a redaction.
    static int[] glued(BodyLines lines, List<Candidate> accepted) {
        int[] found = new int[4];
        int count = 0;
        for (int i = 0; i < accepted.size(); i++) {
            var candidate = accepted.get(i);
            boolean last = i + 1 == accepted.size();
            int next = last ? candidate.number() + 2 : accepted.get(i + 1).number();
            int at = candidate.after();
            int stop = last
                    ? lines.end[lines.count - 1]
                    : lines.start[accepted.get(i + 1).line()];
            for (int number = candidate.number() + 1;
                    number < Math.min(next, candidate.number() + 4) && at < stop;
                    number++) {
                int place = gluedAt(lines.text, number + ". (", at, stop);
                if (place < 0) {
                    break;
                }
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count] = place;
                count++;
                at = place + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int gluedAt(String text, String printed, int from, int stop) {
        int at = text.indexOf(printed, from);
        if (at < 0 || at >= stop) {
            return -1;
        }
        int open = at + printed.length() - 1;
        int close = text.indexOf(')', open, Math.min(text.length(), open + Marks.LONGEST));
        if (close < 0 || Marks.portion(text.substring(open, close + 1)).isEmpty()) {
            return -1;
        }
        int before = at;
        while (before > from && text.charAt(before - 1) == ' ') {
            before--;
        }
        if (before == from) {
            return -1;
        }
        char c = text.charAt(before - 1);
        boolean redacted = before - 3 > from && text.regionMatches(true, before - 3, "XXX", 0, 3);
        while (before - 1 > from && Signs.isClosing(c)) {
            before--;
            c = text.charAt(before - 1);
        }
        return redacted || c == '.' || c == '?' || c == '!' ? at : -1;
    }

    private static boolean marked(BodyLines lines, Candidate candidate, int last) {
        int ahead = candidate.number() - last;
        if (last == 0) {
            return candidate.pilcrow() || ahead <= 9;
        }
        if (ahead == 1) {
            return true;
        }
        if (ahead > 1) {
            return ahead <= (candidate.pilcrow() ? 60 : 3);
        }
        return (candidate.pilcrow() || candidate.dot()) && atBoundary(lines, candidate.line());
    }

    private static boolean unmarked(
            BodyLines lines, Candidate candidate, int last, int listed, boolean pilcrows, boolean marks) {
        int ahead = candidate.number() - last;
        int line = candidate.line();
        if (candidate.number() == listed || afterDate(lines, line)) {
            return false;
        }
        if (candidate.pilcrow()) {
            if (ahead == 1) {
                return last == 0 || atBoundary(lines, line);
            }
            boolean alone = line == 0 || lines.isBlank(line - 1);
            return alone && (ahead == 2 || ahead == 3 || ahead == 0 && !marks);
        }
        return ahead == 1 && !pilcrows && atBoundary(lines, line);
    }

    /// At the start, below an empty line or a rule, or behind the end of a sentence.
    private static boolean atBoundary(BodyLines lines, int line) {
        if (line == 0 || lines.isBlank(line - 1) || lines.kind[line - 1] == BodyLines.RULE) {
            return true;
        }
        return lines.endsSentence(line - 1) || lines.length(line - 1) < 50;
    }

    /// `on September` above a line that begins with `15.`: 88 false numbers are days.
    private static boolean afterDate(BodyLines lines, int line) {
        int before = lines.before(line, Math.max(0, line - 8));
        if (before < 0) {
            return false;
        }
        int e = lines.end[before];
        int s = e;
        while (s > lines.start[before] && Signs.isLatin(lines.text.charAt(s - 1))) {
            s--;
        }
        if (e - s < 2 || e - s > 9) {
            return false;
        }
        return switch (lines.text.substring(s, e)) {
            case "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December",
                    "Jan",
                    "Feb",
                    "Mar",
                    "Apr",
                    "Jun",
                    "Jul",
                    "Aug",
                    "Sep",
                    "Sept",
                    "Oct",
                    "Nov",
                    "Dec",
                    "on",
                    "of",
                    "the",
                    "in",
                    "to",
                    "and",
                    "by",
                    "at",
                    "from",
                    "until",
                    "than",
                    "for",
                    "article",
                    "Article",
                    "Resolution",
                    "section",
                    "Section",
                    "paragraph",
                    "No" -> true;
            case "JANUARY",
                    "FEBRUARY",
                    "MARCH",
                    "APRIL",
                    "MAY",
                    "JUNE",
                    "JULY",
                    "AUGUST",
                    "SEPTEMBER",
                    "OCTOBER",
                    "NOVEMBER",
                    "DECEMBER",
                    "ON",
                    "OF",
                    "THE",
                    "IN",
                    "TO",
                    "AND",
                    "BY",
                    "AT",
                    "FROM" -> true;
            default -> false;
        };
    }

    /// Gives addresses in order: the printed number, `9bis` and `9ter` for repeated ones, then `9-4`.
    static final class Addresses {
        private final Map<Integer, Integer> given = new HashMap<>();
        private int unnumbered;

        String of(int number) {
            int times = given.merge(number, 1, Integer::sum);
            return times < REPEATED.length ? number + REPEATED[times] : number + "-" + times;
        }

        String next() {
            unnumbered++;
            return "u" + unnumbered;
        }
    }
}
