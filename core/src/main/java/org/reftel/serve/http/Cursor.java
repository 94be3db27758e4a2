package org.reftel.serve.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;

/// A place in a long answer, to go on from. It belongs to one question of one reader, and is nothing that others can
/// make sense of.
public final class Cursor {
    private static final int MARK = 12;
    private static final int LONGEST = 64;

    private Cursor() {}

    /// @param question everything that the answer depends on
    public static String at(String question, long place) {
        var text = mark(question) + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// The place of a cursor; 0 for an empty one.
    ///
    /// @throws Refused X946 when it is none, or another question's
    public static long place(String question, String cursor) throws Refused {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (cursor.length() <= LONGEST) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
                if (text.startsWith(mark(question))) {
                    return Math.max(0, Long.parseLong(text.substring(MARK)));
                }
            } catch (IllegalArgumentException noCursor) {
                throw refused();
            }
        }
        throw refused();
    }

    private static Refused refused() {
        return new Refused(
                Code.X946_NOT_UNDERSTOOD,
                "This cursor was not given with an answer to this question. Ask from the beginning, without a cursor.");
    }

    private static String mark(String question) {
        return Digest.of(question).hex().substring(0, MARK);
    }
}
