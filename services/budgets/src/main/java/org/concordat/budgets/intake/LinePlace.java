package org.concordat.budgets.intake;

import java.util.Map;
import java.util.Optional;
import org.concordat.web.table.Column;

/** Where a line stands, and each of its fields, in words of the format it came in. */
public sealed interface LinePlace {

    /** The line: {@code row 5} or {@code /lines/3}. */
    String line();

    /** One of its fields: {@code row 5, current_budget (F5)} or {@code /lines/3/currentBudget}. */
    String of(Field field);

    /** An element of JSON. @param pointer such as {@code /lines/3} */
    record InJson(String pointer) implements LinePlace {
        @Override
        public String line() {
            return pointer;
        }

        @Override
        public String of(Field field) {
            return pointer + "/" + field.json();
        }
    }

    /** A row of a table, whose columns all its lines share. */
    record InTable(int row, Map<Field, Column> columns) implements LinePlace {
        @Override
        public String line() {
            return "row " + row;
        }

        @Override
        public String of(Field field) {
            return Optional.ofNullable(columns.get(field))
                    .map(column -> new org.concordat.web.table.CellPlace.InTable(row, column).text())
                    .orElseGet(() -> line() + ", " + field.column());
        }
    }
}
