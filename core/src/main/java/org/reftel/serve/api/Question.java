package org.reftel.serve.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.serve.http.Cursor;
import org.reftel.serve.http.Visit;

/// What a program asks, understood.
///
/// @param steps of the path that stand for something, by name
/// @param given parameters, by name
record Question(Visit visit, String path, Map<String, String> steps, Map<String, List<String>> given, Form form) {
    /// Characters of a value. A query of this length is no longer one that a person types.
    private static final int LONGEST = 2_000;

    private static final int MOST_VALUES = 50;

    Question {
        steps = Map.copyOf(steps);
        given = Map.copyOf(given);
    }

    boolean csv() {
        return form == Form.CSV;
    }

    /// A step of the path.
    String step(String name) throws Refused {
        return checked(name, steps.getOrDefault(name, ""));
    }

    /// Empty when it was not given.
    String text(String name) throws Refused {
        var values = all(name);
        if (values.size() > 1) {
            throw new Refused(Code.X946_NOT_UNDERSTOOD, name + " is given " + values.size() + " times.");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// @throws Refused X946 when it was not given
    String needed(String name) throws Refused {
        var value = text(name);
        if (value.isBlank()) {
            throw new Refused(Code.X946_NOT_UNDERSTOOD, "The parameter " + name + " is needed.");
        }
        return value;
    }

    List<String> all(String name) throws Refused {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > MOST_VALUES) {
            throw new Refused(
                    Code.X943_TOO_LARGE,
                    name + " is given " + values.size() + " times; " + MOST_VALUES + " are taken.");
        }
        for (var value : values) {
            checked(name, value);
        }
        return values;
    }

    private static String checked(String name, String value) throws Refused {
        if (value.length() > LONGEST) {
            throw new Refused(
                    Code.X943_TOO_LARGE, name + " has " + value.length() + " characters; " + LONGEST + " are taken.");
        }
        if (value.indexOf('\0') >= 0) {
            throw new Refused(Code.X946_NOT_UNDERSTOOD, name + " holds a character that is no text.");
        }
        return value;
    }

    /// A number from 1 to `most`.
    ///
    /// @throws Refused X946 when it is none
    int count(String name, int usual, int most) throws Refused {
        var value = text(name);
        if (value.isEmpty()) {
            return usual;
        }
        try {
            int count = Integer.parseInt(value);
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            throw notFrom(name, value, most);
        }
        throw notFrom(name, value, most);
    }

    private static Refused notFrom(String name, String value, int most) {
        return new Refused(
                Code.X946_NOT_UNDERSTOOD, name + " takes a number from 1 to " + most + ", not \"" + value + "\".");
    }

    /// @throws Refused X946 when it is neither `true` nor `false`
    boolean flag(String name) throws Refused {
        return switch (text(name)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new Refused(Code.X946_NOT_UNDERSTOOD, name + " takes true or false.");
        };
    }

    /// The day that is named; today when none is.
    ///
    /// @throws Refused X917 when it is no day
    LocalDate day(String name) throws Refused {
        var value = text(name);
        if (value.isEmpty()) {
            return visit.today();
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            throw new Refused(Code.X917_NO_SUCH_DAY, name + " takes a day like 2011-05-19, not \"" + value + "\".");
        }
    }

    /// Where the answer goes on.
    ///
    /// @throws Refused X946 when the cursor is not one of an answer to this question
    int place() throws Refused {
        return (int) Math.min(Cursor.place(asked(), text("cursor")), Integer.MAX_VALUE / 2);
    }

    String cursor(int place) {
        return Cursor.at(asked(), place);
    }

    /// Everything that an answer depends on but its place and its form.
    private String asked() {
        var asked = new TreeMap<>(given);
        List.of("cursor", "limit", "as", "token").forEach(asked::remove);
        return path + '\n' + visit.view().key() + '\n' + asked;
    }
}
