package org.reftel.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.Gazetteer;

/// Keys of posts and numbers of cables under any spelling.
///
/// Look-up is exact first, then by alias, then without the kind of post in front (`AMEMBASSY`), then by one
/// wrong letter when just one post fits (CABLES.md 4, matching rules).
final class Numbers {
    private static final List<String> KINDS_OF_POST = List.of(
            "AMEMBASSY",
            "AMCONSUL",
            "AMCONGEN",
            "EMBASSY",
            "CONSULATE",
            "USMISSION",
            "USINT",
            "USLO",
            "USDEL",
            "SIFIED");
    private static final int LONGEST = 40;

    private final Gazetteer gazetteer;
    private final Map<String, String> slips = new HashMap<>();

    Numbers(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (String key : gazetteer.posts().keySet()) {
            if (key.length() >= 5) {
                addSlips(key);
            }
        }
    }

    /// Every way to lose one letter, for finding spellings one letter off.
    private void addSlips(String key) {
        slips.putIfAbsent(key, key);
        for (int i = 0; i < key.length(); i++) {
            slips.merge(key.substring(0, i) + key.substring(i + 1), key, (a, b) -> a.equals(b) ? a : "");
        }
    }

    /// The key of a post that a dictionary knows.
    Optional<String> key(String spelling) {
        if (spelling.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String squeezed = Gazetteer.squeeze(spelling);
        if (squeezed.isEmpty() || squeezed.length() > LONGEST) {
            return Optional.empty();
        }
        var exact = exact(squeezed);
        if (exact.isPresent()) {
            return exact;
        }
        for (String kind : KINDS_OF_POST) {
            if (squeezed.startsWith(kind) && squeezed.length() > kind.length()) {
                var bare = exact(squeezed.substring(kind.length()));
                if (bare.isPresent()) {
                    return bare;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> exact(String squeezed) {
        return gazetteer.postKey(squeezed);
    }

    /// The key of the one post whose spelling is a letter off.
    Optional<String> nearKey(String spelling) {
        String squeezed = Gazetteer.squeeze(spelling);
        if (squeezed.length() < 4 || squeezed.length() > LONGEST) {
            return Optional.empty();
        }
        String found = "";
        for (int i = -1; i < squeezed.length(); i++) {
            String less = i < 0 ? squeezed : squeezed.substring(0, i) + squeezed.substring(i + 1);
            String key = slips.getOrDefault(less, "");
            if (key.isEmpty() || Scan.distance(squeezed, key, 2) > 1 && !swapped(squeezed, key)) {
                continue;
            }
            if (!found.isEmpty() && !found.equals(key)) {
                return Optional.empty();
            }
            found = key;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static boolean swapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int i = 0;
        while (i < one.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i + 1 < one.length()
                && one.charAt(i) == other.charAt(i + 1)
                && one.charAt(i + 1) == other.charAt(i)
                && one.substring(i + 2).equals(other.substring(i + 2));
    }

    /// The key of any post: the dictionary's, else the letters as printed, for posts that no dictionary
    /// knows.
    Optional<String> anyKey(String spelling) {
        var known = key(spelling);
        if (known.isPresent()) {
            return known;
        }
        var near = nearKey(spelling);
        if (near.isPresent()) {
            return near;
        }
        String letters = lettersOf(bare(spelling));
        return letters.isEmpty() || letters.length() > LONGEST ? Optional.empty() : Optional.of(letters);
    }

    /// A spelling without the kind of post in front.
    static String bare(String spelling) {
        String trimmed = spelling.strip();
        for (String kind : KINDS_OF_POST) {
            if (Scan.wordAt(trimmed, 0, trimmed.length(), kind) && trimmed.length() > kind.length()) {
                return trimmed.substring(kind.length()).strip();
            }
        }
        return trimmed;
    }

    private static String lettersOf(String spelling) {
        var out = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            char c = Scan.upper(spelling.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Whether two keys name one office: equal, by alias, or served by the same indicator.
    boolean sameOffice(String one, String other) {
        if (one.equals(other)
                || gazetteer.postAliases().getOrDefault(one, one).equals(other)
                || gazetteer.postAliases().getOrDefault(other, other).equals(one)) {
            return true;
        }
        var first = gazetteer.posts().get(one);
        var second = gazetteer.posts().get(other);
        return first != null
                && second != null
                && !first.indicator().isEmpty()
                && first.indicator().equals(second.indicator());
    }

    /// A number with its post under any spelling, `05RIODEJAN123`; empty when it has no such shape.
    Optional<CableId> canonical(String printed) {
        String stripped = printed.strip();
        String text = stripped.startsWith("#") ? stripped.substring(1) : stripped;
        int length = text.length();
        if (length < 4 || length > 80 || !Scan.digit(text.charAt(0)) || !Scan.digit(text.charAt(1))) {
            return Optional.empty();
        }
        int serial = lastDigits(text, length);
        if (serial == length || serial == 2 || length - serial > 9) {
            return Optional.empty();
        }
        return anyKey(text.substring(2, serial))
                .map(key -> new CableId(
                        CableId.fullYear(Integer.parseInt(text.substring(0, 2))),
                        key,
                        Long.parseLong(text.substring(serial))));
    }

    /// Where the digits that end at `end` begin.
    private static int lastDigits(String text, int end) {
        int at = end;
        while (at > 2 && Scan.digit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private String malformedEntry(String printed) {
        return gazetteer.malformedIds().getOrDefault(printed, "");
    }

    /// The canonical number behind a malformed published one: by table, else by rule.
    Optional<CableId> fromMalformed(String printed) {
        String entry = malformedEntry(printed);
        if (!entry.isEmpty()) {
            var listed = CableId.parse(entry);
            if (listed.isPresent()) {
                return listed;
            }
        }
        String text = Gazetteer.squeeze(printed);
        int length = text.length();
        if (length < 4 || length > 80 || !Scan.digit(text.charAt(0)) || !Scan.digit(text.charAt(1))) {
            return Optional.empty();
        }
        int end = length;
        for (String tail : List.of("TOSEC", "ZDK", "SIPDIS")) {
            int at = text.indexOf(tail, 4);
            if (at > 0) {
                end = at;
            }
        }
        int duplicate = text.indexOf("SUSPECTEDDUPLICATE");
        int serial;
        if (duplicate > 0) {
            serial = duplicate + "SUSPECTEDDUPLICATE".length();
            end = length;
        } else {
            serial = lastDigits(text, end);
        }
        if (serial >= end || end - serial > 9) {
            return Optional.empty();
        }
        String stuck = duplicate > 0 ? text.substring(2, duplicate) : text.substring(2, serial);
        String post = postBehindNoise(stuck);
        boolean noise = !post.equals(stuck) && post.length() >= 4;
        long number = Long.parseLong(text.substring(serial, end));
        int year = CableId.fullYear(Integer.parseInt(text.substring(0, 2)));
        var key = key(post).or(() -> nearKey(post)).or(() -> noise ? anyKey(post) : Optional.empty());
        return key.map(found -> new CableId(year, found, number));
    }

    /// Drops `SECTION02OF03`, `EFTO` and what else of a classification line stuck to the post.
    private static String postBehindNoise(String stuck) {
        int start = 0;
        int end = stuck.length();
        while (end > 0 && Scan.digit(stuck.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (Scan.digit(stuck.charAt(i))) {
                start = i + 1;
            }
        }
        String post = stuck.substring(start, end);
        for (String noise : List.of("EFTO", "NOFORN", "SIFIED")) {
            if (post.startsWith(noise) && post.length() > noise.length() + 2) {
                post = post.substring(noise.length());
            }
        }
        return post;
    }
}
