package org.concordat.consolidation.export;

import java.math.BigDecimal;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.web.table.writing.Value;

/** A released figure as a cell of a table: of a ratio its value, nothing where there is none. */
public final class FigureValue {

    private FigureValue() {}

    public static Value of(ReleasedCell cell) {
        return cell.quantity().map(quantity -> of(cell, quantity)).orElse(Value.nothing());
    }

    private static Value of(ReleasedCell cell, Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pence amount -> Value.of(amount.money());
            case Quantity.Count number -> Value.of(BigDecimal.valueOf(number.count()));
            case Quantity.Ratio ratio ->
                ratio.value(cell.measure().per(), cell.measure().decimals())
                        .map(Value::of)
                        .orElse(Value.nothing());
            case Quantity.Parts parts ->
                parts.value(cell.measure().per(), cell.measure().decimals())
                        .map(Value::of)
                        .orElse(Value.nothing());
            case Quantity.Day date -> Value.of(date.day().toString());
            case Quantity.Decimal alone -> Value.of(alone.value());
            case Quantity.None none -> Value.nothing();
        };
    }
}
