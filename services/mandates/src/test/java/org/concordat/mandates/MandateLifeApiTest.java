package org.concordat.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.mandates.Api.adopted;
import static org.concordat.mandates.Api.as;
import static org.concordat.mandates.Api.cabinet;
import static org.concordat.mandates.Api.drafted;
import static org.concordat.mandates.Api.mandate;
import static org.concordat.mandates.Api.mandates;
import static org.concordat.mandates.Api.named;
import static org.concordat.mandates.Api.newBorough;
import static org.concordat.mandates.Api.newPartnership;
import static org.concordat.mandates.Api.officer;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.SentEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class MandateLifeApiTest {

    @Test
    void goes_from_draft_to_adoption_and_tells_the_others() {
        String borough = newBorough();
        String partnership = newPartnership(borough, newBorough(), newBorough());
        String id = drafted(borough, mandate("2016-17", named(partnership)));
        officer(borough)
                .get(mandates(borough) + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DRAFT"), "version", equalTo(1), "findings", empty())
                .body("sharing[0].detail", equalTo("NAMED"), "adoption", nullValue());
        assertThat(Published.of(borough + "/2016-17")).isEmpty();
        adopted(borough, id, "2016-03-14");
        as(Tokens.auditor(borough))
                .get(mandates(borough) + "/" + id)
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("EXPIRED"),
                        "adoption.on",
                        equalTo("2016-03-14"),
                        "adoption.minute",
                        equalTo("Item 7"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(Published.of(borough + "/2016-17"))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.type()).isEqualTo("concordat.mandates.mandate-adopted.v1");
                            assertThat(event.sent()).isTrue();
                            assertThat(event.borough()).isEqualTo(borough);
                            assertThat(event.actor()).isEqualTo("cabinet." + borough.toLowerCase());
                            assertThat(event.data().path("sharing").path(0).has("serviceLine"))
                                    .isFalse();
                            assertThat(event.data().path("mandate").asText()).isEqualTo(id);
                        }));
    }

    @Test
    void keeps_a_draft_with_its_errors_and_does_not_let_it_be_adopted() {
        String borough = newBorough();
        String id = drafted(borough, mandate("2016-17", named("nowhere")));
        officer(borough)
                .get(mandates(borough) + "/" + id)
                .then()
                .body(
                        "findings.code",
                        contains("UNKNOWN_PARTNERSHIP"),
                        "findings.at",
                        contains("/sharing/0/partnership"));
        refused(cabinet(borough).post(mandates(borough) + "/" + id + "/adoption"), 422, "has-errors")
                .then()
                .body("findings.code", contains("UNKNOWN_PARTNERSHIP"));
        assertThat(Published.of(borough + "/2016-17")).isEmpty();
    }

    @Test
    void keeps_and_publishes_every_part_of_a_mandate() {
        String borough = newBorough();
        String other = newBorough();
        String partnership = newPartnership(borough, other, newBorough());
        String pool = "pool-" + borough.toLowerCase();
        Api.admin()
                .body("""
                        {"title": "Senior management", "host": "%s", "serviceLines": ["9.1"], "basis": "CASELOAD",
                         "shares": [{"borough": "%s", "weight": 1}, {"borough": "%s", "weight": 2}], "from": "2012-04-01"}""".formatted(borough, borough, other))
                .put("/v1/partnerships/%s/apportionment-pools/%s".formatted(partnership, pool))
                .then()
                .statusCode(201);
        String body = """
                {"financialYear": "2016-17", "title": "All of it",
                 "sharing": [%s, {"partnership": "%s", "domain": "BUDGET", "serviceLine": "3.1.2",
                   "measure": "forecastOutturn", "detail": "TOTALS", "until": "2016-12-31"}],
                 "serviceScopes": [{"serviceLine": "3.6.1", "delivery": "TRI_BOROUGH"}],
                 "priorities": [{"code": "1.2.1", "text": "Protect children"}],
                 "kpiCommitments": [
                   {"kpi": "A", "target": {"kind": "CONSTANT", "value": 95.50}},
                   {"kpi": "B", "target": {"kind": "MONTHLY_TRAJECTORY", "values": [1,2,3,4,5,6,7,8,9,10,11,12]}},
                   {"kpi": "C", "target": {"kind": "MILESTONES", "shape": "LINE",
                      "points": [{"due": "2016-17-Q1", "value": 1}, {"due": "2016-17-Q2", "value": 2}]}},
                   {"kpi": "D", "target": {"kind": "BELOW_COMPARATOR", "comparator": "STATISTICAL_NEIGHBOURS"}},
                   {"kpi": "E", "target": {"kind": "ABOVE_LAST_RESULT", "by": 2}}],
                 "milestones": [{"due": "2016-17-Q1", "text": "One education service"}],
                 "apportionment": [{"pool": "%s", "version": 1}]}""".formatted(named(partnership), partnership, pool);
        String id = drafted(borough, body);
        officer(borough)
                .get(mandates(borough) + "/" + id)
                .then()
                .body("findings", empty(), "kpiCommitments.target.kind", hasSize(5))
                .body("kpiCommitments[2].target.points[1].due", equalTo("2016-17-Q2"))
                .body("sharing[1].until", equalTo("2016-12-31"), "apportionment[0].pool", equalTo(pool));
        adopted(borough, id, "2016-03-14");
        assertThat(Published.of(borough + "/2016-17")).singleElement().satisfies(event -> {
            assertThat(event.data().at("/kpiCommitments/0/target/value").decimalValue())
                    .isEqualByComparingTo("95.5");
            assertThat(event.data().at("/milestones/0/due").asText()).isEqualTo("2016-17-Q1");
            assertThat(event.data().at("/sharing/1/until").asText()).isEqualTo("2016-12-31");
        });
    }

    /** Two of Hammersmith and Fulham's eighteen of 2012-13 say the same of two services. */
    @Test
    void milestones_come_back_as_they_are_printed_and_two_services_may_mean_to_do_the_same() {
        String borough = newBorough();
        String milestones = """
                {"due": "2012-13-Q1", "service": "Education", "text": "Integration of shared Education service",
                  "delivery": "TRI_BOROUGH"},
                 {"due": "2012-13-Q2", "service": "Family Support Programme", "text": "Go-live of new Front Door"},
                 {"due": "2012-13-Q2", "service": "Social Care", "text": "Go-live of new Front Door"}""";
        String mandate = """
                {"financialYear": "2012-13", "title": "Mandate", "milestones": [%s]}""";
        String id = drafted(borough, mandate.formatted(milestones));
        officer(borough)
                .get(mandates(borough) + "/" + id)
                .then()
                .body("findings.findAll { it.severity == 'ERROR' }", empty())
                .body("milestones.due", contains("2012-13-Q1", "2012-13-Q2", "2012-13-Q2"))
                .body(
                        "milestones.service",
                        contains("Education", "Family Support Programme", "Social Care"),
                        "milestones.delivery",
                        contains("TRI_BOROUGH", null, null));
        adopted(borough, id, "2012-03-14");
        assertThat(Published.of(borough + "/2012-13"))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.data().at("/milestones/0/delivery").asText())
                        .isEqualTo("TRI_BOROUGH"));
    }

    @Test
    void refuses_a_body_that_no_draft_could_hold() {
        String borough = newBorough();
        String start = "{\"financialYear\": \"2016-17\", \"title\": \"M\", ";
        for (String body : List.of(
                "{\"financialYear\": \"2016-18\", \"title\": \"M\"}",
                start + "\"sharing\": [{\"detail\": \"SOME\"}]}",
                start + "\"sharing\": [{\"detail\": \"NAMED\", \"domain\": \"MONEY\"}]}",
                start + "\"sharing\": [{\"domain\": \"BUDGET\"}]}",
                start + "\"sharing\": [{\"detail\": \"NAMED\", \"until\": \"+999999999-12-31\"}]}",
                start + "\"sharings\": []}",
                start + "\"kpiCommitments\": [{\"kpi\": \"A\", \"target\": {\"kind\": \"CONSTANT\"}}]}",
                start
                        + "\"kpiCommitments\": [{\"kpi\": \"A\", \"target\": {\"kind\": \"CONSTANT\", \"value\": 1, \"by\": 2}}]}",
                start + "\"milestones\": [{\"due\": \"soon\", \"text\": \"x\"}]}",
                "")) {
            officer(borough).body(body).post(mandates(borough)).then().statusCode(400);
        }
    }

    @Test
    void changes_and_discards_a_draft_only_for_who_has_read_it_and_never_what_was_adopted() {
        String borough = newBorough();
        String partnership = newPartnership(borough, newBorough(), newBorough());
        String body = mandate("2016-17", named(partnership));
        String id = drafted(borough, body);
        String path = mandates(borough) + "/" + id;
        officer(borough).body(body).put(path).then().statusCode(428);
        officer(borough).header("If-Match", "\"9\"").body(body).put(path).then().statusCode(412);
        officer(borough)
                .header("If-Match", "\"1\"")
                .body(mandate("2016-17", ""))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("findings.code", contains("NOTHING_SHARED"));
        refused(
                officer(borough)
                        .header("If-Match", "\"2\"")
                        .body(mandate("2017-18", ""))
                        .put(path),
                422,
                "financial-year-fixed");
        adopted(borough, id, "2016-03-14");
        String etag = officer(borough).get(path).header("ETag");
        refused(officer(borough).header("If-Match", etag).body(body).put(path), 409, "not-a-draft");
        refused(officer(borough).header("If-Match", etag).delete(path), 409, "not-a-draft");
        refused(cabinet(borough).post(path + "/adoption"), 409, "not-a-draft");

        String discarded = drafted(borough, body);
        officer(borough).delete(mandates(borough) + "/" + discarded).then().statusCode(428);
        officer(borough)
                .header("If-Match", "\"1\"")
                .delete(mandates(borough) + "/" + discarded)
                .then()
                .statusCode(204);
        officer(borough).get(mandates(borough) + "/" + discarded).then().statusCode(404);
        officer(borough)
                .body(body)
                .post(mandates(borough))
                .then()
                .statusCode(201)
                .body("version", equalTo(3));
        as(Tokens.auditor(borough))
                .get("/v1/audit?borough=" + borough)
                .then()
                .statusCode(200)
                .body("items.find { it.action == 'mandate.discard' }.before.id", equalTo(discarded));
    }

    @Test
    void is_adopted_by_the_cabinet_alone_and_not_by_who_drafted_it() {
        String borough = newBorough();
        String id = drafted(borough, mandate("2016-17", ""));
        String adoption = mandates(borough) + "/" + id + "/adoption";
        officer(borough).post(adoption).then().statusCode(403);
        String both = Tokens.user("mandate." + borough.toLowerCase())
                .role("mandate-officer")
                .role("cabinet")
                .boroughs(borough)
                .sign();
        refused(as(both).post(adoption), 403, "adopter-drafted-it");
        String underAnotherName = Tokens.user("Somebody Else")
                .subject("mandate." + borough.toLowerCase())
                .role("cabinet")
                .boroughs(borough)
                .sign();
        refused(as(underAnotherName).post(adoption), 403, "adopter-drafted-it");
        refused(
                cabinet(borough)
                        .body("{\"adoptedOn\": \"%s\"}"
                                .formatted(LocalDate.now().plusDays(2)))
                        .post(adoption),
                422,
                "adopted-in-future");
        cabinet(borough).post(adoption).then().statusCode(200);
    }

    @Test
    void replaces_the_mandate_of_the_year_and_links_the_two() {
        String borough = newBorough();
        String first = drafted(borough, mandate("2016-17", ""));
        adopted(borough, first, "2016-03-14");
        String second = drafted(borough, mandate("2016-17", ""));
        refused(
                cabinet(borough)
                        .body("{\"adoptedOn\": \"2016-03-13\"}")
                        .post(mandates(borough) + "/" + second + "/adoption"),
                422,
                "adopted-before-predecessor");
        adopted(borough, second, "2016-09-01");
        officer(borough)
                .get(mandates(borough) + "/" + first)
                .then()
                .body("state", equalTo("REPLACED"), "replacedBy", equalTo(second), "replacedOn", equalTo("2016-09-01"));
        officer(borough).get(mandates(borough) + "/" + second).then().body("replaces", equalTo(first));
        assertThat(Published.of(borough + "/2016-17"))
                .extracting(event -> event.data().path("replaces").asText(""))
                .containsExactly("", first);
        inForce(borough, "2016-08-31", first);
        inForce(borough, "2016-09-01", second);
        inForce(borough, "2016-03-13");
        inForce(borough, "2017-04-01");
        refused(
                cabinet(borough).body("{\"reason\": \"R\"}").post(mandates(borough) + "/" + first + "/withdrawal"),
                409,
                "not-in-force");
    }

    @Test
    void is_withdrawn_with_a_reason_and_what_it_replaced_does_not_come_back() {
        String borough = newBorough();
        String first = drafted(borough, mandate("2016-17", ""));
        adopted(borough, first, "2016-03-14");
        String second = drafted(borough, mandate("2016-17", ""));
        adopted(borough, second, "2016-04-14");
        String withdrawal = mandates(borough) + "/" + second + "/withdrawal";
        cabinet(borough).body("{}").post(withdrawal).then().statusCode(400);
        officer(borough).body("{\"reason\": \"R\"}").post(withdrawal).then().statusCode(403);
        refused(
                cabinet(borough)
                        .body("{\"reason\": \"R\", \"withdrawnOn\": \"2016-04-13\"}")
                        .post(withdrawal),
                422,
                "withdrawn-before-adoption");
        cabinet(borough)
                .body("{\"reason\": \"We leave\", \"withdrawnOn\": \"2016-10-01\"}")
                .post(withdrawal)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"), "withdrawal.reason", equalTo("We leave"));
        inForce(borough, "2016-09-30", second);
        inForce(borough, "2016-10-01");
        assertThat(Published.of(borough + "/2016-17").getLast()).satisfies(event -> {
            assertThat(event.type()).isEqualTo("concordat.mandates.mandate-withdrawn.v1");
            assertThat(event.version()).isEqualTo(3);
            assertThat(event.data().path("reason").asText()).isEqualTo("We leave");
        });
    }

    @Test
    void is_renewed_by_copying_last_years() {
        String borough = newBorough();
        String rule = "{\"domain\": \"BUDGET\", \"detail\": \"NAMED\", \"until\": \"2016-12-31\"}";
        String last = drafted(borough, mandate("2016-17", rule));
        officer(borough)
                .body("{\"title\": \"Renewed\"}")
                .post(mandates(borough) + "?copyOf=" + last)
                .then()
                .statusCode(201)
                .body("financialYear", equalTo("2017-18"), "title", equalTo("Renewed"), "state", equalTo("DRAFT"))
                .body("sharing[0].until", equalTo("2017-12-31"), "version", equalTo(1));
        officer(borough)
                .post(mandates(borough) + "?copyOf=" + last)
                .then()
                .statusCode(201)
                .body("title", equalTo("Mandate 2017-18"), "version", equalTo(2));
        refused(
                officer(borough).post(mandates(borough) + "?copyOf=6f1c2a1e-7d4b-4f0e-9a51-0d6a2c9b8e11"),
                422,
                "nothing-to-renew");
    }

    @Test
    void lists_by_year_and_in_parts() {
        String borough = newBorough();
        drafted(borough, mandate("2016-17", ""));
        drafted(borough, mandate("2016-17", ""));
        drafted(borough, mandate("2017-18", ""));
        officer(borough)
                .get(mandates(borough) + "?financialYear=2016-17")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        String next = officer(borough)
                .get(mandates(borough) + "?limit=2")
                .then()
                .body("items.version", contains(1, 2))
                .extract()
                .path("next");
        officer(borough)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.financialYear", contains("2017-18"), "next", nullValue());
        officer(borough).get(mandates(borough) + "?after=nonsense").then().statusCode(400);
        officer(borough).get(mandates(borough) + "?inForceOn=today").then().statusCode(400);
    }

    @Test
    void does_a_keyed_write_once() {
        String borough = newBorough();
        String body = mandate("2016-17", "");
        String first = officer(borough)
                .header("Idempotency-Key", "draft")
                .body(body)
                .post(mandates(borough))
                .path("id");
        String again = officer(borough)
                .header("Idempotency-Key", "draft")
                .body(body)
                .post(mandates(borough))
                .path("id");
        assertThat(again).isEqualTo(first);
        officer(borough).get(mandates(borough)).then().body("items", hasSize(1));
        officer(borough)
                .header("Idempotency-Key", "draft")
                .body(mandate("2017-18", ""))
                .post(mandates(borough))
                .then()
                .statusCode(422);
    }

    @Test
    void hides_a_borough_from_everybody_else_and_its_roles_from_one_another() {
        String borough = newBorough();
        String other = newBorough();
        String id = drafted(borough, mandate("2016-17", ""));
        officer(other).get(mandates(borough) + "/" + id).then().statusCode(404);
        officer(other)
                .body(mandate("2016-17", ""))
                .post(mandates(borough))
                .then()
                .statusCode(404);
        cabinet(other).post(mandates(borough) + "/" + id + "/adoption").then().statusCode(404);
        officer(other).get(mandates(other) + "/" + id).then().statusCode(404);
        as(Tokens.smt("tri-borough")).get(mandates(borough)).then().statusCode(404);
        Api.admin().get(mandates(borough)).then().statusCode(403);
        as(Tokens.borough("finance", borough)).get(mandates(borough)).then().statusCode(200);
        as(Tokens.borough("finance", borough))
                .body(mandate("2016-17", ""))
                .post(mandates(borough))
                .then()
                .statusCode(403);
        io.restassured.RestAssured.get(mandates(borough)).then().statusCode(401);
    }

    @Test
    void lets_one_of_many_adoptions_at_once_be_the_last_and_leaves_one_in_force() throws Exception {
        String borough = newBorough();
        List<String> drafts = List.of(
                drafted(borough, mandate("2016-17", "")),
                drafted(borough, mandate("2016-17", "")),
                drafted(borough, mandate("2016-17", "")),
                drafted(borough, mandate("2016-17", "")));
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> adoptions = drafts.stream()
                    .<Callable<Integer>>map(id -> () -> cabinet(borough)
                            .body("{\"adoptedOn\": \"2016-03-14\"}")
                            .post(mandates(borough) + "/" + id + "/adoption")
                            .statusCode())
                    .toList();
            for (Future<Integer> status : callers.invokeAll(adoptions)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(Published.of(borough + "/2016-17"))
                .extracting(SentEvent::version)
                .containsExactly(1L, 2L, 3L, 4L);
        List<String> states = officer(borough).get(mandates(borough)).path("items.state");
        assertThat(states).containsExactlyInAnyOrder("EXPIRED", "REPLACED", "REPLACED", "REPLACED");
    }

    private static void inForce(String borough, String day, String... ids) {
        List<String> found =
                officer(borough).get(mandates(borough) + "?inForceOn=" + day).path("items.id");
        assertThat(found).as(day).containsExactly(ids);
    }
}
