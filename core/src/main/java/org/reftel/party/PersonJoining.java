package org.reftel.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins the persons of a room.
///
/// Equal full names first, unless two offices in one month seen from two countries say that they are two persons;
/// then other ways of writing a full name; last what is no full name (a surname, two surnames, an initial), which
/// the name alone never joins: the same office, seen from the same country within a year, must agree and fit one
/// person only.
final class PersonJoining {
    /// In which an office counts as the same one's.
    private static final long YEAR = 366;

    /// Of two near names or open cases no more are listed.
    private static final int LISTED = 20;

    /// A key that more names share tells nothing.
    private static final int COMMON = 60;

    private final Clusters clusters;
    private final Map<String, PersonName> parsed = new HashMap<>();
    private final Map<String, List<Piece>> full = new LinkedHashMap<>();
    private final List<Piece> bare = new ArrayList<>();
    private final Map<String, PersonName> names = new HashMap<>();

    PersonJoining(Clusters clusters, List<Piece> persons) {
        this.clusters = clusters;
        var shape = new NameShapes(persons.stream().map(this::name).toList());
        for (var piece : persons) {
            var name = name(piece);
            if (shape.isFull(name)) {
                full.computeIfAbsent(key(name), any -> new ArrayList<>()).add(piece);
                names.putIfAbsent(key(name), name);
                clusters.root(piece).full();
            } else {
                bare.add(piece);
            }
        }
    }

    void join() {
        full.values().forEach(this::equalNames);
        otherSpellings();
        var families = families();
        bareNames(families);
        namesakes(families);
    }

    private PersonName name(Piece piece) {
        return parsed.computeIfAbsent(piece.name(), PersonName::of);
    }

    private static String key(PersonName name) {
        return String.join(" ", name.core());
    }

    // ---- equal names

    private void equalNames(List<Piece> pieces) {
        var persons = new ArrayList<Cluster>(1);
        for (var piece : pieces) {
            var one = clusters.root(piece);
            var to = fitting(one, persons);
            if (to == null) {
                persons.add(one);
            } else if (!clusters.merge(to, one, "")) {
                persons.add(one);
            }
            persons.replaceAll(Cluster::root);
        }
        var distinct = new ArrayList<>(new LinkedHashSet<>(persons));
        for (int i = 1; i < Math.min(distinct.size(), LISTED); i++) {
            apart(distinct.getFirst(), distinct.get(i), reason(distinct.getFirst(), distinct.get(i)));
        }
    }

    private String reason(Cluster one, Cluster other) {
        var month = one.conflict(other);
        return clusters.areKeptApart(one, other)
                ? "a person said that they are two"
                : month.isEmpty()
                        ? "the same name; nothing says which of them it is"
                        : "the same name with another office in another country, both in " + month;
    }

    /// The one to which a piece of the same name belongs: the only one without a conflict, or the one with its
    /// office, or the one in its country.
    private @Nullable Cluster fitting(Cluster one, List<Cluster> persons) {
        var open = new ArrayList<Cluster>(2);
        for (var person : persons) {
            if (one.equals(person)) {
                return person;
            }
            if (one.conflict(person).isEmpty() && !clusters.parts(one, person)) {
                open.add(person);
            }
        }
        if (open.size() < 2 && persons.size() < 2) {
            return open.isEmpty() ? null : open.getFirst();
        }
        var office = open.stream()
                .filter(person -> one.apartInOffice(person, Long.MAX_VALUE) >= 0)
                .toList();
        if (office.size() == 1) {
            return office.getFirst();
        }
        var near = open.stream()
                .filter(person -> !one.countries().isEmpty() && one.mayBeNear(person))
                .toList();
        return near.size() == 1 ? near.getFirst() : null;
    }

    // ---- other spellings

    private void otherSpellings() {
        var keys = new ArrayList<>(names.keySet());
        keys.sort(Comparator.comparingInt((String key) -> -named(key).core().size())
                .thenComparing(key -> key));
        var blocks = new HashMap<String, List<String>>();
        for (var key : keys) {
            for (var block : NameShapes.blocks(named(key))) {
                blocks.computeIfAbsent(block, any -> new ArrayList<>(1)).add(key);
            }
        }
        for (var key : keys) {
            var fitting = new LinkedHashMap<String, Likeness>();
            var name = named(key);
            for (var block : NameShapes.asked(name)) {
                var candidates = blocks.getOrDefault(block, List.of());
                if (candidates.size() <= COMMON) {
                    for (var candidate : candidates) {
                        if (!candidate.equals(key) && !fitting.containsKey(candidate) && comesBefore(candidate, key)) {
                            NameShapes.likeness(name, named(candidate))
                                    .ifPresent(likeness -> fitting.put(candidate, likeness));
                        }
                    }
                }
            }
            if (!fitting.isEmpty()) {
                for (var person : persons(key)) {
                    spelled(person, fitting);
                }
            }
        }
    }

    /// The name behind a key of full names.
    private PersonName named(String key) {
        var name = names.get(key);
        if (name == null) {
            throw new IllegalArgumentException(key + " is no full name here");
        }
        return name;
    }

    private boolean comesBefore(String candidate, String key) {
        int more = named(candidate).core().size() - named(key).core().size();
        return more > 0 || more == 0 && candidate.compareTo(key) < 0;
    }

    private List<Cluster> persons(String key) {
        var persons = new LinkedHashSet<Cluster>();
        for (var piece : full.getOrDefault(key, List.of())) {
            persons.add(clusters.root(piece));
        }
        return List.copyOf(persons);
    }

