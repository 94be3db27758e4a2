package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.CableId;
import org.reftel.model.Reference;

/// The entries of the REF lines in all their forms (CORPUS.md 1: `A.` 326, `¶B.` 231, `A)` 41, `(A)` 34,
/// `A. A)`).
///
/// The list is cut at its letters, which must run on, and each part is searched for a post with a number
/// behind it. What is no cable is an e-mail, a call, a report, a book or something else.
final class ReferenceList {
    private static final int MOST_POST_WORDS = 5;
    private static final List<String> CABLE_WORDS = List.of("CABLES", "CABLE", "TELS", "TEL");
    private static final List<String> REF_WORDS = List.of("REFTEL", "REF");
    /// Words that stand before a number and are no post.
    private static final Set<String> NO_POST = Set.of(
            "AND",
            "ON",
            "OF",
            "IN",
            "TO",
            "AT",
            "BY",
            "FROM",
            "DTG",
            "MSG",
            "IIR",
            "TD",
            "TDX",
            "POINTS",
            "REPORT",
            "EMAIL",
            "EMAILS",
            "E-MAIL",
            "E-MAILS",
            "MEMO",
            "LETTER",
            "FAX",
            "TELCON",
            "TELCONS",
            "PARA",
            "PARAS",
            "SECTION",
            "PAGE",
            "OSC",
            "EUP",
            "NO",
            "FAM",
            "FAH",
            "APPENDIX",
            "POC",
            "RESOLUTION",
            "UNSCR",
            "ARTICLE",
            "TELEGRAMS",
            "DATED",
            "NOTE",
            "PART",
            "JANUARY",
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
            "JAN",
            "FEB",
            "MAR",
            "APR",
            "JUN",
            "JUL",
            "AUG",
            "SEP",
            "SEPT",
            "OCT",
            "NOV",
            "DEC",
            "SUBJ",
            "SUBJECT",
            "SERIAL",
            "REF",
            "REFS",
            "REFTEL",
            "NOTAL",
            "PREVIOUS");

    private final Numbers numbers;

    ReferenceList(Numbers numbers) {
        this.numbers = numbers;
    }

    /// One entry; offsets are those of the text given.
    record Entry(
            String label,
            String asWritten,
            Reference.Kind kind,
            List<CableId> candidates,
            boolean yearPrinted,
            boolean notal,
            int start,
            int end) {}

    /// Whether a line goes on with another entry: a letter that can stand before one, or a post with its
    /// number.
    boolean begins(String text, int from, int end) {
        int at = from;
        while (at < end && ("-\u00b6".indexOf(text.charAt(at)) >= 0 || Scan.blank(text.charAt(at)))) {
            at++;
        }
        if (pilcrowAsOne(text, at, end)) {
            at++;
        }
        if (at >= end) {
            return false;
        }
        if (cable(text, at, end).isPresent()) {
            return true;
        }
        char open = text.charAt(at);
        int letter = open == '(' || open == '[' ? at + 1 : at;
        return letter + 1 < end
                && Scan.letter(text.charAt(letter))
                && ".):]".indexOf(text.charAt(letter + 1)) >= 0
                && (letter == at || text.charAt(letter + 1) != '.');
    }

    /// `1B.`: a paragraph sign that a converter turned into 1.
    private static boolean pilcrowAsOne(String text, int at, int end) {
        return at + 2 < end
                && text.charAt(at) == '1'
                && Scan.letter(text.charAt(at + 1))
                && ".)".indexOf(text.charAt(at + 2)) >= 0;
    }

    private record Bullet(String label, int content) {}

    private record Serial(long serial, int year, int end) {}

    private record Hit(String key, List<Serial> found, int start, int end) {}

