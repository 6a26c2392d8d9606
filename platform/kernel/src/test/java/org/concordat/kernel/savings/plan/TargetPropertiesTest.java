package org.concordat.kernel.savings.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;

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

    @Property
    void what_years_add_comes_to_the_saving_in_force_in_each_of_them(
            @ForAll Counting counting,
            @ForAll Recurrence recurrence,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -9_000, max = 9_000) Integer> amounts) {
        Initiative one = plan(counting, recurrence, amounts);
        int inForce = 0;
        for (int year = 0; year < amounts.size(); year++) {
            inForce = counting == Counting.CUMULATIVE || recurrence == Recurrence.ONE_OFF
                    ? amounts.get(year)
                    : inForce + amounts.get(year);

            assertThat(one.added(one.planned().get(year).year()).values().stream()
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(one.pounds(BigDecimal.valueOf(inForce)));
        }
    }

    @Property
    void told_in_pounds_it_is_the_same_plan(
            @ForAll Counting counting,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -9_000, max = 9_000) Integer> amounts) {
        Initiative one = plan(counting, amounts);

        Initiative told =
                InitiativeRecorded.of(new Borough("LBHF"), "HF-07", 1, one).inPounds();

        assertThat(told.unit()).isEqualTo(MoneyUnit.GBP);
        assertThat(told.plannedInPounds()).isEqualTo(one.plannedInPounds());
        assertThat(told.added(one.planned().getLast().year()))
                .isEqualTo(one.added(one.planned().getLast().year()));
        assertThat(told.decision()).isEqualTo(one.decision());
    }

    private static Money targets(Initiative one) {
        return one.planned().stream()
                .flatMap(planned -> one.targetOf(planned.year()).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Initiative plan(Counting counting, List<Integer> amounts) {
        return plan(counting, Recurrence.RECURRING, amounts);
    }

    private static Initiative plan(Counting counting, Recurrence recurrence, List<Integer> amounts) {
        List<Planned> planned = new ArrayList<>();
        FinancialYear year = FinancialYear.parse("2016-17");
        for (int amount : amounts) {
            planned.add(new Planned(year, BigDecimal.valueOf(amount)));
            year = year.next();
        }
        Plans.Draft draft = new Plans.Draft("Management", Fund.GENERAL_FUND);
        draft.counting = counting;
        draft.recurrence = recurrence;
        draft.planned = planned;
        return draft.build();
    }
}
