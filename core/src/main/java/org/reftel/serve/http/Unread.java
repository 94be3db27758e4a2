package org.reftel.serve.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.reftel.model.Code;
import org.reftel.model.Problem;

/// Answers requests that Jetty does not take: malformed, too long, ambiguous, or answered by nobody. Nothing of the
/// request, of the failure or of the server is said.
public final class Unread extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Headers.each((name, value) -> response.getHeaders().put(name, value));
        return super.handle(request, response, callback);
    }

    @Override
    protected void generateCacheControl(Response response) {
        // Ours stands already.
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
        response.write(true, ByteBuffer.wrap(body(status)), callback);
    }

    private static byte[] body(int status) {
        boolean tooLarge = status == 413 || status == 414 || status == 431;
        boolean tooMuch = status == 429 || status == 503;
        var problem = tooLarge
                ? Problem.whole(Code.X943_TOO_LARGE, "The request is larger than anything that is asked here.")
                : tooMuch
                        ? Problem.whole(Code.X944_TOO_MUCH_AT_ONCE, "Too many requests at once. Ask again in a second.")
                        : status >= 500
                                ? Problem.whole(Code.X908_INTERNAL, "The request could not be answered.")
                                : Problem.whole(Code.X946_NOT_UNDERSTOOD, "The request was not understood.");
        return Problems.bytes(status, problem, List.of(), List.of());
    }
}
