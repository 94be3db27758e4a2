package org.reftel.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;

/// Joins all but the persons of one document: names that have the same words, and a name with its acronym where
/// the document writes them together or the first letters leave no choice. More is never joined: `Harbor Police`
/// and `Federal Harbor Police` are two.
final class Organisations {
    /// Ways of writing one country that no rule brings together.
    private static final Map<String, String> WRITTEN = Map.of(
            "usa", "us", "united states", "us", "united states america", "us", "great britain", "united kingdom");

    private final List<Mention> mentions;
    private final List<Form> forms = new ArrayList<>();
    private final Map<Form, Form> above = new HashMap<>();
    private final Map<Form, String> why = new HashMap<>();
    private final Map<Form, String> acronyms = new LinkedHashMap<>();
    private final Map<Form, String> apart = new HashMap<>();

    private Organisations(List<Mention> mentions) {
        this.mentions = mentions;
    }

    static List<Group> of(List<Form> found, List<Definition> definitions, List<Mention> mentions) {
        var bodies = new Organisations(mentions);
        var defined = bodies.accepted(found, definitions);
        bodies.forms.addAll(found);
        bodies.sameWords();
        bodies.defined(defined);
        bodies.firstLetters();
        return bodies.groups();
    }

    /// A pair of forms that the document writes together.
    private record Pair(Form expansion, Form acronym, Definition definition, boolean telling) {}

    /// The definitions to be believed. First letters, in whatever order, make one certain; a foreign acronym is
    /// believed when nothing else claims either of the two.
    private List<Pair> accepted(List<Form> found, List<Definition> definitions) {
        var byMention = new HashMap<Integer, Form>();
        found.forEach(form -> form.mentions().forEach(mention -> byMention.put(mention, form)));
        var pairs = new ArrayList<Pair>();
        for (var definition : definitions) {
            var expansion = byMention.get(definition.expansion());
            var acronym = byMention.get(definition.acronym());
            if (expansion == null || acronym == null || expansion.equals(acronym)) {
                continue;
            }
            var shorter = mentions.get(definition.acronym()).name();
            var longer = mentions.get(definition.expansion()).name();
            if (Acronym.isOne(shorter) && !Acronym.isOne(longer)) {
                boolean telling = Acronym.yields(shorter, longer) || Acronym.yieldsTurned(shorter, longer);
                pairs.add(new Pair(expansion, acronym, definition, telling));
            }
        }
        var partners = new HashMap<Form, Set<Form>>();
        for (var pair : pairs) {
            partners.computeIfAbsent(pair.expansion(), any -> new HashSet<>()).add(pair.acronym());
            partners.computeIfAbsent(pair.acronym(), any -> new HashSet<>()).add(pair.expansion());
        }
        return pairs.stream()
                .filter(pair -> pair.telling()
                        || isAlike(pair)
                                && partners.getOrDefault(pair.expansion(), Set.of())
                                                .size()
                                        == 1
                                && partners.getOrDefault(pair.acronym(), Set.of())
                                                .size()
                                        == 1)
                .toList();
    }

    private static boolean isAlike(Pair pair) {
        return pair.expansion().kind() == pair.acronym().kind()
                && pair.expansion().kind() != PartyKind.PLACE;
    }

    private void sameWords() {
        var byKey = new HashMap<String, Form>();
        for (var form : forms) {
            var first = byKey.putIfAbsent(form.kind() + " " + key(form), form);
            if (first != null) {
                var same = OrganisationName.of(first.shown())
                        .key()
                        .equals(OrganisationName.of(form.shown()).key());
                var line = same
                        ? "\"%s\" and \"%s\" have the same words"
                        : "\"%s\" and \"%s\" are two ways of writing one name";
                join(first, form, line.formatted(first.shown(), form.shown()));
            }
        }
    }

    static String key(Form form) {
        return key(form.kind(), form.shown());
    }

    /// What the ways of writing one name share.
    static String key(PartyKind kind, String printed) {
        var name = OrganisationName.of(printed);
        var words = name.words();
        if (kind == PartyKind.PLACE) {
            // `City of Vela`, `Ciudad Vela`. `Vela City` stays apart from `Vela`, which may be a country.
            if (words.size() > 1
                    && (words.getFirst().equals("ciudad") || name.folded().startsWith("city of "))) {
                words = words.subList(1, words.size());
            }
            var key = String.join(" ", words);
            return WRITTEN.getOrDefault(key, key.isEmpty() ? name.folded() : key);
        }
        return name.key();
    }

    private void defined(List<Pair> pairs) {
        var byAcronym = new LinkedHashMap<Form, List<Pair>>();
        for (var pair : pairs) {
            byAcronym.computeIfAbsent(pair.acronym(), any -> new ArrayList<>()).add(pair);
        }
        byAcronym.forEach((acronym, its) -> {
            var expansions = new LinkedHashSet<Form>();
            its.forEach(pair -> expansions.add(root(pair.expansion())));
            if (expansions.size() == 1) {
                join(its.getFirst());
            } else {
                divide(acronym, its);
            }
        });
    }

