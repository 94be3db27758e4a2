package org.reftel.serve.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Facet;
import org.reftel.desk.Sift;
import org.reftel.wording.Visible;

/// What a list is limited to, and what it can be limited to: links, since each state has an address.
///
/// @param active filters that hold, each with the way to drop it
/// @param groups by what the records can be told apart
public record Filters(List<Active> active, List<Group> groups) {
    /// As many values as a reader looks through.
    private static final int FIRST = 12;

    /// Limits that are no facets, and what they are called.
    private static final List<Limit> LIMITS = List.of(
            new Limit("words", "holds", false),
            new Limit("since", "since", true),
            new Limit("until", "until", true),
            new Limit("from", "from", false));

    public Filters {
        active = List.copyOf(active);
        groups = List.copyOf(groups);
    }

    /// @param time whether it takes a day, month or year: what is none limits nothing
    private record Limit(String key, String name, boolean time) {}

    /// @param says `TAG PREL`, `not class S`
    /// @param href to the same without it
    public record Active(String says, String href) {}

    /// @param more how many values are not listed
    public record Group(String title, List<Value> values, int more, String all) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /// @param name in plain words; the same as `value` where there are no others
    /// @param take to the list with it, or without it where it is taken
    /// @param leave to the list without what has it
    public record Value(String value, String name, int records, boolean taken, String take, String leave) {}

    /// Reads `tag=PREL&not-class=S`.
    static Facet.Picks picks(Address address) {
        var picks = new ArrayList<Facet.Pick>();
        for (var facet : Facet.values()) {
            address.all(facet.key()).forEach(value -> picks.add(new Facet.Pick(facet, value, false)));
            address.all("not-" + facet.key()).forEach(value -> picks.add(new Facet.Pick(facet, value, true)));
        }
        return new Facet.Picks(picks);
    }

    static Filters of(Address address, Sift.Counting counting) throws IOException {
        var groups = new ArrayList<Group>();
        for (var facet : Facet.values()) {
            groups.add(group(address, facet, counting.counts(facet)));
        }
        return new Filters(active(address), groups);
    }

    static List<Active> active(Address address) {
        var active = new ArrayList<Active>();
        for (var limit : LIMITS) {
            var value = address.get(limit.key());
            if (!value.isEmpty() && (!limit.time() || Sift.isTime(value))) {
                active.add(new Active(
                        limit.name() + ' ' + Visible.line(value),
                        address.with(limit.key(), "").href()));
            }
        }
        for (var pick : picks(address).all()) {
            var key = (pick.out() ? "not-" : "") + pick.facet().key();
            active.add(new Active(
                    (pick.out() ? "not " : "") + word(pick.facet()) + ' ' + Visible.line(pick.value()),
                    address.minus(key, pick.value()).href()));
        }
        return active;
    }

    private static Group group(Address address, Facet facet, List<Sift.Count> counts) {
        var ordered = facet == Facet.YEAR
                ? counts.stream()
                        .sorted((one, other) -> one.value().compareTo(other.value()))
                        .toList()
                : counts;
        var taken = address.all(facet.key());
        var values = new ArrayList<Value>();
        int most = facet == Facet.YEAR ? 3 * FIRST : FIRST;
        for (var count : ordered) {
            boolean held = taken.stream().anyMatch(value -> value.equalsIgnoreCase(count.value()));
            if (held || values.size() < most) {
                values.add(value(address, facet, count, held));
            }
        }
        return new Group(title(facet), values, ordered.size() - values.size(), page(facet));
    }

    private static Value value(Address address, Facet facet, Sift.Count count, boolean held) {
        var key = facet.key();
        return new Value(
                Visible.line(count.value().equals(Facet.NONE) ? count.name() : count.value()),
                Visible.line(count.name()),
                count.records(),
                held,
                (held ? address.minus(key, count.value()) : address.plus(key, count.value())).href(),
                address.minus(key, count.value())
                        .plus("not-" + key, count.value())
                        .href());
    }

    static String word(Facet facet) {
        return switch (facet) {
            case ORIGIN -> "origin";
            case YEAR -> "year";
            case TAG -> "TAG";
            case CLASS -> "class";
        };
    }

    private static String title(Facet facet) {
        return switch (facet) {
            case ORIGIN -> "Origin";
            case YEAR -> "Year";
            case TAG -> "TAGS";
            case CLASS -> "Classification";
        };
    }

    private static String page(Facet facet) {
        return switch (facet) {
            case ORIGIN -> "/browse";
            case YEAR -> "/dates";
            case TAG -> "/tags";
            case CLASS -> "/classes";
        };
    }
}
