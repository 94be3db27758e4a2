package org.reftel.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.reftel.follow.Cited;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// One line of what is said of programmes, bodies, things and persons: what several paragraphs say alike stands once,
/// with all of them.
///
/// @param table that it belongs to
/// @param name of what is described
/// @param other party that the words name: the member, what it runs under; empty when none is stated
/// @param words of the first who says it
/// @param said by whom, in order of time; empty for a stage of delivery of which nothing is told
public record Described(
        Describing table, Aspect aspect, String name, String other, String words, List<Cited<Description>> said) {
    private static final List<Aspect> STAGES = List.of(Aspect.DUE, Aspect.ORDERED, Aspect.ARRIVED, Aspect.USED);

    public Described {
        said = List.copyOf(said);
    }

    /// In the order of the tables. A programme stands once below what it runs under, those of which nothing says so
    /// last; where something is awaited, each stage of delivery that nothing tells of is not stated.
    public static List<Described> of(List<Cited<Description>> all) {
        var groups = new LinkedHashMap<List<String>, List<Cited<Description>>>();
        for (var one : all) {
            groups.computeIfAbsent(key(one), any -> new ArrayList<>()).add(one);
        }
        var lines = new ArrayList<Described>();
        groups.values().forEach(said -> lines.add(of(said.getFirst(), said)));
        var placed = new HashSet<String>();
        lines.stream()
                .filter(one -> one.table == Describing.PROGRAMMES && !one.other.isEmpty())
                .forEach(one -> placed.add(one.name));
        lines.removeIf(one -> one.table == Describing.PROGRAMMES && one.other.isEmpty() && placed.contains(one.name));
        lines.addAll(awaited(lines));
        // Programmes stand by what they run under; all others as they are told.
        lines.sort(Comparator.comparing(Described::table)
                .thenComparing(one -> one.table == Describing.PROGRAMMES && one.other.isEmpty())
                .thenComparing(one -> one.table == Describing.PROGRAMMES ? one.other : ""));
        return List.copyOf(lines);
    }

    /// The words in quotation marks; empty where they are only the name.
    public String quoted() {
        return words.isEmpty() || words.equals(name) ? "" : Wording.quoted(words);
    }

    private static Described of(Cited<Description> first, List<Cited<Description>> said) {
        return new Described(
                Describing.of(first.said().aspect()),
                first.said().aspect(),
                first.name(first.said().of()),
                first.name(first.said().other()),
                first.said().what(),
                said);
    }

    private static List<String> key(Cited<Description> one) {
        var said = one.said();
        return List.of(
                said.aspect().name(),
                one.name(said.of()),
                one.name(said.other()),
                said.aspect() == Aspect.UNDER ? "" : said.what());
    }

    private static List<Described> awaited(List<Described> lines) {
        var told = EnumSet.noneOf(Aspect.class);
        lines.forEach(one -> told.add(one.aspect));
        if (!told.contains(Aspect.DUE) && !told.contains(Aspect.ORDERED)) {
            return List.of();
        }
        return STAGES.stream()
                .filter(stage -> !told.contains(stage))
                .map(stage -> new Described(Describing.DELIVERY, stage, Wording.NOT_STATED, "", "", List.of()))
                .toList();
    }
}
