package org.reftel.statement;

import org.reftel.grammar.Line;
import org.reftel.grammar.Numeral;
import org.reftel.grammar.WordSet;
import org.reftel.model.Amount;
import org.reftel.model.Amount.Bound;

/// Numbers that are signs of something and count nothing: days of a month, years, resolutions, units of an army, the
/// one dollar of an exchange rate.
final class Signs {
    private static final WordSet MONTHS = WordSet.of("""
        january february march april june july august september october november december jan feb apr jun jul
        aug sept sep oct nov dec
        """);
    private static final WordSet UNITS = WordSet.of("""
        division brigade regiment squadron battalion corps army wing fleet command company platoon
        """);
    /// What a resolution is cited for.
    private static final WordSet CITED = WordSet.of("""
        designation designations designee designees listing list committee regime sanctions obligations
        resolution resolutions assistance funds funding program authority authorities monitoring team
        """);
    private static final WordSet COUNCIL = WordSet.of("un unsc unscr unscrs u.n");
    private static final WordSet RATE = WordSet.of("rate exchange equals equal equalled equaled worth parity");
    private static final WordSet PEOPLE = WordSet.of("""
        youth youths children those people persons men women anyone adults minors kids
        """);
    private static final WordSet PRONOUNS = WordSet.of("he she");
    /// Words of a post's name, and digits of a cable's number, at the most.
    private static final int POST = 3;
    private static final int SERIAL = 6;

    private static final int LAST_DAY = 31;
    private static final int OLDEST = 100;

    private Signs() {}

    static boolean is(Line line, Quantity quantity, Nouns.Phrase phrase) {
        if (quantity.sort() != Units.Sort.COUNT) {
            return false;
        }
        if (isUnderAge(line, quantity, phrase)
                || isYears(line, quantity, phrase)
                || isEleventh(line, quantity)
                || isOfCable(line, quantity)) {
            return true;
        }
        if (quantity.from() != quantity.number() || !isPlain(quantity)) {
            return false;
        }
        return isDay(line, quantity)
                || isYear(line, quantity, phrase)
                || isHour(line, quantity, phrase)
                || isResolution(line, quantity, phrase)
                || isUnit(line, quantity)
                || isCited(line, quantity, phrase)
                || isAge(line, quantity, phrase)
                || isRank(line, quantity);
    }

    private static boolean isPlain(Quantity quantity) {
        return quantity.amount() instanceof Amount.Value(var value, var bound)
                && bound == Bound.EXACT
                && value.scale() <= 0;
    }

    private static int value(Quantity quantity) {
        return quantity.amount() instanceof Amount.Value(var value, var _) && value.precision() < 9
                ? value.intValue()
                : -1;
    }

    private static boolean isDigits(Line line, Quantity quantity, int length) {
        var printed = line.at(quantity.number());
        return quantity.form() == Numeral.Form.DIGITS && printed.length() == length && line.isDigit(quantity.number());
    }

    /// `march 14 leaders`, `post-January 25`, `July 8 or 9`.
    private static boolean isDay(Line line, Quantity quantity) {
        int value = value(quantity);
        if (quantity.form() != Numeral.Form.DIGITS || value < 1 || value > LAST_DAY) {
            return false;
        }
        int at = quantity.number() - 1;
        boolean second = (line.is(at, "or") || line.is(at, "and") || line.is(at, "through"))
                && line.isDigit(at - 1)
                && isMonth(line.at(at - 2));
        return second || isMonth(line.at(at));
    }

    private static boolean isMonth(String word) {
        return MONTHS.has(word.substring(word.indexOf('-') + 1));
    }

    /// `1830 Reception`: an hour of a schedule.
    private static boolean isHour(Line line, Quantity quantity, Nouns.Phrase phrase) {
        int value = value(quantity);
        boolean hour = isDigits(line, quantity, 4) && value % 5 == 0 && value / 100 < 24 && value % 100 < 60;
        return hour
                && line.isCapitalised(quantity.behind())
                && (phrase.isEmpty() || !Nouns.isPlural(line.at(phrase.to() - 1)));
    }

    /// `a youth under 26`
    private static boolean isUnderAge(Line line, Quantity quantity, Nouns.Phrase phrase) {
        boolean young = quantity.amount() instanceof Amount.Value(var value, var bound)
                && bound == Bound.UNDER
                && value.intValue() < OLDEST;
        return young && phrase.isEmpty() && PEOPLE.has(line.at(quantity.from() - 1));
    }

    /// `the 9-11 attacks`: a day that is a name.
    private static boolean isEleventh(Line line, Quantity quantity) {
        return line.is(quantity.number(), "9-11") || line.is(quantity.number(), "9/11");
    }

