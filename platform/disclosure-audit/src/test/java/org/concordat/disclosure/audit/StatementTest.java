package org.concordat.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a printed figure says is neither more nor less than which figures are printed so. */
class StatementTest {

    @Property
    void a_ratio_says_exactly_which_ratios_are_printed_so(
            @ForAll @LongRange(min = -2_000, max = 2_000) long numerator,
            @ForAll @LongRange(min = 1, max = 500) long denominator,
            @ForAll @LongRange(min = -2_000, max = 2_000) long otherNumerator,
            @ForAll @LongRange(min = 1, max = 500) long otherDenominator,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        BigDecimal shown = percent(numerator, denominator, decimals);
        List<Statement> said = Statement.ratio("scorecard", Map.of("n", 100L), Map.of("d", 1L), shown);

        assertThat(hold(said, numerator, denominator)).isTrue();
        assertThat(hold(said, otherNumerator, otherDenominator))
                .isEqualTo(percent(otherNumerator, otherDenominator, decimals).equals(shown));
        // Next to it as well, where chance seldom looks.
        assertThat(hold(said, numerator + 1, denominator))
                .isEqualTo(percent(numerator + 1, denominator, decimals).equals(shown));
        assertThat(hold(said, numerator, denominator + 1))
                .isEqualTo(percent(numerator, denominator + 1, decimals).equals(shown));
    }

    @Property
    void a_ratio_of_exact_halves_is_printed_away_from_nought(
            @ForAll @IntRange(min = -50, max = 50) int odd, @ForAll @IntRange(min = 1, max = 40) int times) {
        // (2 odd + 1) / 200 is an exact half of a per cent.
        long numerator = (2L * odd + 1) * times;
        long denominator = 200L * times;
        BigDecimal shown = percent(numerator, denominator, 0);

        assertThat(hold(Statement.ratio("s", Map.of("n", 100L), Map.of("d", 1L), shown), numerator, denominator))
                .isTrue();
        BigDecimal nearerNought = shown.subtract(BigDecimal.valueOf(shown.signum()));
        assertThat(hold(Statement.ratio("s", Map.of("n", 100L), Map.of("d", 1L), nearerNought), numerator, denominator))
                .isFalse();
    }

    @Property
    void a_rounded_sum_says_exactly_which_sums_round_to_it(
            @ForAll @LongRange(min = -300, max = 300) long sum,
            @ForAll @LongRange(min = -300, max = 300) long other,
            @ForAll @LongRange(min = 1, max = 25) long base) {
        Statement said = Statement.rounded("table", Map.of("n", 1L), rounded(sum, base), base);

        assertThat(said.range().holds(sum)).isTrue();
        assertThat(said.range().holds(other)).isEqualTo(rounded(other, base) == rounded(sum, base));
        assertThat(said.range().holds(sum + 1)).isEqualTo(rounded(sum + 1, base) == rounded(sum, base));
    }

    private static long rounded(long value, long base) {
        return BigDecimal.valueOf(value)
                        .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * base;
    }

    private static BigDecimal percent(long numerator, long denominator, int decimals) {
        return BigDecimal.valueOf(100 * numerator)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    private static boolean hold(List<Statement> statements, long numerator, long denominator) {
        return statements.stream()
                .allMatch(statement -> statement
                        .range()
                        .holds(statement.sum().getOrDefault("n", 0L) * numerator
                                + statement.sum().getOrDefault("d", 0L) * denominator));
    }
}
