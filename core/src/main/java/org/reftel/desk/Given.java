package org.reftel.desk;

import java.util.List;
import org.reftel.follow.Promise;

/// What the records of a part of the room promise, ask and offer.
///
/// @param promises of every modality, in order of time
/// @param part which one, from 0
/// @param parts how many there are
/// @param first the place of its first record in the order sent, from 0
/// @param records how many it has
/// @param held how many the room holds
public record Given(List<Promise> promises, int part, int parts, int first, int records, int held) {
    public Given {
        promises = List.copyOf(promises);
    }

    /// Whether this is all of the room.
    public boolean isWhole() {
        return parts <= 1;
    }
}
