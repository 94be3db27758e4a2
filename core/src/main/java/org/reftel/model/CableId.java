package org.reftel.model;

import java.util.Optional;

/// A message reference number: two-digit year, post without spaces, serial without leading zeros, `09VELA2776`.
///
/// @param year four digits; two-digit years from 60 on are of the last century (cables begin in the 1960s)
/// @param post capital letters only, as in [Gazetteer]
/// @param serial running number of the post and year, at least 1
public record CableId(int year, String post, long serial) implements Comparable<CableId> {
    public CableId {
        if (year < 1900 || year > 2099 || post.isEmpty() || serial < 0) {
            throw new IllegalArgumentException("cable id " + year + " " + post + " " + serial);
        }
    }

    /// Reads the canonical form only; other spellings are for the parser, which knows the posts.
    public static Optional<CableId> parse(String canonical) {
        int length = canonical.length();
        int letters = 2;
        while (letters < length && canonical.charAt(letters) >= 'A' && canonical.charAt(letters) <= 'Z') {
            letters++;
        }
        int digits = length - letters;
        if (letters == 2
                || digits == 0
                || digits > 12
                || !isDigits(canonical, 0, 2)
                || !isDigits(canonical, letters, length)) {
            return Optional.empty();
        }
        return Optional.of(new CableId(
                fullYear(Integer.parseInt(canonical.substring(0, 2))),
                canonical.substring(2, letters),
                Long.parseLong(canonical.substring(letters))));
    }

    /// 60 to 99 are 19xx, 0 to 59 are 20xx.
    public static int fullYear(int twoDigits) {
        return twoDigits >= 60 ? 1900 + twoDigits : 2000 + twoDigits;
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    public CableId withYear(int other) {
        return new CableId(other, post, serial);
    }

    /// By post, then year, then number: the order of a catalogue.
    @Override
    public int compareTo(CableId other) {
        int order = post.compareTo(other.post);
        if (order == 0) {
            order = Integer.compare(year, other.year);
        }
        return order != 0 ? order : Long.compare(serial, other.serial);
    }

    /// The canonical form, `09VELA2776`.
    @Override
    public String toString() {
        int two = year % 100;
        return (two < 10 ? "0" : "") + two + post + serial;
    }
}
