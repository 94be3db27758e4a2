package org.reftel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reftel.desk.Compared;
import org.reftel.desk.Trace;
import org.reftel.follow.Cited;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;
import org.reftel.wording.Cites;
import org.reftel.wording.Described;
import org.reftel.wording.Describing;
import org.reftel.wording.Wording;

/// What is said of programmes, bodies, things and persons, as tables: one for each way in which a text describes.
final class DescribedTables {
    private static final List<Page.Column> IS = List.of(
            Page.Column.of("what").in(Page.Way.ONCE),
            Page.Column.of("words").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> MEMBERS = List.of(
            Page.Column.of("body").in(Page.Way.ONCE),
            Page.Column.of("member").in(Page.Way.WIDE),
            Page.Column.of("words").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> MANDATES = List.of(
            Page.Column.of("body").in(Page.Way.ONCE),
            Page.Column.of("mandate").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> THEMES = List.of(
            Page.Column.of("body").in(Page.Way.ONCE),
            Page.Column.of("theme").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> SIDES = List.of(
            Page.Column.of("body").in(Page.Way.ONCE),
            Page.Column.of("who").in(Page.Way.WIDE),
            Page.Column.of("side").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> CONDITIONS = List.of(
            Page.Column.of("what").in(Page.Way.WIDE),
            Page.Column.of("condition").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> PROGRAMMES = List.of(
            Page.Column.of("under").in(Page.Way.ONCE),
            Page.Column.of("programme").in(Page.Way.WIDE),
            Page.Column.of("words").in(Page.Way.WIDE),
            Page.Column.of("citations").in(Page.Way.WIDE),
            Page.Column.of("mark"));
    private static final List<Page.Column> OBJECTIVES = List.of(
            Page.Column.of("objective").in(Page.Way.WIDE),
            Page.Column.of("who works for it").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> PROJECTS = List.of(
            Page.Column.of("what"),
            Page.Column.of("where").in(Page.Way.WIDE),
            Page.Column.of("words").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> ALLEGED = List.of(
            Page.Column.of("against").in(Page.Way.WIDE),
            Page.Column.of("words").in(Page.Way.WIDE),
            Page.Column.of("by whom").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> DELIVERY = List.of(
            Page.Column.of("stage"),
            Page.Column.of("what").in(Page.Way.WIDE),
            Page.Column.of("words").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));
    private static final List<Page.Column> COMPARED = List.of(
            Page.Column.of("what").in(Page.Way.WIDE),
            Page.Column.of("words").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"),
            Page.Column.of("figures").in(Page.Way.BEHIND));

    private final Page page;
    private final Cites cites;
    private final Trace.Account account;

    private final boolean all;

    /// @param all whether every row is wanted
    DescribedTables(Page page, Cites cites, Trace.Account account, boolean all) {
        this.all = all;
        this.page = page;
        this.cites = cites;
        this.account = account;
    }

    void write() {
        for (var aspect : Aspect.values()) {
            switch (aspect) {
                case MANDATE -> table(Describing.MANDATES, MANDATES, aspect);
                case THEME -> table(Describing.THEMES, THEMES, aspect);
                case SIDE -> table(Describing.SIDES, SIDES, aspect);
                case CONDITION -> table(Describing.CONDITIONS, CONDITIONS, aspect);
                case IS -> table(Describing.IS, IS, aspect);
                case MEMBER -> table(Describing.MEMBERS, MEMBERS, aspect);
                case UNDER -> programmes();
                case OBJECTIVE -> objectives();
                case PROJECT -> table(Describing.PROJECTS, PROJECTS, aspect);
                case ALLEGED -> table(Describing.ALLEGED, ALLEGED, aspect);
                case COMPARED -> compared();
                case DUE -> deliveries();
                case FORECAST, ORDERED, ARRIVED, USED, ONGOING -> {}
            }
        }
    }

    private List<Cited<Description>> of(Aspect aspect) {
        return account.described().stream()
                .filter(one -> one.said().aspect() == aspect)
                .toList();
    }

    private List<Described> lines(Describing table) {
        return Described.of(account.described()).stream()
                .filter(one -> one.table() == table)
                .toList();
    }

    private void programmes() {
        var rows = new ArrayList<List<String>>();
        for (var one : lines(Describing.PROGRAMMES)) {
            rows.add(List.of(
                    "under " + (one.other().isEmpty() ? Wording.NOT_STATED : one.other()),
                    one.name(),
                    one.quoted(),
                    cites.flow(one.said().stream().map(Cited::spot).toList()),
                    one.said().getFirst().spot().mark()));
        }
        table(Describing.PROGRAMMES, PROGRAMMES, rows);
    }

    private void table(Describing heading, List<Page.Column> columns, Aspect aspect) {
        var rows = new ArrayList<List<String>>();
        for (var one : of(aspect)) {
            var cells = new ArrayList<>(cells(aspect, one));
            cells.add(cites.brief(one.spot()));
            cells.add(one.spot().mark());
            rows.add(cells);
        }
        table(heading, columns, rows);
    }

    private void table(Describing heading, List<Page.Column> columns, List<List<String>> rows) {
        int shown = all ? rows.size() : Math.min(rows.size(), AccountTables.FIRST);
        page.table(heading.heading().toUpperCase(Locale.ROOT), columns, rows.subList(0, shown));
        if (shown < rows.size()) {
            page.line(2, "and " + (rows.size() - shown) + " more lines: --all prints them");
        }
    }

    private static List<String> cells(Aspect aspect, Cited<Description> one) {
        var of = one.name(one.said().of());
        var other = one.name(one.said().other());
        var words = Wording.quoted(one.said().what());
        return switch (aspect) {
            case IS, UNDER, OBJECTIVE, COMPARED, FORECAST, DUE, ORDERED, ARRIVED, USED, ONGOING -> List.of(of, words);
            case MANDATE, THEME, CONDITION -> List.of(of, words);
            case MEMBER, PROJECT, SIDE -> List.of(of, other, words);
            case ALLEGED -> List.of(of, words, "by " + by(one, other));
        };
    }

    /// Who alleges it, else who is said to tell of it.
    private static String by(Cited<Description> one, String other) {
        if (!other.isEmpty()) {
            return other;
        }
        return one.speaker().isEmpty() ? "whom, not stated" : "whom, not stated (told by " + one.speaker() + ")";
    }

    /// Each objective once, with all who work for it.
    private void objectives() {
        var whose = new LinkedHashMap<String, Set<String>>();
        var first = new LinkedHashMap<String, Cited<Description>>();
        for (var one : of(Aspect.OBJECTIVE)) {
            var key = one.spot().citation() + ' ' + one.said().what();
            first.putIfAbsent(key, one);
            var name = one.name(one.said().of());
            whose.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(name.isEmpty() ? Wording.NOT_STATED : name);
        }
        var rows = new ArrayList<List<String>>();
        first.forEach((key, one) -> rows.add(List.of(
                one.said().what(),
                String.join(", ", whose.getOrDefault(key, Set.of())),
                cites.brief(one.spot()),
                one.spot().mark())));
        table(Describing.OBJECTIVES, OBJECTIVES, rows);
    }

    private void deliveries() {
        var rows = new ArrayList<List<String>>();
        for (var one : lines(Describing.DELIVERY)) {
            rows.add(List.of(
                    Describing.stage(one.aspect()),
                    one.name(),
                    one.quoted(),
                    cites.flow(one.said().stream().map(Cited::spot).toList()),
                    one.said().isEmpty() ? "" : one.said().getFirst().spot().mark()));
        }
        table(Describing.DELIVERY, DELIVERY, rows);
    }

    private void compared() {
        var rows = new ArrayList<List<String>>();
        for (var one : Compared.of(account)) {
            rows.add(List.of(
                    one.said().name(one.said().said().of()),
                    Wording.quoted(one.said().said().what()) + (one.isForecast() ? " (forecast)" : ""),
                    cites.brief(one.said().spot()),
                    one.said().spot().mark(),
                    figures(one)));
        }
        table(Describing.COMPARED, COMPARED, rows);
    }

    private String figures(Compared one) {
        var parts = new ArrayList<>(one.figures().stream()
                .map(figure -> figure.said().asOf().value() + ": " + figure.quote() + " "
                        + figure.said().of() + " (" + cites.brief(figure.spot()) + ")")
                .toList());
        one.unstated().forEach(year -> parts.add(year + ": " + Wording.NOT_STATED));
        return parts.stream().collect(Collectors.joining("; "));
    }
}
