package org.concordat.budgets.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    void fifty_thousand_lines_of_one_code_are_refused_with_the_first_hundred_findings_and_the_number_of_the_rest() {
        List<CostCentre> mappings = IntStream.range(0, 50_000)
                .mapToObj(i -> mapped("A", i % 2 == 0 ? "3.1" : "3.2", null, null))
                .toList();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();

        List<Finding> findings = new CostCentreChart(mappings).check(LINES);

        // One in every line but the first of each service line; and a warning in every line but the first.
        assertThat(findings).hasSize(101);
        assertThat(findings.getLast())
                .isEqualTo(Finding.error(
                        "FURTHER_FINDINGS", "", "There are 99897 further findings, shown once these are dealt with."));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(threads.getCurrentThreadAllocatedBytes() - allocatedBefore).isLessThan(64 << 20);
    }

    /** What every pair would say, which is what the chart says faster. */
    @Property(tries = 500)
    void tells_of_an_overlap_exactly_when_some_pair_has_one(@ForAll("charts") List<CostCentre> mappings) {
        Set<String> expected = new TreeSet<>();
        for (int later = 0; later < mappings.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (mappings.get(earlier).overlaps(mappings.get(later))) {
                    expected.add(
                            mappings.get(earlier)
                                            .serviceLine()
                                            .equals(mappings.get(later).serviceLine())
                                    ? "ERROR COST_CENTRE_TWICE"
                                    : "WARNING COST_CENTRE_OVERLAP");
                }
            }
        }

        assertThat(new TreeSet<>(
                        List.of(codes(mappings.toArray(CostCentre[]::new)).toArray(String[]::new))))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<CostCentre>> charts() {
        Arbitrary<Integer> firstDay = Arbitraries.integers().between(0, 30);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 8);
        return Combinators.combine(Arbitraries.of("3.1", "3.2"), firstDay, days)
                .as((line, first, length) -> new CostCentre(
                        "A",
                        "a title",
                        line,
                        first == 0 ? null : LocalDate.of(2016, 4, 1).plusDays(first),
                        length == 8 ? null : LocalDate.of(2016, 4, 1).plusDays(first + length)))
                .list()
                .ofMaxSize(8);
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
