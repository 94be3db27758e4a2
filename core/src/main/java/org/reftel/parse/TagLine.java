package org.reftel.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Gazetteer;
import org.reftel.model.Tag;

/// The entries of a TAGS line, with commas, blanks or both, glued or misspelt (CABLES.md 2.5).
///
/// Each stretch is looked up as printed, then in the table of fixes, then split into known codes; what is
/// left is free text and kept.
final class TagLine {
    private static final int LONGEST_PHRASE = 4;
    private static final int LONGEST_GLUE = 80;

    private final Gazetteer gazetteer;
    private final Map<String, List<String>> fixes = new HashMap<>();

    TagLine(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (var fix : gazetteer.tagFixes().entrySet()) {
            fixes.put(fix.getKey(), parts(fix.getValue()));
        }
    }

    /// A tag and its place in the text given.
    record Placed(String tag, int start, int end) {}

    private record Word(String word, int start, int end) {}

    /// `RS PREL` is two tags, `"CLINTON, HILLARY"` one.
    private static List<String> parts(String fix) {
        var parts = new ArrayList<String>();
        int at = 0;
        while (at < fix.length()) {
            if (fix.charAt(at) == '"') {
                int close = fix.indexOf('"', at + 1);
                int end = close < 0 ? fix.length() : close;
                parts.add(fix.substring(at + 1, end));
                at = end + 1;
            } else if (fix.charAt(at) == ' ') {
                at++;
            } else {
                int end = fix.indexOf(' ', at);
                end = end < 0 ? fix.length() : end;
                parts.add(fix.substring(at, end));
                at = end;
            }
        }
        return parts;
    }

