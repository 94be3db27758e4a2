package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;

/// The end of a body: signature, standing text, noise of publishers.
///
/// CORPUS.md: a capital line at the end 755, a line in title case 179, behind the last sentence 241; then the
/// post's classified web site in 183 cables in more than 37 spellings, `NNNN` in 9. Precision first: a name is one
/// only where a sentence has ended.
final class Tail {
    /// One stretch of the tail, in the reading.
    record Part(Kind kind, int from, int to, String name) {}

    enum Kind {
        SIGNATURE,
        BOILERPLATE,
        UNPLACED
    }

    private static final int LINES_BACK = 14;

    private final BodyLines lines;
    private final int low;
    private final List<Part> parts = new ArrayList<>(2);

    /// First line of the tail.
    int line;
    /// Offset where the words before it end: inside a line when the signature is glued to the last sentence.
    int offset;

    /// @param low the line that the last paragraph begins with; nothing before it is looked at
    Tail(BodyLines lines, int low) {
        this.lines = lines;
        this.low = low;
        line = lines.count;
        offset = lines.count == 0 ? 0 : lines.end[lines.count - 1];
        find();
    }

    /// In order of place.
    List<Part> parts() {
        return parts;
    }

    boolean signed() {
        for (var part : parts) {
            if (part.kind() == Kind.SIGNATURE) {
                return true;
            }
        }
        return false;
    }

    private void find() {
        int last = last();
        for (int i = 0; i < 8 && last > low && isNoise(last); i++) {
            boilerplate(last, last);
            last = last();
        }
        if (last < low) {
            return;
        }
        noiseBehindName(last);
        dateBehindName(last);
        boolean signed = signature(last);
        last = last();
        if (last >= low && insideLine(last)) {
            return;
        }
        if (!signed) {
            int opener = boilerplateAbove(last, true);
            if (opener >= 0) {
                boilerplate(opener, last);
                last = last();
                if (last >= low) {
                    signature(last);
                }
            } else {
                fragmentBelowName(last);
            }
            return;
        }
        last = last();
        if (last > low) {
            int opener = boilerplateAbove(last, false);
            if (opener >= 0) {
                boilerplate(opener, last);
            }
        }
        for (int i = 0; i < 3; i++) {
            last = last();
            if (last <= low || offset < lines.end[last] || !isMinimize(last)) {
                break;
            }
            boilerplate(last, last);
        }
    }

    /// Last line with words before the tail, or a line below `low`.
    private int last() {
        int i = Math.min(line, lines.count) - 1;
        while (i >= low && lines.isBlank(i)) {
            i--;
        }
        return i;
    }

    /// `... of the text. Visit Vela's Classified Web Site: http://...`: standing text glued to the last sentence.
    private boolean insideLine(int index) {
        int s = lines.start[index];
        int e = endOf(index);
        if (e - s < 40 || !hasUrl(s, e) || opens(index)) {
            return false;
        }
        int visit = lines.text.lastIndexOf("isit ", e - 5);
        if (visit <= s + 1 || e - visit > 400 || (lines.text.charAt(visit - 1) | 0x20) != 'v') {
            return false;
        }
        int cut = visit - 1;
        if (cut - 7 > s && lines.text.regionMatches(true, cut - 7, "PLEASE ", 0, 7)) {
            cut -= 7;
        }
        int words = cut;
        while (words > s && (lines.text.charAt(words - 1) == ' ' || lines.text.charAt(words - 1) == '*')) {
            words--;
        }
        if (words > s && !ends(s, words)) {
            return false;
        }
        if (words < cut) {
            cut = words;
            while (lines.text.charAt(cut) == ' ') {
                cut++;
            }
        }
        parts.addFirst(new Part(Kind.BOILERPLATE, cut, e, ""));
        line = index + 1;
        offset = words;
        return true;
    }

    private int endOf(int index) {
        return Math.min(lines.end[index], offset);
    }

    private void boilerplate(int first, int last) {
        parts.addFirst(new Part(Kind.BOILERPLATE, lines.start[first], endOf(last), ""));
        line = first;
        offset = first == 0 ? lines.start[0] : lines.end[first - 1];
    }

