package org.concordat.budgets.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostCentreChartTest {

    private static final Chart LINES = new Chart(List.of(
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1", "Residential", Optional.of("3"), false),
            new ServiceLine("3.2", "Fostering", Optional.of("3"), false)));

    private static CostCentre mapped(String code, String line, @Nullable String from, @Nullable String until) {
        return new CostCentre(
                code,
                "a title",
                line,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private static List<String> codes(CostCentre... mappings) {
        return new CostCentreChart(List.of(mappings))
                .check(LINES).stream()
                        .map(finding -> finding.severity() + " " + finding.code())
                        .toList();
    }

    @Test
    void mappings_that_follow_each_other_are_right() {
        assertThat(codes(mapped("A", "3.1", null, "2016-03-31"), mapped("A", "3.2", "2016-04-01", null)))
                .isEmpty();
    }

    @Test
    void two_service_lines_at_a_time_are_told_and_kept() {
        assertThat(codes(mapped("A", "3.1", null, "2016-04-01"), mapped("a", "3.2", "2016-04-01", null)))
                .containsExactly("WARNING COST_CENTRE_OVERLAP");
    }

    @Test
    void the_same_mapping_twice_is_an_error() {
        assertThat(codes(mapped("A", "3.1", null, null), mapped("A", "3.1", "2016-04-01", null)))
                .containsExactly("ERROR COST_CENTRE_TWICE");
    }

    @Test
    void a_service_line_is_known_and_no_total() {
        assertThat(codes(mapped("A", "9.9", null, null), mapped("B", "3", null, null)))
                .containsExactly("ERROR SERVICE_LINE_UNKNOWN", "ERROR SERVICE_LINE_IS_TOTAL");
    }

    @Test
    void dates_run_forward_and_codes_are_codes() {
        assertThat(codes(mapped("A", "3.1", "2016-04-02", "2016-04-01"))).containsExactly("ERROR DATES_REVERSED");
        assertThat(codes(mapped(" A", "3.1", null, null))).containsExactly("ERROR COST_CENTRE_FORM");
        assertThat(codes(mapped("TOTAL", "3.1", null, null))).containsExactly("ERROR COST_CENTRE_FORM");
    }

    @Test
    void a_finding_says_where() {
        List<Finding> findings = new CostCentreChart(List.of(mapped("A", "9.9", null, null))).check(LINES);
        assertThat(findings.getFirst().at()).isEqualTo("/0/serviceLine");
    }

    @Test
    void what_holds_at_the_periods_end_is_valid_in_it() {
        CostCentreChart chart = new CostCentreChart(
                List.of(mapped("A", "3.1", null, "2016-06-29"), mapped("B", "3.1", "2016-06-30", null)));
        assertThat(chart.validIn(Period.parse("2016-17-P03")))
                .extracting(CostCentre::costCentre)
                .containsExactly("B");
    }
}
