package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.model.Document;
import org.reftel.model.Field;

/// The body over the whole corpus: complete, exact, and close to what its publisher counted.
class BodyCorpusTest {
    private static final Pattern ANCHOR = Pattern.compile("id='par([0-9]{1,3})'");

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(Shared.require().resolve("corpus").resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "annotated"})
    void everyCharacterBelongsToOnePartAndEverySpanLeadsBack(String folder) throws IOException {
        for (var file : files(folder)) {
            for (var document : Stages.read("source", Files.readAllBytes(file)).documents()) {
                assertThat(Coverage.of(document)).as("%s", file).matches(Coverage::isComplete);
                everySpanLeadsBack(file.toString(), document);
            }
        }
    }

    private static void everySpanLeadsBack(String name, Document document) {
        var reading = document.reading();
        for (var paragraph : document.paragraphs()) {
            var prose = reading.prose(paragraph);
            var text = prose.text();
            if (text.isEmpty()) {
                continue;
            }
            var whole = prose.toExtract(0, text.length());
            assertThat(whole.start())
                    .as(name)
                    .isGreaterThanOrEqualTo(paragraph.spans().getFirst().start());
            assertThat(whole.end())
                    .as(name)
                    .isLessThanOrEqualTo(paragraph.spans().getLast().end());
            int word = text.lastIndexOf(' ') + 1;
            if (word < text.length() && text.indexOf('\n', word) < 0) {
                assertThat(reading.quote(prose.toExtract(word, text.length())))
                        .as(name)
                        .contains(text.substring(word));
            }
        }
    }

    @Test
    void paragraphsAreThoseThatThePublisherNumbered() throws IOException {
        int pages = 0;
        int same = 0;
        int numbered = 0;
        int signed = 0;
        for (var file : files("viewer")) {
            var bytes = Files.readAllBytes(file);
            var anchors = new ArrayList<Integer>();
            var anchor = ANCHOR.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (anchor.find()) {
                anchors.add(Integer.parseInt(anchor.group(1)));
            }
            var document = Stages.read("source", bytes).documents().getFirst();
            var found = new ArrayList<Integer>();
            document.paragraphs()
                    .forEach(paragraph -> paragraph.number().optional().ifPresent(found::add));
            pages++;
            numbered += found.size();
            same += found.equals(anchors) ? 1 : 0;
            signed += document.header().signer() instanceof Field.Found ? 1 : 0;
        }
        assertThat(pages).isEqualTo(620);
        // The rest are anchors before days and lists, and numbers that stand without one.
        assertThat(same).isGreaterThanOrEqualTo(540);
        assertThat(numbered).isBetween(6_330, 6_450);
        assertThat(signed).isGreaterThanOrEqualTo(580);
    }

    private static final String SAMPLE = """
            C O N F I D E N T I A L SECTION 01 OF 02 PORT VELA 000045

            E.O. 12958: DECL: 02/21/2017
            TAGS: PREL PGOV
            SUBJECT: MARENIA OPENS ITS HARBOUR

            REF: A. PORT VELA 12

            ¶1. (C) Summary. The harbour opened (ref A). End summary.

            --------------
            Lights and all
            --------------

            ¶2. (C) The participants were:

            Marenia

            Ann Example, Minister
            Bo Sample, Pilot

            PORT VELA 00000045 002 OF 002

            ¶3. (SBU) They want:

            -- better lights;
            -- better boats (see para 2).

            ¶4. (C) XXXXXXXXXXXX told us that nobody in the harbour would

            sail. Comment: Q,s. End comment.
            Visit Vela's Classified Web Site at http://www.vela.example

            EXAMPLE
            NNNN
            """;

    @Test
    void aCutDroppedOrDoubledSampleIsStillWholeAndSound() {
        for (int end = 0; end <= SAMPLE.length(); end++) {
            sound(SAMPLE.substring(0, end));
            sound(SAMPLE.substring(end));
        }
        var lines = SAMPLE.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            var dropped = new ArrayList<>(List.of(lines));
            dropped.remove(line);
            sound(String.join("\n", dropped));
            var doubled = new ArrayList<>(List.of(lines));
            doubled.add(line, lines[line]);
            sound(String.join("\n", doubled));
        }
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var mixed = new ArrayList<>(List.of(lines));
            java.util.Collections.shuffle(mixed, random);
            sound(String.join(random.nextBoolean() ? "\n" : "\n\n", mixed));
        }
    }

    private static void sound(String text) {
        for (var document :
                Stages.read("source", text.getBytes(StandardCharsets.UTF_8)).documents()) {
            assertThat(Coverage.of(document)).as(text).matches(Coverage::isComplete);
            everySpanLeadsBack(text, document);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¶1. (C) x ",
                "¶1. (C) x\n\n",
                "1. ",
                "¶",
                "(",
                "(C) ",
                "- ",
                "--\n",
                "Heading\n\n",
                "-----\nHead\n-----\n",
                "EXAMPLE\n",
                "NNNN\n",
                "ref A ",
                "ref A, ",
                "refs A-",
                "para 1-9 ",
                "see para ",
                "XXX",
                "[",
                "[NAME REMOVED",
                "09MEXICO1 ",
                "MEXICO 123 ",
                "VELA ",
                "http://x ",
                "Visit http://x\n",
                "a   b   1\n",
                "\n",
                " \n",
                "Participants were:\n\n",
                "End ",
                "2. (C) a. ",
                "¶9. (C) a. 2. (C) b\n",
                "Summary: (C) "
            })
    void aHundredThousandRepetitionsAreReadInTime(String fragment) {
        var text = SAMPLE.substring(0, SAMPLE.indexOf("¶1.")) + "¶1. (C) Begin. " + fragment.repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Stages.read("source", text.getBytes(StandardCharsets.UTF_8))
                                .documents())
                        .isNotEmpty());
    }
}
