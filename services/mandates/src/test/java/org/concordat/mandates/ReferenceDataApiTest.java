package org.concordat.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.mandates.Api.admin;
import static org.concordat.mandates.Api.as;
import static org.concordat.mandates.Api.members;
import static org.concordat.mandates.Api.newBorough;
import static org.concordat.mandates.Api.newPartnership;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.SentEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class ReferenceDataApiTest {

    private static final String POOL = """
            {"title": "Senior management", "host": "%s", "serviceLines": ["9.1"], "basis": "FIXED_SHARE",
             "shares": [{"borough": "%s", "weight": 341}, {"borough": "%s", "weight": 209.5}], "from": "2012-04-01"}""";

    @Test
    void records_the_shipped_chart_at_the_first_start() {
        as(Tokens.smt("tri-borough"))
                .get("/v1/charts/section-251")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("lines.find { it.code == '3.1.2' }.title", equalTo("Fostering services"))
                .body("lines.find { it.code == '3.1.2' }.parent", equalTo("3.1"))
                .body("lines.find { it.code == '3.1' }.total", equalTo(true))
                .body(
                        "lines.find { it.code == '1.2.2' }.title",
                        equalTo("Top-up funding - academies, free schools and colleges"))
                .body("lines", hasSize(66));
        assertThat(Published.of("charts/section-251")).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.data().path("lines")).hasSize(66);
        });
    }

    @Test
    void lets_everybody_read_a_borough_and_only_administrators_write_it() {
        String borough = newBorough();
        as(Tokens.borough("finance", "ELSEWHERE"))
                .get("/v1/boroughs/" + borough)
                .then()
                .statusCode(200)
                .body("borough", equalTo(borough), "chart", equalTo("section-251"), "population0To17", equalTo(30000));
        as(Tokens.borough("mandate-officer", borough))
                .body("{\"name\": \"N\", \"onsCode\": \"E09000999\"}")
                .put("/v1/boroughs/" + borough)
                .then()
                .statusCode(403);
        assertThat(Published.of("boroughs/" + borough)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("concordat.mandates.borough-recorded.v1");
            assertThat(event.actor()).isEqualTo("admin");
            assertThat(event.borough()).isEqualTo("-");
        });
    }

    @Test
    void changes_a_borough_only_for_who_has_read_its_latest_version() {
        String borough = newBorough();
        String path = "/v1/boroughs/" + borough;
        String etag = admin().get(path).header("ETag");
        String change =
                "{\"name\": \"Another name\", \"onsCode\": \"E0700%04d\"}".formatted(borough.hashCode() & 0xFFF);
        admin().body(change).put(path).then().statusCode(428);
        admin().header("If-None-Match", "*")
                .body(change)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:concordat:problem:exists-already"));
        String next = admin().header("If-Match", etag).body(change).put(path).header("ETag");
        assertThat(next).isNotEqualTo(etag);
        admin().header("If-Match", etag).body(change).put(path).then().statusCode(412);
        admin().header("If-Match", next)
                .body(change)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", next);
        assertThat(Published.of("boroughs/" + borough))
                .extracting(SentEvent::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void refuses_a_borough_with_an_unknown_chart_or_the_ons_code_of_another() {
        String borough = newBorough();
        String taken = admin().get("/v1/boroughs/" + borough).path("onsCode");
        admin().body("{\"name\": \"N\", \"onsCode\": \"%s\"}".formatted(taken))
                .put("/v1/boroughs/TWIN")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:ons-code-taken"));
        admin().body("{\"name\": \"N\", \"onsCode\": \"E09000998\", \"chart\": \"none\"}")
                .put("/v1/boroughs/NOCHART")
                .then()
                .statusCode(422)
                .body("findings.code", contains("UNKNOWN_CHART"));
        admin().body("{\"name\": \" \", \"onsCode\": \"E09000998\", \"populaton\": 1}")
                .put("/v1/boroughs/NONAME")
                .then()
                .statusCode(400);
        admin().body("{\"name\": \" \", \"onsCode\": \"E09000998\"}")
                .put("/v1/boroughs/NONAME")
                .then()
                .statusCode(400)
                .body("findings.code", contains("EMPTY_TEXT"), "findings.at", contains("/name"));
        admin().body("{\"name\": \"N\", \"onsCode\": \"E09000998\"}")
                .put("/v1/boroughs/lower")
                .then()
                .statusCode(400);
        admin().get("/v1/boroughs/NOWHERE").then().statusCode(404);
    }

    @Test
    void pages_through_the_boroughs() {
        newBorough();
        newBorough();
        String next = admin().get("/v1/boroughs?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        admin().get(next).then().statusCode(200).body("items", hasSize(1));
        admin().get("/v1/boroughs?limit=0").then().statusCode(400);
        admin().get("/v1/partnerships").then().statusCode(200).body("items", notNullValue());
        admin().get("/v1/charts").then().statusCode(200).body("items.chart", hasItem("section-251"));
    }

    @Test
    void records_a_partnership_with_members_that_leave_and_come_back() {
        String one = newBorough();
        String other = newBorough();
        String partnership = newPartnership(one, other);
        String path = "/v1/partnerships/" + partnership;
        String body = """
                {"title": "Bi-borough", "members": [
                   {"borough": "%s", "from": "2011-06-01", "until": "2018-03-31"},
                   {"borough": "%s", "from": "2020-04-01"}, {"borough": "%s", "from": "2011-06-01"}],
                 "serviceScopes": [{"serviceLine": "3.6.1", "from": "2012-04-01"}]}""".formatted(one, one, other);
        admin().header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(Tokens.borough("case-system", "ELSEWHERE"))
                .get(path)
                .then()
                .statusCode(200)
                .body("members", hasSize(3), "members[0].until", equalTo("2018-03-31"));
        assertThat(Published.of("partnerships/" + partnership).getLast().data().path("serviceScopes"))
                .hasSize(1);
    }

    @Test
    void says_against_whom_a_partnership_protects_its_figures() {
        String one = newBorough();
        String other = newBorough();
        String path = "/v1/partnerships/" + newPartnership(one, other);
        admin().get(path)
                .then()
                .statusCode(200)
                .body("disclosure.money", equalTo("PARTNER"), "disclosure.children", equalTo("PAIR"));
        String body = """
                {"title": "Guarded", "members": [{"borough": "%s", "from": "2011-06-01"}, {"borough": "%s", "from": "2011-06-01"}],
                 "disclosure": {"money": "%s"}}""";
        admin().header("If-Match", "\"1\"")
                .body(body.formatted(one, other, "NOBODY"))
                .put(path)
                .then()
                .statusCode(400);
        admin().header("If-Match", "\"1\"")
                .body(body.formatted(one, other, "PAIR"))
                .put(path)
                .then()
                .statusCode(200)
                .body(
                        "disclosure.money", equalTo("PAIR"),
                        "disclosure.counts", equalTo("PARTNER"),
                        "disclosure.children", equalTo("PAIR"));
        assertThat(Published.of(path.substring("/v1/".length()))
                        .getLast()
                        .data()
                        .at("/disclosure/money")
                        .asText())
                .isEqualTo("PAIR");
    }

    @Test
    void refuses_a_partnership_with_overlapping_or_unknown_members() {
        String one = newBorough();
        admin().body(members("Twice", one, one))
                .put("/v1/partnerships/twice")
                .then()
                .statusCode(422)
                .body(
                        "type", equalTo("urn:concordat:problem:partnership-invalid"),
                        "findings.code", contains("OVERLAPPING_MEMBERSHIP"));
        admin().body(members("Unknown", "NOWHERE"))
                .put("/v1/partnerships/unknown")
                .then()
                .statusCode(422)
                .body("findings.code", contains("UNKNOWN_BOROUGH"));
        admin().get("/v1/partnerships/twice").then().statusCode(404);
        admin().body(members("Form", one))
                .put("/v1/partnerships/Not_A_Code")
                .then()
                .statusCode(400);
        admin().body("{\"title\": \"T\", \"members\": [{\"borough\": \"%s\", \"from\": \"+999999-01-01\"}]}"
                        .formatted(one))
                .put("/v1/partnerships/far-off")
                .then()
                .statusCode(400);
    }

    @Test
    void keeps_every_version_of_a_chart_and_records_no_new_one_that_says_the_same() {
        String chart = "{\"title\": \"Adults\", \"validFrom\": \"2016-17\", \"lines\": ["
                + "{\"code\": \"A\", \"title\": \"Adult social care\", \"total\": true},"
                + "{\"code\": \"A.1\", \"title\": \"%s\", \"parent\": \"A\"}]}";
        String path = "/v1/charts/adults";
        admin().body(chart.formatted("Home care"))
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        admin().header("If-Match", "\"1\"")
                .body(chart.formatted("Home care"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        admin().header("If-Match", "\"1\"")
                .body(chart.formatted("Care at home"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        admin().get(path + "?version=1").then().statusCode(200).body("lines[1].title", equalTo("Home care"));
        admin().get(path).then().statusCode(200).body("lines[1].title", equalTo("Care at home"));
        admin().get(path + "?version=3").then().statusCode(404);
        assertThat(Published.of("charts/adults")).hasSize(2);
        admin().body("{\"title\": \"T\", \"lines\": [{\"code\": \"A.1\", \"title\": \"x\", \"parent\": \"A\"}]}")
                .put("/v1/charts/broken")
                .then()
                .statusCode(400);
    }

    @Test
    void answers_the_usual_calendar_until_a_borough_has_its_own() {
        String borough = newBorough();
        String path = "/v1/boroughs/%s/calendars/2016-17".formatted(borough);
        String etag = admin().get(path)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(false), "periods", hasSize(13), "periods[0].due", equalTo("2016-05-16"))
                .extract()
                .header("ETag");
        String own = "{\"periods\": [{\"period\": \"2016-17-P06\", \"due\": \"2016-10-14\"},"
                + " {\"period\": \"2016-17-P03\", \"due\": \"2016-07-15\"}]}";
        admin().header("If-Match", etag).body(own).put(path).then().statusCode(201);
        as(Tokens.borough("finance", "ELSEWHERE"))
                .get(path)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(true), "periods.period", contains("2016-17-P03", "2016-17-P06"));
        admin().body(own).put(path).then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .body("{\"periods\": [{\"period\": \"2017-18-P03\", \"due\": \"2016-06-30\"}]}")
                .put(path)
                .then()
                .statusCode(422)
                .body("findings.code", contains("NOT_A_PERIOD_OF_THE_YEAR", "DUE_BEFORE_PERIOD_ENDS"));
        assertThat(Published.of("calendars/%s/2016-17".formatted(borough))).hasSize(1);
        admin().get("/v1/boroughs/NOWHERE/calendars/2016-17").then().statusCode(404);
        admin().get("/v1/boroughs/%s/calendars/2016".formatted(borough)).then().statusCode(400);
    }

    @Test
    void a_calendar_has_the_terms_of_its_school_year_or_says_that_they_are_the_usual_ones() {
        String borough = newBorough();
        String path = "/v1/boroughs/%s/calendars/2016-17".formatted(borough);
        String periods = "{\"periods\": [{\"period\": \"2016-17-P03\", \"due\": \"2016-07-15\"}]";
        String etag = admin().get(path)
                .then()
                .body("termsRecorded", equalTo(false), "terms.term", contains("2016-17-T2", "2016-17-T3", "2017-18-T1"))
                .body("terms[0].from", equalTo("2016-09-01"), "terms[2].until", equalTo("2017-08-31"))
                .extract()
                .header("ETag");
        String recorded = admin().header("If-Match", etag)
                .body(periods + terms("2016-09-05 2016-10-21", "2016-10-31 2016-12-20"))
                .put(path)
                .then()
                .statusCode(201)
                .body("termsRecorded", equalTo(true), "terms.term", contains("AY2016-17-T1of2", "AY2016-17-T2of2"))
                .extract()
                .header("ETag");
        assertThat(Published.of("calendars/%s/2016-17".formatted(borough))
                        .getLast()
                        .payload())
                .contains("\"terms\":[{\"from\":\"2016-09-05\",\"until\":\"2016-10-21\"}");
        admin().header("If-Match", recorded)
                .body(periods + terms("2016-08-31 2016-12-20", "2016-12-20 2017-03-31", "2017-07-21 2017-04-24"))
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "findings.code",
                        contains("TERM_OUTSIDE_SCHOOL_YEAR", "TERMS_OVERLAP", "TERM_ENDS_BEFORE_IT_BEGINS"),
                        "findings.at",
                        contains("/terms/0/from", "/terms/1/from", "/terms/2/until"));
        admin().header("If-Match", recorded)
                .body(periods + "}")
                .put(path)
                .then()
                .statusCode(200)
                .body("termsRecorded", equalTo(false));
        assertThat(Published.of("calendars/%s/2016-17".formatted(borough))
                        .getLast()
                        .payload())
                .doesNotContain("terms");
    }

    private static String terms(String... days) {
        return Stream.of(days)
                .map(term -> term.split(" "))
                .map("{\"from\": \"%s\", \"until\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", ", ", \"terms\": [", "]}"));
    }

    @Test
    void keeps_versions_of_a_key_and_says_who_has_not_agreed_to_it() {
        String one = newBorough();
        String other = newBorough();
        String partnership = newPartnership(one, other);
        String path = "/v1/partnerships/%s/apportionment-pools/pool-%s".formatted(partnership, one.toLowerCase());
        admin().body(POOL.formatted(one, one, other))
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        admin().header("If-Match", "\"1\"")
                .body(POOL.formatted(other, one, other))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(Tokens.borough("finance", one))
                .get(path + "?financialYear=2016-17&version=1")
                .then()
                .statusCode(200)
                .body(
                        "host",
                        equalTo(one),
                        "binding.binds",
                        equalTo(false),
                        "binding.notAgreed.borough",
                        contains(one, other));
        admin().body(POOL.formatted(one, one, "NOWHERE"))
                .put(path + "-2")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:pool-invalid"), "findings.code", contains("NOT_A_MEMBER"));
        admin().header("If-Match", "\"2\"")
                .body(POOL.formatted(one, one, other).replace("\"from\"", """
                                "costCentres": ["CC-1"], "funds": ["GENERAL_FUND"],
                                "caps": [{"borough": "%s", "percent": 40.5}], "from\"""".formatted(one)))
                .put(path)
                .then()
                .statusCode(200)
                .body("caps.percent", contains(40.5f), "costCentres", contains("CC-1"));
        assertThat(Published.of("pools/%s/pool-%s".formatted(partnership, one.toLowerCase())))
                .last()
                .satisfies(event -> assertThat(event.data().path("caps").toString())
                        .isEqualTo("[{\"borough\":\"%s\",\"percent\":40.5}]".formatted(one)));
        assertThat(Published.of("pools/%s/pool-%s".formatted(partnership, one.toLowerCase())))
                .first()
                .satisfies(event -> assertThat(event.data().has("caps")).isFalse());
        String elsewhere = newPartnership(one, other);
        admin().body(POOL.formatted(one, one, other))
                .put(path.replace(partnership, elsewhere))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:pool-of-another-partnership"));
        admin().get("/v1/partnerships/%s/apportionment-pools".formatted(partnership))
                .then()
                .statusCode(200)
                .body("items.version", contains(3));
        admin().get(path.replace(partnership, elsewhere)).then().statusCode(404);
    }
}
