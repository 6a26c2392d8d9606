package org.concordat.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.mandates.Api.as;
import static org.concordat.mandates.Api.newBorough;
import static org.concordat.mandates.Api.officer;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.events.SentEvent;
import org.junit.jupiter.api.Test;

/** What a borough says that its papers have printed. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class PaperApiTest {

    private static final String FOUR = """
            {"title": "Children's services: May 2016", "published": "2016-07-11", "figures": [
              {"domain": "KPI", "period": "2016-17-P02", "row": "CLA-MISSING", "measure": "result", "value": 4},
              {"domain": "KPI", "period": "2016-17-Q1", "row": "CLA-SHARE", "measure": "result", "value": 3,
               "denominator": 9}]}""";

    private static String papers(String borough) {
        return "/v1/boroughs/%s/papers".formatted(borough);
    }

    private static String paper(String published, String figure) {
        return "{\"title\": \"A paper\", \"published\": \"%s\", \"figures\": [%s]}".formatted(published, figure);
    }

    private static String figure(String domain, String measure, String value) {
        return "{\"domain\": \"%s\", \"period\": \"2016-17-P02\", \"row\": \"3.1.2\", \"measure\": \"%s\", \"value\": %s}"
                .formatted(domain, measure, value);
    }

    @Test
    void is_recorded_in_versions_of_which_each_is_published_whole() {
        String borough = newBorough();
        String path = papers(borough) + "/cabinet-2016-07-11";
        officer(borough).body(FOUR).put(path).then().statusCode(201).header("ETag", equalTo("\"1\""));
        officer(borough)
                .header("If-Match", "\"1\"")
                .body(FOUR)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        officer(borough).body(FOUR).put(path).then().statusCode(428);
        as(Tokens.borough("finance", borough))
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Children's services: May 2016\", \"published\": \"2016-07-11\", \"figures\": []}")
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2), "figures", empty());

        officer(borough).get(path + "?version=1").then().statusCode(200).body("figures[0].value", equalTo(4));
        officer(borough).get(path).then().statusCode(200).body("version", equalTo(2));
        officer(borough)
                .get(papers(borough))
                .then()
                .statusCode(200)
                .body("items.paper", contains("cabinet-2016-07-11"), "items.version", contains(2));
        List<SentEvent> sent = Published.of("papers/%s/cabinet-2016-07-11".formatted(borough));
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().data().at("/figures/1/denominator").asInt()).isEqualTo(9);
        assertThat(sent.getLast().data().path("figures")).isEmpty();
    }

    @Test
    void says_nothing_that_no_view_could_show_and_nothing_that_nobody_can_read_yet() {
        String borough = newBorough();
        String path = papers(borough) + "/wrong";
        for (String wrong : List.of(
                paper(LocalDate.now().plusDays(2).toString(), figure("BUDGET", "actualToDate", "1")),
                paper("2016-07-11", figure("BUDGET", "forecastVariance", "1")),
                paper("2016-07-11", figure("KPI", "Result", "1")),
                paper("2016-07-11", figure("BUDGET", "actualToDate", "1e11")),
                paper("2016-07-11", figure("BUDGET", "actualToDate", "0.0000001")),
                paper(
                        "2016-07-11",
                        figure("BUDGET", "actualToDate", "1") + "," + figure("BUDGET", "actualToDate", "2")))) {
            refused(officer(borough).body(wrong).put(path), 400, "body-invalid");
        }
        officer(borough)
                .body(paper("2016-07-11", figure("BUDGET", "actualToDate", "1")))
                .put(papers(borough) + "/Not%20A%20Code")
                .then()
                .statusCode(400);
        refused(officer(borough).get(path), 404, "paper-unknown");
    }

    @Test
    void is_of_a_borough_that_there_is() {
        refused(
                officer("NOTTHERE")
                        .body(paper("2016-07-11", figure("BUDGET", "actualToDate", "1")))
                        .put(papers("NOTTHERE") + "/any"),
                404,
                "borough-unknown");
    }
}
