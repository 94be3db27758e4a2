package org.reftel.statement;

import java.util.Set;
import org.reftel.grammar.Line;
import org.reftel.grammar.Numeral;
import org.reftel.grammar.WordList;
import org.reftel.grammar.WordSet;
import org.reftel.model.Amount;

/// Tells the numbers that count nothing: names of things (`Article 57`, `Phase 2`), references, lengths of time,
/// ages, times of the day, list numbers, telephone numbers, and words that point back (`the two leaders`).
final class Uncounted {
    private static final WordSet NUMBERED = WordSet.of("""
        article articles section sections chapter chapters annex annexes paragraph paragraphs para paras
        resolution resolutions unscr unscrs unsc page pages phase phases track tier level category group
        type class room flight boeing airbus channel channels route highway road unit reactor block zone
        district region sector division brigade battalion bureau no nr number # ref refs reftel reftels
        title part parts volume option step item point question form grade stage version model mark mk
        pillar basket scenario day age aged ages line camp site committee law decree order case sura verse
        protocol convention directive regulation bill act ch tel phone fax ext box attachment enclosure
        appendix exhibit table figure clause psalm schedule priority lot gate terminal runway pier berth
        dock cell apartment apt suite floor house street avenue sheet proposal episode serial passport id
        amendment amendments recommendation recommendations goal objective corridor regiment squadron corps
        army fleet wing wave round session meeting top/bottom note footnote file dossier cable telegram
        message sources e.o eo e.o. p5
        """);
    private static final WordSet SPANS = WordSet.of("""
        second seconds minute minutes hour hours day days week weeks month months year years decade decades
        century centuries weekend weekends night nights yr yrs mins hrs hr mos quarters semesters
        generations o'clock o’clock times fold am pm a.m p.m a.m. p.m. gmt utc occasions year-old years-old
        days' mm caliber calibre workdays weekdays months-long yo time
        """);
    private static final WordSet COMPOUNDS = WordSet.of("""
        member man person seat bed bedroom page vehicle strong plus odd woman room unit nation country ship
        aircraft truck car student family house point item state story storey floor employee soldier officer
        troop ton mile judge seater lane acre hectare inmate prisoner delegate minister candidate station
        reactor turbine well village school
        """);
    private static final WordSet POINTING = WordSet.of("""
        the these those both all our other last first latter former same remaining next following past
        previous or top above aforementioned main any between final
        """);
    private static final WordSet BACK = WordSet.of("""
        the these those both our all same latter other
        """);
    /// `twenty first century`
    private static final WordSet ORDINALS = WordSet.of("""
        first second third fourth fifth sixth seventh eighth ninth
        """);
    private static final Set<String> HALVES =
            WordList.of("first", "second", "latter", "last", "other", "better", "early");
    /// Of the Council, named after its resolution.
    private static final Set<String> RESOLVED =
            WordList.of("sanctions", "committee", "regime", "resolution", "resolutions", "list");
    private static final Set<String> DAYTIME_BEFORE = WordList.of("at", "until", "by", "from", "around", "about");
    /// Months of other calendars.
    private static final WordSet CALENDAR = WordSet.of("""
        farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand muharram safar
        rajab ramadan shawwal shaban
        """);
    private static final Set<String> GROUPS = WordList.of("group", "gang", "g", "committee", "council", "club");

    private Uncounted() {}

    /// Whether the quantity counts nothing.
    ///
    /// @param phrase the noun phrase behind it, perhaps empty
    /// @param lastNamed behind the last number that was found to be a name; 0 when none
    static boolean is(Line line, Quantity quantity, Nouns.Phrase phrase, int lastNamed) {
        if (quantity.sort() == Units.Sort.MONEY) {
            return Signs.isRate(line, quantity);
        }
        if (isSpan(line, quantity, phrase)) {
            return true;
        }
        if (quantity.sort() == Units.Sort.PERCENT) {
            return line.is(phrase.to() - 1, "report")
                    && line.isCapitalised(phrase.to() - 1)
                    && phrase.to() > phrase.from();
        }
        return isPart(line, quantity)
                || Signs.is(line, quantity, phrase)
                || isCompound(line, quantity)
                || isListNumber(line, quantity)
                || isNamed(line, quantity, phrase, lastNamed)
                || isQuoted(line, quantity)
                || isPointing(line, quantity, phrase)
                || isAge(line, quantity)
                || isBareOne(line, quantity, phrase)
                || isBigName(line, quantity, phrase);
    }

