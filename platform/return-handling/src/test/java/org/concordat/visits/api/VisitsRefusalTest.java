package org.concordat.visits.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.testing.Refusals.refused;
import static org.concordat.visits.api.VisitingBorough.visits;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.UUID;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.madeup.Visits;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.reading.ReturnRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every refusal of the life of returns: one stable code, one status that is no success, words for who asked. */
@QuarkusTest
@QuarkusTestResource(VisitsServers.class)
class VisitsRefusalTest {

    private static final VisitingBorough BOROUGH = VisitingBorough.unknown("VISREF");
    private static String draft = "";
    private static String submitted = "";
    private static String approved = "";

    @BeforeEach
    void prepare() {
        if (draft.isEmpty()) {
            VisitingBorough.known("VISREF");
            approved = BOROUGH.approved(visits("2016-17-P01", 1, 1));
            submitted = BOROUGH.submitted(visits("2016-17-P02", 1, 1));
            draft = BOROUGH.draft(visits("2016-17-P03", 1, 1));
        }
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused(BOROUGH.posts("{"), 400, "malformed-return");
        refused(BOROUGH.posts(visits("2016-17-Q1", 1, 1)), 400, "return-not-understood");
        refused(BOROUGH.posts("{\"period\": \"2016-17-P05\", \"lines\": []}"), 422, "no-lines");
        refused(
                BOROUGH.as("finance").contentType("text/csv").body("a,b\n1,2\n").post("/returns"),
                400,
                "unknown-column");
        refused(
                BOROUGH.as("finance")
                        .contentType("application/pdf")
                        .body(new byte[] {1})
                        .post("/returns"),
                415,
                "media-type-unsupported");
    }

