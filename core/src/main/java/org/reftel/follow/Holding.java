package org.reftel.follow;

import java.util.List;
import org.reftel.model.Statement.RoleHeld;

/// A person in an office, as the records give it.
///
/// @param organisation empty when not stated
/// @param state the last that is said of it
/// @param said in order of time
public record Holding(
        String person, String role, String organisation, RoleHeld.Tenure state, List<Cited<RoleHeld>> said) {
    public Holding {
        said = List.copyOf(said);
    }

    /// The day of the record that says it first; empty when it is not known.
    public String first() {
        return said.getFirst().spot().day();
    }

    /// The day of the record that says it last; empty when it is not known.
    public String last() {
        return said.getLast().spot().day();
    }
}
