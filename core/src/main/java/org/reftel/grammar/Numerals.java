package org.reftel.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// Reads numbers in digits and in words. What a number counts, and whether it counts at all, is not asked here.
public final class Numerals {
    private static final Map<String, Integer> SMALL = WordMap.of(Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19)));
    private static final Map<String, Integer> TENS = WordMap.of(Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty",
            80, "ninety", 90));
    /// `lakh` and `crore` as South Asia counts.
    private static final Map<String, BigDecimal> MAGNITUDES = WordMap.of(Map.ofEntries(
            Map.entry("hundred", new BigDecimal(100)),
            Map.entry("thousand", new BigDecimal(1_000)),
            Map.entry("million", new BigDecimal(1_000_000)),
            Map.entry("billion", new BigDecimal(1_000_000_000)),
            Map.entry("trillion", new BigDecimal(1_000_000_000_000L)),
            Map.entry("dozen", new BigDecimal(12)),
            Map.entry("lakh", new BigDecimal(100_000)),
            Map.entry("lakhs", new BigDecimal(100_000)),
            Map.entry("crore", new BigDecimal(10_000_000)),
            Map.entry("crores", new BigDecimal(10_000_000)),
            Map.entry("mln", new BigDecimal(1_000_000)),
            Map.entry("bln", new BigDecimal(1_000_000_000)),
            Map.entry("bn", new BigDecimal(1_000_000_000)),
            Map.entry("millions", new BigDecimal(1_000_000)),
            Map.entry("billions", new BigDecimal(1_000_000_000))));
    /// Written right behind digits.
    private static final Map<String, BigDecimal> SUFFIXES = WordMap.of(Map.of(
            "m",
            new BigDecimal(1_000_000),
            "mn",
            new BigDecimal(1_000_000),
            "mln",
            new BigDecimal(1_000_000),
            "mm",
            BigDecimal.ZERO,
            "bn",
            new BigDecimal(1_000_000_000),
            "b",
            new BigDecimal(1_000_000_000),
            "k",
            new BigDecimal(1_000),
            "tn",
            new BigDecimal(1_000_000_000_000L)));
    private static final Map<String, Integer> PARTS = WordMap.of(Map.ofEntries(
            Map.entry("half", 2),
            Map.entry("halves", 2),
            Map.entry("third", 3),
            Map.entry("thirds", 3),
            Map.entry("quarter", 4),
            Map.entry("quarters", 4),
            Map.entry("fourth", 4),
            Map.entry("fourths", 4),
            Map.entry("fifth", 5),
            Map.entry("fifths", 5),
            Map.entry("sixth", 6),
            Map.entry("sixths", 6),
            Map.entry("eighth", 8),
            Map.entry("eighths", 8),
            Map.entry("tenth", 10),
            Map.entry("tenths", 10)));
    private static final WordSet HALVED = WordSet.of("""
        of the its their all those these his our
        """);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LONGEST = 24;

    private Numerals() {}

    /// The number that begins with this token.
    public static Optional<Numeral> read(Line line, int i) {
        if (!line.canBeNumber(i)) {
            return Optional.empty();
        }
        char first = line.at(i).charAt(0);
        if (Line.isDigit(first)) {
            return digits(line, i);
        }
        if (first == '.') {
            return pointed(line, i);
        }
        var fraction = fraction(line, i);
        return fraction.isPresent() ? fraction : words(line, i);
    }

    /// Whether a number may begin with the word, in small letters: a digit, a word for a number, and what may
    /// be one before a hyphen.
    static boolean canBegin(String word) {
        if (word.isEmpty()) {
            return false;
        }
        char first = word.charAt(0);
        return Line.isDigit(first)
                || first == '.'
                || SMALL.containsKey(word)
                || TENS.containsKey(word)
                || word.equals("half")
                || word.equals("a")
                || word.equals("an")
                || word.indexOf('-') > 0 && "aefhnostzq".indexOf(first) >= 0;
    }

    /// Whether the word multiplies a number before it.
    public static boolean isMagnitude(String word) {
        return MAGNITUDES.containsKey(word);
    }

    /// `.5` of `$.5 million`.
    private static Optional<Numeral> pointed(Line line, int i) {
        if (!line.is(i, ".") || !line.touches(i + 1) || line.touches(i)) {
            return Optional.empty();
        }
        int digits = TimeWords.digits(line.at(i + 1));
        if (digits < 0) {
            return Optional.empty();
        }
        return Optional.of(magnified(
                line, Numeral.of(i, i + 2, new BigDecimal("0." + line.at(i + 1)), Numeral.Form.DIGITS)));
    }

    private static Optional<Numeral> digits(Line line, int i) {
        var word = line.at(i);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int hyphen = word.indexOf('-');
        var head = hyphen < 0 ? word : word.substring(0, hyphen);
        var rest = hyphen < 0 ? "" : word.substring(hyphen + 1);
        int end = digitsEnd(head);
        var suffix = head.substring(end);
        boolean decimal = isMagnitude(line.at(i + 1)) || line.is(i + 1, "percent") || line.is(i + 1, "%");
        var low = number(head.substring(0, end), decimal);
        if (low.isEmpty() || (!suffix.isEmpty() && !rest.isEmpty() && !SUFFIXES.containsKey(suffix))) {
            return Optional.empty();
        }
        if (!rest.isEmpty()) {
            return hyphenated(line, i, scaled(low.get(), suffix), rest, decimal);
        }
        if (!suffix.isEmpty()) {
            var factor = SUFFIXES.getOrDefault(suffix, BigDecimal.ZERO);
            return Optional.of(
                    factor.signum() == 0
                            ? new Numeral(i, i + 1, low.get(), low.get(), Numeral.Form.DIGITS, suffix)
                            : new Numeral(
                                    i,
                                    i + 1,
                                    low.get().multiply(factor),
                                    low.get().multiply(factor),
                                    Numeral.Form.DIGITS,
                                    suffix.equals("m") || suffix.equals("b") ? suffix : ""));
        }
        return Optional.of(dashed(line, grouped(line, i, low.get())));
    }

    /// `1 000 000`, as some print it.
    private static Numeral grouped(Line line, int i, BigDecimal first) {
        int to = i + 1;
        var value = first;
        while (line.is(to, "000") && first.compareTo(new BigDecimal(1000)) < 0 && !line.touches(to)) {
            value = value.multiply(new BigDecimal(1000));
            to++;
        }
        return Numeral.of(i, to, value, Numeral.Form.DIGITS);
    }

    /// A number and perhaps a dash and another.
    private static Numeral dashed(Line line, Numeral one) {
        int sign = one.to();
        if ((line.is(sign, "-") || line.is(sign, "–")) && line.isDigit(sign + 1)) {
            var word = line.at(sign + 1);
            int end = digitsEnd(word);
            var high = number(word.substring(0, end), isMagnitude(line.at(sign + 2)));
            if (high.isPresent() && one.low().compareTo(high.get()) < 0 && end == word.length()) {
                return magnified(
                        line, new Numeral(one.from(), sign + 2, one.low(), high.get(), Numeral.Form.DIGITS, ""));
            }
        }
        return magnified(line, one);
    }

    /// `15-20`, `50-bed`, `10-percent`, `200-million`.
    private static Optional<Numeral> hyphenated(Line line, int i, BigDecimal low, String rest, boolean decimal) {
        if (Line.isDigit(rest.charAt(0))) {
            int end = digitsEnd(rest);
            var high = number(rest.substring(0, end), decimal);
            var suffix = rest.substring(end);
            if (high.isEmpty()
                    || (!suffix.isEmpty()
                            && SUFFIXES.getOrDefault(suffix, BigDecimal.ZERO).signum() == 0)) {
                return Optional.empty();
            }
            var top = scaled(high.get(), suffix);
            var bottom = suffix.isEmpty() ? thousands(low, top) : scaled(low, suffix);
            return bottom.compareTo(top) < 0
                    ? Optional.of(magnified(line, new Numeral(i, i + 1, bottom, top, Numeral.Form.DIGITS, "")))
                    : Optional.empty();
        }
        int hyphen = rest.indexOf('-');
        var next = hyphen < 0 ? rest : rest.substring(0, hyphen);
        if (MAGNITUDES.containsKey(next)) {
            var value = low.multiply(MAGNITUDES.getOrDefault(next, BigDecimal.ONE));
            var tail = hyphen < 0 ? "" : rest.substring(hyphen + 1);
            return Optional.of(new Numeral(i, i + 1, value, value, Numeral.Form.DIGITS, tail));
        }
        return Optional.of(new Numeral(i, i + 1, low, low, Numeral.Form.DIGITS, rest));
    }

    /// `10-15,000`: the thousands belong to both.
    private static BigDecimal thousands(BigDecimal low, BigDecimal high) {
        var scaled = low.multiply(new BigDecimal(1_000));
        return low.scale() <= 0 && scaled.compareTo(high) < 0 ? scaled : low;
    }

    private static BigDecimal scaled(BigDecimal value, String suffix) {
        var factor = SUFFIXES.getOrDefault(suffix, BigDecimal.ZERO);
        return factor.signum() == 0 ? value : value.multiply(factor);
    }

    private static Numeral magnified(Line line, Numeral one) {
        var result = one;
        while (MAGNITUDES.containsKey(line.at(result.to()))
                && !(line.is(result.to(), "hundred") && one.form() == Numeral.Form.DIGITS)) {
            result = result.times(MAGNITUDES.getOrDefault(line.at(result.to()), BigDecimal.ONE), result.to() + 1);
        }
        return result;
    }

    private static int digitsEnd(String word) {
        int end = 0;
        while (end < word.length()
                && (Line.isDigit(word.charAt(end)) || word.charAt(end) == ',' || word.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    /// `31,000`, `5.2`, `1,50,000`; `12.000` means thousands, unless a magnitude follows.
    private static Optional<BigDecimal> number(String digits, boolean decimal) {
        if (digits.isEmpty() || (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.')) {
            return Optional.empty();
        }
        int comma = digits.indexOf(',');
        int point = digits.indexOf('.');
        if (comma >= 0) {
            var whole = point < 0 ? digits : digits.substring(0, point);
            if (point >= 0 && point < comma) {
                return Optional.empty();
            }
            if (!grouped(whole, ',')) {
                return decimal && point < 0 && digits.indexOf(',', comma + 1) < 0
                        ? Optional.of(new BigDecimal(digits.replace(',', '.')))
                        : Optional.empty();
            }
            return plain(digits.replace(",", ""));
        }
        if (point >= 0 && !decimal && digits.charAt(0) != '0' && grouped(digits, '.')) {
            return plain(digits.replace(".", ""));
        }
        return plain(digits);
    }

    private static Optional<BigDecimal> plain(String digits) {
        int point = digits.indexOf('.');
        boolean one = point < 0 || (digits.indexOf('.', point + 1) < 0 && point > 0 && point + 1 < digits.length());
        return one ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /// Groups of three, or of two before the last three.
    private static boolean grouped(String digits, char sign) {
        int last = digits.lastIndexOf(sign);
        if (last < 0 || digits.length() - last != 4) {
            return false;
        }
        int start = 0;
        while (start < last) {
            int next = digits.indexOf(sign, start);
            int length = next - start;
            boolean fits = start == 0 ? length >= 1 && length <= 3 : length == 3 || (length == 2 && sign == ',');
            if (!fits) {
                return false;
            }
            start = next + 1;
        }
        return true;
    }

    private static Optional<Numeral> fraction(Line line, int i) {
        var word = line.at(i);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            int count = SMALL.getOrDefault(word.substring(0, hyphen), 0);
            int part = PARTS.getOrDefault(word.substring(hyphen + 1), 0);
            return count > 0 && part > count ? Optional.of(share(i, i + 1, count, part)) : Optional.empty();
        }
        int part = PARTS.getOrDefault(line.at(i + 1), 0);
        if (word.equals("half")) {
            return HALVED.has(line.at(i + 1)) ? Optional.of(share(i, i + 1, 1, 2)) : Optional.empty();
        }
        if (part == 0) {
            return Optional.empty();
        }
        if (word.equals("a") && line.is(i + 2, "of") && part > 2) {
            return Optional.of(share(i, i + 2, 1, part));
        }
        int count = SMALL.getOrDefault(word, 0);
        boolean plural = line.at(i + 1).endsWith("s");
        if (count > 0 && count < part && plural == count > 1) {
            return Optional.of(share(i, i + 2, count, part));
        }
        return Optional.empty();
    }

    private static Numeral share(int from, int to, int count, int part) {
        var percent = new BigDecimal(100 * count).divide(new BigDecimal(part), 1, RoundingMode.HALF_UP);
        return Numeral.of(from, to, percent, Numeral.Form.FRACTION);
    }

    private static Optional<Numeral> words(Line line, int i) {
        var word = line.at(i);
        if (word.equals("half") || word.equals("half-dozen")) {
            return half(line, i);
        }
        if (word.equals("a") || word.equals("an")) {
            if (line.is(i + 1, "half-dozen") || (line.is(i + 1, "half") && isMagnitude(line.at(i + 2)))) {
                return half(line, i + 1).map(half -> Numeral.of(i, half.to(), half.low(), Numeral.Form.WORDS));
            }
            return MAGNITUDES.containsKey(line.at(i + 1)) && !line.at(i + 1).endsWith("s")
                    ? Optional.of(magnified(line, Numeral.of(i, i + 1, BigDecimal.ONE, Numeral.Form.WORDS)))
                    : Optional.empty();
        }
        return counted(line, i);
    }

    /// `half a million`, `half a dozen`, `half-dozen`.
    private static Optional<Numeral> half(Line line, int i) {
        if (line.is(i, "half-dozen")) {
            return Optional.of(Numeral.of(i, i + 1, new BigDecimal(6), Numeral.Form.WORDS));
        }
        int at = line.is(i + 1, "a") ? i + 2 : i + 1;
        return MAGNITUDES.containsKey(line.at(at))
                ? Optional.of(magnified(line, Numeral.of(i, at, HALF, Numeral.Form.WORDS)))
                : Optional.empty();
    }

    private static Optional<Numeral> counted(Line line, int i) {
        var total = BigDecimal.ZERO;
        var group = BigDecimal.ZERO;
        var lowest = new BigDecimal(1_000_000_000);
        int at = i;
        while (true) {
            var word = line.at(at);
            if (word.equals("and") && at > i) {
                if (line.is(at + 1, "a") && line.is(at + 2, "half")) {
                    group = group.add(HALF);
                    at += 3;
                    continue;
                }
                boolean joins = MAGNITUDES.containsKey(line.at(at - 1)) && lowest.compareTo(new BigDecimal(100)) >= 0;
                if (!joins || small(line.at(at + 1)) <= 0 || isMagnitude(line.at(at + 2))) {
                    break;
                }
                at++;
                continue;
            }
            int small = small(word);
            if (small >= 0) {
                var value = new BigDecimal(small);
                boolean fits = at == i
                        || lowest.compareTo(value.max(BigDecimal.TEN)) > 0 && lowest.compareTo(BigDecimal.TEN) > 0;
                boolean tens = lowest.compareTo(new BigDecimal(20)) == 0;
                if (!fits || (tens && small >= 10)) {
                    break;
                }
                group = group.add(value);
                lowest = small >= 20 && small % 10 == 0 ? new BigDecimal(20) : BigDecimal.ONE;
                at++;
                continue;
            }
            if (at == i || !MAGNITUDES.containsKey(word)) {
                break;
            }
            var factor = MAGNITUDES.getOrDefault(word, BigDecimal.ONE);
            if (factor.compareTo(new BigDecimal(100)) > 0) {
                total = total.add(
                        group.signum() == 0 ? total.multiply(factor.subtract(BigDecimal.ONE)) : group.multiply(factor));
                group = BigDecimal.ZERO;
            } else {
                group = group.multiply(factor);
            }
            lowest = factor;
            at++;
        }
        return at == i ? tailed(line, i) : Optional.of(Numeral.of(i, at, total.add(group), Numeral.Form.WORDS));
    }

    /// `five-member`.
    private static Optional<Numeral> tailed(Line line, int i) {
        var word = line.at(i);
        int hyphen = word.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        int small = small(word.substring(0, hyphen));
        var value = new BigDecimal(Math.max(small, 0));
        return small < 0
                ? Optional.empty()
                : Optional.of(new Numeral(i, i + 1, value, value, Numeral.Form.WORDS, word.substring(hyphen + 1)));
    }

    /// Up to ninety-nine; -1 when it is none.
    private static int small(String word) {
        int small = SMALL.getOrDefault(word, -1);
        if (small >= 0) {
            return small;
        }
        int tens = TENS.getOrDefault(word, -1);
        if (tens >= 0) {
            return tens;
        }
        int hyphen = word.indexOf('-');
        if (hyphen < 0) {
            return -1;
        }
        int first = TENS.getOrDefault(word.substring(0, hyphen), -1);
        int second = SMALL.getOrDefault(word.substring(hyphen + 1), -1);
        return first >= 0 && second > 0 && second < 10 ? first + second : -1;
    }
}
