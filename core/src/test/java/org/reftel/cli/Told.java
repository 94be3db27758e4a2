package org.reftel.cli;

import java.math.BigDecimal;
import java.util.List;
import org.reftel.desk.Trace;
import org.reftel.follow.Cast;
import org.reftel.follow.Cited;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.Amount;
import org.reftel.model.Basis;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Locus;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Query;
import org.reftel.model.Shape;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Statements and what became of them, made by hand: what the pages are tried with.
public final class Told {
    private Told() {}

    public static Named name(String words) {
        return new Named(words, -1);
    }

    public static Dated on(String value) {
        return new Dated(value, "stated", "");
    }

    public static Dated said(String words) {
        return new Dated("", "", words);
    }

    public static Spot spot(String document, String address, String sent, String mark) {
        return new Spot(document, address, Integer.parseInt(address.replaceAll("\\D", "")), sent, mark);
    }

    public static Statement.Head head(int at, Voice voice) {
        var span = new Span(at, at + 10);
        return new Statement.Head(new Locus(0, span), span, voice, List.of(), Certainty.CERTAIN, "by hand");
    }

    public static Voice by(String speaker) {
        return speaker.isEmpty() ? Voice.AUTHOR : Voice.of(name(speaker));
    }

    public static <S extends Statement> Cited<S> cited(Spot spot, S said, String quote) {
        return new Cited<>(spot, said, quote, "", Cast.NOBODY);
    }

    public static Amount number(long value) {
        return new Amount.Value(BigDecimal.valueOf(value), Amount.Bound.EXACT);
    }

    public static Cited<Statement.Figure> figure(
            Spot spot,
            String speaker,
            String measure,
            String of,
            long value,
            Statement.Figure.State state,
            Statement.Figure.Change change,
            Dated asOf) {
        return cited(
                spot,
                new Statement.Figure(
                        head((int) value, by(speaker)),
                        number(value),
                        "",
                        of,
                        measure,
                        state,
                        change,
                        asOf,
                        Named.NOT_STATED),
                Long.toString(value));
    }

    public static Series.Point point(Cited<Statement.Figure> figure, int same, Spot... again) {
        var asOf = figure.said().asOf();
        return new Series.Point(
                figure,
                asOf.isResolved() ? asOf.value() : figure.spot().day(),
                Series.Step.APART,
                same,
                List.of(again));
    }

    public static Cited<Statement.Commitment> commitment(
            Spot spot, Modality modality, String actor, String to, String what, String due) {
        return cited(
                spot,
                new Statement.Commitment(head(1, Voice.AUTHOR), modality, name(actor), name(to), what, said(due), ""),
                what);
    }

    public static Promise promise(
            Cited<Statement.Commitment> given, Promise.Status status, Promise.Outcome... outcomes) {
        return new Promise(given, List.of(), List.of(outcomes), status);
    }

    public static Promise.Outcome outcome(
            Spot spot, Promise.Bearing bearing, String quote, Promise.Certainty certainty) {
        return new Promise.Outcome(spot, quote, bearing, "both speak of it", certainty);
    }

    public static Met met(
            Spot spot, String what, Dated start, String place, Statement.Meeting.Status status, String... people) {
        var participants = List.of(people).stream()
                .map(one -> one.split(":", -1))
                .map(one -> new Statement.Participant(name(one[one.length - 1]), "", "", one.length > 1 ? one[0] : ""))
                .toList();
        var meeting = new Statement.Meeting(
                head(2, Voice.AUTHOR), what, start, Dated.NOT_STATED, name(place), status, participants);
        return new Met(cited(spot, meeting, what), status, List.of(), "", List.of());
    }

    public static CatalogueEntry entry(String id, String sent, String origin, String subject) {
        return new CatalogueEntry(
                id,
                Basis.STATED,
                new ExtractId(Digest.of(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0),
                sent,
                Basis.STATED,
                "",
                "C",
                List.of(),
                origin,
                "VELA",
                subject,
                List.of(),
                "",
                "",
                9,
                0,
                List.of(Shape.TEXT),
                Label.of(Level.C),
                List.of());
    }

    public static Trace.InRecord record(CatalogueEntry entry, String... addresses) {
        return new Trace.InRecord(entry, List.of(addresses), List.of());
    }

    public static Trace.Who who(String name, PartyKind kind, int paragraphs, int records, Trace.Near... apart) {
        return new Trace.Who(
                kind, name, "", List.of(), List.of(), List.of(apart), List.of(), paragraphs, records, List.of());
    }

    public static Trace trace(
            String typed, Trace.Subject subject, Trace.Account account, int held, Trace.InRecord... records) {
        return new Trace(
                typed,
                new Query.And(List.of()),
                typed,
                subject,
                account,
                List.of(records),
                records.length,
                held,
                List.of());
    }
}
