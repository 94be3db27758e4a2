package org.reftel.serve.http;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.release.Export;

/// What went wrong, for programs (RFC 9457): our code, its sentence, and what to do.
public final class Problems {
    public static final String TYPE = "application/problem+json";

    private Problems() {}

    /// The status of a code.
    public static int status(Code code) {
        return switch (code) {
            case X902_NO_SUCH_DOCUMENT,
                    X903_NO_SUCH_PARAGRAPH,
                    X918_NO_SUCH_MATTER,
                    X940_NO_SUCH_ADDRESS,
                    X951_NO_SUCH_FILE -> 404;
            case X910_OWNER_ONLY, X911_SHOWN_IN_PART, X948_ABOVE_CEILING -> 403;
            case X912_NO_SUCH_VIEW, X917_NO_SUCH_DAY, X946_NOT_UNDERSTOOD, X966_LIST_NOT_UNDERSTOOD -> 400;
            case X941_METHOD_NOT_TAKEN -> 405;
            case X942_FORM_NOT_MADE -> 406;
            case X943_TOO_LARGE -> 413;
            case X944_TOO_MUCH_AT_ONCE -> 429;
            case X945_STAYS_OUTSIDE -> 401;
            case X949_SENT_BEFORE,
                    X950_CODE_CANNOT_BE,
                    X952_ENTRY_NOT_ALLOWED,
                    X953_MARKED_TOO_LOW,
                    X954_FIELD_NOT_UNDERSTOOD,
                    X955_KIND_NOT_UNDERSTOOD,
                    X956_PROTECTED_NAME,
                    X957_CITATION_UNKNOWN,
                    X958_ENTRY_UNREADABLE,
                    X960_NOTHING_TO_BEGIN_WITH -> 422;
            case X905_ROOM_BUSY -> 503;
            default -> 500;
        };
    }

    public static void send(Context request, Problem problem) {
        send(request, status(problem.code()), problem, List.of(), List.of());
    }

    /// @param candidates what was asked can mean any of these
    /// @param nearest what is held and comes close
    public static void send(
            Context request, int status, Problem problem, List<String> candidates, List<String> nearest) {
        request.status(status);
        request.contentType(TYPE);
        request.result(bytes(status, problem, candidates, nearest));
    }

    static byte[] bytes(int status, Problem problem, List<String> candidates, List<String> nearest) {
        var text = new StringWriter();
        try (var json = Export.generator(text)) {
            var code = problem.code();
            json.writeStartObject();
            json.writeStringProperty("type", "/help/codes#" + code.number());
            json.writeStringProperty("title", code.text());
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", problem.message());
            json.writeStringProperty("code", code.number());
            if (!candidates.isEmpty()) {
                json.writeArrayPropertyStart("candidates");
                candidates.forEach(json::writeString);
                json.writeEndArray();
            }
            if (!nearest.isEmpty()) {
                json.writeArrayPropertyStart("nearest");
                nearest.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
