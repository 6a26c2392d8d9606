package org.concordat.budgets.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.budgets.api.Town.aReturn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.SentEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class ReturnLifeTest {

    @Test
    void a_return_is_saved_submitted_and_approved_by_somebody_else() {
        Town town = Town.withChart("LIFEA");
        var saved = town.posts(aReturn("2016-17-P01")).then();
        saved.statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("findings", empty())
                .body("lines.serviceLine", contains("3.1.2", "3.1.1"))
                .body("lines[0].costCentreTitle", equalTo("Fostering"))
                .body("lines[0].actualToDate", equalTo(100.50f))
                .body("controlTotals.lines", equalTo(2));
        String id = saved.extract().path("id");
        saved.header("Location", endsWith("/v1/boroughs/LIFEA/returns/" + id));

        town.as("finance")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        town.as("approver")
                .body("{\"certification\": \" agrees \"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvedBy", equalTo("approver.lifea"))
                .body("certification", equalTo("agrees"))
                .body("history.state", contains("DRAFT", "SUBMITTED", "APPROVED"));

        assertThat(Published.about("LIFEA/2016-17-P01", 3))
                .extracting(SentEvent::type)
                .containsExactly(
                        "concordat.budgets.return-drafted.v1",
                        "concordat.budgets.return-submitted.v1",
                        "concordat.budgets.return-approved.v1");
    }

    @Test
    void whoever_submitted_may_not_approve_even_as_an_approver() {
        Town town = Town.withChart("LIFEB");
        String id = town.posts(aReturn("2016-17-P01")).then().extract().path("id");
        String both = org.concordat.testing.Tokens.user("both")
                .role("finance")
                .role("approver")
                .boroughs("LIFEB")
                .sign();
        town.as("finance")
                .auth()
                .oauth2(both)
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200);
        town.as("finance")
                .auth()
                .oauth2(both)
                .body("{\"certification\": \"mine\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:concordat:problem:submitter-may-not-approve"));
    }

    @Test
    void a_wrong_return_is_kept_with_its_findings_and_cannot_be_submitted() {
        Town town = Town.withChart("LIFEC");
        String wrong = aReturn("2016-17-P03").replace("RE-0100", "XX-0100");
        var saved = town.posts(wrong).then().statusCode(201).body("findings[0].severity", equalTo("ERROR"));
        String id = saved.extract().path("id");
        town.as("finance")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:return-has-errors"))
                .body("findings[0].at", containsString("/lines/1"));
        assertThat(town.as("finance").get("/returns/" + id + "/source").asByteArray())
                .isEqualTo(wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void what_is_sent_back_is_corrected_in_the_same_version() {
        Town town = Town.withChart("LIFED");
        String id = town.submitted(aReturn("2016-17-P03"));
        town.as("approver")
                .body("{\"reason\": \"a month old\"}")
                .post("/returns/" + id + "/rejection")
                .then()
                .statusCode(200)
                .body("reason", equalTo("a month old"));
        String etag = town.as("finance").get("/returns/" + id).header("ETag");
        town.as("finance")
                .body(aReturn("2016-17-P03"))
                .put("/returns/" + id)
                .then()
                .statusCode(428);
        town.as("finance")
                .header("If-Match", etag)
                .body(aReturn("2016-17-P03", "1300", "800"))
                .put("/returns/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("lines[0].currentBudget", equalTo(1300.0f));
        town.as("finance")
                .header("If-Match", etag)
                .body(aReturn("2016-17-P03"))
                .put("/returns/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void an_approved_return_is_restated_by_the_next_version_which_supersedes_it() {
        Town town = Town.withChart("LIFEE");
        String first = town.approved(aReturn("2016-17-P01"));
        String second = town.submitted(aReturn("2016-17-P01").replace("100.50", "120.50"));
        town.as("approver")
                .get("/returns/" + second)
                .then()
                .body("findings.code", contains("RESTATEMENT", "LINE_RESTATED"))
                .body("findings[1].message", endsWith("actual to date £120.50, approved as £100.50 (£20.00 more)."))
                .body("comment", equalTo("as planned"));
        town.posts(aReturn("2016-17-P01"))
                .then()
                .statusCode(409)
                .header("Location", endsWith("/returns/" + second))
                .body("type", equalTo("urn:concordat:problem:version-in-progress"))
                .body("existing", endsWith("/returns/" + second));
        town.as("finance").get("/returns/" + first).then().body("state", equalTo("APPROVED"));
        town.as("approver")
                .body("{\"certification\": \"restated\"}")
                .post("/returns/" + second + "/approval")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        town.as("finance")
                .get("/returns/" + first)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(second))
                .body("history.last().statement", equalTo("restated by version 2: as planned"))
                .body("lines[0].actualToDate", equalTo(100.50f));
        List<SentEvent> told = Published.about("LIFEE/2016-17-P01", 6);
        assertThat(told.get(4).payload()).contains("\"restatementReason\":\"as planned\"");
        assertThat(told.get(5).payload()).contains("\"restatementReason\":\"as planned\"");
        assertThat(told.get(2).payload())
                .as("the first version is submitted with the same comment")
                .doesNotContain("restatementReason");
        town.as("auditor")
                .get("/returns?period=2016-17-P01&state=SUPERSEDED")
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void of_two_approvals_at_once_one_wins() throws Exception {
        Town town = Town.withChart("LIFEF");
        String id = town.submitted(aReturn("2016-17-P03"));
        Callable<Integer> approval = () -> town.as("approver")
                .body("{\"certification\": \"agrees\"}")
                .post("/returns/" + id + "/approval")
                .statusCode();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = two.invokeAll(List.of(approval, approval));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void of_two_first_versions_at_once_one_is_kept() throws Exception {
        Town town = Town.withChart("LIFEG");
        Callable<Integer> posting = () -> town.posts(aReturn("2016-17-P03")).statusCode();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = two.invokeAll(List.of(posting, posting));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
        town.as("finance").get("/returns").then().body("items", hasSize(1));
    }

    @Test
    void the_same_key_gets_the_same_answer_and_makes_one_return() {
        Town town = Town.withChart("LIFEH");
        String first = town.as("finance")
                .header("Idempotency-Key", "k-1")
                .body(aReturn("2016-17-P03"))
                .post("/returns")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        town.as("finance")
                .header("Idempotency-Key", "k-1")
                .body(aReturn("2016-17-P03"))
                .post("/returns")
                .then()
                .statusCode(201)
                .body(equalTo(first));
        town.as("finance")
                .header("Idempotency-Key", "k-1")
                .body(aReturn("2016-17-P04"))
                .post("/returns")
                .then()
                .statusCode(422);
    }

    @Test
    void a_dry_run_finds_the_same_and_stores_nothing() {
        Town town = Town.withChart("LIFEI");
        town.as("finance")
                .body(aReturn("2016-17-P03").replace("RE-0100", "XX-0100"))
                .post("/returns?dryRun=true")
                .then()
                .statusCode(200)
                .body("findings[0].severity", equalTo("ERROR"));
        town.as("finance").get("/returns").then().body("items", empty());
    }

    @Test
    void figures_made_up_for_demonstration_stay_marked() {
        Town town = Town.withChart("LIFEJ");
        town.approved(aReturn("2016-17-P03").replace("\"unit\"", "\"illustrative\": true, \"unit\""));
        assertThat(Published.about("LIFEJ/2016-17-P03", 3).getLast().payload()).contains("\"illustrative\":true");
    }

    @Test
    void original_budget_is_fixed_by_the_years_first_approved_return() {
        Town town = Town.withChart("LIFEK");
        town.approved(aReturn("2016-17-P03"));
        town.posts(aReturn("2016-17-P04", "1300", "800"))
                .then()
                .statusCode(201)
                .body("findings.severity", org.hamcrest.Matchers.hasItem("ERROR"));
    }

    @Test
    void what_became_wrong_after_the_submission_is_not_approved() {
        Town town = Town.withChart("LIFEL");
        String id = town.submitted(aReturn("2016-17-P04", "1300", "800"));
        town.approved(aReturn("2016-17-P03"));
        town.as("approver")
                .body("{\"certification\": \"agrees\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:return-has-errors"));
    }
}
