package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second partnership and a council on its own, set up through the API alone. */
class OtherPartnershipsTest {

    private static final Suite SUITE = Suite.running();
    private static final String PERIOD = "2019-20-P03";

    @BeforeAll
    static void set_up_through_the_api_alone() {
        Keycloak keycloak = new Keycloak(SUITE.stack.keycloakUrl());
        Map<String, String> councils = Map.of("RICH", "E09000027", "KING", "E09000021", "RBWM", "E06000040");
        councils.forEach((code, onsCode) -> {
            Suite.ok(SUITE.put(
                    "admin",
                    "mandates",
                    "/v1/boroughs/" + code,
                    "{\"name\":\"Council %s\",\"onsCode\":\"%s\"}".formatted(code, onsCode)));
            for (String role : List.of("finance", "approver", "officer", "cabinet")) {
                keycloak.addUser(Suite.user(role, code), role, List.of(code), List.of());
            }
            keycloak.addUser(Suite.user("mandate", code), "mandate-officer", List.of(code), List.of());
        });
        Suite.ok(SUITE.put("admin", "mandates", "/v1/partnerships/achieving", """
                {"title":"Achieving for children","members":[{"borough":"KING","from":"2014-04-01"},\
                {"borough":"RICH","from":"2014-04-01"}]}"""));
        keycloak.addUser("director.achieving", "smt", List.of(), List.of("achieving"));
        for (String code : List.of("KING", "RICH")) {
            SUITE.adopted(code, "2019-20", Suite.rule("NAMED", "").replace("tri-borough", "achieving"));
        }
        for (String code : councils.keySet()) {
            await().atMost(Suite.PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> SUITE.get(Suite.user("finance", code), "budgets", "/v1/boroughs/" + code + "/chart")
                                    .statusCode()
                            == 200);
        }
        SUITE.approved("KING", PERIOD, Suite.line("3.1.2", "1000.50", "1100.50"));
        SUITE.approved("RICH", PERIOD, Suite.line("3.1.2", "2000.25", "1900.25"));
        SUITE.approved("RBWM", PERIOD, Suite.line("3.1.2", "7777.77", "7777.77"));
    }

    @Test
    void their_smt_reads_their_view_and_nobody_elses() {
        Response view = await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> SUITE.get(
                                "director.achieving",
                                "consolidation",
                                "/v1/partnerships/achieving/views/budget?period=" + PERIOD),
                        answer ->
                                answer.statusCode() == 200 && answer.asString().contains("3000.75"));
        Map<String, ?> row = Suite.row(view, "3.1.2");
        assertThat(row.toString()).contains("1000.5", "2000.25").doesNotContain("7777.77");
        assertThat(SUITE.view(PERIOD, "").asString()).doesNotContain("3000.75", "KING", "RICH");
        assertThat(SUITE.get("smt", "consolidation", "/v1/partnerships/achieving/views/budget?period=" + PERIOD)
                        .statusCode())
                .isEqualTo(404);
        assertThat(SUITE.get(
                                "director.achieving",
                                "consolidation",
                                "/v1/partnerships/tri-borough/views/budget?period=2016-17-P12")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_council_on_its_own_reads_its_own() {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> SUITE.get(
                                "officer.rbwm", "consolidation", "/v1/boroughs/RBWM/views/budget?period=" + PERIOD)
                        .asString()
                        .contains("7777.77"));
    }
}