    /// Reads `from..end`, which begins behind the word REF.
    ///
    /// @param citingYear year of the citing cable, 0 when unknown
    List<Entry> read(String text, int from, int end, int citingYear) {
        var entries = new ArrayList<Entry>();
        String label = "";
        String post = "";
        int at = from;
        int partStart = from;
        char last = '@';
        while (at < end) {
            boolean free = at == from || ",; \n\r\t\u00a0-\\".indexOf(text.charAt(at - 1)) >= 0;
            Optional<Bullet> bullet = free ? bullet(text, at, end, last) : Optional.empty();
            if (bullet.isEmpty()) {
                at++;
                continue;
            }
            post = part(text, partStart, at, label, post, citingYear, entries);
            label = bullet.get().label;
            last = label.charAt(0);
            at = bullet.get().content;
            partStart = at;
        }
        part(text, partStart, end, label, post, citingYear, entries);
        return entries;
    }

    /// The place behind a letter such as `A.`, `(A)`, `A)`, `[A]`, `A.)`, `REF A:`, when the letter runs on.
    private Optional<Bullet> bullet(String text, int from, int end, char last) {
        int at = from;
        if (text.charAt(at) == '\u00b6' || pilcrowAsOne(text, at, end)) {
            at++;
        }
        boolean named = false;
        for (String word : REF_WORDS) {
            if (Scan.wordAt(text, at, end, word)) {
                int behind = Scan.skipBlanks(text, at + word.length(), end);
                if (behind > at + word.length() && behind < end) {
                    at = behind;
                    named = true;
                }
                break;
            }
        }
        if (at >= end) {
            return Optional.empty();
        }
        char open = text.charAt(at);
        boolean bracket = open == '(' || open == '[';
        int letter = bracket ? at + 1 : at;
        if (letter + 1 >= end) {
            return Optional.empty();
        }
        char c = Scan.upper(text.charAt(letter));
        boolean numbered = bracket && Scan.digit(c);
        if (numbered) {
            boolean next = c == last + 1 || last == '@' && c == '1';
            boolean closes = next && (text.charAt(letter + 1) == ')' || text.charAt(letter + 1) == ']');
            return closes ? Optional.of(new Bullet(String.valueOf(c), letter + 2)) : Optional.empty();
        }
        boolean inOrder = c >= 'A'
                && c <= 'Z'
                && (c == last || last >= 'A' && c > last && c <= last + 3 || last < 'A' && c == 'A');
        if (!inOrder) {
            return Optional.empty();
        }
        char behind = text.charAt(letter + 1);
        if (bracket) {
            return behind == ')' || behind == ']'
                    ? Optional.of(new Bullet(String.valueOf(c), letter + 2))
                    : Optional.empty();
        }
        if (behind == '.' || behind == ')' || behind == ':') {
            int content = letter + 2;
            if (content < end && text.charAt(content) == ')' && behind != ')') {
                content++;
            }
            boolean initials = behind == '.'
                    && content + 1 < end
                    && Scan.letter(text.charAt(content))
                    && text.charAt(content + 1) == '.';
            return initials ? Optional.empty() : Optional.of(new Bullet(String.valueOf(c), content));
        }
        boolean next = c == last + 1 || last < 'A' && c == 'A';
        if (Scan.blank(behind) && (named || next) && Scan.upper(text.charAt(letter)) == text.charAt(letter)) {
            int content = Scan.skipBlanks(text, letter + 1, end);
            if (content < end
                    && cable(text, content, end)
                            .filter(hit -> hit.start == content)
                            .isPresent()) {
                return Optional.of(new Bullet(String.valueOf(c), content));
            }
        }
        return Optional.empty();
    }

    /// Reads one lettered part, which semicolons may divide; gives the post that the next part may leave out.
    private String part(
            String text, int from, int end, String label, String post, int citingYear, List<Entry> entries) {
        String carried = post;
        int start = from;
        while (start < end) {
            int stop = text.indexOf(';', start, end);
            stop = stop < 0 || stop > end ? end : stop;
            carried = stretch(text, start, stop, label, carried, citingYear, entries);
            start = stop + 1;
        }
        return carried;
    }

