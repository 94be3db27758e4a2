package org.reftel.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Header;
import org.reftel.model.Precedence;

/// The address lines of a telegram, format lines 1 to 9 of ACP 127 (5 FAH-2 H-321), line by line.
///
/// Each line is known by its word or form; the lists of routing indicators and addressees run on over lines
/// without a word. Junk before the transmission identifier and between the lines is passed over and left
/// unplaced.
final class Envelope {
    /// How far an unknown line may stand from the next line that is known.
    private static final int LOOK_LINES = 14;

    private static final List<String> CAPTIONS = List.of("SIPDIS", "NOFORN", "SENSITIVE", "EXDIS", "NODIS", "LIMDIS");

    private enum AddressList {
        NONE,
        ROUTING,
        TO,
        INFO,
        EXEMPT
    }

    /// A value and where it stands in the text.
    record Placed<T>(T value, int start, int end) {}

    final List<Placed<String>> routing = new ArrayList<>();
    final List<Placed<Addressees.Line>> to = new ArrayList<>();
    final List<Placed<Addressees.Line>> info = new ArrayList<>();
    final List<Placed<String>> exempt = new ArrayList<>();
    Optional<Placed<String>> transmission = Optional.empty();
    Optional<Placed<Precedence>> digraph = Optional.empty();
    Optional<Placed<Header.Originator>> originator = Optional.empty();
    Optional<Placed<Header.Security>> security = Optional.empty();
    Optional<Placed<Dates.Group>> group = Optional.empty();
    Optional<Placed<String>> from = Optional.empty();
    /// Where the text of the telegram begins.
    int textStart;

    private final Set<String> exemptNames = new HashSet<>();
    private final String text;
    private final int end;
    private final Addressees addressees;
    private final Claims claims;
    private final boolean flat;
    private AddressList list = AddressList.NONE;
    private AddressList before = AddressList.NONE;
    private boolean seen;

    /// @param flat whether header and text may be glued without any blank
    Envelope(String text, int start, int end, boolean flat, Addressees addressees, Claims claims) {
        this.text = text;
        this.end = end;
        this.flat = flat;
        this.addressees = addressees;
        this.claims = claims;
        this.textStart = read(start);
    }

    private int read(int start) {
        int at = start;
        int blanks = 0;
        int known = -1;
        while (at < end) {
            int lineEnd = Scan.lineEnd(text, at, end);
            int first = Scan.skipBlanks(text, at, lineEnd);
            if (first >= lineEnd) {
                blanks++;
                at = lineEnd + 1;
                continue;
            }
            int glue = line(first, lineEnd, blanks);
            if (glue == UNKNOWN) {
                if (known < first) {
                    known = nextKnown(lineEnd + 1);
                }
                if (known < 0 || textBegins(first, lineEnd)) {
                    return first;
                }
                list = list == AddressList.ROUTING ? list : AddressList.NONE;
            } else if (glue != PLACED) {
                return glue;
            }
            blanks = 0;
            at = lineEnd + 1;
        }
        return end;
    }

    private static final int PLACED = -1;
    private static final int UNKNOWN = -2;

    /// Places one line: PLACED, UNKNOWN, or where the text begins that is glued to it.
    private int line(int first, int lineEnd, int blanks) {
        int stop = Scan.trimEnd(text, first, lineEnd);
        if (Scan.at(text, first, stop, "THIS RECORD IS A PARTIAL EXTRACT")) {
            claims.label(first, stop);
            seen = true;
            return PLACED;
        }
        if (marker(first, stop)) {
            seen = true;
            return PLACED;
        }
        int word = keyword(first, stop);
        if (word > 0) {
            seen = true;
            return content(word, lineEnd);
        }
        if (list == AddressList.ROUTING && (blanks == 0 || indicators(first, stop)) && routing(first, stop)) {
            return PLACED;
        }
        boolean listed = list == AddressList.TO || list == AddressList.INFO || list == AddressList.EXEMPT;
        if (listed && !textBegins(first, lineEnd)) {
            boolean indicator = indicatorSlash(first, stop);
            if (indicator || blanks == 0 && addresseeLike(first, stop)) {
                if (indicator && list == AddressList.EXEMPT) {
                    list = before;
                }
                return content(first, lineEnd);
            }
        }
        return UNKNOWN;
    }

