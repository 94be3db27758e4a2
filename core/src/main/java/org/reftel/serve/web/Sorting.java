package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Trace;

/// In which order the records of a trace stand, and the way to the others: `sort=relevance`; `order=falling` turns the
/// order of time.
///
/// @param says how they stand
public record Sorting(String says, List<Other> others) {
    public Sorting {
        others = List.copyOf(others);
    }

    public record Other(String says, String href) {}

    static Trace.Order order(Address address) {
        if (address.get("sort").equals(Trace.Order.RELEVANCE.key())) {
            return Trace.Order.RELEVANCE;
        }
        return address.get("order").equals("falling") ? Trace.Order.NEWEST : Trace.Order.OLDEST;
    }

    static Sorting of(Address address) {
        var now = order(address);
        var others = new ArrayList<Other>();
        for (var order : Trace.Order.values()) {
            if (order != now) {
                var sorted = address.with("sort", order == Trace.Order.RELEVANCE ? order.key() : "")
                        .with("order", order == Trace.Order.NEWEST ? "falling" : "");
                others.add(new Other(says(order), sorted.href()));
            }
        }
        return new Sorting(says(now), others);
    }

    private static String says(Trace.Order order) {
        return switch (order) {
            case OLDEST -> "oldest first";
            case NEWEST -> "newest first";
            case RELEVANCE -> "most paragraphs first";
        };
    }
}