    /// The entries of `from..end`, which begins behind the word TAGS; each tag once.
    List<Placed> read(String text, int from, int end, boolean canonical) {
        var tags = new ArrayList<Placed>();
        var seen = new HashSet<String>();
        for (Placed tag : all(text, from, pageHeader(text, from, end), canonical)) {
            if (!tag.tag.isEmpty() && !tag.tag.equals("SIPDIS") && seen.add(tag.tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /// The place of an old page header inside the line (`SECRET   PAGE 02   VELA  03067`), or `end`.
    private static int pageHeader(String text, int from, int end) {
        int page = Scan.findWord(text, from, end, "PAGE");
        if (page < 0) {
            return end;
        }
        int number = Scan.skipBlanks(text, page + 4, end);
        if (number >= end || !Scan.digit(text.charAt(number))) {
            return end;
        }
        int at = Scan.trimEnd(text, from, page);
        while (at > from && Scan.letter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private List<Placed> all(String text, int from, int end, boolean canonical) {
        var out = new ArrayList<Placed>();
        var words = new ArrayList<Word>();
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '(' || c == '[') {
                int close = text.indexOf(c == '(' ? ')' : ']', at, Math.min(end, at + 90));
                int stop = close < 0 ? Math.min(end, Scan.lineEnd(text, at, Math.min(end, at + 90))) : close;
                flush(words, out, canonical);
                String inside = Scan.foldUpper(text, at + 1, stop);
                if (!inside.isEmpty()) {
                    out.add(new Placed(person(inside), at + 1, stop));
                }
                at = stop + 1;
            } else if (c == ',' || c == ';') {
                int name = canonical ? splitName(words, text, at, end, out) : -1;
                if (name > 0) {
                    at = name;
                } else {
                    flush(words, out, canonical);
                    at++;
                }
            } else if (Scan.blank(c) || c == ':' || c == ')' || c == ']' || c == '"') {
                at++;
            } else {
                int stop = at;
                while (stop < end && !Scan.blank(text.charAt(stop)) && ",;:()[]\"".indexOf(text.charAt(stop)) < 0) {
                    stop++;
                }
                int bare = stop;
                while (bare > at && (text.charAt(bare - 1) == '.' && bare - at <= 5)) {
                    bare--;
                }
                if (bare > at) {
                    words.add(new Word(Scan.foldUpper(text, at, bare), at, bare));
                }
                at = stop;
            }
        }
        flush(words, out, canonical);
        return out;
    }

    /// `CLINTON, HILLARY` without brackets: when the last word before a comma and the words behind it are a
    /// person that the dictionaries know. Gives the place behind the name, or -1.
    private int splitName(List<Word> words, String text, int comma, int end, List<Placed> out) {
        if (words.isEmpty()) {
            return -1;
        }
        int stop = comma + 1;
        while (stop < end && text.charAt(stop) != ',' && text.charAt(stop) != '\n' && stop - comma < 40) {
            stop++;
        }
        String first = Scan.foldUpper(text, comma + 1, stop);
        Word last = words.getLast();
        var fix = fixes.get(last.word + " " + first);
        boolean known = fix != null && fix.size() == 1;
        boolean listed = Optional.ofNullable(gazetteer.tags().get(last.word + ", " + first))
                .filter(meaning -> meaning.kind() == Tag.Kind.PERSON)
                .isPresent();
        if (!known && !listed) {
            return -1;
        }
        words.removeLast();
        flush(words, out, true);
        out.add(new Placed(fix != null ? fix.getFirst() : last.word + ", " + first, last.start, stop));
        return stop;
    }

    private String person(String inside) {
        var fix = fixes.get(inside);
        return fix != null && fix.size() == 1 ? fix.getFirst() : inside;
    }

    private void flush(List<Word> words, List<Placed> out, boolean canonical) {
        int at = 0;
        int free = -1;
        while (at < words.size()) {
            int taken = canonical ? phrase(words, at, out, free) : 0;
            if (taken > 0) {
                free = -1;
                at += taken;
                continue;
            }
            Word word = words.get(at);
            boolean known = !canonical || gazetteer.tags().containsKey(word.word);
            List<String> glue = known ? List.of(word.word) : split(word.word);
            if (known || !glue.isEmpty()) {
                free(words, free, at, out);
                free = -1;
                int start = word.start;
                for (String part : glue) {
                    int stop = glue.size() == 1 ? word.end : Math.min(word.end, start + part.length());
                    out.add(new Placed(part, start, stop));
                    start = stop;
                }
            } else if (free < 0) {
                free = at;
            }
            at++;
        }
        free(words, free, words.size(), out);
        words.clear();
    }

    /// Words that no rule knows, side by side, are one free entry.
    private static void free(List<Word> words, int from, int to, List<Placed> out) {
        if (from < 0 || from >= to) {
            return;
        }
        var joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : " ").append(words.get(i).word);
        }
        out.add(new Placed(joined.toString(), words.get(from).start, words.get(to - 1).end));
    }

    /// The longest run of words that is a fix or a known entry; 0 when none begins here.
    private int phrase(List<Word> words, int at, List<Placed> out, int free) {
        var joined = new StringBuilder();
        int best = 0;
        List<String> becomes = List.of();
        for (int i = at; i < words.size() && i < at + LONGEST_PHRASE; i++) {
            joined.append(i == at ? "" : " ").append(words.get(i).word);
            String key = joined.toString();
            var fix = fixes.get(key);
            if (fix != null) {
                best = i - at + 1;
                becomes = fix;
            } else if (i > at && gazetteer.tags().containsKey(key)) {
                best = i - at + 1;
                becomes = List.of(key);
            }
        }
        if (best == 0) {
            return 0;
        }
        free(words, free, at, out);
        for (String tag : becomes) {
            out.add(new Placed(tag, words.get(at).start, words.get(at + best - 1).end));
        }
        return best;
    }

    /// Known codes of four letters and, at the ends, of two, that make up the whole word; empty when there
    /// are none.
    private List<String> split(String word) {
        int length = word.length();
        if (length < 6 || length > LONGEST_GLUE || length % 2 == 1) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        int at = 0;
        if (length % 4 == 2) {
            boolean atEnd = code(word.substring(length - 2));
            if (!atEnd && code(word.substring(0, 2))) {
                parts.add(word.substring(0, 2));
                at = 2;
            } else if (!atEnd) {
                return List.of();
            }
        }
        while (at < length) {
            int stop = Math.min(length, at + 4);
            String part = word.substring(at, stop);
            if (!code(part)) {
                return List.of();
            }
            parts.add(part);
            at = stop;
        }
        return parts;
    }

    private boolean code(String part) {
        var meaning = gazetteer.tags().get(part);
        if (meaning == null) {
            return false;
        }
        return part.length() == 2
                ? meaning.kind() == Tag.Kind.GEOGRAPHIC
                : meaning.kind() == Tag.Kind.SUBJECT || meaning.kind() == Tag.Kind.PROGRAM;
    }

    /// Whether every word of a line is a known entry, as on a second line of TAGS.
    boolean allKnown(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        if (at >= end || end - at > 120) {
            return false;
        }
        while (at < end) {
            int stop = at;
            while (stop < end && !Scan.blank(text.charAt(stop)) && text.charAt(stop) != ',') {
                stop++;
            }
            String word = Scan.foldUpper(text, at, stop);
            if (!gazetteer.tags().containsKey(word) && !fixes.containsKey(word)) {
                return false;
            }
            at = stop;
            while (at < end && (Scan.blank(text.charAt(at)) || text.charAt(at) == ',')) {
                at++;
            }
        }
        return true;
    }

    /// What kind of entry a tag is: by dictionary, else by its form.
    Tag.Kind kind(String tag) {
        var meaning = gazetteer.tags().get(tag);
        if (meaning != null) {
            return meaning.kind();
        }
        if (tag.contains(", ")) {
            return Tag.Kind.PERSON;
        }
        boolean letters = tag.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (letters && tag.length() == 4 && tag.charAt(0) == 'K') {
            return Tag.Kind.PROGRAM;
        }
        return Tag.Kind.UNKNOWN;
    }

    String name(String tag) {
        var meaning = gazetteer.tags().get(tag);
        return meaning == null ? "" : meaning.name();
    }
}
