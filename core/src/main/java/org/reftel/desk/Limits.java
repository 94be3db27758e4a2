package org.reftel.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Gazetteer;
import org.reftel.model.Problem;
import org.reftel.model.Query;
import org.reftel.search.SentRange;

/// When and from where: what a reader limits a list or a trace to. An empty limit does not limit.
///
/// @param picks values that the records must have or must not have
record Limits(SentRange range, String from, Facet.Picks picks, Gazetteer gazetteer) {
    static Limits of(String since, String until, String from, Gazetteer gazetteer) {
        return new Limits(SentRange.between(since, until), from.strip(), Facet.Picks.NONE, gazetteer);
    }

    static Limits of(Trace.Question question, Gazetteer gazetteer) {
        return new Limits(
                SentRange.between(question.since(), question.until()),
                question.from().strip(),
                question.picks(),
                gazetteer);
    }

    /// What could not be understood.
    List<Problem> problems() {
        return range.unreadable().isEmpty()
                ? List.of()
                : List.of(Problem.whole(
                        Code.W603_UNREADABLE_DATE,
                        "\"" + range.unreadable()
                                + "\" is no date (write 2009, 2009-10 or 2009-10-27): that limit was left out."));
    }

    boolean isOpen() {
        return from.isEmpty() && isAlways() && picks.isEmpty();
    }

    private boolean isAlways() {
        return range.from().equals(LocalDate.MIN) && range.until().equals(LocalDate.MAX);
    }

    boolean allow(CatalogueEntry entry) {
        return isFrom(post(entry), entry.origin()) && isWithin(entry) && isPicked(entry);
    }

    boolean isPicked(CatalogueEntry entry) {
        return picks.isEmpty() || picks.allow(Card.of(entry));
    }

    private boolean isWithin(CatalogueEntry entry) {
        return isAlways()
                || day(entry)
                        .filter(day -> !day.isBefore(range.from()) && !day.isAfter(range.until()))
                        .isPresent();
    }

    /// @param key of a post
    /// @param name of it in plain words
    boolean isFrom(String key, String name) {
        if (from.isBlank()) {
            return true;
        }
        var typed = Gazetteer.squeeze(from);
        return typed.equals(key)
                || gazetteer.postKey(from).filter(key::equals).isPresent()
                || !typed.isEmpty() && Gazetteer.squeeze(name).contains(typed);
    }

    static String post(CatalogueEntry entry) {
        return CableId.parse(entry.id()).map(CableId::post).orElse(entry.post());
    }

    static Optional<LocalDate> day(CatalogueEntry entry) {
        var sent = entry.sent();
        return sent.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(sent.substring(0, 10)));
    }

    /// The same for the search engine.
    Query limited(Query query) {
        var parts = new ArrayList<Query>();
        parts.add(query);
        if (!isAlways()) {
            parts.add(new Query.Sent(range.from(), range.until()));
        }
        if (!from.isEmpty()) {
            var post = new Query.InField("from", from);
            Optional<Query> key =
                    gazetteer.postKey(from).map(known -> new Query.Or(List.of(post, new Query.InField("from", known))));
            parts.add(key.orElse(post));
        }
        return parts.size() == 1 ? query : new Query.And(parts);
    }
}
