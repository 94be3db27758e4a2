package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.reftel.model.Statement.RoleHeld;

/// Offices and who held them, as the records give it: one line for a person in a role, from the first record that
/// says so to the last.
public final class Holdings {
    /// Short forms of offices, which writers use beside the full ones.
    private static final Map<String, String> SHORT = Map.of(
            "AG", "Attorney General",
            "A/S", "Assistant Secretary",
            "U/S", "Under Secretary",
            "DAS", "Deputy Assistant Secretary",
            "CDA", "Charge d'Affaires",
            "DCM", "Deputy Chief of Mission",
            "PM", "Prime Minister",
            "FM", "Foreign Minister",
            "DG", "Director General",
            "SA", "Senior Advisor");

    private Holdings() {}

    /// In order of the first record.
    public static List<Holding> of(Collection<Cited<RoleHeld>> roles, Collection<Repeat> repeats) {
        var groups = new ArrayList<Group>();
        var persons = new HashMap<String, List<Group>>();
        for (var one : Once.of(roles, repeats).first()) {
            var office = Office.of(one);
            var own = persons.computeIfAbsent(person(one), _ -> new ArrayList<>(1));
            own.stream()
                    .filter(group -> group.offices().stream().allMatch(office::isSame))
                    .findFirst()
                    .orElseGet(() -> {
                        var fresh = new Group();
                        groups.add(fresh);
                        own.add(fresh);
                        return fresh;
                    })
                    .add(one, office);
        }
        var holdings = new ArrayList<Holding>();
        groups.forEach(group -> holdings.add(holding(group.said())));
        holdings.sort(Comparator.comparing(holding -> holding.said().getFirst()));
        return List.copyOf(holdings);
    }

    /// What a person holds, in the words that tell it from another office.
    private record Office(List<String> organisation, boolean former, List<String> role) {
        static Office of(Cited<RoleHeld> cited) {
            return new Office(
                    Terms.of(cited.name(cited.said().organisation())),
                    cited.said().state() == RoleHeld.Tenure.FORMER,
                    Terms.of(full(cited)));
        }

        /// `Under Secretary` and `Under Secretary for Human Rights` are one, of one organisation or of none that
        /// is said.
        boolean isSame(Office other) {
            return (organisation.isEmpty() || other.organisation.isEmpty() || organisation.equals(other.organisation))
                    && former == other.former
                    && isSameRole(role, other.role);
        }
    }

    /// What is said of one person in one office, and in how many ways it is put.
    private record Group(List<Cited<RoleHeld>> said, Set<Office> offices) {
        Group() {
            this(new ArrayList<>(), new LinkedHashSet<>());
        }

        void add(Cited<RoleHeld> one, Office office) {
            said.add(one);
            offices.add(office);
        }
    }

    private static String full(Cited<RoleHeld> cited) {
        return SHORT.getOrDefault(cited.said().role(), cited.said().role());
    }

    private static String person(Cited<RoleHeld> cited) {
        var key = cited.cast().key(cited.said().person());
        return key.isEmpty()
                ? String.join(" ", Terms.words(cited.said().person().words()))
                : key;
    }

    private static boolean isSameRole(List<String> one, List<String> other) {
        var shorter = one.size() <= other.size() ? one : other;
        var longer = one.size() <= other.size() ? other : one;
        return longer.subList(0, shorter.size()).equals(shorter)
                || one.size() == other.size() && Set.copyOf(one).equals(Set.copyOf(other));
    }

    private static Holding holding(List<Cited<RoleHeld>> said) {
        var fullest = longest(said.stream().map(one -> one.name(one.said().person())));
        return new Holding(
                fullest,
                longest(said.stream().map(one -> one.said().role())),
                longest(said.stream().map(one -> one.name(one.said().organisation()))),
                said.getLast().said().state(),
                said);
    }

    /// The first of the longest.
    private static String longest(Stream<String> words) {
        return words.reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }
}
