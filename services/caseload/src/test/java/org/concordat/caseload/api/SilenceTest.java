package org.concordat.caseload.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class SilenceTest {

    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    URL operations;

    @Test
    void each_source_says_when_it_was_heard_and_whether_that_is_too_long_ago() throws SQLException {
        CaseSystem system = CaseSystem.known("SILENTA");
        record(system, ", \"rhythm\": \"P1D\"", 1);
        status(system).body("sources.source", contains("mosaic")).body("sources[0].state", equalTo("NEVER_HEARD"));

        CaseSystem.Event event = system.event("e-1", "tier-assessed.v1", "{\"tier\": 2}");
        system.send(event).statusCode(200);
        status(system)
                .body("sources[0].state", equalTo("HEARD"))
                .body("sources[0].lastTaken", notNullValue())
                .body("sources[0].expectedBy", notNullValue())
                .body("sources[0].rhythm", equalTo("P1D"));

        heardDaysAgo(system, 1);
        status(system).body("sources[0].state", equalTo("HEARD"));
        heardDaysAgo(system, 2);
        status(system).body("sources[0].state", equalTo("SILENT"));
        // What was there already is no sign of life, and neither is what is refused.
        system.send(event).statusCode(200).body("duplicates", equalTo(1));
        system.send(system.event("e-2", "tier-assessed.v1", "{}")).statusCode(422);
        status(system).body("sources[0].state", equalTo("SILENT"));
        ready().body("checks.find { it.name == 'sources of case events' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'sources of case events' }.data.degraded", equalTo(true))
                .body(not(containsString("SILENTA")))
                .body(not(containsString("mosaic")));

        system.send(system.event("e-3", "tier-assessed.v1", "{\"tier\": 3}")).statusCode(200);
        status(system).body("sources[0].state", equalTo("HEARD"));
    }

    @Test
    void nobody_is_silent_who_need_not_be_heard() throws SQLException {
        CaseSystem system = CaseSystem.known("SILENTB");
        system.send(system.event("e-1", "tier-assessed.v1", "{\"tier\": 2}")).statusCode(200);
        heardDaysAgo(system, 400);
        status(system).body("sources[0].state", equalTo("HEARD")).body("sources[0].expectedBy", nullValue());
        record(system, ", \"rhythm\": \"P1D\", \"until\": \"2024-03-31\"", 1);
        status(system).body("sources[0].state", equalTo("CLOSED")).body("sources[0].expectedBy", nullValue());
    }

    @Test
    void no_source_is_called_as_the_list_of_them_is() {
        CaseSystem system = CaseSystem.known("SILENTC");
        system.as("administrator")
                .body("{\"uri\": \"urn:example:s\", \"title\": \"S\", \"system\": \"S\", \"keys\": [\"k1\"]}")
                .put("/sources/status")
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(405)));
    }

    private static void record(CaseSystem system, String further, int version) {
        system.as("administrator")
                .header("If-Match", "\"%d\"".formatted(version))
                .body(system.source(further))
                .put("/sources/mosaic")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse status(CaseSystem system) {
        return system.as("auditor").get("/sources/status").then().statusCode(200);
    }

    private ValidatableResponse ready() {
        return given().get("http://localhost:%d/q/health/ready".formatted(operations.getPort()))
                .then()
                .statusCode(200);
    }

    /** As if time had passed. */
    private static void heardDaysAgo(CaseSystem system, int days) throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("caseload");
                Statement statement = superuser.createStatement();
                PreparedStatement update = superuser.prepareStatement(
                        "update taken_count set latest = now() - make_interval(days => ?) where borough = ? and latest is not null")) {
            statement.execute("set session_replication_role = replica");
            update.setInt(1, days);
            update.setString(2, system.borough());
            update.executeUpdate();
        }
    }
}
