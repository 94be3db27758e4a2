package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.reftel.desk.Trace;
import org.reftel.follow.Series;
import org.reftel.model.CatalogueEntry;
import org.reftel.wording.Cites;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// What a trace holds, as the pages of a trace and of a party show it.
///
/// @param title what was taken for what
/// @param whom the party that is meant; empty when it is none
/// @param candidates parties that fit, when several do
/// @param sections what the page holds, with the place of each
/// @param offices tables that stand before what was counted; empty where all stand behind
/// @param counted series, each with its line where it has one
/// @param order the records with their paragraphs
/// @param records those of this page, with the words
/// @param repeated passages that say again what an older record says
public record TraceView(
        String title,
        String found,
        Optional<Whom> whom,
        List<PartyLine> candidates,
        List<Section> sections,
        List<Grid> offices,
        List<Counted> counted,
        List<Grid> grids,
        List<InOrder> order,
        int orderMore,
        List<Record> records,
        List<Again> repeated) {
    /// As many records as one looks through in one line.
    private static final int IN_ORDER = 60;

    private static final int ROWS = 50;
    private static final int SERIES = 40;

    static final TraceView NOTHING = new TraceView(
            "",
            "",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of());

    public TraceView {
        candidates = List.copyOf(candidates);
        sections = List.copyOf(sections);
        offices = List.copyOf(offices);
        counted = List.copyOf(counted);
        grids = List.copyOf(grids);
        order = List.copyOf(order);
        records = List.copyOf(records);
        repeated = List.copyOf(repeated);
    }

    /// @param why one line for each join
    /// @param apart others with names like it
    public record Whom(
            String name,
            String acronym,
            String kind,
            String href,
            List<String> variants,
            List<String> why,
            List<Near> apart,
            List<Near> unresolved) {
        public Whom {
            variants = List.copyOf(variants);
            why = List.copyOf(why);
            apart = List.copyOf(apart);
            unresolved = List.copyOf(unresolved);
        }
    }

    public record Near(String name, String kind, int paragraphs, String why, String href) {}

    /// A part of the page.
    public record Section(String id, String heading, int lines) {}

    public record Counted(Grid grid, Optional<SeriesChart> chart) {}

    public record InOrder(String record, String href, List<Cite> places) {
        public InOrder {
            places = List.copyOf(places);
        }
    }

    /// @param passages empty when only the header fits
    public record Record(
            String id, String sent, String classification, String origin, String subject, List<Passage> passages) {
        public Record {
            passages = List.copyOf(passages);
        }
    }

    public record Again(Cite newer, Cite older, int words, String quote) {}

    /// @param whole whether whole paragraphs are wanted
    static TraceView of(Trace trace, boolean whole) {
        var grids = new AccountGrids(cited(trace), ROWS);
        var counted = new ArrayList<Counted>();
        var alone = new ArrayList<Series>();
        for (var series : trace.account().counted()) {
            if (series.points().size() < 2 && series.derived().isEmpty()) {
                alone.add(series);
            } else if (counted.size() < SERIES) {
                counted.add(
                        new Counted(grids.series("series-" + (counted.size() + 1), series), SeriesChart.of(series)));
            }
        }
        if (!alone.isEmpty()) {
            counted.add(new Counted(grids.once(alone), Optional.empty()));
        }
        var tables = grids.of(trace.account());
        var repeated = repeated(trace);
        return new TraceView(
                title(trace),
                found(trace),
                whom(trace),
                trace.subject() instanceof Trace.Subject.Several(var candidates) ? PartyLine.of(candidates) : List.of(),
                sections(trace, tables, counted.size(), repeated.size()),
                List.of(),
                counted,
                tables,
                order(trace),
                Math.max(0, trace.records().size() - IN_ORDER),
                records(trace, whole),
                repeated);
    }

    /// The same with the offices and meetings before what was counted: a party is known by them.
    TraceView officesFirst() {
        var offices = grids.stream().filter(TraceView::isOffice).toList();
        var others = grids.stream().filter(grid -> !isOffice(grid)).toList();
        return new TraceView(
                title,
                found,
                whom,
                candidates,
                sections,
                offices,
                counted,
                others,
                order,
                orderMore,
                records,
                repeated);
    }

    private static boolean isOffice(Grid grid) {
        return grid.id().equals("who") || grid.id().equals("met");
    }

    private static String title(Trace trace) {
        return Visible.line(
                switch (trace.subject()) {
                    case Trace.Subject.Whom(var party) -> party.name();
                    case Trace.Subject.Several _ -> trace.typed();
                    case Trace.Subject.Which which -> which.entry().id();
                    case Trace.Subject.Words() -> trace.canonical();
                });
    }

    private static String found(Trace trace) {
        return Shown.found(trace.paragraphs(), trace.records().size(), trace.held());
    }

    private static Optional<Whom> whom(Trace trace) {
        if (!(trace.subject() instanceof Trace.Subject.Whom(var party))) {
            return Optional.empty();
        }
        return Optional.of(new Whom(
                Visible.line(party.name()),
                party.acronym().equalsIgnoreCase(party.name()) ? "" : Visible.line(party.acronym()),
                party.kind().key(),
                PartyLine.href(party.kind(), party.name()),
                party.variants().stream().map(Visible::line).toList(),
                party.why().stream().map(Visible::line).toList(),
                near(party.apart()),
                near(party.unresolved())));
    }

    private static List<Near> near(List<Trace.Near> others) {
        var joined = new LinkedHashMap<String, Trace.Near>();
        for (var near : others) {
            joined.merge(
                    near.kind() + "\n" + near.name() + "\n" + near.why(),
                    near,
                    (one, other) ->
                            new Trace.Near(one.kind(), one.name(), one.paragraphs() + other.paragraphs(), one.why()));
        }
        return joined.values().stream()
                .map(near -> new Near(
                        Visible.line(near.name()),
                        near.kind().key(),
                        near.paragraphs(),
                        Visible.line(near.why()),
                        PartyLine.href(near.kind(), near.name())))
                .toList();
    }

    private static List<Section> sections(Trace trace, List<Grid> grids, int counted, int repeated) {
        var sections = new ArrayList<Section>();
        if (counted > 0) {
            sections.add(
                    new Section("counted", "Counted", trace.account().counted().size()));
        }
        for (var grid : grids) {
            sections.add(new Section(grid.id(), grid.heading(), lines(trace, grid)));
        }
        if (!trace.records().isEmpty()) {
            sections.add(new Section("in-order", "In order", trace.records().size()));
        }
        if (repeated > 0) {
            sections.add(new Section("repeated", "Repeated", repeated));
        }
        return sections;
    }

    private static int lines(Trace trace, Grid grid) {
        var account = trace.account();
        return switch (grid.id()) {
            case "promised" -> account.promised().size();
            case "asked" -> account.asked().size();
            case "met" -> account.met().size();
            case "who" -> account.held().size();
            case "happened" -> account.happened().size();
            default -> grid.rows().size();
        };
    }

    private static List<InOrder> order(Trace trace) {
        var cites = new Cites(
                trace.records().stream().map(record -> record.entry().id()).toList());
        return trace.records().stream()
                .limit(IN_ORDER)
                .map(record -> new InOrder(
                        cites.record(record.entry().id()),
                        Cite.href(record.entry().id(), ""),
                        record.addresses().stream()
                                .map(address -> new Cite(
                                        Cites.place(address),
                                        Cite.href(record.entry().id(), address)))
                                .toList()))
                .toList();
    }

    /// Records that the account may cite: of words those of this page.
    private static List<CatalogueEntry> cited(Trace trace) {
        boolean words = trace.subject() instanceof Trace.Subject.Words;
        return trace.records().stream()
                .filter(record -> !words || isShown(record))
                .map(Trace.InRecord::entry)
                .toList();
    }

    private static boolean isShown(Trace.InRecord record) {
        return !record.passages().isEmpty() || record.addresses().isEmpty();
    }

    private static List<Record> records(Trace trace, boolean whole) {
        var records = new ArrayList<Record>();
        for (var record : trace.records()) {
            if (isShown(record)) {
                var entry = record.entry();
                records.add(new Record(
                        entry.id(),
                        Shown.sent(entry),
                        Shown.classification(entry),
                        Visible.line(entry.origin()),
                        Visible.line(entry.subject()),
                        record.passages().stream()
                                .map(passage -> Passage.of(entry.id(), passage, whole))
                                .toList()));
            }
        }
        return records;
    }

    private static List<Again> repeated(Trace trace) {
        return trace.account().repeated().stream()
                .map(one -> new Again(
                        Cite.of(one.newer()),
                        Cite.of(one.older()),
                        one.words(),
                        Shown.cut(Visible.line(one.passages().getFirst().quote()), 240)))
                .toList();
    }
}