    private String stretch(
            String text, int from, int end, String label, String post, int citingYear, List<Entry> entries) {
        String carried = post;
        int at = skipJoints(text, from, end);
        int stop = Scan.trimEnd(text, at, end);
        if (at >= stop) {
            return carried;
        }
        boolean notal = Scan.findWord(text, at, stop, "NOTAL") >= 0;
        int before = entries.size();
        int restStart = at;
        int restEnd = at;
        while (at < stop) {
            var hit = cable(text, at, stop);
            if (hit.isPresent()) {
                carried = hit.get().key;
                add(text, hit.get(), label, notal, citingYear, entries);
                at = Math.max(hit.get().end, at + 1);
                restStart = at;
                restEnd = at;
            } else {
                at = Math.max(Scan.nonBlanks(text, at, stop), at + 1);
                restEnd = at;
                at = Scan.skipBlanks(text, at, stop);
            }
        }
        if (entries.size() == before) {
            var bare = bare(text, from, stop, post).or(() -> unknownPost(text, skipJoints(text, from, stop), stop));
            if (bare.isPresent()) {
                add(text, bare.get(), label, notal, citingYear, entries);
                return bare.get().key;
            }
            restStart = skipJoints(text, from, stop);
            restEnd = stop;
        }
        int restAt = skipJoints(text, restStart, restEnd);
        if (restAt < restEnd) {
            rest(text, restAt, restEnd, label, entries, entries.size() == before);
        }
        return carried;
    }

