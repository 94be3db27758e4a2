package org.reftel.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// What a file lacks for something that one may want of it: an indictment here, an indictment in another state.
///
/// @param missing for each goal that the kind names, in its order: what is not there; empty when all is
public record Readiness(Map<String, List<String>> missing) {
    public Readiness {
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    public static Readiness of(FileState state) {
        var missing = new LinkedHashMap<String, List<String>>();
        for (var goal : goals(state.kind())) {
            missing.put(
                    goal,
                    state.kind().complete().stream()
                            .filter(needed -> needed.goal().equals(goal))
                            .filter(needed -> needed.at().isEmpty()
                                    || needed.at().contains(state.stage().key()))
                            .filter(needed ->
                                    !Completeness.isThere(needed, state.entries(), state.parts(), state.exhibits()))
                            .map(FileKind.Needed::says)
                            .toList());
        }
        return new Readiness(missing);
    }

    private static List<String> goals(FileKind kind) {
        return kind.complete().stream()
                .map(FileKind.Needed::goal)
                .filter(goal -> !goal.isEmpty())
                .distinct()
                .toList();
    }
}
