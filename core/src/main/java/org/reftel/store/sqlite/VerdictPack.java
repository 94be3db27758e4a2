package org.reftel.store.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.model.Label;
import org.reftel.model.Matter;
import org.reftel.model.Span;
import org.reftel.model.Verdict;

/// A verdict as bytes and back. The written source keeps it for ever; this is what is loaded for every answer.
final class VerdictPack {
    private static final int STATEMENT = 0;
    private static final int OUTCOME = 1;
    private static final int JOIN = 2;

    private VerdictPack() {}

    static byte[] bytes(Verdict verdict) {
        var out = new Pack();
        out.text(verdict.author());
        out.text(verdict.time().toString());
        out.text(verdict.marking().key());
        out.constant(verdict.ruling());
        out.list(List.copyOf(verdict.corrected().entrySet()), field -> field(out, field));
        out.text(verdict.because());
        switch (verdict.matter()) {
            case Matter.OfStatement(var kind, var at) -> {
                out.count(STATEMENT);
                out.text(kind);
                place(out, at);
            }
            case Matter.OfOutcome(var promise, var outcome) -> {
                out.count(OUTCOME);
                place(out, promise);
                place(out, outcome);
            }
            case Matter.OfJoin(var one, var name, var other, var otherName) -> {
                out.count(JOIN);
                place(out, one);
                out.text(name);
                place(out, other);
                out.text(otherName);
            }
        }
        return out.bytes();
    }

    private static void field(Pack out, Map.Entry<String, String> field) {
        out.text(field.getKey());
        out.text(field.getValue());
    }

    private static void place(Pack out, Matter.Place place) {
        out.text(place.record());
        out.text(place.address());
        out.text(place.print());
        out.count(place.span().start());
        out.count(place.span().length());
        out.text(place.quote());
    }

    static Verdict verdict(byte[] bytes) {
        var in = new Unpack(bytes);
        var author = in.text();
        var time = Instant.parse(in.text());
        var marking = Label.parse(in.text());
        var ruling = in.constant(Verdict.Ruling.values());
        var corrected = new TreeMap<String, String>();
        for (int i = in.count(); i > 0; i--) {
            corrected.put(in.text(), in.text());
        }
        var because = in.text();
        return new Verdict(author, time, marking, matter(in), ruling, corrected, because);
    }

    private static Matter matter(Unpack in) {
        int about = in.count();
        return switch (about) {
            case STATEMENT -> new Matter.OfStatement(in.text(), place(in));
            case OUTCOME -> new Matter.OfOutcome(place(in), place(in));
            case JOIN -> new Matter.OfJoin(place(in), in.text(), place(in), in.text());
            default -> throw new IllegalArgumentException("a verdict about " + about);
        };
    }

    private static Matter.Place place(Unpack in) {
        var record = in.text();
        var address = in.text();
        var print = in.text();
        int start = in.count();
        return new Matter.Place(record, address, print, new Span(start, start + in.count()), in.text());
    }
}
