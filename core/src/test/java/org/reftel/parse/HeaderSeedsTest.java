package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Shared;
import org.reftel.model.Addressee;
import org.reftel.model.Basis;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.When;

/// The exact values that the five seeds must give.
class HeaderSeedsTest {
    private static Telegrams.Parsed seed(int number) throws IOException {
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            var file = files.filter(path -> String.valueOf(path.getFileName()).startsWith("00" + number))
                    .findFirst()
                    .orElseThrow();
            return Telegrams.file(file).getFirst();
        }
    }

    private static Header header(int number) throws IOException {
        return seed(number).result().header();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 09MEXICO3443, 2009-12-07T23:24:00Z, SBU, 1, 9",
        "1, 09MEXICO3093, 2009-10-27T22:38:00Z, C, 10, 9",
        "2, 09MEXICO2134, 2009-07-21T22:30:00Z, C, 10, 9",
        "3, 10MEXICO83, 2010-01-29, S, 0, 0",
        "4, 09MEXICO2776, 2009-09-24T19:47:00Z, C, 9, 9"
    })
    void aSeedIsIdentifiedDatedAndAddressed(int seed, String id, String sent, String level, int info, int routing)
            throws IOException {
        var header = header(seed);
        assertThat(header.number().optional()).map(Object::toString).contains(id);
        assertThat(header.sent().optional()).map(When::iso).contains(sent);
        assertThat(header.classification().optional())
                .map(marking -> marking.level().name())
                .contains(level);
        assertThat(header.info()).hasSize(info);
        assertThat(header.routing()).hasSize(routing);
        // The copy without a FM line prints no sender.
        assertThat(header.origin().optional().map(Header.Origin::post).orElse(""))
                .isEqualTo(seed == 3 ? "" : "MEXICO");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void nothingInAHeaderIsUnexplained(int seed) throws IOException {
        var parsed = seed(seed);
        assertThat(parsed.result().unplaced()).isEmpty();
        int end = parsed.reading().toExtract(parsed.result().bodyStart());
        int[] owners = new int[end];
        for (var labelled : parsed.result().header().labelled()) {
            for (int i = labelled.at().start(); i < labelled.at().end(); i++) {
                owners[i]++;
            }
        }
        for (int i = parsed.extract().telegram().start(); i < end; i++) {
            boolean printed = !Character.isWhitespace(parsed.extract().text().charAt(i));
            assertThat(owners[i]).as("at %s", i).isLessThanOrEqualTo(1);
            assertThat(printed && owners[i] == 0 && !pageLine(parsed, i))
                    .as("at %s", i)
                    .isFalse();
        }
    }

    /// A character that a repair took out of the reading.
    private static boolean pageLine(Telegrams.Parsed parsed, int offset) {
        return parsed.reading()
                .toReading(new org.reftel.model.Span(offset, offset + 1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, RHMFISS", "2, RHMFISS", "4, RHMFISS"})
    void anAddresseeUnderTwoSpellingsHasOneName(int seed, String indicator) throws IOException {
        var header = header(seed);
        assertThat(header.info())
                .extracting(Addressee::name)
                .contains("HQ USNORTHCOM", "NATIONAL SECURITY COUNCIL", "DEPARTMENT OF COMMERCE");
        assertThat(header.info()).extracting(Addressee::indicator).contains(indicator);
    }

    @ParameterizedTest
    @CsvSource({"1, 'Carlos Pascual', 'b d'", "2, 'John D. Feeley', 'b d'", "4, 'Gustavo Delgado', 'b d'"})
    void theClassifierAndHisReasonsAreRead(int seed, String name, String letters) throws IOException {
        var header = header(seed);
        assertThat(header.classifiedBy().optional())
                .map(Header.Classifier::name)
                .contains(name);
        assertThat(header.reasons().optional()).contains(new Header.Reasons("1.4", List.of(letters.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"1, 2019-07-24", "2, 2029-03-08", "3, 2020-01-29", "4, 2028-09-18"})
    void theDateOfDeclassificationIsRead(int seed, String day) throws IOException {
        assertThat(header(seed).executiveOrder().optional().orElseThrow().declassifyOn())
                .extracting(Object::toString)
                .containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"1, A, 09MEXICO2463", "1, B, 08MEXICO3595", "4, '', 09MEXICO2676"})
    void aReferenceIsResolved(int seed, String label, String id) throws IOException {
        assertThat(header(seed).references())
                .filteredOn(reference -> reference.label().equals(label))
                .singleElement()
                .satisfies(reference ->
                        assertThat(reference.candidates().getFirst().toString()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {3})
    void aCopyWithoutYearSaysWhatWasWorkedOut(int seed) throws IOException {
        var parsed = seed(seed);
        var header = parsed.result().header();
        assertThat(basis(header.number())).isEqualTo(Basis.INFERRED);
        assertThat(basis(header.sent())).isEqualTo(Basis.INFERRED);
        assertThat(parsed.codes()).contains("W301", "W302");
        assertThat(parsed.result().problems())
                .anySatisfy(problem ->
                        assertThat(problem.message()).contains("2010-02-01").contains("2010-01-14"));
        assertThat(header.passing()).extracting(Field.Found::value).containsExactly("DOD/OSD STOCKTON", "DEPT NSC");
        assertThat(header.derivedFrom().optional()).contains("DSCG 05-1 B, D");
        assertThat(header.classifiedBy().optional()).isEmpty();
        assertThat(header.transmissionId().optional()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2})
    void theWholeSubjectLeadsAndThePublishersHeadingStays(int seed) throws IOException {
        var header = header(seed);
        assertThat(header.subject().optional().orElseThrow())
                .startsWith(header.title().optional().orElseThrow())
                .endsWith("SECURITY ISSUES");
        assertThat(header.created().optional()).contains("2009-07-21");
    }

    @ParameterizedTest
    @ValueSource(ints = {1})
    void aPublishersRowIsReadAndACutSubjectIsSaid(int seed) throws IOException {
        var parsed = seed(seed);
        var header = parsed.result().header();
        assertThat(header.created().optional()).contains("2009-10-27T22:38");
        assertThat(header.released().optional()).contains("2011-08-30T01:44");
        assertThat(header.articles()).hasSize(1);
        assertThat(parsed.codes()).contains("W315").doesNotContain("W303", "W304", "W313");
    }

    private static Basis basis(Field<?> field) {
        return field instanceof Field.Found<?>(var _, var _, var basis, var _) ? basis : Basis.STATED;
    }
}
