package org.reftel.serve.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.serve.http.Visit;

/// `/help/classification`: what the levels are, and what *1.4 (b) and (d)* means, order by order. Public texts, built
/// in, so that nothing is fetched.
public record HelpClassificationPage(List<Order> orders) {
    public HelpClassificationPage {
        orders = List.copyOf(orders);
    }

    /// The categories of one section of one order.
    ///
    /// @param section `1.4`
    public record Order(String section, String title, String when, List<Reason> reasons) {
        public Order {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param id where on the page it stands: `r1.4b`
    public record Reason(String id, String letter, String words) {}

    static void show(Visit visit, Context request) {
        var reasons = visit.gazetteer().reasons();
        var page = new HelpClassificationPage(List.of(
                order(
                        reasons,
                        "1.4",
                        "E.O. 12958 as amended, and E.O. 13526",
                        "from 25 March 2003; under E.O. 13526 from 27 June 2010"),
                order(reasons, "1.5", "E.O. 12958", "from 14 October 1995 until 2003"),
                order(
                        reasons,
                        "1.6",
                        "E.O. 12958, exemptions from declassification after ten years",
                        "X1 to X8, from 14 October 1995 until 2003"),
                order(reasons, "1.3", "E.O. 12356", "from 1 August 1982 until 1995")));
        Pages.show(
                request,
                "help/classification",
                Frame.of(visit, "Classification", "", "/help/classification", "help"),
                page);
    }

    private static Order order(Map<String, String> reasons, String section, String title, String when) {
        var own = new TreeMap<String, String>();
        reasons.forEach((key, words) -> {
            if (key.startsWith(section)) {
                own.put(key.substring(section.length()), words);
            }
        });
        return new Order(
                section,
                title,
                when,
                own.entrySet().stream()
                        .map(one -> new Reason(
                                "r" + section + one.getKey().replaceAll("[^0-9a-z]", ""), one.getKey(), one.getValue()))
                        .toList());
    }
}
