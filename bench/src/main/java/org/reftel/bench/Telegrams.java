package org.reftel.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Made-up telegrams in which made-up persons and bodies count, promise and meet. The n-th of them is named as
/// often as 1/n, as in life: some stand in every tenth record, most in a few.
final class Telegrams {
    private static final int PLACES = 1_500;
    private static final String[] ONSETS = {"B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "T", "V", "Br", "Tr", "St"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u"};
    private static final String[] ENDS = {"l", "n", "r", "s", "nd", "rt", "ss", "m"};
    private static final List<String> BODY =
            List.of("Ministry of", "Federal Office of", "Commission on", "National Bureau of");
    private static final List<String> MATTERS = List.of(
            "Harbours",
            "Fisheries",
            "Coastal Roads",
            "Public Works",
            "Customs",
            "Grain Trade",
            "River Transport",
            "Ports");
    private static final List<String> ROLES =
            List.of("Minister", "Under Secretary", "Director General", "Commander", "Ambassador");
    private static final List<String> THINGS = List.of(
            "officers", "radios", "launches", "families", "engineers", "patrol boats", "complaints", "recruits");
    private static final List<String> SENTENCES = List.of(
            "%1$s told us that the %2$s has %5$s %6$s, up from %7$s a year ago.",
            "The %2$s will send %5$s %6$s to %4$s by the end of %8$s.",
            "%1$s promised to open a register of all %6$s in %4$s before the rains.",
            "On %8$s 12 %1$s met %3$s in %4$s to discuss the %6$s of the %2$s.",
            "%3$s asked the %2$s for %5$s more %6$s.",
            "About %9$s percent of the %6$s in %4$s have been trained, %1$s said.",
            "The %2$s denied that its %6$s had left %4$s.",
            "%3$s doubted whether the %2$s could pay for %5$s %6$s.",
            "Contacts in %4$s describe a quiet season; nobody expects the talks to move before %8$s.",
            "The plan is sound and its timetable is brave, and the budget has yet to name a line for it.");
    private static final List<String> MONTHS =
            List.of("January", "February", "March", "April", "May", "June", "July", "September", "October", "November");

    /// Without a name, a number or a promise, as most sentences are: the words are drawn, so that no passage stands in
    /// many records, as hardly any does in life.
    private static final List<String> QUIET = List.of(
            "The ~ in the ~ was ~ and the ~ was ~.",
            "Our contacts saw little new in the ~, and said of its ~ that it would ~ the ~ more than the ~ of the ~.",
            "Nobody at the ~ disputed the ~, though several found it ~ and one called it ~.",
            "The ~ has kept the ~ in the ~ for most of the season, and the ~ with it.",
            "What the ~ made of the ~ the next morning had little to do with what was ~ at the ~.",
            "The question of the ~ was left for another day, as the ~ and the ~ have been before.",
            "There is no sign yet that the ~ has found a ~ of its own on the ~ or the ~.",
            "A ~ from the ~ took the view that the ~ is a ~ with a ~ of its own.");

    private static final int WORDS = 12_000;

    private final Random random;
    private final int persons;
    private final int bodies;

    /// @param records that will be made: the more there are, the more persons and bodies are in them
    Telegrams(long seed, int records) {
        random = new Random(seed);
        persons = Math.max(100, records / 2);
        bodies = Math.max(50, records / 40);
    }

