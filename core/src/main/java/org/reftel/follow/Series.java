package org.reftel.follow;

import java.util.List;
import org.reftel.model.Amount;
import org.reftel.model.Statement.Figure;

/// Figures that count or measure the same, in order of time; aims stand beside what is reached.
///
/// What differs is growth or decline and no contradiction. Nothing is ever summed that the text does not sum: a
/// number that comes of a calculation is a [Derived] one and names its operands.
///
/// @param measure what about it (`strength`, `trained`); empty when nothing says it
/// @param of what is counted, as the first figure prints it; empty when it is the party itself
/// @param unit `percent`, `USD`; empty for a count
/// @param place empty when none is stated
public record Series(String measure, String of, String unit, String place, List<Point> points, List<Derived> derived) {
    public Series {
        points = List.copyOf(points);
        derived = List.copyOf(derived);
    }

    /// How many a month, where a figure is said of several; only for who asks, since a count of a year is not
    /// twelve counts of a month.
    public List<Derived> rates() {
        return Deriving.rates(points);
    }

    /// One figure of a series.
    ///
    /// @param when the time it holds for, ISO 8601: as stated, else the day of the record; empty when neither is
    ///     known
    /// @param step how it stands to the last one that was reached before it; [Step#APART] for aims and changes
    /// @param same index of an earlier point that gives the same number in other words, probably of the same
    ///     thing;
    ///     -1 when there is none
    /// @param again where the same passage stands once more, which is no second source
    public record Point(Cited<Figure> figure, String when, Step step, int same, List<Spot> again) {
        public Point {
            again = List.copyOf(again);
        }

        public boolean isReached() {
            return figure.said().state() == Figure.State.REACHED
                    && figure.said().change() == Figure.Change.NONE;
        }
    }

    /// How a level stands to the one before it.
    public enum Step {
        FIRST,
        SAME,
        GROWTH,
        DECLINE,
        /// Not to be compared: an aim, a change, or bounds that leave it open.
        APART
    }

    /// A number that no source prints.
    ///
    /// @param formula in figures: `32,000 + 8,000 = 40,000`
    /// @param operands the figures that it is made of
    public record Derived(Kind kind, Amount amount, String unit, String formula, List<Cited<Figure>> operands) {
        public Derived {
            operands = List.copyOf(operands);
        }

        /// What was calculated.
        public enum Kind {
            SUM,
            /// A share of a number: `more than 25 percent of 60 = more than 15`.
            PART,
            /// By month; only when asked for.
            RATE
        }
    }
}
