package org.reftel.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.model.PartyKind;

/// Joins organisations, places, programmes and the rest of a room, one kind after the other.
///
/// Names with the same words are one, within a country where any country could have a body of that name
/// ([Generic]). An acronym is its expansion where a document of the room defines it and no other defines it
/// otherwise; a document's own definition is always its own.
final class BodyJoining {
    private static final int LISTED = 20;
    private static final int FEWEST = 2;

    /// Countries whose records define an acronym alike, so that it is taken for known.
    private static final int SEVERAL = 3;

    /// Countries whose records use an acronym that none defines, so that it is taken for one and the same.
    private static final int MANY = 5;

    /// Letters of an acronym that hardly two bodies share.
    private static final int LONG = 5;

    private final Clusters clusters;
    private final PartyKind kind;
    private final List<Piece> pieces;
    private final Map<String, OrganisationName> parsed = new HashMap<>();
    /// Name and scope to who bears it.
    private final Map<String, Cluster> bearers = new LinkedHashMap<>();
    /// Name without scope to its clusters in all scopes.
    private final Map<String, Set<Cluster>> everywhere = new LinkedHashMap<>();
    /// Acronym to those that a document gives it to.
    private final Map<String, List<Defined>> defined = new HashMap<>();

    /// Acronym to the countries whose records use it undefined.
    private final Map<String, Set<String>> usedIn = new HashMap<>();

    /// A definition in the room.
    ///
    /// @param scope empty when the name means the same everywhere
    private record Defined(Cluster body, String scope, String country, String document) {}

    BodyJoining(Clusters clusters, PartyKind kind, List<Piece> pieces) {
        this.clusters = clusters;
        this.kind = kind;
        this.pieces = pieces;
    }

