package org.reftel.store.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Amount;
import org.reftel.model.Dated;
import org.reftel.model.Label;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.Party;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// What a record says as bytes; [SaidUnpack] reads them. Id, copy, time and addresses stand in the record's
/// own columns.
///
/// Sentences come first: most words of a statement stand in its sentence, and are written as a place in it.
final class SaidPack {
    private final Pack out = new Pack();
    private final Map<Place, Integer> sentences = new HashMap<>();
    /// Start of the last place written: places mostly follow each other.
    private int last;

    private record Place(int paragraph, Span span) {}

    private SaidPack() {}

    static byte[] of(Said said) {
        return new SaidPack().written(said);
    }

    private byte[] written(Said said) {
        out.text(said.print());
        out.text(said.whole().key());
        out.list(said.parts().stream().map(Said.Part::label).map(Label::key).toList(), out::text);
        out.list(said.sentences(), this::sentence);
        var findings = said.findings();
        out.list(findings.mentions(), this::mention);
        for (int i = 0; i < said.names().size(); i++) {
            out.textIn(said.names().get(i), findings.mentions().get(i).name());
        }
        out.list(findings.parties(), this::party);
        out.count(findings.statements().size());
        for (int i = 0; i < findings.statements().size(); i++) {
            statement(said, findings.statements().get(i), said.quotes().get(i));
        }
        return out.bytes();
    }

    private void place(int paragraph, Span span) {
        out.count(paragraph + Said.OUTSIDE);
        span(span);
    }

    private void span(Span span) {
        out.number(span.start() - last);
        out.count(span.length());
        last = span.start();
    }

    private void sentence(Said.Sentence sentence) {
        sentences.put(new Place(sentence.paragraph(), sentence.span()), sentences.size());
        place(sentence.paragraph(), sentence.span());
        out.text(sentence.text());
    }

    private void mention(Mention mention) {
        place(mention.paragraph(), mention.span());
        out.text(mention.name());
        out.constant(mention.kind());
        out.constant(mention.certainty());
        out.text(mention.rule());
    }

    private void party(Party party) {
        out.constant(party.kind());
        out.text(party.name());
        out.text(party.acronym());
        out.list(party.variants(), out::text);
        out.list(party.mentions(), out::count);
        out.list(party.why(), out::text);
    }

    private void statement(Said said, Statement statement, String quote) {
        var head = statement.head();
        place(head.at().paragraph(), head.at().span());
        var known = sentences.get(new Place(head.at().paragraph(), head.sentence()));
        out.count(known == null ? 0 : known + 1);
        if (known == null) {
            span(head.sentence());
        }
        var around = known == null ? "" : said.sentences().get(known).text();
        out.textIn(quote, around);
        voice(head.voice(), around);
        out.list(head.about(), out::count);
        out.constant(head.certainty());
        out.text(head.rule());
        switch (statement) {
            case Statement.Figure figure -> figure(figure, around);
            case Statement.Commitment commitment -> commitment(commitment, around);
            case Statement.Meeting meeting -> meeting(meeting, around);
            case Statement.RoleHeld(var _, var person, var role, var organisation, var state) -> {
                out.count(SaidUnpack.ROLE);
                named(person, around);
                out.textIn(role, around);
                named(organisation, around);
                out.constant(state);
            }
            case Statement.Event(var _, var what, var date) -> {
                out.count(SaidUnpack.EVENT);
                out.textIn(what, around);
                dated(date, around);
            }
            case Statement.Description(var _, var of, var aspect, var what, var other) -> {
                out.count(SaidUnpack.DESCRIPTION);
                named(of, around);
                out.constant(aspect);
                out.textIn(what, around);
                named(other, around);
            }
            case Statement.Time(var _, var date) -> {
                out.count(SaidUnpack.TIME);
                dated(date, around);
            }
        }
    }

    private void voice(Voice voice, String around) {
        out.constant(voice.kind());
        named(voice.speaker(), around);
        out.textIn(voice.role(), around);
        out.textIn(voice.organisation(), around);
    }

    private void named(Named named, String around) {
        out.textIn(named.words(), around);
        out.number(named.mention());
    }

    private void dated(Dated dated, String around) {
        out.text(dated.value());
        out.text(dated.basis());
        out.textIn(dated.words(), around);
    }

    private void amount(Amount amount) {
        switch (amount) {
            case Amount.Value(var value, var bound) -> {
                out.count(SaidUnpack.VALUE);
                out.text(value.toString());
                out.constant(bound);
            }
            case Amount.Range(var low, var high) -> {
                out.count(SaidUnpack.RANGE);
                out.text(low.toString());
                out.text(high.toString());
            }
        }
    }

    private void figure(Statement.Figure figure, String around) {
        out.count(SaidUnpack.FIGURE);
        amount(figure.amount());
        out.text(figure.unit());
        out.textIn(figure.of(), around);
        out.textIn(figure.measure(), around);
        out.constant(figure.state());
        out.constant(figure.change());
        dated(figure.asOf(), around);
        named(figure.place(), around);
    }

    private void commitment(Statement.Commitment commitment, String around) {
        out.count(SaidUnpack.COMMITMENT);
        out.constant(commitment.modality());
        named(commitment.actor(), around);
        named(commitment.to(), around);
        out.textIn(commitment.what(), around);
        dated(commitment.due(), around);
        out.textIn(commitment.condition(), around);
    }

    private void meeting(Statement.Meeting meeting, String around) {
        out.count(SaidUnpack.MEETING);
        out.textIn(meeting.what(), around);
        dated(meeting.start(), around);
        dated(meeting.end(), around);
        named(meeting.place(), around);
        out.constant(meeting.status());
        out.list(meeting.participants(), participant -> {
            named(participant.who(), around);
            out.textIn(participant.role(), around);
            out.textIn(participant.organisation(), around);
            out.text(participant.side());
        });
    }

    /// Fingerprints of a record's paragraphs, which are looked at without the rest.
    static byte[] prints(List<Said.Part> parts) {
        var out = new Pack();
        out.list(parts, part -> {
            out.count(part.prints().size());
            part.prints().forEach(out::fixed);
        });
        return out.bytes();
    }
}
