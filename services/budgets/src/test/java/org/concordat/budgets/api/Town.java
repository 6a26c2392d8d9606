package org.concordat.budgets.api;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.concordat.testing.returns.ReturningBorough;

/** A borough of its own for a test, with its people: what one test does no other sees. */
final class Town {

    static final String JSON = "application/json";

    final String code;

    private final ReturningBorough borough;

    private Town(ReturningBorough borough) {
        this.borough = borough;
        this.code = borough.code();
    }

    /** Set up by the mandates service, known here, and with a chart of two cost centres. */
    static Town withChart(String code) {
        Town town = known(code);
        town.as("finance").body("""
                        [{"costCentre": "FS-0100", "title": "Fostering", "serviceLine": "3.1.2", "from": "2012-04-01"},
                         {"costCentre": "RE-0100", "title": "Residential", "serviceLine": "3.1.1"},
                         {"costCentre": "OLD-1", "title": "Closed long ago", "serviceLine": "3.1.1", "until": "2013-03-31"}]
                        """).put("/chart").then().statusCode(200);
        return town;
    }

    static Town known(String code) {
        return new Town(ReturningBorough.known(code));
    }

    static Town named(String code) {
        return new Town(ReturningBorough.named(code));
    }

    /** One of its people, about to ask for something below the borough's own path. */
    RequestSpecification as(String role) {
        return borough.as(role);
    }

    Response posts(String body) {
        return borough.posts(body);
    }

    /** Saved, submitted and approved; answers the id. */
    String approved(String body) {
        return borough.approved(body);
    }

    String submitted(String body) {
        return borough.submitted(body);
    }

    /** A return of two lines that no rule has anything to say about. */
    static String aReturn(String period) {
        return aReturn(period, "1200", "800");
    }

    static String aReturn(String period, String fostering, String residential) {
        return """
                {"period": "%s", "unit": "GBP", "lines": [
                  {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "originalBudget": %s,
                   "currentBudget": %s, "profileToDate": 100, "actualToDate": 100.50, "commitments": 0,
                   "forecastOutturn": %s},
                  {"costCentre": "RE-0100", "serviceLine": "3.1.1", "fund": "GENERAL_FUND", "type": "EXPENDITURE",
                   "originalBudget": %s, "currentBudget": %s, "profileToDate": 100, "actualToDate": 100,
                   "commitments": 0, "forecastOutturn": %s}]}
                """.formatted(period, fostering, fostering, fostering, residential, residential, residential);
    }
}
