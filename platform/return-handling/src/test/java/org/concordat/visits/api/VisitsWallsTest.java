package org.concordat.visits.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concordat.visits.api.VisitingBorough.visits;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.testing.OwnRole;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.ProvedTables;
import org.concordat.testing.RowLevelSecurity;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who sees what, what proves that nobody changed it, and what is read only once. */
@QuarkusTest
@QuarkusTestResource(VisitsServers.class)
class VisitsWallsTest {

    private static final Set<String> WITHOUT_BOROUGH = Set.of("known_borough", "known_chart", "known_calendar");

    @Test
    void every_table_of_a_borough_is_behind_the_second_wall() throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("visits")) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(superuser, "visits")).isEmpty();
            assertThat(ProvedTables.unproved(superuser)).isEmpty();
        }
    }

    @Test
    void reconciliation_finds_a_row_edited_by_hand() throws SQLException {
        VisitingBorough borough = VisitingBorough.known("VISWA");
        String id = borough.approved(visits("2016-17-P03", 120, 80));
        given().auth()
                .oauth2(Tokens.auditor("VISWA"))
                .get("/v1/reconciliation?period=2016-17-P03")
                .then()
                .statusCode(200)
                .body("clean", equalTo(true))
                .body("returns.return", contains(id))
                .body("returns[0].sums", contains(Map.of("measure", "visits", "reported", 2, "total", "200")));
        byHand("update return_line set visits = 121 where return_id = '%s' and line = 1".formatted(id));
        given().auth()
                .oauth2(Tokens.auditor("VISWA"))
                .get("/v1/reconciliation")
                .then()
                .body("clean", equalTo(false))
                .body("returns[0].differences", hasItem("held: visits of 2 lines is 201"))
                .body("returns[0].differences", hasItem("approved: visits of 2 lines is 200"));
    }

    @Test
    void what_was_sent_is_read_once_and_decided_on_by_the_reading_that_was_kept() throws SQLException {
        VisitingBorough borough = VisitingBorough.known("VISWB");
        String id = borough.draft(visits("2016-17-P01", 120, 80));
        byHand("update return_source set bytes = 'nobody reads this' where return_id = '%s'".formatted(id));
        borough.as("finance").post("/returns/" + id + "/submission").then().statusCode(200);
        borough.as("approver")
                .body("{\"certification\": \"x\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("lines.visits", contains(120, 80));
    }

    @Test
    void what_an_earlier_release_saved_without_a_reading_is_read_from_its_source() throws SQLException {
        VisitingBorough borough = VisitingBorough.known("VISWC");
        String id = borough.draft(visits("2016-17-P01", 120, 80));
        byHand("update return_source set reading = null where return_id = '%s'".formatted(id));
        borough.as("finance").post("/returns/" + id + "/submission").then().statusCode(200);
        byHand("update return_source set reading = '\\x00' where return_id = '%s'".formatted(id));
        borough.as("approver")
                .body("{\"certification\": \"x\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("lines.visits", contains(120, 80));
    }

    @Test
    void what_is_sent_between_the_look_and_the_lock_is_what_is_submitted() throws Exception {
        VisitingBorough borough = VisitingBorough.known("VISWE");
        String id = borough.draft(visits("2016-17-P01", 120, 80));
        try (Connection other = PostgresServer.start().connectAsSuperuser("visits");
                Statement statement = other.createStatement();
                ExecutorService one = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from reporting_period where borough = 'VISWE' for update");
            Future<Response> submission =
                    one.submit(() -> borough.as("finance").post("/returns/" + id + "/submission"));
            await().atMost(Duration.ofSeconds(60)).until(VisitsWallsTest::somebodyWaitsForALock);
            try (PreparedStatement insert = other.prepareStatement("""
                    insert into return_source (borough, return_id, sequence, format, bytes, sent_by, sent_at)
                    values ('VISWE', ?, 1, 'JSON', ?, 'finance.viswe', now())
                    """)) {
                insert.setObject(1, UUID.fromString(id));
                insert.setBytes(2, visits("2016-17-P01", 7, 8).getBytes(StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
            other.commit();
            submission.get().then().statusCode(200).body("lines.visits", contains(7, 8));
        }
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("visits");
                Statement statement = superuser.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select 1 from pg_stat_activity where datname = 'visits' and wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }

    @Test
    void every_change_of_state_is_audited_and_the_chain_is_whole() {
        VisitingBorough borough = VisitingBorough.known("VISWD");
        borough.approved(visits("2016-17-P03", 120, 80));
        given().auth()
                .oauth2(Tokens.auditor("VISWD"))
                .get("/v1/audit?borough=VISWD")
                .then()
                .statusCode(200)
                .body("items.action", contains("return.draft", "return.submit", "return.approve"));
        given().auth()
                .oauth2(Tokens.auditor("VISWD"))
                .get("/v1/audit/verification")
                .then()
                .body("clean", equalTo(true));
    }

    @Test
    void not_even_the_service_changes_what_was_approved() throws SQLException {
        VisitingBorough borough = VisitingBorough.known("VISWF");
        String id = borough.approved(visits("2016-17-P03", 120, 80));
        String version = " where return_id = '" + id + "'";
        String approved = " where id = '" + id + "'";
        OwnRole.isRefused(
                "visits",
                "VISWF",
                List.of(
                        "update return_line set visits = 121" + version,
                        "delete from return_line" + version,
                        "insert into return_line (borough, return_id, line, team, visits) values ('VISWF', '" + id
                                + "', 99, 'East', 5)",
                        "update return_source set bytes = 'x'" + version,
                        "delete from return_source" + version,
                        "update return_history set who = 'somebody'" + version,
                        "delete from return_history" + version,
                        "delete from return_version" + approved,
                        "truncate return_line",
                        "update return_version set decided_by = 'somebody'" + approved,
                        "update return_version set decision = 'I certify nothing'" + approved,
                        "update return_version set illustrative = not illustrative" + approved,
                        "update return_version set approved_totals = '{}'" + approved,
                        "update return_version set period = '2016-17-P04'" + approved,
                        "update return_version set state = 'DRAFT'" + approved,
                        "update return_version set state = 'SUPERSEDED', line_count = 7" + approved,
                        "update audit_record set actor = 'somebody' where borough = 'VISWF'",
                        "delete from audit_record where borough = 'VISWF'",
                        "update audit_head set sequence = sequence - 1 where borough = 'VISWF'"));

        String waiting = borough.submitted(visits("2016-17-P04", 1, 2));
        String submitted = " where id = '" + waiting + "'";
        OwnRole.isRefused(
                "visits",
                "VISWF",
                List.of(
                        "update return_version set state = 'APPROVED', decided_by = submitted_by" + submitted,
                        "update return_version set state = 'APPROVED', decided_by = 'x', submitted_by = 'y'"
                                + submitted,
                        "update return_version set state = 'SUPERSEDED'" + submitted,
                        "delete from return_line where return_id = '" + waiting + "'",
                        "insert into return_version select borough, gen_random_uuid(), period, financial_year, 99, "
                                + "'APPROVED', unit, illustrative, findings, line_count, submission, saved_by, saved_at,"
                                + " submitted_by, submitted_at, 'x', now(), 'x', null, approved_totals, 9, 0"
                                + " from return_version" + submitted));
        OwnRole.isRefusedWithoutRecord(
                "visits",
                "VISWF",
                List.of(
                        "update return_version set state = 'APPROVED', decided_by = 'x', decided_by_id = 'x#y',"
                                + " decided_at = now(), decision = 'x', approved_totals = '{}'" + submitted,
                        "insert into return_history (borough, return_id, sequence, state, happened_at, who) values"
                                + " ('VISWF', '" + waiting + "', 99, 'APPROVED', now(), 'x')",
                        "insert into return_source (borough, return_id, sequence, format, bytes, sent_by, sent_at) values"
                                + " ('VISWF', '" + waiting + "', 99, 'CSV', 'x', 'x', now())",
                        "update reporting_period set closed = true where borough = 'VISWF'",
                        "insert into period_history (borough, period, sequence, what, happened_at, who) values"
                                + " ('VISWF', '2016-17-P04', 99, 'CLOSED', now(), 'x')"));
        borough.as("approver")
                .body("{\"certification\": \"x\"}")
                .post("/returns/" + waiting + "/approval")
                .then()
                .statusCode(200)
                .body("lines.visits", contains(1, 2));
    }

    private static void byHand(String sql) throws SQLException {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("visits");
                Statement statement = superuser.createStatement()) {
            // Without its triggers, which a superuser can do.
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
