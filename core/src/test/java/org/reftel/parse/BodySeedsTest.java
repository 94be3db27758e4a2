package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Passage;
import org.reftel.model.Role;

/// What the bodies of the five seeds must give.
class BodySeedsTest {
    private static Document seed(int number) throws IOException {
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            var file = files.filter(path -> String.valueOf(path.getFileName()).startsWith("00" + number))
                    .findFirst()
                    .orElseThrow();
            return Stages.read("seed", Files.readAllBytes(file)).documents().getFirst();
        }
    }

    @ParameterizedTest
    @Accepts({"A02", "A05", "B16"})
    @CsvSource({
        "0, 10, 6, 10, PASCUAL",
        "1, 12, 5, '', FEELEY",
        "2, 14, 4, 14, FEELEY",
        "3, 17, 4, '', FEELEY",
        "4, 11, 7, 10, WILLIARD"
    })
    void aSeedHasItsParagraphsHeadingsRolesAndSignature(
            int seed, int paragraphs, int headings, String comment, String signer) throws IOException {
        var document = seed(seed);
        assertThat(document.paragraphs()).hasSize(paragraphs);
        assertThat(Bodies.headings(document)).hasSize(headings);
        assertThat(document.paragraphs().getFirst().role()).isEqualTo(Role.SUMMARY);
        assertThat(addresses(document, Role.SUMMARY)).containsExactly("1");
        assertThat(addresses(document, Role.COMMENT)).isEqualTo(comment.isEmpty() ? List.of() : List.of(comment));
        assertThat(document.header().signer().optional()).contains(signer);
        assertThat(Coverage.of(document).isComplete()).isTrue();
        assertThat(document.unplaced()).isEmpty();
    }

    private static List<String> addresses(Document document, Role role) {
        return document.paragraphs().stream()
                .filter(paragraph -> paragraph.role() == role)
                .map(Block.Paragraph::address)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 2 4 6 7 8 9", "1, 2 4 7 11 12", "2, 2 3 7 10", "3, 3 5 12 15", "4, 3 4 5 6 8 9 9bis"})
    void eachHeadingStandsAboveItsParagraph(int seed, String below) throws IOException {
        var found = new ArrayList<String>();
        var heading = "";
        for (var paragraph : seed(seed).paragraphs()) {
            if (!paragraph.heading().equals(heading)) {
                found.add(paragraph.address());
                heading = paragraph.heading();
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(below);
    }

    @Test
    @Accepts("B11")
    void theSixtyFourMarksAreRead() throws IOException {
        var count = new EnumMap<Level, Integer>(Level.class);
        for (int seed = 0; seed < 5; seed++) {
            for (var paragraph : seed(seed).paragraphs()) {
                count.merge(paragraph.marking().optional().map(Marking::level).orElseThrow(), 1, Integer::sum);
            }
        }
        assertThat(count).isEqualTo(Map.of(Level.U, 6, Level.SBU, 17, Level.C, 39, Level.S, 2));
    }

    @Test
    @Accepts("B17")
    void theListOfParticipantsHasTwoSides() throws IOException {
        var list = seed(4).paragraphs().get(1);
        assertThat(list.role()).isEqualTo(Role.PARTICIPANTS);
        assertThat(Bodies.kinds(list).stream().filter(Passage.Kind.GROUP::equals))
                .hasSize(2);
        assertThat(Bodies.kinds(list).stream().filter(Passage.Kind.ITEM::equals))
                .hasSize(20);
    }

    @Test
    @Accepts({"B07", "A12"})
    void unmarkedBreaksAreFoundAndTheTrueSubParagraphIsNone() throws IOException {
        var document = seed(1);
        assertThat(document.problems().stream().filter(problem -> problem.code() == Code.W403_BREAK_BY_SPACING))
                .hasSize(3);
        assertThat(document.paragraphs())
                .filteredOn(paragraph -> paragraph.passages().size() > 1)
                .extracting(Block.Paragraph::address)
                .containsExactly("8");
        assertThat(seed(4).paragraphs()).extracting(Block.Paragraph::address).contains("9", "9bis");
    }

    @ParameterizedTest
    @CsvSource({"0, '', '', ''", "1, 'A B', '', ''", "4, '', 4, 2"})
    @Accepts({"B13", "B14"})
    void wordsThatPointAreRead(int seed, String labels, String paragraph, String septels) throws IOException {
        var found = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        int announced = 0;
        for (var pointer : seed(seed).pointers()) {
            switch (pointer.kind()) {
                case REF -> found.addAll(pointer.labels());
                case PARAGRAPH -> numbers.add(String.valueOf(pointer.paragraph()));
                case SEPTEL -> announced++;
                case REFTEL, CABLE -> {}
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(labels);
        assertThat(String.join(" ", numbers)).isEqualTo(paragraph);
        assertThat(announced).isEqualTo(septels.isEmpty() ? 0 : Integer.parseInt(septels));
    }

    @ParameterizedTest
    @Accepts("B19")
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 0", "4, 1"})
    void theClassifiedWebSiteIsStandingText(int seed, int boilerplate) throws IOException {
        var document = seed(seed);
        assertThat(Bodies.printed(document, Block.Boilerplate.class)).hasSize(boilerplate);
        assertThat(Bodies.paragraphs(document)).noneMatch(words -> words.contains("Classified Web Site"));
    }
}
