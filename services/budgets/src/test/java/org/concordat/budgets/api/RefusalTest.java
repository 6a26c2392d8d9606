package org.concordat.budgets.api;

import static org.awaitility.Awaitility.await;
import static org.concordat.budgets.api.Town.aReturn;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.RealServers;
import org.concordat.testing.returns.RecordedCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every refusal: one stable code, one status that is no success, words for the person who asked. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class RefusalTest {

    private static final Town TOWN = Town.named("REFUA");
    private static String draft = "";
    private static String approved = "";
    private static String submitted = "";

    @BeforeEach
    void prepare() {
        if (!draft.isEmpty()) {
            return;
        }
        Town.withChart("REFUA");
        approved = TOWN.approved(aReturn("2016-17-P01"));
        submitted = TOWN.submitted(aReturn("2016-17-P02"));
        draft = TOWN.posts(aReturn("2016-17-P03")).then().extract().path("id");
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused(TOWN.posts("{"), 400, "malformed-return");
        refused(TOWN.posts("{\"period\": \"2016-17-P05\", \"lines\": []}"), 422, "no-lines");
        refused(TOWN.posts(aReturn("2016-17-Q1")), 400, "return-not-understood");
        refused(TOWN.as("finance").contentType("text/csv").body("a,b\n1,2\n").post("/returns"), 400, "unknown-column");
        refused(TOWN.as("finance").body("{}").put("/chart"), 400, "body-invalid");
        refused(TOWN.as("finance").contentType("text/csv").body("a,b\n1,2\n").put("/chart"), 400, "chart-unreadable");
        refused(TOWN.as("approver").body("{}").post("/returns/" + submitted + "/approval"), 400, "body-invalid");
    }

    @Test
    void what_is_in_no_known_format_or_too_large_is_refused() {
        refused(
                TOWN.as("finance")
                        .contentType("application/pdf")
                        .body(new byte[] {1})
                        .post("/returns"),
                415,
                "media-type-unsupported");
        String mappings = IntStream.rangeClosed(0, 50_000)
                .mapToObj(row -> "C%d,Cost centre,3.1.2\n".formatted(row))
                .collect(Collectors.joining("", "cost_centre,title,service_line\n", ""));
        refused(TOWN.as("finance").contentType("text/csv").body(mappings).put("/chart"), 413, "chart-too-large");
        String lines = "{},".repeat(50_000) + "{}";
        refused(TOWN.posts("{\"period\": \"2016-17-P05\", \"lines\": [" + lines + "]}"), 413, "too-many-lines");
        String totals = "{\"measure\": \"currentBudget\", \"total\": 1},".repeat(1_000)
                + "{\"measure\": \"currentBudget\", \"total\": 1}";
        refused(
                TOWN.posts("{\"period\": \"2016-17-P05\", \"lines\": [{}], \"controlTotals\": [" + totals + "]}"),
                413,
                "too-many-control-totals");
    }

    @Test
    void what_depends_on_a_chart_of_lines_that_has_not_arrived_is_refused_for_now() {
        Town ahead = Town.named("REFUB");
        RecordedCouncils.borough("REFUB", "a-chart-still-to-come");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ahead.as("finance").get("/chart").statusCode() != 404);

        Response answer = ahead.posts(aReturn("2016-17-P01"));

        refused(answer, 503, "chart-not-known-yet");
        answer.then().header("Retry-After", not(emptyString()));
    }

    @Test
    void what_is_not_there_is_refused() {
        UUID none = UUID.randomUUID();
        refused(TOWN.as("finance").get("/returns/" + none), 404, "return-not-found");
        refused(TOWN.as("finance").get("/virements/" + none), 404, "virement-not-found");
        refused(Town.named("NOWHERE").as("finance").get("/chart"), 404, "borough-not-set-up");
        refused(TOWN.as("approver").post("/periods/2016-17-Q1/closure"), 404, "period-not-in-calendar");
    }

    @Test
    void what_is_asked_for_vaguely_is_refused() {
        refused(TOWN.as("finance").get("/returns/template"), 400, "period-missing");
        refused(TOWN.as("finance").get("/returns/template?period=2016-17-P04&format=pdf"), 400, "format-unknown");
        refused(TOWN.as("finance").get("/periods"), 400, "financial-year-missing");
        refused(TOWN.as("finance").get("/returns?limit=0"), 400, "limit-invalid");
        refused(TOWN.as("finance").get("/returns?after=nonsense"), 400, "after-invalid");
        refused(TOWN.as("finance").get("/virements?after=nonsense"), 400, "after-invalid");
    }

    @Test
    void what_the_state_does_not_allow_is_refused() {
        refused(TOWN.posts(aReturn("2016-17-P03")), 409, "version-in-progress");
        refused(TOWN.as("finance").post("/returns/" + approved + "/submission"), 409, "not-a-draft");
        refused(
                TOWN.as("finance")
                        .header("If-Match", "*")
                        .body(aReturn("2016-17-P01"))
                        .put("/returns/" + approved),
                409,
                "not-a-draft");
        refused(
                TOWN.as("approver").body("{\"certification\": \"x\"}").post("/returns/" + draft + "/approval"),
                409,
                "not-submitted");
        refused(
                TOWN.as("approver").body("{\"reason\": \"x\"}").post("/periods/2016-17-P01/reopening"),
                409,
                "period-not-closed");
        refused(TOWN.as("approver").post("/periods/2016-17-P03/closure"), 409, "return-not-approved");
        refused(TOWN.as("finance").header("If-None-Match", "*").body("[]").put("/chart"), 412, "chart-exists");
    }

    @Test
    void what_is_said_badly_is_refused() {
        refused(
                TOWN.as("approver").body("{\"certification\": \" \"}").post("/returns/" + submitted + "/approval"),
                422,
                "certification-missing");
        refused(
                TOWN.as("approver").body("{\"reason\": \" \"}").post("/returns/" + submitted + "/rejection"),
                422,
                "reason-missing");
        refused(
                TOWN.as("approver")
                        .body("{\"reason\": \"%s\"}".formatted("x".repeat(4001)))
                        .post("/returns/" + submitted + "/rejection"),
                422,
                "statement-too-long");
        refused(
                TOWN.as("finance")
                        .body("{\"comments\": [{\"code\": \"NONE\", \"comment\": \"x\"}]}")
                        .post("/returns/" + draft + "/submission"),
                422,
                "comment-matches-nothing");
        refused(
                TOWN.as("approver").body("{\"reason\": \"\"}").post("/periods/2016-17-P01/reopening"),
                422,
                "reason-missing");
        refused(
                TOWN.as("finance")
                        .header("If-Match", "*")
                        .body(aReturn("2016-17-P09"))
                        .put("/returns/" + draft),
                422,
                "period-differs");
    }

    @Test
    void whoever_proposed_a_virement_may_not_approve_it() {
        String both = org.concordat.testing.Tokens.user("both")
                .role("finance")
                .role("approver")
                .boroughs("REFUA")
                .sign();
        String id = TOWN.as("finance")
                .auth()
                .oauth2(both)
                .body("""
                        {"effectiveFrom": "2016-17-P04", "kind": "TEMPORARY", "reason": "x", "legs": [
                          {"serviceLine": "3.1.1", "fund": "DSG", "type": "EXPENDITURE", "amount": 50},
                          {"serviceLine": "3.1.2", "fund": "DSG", "type": "EXPENDITURE", "amount": -50}]}
                        """)
                .post("/virements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(
                TOWN.as("finance").auth().oauth2(both).post("/virements/" + id + "/approval"),
                403,
                "proposer-may-not-approve");
        String underAnotherName = org.concordat.testing.Tokens.user("Somebody Else")
                .subject("both")
                .role("approver")
                .boroughs("REFUA")
                .sign();
        refused(
                TOWN.as("finance").auth().oauth2(underAnotherName).post("/virements/" + id + "/approval"),
                403,
                "proposer-may-not-approve");
        refused(
                TOWN.as("approver").body("{\"reason\": \" \"}").post("/virements/" + id + "/rejection"),
                422,
                "reason-missing");
        TOWN.as("approver")
                .body("{\"reason\": \"not agreed\"}")
                .post("/virements/" + id + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        refused(TOWN.as("approver").post("/virements/" + id + "/approval"), 409, "virement-decided");
    }
}
