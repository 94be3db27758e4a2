package org.reftel.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reftel.model.CableId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Spelled;

/// Reads what people type for a record or a paragraph: `09VELA3093`, `VELA 3093`, `09 VELA 003093`, `2009
/// VELA 3093`, `VELA 3093 (09)`, `AMEMBASSY PORT VELA 3093`, `#09VELA3093`, `09VELA3093/9bis`,
/// `09VELA3093#par12`, `09VELA3093 para 4`, the link of an old page, a citation that was copied, or a malformed
/// number that was published.
public final class Spelling {
    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)^(.*?)(?:\\s*/\\s*|\\s*#\\s*(?:par|p)?|[\\s,]*(?:\u00b6|\\bparagraph\\b|\\bpara\\b|\\bpar\\b)\\s*\\.?\\s*)"
                    + "(header|signature|unplaced|u\\d{1,6}|\\d{1,6}(?:bis|ter|-\\d{1,6})?)\\s*/?$");
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?((?:19|20)?\\d{2})?\\)?[^A-Z0-9(]*([A-Z][^0-9(]*?)[^A-Z0-9(]*0*(\\d{1,12})"
                    + "\\s*(?:\\(((?:19|20)?\\d{2})\\))?$");
    private static final Pattern PAGE =
            Pattern.compile("([0-9]{2,4}[A-Z]+[0-9]+|X[0-9A-F]{12})(?:_[A-Z])?(?:\\.HTML?)?$");
    /// What stands before the city in an address line (5 FAH-2): kinds of posts.
    private static final List<String> OFFICES = List.of(
            "AMEMBASSY", "EMBASSY", "AMCONSULATE", "AMCONSUL", "CONSULATE", "USMISSION", "USLO", "USINT", "USOFFICE");

    private final Gazetteer gazetteer;

    public Spelling(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Never throws; words that say nothing give an empty answer.
    public Spelled read(String words) {
        var text = Pasted.key(words).orElse(words).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return nothing();
        }
        text = withoutHost(text);
        while (text.startsWith("#") || text.startsWith("/")) {
            text = text.substring(1).strip();
        }
        var address = "";
        var found = ADDRESS.matcher(text);
        if (found.matches() && !found.group(1).isBlank()) {
            text = found.group(1).strip();
            address = withoutZeros(found.group(2).toLowerCase(Locale.ROOT));
        }
        return number(text.toUpperCase(Locale.ROOT), address);
    }

    /// The last step of a link's path that looks like a number.
    private static String withoutHost(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return text;
        }
        var path = text.substring(scheme + 3);
        int hash = path.indexOf('#');
        var fragment = hash < 0 ? "" : path.substring(hash);
        var steps = (hash < 0 ? path : path.substring(0, hash)).split("/");
        for (int i = steps.length - 1; i >= 0; i--) {
            Matcher page = PAGE.matcher(steps[i].toUpperCase(Locale.ROOT));
            if (page.matches()) {
                var rest = i + 1 < steps.length ? "/" + steps[i + 1] : "";
                return page.group(1) + (fragment.isEmpty() ? rest : fragment);
            }
        }
        return text;
    }

    private Spelled number(String text, String address) {
        var squeezed = Gazetteer.squeeze(text);
        if (squeezed.length() == 13 && squeezed.charAt(0) == 'X' && isHex(squeezed)) {
            return new Spelled(List.of(squeezed.toLowerCase(Locale.ROOT)), "", 0, address);
        }
        var ids = new LinkedHashSet<String>();
        var canonical = gazetteer.malformedIds().get(squeezed);
        if (canonical != null) {
            ids.add(canonical);
        }
        var match = NUMBER.matcher(text);
        if (!match.matches()) {
            if (isSerial(address) && isLetters(text) && ids.isEmpty()) {
                // `VELA/3093`, `harborfire/3`: no number comes without a serial, so what stands behind the stroke is
                // it.
                return new Spelled(List.of(), posts(text).getFirst(), Long.parseLong(address), "");
            }
            if (!squeezed.isEmpty() && ids.isEmpty()) {
                // Perhaps a malformed number that the room keeps as an alias.
                ids.add(squeezed);
            }
            return new Spelled(List.copyOf(ids), "", 0, address);
        }
        var year = match.group(1) == null ? match.group(4) : match.group(1);
        var posts = posts(match.group(2));
        long serial = Long.parseLong(match.group(3));
        if (year == null) {
            return new Spelled(List.copyOf(ids), posts.getFirst(), serial, address);
        }
        int full = year.length() == 4 ? Integer.parseInt(year) : CableId.fullYear(Integer.parseInt(year));
        for (var post : posts) {
            ids.add(new CableId(full, post, serial).toString());
        }
        // As typed, for the room's own aliases.
        ids.add(squeezed);
        return new Spelled(List.copyOf(ids), "", 0, address);
    }

    /// Keys a post's spelling can mean: the dictionary's, then the letters as typed.
    private List<String> posts(String spelling) {
        var typed = Gazetteer.squeeze(spelling);
        var keys = new ArrayList<String>(2);
        gazetteer.postKey(typed).ifPresent(keys::add);
        for (var office : OFFICES) {
            if (keys.isEmpty() && typed.startsWith(office) && typed.length() > office.length()) {
                gazetteer.postKey(typed.substring(office.length())).ifPresent(keys::add);
            }
        }
        if (keys.isEmpty() && typed.length() >= 5 && typed.length() <= 6) {
            // The State archive cuts names at six characters (1974 on): CAPE TOWN is CAPE T.
            var cut = gazetteer.posts().keySet().stream()
                    .filter(key -> key.startsWith(typed))
                    .limit(2)
                    .toList();
            if (cut.size() == 1) {
                keys.addAll(cut);
            }
        }
        if (!keys.contains(typed)) {
            keys.add(typed);
        }
        return keys;
    }

    private static boolean isSerial(String address) {
        return !address.isEmpty() && address.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLetters(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == ' ' || c >= 'A' && c <= 'Z');
    }

    private static boolean isHex(String id) {
        for (int i = 1; i < id.length(); i++) {
            if (Character.digit(id.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutZeros(String address) {
        int zeros = 0;
        while (zeros + 1 < address.length() && address.charAt(zeros) == '0' && isDigit(address.charAt(zeros + 1))) {
            zeros++;
        }
        return address.substring(zeros);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Spelled nothing() {
        return new Spelled(List.of(), "", 0, "");
    }
}
