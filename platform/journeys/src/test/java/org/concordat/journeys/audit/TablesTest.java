package org.concordat.journeys.audit;

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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.concordat.journeys.Suite;
import org.concordat.testing.wire.Tally;
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
            Map.entry("int2", "coalesce(%1$s, 0) + 1"),
            Map.entry("int4", "coalesce(%1$s, 0) + 1"),
            Map.entry("int8", "coalesce(%1$s, 0) + 1"),
            Map.entry("numeric", "coalesce(%1$s, 0) + 0.01"),
            Map.entry("bool", "not coalesce(%1$s, false)"),
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("date", "coalesce(%1$s, date '2016-01-01') + 1"),
            Map.entry("timestamptz", "coalesce(%1$s, now()) + interval '1 millisecond'"),
            Map.entry("bytea", "coalesce(%1$s, ''::bytea) || '\\x00'::bytea"),
            Map.entry("jsonb", "jsonb_build_object('was', %1$s)"));

    private static int tried;
    private static int found;

    private record Column(String name, String type, boolean ofKey) {

        String other() {
            String expression = OTHER.get(type);
            return expression == null ? fail("no other value for " + this) : expression.formatted(name);
        }
    }

    @BeforeAll
    static void every_table_holds_something_and_nothing_is_wrong() {
        SUITE.setStrangersAside();
        whatTheDemonstrationLacks();
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    private static void whatTheDemonstrationLacks() {
        Suite.ok(SUITE.put(
                "approver.wcc",
                "budgets",
                "/v1/boroughs/WCC/settings",
                "{\"commentaryThreshold\":{\"amount\":50000,\"percent\":5}}"));
        Suite.ok(SUITE.post("finance.wcc", "budgets", "/v1/boroughs/WCC/virements", """
                {"financialYear":"2019-20","effectiveFrom":"2019-20-P02","kind":"PERMANENT","reason":"To placements",
                 "legs":[{"serviceLine":"3.6.1","fund":"GENERAL_FUND","type":"EXPENDITURE","amount":-10},
                         {"serviceLine":"3.1.2","fund":"GENERAL_FUND","type":"EXPENDITURE","amount":10}]}"""));
        closesReopensAndDescribesASheet("budgets", "serviceLine");
        closesReopensAndDescribesASheet("kpis", "kpi");
        closesReopensAndDescribesASheet("savings", "initiative");
        Suite.ok(SUITE.put("admin", "kpis", "/v1/comparators/TAMPERING", """
                {"title":"All of England","sets":[]}"""));
        Suite.ok(SUITE.put("admin", "kpis", "/v1/comparators/TAMPERING/values/CP-ICPC-15", """
                {"unit":"PERCENT","values":[{"span":"2015-16","value":77,"source":"Statistics","published":"2016-11-03"}]}"""));
        Suite.ok(SUITE.put("admin", "mandates", "/v1/partnerships/tri-borough/apportionment-pools/tampering", """
                {"title":"Senior management","host":"WCC","serviceLines":["9.1"],"basis":"POPULATION",
                 "shares":[{"borough":"WCC","weight":1},{"borough":"LBHF","weight":2}],"from":"2012-04-01"}"""));
        Suite.ok(SUITE.put("admin", "mandates", "/v1/charts/tampering", """
                {"title":"All ages","lines":[{"code":"A","title":"All ages"}]}"""));
        Suite.ok(SUITE.put("admin", "mandates", "/v1/partnerships/tri-borough/chart-mappings/tampering", """
                {"title":"All ages on Section 251","fromChart":"tampering","toChart":"section-251",
                 "lines":[{"from":"A","to":"3.1.2"}],"from":"2012-04-01"}"""));
        Suite.ok(SUITE.put("smt", "mandates", "/v1/partnerships/tri-borough/forewords/2016-17", """
                {"dated":"2016-04-01","text":"What three boroughs mean to do together."}"""));
        Suite.ok(SUITE.put("mandate.lbhf", "mandates", "/v1/boroughs/LBHF/papers/tampering", """
                {"title":"A report","published":"2016-07-11","figures":[
                 {"domain":"KPI","period":"2016-17-P02","row":"CLA-MISSING","measure":"result","value":4}]}"""));
        casesUnderAnotherNameAndAnEventThatIsNone();
        // Contracts without a date stand in every year; the borough opens them, so the management can see their
        // suppliers.
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> Suite.ok(SUITE.post(
                        "smt", "consolidation", "/v1/partnerships/tri-borough/supplier-matches?on=2016-12-01", """
                        {"one":{"name":"Out of borough Schools"},"other":{"name":"Out of borough Special Schools"},
                         "decision":"REJECTED","reason":"Other schools"}""")));
        SUITE.post("auditor", "mandates", "/v1/audit/seals", "");
    }

    private static void casesUnderAnotherNameAndAnEventThatIsNone() {
        Suite.ok(SUITE.as("mosaic-wcc", "caseload")
                .contentType("application/cloudevents+json")
                .body("""
                        {"specversion":"1.0","id":"tampering-1","source":"urn:example:wcc:mosaic","time":"2024-06-01T12:00:00Z",
                         "type":"concordat.caseload.inbound.pseudonym-replaced.v1",
                         "subject":"k1.child.Zm9vYmFyZm9vYmFyZm9vYmFy","data":{"by":"k2.child.Zm9vYmFyZm9vYmFyZm9vYmFy"}}""")
                .post("/v1/boroughs/WCC/events"));
        try (Producer<byte[], byte[]> system = new KafkaProducer<>(
                SUITE.stack.kafka("mosaic-wcc"), new ByteArraySerializer(), new ByteArraySerializer())) {
            system.send(new ProducerRecord<>("concordat.caseload.inbound.WCC.mosaic", new byte[] {1}));
        }
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(
                                Suite.ok(SUITE.get("mosaic-wcc", "caseload", "/v1/boroughs/WCC/events/rejected"))
                                        .jsonPath()
                                        .getList("items"))
                        .isNotEmpty());
    }

    private static void closesReopensAndDescribesASheet(String service, String column) {
        String period = "/v1/boroughs/WCC/periods/2016-17-P12/";
        Suite.ok(SUITE.post("approver.wcc", service, period + "closure", "{}"));
        Suite.ok(SUITE.post("approver.wcc", service, period + "reopening", "{\"reason\":\"Only to see that it can\"}"));
        Suite.ok(SUITE.put(
                "finance.wcc",
                service,
                "/v1/boroughs/WCC/table-profiles/tampering",
                "{\"columns\":[{\"header\":\"Line\",\"column\":\"%s\"}]}".formatted(column)));
    }

    @AfterAll
    static void nothing_is_wrong_after() {
        Tally.of("tamperings", "tables").count(tried, found);
        assertThat(SUITE.wrong()).isEmpty();
    }

    @TestFactory
    List<DynamicTest> what_is_changed_by_hand_is_found() throws SQLException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String service :
                List.of("mandates", "budgets", "kpis", "contracts", "savings", "caseload", "consolidation")) {
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
        if (service.equals("mandates") && table.equals("applied_version")) {
            return List.of(); // it reads nobody
        }
        assertThat(database.texts("select 1 from %s limit 1".formatted(table)))
                .as("rows of %s in %s", table, service)
                .isNotEmpty();
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
                "insert into %1$s (%5$s) select %5$s from (select (jsonb_populate_record(t, jsonb_build_object('%2$s', %3$s))).* from %1$s t where ctid = %4$s) other"
                        .formatted(table, key.name(), key.other(), one(table), database.written(table))));
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
                where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum""".formatted(table)).stream()
                .map(text -> text.split(" "))
                .map(parts -> new Column(parts[0], parts[1], parts[2].equals("true")))
                .toList();
    }

    private static DynamicTest test(String service, String table, String how, String sql) {
        return dynamicTest(service + " " + table + " " + how, () -> {
            tried++;
            try (Database database = new Database(SUITE, service)) {
                database.keep(table);
                try {
                    database.execute(sql);
                } catch (SQLException refused) {
                    // A check or a unique key of the table: the database itself does not take it.
                    assertThat(refused.getSQLState()).as(refused.getMessage()).startsWith("23");
                    found++;
                    return;
                }
                try {
                    JsonPath answer = SUITE.get("auditor", service, "/v1/audit/verification")
                            .jsonPath();
                    assertThat(answer.getBoolean("clean")).isFalse();
                    assertThat(answer.<String>getList("proofs.findings.flatten()"))
                            .anyMatch(finding -> finding.startsWith(table + " "));
                    found++;
                } finally {
                    database.putBack(table);
                }
            }
        });
    }
}
