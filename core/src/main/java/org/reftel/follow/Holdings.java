package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.reftel.model.Statement.RoleHeld;

/// Offices and who held them, as the records give it: one line for a person in a role, from the first record
/// that says
/// so to the last.
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
        var groups = new ArrayList<List<Cited<RoleHeld>>>();
        for (var one : Once.of(roles, repeats).first()) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> isSame(one, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        var fresh = new ArrayList<Cited<RoleHeld>>();
                        groups.add(fresh);
                        return fresh;
                    })
                    .add(one);
        }
        var holdings = new ArrayList<Holding>();
        groups.forEach(said -> holdings.add(holding(said)));
        holdings.sort(Comparator.comparing(holding -> holding.said().getFirst()));
        return List.copyOf(holdings);
    }

    /// The same person in the same role: `Under Secretary` and `Under Secretary for Human Rights` are one, of
    /// one
    /// organisation or of none that is said.
    private static boolean isSame(Cited<RoleHeld> one, Cited<RoleHeld> other) {
        var organisation = Terms.of(one.name(one.said().organisation()));
        var others = Terms.of(other.name(other.said().organisation()));
        return person(one).equals(person(other))
                && (organisation.isEmpty() || others.isEmpty() || organisation.equals(others))
                && isFormer(one) == isFormer(other)
                && isSameRole(Terms.of(full(one)), Terms.of(full(other)));
    }

    private static boolean isFormer(Cited<RoleHeld> cited) {
        return cited.said().state() == RoleHeld.Tenure.FORMER;
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
