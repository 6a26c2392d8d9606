package org.concordat.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTableTest {

    @Test
    void prints_markdown_that_lines_up() {
        List<String> table = FiguresTable.of(List.of(
                new Figure("views", "view p99", "ms", new Spread(69.24, 24, 91, 3), Optional.of(Bar.atMost(25))),
                new Figure("views", "bare p99", "ms", new Spread(8.7, 8.1, 9.25, 3), Optional.empty()),
                new Figure("start", "again", "s", Spread.once(31), Optional.of(Bar.atMost(90)))));

        assertThat(String.join("\n", table)).isEqualTo("""
                | measure | what     | figure | unit | lowest – highest | rounds | bar  |       |
                | ------- | -------- | -----: | ---- | ---------------: | -----: | ---- | ----- |
                | views   | view p99 |   69.2 | ms   |      24.0 – 91.0 |      3 | ≤ 25 | SHORT |
                |         | bare p99 |   8.70 | ms   |      8.10 – 9.25 |      3 |      |       |
                | start   | again    |   31.0 | s    |                  |      1 | ≤ 90 | met   |""");
    }

    @Test
    void a_number_has_three_digits_however_large() {
        assertThat(List.of(
                        FiguresTable.number(0.0071),
                        FiguresTable.number(1.234),
                        FiguresTable.number(12.34),
                        FiguresTable.number(123.4),
                        FiguresTable.number(22_704.4)))
                .containsExactly("0.01", "1.23", "12.3", "123", "22,704");
    }

    @Test
    void a_bar_is_met_at_its_limit() {
        assertThat(Bar.atMost(25).isMetBy(25)).isTrue();
        assertThat(Bar.atMost(25).isMetBy(25.1)).isFalse();
        assertThat(Bar.atLeast(0.8).isMetBy(0.8)).isTrue();
        assertThat(Bar.atLeast(0.8).isMetBy(0.79)).isFalse();
        assertThat(Bar.atLeast(0.8).words()).isEqualTo("≥ 0.8");
    }
}
