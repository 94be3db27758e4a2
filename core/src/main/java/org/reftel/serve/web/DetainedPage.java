package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.reftel.file.Detained;
import org.reftel.model.file.FileState;
import org.reftel.serve.http.FileSheets;
import org.reftel.serve.http.Visit;
import org.reftel.wording.FileWords;
import org.reftel.wording.Visible;

/// Who is detained without sentence on a day, and since when: those over the limit first, then by length.
///
/// @param over how many are over the limit that the kind of their file sets
public record DetainedPage(
        String asOf, int total, int over, List<Line> lines, Pager pager, FileViews views, String csv, String json) {
    private static final int PAGE = 200;

    public DetainedPage {
        lines = List.copyOf(lines);
    }

    /// @param id of the entry that says so
    /// @param limit empty where the kind sets none
    public record Line(
            String party,
            String since,
            String days,
            String limit,
            boolean over,
            String file,
            String title,
            String kind,
            String id,
            String href) {}

    static void show(Visit visit, Context request) throws IOException {
        var on = AsOf.of(visit, request);
        var address = Address.of(request);
        var states = visit.desk().files(on);
        var byCode = FileSheets.byCode(states);
        var detained = Detained.of(states);
        var query = AsOf.query(visit, on);
        var page = new DetainedPage(
                on.toString(),
                detained.size(),
                (int) detained.stream().filter(Detained::isOver).count(),
                detained.stream()
                        .skip(Pager.first(address, PAGE))
                        .limit(PAGE)
                        .map(one -> line(one, byCode.getOrDefault(one.file(), states.getFirst()), query))
                        .toList(),
                Pager.of(address, PAGE, detained.size()),
                FileViews.of(visit, on, "/files/detained"),
                "/files/detained.csv" + query,
                "/files/detained.json" + query);
        Pages.show(
                request, "detained", Frame.of(visit, "Detained without sentence", "", address.href(), "files"), page);
    }

    private static Line line(Detained one, FileState state, String query) {
        var id = FileWords.number(state, one.serial());
        return new Line(
                Visible.line(FileWords.orNotStated(one.party())),
                one.since().toString(),
                FileWords.days(one.days()),
                one.limit() == 0 ? "" : FileWords.days(one.limit()),
                one.isOver(),
                one.file(),
                Visible.line(one.title()),
                Visible.line(state.kind().title()),
                id,
                "/file/" + one.file() + query + "#" + id);
    }

    static void export(Visit visit, Context request) throws IOException {
        var states = visit.desk().files(AsOf.of(visit, request));
        Exports.send(request, "detained", FileSheets.detained(states));
    }
}