    /// Of the post `PORT VELA`; the year is that of its day.
    String telegram(int number) {
        var day = LocalDate.of(2005, 1, 1).plusDays(number % 1_900);
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "R %02d1000Z %s %02d%nFM AMEMBASSY PORT VELA%nTO RUEHC/SECSTATE WASHDC 1182%n",
                day.getDayOfMonth(),
                day.getMonth().name().substring(0, 3),
                day.getYear() % 100));
        text.append(String.format(
                Locale.ROOT,
                "C O N F I D E N T I A L PORT VELA %06d%n%nTAGS: PREL PGOV%nSUBJECT: %s AND THE %s%n%n",
                number,
                person(zipf(persons)).toUpperCase(Locale.ROOT),
                MATTERS.get(random.nextInt(MATTERS.size())).toUpperCase(Locale.ROOT)));
        for (int i = 1; i <= 6; i++) {
            text.append(paragraph(i)).append("\n\n");
        }
        return text.append("HARROW\n").toString();
    }

    /// A long one, with so many characters at least: of the post `PORT VELA` and a year of its own, 2011.
    String letter(int number, int length) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "R 011000Z FEB 11%nFM AMEMBASSY PORT VELA%nTO RUEHC/SECSTATE WASHDC 1182%n"
                        + "C O N F I D E N T I A L PORT VELA %06d%n%nTAGS: PREL PGOV%nSUBJECT: A LONG ONE%n%n",
                number));
        for (int i = 1; text.length() < length; i++) {
            text.append(paragraph(i)).append("\n\n");
        }
        return text.append("HARROW\n").toString();
    }

    private String paragraph(int number) {
        var body = body(zipf(bodies));
        var person = person(zipf(persons));
        var sentences = new ArrayList<String>();
        sentences.add(number + ". (C)");
        for (int i = 0; i < 6; i++) {
            if (random.nextInt(3) > 0) {
                sentences.add(quiet());
                continue;
            }
            sentences.add(String.format(
                    Locale.ROOT,
                    SENTENCES.get(random.nextInt(SENTENCES.size())),
                    ROLES.get(random.nextInt(ROLES.size())) + " " + person,
                    body,
                    person(zipf(persons)),
                    place(zipf(PLACES)),
                    String.format(Locale.ROOT, "%,d", 10 + random.nextInt(9_000)),
                    THINGS.get(random.nextInt(THINGS.size())),
                    String.format(Locale.ROOT, "%,d", 10 + random.nextInt(9_000)),
                    MONTHS.get(random.nextInt(MONTHS.size())),
                    5 + random.nextInt(90)));
        }
        return wrapped(String.join(" ", sentences));
    }

    private String quiet() {
        var text = new StringBuilder();
        for (char c : QUIET.get(random.nextInt(QUIET.size())).toCharArray()) {
            if (c == '~') {
                int number = zipf(WORDS);
                text.append(word(number + 40_000, number < 200 ? 2 : 3).toLowerCase(Locale.ROOT));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String wrapped(String text) {
        var lines = new StringBuilder();
        int length = 0;
        for (var word : text.split(" ")) {
            // No line begins with a figure: it would be the number of a paragraph.
            if (length + word.length() > 64 && !Character.isDigit(word.charAt(0))) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
            }
            lines.append(word);
            length += word.length() + 1;
        }
        return lines.toString();
    }

    /// A person or a body, whichever comes: most are named in few records.
    String somebody() {
        return random.nextBoolean() ? person(random.nextInt(persons)) : body(random.nextInt(bodies));
    }

    /// Any of the persons: most are named in few records.
    String person() {
        return person(random.nextInt(persons));
    }

    /// Any of the bodies.
    String body() {
        return body(random.nextInt(bodies));
    }

    /// A number with what it counts.
    String figure() {
        return String.format(Locale.ROOT, "%,d", 10 + random.nextInt(9_000)) + " " + thing();
    }

    /// One that everybody knows: the oftener named, the likelier.
    String wellKnown() {
        return random.nextBoolean() ? person(zipf(persons)) : body(zipf(bodies));
    }

    String place() {
        return place(zipf(PLACES));
    }

    String thing() {
        return THINGS.get(random.nextInt(THINGS.size()));
    }

    /// The number of a record among the first `records`.
    String number(int records) {
        int number = 1 + random.nextInt(records);
        var day = LocalDate.of(2005, 1, 1).plusDays(number % 1_900);
        return String.format(Locale.ROOT, "%02dPORTVELA%d", day.getYear() % 100, number);
    }

    private int zipf(int most) {
        return (int) Math.pow(most, random.nextDouble()) - 1;
    }

    private static String person(int number) {
        return word(number, 3) + " " + word(number * 31 + 7, 2);
    }

    private static String body(int number) {
        return BODY.get(number % BODY.size()) + " " + MATTERS.get(number / BODY.size() % MATTERS.size()) + " of "
                + word(number / 32 + 900, 3);
    }

    private static String place(int number) {
        return (number % 3 == 0 ? "Port " : "") + word(number + 5_000, 2);
    }

    /// Syllables that spell a number.
    private static String word(int number, int syllables) {
        var word = new StringBuilder();
        int rest = number;
        for (int i = 0; i < syllables; i++) {
            word.append(i == 0 ? ONSETS[rest % ONSETS.length] : ONSETS[rest % ONSETS.length].toLowerCase(Locale.ROOT));
            rest /= ONSETS.length;
            word.append(VOWELS[(rest + i) % VOWELS.length]);
            rest /= VOWELS.length;
        }
        return word.append(ENDS[(number + rest) % ENDS.length]).toString();
    }
}