    /// Whether it tells a length of time.
    static boolean isSpan(Line line, Quantity quantity, Nouns.Phrase phrase) {
        if (quantity.sort() == Units.Sort.PERCENT && quantity.form() != Numeral.Form.FRACTION) {
            return false;
        }
        var tail = quantity.tail();
        int hyphen = tail.indexOf('-');
        if (SPANS.has(hyphen < 0 ? tail : tail.substring(0, hyphen)) || tail.startsWith("year")) {
            return true;
        }
        var next = line.at(quantity.behind());
        if (SPANS.has(next)) {
            return !(next.equals("second") && line.is(quantity.behind() + 1, "-"));
        }
        if (!phrase.isEmpty()) {
            for (int i = phrase.from(); i < phrase.to(); i++) {
                boolean head = i == phrase.to() - 1 || Nouns.isPlural(line.at(i));
                if (head && SPANS.has(line.at(i)) && !line.is(i, "time")) {
                    return true;
                }
            }
        }
        // two to three more years
        int at = quantity.behind();
        while (Nouns.isSize(line.at(at)) || line.is(at, "and") && line.is(at + 1, "a") && line.is(at + 2, "half")) {
            at += line.is(at, "and") ? 3 : 1;
        }
        if (quantity.form() == Numeral.Form.FRACTION && HALVES.contains(line.at(quantity.number() - 1))) {
            return true;
        }
        if (quantity.form() == Numeral.Form.FRACTION
                && line.is(at, "of")
                && line.isDigit(at + 1)
                && line.at(at + 1).length() == 4) {
            return true;
        }
        if (quantity.form() == Numeral.Form.FRACTION && line.is(at, "of")) {
            return SPANS.has(line.at(at + 1)) || line.is(at + 1, "an");
        }
        if (quantity.form() == Numeral.Form.FRACTION && line.is(at, "the") && line.is(at + 1, "time")) {
            return true;
        }
        return SPANS.has(line.at(at));
    }

    /// Inside a larger sign: `5+1`, `24/7`, `1.4 (b)`, `06 VELA 123`, a telephone number.
    private static boolean isPart(Line line, Quantity quantity) {
        int first = quantity.number();
        int behind = quantity.behind();
        if (line.touches(first)
                && (line.is(first - 1, "/")
                        || line.is(first - 1, "+")
                        || line.is(first - 1, "-")
                        || line.is(first - 1, "–")
                        || line.is(first - 1, ".")
                        || line.is(first - 1, "_")
                        || line.is(first - 1, "@")
                        || line.is(first - 1, ")")
                        || line.is(first - 1, "#")
                        || line.is(first - 1, "¶")
                        || line.is(first - 1, "§")
                        || line.is(first - 1, ":")
                        || line.is(first - 1, "=")
                        || line.is(first - 1, "*"))) {
            return !line.is(first - 1, "-") || first - 1 != line.from();
        }
        if (line.touches(behind)
                && ((line.is(behind, "/") && line.isDigit(behind + 1))
                        || line.is(behind, "+")
                        || line.is(behind, "_")
                        || (line.is(behind, "-") && line.isDigit(behind + 1))
                        || line.is(behind, "@"))) {
            return quantity.to() <= behind;
        }
        boolean digits = quantity.form() == Numeral.Form.DIGITS;
        if (!digits) {
            return false;
        }
        boolean lettered = line.is(behind, "(")
                && line.at(behind + 1).length() == 1
                && line.is(behind + 2, ")")
                && !line.isDigit(behind + 1);
        boolean run = line.isDigit(first - 1) && first - 1 >= line.from() && !line.is(first - 1, ",")
                || (line.isDigit(behind) && behind == quantity.to());
        boolean reference = isCapitals(line.printed(behind))
                        && line.isDigit(behind + 1)
                        && !line.at(behind + 1).contains(",")
                || isCapitals(line.printed(first - 1)) && line.isDigit(first - 2);
        boolean clock = isClock(line, first - 2)
                && (line.is(first - 1, "and") || line.is(first - 1, "to") || line.is(first - 1, "-"));
        boolean telephone = line.is(first - 1, "(") && line.is(behind, ")") && line.isDigit(behind + 1);
        boolean ratio = line.is(behind, ":") && line.isDigit(behind + 1);
        return clock || lettered || run || reference || telephone || ratio;
    }

