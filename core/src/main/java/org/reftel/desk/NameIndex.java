package org.reftel.desk;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.reftel.model.PartyRef;
import org.reftel.party.Keys;
import org.reftel.store.Room;

/// The keys of all parties that a reader sees who does not see everything: made of what he may read alone.
final class NameIndex {
    private final TreeMap<String, Room.Name> names = new TreeMap<>();

    NameIndex(Shelf shelf) throws IOException {
        shelf.eachSaid(said -> {
            Set<String> counted = new HashSet<>();
            var parties = said.findings().parties();
            for (int i = 0; i < parties.size(); i++) {
                for (var key : Keys.of(parties.get(i))) {
                    if (counted.add(key)) {
                        names.merge(
                                key,
                                new Room.Name(key, 1, new PartyRef(key, said.id(), i)),
                                (one, other) -> new Room.Name(key, one.records() + 1, one.first()));
                    }
                }
            }
        });
    }

    /// As [Room#names] says.
    List<Room.Name> names(String prefix, String after, int most, boolean frequent) {
        var fitting = names.subMap(prefix, true, prefix + '\uffff', false).values().stream()
                .filter(name -> name.key().compareTo(after) > 0);
        var ordered = frequent
                ? fitting.sorted(Comparator.comparingInt((Room.Name name) -> -name.records())
                        .thenComparing(Room.Name::key))
                : fitting;
        return ordered.limit(most).toList();
    }
}
