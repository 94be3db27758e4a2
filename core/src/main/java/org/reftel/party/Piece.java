package org.reftel.party;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A sighting, or the part of it that a person split off.
///
/// @param names the fullest first
/// @param mentions in order of place
/// @param day of its document since 1970; [#UNKNOWN] without one
record Piece(Sighting sighting, List<String> names, List<Integer> mentions, List<Held> held, long day) {
    static final long UNKNOWN = Long.MIN_VALUE;

    /// In order of time, undated ones last.
    static final Comparator<Piece> BY_TIME = Comparator.comparing(
                    (Piece piece) -> piece.sighting.sent().isEmpty())
            .thenComparing(piece -> piece.sighting.sent())
            .thenComparing(piece -> piece.sighting.document())
            .thenComparingInt(piece -> piece.sighting.index())
            .thenComparingInt(piece -> piece.mentions.isEmpty() ? -1 : piece.mentions.getFirst());

    String name() {
        return names.getFirst();
    }

    /// Cuts out what stands under `name`, where a person said that it is somebody else.
    Piece only(String name, boolean wanted) {
        var kept = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        for (int mention : mentions) {
            var printed = sighting.mentions().get(mention).name();
            if (printed.equals(name) == wanted) {
                kept.add(mention);
                if (!names.contains(printed)) {
                    names.add(printed);
                }
            }
        }
        names.sort(Comparator.comparingInt(printed -> this.names.indexOf(printed)));
        return new Piece(sighting, names, kept, wanted ? List.of() : held, day);
    }

    /// Makes pieces, folding each role once.
    static final class Maker {
        private final Map<Sighting.Office, Held> offices = new HashMap<>();

        Piece of(Sighting sighting) {
            var party = sighting.party();
            var names = new ArrayList<String>(1 + party.variants().size());
            names.add(party.name());
            names.addAll(party.variants());
            var held = new ArrayList<Held>(sighting.offices().size());
            for (var office : sighting.offices()) {
                var one = offices.computeIfAbsent(office, Held::of);
                if (!one.role().isEmpty()) {
                    held.add(one);
                }
            }
            return new Piece(sighting, names, party.mentions(), held, day(sighting.sent()));
        }

        private static long day(String sent) {
            if (sent.length() < 10) {
                return UNKNOWN;
            }
            try {
                return LocalDate.parse(sent.substring(0, 10)).toEpochDay();
            } catch (DateTimeParseException none) {
                return UNKNOWN;
            }
        }
    }
}
