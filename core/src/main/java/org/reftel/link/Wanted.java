package org.reftel.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.reftel.model.CableId;
import org.reftel.model.Link;

/// A number that is referred to and not held, with the links that lead to it.
public record Wanted(String id, List<Link> by) {
    public Wanted {
        by = List.copyOf(by);
    }

    /// By post, year and number.
    ///
    /// @param held whether the room holds a canonical number
    public static List<Wanted> of(List<Link> links, Predicate<String> held) {
        var by = new LinkedHashMap<String, List<Link>>();
        for (var link : links) {
            if (link.state() == Link.State.WANTED) {
                for (var target : link.targets()) {
                    if (target.indexOf('/') < 0 && !held.test(target)) {
                        by.computeIfAbsent(target, id -> new ArrayList<>()).add(link);
                    }
                }
            }
        }
        return by.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                        wanted -> CableId.parse(wanted.id()).orElseThrow(() -> new IllegalStateException(wanted.id()))))
                .toList();
    }
}