    void join() {
        var acronyms = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (Acronym.isOne(piece.name())) {
                acronyms.add(piece);
            } else {
                named(piece);
            }
        }
        for (var piece : pieces) {
            define(piece);
        }
        for (var piece : acronyms) {
            usedIn.computeIfAbsent(Fold.name(piece.name()), any -> new HashSet<>())
                    .add(piece.sighting().country());
        }
        for (var piece : acronyms) {
            acronym(piece);
        }
        near();
    }

    private OrganisationName parse(String name) {
        return parsed.computeIfAbsent(name, OrganisationName::of);
    }

    private String key(String name) {
        return kind == PartyKind.PLACE
                ? Organisations.key(kind, name)
                : parse(name).key();
    }

    private String scope(String name, Piece piece) {
        return kind == PartyKind.ORGANISATION || kind == PartyKind.OFFICE
                ? Generic.scope(key(name), parse(name).words(), piece.sighting().country())
                : "";
    }

    /// By each long name that its document joined to it.
    private void named(Piece piece) {
        for (var name : piece.names()) {
            if (!Acronym.isOne(name)) {
                bear(piece, key(name), scope(name, piece));
            }
        }
    }

    private void bear(Piece piece, String key, String scope) {
        var one = clusters.root(piece);
        var place = key + "|" + scope;
        var bearer = bearers.get(place);
        if (bearer == null || !clusters.merge(bearer, one, "")) {
            if (bearer != null) {
                apart(bearer.root(), one, "a person said that they are two");
            }
            bearers.putIfAbsent(place, one);
        }
        everywhere.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(clusters.root(piece));
    }

    private void define(Piece piece) {
        var given = piece.sighting().party().acronym();
        if (given.isEmpty() || Acronym.isOne(piece.name()) || !piece.names().contains(given)) {
            return;
        }
        defined.computeIfAbsent(Fold.name(given), any -> new ArrayList<>(1))
                .add(new Defined(
                        clusters.root(piece),
                        scope(piece.name(), piece),
                        piece.sighting().country(),
                        piece.sighting().document()));
    }

    /// An acronym whose document does not say what it means.
    private void acronym(Piece piece) {
        var letters = Fold.name(piece.name());
        var country = piece.sighting().country();
        var all = defined.getOrDefault(letters, List.of());
        // What the records about this country say goes before what others say.
        var meanings = meanings(
                all.stream().filter(one -> one.country().equals(country)).toList());
        if (meanings.isEmpty()) {
            meanings =
                    meanings(all.stream().filter(one -> one.scope().isEmpty()).toList());
            meanings.keySet().removeIf(body -> letters.length() < LONG && !isKnown(body, country, all));
        }
        if (meanings.isEmpty()) {
            bear(piece, letters, scope(letters, country, all));
            return;
        }
        var one = clusters.root(piece);
        if (meanings.size() == 1) {
            var body = meanings.firstEntry().getKey();
            var why = "\"%s\" is the acronym of \"%s\", as %s says"
                    .formatted(
                            piece.name(),
                            shown(body),
                            meanings.firstEntry().getValue().document());
            if (!clusters.merge(body, one, body.why().contains(why) ? "" : why)) {
                apart(body, one, "a person said that they are two");
            }
            return;
        }
        for (var meaning : meanings.keySet().stream().limit(LISTED).toList()) {
            var why = "\"%s\" has %d meanings in these records".formatted(piece.name(), meanings.size());
            one.unresolved().add(new Cluster.Beside(meaning, why));
            if (meaning.unresolved().size() < LISTED) {
                meaning.unresolved().add(new Cluster.Beside(one, why));
            }
        }
    }

    private static SequencedMap<Cluster, Defined> meanings(List<Defined> definitions) {
        var meanings = new LinkedHashMap<Cluster, Defined>();
        for (var definition : definitions) {
            meanings.putIfAbsent(definition.body().root(), definition);
        }
        return meanings;
    }

    /// Whether a meaning reaches records about another country: they name it in full, or it is defined in several.
    private static boolean isKnown(Cluster body, String country, List<Defined> definitions) {
        return country.isEmpty()
                || body.countries().contains(country)
                || definitions.stream()
                                .filter(one -> one.body().root().equals(body))
                                .map(Defined::country)
                                .distinct()
                                .count()
                        >= SEVERAL;
    }

    /// Within what an acronym means one body when no definition reaches the record: two countries may mean two by it,
    /// unless so many use it that it is nobody's own. `GO.` and `MO.` are everybody's governments and ministries.
    private String scope(String letters, String country, List<Defined> definitions) {
        boolean own = kind == PartyKind.ORGANISATION || kind == PartyKind.OFFICE;
        boolean everybodys = letters.startsWith("go") || letters.startsWith("mo");
        int users = usedIn.getOrDefault(letters, Set.of()).size();
        boolean common = letters.length() >= LONG || users >= MANY && definitions.isEmpty() && !everybodys;
        return own && !common ? country : "";
    }

    // ---- near names

    private void near() {
        everywhere.values().forEach(this::sameName);
        var byWords = new HashMap<String, Cluster>();
        for (var cluster : clustersOfKind()) {
            for (var words : wordSets(cluster)) {
                byWords.putIfAbsent(String.join(" ", words), cluster);
            }
        }
        for (var cluster : clustersOfKind()) {
            for (var words : wordSets(cluster)) {
                for (var fewer : without(words)) {
                    var other = byWords.get(fewer);
                    if (other != null && !other.equals(cluster) && other.mayBeNear(cluster)) {
                        apart(other, cluster, "one name has a word more than the other");
                    }
                }
            }
        }
    }

    private void sameName(Set<Cluster> bearing) {
        var distinct = new ArrayList<>(
                new LinkedHashSet<>(bearing.stream().map(Cluster::root).toList()));
        for (int i = 1; i < Math.min(distinct.size(), LISTED); i++) {
            if (!distinct.getFirst().mayBeNear(distinct.get(i))) {
                apart(distinct.getFirst(), distinct.get(i), "the same name in records about another country");
            }
        }
    }

    private Set<Cluster> clustersOfKind() {
        var all = new LinkedHashSet<Cluster>();
        everywhere.values().forEach(bearing -> bearing.forEach(cluster -> all.add(cluster.root())));
        return all;
    }

    private Set<TreeSet<String>> wordSets(Cluster cluster) {
        var sets = new LinkedHashSet<TreeSet<String>>();
        for (var piece : cluster.pieces().stream().limit(LISTED).toList()) {
            if (!Acronym.isOne(piece.name())) {
                sets.add(new TreeSet<>(parse(piece.name()).words()));
            }
        }
        return sets;
    }

    /// The sets with a word or two less, two words at least.
    private static Set<String> without(TreeSet<String> words) {
        var fewer = new LinkedHashSet<String>();
        if (words.size() > 8) {
            return fewer;
        }
        for (var one : words) {
            var rest = new TreeSet<>(words);
            rest.remove(one);
            if (rest.size() >= FEWEST) {
                fewer.add(String.join(" ", rest));
            }
            for (var other : rest) {
                var less = new TreeSet<>(rest);
                less.remove(other);
                if (less.size() >= FEWEST) {
                    fewer.add(String.join(" ", less));
                }
            }
        }
        return fewer;
    }

    private static void apart(Cluster one, Cluster other, String why) {
        if (!one.equals(other)) {
            one.besides(other, why);
            other.besides(one, why);
        }
    }

    private static String shown(Cluster cluster) {
        return cluster.pieces().getFirst().name();
    }
}
