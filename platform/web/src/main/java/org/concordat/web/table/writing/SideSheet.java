package org.concordat.web.table.writing;

import java.util.List;

/**
 * A sheet that stands behind the table of a workbook, for people: whoever sends the workbook back has the table read and
 * not this. Short, since it is kept in memory.
 *
 * @param name of the sheet
 */
public record SideSheet(String name, List<String> header, List<List<Value>> rows) {

    public SideSheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
