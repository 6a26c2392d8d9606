package org.concordat.consolidation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How figures combine: exactly, in whatever order, and rightly or not at all. */
class QuantityTest {

    private static final List<Measure> ALL = List.of(
            Measure.money("money", "Money", Accrual.STOCK),
            Measure.count("count", "Count", Accrual.FLOW),
            Measure.percentage("share", "Share", Accrual.FLOW),
            Measure.mean("days", "Days", Accrual.FLOW),
            Measure.latestDay("seen", "Seen"),
            Measure.notCombinable("rating", "Rating", Accrual.STOCK),
            byParts(Combining.RATIO_OF_PARTS),
            byParts(Combining.WEIGHTED_MEAN),
            Measure.byRow("result", "Result", Accrual.STOCK));

    private static Measure byParts(Combining how) {
        return Measure.byRow("result", "Result", Accrual.STOCK)
                .in(new RowMeasure(how, 100, 1, RowMeasure.Counting.OTHERS));
    }

    private static Quantity any(Measure measure, Random random) {
        return switch (measure.kind()) {
            case MONEY -> new Quantity.Pence(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            case COUNT -> new Quantity.Count(random.nextInt(1_000));
            case RATIO -> {
                int denominator = random.nextInt(20);
                yield new Quantity.Ratio(denominator == 0 ? 0 : random.nextInt(denominator + 1), denominator);
            }
            case DAY -> new Quantity.Day(LocalDate.ofEpochDay(random.nextInt(20_000)));
            case DECIMAL -> new Quantity.Decimal(decimal(random));
            // One in four is by itself where it should have its parts.
            case PARTS ->
                random.nextInt(4) == 0
                        ? new Quantity.Decimal(decimal(random))
                        : new Quantity.Parts(decimal(random), decimal(random));
        };
    }

    private static BigDecimal decimal(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1_000), 2).stripTrailingZeros();
    }

    private static List<Quantity> some(Measure measure, int count, Random random) {
        List<Quantity> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(any(measure, random));
        }
        return some;
    }

    @Property(tries = 200)
    void the_order_never_matters(@ForAll @IntRange(max = 6) int count, @ForAll Random random) {
        for (Measure measure : ALL) {
            List<Quantity> some = some(measure, count, random);
            List<Quantity> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);
            assertThat(Quantity.combined(measure, shuffled)).isEqualTo(Quantity.combined(measure, some));
        }
    }

    @Property(tries = 200)
    void a_borough_split_in_two_changes_no_figure_of_the_partnership(
            @ForAll @IntRange(min = 1, max = 6) int count, @ForAll Random random) {
        for (Measure measure : ALL) {
            List<Quantity> lines = some(measure, count, random);
            int cut = random.nextInt(count + 1);
            Quantity split = Quantity.combined(
                    measure,
                    List.of(
                            Quantity.combined(measure, lines.subList(0, cut)),
                            Quantity.combined(measure, lines.subList(cut, count))));
            assertThat(split).isEqualTo(Quantity.combined(measure, lines));
        }
    }

    @Property(tries = 200)
    void a_borough_without_cases_changes_nothing(@ForAll @IntRange(max = 6) int count, @ForAll Random random) {
        for (Measure measure : ALL) {
            List<Quantity> some = some(measure, count, random);
            Quantity before = Quantity.combined(measure, some);
            some.add(Quantity.combined(measure, List.of()));
            assertThat(Quantity.combined(measure, some)).isEqualTo(before);
        }
    }

    @Property(tries = 200)
    void a_percentage_is_that_of_the_parts_and_lies_between_those_it_is_made_of(
            @ForAll @IntRange(min = 1, max = 50) int one,
            @ForAll @IntRange(min = 1, max = 5_000) int other,
            @ForAll Random random) {
        Measure share = ALL.get(2);
        Quantity.Ratio small = new Quantity.Ratio(random.nextInt(one + 1), one);
        Quantity.Ratio large = new Quantity.Ratio(random.nextInt(other + 1), other);
        assertThat(Quantity.combined(share, List.of(small, large)))
                .isEqualTo(new Quantity.Ratio(small.numerator() + large.numerator(), (long) one + other));
    }

    @Test
    void a_percentage_is_never_averaged() {
        Quantity.Ratio all = (Quantity.Ratio)
                Quantity.combined(ALL.get(2), List.of(new Quantity.Ratio(1, 1), new Quantity.Ratio(0, 99)));
        assertThat(all.value(100, 1)).contains(new BigDecimal("1.0"));
    }

    @Test
    void nothing_of_nothing_is_no_case_and_not_zero_per_cent() {
        assertThat(new Quantity.Ratio(0, 0).value(100, 1)).isEmpty();
    }

    @Test
    void of_two_that_do_not_combine_there_is_nothing_to_say() {
        Measure rating = ALL.get(5);
        Quantity one = new Quantity.Decimal(new BigDecimal("3.5"));
        assertThat(Quantity.combined(rating, List.of(one))).isEqualTo(one);
        assertThat(Quantity.combined(rating, List.of(one, one))).isEqualTo(new Quantity.None(true));
    }

    @Test
    void what_cannot_be_added_exactly_is_refused() {
        assertThatThrownBy(() -> Quantity.combined(
                        ALL.get(0), List.of(new Quantity.Pence(Long.MAX_VALUE), new Quantity.Pence(1))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_measure_that_would_combine_wrongly_cannot_be_declared() {
        assertThatThrownBy(() -> new Measure(
                        "rate",
                        "Rate",
                        "rate",
                        QuantityKind.RATIO,
                        Combining.SUM,
                        Accrual.FLOW,
                        100,
                        1,
                        java.util.Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
