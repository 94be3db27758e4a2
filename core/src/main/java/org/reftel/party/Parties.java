package org.reftel.party;

import java.util.List;
import org.reftel.model.Document;
import org.reftel.model.Mention;
import org.reftel.model.Party;
import org.reftel.model.Statement;

/// The parties of one document.
public final class Parties {
    private Parties() {}

    /// In order of their first mention; every mention belongs to one.
    ///
    /// @param roles that the text gives to persons
    public static List<Party> of(Document document, List<Mention> mentions, List<Statement.RoleHeld> roles) {
        return List.of();
    }
}
