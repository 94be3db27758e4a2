package org.reftel.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reftel.wording.Shown;

/// A list over files in which each line says what waits for what: the same lines for the browser, the terminal and
/// programs.
///
/// @param one what a line is: `hearing`
/// @param many what lines are: `hearings`
/// @param groups what lines are told apart by, with how many are of each; a zero too
/// @param columns what people read, without file and entry, which stand behind
/// @param numbers those of them that are numbers
/// @param keys what programs read
/// @param cross the groups once more, one name against the other; empty for lists that have no two
public record Terms(
        String one,
        String many,
        List<Group> groups,
        List<String> columns,
        Set<String> numbers,
        List<String> keys,
        List<Line> lines,
        Optional<Cross> cross) {
    public Terms {
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
        numbers = Set.copyOf(numbers);
        keys = List.copyOf(keys);
        lines = List.copyOf(lines);
    }

    /// @param key as it is asked for: `missed`
    /// @param says the same for people
    public record Group(String key, String says, long lines) {}

    /// @param groups keys of those that it is of; none for a line of no group
    /// @param cells for people
    /// @param entry number of the entry that says so
    /// @param values for programs
    public record Line(
            Set<String> groups, List<String> cells, String file, String title, String entry, List<Object> values) {
        public Line {
            groups = Set.copyOf(groups);
            cells = List.copyOf(cells);
            values = List.copyOf(values);
        }
    }

    /// A table of how many lines there are for each of some names against each of others.
    ///
    /// @param corner what stands in rows, and what in columns
    public record Cross(String corner, List<String> columns, List<Row> rows) {
        public Cross {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param cells in the order of the columns
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public long lines() {
            return cells.stream().mapToLong(Cell::lines).sum();
        }
    }

    /// @param group its key; empty where there are no lines
    public record Cell(String group, long lines) {}

    /// With its lines counted.
    ///
    /// @param says words for people by the keys of groups, in order
    static Terms of(
            String one,
            String many,
            Map<String, String> says,
            List<String> columns,
            Set<String> numbers,
            List<String> keys,
            List<Line> lines) {
        var groups = new ArrayList<Group>();
        says.forEach((key, words) -> groups.add(new Group(
                key,
                words,
                lines.stream().filter(line -> line.groups().contains(key)).count())));
        return new Terms(one, many, groups, columns, numbers, keys, lines, Optional.empty());
    }

    Terms with(Cross table) {
        return new Terms(one, many, groups, columns, numbers, keys, lines, Optional.of(table));
    }

    /// `1 hearing`, `0 hearings`
    public String counted() {
        return Shown.count(lines.size(), one, many);
    }

    public Optional<Group> group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    /// What may be asked for.
    public List<String> groupKeys() {
        return groups.stream().map(Group::key).toList();
    }

    /// Those of a group; all of them for the empty key.
    public List<Line> of(String group) {
        return group.isEmpty()
                ? lines
                : lines.stream().filter(line -> line.groups().contains(group)).toList();
    }

    /// The same for programs.
    public Sheet sheet(String group) {
        var sheet = new Sheet(keys.toArray(String[]::new));
        of(group).forEach(line -> sheet.row(line.values().toArray()));
        return sheet;
    }
}
