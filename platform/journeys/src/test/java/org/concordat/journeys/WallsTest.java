package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who should not gets to see. */
class WallsTest {

    private static final Suite SUITE = Suite.running();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budgets /v1/boroughs/LBHF/returns?period=2016-17-P01",
                "budgets /v1/boroughs/LBHF/chart",
                "budgets /v1/boroughs/LBHF/virements",
                "budgets /v1/boroughs/LBHF/settings",
                "budgets /v1/boroughs/LBHF/periods?financialYear=2016-17",
                "budgets /v1/boroughs/LBHF/reporting-rates?financialYear=2016-17",
                "budgets /v1/boroughs/LBHF/returns/template?period=2016-17-P01",
                "mandates /v1/boroughs/LBHF/mandates",
                "consolidation /v1/boroughs/LBHF/views/budget?period=2016-17-P01",
                "consolidation /v1/boroughs/LBHF/returns-status?financialYear=2016-17"
            })
    void another_boroughs_resource_is_not_there(String resource) {
        String[] parts = resource.split(" ", 2);
        assertThat(SUITE.get("finance.rbkc", parts[0], parts[1], "*/*").statusCode())
                .isEqualTo(404);
        assertThat(SUITE.get("smt", parts[0], parts[1], "*/*").statusCode()).isEqualTo(404);
        assertThat(SUITE.as("finance.rbkc", parts[0])
                        .auth()
                        .none()
                        .get(parts[1])
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void finance_of_another_borough_can_write_nothing() {
        Response posted = SUITE.post(
                "finance.rbkc",
                "budgets",
                "/v1/boroughs/LBHF/returns",
                "{\"period\":\"2010-11-P01\",\"unit\":\"GBP\",\"lines\":[]}");
        assertThat(posted.statusCode()).isEqualTo(404);
        assertThat(posted.contentType()).startsWith("application/problem+json");
        assertThat(SUITE.put("finance.rbkc", "budgets", "/v1/boroughs/LBHF/chart", "[]")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_submitted_cannot_approve_and_finance_never_can() {
        String id = SUITE.draft("RBKC", "2010-11-P01", "GBP", Suite.line("3.1.1", "1000.00", "1000.00"));
        Suite.ok(SUITE.submit("RBKC", id));
        String approval = "/v1/boroughs/RBKC/returns/" + id + "/approval";
        Response byFinance =
                SUITE.post("finance.rbkc", "budgets", approval, "{\"certification\":\"I certify myself\"}");
        assertThat(byFinance.statusCode()).isEqualTo(403);
        Suite.ok(SUITE.approve("RBKC", id));
    }

    @Test
    void the_administrator_sees_no_figures() {
        for (String path : new String[] {
            "/v1/boroughs/WCC/views/budget?period=2016-17-P12",
            "/v1/partnerships/tri-borough/views/budget?period=2016-17-P12"
        }) {
            assertThat(SUITE.get("admin", "consolidation", path).statusCode()).isIn(403, 404);
        }
        assertThat(SUITE.get("admin", "budgets", "/v1/boroughs/WCC/returns?period=2016-17-P12")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "mandates, mandate",
        "budgets, return_version",
        "consolidation, budget_fact",
    })
    void a_direct_connection_as_the_services_role_sees_only_the_boroughs_it_names(String service, String table)
            throws SQLException {
        try (Connection connection = SUITE.sql(service, service)) {
            assertThat(rows(connection, table)).isZero();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('concordat.boroughs', 'WCC', true)");
            }
            assertThat(rows(connection, table)).isPositive();
            assertThat(rows(connection, table + " where borough <> 'WCC'")).isZero();
            connection.rollback();
            assertThat(rows(connection, table)).isZero();
            connection.rollback();
        }
    }

    private static long rows(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
