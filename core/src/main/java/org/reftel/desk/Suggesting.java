package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.reftel.model.Party;
import org.reftel.model.Said;
import org.reftel.party.Keys;
import org.reftel.store.Room;

/// Names that begin with some letters.
final class Suggesting {
    private final Shelf shelf;
    private final Names names;

    /// As [Room#names] says, of what the reader sees.
    @FunctionalInterface
    interface Names {
        List<Room.Name> names(String prefix, String after, int most, boolean frequent) throws IOException;
    }

    Suggesting(Shelf shelf, Names names) {
        this.shelf = shelf;
        this.names = names;
    }

    /// In the order of their keys, or the most frequent first.
    List<Known> known(String prefix, String after, int most, boolean frequent) throws IOException {
        var found = names.names(prefix, after, most, frequent);
        var said = new HashMap<String, Said>();
        for (var one : shelf.said(
                found.stream().map(name -> name.first().record()).distinct().toList())) {
            said.put(one.id(), one);
        }
        var known = new ArrayList<Known>();
        for (var name : found) {
            var record = said.get(name.first().record());
            if (record != null
                    && name.first().party() < record.findings().parties().size()) {
                known.add(
                        known(name, record.findings().parties().get(name.first().party())));
            }
        }
        return List.copyOf(known);
    }

    private static Known known(Room.Name name, Party party) {
        var called = new ArrayList<String>();
        called.add(party.name());
        called.addAll(party.variants());
        called.add(party.acronym());
        for (var one : called) {
            if (!one.isEmpty() && Keys.of(one).contains(name.key())) {
                return new Known(name.key(), one, party.kind(), true, name.records());
            }
        }
        return new Known(name.key(), party.name(), party.kind(), false, name.records());
    }

    /// The same name once, under its most frequent key.
    static List<Known> once(List<Known> known) {
        var seen = new HashSet<String>();
        return known.stream()
                .filter(one -> seen.add(one.kind() + "\n" + Picking.folded(one.name())))
                .toList();
    }
}
