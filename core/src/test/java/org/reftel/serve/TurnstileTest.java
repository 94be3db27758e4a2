package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reftel.model.Refused;
import org.reftel.serve.http.Turnstile;

class TurnstileTest {
    @Test
    void aPlaceThatWasLeftIsFree() throws Exception {
        var turnstile = new Turnstile(1, 1, 10);
        for (int i = 0; i < 5; i++) {
            try (var place = turnstile.enter()) {
                assertThat(place).isNotNull();
            }
        }
    }

    @Test
    void aLineThatIsTooLongIsSentAway() throws Exception {
        var turnstile = new Turnstile(1, 0, 10_000);
        try (var place = turnstile.enter()) {
            assertThat(place).isNotNull();
            assertThatThrownBy(turnstile::enter).isInstanceOf(Refused.class).hasMessageStartingWith("X944 ");
        }
        turnstile.enter().close();
    }

    @Test
    void whoWaitsTooLongIsSentAwayAndLeavesTheLine() throws Exception {
        var turnstile = new Turnstile(1, 1, 5);
        try (var place = turnstile.enter()) {
            assertThat(place).isNotNull();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(turnstile::enter).hasMessageStartingWith("X944 ");
            }
        }
        turnstile.enter().close();
    }

    @Test
    void whoWaitsGetsThePlaceThatIsLeft() throws Exception {
        var turnstile = new Turnstile(1, 1, 10_000);
        var place = turnstile.enter();
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                turnstile.enter().close();
                return true;
            } catch (Refused refused) {
                return false;
            }
        });
        place.close();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
