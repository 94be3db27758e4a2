package org.reftel.handling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.reftel.model.Label;
import org.reftel.model.Level;

/// The marks and nations that we know: `marks.csv` and `nations.csv`, as `docs/reference/handling.md` lists them.
record MarkTable(Map<String, Row> rows, Map<String, Nation> nations) {
    /// What came with the program.
    static final MarkTable BUILT_IN = load();

    private static final int LONGEST = 5;

    enum Kind {
        LEVEL,
        CONTROL,
        CAPTION,
        NOTHING
    }

    /// @param words upper case, one blank between them
    /// @param says the label it adds; level U where it names none
    /// @param exact whether it is today's usual mark; any other is a translation that a person is told of
    record Row(String words, Kind kind, Label says, boolean exact, String note) {}

    /// @param members of a group that is spelled out; empty for a state, and for an organisation whose members change
    record Nation(String code, boolean state, List<String> members) {}

    MarkTable {
        rows = Map.copyOf(rows);
        nations = Map.copyOf(nations);
    }

    /// A row and how many words it took.
    record Found(Row row, int length) {}

    /// The row for the most words from `at` on.
    Optional<Found> longest(List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            var row = rows.get(String.join(" ", words.subList(at, at + length)));
            if (row != null) {
                return Optional.of(new Found(row, length));
            }
        }
        return Optional.empty();
    }

    Optional<Row> row(String words) {
        return Optional.ofNullable(rows.get(words));
    }

    /// By code or by name.
    Optional<Nation> nation(String name) {
        return Optional.ofNullable(nations.get(name));
    }

    /// Codes of nations and organisations that a reader may belong to.
    SortedSet<String> codes() {
        var codes = new TreeSet<String>();
        nations.values().stream()
                .filter(nation -> nation.members().isEmpty())
                .forEach(nation -> codes.add(nation.code));
        return codes;
    }

    /// Controls that a reader may be granted.
    SortedSet<String> controls() {
        var controls = new TreeSet<String>();
        rows.values().forEach(row -> controls.addAll(row.says.controls()));
        return controls;
    }

    private static MarkTable load() {
        var rows = new HashMap<String, Row>();
        for (var cells : read("marks", 5)) {
            rows.put(
                    cells[0],
                    new Row(cells[0], kind(cells[1]), says(cells[1], cells[2]), cells[3].equals("yes"), cells[4]));
        }
        var nations = new HashMap<String, Nation>();
        for (var cells : read("nations", 4)) {
            List<String> members = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" "));
            var nation = new Nation(cells[0], cells[1].equals("state"), members);
            nations.put(cells[0], nation);
            for (var name : cells[2].split(";")) {
                nations.put(name, nation);
            }
        }
        return new MarkTable(rows, nations);
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "level" -> Kind.LEVEL;
            case "control" -> Kind.CONTROL;
            case "caption" -> Kind.CAPTION;
            case "nothing" -> Kind.NOTHING;
            default -> throw new IllegalStateException("marks.csv: no kind " + word);
        };
    }

    private static Label says(String kind, String reads) {
        return switch (kind(kind)) {
            case LEVEL -> {
                var words = new ArrayList<>(List.of(reads.split(" ")));
                yield Label.of(Level.valueOf(words.removeFirst()), Set.copyOf(words));
            }
            case CONTROL -> Label.of(Level.U, Set.of(reads.split(" ")));
            case CAPTION -> new Label(Level.U, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(Set.of(reads)));
            case NOTHING -> Label.of(Level.U);
        };
    }

    private static List<String[]> read(String name, int columns) {
        try (var in = MarkTable.class.getResourceAsStream(name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", columns))
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("table " + name, damaged);
        }
    }
}
