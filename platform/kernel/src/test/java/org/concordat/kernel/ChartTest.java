package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private static final Chart CHART = new Chart(List.of(
            line("3.1.2", "3.1"),
            total("9", null),
            total("3", null),
            line("3.6.1", "3"),
            total("3.1", "3"),
            line("9.1", "9"),
            line("3.1.1", "3.1")));

    @Test
    void lists_each_total_before_what_is_below_it_in_the_order_given() {
        assertThat(CHART.nodes().stream().map(ServiceLine::code))
                .containsExactly("9", "9.1", "3", "3.6.1", "3.1", "3.1.2", "3.1.1");
    }

    @Test
    void finds_the_lines_under_a_node_but_not_the_totals() {
        assertThat(CHART.linesUnder("3")).containsExactlyInAnyOrder("3.1.1", "3.1.2", "3.6.1");
        assertThat(CHART.linesUnder("3.1.1")).containsExactly("3.1.1");
        assertThat(CHART.linesUnder("7")).isEmpty();
    }

    @Test
    void finds_the_way_up_from_a_node() {
        assertThat(CHART.pathUp("3.1.2")).containsExactly("3.1.2", "3.1", "3");
        assertThat(CHART.pathUp("7")).isEmpty();
    }

    @Test
    void refuses_a_line_twice_a_parent_that_is_missing_or_no_total_and_a_circle() {
        refuses(List.of(total("3", null), total("3", null)));
        refuses(List.of(line("3.1", "3")));
        refuses(List.of(line("3", null), line("3.1", "3")));
        refuses(List.of(total("3", "4"), total("4", "3")));
        refuses(List.of(total("3", "3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "3.", ".3", "3..1", "3 1", "3-1", "1.2.3.4.5.6.7", "<b>", "3\n"})
    void refuses_a_code_that_is_not_parts_joined_by_dots(String code) {
        assertThatThrownBy(() -> line(code, null)).isInstanceOf(InvalidValue.class);
    }

    private static void refuses(List<ServiceLine> lines) {
        assertThatThrownBy(() -> new Chart(lines)).isInstanceOf(InvalidValue.class);
    }

    private static ServiceLine total(String code, @Nullable String parent) {
        return new ServiceLine(code, "Title of " + code, Optional.ofNullable(parent), true);
    }

    private static ServiceLine line(String code, @Nullable String parent) {
        return new ServiceLine(code, "Title of " + code, Optional.ofNullable(parent), false);
    }
}
