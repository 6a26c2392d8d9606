package org.concordat.budgets.upgrade;

import static io.restassured.RestAssured.given;
import static org.concordat.budgets.upgrade.FormerReleaseServers.APPROVED;
import static org.concordat.budgets.upgrade.FormerReleaseServers.DRAFTED;
import static org.concordat.budgets.upgrade.FormerReleaseServers.SUBMITTED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What the former release stored is read, revised, submitted and approved by this one. */
@QuarkusTest
@QuarkusTestResource(value = FormerReleaseServers.class, restrictToAnnotatedClass = true)
class FormerReleaseTest {

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.borough(role, "FORMER"))
                .contentType("application/json")
                .basePath("/v1/boroughs/FORMER");
    }

    @Test
    void an_approved_return_is_read_and_reconciled_by_the_totals_that_were_kept_then() {
        as("auditor")
                .get("/returns/" + APPROVED)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("certification", equalTo("agrees with the ledger"))
                .body("comment", equalTo("as planned"))
                .body("lines[0].actualToDate", equalTo(100.50f));
        given().auth()
                .oauth2(Tokens.auditor("FORMER"))
                .get("/v1/reconciliation?period=2016-17-P02")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true))
                .body("returns[0].differences.size()", equalTo(0))
                .body("returns[0].published.sums.measure", hasItem("currentBudget"));
    }

    @Test
    void a_submitted_return_is_approved_without_a_reading() {
        as("approver")
                .body("{\"certification\": \"agrees\"}")
                .post("/returns/" + SUBMITTED + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("history.state", contains("DRAFT", "APPROVED"));
    }

    @Test
    void a_draft_is_submitted_and_revised() {
        as("finance").post("/returns/" + DRAFTED + "/submission").then().statusCode(200);
        as("approver")
                .body("{\"reason\": \"once more\"}")
                .post("/returns/" + DRAFTED + "/rejection")
                .then()
                .statusCode(200);
        as("finance")
                .header("If-Match", "*")
                .body(FormerReleaseServers.sent("2016-17-P04"))
                .put("/returns/" + DRAFTED)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }
}
