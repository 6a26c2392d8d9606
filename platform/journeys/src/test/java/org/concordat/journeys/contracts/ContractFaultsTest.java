package org.concordat.journeys.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concordat.journeys.Keycloak;
import org.concordat.journeys.Suite;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No contract is lost and none is there twice, and two people stand behind each, whatever is killed. */
class ContractFaultsTest {

    private static final Suite SUITE = Suite.running();
    private static final ContractDesk DESK = new ContractDesk(SUITE, "RBKC");
    private static final int CONTRACTS = 1_000;
    private static final int AN_UPLOAD = 100;
    /** Of each hundred and twenty-five, beside an upload. */
    private static final int SINGLY = 25;

    @BeforeEach
    void nothing_stands_refused() {
        SUITE.setStrangersAside();
    }

    @Test
    void a_broker_that_is_down_delays_the_view_and_not_the_confirmation() {
        Suite.ok(DESK.record("DOWN-1", 0, contract(1991, 8_181)));
        SUITE.stack.stop("kafka");
        Response answer = DESK.confirm("approver.rbkc", "DOWN-1", 1);
        SUITE.stack.start("kafka");
        Suite.ok(answer);
        assertThat(answer.time())
                .as("milliseconds to answer while the broker is down")
                .isLessThan(5_000);
        awaitView(1991, 1, 8_181);
    }

    @Test
    void contracts_killed_in_the_middle_of_a_thousand_has_done_what_it_answered_and_once() throws Exception {
        killed("contracts", "KILL", 1993);
    }

    @Test
    void consolidation_killed_in_the_middle_of_a_thousand_contracts_has_each_of_them_once() throws Exception {
        killed("consolidation", "SHOW", 1995);
    }

    @Test
    void whoever_proposed_a_contract_may_not_confirm_it_after_a_crash_either() {
        new Keycloak(SUITE.stack.keycloakUrl())
                .addUser("both.rbkc", List.of("finance", "approver"), List.of("RBKC"), List.of());
        Response proposed =
                SUITE.put("both.rbkc", "contracts", "/v1/boroughs/RBKC/contracts/BOTH-1", contract(1997, 7));
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        mayNotConfirm();
        SUITE.stack.kill("contracts");
        SUITE.stack.start("contracts");
        mayNotConfirm();
        Suite.ok(DESK.confirm("approver.rbkc", "BOTH-1", 1));
        assertThat(DESK.versions("BOTH-1"))
                .singleElement()
                .satisfies(version -> assertThat(version)
                        .containsEntry("recordedBy", "both.rbkc")
                        .containsEntry("confirmedBy", "approver.rbkc"));
        awaitView(1997, 1, 7);
    }

    private static void mayNotConfirm() {
        Response refused = DESK.confirm("both.rbkc", "BOTH-1", 1);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
        assertThat(refused.<String>path("type")).endsWith("proposer-may-not-confirm");
    }

    /** Some are recorded and confirmed one by one, others come as tables; whoever gets no answer asks again. */
    private static void killed(String service, String prefix, int year) throws Exception {
        AtomicInteger confirmed = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<?>> working = new ArrayList<>();
            for (int number = 0; number < CONTRACTS; number += SINGLY + AN_UPLOAD) {
                int first = number;
                working.add(people.submit(() -> {
                    table(prefix, year, first);
                    confirmed.addAndGet(AN_UPLOAD);
                }));
                for (int one = first + AN_UPLOAD; one < first + AN_UPLOAD + SINGLY; one++) {
                    int single = one;
                    working.add(people.submit(() -> {
                        single(name(prefix, single), contract(year, pounds(single)));
                        confirmed.incrementAndGet();
                    }));
                }
            }
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(5))
                    .untilAtomic(confirmed, Matchers.greaterThan(CONTRACTS / 3));
            SUITE.stack.kill(service);
            SUITE.stack.start(service);
            for (Future<?> one : working) {
                one.get();
            }
        }
        List<Map<String, Object>> all = DESK.all(prefix + "-");
        assertThat(all.stream().map(one -> String.valueOf(one.get("contract"))))
                .hasSize(CONTRACTS)
                .doesNotHaveDuplicates();
        assertThat(all.stream().map(one -> String.valueOf(one.get("version")))).containsOnly("1");
        assertThat(DESK.waiting()).isZero();
        for (int number = 0; number < CONTRACTS; number += AN_UPLOAD / 2) {
            assertThat(DESK.versions(name(prefix, number)))
                    .singleElement()
                    .satisfies(version -> assertThat(version)
                            .containsEntry("recordedBy", "finance.rbkc")
                            .containsEntry("confirmedBy", "approver.rbkc"));
        }
        awaitView(year, CONTRACTS, (CONTRACTS + 1) * CONTRACTS / 2);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    /** Without an answer it may have been done: what waits is then proposed already, what is confirmed is decided. */
    private static void single(String contract, String json) {
        inTheEnd(() -> DESK.record(contract, 0, json), Set.of(200, 202));
        inTheEnd(() -> DESK.confirm("approver.rbkc", contract, 1), Set.of(200, 409));
    }

    private static void table(String prefix, int year, int first) {
        StringBuilder rows = new StringBuilder("reference,title,contractor,value,start,end\n");
        for (int number = first; number < first + AN_UPLOAD; number++) {
            rows.append("%s,Placements,Provider %d,%d,%d-04-01,%d-03-31\n"
                    .formatted(name(prefix, number), number, pounds(number), year, year + 1));
        }
        UUID key = UUID.randomUUID();
        String upload =
                inTheEnd(() -> DESK.upload(key, rows.toString()), Set.of(200)).path("upload");
        inTheEnd(() -> DESK.confirmUpload(upload), Set.of(200, 404));
    }

    private static Response inTheEnd(Supplier<Response> request, Set<Integer> done) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(request::get, answer -> done.contains(answer.statusCode()));
    }

    private static String name(String prefix, int number) {
        return "%s-%04d".formatted(prefix, number);
    }

    private static int pounds(int number) {
        return number + 1;
    }

    /** It stands in the view of one year alone. */
    private static String contract(int year, int pounds) {
        return """
                {"title":"Placements","supplier":{"name":"Provider of %d"},"unit":"GBP","value":%d,"start":"%d-04-01",\
                "end":"%d-03-31","notice":"P3M","procurementLead":"P6M"}""".formatted(pounds, pounds, year, year + 1);
    }

    private static void awaitView(int year, int contracts, int pounds) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> {
                    Response view = DESK.view("%d-%02d-P12".formatted(year, (year + 1) % 100));
                    assertThat(view.statusCode()).as(view.asString()).isEqualTo(200);
                    assertThat(String.valueOf(view.<Object>path("totals[0].measures.entries.value")))
                            .isEqualTo(Integer.toString(contracts));
                    assertThat(new BigDecimal(view.jsonPath().getString("totals[0].measures.value.value")))
                            .isEqualByComparingTo(BigDecimal.valueOf(pounds));
                });
    }
}
