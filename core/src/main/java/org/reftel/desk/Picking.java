package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Joined;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.PartyRef;
import org.reftel.party.Keys;

/// Finds whom a typed name means. Where several fit, all are listed and none is chosen.
final class Picking {
    /// More records than these are not joined for one name: what a reader asks for so is no name.
    private static final int MOST = 20_000;

    /// How many of a hundred records must have one organisation for those of the same name to stand aside.
    private static final int MANY = 80;

    private final Shelf shelf;
    private final Limits limits;
    private final int whole;

    /// Among all records.
    Picking(Shelf shelf) {
        this(shelf, Limits.of("", "", "", shelf.gazetteer()), Integer.MAX_VALUE);
    }

    /// @param limits of the records that the name is looked for in
    /// @param whole of more records than these only the outlines are held
    Picking(Shelf shelf, Limits limits, int whole) {
        this.shelf = shelf;
        this.limits = limits;
        this.whole = whole;
    }

    /// Those that a name fits.
    ///
    /// @param company of the records that they are in
    /// @param fits those in most records first; none when nobody bears the name
    /// @param others of the same name, which stand aside: nearly all records mean the first
    record Picked(Company company, List<Joined> fits, List<Joined> others) {
        /// Whether the name is clear: one bears it, or several that print one name and are called different
        /// kinds of things.
        boolean isOne() {
            return !fits.isEmpty()
                    && fits.stream()
                                    .map(Joined::name)
                                    .map(Picking::folded)
                                    .distinct()
                                    .count()
                            == 1
                    && (fits.size() == 1
                            || fits.stream().allMatch(party -> isThing(party.kind())) && areDistinctKinds());
        }

        /// Those that a reader meant who knows the kind: called exactly so, else all of the kind.
        Picked only(Trace.Meant meant, String name) {
            if (meant.isAny()) {
                return this;
            }
            var all = new ArrayList<>(fits);
            all.addAll(others);
            var kind = all.stream()
                    .filter(party -> party.kind().key().equals(meant.kind()))
                    .toList();
            var exact = kind.stream().filter(party -> party.name().equals(name)).toList();
            var chosen = exact.isEmpty() ? kind : exact;
            return new Picked(
                    company,
                    meant.place() > 0 && meant.place() <= chosen.size()
                            ? List.of(chosen.get(meant.place() - 1))
                            : chosen,
                    List.of());
        }

        private boolean areDistinctKinds() {
            return fits.stream().map(Joined::kind).distinct().count() == fits.size();
        }
    }

    Picked pick(String typed) throws IOException {
        var name = typed.strip();
        var refs = shelf.partiesNamed(Keys.of(name));
        var ids = new LinkedHashSet<String>();
        refs.forEach(ref -> ids.add(ref.record()));
        if (!limits.isOpen()) {
            var allowed = shelf.entries(List.copyOf(ids)).stream()
                    .filter(limits::allow)
                    .map(CatalogueEntry::id)
                    .collect(Collectors.toSet());
            ids.retainAll(allowed);
        }
        if (ids.size() > MOST) {
            return new Picked(Company.of(shelf, List.of()), List.of(), List.of());
        }
        var keys = Keys.of(name);
        var company = Company.of(shelf, ids, new Near(keys), whole);
        var fits = fitting(folded(name), company, refs);
        if (isPlainWord(name) && fits.stream().noneMatch(party -> isMeantByWord(party, name))) {
            return new Picked(company, List.of(), List.of());
        }
        return isMostly(fits)
                ? new Picked(company, fits.subList(0, 1), fits.subList(1, fits.size()))
                : new Picked(company, fits, List.of());
    }

    /// Whether nearly all records that have a name mean the first: an organisation or thing among others of its
    /// kind, or one that has no other name than theirs, like a port after which somebody may be called in a
    /// record or two. A person never stands for others.
    private static boolean isMostly(List<Joined> fits) {
        return fits.size() > 1
                && isThing(fits.getFirst().kind())
                && (fits.stream()
                                .allMatch(
                                        party -> party.kind() == fits.getFirst().kind())
                        || fits.stream()
                                        .map(party -> folded(party.name()))
                                        .distinct()
                                        .count()
                                == 1)
                && records(fits.getFirst()) * 100
                        >= MANY * fits.stream().mapToInt(Picking::records).sum();
    }