    /// Lines that are whole in themselves: FL1 to FL5, BT, operating signals, page headers.
    private boolean marker(int first, int stop) {
        char c = text.charAt(first);
        int zczc = c == 'V' || Scan.letter(c) ? text.indexOf("VZCZC", first, stop) : -1;
        if (zczc >= first && zczc < stop && transmission.isEmpty()) {
            int tokenEnd = Scan.nonBlanks(text, zczc, stop);
            transmission = Optional.of(new Placed<>(text.substring(zczc, tokenEnd), zczc, tokenEnd));
            claims.field(zczc, tokenEnd, "transmission_id");
            list = AddressList.NONE;
            return true;
        }
        if (c == 'D' && Scan.wordAt(text, first, stop, "DE") && de(first, stop)) {
            list = AddressList.NONE;
            return true;
        }
        boolean digraph2 = first + 3 < stop && text.charAt(first + 1) == c && Scan.blank(text.charAt(first + 2));
        if (digraph2
                && Dates.precedence(c) != Precedence.NOT_STATED
                && indicators(Scan.skipBlanks(text, first + 2, stop), stop)) {
            digraph = digraph.isPresent() ? digraph : Optional.of(new Placed<>(Dates.precedence(c), first, first + 2));
            claims.field(first, first + 2, "precedence");
            list = AddressList.ROUTING;
            return routing(first + 2, stop);
        }
        if (c == 'Z' && signals(first, stop)) {
            list = AddressList.NONE;
            return true;
        }
        if (stop - first == 2 && text.startsWith("BT", first)) {
            claims.label(first, stop);
            list = AddressList.NONE;
            return true;
        }
        if (offices(first, stop)) {
            claims.label(first, stop);
            return true;
        }
        if (c == 'P' && pageHeader(first, stop)) {
            claims.label(first, stop);
            return true;
        }
        var dtg =
                "OPRZ0123456789 oprz".indexOf(c) >= 0 ? Dates.group(text, first, stop) : Optional.<Dates.Group>empty();
        if (dtg.isPresent() && group.isEmpty()) {
            var found = dtg.get();
            group = Optional.of(new Placed<>(found, found.groupStart(), found.end()));
            claims.field(first, found.groupStart(), "precedence");
            claims.field(found.groupStart(), found.end(), "sent");
            claims.label(found.end(), stop);
            list = AddressList.NONE;
            return true;
        }
        return false;
    }

    /// Copies for offices on a received telegram, `ACTION EUR-25`, `INFO LOG-00 NP-00 /096W`, and the line
    /// of hyphens below.
    private boolean offices(int first, int stop) {
        char c = text.charAt(first);
        if (c == '-') {
            int hyphens = first;
            while (hyphens < stop && text.charAt(hyphens) == '-') {
                hyphens++;
            }
            return hyphens - first > 8 && stop - hyphens < 40;
        }
        if (c != '/' && !(c >= 'A' && c <= 'Z') || stop - first > 120) {
            return false;
        }
        int at = first;
        int counts = 0;
        int words = 0;
        while (at < stop) {
            int tokenEnd = Scan.nonBlanks(text, at, stop);
            boolean count = tokenEnd - at >= 4
                    && text.charAt(tokenEnd - 3) == '-'
                    && Scan.digits(text, tokenEnd - 2, tokenEnd) == tokenEnd;
            boolean total =
                    text.charAt(at) == '/' && tokenEnd - at >= 4 && Scan.digits(text, at + 1, tokenEnd) >= at + 4;
            counts += count || total ? 1 : 0;
            words++;
            at = Scan.skipBlanks(text, tokenEnd, stop);
        }
        return counts > 0 && counts >= words - 2;
    }

    private boolean pageHeader(int first, int stop) {
        int number = Scan.at(text, first, stop, "PAGE ") ? Scan.skipBlanks(text, first + 5, stop) : stop;
        return number < stop && Scan.digit(text.charAt(number)) && stop - first < 90;
    }

