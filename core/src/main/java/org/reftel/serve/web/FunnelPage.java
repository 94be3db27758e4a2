package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reftel.file.Funnel;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.serve.http.FileSheets;
import org.reftel.serve.http.Visit;
import org.reftel.wording.FileWords;
import org.reftel.wording.Visible;
import org.reftel.wording.Wording;

/// How far the files of each kind have come, on a day: counted of their entries. Kinds are never added up, and each
/// number leads to the files that it counts.
///
/// @param files how many there are of all kinds
/// @param stated numbers that entries state; nothing was opened for them
public record FunnelPage(
        String asOf, int files, List<Kind> kinds, List<Stated> stated, FileViews views, String csv, String json) {
    private static final int STATED = 500;

    public FunnelPage {
        kinds = List.copyOf(kinds);
        stated = List.copyOf(stated);
    }

    /// A number that an entry states of matters that nobody opened here.
    ///
    /// @param href to the entry
    public record Stated(String counted, long count, String file, String id, String href) {}

    /// @param steps stages in the order of the kind
    public record Kind(String key, String title, int files, String href, List<Step> steps, List<Outcome> outcomes) {
        public Kind {
            steps = List.copyOf(steps);
            outcomes = List.copyOf(outcomes);
        }
    }

    /// @param counted whether the kind counts it in its funnel
    /// @param before where those that stand in it are, by forum
    public record Step(String title, boolean counted, Number reached, Number standing, List<Number> before) {
        public Step {
            before = List.copyOf(before);
        }
    }

    /// @param files in which its entries stand
    public record Outcome(String title, long entries, Number files) {}

    /// A number that opens its list.
    ///
    /// @param name what it counts
    /// @param href empty for a zero
    public record Number(String name, long count, String href) {
        static Number of(String name, long count, String href) {
            return new Number(Visible.line(name), count, count == 0 ? "" : href);
        }
    }

    static void show(Visit visit, Context request) throws IOException {
        var on = AsOf.of(visit, request);
        var states = visit.desk().files(on);
        var kinds = new ArrayList<Kind>();
        for (var funnel : FileSheets.funnels(visit.desk(), states)) {
            kinds.add(kind(visit, on, states, funnel));
        }
        var query = AsOf.query(visit, on);
        var page = new FunnelPage(
                on.toString(),
                states.size(),
                kinds,
                stated(states, query),
                FileViews.of(visit, on, "/files/funnel"),
                "/files/funnel.csv" + query,
                "/files/funnel.json" + query);
        Pages.show(
                request,
                "funnel",
                Frame.of(visit, "Funnel", "", Address.of(request).href(), "files"),
                page);
    }

    private static List<Stated> stated(List<FileState> states, String query) {
        return states.stream()
                .flatMap(state -> state.counts().stream()
                        .map(count -> new Stated(
                                Visible.line(count.counted()),
                                count.count(),
                                state.file(),
                                FileWords.number(state, count.serial()),
                                "/file/" + state.file() + query + "#" + FileWords.number(state, count.serial()))))
                .limit(STATED)
                .toList();
    }

    private static Kind kind(Visit visit, LocalDate on, List<FileState> states, Funnel funnel) {
        var day = on.equals(visit.today()) ? "" : "&" + AsOf.KEY + "=" + on;
        var list = "/files?kind=" + Path.step(funnel.kind());
        var steps = funnel.steps().stream()
                .map(step -> step(states, funnel, step, list, day))
                .toList();
        var outcomes = funnel.outcomes().stream()
                .map(one -> new Outcome(
                        Visible.line(one.title()),
                        one.entries(),
                        Number.of(one.title(), one.files().size(), list + "&outcome=" + Path.step(one.entry()) + day)))
                .toList();
        return new Kind(
                funnel.kind(),
                Visible.line(funnel.title()),
                funnel.files().size(),
                funnel.files().isEmpty() ? "" : list + day,
                steps,
                outcomes);
    }

    private static Step step(List<FileState> states, Funnel funnel, Funnel.Step step, String list, String day) {
        var in = list + "&stage=" + Path.step(step.stage());
        var before = new ArrayList<Number>();
        for (Map.Entry<String, Long> one : step.standingBefore().entrySet()) {
            var key = one.getKey();
            before.add(Number.of(
                    forum(states, funnel.kind(), key),
                    one.getValue(),
                    in + "&forum=" + Path.step(key.isEmpty() ? FilesPage.NONE : key) + day));
        }
        return new Step(
                Visible.line(step.title()),
                step.counted(),
                Number.of(
                        "reached " + step.title(),
                        step.reached().size(),
                        list + "&reached=" + Path.step(step.stage()) + day),
                Number.of("in " + step.title(), step.standing().size(), in + day),
                before);
    }

    private static String forum(List<FileState> states, String kind, String key) {
        return key.isEmpty()
                ? "forum " + Wording.NOT_STATED
                : states.stream()
                        .map(FileState::kind)
                        .filter(one -> one.key().equals(kind))
                        .flatMap(one -> one.forum(key).stream())
                        .map(FileKind.Forum::title)
                        .findFirst()
                        .orElse(key);
    }

    static void export(Visit visit, Context request) throws IOException {
        var states = visit.desk().files(AsOf.of(visit, request));
        Exports.send(request, "funnel", FileSheets.funnel(visit.desk(), states));
    }
}
