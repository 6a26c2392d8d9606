package org.concordat.contracts.api;

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
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "contracts"))
class WallsTest {

    /** What the mandates service told. */
    private static final Set<String> WITHOUT_BOROUGH = Set.of("known_borough", "known_chart", "known_calendar");

    @Test
    void every_table_of_a_borough_is_behind_the_second_wall_and_everything_stored_is_proved() throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("contracts")) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(superuser, "contracts")).isEmpty();
            assertThat(ProvedTables.unproved(superuser)).isEmpty();
        }
    }

    @Test
    void another_boroughs_anything_is_not_there() {
        Council.known("WALLA").confirmed("A-1", Council.PLAIN);
        Council other = Council.known("WALLB");
        other.as("finance").get("/contracts/A-1").then().statusCode(404);
        other.as("finance")
                .basePath("/v1/boroughs/WALLA")
                .get("/contracts/A-1")
                .then()
                .statusCode(404);
        other.as("approver")
                .basePath("/v1/boroughs/WALLA")
                .get("/contracts/proposals")
                .then()
                .statusCode(404);
    }

    @Test
    void the_service_keeps_the_rules_of_structure() {
        Architecture.check("org.concordat.contracts");
    }
}
