package org.reftel.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.Sent;

/// What is sent twice is written once.
class OnceTest {
    private final AtomicInteger written = new AtomicInteger();
    private final Map<Sent, Clerk.Written> kept = new HashMap<>();
    private final Once once = new Once("a secret", Optional.of(new Remembering()));

    /// Remembers as a room does.
    private final class Remembering implements Clerk {
        @Override
        public Optional<Written> written(Sent sent) throws IOException {
            for (var one : kept.entrySet()) {
                if (one.getKey().key().equals(sent.key())) {
                    if (!one.getKey().equals(sent)) {
                        throw new Refused(
                                Code.X949_SENT_BEFORE,
                                String.join(" ", one.getValue().entries()));
                    }
                    return Optional.of(one.getValue());
                }
            }
            return Optional.empty();
        }

        @Override
        public Written open(Opening opening, String by, Sent sent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Written add(String file, List<Draft> drafts, String by, Sent sent) {
            throw new UnsupportedOperationException();
        }
    }

    private Clerk.Written write(Sent sent) {
        var one = new Clerk.Written("HARBORFIRE", List.of("26HARBORFIRE" + written.incrementAndGet()));
        kept.put(sent, one);
        return one;
    }

    @Test
    void anotherStartOfTheServerKnowsWhatWasSentToTheOneBefore() throws IOException {
        var first = once.write("name", "words", this::write);
        assertThat(new Once("a secret", Optional.of(new Remembering())).write("name", "words", this::write))
                .isEqualTo(first);
        assertThat(written).hasValue(1);
    }

    @Test
    void aMarkTellsNothingToWhoDoesNotKnowTheSecret() {
        var sent = Sent.of("a secret", "name", "words");
        assertThat(sent).isEqualTo(Sent.of("a secret", "name", "words"));
        var other = Sent.of("another secret", "name", "words");
        assertThat(other.key()).isNotEqualTo(sent.key());
        assertThat(other.asked()).isNotEqualTo(sent.asked());
        assertThat(Sent.of("a secret", "words", "name").key()).isNotEqualTo(sent.asked());
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
        assertThatThrownBy(() -> once.write("name", "words", sent -> {
                    throw new Refused(Code.X905_ROOM_BUSY, "Another process writes.");
                }))
                .isInstanceOf(Refused.class);
        assertThat(once.write("name", "words", this::write).entries()).containsExactly("26HARBORFIRE1");
    }
}
