package org.concordat.journeys.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.concordat.journeys.Suite;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The life of three boroughs for three months, told to an empty stack through the public API: every format, fund and
 * type, every state a return can be in, mandates that change, and questions asked in between.
 */
final class FormerWorld {

    static final String YEAR = "2016-17";
    static final String PARTNERSHIP = "tri-borough";
    static final String CLOSED = "2016-17-P02"; // of Westminster
    static final String WAITING =
            "2016-17-P03"; // Hammersmith & Fulham's is submitted, Kensington and Chelsea's a draft

    private static final List<String> BOROUGHS = List.of("LBHF", "RBKC", "WCC");
    private static final String HEADER = "cost_centre,service_line,fund,type,original_budget,current_budget,"
            + "profile_to_date,actual_to_date,commitments,forecast_outturn,comment\n";

    private final Suite suite;
    private final Questions questions;

    FormerWorld(Suite suite) {
        this.suite = suite;
        this.questions = new Questions(suite);
    }

    /** Lets everything happen; answers what was asked meanwhile. */
    List<RecordedAnswer> happen() {
        councilsAndPartnership();
        firstMandates();
        firstMonth();
        questions.askedOfTheFirstMonth("1-first-month");
        suite.approved("LBHF", "2016-17-P01", hammersmith("1210500.50", "52000"));
        suite.awaitVersion("LBHF", "2016-17-P01", 2);
        questions.askedOfTheFirstMonth("2-restated");
        questions.askedAsTables("2-restated");
        anotherMandateOfHammersmith();
        questions.askedOfTheFirstMonth("3-other-mandate");
        questions.askedForExplanations("3-other-mandate");
        secondMonth();
        westminsterWithdraws();
        thirdMonth();
        questions.askedOfTheFirstMonth("4-withdrawn");
        questions.askedOfEverything("5-end");
        return questions.answers();
    }

    private void councilsAndPartnership() {
        Map<String, String> councils = Map.of("LBHF", "E09000013", "RBKC", "E09000020", "WCC", "E09000033");
        councils.forEach((code, onsCode) -> Suite.ok(suite.put(
                "admin",
                "mandates",
                "/v1/boroughs/" + code,
                "{\"name\":\"Council of %s\",\"onsCode\":\"%s\"}".formatted(code, onsCode))));
        String periods = "{\"periods\":[{\"period\":\"2016-17-P01\",\"due\":\"2016-05-16\"},"
                + "{\"period\":\"2016-17-P02\",\"due\":\"2099-06-15\"},{\"period\":\"2016-17-P03\",\"due\":\"2099-07-15\"}]}";
        for (String code : BOROUGHS) {
            Suite.ok(suite.put("admin", "mandates", "/v1/boroughs/" + code + "/calendars/" + YEAR, periods));
        }
        Suite.ok(suite.put("admin", "mandates", "/v1/partnerships/" + PARTNERSHIP, """
                {"title":"Tri-borough","members":[{"borough":"LBHF","from":"2011-06-01"},
                 {"borough":"RBKC","from":"2011-06-01"},{"borough":"WCC","from":"2011-06-01"}],
                 "serviceScopes":[{"serviceLine":"3.1","from":"2011-06-01"},{"serviceLine":"3.3","from":"2011-06-01"},
                 {"serviceLine":"1.2","from":"2011-06-01"}]}"""));
        for (String code : BOROUGHS) {
            await().atMost(Suite.PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> suite.put(
                                            Suite.user("finance", code),
                                            "budgets",
                                            "/v1/boroughs/" + code + "/chart",
                                            chart(code))
                                    .statusCode()
                            < 300);
        }
        Suite.ok(suite.put(
                "approver.lbhf",
                "budgets",
                "/v1/boroughs/LBHF/settings",
                "{\"commentaryThreshold\":{\"amount\":50000,\"percent\":5}}"));
    }

    private static String chart(String borough) {
        return """
                [{"costCentre":"%1$s-3110","title":"Residential placements","serviceLine":"3.1.1","from":"2011-04-01"},
                 {"costCentre":"%1$s-3120","title":"Fostering","serviceLine":"3.1.2","from":"2011-04-01"},
                 {"costCentre":"%1$s-3310","title":"Social work","serviceLine":"3.3.1","from":"2011-04-01"},
                 {"costCentre":"%1$s-1210","title":"Top-up funding","serviceLine":"1.2.1","from":"2011-04-01"}]""".formatted(borough);
    }

    private void firstMandates() {
        suite.adopted(
                "LBHF",
                YEAR,
                String.join(
                        ",",
                        Suite.rule("NAMED", ""),
                        Suite.rule("TOTALS", "\"serviceLine\":\"3.1.2\""),
                        Suite.rule("WITHHELD", "\"serviceLine\":\"3.3.1\",\"measure\":\"forecastOutturn\"")));
        suite.adopted("RBKC", YEAR, Suite.rule("TOTALS", ""));
        suite.adopted("WCC", YEAR, Suite.rule("DETAIL", "") + "," + Suite.rule("NAMED", "\"serviceLine\":\"3.3\""));
    }

