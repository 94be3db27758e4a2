package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words behind `Classified By:`: who classified, in what office, for which reasons.
///
/// The line is cut where the reason begins; of what stands before, the name is the run of words at the end
/// (`Ambassador Ann Example`) or before the first comma (`Ann Example, Ambassador`), and the rest is the
/// title. The system cut these lines at column 71 even inside a word (CORPUS.md 1: 21 of 1,174), which is
/// undone here.
final class ClassifierText {
    /// The column at which the system cut a line.
    private static final int CUT = 71;

    private static final int MOST = 1200;

    private static final Pattern REASON = Pattern.compile(
            "(?i)[-,.;:\\s]*(?:\\b(?:for|per|by|based upon|based on|under|pursuant to)\\s+(?:the\\s+)?)?"
                    + "(?:\\breas[o0]ns?\\b|\\breaons?\\b|\\brasons?\\b|\\breas\\b|\\be\\.?\\s?o\\.?\\s*1\\d{4}|\\b1[2-3]\\d{3}\\b"
                    + "|\\bsections?\\s+1\\.|\\b1\\s?[./]\\s?[2-7]\\b|\\b1\\.[2-7])");
    private static final Pattern SECTION = Pattern.compile("\\b1\\s?[./]\\s?([2-7])");

    private static final Set<String> SEVERED = Set.of("reason", "reasons", "and");

    private static final Set<String> TITLE = Set.of(
            "AMBASSADOR",
            "AMB",
            "CHARGE",
            "CHARGE'",
            "D'AFFAIRES",
            "AFFAIRES",
            "DAFFAIRES",
            "AFFAIRS",
            "AI",
            "A.I",
            "CDA",
            "DCM",
            "ADCM",
            "COM",
            "CG",
            "POL",
            "ECON",
            "POLITICAL",
            "ECONOMIC",
            "COUNSELOR",
            "COUNSELOUR",
            "COUNSELLOR",
            "MINISTER",
            "OFFICER",
            "OFF",
            "CHIEF",
            "ACTING",
            "DEPUTY",
            "ASSISTANT",
            "SECRETARY",
            "PRINCIPAL",
            "DIRECTOR",
            "DIR",
            "CONSUL",
            "GENERAL",
            "CONGEN",
            "CONSULAR",
            "MISSION",
            "OF",
            "FOR",
            "THE",
            "AND",
            "TO",
            "HEAD",
            "UNIT",
            "SECTION",
            "LEADER",
            "TEAM",
            "ATTACHE",
            "ADVISOR",
            "ADVISER",
            "COORDINATOR",
            "REPRESENTATIVE",
            "REP",
            "PERMANENT",
            "SPECIAL",
            "SENIOR",
            "MEMBER",
            "DELEGATE",
            "DELEGATION",
            "POLOFF",
            "ECONOFF",
            "EMBOFF",
            "CONOFF",
            "POLCOUNS",
            "ECONCOUNS",
            "POLCOUNSELOR",
            "POLMINCOUNS",
            "ECONMINCOUNS",
            "POLMINCONS",
            "MCOUNSELOR",
            "MIN",
            "COUN",
            "COUNS",
            "MC",
            "M/C",
            "RSO",
            "ARSO",
            "TDY",
            "PRT",
            "DPO",
            "PO",
            "BUREAU",
            "UNDER",
            "EMBASSY",
            "CONSULATE",
            "LEGATT",
            "DAS",
            "PDAS",
            "A/S",
            "VICE",
            "ENVOY",
            "EXECUTIVE",
            "CHARGED'AFFAIRES",
            "LABOR",
            "PUBLIC",
            "MILITARY",
            "MANAGEMENT",
            "REGIONAL",
            "GOVERNANCE",
            "CONTROL",
            "ARMS",
            "AT",
            "LARGE",
            "AMBASSADOR-AT-LARGE",
            "COUNTRY",
            "OFFICE",
            "DESK",
            "STATE",
            "DEPARTMENT",
            "DEPT",
            "COMMANDER",
            "FIRST",
            "SECOND",
            "THIRD",
            "INTERIM",
            "REFUGEE",
            "TREASURY",
            "DEFENSE",
            "AGRICULTURAL",
            "COMMERCIAL",
            "FINANCIAL",
            "CULTURAL",
            "SCIENCE",
            "ENVIRONMENT",
            "HEALTH",
            "SECURITY",
            "LEGAL",
            "ADVISORY",
            "AIT",
            "USEU",
            "USUN",
            "USNATO",
            "USDEL",
            "USINT",
            "PAO",
            "GSO",
            "DATT",
            "FCS",
            "FAS",
            "CHARGEDAFFAIRES",
            "DE",
            "D'",
            "BY",
            "CLASSIFIED",
            "EXTERNAL",
            "INTERNAL",
            "INTERNATIONAL",
            "DEPUTIES");

