package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reftel.model.Refused;
import org.reftel.serve.http.Turnstile;

class TurnstileTest {
    @Test
    void aPlaceThatWasLeftIsFree() throws Exception {
        var turnstile = new Turnstile(1, 0, 10);
        for (int i = 0; i < 5; i++) {
            int round = i;
            assertThat(turnstile.ticket().pass(() -> round)).isEqualTo(round);
        }
    }

    @Test
    void aLineThatIsTooLongIsSentAway() throws Exception {
        var turnstile = new Turnstile(1, 0, 10_000);
        try (var inside = new Occupied(turnstile)) {
            assertThatThrownBy(() -> turnstile.ticket().pass(() -> "never"))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("X944 ");
        }
        assertThat(turnstile.ticket().pass(() -> "now")).isEqualTo("now");
    }

    @Test
    void whoWaitsTooLongIsSentAwayAndLeavesTheLine() throws Exception {
        var turnstile = new Turnstile(1, 1, 5);
        try (var inside = new Occupied(turnstile)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> turnstile.ticket().pass(() -> "never")).hasMessageStartingWith("X944 ");
            }
        }
        assertThat(turnstile.ticket().pass(() -> "now")).isEqualTo("now");
    }

    @Test
    void whoWaitsGetsThePlaceThatIsLeft() throws Exception {
        var turnstile = new Turnstile(1, 1, 10_000);
        CompletableFuture<String> waiting;
        try (var inside = new Occupied(turnstile)) {
            waiting = Occupied.asked(() -> turnstile.ticket().pass(() -> "in"));
        }
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("in");
    }

    /// Twenty come while a place is taken, who asks for the most first; all are called, the one with the least first.
    @Test
    void whoAsksForLittleGoesFirst() throws Exception {
        var turnstile = new Turnstile(1, 20, 10_000);
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var waiting = new ArrayList<CompletableFuture<Boolean>>();
        try (var inside = new Occupied(turnstile)) {
            for (int records = 2_000_000; records > 0; records -= 100_000) {
                var ticket = new Turnstile.Ticket(turnstile, records);
                waiting.add(Occupied.asked(() -> ticket.pass(() -> order.add(ticket.records()))));
            }
            while (turnstile.waiting() < waiting.size()) {
                Thread.sleep(5);
            }
            assertThatThrownBy(() -> turnstile.ticket().pass(() -> "never")).hasMessageStartingWith("X944 ");
        }
        for (var one : waiting) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).isSorted();
    }

    @Test
    void whatGoesWrongInsideIsToldOutsideAndThePlaceIsFree() throws Exception {
        var turnstile = new Turnstile(1, 0, 10);
        assertThatThrownBy(() -> turnstile.ticket().pass(() -> {
                    throw new IOException("gone");
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThatThrownBy(() -> turnstile.ticket().pass(() -> {
                    throw new IllegalStateException("wrong");
                }))
                .isExactlyInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> turnstile.ticket().pass(() -> {
                    throw new StackOverflowError();
                }))
                .isExactlyInstanceOf(StackOverflowError.class);
        assertThat(turnstile.ticket().pass(() -> "now")).isEqualTo("now");
    }

    @Test
    void whatPassesGivesWayToOthers() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/thread-self/stat")), "no /proc: the nice value is Linux's");
        var turnstile = new Turnstile(1, 0, 10);
        int before = niceness();
        assertThat(turnstile.ticket().pass(TurnstileTest::niceness)).isEqualTo(before + 10);
        assertThat(niceness()).as("of who asks").isEqualTo(before);
    }

    /// Field 19 of `proc_pid_stat(5)`; the second is the name of the thread, in brackets.
    private static int niceness() throws IOException {
        var stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