    private void spelled(Cluster one, Map<String, Likeness> fitting) {
        var open = new LinkedHashMap<Cluster, String>();
        var office = new LinkedHashSet<Cluster>();
        fitting.forEach((key, likeness) -> {
            for (var person : persons(key)) {
                if (person.equals(one) || !person.conflict(one).isEmpty() || clusters.parts(person, one)) {
                    continue;
                }
                boolean inOffice = person.apartInOffice(one, YEAR) >= 0;
                if (inOffice) {
                    office.add(person);
                }
                if (inOffice || isEnough(likeness, one, person)) {
                    open.putIfAbsent(person, likeness.words());
                }
            }
        });
        var chosen = office.size() == 1
                ? office.getFirst()
                : open.size() == 1 ? open.keySet().iterator().next() : null;
        if (chosen != null) {
            clusters.merge(
                    chosen,
                    one,
                    "\"%s\": %s%s"
                            .formatted(
                                    shown(one),
                                    open.getOrDefault(chosen, "another way of writing it"),
                                    office.contains(chosen)
                                            ? ", in the same office"
                                            : ", and no other full name in these records fits"));
            return;
        }
        open.keySet().stream().limit(LISTED).forEach(person -> {
            apart(person, one, "a shorter name that fits " + open.size() + " persons");
        });
    }

    /// Without an office: the same country, which for another spelling must be known.
    private static boolean isEnough(Likeness likeness, Cluster one, Cluster person) {
        return switch (likeness) {
            case SAME, TURNED, SHORTER -> one.mayBeNear(person);
            case SPELLED -> !one.countries().isEmpty() && !person.countries().isEmpty() && one.mayBeNear(person);
            case LAST_NAMES, INITIALS, SOUND -> false;
        };
    }

    // ---- names that are not full

    private Map<String, List<Cluster>> families() {
        var families = new HashMap<String, List<Cluster>>();
        for (var key : full.keySet()) {
            for (var person : persons(key)) {
                for (var family : named(key).familyNames()) {
                    var its = families.computeIfAbsent(family, any -> new ArrayList<>(1));
                    if (its.isEmpty() || !its.getLast().equals(person)) {
                        its.add(person);
                    }
                }
            }
        }
        return families;
    }

    private void bareNames(Map<String, List<Cluster>> families) {
        // Known by an office: what no full name fits may still fit an earlier one of the same bare name.
        var alone = new HashMap<String, List<Cluster>>();
        for (var piece : bare) {
            var one = clusters.root(piece);
            var name = name(piece);
            var candidates = new LinkedHashSet<Cluster>();
            for (var person : families.getOrDefault(asked(name), List.of())) {
                if (fits(name, person)) {
                    candidates.add(person.root());
                }
            }
            candidates.remove(one);
            var earlier = alone.computeIfAbsent(name.folded(), any -> new ArrayList<>(1));
            if (!byOffice(one, piece, candidates) && !byOffice(one, piece, earlier)) {
                earlier.add(one);
                unresolved(one, candidates);
            }
        }
    }

    /// @param candidates clusters that became one may stand there several times
    private boolean byOffice(Cluster one, Piece piece, Collection<Cluster> candidates) {
        if (piece.held().isEmpty()) {
            return false;
        }
        var telling = new ArrayList<Cluster>(1);
        for (var candidate : candidates) {
            var person = candidate.root();
            boolean open = !person.equals(one) && person.apartInOffice(one, YEAR) >= 0;
            if (open && !clusters.parts(person, one) && !telling.contains(person)) {
                telling.add(person);
            }
        }
        if (telling.size() != 1) {
            return false;
        }
        var person = telling.getFirst();
        var sighting = piece.sighting();
        long days = person.apartInOffice(one, YEAR);
        var place = sighting.country().isEmpty() ? sighting.post() : sighting.country();
        return clusters.merge(
                person,
                one,
                "\"%s\" in %s: the same office (%s), reported from %s %d days apart, and nobody else of that name has it"
                        .formatted(
                                piece.name(),
                                sighting.document(),
                                sighting.offices().getFirst().role(),
                                place,
                                days));
    }

    private void unresolved(Cluster one, Set<Cluster> candidates) {
        int listed = 0;
        for (var person : candidates) {
            if (clusters.areKeptApart(person, one) || !person.mayBeNear(one)) {
                continue;
            }
            if (listed++ == LISTED) {
                return;
            }
            one.unresolved().add(new Cluster.Beside(person, "the name fits; no office says that it is the same"));
            if (person.unresolved().size() < LISTED) {
                person.unresolved()
                        .add(new Cluster.Beside(one, "only a part of the name; no office says that it is the same"));
            }
        }
    }

    private static String asked(PersonName name) {
        return name.core().size() == 2 && name.first().length() > 1 ? key(name) : name.last();
    }

    private boolean fits(PersonName bare, Cluster person) {
        if (bare.isSingle() || bare.first().length() > 1) {
            return true;
        }
        return person.root().pieces().stream()
                .limit(LISTED)
                .map(this::name)
                .anyMatch(name -> Likeness.of(bare, name).isPresent()
                        || Likeness.of(name, bare).isPresent());
    }

    // ---- near names

    private void namesakes(Map<String, List<Cluster>> families) {
        for (var key : full.keySet()) {
            var last = named(key).last();
            for (var person : persons(key)) {
                if (person.apart().size() < LISTED) {
                    families.getOrDefault(last, List.of()).stream()
                            .limit(LISTED)
                            .map(Cluster::root)
                            .filter(other -> !other.equals(person) && other.mayBeNear(person))
                            .forEach(other -> person.besides(other, "the same family name, another first name"));
                }
            }
        }
    }

    private static void apart(Cluster one, Cluster other, String why) {
        one.besides(other, why);
        other.besides(one, why);
    }

    private static String shown(Cluster cluster) {
        return cluster.pieces().getFirst().name();
    }
}
