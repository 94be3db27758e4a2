package org.reftel.serve.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;

/// Renders templates. They escape whatever they are given by the place it stands in.
final class Pages {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Pages() {}

    /// @param page what the template shows, under the name `page`
    static void show(Context request, String template, Frame frame, Object page) {
        var out = new Utf8ByteOutput();
        ENGINE.render(template + ".jte", Map.of("frame", frame, "page", page), out);
        request.contentType("text/html; charset=utf-8");
        request.result(out.toByteArray());
    }
}
