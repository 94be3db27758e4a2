package org.reftel.store.warc;

import java.time.Instant;
import java.util.Optional;
import org.reftel.model.Source;
import org.reftel.store.Place;
import org.reftel.store.Room;

/// What is registered about a source when it comes in, and stands in the head of its record.
///
/// @param entry of the ledger that commits to it
/// @param written whether the room wrote it itself
/// @param inside where it stands in a container; empty when its bytes are kept themselves
public record Registration(long entry, Source source, Instant received, boolean written, Optional<Room.Inside> inside) {
    /// With the place where it was put.
    public Room.Raw at(Place place) {
        return new Room.Raw(entry, source, received, written, inside, place);
    }
}
