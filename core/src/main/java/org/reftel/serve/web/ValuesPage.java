package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.desk.Facet;
import org.reftel.desk.Sift;
import org.reftel.model.Gazetteer;
import org.reftel.model.Level;
import org.reftel.model.Tag;
import org.reftel.release.Sheet;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;
import org.reftel.wording.Wording;

/// What the records can be told apart by: TAGS with kind and plain name, days, classifications; each with its records.
///
/// @param lead one sentence on what this is
/// @param groups each a table
public record ValuesPage(String title, String lead, int held, List<Group> groups, String csv, String json) {
    public ValuesPage {
        groups = List.copyOf(groups);
    }

    public record Group(String title, List<Value> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /// @param value code, month or level
    /// @param name in plain words; empty where the value says it
    public record Value(String value, String name, int records, String href) {}

    private static int held(Visit visit) throws IOException {
        return visit.desk().sift(Sift.all().page(0, 0)).held();
    }

    private static void show(Visit visit, Context request, String title, String lead, List<Group> groups)
            throws IOException {
        var path = request.path();
        var page = new ValuesPage(title, lead, held(visit), groups, path + ".csv", path + ".json");
        Pages.show(request, "values", Frame.of(visit, title, "", path, "browse"), page);
    }

    private static void export(Context request, String name, List<Group> groups) {
        var sheet = new Sheet("kind", "value", "name", "records", "citation");
        for (var group : groups) {
            for (var value : group.values()) {
                sheet.row(group.title(), value.value(), value.name(), value.records(), value.href());
            }
        }
        Exports.send(request, name, sheet);
    }

    // ---- TAGS

    static void tags(Visit visit, Context request) throws IOException {
        show(
                visit,
                request,
                "TAGS",
                "What the drafters said a cable is about: subjects, countries, organisations and programmes.",
                tags(visit));
    }

    static void tagsExport(Visit visit, Context request) throws IOException {
        export(request, "tags", tags(visit));
    }

    private static List<Group> tags(Visit visit) throws IOException {
        var kinds = new TreeMap<Tag.Kind, List<Value>>();
        for (var count : visit.desk().counts(Sift.all(), Facet.TAG)) {
            var meaning = Optional.ofNullable(visit.gazetteer().tags().get(count.value()));
            kinds.computeIfAbsent(
                            meaning.map(Gazetteer.TagMeaning::kind).orElse(Tag.Kind.UNKNOWN), kind -> new ArrayList<>())
                    .add(new Value(
                            Visible.line(count.value().equals(Facet.NONE) ? "without TAGS" : count.value()),
                            count.name().equals(count.value()) || count.value().equals(Facet.NONE)
                                    ? ""
                                    : Visible.line(count.name()),
                            count.records(),
                            "/tags/" + Path.step(count.value())));
        }
        var groups = new ArrayList<Group>();
        kinds.forEach((kind, values) -> groups.add(new Group(kind(kind), values)));
        return groups;
    }

    static String kind(Tag.Kind kind) {
        return switch (kind) {
            case SUBJECT -> "Subject";
            case PROGRAM -> "Programme";
            case GEOGRAPHIC -> "Country or region";
            case ORGANIZATION -> "Organisation";
            case PERSON -> "Person";
            case UNKNOWN -> "Not in our list";
        };
    }

    // ---- classifications

    static void classes(Visit visit, Context request) throws IOException {
        show(
                visit,
                request,
                "Classifications",
                "As the header of each record states it; the marks of paragraphs may be lower.",
                classes(visit));
    }

    static void classesExport(Visit visit, Context request) throws IOException {
        export(request, "classes", classes(visit));
    }

    private static List<Group> classes(Visit visit) throws IOException {
        var counts = new LinkedHashMap<String, Sift.Count>();
        visit.desk().counts(Sift.all(), Facet.CLASS).forEach(count -> counts.put(count.value(), count));
        var values = new ArrayList<Value>();
        for (var level : Level.values()) {
            Optional.ofNullable(counts.remove(level.name()))
                    .ifPresent(count -> values.add(value(level.name(), level.label(), count)));
        }
        counts.forEach((value, count) -> values.add(
                value.equals(Facet.NONE)
                        ? value(Wording.NOT_STATED, "", count)
                        : value(Visible.line(value), "", count)));
        return values.isEmpty() ? List.of() : List.of(new Group("Classification", values));
    }

    private static Value value(String shown, String name, Sift.Count count) {
        return new Value(shown, name, count.records(), "/?class=" + Path.step(count.value()));
    }

    // ---- days

    static void dates(Visit visit, Context request) throws IOException {
        show(visit, request, "Dates", "When the records were sent, by month.", dates(visit));
    }

    static void datesExport(Visit visit, Context request) throws IOException {
        export(request, "dates", dates(visit));
    }

    private static List<Group> dates(Visit visit) throws IOException {
        var years = new TreeMap<String, List<Value>>();
        int undated = 0;
        for (var month : visit.desk().sift(Sift.all().page(0, 0)).months().entrySet()) {
            if (month.getKey().isEmpty()) {
                undated = month.getValue();
            } else {
                var name = Month.of(Integer.parseInt(month.getKey().substring(5)))
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                years.computeIfAbsent(month.getKey().substring(0, 4), year -> new ArrayList<>())
                        .add(new Value(
                                month.getKey(),
                                name,
                                month.getValue(),
                                "/?since=" + month.getKey() + "&until=" + month.getKey() + "&sort=sent"));
            }
        }
        var groups = new ArrayList<Group>();
        years.forEach((year, months) -> groups.add(new Group(year, months)));
        if (undated > 0) {
            groups.add(new Group(
                    "Day not stated",
                    List.of(new Value(Wording.NOT_STATED, "", undated, "/?sort=sent&order=falling"))));
        }
        return groups;
    }
}
