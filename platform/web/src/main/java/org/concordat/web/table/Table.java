package org.concordat.web.table;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;

/**
 * A table as it was sent.
 *
 * @param columns in order; those without a header hold nothing and are left out
 * @param rows those that hold anything, in order
 * @param findings what has to be said about the file itself: ragged rows, sheets that were not read
 */
public record Table(List<TableColumn> columns, List<Row> rows, List<Finding> findings) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** The column of that name, as {@link TableColumn#isCalled} compares it. */
    public Optional<TableColumn> column(String name) {
        return columns.stream().filter(column -> column.isCalled(name)).findFirst();
    }
}
