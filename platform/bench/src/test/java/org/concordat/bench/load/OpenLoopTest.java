package org.concordat.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.concordat.bench.figures.Latencies;
import org.concordat.local.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenLoopTest {

    @Test
    void sends_as_many_as_are_due_and_ends() {
        AtomicInteger sent = new AtomicInteger();
        Latencies latencies = new Latencies();
        new OpenLoop(200, Duration.ofMillis(500)).run(sent::incrementAndGet, latencies);
        assertThat(sent).hasValue(100);
        assertThat(latencies.count()).isEqualTo(100);
    }

    @Test
    void a_stall_is_charged_to_everyone_who_had_to_wait() {
        // A server that answers one at a time, and whose first answer takes half a second: 50 are due meanwhile.
        ReentrantLock server = new ReentrantLock(true);
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        Latencies latencies = new Latencies();
        new OpenLoop(100, Duration.ofSeconds(1))
                .run(
                        () -> {
                            server.lock();
                            try {
                                if (answered.getAndIncrement() == 0) {
                                    never.await(500, TimeUnit.MILLISECONDS);
                                }
                            } catch (InterruptedException interrupted) {
                                throw new IllegalStateException(interrupted);
                            } finally {
                                server.unlock();
                            }
                        },
                        latencies);
        // Timed from when they were sent by a loop that waits, 99 of 100 would have been instant.
        assertThat(latencies.milliseconds(60).value()).isGreaterThan(20);
        assertThat(latencies.milliseconds(99).value()).isGreaterThan(400);
    }

    @Test
    void ends_with_the_failure_of_a_request() {
        assertThatThrownBy(() -> new OpenLoop(100, Duration.ofMinutes(10))
                        .run(
                                () -> {
                                    throw new StackException("a view was answered 503");
                                },
                                new Latencies()))
                .hasMessage("a view was answered 503");
    }
}
