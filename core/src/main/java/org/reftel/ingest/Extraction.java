package org.reftel.ingest;

import java.util.List;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Statement;
import org.reftel.names.Names;
import org.reftel.party.Parties;
import org.reftel.statement.Statements;

/// Documents to what they say: names, statements, parties. Pure: the same document gives the same findings.
public final class Extraction {
    /// Of the rules. A room whose findings bear another version makes them anew.
    public static final String VERSION = "1";

    private final Names names = new Names();

    public Findings of(Document document) {
        var paragraphs = Words.of(document);
        var mentions = names.find(document, paragraphs);
        var statements = Statements.of(document, paragraphs, mentions);
        return new Findings(VERSION, mentions, Parties.of(document, mentions, roles(statements)), statements);
    }

    private static List<Statement.RoleHeld> roles(List<Statement> statements) {
        return statements.stream()
                .filter(Statement.RoleHeld.class::isInstance)
                .map(Statement.RoleHeld.class::cast)
                .toList();
    }
}
