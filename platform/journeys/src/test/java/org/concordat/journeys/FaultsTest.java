package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing counted twice, whatever is killed. */
class FaultsTest {

    private static final Suite SUITE = Suite.running();
    private static final int APPROVALS = 1000;

    @BeforeEach
    void nothing_stands_refused() {
        SUITE.setStrangersAside();
    }

    @Test
    void a_broker_that_is_down_delays_the_figure_and_not_the_approval() {
        SUITE.adopted("RBKC", "2011-12", Suite.rule("NAMED", ""));
        String id = SUITE.draft("RBKC", "2011-12-P04", "GBP", Suite.line("3.6.1", "8181.81", "8181.81"));
        Suite.ok(SUITE.submit("RBKC", id));
        SUITE.stack.stop("kafka");
        Response approved = SUITE.approve("RBKC", id);
        SUITE.stack.start("kafka");
        Suite.ok(approved);
        assertThat(approved.time())
                .as("milliseconds to answer while the broker is down")
                .isLessThan(5_000);
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> SUITE.view("2011-12-P04", "").asString().contains("8181.81"));
    }

    @Test
    void consolidation_killed_in_the_middle_of_a_thousand_approvals_reconciles() throws Exception {
        List<String> returns = new ArrayList<>();
        for (int year = 1974; returns.size() < APPROVALS; year++) {
            for (int month = 1; month <= 12; month++) {
                for (String borough : List.of("LBHF", "RBKC", "WCC")) {
                    returns.add("%s %d-%02d-P%02d".formatted(borough, year, (year + 1) % 100, month));
                }
            }
        }
        AtomicInteger approvals = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<?>> working = IntStream.range(0, APPROVALS)
                    .<Future<?>>mapToObj(i -> people.submit(() -> {
                        String[] parts = returns.get(i).split(" ");
                        SUITE.approved(parts[0], parts[1], Suite.line("3.1.1", "1000.00", i + ".01"));
                        approvals.incrementAndGet();
                    }))
                    .toList();
            await().atMost(Duration.ofMinutes(5))
                    .untilAtomic(approvals, org.hamcrest.Matchers.greaterThan(APPROVALS / 2));
            SUITE.stack.kill("consolidation");
            SUITE.stack.start("consolidation");
            for (Future<?> one : working) {
                one.get();
            }
        }
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }
}