    private void join(Pair pair) {
        var longer = mentions.get(pair.definition().expansion()).name();
        var shorter = mentions.get(pair.definition().acronym()).name();
        acronyms.put(pair.acronym(), shorter);
        join(
                pair.expansion(),
                pair.acronym(),
                "the document writes \"%s\" and \"%s\" together, one in brackets".formatted(longer, shorter));
    }

    /// One acronym with two meanings: each expansion keeps the mention beside it, the others mean one of the two.
    private void divide(Form acronym, List<Pair> pairs) {
        var beside = new HashMap<Integer, Pair>();
        pairs.forEach(pair -> beside.put(pair.definition().acronym(), pair));
        var rest = new Form(acronym.kind(), acronym.folded());
        var parts = new LinkedHashMap<Form, Form>();
        for (int mention : acronym.mentions()) {
            var pair = beside.get(mention);
            var part = pair == null
                    ? rest
                    : parts.computeIfAbsent(root(pair.expansion()), any -> new Form(acronym.kind(), acronym.folded()));
            part.add(mention, mentions.get(mention).name());
        }
        forms.remove(acronym);
        for (var pair : pairs) {
            var part = parts.get(root(pair.expansion()));
            if (part != null && !above.containsKey(part)) {
                forms.add(part);
                join(new Pair(pair.expansion(), part, pair.definition(), true));
            }
        }
        if (!rest.mentions().isEmpty()) {
            forms.add(rest);
            apart.put(rest, "\"%s\" has two meanings in this document: joined to neither".formatted(rest.shown()));
        }
    }

    /// Acronyms that no bracket explains, where the first letters of one name alone make them.
    private void firstLetters() {
        var makers = new HashMap<String, Set<Form>>();
        for (var form : forms) {
            if (!Acronym.isOne(form.shown())) {
                for (var letters : Acronym.of(form.shown())) {
                    makers.computeIfAbsent(form.kind() + " " + letters, any -> new LinkedHashSet<>())
                            .add(root(form));
                }
            }
        }
        var shortened = new HashSet<Form>();
        acronyms.keySet().forEach(form -> shortened.add(root(form)));
        for (var form : forms) {
            if (Acronym.isOne(form.shown()) && !acronyms.containsKey(form) && !apart.containsKey(form)) {
                var making = makers.getOrDefault(form.kind() + " " + form.folded(), Set.of());
                if (making.size() == 1 && shortened.add(root(making.iterator().next()))) {
                    var expansion = making.iterator().next();
                    acronyms.put(form, form.shown());
                    join(
                            expansion,
                            form,
                            "\"%s\" is the first letters of \"%s\"".formatted(form.shown(), expansion.shown()));
                } else if (making.size() > 1) {
                    apart.put(
                            form,
                            "\"%s\" fits %s: joined to none"
                                    .formatted(
                                            form.shown(),
                                            String.join(
                                                    " and ",
                                                    making.stream()
                                                            .map(one -> "\"" + one.shown() + "\"")
                                                            .toList())));
                }
            }
        }
    }

    private Form root(Form form) {
        var at = form;
        for (var next = above.get(at); next != null; next = above.get(at)) {
            var beyond = above.get(next);
            if (beyond != null) {
                above.put(at, beyond);
            }
            at = next;
        }
        return at;
    }

    private void join(Form one, Form other, String line) {
        var to = root(one);
        var from = root(other);
        if (!to.equals(from)) {
            above.put(from, to);
        }
        why.putIfAbsent(one, line);
        why.putIfAbsent(other, line);
    }

    private List<Group> groups() {
        var members = new LinkedHashMap<Form, List<Form>>();
        for (var form : forms) {
            members.computeIfAbsent(root(form), any -> new ArrayList<>()).add(form);
        }
        var groups = new ArrayList<Group>();
        for (var together : members.values()) {
            var lead = together.stream().max(FULLEST).orElseThrow();
            var group = new Group(lead);
            together.sort(Comparator.comparingInt(Form::first));
            for (var form : together) {
                if (!form.equals(lead)) {
                    group.join(form, why.getOrDefault(form, ""));
                }
                if (acronyms.containsKey(form)) {
                    group.acronym(acronyms.getOrDefault(form, ""));
                }
                var line = apart.get(form);
                if (line != null) {
                    group.apart(line);
                }
            }
            groups.add(group);
        }
        return groups;
    }

    /// Words written out before an acronym, more before fewer, not in capitals, the more frequent, the longer before
    /// the shorter, else the first.
    private static final Comparator<Form> FULLEST = Comparator.comparing((Form form) -> !Acronym.isOne(form.shown()))
            .thenComparing(form -> OrganisationName.of(form.shown()).words().size())
            .thenComparing(form -> !form.isInCapitals())
            .thenComparing(form -> form.mentions().size())
            .thenComparing(form -> form.shown().length())
            .thenComparing(form -> -form.first());
}
