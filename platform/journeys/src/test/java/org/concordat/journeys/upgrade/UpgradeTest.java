package org.concordat.journeys.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.concordat.journeys.Suite;
import org.concordat.local.Ports;
import org.concordat.local.Service;
import org.concordat.local.Shipped;
import org.concordat.local.Stack;
import org.concordat.local.verify.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The present release starts on what the former one left behind: databases, the broker's log, and answers that were
 * promised for ever. On a stack of its own, since the data must be there before anything starts.
 */
class UpgradeTest {

    private static final Path FOLDER = Suite.emptyFolder("upgraded-stack");
    private static final Stack STACK = Stack.in(FOLDER, Ports.free());
    private static final Suite SUITE = Suite.on(STACK);

    @BeforeAll
    static void the_present_release_starts_on_the_former_ones_data() throws Exception {
        FormerRelease.layLog(FOLDER);
        STACK.startServers();
        try {
            FormerRelease.restoreDatabases(STACK);
            Shipped.services().parallelStream().map(Service::name).forEach(STACK::start);
            awaitConsolidation();
        } catch (Exception | Error failed) {
            STACK.close();
            throw failed;
        }
    }

    @AfterAll
    static void end() {
        STACK.close();
    }

    @Test
    void answers_as_at_moments_of_the_former_release_are_the_same_bytes_also_after_a_rebuild() throws IOException {
        List<RecordedAnswer> promised = FormerRelease.answers().stream()
                .filter(answer -> !answer.name().contains(Questions.RECONCILIATION))
                .toList();
        assertThat(promised).hasSizeGreaterThanOrEqualTo(10);
        promised.forEach(answer -> answer.isGivenAgainBy(SUITE));

        rebuildConsolidation();
        promised.forEach(answer -> answer.isGivenAgainBy(SUITE));
    }

    @Test
    void answers_as_at_moments_since_are_in_the_new_edition_and_the_same_after_a_rebuild() {
        String view = Questions.FIRST_MONTH;
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> SUITE.get("smt", "consolidation", view).asString().contains("\"totals\":["));
        Response now = SUITE.get("smt", "consolidation", view);
        String moment = now.jsonPath().getString("asAt");
        String cell = now.jsonPath().getString("totals[0].measures.currentBudget.cell");
        List<String> asked = List.of(
                view + "&asAt=" + moment,
                view + "&unit=GBP_THOUSAND&format=csv&asAt=" + moment,
                view + "&format=xlsx&asAt=" + moment,
                view + "&format=ods&asAt=" + moment,
                "/v1/explanations/" + cell);
        List<byte[]> promised = asked.stream().map(UpgradeTest::bytes).toList();

        rebuildConsolidation();

        assertThat(asked.stream().map(UpgradeTest::bytes).toList())
                .usingElementComparator(java.util.Arrays::compare)
                .containsExactlyElementsOf(promised);
    }

    private static byte[] bytes(String path) {
        return Suite.ok(SUITE.get("smt", "consolidation", path, "*/*")).asByteArray();
    }

    private static void rebuildConsolidation() {
        STACK.stop("consolidation");
        STACK.dropDatabase("consolidation");
        STACK.start("consolidation");
        awaitConsolidation();
    }

    /** By what it says and not by bytes: the proof may learn to say more. */
    @Test
    void the_reconciliation_of_then_is_still_clean_and_holds_the_same_returns() throws IOException {
        RecordedAnswer recorded = FormerRelease.answers().stream()
                .filter(answer -> answer.name().contains(Questions.RECONCILIATION))
                .findFirst()
                .orElseThrow();
        Response now = SUITE.get(recorded.user(), "consolidation", recorded.path());
        assertThat(now.statusCode()).as(now.asString()).isEqualTo(200);
        assertThat(now.jsonPath().getBoolean("clean")).as(now.asString()).isTrue();
        List<Map<String, ?>> then = recorded.json().getList("returns");
        List<Map<String, ?>> held = now.jsonPath().getList("returns");
        assertThat(then).isNotEmpty();
        assertThat(held).as(now.asString()).hasSameSizeAs(then);
        for (int i = 0; i < then.size(); i++) {
            for (String said : List.of("borough", "period", "version", "lines", "digest", "sums")) {
                assertThat(String.valueOf(held.get(i).get(said)))
                        .as(said)
                        .isEqualTo(String.valueOf(then.get(i).get(said)));
            }
        }
    }

    @Test
    void audit_chains_and_reconciliation_are_in_order() {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(new Verification(STACK.addresses(), Verification.AUDITOR_OF_ALL, line -> {})
                                        .of("", false)
                                        .all())
                                .isEmpty());
    }

    @Test
    void a_return_that_was_submitted_is_approved_and_shown() {
        String id = latest("LBHF", FormerWorld.WAITING, "SUBMITTED");
        Suite.ok(SUITE.approve("LBHF", id));
        SUITE.awaitVersion("LBHF", FormerWorld.WAITING, 1);
        assertThat(SUITE.get(
                                "officer.lbhf",
                                "consolidation",
                                "/v1/boroughs/LBHF/views/budget?period=" + FormerWorld.WAITING)
                        .asString())
                .contains("1230000");
    }

    @Test
    void a_draft_is_revised_submitted_and_approved() {
        String id = latest("RBKC", FormerWorld.WAITING, "DRAFT");
        new FormerWorld(SUITE).revised("RBKC", id, FormerWorld.WAITING, FormerWorld.kensington("941234.56"));
        Suite.ok(SUITE.submit("RBKC", id));
        Suite.ok(SUITE.approve("RBKC", id));
        SUITE.awaitVersion("RBKC", FormerWorld.WAITING, 1);
        assertThat(SUITE.get(
                                "officer.rbkc",
                                "consolidation",
                                "/v1/boroughs/RBKC/views/budget?period=" + FormerWorld.WAITING)
                        .asString())
                .contains("941234.56");
    }

    @Test
    void a_period_that_was_closed_is_closed_and_one_that_was_opened_again_is_open() {
        String returns = "/v1/boroughs/WCC/returns";
        String body = "{\"period\":\"%s\",\"unit\":\"GBP\",\"lines\":[%s]}";
        String lines = Suite.line("3.1.1", "1500000.00", "1510500.00");
        Response refused = SUITE.post("finance.wcc", "budgets", returns, body.formatted(FormerWorld.CLOSED, lines));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.asString()).contains("period-closed");
        Response taken =
                SUITE.post("finance.wcc", "budgets", returns + "?dryRun=true", body.formatted("2016-17-P01", lines));
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
    }

    @Test
    void what_was_sent_is_given_back_as_it_was_sent() {
        String path = "/v1/boroughs/WCC/returns/" + latest("WCC", FormerWorld.CLOSED, "APPROVED") + "/source";
        Response sent = SUITE.get("finance.wcc", "budgets", path, "*/*");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        assertThat(sent.asString()).startsWith("cost_centre,").contains("\"Two more, and dear\"", "TOTAL,,");
    }

    private static String latest(String borough, String period, String state) {
        Response listed = SUITE.get(
                Suite.user("finance", borough),
                "budgets",
                "/v1/boroughs/%s/returns?period=%s&state=%s".formatted(borough, period, state));
        List<String> ids = Suite.ok(listed).path("items.id");
        assertThat(ids).as(listed.asString()).hasSize(1);
        return ids.getFirst();
    }

    private static void awaitConsolidation() {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        SUITE.get("smt", "consolidation", Questions.FIRST_MONTH).statusCode() == 200);
    }
}
