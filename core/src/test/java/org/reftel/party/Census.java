package org.reftel.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.reftel.model.Certainty;
import org.reftel.model.Mention;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Span;

/// Invented persons and the records that name them, each under one of the ways in which names are written.
/// Surnames and first names are few, so that namesakes in part are many.
final class Census {
    private static final String[] GIVEN = {
        "Aurelio", "Tomás", "Lidia", "Pilar", "Benicio", "Osvaldo", "Carla", "Ramón", "Inés", "Héctor", "Noemí",
        "Julio", "Marta", "Elías", "Rosa", "Bruno", "Celia", "Darío", "Elvira", "Fabián", "Gema", "Hugo", "Irene",
        "Jacinto", "Leonor", "Mateo", "Nuria", "Óscar", "Paloma", "Quique", "Raúl", "Sonia", "Teo", "Úrsula", "Víctor",
        "Ximena", "Yago", "Zoila"
    };
    private static final String[] STEMS = {
        "Verd", "Lucer", "Sarm", "Bast", "Ond", "Trant", "Marqu", "Gom", "Prad", "Zarr", "Oriol", "Delm", "Ruan", "Tam",
        "Escal", "Fuent", "Galv", "Huert", "Ibarr", "Jimar", "Lozan", "Monter", "Naran", "Ortig", "Palac", "Quint",
        "Rebol"
    };
    private static final String[] ENDS = {"eguer", "o", "entel", "ián", "arre", "ez", "as", "ón", "al", "ina"};
    private static final String[] ARABIC = {
        "Hamid al-Sarrani",
        "Yusuf al-Tarrafi",
        "Khaled Dossarin",
        "Mukhtar Ghazzawin",
        "Nasser al-Qattabi",
        "Omar Zubarran"
    };
    private static final String[] COUNTRIES = {"XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH"};
    private static final String[] MATTERS = {
        "Interior", "Finance", "Public Works", "Defense", "Justice", "Health", "Energy", "Labor", "Education", "Tourism"
    };
    private static final String[] GRADES = {
        "Minister of %s", "Deputy Minister of %s", "Director General for %s", "Adviser on %s"
    };

    final List<Sighting> sightings = new ArrayList<>();
    /// Who each is, in the same order.
    final List<Integer> persons = new ArrayList<>();

    /// @param persons how many different ones
    /// @param records how many records name each of them
    Census(long seed, int persons, int records) {
        var random = new Random(seed);
        Set<List<String>> names = new LinkedHashSet<>();
        while (names.size() < persons) {
            names.add(name(random));
        }
        Map<String, Integer> parties = new HashMap<>();
        int who = 0;
        for (var name : names) {
            var country = pick(COUNTRIES, random);
            var role = String.format(Locale.ROOT, pick(GRADES, random), pick(MATTERS, random));
            for (int i = 0; i < records; i++) {
                // Sometimes another country reports on him.
                var from = random.nextInt(10) == 0 ? pick(COUNTRIES, random) : country;
                int day = random.nextInt(700);
                var document = "0" + (8 + day / 360) + "POST" + from + day;
                see(name, role, from, day, document, parties.merge(document, 1, Integer::sum) - 1, i == 0, random);
                this.persons.add(who);
            }
            who++;
        }
    }

    private static List<String> name(Random random) {
        if (random.nextInt(20) == 0) {
            var arabic = pick(ARABIC, random).split(" ");
            return List.of(arabic[0], pick(STEMS, random).toLowerCase(Locale.ROOT) + "ani", arabic[1]);
        }
        var name = new ArrayList<String>();
        name.add(pick(GIVEN, random));
        if (random.nextInt(3) == 0) {
            name.add(pick(GIVEN, random));
        }
        name.add(surname(random));
        name.add(surname(random));
        return name;
    }

    private static String surname(Random random) {
        return (random.nextInt(12) == 0 ? "de la " : "") + pick(STEMS, random) + pick(ENDS, random);
    }

    private void see(
            List<String> name,
            String role,
            String from,
            int day,
            String document,
            int index,
            boolean first,
            Random random) {
        var full = String.join(" ", name);
        int count = name.size();
        int way = first ? 0 : random.nextInt(100);
        boolean office = way >= 85 || random.nextInt(3) == 0;
        var printed = way < 40
                ? full
                : way < 60
                        ? plain(full)
                        : way < 70
                                ? full.toUpperCase(Locale.ROOT)
                                : way < 85
                                        ? name.getFirst() + " " + String.join(" ", name.subList(count - 2, count))
                                        : way < 92
                                                ? name.get(count - 2) + " " + name.get(count - 1)
                                                : name.getFirst() + " " + name.get(count - 2);
        var mention = new Mention(0, new Span(index, index + 1), printed, PartyKind.PERSON, Certainty.CERTAIN, "");
        var party = new Party(PartyKind.PERSON, printed, "", List.of(), List.of(0), List.of());
        var sent = java.time.LocalDate.of(2008, 1, 1).plusDays(day).toString();
        sightings.add(new Sighting(
                document,
                sent,
                from,
                "POST" + from,
                index,
                party,
                List.of(mention),
                office ? List.of(new Sighting.Office(role, "")) : List.of()));
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
