package org.concordat.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.registers.Told.told;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Versions that another person has to confirm, with a made-up register of leases. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "allotments"))
class ProposalTest {

    private static final String LEASE = "{\"tenant\": \"Society\", \"rent\": %s}";
    private static final String NOTED = "{\"tenant\": \"Society\", \"rent\": %s, \"note\": \"%s\"}";

    @Test
    void what_commits_money_waits_until_another_person_confirms_it() {
        put("PROA", "shed", LEASE.formatted(100))
                .then()
                .statusCode(202)
                .header("Location", equalTo("/v1/boroughs/PROA/leases/shed/proposals/1"))
                .header("ETag", nullValue())
                .body("proposal", equalTo(1))
                .body("version", equalTo(1))
                .body("proposedBy", equalTo("finance.proa"));
        refused(finance("PROA").get(at("PROA", "shed")), 404, "lease-unknown");
        assertThat(told("PROA/leases/shed")).isEmpty();
        approver("PROA").get(at("PROA", "proposals")).then().body("items.lease", contains("shed"));
        approver("PROA")
                .get(at("PROA", "shed/proposals/1"))
                .then()
                .statusCode(200)
                .body("rent", equalTo(100));
        refused(finance("PROA").post(at("PROA", "shed/proposals/1/confirmation")), 403, "proposer-may-not-confirm");
        approver("PROA")
                .post(at("PROA", "shed/proposals/1/confirmation"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("recordedBy", equalTo("finance.proa"))
                .body("confirmedBy", equalTo("approver.proa"));
        finance("PROA").get(at("PROA", "shed")).then().statusCode(200).body("rent", equalTo(100));
        finance("PROA")
                .get(at("PROA", "shed/versions"))
                .then()
                .body("items.recordedBy", contains("finance.proa"))
                .body("items.confirmedBy", contains("approver.proa"));
        approver("PROA").get(at("PROA", "proposals")).then().body("items", empty());
        assertThat(told("PROA/leases/shed")).singleElement().satisfies(event -> {
            assertThat(event.path("proposedBy").asText()).isEqualTo("finance.proa");
            assertThat(event.path("confirmedBy").asText()).isEqualTo("approver.proa");
        });
        refused(approver("PROA").post(at("PROA", "shed/proposals/1/confirmation")), 409, "proposal-decided");
        audited("PROA", "lease.propose", "lease.confirm");
    }

    @Test
    void what_commits_none_is_a_version_at_once() {
        confirmed("PROB", "shed", 100);
        finance("PROB")
                .header("If-Match", "\"1\"")
                .body(NOTED.formatted("100.0", "Painted"))
                .put(at("PROB", "shed"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("confirmedBy", nullValue());
    }

    @Test
    void a_proposal_is_rejected_for_a_reason_by_whoever_may() {
        put("PROC", "shed", LEASE.formatted(100)).then().statusCode(202);
        refused(
                approver("PROC").body("{\"reason\": \" \"}").post(at("PROC", "shed/proposals/1/rejection")),
                422,
                "reason-missing");
        approver("PROC")
                .body("{\"reason\": \"Too dear\"}")
                .post(at("PROC", "shed/proposals/1/rejection"))
                .then()
                .statusCode(204);
        refused(approver("PROC").post(at("PROC", "shed/proposals/1/confirmation")), 409, "proposal-decided");
        refused(approver("PROC").get(at("PROC", "shed/proposals/1")), 404, "proposal-unknown");
        refused(approver("PROC").post(at("PROC", "shed/proposals/9/confirmation")), 404, "proposal-unknown");
        refused(finance("PROC").get(at("PROC", "shed")), 404, "lease-unknown");
        assertThat(told("PROC/leases/shed")).isEmpty();
        put("PROC", "shed", LEASE.formatted(90))
                .then()
                .statusCode(202)
                .body("proposal", equalTo(3))
                .body("version", equalTo(1));
        audited("PROC", "lease.reject");
    }

    @Test
    void a_change_takes_the_place_of_what_waits_and_the_same_again_is_nothing_new() {
        put("PROD", "shed", LEASE.formatted(100)).then().body("proposal", equalTo(1));
        put("PROD", "shed", LEASE.formatted("100.00")).then().statusCode(202).body("proposal", equalTo(1));
        put("PROD", "shed", LEASE.formatted(110)).then().statusCode(202).body("proposal", equalTo(2));
        refused(approver("PROD").post(at("PROD", "shed/proposals/1/confirmation")), 409, "proposal-decided");
        approver("PROD").get(at("PROD", "proposals")).then().body("items.rent", contains(110));
        approver("PROD")
                .post(at("PROD", "shed/proposals/2/confirmation"))
                .then()
                .statusCode(200)
                .body("rent", equalTo(110));
    }

    @Test
    void a_version_that_needs_nobody_takes_the_place_of_what_waits() {
        confirmed("PROE", "shed", 100);
        change("PROE", 1, LEASE.formatted(120)).then().statusCode(202);
        change("PROE", 1, NOTED.formatted(100, "Painted"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        approver("PROE").get(at("PROE", "proposals")).then().body("items", empty());
        refused(approver("PROE").post(at("PROE", "shed/proposals/3/confirmation")), 409, "proposal-decided");
    }

    @Test
    void what_is_wrong_is_refused_before_it_waits() {
        refused(put("PROF", "shed", LEASE.formatted(-1)), 422, "lease-invalid");
        approver("PROF").get(at("PROF", "proposals")).then().body("items", empty());
    }

    @Test
    void what_waits_is_answered_a_page_at_a_time_and_behind_the_wall() {
        for (String code : List.of("a", "b", "c")) {
            put("PROG", code, LEASE.formatted(1)).then().statusCode(202);
        }
        Response page = approver("PROG").get(at("PROG", "proposals") + "?limit=2");
        page.then().body("items.lease", contains("a", "b"));
        approver("PROG").get(page.<String>path("next")).then().body("items.lease", contains("c"));
        approver("PROA").get(at("PROG", "proposals")).then().statusCode(404);
    }

    @Test
    void what_came_together_has_a_result_each_and_is_confirmed_together() {
        confirmed("PROH", "old", 10);
        String rents = """
                {"rents": [{"lease": "old", "tenant": "Society", "rent": 12}, {"lease": "new", "tenant": "Club", "rent": 5}]}""";
        finance("PROH")
                .body(rents)
                .post("/v1/boroughs/PROH/leases?dryRun=true")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("rows.what", contains("CHANGED", "NEW"))
                .body("rows.awaitsConfirmation", contains(true, true));
        approver("PROH").get(at("PROH", "proposals")).then().body("items", empty());
        String upload = finance("PROH")
                .body(rents)
                .post("/v1/boroughs/PROH/leases")
                .then()
                .statusCode(200)
                .body("counts.created", equalTo(1))
                .body("counts.changed", equalTo(1))
                .body("counts.awaitingConfirmation", equalTo(2))
                .body("rows[0].changes.at", contains("/rent"))
                .body("rows[0].changes.from", contains("10"))
                .body("rows[0].changes.to", contains("12"))
                .extract()
                .path("upload");
        finance("PROH")
                .body(rents)
                .post("/v1/boroughs/PROH/leases")
                .then()
                .statusCode(200)
                .body("counts.unchanged", equalTo(2))
                .body("counts.awaitingConfirmation", equalTo(0));
        refused(
                finance("PROH").post(at("PROH", "uploads/" + upload + "/confirmation")),
                403,
                "proposer-may-not-confirm");
        approver("PROH")
                .post(at("PROH", "uploads/" + upload + "/confirmation"))
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(2))
                .body("records.code", contains("new", "old"))
                .body("records.version", contains(1, 2));
        refused(approver("PROH").post(at("PROH", "uploads/" + upload + "/confirmation")), 404, "proposal-unknown");
        finance("PROH")
                .body(rents)
                .post("/v1/boroughs/PROH/leases")
                .then()
                .body("rows.what", contains("UNCHANGED", "UNCHANGED"));
    }

    @Test
    void one_row_that_is_refused_refuses_all_and_a_dry_run_says_which() {
        String rents = """
                {"rents": [{"lease": "a", "tenant": "Society", "rent": 12}, {"lease": "b", "tenant": "Club", "rent": -5},
                           {"lease": "a", "tenant": "Society", "rent": 13}]}""";
        refused(finance("PROI").body(rents).post("/v1/boroughs/PROI/leases"), 422, "upload-refused")
                .then()
                .body("findings.code", contains("NO_RENT", "ROW_TWICE"));
        approver("PROI").get(at("PROI", "proposals")).then().body("items", empty());
        finance("PROI")
                .body(rents)
                .post("/v1/boroughs/PROI/leases?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows.what", contains("NEW", "REFUSED", "REFUSED"))
                .body("rows", hasSize(3));
    }

    private static void confirmed(String borough, String code, int rent) {
        put(borough, code, LEASE.formatted(rent)).then().statusCode(202);
        approver(borough)
                .post(at(borough, code + "/proposals/1/confirmation"))
                .then()
                .statusCode(200);
    }

    private static Response put(String borough, String code, String body) {
        return finance(borough).body(body).put(at(borough, code));
    }

    private static Response change(String borough, int seen, String body) {
        return finance(borough)
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .put(at(borough, "shed"));
    }

    private static String at(String borough, String what) {
        return "/v1/boroughs/%s/leases/%s".formatted(borough, what);
    }

    private static RequestSpecification finance(String borough) {
        return given().auth().oauth2(Tokens.borough("finance", borough)).contentType("application/json");
    }

    private static RequestSpecification approver(String borough) {
        return given().auth().oauth2(Tokens.borough("approver", borough)).contentType("application/json");
    }

    private static void audited(String borough, String... actions) {
        given().auth()
                .oauth2(Tokens.auditor(borough))
                .get("/v1/audit?borough=%s&limit=500".formatted(borough))
                .then()
                .statusCode(200)
                .body("items.action", hasItems(actions));
        given().auth()
                .oauth2(Tokens.auditor(borough))
                .get("/v1/audit/verification")
                .then()
                .body("clean", equalTo(true));
    }
}
