package org.reftel.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.reftel.model.PartyKind;

/// Joins the persons of one document: every name to the fullest one that it can stand for, if there is exactly one.
///
/// Names of two words and more first, the longest leading; then single words, which are a surname where somebody here
/// bears it. One that fits two persons is joined to neither, unless the role beside it fits one of them alone.
final class Persons {
    /// A word that more persons than these bear in one document tells nothing; it keeps long lists linear.
    private static final int MOST = 200;

    private final Titles titles;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Group, PersonName> names = new HashMap<>();
    /// Every word of a leading name, and the sound of its last word, to who bears it.
    private final Map<String, Set<Group>> bearers = new HashMap<>();

    /// Single names to who is known by no other.
    private final Map<String, Set<Group>> known = new HashMap<>();

    /// A printed form and the name that it is read as.
    private record Read(Form form, PersonName name) {}

    private Persons(Titles titles) {
        this.titles = titles;
    }

    /// @param aliases mention of a second name to the mention of the name that the document puts beside it
    static List<Group> of(List<Form> forms, Map<Integer, Integer> aliases, Titles titles) {
        var persons = new Persons(titles);
        var full = new ArrayList<Read>();
        var single = new ArrayList<Read>();
        var signed = new ArrayList<Read>();
        for (var form : forms) {
            var name = PersonName.of(form.shown());
            (name.isSingle() ? titles.signs(form) ? signed : single : full).add(new Read(form, name));
        }
        full.sort(Comparator.comparingInt((Read read) -> -read.name().core().size())
                .thenComparing(read -> read.form().isInCapitals())
                .thenComparing(read -> -read.form().mentions().size())
                .thenComparing(read -> -read.form().folded().length())
                .thenComparing(read -> read.form().first()));
        full.forEach(read -> persons.full(read.form(), read.name()));
        single.forEach(read -> persons.single(read.form(), read.name()));
        signed.forEach(read -> persons.signature(read.form(), read.name()));
        persons.aliases(aliases);
        return persons.groups;
    }

    /// Brings a second name to the first, when nothing else claimed it.
    private void aliases(Map<Integer, Integer> aliases) {
        var holding = new HashMap<Integer, Group>();
        if (!aliases.isEmpty()) {
            groups.forEach(group -> mentions(group).forEach(mention -> holding.put(mention, group)));
        }
        aliases.forEach((second, first) -> {
            var from = holding.get(second);
            var to = holding.get(first);
            if (from != null && to != null && !from.equals(to) && from.forms().size() == 1 && groups.remove(from)) {
                to.join(from.lead(), "the document says that it is another name of \"" + to.name() + "\"");
                mentions(from).forEach(mention -> holding.put(mention, to));
            }
        });
    }

    private PersonName nameOf(Group group) {
        return Objects.requireNonNull(names.get(group));
    }

    private void full(Form form, PersonName name) {
        var fitting = new LinkedHashMap<Group, Likeness>();
        for (var group : candidates(name)) {
            Likeness.of(name, nameOf(group)).ifPresent(likeness -> fitting.put(group, likeness));
        }
        var same = fitting.entrySet().stream()
                .filter(entry -> entry.getValue() == Likeness.SAME)
                .map(Map.Entry::getKey)
                .findFirst();
        if (same.isPresent()) {
            same.get().join(form, Likeness.SAME.words());
        } else if (fitting.size() == 1) {
            fitting.forEach((group, likeness) -> group.join(
                    form, likeness.words() + " of \"" + group.name() + "\", the only one here whom the name fits"));
        } else {
            var group = open(form, name);
            if (fitting.size() > 1) {
                group.apart(neither(form, fitting.keySet()));
            }
        }
    }

    private void single(Form form, PersonName name) {
        var bearing = bearers.getOrDefault(name.last(), Set.of());
        SequencedSet<Group> family = new LinkedHashSet<>();
        SequencedSet<Group> given = new LinkedHashSet<>();
        for (var group : bearing) {
            var bearer = nameOf(group);
            if (bearer.familyNames().contains(name.last())) {
                family.add(group);
            } else if (bearer.first().equals(name.last())) {
                given.add(group);
            }
        }
        boolean reigns = titles.reigns(form.mentions());
        if (reigns || family.isEmpty()) {
            byGivenName(form, name, given);
        } else if (family.size() > 1) {
            byRole(form, name, family);
        } else {
            var group = family.getFirst();
            if (nameOf(group).isFamilyFirst() && titles.contradict(form.mentions(), mentions(group))) {
                open(form, name)
                        .apart("\"" + form.shown() + "\" has the family name of \"" + group.name()
                                + "\" and another office: kept apart");
            } else {
                group.join(form, "surname of \"" + group.name() + "\", and of nobody else in this document");
            }
        }
    }

