package org.reftel.ingest;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Shape;
import org.reftel.model.Statement;
import org.reftel.names.Names;
import org.reftel.party.Parties;
import org.reftel.statement.Statements;

/// Documents to what they say: names, statements, parties. Pure: the same document gives the same findings.
///
/// What the room wrote is a decision about statements and is not read for statements again: a figure that somebody
/// confirms would be counted twice.
public final class Extraction {
    /// Of the rules. A room whose findings bear another version makes them anew.
    public static final String VERSION = "11";

    private static final Names NAMES = new Names();

    private final String version;
    private final Rules rules;

    /// Rules that find what a document says; what they give bears no version yet.
    @FunctionalInterface
    interface Rules {
        Findings find(Document document, List<Words> paragraphs);
    }

    public Extraction() {
        this(VERSION, Extraction::find);
    }

    Extraction(String version, Rules rules) {
        this.version = version;
        this.rules = rules;
    }

    String version() {
        return version;
    }

    public Findings of(Document document) {
        return of(document, Words.of(document));
    }

    /// Findings with the words that they stand in.
    Heard heard(Document document) {
        var paragraphs = Words.of(document);
        return Heard.of(document, paragraphs, of(document, paragraphs));
    }

    private Findings of(Document document, List<Words> paragraphs) {
        if (document.extract().shape() == Shape.WRITTEN || document.extract().shape() == Shape.ARTICLE) {
            return Findings.none(version);
        }
        var found = rules.find(document, paragraphs);
        return new Findings(version, found.mentions(), found.parties(), found.statements());
    }

    private static Findings find(Document document, List<Words> paragraphs) {
        var mentions = NAMES.find(document, paragraphs);
        var statements = Statements.of(document, paragraphs, mentions);
        var roles = new ArrayList<Statement.RoleHeld>();
        for (var statement : statements) {
            if (statement instanceof Statement.RoleHeld role) {
                roles.add(role);
            }
        }
        return new Findings(VERSION, mentions, Parties.of(document, mentions, roles), statements);
    }
}
