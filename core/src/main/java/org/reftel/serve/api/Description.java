package org.reftel.serve.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The description of the API (OpenAPI 3.1), as it was written by hand.
final class Description {
    private static final String TEXT = read();

    private Description() {}

    static Reply answer(Question question) {
        return Reply.text(Form.JSON, TEXT);
    }

    private static String read() {
        try (var in = Description.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file openapi.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
