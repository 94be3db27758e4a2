package org.reftel.read;

/// What a line shows that only telegrams have. The readers ask for it to tell a telegram from other text and to see
/// where one begins; what the lines mean is the parser's matter.
enum Sign {
    /// `VZCZCXRO0001`: format line 1.
    TRANSMISSION(2),
    /// `DE RUEHPVL #0001/01 0011200`: format line 3.
    FROM_STATION(2),
    /// `ZNY CCCCC ZZH`: format line 4.
    SECURITY(1),
    /// `R 011200Z JAN 09`: format line 5.
    DATE_TIME(2),
    /// `FM AMEMBASSY PORT VELA`.
    FROM(1),
    /// `OO RUEHC RUEHPVL`: format line 2. Weak, because words in capitals look like it.
    ROUTING(0),
    /// `C O N F I D E N T I A L PORT VELA 000001`: level with number or section.
    LEVEL_WITH_NUMBER(1),
    /// `UNCLAS` alone.
    LEVEL(1),
    /// `E.O. 12958: N/A`.
    ORDER(1),
    TAGS(1),
    SUBJECT(1),
    SIPDIS(1),
    /// `¶1. (C) ...`.
    MARKED_PARAGRAPH(1),
    /// The publisher's remark in place of a header.
    PARTIAL_EXTRACT(2),
    NONE(0);

    /// A text with this much weight is a telegram.
    static final int ENOUGH = 2;

    static final String PARTIAL = "This record is a partial extract of the original cable";

    private static final int LONGEST = 400;
    private static final String[] LEVELS = {
        "CONFIDENTIAL", "ONFIDENTIAL", "SECRET", "ECRET", "UNCLASSIFIED", "UNCLAS", "TOPSECRET", "LIMITEDOFFICIALUSE"
    };

    private final int weight;

    Sign(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /// Whether a telegram may begin with such a line.
    boolean opensHeader() {
        return this == TRANSMISSION
                || this == FROM_STATION
                || this == DATE_TIME
                || this == ROUTING
                || this == LEVEL_WITH_NUMBER
                || this == PARTIAL_EXTRACT;
    }

    /// The sign of the line `start..end`, whose blanks at both ends do not matter.
    static Sign of(String text, int start, int end) {
        int from = start;
        while (from < end && text.charAt(from) <= ' ') {
            from++;
        }
        int to = Math.min(end, from + LONGEST);
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from == to) {
            return NONE;
        }
        char c = text.charAt(from);
        if (c == '¶' || c >= '0' && c <= '9') {
            return isMarkedParagraph(text, from, to) ? MARKED_PARAGRAPH : NONE;
        }
        if (c < 'A' || c > 'z') {
            return NONE;
        }
        return switch (c) {
            case 'V' -> text.startsWith("VZCZC", from) ? TRANSMISSION : NONE;
            case 'D' -> isFromStation(text, from, to) ? FROM_STATION : NONE;
            case 'F' -> text.startsWith("FM ", from) ? FROM : NONE;
            case 'Z' -> zulu(text, from, to);
            case 'E' -> text.startsWith("E.O.", from) || text.startsWith("EO 1", from) ? ORDER : level(text, from, to);
            case 'T' -> tags(text, from, to);
            case 'S', 's' -> sOrLower(text, from, to);
            case 'O', 'P', 'R', 'Y' -> precedence(text, from, to);
            case 'C', 'c', 'U', 'u', 'L' -> level(text, from, to);
            default -> NONE;
        };
    }

    private static Sign zulu(String text, int from, int to) {
        if (text.startsWith("ZCZC", from)) {
            return TRANSMISSION;
        }
        if (text.startsWith("ZNY ", from) || text.startsWith("ZNR ", from)) {
            return SECURITY;
        }
        return precedence(text, from, to);
    }

    private static Sign tags(String text, int from, int to) {
        if (text.regionMatches(true, from, "TAGS", 0, 4)) {
            char after = from + 4 < to ? text.charAt(from + 4) : ' ';
            return after == ':' || after == ' ' && text.charAt(from + 1) == 'A' ? TAGS : NONE;
        }
        return text.startsWith(PARTIAL, from) ? PARTIAL_EXTRACT : level(text, from, to);
    }

    private static Sign sOrLower(String text, int from, int to) {
        if (text.regionMatches(true, from, "SUBJECT:", 0, 8) || text.startsWith("SUBJ:", from)) {
            return SUBJECT;
        }
        if (text.regionMatches(true, from, "SIPDIS", 0, 6)) {
            return SIPDIS;
        }
        return level(text, from, to);
    }

    /// `O R 011200Z JAN 09`, or `OO RUEHC RUEHPVL`.
    private static Sign precedence(String text, int from, int to) {
        int i = from;
        while (i + 1 < to && isPrecedence(text.charAt(i)) && text.charAt(i + 1) == ' ') {
            i += 2;
        }
        if (i > from) {
            if (isDateTime(text, i, to)) {
                return DATE_TIME;
            }
            return level(text, from, to);
        }
        boolean doubled = to - from > 7 && text.charAt(from) == text.charAt(from + 1) && text.charAt(from + 2) == ' ';
        return doubled && text.charAt(from + 3) == 'R' && isCapitals(text, from, to) ? ROUTING : level(text, from, to);
    }