    private static final Set<String> LONG_TITLES = Set.of(
            "AMBASSADOR",
            "D'AFFAIRES",
            "AFFAIRES",
            "AFFAIRS",
            "COUNSELOR",
            "DIRECTOR",
            "MINISTER",
            "POLITICAL",
            "ECONOMIC",
            "SECRETARY",
            "ASSISTANT",
            "COORDINATOR",
            "REPRESENTATIVE");

    private static final Set<String> SUFFIX = Set.of("JR", "SR", "II", "III", "IV");

    private static final Set<String> PARTICLES =
            Set.of("VAN", "VON", "DE", "DER", "DEN", "LA", "LE", "DI", "DEL", "DA", "AL", "BEN");

    private ClassifierText() {}

    /// @param name empty when none is printed
    /// @param title empty when none is printed
    /// @param section `1.4`, empty when no reason is printed
    /// @param letters in lower case, in the order printed
    /// @param nameStart place of the name in the text given, as all others
    record Parts(
            String name,
            String title,
            String section,
            List<String> letters,
            int nameStart,
            int nameEnd,
            int whoStart,
            int whoEnd,
            int reasonStart,
            int reasonEnd) {}

    /// The characters of a range on one line, and where each stood.
    private record Joined(String text, int[] places, int end) {
        int place(int at) {
            return at < places.length ? places[at] : end;
        }

        int placeBehind(int at) {
            return at == 0 ? place(0) : places[at - 1] + 1;
        }
    }

    /// Reads `from..end`, which begins behind `Classified By` or, for a reason alone, at the word REASON.
    static Parts read(String text, int from, int end) {
        var joined = join(text, from, Math.min(end, from + MOST));
        String line = joined.text;
        int start = skipNoise(line);
        var reason = REASON.matcher(line);
        int cut = line.length();
        int reasonAt = line.length();
        if (reason.find(start)) {
            cut = reason.start();
            reasonAt = reason.start();
        }
        int semicolon = line.indexOf(';', start);
        if (semicolon >= 0 && semicolon < cut) {
            cut = semicolon;
        }
        int derived = Scan.find(line, start, cut, "DERIVED FROM");
        if (derived >= 0) {
            cut = derived;
        }
        while (start < cut && (Scan.blank(line.charAt(start)) || ".,:;-".indexOf(line.charAt(start)) >= 0)) {
            start++;
        }
        while (cut > start && (Scan.blank(line.charAt(cut - 1)) || ".,:;-?".indexOf(line.charAt(cut - 1)) >= 0)) {
            cut--;
        }
        for (String joint : List.of(" FOR", " PER")) {
            if (cut - joint.length() > start && Scan.at(line, cut - joint.length(), cut, joint)) {
                cut = Scan.trimEnd(line, start, cut - joint.length());
            }
        }
        int[] name = name(line, start, cut);
        String who = line.substring(name[0], name[1]);
        String title = title(line, start, cut, name);
        int reasonEnd = reasonAt;
        String section = "";
        List<String> letters = List.of();
        var sections = SECTION.matcher(line);
        int reasonStart = reasonAt;
        if (reasonAt < line.length() && sections.find(reasonAt)) {
            reasonStart = sections.start();
            section = "1." + sections.group(1);
            var found = new ArrayList<String>();
            reasonEnd = letters(line, sections.end(), found);
            letters = found;
        }
        return new Parts(
                strip(who),
                title,
                section,
                letters,
                joined.place(name[0]),
                joined.placeBehind(name[1]),
                joined.place(start),
                joined.placeBehind(cut),
                joined.place(reasonStart),
                joined.placeBehind(reasonEnd));
    }

