package org.reftel.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Requests byte for byte, as no well-behaved client would send them.
final class Wire {
    private static final int PATIENCE = 1_500;

    private Wire() {}

    /// @param responses how many stand in what came back
    record Said(int status, Map<String, String> headers, String body, String all, int responses) {}

    /// Sends these bytes and takes what comes back until the server closes or says nothing more.
    static Said send(int port, String request) {
        var taken = new ByteArrayOutputStream();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var buffer = new byte[8_192];
            int read = socket.getInputStream().read(buffer);
            while (read > 0) {
                taken.write(buffer, 0, read);
                read = socket.getInputStream().read(buffer);
            }
        } catch (SocketTimeoutException quiet) {
            return said(taken);
        } catch (IOException e) {
            if (taken.size() == 0) {
                throw new UncheckedIOException(e);
            }
        }
        return said(taken);
    }

    private static Said said(ByteArrayOutputStream taken) {
        var all = taken.toString(StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (!all.startsWith("HTTP/1.1 ") || end < 0) {
            return new Said(0, Map.of(), "", all, 0);
        }
        var headers = new TreeMap<String, String>();
        var lines = all.substring(0, end).split("\r\n", -1);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new Said(
                Integer.parseInt(all.substring(9, 12)),
                headers,
                all.substring(end + 4),
                all,
                all.split("HTTP/1\\.1 ", -1).length - 1);
    }
}
