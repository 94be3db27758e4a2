package org.reftel.serve.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form in which an answer can be given.
enum Form {
    JSON("application/json"),
    CSV("text/csv"),
    /// One object a line.
    LINES("application/x-ndjson"),
    PLAIN("text/plain"),
    MARKDOWN("text/markdown"),
    BIBTEX("application/x-bibtex"),
    CSL_JSON("application/vnd.citationstyles.csl+json");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /// Without its character set.
    String type() {
        return type;
    }

    /// As it is sent.
    String contentType() {
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    /// The first of the forms on offer that `Accept` likes best; empty when it takes none (RFC 9110, 12.5.1).
    ///
    /// @param accept the header; empty takes anything
    static Optional<Form> accepted(List<Form> offered, String accept) {
        if (accept.isBlank()) {
            return Optional.of(offered.getFirst());
        }
        var best = Optional.<Form>empty();
        double most = 0;
        for (var form : offered) {
            double quality = quality(form, accept);
            if (quality > most) {
                best = Optional.of(form);
                most = quality;
            }
        }
        return best;
    }

    /// Of the narrowest range that fits.
    private static double quality(Form form, String accept) {
        double quality = 0;
        int narrowest = 0;
        for (var range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = range.split(";", -1);
            int width = fit(form, parts[0].strip());
            if (width > narrowest) {
                narrowest = width;
                quality = quality(parts);
            }
        }
        return quality;
    }

    /// 3 for the type itself, 2 for its half, 1 for anything, 0 for another.
    private static int fit(Form form, String range) {
        if (range.equals(form.type)) {
            return 3;
        }
        if (range.endsWith("/*") && form.type.startsWith(range.substring(0, range.length() - 1))) {
            return 2;
        }
        return range.equals("*/*") || range.equals("*") ? 1 : 0;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            var part = parts[i].strip();
            if (part.startsWith("q=")) {
                try {
                    return Math.clamp(Double.parseDouble(part.substring(2)), 0, 1);
                } catch (NumberFormatException noNumber) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