    /// A name in capitals between empty lines, and below it a line or two that nothing explains.
    private void fragmentBelowName(int last) {
        int name = last;
        int words = 0;
        while (name > low && words <= 2 && !lines.isBlank(name)) {
            words++;
            name--;
        }
        if (words > 2 || name <= low || lines.end[last] - lines.start[name + 1] > 120) {
            return;
        }
        int first = name + 1;
        name = lines.before(first, low);
        if (name <= low || lines.length(name) < 4 || lines.kind[name] != BodyLines.TEXT) {
            return;
        }
        int s = lines.start[name];
        int e = lines.end[name];
        int above = lines.before(name, low);
        boolean alone = above >= 0 && name - above > 1 && lines.endsSentence(above) && firstWord(s, e) == e;
        if (alone && kindOf(s, e) == CAPITALS && isNameLine(name, s, e, false)) {
            parts.addFirst(new Part(Kind.UNPLACED, lines.start[first], endOf(last), ""));
            line = first;
            offset = lines.end[first - 1];
            sign(name, s, e, e);
        }
    }

    /// `NAME NNNN 2004VELA02200`, `NAME CONFIDENTIAL > ...`: what a publisher's line joined to the signature.
    private void noiseBehindName(int last) {
        int e = endOf(last);
        int s = Math.max(lines.start[last], e - 160);
        int cut = -1;
        for (var sign : JOINED_NOISE) {
            // Within the stretch only: lastIndexOf would run on to the beginning of the text.
            int at = e - sign.length();
            while (at > s && !lines.text.startsWith(sign, at)) {
                at--;
            }
            if (at > s && (cut < 0 || at < cut)) {
                cut = at;
            }
        }
        int sign = e;
        while (sign > s && (lines.text.charAt(sign - 1) == ',' || lines.text.charAt(sign - 1) == '"')) {
            sign--;
        }
        if (cut < 0 && e - sign >= 2 && sign > s && lines.text.charAt(sign - 1) == ' ') {
            cut = sign - 1;
        }
        if (cut < 0) {
            return;
        }
        int words = blanksBefore(cut, s);
        int name = words;
        while (name > s && isNameSign(lines.text.charAt(name - 1))) {
            name--;
        }
        if (words - name < 2 || kindOf(name, words) != CAPITALS) {
            return;
        }
        parts.addFirst(new Part(Kind.BOILERPLATE, cut + 1, e, ""));
        line = last + 1;
        offset = words;
    }

    private static final String[] JOINED_NOISE = {
        " NNNN", " SELECT * FROM", " CONFIDENTIAL >", " SECRET >", " UNCLASSIFIED >"
    };

    /// `NAME 2005-05-06`: a date that a publisher put behind the signature.
    private void dateBehindName(int last) {
        int e = endOf(last);
        int s = e - 10;
        if (s > lines.start[last] + 3 && isDate(s, e) && lines.text.charAt(s - 1) == ' ') {
            int words = s - 1;
            while (words > lines.start[last] && lines.text.charAt(words - 1) == ' ') {
                words--;
            }
            parts.addFirst(new Part(Kind.BOILERPLATE, s, e, ""));
            line = last + 1;
            offset = words;
        }
    }

