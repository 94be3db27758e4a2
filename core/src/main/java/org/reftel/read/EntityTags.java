package org.reftel.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A tagged text without its tags: inline entity tags `[LOC Port Vela  ]`, tags of HTML and character references are
/// undone, and for each character that is left its place in the source is known.
///
/// Only a tag that opens and closes is one; any other bracket is text. Tags may stand in one another.
final class EntityTags {
    /// A tag's words in [#text].
    record Tag(String type, int start, int end) {}

    private static final Set<String> TYPES = Set.of(
            "LOC",
            "ORG",
            "PER",
            "MISC",
            "GPE",
            "NORP",
            "FAC",
            "DATE",
            "TIME",
            "MONEY",
            "PERCENT",
            "EVENT",
            "LAW",
            "PERSON",
            "LOCATION",
            "ORGANIZATION",
            "PRODUCT",
            "LANGUAGE",
            "QUANTITY",
            "ORDINAL",
            "CARDINAL");
    private static final String CLOSE = "  ]";
    private static final int LONGEST_TYPE = 12;
    private static final int LONGEST_TAG = 500;

    private final String source;
    private final StringBuilder out;
    private int[] from;
    private int[] to;
    private final List<Tag> tags = new ArrayList<>();

    // Offsets of matched tags in the source: opening brackets in order, and for each its closing one.
    private int[] opens = new int[64];
    private int[] closes = new int[64];
    private int count;

    private EntityTags(String source, int start, int end) {
        this.source = source;
        this.out = new StringBuilder(end - start);
        this.from = new int[end - start + 1];
        this.to = new int[end - start + 1];
    }

    static EntityTags of(String source, int start, int end) {
        var cleaned = new EntityTags(source, start, end);
        cleaned.match(start, end);
        cleaned.clean(start, end);
        return cleaned;
    }

    /// Whether a text carries such tags at all.
    static boolean areIn(String source) {
        for (int close = source.indexOf(CLOSE); close >= 0; close = source.indexOf(CLOSE, close + 1)) {
            int stop = Math.max(0, close - LONGEST_TAG);
            for (int i = close - 1; i >= stop && source.charAt(i) != ']'; i--) {
                if (source.charAt(i) == '[' && typeEnd(source, i, close) > i) {
                    return true;
                }
            }
        }
        return false;
    }

    String text() {
        return out.toString();
    }

    String source() {
        return source;
    }

    char character(int index) {
        return out.charAt(index);
    }

    /// Where the character at `index` of [#text] begins in the source.
    int from(int index) {
        return from[index];
    }

    /// Where it ends there.
    int to(int index) {
        return to[index];
    }

    List<Tag> tags() {
        return List.copyOf(tags);
    }

    /// Where the blank after a tag's type stands, or `at` when no tag opens there.
    private static int typeEnd(String source, int at, int end) {
        int i = at + 1;
        int stop = Math.min(end, at + 1 + LONGEST_TYPE);
        while (i < stop && source.charAt(i) >= 'A' && source.charAt(i) <= 'Z') {
            i++;
        }
        boolean typed = i < end && source.charAt(i) == ' ' && TYPES.contains(source.substring(at + 1, i));
        return typed ? i : at;
    }

    private void match(int start, int end) {
        var open = new int[64];
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == '[' && typeEnd(source, i, end) > i) {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = i;
            } else if (c == ']' && depth > 0 && i >= start + 2 && source.startsWith(CLOSE, i - 2)) {
                int at = open[--depth];
                if (i - at <= LONGEST_TAG) {
                    add(at, i);
                }
            }
        }
        sort();
    }

    private void add(int open, int close) {
        if (count == opens.length) {
            opens = Arrays.copyOf(opens, count * 2);
            closes = Arrays.copyOf(closes, count * 2);
        }
        opens[count] = open;
        closes[count] = close;
        count++;
    }

    private void sort() {
        long[] pairs = new long[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = (long) opens[i] << 32 | closes[i];
        }
        Arrays.sort(pairs);
        for (int i = 0; i < count; i++) {
            opens[i] = (int) (pairs[i] >> 32);
            closes[i] = (int) pairs[i];
        }
    }

    private void clean(int start, int end) {
        int[] begins = new int[count];
        int[] ends = Arrays.copyOf(closes, count);
        Arrays.sort(ends);
        int nextOpen = 0;
        int nextClose = 0;
        int[] endsAt = new int[count];
        int i = start;
        while (i < end) {
            if (nextOpen < count && opens[nextOpen] == i) {
                begins[nextOpen++] = out.length();
                i = typeEnd(source, i, end) + 1;
                continue;
            }
            if (nextClose < count && ends[nextClose] == i + 2) {
                endsAt[nextClose++] = out.length();
                i += 3;
                continue;
            }
            int next = element(i, end);
            // A tagger that took mark-up for words may have closed or opened its tag inside of it.
            while (nextOpen < count && opens[nextOpen] < next) {
                begins[nextOpen++] = out.length();
            }
            while (nextClose < count && ends[nextClose] < next) {
                endsAt[nextClose++] = out.length();
            }
            i = next;
        }
        for (int k = 0; k < count; k++) {
            int close = Arrays.binarySearch(ends, closes[k]);
            String type = source.substring(opens[k] + 1, typeEnd(source, opens[k], end));
            tags.add(new Tag(type, begins[k], Math.max(begins[k], endsAt[close])));
        }
    }

    /// Takes what stands at `at`: a character, a reference, or mark-up, which leaves nothing.
    private int element(int at, int end) {
        char c = source.charAt(at);
        if (c == '<') {
            int close = Markup.tagEnd(source, at, end);
            if (close > at && Markup.isKnown(Markup.tagName(source, at, close))) {
                return close;
            }
        } else if (c == '&') {
            int after = Entities.end(source, at, end);
            if (after > at) {
                String value = Entities.value(source, at, after);
                for (int k = 0; k < value.length(); k++) {
                    append(value.charAt(k), at, after);
                }
                return after;
            }
        }
        append(c, at, at + 1);
        return at + 1;
    }

    private void append(char c, int start, int end) {
        int at = out.length();
        if (at == from.length) {
            from = Arrays.copyOf(from, at * 2);
            to = Arrays.copyOf(to, at * 2);
        }
        from[at] = start;
        to[at] = end;
        out.append(c);
    }
}
