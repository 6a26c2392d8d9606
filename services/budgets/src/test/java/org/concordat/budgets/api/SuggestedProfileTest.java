package org.concordat.budgets.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Sheets of twenty habits: every column is placed rightly, or said to be unplaced. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class SuggestedProfileTest {

    private static final String CSV = "text/csv; charset=utf-8";

    /**
     * @param sheet as it is sent
     * @param placed our columns by their title, as {@code title=column}
     * @param unplaced titles
     * @param unit proposed; empty when somebody has to say it
     */
    private record Habit(String sheet, String placed, String unplaced, String unit) {}

    private static final List<Habit> HABITS = List.of(
            new Habit(
                    "Cost Centre,Current Budget (£k),Forecast\n1,2,3\n",
                    "Cost Centre=costCentre|Current Budget (£k)=currentBudget|Forecast=forecastOutturn",
                    "",
                    ""),
            new Habit(
                    "CC,Current Budget (£k),Full year forecast (£k)\n1,2,3\n",
                    "CC=costCentre|Current Budget (£k)=currentBudget|Full year forecast (£k)=forecastOutturn",
                    "",
                    "GBP_THOUSAND"),
            new Habit(
                    "Budget monitoring,,\nAll figures in £000,,\n,,\nCost Centre,Revised Budget,Projected Outturn\n1,2,3\n",
                    "Cost Centre=costCentre|Revised Budget=currentBudget|Projected Outturn=forecastOutturn",
                    "",
                    "GBP_THOUSAND"),
            new Habit(
                    "\"COST\nCENTRE\",\"ORIGINAL\nBUDGET £m\",\"CURRENT\nBUDGET £m\"\n1,2,3\n",
                    "COST\nCENTRE=costCentre|ORIGINAL\nBUDGET £m=originalBudget|CURRENT\nBUDGET £m=currentBudget",
                    "",
                    "GBP_MILLION"),
            new Habit(
                    "cc code,description,budget (£),actual (£),variance (£)\n1,x,2,3,-1\n",
                    "cc code=costCentre|budget (£)=currentBudget|actual (£)=actualToDate",
                    "description|variance (£)",
                    "GBP"),
            new Habit(
                    "Team;Cost Centre;YTD Budget (£'000);YTD Actual (£'000)\nx;1;2;3\n",
                    "Cost Centre=costCentre|YTD Budget (£'000)=profileToDate|YTD Actual (£'000)=actualToDate",
                    "Team",
                    "GBP_THOUSAND"),
            new Habit(
                    "Service Line,Budget £000s,Actuals £000s,Commitments £000s,Forecast £000s,Notes\n3.1.2,1,2,3,4,x\n",
                    "Service Line=serviceLine|Budget £000s=currentBudget|Actuals £000s=actualToDate|Commitments £000s=commitments|Forecast £000s=forecastOutturn|Notes=comment",
                    "",
                    "GBP_THOUSAND"),
            new Habit(
                    "Cost Centre,Budget,Budget,Actual\n1,2,3,4\n",
                    "Cost Centre=costCentre|Actual=actualToDate",
                    "Budget|Budget",
                    ""),
            new Habit(
                    "Cost Centre,Budget (£),Current Budget (£),Actual (£)\n1,2,3,4\n",
                    "Cost Centre=costCentre|Actual (£)=actualToDate",
                    "Budget (£)|Current Budget (£)",
                    "GBP"),
            new Habit(
                    "Fund,Type,Cost Centre,Working Budget (£k),Narrative\nDSG,Income,1,2,x\n",
                    "Fund=fund|Type=type|Cost Centre=costCentre|Working Budget (£k)=currentBudget|Narrative=comment",
                    "",
                    "GBP_THOUSAND"),
            new Habit(
                    "Directorate,Division,CC,Full Year Budget (£),Year to date actuals (£),Year end forecast (£)\na,b,1,2,3,4\n",
                    "CC=costCentre|Full Year Budget (£)=currentBudget|Year to date actuals (£)=actualToDate|Year end forecast (£)=forecastOutturn",
                    "Directorate|Division",
                    "GBP"),
            new Habit(
                    "Cost Centre,Current Budget (£k),Forecast (£m)\n1,2,3\n",
                    "Cost Centre=costCentre|Current Budget (£k)=currentBudget|Forecast (£m)=forecastOutturn",
                    "",
                    "GBP_THOUSAND"),
            new Habit(
                    "Cost Centre,Apr,May,Jun,Current Budget\n1,2,3,4,5\n",
                    "Cost Centre=costCentre|Current Budget=currentBudget",
                    "Apr|May|Jun",
                    ""),
            new Habit(
                    "Inc/Exp,Cost Code,Latest Approved Budget (£),Spend to date (£),Committed (£)\nIncome,1,2,3,4\n",
                    "Inc/Exp=type|Cost Code=costCentre|Latest Approved Budget (£)=currentBudget|Spend to date (£)=actualToDate|Committed (£)=commitments",
                    "",
                    "GBP"),
            new Habit(
                    "Subjective,Cost Centre,Annual Budget (£),Prior year actual (£)\nStaff,1,2,3\n",
                    "Subjective=subjective|Cost Centre=costCentre|Annual Budget (£)=currentBudget",
                    "Prior year actual (£)",
                    "GBP"),
            new Habit(
                    "Monthly report\tPrepared by finance\nCost Centre\tCurrent Budget (£)\tForecast Variance (£)\n1\t2\t3\n",
                    "Cost Centre=costCentre|Current Budget (£)=currentBudget",
                    "Forecast Variance (£)",
                    "GBP"),
            new Habit(
                    "Cost Centre,Name,Opening Budget £k,Virements £k,Current Budget £k\n1,x,2,3,5\n",
                    "Cost Centre=costCentre|Opening Budget £k=originalBudget|Current Budget £k=currentBudget",
                    "Name|Virements £k",
                    "GBP_THOUSAND"),
            new Habit(
                    "Report £000,,\nSome other £m,,\nCost Centre,Current Budget,Forecast\n1,2,3\n",
                    "Cost Centre=costCentre|Current Budget=currentBudget|Forecast=forecastOutturn",
                    "",
                    ""),
            new Habit(
                    "CC\tNet\tCurrent Budget (£000)\n1\t2\t3\n",
                    "CC=costCentre|Current Budget (£000)=currentBudget",
                    "Net",
                    "GBP_THOUSAND"),
            new Habit(
                    "Budget,see below\nRAG,Cost Centre,Budget to date (£),Actuals to date (£),Reason for variance\nred,1,2,3,x\n",
                    "Cost Centre=costCentre|Budget to date (£)=profileToDate|Actuals to date (£)=actualToDate|Reason for variance=comment",
                    "RAG",
                    "GBP"));

    private static Response suggested(Town town, String sheet) {
        return town.as("finance")
                .contentType(CSV)
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .post("/table-profiles/suggestion");
    }

    @Test
    void every_column_is_placed_or_said_to_be_unplaced_and_none_wrongly() {
        Town town = Town.withChart("SUGGA");
        assertThat(HABITS).hasSizeGreaterThanOrEqualTo(20);
        for (Habit habit : HABITS) {
            Response answer = suggested(town, habit.sheet());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            List<Map<String, String>> columns = answer.path("profile.columns");
            List<String> unplaced = answer.path("unplaced.header");
            String unit = answer.path("profile.unit");
            assertThat(columns.stream().map(column -> column.get("header") + "=" + column.get("column")))
                    .as(habit.sheet())
                    .containsExactlyElementsOf(
                            habit.placed().isEmpty()
                                    ? List.of()
                                    : List.of(habit.placed().split("\\|")));
            assertThat(String.join("|", unplaced)).as(habit.sheet()).isEqualTo(habit.unplaced());
            assertThat(unit == null ? "" : unit).as(habit.sheet()).isEqualTo(habit.unit());
        }
    }

    @Test
    void a_profile_that_was_confirmed_once_takes_next_months_file_with_other_rows() {
        Town town = Town.withChart("SUGGB");
        String header = "Budget monitoring,,,\nCC,Description,Current Budget (£k),Full year forecast (£k)\n";
        Response proposed = suggested(town, header + "FS-0100,Fostering,1250,1290.5\nTotal,,1250,1290.5\n");
        Map<String, Object> profile = new TreeMap<>(proposed.<Map<String, Object>>path("profile"));
        profile.values().removeIf(java.util.Objects::isNull);
        profile.put("constants", Map.of("fund", "GENERAL_FUND", "type", "EXPENDITURE"));
        town.as("finance")
                .body(profile)
                .put("/table-profiles/monitoring")
                .then()
                .statusCode(201);

        town.as("finance")
                .contentType(CSV)
                .body((header + "RE-0100,Residential,800,790\nFS-0100,Fostering,1300,1290.5\nTotal,,2100,2080.5\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/returns?period=2016-17-P01&profile=monitoring")
                .then()
                .statusCode(201)
                .body("unit", equalTo("GBP_THOUSAND"))
                .body("lines[0].costCentre", equalTo("RE-0100"))
                .body("lines[0].currentBudget", equalTo(800000.0f))
                .body("lines[1].forecastOutturn", equalTo(1290500.0f))
                .body("findings", empty());
    }

    @Test
    void what_all_lines_say_may_be_said_in_the_query_and_is_remembered() {
        Town town = Town.withChart("SUGGC");
        String table = "cost_centre,current_budget (£k)\nFS-0100,1250\n";

        Response silent = town.as("finance")
                .contentType(CSV)
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/returns?period=2016-17-P03");
        assertThat(silent.statusCode()).as(silent.asString()).isEqualTo(201);
        assertThat(silent.<List<String>>path("findings.code")).contains("FUND_MISSING", "TYPE_MISSING");
        town.as("finance")
                .contentType(CSV)
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/returns?period=2016-17-P01&fund=DSG&type=INCOME")
                .then()
                .statusCode(201)
                .body("lines[0].fund", equalTo("DSG"))
                .body("lines[0].type", equalTo("INCOME"))
                .body("lines[0].currentBudget", equalTo(1250000.0f))
                .body("findings", empty());
    }
}
