package org.concordat.consolidation.table;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.Borough;

/**
 * What the rows of a table are, where that is defined elsewhere and changes, as it was known at the moment that is asked
 * about. Equal ones make the same rows.
 */
public interface RowDefinitions {

    /** Of a domain whose rows are those of the chart, or always the same. */
    RowDefinitions NONE = (row, measure, borough) -> Optional.empty();

    /**
     * The last day of what a figure is about, where that is not the period that is asked for: then the mandate of that
     * day's year speaks of it as well.
     *
     * @param borough whose figure it is
     */
    Optional<LocalDate> about(RowNode row, int measure, Borough borough);

    /** What it means that nothing is in for a row. @param ofTable as the domain's table has it */
    default Absence absence(Absence ofTable) {
        return ofTable;
    }

    /** What all of its rows are of together, in words; none where each is of something else. */
    default Optional<String> title() {
        return Optional.empty();
    }
}
