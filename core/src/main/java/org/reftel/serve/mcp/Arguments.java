package org.reftel.serve.mcp;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.serve.http.Cursor;

/// What a tool was called with. Kinds and names were checked against its schema; lengths are checked here.
final class Arguments {
    /// Characters; as long as a query in an address may be.
    private static final int LONGEST = 2_000;

    private final String tool;
    private final Map<String, Object> given;

    Arguments(String tool, Map<String, Object> given) {
        this.tool = tool;
        this.given = new TreeMap<>(given);
    }

    /// Empty when it was not given.
    String text(String name) throws Refused {
        var value = Optional.ofNullable(given.get(name)).map(String::valueOf).orElse("");
        if (value.length() > LONGEST) {
            throw new Refused(
                    Code.X943_TOO_LARGE, name + " has " + value.length() + " characters; " + LONGEST + " are taken.");
        }
        return value.strip();
    }

    /// @throws Refused X946 when it was not given
    String needed(String name) throws Refused {
        var value = text(name);
        if (value.isEmpty()) {
            throw new Refused(Code.X946_NOT_UNDERSTOOD, tool + " needs " + name + ".");
        }
        return value;
    }

    /// A number between 1 and `most`.
    int count(String name, int usual, int most) {
        return given.get(name) instanceof Number number ? Math.clamp(number.longValue(), 1, most) : usual;
    }

    /// The day that is named; `usual` when none is.
    ///
    /// @throws Refused X917 when it is no day
    LocalDate day(String name, LocalDate usual) throws Refused {
        var value = text(name);
        if (value.isEmpty()) {
            return usual;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            throw new Refused(Code.X917_NO_SUCH_DAY, name + " takes a day like 2011-05-19, not \"" + value + "\".");
        }
    }

    /// Where the answer goes on.
    int place(String view) throws Refused {
        return (int) Math.min(Cursor.place(question(view), text("cursor")), Integer.MAX_VALUE / 2);
    }

    String cursor(String view, int place) {
        return Cursor.at(question(view), place);
    }

    /// Everything that an answer depends on but its place.
    private String question(String view) {
        var asked = new TreeMap<>(given);
        asked.remove("cursor");
        return tool + '\n' + view + '\n' + asked;
    }
}