    private static boolean isPrecedence(char c) {
        return c == 'Z' || c == 'O' || c == 'P' || c == 'R' || c == 'Y';
    }

    private static boolean isCapitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /// `011200Z JAN 09`, also with a blank before the Z.
    private static boolean isDateTime(String text, int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
        }
        if (i - from != 6) {
            return false;
        }
        if (i < to && text.charAt(i) == ' ') {
            i++;
        }
        if (i + 4 >= to || text.charAt(i) != 'Z' || text.charAt(i + 1) != ' ') {
            return false;
        }
        return isLetter(text.charAt(i + 2)) && isLetter(text.charAt(i + 3)) && isLetter(text.charAt(i + 4));
    }

    private static boolean isFromStation(String text, int from, int to) {
        if (!text.startsWith("DE R", from)) {
            return false;
        }
        int hash = text.indexOf('#', from, to);
        return hash > 0 && hash + 1 < to && isDigit(text.charAt(hash + 1));
    }

    /// A level, its letters together or spaced, its first letter doubled or lost; then a number, a section or
    /// nothing.
    private static Sign level(String text, int from, int to) {
        for (var level : LEVELS) {
            int after = afterLevel(text, from, to, level);
            if (after < 0 && from + 1 < to && Character.toUpperCase(text.charAt(from)) == level.charAt(0)) {
                int second = text.charAt(from + 1) == ' ' ? from + 2 : from + 1;
                after = afterLevel(text, second, to, level);
            }
            if (after < 0) {
                continue;
            }
            if (after == to) {
                return LEVEL;
            }
            return endsInNumber(text, after, to) || text.regionMatches(true, after, " SECTION ", 0, 9)
                    ? LEVEL_WITH_NUMBER
                    : NONE;
        }
        return NONE;
    }

    private static int afterLevel(String text, int from, int to, String level) {
        int i = from;
        for (int k = 0; k < level.length(); k++) {
            if (k > 0 && i < to && text.charAt(i) == ' ') {
                i++;
            }
            if (i >= to || Character.toUpperCase(text.charAt(i)) != level.charAt(k)) {
                return -1;
            }
            i++;
        }
        return i < to && Character.isLetterOrDigit(text.charAt(i)) ? -1 : i;
    }

    private static boolean endsInNumber(String text, int from, int to) {
        int i = to;
        while (i > from && isDigit(text.charAt(i - 1))) {
            i--;
        }
        return to - i >= 3 && to - i <= 8 && i - 1 > from && text.charAt(i - 1) == ' ' && to - from < 120;
    }

    /// Whether a classification line opens a later section or a later page of a message that already began.
    static boolean isLaterSection(String text, int from, int to) {
        int stop = Math.min(to, from + LONGEST);
        if (text.indexOf(" PAGE ", from, stop) >= 0) {
            return true;
        }
        int section = text.indexOf("SECTION ", from, stop);
        if (section < 0) {
            return false;
        }
        int at = section + 8;
        while (at < stop && text.charAt(at) == '0') {
            at++;
        }
        return at < stop && text.charAt(at) >= '2' && text.charAt(at) <= '9'
                || at + 1 < stop && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
    }

    private static boolean isMarkedParagraph(String text, int from, int to) {
        int i = text.charAt(from) == '¶' ? from + 1 : from;
        int digits = i;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
        }
        if (i == digits || i - digits > 3 || i >= to || text.charAt(i) != '.') {
            return false;
        }
        i++;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        if (i + 2 >= to || text.charAt(i) != '(' || "UCSTL".indexOf(text.charAt(i + 1)) < 0) {
            return false;
        }
        int close = text.indexOf(')', i + 1, to);
        if (close < 0 || close - i > 40) {
            return false;
        }
        return close == i + 2
                || text.startsWith("SBU", i + 1)
                || text.startsWith("TS", i + 1)
                || text.startsWith("LOU", i + 1)
                || text.charAt(i + 2) == '/'
                || text.charAt(i + 2) == ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /// Whether the lines of `start..end` carry enough signs of a telegram; reads no further than needed.
    static boolean isTelegram(String text, int start, int end) {
        int seen = 0;
        int weight = 0;
        int from = start;
        while (from < end) {
            int to = text.indexOf('\n', from, end);
            if (to < 0) {
                to = end;
            }
            var sign = of(text, from, to);
            boolean again = (seen & 1 << sign.ordinal()) != 0;
            if (!again || sign == MARKED_PARAGRAPH) {
                weight += sign.weight;
                seen |= 1 << sign.ordinal();
            }
            if (weight >= ENOUGH) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}
