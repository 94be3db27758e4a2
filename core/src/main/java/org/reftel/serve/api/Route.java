package org.reftel.serve.api;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// One address of the API. All only read.
///
/// @param path behind `/api/v1`
/// @param takes names of its parameters; any other is refused, because a limit that is spelt wrong would limit nothing
/// @param forms what it can be asked for, the usual one first
/// @param weight what it costs
record Route(String path, Set<String> takes, List<Form> forms, Weight weight, Answering answering) {
    /// Parameters that every route takes: whose eyes, and the key.
    private static final Set<String> COMMON = Set.of("as", "token");

    Route {
        takes = Set.copyOf(takes);
        forms = List.copyOf(forms);
    }

    enum Weight {
        /// A look-up.
        LIGHT,
        /// Goes through many records; only some of these run at once.
        HEAVY
    }

    @FunctionalInterface
    interface Answering {
        Reply answer(Question question) throws IOException;
    }

    boolean takes(String parameter) {
        return takes.contains(parameter) || COMMON.contains(parameter);
    }
}
