package org.concordat.savings.api;

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
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;

/** Who sees what, and what proves that nobody changed it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "savings"))
class WallsTest {

    /** What the mandates service told. */
    private static final Set<String> WITHOUT_BOROUGH = Set.of("known_borough", "known_chart", "known_calendar");

    @Test
    void every_table_of_a_borough_is_behind_the_second_wall_and_everything_stored_is_proved() throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("savings")) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(superuser, "savings")).isEmpty();
            assertThat(ProvedTables.unproved(superuser)).isEmpty();
        }
    }

    @Test
    void another_boroughs_anything_is_not_there() {
        ReturningBorough town = ReturningBorough.known("WALLA");
        String id = town.submitted("""
                {"period": "2016-17-P03", "unit": "GBP", "lines": [{"initiative": "A", "fund": "GENERAL_FUND",
                 "class": "ADDITIONAL", "target": 1, "delivered": 1}]}""");
        ReturningBorough.known("WALLB")
                .as("finance")
                .get("/returns/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void the_service_keeps_the_rules_of_structure() {
        Architecture.check("org.concordat.savings");
    }
}