    private static String strip(String who) {
        String name = who.strip();
        while (name.endsWith(",") || name.endsWith(";") || name.endsWith(":")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return name;
    }

    /// One line out of several. A line that fills the system's width was cut there, and no blank was lost.
    private static Joined join(String text, int from, int end) {
        var out = new StringBuilder(end - from);
        int[] places = new int[end - from];
        int lineStart = from;
        while (lineStart > 0 && text.charAt(lineStart - 1) != '\n' && from - lineStart < CUT + 9) {
            lineStart--;
        }
        int at = from;
        boolean gap = false;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                int width = Scan.trimEnd(text, lineStart, at) - lineStart;
                int next = at + 1;
                boolean emptyLine = false;
                while (next < end
                        && (text.charAt(next) == '\n' || text.charAt(next) == '\r' || blankLine(text, next, end))) {
                    emptyLine |= text.charAt(next) == '\n';
                    next = Math.max(next + 1, blankLine(text, next, end) ? Scan.lineEnd(text, next, end) : next + 1);
                }
                boolean whole = width >= CUT && width <= CUT + 2 && next < end && !Scan.blank(text.charAt(next));
                boolean figure = next < end
                        && Scan.digit(text.charAt(next))
                        && !out.isEmpty()
                        && Scan.letter(out.charAt(out.length() - 1));
                gap = (!whole && !isSevered(out, text, next, end) || figure) && !out.isEmpty();
                lineStart = next;
                at = next;
            } else if (Scan.blank(c)) {
                int stop = Scan.skipBlanks(text, at, Math.min(end, Scan.lineEnd(text, at, end)));
                boolean atLineEnd = stop >= end || text.charAt(stop) == '\n' || text.charAt(stop) == '\r';
                if (!atLineEnd) {
                    gap = !out.isEmpty();
                }
                at = Math.max(stop, at + 1);
            } else {
                if (gap) {
                    places[out.length()] = at;
                    out.append(' ');
                    gap = false;
                }
                places[out.length()] = at;
                out.append(c);
                at++;
            }
        }
        return new Joined(out.toString(), java.util.Arrays.copyOf(places, out.length()), Scan.trimEnd(text, from, end));
    }

    /// `for rea` and `sons 1.4 (b) a`, `nd (d)`: a word that every such line has, cut in two.
    private static boolean isSevered(StringBuilder before, String text, int next, int end) {
        int from = before.length();
        while (from > 0 && Scan.letter(before.charAt(from - 1))) {
            from--;
        }
        var word = before.substring(from) + text.substring(next, Scan.letters(text, next, end));
        return from < before.length()
                && from + word.length() > before.length()
                && SEVERED.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean blankLine(String text, int from, int end) {
        int stop = Scan.lineEnd(text, from, end);
        return stop > from && stop - from < 80 && Scan.skipBlanks(text, from, stop) == stop;
    }

    /// `(C) CLASSIFIED BY`, `This message classified by`, printed a second time.
    private static int skipNoise(String line) {
        int at = 0;
        int end = line.length();
        while (at < end) {
            char c = line.charAt(at);
            if (Scan.blank(c) || ".,:;-'".indexOf(c) >= 0) {
                at++;
            } else if (c == '(' && at + 2 < end && line.indexOf(')', at) > 0 && line.indexOf(')', at) - at <= 4) {
                at = line.indexOf(')', at) + 1;
            } else if (Scan.wordAt(line, at, end, "THIS MESSAGE")) {
                at += 12;
            } else if (Scan.wordAt(line, at, end, "CLASSIFIED BY")) {
                at += 13;
            } else if (Scan.wordAt(line, at, end, "CABLE")) {
                at += 5;
            } else {
                return at;
            }
        }
        return at;
    }

    /// Start and end of the name in `start..end`.
    private static int[] name(String line, int start, int end) {
        int bracket = line.indexOf('(', start);
        int stop = bracket > start && bracket < end ? Scan.trimEnd(line, start, bracket) : end;
        int partStart = start;
        while (partStart < stop) {
            int comma = line.indexOf(',', partStart);
            int partEnd = comma < 0 || comma > stop ? stop : comma;
            int[] found = tailName(line, partStart, partEnd);
            if (found[1] > found[0]) {
                int suffix = suffixBehind(line, partEnd, stop);
                return new int[] {found[0], suffix > 0 ? suffix : found[1]};
            }
            partStart = partEnd + 1;
        }
        return new int[] {start, start};
    }

    /// The place behind a `, Jr.` or `, III`, or -1.
    private static int suffixBehind(String line, int comma, int end) {
        int at = comma < end && line.charAt(comma) == ',' ? Scan.skipBlanks(line, comma + 1, end) : end;
        int stop = Scan.letters(line, at, end);
        if (stop == at || !SUFFIX.contains(line.substring(at, stop).toUpperCase(Locale.ROOT))) {
            return -1;
        }
        return stop < line.length()
                        && line.charAt(stop) == '.'
                        && (stop < end || !line.substring(at, stop).startsWith("I"))
                ? stop + 1
                : stop;
    }

    /// The run of words at the end of a part that are no titles.
    private static int[] tailName(String line, int start, int end) {
        boolean capitals = !Scan.hasLower(line, start, end);
        int stop = Scan.trimEnd(line, start, end);
        int colon = line.lastIndexOf(':', stop - 1);
        int from = colon >= start ? colon + 1 : start;
        int at = stop;
        int words = 0;
        int full = 0;
        int lastTwo = -1;
        boolean titled = false;
        while (at > from) {
            int wordEnd = Scan.trimEnd(line, from, at);
            int word = wordEnd;
            while (word > from && !Scan.blank(line.charAt(word - 1))) {
                word--;
            }
            if (word == wordEnd) {
                break;
            }
            if (isTitle(line, word, wordEnd, capitals)) {
                titled = true;
                break;
            }
            at = word;
            words++;
            String plain = line.substring(word, wordEnd)
                    .toUpperCase(Locale.ROOT)
                    .replace(".", "")
                    .replace(",", "");
            if (plain.length() > 1 && !SUFFIX.contains(plain) && !PARTICLES.contains(plain)) {
                full++;
                if (full == 2) {
                    lastTwo = word;
                }
            }
        }
        if (words == 0) {
            return new int[] {start, start};
        }
        if (full > 3 && lastTwo > 0) {
            at = lastTwo;
        }
        at = Scan.skipBlanks(line, at, stop);
        boolean aWord = full > 0 && Scan.letter(line.charAt(at));
        boolean lowerCase = Scan.lower(line.charAt(at)) && !titled;
        return aWord && !lowerCase ? new int[] {at, stop} : new int[] {start, start};
    }

    private static boolean isTitle(String line, int start, int end, boolean capitals) {
        String word = line.substring(start, end).toUpperCase(Locale.ROOT);
        while (!word.isEmpty() && ",.;:?".indexOf(word.charAt(word.length() - 1)) >= 0 && word.length() != 2) {
            word = word.substring(0, word.length() - 1);
        }
        if (word.isEmpty() || word.indexOf('/') >= 0 || word.equals("?") || TITLE.contains(word)) {
            return true;
        }
        int letters = Scan.letters(line, start, end) - start;
        boolean acronym = !capitals
                && letters >= 2
                && letters == word.length()
                && !Scan.hasLower(line, start, end)
                && !SUFFIX.contains(word);
        if (acronym) {
            return true;
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            for (String piece : word.split("-")) {
                if (TITLE.contains(piece) || near(piece)) {
                    return true;
                }
            }
            return false;
        }
        return near(word);
    }

    /// One of the long titles with a slip or two (`Ambassaor`, `Affiars`).
    private static boolean near(String word) {
        if (word.length() < 6) {
            return false;
        }
        String read = word.replace('0', 'O');
        for (String title : LONG_TITLES) {
            boolean likely = title.charAt(0) == read.charAt(0) || read.charAt(0) == '\'';
            if (!likely || Math.abs(title.length() - read.length()) > 2) {
                continue;
            }
            if (Scan.distance(read, title, 2) <= (title.length() > 8 ? 2 : 1) || transposed(read, title)) {
                return true;
            }
        }
        return false;
    }

    private static boolean transposed(String word, String title) {
        return word.length() == title.length()
                && Scan.distance(word, title, 2) == 2
                && sorted(word).equals(sorted(title));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        java.util.Arrays.sort(letters);
        return new String(letters);
    }

    private static String title(String line, int start, int end, int[] name) {
        if (name[1] <= name[0]) {
            return tidy(line.substring(start, end));
        }
        String before = tidy(line.substring(start, Math.max(start, name[0])));
        String behind = tidy(line.substring(Math.min(name[1], end), end));
        if (before.isEmpty()) {
            return behind;
        }
        return behind.isEmpty() ? before : before + ", " + behind;
    }

    private static String tidy(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && (Scan.blank(words.charAt(start)) || ".,:;-?".indexOf(words.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (Scan.blank(words.charAt(end - 1)) || ",:;-?".indexOf(words.charAt(end - 1)) >= 0)) {
            end--;
        }
        return words.substring(start, end);
    }

    /// Single letters a to h behind a section: `(b), (d)`, `b/d`, `(B AND D)`, `.D`. Gives the place behind
    /// the last.
    private static int letters(String line, int from, List<String> letters) {
        int at = from;
        int last = from;
        while (at < line.length()) {
            char c = Scan.upper(line.charAt(at));
            if (c >= 'A' && c <= 'H') {
                int stop = Scan.letters(line, at, line.length());
                if (stop - at == 1) {
                    String letter = String.valueOf((char) (c + 32));
                    if (!letters.contains(letter)) {
                        letters.add(letter);
                    }
                    last = at + 1;
                    at++;
                } else if (Scan.wordAt(line, at, line.length(), "AND")) {
                    at += 3;
                } else {
                    return last;
                }
            } else if (c == ')' || c == ']') {
                last = at + 1;
                at++;
            } else if (Scan.blank(c) || "([,/&+.;-".indexOf(c) >= 0) {
                at++;
            } else {
                return last;
            }
        }
        return last;
    }

    /// A name in capitals with only its initials left large.
    static String titleCase(String name) {
        if (Scan.hasLower(name, 0, name.length())) {
            return name;
        }
        var out = new StringBuilder(name.length());
        boolean inner = false;
        int at = 0;
        while (at < name.length()) {
            int stop = Scan.letters(name, at, name.length());
            String word = name.substring(at, stop);
            if (!word.isEmpty() && word.startsWith("I") && SUFFIX.contains(word)) {
                out.append(word);
                at = stop;
                continue;
            }
            char c = name.charAt(at);
            out.append(inner ? Character.toLowerCase(c) : c);
            inner = Scan.letter(c) || c == '\'' && inner;
            at++;
        }
        return out.toString();
    }
}
