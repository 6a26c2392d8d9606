package org.concordat.consolidation.table;

import java.util.Optional;
import org.concordat.consolidation.measure.RowMeasure;

/**
 * A row of a domain's table.
 *
 * @param code its key, such as the code of a service line or of a performance indicator
 * @param parent the key of the total above; none at the top
 * @param total whether it is added up from the rows below
 * @param serviceLine the service line by which sharing rules decide about it; none for what is about the borough as a
 *     whole, which is as open as the least open line of all
 * @param sharedAs the measure by which sharing rules speak of the row, where that is the row's and not the column's
 * @param section the heading under which it stands among others; none where there are no headings
 * @param own how its figures are measured, where each row is measured in its own way: then rows add up to nothing
 */
public record RowNode(
        String code,
        String title,
        Optional<String> parent,
        boolean total,
        Optional<String> serviceLine,
        Optional<String> sharedAs,
        Optional<String> section,
        Optional<RowMeasure> own) {

    /** The total at the foot of a table, of all rows that are asked for. It is no row: nobody can ask for it by its key. */
    static final RowNode FOOT =
            new RowNode("TOTAL", "Total", Optional.empty(), true, Optional.empty(), Optional.empty());

    /** Without a heading, and measured as its columns say. */
    public RowNode(
            String code,
            String title,
            Optional<String> parent,
            boolean total,
            Optional<String> serviceLine,
            Optional<String> sharedAs) {
        this(code, title, parent, total, serviceLine, sharedAs, Optional.empty(), Optional.empty());
    }

    /** The same, of which rules speak by that name, and which is measured so. */
    public RowNode measured(String shared, RowMeasure measure) {
        return new RowNode(code, title, parent, total, serviceLine, Optional.of(shared), section, Optional.of(measure));
    }

    /** Whether it is the total at the foot. */
    public boolean isFoot() {
        return this == FOOT;
    }
}
