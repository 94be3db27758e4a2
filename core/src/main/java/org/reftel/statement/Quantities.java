package org.reftel.statement;

import java.math.BigDecimal;
import java.util.Optional;
import org.reftel.grammar.Line;
import org.reftel.grammar.Numeral;
import org.reftel.grammar.Numerals;
import org.reftel.grammar.WordSet;
import org.reftel.model.Amount;
import org.reftel.model.Amount.Bound;

/// Reads a number with what belongs to it: `over 5.2 million`, `$200 million dollar`, `six to seven percent`,
/// `between 5 and 10`.
final class Quantities {
    private static final WordSet RANGING = WordSet.of("""
        ranging range ranges ranged varying vary varies varied anywhere estimates estimated somewhere of
        """);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private Quantities() {}

    /// The quantity whose number begins with this token.
    static Optional<Quantity> at(Line line, int i) {
        return Numerals.read(line, i).map(number -> of(line, number));
    }

    private static Quantity of(Line line, Numeral number) {
        var before = Units.before(line, number.from());
        var after = unit(line, number);
        var second = second(line, number, after.map(Units.Found::to).orElse(number.to()), after.isPresent());
        if (second.isPresent()) {
            return ranged(line, number, second.get(), before, after);
        }
        int end = after.filter(Units.Found::inQuote).map(Units.Found::to).orElse(number.to());
        int behind = after.map(Units.Found::to).orElse(number.to());
        if (before.isPresent() && after.isEmpty()) {
            // $200 million dollar
            behind = end;
        }
        int from = before.map(Units.Found::from).orElse(number.from());
        var left = number.form() == Numeral.Form.FRACTION || !number.isRange()
                ? Bounds.before(line, from)
                : Optional.<Bounds.Found>empty();
        var loose = left.isEmpty() ? Bounds.before(line, from) : left;
        var right = loose.isEmpty() ? Bounds.after(line, behind) : Optional.<Bounds.Found>empty();
        boolean hangs = after.isPresent() && after.get().to() == number.to() || before.isPresent();
        boolean odd = number.tail().equals("plus") || number.tail().equals("odd");
        var bound = loose.or(() -> right).map(Bounds.Found::bound).orElse(odd ? Bound.ABOUT : Bound.EXACT);
        int last = right.map(found -> found.to()).orElse(end);
        var amount = number.isRange()
                ? new Amount.Range(number.low(), number.high())
                : new Amount.Value(number.low(), bound);
        return new Quantity(
                loose.map(Bounds.Found::from).orElse(from),
                last,
                number.from(),
                Math.max(behind, last),
                amount,
                sort(number, before, after),
                name(number, before, after),
                number.form(),
                odd || number.tail().equals("strong") || hangs ? kept(number) : number.tail());
    }

    private static String kept(Numeral number) {
        return number.tail().equals("strong") ? "strong" : "";
    }

    private static Optional<Units.Found> unit(Line line, Numeral number) {
        boolean brief = number.tail().equals("m") || number.tail().equals("b");
        if (number.isHyphenated() && !brief) {
            int hyphen = number.tail().indexOf('-');
            var first = hyphen < 0 ? number.tail() : number.tail().substring(0, hyphen);
            return Units.hanging(first, number.to());
        }
        return Units.after(line, number.to());
    }

    private static Units.Sort sort(Numeral number, Optional<Units.Found> before, Optional<Units.Found> after) {
        if (number.form() == Numeral.Form.FRACTION) {
            return Units.Sort.PERCENT;
        }
        return before.or(() -> after).map(Units.Found::sort).orElse(Units.Sort.COUNT);
    }

    private static String name(Numeral number, Optional<Units.Found> before, Optional<Units.Found> after) {
        if (number.form() == Numeral.Form.FRACTION) {
            return "percent";
        }
        return before.or(() -> after).map(Units.Found::unit).orElse("");
    }

    /// The other end of a range: `to`, `and` behind `between`, `or`, a dash.
    ///
    /// @param end behind the first number and its unit
    /// @param own whether the first number has a unit of its own
    private static Optional<Numeral> second(Line line, Numeral first, int end, boolean own) {
        if (first.isRange() || first.isHyphenated() || first.form() == Numeral.Form.FRACTION) {
            return Optional.empty();
        }
        int start = Units.before(line, first.from()).map(Units.Found::from).orElse(first.from());
        boolean joins = switch (line.at(end)) {
            case "to" ->
                !(line.is(start - 1, "from") && !RANGING.has(line.at(start - 2))) && !(own && changes(line, start));
            case "and" -> line.is(start - 1, "between");
            case "or", "-", "–" -> true;
            default -> false;
        };
        if (!joins) {
            return Optional.empty();
        }
        int at = end + 1;
        while (line.is(at, "$") || line.is(at, "€") || line.is(at, "£")) {
            at++;
        }
        var other = Numerals.read(line, at);
        if (other.isEmpty() || other.get().isRange() || other.get().form() == Numeral.Form.FRACTION) {
            return Optional.empty();
        }
        var low = low(first, other.get());
        boolean near = !line.is(end, "or") || other.get().form() == first.form();
        return low.compareTo(other.get().low()) < 0 && near ? other : Optional.empty();
    }

    private static boolean changes(Line line, int start) {
        for (int i = start - 1; i >= start - 4; i--) {
            if (Changes.isChange(line.at(i))) {
                return true;
            }
        }
        return false;
    }

    /// `5 to 10 million`: the magnitude belongs to both.
    private static BigDecimal low(Numeral first, Numeral second) {
        boolean bare = first.low().compareTo(THOUSAND) < 0;
        int places = second.low().precision() - second.low().scale();
        if (!bare || second.low().compareTo(THOUSAND) < 0) {
            return first.low();
        }
        var magnitude = BigDecimal.ONE.scaleByPowerOfTen((places - 1) / 3 * 3);
        boolean thousands = first.low().scale() <= 0
                && first.low().multiply(THOUSAND).compareTo(second.low()) < 0
                && second.form() == Numeral.Form.DIGITS;
        if (thousands) {
            return first.low().multiply(magnitude);
        }
        boolean spoken = second.to() - second.from() > 1 || second.form() == Numeral.Form.WORDS;
        return spoken && first.to() - first.from() == 1 ? first.low().multiply(magnitude) : first.low();
    }

    private static Quantity ranged(
            Line line, Numeral first, Numeral second, Optional<Units.Found> before, Optional<Units.Found> own) {
        var after = unit(line, second);
        int end = after.filter(Units.Found::inQuote).map(Units.Found::to).orElse(second.to());
        int behind = after.map(Units.Found::to).orElse(second.to());
        int start = before.map(Units.Found::from).orElse(first.from());
        var bound = Bounds.before(line, start);
        int from = line.is(start - 1, "between")
                        && (line.is(second.from() - 1, "and") || line.is(second.from() - 2, "and"))
                ? start - 1
                : bound.map(Bounds.Found::from).orElse(start);
        var units = after.isPresent() ? after : own;
        return new Quantity(
                from,
                end,
                first.from(),
                behind,
                new Amount.Range(low(first, second), second.high()),
                sort(first, before, units),
                name(first, before, units),
                second.form(),
                after.isPresent() && after.get().to() == second.to() ? "" : second.tail());
    }
}
