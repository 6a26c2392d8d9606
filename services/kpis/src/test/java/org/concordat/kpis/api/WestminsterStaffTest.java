package org.concordat.kpis.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.concordat.testing.RealServers;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Funded full-time equivalents of Westminster City Council's children's services in 2017-18, by service, with the totals
 * that the paper prints. Which line of the chart a service is is ours.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class WestminsterStaffTest {

    private static final String PAPER = "wcc-services-2017-18.csv";
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("Children's Social Care and Early Help Services", "3.4.4"),
            Map.entry("Assessment and Multi-Agency Safeguarding Hub", "3.3.1"),
            Map.entry("Fostering & Adoption", "3.1.2"),
            Map.entry("Youth Offending Service", "3.6.1"),
            Map.entry("Safeguarding Review and Quality Assurance Service/LSCB", "3.3.3"),
            Map.entry("Looked After Children and Care Leavers Service", "3.1.5"),
            Map.entry("School Standards", "2.0.2"),
            Map.entry("Special Educational Needs and Disabilities", "2.1.2"),
            Map.entry("Asset Strategy & Admissions", "1.4.2"),
            Map.entry("Commissioning", "3.3.2"),
            Map.entry("Finance & Resources", "9.2"));

    @Test
    void staff_by_service_goes_in_as_printed_and_the_printed_totals_are_checked() {
        ReturningBorough town = ReturningBorough.known("WCCFTE");
        StringBuilder table = new StringBuilder("kpi,service_line,team,result\n");
        List<Papers.PaperRow> paper = Papers.rows(PAPER);
        paper.forEach(row -> table.append(row(row)));

        JsonPath posted = town.as("finance")
                .contentType("text/csv")
                .body(table.toString())
                .post("/returns?period=2017-18-P01")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        JsonPath stored = town.as("finance")
                .get("/returns/" + posted.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(stored.getList("lines.result", String.class))
                .isEqualTo(paper.stream().map(row -> row.get("funded_fte")).toList());
        assertThat(stored.getList("findings.findAll { it.code.startsWith('WHOLE') }.message", String.class))
                .as("Education's parts add up to the 53.32 that are printed; those of Family Services do not")
                .containsExactly("WF-FUNDED-FTE for 2017-18-P01, team Family Services is 266.46, and its parts"
                        + " (service line 3.1.2, team Family Services 25.15;"
                        + " service line 3.1.5, team Family Services 41.02;"
                        + " service line 3.3.1, team Family Services 46.2;"
                        + " service line 3.3.3, team Family Services 15.2;"
                        + " service line 3.4.4, team Family Services 124.68;"
                        + " service line 3.6.1, team Family Services 14.2) add up to 266.45, 0.01 less."
                        + " Rounding as printed explains up to 0.035.");
        assertThat(stored.getList("findings.findAll { it.severity == 'ERROR' && it.code != 'SERVICE_LINE_UNKNOWN' }"))
                .as("the chart of these tests has three of the lines")
                .isEmpty();
    }

    /** A service that has others below it is a division, which the chart does not know: the borough's own team. */
    private static String row(Papers.PaperRow row) {
        String service = row.get("service_area");
        return "WF-FUNDED-FTE,%s,%s,%s\n"
                .formatted(
                        LINES.getOrDefault(service, ""),
                        LINES.containsKey(service) ? row.get("parent") : service,
                        row.get("funded_fte"));
    }

    @ParameterizedTest
    @CsvSource({
        "WFTA, WF-IN-POST-FTE, 100.25, 60.25, 40.00, ''",
        "WFTB, WF-IN-POST-FTE, 100.26, 60.25, 40.00, WHOLE_ROUNDED",
        "WFTC, WF-IN-POST-FTE, 100.27, 60.25, 40.00, WHOLE_DIFFERS",
        "WFTD, WF-AGENCY-FTE, 10, 6, 3, WHOLE_DIFFERS",
        "WFTE, WF-AGENCY-FTE, 9, 6, 3, ''",
        "WFTF, WF-CASELOAD, 14.2, 13, 15.5, ''"
    })
    void what_adds_up_is_what_its_teams_add_up_to(
            String borough, String kpi, String whole, String east, String west, String code) {
        assertThat(ReturningBorough.known(borough)
                        .as("finance")
                        .contentType("text/csv")
                        .body("kpi,team,value\n%1$s,,%2$s\n%1$s,EAST,%3$s\n%1$s,WEST,%4$s\n"
                                .formatted(kpi, whole, east, west))
                        .post("/returns?period=2017-18-P01")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getList("findings.findAll { it.code.startsWith('WHOLE') }.code", String.class))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }
}
