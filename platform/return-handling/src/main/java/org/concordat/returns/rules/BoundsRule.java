package org.concordat.returns.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Breach;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.Rule;

/** Every number is as precise as its kind allows and within its bounds; amounts are whole pence below what any council spends. */
final class BoundsRule<L, X extends FormContext> implements Rule<L, X> {

    private final List<Column<L, ?>> numeric;

    BoundsRule(LineSchema<L> schema) {
        this.numeric = schema.columns().stream()
                .filter(column -> column.kind().isNumeric())
                .toList();
    }

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        MoneyUnit unit = checked.unit().orElse(MoneyUnit.GBP);
        for (CheckedReturn.Line<L> line : checked.lines()) {
            for (Column<L, ?> column : numeric) {
                Optional<BigDecimal> printed = line.read().printed(column);
                if (printed.isPresent()) {
                    check(printed.get(), column, line, unit, say);
                }
            }
        }
    }

    private void check(
            BigDecimal printed,
            Column<L, ?> column,
            CheckedReturn.Line<L> line,
            MoneyUnit unit,
            Consumer<Finding> say) {
        BigDecimal number = column.kind() instanceof Kind.Amount ? unit.toPounds(printed) : printed;
        Kind.breach(column.kind(), number)
                .ifPresent(breach -> say.accept(Finding.error(
                        code(column.kind(), breach), line.at(column), message(column.kind(), breach, printed, unit))));
    }

    private static String code(Kind<?> kind, Breach breach) {
        return switch (breach) {
            case TOO_FINE ->
                switch (kind) {
                    case Kind.Amount amount -> "AMOUNT_TOO_FINE";
                    case Kind.Count count -> "COUNT_NOT_WHOLE";
                    default -> "NUMBER_TOO_FINE";
                };
            case OUT_OF_BOUNDS ->
                switch (kind) {
                    case Kind.Amount amount -> "AMOUNT_TOO_LARGE";
                    case Kind.Count count -> "COUNT_OUT_OF_BOUNDS";
                    default -> "NUMBER_OUT_OF_BOUNDS";
                };
        };
    }

    private static String message(Kind<?> kind, Breach breach, BigDecimal printed, MoneyUnit unit) {
        if (kind instanceof Kind.Amount) {
            String figure = FigureWords.of(printed, unit);
            return breach == Breach.TOO_FINE
                    ? "%s has fractions of a penny. Round it to pence: at most two decimals in pounds."
                            .formatted(figure)
                    : "%s is more than any council spends. Is the unit right? The return says %s."
                            .formatted(figure, unit);
        }
        String figure = FigureWords.plain(printed);
        if (kind instanceof Kind.Number number) {
            return breach == Breach.TOO_FINE
                    ? "%s has more than %d decimals. Round it.".formatted(figure, number.decimalsMax())
                    : "%s is not from %s to %s."
                            .formatted(
                                    figure,
                                    number.least().toPlainString(),
                                    number.most().toPlainString());
        }
        if (kind instanceof Kind.Count count && breach == Breach.OUT_OF_BOUNDS) {
            return "%s is not from 0 to %,d.".formatted(figure, count.most());
        }
        return "%s is counted in whole numbers.".formatted(figure);
    }
}
