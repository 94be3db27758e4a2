package org.reftel.model;

import java.util.Comparator;

/// Where a party is found under a key.
///
/// @param record its id
/// @param party index in the parties of what the record says
public record PartyRef(String key, String record, int party) implements Comparable<PartyRef> {
    private static final Comparator<PartyRef> ORDER =
            Comparator.comparing(PartyRef::key).thenComparing(PartyRef::record).thenComparingInt(PartyRef::party);

    @Override
    public int compareTo(PartyRef other) {
        return ORDER.compare(this, other);
    }
}
