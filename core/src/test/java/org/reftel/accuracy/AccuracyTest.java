package org.reftel.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reftel.Shared;

/// The bars of `docs/evaluation`, on twenty cables that people labelled blind.
class AccuracyTest {
    private static Accuracy found = new Accuracy();

    @BeforeAll
    static void measure() throws IOException {
        found = Accuracy.of("test", Shared.require().resolve("corpus"));
    }

    @Test
    void figuresAreRightAndMostOfThemFound() {
        assertThat(found.of("figure").precision()).as(found.table()).isGreaterThanOrEqualTo(0.95);
        assertThat(found.of("figure").recall()).as(found.table()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void namesAreFound() {
        assertThat(found.of("person").f1()).as(found.table()).isGreaterThanOrEqualTo(0.92);
        assertThat(found.of("organisation").f1()).as(found.table()).isGreaterThanOrEqualTo(0.85);
        assertThat(found.of("place").f1()).as(found.table()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void commitmentsHaveTheRightModality() {
        assertThat(found.of("commitment").precision()).as(found.table()).isGreaterThanOrEqualTo(0.85);
        assertThat(found.of("commitment").recall()).as(found.table()).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void meetingsAreMeetings() {
        assertThat(found.of("meeting").precision()).as(found.table()).isGreaterThanOrEqualTo(0.9);
    }
}