    /// `DE RUEHVL #2776/01 2671947`, also without `#`, without section, or with digits lost.
    private boolean de(int first, int stop) {
        int at = Scan.skipBlanks(text, first + 2, stop);
        int indicatorEnd = Scan.nonBlanks(text, at, stop);
        if (!Addressees.indicator(text, at, indicatorEnd)) {
            return false;
        }
        String indicator = text.substring(at, indicatorEnd);
        int serial = -1;
        int section = -1;
        int day = -1;
        String time = "";
        int from = indicatorEnd;
        while (true) {
            from = Scan.skipBlanks(text, from, stop);
            int tokenEnd = Scan.nonBlanks(text, from, stop);
            if (tokenEnd == from) {
                break;
            }
            int digits = text.charAt(from) == '#' ? from + 1 : from;
            int digitsEnd = Scan.digits(text, digits, tokenEnd);
            int width = digitsEnd - digits;
            if (width == 7 && digits == from && digitsEnd == tokenEnd) {
                day = Integer.parseInt(text.substring(digits, digits + 3));
                time = text.substring(digits + 3, digitsEnd);
            } else if (width > 0 && width < 7 && serial < 0) {
                serial = Integer.parseInt(text.substring(digits, digitsEnd));
                int sectionEnd = digitsEnd < tokenEnd && text.charAt(digitsEnd) == '/'
                        ? Scan.digits(text, digitsEnd + 1, tokenEnd)
                        : digitsEnd;
                if (sectionEnd > digitsEnd + 1 && sectionEnd - digitsEnd < 6) {
                    section = Integer.parseInt(text.substring(digitsEnd + 1, sectionEnd));
                }
            }
            from = tokenEnd;
        }
        var line = new Header.Originator(indicator, serial, section, day, time);
        if (originator.isEmpty()) {
            originator = Optional.of(new Placed<>(line, at, stop));
        }
        claims.field(at, stop, "originator");
        claims.label(first, first + 2);
        return true;
    }

    /// `ZNY CCCCC ZZH` and lines of other operating signals.
    private boolean signals(int first, int stop) {
        int wordEnd = Scan.letters(text, first, stop);
        boolean signal = wordEnd - first == 3 && !Scan.hasLower(text, first, wordEnd);
        if (!signal || stop - first > 90 || text.startsWith("ZEN/", first)) {
            return false;
        }
        String name = text.substring(first, wordEnd);
        boolean warning = name.equals("ZNY") || name.equals("ZNR");
        if (!warning) {
            boolean known = wordEnd >= stop || Scan.blank(text.charAt(wordEnd)) || text.charAt(wordEnd) == '-';
            if (known) {
                claims.field(first, stop, "security");
            }
            return known;
        }
        int at = Scan.skipBlanks(text, wordEnd, stop);
        int groupEnd = Scan.nonBlanks(text, at, stop);
        String group = text.substring(at, groupEnd);
        var other = new ArrayList<String>();
        int from = groupEnd;
        while (from < stop) {
            from = Scan.skipBlanks(text, from, stop);
            int tokenEnd = text.charAt(Math.min(from, stop - 1)) == '(' && text.indexOf(')', from, stop) > 0
                    ? Math.min(stop, text.indexOf(')', from, stop) + 1)
                    : Scan.nonBlanks(text, from, stop);
            if (tokenEnd > from) {
                other.add(text.substring(from, tokenEnd));
            }
            from = Math.max(tokenEnd, from + 1);
        }
        if (security.isEmpty()) {
            boolean same = !group.isEmpty() && group.chars().allMatch(c -> c == group.charAt(0));
            security = Optional.of(
                    new Placed<>(new Header.Security(name, same ? group.substring(0, 1) : group, other), first, stop));
        }
        claims.field(first, stop, "security");
        return true;
    }

    private boolean indicators(int first, int stop) {
        int at = first;
        while (at < stop) {
            int tokenEnd = Scan.nonBlanks(text, at, stop);
            if (!Addressees.indicator(text, at, tokenEnd)) {
                return false;
            }
            at = Scan.skipBlanks(text, tokenEnd, stop);
        }
        return first < stop;
    }

