package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.concordat.testing.Architecture;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.ProvedTables;
import org.concordat.testing.RealServers;
import org.concordat.testing.RowLevelSecurity;
import org.junit.jupiter.api.Test;

/** Who sees what, and what proves that nobody changed it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class WallsTest {

    /** What the mandates service told. */
    private static final Set<String> WITHOUT_BOROUGH = Set.of("known_borough", "known_chart", "known_calendar");

    @Test
    void every_table_of_a_borough_is_behind_the_second_wall_and_everything_stored_is_proved() throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("caseload")) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(superuser, "caseload")).isEmpty();
            assertThat(ProvedTables.unproved(superuser)).isEmpty();
        }
    }

    @Test
    void another_boroughs_anything_is_not_there() {
        CaseSystem one = CaseSystem.known("WALLA");
        CaseSystem other = CaseSystem.known("WALLB");
        one.send(one.event("w-1", "referral-received.v1", "{\"referral\": \"R-1\"}"))
                .statusCode(200);
        for (String path : java.util.List.of("/sources/mosaic", "/events/counts?from=2020-01-01&until=2020-12-31")) {
            other.as("auditor").basePath("/v1/boroughs/WALLA").get(path).then().statusCode(404);
        }
        other.as("case-system")
                .basePath("/v1/boroughs/WALLA")
                .contentType(CaseSystem.STRUCTURED)
                .body(one.event("w-2", "referral-received.v1", "{\"referral\": \"R-1\"}")
                        .json())
                .post("/events")
                .then()
                .statusCode(404);
    }

    @Test
    void what_a_source_sends_for_another_borough_is_not_that_boroughs() {
        CaseSystem one = CaseSystem.known("WALLC");
        CaseSystem other = CaseSystem.known("WALLD");
        one.send(one.event("w-1", "referral-received.v1", "{\"referral\": \"R-1\"}")
                        .from(other.uri()))
                .statusCode(422);
        assertThat(other.passedOn()).isEmpty();
    }

    @Test
    void the_service_keeps_the_rules_of_structure() {
        Architecture.check("org.concordat.caseload");
    }
}
