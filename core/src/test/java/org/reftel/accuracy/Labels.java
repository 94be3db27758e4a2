package org.reftel.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people found in cables by reading, blind to the program: `docs/evaluation/labels.tsv`.
///
/// Places, kinds and values only; the words stand in the corpus. A line of kind `only` says which kinds were
/// labelled in a file where not all were.
record Labels(Map<String, List<Label>> byFile) {
    /// @param paragraph its printed address
    /// @param start in the flowing text of the paragraph
    record Label(String set, String paragraph, String kind, int start, int end, Map<String, String> attributes) {
        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    /// Whether the readers of a file looked for a kind.
    static boolean isLabelled(List<Label> labels, String kind) {
        return labels.stream()
                .filter(label -> label.kind().equals("only"))
                .allMatch(label -> List.of(label.attribute("kinds").split(" ")).contains(kind));
    }

    /// @param set `test` or `dev`
    static Labels read(String set) throws IOException {
        var byFile = new LinkedHashMap<String, List<Label>>();
        for (var line : Files.readAllLines(file())) {
            var columns = line.split("\t", -1);
            if (!line.startsWith("#") && columns[0].equals(set)) {
                var attributes = new HashMap<String, String>();
                for (int i = 6; i < columns.length; i++) {
                    int equals = columns[i].indexOf('=');
                    attributes.put(columns[i].substring(0, equals), columns[i].substring(equals + 1));
                }
                byFile.computeIfAbsent(columns[1], file -> new ArrayList<>())
                        .add(new Label(
                                set,
                                columns[2],
                                columns[3],
                                Integer.parseInt(columns[4]),
                                Integer.parseInt(columns[5]),
                                attributes));
            }
        }
        return new Labels(byFile);
    }

    static Path file() {
        var here = Path.of("docs/evaluation/labels.tsv");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }
}
