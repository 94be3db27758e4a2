package org.reftel.serve.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses of pages.
final class Path {
    private Path() {}

    /// One step of a path, or one value of a query.
    static String step(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Of a record or paragraph by its citation, `09VELA2776/9bis`.
    static String of(String citation) {
        int slash = citation.indexOf('/');
        return slash < 0
                ? "/" + step(citation)
                : "/" + step(citation.substring(0, slash)) + "/" + step(citation.substring(slash + 1));
    }

    static String trace(String words) {
        return "/trace?q=" + step(words);
    }

    /// An address of the web that may be followed, and is never fetched by us; empty for anything else.
    static String web(String words) {
        boolean plain = words.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>');
        return plain && (words.startsWith("https://") || words.startsWith("http://")) ? words : "";
    }
}
