package org.reftel.serve;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Fills in the forms that write, as a browser without scripts does.
final class Filings {
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

    private final Served served;

    Filings(Served served) {
        this.served = served;
    }

    /// The seal of a fresh form.
    String seal(String path) {
        var seal = SEAL.matcher(served.get(path).body());
        if (!seal.find()) {
            throw new IllegalStateException("no form at " + path);
        }
        return seal.group(1);
    }

    /// @param fields names and values in turn
    static Map<String, String> fields(String... fields) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    /// Opens the form and sends it filled in.
    HttpResponse<String> send(String path, String... fields) {
        var all = fields(fields);
        all.put("seal", seal(path));
        all.putIfAbsent("by", "A. Reader");
        return served.send(post(path, all).header("Authorization", "Bearer " + Served.TOKEN));
    }

    /// A form as it is sent, without a key.
    HttpRequest.Builder post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(served.base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Opens a case that an office keeps.
    void open(String title, String... more) {
        var fields = fields(more);
        fields.put("title", title);
        fields.putIfAbsent("kind", "case");
        fields.putIfAbsent("office", "Unit A");
        var flat = fields.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
        var answer = send("/files/open", flat);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }
}
