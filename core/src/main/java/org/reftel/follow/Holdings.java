package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.reftel.model.Statement.RoleHeld;

/// Offices and who held them, as the records give it: one line for a person in a role, from the first record
/// that says
/// so to the last.
public final class Holdings {
    private Holdings() {}

    private record Key(String person, List<String> role, List<String> organisation) {}

    /// In order of the first record.
    public static List<Holding> of(Collection<Cited<RoleHeld>> roles, Collection<Repeat> repeats) {
        Map<Key, List<Cited<RoleHeld>>> groups = new LinkedHashMap<>();
        for (var one : Once.of(roles, repeats).first()) {
            groups.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one);
        }
        var holdings = new ArrayList<Holding>();
        groups.forEach((key, said) -> holdings.add(holding(said)));
        holdings.sort(Comparator.comparing(holding -> holding.said().getFirst()));
        return List.copyOf(holdings);
    }

    private static Key key(Cited<RoleHeld> cited) {
        var held = cited.said();
        var person = cited.cast().key(held.person());
        return new Key(
                person.isEmpty() ? String.join(" ", Terms.words(held.person().words())) : person,
                List.copyOf(new TreeSet<>(Terms.of(held.role()))),
                Terms.of(cited.name(held.organisation())));
    }

    private static Holding holding(List<Cited<RoleHeld>> said) {
        var fullest = said.stream()
                .map(one -> one.name(one.said().person()))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        var first = said.getFirst();
        return new Holding(
                fullest,
                first.said().role(),
                first.name(first.said().organisation()),
                said.getLast().said().state(),
                said);
    }
}
