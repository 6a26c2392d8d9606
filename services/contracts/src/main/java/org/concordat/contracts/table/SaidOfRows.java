package org.concordat.contracts.table;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.concordat.kernel.money.MoneyUnit;

/**
 * What is said of all rows of a table beside it: what a row says goes before it.
 *
 * @param intentionsOn the day since when what rows intend holds, where it is new
 * @param decidedBy who decided that
 * @param reason why contracts differ from what is recorded
 */
public record SaidOfRows(
        Optional<MoneyUnit> unit,
        Optional<Period> notice,
        Optional<Period> procurementLead,
        LocalDate intentionsOn,
        Optional<String> decidedBy,
        Optional<String> reason) {

    /** {@code P3M}, {@code 3 months}; none where it is no period. */
    public static Optional<Period> period(String said) {
        return RowCells.lapse(said);
    }
}