    /// `11 Port Vela 590`: the year of a cable's number.
    private static boolean isOfCable(Line line, Quantity quantity) {
        if (!isDigits(line, quantity, 2) || quantity.behind() != quantity.number() + 1) {
            return false;
        }
        int i = quantity.behind();
        while (i < quantity.behind() + POST
                && line.isCapitalised(i)
                && Character.isLetter(line.at(i).charAt(0))) {
            i++;
        }
        return i > quantity.behind() && line.isDigit(i) && line.at(i).length() <= SERIAL;
    }

    /// `in 78-79`
    private static boolean isYears(Line line, Quantity quantity, Nouns.Phrase phrase) {
        return quantity.amount() instanceof Amount.Range(var low, var high)
                && phrase.isEmpty()
                && line.is(quantity.from() - 1, "in")
                && low.precision() == 2
                && low.add(java.math.BigDecimal.ONE).compareTo(high) == 0;
    }

    /// Four digits without a comma that count nothing in the plural.
    private static boolean isYear(Line line, Quantity quantity, Nouns.Phrase phrase) {
        int value = value(quantity);
        boolean year = isDigits(line, quantity, 4) && value >= 1900 && value < 2100;
        return year && (phrase.isEmpty() || !Nouns.isPlural(line.at(phrase.to() - 1)));
    }

    private static boolean isResolution(Line line, Quantity quantity, Nouns.Phrase phrase) {
        if (!isDigits(line, quantity, 4) && !isDigits(line, quantity, 3)) {
            return false;
        }
        int at = quantity.number();
        if (COUNCIL.has(line.at(at - 1)) || line.is(at - 1, ")") && COUNCIL.has(line.at(at - 2))) {
            return true;
        }
        if (isDigits(line, quantity, 3) && !phrase.isEmpty() && line.is(phrase.to() - 1, "agreement")) {
            return true;
        }
        boolean committee = line.at(at + 1).startsWith("committee");
        return committee || !phrase.isEmpty() && isDigits(line, quantity, 4) && CITED.has(line.at(phrase.to() - 1));
    }

    /// `12 Division`, `3 Corps`: the number is the unit's name.
    private static boolean isUnit(Line line, Quantity quantity) {
        int behind = quantity.behind();
        return quantity.form() == Numeral.Form.DIGITS && line.isCapitalised(behind) && UNITS.has(line.at(behind));
    }

    /// `paragraph 5 costs`, `pp. 121`, `(11.`: a place in a text.
    private static boolean isCited(Line line, Quantity quantity, Nouns.Phrase phrase) {
        int at = quantity.number() - 1;
        var before = line.is(at, ".") && line.touches(at) ? line.at(at - 1) : line.at(at);
        boolean cited = switch (before) {
            case "paragraph", "para", "pp", "pag", "annex", "reftel", "septel" -> true;
            default -> false;
        };
        boolean pages = line.is(quantity.behind(), "pp") || line.is(quantity.behind(), "eme");
        boolean listed = line.is(at, "(") && line.is(quantity.behind(), ".");
        return cited || pages || listed || isDegree(line, quantity, phrase);
    }

    /// `12' longitude`
    private static boolean isDegree(Line line, Quantity quantity, Nouns.Phrase phrase) {
        int behind = quantity.behind();
        boolean minute = line.is(behind, "'") || line.is(behind, "’") || line.is(behind, "°");
        return minute && line.touches(behind) && phrase.isEmpty();
    }

    /// `He is 67 and`: a person's age.
    private static boolean isAge(Line line, Quantity quantity, Nouns.Phrase phrase) {
        int value = value(quantity);
        int verb = quantity.number() - 1;
        boolean is = line.is(verb, "is") || line.is(verb, "was") || line.is(verb, "turned") || line.is(verb, "turns");
        return is && phrase.isEmpty() && value > 0 && value < OLDEST && PRONOUNS.has(line.at(verb - 1));
    }

    /// `the eight largest economy`: a rank misspelt.
    private static boolean isRank(Line line, Quantity quantity) {
        int behind = quantity.behind();
        return line.at(behind).endsWith("est")
                && line.at(behind).length() > 5
                && line.is(quantity.number() - 1, "'s")
                && !Nouns.isPlural(line.at(behind + 1));
    }

    /// The one unit of money that a rate is told for: `7.5 crowns to $1`, `$1 = 7.5`.
    static boolean isRate(Line line, Quantity quantity) {
        if (quantity.sort() != Units.Sort.MONEY || !isPlain(quantity) || value(quantity) != 1) {
            return false;
        }
        int before = quantity.from() - 1;
        int behind = quantity.behind();
        boolean sign = line.is(before, "=")
                || line.is(behind, "=")
                || line.is(before, "/")
                || line.is(behind, ":")
                || line.is(before, ":");
        if (sign) {
            return true;
        }
        for (int i = Math.max(line.from(), quantity.from() - 8); i < Math.min(line.to(), behind + 4); i++) {
            if (RATE.has(line.at(i))) {
                return true;
            }
        }
        return false;
    }
}
