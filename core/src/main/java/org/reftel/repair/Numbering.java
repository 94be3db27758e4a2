package org.reftel.repair;

import java.util.Arrays;

/// Reads the numbers at line starts as one sequence and says which of them are paragraphs, and which `1N` is `¶N`.
///
/// The cheapest reading wins. Each step from one number to the next costs nothing when they run on, and something
/// when they repeat, leap or fall; leaving a number out of the sequence costs most for one with a portion mark.
/// A number `1N` without a pilcrow may be read as `N`. Only twelve numbers are looked back, so the work is linear.
final class Numbering {
    private static final int WINDOW = 12;
    private static final int FAR = 70;
    private static final int MIN_GAIN = 30;

    private final Layout layout;
    private int count;
    private int[] at = new int[32];
    private int[] printed = new int[32];
    private boolean[] pilcrow = new boolean[32];
    private boolean[] marked = new boolean[32];
    private boolean[] decimal = new boolean[32];
    /// The number a candidate was read as, 0 when it opens no paragraph.
    private int[] value = {};

    private boolean[] repaired = {};

    Numbering(Layout layout, int fromLine) {
        this.layout = layout;
        for (int line = fromLine; line < layout.lineCount(); line++) {
            int from = layout.indent(line);
            char c = layout.at(from);
            if (c == '\u00b6' || Layout.isDigit(c)) {
                collect(from);
            }
        }
        resolve();
    }

    int count() {
        return count;
    }

    /// Where the candidate begins: its pilcrow, or its first digit.
    int at(int k) {
        return at[k];
    }

    int printed(int k) {
        return printed[k];
    }

    boolean hasPilcrow(int k) {
        return pilcrow[k];
    }

    boolean isMarked(int k) {
        return marked[k];
    }

    /// `¶1.4`: a number with decimals, not the number of a paragraph.
    boolean isDecimal(int k) {
        return decimal[k];
    }

    /// Whether candidate `k` opens a paragraph.
    boolean isParagraph(int k) {
        return value[k] > 0;
    }

    /// Whether candidate `k` is printed `1N` and means `¶N`.
    boolean isPilcrowAsOne(int k) {
        return repaired[k];
    }

    /// Where the paragraphs begin, in order.
    int[] starts() {
        int[] starts = new int[count];
        int many = 0;
        for (int k = 0; k < count; k++) {
            if (value[k] > 0) {
                starts[many++] = at[k];
            }
        }
        return Arrays.copyOf(starts, many);
    }

    /// Whether a numbered paragraph opens at `from`: `¶4`, `4. (C)`.
    static boolean opens(Layout layout, int from) {
        char c = layout.at(from);
        if (c == '\u00b6') {
            return Layout.isDigit(layout.at(from + 1));
        }
        if (!Layout.isDigit(c)) {
            return false;
        }
        int to = from;
        while (to < from + 3 && Layout.isDigit(layout.at(to))) {
            to++;
        }
        return layout.at(to) == '.' && isMark(layout, skipBlanks(layout, to + 1));
    }

    private void collect(int from) {
        boolean sign = layout.at(from) == '\u00b6';
        int digits = sign ? from + 1 : from;
        int to = digits;
        int number = 0;
        while (to < digits + 4 && Layout.isDigit(layout.at(to))) {
            number = number * 10 + layout.at(to) - '0';
            to++;
        }
        if (to == digits || Layout.isDigit(layout.at(to)) || number == 0) {
            return;
        }
        int after = skipBlanks(layout, to);
        char separator = layout.at(after);
        boolean separated = separator == '.' || separator == ',';
        int words = separated ? skipBlanks(layout, after + 1) : after;
        boolean mark = isMark(layout, words);
        boolean fraction = separated && after == to && words == after + 1 && Layout.isDigit(layout.at(words));
        boolean candidate = sign || mark || separator == '.' && to - digits <= 3 && !fraction;
        if (!candidate) {
            return;
        }
        if (count == at.length) {
            at = Arrays.copyOf(at, count * 2);
            printed = Arrays.copyOf(printed, count * 2);
            pilcrow = Arrays.copyOf(pilcrow, count * 2);
            marked = Arrays.copyOf(marked, count * 2);
            decimal = Arrays.copyOf(decimal, count * 2);
        }
        at[count] = from;
        printed[count] = number;
        pilcrow[count] = sign;
        marked[count] = mark;
        decimal[count] = fraction;
        count++;
    }

    private static int skipBlanks(Layout layout, int from) {
        int to = from;
        while (to < from + 8 && (layout.at(to) == ' ' || layout.at(to) == '\t' || layout.at(to) == '\u00a0')) {
            to++;
        }
        return to;
    }

