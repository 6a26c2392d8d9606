package org.concordat.web.table.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.concordat.web.table.Cell;
import org.jspecify.annotations.Nullable;

/** What a workbook's cell holds, told from its type and its number format. */
final class XlsxCells {

    /** What a spreadsheet shows of a number; the digits that it stores beyond them are noise of binary fractions. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** A formula is never calculated, only shown to whoever has to replace it. */
    private static final int FORMULA_SHOWN = 200;

    private XlsxCells() {}

    static TableAssembly.Content content(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> TableAssembly.NOTHING;
            case STRING -> text(cell);
            case NUMBER -> number(cell);
            case BOOLEAN -> {
                boolean truth = cell.asBoolean();
                yield place -> new Cell.Truth(place, truth);
            }
            case ERROR -> {
                String error = String.valueOf(cell.getRawValue());
                yield place -> new Cell.Fault(place, error);
            }
            case FORMULA -> formula(cell);
        };
    }

    /** A text that the workbook promises elsewhere and does not have must not pass for a blank. */
    private static TableAssembly.Content text(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getValue() == null) {
            throw XlsxXml.damaged(null);
        }
        return TableAssembly.text(cell.asString());
    }

    /** The type that the format gives for formulas is also a plain text's when no formula stands there. */
    private static TableAssembly.Content formula(org.dhatim.fastexcel.reader.Cell cell) {
        @Nullable String formula = cell.getFormula();
        if (formula == null) {
            return TableAssembly.text(String.valueOf(cell.getRawValue()));
        }
        String shown = formula.length() <= FORMULA_SHOWN ? formula : formula.substring(0, FORMULA_SHOWN) + "…";
        return place -> new Cell.Formula(place, "=" + shown);
    }

    private static TableAssembly.Content number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number = cell.asNumber().round(SHOWN_DIGITS);
        return switch (XlsxNumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString())) {
            case DATE -> {
                LocalDateTime date = cell.asDate();
                yield place -> new Cell.Date(place, date);
            }
            case PERCENTAGE -> place -> new Cell.Percentage(place, number);
            case NUMBER -> place -> new Cell.Numeric(place, number);
        };
    }
}
