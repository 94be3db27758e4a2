package org.reftel.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.reftel.model.file.FileState;

/// How often something was asked for, by whom, and with what outcome: who asks civilian courts to review what
/// military ones decided, and what became of it.
///
/// @param by the value of a field of the entry that asked; empty when it does not say
/// @param outcome the value of the field `outcome` of what followed; empty when nothing is stated
/// @param files codes of the files in which it stands, once for each time
public record Outcomes(String kind, String by, String outcome, List<String> files) {
    /// The field in which an entry says how something ended.
    public static final String FIELD = "outcome";

    public Outcomes {
        files = List.copyOf(files);
    }

    /// @param type of the entries that ask
    /// @param field in which they say who does
    public static List<Outcomes> of(List<FileState> states, String type, String field) {
        var found = new TreeMap<List<String>, List<String>>(Comparator.comparing((List<String> key) -> key.get(0))
                .thenComparing(key -> key.get(1))
                .thenComparing(key -> key.get(2)));
        for (var state : states) {
            for (var asked : Steps.of(List.of(state), type)) {
                var key = List.of(
                        state.kind().key(),
                        asked.first().field(field).orElse(""),
                        asked.last(FIELD).orElse(""));
                found.computeIfAbsent(key, none -> new ArrayList<>()).add(state.file());
            }
        }
        var all = new ArrayList<Outcomes>();
        found.forEach((key, files) -> all.add(new Outcomes(key.get(0), key.get(1), key.get(2), files)));
        return List.copyOf(all);
    }
}
