package org.concordat.budgets.form;

import java.time.Month;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/**
 * How a line's original budget is planned to be spent or received, month by month from April to March. It is set with the
 * opening budget.
 *
 * @param amounts of each month, in pounds; a month that is absent was not said, which is not zero
 */
public record MonthlyProfile(Map<Month, Money> amounts) {

    public static final MonthlyProfile NONE = new MonthlyProfile(Map.of());

    /** In the order of the financial year. */
    public static final List<Month> MONTHS =
            IntStream.range(0, 12).mapToObj(Month.APRIL::plus).toList();

    public MonthlyProfile {
        Map<Month, Money> copy = new EnumMap<>(Month.class);
        copy.putAll(amounts);
        amounts = Collections.unmodifiableMap(copy);
    }

    public Optional<Money> amount(Month month) {
        return Optional.ofNullable(amounts.get(month));
    }

    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    public boolean isComplete() {
        return amounts.size() == MONTHS.size();
    }

    /** Those that were not said, in the order of the financial year. */
    public List<Month> missing() {
        return MONTHS.stream().filter(month -> !amounts.containsKey(month)).toList();
    }

    public Money total() {
        return sum(MONTHS.size());
    }

    /** What is planned by the end of a period: the months up to it, all of them for the outturn, none for the opening budget. */
    public Money toDate(Period period) {
        return sum(period.isOpening() ? 0 : Math.min(period.number(), MONTHS.size()));
    }

    private Money sum(int months) {
        return MONTHS.stream()
                .limit(months)
                .flatMap(month -> amount(month).stream())
                .reduce(Money.ZERO, Money::plus);
    }
}
