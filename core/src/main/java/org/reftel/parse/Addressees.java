package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.model.Gazetteer;
import org.reftel.model.Precedence;

/// One line of an address list, `RUEHC/SECSTATE WASHDC IMMEDIATE 0250`, and the normal name of an addressee.
final class Addressees {
    private static final List<String> POST_KINDS =
            List.of("AMEMBASSY", "AMCONSUL", "AMCONGEN", "AMEMB", "USMISSION", "USINT");

    private final Gazetteer gazetteer;
    private final Numbers numbers;

    Addressees(Gazetteer gazetteer, Numbers numbers) {
        this.gazetteer = gazetteer;
        this.numbers = numbers;
    }

    /// An address line taken apart. Offsets are those of the text given.
    ///
    /// @param indicator empty when not printed
    /// @param asWritten without precedence, number and office symbols
    /// @param exempt names behind a `XMT` on the same line; lines of XMT that follow add theirs
    record Line(
            String indicator,
            String asWritten,
            Precedence precedence,
            String serial,
            List<String> attention,
            List<String> exempt,
            int start,
            int end) {}

    /// Whether a routing indicator stands at `start`: R, then letters and digits, four to seven in all.
    static boolean indicator(String text, int start, int end) {
        int length = end - start;
        if (length < 4 || length > 8 || text.charAt(start) != 'R') {
            return false;
        }
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (!(c >= 'A' && c <= 'Z') && !Scan.digit(c)) {
                return false;
            }
        }
        return true;
    }

    /// Takes an address line apart; `from..end` is one line without its keyword.
    Line read(String text, int from, int end) {
        int start = Scan.skipBlanks(text, from, end);
        int stop = Scan.trimEnd(text, start, end);
        int nameStart = start;
        String indicator = "";
        int slash = text.indexOf('/', start, stop);
        if (slash > start && slash < stop && slash - start <= 8) {
            if (indicator(text, start, slash)) {
                indicator = text.substring(start, slash);
                nameStart = slash + 1;
            } else if (Scan.at(text, start, stop, "ZEN/")) {
                nameStart = slash + 1;
            }
        }
        var exempt = new ArrayList<String>();
        int nameEnd = stop;
        int xmt = Scan.findWord(text, nameStart, stop, "XMT");
        if (xmt > nameStart) {
            exempt.addAll(names(text, xmt + 3, stop));
            nameEnd = trimName(text, nameStart, xmt);
        }
        var attention = new ArrayList<String>();
        int offices = text.indexOf("//", nameStart, nameEnd);
        int officesEnd = nameEnd;
        if (offices > nameStart && offices < nameEnd) {
            int close = text.lastIndexOf("//", nameEnd - 1);
            officesEnd = close > offices + 1 ? close : nameEnd;
            for (String office : text.substring(offices + 2, officesEnd).split("/")) {
                String name = office.strip();
                if (!name.isEmpty()) {
                    attention.add(name);
                }
            }
        }
        int behind = attention.isEmpty() ? nameEnd : Math.min(nameEnd, officesEnd + 2);
        String serial = "";
        int cut = serialStart(text, nameStart, nameEnd);
        if (cut < nameEnd) {
            serial = text.substring(cut, Scan.trimEnd(text, cut, nameEnd));
        }
        cut = trimName(text, nameStart, cut);
        var precedence = Precedence.NOT_STATED;
        for (Precedence word : Precedence.values()) {
            String label = word.label();
            int at = cut - label.length();
            boolean ends = !label.isEmpty()
                    && at > nameStart
                    && Scan.at(text, at, cut, label)
                    && !Scan.word(text.charAt(at - 1));
            if (ends) {
                precedence = word;
                cut = trimName(text, nameStart, at);
                break;
            }
        }
        int written = attention.isEmpty() ? cut : Math.min(cut, offices);
        if (!attention.isEmpty() && behind > cut) {
            written = offices;
        }
        return new Line(
                indicator,
                Scan.fold(text, nameStart, Math.max(nameStart, trimName(text, nameStart, written))),
                precedence,
                serial,
                attention,
                exempt,
                start,
                stop);
    }

    private static int trimName(String text, int start, int end) {
        int at = Scan.trimEnd(text, start, end);
        while (at > start && (text.charAt(at - 1) == ',' || text.charAt(at - 1) == ';')) {
            at = Scan.trimEnd(text, start, at - 1);
        }
        return at;
    }

    /// Where the number at the end of the line begins: up to five digits, or a range of them.
    private static int serialStart(String text, int start, int end) {
        int at = end;
        while (at > start && (Scan.digit(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
            at--;
        }
        boolean number = at < end
                && at > start
                && Scan.blank(text.charAt(at - 1))
                && Scan.digit(text.charAt(at))
                && (end - at >= 3 && end - at <= 5 || end - at == 9 && text.charAt(at + 4) == '-');
        return number ? at : end;
    }

    /// Names in a list that commas separate.
    List<String> names(String text, int from, int end) {
        var names = new ArrayList<String>();
        for (String part : Scan.fold(text, from, end).split(",")) {
            String name = part.strip();
            while (name.startsWith("/") || name.startsWith("XMT ") || name.startsWith("XMT/")) {
                name = name.startsWith("/")
                        ? name.substring(1).strip()
                        : name.substring(4).strip();
            }
            int slash = name.indexOf('/');
            if (slash > 0 && indicator(name, 0, slash)) {
                name = name.substring(slash + 1);
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /// One name for every spelling of an addressee: abbreviations written out, the seat of government left
    /// away, posts by their key. General rules only; `HQ`, `HQS` and `NSC` are abbreviations and not
    /// special cases.
    String normal(String asWritten) {
        var out = new StringBuilder(asWritten.length() + 16);
        var word = new StringBuilder(16);
        for (int i = 0; i <= asWritten.length(); i++) {
            char c = i < asWritten.length() ? asWritten.charAt(i) : ' ';
            if (Scan.blank(c) || c == ',') {
                if (!word.isEmpty()) {
                    out.append(out.isEmpty() ? "" : " ").append(written(word.toString()));
                    word.setLength(0);
                }
            } else if (c != '.') {
                word.append(Character.toUpperCase(c));
            }
        }
        String name = out.toString();
        if (name.endsWith(" WASHINGTON DC")) {
            name = name.substring(0, name.length() - " WASHINGTON DC".length());
        } else if (name.endsWith(" WASHINGTON")) {
            name = name.substring(0, name.length() - " WASHINGTON".length());
        }
        for (String kind : POST_KINDS) {
            if (name.startsWith(kind) && name.length() > kind.length() + 1 && name.charAt(kind.length()) == ' ') {
                String place = name.substring(kind.length() + 1);
                return (kind.equals("AMEMB") ? "AMEMBASSY" : kind) + " " + city(place);
            }
        }
        return name;
    }

    private String city(String place) {
        var key = numbers.key(place).or(() -> numbers.nearKey(place));
        if (key.isEmpty()) {
            return place;
        }
        var post = gazetteer.posts().get(key.get());
        return post == null || post.city().isEmpty() ? place : post.city().toUpperCase(Locale.ROOT);
    }

    private static String written(String word) {
        return switch (word) {
            case "HQS" -> "HQ";
            case "DEPT" -> "DEPARTMENT";
            case "NSC" -> "NATIONAL SECURITY COUNCIL";
            case "USDOC" -> "DEPARTMENT OF COMMERCE";
            case "WASHDC", "WASHINGTONDC" -> "WASHINGTON DC";
            default -> word;
        };
    }
}
