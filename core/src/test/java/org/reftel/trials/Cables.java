package org.reftel.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Invented cables without end: the same number gives the same text.
final class Cables {
    private static final String[] WHO = {"The harbour master", "Colonel Montalde", "The interior secretary", "EconOff"};
    private static final String[] DID = {"opened", "counted", "inspected", "asked for", "refused", "wrote down"};
    private static final String[] WHAT = {
        "the register of launches",
        "the boarding protocol",
        "nine crates of radios",
        "the list of the crew",
        "the plan of the breakwater"
    };
    private static final String[] WHEN = {"on Monday", "before the feast of Sant Orell", "in the last week of May"};

    private Cables() {}

    /// `12PORTVELA8` for the one with the number 7: no cable is numbered 0.
    static String id(int number) {
        return "12PORTVELA" + (number + 1);
    }

    /// The number of the cable with this id.
    static int number(String id) {
        return Integer.parseInt(id.substring("12PORTVELA".length())) - 1;
    }

    /// A word that stands in this cable and in no other.
    static String word(int number) {
        var letters = new StringBuilder("zu");
        for (var digit : Integer.toString(number).toCharArray()) {
            letters.append("bdfgklmnpr".charAt(digit - '0')).append("aeiou".charAt((digit - '0') % 5));
        }
        return letters.append('x').toString();
    }

    static String text(int number) {
        var random = new Random(number);
        int serial = number + 1;
        var text = new StringBuilder(
                String.format(Locale.ROOT, """
                VZCZCXYZ%04d
                RR RUEHC
                DE RUEHPVL #%04d 1731950
                ZNY CCCCC ZZH
                R 211950Z JUN 12
                FM AMEMBASSY PORT VELA
                TO RUEHC/SECSTATE WASHDC 1893

                C O N F I D E N T I A L PORT VELA %06d

                SIPDIS

                E.O. 12958: DECL: 06/20/2022
                TAGS: PREL PGOV
                SUBJECT: HARBOUR POLICE, REPORT %d

                REF: A. 12 PORT VELA %d

                Classified By: Ambassador Margaret Whitlow for reasons 1.4 (b) and (d).

                """, serial % 10_000, serial % 10_000, serial, serial, Math.max(1, number)));
        int paragraphs = 2 + random.nextInt(3);
        for (int p = 1; p <= paragraphs; p++) {
            text.append(p).append(p % 2 == 1 ? ". (C) " : ". (U) ");
            for (int s = 0; s < 3; s++) {
                text.append(one(WHO, random))
                        .append(' ')
                        .append(one(DID, random))
                        .append(' ');
                text.append(one(WHAT, random))
                        .append('\n')
                        .append(one(WHEN, random))
                        .append(". ");
            }
            text.append(p == 1 ? "The word is " + word(number) + ".\n\n" : "\n\n");
        }
        return text.append("WHITLOW\nNNNN\n").toString();
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    /// Writes cables `from` to `to`, without the last, into a folder.
    static Path folder(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (int i = from; i < to; i++) {
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "%06d.txt", i)), text(i));
        }
        return folder;
    }
}