    @Test
    void what_is_larger_than_a_return_is_refused() {
        String lines = "{},".repeat(50_000) + "{}";
        refused(BOROUGH.posts("{\"period\": \"2016-17-P05\", \"lines\": [" + lines + "]}"), 413, "too-many-lines");
        String totals =
                "{\"measure\": \"visits\", \"total\": 1},".repeat(1_000) + "{\"measure\": \"visits\", \"total\": 1}";
        refused(
                BOROUGH.posts("{\"period\": \"2016-17-P05\", \"lines\": [{}], \"controlTotals\": [" + totals + "]}"),
                413,
                "too-many-control-totals");
        ReturnReader<Visits> reader = new ReturnReader<>(MadeUpForm.VISITS);
        byte[] tooLarge = new byte[20 * 1024 * 1024 + 1];
        assertThatExceptionOfType(ReturnRefused.class)
                .isThrownBy(() -> reader.read(tooLarge, ReturnFormat.JSON, Optional.empty(), Optional.empty()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("file-too-large"));
    }

    @Test
    void what_depends_on_a_chart_that_has_not_arrived_is_refused_for_now() {
        VisitingBorough ahead = VisitingBorough.aheadOfItsChart("VISREG");
        refused(ahead.posts(visits("2016-17-P03", 1, 1)), 503, "chart-not-known-yet")
                .then()
                .header("Retry-After", notNullValue());
    }

    @Test
    void a_period_is_closed_once() {
        BOROUGH.as("approver").post("/periods/2016-17-P01/closure").then().statusCode(200);
        refused(BOROUGH.as("approver").post("/periods/2016-17-P01/closure"), 409, "period-already-closed");
        BOROUGH.as("approver")
                .body("{\"reason\": \"once more\"}")
                .post("/periods/2016-17-P01/reopening")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_not_there_is_refused() {
        UUID none = UUID.randomUUID();
        refused(BOROUGH.as("finance").get("/returns/" + none), 404, "return-not-found");
        refused(
                BOROUGH.as("finance")
                        .header("If-Match", "*")
                        .body(visits("2016-17-P03", 1, 1))
                        .put("/returns/" + none),
                404,
                "return-not-found");
        refused(BOROUGH.as("finance").post("/returns/" + none + "/submission"), 404, "return-not-found");
        refused(
                BOROUGH.as("approver").body("{\"certification\": \"x\"}").post("/returns/" + none + "/approval"),
                404,
                "return-not-found");
        refused(BOROUGH.as("approver").post("/periods/2016-17-Q1/closure"), 404, "period-not-in-calendar");
        refused(BOROUGH.as("approver").post("/periods/2016-17-P00/closure"), 404, "period-not-in-calendar");
        refused(VisitingBorough.unknown("NOWHERE").posts(visits("2016-17-P03", 1, 1)), 404, "borough-not-set-up");
    }

    @Test
    void a_domain_without_opening_budgets_takes_none() {
        refused(BOROUGH.posts(visits("2016-17-P00", 1, 1)), 400, "return-not-understood");
        BOROUGH.posts(visits("2016-17-P00", 1, 1))
                .then()
                .body(
                        "findings[0].message",
                        equalTo(
                                "Returns are made for months and the outturn, such as 2016-17-P01; '2016-17-P00' is neither."));
        BOROUGH.as("finance").get("/returns/template?period=2016-17-P00").then().statusCode(400);
    }

    @Test
    void what_is_asked_for_vaguely_is_refused() {
        refused(BOROUGH.as("finance").get("/returns/template"), 400, "period-missing");
        refused(BOROUGH.as("finance").get("/returns/template?period=2016-17-P04&format=pdf"), 400, "format-unknown");
        refused(BOROUGH.as("finance").get("/periods"), 400, "financial-year-missing");
        refused(BOROUGH.as("finance").get("/returns?limit=0"), 400, "limit-invalid");
        refused(BOROUGH.as("finance").get("/returns?after=nonsense"), 400, "after-invalid");
    }

    @Test
    void what_the_state_does_not_allow_is_refused() {
        refused(BOROUGH.posts(visits("2016-17-P03", 1, 1)), 409, "version-in-progress");
        refused(BOROUGH.as("finance").post("/returns/" + approved + "/submission"), 409, "not-a-draft");
        refused(
                BOROUGH.as("finance")
                        .header("If-Match", "*")
                        .body(visits("2016-17-P01", 1, 1))
                        .put("/returns/" + approved),
                409,
                "not-a-draft");
        refused(
                BOROUGH.as("approver").body("{\"certification\": \"x\"}").post("/returns/" + draft + "/approval"),
                409,
                "not-submitted");
        refused(
                BOROUGH.as("approver").body("{\"reason\": \"x\"}").post("/periods/2016-17-P01/reopening"),
                409,
                "period-not-closed");
        refused(BOROUGH.as("approver").post("/periods/2016-17-P03/closure"), 409, "return-not-approved");
        refused(
                BOROUGH.as("finance")
                        .header("If-Match", "\"99\"")
                        .body(visits("2016-17-P03", 1, 1))
                        .put("/returns/" + draft),
                412,
                "version-stale");
        refused(
                BOROUGH.as("finance").body(visits("2016-17-P03", 1, 1)).put("/returns/" + draft),
                428,
                "if-match-required");
    }

    @Test
    void whoever_submitted_may_not_approve_under_another_name_and_somebody_of_the_same_name_may() {
        String id = BOROUGH.draft(visits("2016-17-P11", 1, 1));
        BOROUGH.as("finance", "7", "j.smith")
                .body("{\"comment\": \"as counted\"}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("submittedBy", org.hamcrest.Matchers.equalTo("j.smith"));
        String certified = "{\"certification\": \"counted twice\"}";
        refused(
                BOROUGH.as("approver", "7", "J.Smith").body(certified).post("/returns/" + id + "/approval"),
                403,
                "submitter-may-not-approve");
        BOROUGH.as("approver", "8", "j.smith")
                .body(certified)
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("approvedBy", org.hamcrest.Matchers.equalTo("j.smith"));
    }

    @Test
    void what_is_said_badly_is_refused() {
        refused(
                BOROUGH.as("approver").body("{\"certification\": \" \"}").post("/returns/" + submitted + "/approval"),
                422,
                "certification-missing");
        refused(
                BOROUGH.as("approver").body("{\"reason\": \" \"}").post("/returns/" + submitted + "/rejection"),
                422,
                "reason-missing");
        refused(
                BOROUGH.as("approver")
                        .body("{\"reason\": \"%s\"}".formatted("x".repeat(4001)))
                        .post("/returns/" + submitted + "/rejection"),
                422,
                "statement-too-long");
        refused(
                BOROUGH.as("finance")
                        .body("{\"comments\": [{\"code\": \"NONE\", \"comment\": \"x\"}]}")
                        .post("/returns/" + draft + "/submission"),
                422,
                "comment-matches-nothing");
        refused(
                BOROUGH.as("approver").body("{\"reason\": \"\"}").post("/periods/2016-17-P01/reopening"),
                422,
                "reason-missing");
        refused(
                BOROUGH.as("finance")
                        .header("If-Match", "*")
                        .body(visits("2016-17-P09", 1, 1))
                        .put("/returns/" + draft),
                422,
                "period-differs");
    }
}