    /// `0800`
    private static boolean isClock(Line line, int at) {
        return line.at(at).length() == 4 && line.at(at).startsWith("0") && line.isDigit(at);
    }

    private static boolean isCapitals(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /// `five-party talks`, `4WD`, `737s`, `21st`: the noun that hangs on it is not counted.
    private static boolean isCompound(Line line, Quantity quantity) {
        boolean one = line.at(quantity.number()).startsWith("one-");
        return !quantity.tail().isEmpty() && one || !quantity.tail().isEmpty() && !COMPOUNDS.has(quantity.tail());
    }

    private static boolean isListNumber(Line line, Quantity quantity) {
        int first = quantity.number();
        int behind = quantity.behind();
        boolean closes = line.is(behind, ")") || line.is(behind, ".") || line.is(behind, "]");
        boolean opens = line.is(first - 1, "(") || line.is(first - 1, "[");
        boolean begins = first == line.from() || (first == line.from() + 1 && line.is(first - 1, "-"));
        boolean spelled = quantity.to() - first > 1;
        if (opens && line.is(behind, ")") && quantity.sort() == Units.Sort.COUNT && !spelled) {
            return true;
        }
        if (line.is(behind, ")") && !opened(line, first)) {
            return true;
        }
        if (line.is(first - 1, ";") && line.is(behind, ".") && behind + 1 == line.to()) {
            return true;
        }
        if (isItem(line, quantity)) {
            return true;
        }
        return quantity.form() == Numeral.Form.DIGITS
                && begins
                && (closes
                        || line.is(behind, ":")
                        || line.is(behind, "-")
                        || line.is(behind, "--")
                        || line.to() == behind);
    }

    /// Whether a bracket is open before this token.
    private static boolean opened(Line line, int before) {
        int depth = 0;
        for (int i = line.from(); i < before; i++) {
            if (line.is(i, "(")) {
                depth++;
            } else if (line.is(i, ")") && depth > 0) {
                depth--;
            }
        }
        return depth > 0;
    }

    private static boolean isNamed(Line line, Quantity quantity, Nouns.Phrase phrase, int lastNamed) {
        if (quantity.sort() != Units.Sort.COUNT) {
            return false;
        }
        int first = quantity.number();
        if (first != quantity.from()) {
            return false;
        }
        int at = first - 1;
        if (line.is(at, ".") && line.is(at - 1, "no") || line.is(at, "#")) {
            return true;
        }
        var before = line.is(at, ".") && line.touches(at) ? line.at(at - 1) : line.at(at);
        if (ORDINALS.has(line.at(quantity.behind()))) {
            return true;
        }
        boolean after = lastNamed > 0
                && lastNamed == at
                && (before.equals("and")
                        || before.equals(",")
                        || before.equals("or")
                        || before.equals("-")
                        || before.equals("to")
                        || before.equals("&")
                        || before.equals("/"));
        boolean plural =
                !phrase.isEmpty() && phrase.from() <= quantity.behind() + 1 && Nouns.isPlural(line.at(phrase.to() - 1));
        if (after) {
            return !plural;
        }
        if (NUMBERED.has(before)) {
            boolean noun = before.equals("number") || before.equals("no");
            boolean counts = plural && !line.isCapitalised(at) && !noun;
            return !counts && !(before.equals("no") && plural);
        }
        if (before.equals("of") && GROUPS.contains(line.at(at - 1)) && line.isCapitalised(at - 1)) {
            return true;
        }
        boolean resolution =
                line.at(first).length() == 4 && !phrase.isEmpty() && RESOLVED.contains(line.at(phrase.to() - 1));
        if (resolution) {
            return true;
        }
        if (phrase.isEmpty() && isNoun(line, at) && quantity.behind() == quantity.to()) {
            // episode three
            return true;
        }
        boolean capital = line.isCapitalised(at)
                && at > line.from()
                && Character.isLetter(line.at(at - 1).charAt(0));
        boolean sum = isSigned(before)
                || isPages(quantity, phrase) && !Counted.isCasualty(line, quantity.behind())
                || before.equals("plus") && hasDigit(line.at(at - 1))
                || line.is(quantity.behind(), "plus") && line.isDigit(quantity.behind() + 1);
        if (sum) {
            return true;
        }
        boolean bracketed = line.isCapitalised(at)
                && (line.is(at - 1, "(") || line.is(at - 1, ";"))
                && (line.is(quantity.behind(), ")") || line.is(quantity.behind(), ";"));
        boolean plainDigits =
                quantity.form() == Numeral.Form.DIGITS && !line.at(first).contains(",");
        return (capital || bracketed) && plainDigits && !plural && small(quantity);
    }

    /// `in these fields: 1. research; 2. power; and 3. law`: a list inside a sentence.
    private static boolean isItem(Line line, Quantity quantity) {
        int first = quantity.number();
        int before = line.is(first - 1, "and") ? first - 2 : first - 1;
        boolean listed = line.is(before, ":") || line.is(before, ";");
        return quantity.form() == Numeral.Form.DIGITS
                && listed
                && line.is(quantity.behind(), ".")
                && line.touches(quantity.behind());
    }

    /// `P5`, `E3`, before a number.
    private static boolean isSigned(String word) {
        return word.length() == 2 && Character.isLetter(word.charAt(0)) && Character.isDigit(word.charAt(1));
    }

    /// `1741-1753`, `647-7680`: pages or a telephone, when they count nothing.
    private static boolean isPages(Quantity quantity, Nouns.Phrase phrase) {
        return quantity.amount() instanceof Amount.Range(var low, var high)
                && phrase.isEmpty()
                && quantity.to() == quantity.from() + 1
                && low.precision() - low.scale() >= 3
                && high.precision() - high.scale() == 4;
    }

    private static boolean hasDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
    }

