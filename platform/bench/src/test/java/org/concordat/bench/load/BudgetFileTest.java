package org.concordat.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetFileTest {
    private static final List<String> CHART = List.of("3.1.1", "3.1.2");

    @Test
    void no_line_is_there_twice() {
        List<BudgetFile.Line> lines = BudgetFile.byServiceLine(CHART, 8);
        assertThat(lines).doesNotHaveDuplicates().hasSize(8);
        assertThat(new BudgetFile(lines, 1).values()).isEqualTo(48);
    }

    @Test
    void two_returns_have_different_marks_and_the_same_budget() {
        BudgetFile one = new BudgetFile(BudgetFile.byServiceLine(CHART, 2), 17);
        BudgetFile other = new BudgetFile(BudgetFile.byServiceLine(CHART, 2), 18);
        assertThat(text(one)).contains("," + one.mark() + ",").doesNotContain(other.mark());
        assertThat(text(other)).contains("," + other.mark() + ",");
        assertThat(budgets(text(one))).isEqualTo(budgets(text(other)));
    }

    private static List<String> budgets(String table) {
        return table.lines()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(4, 6)))
                .toList();
    }

    private static String text(BudgetFile table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }
}
