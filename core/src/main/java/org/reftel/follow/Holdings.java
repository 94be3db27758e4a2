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
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("AG", "Attorney General"),
            Map.entry("A/S", "Assistant Secretary"),
            Map.entry("U/S", "Under Secretary"),
            Map.entry("DAS", "Deputy Assistant Secretary"),
            Map.entry("CDA", "Charge d'Affaires"),
            Map.entry("DCM", "Deputy Chief of Mission"),
            Map.entry("PM", "Prime Minister"),
            Map.entry("FM", "Foreign Minister"),
            Map.entry("DefMin", "Defense Minister"),
            Map.entry("FinMin", "Finance Minister"),
            Map.entry("SecDef", "Secretary of Defense"),
            Map.entry("DepSec", "Deputy Secretary"),
            Map.entry("DG", "Director General"),
            Map.entry("SA", "Senior Advisor"));

    /// Words of rank: `Deputy Minister` is not `Minister`.
    private static final Set<String> RANKS = Set.copyOf(Terms.of("""
        deputy vice assistant under associate prime chief acting former interim first second third senior junior
        shadow designate elect president minister secretary director\
        """));

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
    ///
    /// @param key of the organisation; empty when nobody knows it
    private record Office(String key, List<String> organisation, boolean former, List<String> role) {
        static Office of(Cited<RoleHeld> cited) {
            return new Office(
                    cited.cast().key(cited.said().organisation()),
                    Terms.of(cited.name(cited.said().organisation())),
                    cited.said().state() == RoleHeld.Tenure.FORMER,
                    Terms.of(full(cited)));
        }

        /// `Under Secretary` and `Under Secretary for Human Rights` are one, of one organisation or of none that
        /// is said.
        boolean isSame(Office other) {
            boolean one = organisation.isEmpty()
                    || other.organisation.isEmpty()
                    || organisation.equals(other.organisation)
                    || !key.isEmpty() && key.equals(other.key);
            return one && former == other.former && isSameRole(role, other.role);
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
                || isBare(shorter, longer)
                || one.size() == other.size() && Set.copyOf(one).equals(Set.copyOf(other));
    }

    /// `Minister`, who is the `Minister of Fisheries` or the `Fisheries Minister`.
    private static boolean isBare(List<String> shorter, List<String> longer) {
        int more = longer.size() - shorter.size();
        return !shorter.isEmpty()
                && longer.subList(more, longer.size()).equals(shorter)
                && longer.subList(0, more).stream().noneMatch(RANKS::contains);
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
