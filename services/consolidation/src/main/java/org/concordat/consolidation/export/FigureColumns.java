package org.concordat.consolidation.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.writing.Value;

/** The columns of one measure, and what stands in them: a number where a figure is shown, otherwise what became of it. */
record FigureColumns(MoneyUnit unit) {

    List<String> columns(Measure measure) {
        return switch (measure.kind()) {
            case MONEY -> List.of(measure.column() + suffix());
            case RATIO -> List.of(measure.column(), measure.column() + "_numerator", measure.column() + "_denominator");
            case COUNT, DAY, DECIMAL -> List.of(measure.column());
        };
    }

    /** As people write it in the titles of their own columns, which returns understand. */
    private String suffix() {
        return switch (unit) {
            case GBP -> "";
            case GBP_THOUSAND -> " (£000)";
            case GBP_MILLION -> " (£m)";
        };
    }

    /** As many as there are columns. */
    List<Value> of(ReleasedCell cell) {
        Optional<Quantity> quantity = cell.quantity();
        if (cell.measure().kind() != QuantityKind.RATIO) {
            return List.of(quantity.map(this::value).orElseGet(() -> mark(Shorthand.of(cell.status()))));
        }
        if (quantity.isEmpty()) {
            return List.of(mark(Shorthand.of(cell.status())), Value.nothing(), Value.nothing());
        }
        Quantity.Ratio ratio = (Quantity.Ratio) quantity.get();
        return List.of(
                ratio.value(cell.measure().per(), cell.measure().decimals())
                        .map(Value::of)
                        .orElse(mark(Shorthand.NO_CASES)),
                Value.of(BigDecimal.valueOf(ratio.numerator())),
                Value.of(BigDecimal.valueOf(ratio.denominator())));
    }

    private Value value(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pence amount -> money(amount.money());
            case Quantity.Count number -> Value.of(BigDecimal.valueOf(number.count()));
            case Quantity.Day date -> Value.of(date.day());
            case Quantity.NotCombinable alone -> Value.of(alone.value());
            case Quantity.None none -> mark(none.clash() ? Shorthand.NOT_COMBINABLE : Shorthand.NO_CASES);
            case Quantity.Ratio ratio -> throw new IllegalArgumentException("a ratio stands in three columns");
        };
    }

    private Value money(Money amount) {
        if (unit == MoneyUnit.GBP) {
            return Value.of(amount);
        }
        BigDecimal printed = unit.printed(amount);
        return printed.signum() == 0 && amount.signum() != 0 ? mark(Shorthand.LOW) : Value.of(printed);
    }

    private static Value mark(Shorthand mark) {
        return Value.of(mark.mark());
    }
}
