package org.concordat.budgets.intake;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.Period;

/** Places the lines of a return by the borough's chart, as in force on the last day of the period. */
final class Placing {

    private final Map<String, List<ChartMapping>> mappings = new HashMap<>();
    private final Period period;

    Placing(ReturnContext context, Period period) {
        this.period = period;
        for (ChartMapping mapping : context.costCentres()) {
            mappings.computeIfAbsent(key(mapping.costCentre()), code -> new java.util.ArrayList<>())
                    .add(mapping);
        }
    }

    /** Every mapping of a cost centre, at any date; none when the borough's chart has never had it. */
    List<ChartMapping> everOf(String costCentre) {
        return mappings.getOrDefault(key(costCentre), List.of());
    }

    /** The mappings of a cost centre in force at the period's end; several when the chart is ambiguous. */
    List<ChartMapping> inForce(String costCentre) {
        return everOf(costCentre).stream()
                .filter(mapping -> mapping.isInForceOn(period.end()))
                .toList();
    }

    List<BudgetLine> place(ReadReturn read) {
        return read.lines().stream().map(line -> place(line, read.unit())).toList();
    }

    private BudgetLine place(ReadLine line, MoneyUnit unit) {
        List<ChartMapping> candidates = line.costCentre().map(this::inForce).orElse(List.of());
        List<String> serviceLines =
                candidates.stream().map(ChartMapping::serviceLine).distinct().toList();
        Optional<String> fromChart = serviceLines.size() == 1 ? Optional.of(serviceLines.getFirst()) : Optional.empty();
        return new BudgetLine(
                line.number(),
                candidates.stream().findFirst().map(ChartMapping::costCentre).or(line::costCentre),
                candidates.stream().findFirst().map(ChartMapping::title),
                line.serviceLine().or(() -> fromChart),
                line.fund(),
                line.type(),
                line.subjective(),
                pounds(line.figures(), unit),
                line.comment());
    }

    private static Map<BudgetMeasure, Money> pounds(Map<BudgetMeasure, BigDecimal> figures, MoneyUnit unit) {
        Map<BudgetMeasure, Money> pounds = new EnumMap<>(BudgetMeasure.class);
        figures.forEach((measure, figure) -> {
            BigDecimal exact = unit.toPounds(figure);
            if (isMoney(exact)) {
                pounds.put(measure, new Money(exact));
            }
        });
        return pounds;
    }

    /** Whether it has no fractions of a penny and is below the limit of an amount. */
    static boolean isMoney(BigDecimal pounds) {
        return pounds.stripTrailingZeros().scale() <= 2 && pounds.abs().compareTo(Money.LIMIT) < 0;
    }

    /** People write a cost centre's code in any case. */
    private static String key(String costCentre) {
        return costCentre.strip().toUpperCase(Locale.ROOT);
    }
}
