package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Card;
import org.reftel.desk.Sift;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;
import org.reftel.wording.Wording;

/// A table of records, which any column sorts.
///
/// @param caption what they are
public record Catalogued(String caption, List<Column> columns, List<Line> lines) {
    /// As many records as stand on one page.
    static final int PAGE = 100;

    private static final List<Title> TITLES = List.of(
            new Title(Sift.Order.RECORD, "record"),
            new Title(Sift.Order.SUBJECT, "subject"),
            new Title(Sift.Order.SENT, "sent"),
            new Title(Sift.Order.RELEASED, "released"),
            new Title(Sift.Order.CLASS, "class"),
            new Title(Sift.Order.ORIGIN, "origin"),
            new Title(Sift.Order.PARAGRAPHS, "¶"),
            new Title(Sift.Order.TAGS, "TAGS"));

    public Catalogued {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    private record Title(Sift.Order order, String name) {}

    /// @param href to the table sorted by it; the other way round where it is sorted by it already
    /// @param sorted `ascending`, `descending`, or `none`
    public record Column(String name, String href, String sorted) {}

    /// One record. What is not stated is said.
    public record Line(
            String id,
            String subject,
            String sent,
            boolean inferred,
            String released,
            String classification,
            String origin,
            String originHref,
            int paragraphs,
            List<String> tags) {
        public Line {
            tags = List.copyOf(tags);
        }

        static Line of(Card card) {
            return new Line(
                    card.id(),
                    card.subject().isEmpty() ? Wording.NOT_STATED : Visible.line(card.subject()),
                    orNot(time(card.sent())),
                    card.inferred() && !card.sent().isEmpty(),
                    orNot(time(card.released())),
                    Shown.classification(card.classification(), card.caveats()),
                    card.origin().isEmpty() ? orNot(card.post()) : Visible.line(card.origin()),
                    card.post().isEmpty() ? "/browse/none" : "/browse/" + Path.step(card.post()),
                    card.paragraphs(),
                    card.tags().stream().map(Visible::line).toList());
        }

        private static String orNot(String value) {
            return value.isEmpty() ? Wording.NOT_STATED : Visible.line(value);
        }

        /// To the minute.
        private static String time(String iso) {
            return iso.length() < 16 ? iso : iso.substring(0, 16).replace('T', ' ');
        }
    }

    static Catalogued of(String caption, Address address, Sift sift, List<Card> cards) {
        var columns = new ArrayList<Column>();
        for (var title : TITLES) {
            boolean here = title.order() == sift.order();
            boolean turn = here && !sift.falling();
            var sorted = address.with(
                            "sort",
                            title.order() == Sift.Order.RECORD
                                    ? ""
                                    : title.order().key())
                    .with("order", turn ? "falling" : "");
            columns.add(new Column(
                    title.name(), sorted.href(), here ? sift.falling() ? "descending" : "ascending" : "none"));
        }
        return new Catalogued(caption, columns, cards.stream().map(Line::of).toList());
    }

    /// The question that an address asks of the catalogue.
    static Sift sift(Address address) {
        return new Sift(
                Filters.picks(address),
                address.get("since"),
                address.get("until"),
                address.get("from"),
                address.get("words"),
                Sift.Order.of(address.get("sort")).orElse(Sift.Order.RECORD),
                address.get("order").equals("falling"),
                Pager.first(address, PAGE),
                PAGE);
    }
}
