package org.reftel.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.reftel.handling.Handling;
import org.reftel.written.GivenAddresses;

/// Who writes for the room, and when.
///
/// @param name `reftel/` and the version
public record Author(String name, InstantSource clock) {
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    GivenAddresses addresses(long after, List<GivenAddresses.Of> given) {
        return new GivenAddresses(name, now(), Handling.SYSTEM_HIGH, after, given);
    }
}
