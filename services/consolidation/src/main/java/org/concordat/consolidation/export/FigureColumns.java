package org.concordat.consolidation.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.writing.Value;

/** The columns of one measure, and what stands in them: a number where a figure is shown, otherwise what became of it. */
record FigureColumns(MoneyUnit unit) {

    List<String> columns(Measure measure) {
        return switch (measure.kind()) {
            case MONEY -> List.of(measure.column() + suffix());
            case RATIO, PARTS ->
                List.of(measure.column(), measure.column() + "_numerator", measure.column() + "_denominator");
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
        if (cell.measure().kind().width() == 1) {
            return List.of(quantity.map(this::value).orElseGet(() -> mark(Shorthand.of(cell.status()))));
        }
        return switch (quantity.orElse(null)) {
            case Quantity.Ratio ratio ->
                parts(
                        ratio.value(cell.measure().per(), cell.measure().decimals()),
                        BigDecimal.valueOf(ratio.numerator()),
                        BigDecimal.valueOf(ratio.denominator()));
            case Quantity.Parts parts ->
                parts(
                        parts.value(cell.measure().per(), cell.measure().decimals()),
                        parts.numerator(),
                        parts.denominator());
            case null -> alone(mark(Shorthand.of(cell.status())));
            case Quantity.None none when !none.clash() -> alone(Value.nothing());
            case Quantity other -> alone(value(other));
        };
    }

    private static List<Value> alone(Value value) {
        return List.of(value, Value.nothing(), Value.nothing());
    }

    private static List<Value> parts(Optional<BigDecimal> value, BigDecimal numerator, BigDecimal denominator) {
        return List.of(
                value.map(Value::of).orElse(mark(Shorthand.NO_CASES)), Value.of(numerator), Value.of(denominator));
    }

    private Value value(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pence amount -> money(amount.money());
            case Quantity.Count number -> Value.of(BigDecimal.valueOf(number.count()));
            case Quantity.Day date -> Value.of(date.day());
            case Quantity.Decimal alone -> Value.of(alone.value());
            case Quantity.None none -> mark(none.clash() ? Shorthand.NOT_COMBINABLE : Shorthand.NO_CASES);
            case Quantity.Ratio ratio -> throw new IllegalArgumentException("a ratio stands in three columns");
            case Quantity.Parts parts -> throw new IllegalArgumentException("parts stand in three columns");
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
