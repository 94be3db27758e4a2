package org.reftel.serve.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.file.Sent;
import org.reftel.serve.http.Clerk;
import org.reftel.serve.http.Visit;

/// One address of the API.
///
/// @param path behind `/api/v1`
/// @param takes names of its parameters; any other is refused, because a limit that is spelt wrong would limit
///     nothing
/// @param forms what it can be asked for, the usual one first
/// @param weight what it costs
/// @param posting what is written by a POST; empty for what is only read
record Route(
        String path,
        Set<String> takes,
        List<Form> forms,
        Weight weight,
        Answering answering,
        Optional<Posting> posting) {
    /// Parameters that every route takes: whose eyes, and the key.
    private static final Set<String> COMMON = Set.of("as", "token");

    Route {
        takes = Set.copyOf(takes);
        forms = List.copyOf(forms);
    }

    /// One that is only read.
    Route(String path, Set<String> takes, List<Form> forms, Weight weight, Answering answering) {
        this(path, takes, forms, weight, answering, Optional.empty());
    }

    /// The same, with what is written by a POST.
    Route with(Posting posted) {
        return new Route(path, takes, forms, weight, answering, Optional.of(posted));
    }

    /// The methods that it takes.
    String methods() {
        return posting.isPresent() ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
    }

    enum Weight {
        /// A look-up.
        LIGHT,
        /// A trace: heavy if many records are asked for.
        TRACE,
        /// Goes through many records; only some of these run at once.
        HEAVY
    }

    @FunctionalInterface
    interface Answering {
        Reply answer(Question question) throws IOException;
    }

    /// @param code of the file that the path names; empty when it names none
    /// @param sent under which it is written
    @FunctionalInterface
    interface Posting {
        Clerk.Written write(Visit visit, Clerk clerk, String code, Body body, Sent sent) throws IOException;
    }

    boolean takes(String parameter) {
        return takes.contains(parameter) || COMMON.contains(parameter);
    }
}
