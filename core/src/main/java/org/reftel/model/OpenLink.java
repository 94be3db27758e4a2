package org.reftel.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/// A reference or pointer as the document alone states it. What it leads to is decided anew each time against what is
/// held, so it is this that is kept and not the [Link].
///
/// @param address where it stands: a paragraph, or `header`
/// @param quote the words; for an announced cable the sentence around them, which is its topic
/// @param meant one entry for each cable or paragraph meant
/// @param otherwise the state when nothing is meant: announced, no cable, no target
public record OpenLink(
        String document,
        String address,
        Span at,
        String quote,
        Link.Kind kind,
        List<Meant> meant,
        Link.State otherwise,
        String basis) {
    public OpenLink {
        meant = List.copyOf(meant);
    }

    /// One target.
    ///
    /// @param candidates ids or addresses, likeliest first, at least one
    /// @param certain whether the words leave no choice: the year is printed, or only one year is possible
    public record Meant(List<String> candidates, boolean certain) {
        public Meant {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("a target without candidates");
            }
        }
    }

    /// Resolves against what is held. Of two candidates the one that is held is taken; when both are, and the words
    /// leave the choice, the link is ambiguous and names both; when none is, the likeliest is wanted.
    ///
    /// @param held whether the room holds a canonical number
    public Link against(Predicate<String> held) {
        if (meant.isEmpty()) {
            return new Link(document, address, at, quote, kind, otherwise, List.of(), basis);
        }
        var targets = new LinkedHashSet<String>();
        boolean wanted = false;
        boolean ambiguous = false;
        String why = basis;
        for (var one : meant) {
            var first = one.candidates().getFirst();
            var found = new ArrayList<String>(2);
            for (var candidate : one.candidates()) {
                if (holds(held, candidate)) {
                    found.add(candidate);
                }
            }
            if (one.certain() || found.isEmpty()) {
                targets.add(first);
                wanted |= !holds(held, first);
            } else {
                targets.addAll(found);
                ambiguous |= found.size() > 1;
                if (found.size() == 1 && !found.getFirst().equals(first)) {
                    why = "year before";
                }
            }
        }
        var state = ambiguous ? Link.State.AMBIGUOUS : wanted ? Link.State.WANTED : Link.State.HELD;
        return new Link(document, address, at, quote, kind, state, List.copyOf(targets), why);
    }

    /// A paragraph of the same cable is always held.
    private boolean holds(Predicate<String> held, String target) {
        int slash = target.indexOf('/');
        var id = slash < 0 ? target : target.substring(0, slash);
        return id.equals(document) || held.test(id);
    }
}