    private static int records(Joined party) {
        return (int)
                party.members().stream().map(Joined.Member::document).distinct().count();
    }

    /// Whether a party bears one of some keys, or a longer name around one. Many records use the same names, and each
    /// name is looked at once.
    private static final class Near implements Predicate<Party> {
        private final List<String> keys;
        private final Map<String, Boolean> persons = new HashMap<>();
        private final Map<String, Boolean> others = new HashMap<>();
        private final Map<String, Boolean> acronyms = new HashMap<>();

        Near(Collection<String> keys) {
            this.keys = keys.stream().map(Near::apart).toList();
        }

        @Override
        public boolean test(Party party) {
            if (isNear(party.kind(), party.name())
                    || !party.acronym().isEmpty()
                            && acronyms.computeIfAbsent(party.acronym(), name -> holdsKey(Keys.ofAcronym(name)))) {
                return true;
            }
            for (var variant : party.variants()) {
                if (isNear(party.kind(), variant)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isNear(PartyKind kind, String printed) {
            return (kind == PartyKind.PERSON ? persons : others)
                    .computeIfAbsent(
                            printed, name -> Keys.of(kind, name).stream().anyMatch(this::holdsKey));
        }

        private boolean holdsKey(String own) {
            return keys.stream().anyMatch(apart(own)::contains);
        }

        /// With a blank at either end: a key is held as whole words.
        private static String apart(String key) {
            return ' ' + key + ' ';
        }
    }

    /// `police`, as one types a word and no name.
    private static boolean isPlainWord(String name) {
        return name.indexOf(' ') < 0
                && name.equals(name.toLowerCase(Locale.ROOT))
                && name.chars().allMatch(Character::isLetter);
    }

    /// Whether a word without a capital can only be meant as the name: of a person or place, or as an acronym.
    private static boolean isMeantByWord(Joined party, String word) {
        return switch (party.kind()) {
            case PERSON, PLACE -> true;
            case ORGANISATION, OFFICE, PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT ->
                names(party).stream()
                        .anyMatch(name -> name.equalsIgnoreCase(word) && name.equals(name.toUpperCase(Locale.ROOT)));
        };
    }

    private static List<Joined> fitting(String name, Company company, Collection<PartyRef> refs) {
        var wanted = new HashSet<String>();
        refs.forEach(ref -> wanted.add(ref.record() + '\n' + ref.party()));
        var bearing = company.parties().stream()
                .filter(party -> party.members().stream()
                        .anyMatch(member -> wanted.contains(member.document() + '\n' + member.party())))
                .toList();
        var exact = bearing.stream().filter(party -> isCalled(party, name)).toList();
        // One word may be anybody's surname: then who bears it fits as well as who is called so.
        var pool = exact.isEmpty() || name.indexOf(' ') < 0 && exact.stream().allMatch(Picking::isPerson)
                ? bearing
                : exact;
        var full = pool.stream().filter(party -> !isBare(party)).toList();
        var ordered = new ArrayList<>(full.isEmpty() ? pool : full);
        ordered.sort(Comparator.comparingInt((Joined party) -> -party.members().size())
                .thenComparing(Joined::name)
                .thenComparing(Joined::id));
        return List.copyOf(ordered);
    }

    private static boolean isPerson(Joined party) {
        return party.kind() == PartyKind.PERSON;
    }

    /// Known by a part of the name only (see [Joined#id()]).
    private static boolean isBare(Joined party) {
        return party.id().indexOf('@') >= 0;
    }

    private static boolean isThing(PartyKind kind) {
        return switch (kind) {
            case PERSON -> false;
            case ORGANISATION, OFFICE, PLACE, PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT -> true;
        };
    }

    private static boolean isCalled(Joined party, String name) {
        return names(party).stream().map(Picking::folded).anyMatch(name::equals);
    }

    /// Everything it is called, the fullest first.
    static Set<String> names(Joined party) {
        var names = new LinkedHashSet<String>();
        names.add(party.name());
        names.addAll(party.variants());
        names.add(party.acronym());
        names.remove("");
        return names;
    }

    static String folded(String name) {
        var keys = Keys.of(name);
        return keys.isEmpty() ? "" : keys.getFirst();
    }
}
