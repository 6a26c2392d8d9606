package org.concordat.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.money.Casting.Outcome;
import org.junit.jupiter.api.Test;

class CastingTest {

    /** Of millions of pounds: eight decimals are a penny. */
    private static final int MILLIONS = 8;

    private static Casting cast(String printed, String... figures) {
        List<BigDecimal> column = Stream.of(figures).map(BigDecimal::new).toList();
        return Casting.of(new BigDecimal(printed), column, column, MILLIONS);
    }

    @Test
    void finds_the_published_table_within_rounding() {
        Casting casting = cast("35.85", "21.51", "0.98", "5.32", "5.75", "2.28");

        assertThat(casting.outcome()).isEqualTo(Outcome.WITHIN_ROUNDING);
        assertThat(casting.sum()).isEqualByComparingTo("35.84");
        assertThat(casting.difference()).isEqualByComparingTo("0.01");
        assertThat(casting.tolerance()).isEqualByComparingTo("0.03");
    }

    @Test
    void allows_the_tolerance_itself_and_nothing_beyond() {
        assertThat(cast("5", "1", "1", "1").outcome()).isEqualTo(Outcome.WITHIN_ROUNDING);
        assertThat(cast("3", "1", "1").outcome()).isEqualTo(Outcome.WITHIN_ROUNDING);
        assertThat(cast("3.5", "1", "1").outcome()).isEqualTo(Outcome.BEYOND_ROUNDING);
        assertThat(cast("4", "1", "1").outcome()).isEqualTo(Outcome.BEYOND_ROUNDING);
        assertThat(cast("2", "1", "1").outcome()).isEqualTo(Outcome.EXACT);
    }

    @Test
    void counts_the_finest_decimal_place_of_the_column_but_no_zeros_at_the_end() {
        assertThat(cast("3.00", "1.50", "1.50").printedUnit()).isEqualByComparingTo("0.1");
        assertThat(cast("1200", "1200").printedUnit()).isEqualByComparingTo("1");
    }

    @Test
    void takes_the_printed_unit_from_the_whole_column_not_only_from_what_is_added() {
        List<BigDecimal> added = List.of(BigDecimal.ONE, BigDecimal.ONE);
        List<BigDecimal> column = List.of(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("0.01"));

        assertThat(Casting.of(new BigDecimal("3"), added, column, MILLIONS).outcome())
                .isEqualTo(Outcome.BEYOND_ROUNDING);
    }

    @Test
    void has_no_tolerance_for_figures_exact_to_the_penny() {
        List<BigDecimal> pounds = List.of(new BigDecimal("10.50"), new BigDecimal("20.25"));

        Casting casting = Casting.of(new BigDecimal("30.76"), pounds, pounds, 2);

        assertThat(casting.tolerance()).isEqualByComparingTo("0");
        assertThat(casting.outcome()).isEqualTo(Outcome.BEYOND_ROUNDING);
    }

    @Test
    void one_line_and_its_total_round_alike() {
        assertThat(cast("2", "1").tolerance()).isEqualByComparingTo("0");
        assertThat(cast("2", "1").outcome()).isEqualTo(Outcome.BEYOND_ROUNDING);
        assertThat(cast("1", "1").outcome()).isEqualTo(Outcome.EXACT);
    }

    @Property
    void a_paper_that_rounds_each_of_its_figures_is_never_called_wrong(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -9_999_999_999L, max = 9_999_999_999L) Long> pence,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        List<BigDecimal> exact =
                pence.stream().map(amount -> BigDecimal.valueOf(amount, 8)).toList();
        List<BigDecimal> printed =
                exact.stream().map(figure -> round(figure, decimals)).toList();
        BigDecimal total = round(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add), decimals);
        // One figure shows what the paper is printed to; in a real column some figure always does.
        List<BigDecimal> column = Stream.concat(printed.stream(), Stream.of(BigDecimal.ONE.movePointLeft(decimals)))
                .toList();

        Casting casting = Casting.of(total, printed, column, MILLIONS);

        assertThat(casting.outcome()).isNotEqualTo(Outcome.BEYOND_ROUNDING);
    }

    private static BigDecimal round(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, RoundingMode.HALF_UP);
    }

    @Property
    void a_total_off_by_more_than_the_tolerance_is_always_called_wrong(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -99_999, max = 99_999) Integer> figures,
            @ForAll @IntRange(min = 1, max = 1_000) int excess) {
        List<BigDecimal> column = figures.stream().map(BigDecimal::valueOf).toList();
        BigDecimal sum = column.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = BigDecimal.valueOf((figures.size() + 1) / 2 + excess);

        assertThat(Casting.of(sum.add(off), column, column, MILLIONS).outcome()).isEqualTo(Outcome.BEYOND_ROUNDING);
        assertThat(Casting.of(sum.subtract(off), column, column, MILLIONS).outcome())
                .isEqualTo(Outcome.BEYOND_ROUNDING);
    }

    @Property
    void zeros_at_the_end_change_nothing(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -99_999, max = 99_999) Integer> hundredths,
            @ForAll @IntRange(min = -99_999, max = 99_999) int total) {
        List<BigDecimal> plain =
                hundredths.stream().map(amount -> BigDecimal.valueOf(amount, 2)).toList();
        List<BigDecimal> padded =
                plain.stream().map(figure -> figure.setScale(6)).toList();
        List<BigDecimal> stripped =
                plain.stream().map(BigDecimal::stripTrailingZeros).toList();
        BigDecimal printed = BigDecimal.valueOf(total, 2);

        assertThat(Casting.of(printed, padded, padded, MILLIONS).outcome())
                .isEqualTo(Casting.of(printed.stripTrailingZeros(), stripped, stripped, MILLIONS)
                        .outcome());
    }
}
