package org.concordat.bench.domains;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.ReturnFile;
import org.junit.jupiter.api.Test;

class ReturnFilesTest {

    private static final List<BudgetFile.Line> LINES = BudgetFile.byServiceLine(List.of("3.1.1", "3.1.2"), 4);

    @Test
    void no_two_returns_have_the_same_mark_and_each_is_in_its_first_line_alone() {
        for (ReturnFile file : List.of(new ResultFile(60, 7), new DeliveryFile(LINES, 7))) {
            assertThat(file.mark()).isEqualTo("7000007.07");
            assertThat(rows(file).getFirst()).contains(file.mark());
            assertThat(rows(file).stream().skip(1).map(List::toString)).noneMatch(row -> row.contains(file.mark()));
        }
        assertThat(new ResultFile(60, 8).mark()).isNotEqualTo(new ResultFile(60, 7).mark());
    }

    @Test
    void every_indicator_has_an_amount_or_parts_that_make_a_share() {
        List<List<String>> rows = rows(new ResultFile(60, 1));
        assertThat(rows).hasSize(60);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            assertThat(row.get(1).isEmpty()).isEqualTo(!ResultFile.isAmount(i));
            if (!ResultFile.isAmount(i)) {
                assertThat(new BigDecimal(row.get(2))).isPositive().isLessThan(new BigDecimal(row.get(3)));
            }
        }
        assertThat(rows.stream().map(List::getFirst)).isEqualTo(ResultFile.codes(60));
    }

    @Test
    void what_is_delivered_and_still_to_come_of_an_initiative_makes_its_target() {
        assertThat(rows(new DeliveryFile(LINES, 999))).hasSize(LINES.size()).allSatisfy(row -> {
            List<BigDecimal> amounts =
                    row.subList(1, 7).stream().map(BigDecimal::new).toList();
            BigDecimal sum = amounts.subList(1, 5).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(amounts.getFirst());
            assertThat(amounts).allMatch(amount -> amount.signum() > 0);
            assertThat(amounts.get(5)).isEqualByComparingTo(amounts.getFirst().subtract(amounts.get(4)));
        });
    }

    private static List<List<String>> rows(ReturnFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",")))
                .toList();
    }
}
