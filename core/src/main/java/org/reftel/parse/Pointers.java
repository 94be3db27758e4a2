package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.CableId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Pointer;

/// Finds the words of a paragraph that point elsewhere: `ref A`, `reftel`, `septel`, `para 4`, `09 VELA 2463`.
///
/// One pass over the words. Precision first: `paragraph 8 of the resolution` is no paragraph of this cable, and a
/// place with a number is a cable only when the place is a post and the number no year.
final class Pointers {
    private static final int MOST_IN_RANGE = 20;

    private final Gazetteer gazetteer;
    private final Places places;
    private final String text;
    private final int year;
    private final List<Pointer> pointers;

    private char[] chars = {};
    private String address = "";
    private int low;
    private int to;
    /// Whether the words closed a summary or a comment.
    boolean endsSummary;
    boolean endsComment;

    // Result of reading labels.
    private final List<String> labels = new ArrayList<>();
    private int labelsEnd;

    /// @param year of this cable, 0 when unknown
    Pointers(Gazetteer gazetteer, Places places, String text, int year, List<Pointer> pointers) {
        this.gazetteer = gazetteer;
        this.places = places;
        this.text = text;
        this.year = year;
        this.pointers = pointers;
    }

    void scan(String address, int from, int to) {
        this.address = address;
        this.low = from;
        this.to = to;
        endsSummary = false;
        endsComment = false;
        int length = to - from;
        if (chars.length < length) {
            chars = new char[Math.max(length, 4096)];
        }
        text.getChars(from, to, chars, 0);
        int i = 0;
        while (i < length) {
            char c = chars[i];
            byte kind = c < 128 ? KIND[c] : OTHER;
            if (kind == OTHER) {
                i++;
                continue;
            }
            if (kind == DIGIT) {
                i = Math.max(i + 1, cable(from + i) - from);
                continue;
            }
            if (kind == FIRST) {
                i = Math.max(i, word(i, from) - from);
            }
            i++;
            while (i < length && (chars[i] < 128 ? KIND[chars[i]] >= LETTER : Character.isLetter(chars[i]))) {
                i++;
            }
        }
    }