    private static int skipJoints(String text, int from, int end) {
        int at = from;
        while (true) {
            while (at < end && (Scan.blank(text.charAt(at)) || ",.:;-\u00b6".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (Scan.wordAt(text, at, end, "REF") && at + 3 < end && text.charAt(at + 3) == ':') {
                at += 4;
            } else if (Scan.wordAt(text, at, end, "AND") && !Scan.at(text, at, end, "AND PREVIOUS")) {
                at += 3;
            } else {
                return at;
            }
        }
    }

    private void add(String text, Hit hit, String label, boolean notal, int citingYear, List<Entry> entries) {
        int start = hit.start;
        for (Serial number : hit.found) {
            boolean printed = number.year > 0;
            var candidates = new ArrayList<CableId>();
            if (printed) {
                candidates.add(new CableId(number.year, hit.key, number.serial));
            } else if (citingYear > 0) {
                candidates.add(new CableId(citingYear, hit.key, number.serial));
                candidates.add(new CableId(citingYear - 1, hit.key, number.serial));
            }
            entries.add(new Entry(
                    label,
                    Scan.fold(text, start, number.end),
                    Reference.Kind.CABLE,
                    candidates,
                    printed,
                    notal,
                    start,
                    number.end));
            start = skipJoints(text, number.end, hit.end);
            start = start < hit.end && text.charAt(start) == '/' ? start + 1 : start;
        }
    }

    /// `314/07696-07`: the number of an intelligence report.
    private static boolean serialOfReport(String words) {
        int slash = words.indexOf('/');
        return slash == 3
                && Scan.digits(words, 0, 3) == 3
                && Scan.digits(words, 4, words.length()) >= 9
                && Scan.digits(words, 4, words.length()) < words.length()
                && words.charAt(Scan.digits(words, 4, words.length())) == '-';
    }

    /// What stands beside the cables, or instead of one.
    private static void rest(String text, int from, int end, String label, List<Entry> entries, boolean alone) {
        String words = Scan.foldUpper(text, from, end);
        var kind = Reference.Kind.OTHER;
        if (serialOfReport(words)) {
            kind = Reference.Kind.REPORT;
        } else if (words.contains("E-MAIL") || words.contains("EMAIL")) {
            kind = Reference.Kind.EMAIL;
        } else if (words.contains("TELCON") || words.contains("TELEPHONE") || words.contains("PHONE")) {
            kind = Reference.Kind.PHONE;
        } else if (words.contains(" FAM ") || words.contains(" FAH")) {
            kind = Reference.Kind.BOOK;
        } else if (words.contains("TD-")
                || words.startsWith("TD ")
                || words.contains("IIR ")
                || words.contains("OSC ")
                || words.contains("REPORT")) {
            kind = Reference.Kind.REPORT;
        } else if (words.startsWith("AND PREVIOUS") || words.startsWith("PREVIOUS")) {
            kind = Reference.Kind.PREVIOUS;
        } else if (!alone) {
            return;
        }
        boolean notal = words.contains("NOTAL");
        entries.add(new Entry(label, Scan.fold(text, from, end), kind, List.of(), false, notal, from, end));
    }

    /// A post with its number that begins at `from`, with the year before or behind it.
    private Optional<Hit> cable(String text, int from, int end) {
        int at = from;
        int year = 0;
        int yearEnd = yearBefore(text, at, end);
        if (yearEnd > at) {
            year = year(text, at, yearEnd);
            at = yearEnd;
            while (at < end && (Scan.blank(text.charAt(at)) || text.charAt(at) == '-')) {
                at++;
            }
        } else if (at < end && Scan.digit(text.charAt(at)) && text.charAt(at) != '0') {
            return numberFirst(text, at, end);
        }
        int[] wordEnds = new int[MOST_POST_WORDS];
        int words = words(text, at, end, wordEnds);
        for (int k = words; k > 0; k--) {
            int numberAt = numberBehind(text, wordEnds[k - 1], end);
            if (numberAt < 0) {
                continue;
            }
            String spelling = text.substring(at, wordEnds[k - 1]);
            var key = numbers.key(spelling).or(() -> numbers.nearKey(spelling));
            if (key.isEmpty()) {
                continue;
            }
            int digits = Scan.digits(text, numberAt, end);
            if (digits - numberAt > 7 || pageLine(text, digits, end)) {
                return Optional.empty();
            }
            return Optional.of(numbersOf(text, from, key.get(), year, numberAt, end));
        }
        return Optional.empty();
    }

    /// The numbers that follow one post, `2799 AND 2764`, `936/935`, each with a year of its own when one
    /// is printed.
    private Hit numbersOf(String text, int from, String key, int year, int numberAt, int end) {
        var found = new ArrayList<Serial>();
        int at = numberAt;
        int stop = at;
        while (true) {
            int digits = Scan.digits(text, at, end);
            long serial = Long.parseLong(text.substring(at, digits));
            int behind = digits;
            int own = year;
            int suffix = yearBehind(text, digits, end);
            if (suffix > digits) {
                own = year(text, digits, suffix);
                behind = suffix;
            }
            found.add(new Serial(serial, own, behind));
            stop = behind;
            int next = nextNumber(text, behind, end);
            if (next < 0 || found.size() > 20) {
                return new Hit(key, found, from, stop);
            }
            at = next;
        }
    }

    /// Where another number of the same post begins, or -1.
    private int nextNumber(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        boolean joint = false;
        while (at < end && (text.charAt(at) == ',' || text.charAt(at) == '/' || text.charAt(at) == '&')) {
            joint = true;
            at = Scan.skipBlanks(text, at + 1, end);
        }
        if (Scan.wordAt(text, at, end, "AND")) {
            joint = true;
            at = Scan.skipBlanks(text, at + 3, end);
        }
        int digits = Scan.digits(text, at, end);
        if (!joint || digits - at < 2 || digits - at > 7) {
            return -1;
        }
        int behind = digits;
        while (behind < end && (Scan.blank(text.charAt(behind)) || text.charAt(behind) == '-')) {
            behind++;
        }
        boolean yearOfNext = digits - at <= 4
                && behind < end
                && Scan.letter(text.charAt(behind))
                && !Scan.wordAt(text, behind, end, "AND")
                && !Scan.wordAt(text, behind, end, "NOTAL");
        return yearOfNext ? -1 : at;
    }

    /// `870 Ulaanbaatar`: the number first.
    private Optional<Hit> numberFirst(String text, int from, int end) {
        int digits = Scan.digits(text, from, end);
        if (digits - from < 2 || digits - from > 6) {
            return Optional.empty();
        }
        int at = Scan.skipBlanks(text, digits, end);
        int[] wordEnds = new int[MOST_POST_WORDS];
        int words = words(text, at, end, wordEnds);
        for (int k = words; k > 0; k--) {
            int wordEnd = wordEnds[k - 1];
            int behind = Scan.skipBlanks(text, wordEnd, end);
            boolean closed = behind >= end || text.charAt(behind) == ',' || text.charAt(behind) == ';';
            var key = closed ? numbers.key(text.substring(at, wordEnd)) : Optional.<String>empty();
            if (key.isPresent()) {
                long serial = Long.parseLong(text.substring(from, digits));
                return Optional.of(new Hit(key.get(), List.of(new Serial(serial, 0, wordEnd)), from, wordEnd));
            }
        }
        return Optional.empty();
    }

    /// A part that is a number alone belongs to the post named before.
    private static Optional<Hit> bare(String text, int from, int end, String post) {
        int at = skipJoints(text, from, end);
        int digits = Scan.digits(text, at, end);
        boolean number = !post.isEmpty() && digits - at >= 2 && digits - at <= 6;
        int behind = Scan.skipBlanks(text, digits, end);
        boolean closed =
                behind >= end || Scan.wordAt(text, behind, end, "AND") || Scan.wordAt(text, behind, end, "NOTAL");
        if (!number || !closed) {
            return Optional.empty();
        }
        long serial = Long.parseLong(text.substring(at, digits));
        return Optional.of(new Hit(post, List.of(new Serial(serial, 0, digits)), at, digits));
    }

    /// Words and a number and nothing else: a post that no dictionary knows.
    private Optional<Hit> unknownPost(String text, int from, int end) {
        int at = from;
        int year = 0;
        int yearEnd = yearBefore(text, at, end);
        if (yearEnd > at) {
            year = year(text, at, yearEnd);
            at = Scan.skipBlanks(text, yearEnd, end);
        }
        int[] wordEnds = new int[MOST_POST_WORDS];
        int words = words(text, at, end, wordEnds);
        if (words == 0 || words > 4) {
            return Optional.empty();
        }
        int numberAt = numberBehind(text, wordEnds[words - 1], end);
        if (numberAt < 0) {
            return Optional.empty();
        }
        int digits = Scan.digits(text, numberAt, end);
        int behind = Scan.skipBlanks(text, digits, end);
        while (behind < end && (text.charAt(behind) == '.' || text.charAt(behind) == ',')) {
            behind = Scan.skipBlanks(text, behind + 1, end);
        }
        boolean closed = behind >= end
                || Scan.wordAt(text, behind, end, "AND")
                || Scan.at(text, behind, end, "(")
                || Scan.wordAt(text, behind, end, "NOTAL");
        boolean apart = numberAt > wordEnds[words - 1];
        if (!closed || !apart || digits - numberAt > 7) {
            return Optional.empty();
        }
        for (String word :
                text.substring(at, wordEnds[words - 1]).toUpperCase(Locale.ROOT).split("[ \n]+")) {
            if (NO_POST.contains(word)) {
                return Optional.empty();
            }
        }
        int fixedYear = year;
        int start = from;
        return numbers.anyKey(text.substring(at, wordEnds[words - 1]))
                .filter(key -> key.length() >= 3 && !key.startsWith("XXX"))
                .map(key -> numbersOf(text, start, key, fixedYear, numberAt, end));
    }

    /// Ends of up to five words from `at`, letters with dots, hyphens and apostrophes; gives their count.
    private static int words(String text, int at, int end, int[] wordEnds) {
        int words = 0;
        int from = at;
        while (words < wordEnds.length) {
            int start = Scan.skipBlanks(text, from, end);
            int stop = start;
            while (stop < end && wordChar(text, stop, start)) {
                stop++;
            }
            if (stop == start || stop - start > 30) {
                return words;
            }
            wordEnds[words++] = stop;
            from = stop;
        }
        return words;
    }

    private static boolean wordChar(String text, int at, int start) {
        char c = text.charAt(at);
        boolean zeroForO = c == '0' && at == start && at + 1 < text.length() && Scan.letter(text.charAt(at + 1));
        return Scan.letter(c) || zeroForO || at > start && (c == '.' || c == '-' || c == '\'');
    }

    /// Where the number behind a post begins: `#`, `:`, `-`, `,`, `(C)` and the word CABLES may stand
    /// between. -1 if none.
    private static int numberBehind(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        if (at + 2 < end && text.charAt(at) == '(' && Scan.letter(text.charAt(at + 1)) && text.charAt(at + 2) == ')') {
            at = Scan.skipBlanks(text, at + 3, end);
        }
        for (String word : CABLE_WORDS) {
            if (Scan.wordAt(text, at, end, word)) {
                at = Scan.skipBlanks(text, at + word.length(), end);
                break;
            }
        }
        for (int marks = 0; marks < 2 && at < end && "#:-,".indexOf(text.charAt(at)) >= 0; marks++) {
            at = Scan.skipBlanks(text, at + 1, end);
        }
        int digits = Scan.digits(text, at, end);
        boolean plain = digits > at && (digits >= end || !Scan.letter(text.charAt(digits)));
        return plain ? at : -1;
    }

    /// ` 001.2 OF 003` behind a number: a page line.
    private static boolean pageLine(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        int digits = Scan.digits(text, at, end);
        if (digits < end && text.charAt(digits) == '.') {
            digits = Scan.digits(text, digits + 1, end);
        }
        return digits > at && Scan.wordAt(text, Scan.skipBlanks(text, digits, end), end, "OF");
    }

    /// The place behind a year that stands before a post: `05`, `2005`, `(08)`, `O4`, `'08`; `at` when
    /// there is none.
    private static int yearBefore(String text, int at, int end) {
        int start = at;
        boolean bracket = start < end && text.charAt(start) == '(';
        if (bracket || start < end && text.charAt(start) == '\'') {
            start++;
        }
        int stop = start;
        while (stop < end && (Scan.digit(text.charAt(stop)) || stop == start && text.charAt(stop) == 'O')) {
            stop++;
        }
        int width = stop - start;
        boolean digits = width == 2
                || width == 4 && (text.charAt(start) == '1' || text.charAt(start) == '2')
                || width == 3 && text.charAt(start) == '0';
        if (!digits) {
            return at;
        }
        if (bracket) {
            return stop < end && text.charAt(stop) == ')' ? stop + 1 : at;
        }
        int behind = stop;
        while (behind < end && (Scan.blank(text.charAt(behind)) || text.charAt(behind) == '-')) {
            behind++;
        }
        boolean post = behind < end && (Scan.letter(text.charAt(behind)) || text.charAt(behind) == '0');
        return post ? stop : at;
    }

    /// The place behind a year that follows a number: `(09)`, `(2002)`, `/08`, ` 99`; `from` when there is
    /// none.
    private static int yearBehind(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        if (at >= end) {
            return from;
        }
        char c = text.charAt(at);
        if (c == '(') {
            int digits = Scan.digits(text, at + 1, end);
            boolean year = (digits - at == 3 || digits - at == 5) && digits < end && text.charAt(digits) == ')';
            return year ? digits + 1 : from;
        }
        if (c == '/') {
            int digits = Scan.digits(text, at + 1, end);
            boolean closed = digits >= end || Scan.blank(text.charAt(digits)) || text.charAt(digits) == ',';
            return digits - at == 3 && closed ? digits : from;
        }
        int digits = Scan.digits(text, at, end);
        int behind = Scan.skipBlanks(text, digits, end);
        boolean year = at > from
                && digits - at == 2
                && (behind >= end || text.charAt(behind) == ',' || text.charAt(behind) == ';');
        return year ? digits : from;
    }

    private static int year(String text, int from, int end) {
        int value = 0;
        int width = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (Scan.digit(c) || c == 'O') {
                value = value * 10 + (c == 'O' ? 0 : c - '0');
                width++;
            }
        }
        if (width == 4) {
            return value >= 1950 && value < 2050 ? value : 0;
        }
        return CableId.fullYear(value % 100);
    }
}