    /** A return of each borough, each in another format, and a month that was closed and opened again. */
    private void firstMonth() {
        suite.approved("LBHF", "2016-17-P01", hammersmith("1200000", "50000"));
        sent("RBKC", "2016-17-P01", "GBP", Suite.XLSX, workbook("RBKC", "900000.25", "910000.75"));
        sent("WCC", "2016-17-P01", "GBP_THOUSAND", Suite.CSV, westminster("1500", "1510.5"));
        period("WCC", "2016-17-P01", "closure", "{}");
        period("WCC", "2016-17-P01", "reopening", "{\"reason\":\"An invoice of April was found after the close\"}");
        BOROUGHS.forEach(borough -> suite.awaitVersion(borough, "2016-17-P01", 1));
    }

    private void anotherMandateOfHammersmith() {
        suite.adopted(
                "LBHF",
                YEAR,
                String.join(
                        ",",
                        Suite.rule("TOTALS", ""),
                        Suite.rule("NAMED", "\"serviceLine\":\"3.1.1\""),
                        Suite.rule("WITHHELD", "\"serviceLine\":\"3.3.2\"")));
        viewOfFirstMonthShows("rows.find { it.serviceLine == '3.1' }.contributions.LBHF.detail", "TOTALS");
    }

    /** A virement, a return that was sent back and sent again, and a month that is closed. */
    private void secondMonth() {
        String virement = suite.post("finance.lbhf", "budgets", "/v1/boroughs/LBHF/virements", """
                {"financialYear":"2016-17","effectiveFrom":"2016-17-P02","kind":"TEMPORARY",
                 "reason":"Children moved to in-house carers","legs":[
                 {"costCentre":"LBHF-3110","fund":"GENERAL_FUND","type":"EXPENDITURE","amount":-20000},
                 {"costCentre":"LBHF-3120","fund":"GENERAL_FUND","type":"EXPENDITURE","amount":20000}]}""")
                .path("id");
        Suite.ok(suite.post("approver.lbhf", "budgets", "/v1/boroughs/LBHF/virements/" + virement + "/approval", "{}"));

        String path = "/v1/boroughs/RBKC/returns/";
        String id = suite.draft("RBKC", "2016-17-P02", "GBP", kensington("999999.99"));
        Suite.ok(suite.submit("RBKC", id));
        Suite.ok(suite.post(
                "approver.rbkc",
                "budgets",
                path + id + "/rejection",
                "{\"reason\":\"A payment of June is in it: please take it out\"}"));
        revised("RBKC", id, "2016-17-P02", kensington("930000.00"));
        Suite.ok(suite.submit("RBKC", id));
        Suite.ok(suite.approve("RBKC", id));

        sent("WCC", CLOSED, "GBP_THOUSAND", Suite.CSV, westminster("1500", "1525.25"));
        period("WCC", CLOSED, "closure", "{}");
        suite.awaitVersion("RBKC", "2016-17-P02", 1);
        suite.awaitVersion("WCC", CLOSED, 1);
    }

    private void westminsterWithdraws() {
        String mandates = "/v1/boroughs/WCC/mandates";
        List<String> ids = suite.get("mandate.wcc", "mandates", mandates).path("items.id");
        Suite.ok(suite.post(
                "cabinet.wcc",
                "mandates",
                mandates + "/" + ids.getFirst() + "/withdrawal",
                "{\"reason\":\"The Cabinet looks at the sharing of figures again\"}"));
        viewOfFirstMonthShows(
                "rows.find { it.serviceLine == '3.1' }.measures.currentBudget.coverage.withheld", List.of("WCC"));
    }

