package org.concordat.savings.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;

/** What the years of a plan are to save anew comes to what the plan saves. */
class TargetPropertiesTest {

    @Property
    void targets_of_cumulative_years_add_up_to_the_last_amount(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -9_000, max = 9_000) Integer> amounts) {
        Initiative one = plan(Counting.CUMULATIVE, amounts);

        assertThat(targets(one)).isEqualTo(one.pounds(BigDecimal.valueOf(amounts.getLast())));
        assertThat(one.effectByYears()).contains(BigDecimal.valueOf(amounts.getLast()));
    }

    @Property
    void targets_of_years_by_themselves_add_up_to_their_sum(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -9_000, max = 9_000) Integer> amounts) {
        Initiative one = plan(Counting.IN_YEAR, amounts);
        BigDecimal sum =
                amounts.stream().map(amount -> BigDecimal.valueOf(amount)).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(targets(one)).isEqualTo(one.pounds(sum));
        assertThat(one.effectByYears()).contains(sum);
    }

    private static Money targets(Initiative one) {
        return one.planned().stream()
                .flatMap(planned -> one.targetOf(planned.year()).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Initiative plan(Counting counting, List<Integer> amounts) {
        List<Planned> planned = new ArrayList<>();
        FinancialYear year = FinancialYear.parse("2016-17");
        for (int amount : amounts) {
            planned.add(new Planned(year, BigDecimal.valueOf(amount)));
            year = year.next();
        }
        Plans.Draft draft = new Plans.Draft("Management", Fund.GENERAL_FUND);
        draft.counting = counting;
        draft.planned = planned;
        return draft.build();
    }
}
