package org.concordat.budgets.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;

/**
 * A return as any of the formats spells it, before its cells are read.
 *
 * @param findings what the file itself gave cause to say
 * @param illustrative whether it says that its figures were generated for demonstration
 */
record RawReturn(
        Optional<Said> period,
        Optional<Said> unit,
        List<RawLine> lines,
        List<RawTotal> totals,
        List<Finding> findings,
        boolean illustrative) {

    /** A text of the envelope and where it stands. */
    record Said(String text, String at) {}

    /** @param cells only those that hold anything */
    record RawLine(LinePlace place, Map<Field, Cell> cells) {}

    /**
     * @param fund as written; none when the total names none
     * @param total with its own place
     */
    record RawTotal(Optional<Said> fund, Optional<Said> type, Said measure, Cell total) {}
}
