package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is lost and nothing counted twice, whatever is killed. */
class FaultsTest {

    private static final Suite SUITE = Suite.running();
    private static final int APPROVALS = 1000;
    private static final String KILLED_IN = "2020-21";

    @BeforeEach
    void nothing_stands_refused() {
        SUITE.setStrangersAside();
    }

    @Test
    void a_broker_that_is_down_delays_the_figure_and_not_the_approval() {
        SUITE.adopted("RBKC", "2011-12", Reporting.rules("NAMED"));
        Map<Reporting, String> submitted = new EnumMap<>(Reporting.class);
        for (Reporting domain : Reporting.values()) {
            submitted.put(domain, domain.submitted(SUITE, "RBKC", "2011-12-P04", "8181.81"));
        }
        SUITE.stack.stop("kafka");
        List<Response> answers = new ArrayList<>();
        submitted.forEach((domain, id) -> answers.add(SUITE.approve(domain.service(), "RBKC", id)));
        SUITE.stack.start("kafka");
        answers.forEach(Suite::ok);
        assertThat(answers)
                .extracting(Response::time)
                .as("milliseconds to answer while the broker is down")
                .allMatch(milliseconds -> milliseconds < 5_000);
        for (Reporting domain : Reporting.values()) {
            awaitShown(domain, "2011-12-P04", "8181.81");
        }
    }

    @Test
    void consolidation_killed_in_the_middle_of_a_thousand_approvals_of_every_domain_reconciles() throws Exception {
        List<Reporting> domains = List.of(Reporting.values());
        List<String> returns = new ArrayList<>();
        for (int year = 1980; returns.size() * domains.size() < APPROVALS; year++) {
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
                        String[] parts = returns.get(i / domains.size()).split(" ");
                        domains.get(i % domains.size()).approved(SUITE, parts[0], parts[1], i + ".01");
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
        awaitNothingWrong();
    }

    /** Whoever got no answer asks again: what was done before is then said to be done, and no event is sent twice. */
    @ParameterizedTest
    @EnumSource
    void a_service_killed_in_the_middle_of_approvals_has_done_what_it_answered_and_once(Reporting domain)
            throws Exception {
        SUITE.adopted("WCC", KILLED_IN, Reporting.rules("NAMED"));
        List<String> submitted = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            submitted.add(domain.submitted(SUITE, "WCC", "%s-P%02d".formatted(KILLED_IN, month), month + "777.77"));
        }
        AtomicInteger approvals = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(3)) {
            List<Future<?>> working = submitted.stream()
                    .<Future<?>>map(id -> people.submit(() -> {
                        approveInTheEnd(domain, id);
                        approvals.incrementAndGet();
                    }))
                    .toList();
            await().atMost(Suite.PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .untilAtomic(approvals, org.hamcrest.Matchers.greaterThan(2));
            SUITE.stack.kill(domain.service());
            SUITE.stack.start(domain.service());
            for (Future<?> one : working) {
                one.get();
            }
        }
        for (int month = 1; month <= 12; month++) {
            awaitShown(domain, "%s-P%02d".formatted(KILLED_IN, month), month + "777.77");
        }
        awaitNothingWrong();
    }

    private static void approveInTheEnd(Reporting domain, String id) {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(() -> {
                    Response answer = SUITE.approve(domain.service(), "WCC", id);
                    return answer.statusCode() == 200 || answer.statusCode() == 409;
                });
    }

    private static void awaitShown(Reporting domain, String period, String pounds) {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .until(() -> domain.view(SUITE, period).asString().contains(domain.shown(pounds)));
    }

    private static void awaitNothingWrong() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }
}
