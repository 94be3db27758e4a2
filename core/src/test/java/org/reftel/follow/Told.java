package org.reftel.follow;

import java.math.BigDecimal;
import java.util.List;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Locus;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Statements made by hand, each in a sentence of its own unless told otherwise.
final class Told {
    private static int next;

    private Told() {}

    static Spot spot(String document, String address, String sent) {
        return new Spot(document, address, Integer.parseInt(address.replaceAll("\\D", "")) - 1, sent, "C");
    }

    static Statement.Head head(int sentence, int at) {
        return new Statement.Head(
                new Locus(0, new Span(sentence * 1_000 + at, sentence * 1_000 + at + 5)),
                new Span(sentence * 1_000, sentence * 1_000 + 999),
                Voice.AUTHOR,
                List.of(),
                Certainty.CERTAIN,
                "test");
    }

    static Statement.Head head() {
        return head(++next, 0);
    }

    static Amount amount(String number) {
        var bound = switch (number.charAt(0)) {
            case '>' -> Amount.Bound.OVER;
            case '<' -> Amount.Bound.UNDER;
            case '~' -> Amount.Bound.ABOUT;
            default -> Amount.Bound.EXACT;
        };
        var digits = number.replaceAll("[^0-9.]", "");
        return new Amount.Value(new BigDecimal(digits), bound);
    }

    /// A figure, to be bent as a test needs it.
    record Number(
            Spot spot,
            String number,
            String of,
            String measure,
            String unit,
            String place,
            String asOf,
            Statement.Figure.State state,
            Statement.Figure.Change change,
            Statement.Head head,
            String sentence) {
        Number measure(String other) {
            return new Number(spot, number, of, other, unit, place, asOf, state, change, head, sentence);
        }

        Number unit(String other) {
            return new Number(spot, number, of, measure, other, place, asOf, state, change, head, sentence);
        }

        Number place(String other) {
            return new Number(spot, number, of, measure, unit, other, asOf, state, change, head, sentence);
        }

        Number asOf(String other) {
            return new Number(spot, number, of, measure, unit, place, other, state, change, head, sentence);
        }

        Number target() {
            return new Number(
                    spot,
                    number,
                    of,
                    measure,
                    unit,
                    place,
                    asOf,
                    Statement.Figure.State.TARGET,
                    change,
                    head,
                    sentence);
        }

        Number more() {
            return new Number(
                    spot, number, of, measure, unit, place, asOf, state, Statement.Figure.Change.UP, head, sentence);
        }

        Number in(int sentence, int at, String words) {
            return new Number(
                    spot, number, of, measure, unit, place, asOf, state, change, Told.head(sentence, at), words);
        }

        Cited<Statement.Figure> cited() {
            var figure = new Statement.Figure(
                    head,
                    amount(number),
                    unit,
                    of,
                    measure,
                    state,
                    change,
                    asOf.isEmpty() ? Dated.NOT_STATED : new Dated(asOf, "stated", asOf),
                    new Named(place, -1));
            return new Cited<>(spot, figure, number, sentence, Cast.NOBODY);
        }
    }

    static Number figure(Spot spot, String number, String of) {
        return new Number(
                spot,
                number,
                of,
                "",
                "",
                "",
                "",
                Statement.Figure.State.REACHED,
                Statement.Figure.Change.NONE,
                head(),
                "");
    }

    static Cited<Statement.Commitment> promise(
            Spot spot, Modality modality, String actor, String to, String what, String sentence) {
        return new Cited<>(
                spot,
                new Statement.Commitment(
                        head(), modality, new Named(actor, -1), new Named(to, -1), what, Dated.NOT_STATED, ""),
                what,
                sentence,
                Cast.NOBODY);
    }

    static Cited<Statement.Meeting> meeting(
            Spot spot, String what, String day, Statement.Meeting.Status status, String sentence, String... people) {
        return new Cited<>(
                spot,
                new Statement.Meeting(
                        head(),
                        what,
                        day.isEmpty() ? Dated.NOT_STATED : new Dated(day, "stated", day),
                        Dated.NOT_STATED,
                        Named.NOT_STATED,
                        status,
                        List.of(people).stream()
                                .map(name -> new Statement.Participant(new Named(name, -1), "", "", ""))
                                .toList()),
                what,
                sentence,
                Cast.NOBODY);
    }
}
