package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.release.FileTables;
import org.reftel.serve.http.Visit;
import org.reftel.wording.FileWords;
import org.reftel.wording.Visible;
import org.reftel.wording.Wording;

/// The files: which there are, how each stands, what is open in it. All of it as of a day.
///
/// @param total how many fit
/// @param held how many there are on that day
/// @param closed how many of those that fit are closed
/// @param groups by what they can be told apart
/// @param counted what a number of entries counts
/// @param mayOpen whether one can be opened here
public record FilesPage(
        String asOf,
        List<String[]> carried,
        String words,
        int total,
        int held,
        int closed,
        List<Filters.Active> active,
        List<Group> groups,
        List<PromisesPage.Column> columns,
        List<Line> lines,
        Pager pager,
        FileViews views,
        String csv,
        String json,
        String counted,
        boolean mayOpen) {
    private static final int PAGE = 100;
    private static final int FIRST = 30;
    /// Whoever was ever in a stage, and whoever has an entry of a type: where the numbers of the funnel lead.
    private static final String REACHED = "reached";

    private static final String OUTCOME = "outcome";

    /// A value for what is not stated.
    static final String NONE = "none";

    public FilesPage {
        carried = List.copyOf(carried);
        active = List.copyOf(active);
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// Values of a filter, each with how many files have it.
    public record Group(String title, List<Value> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    public record Value(String name, int files, boolean taken, String href) {}

    /// One file.
    ///
    /// @param age days since it began
    /// @param last day of its newest entry
    public record Line(
            String code,
            String href,
            String title,
            String kind,
            String stage,
            String forum,
            String office,
            String opened,
            long age,
            String last,
            int entries,
            int asked,
            int faults,
            String mark,
            String level) {
        static Line of(FileState state, String query) {
            return new Line(
                    state.file(),
                    "/file/" + state.file() + query,
                    Visible.line(state.title()),
                    Visible.line(state.kind().title()),
                    Visible.line(state.stage().title()),
                    state.forum().map(forum -> Visible.line(forum.title())).orElse(Wording.NOT_STATED),
                    state.office().isEmpty() ? Wording.NOT_STATED : Visible.line(state.office()),
                    state.opened().toString(),
                    ChronoUnit.DAYS.between(state.opened(), state.on()),
                    last(state).toString(),
                    state.entries().size(),
                    open(state),
                    state.faults().size(),
                    state.cover().marking().key(),
                    state.cover().marking().level().name());
        }

        private static LocalDate last(FileState state) {
            return state.entries().stream()
                    .map(FileEntry::on)
                    .max(Comparator.naturalOrder())
                    .orElse(state.opened());
        }

        private static int open(FileState state) {
            return Math.toIntExact(state.asked().stream()
                    .filter(one -> one.answered().isEmpty())
                    .count());
        }
    }

    /// A way to tell files apart.
    private record Facet(
            String key, String title, Function<FileState, String> value, Function<FileState, String> name) {}

    private static final List<Facet> FACETS = List.of(
            new Facet(
                    "kind",
                    "Kind",
                    state -> state.kind().key(),
                    state -> state.kind().title()),
            new Facet(
                    "stage",
                    "Stage",
                    state -> state.stage().key(),
                    state -> state.stage().title()),
            new Facet(
                    "forum",
                    "Forum",
                    state -> state.forum().map(forum -> forum.key()).orElse(NONE),
                    state -> state.forum().map(forum -> forum.title()).orElse(Wording.NOT_STATED)),
            new Facet(
                    "office",
                    "Kept by",
                    state -> state.office().isEmpty() ? NONE : state.office(),
                    state -> state.office().isEmpty() ? Wording.NOT_STATED : state.office()),
            new Facet(
                    "state",
                    "State",
                    state -> state.isClosed() ? "closed" : "open",
                    state -> state.isClosed() ? "closed" : "open"),
            new Facet("open", "Waits for", FilesPage::waits, FilesPage::waits));

    private static String waits(FileState state) {
        return state.handedTo().isPresent()
                ? "acceptance"
                : Line.open(state) > 0 ? "answers" : state.faults().isEmpty() ? "nothing" : "what is missing or faulty";
    }

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var on = AsOf.of(visit, request);
        var all = visit.desk().files(on);
        var fitting = all.stream().filter(state -> fits(address, state)).toList();
        var sorted = sorted(address, fitting);
        var query = AsOf.query(visit, on);
        var page = new FilesPage(
                on.toString(),
                address.hidden(AsOf.KEY, "words").stream()
                        .map(one -> new String[] {one.key(), one.value()})
                        .toList(),
                address.get("words"),
                fitting.size(),
                all.size(),
                (int) fitting.stream().filter(FileState::isClosed).count(),
                active(address, all),
                groups(address, fitting),
                columns(address),
                sorted.stream()
                        .skip(Pager.first(address, PAGE))
                        .limit(PAGE)
                        .map(state -> Line.of(state, query))
                        .toList(),
                Pager.of(address, PAGE, fitting.size()),
                FileViews.of(visit, on, "/files"),
                address.at("/files.csv").page(1).href(),
                address.at("/files.json").page(1).href(),
                FileWords.COUNTED,
                Rights.mayWrite(visit));
        Pages.show(request, "files", Frame.of(visit, "Files", "", address.href(), "files"), page);
    }

    /// `/files.csv`, `/files.json`: the whole list of this state.
    static void export(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var fitting = visit.desk().files(AsOf.of(visit, request)).stream()
                .filter(state -> fits(address, state))
                .toList();
        Exports.send(request, "files", FileTables.list(sorted(address, fitting)));
    }

    private static boolean fits(Address address, FileState state) {
        var words = address.get("words").toLowerCase(Locale.ROOT);
        boolean held = words.isEmpty()
                || (state.file() + " " + state.title()).toLowerCase(Locale.ROOT).contains(words);
        return held
                && isReached(address.get(REACHED), state)
                && isOutcome(address.get(OUTCOME), state)
                && FACETS.stream()
                        .allMatch(facet -> address.get(facet.key()).isEmpty()
                                || address.get(facet.key()).equals(facet.value().apply(state)));
    }

    private static boolean isReached(String stage, FileState state) {
        return stage.isEmpty()
                || state.stages().stream().anyMatch(since -> since.what().key().equals(stage));
    }

    private static boolean isOutcome(String type, FileState state) {
        return type.isEmpty()
                || state.entries().stream().anyMatch(entry -> entry.type().equals(type));
    }

    private static List<Filters.Active> active(Address address, List<FileState> all) {
        var active = new ArrayList<Filters.Active>();
        if (!address.get("words").isEmpty()) {
            active.add(new Filters.Active(
                    "holds " + Visible.line(address.get("words")),
                    address.with("words", "").href()));
        }
        for (var limit : List.of(REACHED, OUTCOME)) {
            var taken = address.get(limit);
            if (!taken.isEmpty()) {
                active.add(new Filters.Active(
                        (limit.equals(REACHED) ? "reached " : "with an entry ") + Visible.line(name(limit, taken, all)),
                        address.with(limit, "").href()));
            }
        }
        for (var facet : FACETS) {
            var taken = address.get(facet.key());
            if (!taken.isEmpty()) {
                var name = all.stream()
                        .filter(state -> facet.value().apply(state).equals(taken))
                        .findFirst()
                        .map(facet.name())
                        .orElse(taken);
                active.add(new Filters.Active(
                        facet.title() + " " + Visible.line(name),
                        address.with(facet.key(), "").href()));
            }
        }
        return active;
    }

    private static String name(String limit, String key, List<FileState> all) {
        return all.stream()
                .map(FileState::kind)
                .distinct()
                .flatMap(kind -> limit.equals(REACHED)
                        ? kind.stage(key).map(FileKind.Stage::title).stream()
                        : kind.entry(key).map(FileKind.EntryType::title).stream())
                .findFirst()
                .orElse(key);
    }

    private static List<Group> groups(Address address, List<FileState> fitting) {
        var groups = new ArrayList<Group>();
        for (var facet : FACETS) {
            var counts = new TreeMap<String, Integer>();
            var names = new TreeMap<String, String>();
            for (var state : fitting) {
                counts.merge(facet.value().apply(state), 1, Integer::sum);
                names.put(facet.value().apply(state), facet.name().apply(state));
            }
            var values = new ArrayList<Value>();
            counts.forEach((value, files) -> {
                boolean taken = address.get(facet.key()).equals(value);
                values.add(new Value(
                        Visible.line(names.getOrDefault(value, value)),
                        files,
                        taken,
                        address.with(facet.key(), taken ? "" : value).href()));
            });
            values.sort(Comparator.comparing(Value::files).reversed());
            groups.add(new Group(facet.title(), values.subList(0, Math.min(FIRST, values.size()))));
        }
        return groups;
    }

    private static Optional<Comparator<FileState>> order(String sort) {
        return switch (sort) {
            case "title" -> Optional.of(Comparator.comparing(FileState::title, String.CASE_INSENSITIVE_ORDER));
            case "kind" ->
                Optional.of(Comparator.comparing(state -> state.kind().title()));
            case "stage" ->
                Optional.of(Comparator.comparing(state -> state.kind().stages().indexOf(state.stage())));
            case "office" -> Optional.of(Comparator.comparing(FileState::office));
            case "opened" -> Optional.of(Comparator.comparing(FileState::opened));
            case "last" -> Optional.of(Comparator.comparing(Line::last));
            case "asked" -> Optional.of(Comparator.comparing(Line::open));
            case "faults" ->
                Optional.of(Comparator.comparing(state -> state.faults().size()));
            default -> Optional.empty();
        };
    }

    private static List<FileState> sorted(Address address, List<FileState> fitting) {
        boolean falling = address.get("order").equals("falling");
        var order = order(address.get("sort"));
        if (order.isEmpty()) {
            return falling ? fitting.reversed() : fitting;
        }
        return fitting.stream()
                .sorted(falling ? order.get().reversed() : order.get())
                .toList();
    }

    private static List<PromisesPage.Column> columns(Address address) {
        return Stream.of(
                        "file", "title", "kind", "stage", "forum", "office", "opened", "last", "entries", "asked",
                        "faults", "mark")
                .map(key -> column(address, key))
                .toList();
    }

    private static PromisesPage.Column column(Address address, String key) {
        boolean sortable = key.equals("file") || order(key).isPresent();
        var sort = key.equals("file") ? "" : key;
        boolean here = address.get("sort").equals(sort);
        boolean falling = address.get("order").equals("falling");
        return new PromisesPage.Column(
                switch (key) {
                    case "office" -> "kept by";
                    case "last" -> "last entry";
                    case "asked" -> "open questions";
                    default -> key;
                },
                sortable
                        ? address.with("sort", sort)
                                .with("order", here && !falling ? "falling" : "")
                                .href()
                        : "",
                here ? falling ? "descending" : "ascending" : "none");
    }
}
