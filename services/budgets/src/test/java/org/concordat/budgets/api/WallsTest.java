package org.concordat.budgets.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.budgets.api.Town.aReturn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.concordat.testing.Architecture;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.ProvedTables;
import org.concordat.testing.RealServers;
import org.concordat.testing.RowLevelSecurity;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who sees what, and what proves that nobody changed it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class WallsTest {

    /** What the mandates service told, and what every service has beside its own tables: none is one borough's. */
    private static final Set<String> WITHOUT_BOROUGH = Set.of("known_borough", "known_chart", "known_calendar");

    @Inject
    DataSource database;

    @Test
    void every_table_of_a_borough_is_behind_the_second_wall() throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("budgets")) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(superuser, "budgets")).isEmpty();
            assertThat(ProvedTables.unproved(superuser)).isEmpty();
            try (Statement planted = superuser.createStatement()) {
                planted.execute("create table planted_violation (borough text)");
                assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                        .containsExactly("planted_violation");
                assertThat(ProvedTables.unproved(superuser)).containsExactly("planted_violation");
                planted.execute("drop table planted_violation");
            }
        }
    }

    @Test
    void a_connection_of_the_application_sees_nothing_unless_it_names_the_borough() throws SQLException {
        Town.withChart("WALLA").posts(aReturn("2016-17-P03")).then().statusCode(201);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement)).isZero();
            connection.setAutoCommit(false);
            statement.execute("select set_config('concordat.boroughs', 'WALLA', true)");
            assertThat(count(statement)).isEqualTo(1);
            connection.rollback();
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from return_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void another_boroughs_anything_is_not_there() {
        Town town = Town.withChart("WALLB");
        String id = town.posts(aReturn("2016-17-P03")).then().extract().path("id");
        Town other = Town.known("WALLC");
        for (String path : new String[] {"/returns/" + id, "/returns", "/chart", "/settings", "/virements"}) {
            given().auth()
                    .oauth2(Tokens.borough("finance", "WALLC"))
                    .get("/v1/boroughs/WALLB" + path)
                    .then()
                    .statusCode(404);
        }
        other.as("finance").get("/returns/" + id).then().statusCode(404);
        given().get("/v1/boroughs/WALLB/returns").then().statusCode(401);
    }

    @Test
    void an_administrator_sees_no_figures() {
        Town town = Town.withChart("WALLD");
        given().auth()
                .oauth2(Tokens.administrator())
                .get("/v1/boroughs/" + town.code + "/returns")
                .then()
                .statusCode(403);
    }

    @Test
    void reconciliation_finds_a_row_edited_by_hand() throws SQLException {
        Town town = Town.withChart("WALLE");
        String id = town.approved(aReturn("2016-17-P03"));
        given().auth()
                .oauth2(Tokens.auditor("WALLE"))
                .get("/v1/reconciliation?period=2016-17-P03")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true))
                .body("returns.aggregateVersion", contains(3))
                .body("returns.return", contains(id));
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("budgets");
                Statement edit = superuser.createStatement()) {
            // Without its triggers, which a superuser can do.
            edit.execute("set session_replication_role = replica");
            edit.execute(
                    "update return_line set actual_to_date = 100.51 where return_id = '%s' and line = 1".formatted(id));
        }
        given().auth()
                .oauth2(Tokens.auditor("WALLE"))
                .get("/v1/reconciliation")
                .then()
                .body("clean", equalTo(false))
                .body("returns[0].clean", equalTo(false))
                .body("returns[0].differences.size()", greaterThan(1));
    }

    @Test
    void every_change_of_state_is_audited_and_the_chain_is_whole() {
        Town town = Town.withChart("WALLF");
        town.approved(aReturn("2016-17-P03"));
        given().auth()
                .oauth2(Tokens.auditor("WALLF"))
                .get("/v1/audit?borough=WALLF")
                .then()
                .statusCode(200)
                .body("items.action", contains("chart.replace", "return.draft", "return.submit", "return.approve"));
        given().auth()
                .oauth2(Tokens.auditor("WALLF"))
                .get("/v1/audit/verification")
                .then()
                .body("clean", equalTo(true));
    }

    @Test
    void the_service_keeps_the_rules_of_structure() {
        Architecture.check("org.concordat.budgets");
    }
}
