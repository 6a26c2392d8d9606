package org.concordat.journeys.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.journeys.Suite;

/** What is asked of consolidation while the story goes on: each question as at the moment in which it was asked. */
final class Questions {

    static final String FIRST_MONTH = "/v1/partnerships/tri-borough/views/budget?period=2016-17-P01";

    private static final String PARTNERSHIP = "/v1/partnerships/tri-borough";
    private static final String HAMMERSMITH = "/v1/boroughs/LBHF";
    private static final String WESTMINSTER = "/v1/boroughs/WCC";

    private final Suite suite;
    private final List<RecordedAnswer> answers = new ArrayList<>();

    Questions(Suite suite) {
        this.suite = suite;
    }

    List<RecordedAnswer> answers() {
        return List.copyOf(answers);
    }

    void askedOfTheFirstMonth(String when) {
        String asAt = moment();
        ask(when, "partnership", "smt", FIRST_MONTH + asAt, Suite.JSON);
        ask(when, "partnership-detail", "officer.rbkc", FIRST_MONTH + "&include=detail" + asAt, Suite.CSV);
        ask(when, "lbhf", "officer.lbhf", HAMMERSMITH + "/views/budget?period=2016-17-P01" + asAt, Suite.JSON);
        ask(when, "returns-status", "smt", PARTNERSHIP + "/returns-status?period=2016-17-P01" + asAt, Suite.JSON);
    }

    void askedAsTables(String when) {
        String asAt = moment();
        ask(when, "partnership-table", "smt", FIRST_MONTH + asAt, Suite.CSV);
        ask(when, "partnership-book", "smt", FIRST_MONTH + "&include=detail" + asAt, Suite.XLSX);
        ask(when, "schools", "smt", FIRST_MONTH + "&fund=DSG" + asAt, Suite.JSON);
        ask(when, "fostering", "auditor", FIRST_MONTH + "&serviceLine=3.1&include=detail" + asAt, Suite.JSON);
        String own = HAMMERSMITH + "/views/budget?period=2016-17-P01&include=detail" + asAt;
        ask(when, "lbhf-table", "finance.lbhf", own, Suite.CSV);
        ask(when, "lbhf-book", "finance.lbhf", own, Suite.XLSX);
    }

    /** Of a figure that is shown, of one that is only in a total, and of one that is withheld. */
    void askedForExplanations(String when) {
        String asAt = moment();
        RecordedAnswer view = ask(when, "explained", "smt", FIRST_MONTH + asAt, Suite.JSON);
        JsonPath rows = view.json();
        explain(when, "total", "smt", rows, "rows.find { it.serviceLine == '3.1.2' }.measures.currentBudget", "SHOWN");
        explain(
                when,
                "named",
                "smt",
                rows,
                "rows.find { it.serviceLine == '3.1.1' }.contributions.LBHF.measures.forecastOutturn",
                "SHOWN");
        explain(
                when,
                "within-total",
                "officer.wcc",
                rows,
                "rows.find { it.serviceLine == '3.3.1' }.contributions.LBHF.measures.currentBudget",
                "WITHHELD");
        explain(
                when,
                "withheld",
                "smt",
                rows,
                "rows.find { it.serviceLine == '3.3.2' }.contributions.LBHF.measures.currentBudget",
                "WITHHELD");
        RecordedAnswer own = ask(
                when,
                "explained-own",
                "officer.lbhf",
                HAMMERSMITH + "/views/budget?period=2016-17-P01" + asAt,
                Suite.JSON);
        explain(
                when,
                "own",
                "officer.lbhf",
                own.json(),
                "rows.find { it.serviceLine == '3.1.1' }.measures.actualToDate",
                "SHOWN");
    }

    void askedOfEverything(String when) {
        String asAt = moment();
        String third = PARTNERSHIP + "/views/budget?period=2016-17-P03";
        ask(when, "third-month", "smt", third + asAt, Suite.JSON);
        ask(when, "provisional", "smt", third + "&include=provisional,detail" + asAt, Suite.JSON);
        ask(when, "provisional-book", "smt", third + "&include=provisional,detail" + asAt, Suite.XLSX);
        ask(when, "second-month", "finance.lbhf", PARTNERSHIP + "/views/budget?period=2016-17-P02" + asAt, Suite.CSV);
        ask(
                when,
                "quarter",
                "smt",
                PARTNERSHIP + "/views/budget?period=2016-17-Q1&include=provisional" + asAt,
                Suite.CSV);
        ask(
                when,
                "wcc",
                "officer.wcc",
                WESTMINSTER + "/views/budget?period=2016-17-P02&include=detail" + asAt,
                Suite.JSON);
        ask(when, "rbkc", "officer.rbkc", "/v1/boroughs/RBKC/views/budget?period=2016-17-P01" + asAt, Suite.XLSX);
        ask(when, "returns-status-third", "smt", PARTNERSHIP + "/returns-status?period=2016-17-P03" + asAt, Suite.JSON);
        ask(when, "returns-status-table", "smt", PARTNERSHIP + "/returns-status?period=2016-17-P02" + asAt, Suite.CSV);
        for (String borough : List.of("LBHF", "RBKC", "WCC")) {
            ask(
                    when,
                    "returns-status-" + borough,
                    Suite.user("officer", borough),
                    "/v1/boroughs/" + borough + "/returns-status?financialYear=2016-17" + asAt,
                    Suite.JSON);
        }
        ask(when, RECONCILIATION, "auditor", "/v1/reconciliation?borough=" + "LBHF" + asAt, Suite.JSON);
    }

    /** The name of the answer that is compared by what it means. */
    static final String RECONCILIATION = "reconciliation";

    private RecordedAnswer ask(String when, String what, String user, String path, String accept) {
        RecordedAnswer answer = RecordedAnswer.given(suite, when + "-" + what, user, path, accept);
        answers.add(answer);
        return answer;
    }

    private void explain(String when, String what, String user, JsonPath view, String cell, String status) {
        Map<String, Object> found = Objects.requireNonNull(view.getMap(cell), cell);
        assertThat(found.get("status")).as(cell).isEqualTo(status);
        ask(when, "explanation-" + what, user, "/v1/explanations/" + found.get("cell"), Suite.JSON);
    }

    /** The present moment of consolidation, as a parameter. */
    private String moment() {
        return "&asAt=" + suite.get("smt", "consolidation", FIRST_MONTH).path("asAt");
    }
}
