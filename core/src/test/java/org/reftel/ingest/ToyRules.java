package org.reftel.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Words;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Finds in any text: a word in capitals is an organisation, a whole number a figure of the word behind it. For
/// tests of what becomes of findings, whatever the rules are.
final class ToyRules {
    private ToyRules() {}

    static Extraction extraction(String version) {
        return new Extraction(version, ToyRules::find);
    }

    /// Of which a figure has only its number.
    static Extraction shorter(String version) {
        return new Extraction(version, (document, paragraphs) -> found(paragraphs, 1));
    }

    private static Findings find(Document document, List<Words> paragraphs) {
        return found(paragraphs, 2);
    }

    private static Findings found(List<Words> paragraphs, int length) {
        var mentions = new ArrayList<Mention>();
        var parties = new ArrayList<Party>();
        var statements = new ArrayList<Statement>();
        for (var words : paragraphs) {
            for (var sentence : words.sentences()) {
                for (int i = sentence.from(); i + 1 < sentence.to(); i++) {
                    var text = words.tokens().get(i).text();
                    if (text.matches("[A-Z]{3,}")) {
                        mentions.add(new Mention(
                                words.paragraph(),
                                words.span(i, i + 1),
                                text,
                                PartyKind.ORGANISATION,
                                Certainty.CERTAIN,
                                "T1"));
                        parties.add(new Party(
                                PartyKind.ORGANISATION, text, "", List.of(), List.of(mentions.size() - 1), List.of()));
                    }
                    if (text.matches("\\d+")) {
                        var head = new Statement.Head(
                                new Locus(words.paragraph(), words.span(i, i + length)),
                                words.span(sentence.from(), sentence.to()),
                                Voice.AUTHOR,
                                List.of(),
                                Certainty.PROBABLE,
                                "T2");
                        statements.add(new Statement.Figure(
                                head,
                                new Amount.Value(new BigDecimal(text), Amount.Bound.EXACT),
                                "",
                                words.tokens().get(i + 1).text(),
                                "",
                                Statement.Figure.State.REACHED,
                                Statement.Figure.Change.NONE,
                                Dated.NOT_STATED,
                                Named.NOT_STATED));
                    }
                }
            }
        }
        return new Findings("", mentions, parties, statements);
    }
}
