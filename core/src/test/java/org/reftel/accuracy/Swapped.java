package org.reftel.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.reftel.accuracy.Labels.Label;

/// Labelled paragraphs with other names, numbers and posts in them, and the labels moved along: whoever has learned a
/// cable by heart fails on it.
///
/// The same name becomes the same other name everywhere. Countries become countries and cities cities, so that a
/// dictionary of places is as good as before; persons, acronyms and numbers become others of the same build.
final class Swapped {
    private static final List<String> FIRST = List.of(
            "Ilan Marta Jonas Pilar Tomas Vera Andres Lucia Mateo Irina Pavel Nadia Samir Leila Karim Dana Emil Rosa Hugo"
                    .split(" "));
    private static final List<String> LAST = List.of(
            "Verdugo Lindqvist Okoro Baranski Tellini Moravec Castello Ferrand Halvorsen Petrakis Ibarra Solano Kamara Dervisi Norgaard Quintal Roussel Szabo Tremaine Ulloa Vasari Wexler Yarrow Zanetti Ardelean Brannigan"
                    .split(" "));
    private static final List<String> COUNTRIES = List.of(
            "Norway Kenya Peru Jordan Portugal Ghana Chile Nepal Zambia Finland Uruguay Senegal Malaysia Bolivia Tunisia"
                    .split(" "));
    private static final List<String> CITIES = List.of(
            "Oslo Nairobi Lima Amman Lisbon Accra Santiago Helsinki Dakar Lusaka Montevideo Tunis Krakow Antwerp Lyon Porto"
                    .split(" "));
    /// Bodies that any dictionary knows; they become one another, like countries.
    private static final List<String> WELL_KNOWN = List.of(
            "IAEA IMF OAS WTO ILO FAO UNDP OSCE UNHCR ICRC WHO OPEC ASEAN UNESCO UNICEF CIA FBI DEA DHS DOD DOJ USAID EUCOM CENTCOM PKK UNRWA IDF GCC EBRD ICTY"
                    .split(" "));
    private static final Set<String> PARTICLES =
            Set.of("de", "la", "del", "bin", "al", "ibn", "van", "von", "el", "da", "dos", "y", "abu", "ben", "st");
    private static final Set<String> COUNTRY_NAMES = countries();

    private final Random random;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    Swapped(long seed) {
        this.random = new Random(seed);
    }

    /// A paragraph and its labels.
    record Paragraph(String text, List<Label> labels) {}

    /// The paragraph with everything swapped.
    Paragraph swap(Paragraph paragraph) {
        var cuts = cuts(paragraph);
        var text = new StringBuilder();
        var moved = new ArrayList<int[]>();
        int done = 0;
        for (var cut : cuts) {
            text.append(paragraph.text(), done, cut.start());
            int at = text.length();
            text.append(becomes(cut, paragraph.text().substring(cut.start(), cut.end())));
            moved.add(new int[] {cut.start(), cut.end(), at, text.length()});
            done = cut.end();
        }
        text.append(paragraph.text(), done, paragraph.text().length());
        var labels = new ArrayList<Label>();
        for (var label : paragraph.labels()) {
            int start = moved(moved, label.start(), false);
            int end = moved(moved, label.end(), true);
            var attributes = new LinkedHashMap<>(label.attributes());
            for (var name : List.of("value", "low", "high")) {
                attributes.computeIfPresent(name, (key, value) -> swappedValue(paragraph.text(), label, value));
            }
            attributes.computeIfPresent("person", (key, person) -> name(person));
            labels.add(new Label(label.set(), label.paragraph(), label.kind(), start, end, attributes));
        }
        return new Paragraph(text.toString(), labels);
    }

    /// Names and figures that do not overlap, in order.
    private static List<Label> cuts(Paragraph paragraph) {
        var cuts = new ArrayList<Label>();
        int end = 0;
        for (var label : paragraph.labels().stream()
                .filter(one ->
                        Set.of("person", "organisation", "place", "figure").contains(one.kind()))
                .sorted(Comparator.comparing(Label::start))
                .toList()) {
            if (label.start() >= end) {
                cuts.add(label);
                end = label.end();
            }
        }
        return cuts;
    }

    private static int moved(List<int[]> moved, int offset, boolean end) {
        int by = 0;
        for (var one : moved) {
            if (one[1] <= offset && (one[1] < offset || end)) {
                by = one[3] - one[1];
            } else if (one[0] < offset && offset < one[1]) {
                return end ? one[3] : one[2];
            }
        }
        return offset + by;
    }

