package org.concordat.journeys.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.journeys.Suite;
import org.concordat.local.Service;
import org.concordat.local.Shipped;
import org.junit.jupiter.api.Test;

/** What the figures for operators say, and what they do not. */
class MetricsTest {

    private static final Suite SUITE = Suite.running();
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}" // of anything
                    + "|\\d{4}-\\d{2}-(P|Q)\\d|\\d{4}-\\d{2}(?!\\d)" // a period or a year
                    + "|\\b(LBHF|RBKC|WCC)\\b|tri-borough|nobody-knows|finance\\.|j\\.smith");

    @Test
    void no_label_names_a_return_a_borough_or_a_person() {
        String id = SUITE.approved("LBHF", "2013-14-P07", Suite.line("3.1.1", "4711.00", "4712.00"));
        SUITE.awaitVersion("LBHF", "2013-14-P07", 1);
        String path = "/v1/boroughs/LBHF/returns/" + id;
        for (String asked : List.of(path, path + "/nothing", path + "/approval", "/nobody-knows/" + id)) {
            SUITE.get("finance.lbhf", "budgets", asked);
            SUITE.get("finance.wcc", "budgets", asked);
            RestAssured.get(SUITE.stack.url("budgets") + asked);
            RestAssured.given().delete(SUITE.stack.url("budgets") + asked);
        }
        RestAssured.given()
                .auth()
                .oauth2("no.to.ken")
                .get(SUITE.stack.url("budgets") + "/v1/boroughs/LBHF/returns/" + UUID.randomUUID());
        SUITE.view("2013-14-P07", "");
        SUITE.get("smt", "consolidation", "/v1/explanations/nobody-knows");
        for (Service service : Shipped.services()) {
            assertThat(identifiersIn(metrics(service.name())))
                    .as(service.name())
                    .isEmpty();
        }
        assertThat(metrics("budgets")).contains("uri=\"/v1/boroughs/{borough}/returns/{id}\"");
    }

    private static String metrics(String service) {
        Response metrics = RestAssured.get(SUITE.stack.addresses().operationsUrl(service) + "/q/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        return metrics.asString();
    }

    private static List<String> identifiersIn(String metrics) {
        List<String> found = new ArrayList<>();
        Matcher label = LABEL.matcher(metrics);
        while (label.find()) {
            if (IDENTIFIER.matcher(label.group(2)).find()) {
                found.add(label.group());
            }
        }
        return found;
    }
}
