package org.concordat.web.reads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others read of a borough is recorded, and that borough can ask for it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class ReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOROUGH = "RD1";

    @BeforeEach
    void the_borough_has_something() {
        given().header("Authorization", "Bearer " + Tokens.borough("finance", BOROUGH))
                .header("Idempotency-Key", "reads")
                .contentType("application/json")
                .body("{\"text\":\"a\",\"amount\":1.10}")
                .post("/v1/boroughs/{b}/notes", BOROUGH)
                .then()
                .statusCode(201);
    }

    private static JsonPath reads(String more) {
        return given().header("Authorization", "Bearer " + Tokens.borough("officer", BOROUGH))
                .get("/v1/boroughs/" + BOROUGH + "/reads" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void an_auditors_are_told_once_for_several_at_once_and_the_boroughs_own_are_not() {
        String auditor = Tokens.auditor(BOROUGH);
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", "Bearer " + auditor)
                    .get("/v1/audit?borough=" + BOROUGH + "&limit=7")
                    .then()
                    .statusCode(200);
            given().header("Authorization", "Bearer " + Tokens.borough("finance", BOROUGH))
                    .get("/v1/boroughs/" + BOROUGH + "/notes")
                    .then()
                    .statusCode(200);
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Integer> times =
                    reads("").getList("items.findAll { it.what == '/v1/audit?borough=RD1&limit=7' }.times");
            assertThat(times.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        });
        JsonPath all = reads("");
        assertThat(all.<String>getList("items.role")).containsOnly("auditor");
        assertThat(all.<String>getList("items.actorId")).allMatch(id -> id.contains("#"));
        assertThat(all.<String>getList("items.what")).noneMatch(what -> what.contains("/notes"));
    }

    @Test
    void what_was_refused_is_no_read() {
        given().header("Authorization", "Bearer " + Tokens.auditor(BOROUGH))
                .get("/v1/audit?borough=" + BOROUGH + "&limit=nonsense")
                .then()
                .statusCode(400);
        given().header("Authorization", "Bearer " + Tokens.auditor(BOROUGH))
                .get("/v1/audit?borough=" + BOROUGH + "&limit=11")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reads("").<String>getList("items.what"))
                        .anyMatch(what -> what.endsWith("limit=11")));
        assertThat(reads("").<String>getList("items.what")).noneMatch(what -> what.contains("nonsense"));
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        for (int limit = 20; limit < 23; limit++) {
            given().header("Authorization", "Bearer " + Tokens.auditor(BOROUGH))
                    .get("/v1/audit?borough=" + BOROUGH + "&limit=" + limit)
                    .then()
                    .statusCode(200);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reads("").getList("items")).hasSizeGreaterThan(2));
        JsonPath first = reads("?limit=1");
        JsonPath second = reads(first.getString("next").replace("/v1/boroughs/" + BOROUGH + "/reads", ""));
        assertThat(first.getString("items[0].firstAt")).isLessThanOrEqualTo(second.getString("items[0].firstAt"));
        assertThat(first.getList("items")).hasSize(1);
    }

    @Test
    void another_borough_and_who_has_no_business_there_are_not_told() {
        given().header("Authorization", "Bearer " + Tokens.borough("officer", "RD2"))
                .get("/v1/boroughs/" + BOROUGH + "/reads")
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.borough("case-system", BOROUGH))
                .get("/v1/boroughs/" + BOROUGH + "/reads")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + Tokens.borough("officer", BOROUGH))
                .get("/v1/boroughs/" + BOROUGH + "/reads?after=nonsense")
                .then()
                .statusCode(400)
                .body("type", endsWith(":after-invalid"));
    }
}
