package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.reftel.model.file.FileState;
import org.reftel.release.FileTerms;
import org.reftel.release.Terms;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// What files wait for, on a day: notices of hearings, clocks and questions, ages, authorities that run out,
/// who waits for whom. A line each, with the entry that says so.
///
/// @param about what stands here, in a sentence
/// @param counted how many lines there are, in words
/// @param path of the page
/// @param carried what the form sends along unseen
/// @param total the same as a number
/// @param fit how many of them are asked for
/// @param cross a table that stands before the lines: the same groups as one name against the other
/// @param groups by which its lines are told apart, each with how many there are
public record TermsPage(
        String heading,
        String about,
        String counted,
        String path,
        String asOf,
        List<String[]> carried,
        int total,
        int fit,
        List<Group> groups,
        Optional<Grid> cross,
        Grid grid,
        Pager pager,
        FileViews views,
        String csv,
        String json) {
    private static final int PAGE = 200;
    private static final String OF = "of";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9:]{5})?");

    public TermsPage {
        carried = List.copyOf(carried);
        groups = List.copyOf(groups);
    }

    /// @param href leads to its lines, or to all when they are shown alone
    public record Group(String says, long lines, boolean here, String href) {}

    /// One of the pages.
    record Kind(String path, String heading, String about, Function<List<FileState>, Terms> lines) {
        void show(Visit visit, Context request) throws IOException {
            var files = visit.desk().files(AsOf.of(visit, request));
            var terms = lines.apply(files);
            show(visit, request, terms, terms.cross().map(cross -> cross(Address.of(request), cross)));
        }

        /// @param beside a table that stands before the lines
        void show(Visit visit, Context request, Terms terms, Optional<Grid> beside) throws IOException {
            var address = Address.of(request);
            var on = AsOf.of(visit, request);
            var of = address.get(OF);
            var fitting = terms.of(of);
            var page = new TermsPage(
                    heading,
                    about,
                    terms.counted(),
                    path,
                    on.toString(),
                    address.hidden(AsOf.KEY).stream()
                            .map(one -> new String[] {one.key(), one.value()})
                            .toList(),
                    terms.lines().size(),
                    fitting.size(),
                    terms.groups().stream()
                            .map(group -> new Group(
                                    group.says(),
                                    group.lines(),
                                    group.key().equals(of),
                                    address.with(OF, group.key().equals(of) ? "" : group.key())
                                            .href()))
                            .toList(),
                    beside,
                    grid(
                            visit,
                            on,
                            terms,
                            fitting.stream()
                                    .skip(Pager.first(address, PAGE))
                                    .limit(PAGE)
                                    .toList()),
                    Pager.of(address, PAGE, fitting.size()),
                    FileViews.of(visit, on, path),
                    address.at(path + ".csv").page(1).href(),
                    address.at(path + ".json").page(1).href());
            Pages.show(request, "terms", Frame.of(visit, heading, "", address.href(), "files"), page);
        }

        private static Grid.Cell cell(Terms terms, int column, String text) {
            if (terms.numbers().contains(terms.columns().get(column))) {
                return Grid.Cell.number(text);
            }
            return DAY.matcher(text).matches() ? Grid.Cell.day(text) : Grid.Cell.of(text);
        }

        /// Each number leads to its lines.
        private static Grid cross(Address address, Terms.Cross cross) {
            var columns = new ArrayList<>(List.of("office"));
            columns.addAll(cross.columns());
            columns.add("in all");
            var rows = new ArrayList<List<Grid.Cell>>();
            for (var row : cross.rows()) {
                var cells = new ArrayList<>(List.of(Grid.Cell.of(row.name())));
                for (var cell : row.cells()) {
                    var href = cell.group().isEmpty()
                            ? ""
                            : address.with(OF, cell.group()).href();
                    cells.add(new Grid.Cell(List.of(new Grid.Part(Long.toString(cell.lines()), href)), "num"));
                }
                cells.add(Grid.Cell.number(Long.toString(row.lines())));
                rows.add(cells);
            }
            return new Grid("offices", Visible.line(cross.corner()), columns, rows, "");
        }

        private Grid grid(Visit visit, LocalDate on, Terms terms, List<Terms.Line> lines) {
            var columns = new ArrayList<>(terms.columns());
            columns.add("file");
            columns.add("by entry");
            var query = AsOf.query(visit, on);
            var rows = new ArrayList<List<Grid.Cell>>();
            for (var line : lines) {
                var cells = new ArrayList<Grid.Cell>();
                for (int i = 0; i < line.cells().size(); i++) {
                    cells.add(cell(terms, i, line.cells().get(i)));
                }
                cells.add(new Grid.Cells()
                        .link(line.file(), "/file/" + line.file() + query)
                        .text(line.title())
                        .cell());
                cells.add(new Grid.Cells()
                        .link(line.entry(), "/file/" + line.file() + query + "#" + line.entry())
                        .cell());
                rows.add(cells);
            }
            return new Grid("lines", Visible.line(heading), columns, rows, "");
        }

        /// The lines that are asked for, as a file.
        void export(Visit visit, Context request) throws IOException {
            export(request, lines.apply(visit.desk().files(AsOf.of(visit, request))));
        }

        void export(Context request, Terms terms) {
            Exports.send(
                    request,
                    path.substring(path.lastIndexOf('/') + 1),
                    terms.sheet(Address.of(request).get(OF)));
        }
    }

    static final List<Kind> ALL = List.of(
            new Kind(
                    "/files/notices",
                    "Notices",
                    "Each hearing with the days from that on which it was written down, by the room's clock, to its"
                            + " own.",
                    FileTerms::notices),
            new Kind(
                    "/files/clocks",
                    "Clocks",
                    "Clocks that have a limit and questions that have a day: what is due, missed, done late, met.",
                    FileTerms::clocks),
            new Kind("/files/ages", "Ages", "What waits, and how long it has.", FileTerms::ages),
            new Kind(
                    "/files/expiring",
                    "Expiring",
                    "Authorities to collect, and the last day on which each is in force.",
                    FileTerms::expiring),
            new Kind(
                    "/files/waits",
                    "Waits",
                    "Which office waits for which: what was handed over and is not accepted, what was asked,"
                            + " recommended or promised and is not answered, what was granted and is not carried out.",
                    FileTerms::waits));
}
