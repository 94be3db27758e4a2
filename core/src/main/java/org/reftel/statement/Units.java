package org.reftel.statement;

import java.util.Map;
import java.util.Optional;
import org.reftel.grammar.Line;
import org.reftel.grammar.WordMap;
import org.reftel.grammar.WordSet;

/// What a number is a number of, as far as its neighbours say: percent, money, a measure; a count has no unit. A
/// currency has its ISO code only when its name leaves no choice (`rupees` are kept as printed).
final class Units {
    /// Of what sort.
    enum Sort {
        COUNT,
        PERCENT,
        MONEY,
        MEASURE
    }

    /// A unit and where its words end and begin.
    ///
    /// @param from its first token; for a unit behind the number, the number's end
    /// @param to behind its last token
    /// @param inQuote whether its words belong to the number (`percent`, `dollars`) or stand beside it (`km`)
    record Found(int from, int to, Sort sort, String unit, boolean inQuote) {}

    private static final Map<String, String> SIGNS = WordMap.of(Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY"));
    private static final WordSet CODES = WordSet.of("""
        USD EUR GBP JPY CNY CHF AED SAR QAR KWD OMR BHD JOD EGP ILS INR PKR AFN IQD IRR RUB UAH KZT GEL BRL
        MXN ARS CLP CAD AUD NZD SEK NOK DKK PLN CZK HUF ZAR NGN KES KRW THB VND IDR MYR SGD PHP XAF
        """);
    private static final Map<String, String> NAMED = WordMap.of(Map.ofEntries(
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("yen", "JPY"),
            Map.entry("rmb", "CNY"),
            Map.entry("yuan", "CNY"),
            Map.entry("renminbi", "CNY"),
            Map.entry("baht", "THB"),
            Map.entry("shekels", "ILS"),
            Map.entry("nis", "ILS"),
            Map.entry("zloty", "PLN"),
            Map.entry("hryvnia", "UAH"),
            Map.entry("tenge", "KZT"),
            Map.entry("lari", "GEL"),
            Map.entry("reais", "BRL"),
            Map.entry("rand", "ZAR"),
            Map.entry("naira", "NGN"),
            Map.entry("forint", "HUF"),
            Map.entry("ringgit", "MYR")));
    private static final WordSet PRINTED = WordSet.of("""
        rs rupees rupee pounds riyals riyal rials rial dinars dinar dirhams dirham rubles ruble roubles
        pesos peso kroner kronor kroons lira liras francs bolivars afghanis tomans won soles leu lei kwacha
        cedis shillings taka kyat dong rupiah manat somoni soms birr cents tugrik litas koruna crowns ytl tl
        dr cfa bolivianos guarani quetzales lempiras cordobas krona kuna denars drams lats
        """);
    /// Currency names that only stand before a number when they are abbreviations.
    private static final WordSet BEFORE = WordSet.of("""
        rs dm euro euros eur rmb nis ytl tl cfa dh rp bs
        """);
    private static final Map<String, String> MEASURES = WordMap.of(Map.ofEntries(
            Map.entry("km", "km"),
            Map.entry("kms", "km"),
            Map.entry("kilometer", "km"),
            Map.entry("kilometers", "km"),
            Map.entry("kilometre", "km"),
            Map.entry("kilometres", "km"),
            Map.entry("meter", "m"),
            Map.entry("meters", "m"),
            Map.entry("metre", "m"),
            Map.entry("metres", "m"),
            Map.entry("mile", "miles"),
            Map.entry("miles", "miles"),
            Map.entry("feet", "feet"),
            Map.entry("foot", "feet"),
            Map.entry("inches", "inches"),
            Map.entry("hectare", "hectares"),
            Map.entry("hectares", "hectares"),
            Map.entry("acre", "acres"),
            Map.entry("acres", "acres"),
            Map.entry("kg", "kg"),
            Map.entry("kgs", "kg"),
            Map.entry("kilo", "kg"),
            Map.entry("kilos", "kg"),
            Map.entry("kilogram", "kg"),
            Map.entry("kilograms", "kg"),
            Map.entry("grams", "g"),
            Map.entry("ton", "tons"),
            Map.entry("tons", "tons"),
            Map.entry("tonne", "tons"),
            Map.entry("tonnes", "tons"),
            Map.entry("mt", "tons"),
            Map.entry("barrel", "barrels"),
            Map.entry("barrels", "barrels"),
            Map.entry("bbl", "barrels"),
            Map.entry("bpd", "barrels per day"),
            Map.entry("mw", "MW"),
            Map.entry("mwe", "MW"),
            Map.entry("megawatt", "MW"),
            Map.entry("megawatts", "MW"),
            Map.entry("gw", "GW"),
            Map.entry("gigawatts", "GW"),
            Map.entry("kw", "kW"),
            Map.entry("kv", "kV"),
            Map.entry("kwh", "kWh"),
            Map.entry("bcm", "bcm"),
            Map.entry("bcf", "bcf"),
            Map.entry("liter", "liters"),
            Map.entry("liters", "liters"),
            Map.entry("litres", "liters"),
            Map.entry("gallons", "gallons"),
            Map.entry("bushels", "bushels"),
            Map.entry("ppm", "ppm"),
            Map.entry("hz", "Hz"),
            Map.entry("khz", "kHz"),
            Map.entry("mhz", "MHz"),
            Map.entry("ghz", "GHz"),
            Map.entry("degrees", "degrees")));

    private Units() {}

    /// Money before a number: `$`, `US$`, `EUR`, `Rs.`.
    static Optional<Found> before(Line line, int number) {
        int at = number - 1;
        if (line.is(at, ".") && line.is(at - 1, "rs")) {
            return Optional.of(new Found(at - 1, number, Sort.MONEY, "Rs", true));
        }
        var sign = SIGNS.get(line.at(at));
        if (sign != null) {
            boolean named = line.touches(at) && !sign.isEmpty() && line.is(at, "$");
            return switch (named ? line.at(at - 1) : "") {
                case "us", "u.s", "u.s." -> Optional.of(new Found(at - 1, number, Sort.MONEY, "USD", true));
                case "c", "can", "cad" -> Optional.of(new Found(at - 1, number, Sort.MONEY, "CAD", true));
                case "a", "au" -> Optional.of(new Found(at - 1, number, Sort.MONEY, "AUD", true));
                case "nz" -> Optional.of(new Found(at - 1, number, Sort.MONEY, "NZD", true));
                case "hk" -> Optional.of(new Found(at - 1, number, Sort.MONEY, "HKD", true));
                case "r" -> Optional.of(new Found(at - 1, number, Sort.MONEY, "BRL", true));
                default -> Optional.of(new Found(at, number, Sort.MONEY, sign, true));
            };
        }
        var printed = line.printed(at);
        if (CODES.has(printed)) {
            return Optional.of(new Found(at, number, Sort.MONEY, printed, true));
        }
        if (BEFORE.has(line.at(at)) && line.isCapitalised(at)) {
            return Optional.of(new Found(at, number, Sort.MONEY, NAMED.getOrDefault(line.at(at), printed), true));
        }
        return Optional.empty();
    }

    /// The unit behind a number, or hanging on it with a hyphen.
    static Optional<Found> after(Line line, int end) {
        var word = line.at(end);
        switch (word) {
            case "%", "percent", "pct" -> {
                return Optional.of(new Found(end, end + 1, Sort.PERCENT, "percent", true));
            }
            case "per" -> {
                if (line.is(end + 1, "cent")) {
                    return Optional.of(new Found(end, end + 2, Sort.PERCENT, "percent", true));
                }
            }
            case "percentage" -> {
                if (line.is(end + 1, "points") || line.is(end + 1, "point")) {
                    return Optional.of(new Found(end, end + 2, Sort.PERCENT, "percentage points", true));
                }
            }
            case "square", "cubic", "metric", "nautical", "sq" -> {
                var unit = MEASURES.get(line.at(end + 1));
                if (unit != null) {
                    var whole = word.equals("metric") ? unit : word.equals("sq") ? "square " + unit : word + " " + unit;
                    return Optional.of(new Found(end, end + 2, Sort.MEASURE, whole, false));
                }
            }
            case "b" -> {
                if (line.is(end + 1, "/") && line.is(end + 2, "d")) {
                    return Optional.of(new Found(end, end + 3, Sort.MEASURE, "barrels per day", false));
                }
            }
            case "us", "u.s", "u.s." -> {
                if (line.is(end + 1, "dollars") || line.is(end + 1, "dollar")) {
                    return Optional.of(new Found(end, end + 2, Sort.MONEY, "USD", true));
                }
            }
            case "canadian",
                    "australian",
                    "jordanian",
                    "kuwaiti",
                    "saudi",
                    "iraqi",
                    "algerian",
                    "egyptian",
                    "syrian",
                    "lebanese",
                    "pakistani",
                    "indian",
                    "swiss",
                    "british" -> {
                var currency = line.at(end + 1);
                if (currency.equals("dollars") || PRINTED.has(currency)) {
                    return Optional.of(
                            new Found(end, end + 2, Sort.MONEY, line.printed(end) + " " + line.printed(end + 1), true));
                }
            }
            default -> {}
        }
        return named(line, end, word, line.printed(end));
    }

    private static Optional<Found> named(Line line, int end, String word, String printed) {
        if (CODES.has(printed)) {
            return Optional.of(new Found(end, end + 1, Sort.MONEY, printed, true));
        }
        var currency = NAMED.get(word);
        if (currency != null) {
            return Optional.of(new Found(end, end + 1, Sort.MONEY, currency, true));
        }
        if (PRINTED.has(word) && !word.equals("dr") && !word.equals("won")) {
            boolean sterling = line.is(end + 1, "sterling");
            return Optional.of(
                    new Found(end, sterling ? end + 2 : end + 1, Sort.MONEY, sterling ? "GBP" : printed, true));
        }
        var measure = MEASURES.get(word);
        if (measure == null || (word.equals("mt") && !printed.equals("MT"))) {
            return Optional.empty();
        }
        boolean perDay = measure.equals("barrels")
                && (line.is(end + 1, "per") || line.is(end + 1, "a"))
                && line.is(end + 2, "day");
        return Optional.of(
                perDay
                        ? new Found(end, end + 3, Sort.MEASURE, "barrels per day", false)
                        : new Found(end, end + 1, Sort.MEASURE, measure, false));
    }

    /// The unit that hangs on a number: `km` of `5km`, `percent` of `10-percent`.
    static Optional<Found> hanging(String tail, int end) {
        if (tail.equals("percent")) {
            return Optional.of(new Found(end, end, Sort.PERCENT, "percent", true));
        }
        var money = tail.equals("dollar") ? "USD" : tail.equals("euro") ? "EUR" : "";
        if (!money.isEmpty()) {
            return Optional.of(new Found(end, end, Sort.MONEY, money, true));
        }
        var measure = MEASURES.get(tail);
        return measure == null ? Optional.empty() : Optional.of(new Found(end, end, Sort.MEASURE, measure, false));
    }
}