    private boolean isDate(int s, int e) {
        for (int i = s; i < e; i++) {
            boolean dash = i - s == 4 || i - s == 7;
            char c = lines.text.charAt(i);
            if (dash ? c != '-' : !Signs.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean signature(int last) {
        int s = lines.start[last];
        int e = endOf(last);
        int name = e;
        while (name > s && (lines.text.charAt(name - 1) == '.' || lines.text.charAt(name - 1) == ' ')) {
            name--;
        }
        boolean dotted = name < e;
        boolean joined = dotted && lines.text.charAt(name) == '.';
        int above = lines.before(last, low);
        if (joined && e - name == 1 && above >= 0 && !lines.endsSentence(above)) {
            return false;
        }
        if (last > low && isNameLine(last, s, name, dotted)) {
            sign(last, s, name, e);
            return true;
        }
        return name == e && glued(last, s, e);
    }

    private void sign(int index, int s, int name, int e) {
        int first = index;
        int above = lines.before(index, low);
        if (above > low && isSame(above, index)) {
            first = above;
        }
        parts.addFirst(new Part(Kind.SIGNATURE, first == index ? s : lines.start[first], e, once(s, name)));
        line = first;
        offset = first == 0 ? s : lines.end[first - 1];
    }

    private boolean isSame(int above, int index) {
        return lines.length(above) == lines.length(index)
                && lines.text.regionMatches(
                        true, lines.start[above], lines.text, lines.start[index], lines.length(index));
    }

    /// One to three words of letters on a line of their own.
    private boolean isNameLine(int index, int s, int e, boolean dotted) {
        if (e - s < 2 || e - s > 30) {
            return false;
        }
        int words = 0;
        boolean capitals = true;
        boolean title = true;
        int i = s;
        while (i < e) {
            int from = i;
            while (i < e && isNameSign(lines.text.charAt(i))) {
                i++;
            }
            if (i == from) {
                return false;
            }
            int kind = kindOf(from, i);
            capitals &= kind == CAPITALS;
            title &= kind != LOWER;
            if (isNoName(from, i)) {
                return false;
            }
            words++;
            while (i < e && (lines.text.charAt(i) == ' ' || lines.text.charAt(i) == ',')) {
                i++;
            }
        }
        if (words > 3) {
            return false;
        }
        int before = lines.before(index, low);
        boolean ended = before < 0
                || lines.kind[before] == BodyLines.RULE
                || lines.endsSentence(before)
                || isUrl(before)
                || afterEnd(lines.end[before], lines.start[before])
                || isMinimize(before)
                || isRedaction(lines.start[before], lines.end[before])
                || isSame(before, index);
        boolean gap = before < 0 || index - before > 1;
        if (capitals) {
            return words == 1
                    ? (ended || gap || e - s >= 4)
                    : (ended || gap) && words < 3 || isDoubled(s, e) || isJunior(s, e);
        }
        boolean twice = words == 2 && isDoubled(s, e);
        if (title) {
            boolean particle = isParticle(s, firstWord(s, e))
                    || lines.text.startsWith("Van ", s)
                    || lines.text.startsWith("Von ", s);
            return ended && (words == 1 || twice || isJunior(s, e) || words == 2 && particle);
        }
        return !dotted && words == 1 && ended && e - s >= 4 && isLowerWord(s, e);
    }

    /// End of the first word.
    private int firstWord(int s, int e) {
        int i = s;
        while (i < e && lines.text.charAt(i) != ' ') {
            i++;
        }
        return i;
    }

    private boolean isLowerWord(int s, int e) {
        for (int i = s; i < e; i++) {
            if (!Signs.isLower(lines.text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameSign(char c) {
        return Signs.isLatin(c) || c == '-' || c == '\'' || c == '’' || c > 127 && Character.isLetter(c);
    }

    private static final int CAPITALS = 0;
    private static final int TITLE = 1;
    private static final int LOWER = 2;

    /// `van Voss`: small words that names begin with.
    private boolean isParticle(int s, int e) {
        return switch (e - s) {
            case 2 ->
                lines.text.startsWith("de", s) || lines.text.startsWith("la", s) || lines.text.startsWith("di", s);
            case 3 ->
                lines.text.startsWith("van", s) || lines.text.startsWith("von", s) || lines.text.startsWith("del", s);
            default -> false;
        };
    }

    private int kindOf(int s, int e) {
        if (isParticle(s, e)) {
            return TITLE;
        }
        if (!Character.isUpperCase(lines.text.charAt(s))) {
            return LOWER;
        }
        for (int i = s + 1; i < e; i++) {
            if (Character.isLowerCase(lines.text.charAt(i))) {
                return TITLE;
            }
        }
        return CAPITALS;
    }

    /// Words that stand alone at the end and are no name.
    private boolean isNoName(int s, int e) {
        if (e - s > 13) {
            return false;
        }
        return switch (lines.text.substring(s, e).toUpperCase(java.util.Locale.ROOT)) {
            case "COMMENT",
                    "SUMMARY",
                    "TEXT",
                    "NOTE",
                    "END",
                    "BEGIN",
                    "NNNN",
                    "BT",
                    "SIPDIS",
                    "NOFORN",
                    "SECRET",
                    "CONFIDENTIAL",
                    "UNCLASSIFIED",
                    "UNCLAS",
                    "SENSITIVE",
                    "MINIMIZE",
                    "CONSIDERED",
                    "PAGE",
                    "QUOTE",
                    "UNQUOTE",
                    "ANNEX",
                    "ATTACHMENT",
                    "PARAGRAPH",
                    "THE",
                    "AND",
                    "FOR",
                    "WITH",
                    "THIS",
                    "THAT",
                    "THEY",
                    "THERE",
                    "THESE",
                    "BUT",
                    "HE",
                    "SHE",
                    "IT",
                    "WE",
                    "IN",
                    "ON",
                    "AT",
                    "AS",
                    "IF",
                    "SO",
                    "HIS",
                    "HER",
                    "OUR",
                    "THEIR",
                    "AN",
                    "A",
                    "HOWEVER",
                    "WHILE",
                    "WHEN",
                    "ALTHOUGH",
                    "ACCORDING",
                    "MEANWHILE",
                    "EMBASSY",
                    "POST",
                    "BACKGROUND",
                    "REGARDS",
                    "THANKS",
                    "INTRODUCTION",
                    "CONCLUSION",
                    "ACTION",
                    "REQUEST" -> true;
            default -> isRedaction(s, e);
        };
    }

    private boolean isRedaction(int s, int e) {
        for (int i = s; i < e; i++) {
            char c = lines.text.charAt(i);
            if (c != 'X' && c != 'x') {
                return false;
            }
        }
        return true;
    }

    private boolean isDoubled(int s, int e) {
        int half = (e - s - 1) / 2;
        return half >= 2
                && (e - s) % 2 == 1
                && lines.text.charAt(s + half) == ' '
                && lines.text.regionMatches(true, s, lines.text, s + half + 1, half);
    }

    private boolean isJunior(int s, int e) {
        return e - s > 4 && (lines.text.startsWith(" JR", e - 3) || lines.text.startsWith(" Jr", e - 3));
    }

    private String once(int s, int e) {
        return isDoubled(s, e) ? lines.text.substring(s, s + (e - s - 1) / 2) : lines.text.substring(s, e);
    }

    /// `... of the veto. SOBEL`: the last word behind the end of a sentence, `END TEXT`, or an address with a slash.
    private boolean glued(int index, int s, int e) {
        int w = e;
        while (w > s && isNameSign(lines.text.charAt(w - 1))) {
            w--;
        }
        if (w == s || e - w < 3 || isNoName(w, e) || kindOf(w, e) == LOWER) {
            return false;
        }
        boolean capitals = kindOf(w, e) == CAPITALS;
        char gap = lines.text.charAt(w - 1);
        int from = w;
        boolean closed = false;
        if (gap == '.' && capitals && w - 2 > s && lines.text.charAt(w - 2) == ' ') {
            from = w - 1;
        } else if (gap == '.' && capitals && e - w >= 4 && w - 2 > s && Signs.isLower(lines.text.charAt(w - 2))) {
            // No blank behind the full stop.
            closed = true;
        } else if (gap != ' ' && !closed) {
            return false;
        } else if (w - (e - w) - 1 > s && isDoubled(w - (e - w) - 1, e)) {
            from = w - (e - w) - 1;
        }
        if (gap == ' ' && from == w) {
            // `van Voss`, `VAN VOSS van Voss`.
            int second = blanksBefore(w, s);
            int particle = second;
            while (particle > s && Signs.isLatin(lines.text.charAt(particle - 1))) {
                particle--;
            }
            if (isParticle(particle, second)) {
                from = particle;
                int twice = from - (e - from) - 1;
                if (twice > s && isDoubled(twice, e)) {
                    from = twice;
                }
            }
        }
        int before = blanksBefore(from, s);
        if (before <= s) {
            return false;
        }
        if (capitals && from == w && !ends(s, before)) {
            // Two words: `LA VERRE`.
            int second = before;
            while (second > s && Signs.isUpper(lines.text.charAt(second - 1))) {
                second--;
            }
            int earlier = blanksBefore(second, s);
            boolean two = before - second >= 2 && before - second <= 3 && second < before && earlier < second;
            if (two && ends(s, earlier) && !isNoName(second, before)) {
                from = second;
                before = earlier;
            }
        }
        char c = lines.text.charAt(before - 1);
        boolean address = hasUrl(s, before);
        boolean redacted = capitals && (c == 'X' || c == 'x') && before - 3 > s && isRedaction(before - 3, before);
        boolean rule = c == '*';
        if (!ends(s, before) && !address && !afterEnd(before, s) && !redacted && !rule) {
            return false;
        }
        int words = before;
        if (address && c == '/' && words - 2 > s && lines.text.charAt(words - 2) == ' ') {
            words = words - 2;
        }
        parts.addFirst(
                new Part(Kind.SIGNATURE, words == before ? from : before - 1, e, once(w > from + 1 ? from : w, e)));
        line = index + 1;
        offset = words;
        return true;
    }

    private int blanksBefore(int at, int s) {
        int i = at;
        while (i > s && lines.text.charAt(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    private boolean ends(int s, int before) {
        char c = lines.text.charAt(before - 1);
        return lines.endsSentence(s, before) && c != ':' && c != ';' && !isInitial(before, s);
    }

    /// `J. SMITH`, `U.S. NAVY`: a full stop behind one capital letter ends no sentence.
    private boolean isInitial(int before, int s) {
        return before - 2 >= s
                && lines.text.charAt(before - 1) == '.'
                && Signs.isUpper(lines.text.charAt(before - 2))
                && (before - 3 < s || !Signs.isWord(lines.text.charAt(before - 3)))
                && !(before - 4 >= s && lines.text.charAt(before - 3) == '.');
    }

    /// Behind `END TEXT`, `End Comment`.
    private boolean afterEnd(int before, int s) {
        int w = before;
        while (w > s && Signs.isLatin(lines.text.charAt(w - 1))) {
            w--;
        }
        int length = before - w;
        boolean word = length == 4 && lines.text.regionMatches(true, w, "TEXT", 0, 4)
                || length == 4 && lines.text.regionMatches(true, w, "NOTE", 0, 4)
                || length == 7 && lines.text.regionMatches(true, w, "COMMENT", 0, 7)
                || length == 7 && lines.text.regionMatches(true, w, "SUMMARY", 0, 7);
        if (length == 10 && w - 9 >= s && lines.text.regionMatches(true, w, "CONSIDERED", 0, 10)) {
            return lines.text.regionMatches(true, w - 9, "MINIMIZE ", 0, 9)
                    || lines.text.regionMatches(true, w - 9, "INIMIZED ", 0, 9);
        }
        return word && w - 4 >= s && lines.text.regionMatches(true, w - 4, "END ", 0, 4);
    }

    private boolean hasUrl(int s, int e) {
        int at = lines.text.indexOf("http", s, e);
        return at >= 0 || lines.text.indexOf("www.", s, e) >= 0;
    }

    private boolean isUrl(int index) {
        return hasUrl(lines.start[index], lines.end[index])
                || lines.text.indexOf(".gov", lines.start[index], lines.end[index]) >= 0;
    }

    private boolean isNoise(int index) {
        int s = lines.start[index];
        int e = endOf(index);
        int length = e - s;
        if (length <= 0) {
            return true;
        }
        if (Openers.word(lines.text, s, e, "NNNN") && length <= 8
                || Openers.word(lines.text, s, e, "End Cable Text")
                || lines.text.startsWith("SELECT * FROM", s)
                || length == 2 && lines.text.startsWith("BT", s)
                || length == 4 && lines.text.startsWith("null", s)) {
            return true;
        }
        if (length == 10 && isDate(s, e) || isArchiveKey(s, e)) {
            return true;
        }
        if (Openers.word(lines.text, s, e, "Declassified/Released")
                || Openers.word(lines.text, s, e, "Systematic Review")) {
            return true;
        }
        int above = lines.before(index, low);
        if (above > low && isRedaction(s, e)) {
            return isNoise(above);
        }
        if (above > low && length <= 40 && lines.text.startsWith("...", e - 3) && lines.length(above) <= 24) {
            // The beginning of a title that a publisher's list cut off.
            return isNameLine(above, lines.start[above], lines.end[above], false);
        }
        if (lines.text.charAt(s) == '#' && length <= 6) {
            return true;
        }
        boolean letters = false;
        for (int i = s; i < e && !letters; i++) {
            letters = Signs.isWord(lines.text.charAt(i));
        }
        if (!letters) {
            // A row of full stops, not the rule below which something may stand.
            return lines.kind[index] != BodyLines.RULE && length <= 6;
        }
        return length <= 14
                && lines.text.charAt(s) < 'a'
                && (Openers.word(lines.text, s, e, "CONFIDENTIAL") && length == 12
                        || Openers.word(lines.text, s, e, "SECRET") && length == 6
                        || Openers.word(lines.text, s, e, "UNCLASSIFIED") && length == 12);
    }

    /// `2004VELA02200 - CONFIDENTIAL`: the key of the State archive.
    private boolean isArchiveKey(int s, int e) {
        int i = s;
        while (i < e && Signs.isDigit(lines.text.charAt(i))) {
            i++;
        }
        int letters = i;
        while (i < e && Signs.isUpper(lines.text.charAt(i))) {
            i++;
        }
        int serial = i;
        while (i < e && Signs.isDigit(lines.text.charAt(i))) {
            i++;
        }
        return letters - s == 4 && serial > letters && i - serial == 5 && e - i < 20;
    }

    private boolean isMinimize(int index) {
        int s = lines.start[index];
        int e = lines.end[index];
        if (e - s > 90 || lines.kind[index] == BodyLines.NUMBER) {
            return false;
        }
        for (int i = s; i + 8 <= e; i++) {
            char c = lines.text.charAt(i);
            if ((c == 'm' || c == 'M') && lines.text.regionMatches(true, i, "minimize", 0, 8)) {
                int rest = i + 8;
                if (rest < e && (lines.text.charAt(rest) | 0x20) == 'd') {
                    rest++;
                }
                return lines.text.regionMatches(true, rest, " considered", 0, 11);
            }
        }
        return false;
    }

    /// First line of standing text that reaches down to `last`, or -1.
    ///
    /// @param unsigned whether the signature is still to come above it
    private int boilerplateAbove(int last, boolean unsigned) {
        int found = -1;
        int words = 0;
        boolean address = false;
        for (int i = last; i > low && words < LINES_BACK; i--) {
            if (lines.isBlank(i) || lines.kind[i] == BodyLines.RULE) {
                continue;
            }
            if (lines.kind[i] == BodyLines.NUMBER) {
                break;
            }
            words++;
            address |= isUrl(i) || speaksOfSite(i);
            if (opens(i) && (address || isMinimize(i)) || isMinimize(i) || isDrafting(i)) {
                found = i;
            } else if (found >= 0 && words > 2 && !isUrl(i)) {
                break;
            }
        }
        if (found < 0) {
            return -1;
        }
        while (found - 1 > low && lines.kind[found - 1] == BodyLines.RULE) {
            found--;
        }
        return found;
    }

    /// `Visit Embassy Vela's Classified Web Site at`, `Please visit`, `For more reporting`, `See also`.
    private boolean opens(int index) {
        int s = lines.start[index];
        int e = lines.end[index];
        while (s < e && (lines.text.charAt(s) == '"' || lines.text.charAt(s) == '(' || lines.text.charAt(s) == '“')) {
            s++;
        }
        return Openers.word(lines.text, s, e, "VISIT")
                || Openers.word(lines.text, s, e, "PLEASE VISIT")
                || Openers.word(lines.text, s, e, "FOR MORE")
                || Openers.word(lines.text, s, e, "FOR ADDITIONAL")
                || Openers.word(lines.text, s, e, "TO VIEW")
                || Openers.word(lines.text, s, e, "SEE ALSO")
                || Openers.word(lines.text, s, e, "YOU CAN")
                || Openers.word(lines.text, s, e, "MORE REPORTING")
                || Openers.word(lines.text, s, e, "THIS CABLE AND")
                || Openers.word(lines.text, s, e, "ACCESS");
    }

    private boolean speaksOfSite(int index) {
        int s = lines.start[index];
        int e = lines.end[index];
        for (int i = s; i + 7 <= e; i++) {
            char c = lines.text.charAt(i);
            if ((c == 'W' || c == 'w')
                    && (lines.text.regionMatches(true, i, "website", 0, 7)
                            || lines.text.regionMatches(true, i, "web site", 0, 8)
                            || lines.text.regionMatches(true, i, "web page", 0, 8))) {
                return true;
            }
        }
        return false;
    }

    /// `DRAFTED BY: POL:JDOE`, `CLEARED: ECON`.
    private boolean isDrafting(int index) {
        int s = lines.start[index];
        int e = lines.end[index];
        return (Openers.word(lines.text, s, e, "DRAFTED")
                        || Openers.word(lines.text, s, e, "CLEARED")
                        || Openers.word(lines.text, s, e, "APPROVED"))
                && lines.text.charAt(s) == Character.toUpperCase(lines.text.charAt(s))
                && Signs.isUpper(lines.text.charAt(s + 1))
                && lines.text.indexOf(':', s, e) > 0;
    }
}
