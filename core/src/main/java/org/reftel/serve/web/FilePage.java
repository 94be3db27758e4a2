package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.model.Code;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.serve.http.Visit;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// Screen 7, a file: how it stands on a day, each of it with the entry that made it so, and its entries in order.
///
/// @param past whether it is asked for a day that is over
/// @param standing entries that stand on that day: what the list of files counts
/// @param besides what is shown with them
/// @param later entries that tell of days after the one asked for
/// @param facts kind, stage, forum, keeper ...
/// @param parts where on the page each table stands, with the number of its lines
/// @param silent what its kind could say and no entry says
/// @param tools what can be written now
public record FilePage(
        String code,
        String title,
        String mark,
        String level,
        String asOf,
        boolean past,
        int later,
        String today,
        List<Row> facts,
        List<String> missing,
        List<Filed> entries,
        Pager pager,
        int standing,
        String besides,
        List<Grid> grids,
        List<Tool> parts,
        String silent,
        List<Tool> tools) {
    /// Entries of one page.
    static final int PAGE = 200;

    public FilePage {
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
        entries = List.copyOf(entries);
        grids = List.copyOf(grids);
        tools = List.copyOf(tools);
        parts = List.copyOf(parts);
    }

    /// Something that can be written, as a link to its form.
    public record Tool(String name, String href) {}

    static void show(Visit visit, Context request) throws IOException {
        var typed = request.pathParam("code");
        var code = code(typed);
        var on = AsOf.of(visit, request);
        var found = visit.desk().file(code, on);
        if (found.isEmpty()) {
            absent(visit, request, typed, code, on);
            return;
        }
        if (!typed.equals(code)) {
            var query = request.queryString();
            request.redirect("/file/" + code + (query == null ? "" : "?" + query), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        var address = Address.of(request);
        var page = of(visit, address, found.get(), on);
        Pages.show(
                request,
                "file",
                Frame.of(visit, code + " " + Shown.cut(page.title(), 120), "", address.href(), "files"),
                page);
    }

    /// As files are called: capital letters.
    static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /// The same whether there is none, or none for this reader.
    static void absent(Visit visit, Context request, String typed, String code, LocalDate on) throws IOException {
        var began = visit.desk().entries(code);
        var says = began.isEmpty()
                ? "There is no file " + typed + " (" + Code.X951_NO_SUCH_FILE.number() + ")."
                : "The file " + code + " begins on " + began.getFirst().on() + "; on " + on + " there was none yet.";
        var links = new ArrayList<ErrorPage.Link>();
        if (!began.isEmpty()) {
            links.add(new ErrorPage.Link(
                    "/file/" + code + "?as-of=" + began.getFirst().on(), "As of that day"));
        }
        links.add(new ErrorPage.Link("/files", "The files"));
        ErrorPage.show(visit, request, 404, List.of(says), links);
    }

    private static FilePage of(Visit visit, Address address, FileState state, LocalDate on) throws IOException {
        var all = visit.desk().entries(state.file());
        var told = all.stream().filter(entry -> !entry.on().isAfter(on)).toList();
        var parts = new FileParts(state, told);
        var shown = told.stream().skip(Pager.first(address, PAGE)).limit(PAGE).toList();
        var cited = new CitedWords(visit.desk());
        var entries = new ArrayList<Filed>();
        for (var entry : shown) {
            entries.add(Filed.of(state.kind(), entry, told, cited, Rights.mayWrite(visit)));
        }
        var grids = parts.grids();
        return new FilePage(
                state.file(),
                Visible.line(state.title()),
                state.cover().marking().key(),
                state.cover().marking().level().name(),
                on.toString(),
                !on.equals(visit.today()),
                all.size() - told.size(),
                visit.today().toString(),
                parts.facts(),
                state.missing().stream().map(Visible::line).toList(),
                entries,
                Pager.of(address, PAGE, told.size()),
                state.entries().size(),
                FileWords.besides(told.size() - state.entries().size() - 1),
                grids,
                grids.stream()
                        .map(grid -> new Tool(grid.heading() + " " + grid.rows().size(), "#" + grid.id()))
                        .toList(),
                parts.silent(),
                Rights.mayWrite(visit) && on.equals(visit.today()) ? tools(state) : List.of());
    }

    /// The ways on that belong to how it stands; all others are behind the first of them.
    private static List<Tool> tools(FileState state) {
        var tools = new ArrayList<Tool>();
        var add = "/file/" + state.file() + "/add";
        tools.add(new Tool("Add an entry", add));
        if (state.handedTo().isPresent()) {
            tool(tools, state, FileKind.Does.ACCEPTS, "Accept it");
            tool(tools, state, FileKind.Does.DECLINES, "Send it back");
        } else {
            tool(tools, state, FileKind.Does.RECEIVES, "Receive a paragraph");
            tool(tools, state, FileKind.Does.SETS_HEARING, "Set a hearing");
            tool(tools, state, FileKind.Does.HANDS_OVER, "Hand it over");
        }
        return tools;
    }

    private static void tool(List<Tool> tools, FileState state, FileKind.Does does, String name) {
        type(state.kind(), does)
                .ifPresent(type ->
                        tools.add(new Tool(name, "/file/" + state.file() + "/add?type=" + Path.step(type.key()))));
    }

    private static Optional<FileKind.EntryType> type(FileKind kind, FileKind.Does does) {
        return kind.entries().stream().filter(type -> type.does() == does).findFirst();
    }

    /// Where an entry stands on this page.
    static String place(FileEntry entry) {
        return "/file/" + entry.file() + "#" + entry.number();
    }
}
