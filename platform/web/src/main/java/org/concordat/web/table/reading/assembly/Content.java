package org.concordat.web.table.reading.assembly;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.Protection;

/** What stands in a cell whose place is not known yet. */
@FunctionalInterface
public interface Content {

    Content NOTHING = Cell.Blank::new;

    Cell at(CellPlace place);

    /** A text as it was before a writer protected it from being run: see {@link Protection}. */
    static Content text(String text) {
        return isBlank(text) ? NOTHING : place -> new Cell.Text(place, Protection.remove(text));
    }

    /** The same where a comma may stand for the decimal point. */
    static Content textWithDecimalCommas(String text) {
        return isBlank(text)
                ? NOTHING
                : place -> new Cell.Text(place, Protection.remove(text), Cell.Notation.DECIMAL_COMMA);
    }

    static Content number(BigDecimal number) {
        return place -> new Cell.Numeric(place, number);
    }

    static Content date(LocalDateTime date) {
        return place -> new Cell.Date(place, date);
    }

    static Content truth(boolean truth) {
        return place -> new Cell.Truth(place, truth);
    }

    static Content fault(String error) {
        return place -> new Cell.Fault(place, error);
    }

    private static boolean isBlank(String text) {
        return text.isBlank() || text.replace('\u00a0', ' ').isBlank();
    }
}
