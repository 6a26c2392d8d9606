package org.concordat.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.concordat.testing.Architecture;
import org.concordat.testing.OwnRole;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.ProvedTables;
import org.concordat.testing.RealServers;
import org.concordat.testing.RowLevelSecurity;
import org.concordat.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class ServiceWallsTest {

    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    URL operationsUrl;

    /** Reference data that everybody may read, and what the platform keeps per topic. */
    private static final Set<String> WITHOUT_BOROUGH = Set.of(
            "council", "chart_version", "partnership", "pool_version", "chart_mapping_version", "foreword_version");

    @Test
    void guards_every_table_with_a_borough_by_row_level_security() throws SQLException {
        try (Connection connection = Published.superuser()) {
            assertThat(RowLevelSecurity.unguardedTables(connection, WITHOUT_BOROUGH))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(connection, "mandates")).isEmpty();
            assertThat(ProvedTables.unproved(connection)).isEmpty();
        }
    }

    @Test
    void shows_a_direct_connection_no_row_of_a_borough_it_does_not_name() throws SQLException {
        String borough = Api.newBorough();
        Api.drafted(borough, Api.mandate("2016-17", ""));
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "mandate")).isZero();
            statement.execute("select set_config('concordat.boroughs', 'ELSEWHERE', false)");
            assertThat(count(statement, "mandate")).isZero();
            statement.execute("select set_config('concordat.boroughs', '%s', false)".formatted(borough));
            assertThat(count(statement, "mandate")).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("update chart_version set title = 'x'"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("delete from pool_version"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void lets_not_even_the_service_change_what_was_adopted() throws SQLException {
        String borough = Api.newBorough();
        String draft = Api.drafted(borough, Api.mandate("2016-17", ""));
        String waiting = " where id = '" + draft + "'";
        OwnRole.isRefused(
                "mandates",
                borough,
                List.of(
                        "update mandate set state = 'WITHDRAWN', withdrawn_on = '2016-04-01'" + waiting,
                        "insert into mandate select borough, gen_random_uuid(), financial_year, year_end, 99, 'ADOPTED',"
                                + " terms, writers, drafted_at, '2016-04-01', 'x', now(), 'x' from mandate"
                                + waiting));
        OwnRole.isRefusedWithoutRecord(
                "mandates",
                borough,
                List.of(
                        "update mandate set state = 'ADOPTED', adopted_on = '2016-04-01', adopted_by = 'x'" + waiting,
                        "delete from mandate" + waiting,
                        "update council set name = 'Nowhere' where code = '" + borough + "'"));
        Api.adopted(borough, draft, "2016-04-01");
        OwnRole.isRefused(
                "mandates",
                borough,
                List.of(
                        "update mandate set terms = '{}'" + waiting,
                        "update mandate set adopted_by = 'somebody'" + waiting,
                        "update mandate set adopted_on = '2015-04-01'" + waiting,
                        "update mandate set state = 'DRAFT', adopted_on = null" + waiting,
                        "update mandate set state = 'WITHDRAWN', withdrawn_on = '2016-05-01', terms = '{}'" + waiting,
                        "delete from mandate" + waiting,
                        "update pool_version set terms = '{}'",
                        "update chart_mapping_version set terms = '{}'",
                        "update foreword_version set text = ''",
                        "update paper_version set content = '{}'",
                        "update chart_version set lines = '[]'"));
    }

    @Test
    void follows_the_rules_of_structure() {
        Architecture.check("org.concordat.mandates");
    }

    @Test
    void describes_every_endpoint_with_examples() {
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/v1/boroughs/{borough}/mandates'.post.requestBody.content.'application/json'.examples",
                        Matchers.notNullValue())
                .body("paths.'/v1/boroughs/{borough}/mandates/{id}/effects'.get.summary", Matchers.notNullValue());
    }

    @Test
    void is_ready() {
        RestAssured.get(operations() + "/q/health/ready").then().statusCode(200);
        RestAssured.get(operations() + "/q/metrics").then().statusCode(200);
    }

    @Test
    void tells_operators_what_it_tells_on_a_port_of_their_own_only() {
        for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics")) {
            RestAssured.get(path).then().statusCode(401);
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.administrator())
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        RestAssured.get(operations() + "/v1/boroughs").then().statusCode(404);
        assertThat(ConfigProvider.getConfig().getValue("quarkus.management.host", String.class))
                .isEqualTo("127.0.0.1");
    }

    private String operations() {
        return "http://localhost:" + operationsUrl.getPort();
    }

    private static Connection application() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "mandates",
                PostgresServer.PASSWORD);
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