    private static final byte OTHER = 0;
    private static final byte DIGIT = 1;
    private static final byte LETTER = 2;
    /// A letter that one of our words begins with.
    private static final byte FIRST = 3;
    private static final byte[] KIND = kinds();

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < 128; c++) {
            kinds[c] = Signs.isDigit(c) ? DIGIT : Signs.isLatin(c) ? LETTER : OTHER;
        }
        for (char c : "rspeRSPE".toCharArray()) {
            kinds[c] = FIRST;
        }
        return kinds;
    }

    /// Looks at the second and third letter before it compares words. Returns where to read on.
    private int word(int i, int from) {
        if (i + 2 >= to - from) {
            return 0;
        }
        int second = chars[i + 1] | 0x20;
        int third = chars[i + 2] | 0x20;
        return switch (chars[i] | 0x20) {
            case 'r' -> second == 'e' && third == 'f' ? reference(from + i) : 0;
            case 's' -> second == 'e' && third == 'p' ? septel(from + i) : 0;
            case 'p' -> second == 'a' && third == 'r' ? paragraph(from + i) : 0;
            default -> second == 'n' && third == 'd' ? closing(from + i) : 0;
        };
    }

    private boolean is(int at, String word) {
        return at + word.length() <= to && text.regionMatches(true, at, word, 0, word.length());
    }

    private boolean endsWord(int at) {
        return at >= to || !Signs.isWord(text.charAt(at));
    }

    private int blanks(int at) {
        int i = at;
        int newLines = 0;
        while (i < to && Signs.isBlank(text.charAt(i))) {
            if (text.charAt(i) == '\n' && ++newLines > 1) {
                return at;
            }
            i++;
        }
        return i;
    }

    private void add(Pointer.Kind kind, int from, int end, List<String> labels, int paragraph, List<CableId> cables) {
        pointers.add(new Pointer(
                kind, address, places.one(from, end), Signs.fold(text, from, end), labels, paragraph, cables));
    }

    /// `ref A`, `refs A and B`, `reftel`, `ref tel`, `(ref)`.
    private int reference(int at) {
        if (!is(at, "ref")) {
            return at;
        }
        int e = at + 3;
        boolean tel = is(e, "tel");
        if (tel) {
            e += 3;
        }
        if (e < to && (text.charAt(e) | 0x20) == 's') {
            e++;
        }
        if (!endsWord(e)) {
            return at;
        }
        if (!tel) {
            int next = blanks(e);
            if (next > e && is(next, "tel") && (endsWord(next + 3) || is(next + 3, "s") && endsWord(next + 4))) {
                tel = true;
                e = endsWord(next + 3) ? next + 3 : next + 4;
            }
        }
        if (labels(e)) {
            add(Pointer.Kind.REF, at, labelsEnd, labels, 0, List.of());
            return labelsEnd;
        }
        boolean alone = at > low && text.charAt(at - 1) == '(' && e < to && text.charAt(e) == ')';
        if (tel || alone) {
            add(Pointer.Kind.REFTEL, at, e, List.of(), 0, List.of());
        }
        return e;
    }

    /// Reads `A`, `(A)`, `A and B`, `A, B and C`, `A-C` behind `at` into [#labels].
    private boolean labels(int at) {
        labels.clear();
        labelsEnd = at;
        int i = blanks(at);
        boolean range = false;
        if (i == at) {
            return false;
        }
        while (i < to) {
            boolean bracket = text.charAt(i) == '(';
            int letter = bracket ? i + 1 : i;
            if (letter >= to || !Signs.isLatin(text.charAt(letter)) || !endsWord(letter + 1)) {
                break;
            }
            char c = text.charAt(letter);
            int e = letter + 1;
            if (bracket) {
                if (e >= to || text.charAt(e) != ')') {
                    break;
                }
                e++;
            }
            if (e < to
                    && (text.charAt(e) == '\''
                            || text.charAt(e) == '’'
                            || text.charAt(e) == '.' && e + 1 < to && Signs.isLatin(text.charAt(e + 1)))) {
                break;
            }
            if (Signs.isLower(c) && !bracket && !closesLabel(e)) {
                break;
            }
            char label = Character.toUpperCase(c);
            if (range && !labels.isEmpty()) {
                for (char between = (char) (labels.getLast().charAt(0) + 1); between < label; between++) {
                    labels.add(String.valueOf(between));
                }
            }
            labels.add(String.valueOf(label));
            labelsEnd = e;
            int next = separator(e);
            range = next > e && (text.charAt(e) == '-' || is(blanks(e), "through") || is(blanks(e), "to "));
            if (next == e || labels.size() > 26) {
                break;
            }
            i = next;
        }
        return !labels.isEmpty();
    }

    /// A small letter is a label only before a sign, the end or `and` with another letter: not the article.
    private boolean closesLabel(int at) {
        if (at >= to) {
            return true;
        }
        char c = text.charAt(at);
        if (c == ')' || c == ',' || c == '.' || c == ';' || c == ':' || c == '/' || c == '-') {
            return true;
        }
        int next = separator(at);
        return next > at && next < to && Signs.isLatin(text.charAt(next)) && endsWord(next + 1);
    }

    /// Behind `,`, `and`, `&`, `/`, `-` with their blanks; `at` itself when nothing joins.
    private int separator(int at) {
        int i = blanks(at);
        boolean joined = false;
        if (i < to
                && (text.charAt(i) == ',' || text.charAt(i) == '/' || text.charAt(i) == '-' || text.charAt(i) == '&')) {
            i = blanks(i + 1);
            joined = true;
        }
        for (var word : JOINING) {
            if (is(i, word) && i + word.length() < to && Signs.isBlank(text.charAt(i + word.length()))) {
                return blanks(i + word.length());
            }
        }
        return joined ? i : at;
    }

    private static final String[] JOINING = {"and", "or", "through", "to"};

    private int septel(int at) {
        if (!is(at, "sep")) {
            return at;
        }
        int e = at + 3;
        if (e < to && text.charAt(e) == ' ') {
            e++;
        }
        if (!is(e, "tel")) {
            return at;
        }
        e += 3;
        if (e < to && (text.charAt(e) | 0x20) == 's') {
            e++;
        }
        if (!endsWord(e)) {
            return at;
        }
        add(Pointer.Kind.SEPTEL, at, e, List.of(), 0, List.of());
        return e;
    }

    /// `para 5`, `paras 3-5`, `See para. 4`, `para 5 ref B`; `paragraph 5` only behind `see` or in brackets.
    private int paragraph(int at) {
        if (!is(at, "para")) {
            return at;
        }
        int e = at + 4;
        boolean whole = is(e, "graph");
        if (whole) {
            e += 5;
        }
        if (e < to && (text.charAt(e) | 0x20) == 's') {
            e++;
        }
        if (!endsWord(e)) {
            return at;
        }
        if (e < to && text.charAt(e) == '.') {
            e++;
        }
        int i = blanks(e);
        if (i < to && text.charAt(i) == '¶') {
            i = blanks(i + 1);
        }
        int number = number(i);
        if (number <= 0 || !trusted(at, whole)) {
            return Math.max(at, i);
        }
        int end = numberEnd;
        var numbers = new ArrayList<Integer>(2);
        numbers.add(number);
        while (numbers.size() < MOST_IN_RANGE) {
            int next = separator(end);
            if (next == end) {
                break;
            }
            boolean range = text.charAt(end) == '-' || is(blanks(end), "through") || is(blanks(end), "to ");
            int other = number(next);
            if (other <= 0) {
                break;
            }
            if (range) {
                for (int between = numbers.getLast() + 1;
                        between < other && numbers.size() < MOST_IN_RANGE;
                        between++) {
                    numbers.add(between);
                }
            }
            numbers.add(other);
            end = numberEnd;
        }
        return follow(at, end, numbers);
    }

    private int numberEnd;

    /// One to three digits that end there, else 0.
    private int number(int at) {
        int value = 0;
        int i = at;
        while (i < to && i < at + 4 && Signs.isDigit(text.charAt(i))) {
            value = value * 10 + text.charAt(i) - '0';
            i++;
        }
        numberEnd = i;
        boolean ends = endsWord(i) && !(i + 1 < to && text.charAt(i) == '.' && Signs.isDigit(text.charAt(i + 1)));
        return i > at && i < at + 4 && ends ? value : 0;
    }

    private boolean trusted(int at, boolean whole) {
        int s = at;
        while (s > low && Signs.isBlank(text.charAt(s - 1))) {
            s--;
        }
        int w = s;
        while (w > low && Signs.isLatin(text.charAt(w - 1))) {
            w--;
        }
        if (s - w == 9 && is(w, "operative") || s - w == 10 && is(w, "preambular")) {
            return false;
        }
        return !whole || s - w == 3 && is(w, "see") || s > low && s == w && text.charAt(s - 1) == '(';
    }

    private int follow(int at, int end, List<Integer> numbers) {
        int next = blanks(end);
        if (is(next, "of ") || is(next, "of\n") || is(next, "in ")) {
            int behind = blanks(next + 2);
            if (is(behind, "this ")) {
                next = end;
            } else if (is(behind, "ref")) {
                next = behind;
            } else if (is(next, "of")) {
                return end;
            }
        }
        boolean bracket = next < to && text.charAt(next) == '(';
        int word = bracket ? next + 1 : next;
        if (is(word, "ref")) {
            int e = word + 3;
            if (is(e, "tel")) {
                e += 3;
            }
            if (endsWord(e)) {
                boolean labelled = labels(e);
                int close = labelled ? labelsEnd : e;
                if (labelled) {
                    add(Pointer.Kind.REF, at, close, labels, 0, List.of());
                } else if (e == word + 6) {
                    add(Pointer.Kind.REFTEL, at, close, List.of(), 0, List.of());
                }
                return close;
            }
        }
        for (int number : numbers) {
            add(Pointer.Kind.PARAGRAPH, at, end, List.of(), number, List.of());
        }
        return end;
    }

    /// `End Summary`, `END COMMENT`.
    private int closing(int at) {
        if (!is(at, "end") || !endsWord(at + 3)) {
            return at;
        }
        int i = at + 3;
        // `End` and `Summary` may stand on two sides of a page break.
        while (i < to && i < at + 40 && Signs.isBlank(text.charAt(i))) {
            i++;
        }
        if (is(i, "of ")) {
            i = blanks(i + 2);
        }
        endsSummary |= is(i, "summary");
        endsComment |= is(i, "comment");
        return at + 3;
    }

    /// A number at `at`: `09VELA2463`, `09 VELA 2463`, `VELA 2463`. Returns where to read on.
    private int cable(int at) {
        int e = at;
        while (e < to && Signs.isDigit(text.charAt(e))) {
            e++;
        }
        boolean freeBefore = at == low || !Signs.isWord(text.charAt(at - 1)) && text.charAt(at - 1) != '-';
        if (!freeBefore) {
            return e;
        }
        if ((e - at == 2 || e - at == 4) && e < to && Signs.isUpper(text.charAt(e))) {
            return glued(at, e);
        }
        if (e - at > 8 || !endsCableNumber(e) || at - 2 < low || !Signs.isBlank(text.charAt(at - 1))) {
            return e;
        }
        spaced(at, e);
        return e;
    }

    private boolean endsCableNumber(int e) {
        if (e >= to) {
            return true;
        }
        char c = text.charAt(e);
        if (Signs.isWord(c) || c == '%' || c == '$') {
            return false;
        }
        return !((c == '.' || c == ',' || c == '-' || c == '/' || c == ':')
                && e + 1 < to
                && Signs.isDigit(text.charAt(e + 1)));
    }

    private int glued(int at, int letters) {
        int d = letters;
        while (d < to && d < letters + 24 && Signs.isUpper(text.charAt(d))) {
            d++;
        }
        int e = d;
        while (e < to && e < d + 9 && Signs.isDigit(text.charAt(e))) {
            e++;
        }
        if (d - letters < 3 || e == d || e - d > 8 || !endsCableNumber(e)) {
            return d;
        }
        int printed = Integer.parseInt(text.substring(at, letters));
        int full = letters - at == 2 ? CableId.fullYear(printed) : printed;
        if (full < 1960 || full > 2059) {
            return e;
        }
        var name = text.substring(letters, d);
        var post = gazetteer.postKey(name).orElse(name);
        add(
                Pointer.Kind.CABLE,
                at,
                e,
                List.of(),
                0,
                List.of(new CableId(full, post, Long.parseLong(text.substring(d, e)))));
        return e;
    }

    private void spaced(int at, int e) {
        int s = at;
        int found = -1;
        String post = "";
        for (int words = 0; words < 4; words++) {
            int w = wordBefore(s);
            if (w < 0) {
                break;
            }
            s = w;
            if (at - s < 4) {
                continue;
            }
            var key = gazetteer.postKey(text.substring(s, at));
            if (key.isPresent()) {
                found = s;
                post = key.orElseThrow();
            }
        }
        if (found < 0) {
            return;
        }
        long serial = Long.parseLong(text.substring(at, e));
        if (serial == 0) {
            return;
        }
        int yearAt = yearBefore(found);
        if (yearAt >= 0) {
            int digits = yearAt;
            while (Signs.isDigit(text.charAt(digits))) {
                digits++;
            }
            int printed = Integer.parseInt(text.substring(yearAt, digits));
            int full = digits - yearAt == 2 ? CableId.fullYear(printed) : printed;
            if (full >= 1960 && full <= 2059) {
                add(Pointer.Kind.CABLE, yearAt, e, List.of(), 0, List.of(new CableId(full, post, serial)));
                return;
            }
        }
        boolean likeYear = e - at == 4 && serial >= 1900 && serial < 2060;
        if (year == 0 || likeYear || e - at < 3 || amongCapitals(found, e)) {
            return;
        }
        add(
                Pointer.Kind.CABLE,
                found,
                e,
                List.of(),
                0,
                year > 1960
                        ? List.of(new CableId(year, post, serial), new CableId(year - 1, post, serial))
                        : List.of(new CableId(year, post, serial)));
    }

    /// Start of the word of capitals that ends before the blanks in front of `at`, or -1.
    private int wordBefore(int at) {
        int e = at;
        while (e > low && e > at - 4 && Signs.isBlank(text.charAt(e - 1))) {
            e--;
        }
        int s = e;
        while (s > low && s > e - 16 && Signs.isUpper(text.charAt(s - 1))) {
            s--;
        }
        boolean word = e < at && e - s >= 2 && (s == low || !Signs.isWord(text.charAt(s - 1)));
        return word ? s : -1;
    }

    /// Start of two or four digits in front of `at`, or -1.
    private int yearBefore(int at) {
        int e = at;
        while (e > low && e > at - 4 && Signs.isBlank(text.charAt(e - 1))) {
            e--;
        }
        int s = e;
        while (s > low && s > e - 5 && Signs.isDigit(text.charAt(s - 1))) {
            s--;
        }
        boolean year = (e - s == 2 || e - s == 4) && e < at && (s == low || !Signs.isWord(text.charAt(s - 1)));
        return year ? s : -1;
    }

    /// In a text of capitals a place with a number proves nothing.
    private boolean amongCapitals(int s, int e) {
        int next = blanks(e);
        boolean after = next + 1 < to && Signs.isUpper(text.charAt(next)) && Signs.isUpper(text.charAt(next + 1));
        return after && wordBefore(s) >= 0;
    }
}
