package org.reftel.statement;

import org.reftel.model.Named;
import org.reftel.model.Statement.RoleHeld.Tenure;

/// An office as it is printed beside a name, in tokens of its paragraph.
///
/// @param from first token, words such as `former` included
/// @param to behind the last
/// @param role its words, without the organisation and without `former`
/// @param isPlural whether it is given to several (`Senators`)
record Title(int from, int to, String role, Named organisation, Tenure tenure, boolean isPlural) {
    Title between(int first, int behind) {
        return new Title(first, behind, role, organisation, tenure, isPlural);
    }
}
