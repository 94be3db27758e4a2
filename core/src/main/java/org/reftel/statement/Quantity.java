package org.reftel.statement;

import org.reftel.grammar.Numeral;
import org.reftel.model.Amount;

/// A number with its bound and unit, before anybody asks what it counts.
///
/// @param from first token of the words that say it: bound, currency, number, magnitude, percent
/// @param to behind the last of them
/// @param number first token of the number itself
/// @param behind behind unit and bound, where the counted noun may stand
/// @param tail noun that hangs on it (`bed` of `50-bed`); empty when none
record Quantity(
        int from,
        int to,
        int number,
        int behind,
        Amount amount,
        Units.Sort sort,
        String unit,
        Numeral.Form form,
        String tail) {
    /// The same, measured in the unit of the number behind it: `from 129 to 32 USD`.
    Quantity in(Quantity other) {
        return new Quantity(from, to, number, behind, amount, other.sort, other.unit, form, tail);
    }
}
