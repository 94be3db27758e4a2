package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.desk.Card;
import org.reftel.desk.Facet;
import org.reftel.desk.Listing;
import org.reftel.desk.Sift;
import org.reftel.model.CableId;
import org.reftel.model.Gazetteer;
import org.reftel.release.Sheet;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// The origins of the room, and of each its years.
///
/// @param origins the posts; empty on the page of one
/// @param counted whether what is wanted was counted too
public record BrowsePage(int held, List<Origin> origins, boolean counted, String csv, String json) {
    public BrowsePage {
        origins = List.copyOf(origins);
    }

    /// A post.
    ///
    /// @param name in plain words
    /// @param years from the first to the last
    public record Origin(String post, String name, String href, int held, int wanted, String years) {}

    static void show(Visit visit, Context request) throws IOException {
        var origins = origins(visit);
        int held = visit.desk().sift(Sift.all().page(0, 0)).held();
        var page = new BrowsePage(held, origins, held <= RoomPage.LARGE, "/browse.csv", "/browse.json");
        Pages.show(request, "browse", Frame.of(visit, "Browse", "", "/browse", "browse"), page);
    }

    static void export(Visit visit, Context request) throws IOException {
        var sheet = new Sheet("post", "name", "records", "wanted", "years", "citation");
        for (var origin : origins(visit)) {
            sheet.row(origin.post(), origin.name(), origin.held(), origin.wanted(), origin.years(), origin.href());
        }
        Exports.send(request, "origins", sheet);
    }

    private static List<Origin> origins(Visit visit) throws IOException {
        var cards = visit.desk().sift(Sift.all()).cards();
        var held = new TreeMap<String, Integer>();
        var years = new HashMap<String, int[]>();
        var names = new HashMap<String, String>();
        for (var card : cards) {
            held.merge(card.post(), 1, Integer::sum);
            names.merge(card.post(), card.origin(), (one, other) -> one.isEmpty() ? other : one);
            card.year().ifPresent(year -> span(years, card.post(), year));
        }
        var wanted = new HashMap<String, Integer>();
        if (cards.size() <= RoomPage.LARGE) {
            for (var one : visit.desk().wanted()) {
                CableId.parse(one.id()).ifPresent(number -> {
                    wanted.merge(number.post(), 1, Integer::sum);
                    held.putIfAbsent(number.post(), 0);
                    span(years, number.post(), number.year());
                });
            }
        }
        var origins = new ArrayList<Origin>();
        held.forEach((post, records) -> origins.add(new Origin(
                Visible.line(post),
                name(visit, post, names.getOrDefault(post, "")),
                href(post),
                records,
                wanted.getOrDefault(post, 0),
                span(Optional.ofNullable(years.get(post))))));
        return origins;
    }

    private static void span(Map<String, int[]> years, String post, int year) {
        years.merge(post, new int[] {year, year}, (one, other) ->
                new int[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
    }

    private static String span(Optional<int[]> years) {
        return years.map(span -> span[0] == span[1]
                        ? Integer.toString(span[0])
                        : String.format(Locale.ROOT, "%d to %d", span[0], span[1]))
                .orElse("");
    }

    static String href(String post) {
        return "/browse/" + Path.step(post.isEmpty() ? Facet.NONE : post);
    }

    static String name(Visit visit, String post, String origin) {
        var known = Optional.ofNullable(visit.gazetteer().posts().get(post)).map(Gazetteer.Post::name);
        return Visible.line(known.orElse(!origin.isEmpty() ? origin : post.isEmpty() ? "origin not stated" : post));
    }

    /// The records of a post, in the order of their numbers.
    static List<Card> cards(Visit visit, String post) throws IOException {
        var picks = new Facet.Picks(List.of(new Facet.Pick(Facet.ORIGIN, post.isEmpty() ? Facet.NONE : post, false)));
        return visit.desk().sift(Sift.all().picking(picks)).cards();
    }

    /// Numbers of a post that are referred to and not held; of a year of it alone the whole room is not gone through.
    ///
    /// @param year empty for all
    static List<Listing.Wanted> wanted(Visit visit, String post, String year) throws IOException {
        var all = year.length() == 4
                ? visit.desk().wanted(year.substring(2) + post)
                : visit.desk().wanted();
        return all.stream()
                .filter(one -> CableId.parse(one.id())
                        .filter(number -> number.post().equals(post))
                        .isPresent())
                .toList();
    }
}
