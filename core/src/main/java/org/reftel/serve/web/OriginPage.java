package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.reftel.desk.Card;
import org.reftel.desk.Facet;
import org.reftel.desk.Listing;
import org.reftel.desk.Sift;
import org.reftel.model.CableId;
import org.reftel.release.Sheet;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;
import org.reftel.wording.Wording;

/// A post, or one year of it: its numbers in order, those that are referred to and not held as gaps.
///
/// @param year empty for the whole post
/// @param counted whether what is wanted was looked for
/// @param years each with what is held and wanted
/// @param numbers in order; empty where there are too many for one page and no year is chosen
public record OriginPage(
        String post,
        String name,
        String year,
        int held,
        boolean counted,
        int wanted,
        List<Year> years,
        List<Numbered> numbers,
        Pager pager,
        String csv,
        String json) {
    private static final int PAGE = 300;

    private static final Comparator<Line> IN_ORDER = Comparator.comparing(
                    (Line line) -> CableId.parse(line.id()).isEmpty())
            .thenComparing((one, other) -> {
                var left = CableId.parse(one.id());
                var right = CableId.parse(other.id());
                return left.isPresent() && right.isPresent()
                        ? left.get().compareTo(right.get())
                        : one.id().compareTo(other.id());
            });

    public OriginPage {
        years = List.copyOf(years);
        numbers = List.copyOf(numbers);
    }

    /// What is held and wanted of a year.
    public record Year(String year, String href, int held, int wanted) {}

    /// @param held whether it is a record of the room; else `by` says who refers to it
    public record Numbered(
            String id, boolean held, String sent, String classification, String subject, List<Cite> by, int more) {
        public Numbered {
            by = List.copyOf(by);
        }

        private static Numbered of(Line line) {
            return switch (line) {
                case Line.Held(var card) ->
                    new Numbered(
                            card.id(),
                            true,
                            card.sent().isEmpty()
                                    ? Wording.NOT_STATED
                                    : card.sent()
                                                    .substring(
                                                            0,
                                                            Math.min(
                                                                    10,
                                                                    card.sent().length()))
                                            + (card.inferred() ? " inferred" : ""),
                            Shown.classification(card.classification(), card.caveats()),
                            card.subject().isEmpty() ? Wording.NOT_STATED : Visible.line(card.subject()),
                            List.of(),
                            0);
                case Line.Gap(var wanted) -> {
                    var absent = Absent.of(wanted);
                    yield new Numbered(absent.id(), false, "", "", "", absent.by(), absent.more());
                }
            };
        }
    }

    /// A number that is held or wanted.
    private sealed interface Line {
        String id();

        record Held(Card card) implements Line {
            @Override
            public String id() {
                return card.id();
            }
        }

        record Gap(Listing.Wanted wanted) implements Line {
            @Override
            public String id() {
                return wanted.id();
            }
        }

        default String year() {
            return switch (this) {
                case Held(var card) -> card.year().map(String::valueOf).orElse(Facet.NONE);
                case Gap(var wanted) ->
                    CableId.parse(wanted.id())
                            .map(number -> Integer.toString(number.year()))
                            .orElse(Facet.NONE);
            };
        }
    }

    static void post(Visit visit, Context request) throws IOException {
        show(visit, request, "");
    }

    static void year(Visit visit, Context request) throws IOException {
        show(visit, request, request.pathParam("year"));
    }

    private static String key(Visit visit, String typed) {
        return typed.equals(Facet.NONE) ? "" : visit.gazetteer().postKey(typed).orElse(typed);
    }

    /// In a large room what is wanted is looked for a year at a time.
    private static boolean isCounted(Visit visit, String year) throws IOException {
        return !year.isEmpty() || visit.desk().sift(Sift.all().page(0, 0)).held() <= RoomPage.LARGE;
    }

    private static List<Line> lines(Visit visit, String post, String year) throws IOException {
        var lines = new ArrayList<Line>();
        BrowsePage.cards(visit, post).forEach(card -> lines.add(new Line.Held(card)));
        if (!post.isEmpty() && isCounted(visit, year)) {
            BrowsePage.wanted(visit, post, year).forEach(wanted -> lines.add(new Line.Gap(wanted)));
        }
        lines.sort(IN_ORDER);
        return lines;
    }

    private static void show(Visit visit, Context request, String year) throws IOException {
        var typed = request.pathParam("post");
        var post = key(visit, typed);
        if (!typed.equals(Facet.NONE) && !post.equals(typed)) {
            request.redirect(
                    BrowsePage.href(post) + (year.isEmpty() ? "" : "/" + Path.step(year)),
                    HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        var all = lines(visit, post, year);
        var own = year.isEmpty()
                ? all
                : all.stream().filter(line -> line.year().equals(year)).toList();
        if (own.isEmpty()) {
            ErrorPage.show(
                    visit,
                    request,
                    404,
                    List.of("Nothing of this origin" + (year.isEmpty() ? "" : " and year")
                            + " is held, and nothing that is held refers to it."),
                    List.of(new ErrorPage.Link("/browse", "The origins")));
            return;
        }
        var address = new Address(
                BrowsePage.href(post) + (year.isEmpty() ? "" : "/" + Path.step(year)),
                Address.of(request).parameters());
        boolean listed = !year.isEmpty() || own.size() <= PAGE;
        var page = new OriginPage(
                Visible.line(post),
                BrowsePage.name(visit, post, origin(own)),
                year,
                (int) own.stream().filter(line -> line instanceof Line.Held).count(),
                isCounted(visit, year),
                (int) own.stream().filter(line -> line instanceof Line.Gap).count(),
                year.isEmpty() ? years(post, all) : List.of(),
                listed
                        ? own.stream()
                                .skip(Pager.first(address, PAGE))
                                .limit(PAGE)
                                .map(Numbered::of)
                                .toList()
                        : List.of(),
                Pager.of(address, PAGE, own.size()),
                address.path() + ".csv",
                address.path() + ".json");
        Pages.show(
                request,
                "origin",
                Frame.of(visit, page.name() + (year.isEmpty() ? "" : ", " + year), "", address.href(), "browse"),
                page);
    }

    private static String origin(List<Line> lines) {
        for (var line : lines) {
            if (line instanceof Line.Held(var card) && !card.origin().isEmpty()) {
                return card.origin();
            }
        }
        return "";
    }

    private static List<Year> years(String post, List<Line> lines) {
        var counts = new TreeMap<String, int[]>();
        for (var line : lines) {
            var count = counts.computeIfAbsent(line.year(), year -> new int[2]);
            count[line instanceof Line.Held ? 0 : 1]++;
        }
        var years = new ArrayList<Year>();
        counts.forEach(
                (year, count) -> years.add(new Year(year, BrowsePage.href(post) + "/" + year, count[0], count[1])));
        return years;
    }

    static void export(Visit visit, Context request) throws IOException {
        var post = key(visit, request.pathParam("post"));
        var year = request.pathParamMap().getOrDefault("year", "");
        var sheet = new Sheet("id", "state", "sent", "classification", "subject", "citation", "wanted_by");
        for (var line : lines(visit, post, year)) {
            if (year.isEmpty() || line.year().equals(year)) {
                switch (line) {
                    case Line.Held(var card) ->
                        sheet.row(
                                card.id(),
                                "held",
                                card.sent(),
                                card.classification(),
                                card.subject(),
                                card.id(),
                                List.of());
                    case Line.Gap(var wanted) ->
                        sheet.row(
                                wanted.id(),
                                "wanted",
                                "",
                                "",
                                "",
                                wanted.id(),
                                wanted.mentions().stream()
                                        .map(Listing.Mention::citation)
                                        .distinct()
                                        .toList());
                }
            }
        }
        Exports.send(request, "origin", sheet);
    }
}
