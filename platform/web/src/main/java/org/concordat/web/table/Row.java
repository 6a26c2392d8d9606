package org.concordat.web.table;

import java.util.List;

/**
 * A row below the header.
 *
 * @param number counts from 1 as a spreadsheet shows it
 * @param cells by the index of their column
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public Cell cell(TableColumn column) {
        return cells.get(column.index());
    }

    public CellPlace place() {
        return CellPlace.of("row " + number);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