    private String becomes(Label label, String printed) {
        return switch (label.kind()) {
            case "person" -> name(printed);
            case "place" -> place(printed);
            case "organisation" -> isAcronym(printed) ? acronym(printed) : printed;
            default -> digits(printed);
        };
    }

    private String name(String printed) {
        var out = new StringBuilder();
        var words = printed.split("(?<=[ -])|(?=[ -])");
        boolean several = words.length > 1;
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            boolean kept = word.isBlank()
                    || word.equals("-")
                    || word.length() < 3
                    || PARTICLES.contains(word.toLowerCase(Locale.ROOT));
            boolean last = i == words.length - 1 || !several;
            out.append(kept ? word : cased(word, pick(word, last ? LAST : i == 0 ? FIRST : LAST)));
        }
        return out.toString();
    }

    /// A word is the same other word everywhere, whether it stands first or last.
    private String pick(String word, List<String> from) {
        return names.computeIfAbsent(word.toLowerCase(Locale.ROOT), unknown -> {
            var fresh = from.get(random.nextInt(from.size()));
            return names.containsValue(fresh) ? fresh + ending() : fresh;
        });
    }

    private String ending() {
        return List.of("ov", "ez", "son", "ini", "ski", "ard", "is").get(random.nextInt(7));
    }

    private static String cased(String like, String word) {
        boolean capitals = like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT));
        return capitals ? word.toUpperCase(Locale.ROOT) : word;
    }

    private String place(String printed) {
        boolean country = COUNTRY_NAMES.contains(printed.toLowerCase(Locale.ROOT));
        if (!country && printed.contains(" ") || printed.contains(".") || printed.length() < 4) {
            return printed;
        }
        var list = country ? COUNTRIES : CITIES;
        return cased(
                printed,
                names.computeIfAbsent(
                        "place " + printed.toLowerCase(Locale.ROOT), key -> list.get(random.nextInt(list.size()))));
    }

    private static boolean isAcronym(String printed) {
        return printed.matches("[A-Z]{3,6}")
                && !Set.of("USG", "NATO", "UNSC", "OECD", "NGO", "MFA").contains(printed);
    }

    private String acronym(String printed) {
        return names.computeIfAbsent("acronym " + printed, key -> {
            if (WELL_KNOWN.contains(printed)) {
                return WELL_KNOWN.get(random.nextInt(WELL_KNOWN.size()));
            }
            var letters = new StringBuilder();
            for (int i = 0; i < printed.length(); i++) {
                letters.append("BCDFGHJKLMNPRSTV".charAt(random.nextInt(16)));
            }
            return letters.toString();
        });
    }

    /// Other digits, the first one and the signs kept: the size of the number stays.
    private String digits(String printed) {
        var out = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            out.append(digit && !first && c != '0' ? (char) ('1' + random.nextInt(9)) : c);
            first = digit ? false : first && c != ' ';
            if (c == ' ' || c == '-') {
                first = true;
            }
        }
        numbers.put(printed, out.toString());
        return out.toString();
    }

    /// What the labelled value becomes when the digits behind it do.
    private String swappedValue(String text, Label label, String value) {
        var printed = text.substring(label.start(), label.end());
        var other = numbers.getOrDefault(printed, printed);
        var before = digitsOnly(printed);
        var after = digitsOnly(other);
        var plain = value.replace(".", "").replaceAll("0+$", "");
        if (before.isEmpty() || before.size() != after.size()) {
            return value;
        }
        for (int i = 0; i < before.size(); i++) {
            var digits =
                    before.get(i).replaceAll("[,.]", "").replaceAll("0+$", "").replaceAll("^0+", "");
            if (digits.equals(plain.replaceAll("^0+", "")) || digits.equals(plain)) {
                var factor = new java.math.BigDecimal(value)
                        .divide(
                                new java.math.BigDecimal(before.get(i).replace(",", "")),
                                java.math.MathContext.DECIMAL64);
                return new java.math.BigDecimal(after.get(i).replace(",", ""))
                        .multiply(factor)
                        .stripTrailingZeros()
                        .toPlainString();
            }
        }
        return value;
    }

    private static List<String> digitsOnly(String printed) {
        var found = new ArrayList<String>();
        var matcher = java.util.regex.Pattern.compile("\\d+(?:[,.]\\d+)*").matcher(printed);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Set<String> countries() {
        var names = new java.util.HashSet<String>();
        for (var code : Locale.getISOCountries()) {
            names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
