package org.concordat.returns.reading;

import java.util.List;
import java.util.Optional;
import org.concordat.returns.form.Column;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.TableColumn;

/** Where a line stands, and each of its values, in words of the format it came in. */
sealed interface LinePlace {

    /** Among the lines of JSON from 0, among the rows of a table from 1 as a spreadsheet counts. */
    int position();

    /** The line: {@code row 5} or {@code /lines/3}. */
    String line();

    /**
     * One of its values: {@code row 5, current_budget (F5)} or {@code /lines/3/currentBudget}.
     *
     * @param index of the column in the schema
     */
    String of(Column<?, ?> column, int index);

    /** An element of JSON. */
    record InJson(int position) implements LinePlace {
        @Override
        public String line() {
            return "/lines/" + position;
        }

        @Override
        public String of(Column<?, ?> column, int index) {
            return line() + "/" + column.name();
        }
    }

    /** A row of a table. @param header shared by its rows: the table's columns by their index in the schema */
    record InTable(int position, List<Optional<TableColumn>> header) implements LinePlace {
        @Override
        public String line() {
            return "row " + position;
        }

        @Override
        public String of(Column<?, ?> column, int index) {
            return header.get(index)
                    .map(sent -> new CellPlace.InTable(position, sent).text())
                    .orElseGet(() -> line() + ", " + column.column());
        }
    }
}