    private boolean routing(int first, int stop) {
        int at = Scan.skipBlanks(text, first, stop);
        if (!indicators(at, stop)) {
            return false;
        }
        while (at < stop) {
            int tokenEnd = Scan.nonBlanks(text, at, stop);
            routing.add(new Placed<>(text.substring(at, tokenEnd), at, tokenEnd));
            claims.field(at, tokenEnd, "routing");
            at = Scan.skipBlanks(text, tokenEnd, stop);
        }
        return true;
    }

    /// The place behind FM, TO, INFO or XMT, after setting the list that it opens; 0 when the line has no
    /// such word.
    private int keyword(int first, int stop) {
        if (Scan.wordAt(text, first, stop, "FM") && plain(first + 2, stop)) {
            list = AddressList.NONE;
            int content = Scan.skipBlanks(text, first + 2, stop);
            claims.label(first, first + 2);
            if (from.isEmpty() && content < stop) {
                int glue = glued(content, stop);
                int contentEnd = Scan.trimEnd(text, content, glue > 0 ? glue : stop);
                from = Optional.of(new Placed<>(Scan.fold(text, content, contentEnd), content, contentEnd));
                claims.field(content, contentEnd, "origin");
                return glue > 0 ? glue : stop;
            }
            return stop;
        }
        if (Scan.wordAt(text, first, stop, "TO") && plain(first + 2, stop) && !Scan.hasLower(text, first, first + 2)) {
            return open(AddressList.TO, first, 2);
        }
        if (Scan.wordAt(text, first, stop, "INFO") && plain(first + 4, stop) && !officeGrid(first + 4, stop)) {
            return open(AddressList.INFO, first, 4);
        }
        boolean exempting = Scan.wordAt(text, first, stop, "XMT") && (list != AddressList.NONE || !to.isEmpty());
        if (exempting) {
            before = list == AddressList.EXEMPT ? before : list;
            list = AddressList.EXEMPT;
            claims.label(first, first + 3);
            return first + 3;
        }
        return 0;
    }

    private boolean plain(int behind, int stop) {
        return behind >= stop || Scan.blank(text.charAt(behind)) || text.charAt(behind) == ':';
    }

    private int open(AddressList next, int first, int width) {
        list = next;
        claims.label(first, first + width);
        return first + width;
    }

    /// `INFO LOG-00 NP-00`: copies for the Department's offices on a received telegram.
    private boolean officeGrid(int first, int stop) {
        int at = Scan.skipBlanks(text, first, stop);
        int tokenEnd = Scan.nonBlanks(text, at, stop);
        int digits = tokenEnd;
        while (digits > at && Scan.digit(text.charAt(digits - 1))) {
            digits--;
        }
        return tokenEnd - digits == 2 && digits > at && text.charAt(digits - 1) == '-';
    }

    /// Reads one entry of the open list; gives PLACED or where glued text begins.
    private int content(int from, int lineEnd) {
        int stop = Scan.trimEnd(text, from, lineEnd);
        if (list == AddressList.NONE) {
            return from < stop ? from : PLACED;
        }
        int at = Scan.skipBlanks(text, from, stop);
        while (at < stop && (text.charAt(at) == ':' || list == AddressList.EXEMPT && text.charAt(at) == '/')) {
            at = Scan.skipBlanks(text, at + 1, stop);
        }
        if (at >= stop) {
            return PLACED;
        }
        if (pageHeader(at, stop)) {
            claims.label(at, stop);
            return PLACED;
        }
        int glue = glued(at, stop);
        int entryEnd = Scan.trimEnd(text, at, glue > 0 ? glue : stop);
        if (list == AddressList.EXEMPT) {
            for (String name : addressees.names(text, at, entryEnd)) {
                exemptOnce(name, at, entryEnd);
            }
            claims.field(at, entryEnd, "exempt");
        } else {
            var line = addressees.read(text, at, entryEnd);
            (list == AddressList.TO ? to : info).add(new Placed<>(line, at, entryEnd));
            for (String name : line.exempt()) {
                exemptOnce(name, at, entryEnd);
            }
            claims.field(at, entryEnd, list == AddressList.TO ? "to" : "info");
        }
        return glue > 0 ? glue : PLACED;
    }

