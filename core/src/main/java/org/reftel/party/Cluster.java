package org.reftel.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Pieces that mean one party, with what tells it from others. Clusters grow by merging; [#root()] is what became of
/// one.
final class Cluster {
    private static final int LISTED = 40;

    private @Nullable Cluster into;
    private List<Piece> pieces = new ArrayList<>(1);
    // Most have one piece: what is empty costs nothing.
    private Set<String> countries = Set.of();
    /// The days on which each office was reported.
    private Map<In, TreeSet<Long>> held = Map.of();
    /// By month: offices with the country they were reported from.
    private Map<String, Set<In>> months = Map.of();
    private boolean full;
    private final List<String> why = new ArrayList<>();
    private final List<Beside> apart = new ArrayList<>();
    private final List<Beside> unresolved = new ArrayList<>();

    /// An office and where it is reported from: the country, or the post where that has none.
    private record In(Held held, String country) {
        boolean tells(In other) {
            return !country.isEmpty() && country.equals(other.country) && held.tells(other.held);
        }
    }

    /// Another cluster, and why it is another.
    record Beside(Cluster other, String why) {}

    Cluster(Piece piece) {
        pieces.add(piece);
        var sighting = piece.sighting();
        if (!sighting.country().isEmpty()) {
            countries = Set.of(sighting.country());
        }
        if (!piece.held().isEmpty()) {
            held = new LinkedHashMap<>();
            months = new HashMap<>(2);
        }
        var from = sighting.country().isEmpty() ? sighting.post() : sighting.country();
        for (var one : piece.held()) {
            var days = held.computeIfAbsent(new In(one, from), any -> new TreeSet<>());
            if (piece.day() != Piece.UNKNOWN) {
                days.add(piece.day());
            }
            if (!sighting.month().isEmpty() && !from.isEmpty()) {
                months.computeIfAbsent(sighting.month(), any -> new HashSet<>(2))
                        .add(new In(one, from));
            }
        }
    }

    Cluster root() {
        var at = this;
        while (at.into != null) {
            if (at.into.into != null) {
                at.into = at.into.into;
            }
            at = at.into;
        }
        return at;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// Whether a full name is among its names.
    boolean isFull() {
        return full;
    }

    void full() {
        full = true;
    }

    List<String> why() {
        return why;
    }

    List<Beside> apart() {
        return apart;
    }

    /// Adds to [#apart()], as far as there is room.
    void besides(Cluster other, String reason) {
        if (apart.size() < LISTED) {
            apart.add(new Beside(other, reason));
        }
    }

    List<Beside> unresolved() {
        return unresolved;
    }

    Set<String> countries() {
        return countries;
    }

    /// Takes all that `other` has. Both are roots.
    void take(Cluster other) {
        other.into = this;
        if (other.pieces.size() > pieces.size()) {
            var more = other.pieces;
            more.addAll(pieces);
            pieces = more;
        } else {
            pieces.addAll(other.pieces);
        }
        other.pieces = List.of();
        if (!countries.containsAll(other.countries)) {
            countries = new HashSet<>(countries);
            countries.addAll(other.countries);
        }
        if (!other.held.isEmpty()) {
            takeHeld(other);
        }
        why.addAll(other.why);
        full |= other.full;
        apart.addAll(other.apart);
        unresolved.addAll(other.unresolved);
    }

    private void takeHeld(Cluster other) {
        if (held.isEmpty()) {
            held = other.held;
            months = other.months;
            return;
        }
        other.held.forEach(
                (one, days) -> held.computeIfAbsent(one, any -> new TreeSet<>()).addAll(days));
        other.months.forEach((month, all) ->
                months.computeIfAbsent(month, any -> new HashSet<>(2)).addAll(all));
    }

    /// Whether both were reported from one country; also when nobody knows the country of one.
    boolean mayBeNear(Cluster other) {
        return countries.isEmpty() || other.countries.isEmpty() || shares(countries, other.countries);
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        var fewer = some.size() <= others.size() ? some : others;
        var more = some.size() <= others.size() ? others : some;
        for (var one : fewer) {
            if (more.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /// The days between the nearest two documents from one country that give both the same office; -1 when there
    /// are none within `most`.
    long apartInOffice(Cluster other, long most) {
        long nearest = -1;
        if (held.isEmpty() || other.held.isEmpty()) {
            return nearest;
        }
        for (var one : held.entrySet()) {
            for (var its : other.held.entrySet()) {
                if (one.getKey().tells(its.getKey())) {
                    long days = nearest(one.getValue(), its.getValue());
                    if (days >= 0 && days <= most && (nearest < 0 || days < nearest)) {
                        nearest = days;
                    }
                }
            }
        }
        return nearest;
    }

    private static long nearest(TreeSet<Long> some, TreeSet<Long> others) {
        long nearest = -1;
        var fewer = some.size() <= others.size() ? some : others;
        var more = some.size() <= others.size() ? others : some;
        for (long day : fewer) {
            var below = more.floor(day);
            var above = more.ceiling(day);
            long distance = Math.min(
                    below == null ? Long.MAX_VALUE : day - below, above == null ? Long.MAX_VALUE : above - day);
            nearest = nearest < 0 ? distance : Math.min(nearest, distance);
        }
        return nearest == Long.MAX_VALUE ? -1 : nearest;
    }

    /// A month in which the two held offices that do not go together, as seen from two countries; empty when there is
    /// none.
    String conflict(Cluster other) {
        var fewer = months.size() <= other.months.size() ? this : other;
        var more = fewer == this ? other : this;
        for (var month : fewer.months.entrySet()) {
            var theirs = more.months.get(month.getKey());
            if (theirs != null && isConflict(month.getValue(), theirs)) {
                return month.getKey();
            }
        }
        return "";
    }

    private static boolean isConflict(Set<In> some, Set<In> others) {
        boolean elsewhere = false;
        for (var one : some) {
            for (var its : others) {
                if (one.country().equals(its.country()) || one.held().fits(its.held())) {
                    return false;
                }
                elsewhere = true;
            }
        }
        return elsewhere;
    }
}
