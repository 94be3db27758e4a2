package org.reftel.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reftel.model.Joined;
import org.reftel.model.PartyKind;

/// Joins the parties of many documents, as they are asked for: of what one reader sees, nothing is kept.
///
/// Pure and nearly linear: names meet by keys and are not compared with all others. Never on a surname alone. Read
/// [PersonJoining] and [BodyJoining] for the rules.
public final class Joining {
    private static final int LISTED = 20;
    private static final int WORD = 10;

    private Joining() {}

    /// In order of kind and first sight; every sighting is a member of one.
    ///
    /// @param decided in the order in which people decided
    public static List<Joined> of(List<Sighting> sightings, List<Decided> decided) {
        var clusters = join(new Clusters(sightings, decided, false));
        // Where a person parts what rules join, the one parted goes and all others stay together.
        return joined(
                clusters.hasRefused()
                        ? join(new Clusters(sightings, decided, true)).all()
                        : clusters.all());
    }

    private static Clusters join(Clusters clusters) {
        var kinds = new EnumMap<PartyKind, List<Piece>>(PartyKind.class);
        for (var piece : clusters.pieces()) {
            kinds.computeIfAbsent(piece.sighting().party().kind(), any -> new ArrayList<>())
                    .add(piece);
        }
        kinds.forEach((kind, pieces) -> {
            if (kind == PartyKind.PERSON) {
                new PersonJoining(clusters, pieces).join();
            } else {
                new BodyJoining(clusters, kind, pieces).join();
            }
        });
        return clusters;
    }

    private static List<Joined> joined(List<Cluster> clusters) {
        var inOrder = new ArrayList<>(clusters);
        inOrder.forEach(cluster -> cluster.pieces().sort(Piece.BY_TIME));
        inOrder.sort(Comparator.comparing((Cluster cluster) ->
                        cluster.pieces().getFirst().sighting().party().kind())
                .thenComparing(cluster -> cluster.pieces().getFirst(), Piece.BY_TIME));
        Map<Cluster, String> names = new HashMap<>();
        Map<Cluster, String> ids = new HashMap<>();
        var taken = new HashMap<String, Integer>();
        for (var cluster : inOrder) {
            var name = fullest(cluster);
            names.put(cluster, name);
            var id = id(cluster, name);
            int times = taken.merge(id, 1, Integer::sum);
            ids.put(cluster, times == 1 ? id : id + "~" + times);
        }
        return inOrder.stream().map(cluster -> joined(cluster, names, ids)).toList();
    }

    private static Joined joined(Cluster cluster, Map<Cluster, String> names, Map<Cluster, String> ids) {
        var name = names.getOrDefault(cluster, "");
        var variants = new LinkedHashSet<String>();
        var members = new ArrayList<Joined.Member>(cluster.pieces().size());
        var acronym = "";
        for (var piece : cluster.pieces()) {
            variants.addAll(piece.names());
            members.add(new Joined.Member(
                    piece.sighting().document(), piece.sighting().index(), piece.mentions()));
            if (acronym.isEmpty()
                    && piece.names().contains(piece.sighting().party().acronym())) {
                acronym = piece.sighting().party().acronym();
            }
        }
        variants.remove(name);
        return new Joined(
                ids.getOrDefault(cluster, ""),
                cluster.pieces().getFirst().sighting().party().kind(),
                name,
                acronym,
                List.copyOf(variants),
                members,
                why(cluster),
                near(cluster, cluster.apart(), names, ids),
                near(cluster, cluster.unresolved(), names, ids));
    }

    private static List<String> why(Cluster cluster) {
        var why = new ArrayList<String>();
        var records = cluster.pieces().stream()
                .map(piece -> piece.sighting().document())
                .distinct()
                .count();
        if (records > 1) {
            why.add("the same name, or one that the rules below name, in " + records + " records");
        }
        for (var line : cluster.why()) {
            if (!why.contains(line) && why.size() < LISTED * LISTED) {
                why.add(line);
            }
        }
        return why;
    }

    private static List<Joined.Near> near(
            Cluster cluster, List<Cluster.Beside> beside, Map<Cluster, String> names, Map<Cluster, String> ids) {
        var near = new LinkedHashMap<String, Joined.Near>();
        for (var one : beside) {
            var other = one.other().root();
            if (!other.equals(cluster) && near.size() < LISTED) {
                var id = ids.getOrDefault(other, "");
                near.putIfAbsent(id, new Joined.Near(id, names.getOrDefault(other, ""), one.why()));
            }
        }
        return List.copyOf(near.values());
    }

    /// The fullest name printed: most words, then not in capitals, then with accents, then the one in most
    /// records, then the longest, then the first.
    private static String fullest(Cluster cluster) {
        boolean person = cluster.pieces().getFirst().sighting().party().kind() == PartyKind.PERSON;
        var best = cluster.pieces().getFirst().name();
        var times = new LinkedHashMap<String, Integer>();
        cluster.pieces().forEach(piece -> times.merge(piece.name(), 1, Integer::sum));
        if (times.size() == 1) {
            return best;
        }
        var fullness = Fullness.of(best, person, times.getOrDefault(best, 0));
        for (var name : times.entrySet()) {
            var its = Fullness.of(name.getKey(), person, name.getValue());
            if (its.compareTo(fullness) > 0) {
                best = name.getKey();
                fullness = its;
            }
        }
        return best;
    }

    /// How much of a name a printed one gives.
    private record Fullness(int words, boolean small, boolean accents, int times, int length)
            implements Comparable<Fullness> {
        private static final Comparator<Fullness> ORDER = Comparator.comparingInt(Fullness::words)
                .thenComparing(Fullness::small)
                .thenComparing(Fullness::accents)
                .thenComparingInt(Fullness::times)
                .thenComparingInt(Fullness::length);

        static Fullness of(String name, boolean person, int times) {
            if (person) {
                // An initial is more than nothing, and less than a name.
                var core = PersonName.of(name).core();
                int words = core.stream()
                        .mapToInt(word -> word.length() > 1 ? WORD : 1)
                        .sum();
                return of(words, name, times);
            }
            return of(
                    Acronym.isOne(name) ? 0 : OrganisationName.of(name).words().size(), name, times);
        }

        private static Fullness of(int words, String name, int times) {
            return new Fullness(
                    words,
                    !name.equals(name.toUpperCase(Locale.ROOT)),
                    name.chars().anyMatch(c -> c >= 0xC0 && Character.isLetter(c)),
                    times,
                    name.length());
        }

        @Override
        public int compareTo(Fullness other) {
            return ORDER.compare(this, other);
        }
    }

    /// `person:tomas-verdeguer`; `person:verdeguer@09vela12` for what is no full name.
    private static String id(Cluster cluster, String name) {
        var sighting = cluster.pieces().getFirst().sighting();
        boolean person = sighting.party().kind() == PartyKind.PERSON;
        var folded = person
                ? PersonName.of(name).folded()
                : OrganisationName.of(name).folded();
        var id = sighting.party().kind().key() + ":" + folded.replace(' ', '-');
        return person && !cluster.isFull() ? id + "@" + sighting.document().toLowerCase(Locale.ROOT) : id;
    }
}
