package org.reftel.release;

import org.reftel.model.Party;
import org.reftel.party.Keys;

/// How a party is named in an export: by its kind and its name, without what spellings differ in. Parties of several
/// records that have one id are one line.
final class PartyId {
    private PartyId() {}

    /// `organisation/federal-police`
    static String of(Party party) {
        var keys = Keys.of(party);
        var name = keys.isEmpty() ? party.name().strip() : keys.getFirst();
        return party.kind().key() + "/" + name.replace(' ', '-');
    }
}
