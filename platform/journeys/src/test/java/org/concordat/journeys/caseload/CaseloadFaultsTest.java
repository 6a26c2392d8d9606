package org.concordat.journeys.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.concordat.journeys.Suite;
import org.concordat.local.PublicApi;
import org.concordat.local.Stack.FurtherInstance;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No event of a case is lost and none is counted twice, whatever is killed. */
class CaseloadFaultsTest {

    private static final Suite SUITE = Suite.running();
    private static final int EVENTS = 5_000;
    private static final int BATCH = 100;
    private static final int CHILDREN = 1_000;

    @BeforeEach
    void nothing_stands_refused() {
        SUITE.setStrangersAside();
    }

    @Test
    void a_broker_that_is_down_delays_the_figures_and_not_the_answer() {
        CaseDesk desk = CaseDesk.opened(SUITE, "WCC", "broker-down");
        SUITE.stack.stop("kafka");
        Response answer = desk.send(List.of(desk.contact("d-1", "down", "1991-04-10T12:00:00Z")));
        SUITE.stack.start("kafka");
        Suite.ok(answer);
        awaitContacts(desk, "1991-92-P01", 1);
    }

    @Test
    void caseload_killed_in_the_middle_has_taken_each_event_once() throws Exception {
        killed("caseload", 1993);
    }

    @Test
    void consolidation_killed_in_the_middle_has_counted_each_event_once() throws Exception {
        killed("consolidation", 1995);
    }

    @Test
    void of_two_consolidations_one_killed_in_the_middle_each_event_is_counted_once_and_both_tell_the_same()
            throws Exception {
        FurtherInstance second = SUITE.stack.startBeside("consolidation");
        try {
            killed(second.name(), 1997);
            String path = "/v1/boroughs/WCC/views/caseload?period=1997-98-P01&asAt=" + Instant.now();
            PublicApi other = new PublicApi(second.addresses());
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> {
                        PublicApi.Answer told = other.get("officer.wcc", "consolidation", path);
                        assertThat(told.status()).as(told.text()).isEqualTo(200);
                        assertThat(told.text())
                                .isEqualTo(SUITE.get("officer.wcc", "consolidation", path)
                                        .asString());
                    });
        } finally {
            SUITE.stack.stop(second.name());
        }
    }

    /** Some of every batch is in the next one again, and whoever gets no answer sends the same again. */
    private static void killed(String service, int year) throws Exception {
        CaseDesk desk = CaseDesk.opened(SUITE, "WCC", "killed-" + service);
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService systems = Executors.newFixedThreadPool(4)) {
            List<Future<?>> sending = new ArrayList<>();
            for (int first = 0; first < EVENTS; first += BATCH) {
                List<String> batch = IntStream.range(first, Math.min(first + BATCH + BATCH / 10, EVENTS))
                        .mapToObj(number -> desk.contact(
                                "e-" + number,
                                "child" + number % CHILDREN,
                                "%d-04-%02dT12:00:00Z".formatted(year, number % 30 + 1)))
                        .toList();
                sending.add(systems.submit(() -> {
                    inTheEnd(desk, batch);
                    answered.addAndGet(BATCH);
                }));
            }
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(5))
                    .untilAtomic(answered, Matchers.greaterThan(EVENTS / 3));
            SUITE.stack.kill(service);
            SUITE.stack.start(service);
            for (Future<?> one : sending) {
                one.get();
            }
        }
        awaitContacts(desk, "%d-%02d-P01".formatted(year, (year + 1) % 100), EVENTS);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    private static void inTheEnd(CaseDesk desk, List<String> batch) {
        Response answer = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(() -> desk.send(batch), sent -> sent.statusCode() == 200);
        assertThat(answer.<Integer>path("rejected")).as(answer.asString()).isZero();
    }

    private static void awaitContacts(CaseDesk desk, String period, int contacts) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(desk.result(period, "CIN-CONTACTS").intValueExact())
                                .isEqualTo(contacts));
    }
}