    /// `(C)`, `(S/NF)`, `( SBU )`; not `(U.S.)`.
    private static boolean isMark(Layout layout, int from) {
        if (layout.at(from) != '(') {
            return false;
        }
        int first = skipBlanks(layout, from + 1);
        int to = first;
        while (to < first + 13 && Layout.isLetter(layout.at(to))) {
            to++;
        }
        boolean level = switch (to - first) {
            case 1 -> "CSURcsu".indexOf(layout.at(first)) >= 0;
            case 2 -> layout.matchesIgnoringCase(first, "TS");
            case 3 -> layout.matchesIgnoringCase(first, "SBU") || layout.matchesIgnoringCase(first, "LOU");
            case 6 -> layout.matchesIgnoringCase(first, "SECRET") || layout.matchesIgnoringCase(first, "UNCLAS");
            case 12 ->
                layout.matchesIgnoringCase(first, "CONFIDENTIAL") || layout.matchesIgnoringCase(first, "UNCLASSIFIED");
            default -> false;
        };
        char next = layout.at(to);
        return level && (next == ')' || next == '/' || next == '-' || next == ' ' || next == ',');
    }

    private void resolve() {
        value = new int[count];
        repaired = new boolean[count];
        if (count == 0) {
            return;
        }
        boolean anyAsOne = false;
        for (int k = 0; k < count && !anyAsOne; k++) {
            anyAsOne = asOne(k) > 0;
        }
        if (anyAsOne) {
            int[] read = new int[count];
            int withRepairs = read(true, read);
            int asPrinted = read(false, value);
            if (asPrinted - withRepairs >= MIN_GAIN) {
                accept(read);
            }
        } else {
            read(false, value);
        }
    }

    /// Takes the reading with repairs, but no repair that its neighbours do not bear out.
    private void accept(int[] read) {
        System.arraycopy(read, 0, value, 0, count);
        int before = -1;
        for (int k = 0; k < count; k++) {
            if (read[k] == 0) {
                continue;
            }
            if (read[k] != printed[k]) {
                int after = k + 1;
                while (after < count && read[after] == 0) {
                    after++;
                }
                boolean last = after == count;
                boolean follows = before < 0 ? read[k] == 1 : read[before] + 1 == read[k];
                boolean leads = !last && read[k] + 1 == read[after];
                boolean borneOut =
                        marked[k] ? before >= 0 && follows || leads : follows && (leads || last && before >= 0);
                if (borneOut) {
                    repaired[k] = true;
                } else {
                    value[k] = marked[k] ? printed[k] : 0;
                }
            }
            before = k;
        }
    }

    /// `N` when candidate `k` is printed `1N` without a pilcrow, else 0.
    private int asOne(int k) {
        int number = printed[k];
        if (pilcrow[k] || decimal[k] || number < 11 || number == 100) {
            return 0;
        }
        if (number <= 19) {
            return number - 10;
        }
        return number >= 110 && number <= 199 ? number - 100 : 0;
    }

    /// Fills `into` with the cheapest reading and returns its cost.
    private int read(boolean withRepairs, int[] into) {
        // Node 2k reads candidate k as printed, node 2k + 1 as ¶N.
        int[] cost = new int[2 * count];
        int[] parent = new int[2 * count];
        int[] skipped = new int[count + 1];
        for (int k = 0; k < count; k++) {
            skipped[k + 1] = skipped[k] + skip(k);
        }
        int best = skipped[count];
        int bestNode = -1;
        for (int k = 0; k < count; k++) {
            for (int way = 0; way < 2; way++) {
                int node = 2 * k + way;
                int number = number(node, withRepairs);
                if (number == 0) {
                    cost[node] = Integer.MAX_VALUE;
                    continue;
                }
                int least = skipped[k] + first(number);
                int from = -1;
                for (int j = k - 1; j >= 0 && j >= k - WINDOW; j--) {
                    int between = skipped[k] - skipped[j + 1];
                    for (int other = 2 * j; other <= 2 * j + 1; other++) {
                        if (cost[other] != Integer.MAX_VALUE) {
                            int sum = cost[other] + between + step(number(other, withRepairs), number);
                            if (sum < least) {
                                least = sum;
                                from = other;
                            }
                        }
                    }
                }
                cost[node] = least + way;
                parent[node] = from;
                int whole = cost[node] + skipped[count] - skipped[k + 1];
                if (whole < best || whole == best && from >= 0) {
                    best = whole;
                    bestNode = node;
                }
            }
        }
        Arrays.fill(into, 0);
        for (int node = bestNode; node >= 0; node = parent[node]) {
            into[node / 2] = number(node, withRepairs);
        }
        return best;
    }

    private int number(int node, boolean withRepairs) {
        int k = node / 2;
        if (node % 2 == 0) {
            return decimal[k] || printed[k] > 999 ? 0 : printed[k];
        }
        return withRepairs ? asOne(k) : 0;
    }

    private int skip(int k) {
        if (decimal[k] || printed[k] > 999) {
            return 0;
        }
        return marked[k] ? 40 : pilcrow[k] ? 20 : 10;
    }

    private int first(int number) {
        if (number == 1) {
            return 0;
        }
        return layout.isWhole() ? Math.min(60, 20 + 5 * number) : 10;
    }

    private static int step(int from, int to) {
        if (to == from + 1) {
            return 0;
        }
        if (to == from) {
            return 30;
        }
        return to > from && to <= from + 4 ? 20 + 10 * (to - from - 1) : FAR;
    }
}
