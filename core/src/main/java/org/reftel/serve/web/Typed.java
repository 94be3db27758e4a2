package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Refused;

/// What somebody typed into a form, and what of it cannot be.
final class Typed {
    static final String BY = "by";
    static final String SEAL = "seal";

    private static final String COOKIE = "reftel-by";
    private static final int LONG = 200_000;
    private static final int SHORT = 2_000;
    private static final int NAME = 200;

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> wrongs = new TreeMap<>();

    /// @throws Refused X943 or X946 for what no form of ours sends
    static Typed of(Context request) throws Refused {
        var typed = new Typed();
        for (var one : request.formParamMap().entrySet()) {
            if (one.getValue().size() != 1) {
                throw new Refused(Code.X946_NOT_UNDERSTOOD, "A field is sent more than once. Nothing was written.");
            }
            var value = one.getValue().getFirst();
            if (value.length() > LONG) {
                throw new Refused(
                        Code.X943_TOO_LARGE,
                        "A field has " + value.length() + " characters; " + LONG + " are taken. Nothing was written.");
            }
            typed.values.put(one.getKey(), value);
        }
        return typed;
    }

    /// In one line.
    String line(String name) {
        var value = values.getOrDefault(name, "").strip();
        if (value.length() > SHORT) {
            wrong(name, "It has " + value.length() + " characters; " + SHORT + " are taken.");
            return "";
        }
        if (value.indexOf('\0') >= 0) {
            wrong(name, "It holds a character that is no text.");
            return "";
        }
        return value.replaceAll("\\s+", " ");
    }

    /// What cannot be left out.
    String needed(String name, String otherwise) {
        var value = line(name);
        if (value.isEmpty() && !wrongs.containsKey(name)) {
            wrong(name, otherwise);
        }
        return value;
    }

    /// Paragraphs, with an empty line between them.
    List<String> paragraphs(String name) {
        var text = values.getOrDefault(name, "");
        if (text.indexOf('\0') >= 0) {
            wrong(name, "It holds a character that is no text.");
            return List.of();
        }
        var paragraphs = new ArrayList<String>();
        for (var part : text.replace("\r\n", "\n").split("\n\\s*\n", -1)) {
            var words = part.strip().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        return paragraphs;
    }

    /// Pieces with line ends, commas or semicolons between them.
    List<String> pieces(String name) {
        var pieces = new LinkedHashSet<String>();
        for (var piece : values.getOrDefault(name, "").split("[\\r\\n,;]+", -1)) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return List.copyOf(pieces);
    }

    Optional<LocalDate> day(String name) {
        var value = line(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            wrong(name, "It is a day, such as 2026-11-28, and not \"" + value + "\".");
            return Optional.empty();
        }
    }

    Optional<Label> marking(String name) {
        var value = line(name).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Label.parse(value));
        } catch (IllegalArgumentException noMarking) {
            wrong(name, "It is a marking, such as U, SBU, C or S/NF, and not \"" + value + "\".");
            return Optional.empty();
        }
    }

    /// Who writes.
    String author() {
        var by = needed(BY, "Who writes has to be named.");
        if (by.length() > NAME) {
            wrong(BY, "A name has " + NAME + " characters at most.");
        }
        return by;
    }

    String seal() {
        return values.getOrDefault(SEAL, "");
    }

    void wrong(String name, String why) {
        wrongs.putIfAbsent(name, why);
    }

    boolean isRight() {
        return wrongs.isEmpty();
    }

    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    Map<String, String> wrongs() {
        return Collections.unmodifiableMap(wrongs);
    }

    /// Everything that is sent, but for the seal.
    String all() {
        var all = new TreeMap<>(values);
        all.remove(SEAL);
        return all.toString();
    }

    // ---- who writes, as this browser remembers it

    static String remembered(Context request) {
        var kept = request.cookie(COOKIE);
        if (kept == null) {
            return "";
        }
        try {
            var name = URLDecoder.decode(kept, StandardCharsets.UTF_8);
            return name.length() > NAME ? "" : name;
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    /// Until the browser is closed.
    static void remember(Context request, String by) {
        var kept = new Cookie(COOKIE, URLEncoder.encode(by, StandardCharsets.UTF_8));
        kept.setHttpOnly(true);
        kept.setPath("/");
        kept.setSameSite(SameSite.STRICT);
        request.cookie(kept);
    }
}