    private void exemptOnce(String name, int start, int stop) {
        if (!exemptNames.add(name)) {
            return;
        }
        exempt.add(new Placed<>(name, start, stop));
        var collective = before == AddressList.TO || info.isEmpty() ? to : info;
        if (list == AddressList.EXEMPT && !collective.isEmpty()) {
            collective.getLast().value.exempt().add(name);
        }
    }

    /// Where the text begins that is glued to an address line, or -1.
    private int glued(int from, int stop) {
        int level = LevelLine.glued(text, from, stop);
        if (level > 0) {
            return level;
        }
        int sipdis = flat ? text.indexOf("SIPDIS", from, stop) : -1;
        return sipdis > from && sipdis < stop && !Scan.blank(text.charAt(sipdis - 1)) ? sipdis : -1;
    }

    private boolean indicatorSlash(int first, int stop) {
        int slash = text.indexOf('/', first, Math.min(stop, first + 12));
        return slash > first
                && slash < stop
                && (Addressees.indicator(text, first, slash) || Scan.at(text, first, stop, "ZEN/"));
    }

    /// An address without indicator: capitals, short, no sentence.
    private boolean addresseeLike(int first, int stop) {
        return stop - first < 90
                && Scan.letter(text.charAt(first))
                && (!Scan.hasLower(text, first, stop) || Scan.at(text, first, stop, "AM"))
                && text.charAt(stop - 1) != '.'
                && !officeGrid(first, stop);
    }

    /// Whether a line is the first of the text and no address.
    private boolean textBegins(int first, int lineEnd) {
        char c = Scan.upper(text.charAt(first));
        boolean possible = "CSUTE\u00b61LNFMWDOR<".indexOf(c) >= 0;
        if (!possible) {
            return false;
        }
        if (c == '\u00b6' || c == '1' || c == '<') {
            return true;
        }
        int stop = Scan.trimEnd(text, first, lineEnd);
        boolean caption = stop - first <= 9 && CAPTIONS.contains(Scan.foldUpper(text, first, stop));
        return caption
                || Scan.at(text, first, stop, "E.O.")
                || Scan.at(text, first, stop, "EO 1")
                || Scan.at(text, first, stop, "TAGS")
                || Scan.at(text, first, stop, "SUBJECT:")
                || Scan.at(text, first, stop, "C O R R E C T E D")
                || Scan.wordAt(text, first, stop, "REF")
                || LevelLine.read(text, first, lineEnd).isPresent()
                || Dates.newspaper(text, first, lineEnd).isPresent();
    }

    /// Start of the next line, not far on, that only an address part has; -1 when there is none.
    private int nextKnown(int start) {
        int at = start;
        for (int line = 0; line < LOOK_LINES && at < end; line++) {
            int lineEnd = Scan.lineEnd(text, at, end);
            int first = Scan.skipBlanks(text, at, lineEnd);
            int stop = Math.min(lineEnd, first + 200);
            if (first < stop) {
                char c = text.charAt(first);
                boolean known = text.startsWith("VZCZC", first)
                        || c == 'F' && text.startsWith("FM ", first)
                        || c == 'D' && text.startsWith("DE R", first)
                        || c == 'Z' && (text.startsWith("ZNY ", first) || text.startsWith("ZNR ", first))
                        || text.startsWith("INFO ", first) && !officeGrid(first + 4, stop)
                        || text.startsWith("TO ", first) && addresseeLike(first, Scan.trimEnd(text, first, stop))
                        || group.isEmpty()
                                && "OPRZ".indexOf(c) >= 0
                                && Dates.group(text, first, stop).isPresent()
                        || indicatorSlash(first, stop);
                if (known) {
                    return first;
                }
                if (textBegins(first, lineEnd)) {
                    return -1;
                }
            }
            at = lineEnd + 1;
        }
        return -1;
    }

    boolean seen() {
        return seen;
    }
}
