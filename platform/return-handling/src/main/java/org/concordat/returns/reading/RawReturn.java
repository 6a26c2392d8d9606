package org.concordat.returns.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings.Further;
import org.concordat.returns.form.Column;
import org.concordat.web.table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A return as any of the formats spells it, before its cells are read.
 *
 * @param findings the first that the file itself gave cause to say
 * @param further how many more there were
 * @param illustrative whether it says that its figures were generated for demonstration
 * @param isTable whether nothing is assumed that it does not say
 */
record RawReturn<L>(
        Optional<PlacedText> period,
        Optional<PlacedText> unit,
        List<RawLine> lines,
        List<RawTotal<L>> totals,
        List<Finding> findings,
        Further further,
        boolean illustrative,
        boolean isTable) {

    /** How many there are but for those across a row, which are no more than its lines allow. */
    int totalRows() {
        return (int) totals.stream().filter(total -> !total.isAcross()).count();
    }

    /** A text and where it stands. */
    record PlacedText(String text, String at) {}

    /** @param cells by the index of their column in the schema; null where nothing stands */
    record RawLine(LinePlace place, @Nullable Cell[] cells) {}

    /**
     * @param group what the total is of, as written
     * @param total with its own place
     * @param span of which lines it is, where not of all
     * @param isAcross whether it stands in the row of its lines
     */
    record RawTotal<L>(
            Map<Column<L, ?>, PlacedText> group,
            Column<L, ?> measure,
            Cell total,
            Optional<PrintedTotal.Span> span,
            boolean isAcross) {}
}
