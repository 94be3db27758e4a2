package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.desk.Trace;
import org.reftel.model.CatalogueEntry;
import org.reftel.release.StatementSheet;
import org.reftel.release.TraceJson;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// Screen 3, what the room holds on something: what was counted, promised and met, and the words.
///
/// @param typed as the reader wrote it
/// @param canonical as it was read
/// @param asked whether anything was asked
/// @param words whether it was taken for words, and no party is meant
/// @param part of which records the account speaks
public record TracePage(
        String typed,
        String canonical,
        boolean asked,
        boolean words,
        int held,
        TraceView view,
        AccountOf part,
        RoomPage.Form form,
        Filters filters,
        List<Repaired> repaired,
        Pager pager,
        boolean whole,
        String wholeHref,
        Sorting sorting,
        String wordsHref,
        String csv,
        String json) {
    /// Records whose words stand on one page.
    static final int PAGE = 20;

    public TracePage {
        repaired = List.copyOf(repaired);
    }

    /// Where any of the words is looked for, when all of them together find nothing; empty for other queries.
    public String eitherHref() {
        boolean plain = canonical.contains(" AND ")
                && canonical.chars().noneMatch(c -> "():\"*?~[]".indexOf(c) >= 0)
                && !canonical.contains(" OR ")
                && !canonical.contains("NOT ");
        return plain ? Path.trace(canonical.replace(" AND ", " OR ")) : "";
    }

    /// To the form that opens a file with what was found.
    public String fileHref() {
        return "/files/open?from-trace=" + Path.step(typed) + "&title=" + Path.step(typed);
    }

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var typed = address.get("q").strip();
        var found = record(visit, typed);
        if (!found.isEmpty()) {
            request.redirect(found, HttpStatus.SEE_OTHER);
            return;
        }
        var page = typed.isEmpty()
                ? nothing(address)
                : of(
                        visit,
                        address,
                        typed,
                        visit.desk().trace(question(address, typed, Trace.Meant.ANY), visit.today()));
        var title = typed.isEmpty() ? "Trace" : "Trace: " + Visible.line(typed);
        Pages.show(request, "trace", Frame.of(visit, title, typed, address.href(), "trace"), page);
    }

    /// Before anything is asked.
    private static TracePage nothing(Address address) {
        return new TracePage(
                "",
                "",
                false,
                false,
                0,
                TraceView.NOTHING,
                new AccountOf("", ""),
                RoomPage.Form.of(address, "since", "until", "from"),
                new Filters(List.of(), List.of()),
                List.of(),
                Pager.of(address, PAGE, 0),
                false,
                "",
                Sorting.of(address),
                "",
                "",
                "");
    }

    static TracePage of(Visit visit, Address address, String typed, Trace trace) throws IOException {
        var entries = trace.records().stream().map(Trace.InRecord::entry).toList();
        boolean whole = address.get("text").equals("whole");
        boolean words = trace.subject() instanceof Trace.Subject.Words;
        var pager = Pager.of(address, PAGE, entries.size());
        return new TracePage(
                typed,
                Visible.line(trace.canonical()),
                !typed.isEmpty(),
                words,
                trace.held(),
                TraceView.of(trace, whole),
                AccountOf.of(trace, address, pager),
                RoomPage.Form.of(address, "since", "until", "from"),
                filters(visit, address, entries),
                Repaired.of(trace.problems(), typed),
                pager,
                whole,
                address.with("text", whole ? "" : "whole").href(),
                Sorting.of(address),
                address.with("q", '"' + typed.replace("\"", "") + '"').href(),
                address.at("/trace.csv").page(1).href(),
                address.at("/trace.json").page(1).href());
    }

    static Filters filters(Visit visit, Address address, List<CatalogueEntry> among) throws IOException {
        return Filters.of(address, visit.desk().counting(among));
    }

    static Trace.Question question(Address address, String words, Trace.Meant meant) {
        return new Trace.Question(
                words,
                false,
                address.get("since"),
                address.get("until"),
                address.get("from"),
                meant,
                Filters.picks(address),
                Sorting.order(address),
                Pager.first(address, PAGE),
                PAGE,
                AccountOf.most(address));
    }

    /// Where the record or paragraph is that a number means; empty when it is none.
    private static String record(Visit visit, String typed) throws IOException {
        if (typed.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        return switch (visit.desk().open(typed)) {
            case Answer.Found<Opened>(var opened) ->
                Cite.href(
                        opened.entry().id(),
                        opened.whole() ? "" : opened.paragraphs().getFirst().address());
            case Answer.NotFound<Opened> _ -> "";
        };
    }

    /// `/trace.csv`, `/trace.json`: the whole answer with its citations.
    static void export(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var typed = address.get("q").strip();
        send(
                request,
                visit.desk().trace(question(address, typed, Trace.Meant.ANY).whole(), visit.today()));
    }

    static void send(Context request, Trace trace) {
        if (request.path().endsWith(".csv")) {
            var sheet = new StatementSheet();
            if (trace.subject() instanceof Trace.Subject.Several(var candidates)) {
                candidates.forEach(sheet::candidate);
            }
            sheet.account(trace.account());
            sheet.paragraphs(trace.records());
            Exports.csv(request, "trace", sheet.sheet());
        } else {
            Exports.json(request, "trace", json -> {
                json.writeStartObject();
                new TraceJson(json).trace(trace);
                json.writeEndObject();
            });
        }
    }
}
