package org.concordat.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.kernel.InvalidValue;
import org.concordat.web.problem.Problem;
import org.junit.jupiter.api.Test;

class WorkLaneTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    private String hold() {
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "held";
    }

    @Test
    void works_on_platform_threads_and_answers_or_throws_what_the_work_does() {
        try (WorkLane lane = new WorkLane("lane", 1, 0, LONG)) {
            assertThat(lane.<Boolean>run(() -> Thread.currentThread().isVirtual()))
                    .isFalse();
            assertThatThrownBy(() -> lane.run(() -> {
                        throw new InvalidValue("period", "x", "a period");
                    }))
                    .isInstanceOf(InvalidValue.class);
            assertThat(lane.<String>run(() -> "after a failure")).isEqualTo("after a failure");
        }
    }

    @Test
    void refuses_at_once_when_as_many_wait_as_may() throws Exception {
        try (WorkLane lane = new WorkLane("lane", 1, 0, LONG);
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = others.submit(() -> lane.run(this::hold));
            begun.await();

            assertThatThrownBy(() -> lane.run(() -> "never")).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.code()).isEqualTo("busy");
                assertThat(problem.retryAfterSeconds()).hasValue(5);
            });

            gate.countDown();
            assertThat(first.get()).isEqualTo("held");
            assertThat(lane.<String>run(() -> "free again")).isEqualTo("free again");
        }
    }

    @Test
    void refuses_whoever_has_waited_long_enough() throws Exception {
        try (WorkLane lane = new WorkLane("lane", 1, 1, Duration.ofMillis(20));
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = others.submit(() -> lane.run(this::hold));
            begun.await();

            assertThatThrownBy(() -> lane.run(() -> "never")).isInstanceOf(Problem.class);

            gate.countDown();
            assertThat(first.get()).isEqualTo("held");
        }
    }

    @Test
    void never_works_on_more_than_its_threads() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);
        try (WorkLane lane = new WorkLane("lane", 2, 100, LONG);
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(others.submit(() -> lane.run(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    await(both);
                    atOnce.decrementAndGet();
                    return "done";
                })));
            }
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("done");
            }
        }
        assertThat(most).hasValue(2);
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
