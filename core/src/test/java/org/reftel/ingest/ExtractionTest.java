package org.reftel.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Stages;

/// What a hostile text can make the finders do.
class ExtractionTest {
    /// Half a megabyte a fragment; what grew with the square of it would take hours.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lobre's ",
                "Ana Lobre, ",
                "1,200 ",
                "said that he would agree to meet ",
                "Minister of ",
                "who met X, which ",
                "( \" ",
                "A. B. "
            })
    void aFragmentManyTimesOverInOneSentenceTakesLinearTime(String fragment) {
        var text = "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nC O N F I D E N T I A L OSLO 000415\nSUBJECT: A\n\n1. (C) "
                + fragment.repeat(500_000 / fragment.length()) + "\n";
        var document = Stages.read("telegram.txt", text.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        assertTimeoutPreemptively(
                Duration.ofSeconds(90),
                () -> assertThat(new Extraction().of(document).mentions()).isNotNull());
    }
}
