package org.reftel.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// What is sent twice is written once.
class OnceTest {
    private final Once once = new Once();
    private final AtomicInteger written = new AtomicInteger();

    private Clerk.Written write() {
        return new Clerk.Written("HARBORFIRE", List.of("26HARBORFIRE" + written.incrementAndGet()));
    }

    @Test
    void whatIsSentTwiceIsWrittenOnceAndAnsweredAlike() throws IOException {
        var first = once.write("name", "words", this::write);
        assertThat(once.write("name", "words", this::write)).isEqualTo(first);
        assertThat(once.write("other name", "words", this::write)).isNotEqualTo(first);
        assertThat(written).hasValue(2);
    }

    @Test
    void whatIsSentTwiceAtOnceIsWrittenOnce() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<Clerk.Written>>();
            for (int i = 0; i < 64; i++) {
                all.add(threads.submit(() -> once.write("name", "words", this::write)));
            }
            for (var one : all) {
                assertThat(one.get().entries()).containsExactly("26HARBORFIRE1");
            }
        }
    }

    @Test
    void theSameNameForSomethingElseIsRefused() throws IOException {
        once.write("name", "words", this::write);
        assertThatThrownBy(() -> once.write("name", "other words", this::write))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(Code.X949_SENT_BEFORE))
                .hasMessageContaining("26HARBORFIRE1");
        assertThat(written).hasValue(1);
    }

    @Test
    void whatWasRefusedCanBeSentAgain() throws IOException {
        assertThatThrownBy(() -> once.write("name", "words", () -> {
                    throw new Refused(Code.X905_ROOM_BUSY, "Another process writes.");
                }))
                .isInstanceOf(Refused.class);
        assertThat(once.write("name", "words", this::write).entries()).containsExactly("26HARBORFIRE1");
    }
}
