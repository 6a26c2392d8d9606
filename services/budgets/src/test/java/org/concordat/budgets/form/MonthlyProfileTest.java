package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.returns.reading.ReturnFormat;

/** Twelve amounts, whatever they are. */
class MonthlyProfileTest {

    private static MonthlyProfile profile(List<Long> pence) {
        Map<Month, Money> months = new EnumMap<>(Month.class);
        for (int i = 0; i < pence.size(); i++) {
            months.put(MonthlyProfile.MONTHS.get(i), Money.ofPence(pence.get(i)));
        }
        return new MonthlyProfile(months);
    }

    @Property
    void grows_month_by_month_to_its_total(
            @ForAll @Size(12) List<@LongRange(min = -1_000_000_00L, max = 1_000_000_00L) Long> pence) {
        MonthlyProfile profile = profile(pence);

        Money sum = Money.ZERO;
        for (int month = 1; month <= 12; month++) {
            sum = sum.plus(Money.ofPence(pence.get(month - 1)));
            assertThat(profile.toDate(Contexts.YEAR.month(month))).isEqualTo(sum);
        }
        assertThat(profile.total()).isEqualTo(sum);
        assertThat(profile.isComplete()).isTrue();
    }

    @Property
    void knows_which_months_it_has(@ForAll @Size(max = 12) Set<Month> months) {
        Map<Month, Money> amounts = new EnumMap<>(Month.class);
        months.forEach(month -> amounts.put(month, Money.ofPence(1)));
        MonthlyProfile profile = new MonthlyProfile(amounts);

        Set<Month> all = new HashSet<>(months);
        all.addAll(profile.missing());
        assertThat(all).hasSize(12);
        assertThat(Collections.disjoint(profile.missing(), months)).isTrue();
        assertThat(profile.isComplete()).isEqualTo(months.size() == 12);
    }

    /** However a budget is spread: to the penny it is right, a penny off it is not. */
    @Property(tries = 100)
    void is_right_exactly_when_it_adds_up(
            @ForAll @Size(12) List<@LongRange(min = 0, max = 1_000_000_00L) Long> pence,
            @ForAll @LongRange(min = -1, max = 1) long off) {
        long total = pence.stream().mapToLong(Long::longValue).sum() + off;
        String header = "cost_centre|original_budget|"
                + MonthlyProfile.MONTHS.stream()
                        .map(month -> BudgetColumns.of(month).column())
                        .collect(Collectors.joining("|"));
        String row = IntStream.range(0, 12)
                .mapToObj(month -> Money.ofPence(pence.get(month)).toString())
                .collect(Collectors.joining("|", "FS|" + Money.ofPence(total) + "|", ""));
        Period opening = Contexts.YEAR.opening();

        List<String> codes = Contexts.check(
                        Sheet.of(header, row).read(ReturnFormat.CSV, opening.toString(), "GBP"),
                        Contexts.standard().plain())
                .stream()
                .map(Finding::code)
                .filter(code -> !code.equals("SIGN_FLIPPED"))
                .toList();

        assertThat(codes).isEqualTo(off == 0 ? List.of() : List.of("PROFILE_NOT_THE_BUDGET"));
    }
}
