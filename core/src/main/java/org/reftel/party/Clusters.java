package org.reftel.party;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pieces of a room as clusters, and what people decided about them: forced joins are made first, and no rule
/// joins what a person keeps apart.
final class Clusters {
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Piece, Cluster> of = new IdentityHashMap<>();
    private final Map<Cluster, Set<Cluster>> forbidden = new HashMap<>();
    private boolean refused;

    /// @param last whether those whom a person told to be somebody else come behind all others
    Clusters(List<Sighting> sightings, List<Decided> decided, boolean last) {
        var holding = new LinkedHashMap<List<String>, Decided>();
        for (var one : decided) {
            holding.remove(one.pair());
            holding.put(one.pair(), one);
        }
        var named = new Named(sightings, holding.values().stream().toList());
        pieces.addAll(named.pieces);
        for (var piece : pieces) {
            of.put(piece, new Cluster(piece));
        }
        Set<Piece> late = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var one : holding.values()) {
            var a = named.find(one.document(), one.name());
            var b = named.find(one.otherDocument(), one.otherName());
            if (!one.same() && a != null && b != null && a != b) {
                forbid(root(a), root(b));
                late.add(b);
            }
        }
        for (var one : holding.values()) {
            var a = named.find(one.document(), one.name());
            var b = named.find(one.otherDocument(), one.otherName());
            if (one.same()
                    && a != null
                    && b != null
                    && a.sighting().party().kind() == b.sighting().party().kind()) {
                merge(
                        root(a),
                        root(b),
                        "a person confirmed that \"%s\" in %s and \"%s\" in %s are the same"
                                .formatted(one.name(), one.document(), one.otherName(), one.otherDocument()));
            }
        }
        var first = new ArrayList<Piece>(pieces.size());
        var then = new ArrayList<Piece>(late.size());
        pieces.sort(Piece.BY_TIME);
        for (var piece : pieces) {
            (last && late.contains(piece) ? then : first).add(piece);
        }
        pieces.clear();
        pieces.addAll(first);
        pieces.addAll(then);
    }

    /// Whether a person kept apart what a rule would have joined.
    boolean hasRefused() {
        return refused;
    }

    /// In order of time, those that a person split off behind the others.
    List<Piece> pieces() {
        return pieces;
    }

    Cluster root(Piece piece) {
        var cluster = of.get(piece);
        if (cluster == null) {
            throw new IllegalArgumentException(piece + " is not of this room");
        }
        return cluster.root();
    }

    /// Whether a person said that the two are not the same.
    boolean areKeptApart(Cluster one, Cluster other) {
        if (forbidden.isEmpty()) {
            return false;
        }
        return forbidden.getOrDefault(one.root(), Set.of()).contains(other.root());
    }

    /// The same, asked by a rule that would join them.
    boolean parts(Cluster one, Cluster other) {
        boolean parted = areKeptApart(one, other);
        refused |= parted;
        return parted;
    }

    /// Makes one of two, unless a person forbids it. An empty reason says nothing.
    ///
    /// @return whether they are one now
    boolean merge(Cluster one, Cluster other, String why) {
        var to = one.root();
        var from = other.root();
        if (to.equals(from)) {
            return true;
        }
        if (parts(to, from)) {
            return false;
        }
        to.take(from);
        if (!why.isEmpty()) {
            to.why().add(why);
        }
        var enemies = forbidden.remove(from);
        if (enemies != null) {
            for (var enemy : enemies) {
                var theirs = forbidden.getOrDefault(enemy, new HashSet<>());
                theirs.remove(from);
                forbid(to, enemy);
            }
        }
        return true;
    }

    private void forbid(Cluster one, Cluster other) {
        forbidden.computeIfAbsent(one, any -> new HashSet<>()).add(other);
        forbidden.computeIfAbsent(other, any -> new HashSet<>()).add(one);
    }

    /// The clusters there are, in order of their first piece.
    List<Cluster> all() {
        var seen = new HashSet<Cluster>();
        var all = new ArrayList<Cluster>();
        for (var piece : pieces) {
            var root = root(piece);
            if (seen.add(root)) {
                all.add(root);
            }
        }
        return all;
    }

    /// Pieces by the names that people decided about.
    private static final class Named {
        private final List<Piece> pieces = new ArrayList<>();
        private final Map<List<String>, Piece> byName = new HashMap<>();

        Named(List<Sighting> sightings, List<Decided> decided) {
            var documents = new HashMap<String, List<Decided>>();
            for (var one : decided) {
                documents
                        .computeIfAbsent(one.document(), any -> new ArrayList<>())
                        .add(one);
                documents
                        .computeIfAbsent(one.otherDocument(), any -> new ArrayList<>())
                        .add(one);
            }
            var maker = new Piece.Maker();
            for (var sighting : sightings) {
                var piece = maker.of(sighting);
                var about = documents.get(sighting.document());
                if (about == null) {
                    pieces.add(piece);
                } else {
                    split(piece, about);
                }
            }
        }

        /// Cuts off names of one party that a person said are not the same.
        private void split(Piece whole, List<Decided> about) {
            var rest = whole;
            for (var one : about) {
                boolean inside = !one.same()
                        && one.document().equals(one.otherDocument())
                        && !one.name().equals(one.otherName())
                        && rest.names().contains(one.name())
                        && rest.names().contains(one.otherName());
                if (inside) {
                    add(rest.only(one.otherName(), true));
                    rest = rest.only(one.otherName(), false);
                }
            }
            add(rest);
        }

        private void add(Piece piece) {
            pieces.add(piece);
            for (var name : piece.names()) {
                byName.putIfAbsent(List.of(piece.sighting().document(), name), piece);
            }
        }

        @Nullable
        Piece find(String document, String name) {
            return byName.get(List.of(document, name));
        }
    }
}
