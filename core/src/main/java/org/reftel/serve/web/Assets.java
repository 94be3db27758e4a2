package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.model.Digest;

/// Style sheet, scripts and icon: read once, served under a path that holds their digest.
final class Assets {
    /// Name and kind of each.
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "reftel.css", "text/css; charset=utf-8",
            "keys.js", "text/javascript; charset=utf-8",
            "live.js", "text/javascript; charset=utf-8",
            "suggest.js", "text/javascript; charset=utf-8",
            "reftel.js", "text/javascript; charset=utf-8",
            "record.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml"));

    private static final Map<String, byte[]> FILES = read();
    private static final String BASE = "/assets/" + digest() + "/";

    private Assets() {}

    static String base() {
        return BASE;
    }

    static void serve(Context request) {
        var name = request.pathParam("name");
        var file = FILES.get(name);
        if (file == null) {
            request.status(404);
            return;
        }
        request.header("Cache-Control", "private, max-age=31536000, immutable");
        request.contentType(KINDS.getOrDefault(name, "application/octet-stream"));
        request.result(file);
    }

    private static Map<String, byte[]> read() {
        var files = new TreeMap<String, byte[]>();
        for (var name : KINDS.keySet()) {
            try (var in = Assets.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file " + name);
                }
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static String digest() {
        var all = new StringBuilder();
        FILES.forEach((name, bytes) -> all.append(name).append(Digest.of(bytes).hex()));
        return Digest.of(all.toString()).brief();
    }
}
