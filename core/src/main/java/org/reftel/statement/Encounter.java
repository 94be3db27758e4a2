package org.reftel.statement;

import java.util.List;
import org.reftel.model.Statement.Meeting;

/// A place of the text that names an encounter, in tokens of its paragraph.
///
/// @param from first token of its words
/// @param what the word for it
/// @param isPointing whether it points back at one that was named before (`the meeting`, `their talks`)
/// @param people who was there
record Encounter(int from, int to, String what, Meeting.Status status, boolean isPointing, List<Person> people) {
    Encounter {
        people = List.copyOf(people);
    }

    /// Somebody in the clause.
    ///
    /// @param from first token of the name or the office
    /// @param mention [NamedWords#NONE] for an office without a name (`PolOff`, `the Ambassador`)
    record Person(int from, int to, int mention) {}

    Encounter called(String other) {
        return new Encounter(from, to, other, status, isPointing, people);
    }
}
