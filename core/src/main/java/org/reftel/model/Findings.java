package org.reftel.model;

import java.util.List;

/// What a document says, as the rules of one version find it: a pure function of the document.
///
/// @param version of the rules that found it
/// @param mentions in order of place
/// @param parties in order of their first mention; every mention belongs to one
/// @param statements in order of place
public record Findings(String version, List<Mention> mentions, List<Party> parties, List<Statement> statements) {
    public Findings {
        mentions = List.copyOf(mentions);
        parties = List.copyOf(parties);
        statements = List.copyOf(statements);
    }

    public static Findings none(String version) {
        return new Findings(version, List.of(), List.of(), List.of());
    }
}
