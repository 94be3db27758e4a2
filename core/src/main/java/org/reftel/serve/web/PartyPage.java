package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.reftel.desk.Trace;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// Screen 6, a party: its offices over time, what was said of it and by it, whom it met, where it appears.
///
/// @param kind `person`
/// @param view what a trace of it shows
/// @param part of which records its account speaks
/// @param chart in which records it appears
public record PartyPage(
        String kind,
        String name,
        TraceView view,
        AccountOf part,
        TimeChart chart,
        Filters filters,
        List<Repaired> repaired,
        Pager pager,
        boolean whole,
        String wholeHref,
        Sorting sorting,
        String traceHref,
        String csv,
        String json) {
    public PartyPage {
        repaired = List.copyOf(repaired);
    }

    private static String name(Context request, Address address) {
        var stated = request.pathParam("name");
        var other = address.get("name");
        return stated.equals(PartyLine.UNPLAIN) && !other.isEmpty() ? other : stated;
    }

    private static Trace trace(Visit visit, Context request, Address address, boolean all) throws IOException {
        var one = address.get("one");
        boolean number = !one.isEmpty() && one.length() < 5 && one.chars().allMatch(c -> c >= '0' && c <= '9');
        var meant = new Trace.Meant(request.pathParam("kind"), number ? Integer.parseInt(one) : 0);
        var question = TracePage.question(address, name(request, address), meant);
        return visit.desk().trace(all ? question.whole() : question, visit.today());
    }

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var name = name(request, address);
        // The path as it is asked for again, with its words in one spelling.
        var own = new Address(PartyLine.path(request.pathParam("kind"), name).path(), address.parameters());
        var trace = trace(visit, request, own, false);
        switch (trace.subject()) {
            case Trace.Subject.Whom(var who) -> show(visit, request, own, trace, who);
            case Trace.Subject.Several _ -> show(visit, request, own, trace, name);
            case Trace.Subject.Words(), Trace.Subject.Which _ ->
                ErrorPage.show(
                        visit,
                        request,
                        404,
                        List.of("No record that is held names a " + Visible.line(request.pathParam("kind")) + " called "
                                + Visible.line(name) + "."),
                        List.of(
                                new ErrorPage.Link("/trace?q=" + Path.step(name), "Trace the words"),
                                new ErrorPage.Link("/parties", "The names that are held")));
        }
    }

    private static void show(Visit visit, Context request, Address address, Trace trace, Trace.Who who)
            throws IOException {
        var name = Visible.line(who.name());
        Pages.show(
                request,
                "party",
                Frame.of(visit, name, who.name(), address.href(), "browse"),
                page(visit, address, trace, who.kind().key(), name));
    }

    /// Several of one kind and name: each is a link.
    private static void show(Visit visit, Context request, Address address, Trace trace, String name)
            throws IOException {
        Pages.show(
                request,
                "party",
                Frame.of(visit, Visible.line(name), name, address.href(), "browse"),
                page(visit, address, trace, request.pathParam("kind"), Visible.line(name)));
    }

    private static PartyPage page(Visit visit, Address address, Trace trace, String kind, String name)
            throws IOException {
        var entries = trace.records().stream().map(Trace.InRecord::entry).toList();
        var months = new TreeMap<String, Integer>();
        entries.forEach(entry ->
                months.merge(entry.sent().length() < 7 ? "" : entry.sent().substring(0, 7), 1, Integer::sum));
        boolean whole = address.get("text").equals("whole");
        var pager = Pager.of(address, TracePage.PAGE, entries.size());
        return new PartyPage(
                kind,
                name,
                TraceView.of(trace, whole).officesFirst(),
                AccountOf.of(trace, address, pager),
                TimeChart.of(months, address),
                TracePage.filters(visit, address, entries),
                Repaired.of(trace.problems(), ""),
                pager,
                whole,
                address.with("text", whole ? "" : "whole").href(),
                Sorting.of(address),
                "/trace?q=" + Path.step(trace.typed()),
                address.at(address.path() + ".csv").page(1).href(),
                address.at(address.path() + ".json").page(1).href());
    }

    static void export(Visit visit, Context request) throws IOException {
        TracePage.send(request, trace(visit, request, Address.of(request), true));
    }
}
