package org.concordat.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What {@code up} says when the stack is held already: that it is up, once all of it answers. The process that holds it
 * starts again what has died, so that is waited for; what still does not answer then is named.
 */
final class AlreadyUp {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Checkout checkout;

    AlreadyUp(Checkout checkout) {
        this.checkout = checkout;
    }

    /** @return the exit code: 0 when that is what somebody who wants it running in the background asked for */
    int say(boolean detach) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<String> down = ComponentStatus.notWell(checkout);
        if (!down.isEmpty()) {
            Console.line("Waiting for what has died or is still starting: %s", String.join(", ", down));
        }
        while (!down.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(BETWEEN_LOOKS);
            down = ComponentStatus.notWell(checkout);
        }
        if (!down.isEmpty()) {
            Console.line("Not up: %s. See ./concordat logs, or end it: ./concordat down", String.join(", ", down));
            return 1;
        }
        Console.line(
                "Concordat is up already%s. See ./concordat status",
                checkout.supervisor()
                        .map(held -> " (process %d)".formatted(held.pid()))
                        .orElse(""));
        return detach ? 0 : 1;
    }
}