    private static boolean isNoun(Line line, int at) {
        var word = line.at(at);
        return word.length() > 3
                && Character.isLowerCase(line.printed(at).charAt(0))
                && !Nouns.isStop(line, at)
                && !Nouns.isParticiple(word)
                && !Nouns.isAdverb(word)
                && !Nouns.isSize(word)
                && !Nouns.isPlural(word)
                && !Changes.isMore(word)
                && !Changes.isChange(word)
                && !Measures.isIrregular(word);
    }

    private static boolean small(Quantity quantity) {
        return switch (quantity.amount()) {
            case Amount.Value(var value, var _) -> value.scale() <= 0 && value.precision() < 6;
            case Amount.Range _ -> true;
        };
    }

    /// `the two leaders`, `these three points`, `the other two`: said before, counted before.
    private static boolean isPointing(Line line, Quantity quantity, Nouns.Phrase phrase) {
        if (quantity.from() != quantity.number()) {
            return false;
        }
        if (!(quantity.amount() instanceof Amount.Value(var value, var _))) {
            return false;
        }
        int number = value.intValue();
        var before = line.at(quantity.number() - 1);
        if (number > 3 || number < 1) {
            boolean points = before.equals("these") || before.equals("those");
            return points && (number <= 10 || phrase.isEmpty()) || before.equals("all") && number <= 10;
        }
        if (BACK.has(before) || (before.equals("or") && SPANS.has(line.at(quantity.number() - 2)))) {
            return true;
        }
        var second = line.at(quantity.number() - 2);
        return POINTING.has(before) && (BACK.has(second) || second.equals("his") || second.equals("their"))
                || (before.equals("between") && phrase.isEmpty());
    }

