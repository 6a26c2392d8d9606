package org.concordat.caseload.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.concordat.caseload.api.CaseSystem;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.RealServers;
import org.concordat.testing.wire.CountsAs;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class TrialTest {

    @Test
    void a_trial_says_what_an_export_would_become() {
        CaseSystem system = CaseSystem.known("TRYONE");

        Exports.tryDraft(
                        system,
                        Exports.profile(),
                        Exports.HEADER
                                + Exports.ROW
                                + "R-2;%s;07/05/2024;NONE;\n\nR-3;%1$s;31/02/2024;ABC;\n".formatted(CaseSystem.CHILD)
                                + "R-4;%s;08/05/2024;WRONG;\n;%1$s;08/05/2024;POL;\nR-6;;08/05/2024;POL;\n"
                                        .formatted(CaseSystem.CHILD))
                .statusCode(200)
                .body("sound", equalTo(1))
                .body("leftOut", equalTo(1))
                .body("rejected", equalTo(4))
                .body("events.record", contains(2, 5, 6, 7, 8))
                .body("events[0].event.id", equalTo("referral-received:R-1"))
                .body("events[0].event.time", equalTo("2024-05-07T09:30:00+01:00"))
                .body("events[0].event.data.source", equalTo("SCHOOL"))
                .body("events[1].findings.code", contains("VALUE_UNREADABLE", "CODE_UNMAPPED"))
                .body("events[1].findings.at", contains("/mapping/1", "/mapping/2"))
                .body("events[2].findings.code", contains("UNKNOWN_CODE"))
                .body("events[3].findings.code", contains("IDENTITY_MISSING"))
                .body("events[4].findings.code", contains("SUBJECT_MISSING"))
                .body("unread.at", contains("/NOTE"))
                .body("unread.records", contains(1))
                .body("unmapped.list", contains("source"))
                .body("unmapped[0].first", contains(5));
    }

    @Test
    void a_profile_that_is_recorded_is_tried_by_its_code() {
        CaseSystem system = CaseSystem.known("TRYCODE");
        Exports.record(system, "paris", Exports.profile()).statusCode(201);
        system.as("administrator")
                .contentType(Exports.CSV)
                .body(Exports.HEADER + Exports.ROW)
                .post("/profiles/paris/trial")
                .then()
                .statusCode(200)
                .body("sound", equalTo(1));
        system.as("administrator")
                .body("[]")
                .post("/profiles/paris/trial")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:concordat:problem:payload-of-another-kind"));
        system.as("administrator")
                .contentType(Exports.CSV)
                .body("ID\n")
                .post("/profiles/rome/trial")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:concordat:problem:profile-unknown"));
    }

    @Test
    void a_trial_leaves_nothing_behind_and_repeats_nothing_that_is_wrong() throws SQLException {
        CaseSystem system = CaseSystem.known("TRYNONE");
        String canary = "Zanzibara";
        List<String> logged = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord written) {
                logged.add(String.valueOf(written.getMessage())
                        + List.of(written.getParameters() == null ? new Object[0] : written.getParameters())
                        + written.getThrown());
            }

            @Override
            public void flush() {
                // It is kept in memory.
            }

            @Override
            public void close() {
                // It is kept in memory.
            }
        };
        Logger.getLogger("").addHandler(listening);
        Map<String, Long> before = rows(system.borough(), canary);
        String answer;
        try {
            answer = Exports.tryDraft(
                            system,
                            Exports.profile(
                                    "if (.NOTE == \"a\") number(.ID) else if (.NOTE == \"b\") [for (.ID) 1]",
                                    "else {\"type\": \"referral-received.v1\", \"subject\": .CLIENT,",
                                    " \"time\": moment(.RECEIVED), \"data\": {\"referral\": .ID, \"source\": code(\"source\", .SOURCE)}}"),
                            Exports.HEADER.replace("NOTE", "NOTE;%s Jones;%1$s".formatted(canary))
                                    + "R-1 %s;;07/05/2024;SCH;a;x\n%1$s;;07/05/2024;SCH;b;x\n".formatted(canary)
                                    + "R-2;%s;%1$s;%1$s;c;x\n".formatted(canary)
                                    + "R-3;%s;07/05/2024;%s;c;x\n".formatted(CaseSystem.CHILD, canary)
                                    + "%s@example.org;%s;07/05/2024;SCH;c;x\n".formatted(canary, CaseSystem.CHILD))
                    .statusCode(200)
                    .body("sound", equalTo(0))
                    .body("rejected", equalTo(5))
                    .extract()
                    .asString();
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }

        // The name of a field that a program gave to it is said; one that is somebody's is not.
        assertThat(answer.replace("\"/%s\"".formatted(canary), "")).doesNotContain(canary);
        assertThat(logged.toString()).doesNotContain(canary);
        assertThat(rows(system.borough(), canary)).isEqualTo(before);
        assertThat(before.get("holding the canary")).isZero();
    }

    /** How many rows of a borough each table has that keeps them by borough, and how many of all there are hold a text. */
    private static Map<String, Long> rows(String borough, String canary) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        long holding = 0;
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("caseload");
                Statement select = superuser.createStatement()) {
            Map<String, Boolean> tables = new TreeMap<>();
            try (ResultSet row = select.executeQuery("""
                    select t.table_name, exists (select from information_schema.columns c
                                                  where c.table_name = t.table_name and c.column_name = 'borough')
                      from information_schema.tables t
                     where t.table_schema = 'public' and t.table_type = 'BASE TABLE'""")) {
                while (row.next()) {
                    tables.put(row.getString(1), row.getBoolean(2));
                }
            }
            for (Map.Entry<String, Boolean> table : tables.entrySet()) {
                String of = table.getValue() ? "borough = '%s'".formatted(borough) : "false";
                try (ResultSet row = select.executeQuery(
                        "select count(*) filter (where %s), count(*) filter (where t::text ilike '%%%s%%') from %s t"
                                .formatted(of, canary, table.getKey()))) {
                    row.next();
                    rows.put(table.getKey(), row.getLong(1));
                    holding += row.getLong(2);
                }
            }
        }
        assertThat(rows).containsKeys("taken_event", "taken_count", "outbox", "audit_record", "register_record");
        rows.put("holding the canary", holding);
        return rows;
    }

    @Test
    void a_draft_that_cannot_be_used_is_refused_with_its_findings() {
        CaseSystem system = CaseSystem.known("TRYBAD");
        Exports.tryDraft(system, Exports.profile("now()"), Exports.HEADER)
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:profile-invalid"))
                .body("findings.code", contains("MAPPING_UNREADABLE"));
    }

    @Test
    void an_export_that_is_not_as_its_profile_says_is_refused() {
        CaseSystem system = CaseSystem.known("TRYFORM");
        for (String export : List.of(
                "",
                Exports.ROW,
                "ID,CLIENT\n",
                "ID;ID\n",
                "ID;;CLIENT\n",
                Exports.HEADER + "R-1;a;b;c;d;e\n",
                Exports.HEADER + "R-1;\"a\n",
                "ID;" + "X;".repeat(200) + "\n")) {
            Exports.tryDraft(system, Exports.profile(), export)
                    .statusCode(400)
                    .body("type", equalTo("urn:concordat:problem:payload-unreadable"));
        }
        Exports.tryDraft(system, Exports.profile(), Exports.HEADER + "R;;;;\n".repeat(10_001))
                .statusCode(413)
                .body("type", equalTo("urn:concordat:problem:payload-too-large"));
        var json = Exports.profile();
        json.putObject("payload").put("format", "JSON").put("records", "/list");
        for (String export : List.of("{", "{}", "{\"list\": {}}", "{\"list\": [1]}", "[]")) {
            Exports.tryDraft(system, json, export)
                    .statusCode(400)
                    .body("type", equalTo("urn:concordat:problem:payload-unreadable"));
        }
        Exports.tryDraft(system, json, "{\"list\": []}").statusCode(200).body("sound", equalTo(0));
    }

    @Test
    @CountsAs("hostile mappings")
    void a_mapping_that_does_too_much_is_ended_and_the_service_goes_on() {
        CaseSystem system = CaseSystem.known("TRYMUCH");
        int threads = Thread.activeCount();
        for (String hostile : List.of(
                "def f(x) f($x) f(1)",
                "def f(x) f($x + $x) f(\"xxxxxxxxxx\")",
                "\"x\" * 2000000000",
                ".ID[-2000000000 : 5]",
                "def g(l) [for ($l) [for ($l) [for ($l) [for ($l) [for ($l) 1]]]]] g(parts(.SOURCE, \" \"))")) {
            Exports.tryDraft(
                            system,
                            Exports.profile(hostile),
                            Exports.HEADER + "R-1;;;%s;\nR-2;;;%1$s;\n".formatted("x ".repeat(1_000)))
                    .statusCode(200)
                    .body("rejected", equalTo(2))
                    .body("events.findings.code.flatten()", everyItem(startsWith("MAPPING_")));
        }
        Exports.tryDraft(
                        system,
                        Exports.profile("def f(n) if ($n > 0) f($n - 1) + f($n - 1) else 1 f(11)"),
                        Exports.HEADER + "R-1;;;x;\n".repeat(4_000))
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:mapping-too-costly"));
        Exports.tryDraft(system, Exports.profile(), Exports.HEADER + Exports.ROW)
                .statusCode(200)
                .body("sound", equalTo(1))
                .body("events", hasSize(1))
                .body("events.sound", hasItem(true));
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 5);
    }
}
