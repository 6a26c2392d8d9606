package org.concordat.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.audit.AuditTrail;
import org.concordat.testing.RealServers;
import org.concordat.testing.RowLevelSecurity;
import org.concordat.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row-level security and the audit chain, against the real database and as its roles see it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class SecondWallTest {

    @Inject
    BoroughScope scope;

    @Inject
    AuditTrail audit;

    @Inject
    DataSource pool;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Borough one = new Borough("A" + code());
    private final Borough other = new Borough("Z" + code());

    private static String code() {
        return Integer.toHexString(UUID.randomUUID().hashCode()).toUpperCase(java.util.Locale.ROOT);
    }

    @BeforeEach
    void each_borough_has_notes() {
        for (Borough borough : Set.of(one, other)) {
            for (int i = 0; i < 3; i++) {
                given().header("Authorization", "Bearer " + Tokens.borough("finance", borough.code()))
                        .header("Idempotency-Key", "wall" + i)
                        .contentType("application/json")
                        .body("{\"text\":\"a\",\"amount\":1.10}")
                        .post("/v1/boroughs/{b}/notes", borough.code())
                        .then()
                        .statusCode(201);
            }
        }
    }

    private Connection direct(String role) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void shows_no_row_to_a_session_that_names_nothing_and_only_those_it_names() throws SQLException {
        for (String role : new String[] {"manners", "manners_owner"}) {
            try (Connection connection = direct(role)) {
                for (String table : new String[] {"note", "audit_record", "audit_head", "idempotency_record"}) {
                    assertThat(count(connection, "select count(*) from " + table))
                            .isZero();
                }
                execute(connection, "set concordat.boroughs = '%s'".formatted(one));
                assertThat(count(connection, "select count(*) from note")).isEqualTo(3);
                assertThat(count(connection, "select count(*) from note where borough <> '%s'".formatted(one)))
                        .isZero();
                execute(connection, "set concordat.boroughs = ''");
                assertThat(count(connection, "select count(*) from note")).isZero();
            }
        }
    }

    @Test
    void leaves_nothing_named_on_the_connections_of_the_pool() throws SQLException {
        scope.read(Set.of(one), () -> 1);
        List<Connection> whole = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                whole.add(pool.getConnection());
                assertThat(count(whole.getLast(), "select count(*) from note")).isZero();
            }
        } finally {
            for (Connection connection : whole) {
                connection.close();
            }
        }
    }

    @Test
    void remembers_an_answer_for_72_hours_and_forgets_it_after_a_week() throws SQLException {
        String first = keyed("wall0").path("id");
        age("73 hours");
        assertThat(keyed("wall0").<String>path("id")).isEqualTo(first);
        age("8 days");
        assertThat(keyed("wall0").<String>path("id")).isNotEqualTo(first);
    }

    private void age(String interval) throws SQLException {
        try (Connection connection = superuser()) {
            execute(
                    connection,
                    "update idempotency_record set at = now() - interval '%s' where boroughs = array['%s']"
                            .formatted(interval, one));
        }
    }

    private Response keyed(String key) {
        return given().header("Authorization", "Bearer " + Tokens.borough("finance", one.code()))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\":\"a\",\"amount\":1.10}")
                .post("/v1/boroughs/{b}/notes", one.code());
    }

    @Test
    void lets_nobody_write_a_row_of_a_borough_they_have_not_named() throws SQLException {
        try (Connection connection = direct("manners")) {
            execute(connection, "set concordat.boroughs = '%s'".formatted(one));
            assertThatThrownBy(() -> execute(
                            connection,
                            "insert into note values ('%s', gen_random_uuid(), 1, 'x', 1)".formatted(other)))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> execute(connection, "update note set borough = '%s'".formatted(other)))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void guards_every_table_and_lets_the_application_own_nothing() throws SQLException {
        try (Connection connection = superuser()) {
            assertThat(RowLevelSecurity.unguardedTables(connection, Set.of("flyway_schema_history")))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(connection, "manners")).isEmpty();
        }
    }

    @Test
    void lets_the_application_add_to_the_audit_trail_and_nothing_else() throws SQLException {
        try (Connection connection = direct("manners")) {
            execute(connection, "set concordat.boroughs = '%s'".formatted(one));
            for (String sql : new String[] {
                "update audit_record set actor = 'nobody'",
                "delete from audit_record",
                "truncate audit_record",
                "delete from audit_head"
            }) {
                assertThatThrownBy(() -> execute(connection, sql)).hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> execute(connection, "update audit_head set sequence = sequence - 1"))
                    .hasMessageContaining("one record forward");
        }
    }

    @Test
    void names_the_boroughs_for_the_transaction_only_and_refuses_a_scope_within_a_scope() {
        assertThatThrownBy(() -> scope.write(Set.of(one), () -> scope.read(Set.of(other), () -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open already");
        assertThatThrownBy(() -> scope.write(Set.of(one), () -> {
                    audit.record(other, "note.steal", "x", null, null);
                    return 1;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> scope.read(Set.of(one), () -> {
                    audit.record(one, "note.read", "x", null, null);
                    return 1;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in the transaction of the change");
        assertThatThrownBy(() -> audit.record(one, "note.outside", "x", null, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void is_asked_for_in_no_media_type_that_there_is() {
        given().header("Authorization", "Bearer " + Tokens.auditor(one.code()))
                .header("Accept", "nonsense")
                .get("/v1/audit/verification")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private ValidatableResponse verification() {
        return given().header("Authorization", "Bearer " + Tokens.auditor(one.code()))
                .get("/v1/audit/verification")
                .then()
                .statusCode(200);
    }

    private void finds(String sql, int firstBroken) throws SQLException {
        verification().body("clean", equalTo(true)).body("chains.borough", hasItem(one.code()));
        try (Connection connection = superuser()) {
            execute(connection, "alter table audit_head disable trigger audit_head_moves_forward");
            execute(connection, sql.replace("?", "'" + one + "'"));
            execute(connection, "alter table audit_head enable trigger audit_head_moves_forward");
        }
        String chain = "chains.find { it.borough == '%s' }".formatted(one);
        verification()
                .body("clean", equalTo(false))
                .body(chain + ".clean", equalTo(false))
                .body(chain + ".firstBroken", equalTo(firstBroken));
    }

    @Test
    void finds_a_record_that_was_edited() throws SQLException {
        finds("update audit_record set actor = 'somebody else' where borough = ? and sequence = 2", 2);
    }

    @Test
    void finds_a_figure_that_was_edited() throws SQLException {
        finds("update audit_record set after = replace(after, '1.10', '9.10') where borough = ? and sequence = 3", 3);
    }

    @Test
    void finds_a_moment_that_was_edited() throws SQLException {
        finds("update audit_record set at = at + interval '1 microsecond' where borough = ? and sequence = 1", 1);
    }

    @Test
    void finds_a_record_that_was_deleted() throws SQLException {
        finds("delete from audit_record where borough = ? and sequence = 2", 2);
    }

    @Test
    void finds_a_tail_that_was_cut() throws SQLException {
        finds("delete from audit_record where borough = ? and sequence = 3", 3);
    }

    @Test
    void finds_a_chain_that_is_gone() throws SQLException {
        finds("delete from audit_record where borough = ?", 1);
    }

    @Test
    void finds_a_head_that_was_turned_back() throws SQLException {
        finds("update audit_head set sequence = 2 where borough = ?", 3);
    }

    @Test
    void shows_the_auditor_who_did_what_in_their_boroughs_only() {
        String auditor = "Bearer " + Tokens.auditor(one.code());
        given().header("Authorization", auditor)
                .get("/v1/audit?borough={b}&limit=2", one.code())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.borough", everyItem(equalTo(one.code())))
                .body("items[0].sequence", equalTo(1))
                .body("items[0].actor", equalTo("finance." + one.code().toLowerCase(java.util.Locale.ROOT)))
                .body("items[0].action", equalTo("note.create"))
                .body("items[0].after.amount", equalTo(1.10f))
                .body("next", equalTo("/v1/audit?borough=%s&limit=2&after=%s.2".formatted(one, one)));
        given().header("Authorization", auditor)
                .get("/v1/audit?borough={b}&limit=2&after={b}.2", one.code(), one.code())
                .then()
                .body("items.sequence", equalTo(List.of(3)));
        given().header("Authorization", auditor)
                .get("/v1/audit?borough={b}", other.code())
                .then()
                .statusCode(404);
        given().header("Authorization", auditor)
                .get("/v1/audit?after=nonsense")
                .then()
                .statusCode(400);
        given().header("Authorization", "Bearer " + Tokens.borough("officer", one.code()))
                .get("/v1/audit")
                .then()
                .statusCode(403);
    }

    @Test
    void keeps_what_is_shared_in_a_chain_that_every_auditor_sees() {
        scope.write(Set.of(), () -> {
            audit.recordShared("chart.replace", "charts/section-251", null, java.util.Map.of("title", "new"));
            return 1;
        });
        given().header("Authorization", "Bearer " + Tokens.auditor(one.code()))
                .get("/v1/audit?borough=-")
                .then()
                .statusCode(200)
                .body("items.borough", everyItem(equalTo("-")))
                .body("items.actor", hasItem("manners"));
    }
}
