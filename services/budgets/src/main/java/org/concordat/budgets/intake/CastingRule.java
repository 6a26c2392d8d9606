package org.concordat.budgets.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.Casting;

/** The lines add up to the totals that the borough's own paper prints, but for what printed rounding explains. */
final class CastingRule implements Rule {

    private static final int DECIMALS_OF_POUNDS = 2;

    @Override
    public void check(Checked checked, Consumer<Finding> say) {
        for (PrintedTotal total : checked.read().controlTotals()) {
            check(total, checked.read(), say);
        }
    }

    private static void check(PrintedTotal total, ReadReturn read, Consumer<Finding> say) {
        BudgetMeasure measure = total.measure();
        List<ReadLine> scope = read.lines().stream()
                .filter(line -> total.fund().map(line.fund()::equals).orElse(true))
                .filter(line -> total.type().map(line.type()::equals).orElse(true))
                .toList();
        List<LineType> types =
                scope.stream().map(ReadLine::type).distinct().sorted().toList();
        if (types.size() > 1) {
            say.accept(Finding.error(
                    "CONTROL_TOTAL_AMBIGUOUS",
                    total.at(),
                    "The return has lines of %s. Say of which type this is the total."
                            .formatted(types.stream().map(LineType::name).collect(Collectors.joining(" and ")))));
            return;
        }
        if (scope.stream().anyMatch(line -> line.unreadable().contains(measure))) {
            // An amount that could not be read has its own error; a sum without it would only mislead.
            return;
        }
        Casting casting =
                Casting.of(total.total(), figures(scope, measure), column(read, measure), exactDecimals(read.unit()));
        switch (casting.outcome()) {
            case EXACT -> {}
            case WITHIN_ROUNDING ->
                say.accept(Finding.warning(
                        "CONTROL_TOTAL_ROUNDED",
                        total.at(),
                        message(casting, measure, read.unit()) + within(casting, read.unit())));
            case BEYOND_ROUNDING ->
                say.accept(Finding.error(
                        "CONTROL_TOTAL_DIFFERS",
                        total.at(),
                        message(casting, measure, read.unit()) + beyond(casting, read.unit())));
        }
    }

    private static List<BigDecimal> figures(List<ReadLine> lines, BudgetMeasure measure) {
        return lines.stream()
                .filter(line -> line.figures().containsKey(measure))
                .map(line -> line.figures().get(measure))
                .toList();
    }

    private static List<BigDecimal> column(ReadReturn read, BudgetMeasure measure) {
        List<BigDecimal> column = new ArrayList<>(figures(read.lines(), measure));
        read.controlTotals().stream()
                .filter(total -> total.measure() == measure)
                .map(PrintedTotal::total)
                .forEach(column::add);
        return column;
    }

    /** From how many decimals in the unit on a figure says every penny. */
    private static int exactDecimals(MoneyUnit unit) {
        return DECIMALS_OF_POUNDS - unit.toPounds(BigDecimal.ONE).scale();
    }

    private static String message(Casting casting, BudgetMeasure measure, MoneyUnit unit) {
        return "%s: the %d lines add up to %s, the printed total is %s, a difference of %s"
                .formatted(
                        measure.title(),
                        casting.lines(),
                        Figures.words(casting.sum(), unit),
                        Figures.words(casting.printed(), unit),
                        Figures.words(casting.difference().abs(), unit));
    }

    private static String within(Casting casting, MoneyUnit unit) {
        return ". That is within the tolerance of %s which figures printed to %s allow. The lines are what counts."
                .formatted(Figures.words(casting.tolerance(), unit), Figures.words(casting.printedUnit(), unit));
    }

    private static String beyond(Casting casting, MoneyUnit unit) {
        return casting.printedUnit().signum() == 0
                ? ". The figures are exact to the penny, so rounding cannot explain it."
                : ". Figures printed to %s explain no more than %s."
                        .formatted(
                                Figures.words(casting.printedUnit(), unit), Figures.words(casting.tolerance(), unit));
    }
}
