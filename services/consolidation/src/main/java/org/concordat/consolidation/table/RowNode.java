package org.concordat.consolidation.table;

import java.util.Optional;

/**
 * A row of a domain's table.
 *
 * @param code its key, such as the code of a service line or of a performance indicator
 * @param parent the key of the total above; none at the top
 * @param total whether it is added up from the rows below
 * @param serviceLine the service line by which sharing rules decide about it; none for what is about the borough as a
 *     whole, which is as open as the least open line of all
 * @param sharedAs the measure by which sharing rules speak of the row, where that is the row's and not the column's
 */
public record RowNode(
        String code,
        String title,
        Optional<String> parent,
        boolean total,
        Optional<String> serviceLine,
        Optional<String> sharedAs) {

    /** The total at the foot of a table, of all rows that are asked for. It is no row: nobody can ask for it by its key. */
    static final RowNode FOOT =
            new RowNode("TOTAL", "Total", Optional.empty(), true, Optional.empty(), Optional.empty());

    /** Whether it is the total at the foot. */
    public boolean isFoot() {
        return this == FOOT;
    }
}
