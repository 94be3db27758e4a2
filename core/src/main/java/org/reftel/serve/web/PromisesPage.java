package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reftel.desk.Given;
import org.reftel.follow.Promise;
import org.reftel.model.Modality;
import org.reftel.release.AccountJson;
import org.reftel.release.StatementSheet;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;
import org.reftel.wording.Wording;

/// Screen 5, the ledger of commitments: what was promised, by whom, to whom, until when, and what became of it.
///
/// @param scope of which records this speaks; empty when of all
/// @param earlier to the part of the room before; empty for the first
/// @param later to the part behind; empty for the last
public record PromisesPage(
        int total,
        int held,
        String scope,
        String earlier,
        String later,
        List<Choice> statuses,
        List<Choice> kinds,
        String who,
        List<String[]> carried,
        List<Column> columns,
        List<Line> lines,
        Pager pager,
        String csv,
        String json) {
    private static final int PAGE = 100;

    public PromisesPage {
        statuses = List.copyOf(statuses);
        kinds = List.copyOf(kinds);
        carried = List.copyOf(carried);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// A filter with what it leaves.
    public record Choice(String name, int promises, String href, boolean taken) {}

    /// @param href to the table sorted by it; empty where it cannot be
    public record Column(String name, String href, String sorted) {}

    /// One promise.
    public record Line(
            String day, String who, String what, String due, String kind, Cite cite, String mark, Grid.Cell became) {
        static Line of(Promise promise) {
            var given = promise.given();
            return new Line(
                    given.spot().day().isEmpty()
                            ? Wording.NOT_STATED
                            : given.spot().day(),
                    Visible.line(Wording.parties(given)),
                    Visible.line(Wording.what(given)),
                    due(promise),
                    given.said().modality().key(),
                    Cite.of(given.spot()),
                    given.spot().mark(),
                    AccountGrids.became(promise));
        }

        private static String due(Promise promise) {
            var due = promise.given().said().due();
            return due.isResolved()
                    ? Wording.interval(due.value())
                    : due.words().isEmpty() ? Wording.NOT_STATED : Visible.line(Wording.quoted(due.words()));
        }
    }

    /// What a reader chose.
    ///
    /// @param kind key of a modality, `all`, or empty for what binds somebody
    private record Chosen(String status, String kind, String who, String sort, boolean falling) {
        static Chosen of(Address address) {
            return new Chosen(
                    address.get("status"),
                    address.get("kind"),
                    address.get("who").toLowerCase(Locale.ROOT),
                    address.get("sort"),
                    address.get("order").equals("falling"));
        }

        boolean isKind(Promise promise) {
            return switch (kind) {
                case "" -> promise.binds();
                case "all" -> true;
                default -> promise.given().said().modality().key().equals(kind);
            };
        }

        boolean isStatus(Promise promise) {
            return status.isEmpty() || promise.status().key().equals(status);
        }

        boolean isWho(Promise promise) {
            return who.isEmpty()
                    || Wording.parties(promise.given()).toLowerCase(Locale.ROOT).contains(who);
        }

        List<Promise> of(Given given, Predicate<Promise> fits) {
            return given.promises().stream().filter(fits).toList();
        }

        List<Promise> sorted(Given given) {
            var fitting = new ArrayList<>(of(given, one -> isKind(one) && isStatus(one) && isWho(one)));
            by().ifPresent(order -> fitting.sort(falling ? order.reversed() : order));
            if (by().isEmpty() && falling) {
                return fitting.reversed();
            }
            return fitting;
        }

        private Optional<Comparator<Promise>> by() {
            Function<Promise, String> value = switch (sort) {
                case "who" -> promise -> Wording.parties(promise.given());
                case "what" -> promise -> Wording.what(promise.given());
                case "due" ->
                    promise -> {
                        var due = promise.given().said().due();
                        return due.isResolved() ? due.value() : "~";
                    };
                case "kind" -> promise -> promise.given().said().modality().key();
                case "became" -> promise -> promise.status().name();
                default -> promise -> "";
            };
            return Stream.of("who", "what", "due", "kind", "became").noneMatch(sort::equals)
                    ? Optional.empty()
                    : Optional.of(Comparator.comparing(value));
        }
    }

    private static Given given(Visit visit, Address address) throws IOException {
        var asked = address.get("part");
        boolean number = !asked.isEmpty() && asked.length() < 7 && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        return visit.desk().given(number ? Math.max(0, Integer.parseInt(asked) - 1) : 0, visit.today());
    }

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var given = given(visit, address);
        var chosen = Chosen.of(address);
        var fitting = chosen.sorted(given);
        var page = new PromisesPage(
                fitting.size(),
                given.held(),
                scope(given),
                given.part() == 0
                        ? ""
                        : address.with("part", given.part() == 1 ? "" : "" + given.part())
                                .href(),
                given.part() + 1 >= given.parts()
                        ? ""
                        : address.with("part", "" + (given.part() + 2)).href(),
                statuses(address, given, chosen),
                kinds(address, given, chosen),
                address.get("who"),
                address.hidden("who").stream()
                        .map(one -> new String[] {one.key(), one.value()})
                        .toList(),
                columns(address, chosen),
                fitting.stream()
                        .skip(Pager.first(address, PAGE))
                        .limit(PAGE)
                        .map(Line::of)
                        .toList(),
                Pager.of(address, PAGE, fitting.size()),
                address.at("/promises.csv").page(1).href(),
                address.at("/promises.json").page(1).href());
        Pages.show(request, "promises", Frame.of(visit, "Promises", "", address.href(), "promises"), page);
    }

    /// A page of many says so.
    static String scope(Given given) {
        return given.isWhole()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Promises of records %,d to %,d of %,d, in the order sent; what became of them is looked for in"
                                + " these and in those that name the same people.",
                        given.first() + 1,
                        given.first() + given.records(),
                        given.held());
    }

    private static List<Choice> statuses(Address address, Given given, Chosen chosen) {
        var statuses = new ArrayList<Choice>();
        var fitting = chosen.of(given, one -> chosen.isKind(one) && chosen.isWho(one));
        statuses.add(new Choice(
                "all",
                fitting.size(),
                address.with("status", "").href(),
                chosen.status().isEmpty()));
        for (var status : Promise.Status.values()) {
            int count =
                    (int) fitting.stream().filter(one -> one.status() == status).count();
            statuses.add(new Choice(
                    status.key(),
                    count,
                    address.with("status", status.key()).href(),
                    chosen.status().equals(status.key())));
        }
        return statuses;
    }

    private static List<Choice> kinds(Address address, Given given, Chosen chosen) {
        var kinds = new ArrayList<Choice>();
        var fitting = chosen.of(given, one -> chosen.isStatus(one) && chosen.isWho(one));
        kinds.add(new Choice(
                "promises only",
                (int) fitting.stream().filter(Promise::binds).count(),
                address.with("kind", "").href(),
                chosen.kind().isEmpty()));
        kinds.add(new Choice(
                "all kinds",
                fitting.size(),
                address.with("kind", "all").href(),
                chosen.kind().equals("all")));
        for (var modality : Modality.values()) {
            int count = (int) fitting.stream()
                    .filter(one -> one.given().said().modality() == modality)
                    .count();
            boolean taken = chosen.kind().equals(modality.key());
            if (count > 0 || taken) {
                kinds.add(new Choice(
                        modality.key(),
                        count,
                        address.with("kind", modality.key()).href(),
                        taken));
            }
        }
        return kinds;
    }

    private static List<Column> columns(Address address, Chosen chosen) {
        var columns = new ArrayList<Column>();
        for (var name : List.of("day", "who", "what", "due", "kind", "citation", "mark", "became")) {
            var title = switch (name) {
                case "who" -> "by / to";
                case "became" -> "what became of it";
                default -> name;
            };
            boolean sortable = !name.equals("citation") && !name.equals("mark");
            boolean here = sortable
                    && (chosen.sort().equals(name)
                            || name.equals("day") && chosen.sort().isEmpty());
            var href = address.with("sort", name.equals("day") ? "" : name)
                    .with("order", here && !chosen.falling() ? "falling" : "")
                    .href();
            columns.add(new Column(
                    title, sortable ? href : "", here ? chosen.falling() ? "descending" : "ascending" : "none"));
        }
        return columns;
    }

    /// `/promises.csv`, `/promises.json`: all of this part that fits.
    static void export(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var fitting = Chosen.of(address).sorted(given(visit, address));
        if (request.path().endsWith(".csv")) {
            var sheet = new StatementSheet();
            sheet.promises(fitting);
            Exports.csv(request, "promises", sheet.sheet());
        } else {
            Exports.json(request, "promises", json -> {
                json.writeStartObject();
                new AccountJson(json).promises("promises", fitting);
                json.writeEndObject();
            });
        }
    }

    /// For the record room: the oldest that are open.
    static RoomPage.Owed owed(Visit visit, Context request, int held, int most) throws IOException {
        var followed = Soon.of(
                visit, request, held, desk -> desk.givenBefore(0, visit.today()), desk -> desk.given(0, visit.today()));
        if (followed.isEmpty()) {
            return new RoomPage.Owed(false, 0, "", List.of());
        }
        var given = followed.get();
        var open = given.promises().stream()
                .filter(Promise::binds)
                .filter(one -> one.status() == Promise.Status.OPEN)
                .toList();
        return new RoomPage.Owed(
                true,
                open.size(),
                given.isWhole() ? "" : "Of the " + Shown.count(given.records(), "record", "records") + " sent first.",
                open.stream()
                        .limit(most)
                        .map(one -> new RoomPage.Promised(
                                Shown.cut(Visible.line(Wording.what(one.given())), 120),
                                Visible.line(Wording.parties(one.given())),
                                one.given().spot().day().isEmpty()
                                        ? "no date"
                                        : one.given().spot().day(),
                                Cite.of(one.given().spot())))
                        .toList());
    }
}
