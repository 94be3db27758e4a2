package org.reftel.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whose eyes the room is read with: a level and what was granted beside it. A view and no wall: whoever can open the
/// folder can read it.
///
/// @param owner sees everything, whatever the rest says
/// @param grants controls, nation and distribution captions that this reader has (`NF`, `GBR`, `EXDIS`); `USA`
///     is `NF`
public record View(boolean owner, Level level, SortedSet<String> grants) {
    /// The owner of the folder.
    public static final View OWNER = new View(true, Level.TS, new TreeSet<>());

    public View {
        grants = new TreeSet<>(grants);
        if (grants.remove("USA")) {
            grants.add(Label.NF);
        }
        grants = Collections.unmodifiableSortedSet(grants);
    }

    public static View of(Level level, Set<String> grants) {
        return new View(false, level, new TreeSet<>(grants));
    }

    /// One spelling: `SBU`, `S/EXDIS/NF`; empty for the owner.
    public String key() {
        return owner ? "" : grants.isEmpty() ? level.name() : level.name() + "/" + String.join("/", grants);
    }
}
