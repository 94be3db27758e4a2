package org.reftel.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.ExtractId;
import org.reftel.model.Findings;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Made-up things that a record could say: every kind, every constant, words that stand in their sentence and words
/// that do not.
public final class Sayings {
    private static final List<String> WORDS = List.of(
            "harbour",
            "Port Vela",
            "Genaro Calloway",
            "1,500",
            "officers",
            "Marenía",
            "the Ministry",
            "shortly",
            "a\nb",
            "\"",
            "𝄞",
            "");

    private final Random random;

    public Sayings(long seed) {
        random = new Random(seed);
    }

    public Said said(String id, ExtractId extract, String version, int paragraphs) {
        var parts = new ArrayList<Said.Part>();
        for (int i = 0; i < paragraphs; i++) {
            var prints = random.ints(random.nextInt(5)).boxed().toList();
            parts.add(new Said.Part(Integer.toString(i + 1), label(), prints));
        }
        var sentences = new ArrayList<Said.Sentence>();
        for (int paragraph = -2; paragraph < paragraphs; paragraph++) {
            int at = 100 * (paragraph + 2);
            for (int i = random.nextInt(4); i > 0; i--) {
                var text = words(random.nextInt(20));
                sentences.add(new Said.Sentence(paragraph, new Span(at, at + 20), text));
                at += 20 + random.nextInt(3);
            }
        }
        var mentions = some(() -> new Mention(
                paragraph(paragraphs), span(), words(2), pick(PartyKind.values()), pick(Certainty.values()), "N1"));
        var parties = some(() -> new Party(
                pick(PartyKind.values()),
                words(2),
                random.nextBoolean() ? "" : "MFN",
                some(() -> words(1)),
                some(() -> random.nextInt(200)),
                some(() -> "N2 " + words(1))));
        var statements = some(() -> statement(paragraphs, sentences));
        return new Said(
                id,
                extract,
                words(1),
                random.nextBoolean() ? "" : "2011-05-02T10:00:00Z",
                label(),
                new Findings(version, mentions, parties, statements),
                parts,
                statements.stream().map(one -> quote(one, sentences)).toList(),
                mentions.stream()
                        .map(one -> random.nextInt(4) == 0 ? words(3) : one.name())
                        .toList(),
                sentences);
    }

    private String quote(Statement statement, List<Said.Sentence> sentences) {
        for (var sentence : sentences) {
            if (sentence.span().equals(statement.head().sentence())
                    && sentence.text().length() > 4) {
                return sentence.text().substring(random.nextInt(2), 2 + random.nextInt(2));
            }
        }
        return words(3);
    }

    private Statement statement(int paragraphs, List<Said.Sentence> sentences) {
        boolean known = !sentences.isEmpty() && random.nextInt(4) > 0;
        var sentence = known ? sentences.get(random.nextInt(sentences.size())) : new Said.Sentence(0, span(), "");
        var head = new Statement.Head(
                new Locus(known ? sentence.paragraph() : paragraph(paragraphs), span()),
                sentence.span(),
                new Voice(pick(Voice.Kind.values()), named(), words(1), words(1)),
                some(() -> random.nextInt(300)),
                pick(Certainty.values()),
                "S" + random.nextInt(9));
        return switch (random.nextInt(7)) {
            case 0 ->
                new Statement.Figure(
                        head,
                        amount(),
                        words(1),
                        words(2),
                        words(1),
                        pick(Statement.Figure.State.values()),
                        pick(Statement.Figure.Change.values()),
                        dated(),
                        named());
            case 1 ->
                new Statement.Commitment(head, pick(Modality.values()), named(), named(), words(4), dated(), words(3));
            case 2 ->
                new Statement.Meeting(
                        head,
                        words(1),
                        dated(),
                        dated(),
                        named(),
                        pick(Statement.Meeting.Status.values()),
                        some(() -> new Statement.Participant(named(), words(1), words(1), words(1))));
            case 3 ->
                new Statement.RoleHeld(head, named(), words(2), named(), pick(Statement.RoleHeld.Tenure.values()));
            case 4 -> new Statement.Event(head, words(2), dated());
            case 5 ->
                new Statement.Description(
                        head, named(), pick(Statement.Description.Aspect.values()), words(5), named());
            default -> new Statement.Time(head, dated());
        };
    }

    private Amount amount() {
        var value = new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(30));
        return random.nextBoolean()
                ? new Amount.Value(value, pick(Amount.Bound.values()))
                : new Amount.Range(BigDecimal.ZERO, value);
    }

    private Dated dated() {
        return random.nextBoolean() ? Dated.NOT_STATED : new Dated("2009-07", "stated", words(1));
    }

    private Named named() {
        return random.nextBoolean() ? Named.NOT_STATED : new Named("N" + words(1), random.nextInt(90) - 1);
    }

    private Label label() {
        return Label.of(pick(Level.values()), random.nextBoolean() ? Set.of() : Set.of(Label.NF));
    }

    private int paragraph(int paragraphs) {
        return random.nextInt(paragraphs + 2) - 2;
    }

    private Span span() {
        int start = random.nextInt(100_000);
        return new Span(start, start + 1 + random.nextInt(300));
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private <T> List<T> some(java.util.function.Supplier<T> one) {
        var all = new ArrayList<T>();
        for (int i = random.nextInt(6); i > 0; i--) {
            all.add(one.get());
        }
        return List.copyOf(all);
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