    /// A surname below the text is that of somebody in it when he could sign: nobody else of the name could.
    private void signature(Form form, PersonName name) {
        var named = new LinkedHashSet<Group>(known.getOrDefault(name.last(), Set.of()));
        for (var group : bearers.getOrDefault(name.last(), Set.of())) {
            if (nameOf(group).familyNames().contains(name.last())) {
                named.add(group);
            }
        }
        var signing = named.stream()
                .filter(group -> titles.maySign(mentions(group)))
                .limit(2)
                .toList();
        if (signing.size() == 1) {
            var group = signing.getFirst();
            group.join(
                    form,
                    "signs the record; of that name only \"" + group.name() + "\" has an office of the post here");
            return;
        }
        var group = open(form, name);
        named.forEach(other -> group.apart(
                "\"" + form.shown() + "\" signs the record; nothing says that \"" + other.name() + "\" does"));
    }

    private void byGivenName(Form form, PersonName name, SequencedSet<Group> given) {
        if (given.size() == 1 && !titles.contradict(form.mentions(), mentions(given.getFirst()))) {
            var group = given.getFirst();
            group.join(form, "first name of \"" + group.name() + "\", and of nobody else in this document");
            return;
        }
        var group = open(form, name);
        if (!given.isEmpty()) {
            group.apart(neither(form, given));
        }
    }

    /// Gives each mention with a role to the one bearer who has that role; the others stay by themselves.
    private void byRole(Form form, PersonName name, SequencedSet<Group> family) {
        var rest = new Form(PartyKind.PERSON, form.folded());
        var told = new LinkedHashMap<Group, Form>();
        var offices = new LinkedHashMap<Group, List<RoleName>>();
        family.forEach(group -> offices.put(group, titles.roles(mentions(group))));
        for (int mention : form.mentions()) {
            var bearer = titles.alone(mention, offices);
            bearer.map(group -> told.computeIfAbsent(group, any -> new Form(PartyKind.PERSON, form.folded())))
                    .orElse(rest)
                    .add(mention, titles.name(mention));
        }
        told.forEach((group, part) -> group.join(
                part,
                "surname of \"" + group.name() + "\" and the same office, which nobody else of that name has here"));
        if (!rest.mentions().isEmpty()) {
            open(rest, name).apart(neither(rest, family));
        }
    }

    private static String neither(Form form, Set<Group> groups) {
        var names = groups.stream()
                .sorted(Comparator.comparingInt(group -> group.lead().first()))
                .map(group -> "\"" + group.name() + "\"")
                .toList();
        return "\"" + form.shown() + "\" fits " + String.join(" and ", names) + ": joined to "
                + (names.size() == 2 ? "neither" : "none");
    }

    private Group open(Form form, PersonName name) {
        var group = new Group(form);
        groups.add(group);
        names.put(group, name);
        if (name.isSingle()) {
            known.computeIfAbsent(name.last(), any -> new LinkedHashSet<>()).add(group);
        } else {
            for (var word : name.core()) {
                bearers.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(group);
            }
            sound(name)
                    .ifPresent(key -> bearers.computeIfAbsent(key, any -> new LinkedHashSet<>())
                            .add(group));
        }
        return group;
    }

    private Set<Group> candidates(PersonName name) {
        var found = new LinkedHashSet<Group>();
        for (var word : name.core()) {
            add(word, found);
        }
        sound(name).ifPresent(key -> add(key, found));
        return found;
    }

    private void add(String key, Set<Group> found) {
        var bearing = bearers.getOrDefault(key, Set.of());
        if (bearing.size() <= MOST) {
            found.addAll(bearing);
        }
    }

    private static Optional<String> sound(PersonName name) {
        var key = Transliteration.of(name.last());
        return Transliteration.isTelling(key) ? Optional.of("~" + key) : Optional.empty();
    }

    private Set<Integer> mentions(Group group) {
        var all = new HashSet<Integer>();
        for (var form : group.forms()) {
            all.addAll(form.mentions());
        }
        return all;
    }
}