    /** One return that waits for its approver, one that is a draft, one that nobody has begun. */
    private void thirdMonth() {
        String submitted = suite.draft("LBHF", WAITING, "GBP", hammersmith("1230000", "53000"));
        Suite.ok(suite.submit("LBHF", submitted));
        suite.draft("RBKC", WAITING, "GBP", kensington("940000.00"));
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> suite.get(
                                "auditor",
                                "consolidation",
                                "/v1/partnerships/tri-borough/returns-status?period=" + WAITING)
                        .asString()
                        .contains("SUBMITTED"));
    }

    private void viewOfFirstMonthShows(String path, Object expected) {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> suite.get("smt", "consolidation", Questions.FIRST_MONTH),
                        view -> view.statusCode() == 200 && expected.equals(view.path(path)));
    }

    /** Puts other lines into a return. */
    void revised(String borough, String id, String period, String lines) {
        String path = "/v1/boroughs/" + borough + "/returns/" + id;
        String user = Suite.user("finance", borough);
        String etag = suite.get(user, "budgets", path).header("ETag");
        Suite.ok(suite.as(user, "budgets")
                .header("If-Match", etag)
                .contentType(Suite.JSON)
                .body("{\"period\":\"%s\",\"unit\":\"GBP\",\"lines\":[%s]}".formatted(period, lines))
                .put(path));
    }

    /** Posts a table, and has it submitted and approved. */
    private void sent(String borough, String period, String unit, String mediaType, byte[] table) {
        Response posted = suite.as(Suite.user("finance", borough), "budgets")
                .contentType(mediaType)
                .body(table)
                .post("/v1/boroughs/%s/returns?period=%s&unit=%s&illustrative=%s"
                        .formatted(borough, period, unit, borough.equals("RBKC")));
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
        Suite.ok(suite.submit(borough, posted.path("id")));
        Suite.ok(suite.approve(borough, posted.path("id")));
    }

    private void period(String borough, String period, String deed, String body) {
        Suite.ok(suite.post(
                Suite.user("approver", borough),
                "budgets",
                "/v1/boroughs/%s/periods/%s/%s".formatted(borough, period, deed),
                body));
    }

    private static String hammersmith(String residential, String grant) {
        return String.join(
                ",",
                line("LBHF-3110", "3.1.1", "GENERAL_FUND", "EXPENDITURE", "1200000", residential),
                line("LBHF-3120", "3.1.2", "GENERAL_FUND", "EXPENDITURE", "640000", "655000.10"),
                line("LBHF-3310", "3.3.1", "GENERAL_FUND", "EXPENDITURE", "2100000", "2090000"),
                line("LBHF-3310", "3.3.1", "GENERAL_FUND", "GRANT", "50000", grant),
                line("LBHF-3120", "3.1.2", "GENERAL_FUND", "INCOME", "12000", "11000"),
                line("LBHF-1210", "1.2.1", "DSG", "EXPENDITURE", "800000", "812345.67"));
    }

    static String kensington(String residential) {
        return line("RBKC-3110", "3.1.1", "GENERAL_FUND", "EXPENDITURE", "900000.25", residential)
                + ","
                + line("RBKC-3310", "3.3.1", "GENERAL_FUND", "EXPENDITURE", "1750000.50", "1750000.50");
    }

    private static String line(
            String costCentre, String serviceLine, String fund, String type, String budget, String forecast) {
        return """
                {"costCentre":"%s","serviceLine":"%s","fund":"%s","type":"%s","originalBudget":%s,"currentBudget":%s,\
                "profileToDate":%s,"actualToDate":%s,"commitments":0,"forecastOutturn":%s,"comment":"As the ledger has it"}""".formatted(costCentre, serviceLine, fund, type, budget, budget, budget, forecast, forecast);
    }

    /** With a printed total, and one measure left out on one line. */
    private static byte[] westminster(String budget, String forecast) {
        return (HEADER
                        + "WCC-3110,3.1.1,GENERAL_FUND,EXPENDITURE,%1$s,%1$s,%1$s,%2$s,0,%2$s,\"Two more, and dear\"\n"
                        + "WCC-3310,3.3.1,GENERAL_FUND,EXPENDITURE,700.25,700.25,700,690,,690,\n"
                        + "WCC-1210,1.2.1,DSG,EXPENDITURE,300,300,300,301.5,0,301.5,\n"
                        + "TOTAL,,GENERAL_FUND,EXPENDITURE,,%3$s,,,,,\n")
                .formatted(
                        budget,
                        forecast,
                        new BigDecimal(budget).add(new BigDecimal("700.25")).toPlainString())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String borough, String budget, String forecast) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(bytes, "Finance", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("return");
                String[] header = HEADER.strip().split(",");
                for (int column = 0; column < header.length; column++) {
                    sheet.value(0, column, header[column]);
                }
                row(sheet, 1, borough + "-3110", "3.1.1", budget, forecast);
                row(sheet, 2, borough + "-3310", "3.3.1", "1750000.50", "1750000.50");
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void row(
            Worksheet sheet, int row, String costCentre, String serviceLine, String budget, String forecast) {
        sheet.value(row, 0, costCentre);
        sheet.value(row, 1, serviceLine);
        sheet.value(row, 2, "GENERAL_FUND");
        sheet.value(row, 3, "EXPENDITURE");
        for (int column = 4; column < 7; column++) {
            sheet.value(row, column, new BigDecimal(budget));
        }
        sheet.value(row, 7, new BigDecimal(forecast));
        sheet.value(row, 8, BigDecimal.ZERO);
        sheet.value(row, 9, new BigDecimal(forecast));
        sheet.value(row, 10, "Illustrative figure");
    }
}
