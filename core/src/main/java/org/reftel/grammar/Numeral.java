package org.reftel.grammar;

import java.math.BigDecimal;

/// A number as the text writes it: `31,000`, `5.2 million`, `two hundred and fifty`, `15-20`, `two-thirds`.
///
/// @param from first token in [Words#tokens()]
/// @param to behind the last one
/// @param low the number, or the lower end of a range
/// @param high the same number, or the upper end; a fraction stands in percent
/// @param tail what hangs on the last token: `bed` of `50-bed`, `km` of `5km`; empty when nothing does
public record Numeral(int from, int to, BigDecimal low, BigDecimal high, Form form, String tail) {
    /// How it is written.
    public enum Form {
        DIGITS,
        WORDS,
        FRACTION
    }

    static Numeral of(int from, int to, BigDecimal value, Form form) {
        return new Numeral(from, to, value, value, form, "");
    }

    public boolean isRange() {
        return low.compareTo(high) != 0;
    }

    public boolean isHyphenated() {
        return !tail.isEmpty();
    }

    /// The same number, times a magnitude word behind it.
    Numeral times(BigDecimal factor, int behind) {
        return new Numeral(from, behind, low.multiply(factor), high.multiply(factor), form, "");
    }
}
