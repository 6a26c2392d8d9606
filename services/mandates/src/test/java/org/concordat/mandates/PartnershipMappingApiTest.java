package org.concordat.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.mandates.Api.admin;
import static org.concordat.mandates.Api.adopted;
import static org.concordat.mandates.Api.as;
import static org.concordat.mandates.Api.drafted;
import static org.concordat.mandates.Api.mandates;
import static org.concordat.mandates.Api.newBorough;
import static org.concordat.mandates.Api.newPartnership;
import static org.concordat.mandates.Api.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Members of a partnership on different charts: said at once, mapped, agreed to. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class PartnershipMappingApiTest {

    private static final String MAPPING = """
            {"title": "Housing on Section 251", "fromChart": "%s", "toChart": "section-251",
             "lines": [{"from": "A", "to": "%s"}], "from": "2012-04-01"}""";

    @Test
    void says_at_once_that_the_members_of_a_partnership_cannot_be_combined_and_how_they_could() {
        String one = newBorough();
        String other = newBorough();
        String chart = chart(other);
        admin().body(members(one, other, ""))
                .put("/v1/partnerships/p-" + chart)
                .then()
                .statusCode(201)
                .body("warnings.code", contains("CHARTS_DIFFER"), "warnings[0].message", containsString(chart));
        admin().header("If-Match", "\"1\"")
                .body(members(one, other, ", \"chart\": \"section-251\""))
                .put("/v1/partnerships/p-" + chart)
                .then()
                .statusCode(200)
                .body("chart", equalTo("section-251"), "warnings.code", contains("CHART_NOT_MAPPED"));
        admin().get("/v1/boroughs/" + other)
                .then()
                .statusCode(200)
                .body("borough", equalTo(other), "warnings.code", contains("CHART_NOT_MAPPED"));
        admin().body(MAPPING.formatted(chart, "3.1.2"))
                .put("/v1/partnerships/p-%s/chart-mappings/m-%s".formatted(chart, chart))
                .then()
                .statusCode(201);
        admin().get("/v1/partnerships/p-" + chart).then().statusCode(200).body("warnings", empty());
        assertThat(Published.of("partnerships/p-" + chart)
                        .getLast()
                        .data()
                        .path("chart")
                        .asText())
                .isEqualTo("section-251");
    }

    @Test
    void says_at_the_change_of_a_boroughs_chart_which_partnership_it_takes_apart() {
        String one = newBorough();
        String other = newBorough();
        String partnership = newPartnership(one, other);
        admin().get("/v1/partnerships/" + partnership).then().body("warnings", empty());
        String chart = newChart(other);
        admin().header("If-Match", admin().get("/v1/boroughs/" + other).header("ETag"))
                .body(onChart(other, chart))
                .put("/v1/boroughs/" + other)
                .then()
                .statusCode(200)
                .body("warnings.code", contains("CHARTS_DIFFER"), "warnings[0].message", containsString(partnership));
    }

    @Test
    void refuses_a_chart_that_there_is_not() {
        String one = newBorough();
        admin().body(members(one, newBorough(), ", \"chart\": \"nowhere\""))
                .put("/v1/partnerships/on-nowhere")
                .then()
                .statusCode(422)
                .body("findings.code", contains("UNKNOWN_CHART"));
    }

    @Test
    void keeps_every_version_of_a_mapping_and_tells_the_others() {
        String one = newBorough();
        String other = newBorough();
        String chart = chart(other);
        String partnership = newPartnership(one, other);
        String path = "/v1/partnerships/%s/chart-mappings/m-%s".formatted(partnership, chart);
        admin().body(MAPPING.formatted(chart, "3.1.2"))
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        admin().header("If-Match", "\"1\"")
                .body(MAPPING.formatted(chart, "3.1.2"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        admin().body(MAPPING.formatted(chart, "3.1.1")).put(path).then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .body(MAPPING.formatted(chart, "3.1.1"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(Tokens.smt("elsewhere"))
                .get(path + "?version=1")
                .then()
                .statusCode(200)
                .body("version", equalTo(1), "lines[0].to", equalTo("3.1.2"));
        admin().get("/v1/partnerships/%s/chart-mappings".formatted(partnership))
                .then()
                .statusCode(200)
                .body("items.version", contains(2));
        assertThat(Published.of("chart-mappings/%s/m-%s".formatted(partnership, chart)))
                .hasSize(2)
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("concordat.mandates.chart-mapping-recorded.v1");
                    assertThat(event.data().at("/lines/0/to").asText()).isEqualTo("3.1.1");
                });
    }

    @Test
    void refuses_a_mapping_to_a_total_one_of_another_partnership_and_one_that_is_not_there() {
        String one = newBorough();
        String other = newBorough();
        String chart = chart(other);
        String partnership = newPartnership(one, other);
        String path = "/v1/partnerships/%s/chart-mappings/m-%s".formatted(partnership, chart);
        admin().body(MAPPING.formatted(chart, "3.1"))
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "type", equalTo("urn:concordat:problem:mapping-invalid"),
                        "findings.code", contains("TOTAL_AS_TARGET"));
        admin().body(MAPPING.formatted(chart, "3.1.2")).put(path).then().statusCode(201);
        String elsewhere = newPartnership(one, other);
        admin().body(MAPPING.formatted(chart, "3.1.2"))
                .put(path.replace(partnership, elsewhere))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:mapping-of-another-partnership"));
        admin().get(path + "?version=7")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:concordat:problem:mapping-unknown"));
        as(Tokens.borough("mandate-officer", one))
                .body(MAPPING.formatted(chart, "3.1.2"))
                .put(path)
                .then()
                .statusCode(403);
    }

    @Test
    void binds_once_the_mandates_of_all_members_agree_and_says_what_agreeing_means() {
        String one = newBorough();
        String other = newBorough();
        String chart = chart(other);
        String partnership = newPartnership(one, other);
        String mapping = "m-" + chart;
        String path = "/v1/partnerships/%s/chart-mappings/%s".formatted(partnership, mapping);
        admin().body(MAPPING.formatted(chart, "3.1.2")).put(path).then().statusCode(201);
        adopted(one, drafted(one, agreeing(mapping)), "2016-04-01");
        adopted(other, drafted(other, Api.mandate("2016-17", "")), "2016-04-01");
        officer(one)
                .get(path + "?financialYear=2016-17")
                .then()
                .statusCode(200)
                .body("binding.binds", equalTo(false), "binding.notAgreed.borough", contains(other));
        String draft = drafted(other, agreeing(mapping));
        officer(other)
                .get(mandates(other) + "/" + draft + "/effects")
                .then()
                .statusCode(200)
                .body(
                        "chartMappings.binds", contains(true),
                        "chartMappings[0].sentences",
                                hasItem("Housing (A and what is below it and not named itself)"
                                        + " is read as Fostering services (3.1.2)."));
        adopted(other, draft, "2016-04-02");
        officer(one).get(path + "?financialYear=2016-17").then().body("binding.binds", equalTo(true));
        assertThat(Published.of(other + "/2016-17")
                        .getLast()
                        .data()
                        .at("/chartMappings/0/mapping")
                        .asText())
                .isEqualTo(mapping);
    }

    private static String agreeing(String mapping) {
        return "{\"financialYear\": \"2016-17\", \"title\": \"M\", \"chartMappings\": [{\"mapping\": \"%s\", \"version\": 1}]}"
                .formatted(mapping);
    }

    /** A chart of its own, on which the borough reports from now on. */
    private static String chart(String borough) {
        String chart = newChart(borough);
        admin().header("If-Match", admin().get("/v1/boroughs/" + borough).header("ETag"))
                .body(onChart(borough, chart))
                .put("/v1/boroughs/" + borough)
                .then()
                .statusCode(200);
        return chart;
    }

    private static String newChart(String borough) {
        String chart = "housing-" + borough.toLowerCase(Locale.ROOT);
        admin().body("{\"title\": \"Housing\", \"lines\": [{\"code\": \"A\", \"title\": \"Housing\", \"total\": true},"
                        + " {\"code\": \"A.1\", \"title\": \"Rents\", \"parent\": \"A\"}]}")
                .put("/v1/charts/" + chart)
                .then()
                .statusCode(201);
        return chart;
    }

    private static String onChart(String borough, String chart) {
        return "{\"name\": \"Council\", \"onsCode\": \"%s\", \"chart\": \"%s\"}"
                .formatted(admin().get("/v1/boroughs/" + borough).<String>path("onsCode"), chart);
    }

    private static String members(String one, String other, String more) {
        return "{\"title\": \"T\", \"members\": [{\"borough\": \"%s\", \"from\": \"2011-06-01\"},".formatted(one)
                + " {\"borough\": \"%s\", \"from\": \"2011-06-01\"}]%s}".formatted(other, more);
    }
}
