package org.reftel.serve.web;

import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.serve.http.Clerk;
import org.reftel.serve.http.Visit;

/// Who may write: the owner, until there are accounts. A view reads.
final class Rights {
    private Rights() {}

    static boolean mayWrite(Visit visit) {
        return visit.view().owner() && visit.premises().clerk().isPresent();
    }

    /// @throws Refused X910 whatever there is to write into, so that it tells nothing of that
    static Clerk clerk(Visit visit) throws Refused {
        if (!visit.view().owner()) {
            throw new Refused(Code.X910_OWNER_ONLY, "Under a view nothing is written. Read as owner, and write then.");
        }
        return visit.premises()
                .clerk()
                .orElseThrow(() -> new Refused(Code.X910_OWNER_ONLY, "This server only reads; nothing is written."));
    }
}
