package org.concordat.journeys.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concordat.journeys.Suite;
import org.concordat.local.verify.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A row edited, deleted, added or exchanged in any table that an answer can rest on: the proof names the table. Which
 * column is edited is drawn by {@code -Dconcordat.tampering.seed}; all of them with {@code -Dconcordat.soak=true}.
 */
class TablesTest {

    private static final Suite SUITE = Suite.running();
    private static final Random SEED = new Random(Long.getLong("concordat.tampering.seed", 1));
    private static final boolean EVERY_COLUMN = Boolean.getBoolean("concordat.soak");

    /** By type, an expression that is another value of the column; a null becomes one too. */
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("text", "coalesce(%1$s, '') || 'x'"),
            Map.entry("int4", "coalesce(%1$s, 0) + 1"),
            Map.entry("int8", "coalesce(%1$s, 0) + 1"),
            Map.entry("numeric", "coalesce(%1$s, 0) + 0.01"),
            Map.entry("bool", "not coalesce(%1$s, false)"),
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("date", "coalesce(%1$s, date '2016-01-01') + 1"),
            Map.entry("timestamptz", "coalesce(%1$s, now()) + interval '1 millisecond'"),
            Map.entry("bytea", "coalesce(%1$s, ''::bytea) || '\\x00'::bytea"),
            Map.entry("jsonb", "jsonb_build_object('was', %1$s)"));

    /** Of tables that hold nothing in the demonstration. */
    private static final List<String> EMPTY = List.of("borough_settings", "virement", "virement_leg", "period_history");

    private record Column(String name, String type, boolean ofKey) {

        String other() {
            String expression = OTHER.get(type);
            return expression == null ? fail("no other value for " + this) : expression.formatted(name);
        }
    }

    private interface Change {
        void make(Database database) throws SQLException;
    }

    @BeforeAll
    static void nothing_is_wrong_before() {
        SUITE.setStrangersAside();
        await().atMost(Suite.PATIENCE).untilAsserted(() -> assertThat(wrong()).isEmpty());
    }

    @AfterAll
    static void nothing_is_wrong_after() {
        assertThat(wrong()).isEmpty();
    }

    private static List<String> wrong() {
        return new Verification(SUITE.stack.addresses(), Verification.AUDITOR_OF_ALL, line -> {})
                .of("")
                .all();
    }

    @TestFactory
    List<DynamicTest> what_is_changed_by_hand_is_found() throws SQLException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String service : List.of("mandates", "budgets", "consolidation")) {
            try (Database database = new Database(SUITE, service)) {
                for (String table : database.texts("""
                        select name from kept_table union select name from projected_table order by name""")) {
                    tests.addAll(of(service, table, database));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests;
    }

    private static List<DynamicTest> of(String service, String table, Database database) throws SQLException {
        if (database.texts("select 1 from %s limit 1".formatted(table)).isEmpty()) {
            assertThat(EMPTY).as("tables that hold nothing").contains(table);
            return List.of();
        }
        List<Column> columns = columns(table, database);
        List<Column> plain = columns.stream().filter(column -> !column.ofKey()).toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (Column column : EVERY_COLUMN || plain.isEmpty() ? plain : List.of(plain.get(SEED.nextInt(plain.size())))) {
            tests.add(test(
                    service,
                    table,
                    "edited in " + column.name(),
                    "update %1$s set %2$s = %3$s where ctid = %4$s"
                            .formatted(table, column.name(), column.other(), one(table))));
        }
        Column key = columns.stream().filter(Column::ofKey).toList().getLast();
        tests.add(test(
                service,
                table,
                "moved to another key",
                "update %1$s set %2$s = %3$s where ctid = %4$s".formatted(table, key.name(), key.other(), one(table))));
        tests.add(test(service, table, "deleted", "delete from %1$s where ctid = %2$s".formatted(table, one(table))));
        tests.add(test(
                service,
                table,
                "added",
                "insert into %1$s select (jsonb_populate_record(t, jsonb_build_object('%2$s', %3$s))).* from %1$s t where ctid = %4$s"
                        .formatted(table, key.name(), key.other(), one(table))));
        return tests;
    }

    /** One row of the table, in one partition. */
    private static String one(String table) {
        return "(select ctid from %1$s order by %1$s::text collate \"C\" desc limit 1) and tableoid = (select tableoid from %1$s order by %1$s::text collate \"C\" desc limit 1)"
                .formatted(table);
    }

    private static List<Column> columns(String table, Database database) throws SQLException {
        return database.texts("""
                select a.attname || ' ' || t.typname || ' ' || coalesce(a.attnum = any (i.indkey), false)
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
                where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                order by a.attnum""".formatted(table)).stream()
                .map(text -> text.split(" "))
                .map(parts -> new Column(parts[0], parts[1], parts[2].equals("true")))
                .toList();
    }

    private static DynamicTest test(String service, String table, String how, String sql) {
        return dynamicTest(service + " " + table + " " + how, () -> {
            try (Database database = new Database(SUITE, service)) {
                database.keep(table);
                try {
                    database.execute(sql);
                } catch (SQLException refused) {
                    // A check or a unique key of the table: the database itself does not take it.
                    assertThat(refused.getSQLState()).as(refused.getMessage()).startsWith("23");
                    return;
                }
                try {
                    JsonPath found = SUITE.get("auditor", service, "/v1/audit/verification")
                            .jsonPath();
                    assertThat(found.getBoolean("clean")).isFalse();
                    assertThat(found.<String>getList("proofs.findings.flatten()"))
                            .anyMatch(finding -> finding.startsWith(table + " "));
                } finally {
                    database.putBack(table);
                }
            }
        });
    }
}
