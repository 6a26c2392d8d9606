package org.concordat.returns.profiles;

import java.math.BigDecimal;
import org.concordat.web.table.Cell;

/** A cell as it is shown to whoever is asked what it is. */
final class CellWords {

    /** As much as anybody needs to know it again. */
    private static final int CHARACTERS_MAX = 200;

    private CellWords() {}

    static String of(Cell cell) {
        String text = switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text said -> said.text().replace('\u00a0', ' ').strip();
            case Cell.Numeric numeric -> plain(numeric.number());
            case Cell.Displayed displayed ->
                displayed.shown().map(CellWords::plain).orElse("");
            case Cell.Stated stated -> of(stated.said());
            case Cell.Percentage percentage -> plain(percentage.fraction().scaleByPowerOfTen(2)) + "%";
            case Cell.Date date -> date.date().toLocalDate().toString();
            case Cell.Truth truth -> Boolean.toString(truth.truth());
            case Cell.Fault fault -> fault.error();
            case Cell.Formula formula -> formula.result().isBlank() ? formula.formula() : of(formula.result());
            case Cell.Merged merged -> "";
        };
        return text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX) + "…";
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return Math.abs((long) bare.scale()) > 30 ? bare.toString() : bare.toPlainString();
    }
}