    /// `ends in "75"`, `on the 16`, `22 Bahman`.
    private static boolean isQuoted(Line line, Quantity quantity) {
        int first = quantity.number();
        int behind = quantity.behind();
        boolean quoted =
                isQuote(line.at(first - 1)) && isQuote(line.at(behind)) && line.touches(first) && line.touches(behind);
        boolean decade = line.is(behind, "'s") || line.is(behind, "’s");
        boolean day = decade || line.is(first - 1, "the") && line.is(first - 2, "on") && Nouns.isStop(line, behind);
        return quoted || day || CALENDAR.has(line.at(behind));
    }

    private static boolean isQuote(String word) {
        return word.equals("\"")
                || word.equals("“")
                || word.equals("”")
                || word.equals("'")
                || word.equals("‘")
                || word.equals("’");
    }

    private static boolean isAge(Line line, Quantity quantity) {
        int first = quantity.number();
        boolean between = line.is(first - 1, ",")
                && line.is(quantity.behind(), ",")
                && line.isCapitalised(first - 2)
                && quantity.form() == Numeral.Form.DIGITS;
        boolean aged = line.is(first - 1, "aged") || line.is(first - 1, "age") || line.is(first - 1, "ages");
        boolean daytime = DAYTIME_BEFORE.contains(line.at(first - 1))
                && line.at(first).length() == 4
                && (line.is(quantity.behind(), "hours") || line.is(quantity.behind(), "local"));
        boolean ageRange = line.is(first - 1, "between") && (line.is(first - 2, "aged") || line.is(first - 2, "ages"));
        return between || aged || daytime || ageRange;
    }

    /// `one` is a number with a magnitude, a unit, or behind `only`.
    private static boolean isBareOne(Line line, Quantity quantity, Nouns.Phrase phrase) {
        if (!(quantity.amount() instanceof Amount.Value(var value, var _)) || quantity.sort() != Units.Sort.COUNT) {
            return false;
        }
        if (value.signum() == 0) {
            return phrase.isEmpty()
                    || line.is(phrase.from(), "tolerance")
                    || line.is(quantity.number() - 1, "ground")
                    || line.is(phrase.from(), "sum");
        }
        return quantity.form() == Numeral.Form.WORDS
                && line.is(quantity.number(), "one")
                && value.intValue() == 1
                && !(!line.is(quantity.behind(), "of")
                        && !line.is(quantity.number() - 2, "the")
                        && line.is(quantity.number() - 1, "only")
                        && !phrase.isEmpty());
    }

    /// `the Big Five`, `Three Gorges`: a number word with a capital inside a sentence belongs to a name.
    private static boolean isBigName(Line line, Quantity quantity, Nouns.Phrase phrase) {
        int first = quantity.number();
        boolean word = quantity.form() == Numeral.Form.WORDS && line.isCapitalised(first);
        boolean begins = first == line.from()
                || Nouns.isStop(line, first - 1)
                        && !Character.isLetter(line.at(first - 1).charAt(0));
        boolean shouted = line.printed(first).length() > 1
                && Character.isUpperCase(line.printed(first).charAt(1));
        boolean named = line.isCapitalised(first - 1) || (!phrase.isEmpty() && line.isCapitalised(phrase.from()));
        return word && !begins && !shouted && named;
    }
}
