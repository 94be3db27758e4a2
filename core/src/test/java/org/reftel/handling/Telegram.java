package org.reftel.handling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.reftel.Stages;
import org.reftel.model.Document;

/// Invented telegrams with marks of one's own choice, through all stages.
final class Telegram {
    private Telegram() {}

    /// @param level the classification line up to the post
    /// @param below lines under it: captions
    /// @param marks of the paragraphs, in order, as printed
    static Document of(String level, String below, String... marks) {
        var text = new StringBuilder("""
                VZCZCXYZ0001
                RR RUEHWEB

                DE RUEHPVL #0045 0521430
                ZNY CCCCC ZZH
                R 211430Z FEB 07
                FM AMEMBASSY PORT VELA
                TO RUEHC/SECSTATE WASHDC 0101

                """);
        text.append(level).append(" PORT VELA 000045\n\n").append(below).append("\n\n");
        text.append("""
                E.O. 12958: DECL: 02/21/2017
                TAGS: PREL PGOV
                SUBJECT: MARENIA OPENS ITS HARBOUR

                Classified By: Ambassador Ann Example for reasons 1.4 (b) and (d).

                """);
        for (int i = 0; i < marks.length; i++) {
            text.append("¶")
                    .append(i + 1)
                    .append(". ")
                    .append(marks[i])
                    .append(marks[i].isEmpty() ? "" : " ")
                    .append("The harbour opened on time, and the boats went out.\n\n");
        }
        text.append("EXAMPLE\n");
        return Stages.read("invented.txt", text.toString().getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
    }

    /// A classification line and a caption under it, as they were before any damage.
    record Kept(String line, String caption) {
        static Kept random(Random random, List<String> levels) {
            int level = random.nextInt(levels.size());
            boolean narrow = level > 1 && random.nextInt(3) == 0;
            var caption = random.nextInt(3) == 0
                    ? List.of("NODIS", "EXDIS", "LIMDIS", "STADIS", "CHEROKEE").get(random.nextInt(5))
                    : "SIPDIS";
            return new Kept(levels.get(level) + (narrow ? " NOFORN" : ""), caption);
        }
    }
}
