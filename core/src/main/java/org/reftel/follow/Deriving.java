package org.reftel.follow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reftel.model.Amount;
import org.reftel.model.Statement.Figure;

/// Numbers that no source prints, from numbers that one sentence puts together. Nothing is added up across
/// sentences.
final class Deriving {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "percent";

    private Deriving() {}

    /// A level and what is to be added to it.
    static List<Series.Derived> of(Collection<Cited<Figure>> group) {
        var derived = new ArrayList<Series.Derived>();
        if (group.stream().noneMatch(Deriving::isAddition)) {
            return List.of();
        }
        var together = new Together<>(group);
        for (var more : group) {
            if (isAddition(more)) {
                together.in(more.spot()).stream()
                        .filter(Counting::isLevel)
                        .filter(level -> isTogether(level, more))
                        .findFirst()
                        .flatMap(level -> sum(level, more))
                        .ifPresent(derived::add);
            }
        }
        return List.copyOf(derived);
    }

    /// More that is still to come: what has come is in the level already.
    private static boolean isAddition(Cited<Figure> figure) {
        return figure.said().change() == Figure.Change.UP && figure.said().state() != Figure.State.REACHED;
    }

    /// Of one paragraph: whether they stand in one sentence.
    private static boolean isTogether(Cited<Figure> one, Cited<Figure> other) {
        return one.said().head().sentence().equals(other.said().head().sentence());
    }

    private static Optional<Series.Derived> sum(Cited<Figure> level, Cited<Figure> more) {
        if (!(level.said().amount() instanceof Amount.Value(var was, var base))
                || !(more.said().amount() instanceof Amount.Value(var plus, var bound))
                || base != bound && base != Amount.Bound.EXACT && bound != Amount.Bound.EXACT) {
            return Optional.empty();
        }
        var sum = new Amount.Value(was.add(plus), base == Amount.Bound.EXACT ? bound : base);
        return Optional.of(new Series.Derived(
                Series.Derived.Kind.SUM,
                sum,
                level.said().unit(),
                Amounts.print(was) + " + " + Amounts.print(plus) + " = " + Amounts.print(sum),
                List.of(level, more)));
    }

    /// `over a quarter of the 60`: of the share and the number behind it, what it comes to.
    static List<Series.Derived> parts(Collection<Cited<Figure>> figures) {
        var derived = new ArrayList<Series.Derived>();
        var together = new Together<>(figures);
        for (var share : figures) {
            if (share.said().unit().equals(PERCENT)) {
                together.in(share.spot()).stream()
                        .filter(whole -> whole.said().unit().isEmpty() && isTogether(share, whole))
                        .filter(whole -> isOf(share, whole))
                        .findFirst()
                        .flatMap(whole -> part(share, whole))
                        .ifPresent(derived::add);
            }
        }
        return List.copyOf(derived);
    }

    private static boolean isOf(Cited<Figure> share, Cited<Figure> whole) {
        int from = share.sentence().indexOf(share.quote());
        int to = from < 0
                ? -1
                : share.sentence().indexOf(whole.quote(), from + share.quote().length());
        if (to < 0) {
            return false;
        }
        var between =
                share.sentence().substring(from + share.quote().length(), to).strip();
        return between.equals("of")
                || between.equals("of the")
                || between.equals("of its")
                || between.equals("of their");
    }

    private static Optional<Series.Derived> part(Cited<Figure> share, Cited<Figure> whole) {
        if (!(share.said().amount() instanceof Amount.Value(var percent, var bound))
                || !(whole.said().amount() instanceof Amount.Value(var all, var of))
                || of != Amount.Bound.EXACT) {
            return Optional.empty();
        }
        var part = new Amount.Value(percent.multiply(all).divide(HUNDRED), bound);
        return Optional.of(new Series.Derived(
                Series.Derived.Kind.PART,
                part,
                "",
                Amounts.print(share.said().amount()) + " percent of " + Amounts.print(all) + " = "
                        + Amounts.print(part),
                List.of(share, whole)));
    }

    /// How many a month: of levels that are said of a time of several months.
    static List<Series.Derived> rates(Collection<Series.Point> points) {
        var derived = new ArrayList<Series.Derived>();
        for (var point : points) {
            int months = Amounts.months(point.when());
            if (point.isReached()
                    && months > 1
                    && point.figure().said().asOf().isResolved()
                    && point.figure().said().amount() instanceof Amount.Value(var value, var bound)) {
                var rate = new Amount.Value(value.divide(BigDecimal.valueOf(months), 1, RoundingMode.HALF_UP), bound);
                derived.add(new Series.Derived(
                        Series.Derived.Kind.RATE,
                        rate,
                        point.figure().said().unit(),
                        Amounts.print(point.figure().said().amount()) + " in " + months + " months = "
                                + Amounts.print(rate) + " a month",
                        List.of(point.figure())));
            }
        }
        return List.copyOf(derived);
    }
}
