package org.reftel.link;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the address in a pasted citation: `09VELA2776 ¶9bis (U), Embassy Vela [09VELA2776/9bis]`, a Markdown link, a
/// bibliography entry, `#cablegate #09VELA2776`.
///
/// Only where the form leaves no doubt: words to search for may hold a number too.
final class Pasted {
    private static final int LONGEST = 4_000;
    private static final String KEY = "(\\d{2}[A-Z][A-Z0-9]{0,60}?\\d{1,12}|x[0-9a-f]{12})"
            + "(?:(?:/|\\s*\u00b6\\s*)(header|signature|unplaced|u\\d{1,6}|\\d{1,6}(?:bis|ter|-\\d{1,6})?))?(?![A-Za-z0-9])";
    /// At the end, in brackets.
    private static final Pattern BRACKETED = Pattern.compile("\\[" + KEY + "\\]$");

    private static final Pattern LINKED = Pattern.compile("://[^\\s\"{}()<>/]{1,300}/" + KEY);
    private static final Pattern TAGGED = Pattern.compile("^(?:#[A-Za-z]{1,60}\\s{1,5}){1,5}#" + KEY + "$");

    private Pasted() {}

    /// `09VELA2776/9bis`; empty when the words are no citation.
    static Optional<String> key(String words) {
        var text = words.strip();
        boolean plain = text.chars().noneMatch(c -> c <= ' ' || c == '[' || c == '{');
        if (plain || text.length() > LONGEST) {
            return Optional.empty();
        }
        var bracketed = BRACKETED.matcher(text);
        if (text.endsWith("]") && bracketed.find(Math.max(0, text.lastIndexOf('[')))) {
            return Optional.of(key(bracketed.group(1), bracketed.group(2)));
        }
        var tagged = TAGGED.matcher(text);
        if (text.startsWith("#") && tagged.find()) {
            return Optional.of(key(tagged.group(1), tagged.group(2)));
        }
        var linked = LINKED.matcher(text);
        int last = text.lastIndexOf("://");
        return last >= 0 && linked.find(last) ? Optional.of(key(linked.group(1), linked.group(2))) : Optional.empty();
    }

    private static String key(String id, @org.jspecify.annotations.Nullable String address) {
        return address == null ? id : id + "/" + address;
    }
}
